//! Conditions: typed tests on answers, known in full when a form is loaded, and three-valued when they are asked.

use chrono::NaiveDate;

use crate::form::place::{EntryId, Owner, Place, Position};
use crate::form::truth::Truth;
use crate::form::value::{Answer, Person, Value};
use crate::register::Missing;
use crate::register::date::{PartialDate, age_interval};

/// Where a tested answer is looked for, seen from the question that tests it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// In the same entry of the same list.
    Item,
    /// In the common part, or in the part of the same applicant.
    Around,
    /// In the main applicant's part, whoever is asked.
    Main,
    /// In the joint applicant's part, whoever is asked.
    Joint,
}

/// One answer that a test looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The question whose answer is looked at.
    pub question: Position,
    /// Whether it belongs to one applicant's part.
    pub each_applicant: bool,
    /// Where.
    pub from: From,
}

/// How two amounts are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Less than.
    Lt,
    /// At most.
    Le,
    /// More than.
    Gt,
    /// At least.
    Ge,
}

/// How many entries of a list must pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// One is enough.
    Any,
    /// All of them.
    Every,
    /// So many or more.
    AtLeast(usize),
}

/// A fact worked out by one of a closed set of functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Derived {
    /// Everyone to be housed: applicants and members who will live there.
    HouseholdSize,
}

/// A test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// All of these.
    All(Vec<Test>),
    /// One of these.
    AnyOf(Vec<Test>),
    /// The answer is one of these codes.
    Is(Slot, Vec<String>),
    /// It was answered, and with none of these codes.
    IsNot(Slot, Vec<String>),
    /// A choice of several names one of these.
    Has(Slot, Vec<String>),
    /// The box is ticked, or not.
    Ticked(Slot, bool),
    /// A value was given, or was not; never unknown.
    Answered(Slot, bool),
    /// It is missing for one of these reasons; never unknown.
    MissingFor(Slot, Vec<Missing>),
    /// The age at a date of birth.
    Age(Slot, Order, i32),
    /// A number or an amount, in hundredths.
    Amount(Slot, Order, i64),
    /// A date has come, or has not.
    Past(Slot, bool),
    /// A list has so many entries or more.
    Count(Slot, usize),
    /// Entries of a list pass a test.
    Entries(Slot, Quantity, Box<Test>),
    /// A derived number compares.
    Derived(Derived, Order, i64),
    /// The opposite.
    Not(Box<Test>),
}

/// When a question is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Show {
    /// Only when this is true.
    pub when: Option<Test>,
    /// Unless this is true.
    pub unless: Option<Test>,
}

/// What a test may look at. Only answers that are readable are given: asked, and valid.
pub trait Answers {
    /// The answer at a place, if it may be used.
    fn readable(&self, place: Place) -> Option<&Answer>;
    /// The entries of the list at a place.
    fn entries(&self, list: Place) -> &[EntryId];
    /// A derived number, seen from a place.
    fn derived(&self, which: Derived, from: Place) -> Option<i64>;
    /// The day it is.
    fn today(&self) -> NaiveDate;
}

impl Derived {
    /// The derived number of a name that form files may use.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "household_size" => Some(Self::HouseholdSize),
            _ => None,
        }
    }
}

impl Show {
    /// Whether the question is asked, seen from its own place.
    pub fn holds(&self, answers: &impl Answers, from: Place) -> bool {
        self.when
            .as_ref()
            .is_none_or(|test| test.eval(answers, from).is_true())
            && !self
                .unless
                .as_ref()
                .is_some_and(|test| test.eval(answers, from).is_true())
    }
}

impl Slot {
    /// The place that the slot means, seen from a place.
    #[must_use]
    pub fn place(self, from: Place) -> Place {
        let owner = match (self.each_applicant, self.from, from.owner) {
            (false, ..) => Owner::Common,
            (true, From::Joint, _) | (true, From::Item | From::Around, Owner::Joint) => {
                Owner::Joint
            }
            (true, ..) => Owner::Main,
        };
        match self.from {
            From::Item => from.beside(self.question),
            From::Around | From::Main | From::Joint => Place::new(self.question, owner),
        }
    }
}

