//! The receipt: the reference, when and where it was given, and, if it is wanted, what to bring and what was told.

use chrono::{DateTime, Utc};

use crate::form::evidence::{self, Paper};
use crate::form::seen::Seen;
use crate::form::{Form, Pack, Sheet, people, told as all_told};
use crate::locale::{Args, Locale, clean, day_in_london};
use crate::paper::leaf::Leaf;
use crate::paper::{html, text};
use crate::privacy::Packs;
use crate::register::Stage;
use crate::register::application::Header;

/// An application as a paper sees it.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// Its particulars.
    pub header: &'a Header,
    /// Its answers.
    pub sheet: &'a Sheet,
    /// Its form.
    pub form: &'a Form,
    /// Its council's settings.
    pub pack: &'a Pack,
    /// The office's name; empty where it has none.
    pub office: &'a str,
    /// The audit trail's anchor, which stands at the foot so that it is kept outside the vault.
    pub anchor: Option<&'a str>,
}

/// How much a receipt says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nothing that tells what it is about: safe to be found by someone at home.
    ReferenceOnly,
    /// Also the council, the next steps, the papers, and what was told and acknowledged.
    Full,
}

/// A receipt, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The file's name without its ending; it too says nothing of what the receipt is about.
    pub name: String,
    /// As plain text.
    pub text: String,
    /// As HTML.
    pub html: String,
}

/// The languages that papers are written in, and the notices that they speak of.
#[derive(Debug)]
pub struct Press {
    first: Locale,
    more: Vec<Locale>,
    notices: Packs,
}

impl Press {
    /// The first language is used where an application was taken in none of the others.
    #[must_use]
    pub fn new(first: Locale, more: Vec<Locale>) -> Self {
        Self {
            first,
            more,
            notices: Packs::default(),
        }
    }

    /// The same press with the privacy notices that a person's receipts are taken from.
    #[must_use]
    pub fn with_notices(self, notices: Packs) -> Self {
        Self { notices, ..self }
    }

    /// The privacy notices.
    pub(super) fn notices(&self) -> &Packs {
        &self.notices
    }

    /// Makes a receipt in the language that the application was taken in.
    #[must_use]
    pub fn receipt(&self, case: &Case, extent: Extent, now: DateTime<Utc>) -> Receipt {
        receipt(self.spoken(&case.header.language), case, extent, now)
    }

    /// The language of whoever runs the office.
    #[must_use]
    pub fn first(&self) -> &Locale {
        &self.first
    }

    /// The language of a tag; the first where there is no such language.
    pub(super) fn spoken(&self, tag: &str) -> &Locale {
        let own = self.more.iter().find(|locale| locale.tag() == tag);
        own.unwrap_or(&self.first)
    }
}

fn receipt(locale: &Locale, case: &Case, extent: Extent, now: DateTime<Utc>) -> Receipt {
    let leaves = match extent {
        Extent::ReferenceOnly => reference_only(locale, case),
        Extent::Full => full(locale, case, now),
    };
    let kind = match extent {
        Extent::ReferenceOnly => "reference",
        Extent::Full => "receipt",
    };
    Receipt {
        name: format!("{kind}-{}", case.header.reference),
        text: text::text(&leaves),
        html: html::html(locale.tag(), &leaves),
    }
}

fn reference_only(locale: &Locale, case: &Case) -> Vec<Leaf> {
    let mut leaves = vec![
        Leaf::Title(locale.say("paper-reference")),
        Leaf::Reference(case.header.reference.to_string()),
        Leaf::Fact(
            locale.say("paper-when"),
            locale.say_instant(given(case.header)),
        ),
    ];
    if !case.office.is_empty() && !tells(case.office) {
        leaves.push(Leaf::Fact(
            locale.say("paper-office"),
            clean(case.office).into_owned(),
        ));
    }
    leaves.push(Leaf::Words(locale.say("paper-keep")));
    leaves.extend(anchor(locale, case));
    leaves
}

/// A mark that says nothing of what the receipt is about.
fn anchor(locale: &Locale, case: &Case) -> Option<Leaf> {
    let anchor = case.anchor?;
    Some(Leaf::Fact(locale.say("paper-anchor"), anchor.to_owned()))
}

