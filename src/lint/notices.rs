//! Packs of notices against their wording: every phrase is written and readable, none is unused, and released words stay as they are.

mod digests;
mod groups;
mod superseded;
#[cfg(test)]
mod tests;
mod wants;

use std::collections::BTreeMap;

use crate::form::{Fault, Faults};
use crate::lint::language::Language;
use crate::lint::phrases::Own;
use crate::lint::wanted::{Part, Wanted};
use crate::lint::{arguments, consents, grade, phrases};
use crate::privacy::Packs;

pub use digests::released;
pub(super) use groups::faults as groups;

/// What would make a reader see marks and not words.
const MARKUP: [char; 9] = ['<', '>', '*', '`', '#', '[', ']', '|', '_'];

/// What is wrong with packs, with their wording, or between the two.
pub(super) fn faults(files: &BTreeMap<String, String>, languages: &[Language]) -> Vec<Fault> {
    let packs = match Packs::of(files) {
        Ok(packs) => packs,
        Err(Faults(faults)) => return faults,
    };
    let phrases = wants::phrases(&packs);
    let wanted = Wanted::of_all(wants::wants(&phrases, files));
    let own = Own {
        name: "notices",
        prefix: "notice",
        files: &[],
    };
    let mut faults = Vec::new();
    if let Some(english) = languages.iter().find(|language| language.is_source()) {
        faults.extend(phrases::missing(&wanted, english));
    }
    for language in languages {
        faults.extend(phrases::unused(&wanted, &own, language));
        faults.extend(arguments::faults(&wanted, language));
        faults.extend(grade::faults(&wanted, "notices", language));
        faults.extend(markup(&wanted, language));
    }
    faults.extend(superseded::faults(&packs, files, languages));
    faults.extend(digests::faults(&packs, files, languages));
    faults.extend(consents::faults(&packs, files, languages));
    faults
}

/// Marks in what the public reads: a canonical text has none.
fn markup(wanted: &Wanted, language: &Language) -> Vec<Fault> {
    let public = wanted.all.iter().filter(|want| want.part != Part::Defect);
    let mut faults = Vec::new();
    for want in public {
        for said in language.said(&want.id) {
            let Some(text) = language.hear(said, &want.samples()) else {
                continue;
            };
            if let Some(mark) = text.chars().find(|letter| MARKUP.contains(letter)) {
                let says = format!("`{mark}` in `{}` would be read as a mark", said.name());
                faults.push(said.fault(says).help("a notice is plain text"));
            }
        }
    }
    faults
}
