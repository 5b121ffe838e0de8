//! The screen handed over to an applicant: only what is theirs is on it, and only the officer's PIN or passphrase takes it back.
//!
//! What was in front waits inside, by value. Every key and every paste comes here first, and nothing here reaches a function of
//! the officer's: no palette, no jump, no list, no box, no way out. An applicant's page is one of three: [`Choices`], a text
//! with a few ways on; a [`Question`]; a permission to decide. Over any of them lies [`GivingBack`] once somebody asks for the
//! officer, and a warning once nobody has pressed a key for a while.

mod choices;
mod deciding;
mod equality;
mod giving_back;
mod pausing;
mod plan;
mod question;
mod sensitive;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intake::Intake;
use crate::desk::intent::{Command, Intent};
use crate::desk::keymap::Context;
use crate::desk::pin::Pin;
use crate::desk::scene::handed::giving_back::Sealing;
use crate::desk::scene::{Ask, Consent, Scene, over};
use crate::desk::{Desk, Trouble};
use crate::form::{Place, Source};
use crate::privacy::{Matter, PersonId};

pub use choices::{Choices, Does, Said};
pub use equality::Equality;
pub use giving_back::GivingBack;
pub use plan::{Extent, Part, Plan};
pub use question::{Question, Way, ways};
pub use sensitive::places;

pub(crate) use giving_back::{not_sealed, sealed, take_back};
pub(crate) use pausing::idle;
pub(crate) use question::{change, go, open};

/// A screen that was handed over.
#[derive(Debug)]
pub struct Handed {
    /// What was handed over, and to whom.
    pub plan: Plan,
    /// The part that is in front, by its number among those of the plan; past the last one at the end.
    pub part: usize,
    /// The page in front.
    pub page: Page,
    /// What lies over the page once somebody asks for the officer.
    pub giving_back: Option<GivingBack>,
    /// Whether the warning is shown that nobody has pressed a key for a while.
    pub warned: bool,
    /// The sensitive questions that were answered here.
    pub typed: BTreeSet<Place>,
    /// Whether the sensitive answers may be shown to the officer now; none until it was asked.
    pub shows: Option<bool>,
    /// The equality part, where it was handed over.
    pub equality: Option<Equality>,
    /// How many of the permissions were put in front of them.
    put: usize,
    /// What they decided about, or were not sure of.
    decided: Vec<Matter>,
    /// When somebody last pressed a key.
    now: DateTime<Utc>,
    /// Whether the officer kept the screen, and reads the questions aloud and types what is said.
    aloud: bool,
    /// Whether what was typed for somebody was read back to them, and they said that it is right.
    confirmed: bool,
    pin: Option<Pin>,
    wrong: u8,
    sealing: Sealing,
    /// Why the equality answers could not be sealed.
    cause: Option<Trouble>,
    before: Before,
    pub(crate) back: Box<Scene>,
}

/// A page of the applicant's.
#[derive(Debug)]
pub enum Page {
    /// A text with a few ways on.
    Choices(Choices),
    /// A question.
    Question(Box<Question>),
    /// A permission to decide.
    Decision(Box<Consent>),
}

/// How the desk was before.
#[derive(Debug)]
struct Before {
    language: String,
    covered: bool,
}

impl Handed {
    /// Where keys go.
    #[must_use]
    pub fn context(&self) -> Context {
        if self.warned {
            return Context::HandedPause;
        }
        match (&self.giving_back, &self.page) {
            (Some(_), _) => Context::HandedBack,
            (None, Page::Choices(page)) => page.context(),
            (None, Page::Question(question)) => question.context(),
            (None, Page::Decision(consent)) => deciding::context(consent),
        }
    }

    /// The part that is in front; none at the end.
    #[must_use]
    pub fn part(&self) -> Option<Part> {
        self.plan.parts().get(self.part).copied()
    }

    /// Whether the officer gave it a PIN that still takes it back.
    #[must_use]
    pub fn has_pin(&self) -> bool {
        self.pin.is_some()
    }

    /// The question in front.
    #[must_use]
    pub fn at(&self) -> Option<Place> {
        match &self.page {
            Page::Question(question) => Some(question.ask.at),
            Page::Choices(_) | Page::Decision(_) => None,
        }
    }

    /// Whether the officer kept the screen, and reads the questions aloud.
    #[must_use]
    pub fn is_aloud(&self) -> bool {
        self.aloud
    }

    /// Asks for the officer; where they have the screen, it goes to the end of the reading.
    fn ask_officer(&mut self) {
        if self.aloud {
            self.part = self.plan.parts().len();
            self.page = Page::Choices(Choices::new(self.last_page()));
        } else {
            self.giving_back = Some(GivingBack::default());
        }
    }

    /// What the last page says.
    fn last_page(&self) -> Said {
        match &self.equality {
            Some(equality) if self.aloud && equality.is_answered() => Said::ReadBack,
            _ if self.aloud => Said::NothingRead,
            _ => Said::Finished,
        }
    }

