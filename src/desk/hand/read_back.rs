//! What the keys in a field are read as, said back while they are typed.

use crate::desk::hand::Hand;
use crate::desk::intake::Intake;
use crate::desk::wording::Wording;
use crate::form::{Kind, Place, Reading, Value, read};
use crate::locale::{Args, Locale};
use crate::register::date::{PartialDate, age_interval};
use crate::register::nino;

/// Whether a question of this kind is read back, so that its place can be kept free.
#[must_use]
pub fn is_read_back(kind: &Kind) -> bool {
    matches!(kind, Kind::Date(_) | Kind::Money(_) | Kind::Nino)
}

impl Hand {
    /// Whether the text in hand is another than the one that the question was opened with.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        match self {
            Self::Words { line, before, .. } => line.text() != before,
            Self::Long { prose, before } => prose.text() != *before,
            Self::Choose(_)
            | Self::Toggle(_)
            | Self::Tick(_)
            | Self::Told { .. }
            | Self::Roster(_)
            | Self::Papers(_)
            | Self::Review => false,
        }
    }

    /// What the text in hand is read as, in words; nothing while it cannot be read.
    #[must_use]
    pub fn read_back(&self, intake: &Intake, wording: &Wording, place: Place) -> Option<String> {
        let Self::Words { line, .. } = self else {
            return None;
        };
        let question = intake.question(place);
        if line.is_empty() || !is_read_back(&question.kind) {
            return None;
        }
        let reading = Reading {
            form: &intake.form,
            pack: &intake.pack,
            sheet: &intake.sheet,
            today: intake.today,
            place,
        };
        match read(question, line.text(), &reading) {
            Value::Date(date) => {
                let said = day(&date, wording);
                let age =
                    (question.field == "date_of_birth").then(|| age(&date, intake, wording.locale));
                Some(match age.flatten() {
                    Some(age) => format!("{said}, {age}"),
                    None => said,
                })
            }
            Value::Text(text) if matches!(question.kind, Kind::Nino) => {
                Some(nino::show(&nino::classify(&text).0))
            }
            value @ (Value::Number(_) | Value::Money(_)) => Some(wording.value(place, &value)),
            Value::Text(_)
            | Value::Choice(_)
            | Value::Many(_)
            | Value::Tick(_)
            | Value::Person(_)
            | Value::People(_)
            | Value::Entry(_)
            | Value::Entries(_)
            | Value::Unreadable(_) => None,
        }
    }
}

fn day(date: &PartialDate, wording: &Wording) -> String {
    match *date {
        PartialDate::Day(day) => wording.locale.say_day(day),
        PartialDate::Month { year, month } => wording.locale.say_month(year, month),
        PartialDate::Year(_) | PartialDate::Age { .. } => wording.date(date),
    }
}

/// How old somebody of this date of birth is, where that is at least nought.
fn age(birth: &PartialDate, intake: &Intake, locale: &Locale) -> Option<String> {
    if matches!(birth, PartialDate::Age { .. }) {
        return None;
    }
    let (youngest, oldest) = age_interval(birth, intake.today);
    if youngest < 0 {
        return None;
    }
    let years = locale.say_years(i64::from(oldest));
    if youngest == oldest {
        return Some(locale.say_with("read-age", &Args::new().text("years", &years)));
    }
    let args = Args::new().text("less", &locale.say_count(i64::from(youngest)));
    Some(locale.say_with("read-ages", &args.text("years", &years)))
}
