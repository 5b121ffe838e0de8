//! From question to question on a screen that was handed over: what an answer changes, and where it goes on.

use crate::desk::effect::Effect;
use crate::desk::intake::{Intake, Step};
use crate::desk::scene::ask;
use crate::desk::scene::handed::question::{self, open};
use crate::desk::scene::handed::{Choices, Extent, Handed, Page, Part, Said, next_part, places};
use crate::desk::{Desk, Scene};
use crate::form::{Change, Place, Strength};

/// Makes a change to the answers that the question in front belongs to, and moves.
///
/// It stops once where the answer cannot be read, and for nothing else.
pub(crate) fn change(desk: &mut Desk, made: Change, step: Step) -> Vec<Effect> {
    let Some((ask, intake, books)) = ask::parts(desk) else {
        return Vec::new();
    };
    let place = ask.at;
    intake.make(made, books);
    let wrong = intake
        .walk
        .findings_at(place)
        .any(|finding| finding.strength == Strength::Hard && finding.is_open());
    if let Scene::Handed(handed) = &mut desk.scene
        && matches!(&handed.page, Page::Question(question) if question.of == Part::Sensitive)
    {
        handed.typed.insert(place);
    }
    if wrong && step == Step::Forward {
        open(desk, place);
        return ask::send(desk);
    }
    go(desk, step)
}

/// Moves to another question of the part in front, and sends what is new of the application to be kept.
pub(crate) fn go(desk: &mut Desk, step: Step) -> Vec<Effect> {
    let Some((of, at, places)) = path(desk) else {
        return Vec::new();
    };
    match step {
        Step::Forward => match places.iter().find(|(number, _)| *number > at) {
            Some((_, place)) => question::ask(desk, of, *place),
            None => part_done(desk),
        },
        Step::Backward => match places.iter().rev().find(|(number, _)| *number < at) {
            Some((_, place)) => question::ask(desk, of, *place),
            None => before(desk, of),
        },
        Step::Stay | Step::NextPart | Step::PartBefore | Step::To(_) => {}
    }
    ask::send(desk)
}

/// A place with its number in the walk.
type Numbered = (usize, Place);

/// The part of the question in front, its number in the walk, and the places of its part with theirs.
fn path(desk: &Desk) -> Option<(Part, usize, Vec<Numbered>)> {
    let (Scene::Handed(handed), Some(intake)) = (&desk.scene, &desk.intake) else {
        return None;
    };
    let Page::Question(question) = &handed.page else {
        return None;
    };
    let own = handed.own(question.of, intake);
    let places = handed.places(question.of, intake);
    let numbered = places.into_iter();
    let numbered = numbered.filter_map(|place| Some((own.walk.number(place)?, place)));
    let at = own.walk.number(question.ask.at);
    Some((question.of, at.unwrap_or_default(), numbered.collect()))
}

impl Handed {
    /// What the questions of a part belong to: the application in hand, or the equality sheet.
    #[must_use]
    pub fn own<'a>(&'a self, of: Part, intake: &'a Intake) -> &'a Intake {
        match (&self.equality, of) {
            (Some(equality), Part::Equality) => &equality.own,
            _ => intake,
        }
    }

    /// The questions of a part, in order.
    #[must_use]
    pub fn places(&self, of: Part, intake: &Intake) -> Vec<Place> {
        match of {
            Part::Equality => {
                let asked = self.own(of, intake).walk.asked.iter();
                asked.map(|asked| asked.place).collect()
            }
            Part::Sensitive | Part::Permissions => {
                let extent = self.plan.sensitive.unwrap_or(Extent::All);
                places(intake, self.plan.person, extent, &self.typed)
            }
        }
    }
}

/// Goes on behind the questions of the part in front: to whether they may be shown, where anything sensitive was typed.
pub(in crate::desk::scene::handed) fn part_done(desk: &mut Desk) {
    let Scene::Handed(handed) = &mut desk.scene else {
        return;
    };
    if handed.part() == Some(Part::Sensitive) && !handed.typed.is_empty() {
        handed.page = Page::Choices(Choices::new(Said::Shows));
    } else {
        next_part(desk);
    }
}

/// Goes back before the first question of a part.
fn before(desk: &mut Desk, of: Part) {
    let Scene::Handed(handed) = &mut desk.scene else {
        return;
    };
    let said = match of {
        Part::Sensitive | Part::Permissions => Said::Company,
        Part::Equality => Said::Offer,
    };
    handed.page = Page::Choices(Choices::new(said));
}