/// Whether an office's name says what its visitors come for.
fn tells(office: &str) -> bool {
    let office = office.to_lowercase();
    ["hous", "home", "refuge", "shelter"]
        .iter()
        .any(|word| office.contains(word))
}

fn full(locale: &Locale, case: &Case, now: DateTime<Utc>) -> Vec<Leaf> {
    let header = case.header;
    let mut leaves = vec![
        Leaf::Title(locale.say("paper-title")),
        Leaf::Words(locale.say("paper-reference")),
        Leaf::Reference(header.reference.to_string()),
        Leaf::Fact(
            locale.say(stage(header.stage)),
            locale.say_instant(given(header)),
        ),
    ];
    if !case.office.is_empty() {
        leaves.push(Leaf::Fact(
            locale.say("paper-office"),
            clean(case.office).into_owned(),
        ));
    }
    if let Some(council) = &header.council {
        leaves.push(Leaf::Fact(
            locale.say("paper-council"),
            locale.say(&format!("council-{council}")),
        ));
    }
    leaves.extend(next_steps(locale, case));
    leaves.extend(papers(locale, case, now));
    leaves.extend(told(locale, case));
    leaves.extend(anchor(locale, case));
    leaves
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "paper-draft",
        Stage::Lodged => "paper-lodged",
        Stage::Withdrawn => "paper-withdrawn",
    }
}

/// The instant a receipt is about: when it was lodged, else when it was last kept.
fn given(header: &Header) -> DateTime<Utc> {
    header.lodged_at.unwrap_or(header.kept_at)
}

fn next_steps(locale: &Locale, case: &Case) -> Vec<Leaf> {
    let first = match case.header.stage {
        Stage::Draft => "paper-step-finish",
        Stage::Lodged => "paper-step-look",
        Stage::Withdrawn => "paper-step-withdrawn",
    };
    let mut steps = vec![locale.say(first), locale.say("paper-keep")];
    if case.header.stage != Stage::Withdrawn {
        steps.push(match case.pack.change_notice_days {
            Some(days) => locale.say_with(
                "paper-step-change-days",
                &Args::new().count("count", days.into()),
            ),
            None => locale.say("paper-step-change"),
        });
    }
    vec![Leaf::Heading(locale.say("paper-next")), Leaf::Items(steps)]
}

fn papers(locale: &Locale, case: &Case, now: DateTime<Utc>) -> Vec<Leaf> {
    if case.header.stage == Stage::Withdrawn {
        return Vec::new();
    }
    let seen = Seen::of(case.form, case.pack, case.sheet, day_in_london(now));
    let open: Vec<String> = evidence::papers(&seen)
        .iter()
        .filter(|paper| paper.is_open())
        .map(|paper| one_paper(locale, case, paper))
        .collect();
    if open.is_empty() {
        return Vec::new();
    }
    vec![Leaf::Heading(locale.say("paper-papers")), Leaf::Items(open)]
}

fn one_paper(locale: &Locale, case: &Case, paper: &Paper) -> String {
    let mut line = locale.say(&paper.message);
    if let Some(name) = paper
        .person
        .and_then(|person| people::name_of(case.form, case.sheet, person))
    {
        line = locale.say_with(
            "paper-paper-of",
            &Args::new().text("paper", &line).answer("name", &name),
        );
    }
    match paper.due {
        Some(due) => {
            let args = Args::new()
                .text("paper", &line)
                .text("day", &locale.say_day(due));
            locale.say_with("paper-paper-due", &args)
        }
        None => locale.say_with("paper-paper-no-day", &Args::new().text("paper", &line)),
    }
}

/// What the applicant was told, and what they acknowledged or refused, each with its time.
fn told(locale: &Locale, case: &Case) -> Vec<Leaf> {
    let lines = all_told(case.form, case.sheet).map(|one| {
        let message = &case.form.question(one.place.question).message;
        let about = locale
            .attr(message, "review", &Args::new())
            .unwrap_or_else(|| locale.say(message));
        let args = Args::new()
            .text("what", &about)
            .text("when", &locale.say_instant(one.provenance.at));
        locale.say_with(&format!("paper-{}", one.said.code()), &args)
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        Vec::new()
    } else {
        vec![
            Leaf::Heading(locale.say("paper-told-heading")),
            Leaf::Items(lines),
        ]
    }
}
