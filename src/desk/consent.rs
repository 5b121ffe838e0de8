//! A permission that is to be asked for, before anybody has decided: what it is about, and the words it is asked in.

mod recipients;
mod scope;
mod who;

use chrono::{DateTime, NaiveDate, Utc};

use crate::desk::intake::Intake;
use crate::desk::notice::{effective, in_words};
use crate::desk::{Books, Desk};
use crate::locale::Locale;
use crate::privacy::consent::words::{key, messages};
use crate::privacy::{
    By, ConsentFault, ConsentPlan, Digest, Matter, Maturity, PurposeId, Raised, Recorder, Script,
    Taken, ToPut, Topics, WordingId, Words,
};

pub use recipients::{Offer, offers};
pub use scope::{fixed, groups};
pub use who::{Age, age, deciders, in_their_place};

/// A permission that is to be asked for. Nothing in it is an answer.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Whose decision, which purpose, which named recipient.
    pub matter: Matter,
    /// The data that a yes would reach.
    pub scope: Topics,
    /// The last day of a yes.
    pub until: Option<NaiveDate>,
    /// The day on which to ask whether it is still wanted.
    pub refresh: Option<NaiveDate>,
    /// The day before which it is not asked again after a no, where that was promised.
    pub again: Option<NaiveDate>,
    /// Who decides.
    pub by: By,
    /// Whether they are old enough.
    pub maturity: Maturity,
    /// Who brought it up.
    pub raised: Raised,
}

/// How an answer will be taken. What the person types alone holds nothing that an officer could fill in.
#[derive(Debug, Clone)]
pub enum Way {
    /// Typed by the person on the screen that was handed over.
    HandedOver,
    /// Said across the desk.
    InPerson,
    /// Said on the telephone, in this call.
    OnPhone(Words),
    /// Signed on paper, which lies there.
    OnPaper(Words),
    /// Written in an email or a letter, which lies there.
    ByLetter(Words),
}

impl Way {
    /// Whether the words are read, by somebody, before the answer: what is on paper was read before it was signed.
    #[must_use]
    pub fn is_read(&self) -> bool {
        matches!(self, Self::HandedOver | Self::InPerson | Self::OnPhone(_))
    }

    /// Whether an officer hears the answer, and can write down what was said.
    #[must_use]
    pub fn is_heard(&self) -> bool {
        matches!(self, Self::InPerson | Self::OnPhone(_))
    }

    /// How it was taken, for the record.
    #[must_use]
    pub fn taken(&self, recorder: Recorder, script: Script, said: Option<Words>) -> Taken {
        match self.clone() {
            Self::HandedOver => Taken::HandedOver { recorder },
            Self::InPerson => Taken::InPerson {
                recorder,
                script,
                said,
                witness: None,
            },
            Self::OnPhone(call) => Taken::OnPhone {
                recorder,
                call,
                script,
                said,
                witness: None,
            },
            Self::OnPaper(paper) => Taken::OnPaper {
                recorder,
                paper,
                witness: None,
            },
            Self::ByLetter(letter) => Taken::ByLetter { recorder, letter },
        }
    }
}

/// The words that somebody decides on.
#[derive(Debug, Clone)]
pub struct PutWords {
    /// The parts, as they are read out.
    pub parts: Vec<String>,
    /// All of them: the text that is kept.
    pub text: String,
    /// Which words they are.
    pub id: WordingId,
    /// The release that they were put together from; the next one where they are not released yet.
    pub release: u32,
}

/// The words of a proposal, in the language that questions are asked in where all of them are written in it, and in the desk's
/// own otherwise: what somebody decides on never falls back phrase by phrase. None where they are not written at all, or no
/// council is chosen.
#[must_use]
pub fn put(books: &Books, intake: &Intake, proposal: &Proposal) -> Option<PutWords> {
    let asked = books.asked(&intake.language);
    in_language(books, intake, proposal, asked)
        .or_else(|| in_language(books, intake, proposal, books.chrome()))
}

fn in_language(
    books: &Books,
    intake: &Intake,
    proposal: &Proposal,
    locale: &Locale,
) -> Option<PutWords> {
    let matter = &proposal.matter;
    let notice = effective(books.notices(), intake, matter.person())?;
    let serves = books.notices().serves();
    let ids = messages(matter.purpose(), &serves);
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    if ids.iter().any(|id| locale.origin(id) != Some(locale.tag())) {
        return None;
    }
    let day = |day: Option<NaiveDate>| day.map(|day| locale.say_day(day));
    let (until, refresh) = (day(proposal.until), day(proposal.refresh));
    let plan = ConsentPlan::of(&ToPut {
        matter,
        controller: &notice.controller().name,
        scope: &proposal.scope,
        until: until.as_deref(),
        refresh: refresh.as_deref(),
    });
    let say = in_words(locale);
    let text = plan.text(&say).text().to_owned();
    let key = key(matter.purpose());
    let digest = locale.wording_digest(&ids);
    let versions = books.notices().words().versions(&key, locale.tag());
    let mut released = versions.iter().rev();
    let release = released
        .find(|release| release.id.digest == digest)
        .or(versions.last())
        .map_or(1, |release| {
            let unreleased = u32::from(release.id.digest != digest);
            release.id.version.saturating_add(unreleased)
        });
    Some(PutWords {
        parts: plan.parts(&say),
        id: WordingId {
            key,
            language: locale.tag().to_owned(),
            digest: Digest::of(&text),
        },
        text,
        release,
    })
}

/// A moment of the application's day that lies behind everything on record, for looking at how things stand while nothing tells
/// the time.
#[must_use]
pub fn about_now(intake: &Intake) -> DateTime<Utc> {
    let noon = intake.today.and_hms_opt(12, 0, 0).unwrap_or_default();
    let last = intake.ledger.entries().last();
    last.map_or(noon.and_utc(), |entry| {
        entry.recorded_at.max(noon.and_utc())
    })
}

/// A purpose in a few words of the officer's; in those of the notice where nobody wrote any.
#[must_use]
pub fn in_short(desk: &Desk, purpose: &PurposeId) -> String {
    let locale = desk.books.chrome();
    let short = format!("permission-for-{}", purpose.as_str());
    if locale.origin(&short).is_some() {
        locale.say(&short)
    } else {
        locale.say(&format!("notice-purpose-{}", purpose.as_str()))
    }
}

/// The code of the trouble that says why a step of a consent could not be written down.
#[must_use]
pub fn trouble(fault: ConsentFault) -> &'static str {
    match fault {
        ConsentFault::Future => "consent-future",
        ConsentFault::WordingUnknown => "consent-wording-unknown",
        ConsentFault::NoticeNotShown => "consent-notice-not-shown",
        ConsentFault::NotReadInFull => "consent-not-read-in-full",
        ConsentFault::NotExplicit => "consent-not-explicit",
        ConsentFault::NoScope => "consent-no-scope",
        ConsentFault::EndsFirst => "consent-ends-first",
        ConsentFault::NoAuthority => "consent-no-authority",
        ConsentFault::ParentCannot => "consent-parent-cannot",
        ConsentFault::ParentNeeded => "consent-parent-needed",
        ConsentFault::AskedAgain => "consent-asked-again",
        ConsentFault::AskedTooSoon => "consent-asked-too-soon",
        ConsentFault::StandsAlready => "consent-stands-already",
        ConsentFault::NothingToWithdraw => "consent-nothing-to-withdraw",
        ConsentFault::NoSuchDecision => "consent-no-such-decision",
    }
}
