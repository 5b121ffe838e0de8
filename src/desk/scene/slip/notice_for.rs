//! Whose notice is to be told: anybody of the application, since everyone whose details are held may have one.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{notice, over};
use crate::desk::slip::{Slip, SlipRow};
use crate::desk::who::{everybody, person_of};

/// Opens the form.
pub(crate) fn open(desk: &mut Desk) {
    let slip = Slip::new("slip-notice-for", rows(desk));
    slip::open(desk, slip, SlipFor::NoticeFor);
}

fn rows(desk: &Desk) -> Vec<SlipRow> {
    let people = desk.intake.as_deref().map(everybody).unwrap_or_default();
    let says = desk.books.chrome().say("slip-notice-who");
    vec![SlipRow::one("who", says, desk.choices_of(people))]
}

/// Puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    slip.lay(rows(desk));
}

/// Shows that person's notice.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(person) = slip.one("who").and_then(person_of) else {
        return slip::refuse(desk, "who", "slip-fault-pick");
    };
    over::back(desk, now);
    notice::open(desk, person);
    Vec::new()
}
