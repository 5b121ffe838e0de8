//! Statutes that are law no longer, named as if they were: in a pack that is not kept as historic, or in words people are told.
//!
//! A notice that rests on an old Act is kept for what was told under it, as historic, and the floor of today lies over it in
//! any case. What is wrong with it may name the Act: words of defects are not looked at, and neither are comments.

use std::collections::BTreeMap;

use crate::form::Fault;
use crate::lint::language::{Language, in_source};
use crate::privacy::packs::{FOLDER, RELEASED};
use crate::privacy::{PackStatus, Packs};

/// What is law no longer, and what took its place.
const SUPERSEDED: [(&str, &str); 8] = [
    ("Data Protection Act 1998", "the Data Protection Act 2018"),
    ("DPA 1998", "the Data Protection Act 2018"),
    ("Data Protection Act 1984", "the Data Protection Act 2018"),
    ("95/46/EC", "the UK GDPR"),
    (
        "Audit Commission Act 1998",
        "the Local Audit and Accountability Act 2014 Part 6",
    ),
    (
        "Disability Discrimination Act 1995",
        "the Equality Act 2010",
    ),
    ("Race Relations Act 1976", "the Equality Act 2010"),
    ("Sex Discrimination Act 1975", "the Equality Act 2010"),
];

/// Every old statute, with its line.
pub(super) fn faults(
    packs: &Packs,
    files: &BTreeMap<String, String>,
    languages: &[Language],
) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (name, text) in files {
        if !name.starts_with(FOLDER) || name == RELEASED || is_historic(packs, name) {
            continue;
        }
        for (at, old, now) in named(text) {
            let fault = Fault::new(name, text, Some(at..at + old.len()), says(old));
            faults.push(fault.help(help(now)));
        }
    }
    for source in languages.iter().flat_map(|language| &language.sources) {
        if !source.file.starts_with(FOLDER) {
            continue;
        }
        for (at, old, now) in named(&source.text) {
            let fault = in_source(source, at..at + old.len(), says(old));
            faults.push(fault.help(help(now)));
        }
    }
    faults
}

fn says(old: &str) -> String {
    format!("`{old}` is law no longer")
}

fn help(now: &str) -> String {
    format!("{now} took its place; a pack that is kept for what was told under it is `historic`")
}

fn is_historic(packs: &Packs, file: &str) -> bool {
    let id = file.trim_start_matches(FOLDER).trim_end_matches(".toml");
    packs
        .get(id)
        .is_some_and(|pack| pack.status == PackStatus::Historic)
}

/// Every old statute that a file names, by where it stands.
fn named(text: &str) -> Vec<(usize, &'static str, &'static str)> {
    let mut named = Vec::new();
    let (mut at, mut in_defect) = (0, false);
    for line in text.split_inclusive('\n') {
        // A message begins at the edge; what is indented goes on with it.
        if !line.starts_with(char::is_whitespace) {
            in_defect = line.starts_with("notice-defect-");
        }
        if !in_defect && !line.trim_start().starts_with('#') {
            let folded = line.to_ascii_lowercase();
            for (old, now) in SUPERSEDED {
                let sought = old.to_ascii_lowercase();
                let found = folded.match_indices(&sought);
                named.extend(found.map(|(column, _)| (at + column, old, now)));
            }
        }
        at += line.len();
    }
    named
}
