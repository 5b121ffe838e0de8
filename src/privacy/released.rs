//! Which words of which notice were released, and when: written once, never changed, so that an edit in place is found out.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;

use crate::privacy::canonical;
use crate::privacy::compile::{File, parse};
use crate::privacy::draft::{DraftRelease, DraftReleases};
use crate::privacy::notice::{Change, NoticeId};
use crate::register::fault::Fault;
use crate::register::hex;

/// One version of one notice in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Which words.
    pub id: NoticeId,
    /// How much it changes.
    pub change: Change,
    /// From which day it is told.
    pub from: NaiveDate,
    /// Where `released.toml` writes its digest.
    pub span: Range<usize>,
}

/// All of them.
#[derive(Debug, Clone, Default)]
pub struct Releases {
    of: BTreeMap<(String, String), Vec<Release>>,
}

impl Releases {
    /// Reads `released.toml`: versions count up from 1, days never run back, digests are digests.
    pub(in crate::privacy) fn read(file: File, faults: &mut Vec<Fault>) -> Option<Self> {
        let draft = parse::<DraftReleases>(file, faults)?;
        let mut releases = Self::default();
        for release in &draft.released {
            releases.add(file, release, faults);
        }
        Some(releases)
    }

    /// The version of a notice that is in force, if any was released.
    #[must_use]
    pub fn latest(&self, notice: &str, language: &str) -> Option<&Release> {
        self.versions(notice, language).last()
    }

    /// The version that was in force on a day.
    #[must_use]
    pub fn on(&self, notice: &str, language: &str, day: NaiveDate) -> Option<&Release> {
        self.versions(notice, language)
            .iter()
            .rev()
            .find(|release| release.from <= day)
    }

    /// Every version, the first one first.
    #[must_use]
    pub fn versions(&self, notice: &str, language: &str) -> &[Release] {
        let key = (notice.to_owned(), language.to_owned());
        self.of.get(&key).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every release, notice by notice.
    pub fn all(&self) -> impl Iterator<Item = &Release> {
        self.of.values().flatten()
    }

    /// The newest version that changes what is asked or told; none where nothing was released.
    #[must_use]
    pub fn last_material(&self, notice: &str, language: &str) -> Option<&Release> {
        let mut versions = self.versions(notice, language).iter().rev();
        versions.find(|release| release.change == Change::Material)
    }

    /// Whether somebody who was told one version has to be told again, since a later one changes what is told.
    #[must_use]
    pub fn is_outdated(&self, told: &NoticeId) -> bool {
        let later = self.versions(&told.pack, &told.language).iter();
        later
            .filter(|release| release.id.version > told.version)
            .any(|release| release.change == Change::Material)
    }

    fn add(&mut self, file: File, draft: &DraftRelease, faults: &mut Vec<Fault>) {
        let (notice, language) = (draft.notice.get_ref(), draft.language.get_ref());
        let versions = self
            .of
            .entry((notice.clone(), language.clone()))
            .or_default();
        let next = versions.last().map_or(1, |last| last.id.version + 1);
        if *draft.version.get_ref() != next {
            let says = format!("the next version of `{notice}` in {language} is {next}");
            faults.push(file.fault(draft.version.span(), says));
        }
        if versions
            .last()
            .is_some_and(|last| last.from > *draft.from.get_ref())
        {
            let says = "this version would be told from before the one it follows";
            faults.push(file.fault(draft.from.span(), says));
        }
        let Some(digest) = canonical::read(draft.digest.get_ref()) else {
            let says = "a digest is 64 small hexadecimal digits";
            faults.push(file.fault(draft.digest.span(), says));
            return;
        };
        versions.push(Release {
            id: NoticeId {
                pack: notice.clone(),
                version: *draft.version.get_ref(),
                language: language.clone(),
                digest,
            },
            change: draft.change,
            from: *draft.from.get_ref(),
            span: draft.digest.span(),
        });
    }
}

/// The table of a new version of a notice, for `released.toml`.
#[must_use]
pub fn write(id: &NoticeId, change: Change, from: NaiveDate) -> String {
    table("notice", id, change, from)
}

/// The table of a new version of the words of a consent, for the `released.toml` of consents.
#[must_use]
pub fn write_words(id: &NoticeId, change: Change, from: NaiveDate) -> String {
    table("words", id, change, from)
}

fn table(what: &str, id: &NoticeId, change: Change, from: NaiveDate) -> String {
    format!(
        "[[released]]\n{what} = \"{}\"\nversion = {}\nlanguage = \"{}\"\ndigest = \"{}\"\nchange = \"{}\"\nfrom = \"{from}\"\n",
        id.pack,
        id.version,
        id.language,
        hex::written(&id.digest),
        change.code(),
    )
}
