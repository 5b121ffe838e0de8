//! Telling somebody although the gate is shut: an emergency, an order of a court, a statute. The reason is written down first.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::telling::Way;
use crate::desk::scene::{over, telling};
use crate::desk::slip::{Slip, SlipRow};
use crate::privacy::{Overriding, Question, Sequence, Words};

/// Opens the form over a refusal.
pub(crate) fn open(desk: &mut Desk, refused: Sequence, way: Way) {
    let slip = Slip::new("slip-out-of-turn", vec![row(desk, way)]);
    slip::open(desk, slip, SlipFor::OutOfTurn { refused, way });
}

fn row(desk: &Desk, way: Way) -> SlipRow {
    let (asks, hint) = match way {
        Way::CourtOrder => ("gate-order", "gate-order-hint"),
        Way::Statute => ("gate-statute", "gate-statute-hint"),
        Way::Copy | Way::WriteDown | Way::Emergency | Way::Reviewed | Way::Back => {
            ("gate-danger", "gate-danger-hint")
        }
    };
    let say = |id: &str| desk.books.chrome().say(id);
    SlipRow::line("reason", say(asks)).hint(say(hint))
}

/// Puts the words in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk, way: Way) {
    slip.lay(vec![row(desk, way)]);
}

/// Puts the same question to the gate once more, with what overrides the ordinary way.
pub(super) fn take(
    desk: &mut Desk,
    slip: &Slip,
    (refused, way): (Sequence, Way),
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let Some(reason) = slip.words("reason") else {
        return slip::refuse(desk, "reason", "gate-fault-reason");
    };
    let Some(question) = again(desk, refused, overriding(way, reason)) else {
        return Vec::new();
    };
    // The form goes, and the refusal that it lies over.
    over::back(desk, now);
    over::back(desk, now);
    telling::ask(desk, question, now)
}

fn overriding(way: Way, words: Words) -> Overriding {
    match way {
        Way::CourtOrder => Overriding::CourtOrder { order: words },
        Way::Statute => Overriding::Statute { statute: words },
        Way::Copy | Way::WriteDown | Way::Emergency | Way::Reviewed | Way::Back => {
            Overriding::Emergency { reason: words }
        }
    }
}

/// The question that was refused, as whoever is here now puts it in this call or visit.
fn again(desk: &Desk, refused: Sequence, overriding: Overriding) -> Option<Question> {
    let intake = desk.intake.as_deref()?;
    let disclosure = intake.ledger.entry(refused)?.record.disclosure()?;
    Some(Question {
        recorder: desk.recorder(),
        intake: Some(intake.sitting.clone()),
        overriding: Some(overriding),
        ..disclosure.question.clone()
    })
}
