//! The words of a question as they are said of this application: names, council and periods put in.

mod value;

use crate::form::question::AskedOf;
use crate::form::{self, EntryId, Form, Owner, Pack, Person, Place, Position, Question, Sheet};
use crate::locale::{Args, Locale};

/// An entry of a list, with the list's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListEntry {
    /// The list.
    pub list: Place,
    /// The entry.
    pub entry: EntryId,
}

/// Says the words of one application's questions and answers in one language.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The language.
    pub locale: &'a Locale,
    /// The form.
    pub form: &'a Form,
    /// The council's settings.
    pub pack: &'a Pack,
    /// The answers.
    pub sheet: &'a Sheet,
    /// Whether people and things are spoken of without their names.
    pub covered: bool,
}

impl Wording<'_> {
    /// The question as it would be asked.
    #[must_use]
    pub fn ask(&self, place: Place) -> String {
        self.locale
            .say_with(&self.question(place).message, &self.args(place))
    }

    /// One of the question's other texts: `hint`, `why`, `skipped`, `seen`, `review`.
    #[must_use]
    pub fn part(&self, place: Place, attr: &str) -> Option<String> {
        self.locale
            .attr(&self.question(place).message, attr, &self.args(place))
    }

    /// The question in a few words, for lists.
    #[must_use]
    pub fn review(&self, place: Place) -> String {
        self.part(place, "review")
            .unwrap_or_else(|| self.ask(place))
    }

    /// A section's title; its short form where there is one.
    #[must_use]
    pub fn section(&self, section: usize, short: bool) -> String {
        let Some(section) = self.form.sections.get(section) else {
            return String::new();
        };
        let args = self.common_args();
        let brief = short
            .then(|| self.locale.attr(&section.message, "short", &args))
            .flatten();
        brief.unwrap_or_else(|| self.locale.say_with(&section.message, &args))
    }

    /// Whose part of the application it is, in words, where it is one applicant's own.
    #[must_use]
    pub fn owner(&self, owner: Owner) -> Option<String> {
        match owner {
            Owner::Common => None,
            Owner::Main => Some(self.locale.say("person-main")),
            Owner::Joint => Some(self.person(Person::Joint)),
        }
    }

    /// A person, by name where there is one.
    #[must_use]
    pub fn person(&self, person: Person) -> String {
        if !self.covered
            && let Some(name) = form::people::name_of(self.form, self.sheet, person)
        {
            return name;
        }
        match person {
            Person::Main => self.locale.say("person-main"),
            Person::Joint => self.locale.say("person-joint"),
            Person::Member(_) => self.locale.say("person-member"),
        }
    }

    /// An entry of a list, by name where it has one.
    #[must_use]
    pub fn entry(&self, list: Place, entry: EntryId) -> String {
        form::people::entry_name(self.form, self.sheet, list, entry)
            .filter(|name| !name.is_empty() && !self.covered)
            .unwrap_or_else(|| self.unnamed(list))
    }

    /// What an entry of a list is called in "Add a …".
    #[must_use]
    pub fn entry_noun(&self, list: Place) -> String {
        self.part(list, "entry")
            .unwrap_or_else(|| self.locale.say("list-entry"))
    }

    /// The name of the council applied to.
    #[must_use]
    pub fn council(&self) -> String {
        self.council_named(&self.pack.id)
    }

    /// The name of a council by its code.
    #[must_use]
    pub fn council_named(&self, code: &str) -> String {
        council_name(self.locale, code)
    }

    /// Every message that the question was asked with, for its digest.
    #[must_use]
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only these kinds have options"
    )]
    pub fn messages(&self, place: Place) -> Vec<&str> {
        let question = self.question(place);
        let mut ids = vec![question.message.as_str()];
        match &question.kind {
            form::Kind::Choice { options, .. } | form::Kind::Many { options, .. } => {
                ids.extend(options.iter().map(|option| option.message.as_str()));
            }
            form::Kind::Person(who) | form::Kind::People(who) => {
                ids.extend(who.options.iter().map(|option| option.message.as_str()));
            }
            _ => {}
        }
        ids
    }

    /// The list that a place inside an entry belongs to, the innermost one.
    #[must_use]
    pub fn list_of(&self, place: Place) -> Option<ListEntry> {
        let list = self.question(place).list?;
        let (at, entry) = match (place.entry, place.inner) {
            (Some(_), Some(inner)) => (
                Place {
                    question: list,
                    inner: None,
                    ..place
                },
                inner,
            ),
            (Some(entry), None) => (
                Place {
                    question: list,
                    entry: None,
                    ..place
                },
                entry,
            ),
            (None, _) => return None,
        };
        Some(ListEntry { list: at, entry })
    }

    fn unnamed(&self, list: Place) -> String {
        self.locale
            .attr(&self.question(list).message, "unnamed", &self.common_args())
            .unwrap_or_else(|| self.locale.say("list-this-entry"))
    }

    fn question(&self, place: Place) -> &Question {
        self.form.question(place.question)
    }

    /// The arguments that a question's wording may use.
    fn args(&self, place: Place) -> Args {
        let Some(at) = self.list_of(place) else {
            return self.common_args();
        };
        self.common_args()
            .answer("name", &self.entry(at.list, at.entry))
    }

    fn common_args(&self) -> Args {
        let days = |known: Option<u32>| {
            known.map_or_else(
                || self.locale.say("time-not-stated"),
                |days| self.locale.say_days(i64::from(days)),
            )
        };
        Args::new()
            .text("council", &self.council())
            .text("change_days", &days(self.pack.change_notice_days))
            .text("evidence_days", &days(self.pack.evidence_days))
    }
}

/// The place of a list that the application has once: its own, or the given applicant's.
#[must_use]
pub fn list_place(form: &Form, list: Position, near: Place) -> Place {
    let owner = match form.question(list).asked_of {
        AskedOf::Application => Owner::Common,
        AskedOf::EachApplicant if near.owner == Owner::Common => Owner::Main,
        AskedOf::EachApplicant => near.owner,
    };
    Place::new(list, owner)
}

/// A council's name in at most eleven cells, for narrow places.
#[must_use]
pub fn council_short(locale: &Locale, code: &str) -> String {
    locale
        .attr(&format!("council-{code}"), "short", &Args::new())
        .unwrap_or_else(|| council_name(locale, code))
}

/// The name of a council by its code.
#[must_use]
pub fn council_name(locale: &Locale, code: &str) -> String {
    let message = format!("council-{code}");
    if locale.has(&message) {
        locale.say(&message)
    } else {
        locale.say("council-unnamed")
    }
}
