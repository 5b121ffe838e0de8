//! Which answers a change would hide, so that they can be named before it is made.

use chrono::NaiveDate;

use crate::form::definition::Form;
use crate::form::pack::Pack;
use crate::form::place::Place;
use crate::form::seen::Seen;
use crate::form::sheet::{Change, Sheet};

/// The answered places that are asked now and would not be asked after the change, in order.
///
/// They stay on the sheet and come back if the change is taken back; until then nothing reads them.
#[must_use]
pub fn hidden_by(
    form: &Form,
    pack: &Pack,
    sheet: &Sheet,
    change: &Change,
    today: NaiveDate,
) -> Vec<Place> {
    let before = Seen::of(form, pack, sheet, today);
    let mut changed = sheet.clone();
    changed.apply(change);
    let after = Seen::of(form, pack, &changed, today);
    before
        .asked
        .iter()
        .map(|asked| asked.place)
        .filter(|place| sheet.answer(*place).is_some() && !after.is_asked(*place))
        .collect()
}
