//! The privacy notice that a person of the application in hand is told: which one, in which words, and how far it is released.

use crate::desk::Books;
use crate::desk::intake::Intake;
use crate::locale::{Args, Locale};
use crate::privacy::{
    Audience, Effective, Ledger, NoticeId, NoticeText, Packs, PersonId, Plan, Worded,
};

/// A notice with its words.
#[derive(Debug)]
pub struct Telling<'b> {
    /// The facts.
    pub notice: Effective<'b>,
    /// The words, in the language of [`id`](Self::id).
    pub text: NoticeText,
    /// Which words they are.
    pub id: NoticeId,
    /// Whether these very words were released.
    pub released: bool,
}

/// The notice that a person is told: that of the council applied to, for what the person is here.
///
/// It is in the language that questions are asked in where all of it is written in that language, and in the desk's own
/// otherwise: legal words never fall back phrase by phrase. Nothing while no council is chosen.
#[must_use]
pub fn telling<'b>(books: &'b Books, intake: &Intake, person: PersonId) -> Option<Telling<'b>> {
    let packs = books.notices();
    let notice = effective(packs, intake, person)?;
    let asked = books.asked(&intake.language);
    let (text, language) = worded(&notice, asked)
        .map(|text| (text, asked.tag()))
        .or_else(|| Some((worded(&notice, books.chrome())?, books.chrome().tag())))?;
    let digest = text.canonical.digest();
    let versions = packs.releases().versions(notice.id(), language);
    let release = versions.iter().rev().find(|one| one.id.digest == digest);
    let next = versions
        .last()
        .map_or(1, |last| last.id.version.saturating_add(1));
    let id = NoticeId {
        pack: notice.id().to_owned(),
        version: release.map_or(next, |release| release.id.version),
        language: language.to_owned(),
        digest,
    };
    Some(Telling {
        notice,
        text,
        id,
        released: release.is_some(),
    })
}

/// The facts of the notice that a person is told; nothing while no council is chosen.
#[must_use]
pub fn effective<'p>(packs: &'p Packs, intake: &Intake, person: PersonId) -> Option<Effective<'p>> {
    packs.for_controller(&intake.council()?, audience(person))
}

/// Whom a notice speaks to where it is told to this person.
#[must_use]
pub fn audience(person: PersonId) -> Audience {
    match person {
        PersonId::Main => Audience::Applicant,
        PersonId::Joint => Audience::JointApplicant,
        PersonId::Member(_) => Audience::HouseholdMember,
        PersonId::Contact(_) => Audience::Contact,
    }
}

/// How a person stands with the notice of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Had {
    /// They were never shown one.
    Nothing,
    /// They were shown another council's.
    Another,
    /// They were shown an older version, and something else is told now.
    Outdated,
    /// They were shown this one, or one that says the same.
    This,
}

/// How a person stands with the notice of today, by what is on record.
#[must_use]
pub fn had(
    ledger: &Ledger,
    packs: &Packs,
    intake: &Intake,
    person: PersonId,
    now: chrono::DateTime<chrono::Utc>,
) -> Had {
    let Some(shown) = ledger.notice_shown(person, now) else {
        return Had::Nothing;
    };
    match effective(packs, intake, person) {
        Some(notice) if notice.id() != shown.notice.pack => Had::Another,
        _ if packs.releases().is_outdated(&shown.notice) => Had::Outdated,
        _ => Had::This,
    }
}

/// The words of a notice in a language; nothing where one of its phrases is not written there.
fn worded(notice: &Effective, locale: &Locale) -> Option<NoticeText> {
    let plan = Plan::of(notice);
    let own = |id: &str| locale.origin(id) == Some(locale.tag());
    let whole = plan.phrases().iter().all(|phrase| own(&phrase.id));
    whole.then(|| plan.text(&in_words(locale)))
}

/// How a plan's phrases are said in a language, with what is put into them.
pub(crate) fn in_words(locale: &Locale) -> impl Fn(&str, &[(&'static str, Worded)]) -> String {
    |id, puts| {
        let args = puts
            .iter()
            .fold(Args::new(), |args, (name, put)| match put {
                Worded::Text(text) => args.text(*name, text),
                Worded::Count(count) => args.count(*name, (*count).into()),
            });
        locale.say_with(id, &args)
    }
}
