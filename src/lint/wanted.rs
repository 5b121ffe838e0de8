//! Every phrase that a form needs to be asked at the counter: its id, its part, and the word of the form that calls for it.

use std::collections::HashMap;

use crate::form::finding::{CODES, Strength};
use crate::form::outline::{Outline, Spot};
use crate::form::question::{Choice, Kind, Question};
use crate::form::{Fault, Form};
use crate::locale::Args;

/// What may be put into a phrase of a form.
const OF_THE_FORM: [&str; 3] = ["council", "change_days", "evidence_days"];
/// The same, and the name of the entry that a list is at.
const OF_AN_ENTRY: [&str; 4] = ["name", "council", "change_days", "evidence_days"];

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Section,
    Question,
    List,
    Option,
    Paper,
    Row,
    Basis,
    Council,
    Finding,
    Notice,
    NoticeLabel,
    Defect,
}

/// A message that is said, and what it must and may hold.
#[derive(Debug)]
pub(super) struct Want<'a> {
    pub(super) id: String,
    pub(super) part: Part,
    /// What may be put into it.
    pub(super) arguments: &'a [&'a str],
    /// Whether a member of the public reads it.
    pub(super) public: bool,
    /// What calls for it.
    pub(super) spot: Spot<'a>,
    /// What calls for its `.why`.
    pub(super) why: Option<Spot<'a>>,
}

/// All of them, each once.
pub(super) struct Wanted<'a> {
    pub(super) all: Vec<Want<'a>>,
    by_id: HashMap<String, usize>,
}

impl Part {
    /// The attributes without which it is not whole.
    pub(super) fn needs(self) -> &'static [&'static str] {
        match self {
            Self::Section | Self::Council => &["short"],
            Self::Question => &["why", "skipped", "seen", "review"],
            Self::List => &["why", "skipped", "seen", "review", "entry", "unnamed"],
            Self::Basis => &["article"],
            Self::Finding | Self::Defect => &["do"],
            Self::Option | Self::Paper | Self::Row | Self::Notice | Self::NoticeLabel => &[],
        }
    }

    /// The attributes that it may have beside those.
    pub(super) fn welcomes(self) -> &'static [&'static str] {
        match self {
            Self::Question | Self::List => &["hint", "say", "probe", "back"],
            Self::Option | Self::Paper => &["hint", "say"],
            Self::Finding => &["say"],
            Self::Basis => &["within"],
            Self::Council => &["short"],
            Self::Section | Self::Row | Self::Notice | Self::NoticeLabel | Self::Defect => &[],
        }
    }

    /// Whether its value is a bare label rather than something asked or told.
    pub(super) fn is_label(self) -> bool {
        matches!(
            self,
            Self::Section
                | Self::Option
                | Self::Paper
                | Self::Basis
                | Self::Council
                | Self::NoticeLabel
        )
    }
}

impl<'a> Wanted<'a> {
    /// What a form needs.
    pub(super) fn of(form: &Form, outline: &Outline<'a>) -> Self {
        let mut wanted = Self {
            all: Vec::new(),
            by_id: HashMap::new(),
        };
        for (number, section) in form.sections.iter().enumerate() {
            wanted.plain(&section.message, Part::Section, outline.section(number));
        }
        for question in form.questions() {
            wanted.question(question, outline);
        }
        for paper in &form.papers {
            wanted.plain(
                &paper.message,
                Part::Paper,
                outline.code("paper", &paper.code),
            );
        }
        let mut rows: Vec<_> = form.rows.iter().collect();
        rows.sort();
        for (row, grounds) in rows {
            let heading = format!("row.{row}");
            let id = format!("{}-row-{row}", form.id);
            wanted.plain(&id, Part::Row, outline.table(&heading));
            for ground in grounds {
                let spot = outline.code(&heading, ground);
                wanted.want(basis(ground), Part::Basis, &[], spot);
            }
        }
        for council in outline.list("kent_councils").unwrap_or_default() {
            let spot = outline.code("list.kent_councils", council);
            wanted.want(format!("council-{council}"), Part::Council, &[], spot);
        }
        for code in CODES {
            wanted.want(
                code.message(),
                Part::Finding,
                code.figures,
                outline.key("rules"),
            );
            if let Some(last) = wanted.all.last_mut() {
                last.public = code.strength != Strength::Flag;
            }
        }
        wanted
    }

    /// Of wants in hand, each id once.
    pub(super) fn of_all(all: Vec<Want<'a>>) -> Self {
        let by_id = all
            .iter()
            .enumerate()
            .map(|(at, want)| (want.id.clone(), at))
            .collect();
        Self { all, by_id }
    }

    /// The message of an id, if it is wanted.
    pub(super) fn get(&self, id: &str) -> Option<&Want<'a>> {
        self.all.get(*self.by_id.get(id)?)
    }

    fn question(&mut self, question: &Question, outline: &Outline<'a>) {
        let arguments: &[&str] = if question.list.is_some() {
            &OF_AN_ENTRY
        } else {
            &OF_THE_FORM
        };
        let part = if question.list_shape().is_some() {
            Part::List
        } else {
            Part::Question
        };
        let spot = outline.question(question.position);
        self.want(question.message.clone(), part, arguments, spot);
        if let Some(last) = self.all.last_mut() {
            last.public = !question.staff;
            last.why = Some(outline.why(question.position));
        }
        for choice in choices(&question.kind) {
            let spot = outline.option(question.position, &choice.code);
            let own = choice.message.starts_with(&question.message);
            let arguments: &[&str] = if own { arguments } else { &OF_THE_FORM };
            self.want(choice.message.clone(), Part::Option, arguments, spot);
        }
    }

    fn plain(&mut self, id: &str, part: Part, spot: Spot<'a>) {
        self.want(id.to_owned(), part, &OF_THE_FORM, spot);
    }

    fn want(&mut self, id: String, part: Part, arguments: &'a [&'a str], spot: Spot<'a>) {
        if self.by_id.contains_key(&id) {
            return;
        }
        self.by_id.insert(id.clone(), self.all.len());
        self.all.push(Want {
            id,
            part,
            arguments,
            public: true,
            spot,
            why: None,
        });
    }
}

impl Want<'_> {
    /// A fault at what calls for an attribute, or for the message itself.
    pub(super) fn fault(&self, attribute: Option<&str>, says: impl Into<String>) -> Fault {
        match (&self.why, attribute) {
            (Some(why), Some("why")) => why.fault(says),
            _ => self.spot.fault(says),
        }
    }

    /// Samples of everything that may be put into it, about as long as the real thing.
    pub(super) fn samples(&self) -> Args {
        self.arguments.iter().fold(Args::new(), |args, name| {
            let sample = match *name {
                "name" | "other" => "Sam",
                "council" | "controller" => "Swale Borough Council",
                "period" => "30 days",
                "trigger" => "you leave",
                "change_days" | "evidence_days" => "14 days",
                "from" | "to" | "born" | "received" => "1 May 2026",
                _ => "14",
            };
            args.text((*name).to_owned(), sample)
        })
    }
}

/// The message that names a ground: `basis-6-1-e` for `6(1)(e)`.
fn basis(ground: &str) -> String {
    let pieces: Vec<&str> = ground
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|piece| !piece.is_empty())
        .collect();
    format!("basis-{}", pieces.join("-"))
}

/// Every option that a question offers.
pub(super) fn choices(kind: &Kind) -> &[Choice] {
    if let Kind::Choice { options, .. } | Kind::Many { options, .. } = kind {
        options
    } else if let Kind::Person(who) | Kind::People(who) = kind {
        &who.options
    } else {
        &[]
    }
}
