//! An answer in words.

use crate::desk::wording::{Wording, list_place};
use crate::form::question::Choice;
use crate::form::{Answer, Kind, Picked, Place, Value};
use crate::locale::Args;
use crate::register::date::PartialDate;
use crate::register::{Missing, money, nino, number};

impl Wording<'_> {
    /// The answer at a place in words: the value, the reason for none, or nothing where it was not asked.
    #[must_use]
    pub fn answer(&self, place: Place) -> Option<String> {
        match self.sheet.answer(place)? {
            Answer::Given(value) => Some(self.value(place, value)),
            Answer::Missing(reason) => Some(self.missing(*reason)),
        }
    }

    /// A reason for no answer in words.
    #[must_use]
    pub fn missing(&self, reason: Missing) -> String {
        self.locale.say(&format!("missing-{}", reason.code()))
    }

    /// A value in words.
    #[must_use]
    pub fn value(&self, place: Place, value: &Value) -> String {
        let question = self.form.question(place.question);
        match value {
            Value::Text(text) if matches!(question.kind, Kind::Nino) => nino::show(text),
            Value::Text(text) | Value::Unreadable(text) => text.replace('\n', " "),
            Value::Choice(picked) => self.picked(place, picked),
            Value::Many(picked) => {
                let all: Vec<String> = picked.iter().map(|one| self.picked(place, one)).collect();
                self.locale.say_list(&all)
            }
            Value::Tick(on) => self.locale.say(if *on { "tick-on" } else { "tick-off" }),
            Value::Number(count) => number::show(*count),
            Value::Money(amount) => money::show(*amount),
            Value::Date(date) => self.date(date),
            Value::Person(person) => self.person(*person),
            Value::People(people) => {
                let all: Vec<String> = people.iter().map(|person| self.person(*person)).collect();
                self.locale.say_list(&all)
            }
            Value::Entry(entry) => self.pointed_at(place, &[*entry]),
            Value::Entries(entries) => self.pointed_at(place, entries),
        }
    }

    /// A date in words, as exactly as it is known.
    #[must_use]
    pub fn date(&self, date: &PartialDate) -> String {
        match *date {
            PartialDate::Day(day) => self.locale.say_short_day(day),
            PartialDate::Month { year, month } => self.locale.say_short_month(year, month),
            PartialDate::Year(year) => self.locale.say_year(year),
            PartialDate::Age { age, on } => {
                let args = Args::new().text("years", &self.locale.say_years(i64::from(age)));
                self.locale.say_with(
                    "age-about",
                    &args.text("on", &self.locale.say_short_day(on)),
                )
            }
        }
    }

    /// The label of an option; a council's own options are their own labels.
    #[must_use]
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only these kinds have options"
    )]
    pub fn option(&self, place: Place, code: &str) -> String {
        let known = match &self.form.question(place.question).kind {
            Kind::Choice { options, .. } | Kind::Many { options, .. } => find(options, code),
            Kind::Person(who) | Kind::People(who) => find(&who.options, code),
            Kind::Acknowledge | Kind::Told => return self.locale.say(&format!("told-{code}")),
            _ => None,
        };
        known.map_or_else(
            || code.to_owned(),
            |option| self.locale.say(&option.message),
        )
    }

    fn picked(&self, place: Place, picked: &Picked) -> String {
        let label = self.option(place, &picked.code);
        match &picked.text {
            Some(text) if !text.is_empty() => format!("{label}: {text}"),
            Some(_) | None => label,
        }
    }

    fn pointed_at(&self, place: Place, entries: &[crate::form::EntryId]) -> String {
        let (Kind::Entry { of } | Kind::Entries { of }) = self.form.question(place.question).kind
        else {
            return String::new();
        };
        let list = list_place(self.form, of, place);
        let all: Vec<String> = entries
            .iter()
            .map(|entry| self.entry(list, *entry))
            .collect();
        self.locale.say_list(&all)
    }
}

fn find<'a>(options: &'a [Choice], code: &str) -> Option<&'a Choice> {
    options.iter().find(|option| option.code == code)
}
