//! One question: what it asks for, when, why, and how strictly.

use crate::form::condition::Show;
use crate::form::place::Position;
use crate::register::Missing;
use crate::register::date::Precision;

/// How much an answer is needed. Nothing here stops anyone from moving on or lodging; it only sets what is counted as missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Required {
    /// `S`: a draft cannot be kept without it (the council and the channel alone).
    ToSave,
    /// `R`: needed when the application is lodged.
    ToLodge,
    /// `r`: needed when it is asked at all.
    IfShown,
    /// `O`: welcome.
    Optional,
}

impl Required {
    /// The letter used in the question set.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::ToSave => "S",
            Self::ToLodge => "R",
            Self::IfShown => "r",
            Self::Optional => "O",
        }
    }
}

/// Why a question is asked: a row of the notice's table and the grounds it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// `W01` to `W22`, `K` for contacts, or `D` for a reason of ours that the notice does not list.
    pub row: String,
    /// Article numbers, such as `6(1)(e)`.
    pub basis: Vec<String>,
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The code that is kept.
    pub code: String,
    /// The message that labels it.
    pub message: String,
    /// Whether words may be added.
    pub with_text: bool,
}

/// A list in a council's pack that a choice takes its options from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackList {
    /// Bands of household income.
    IncomeBands,
    /// Bands of household savings.
    SavingsBands,
    /// Areas that homes are let in.
    Areas,
}

/// Bounds of a number or of an amount, in hundredths (pence for money).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bounds {
    /// Less than this cannot be true.
    pub min: Option<i64>,
    /// More than this cannot be true.
    pub max: Option<i64>,
    /// Less than this is odd.
    pub soft_min: Option<i64>,
    /// More than this is odd.
    pub soft_max: Option<i64>,
    /// The smallest step, in hundredths: 100 for whole numbers.
    pub step: i64,
    /// More than the answer beside it cannot be true.
    pub at_most: Option<Position>,
    /// More than the answer beside it is odd.
    pub soft_at_most: Option<Position>,
}

/// What a date may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateBounds {
    /// How exactly it is asked for.
    pub precision: Precision,
    /// Not after today.
    pub past: bool,
    /// Not before today.
    pub future: bool,
    /// Not before another date of the same entry or part.
    pub not_before: Option<Position>,
    /// Within so many days of today, before (negative) and after.
    pub days: Option<(i64, i64)>,
    /// Older than so many days is odd.
    pub soft_days_old: Option<i64>,
}

/// Who a question about a person may name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WhoMay {
    /// The main applicant.
    pub main: bool,
    /// The joint applicant.
    pub joint: bool,
    /// The people of the household list.
    pub members: bool,
    /// Codes offered beside the people.
    pub options: Vec<Choice>,
}

/// What a list is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListShape {
    /// No more entries than this.
    pub max: Option<usize>,
    /// More entries than this are odd.
    pub soft_max: Option<usize>,
    /// The fields whose answers name an entry.
    pub named_by: Vec<Position>,
    /// The fields that stand beside the name where entries are shown in columns; empty to leave it to the screen.
    pub columns: Vec<Position>,
    /// The fields that `=` copies from the entry before.
    pub same_as: Vec<Position>,
    /// The fields of an entry, in order.
    pub fields: Vec<Position>,
}

