//! The words that consents are asked in: all of them written and readable, none unused, and those that were released unchanged.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::form::Fault;
use crate::form::outline::Spot;
use crate::lint::language::Language;
use crate::lint::phrases::Own;
use crate::lint::wanted::{Part, Want, Wanted};
use crate::lint::{arguments, grade, phrases};
use crate::locale::Locale;
use crate::privacy::consent::words::{key, messages};
use crate::privacy::packs::CONSENTS;
use crate::privacy::released::write_words;
use crate::privacy::{Change, ConsentPurpose, NoticeId, Packs};

/// What is wrong with the words of consents, or between them and what was released.
pub(super) fn faults(
    packs: &Packs,
    files: &BTreeMap<String, String>,
    languages: &[Language],
) -> Vec<Fault> {
    let text = files.get(CONSENTS).map(String::as_str).unwrap_or_default();
    let wanted = Wanted::of_all(wants(packs, text));
    let own = Own {
        name: "consents",
        prefix: "consent",
        files: &[],
    };
    let mut faults = Vec::new();
    if let Some(english) = languages.iter().find(|language| language.is_source()) {
        faults.extend(phrases::missing(&wanted, english));
    }
    for language in languages {
        faults.extend(phrases::unused(&wanted, &own, language));
        faults.extend(arguments::faults(&wanted, language));
        faults.extend(grade::faults(&wanted, "consents", language));
        faults.extend(digests(packs, text, language));
    }
    faults
}

/// Words that are not those of the last version, and words that were never released.
fn digests(packs: &Packs, text: &str, language: &Language) -> Vec<Fault> {
    let Some(voice) = &language.voice else {
        return Vec::new();
    };
    let tag = &language.tag;
    let mut faults = Vec::new();
    for (key, digest) in asked(packs, voice) {
        match packs.words().latest(&key, tag) {
            Some(last) if last.id.digest == digest => {}
            Some(last) => {
                let (version, next) = (last.id.version, last.id.version + 1);
                let says = format!(
                    "the words of `{key}` in {tag} are not those of version {version}: something was edited in place"
                );
                let fault = Fault::new(CONSENTS, text, Some(last.span.clone()), says);
                faults.push(fault.help(format!(
                    "take the edit back ({tag}/consents/), or release version {next}, minor or material: nothing that was released is changed"
                )));
            }
            None => {
                let says = format!("`{key}` was never released in {tag}");
                faults.push(Fault::new(CONSENTS, text, None, says).help(
                    "add its first version, as the last test of tests/forms_lint.rs writes it",
                ));
            }
        }
    }
    faults
}

/// The words of every consent that a language has whole, by their message, with their digest before names and days are put in.
fn asked(packs: &Packs, voice: &Locale) -> Vec<(String, [u8; 32])> {
    let serves = packs.serves();
    let purposes = packs.asked().into_iter().filter_map(ConsentPurpose::of);
    let whole = purposes.filter_map(|purpose| {
        let ids = messages(&purpose, &serves);
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let own = ids.iter().all(|id| voice.origin(id) == Some(voice.tag()));
        own.then(|| (key(&purpose), voice.wording_digest(&ids)))
    });
    whole.collect()
}

/// The tables of new versions for `consents/released.toml`: of all words that are not those of their last version.
///
/// A first version is material. Words of which a phrase is missing in the language give none.
#[must_use]
pub fn released(packs: &Packs, locale: &Locale, change: Change, from: NaiveDate) -> String {
    let mut tables = Vec::new();
    for (key, digest) in asked(packs, locale) {
        let last = packs.words().latest(&key, locale.tag());
        if last.is_some_and(|last| last.id.digest == digest) {
            continue;
        }
        let id = NoticeId {
            pack: key,
            version: last.map_or(1, |last| last.id.version + 1),
            language: locale.tag().to_owned(),
            digest,
        };
        let change = last.map_or(Change::Material, |_| change);
        tables.push(write_words(&id, change, from));
    }
    tables.join("\n")
}

/// Every phrase that can be put to somebody; what calls for it is the list of what was released.
fn wants<'a>(packs: &Packs, text: &'a str) -> Vec<Want<'a>> {
    let serves = packs.serves();
    let purposes = packs.asked().into_iter().filter_map(ConsentPurpose::of);
    let ids: BTreeSet<String> = purposes
        .flat_map(|purpose| messages(&purpose, &serves))
        .collect();
    let want = |id: String| Want {
        part: part(&id),
        arguments: put_in(&id),
        public: true,
        spot: Spot {
            file: CONSENTS,
            text,
            span: None,
        },
        why: None,
        id,
    };
    ids.into_iter().map(want).collect()
}

/// What is covered and what it serves are items of a list; the rest are sentences.
fn part(id: &str) -> Part {
    let items = [
        "consent-group-",
        "consent-private-",
        "consent-use-",
        "consent-item",
        "consent-whole",
    ];
    if items.iter().any(|item| id.starts_with(item)) {
        Part::NoticeLabel
    } else {
        Part::Notice
    }
}

/// What may be put into a phrase.
fn put_in(id: &str) -> &'static [&'static str] {
    match id {
        "consent-who" => &["controller"],
        "consent-item" => &["item"],
        "consent-lasts-until" | "consent-asked-again" => &["day"],
        "consent-share_sensitive-why" => &["recipient", "use"],
        _ if id.ends_with("-ask") || id.ends_with("-what") || id.ends_with("-why") => {
            &["recipient"]
        }
        _ => &[],
    }
}
