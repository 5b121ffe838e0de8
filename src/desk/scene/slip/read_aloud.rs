//! Whom the equality questions are read to, where no screen can be handed over.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{handed, over};
use crate::desk::slip::{Slip, SlipRow};
use crate::desk::who::person_of;

/// Opens the form; the main applicant is filled in where nobody else applies.
pub(crate) fn open(desk: &mut Desk) {
    let Some(intake) = &desk.intake else { return };
    let who = who(desk);
    let who = if intake.applicants().len() < 2 {
        who.picked("main")
    } else {
        who
    };
    slip::open(
        desk,
        Slip::new("slip-read-aloud", vec![who]),
        SlipFor::ReadAloud,
    );
}

fn who(desk: &Desk) -> SlipRow {
    let people = desk.intake.as_ref().map(|intake| intake.applicants());
    let people = desk.choices_of(people.unwrap_or_default());
    let says = desk.books.chrome().say("hand-over-who");
    SlipRow::one("who", says, people)
}

/// Puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    slip.lay(vec![who(desk)]);
}

/// Begins to read.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(person) = slip.one("who").and_then(person_of) else {
        return slip::refuse(desk, "who", "slip-fault-pick");
    };
    over::back(desk, now);
    handed::read_aloud(desk, person, now);
    Vec::new()
}