/// What a question asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line of words.
    Text {
        /// The most letters.
        max: usize,
    },
    /// Several lines of words.
    LongText {
        /// The most letters.
        max: usize,
    },
    /// A name.
    Name,
    /// A National Insurance number.
    Nino,
    /// A postcode.
    Postcode,
    /// A phone number.
    Phone,
    /// An email address.
    Email,
    /// A date.
    Date(DateBounds),
    /// An amount in pounds and pence.
    Money(Bounds),
    /// A number.
    Number(Bounds),
    /// One option. `yes_no` is one with two.
    Choice {
        /// The options, in order.
        options: Vec<Choice>,
        /// A council's own list in their place.
        from_pack: Option<PackList>,
        /// Whether it was written as `yes_no`.
        yes_no: bool,
    },
    /// Any number of options.
    Many {
        /// The options, in order.
        options: Vec<Choice>,
        /// No more than this.
        max: Option<usize>,
        /// Options that stand alone, such as `none`.
        alone: Vec<String>,
    },
    /// A box to tick.
    Tick,
    /// Something that the person is told; there is no yes or no to it.
    Told,
    /// Something that the person acknowledges, or refuses to.
    Acknowledge,
    /// One person.
    Person(WhoMay),
    /// Several people.
    People(WhoMay),
    /// One entry of another list.
    Entry {
        /// The list.
        of: Position,
    },
    /// Several entries of another list.
    Entries {
        /// The list.
        of: Position,
    },
    /// A list of entries with questions of their own.
    List(ListShape),
    /// The papers this household needs, worked out from the answers.
    Evidence,
    /// The answers read back.
    Review,
}

impl Kind {
    /// The word used in form files.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::LongText { .. } => "long_text",
            Self::Name => "name",
            Self::Nino => "nino",
            Self::Postcode => "postcode",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Date(_) => "date",
            Self::Money(_) => "money",
            Self::Number(_) => "number",
            Self::Choice { yes_no: true, .. } => "yes_no",
            Self::Choice { .. } => "choice",
            Self::Many { .. } => "many",
            Self::Tick => "tick",
            Self::Told => "told",
            Self::Acknowledge => "acknowledge",
            Self::Person(_) => "person",
            Self::People(_) => "people",
            Self::Entry { .. } => "entry",
            Self::Entries { .. } => "entries",
            Self::List(_) => "list",
            Self::Evidence => "evidence",
            Self::Review => "review",
        }
    }
}

/// Whose question it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedOf {
    /// Asked once, for the application.
    Application,
    /// Asked of the main and of the joint applicant, each for themselves.
    EachApplicant,
}

/// An answer that Lodge can offer from what it already knows; it is never filled in unasked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suggestion {
    /// The day of the intake.
    Today,
    /// The kind of home that the open address entry tells of.
    LivingSituation,
    /// The channel of the desk.
    Channel,
    /// The council of the office.
    Council,
}

/// One question of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its position in the form.
    pub position: Position,
    /// Its id within its scope, such as `date_of_birth`. Ids never change.
    pub field: String,
    /// Group and field as the answers file writes them, such as `main.date_of_birth` or `members.sex`.
    pub id: String,
    /// The message that holds its wording.
    pub message: String,
    /// The section it stands in, by number.
    pub section: usize,
    /// The list it is a field of.
    pub list: Option<Position>,
    /// Whose question it is.
    pub asked_of: AskedOf,
    /// What it asks for.
    pub kind: Kind,
    /// How much it is needed.
    pub required: Required,
    /// Why it is asked.
    pub why: Why,
    /// Data classes, the main one first: `P`, `SC(health)`, `CO`, `CH`, `3P`, `none`, and `R` for what is restricted.
    pub class: Vec<String>,
    /// When it is asked.
    pub show: Show,
    /// Whether its answer is covered in lists until it is asked for.
    pub sensitive: bool,
    /// Whether the officer answers it.
    pub staff: bool,
    /// Whether it is off until a council switches it on.
    pub optional: bool,
    /// The reasons for no answer that it offers.
    pub missing: Vec<Missing>,
    /// What Lodge can offer as an answer.
    pub suggest: Option<Suggestion>,
    /// The question beside it whose answer will do instead, such as the reason for having no number.
    pub instead: Option<Position>,
}

impl Suggestion {
    /// The suggestion of a name that form files may use.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "today" => Some(Self::Today),
            "living_situation" => Some(Self::LivingSituation),
            "channel" => Some(Self::Channel),
            "council" => Some(Self::Council),
            _ => None,
        }
    }
}

impl Question {
    /// The shape of the list, where the question is one.
    #[must_use]
    pub fn list_shape(&self) -> Option<&ListShape> {
        if let Kind::List(shape) = &self.kind {
            Some(shape)
        } else {
            None
        }
    }
}
