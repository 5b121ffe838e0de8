//! Something that stayed to do was done: the notice given in another form, a recipient told, a disclosure looked at again.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::scene::over;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::slip::{Slip, SlipRow};
use crate::privacy::{Closed, Sequence};

/// Opens the form; what was to do stands at its foot.
pub(crate) fn open(desk: &mut Desk, entry: Sequence, how: Closed, to_do: String) {
    let title = match how {
        Closed::FormatGiven => "slip-format-given",
        Closed::RecipientTold => "slip-recipient-told",
        Closed::Reviewed => "slip-reviewed",
        Closed::EqualityDestroyed => return,
    };
    let row = row(desk, how).hint(to_do);
    let what = SlipFor::Closing(entry, how);
    slip::open(desk, Slip::new(title, vec![row]), what);
}

fn row(desk: &Desk, how: Closed) -> SlipRow {
    let asks = match how {
        Closed::FormatGiven => "slip-format-given-how",
        Closed::RecipientTold => "slip-recipient-told-how",
        Closed::Reviewed | Closed::EqualityDestroyed => "slip-reviewed-what",
    };
    SlipRow::words("note", desk.books.chrome().say(asks))
}

/// Writes it down.
pub(super) fn take(
    desk: &mut Desk,
    slip: &Slip,
    (entry, how): (Sequence, Closed),
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let Some(note) = slip.words("note") else {
        return slip::refuse(desk, "note", "slip-fault-no-words");
    };
    let recorder = desk.recorder();
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    let closed = intake.ledger.close(entry, how, Some(note), recorder, now);
    if closed.is_err() {
        return slip::refuse(desk, "note", "slip-fault-done-already");
    }
    let effects = intake.writing().into_iter().collect();
    over::back(desk, now);
    effects
}