    /// Who types here, as answers keep it.
    #[must_use]
    pub fn typist(&self) -> Source {
        match self.plan.person {
            PersonId::Joint => Source::JointApplicant,
            PersonId::Main | PersonId::Member(_) | PersonId::Contact(_) => Source::Applicant,
        }
    }

    /// The question in front with what it belongs to: the application in hand, or the equality sheet, which is never part of it.
    pub(crate) fn asked<'a>(
        &'a mut self,
        intake: Option<&'a mut Intake>,
    ) -> Option<(&'a mut Ask, &'a mut Intake)> {
        let Page::Question(question) = &mut self.page else {
            return None;
        };
        let own = match question.of {
            Part::Equality => &mut self.equality.as_mut()?.own,
            Part::Sensitive | Part::Permissions => intake?,
        };
        Some((&mut question.ask, own))
    }

    /// Takes a paste: only into a text that is being typed.
    pub fn paste(&mut self, pasted: &str) {
        if self.warned {
            self.warned = false;
            return;
        }
        match (&mut self.giving_back, &mut self.page) {
            (Some(giving_back), _) => giving_back.typed.paste(pasted),
            (None, Page::Question(question)) if question.way.is_none() => {
                question.ask.paste(pasted);
            }
            (None, Page::Question(_) | Page::Choices(_) | Page::Decision(_)) => {}
        }
    }
}

/// Hands the screen over, as the page with the PIN says.
pub(crate) fn begin(desk: &mut Desk, pin: Option<Pin>, now: DateTime<Utc>) {
    if let Some(plan) = over::take_plan(desk) {
        lay(desk, plan, pin, false, now);
    }
}

/// Begins to read the equality questions out to an applicant, and to type what they say.
pub(crate) fn read_aloud(desk: &mut Desk, person: PersonId, now: DateTime<Utc>) {
    let Some(intake) = &desk.intake else { return };
    let plan = Plan {
        person,
        sensitive: None,
        proposals: Vec::new(),
        equality: true,
        language: intake.language.clone(),
    };
    lay(desk, plan, None, true, now);
    enter(desk);
}

fn lay(desk: &mut Desk, plan: Plan, pin: Option<Pin>, aloud: bool, now: DateTime<Utc>) {
    let Desk {
        intake: Some(intake),
        books,
        glass,
        ..
    } = desk
    else {
        return;
    };
    let before = Before {
        language: std::mem::replace(&mut intake.language, plan.language.clone()),
        covered: std::mem::take(&mut glass.covered),
    };
    let equality = plan
        .equality
        .then(|| Equality::new(intake, books))
        .flatten();
    desk.over = None;
    desk.trouble = None;
    over::lay(desk, |back| {
        Scene::Handed(Box::new(Handed {
            plan,
            part: 0,
            put: 0,
            decided: Vec::new(),
            now,
            page: Page::Choices(Choices::new(Said::Welcome)),
            giving_back: None,
            warned: false,
            typed: BTreeSet::new(),
            shows: None,
            equality,
            aloud,
            confirmed: false,
            pin,
            wrong: 0,
            sealing: Sealing::NotYet,
            cause: None,
            before,
            back,
        }))
    });
}

/// Applies an intent. Whatever it is, it does nothing but what these pages offer.
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Handed(handed) = &mut desk.scene else {
        return Vec::new();
    };
    handed.now = now;
    if handed.warned {
        handed.warned = false;
        return Vec::new();
    }
    if handed.giving_back.is_some() {
        return giving_back::apply(desk, intent, now);
    }
    if intent == Intent::Do(Command::AskOfficer) {
        handed.ask_officer();
        return Vec::new();
    }
    match &handed.page {
        Page::Choices(_) => choices::apply(desk, intent, now),
        Page::Question(_) => question::apply(desk, intent, now),
        Page::Decision(_) => deciding::apply(desk, intent, now),
    }
}

/// Goes on to the part after the one in front, or to the end.
fn next_part(desk: &mut Desk) {
    let Scene::Handed(handed) = &mut desk.scene else {
        return;
    };
    let last = handed.plan.parts().len();
    if handed.part < last {
        handed.part += 1;
    }
    enter(desk);
}

/// Begins the part in front.
fn enter(desk: &mut Desk) {
    let Scene::Handed(handed) = &mut desk.scene else {
        return;
    };
    let said = match handed.part() {
        Some(Part::Sensitive) => Said::Company,
        Some(Part::Permissions) => return deciding::next(desk),
        Some(Part::Equality) => Said::Offer,
        None => handed.last_page(),
    };
    if said == Said::Offer
        && let Some(equality) = &mut handed.equality
    {
        equality.was_offered();
    }
    handed.page = Page::Choices(Choices::new(said));
}
