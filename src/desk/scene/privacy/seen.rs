//! The desk as the privacy page's rows look at it: the application, its ledger, the day, and the desk's own words.

use chrono::{DateTime, NaiveDate, Utc};

use crate::desk::Desk;
use crate::desk::intake::Intake;
use crate::locale::{Args, Locale, day_in_london};
use crate::privacy::{Ledger, PersonId};

/// The desk, with an application in hand.
pub(crate) struct Seen<'a> {
    /// The desk.
    pub desk: &'a Desk,
    /// The application.
    pub intake: &'a Intake,
    /// Now.
    pub now: DateTime<Utc>,
}

impl<'a> Seen<'a> {
    /// The desk as it is; nothing where no application is in hand.
    pub fn of(desk: &'a Desk, now: DateTime<Utc>) -> Option<Self> {
        let intake = desk.intake.as_deref()?;
        Some(Self { desk, intake, now })
    }

    /// What is on record.
    pub fn ledger(&self) -> &'a Ledger {
        &self.intake.ledger
    }

    /// The desk's own language.
    pub fn locale(&self) -> &'a Locale {
        self.desk.books.chrome()
    }

    /// A phrase.
    pub fn say(&self, id: &str) -> String {
        self.locale().say(id)
    }

    /// A phrase with a person's name in it.
    pub fn say_of(&self, id: &str, person: PersonId) -> String {
        let name = self.name(person);
        self.locale()
            .say_with(id, &Args::new().answer("name", &name))
    }

    /// A person's name, covered where it has to be.
    pub fn name(&self, person: PersonId) -> String {
        self.desk.name_of(person)
    }

    /// A name that was typed, covered where it has to be.
    pub fn covered(&self, name: &str) -> String {
        if self.desk.glass.covered {
            self.say("privacy-covered-name")
        } else {
            name.to_owned()
        }
    }

    /// A day in few cells.
    pub fn day(&self, day: NaiveDate) -> String {
        self.locale().say_short_day(day)
    }

    /// The day of an instant in few cells.
    pub fn day_of(&self, at: DateTime<Utc>) -> String {
        self.day(day_in_london(at))
    }
}
