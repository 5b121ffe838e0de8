//! That somebody's data may be kept and nothing else for now (Article 18), or no longer so.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{ask, over};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::who::{code_of, person_of};
use crate::privacy::{PersonId, Restriction};

/// Opens the form, with the person filled in where it is known whose data it is.
pub(crate) fn open(desk: &mut Desk, person: Option<PersonId>) {
    if desk.intake.is_none() || !ask::may_change(desk) {
        return;
    }
    let mut form = Slip::new("slip-restrict", rows(desk));
    if let Some(person) = person {
        form.fill("who", &code_of(person));
        form.at = form.first_empty();
    }
    slip::open(desk, form, SlipFor::Restrict);
}

/// Puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    slip.lay(rows(desk));
}

fn rows(desk: &Desk) -> Vec<SlipRow> {
    let locale = desk.books.chrome();
    let states = ["on", "off"].map(|code| {
        let message = format!("restrict-{code}");
        Choice::new(code, locale.say(&message))
    });
    vec![
        SlipRow::one(
            "who",
            locale.say("restrict-who"),
            desk.choices_of_household(),
        ),
        SlipRow::one("state", locale.say("restrict-state"), states.into())
            .hint(locale.say("restrict-hint")),
        SlipRow::words("reason", locale.say("restrict-reason")),
    ]
}

/// Writes it down.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(person) = slip.one("who").and_then(person_of) else {
        return slip::refuse(desk, "who", "slip-fault-pick");
    };
    let Some(state) = slip.one("state") else {
        return slip::refuse(desk, "state", "slip-fault-pick");
    };
    let Some(reason) = slip.words("reason") else {
        return slip::refuse(desk, "reason", "restrict-fault-no-reason");
    };
    let recorder = desk.recorder();
    let (Some(intake), Some(recorder)) = (&mut desk.intake, recorder) else {
        return Vec::new();
    };
    let restriction = Restriction {
        person,
        restricted: state == "on",
        reason,
        recorder,
        at: now,
    };
    if intake.ledger.restrict(restriction, now).is_err() {
        return slip::refuse(desk, "state", "slip-fault-future");
    }
    let effects = intake.writing().into_iter().collect();
    over::back(desk, now);
    effects
}
