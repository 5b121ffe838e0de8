//! A decision that was written down by mistake: it stays where it is, with the reason, and counts no longer.

use chrono::{DateTime, Utc};

use crate::desk::consent::trouble;
use crate::desk::effect::Effect;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{ask, over};
use crate::desk::slip::{Slip, SlipRow};
use crate::desk::{Desk, Trouble};
use crate::privacy::{ConsentAction, Record, Sequence};

/// Opens the form about a decision; says so where the step is none.
pub(crate) fn open(desk: &mut Desk, step: Sequence) {
    if !is_decision(desk, step) {
        desk.trouble = Some(Trouble::new("consent-no-such-decision"));
        return;
    }
    let slip = Slip::new("permission-mistake", rows(desk));
    slip::open(desk, slip, SlipFor::Mistake(step));
}

fn rows(desk: &Desk) -> Vec<SlipRow> {
    let locale = desk.books.chrome();
    let says = locale.say("permission-mistake-why");
    vec![SlipRow::line("why", says).hint(locale.say("permission-mistake-hint"))]
}

/// Writes it down.
pub(super) fn take(
    desk: &mut Desk,
    slip: &Slip,
    step: Sequence,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let Some(reason) = slip.words("why") else {
        return slip::refuse(desk, "why", "permission-fault-reason");
    };
    let (Some(recorder), Some(intake)) = (desk.recorder(), &mut desk.intake) else {
        return Vec::new();
    };
    if let Err(fault) = intake.ledger.invalidate(step, reason, recorder, now) {
        desk.trouble = Some(Trouble::new(trouble(fault)));
        return Vec::new();
    }
    over::back(desk, now);
    ask::send(desk)
}

fn is_decision(desk: &Desk, step: Sequence) -> bool {
    let entry = desk
        .intake
        .as_ref()
        .and_then(|intake| intake.ledger.entry(step));
    let Some(Record::Consent(event)) = entry.map(|entry| &entry.record) else {
        return false;
    };
    matches!(
        event.action(),
        ConsentAction::Given(_) | ConsentAction::Refused(_) | ConsentAction::Withdrawn { .. }
    )
}
