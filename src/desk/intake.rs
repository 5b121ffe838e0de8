//! The application in hand: its answers, the walk through them, and every change since it was opened.

pub(crate) mod contacts;
mod keeping;
mod moves;
mod origin;
mod persons;
mod told;
mod writing;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::desk::books::Books;
use crate::desk::consent::Proposal;
use crate::desk::effect::Recalled;
use crate::desk::wording::Wording;
use crate::form::{
    Answer, Change, Form, Journal, Kept, Owner, Pack, Place, Question, Sheet, Source, Value, Walk,
};
use crate::privacy::{IntakeId, Ledger, Sequence};
use crate::register::Stage;
use crate::register::application::{ApplicationId, Header};

pub use moves::Step;
pub use origin::Moment;
pub(crate) use told::spoken;
pub use writing::Sitting;

/// One sitting with one application. The walk is made anew only when an answer changes.
#[derive(Debug)]
pub struct Intake {
    /// The application's particulars.
    pub header: Header,
    /// The form it answers.
    pub form: Arc<Form>,
    /// The settings of the council applied to.
    pub pack: Pack,
    /// The answers.
    pub sheet: Sheet,
    /// Every change of this sitting.
    pub journal: Journal,
    /// What is on record about privacy. It is added to through its own writers, and sent to be kept with [`Intake::writing`].
    pub ledger: Ledger,
    /// This call or visit.
    pub sitting: IntakeId,
    /// The form seen through the answers.
    pub walk: Walk,
    /// How many questions wait because someone may overhear.
    pub held_back: usize,
    /// The day, in London, that the walk was made for.
    pub today: NaiveDate,
    /// Who or what the answers come from, where the officer said so; it stays until it is said anew.
    pub source: Option<Source>,
    /// The language that questions are asked in.
    pub language: String,
    /// When the last change was durable.
    pub kept_at: Option<DateTime<Utc>>,
    /// Whether the officer asked to leave and waits for everything to be durable.
    pub leaving: bool,
    /// When one key last answered a question and moved on, so that an Enter out of habit does not skip the next one.
    pub moved_on_at: Option<DateTime<Utc>>,
    /// Permissions that wait for the screen to be handed over, in this sitting alone. Nothing in them is an answer.
    pub proposed: Vec<Proposal>,
    /// The version of the form that the application is moved to with the next keeping, where it is.
    pub(crate) moving_to: Option<u32>,
    /// Changes that are not yet sent to be kept.
    fresh: Vec<Change>,
    /// Changes that were sent and not yet answered for, oldest first.
    sent: std::collections::VecDeque<Vec<Change>>,
    /// The newest entry of the ledger when this sitting began, or when its end was written down.
    found: Sequence,
    /// The newest entry of the ledger that is durable.
    written: Sequence,
    /// The newest entries of what was sent and not yet answered for, oldest first.
    writing: std::collections::VecDeque<Sequence>,
}

impl Intake {
    /// Opens an application with its answers and its privacy ledger.
    #[must_use]
    pub fn open(recalled: Recalled, form: Arc<Form>, books: &Books, today: NaiveDate) -> Self {
        let Recalled {
            header,
            sheet,
            ledger,
            sitting,
        } = recalled;
        let pack = books.pack(council_of(&form, &sheet).as_deref().unwrap_or_default());
        let walk = Walk::of(&form, &pack, &sheet, today);
        let language = header.language.clone();
        let mut intake = Self {
            header,
            form,
            pack,
            sheet,
            journal: Journal::default(),
            found: ledger.newest(),
            written: ledger.newest(),
            ledger,
            sitting,
            walk,
            held_back: 0,
            today,
            source: None,
            language,
            kept_at: None,
            leaving: false,
            moved_on_at: None,
            proposed: Vec::new(),
            moving_to: None,
            fresh: Vec::new(),
            sent: std::collections::VecDeque::new(),
            writing: std::collections::VecDeque::new(),
        };
        intake.held_back = intake.count_held_back();
        intake
    }