impl Test {
    /// Asks the test, seen from a place.
    pub fn eval(&self, answers: &impl Answers, from: Place) -> Truth {
        let read = |slot: &Slot| answers.readable(slot.place(from));
        match self {
            Self::All(tests) => tests
                .iter()
                .fold(Truth::True, |all, test| all.and(test.eval(answers, from))),
            Self::AnyOf(tests) => tests
                .iter()
                .fold(Truth::False, |any, test| any.or(test.eval(answers, from))),
            Self::Not(test) => test.eval(answers, from).not(),
            Self::IsNot(slot, codes) => one_of(read(slot), codes).not(),
            Self::Is(slot, codes) | Self::Has(slot, codes) => one_of(read(slot), codes),
            Self::Ticked(slot, want) => match read(slot) {
                Some(Answer::Given(Value::Tick(ticked))) => Truth::from(ticked == want),
                _ => Truth::Unknown,
            },
            Self::Answered(slot, want) => {
                Truth::from(matches!(read(slot), Some(Answer::Given(_))) == *want)
            }
            Self::MissingFor(slot, reasons) => Truth::from(
                matches!(read(slot), Some(Answer::Missing(reason)) if reasons.contains(reason)),
            ),
            Self::Age(slot, order, years) => match date(read(slot)) {
                Some(birth) => {
                    let (youngest, oldest) = age_interval(birth, answers.today());
                    interval(
                        i64::from(youngest),
                        i64::from(oldest),
                        *order,
                        i64::from(*years),
                    )
                }
                None => Truth::Unknown,
            },
            Self::Amount(slot, order, amount) => match read(slot) {
                Some(Answer::Given(Value::Number(number))) => {
                    interval(number.0, number.0, *order, *amount)
                }
                Some(Answer::Given(Value::Money(pence))) => {
                    interval(pence.0, pence.0, *order, *amount)
                }
                _ => Truth::Unknown,
            },
            Self::Past(slot, want) => match date(read(slot)) {
                Some(date) if date.latest() <= answers.today() => Truth::from(*want),
                Some(date) if date.earliest() > answers.today() => Truth::from(!want),
                _ => Truth::Unknown,
            },
            Self::Count(slot, least) => {
                Truth::from(answers.entries(slot.place(from)).len() >= *least)
            }
            Self::Entries(slot, quantity, test) => {
                let list = slot.place(from);
                let verdicts = answers
                    .entries(list)
                    .iter()
                    .map(|entry| test.eval(answers, list.within(*entry, list.question)));
                quantified(*quantity, verdicts)
            }
            Self::Derived(which, order, amount) => match answers.derived(*which, from) {
                Some(number) => interval(number, number, *order, *amount),
                None => Truth::Unknown,
            },
        }
    }
}

fn one_of(answer: Option<&Answer>, codes: &[String]) -> Truth {
    let named = |code: &str| codes.iter().any(|wanted| wanted == code);
    match answer {
        Some(Answer::Given(Value::Choice(picked))) => Truth::from(named(&picked.code)),
        Some(Answer::Given(Value::Many(many))) => {
            Truth::from(many.iter().any(|picked| named(&picked.code)))
        }
        Some(Answer::Given(Value::Person(Person::Main))) => Truth::from(named("main")),
        Some(Answer::Given(Value::Person(Person::Joint))) => Truth::from(named("joint")),
        Some(Answer::Given(Value::Person(Person::Member(_)))) => Truth::from(named("members")),
        _ => Truth::Unknown,
    }
}

fn date(answer: Option<&Answer>) -> Option<&PartialDate> {
    match answer {
        Some(Answer::Given(Value::Date(date))) => Some(date),
        _ => None,
    }
}

/// Compares an interval with a threshold: true or false only when the whole of it is on one side.
fn interval(low: i64, high: i64, order: Order, threshold: i64) -> Truth {
    let (surely, possibly) = match order {
        Order::Lt => (high < threshold, low < threshold),
        Order::Le => (high <= threshold, low <= threshold),
        Order::Gt => (low > threshold, high > threshold),
        Order::Ge => (low >= threshold, high >= threshold),
    };
    if surely {
        Truth::True
    } else if possibly {
        Truth::Unknown
    } else {
        Truth::False
    }
}

fn quantified(quantity: Quantity, verdicts: impl Iterator<Item = Truth>) -> Truth {
    let (mut pass, mut open, mut fail) = (0, 0, 0);
    for verdict in verdicts {
        match verdict {
            Truth::True => pass += 1,
            Truth::Unknown => open += 1,
            Truth::False => fail += 1,
        }
    }
    let least = match quantity {
        Quantity::Any => 1,
        Quantity::AtLeast(least) => least,
        Quantity::Every => pass + open + fail,
    };
    if pass >= least {
        Truth::True
    } else if pass + open >= least {
        Truth::Unknown
    } else {
        Truth::False
    }
}
