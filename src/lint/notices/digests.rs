//! The words of every notice are those that were released; an edit in place is found out by its digest.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::form::Fault;
use crate::lint::language::Language;
use crate::locale::{Args, Locale};
use crate::privacy::packs::RELEASED;
use crate::privacy::released::write;
use crate::privacy::{Change, Effective, NoticeId, NoticeText, Packs, Plan, Worded};

/// Words that are not those of the last version, and notices that were never released.
pub(super) fn faults(
    packs: &Packs,
    files: &BTreeMap<String, String>,
    languages: &[Language],
) -> Vec<Fault> {
    let text = files.get(RELEASED).map(String::as_str).unwrap_or_default();
    let mut faults = Vec::new();
    for language in languages {
        let Some(voice) = &language.voice else {
            continue;
        };
        for notice in packs.notices() {
            let Some(said) = words(&notice, voice) else {
                continue;
            };
            let tag = &language.tag;
            let digest = said.canonical.digest();
            match packs.releases().latest(notice.id(), tag) {
                Some(last) if last.id.digest == digest => {}
                Some(last) => {
                    let says = format!(
                        "the words of `{}` in {tag} are not those of version {}: something was edited in place",
                        notice.id(),
                        last.id.version
                    );
                    let fault = Fault::new(RELEASED, text, Some(last.span.clone()), says);
                    faults.push(fault.help(undo(&notice, tag, last.id.version + 1)));
                }
                None => {
                    let says = format!("`{}` was never released in {tag}", notice.id());
                    let fault = Fault::new(RELEASED, text, None, says);
                    faults.push(fault.help(
                        "add its first version, as the last test of tests/forms_lint.rs writes it",
                    ));
                }
            }
        }
    }
    faults
}

/// What to do about words that nobody released.
fn undo(notice: &Effective, tag: &str, version: u32) -> String {
    let packs: Vec<String> = notice
        .packs()
        .iter()
        .map(|pack| format!("notices/{}.toml", pack.id))
        .collect();
    format!(
        "take the edit back ({} or {tag}/notices/), or release version {version}, minor or material: nothing that was released is changed",
        packs.join(", ")
    )
}

/// The words of a notice in a language; nothing while one of its phrases is missing there, since a notice does not fall back.
fn words(notice: &Effective, locale: &Locale) -> Option<NoticeText> {
    let plan = Plan::of(notice);
    let own = |id: &str| locale.origin(id) == Some(locale.tag());
    if !plan.phrases().iter().all(|phrase| own(&phrase.id)) {
        return None;
    }
    let say = |id: &str, puts: &[(&'static str, Worded)]| {
        let args = puts
            .iter()
            .fold(Args::new(), |args, (name, put)| match put {
                Worded::Text(text) => args.text(*name, text),
                Worded::Count(count) => args.count(*name, (*count).into()),
            });
        locale.say_with(id, &args)
    };
    Some(plan.text(&say))
}

/// The tables of new versions for `notices/released.toml`: of every notice whose words are not those of its last version.
///
/// A first version is material. Languages of which a phrase is missing give none.
#[must_use]
pub fn released(packs: &Packs, locale: &Locale, change: Change, from: NaiveDate) -> String {
    let mut tables = Vec::new();
    for notice in packs.notices() {
        let Some(said) = words(&notice, locale) else {
            continue;
        };
        let last = packs.releases().latest(notice.id(), locale.tag());
        let digest = said.canonical.digest();
        if last.is_some_and(|last| last.id.digest == digest) {
            continue;
        }
        let id = NoticeId {
            pack: notice.id().to_owned(),
            version: last.map_or(1, |last| last.id.version + 1),
            language: locale.tag().to_owned(),
            digest,
        };
        let change = last.map_or(Change::Material, |_| change);
        tables.push(write(&id, change, from));
    }
    tables.join("\n")
}
