//! The sensitive questions that are handed over: those that stand alone, that this person may answer, and that nobody has yet.

use std::collections::BTreeSet;

use crate::desk::intake::Intake;
use crate::desk::scene::handed::{Extent, Part, question};
use crate::desk::{Desk, Scene};
use crate::form::{AnswerState, Asked, Kind, Owner, Place};
use crate::privacy::PersonId;

/// The sensitive questions of a person that are still open, with those that were typed here, in the order of the form.
///
/// Questions that the officer answers are left out, and so are lists and whatever is answered with somebody's name: nobody
/// else's is on a screen that was handed over.
#[must_use]
pub fn places(
    intake: &Intake,
    person: PersonId,
    extent: Extent,
    typed: &BTreeSet<Place>,
) -> Vec<Place> {
    let own = if person == PersonId::Joint {
        Owner::Joint
    } else {
        Owner::Main
    };
    let fits = |asked: &&Asked| {
        let place = asked.place;
        let question = intake.question(place);
        let in_extent = match extent {
            Extent::All => true,
            Extent::Section(section) => question.section == section,
        };
        in_extent
            && question.sensitive
            && !question.staff
            && place.entry.is_none()
            && (place.owner == Owner::Common || place.owner == own)
            && is_shown_alone(&question.kind)
            && (asked.state == AnswerState::NotAsked || typed.contains(&place))
    };
    let asked = intake.walk.asked.iter().filter(fits);
    asked.map(|asked| asked.place).collect()
}

/// Whether a question can be answered with nobody's name and no entry on the glass, and is one to be answered.
fn is_shown_alone(kind: &Kind) -> bool {
    match kind {
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Name
        | Kind::Nino
        | Kind::Postcode
        | Kind::Phone
        | Kind::Email
        | Kind::Date(_)
        | Kind::Money(_)
        | Kind::Number(_)
        | Kind::Choice { .. }
        | Kind::Many { .. }
        | Kind::Tick => true,
        Kind::Told
        | Kind::Acknowledge
        | Kind::Person(_)
        | Kind::People(_)
        | Kind::Entry { .. }
        | Kind::Entries { .. }
        | Kind::List(_)
        | Kind::Evidence
        | Kind::Review => false,
    }
}

/// Asks the first of them, or goes on where none is left.
pub(super) fn first(desk: &mut Desk) {
    let (Scene::Handed(handed), Some(intake)) = (&desk.scene, &desk.intake) else {
        return;
    };
    let extent = handed.plan.sensitive.unwrap_or(Extent::All);
    let places = places(intake, handed.plan.person, extent, &handed.typed);
    match places.first() {
        Some(place) => question::ask(desk, Part::Sensitive, *place),
        None => question::part_done(desk),
    }
}
