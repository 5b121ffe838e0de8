//! The equality part: questions over a sheet of their own, which is never the application's and is gone once it is handed back.

use std::sync::Arc;

use crate::desk::intake::Intake;
use crate::desk::scene::handed::{Part, question};
use crate::desk::{Books, Desk, Scene};
use crate::form::Form;
use crate::privacy::Came;

/// The form that is kept apart.
const FORM: &str = "equality";

/// The equality part.
#[derive(Debug)]
pub struct Equality {
    /// The questions and the answers to them. Nothing of it is ever sent to be kept with the application.
    pub own: Intake,
    /// What came of it; nothing while it was not offered.
    pub came: Option<Came>,
}

impl Equality {
    /// Nothing answered, and nothing offered yet; nothing at all where there is no such form.
    #[must_use]
    pub fn new(intake: &Intake, books: &Books) -> Option<Self> {
        let form: Arc<Form> = books.apart(FORM)?;
        Some(Self {
            own: intake.apart(form, books),
            came: None,
        })
    }

    /// Whether anything was answered, or said not to be.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        let mut asked = self.own.walk.asked.iter();
        asked.any(|asked| self.own.sheet.answer(asked.place).is_some())
    }

    pub(super) fn was_offered(&mut self) {
        self.came = self.came.or(Some(Came::Offered));
    }

    pub(super) fn was_declined(&mut self) {
        self.came = Some(Came::Declined);
    }
}

/// Asks the first of the questions.
pub(super) fn first(desk: &mut Desk) {
    let Scene::Handed(handed) = &mut desk.scene else {
        return;
    };
    let Some(equality) = &mut handed.equality else {
        return;
    };
    equality.came = Some(Came::Offered);
    match equality.own.first() {
        Some(place) => question::ask(desk, Part::Equality, place),
        None => question::part_done(desk),
    }
}