    /// A sheet of its own over a form that is kept apart, under the settings of the same council: nothing is on it, and nothing
    /// of it is ever sent to be kept with the application.
    #[must_use]
    pub(crate) fn apart(&self, form: Arc<Form>, books: &Books) -> Self {
        let header = Header {
            id: ApplicationId([0; 16]),
            form: form.id.clone(),
            form_version: form.version,
            language: self.language.clone(),
            applicant: None,
            position: None,
            ..self.header.clone()
        };
        let recalled = Recalled {
            header,
            sheet: Sheet::default(),
            ledger: Ledger::default(),
            sitting: self.sitting.clone(),
        };
        let mut apart = Self::open(recalled, form, books, self.today);
        apart.pack = self.pack.clone();
        apart.walk_anew(books);
        apart
    }

    /// Whether anything of it may still be changed.
    #[must_use]
    pub fn may_change(&self) -> bool {
        self.header.stage != Stage::Withdrawn
    }

    /// The words of this application, in the language its questions are asked in.
    #[must_use]
    pub fn wording<'a>(&'a self, books: &'a Books) -> Wording<'a> {
        Wording {
            locale: books.asked(&self.language),
            form: &self.form,
            pack: &self.pack,
            sheet: &self.sheet,
            covered: false,
        }
    }

    /// The question at a place.
    #[must_use]
    pub fn question(&self, place: Place) -> &Question {
        self.form.question(place.question)
    }

    /// Makes a change and walks the form anew.
    pub fn make(&mut self, change: Change, books: &Books) {
        self.journal.make(&mut self.sheet, change.clone());
        self.fresh.push(change);
        self.walk_anew(books);
    }

    /// Undoes the last change, and says where it was.
    pub fn undo(&mut self, books: &Books) -> Option<Place> {
        let change = self.journal.undo(&mut self.sheet)?;
        Some(self.made(change, books))
    }

    /// Does the last undone change again, and says where it was.
    pub fn redo(&mut self, books: &Books) -> Option<Place> {
        let change = self.journal.redo(&mut self.sheet)?;
        Some(self.made(change, books))
    }

    /// The change that sets or clears an answer.
    #[must_use]
    pub fn answering(&self, place: Place, after: Option<Kept>) -> Change {
        self.sheet.answering(place, after)
    }

    /// Whether the day has turned since the walk was made; the walk is made anew if so.
    pub fn on_day(&mut self, today: NaiveDate, books: &Books) {
        if self.today != today {
            self.today = today;
            self.walk_anew(books);
        }
    }

    /// The code of the council applied to.
    #[must_use]
    pub fn council(&self) -> Option<String> {
        council_of(&self.form, &self.sheet)
    }

    /// Writes down in the ledger what the answers say: what people were told and stood by, and who helps.
    pub fn mirror(&mut self, books: &Books, now: DateTime<Utc>) {
        self.mirror_told(books, now);
        self.mirror_contacts(now);
    }

    fn made(&mut self, change: Change, books: &Books) -> Place {
        let place = change.place();
        self.fresh.push(change);
        self.walk_anew(books);
        place
    }

    fn walk_anew(&mut self, books: &Books) {
        let council = self.council().unwrap_or_default();
        // A form that does not ask for the council is under the settings it was opened with.
        if self.form.find("council").is_some() && self.pack.id != council {
            self.pack = books.pack(&council);
        }
        self.walk = Walk::of(&self.form, &self.pack, &self.sheet, self.today);
        self.held_back = self.count_held_back();
    }

    /// The questions that would be asked if nobody could overhear: the form is walked once more, and only where that may be.
    fn count_held_back(&self) -> usize {
        let suspicious = |place: &Place| match self.sheet.value(*place) {
            Some(Value::Choice(picked)) => picked.code == "no",
            Some(Value::Many(picked)) => picked.iter().any(|one| one.code != "nobody"),
            _ => false,
        };
        let places = ["safe_to_talk", "present"].map(|id| self.form.place(id, Owner::Common));
        let places: Vec<Place> = places.into_iter().flatten().filter(suspicious).collect();
        if places.is_empty() {
            return 0;
        }
        let mut alone = self.sheet.clone();
        for place in places {
            let unsaid = alone.answering(place, None);
            alone.apply(&unsaid);
        }
        let alone = Walk::of(&self.form, &self.pack, &alone, self.today);
        alone.asked.len().saturating_sub(self.walk.asked.len())
    }
}

fn council_of(form: &Form, sheet: &Sheet) -> Option<String> {
    let place = form.place("council", Owner::Common)?;
    match sheet.answer(place)? {
        Answer::Given(Value::Choice(picked)) => Some(picked.code.clone()),
        Answer::Given(_) | Answer::Missing(_) => None,
    }
}
