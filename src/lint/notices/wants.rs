//! Every phrase that the packs need: those of every notice, and those that an officer reads about them.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::form::outline::Spot;
use crate::lint::wanted::{Part, Want};
use crate::privacy::{Asks, Condition, Handling, Layer, Origin, Packs, Plan};

/// What wants a phrase: how it is said, what is put in, and which packs call for it.
pub(super) struct Called {
    part: Part,
    public: bool,
    arguments: Vec<&'static str>,
    packs: Vec<String>,
}

/// Every phrase by its id.
pub(super) fn phrases(packs: &Packs) -> BTreeMap<String, Called> {
    let mut all: BTreeMap<String, Called> = BTreeMap::new();
    for notice in packs.notices() {
        for phrase in Plan::of(&notice).phrases() {
            let puts: Vec<&'static str> = phrase.puts.iter().map(|(name, _)| *name).collect();
            let called = all.entry(phrase.id.clone()).or_insert_with(|| Called {
                part: part(&phrase.id),
                public: true,
                arguments: puts.clone(),
                packs: notice
                    .packs()
                    .iter()
                    .rev()
                    .map(|pack| pack.id.clone())
                    .collect(),
            });
            // What one notice puts in and another does not cannot be said by either.
            called.arguments.retain(|name| puts.contains(name));
        }
    }
    for pack in packs.all() {
        for defect in &pack.defects {
            let id = format!("notice-defect-{}", defect.key);
            officer(&mut all, id, Part::Defect, &pack.id);
        }
    }
    if let Some(first) = packs.all().next() {
        for id in for_officers() {
            officer(&mut all, id, Part::NoticeLabel, &first.id);
        }
    }
    all
}

/// Headings and items of a list are bare labels; the rest are sentences.
fn part(id: &str) -> Part {
    let labels = [
        "notice-title",
        "notice-heading-",
        "notice-recipient",
        "notice-topic-",
        "notice-period-",
        "notice-trigger-",
    ];
    if labels.iter().any(|label| id.starts_with(label)) {
        Part::NoticeLabel
    } else {
        Part::Notice
    }
}

fn officer(all: &mut BTreeMap<String, Called>, id: String, part: Part, pack: &str) {
    all.entry(id).or_insert_with(|| Called {
        part,
        public: false,
        arguments: Vec::new(),
        packs: vec![pack.to_owned()],
    });
}

/// What an officer reads beside a fact, whichever pack it comes from.
fn for_officers() -> impl Iterator<Item = String> {
    let fixed = ["notice-not-stated", "notice-waits"].map(str::to_owned);
    let origins = Origin::ALL.iter().map(|one| ("origin", one.code()));
    let layers = Layer::ALL.iter().map(|one| ("layer", one.code()));
    let asks = Asks::ALL.iter().map(|one| ("asks", one.code()));
    let conditions = Condition::ALL.iter().map(|one| ("condition", one.code()));
    let handling = Handling::ALL.iter().map(|one| ("handling", one.code()));
    let coded = origins
        .chain(layers)
        .chain(asks)
        .chain(conditions)
        .chain(handling);
    fixed
        .into_iter()
        .chain(coded.map(|(what, code)| format!("notice-{what}-{code}")))
}

/// The wants of those phrases, each at the word of a pack that calls for it.
pub(super) fn wants<'a>(
    phrases: &'a BTreeMap<String, Called>,
    files: &'a BTreeMap<String, String>,
) -> Vec<Want<'a>> {
    let want = |(id, called): (&String, &'a Called)| {
        Some(Want {
            id: id.clone(),
            part: called.part,
            arguments: &called.arguments,
            public: called.public,
            spot: spot(id, &called.packs, files)?,
            why: None,
        })
    };
    phrases.iter().filter_map(want).collect()
}

/// The word of an id in the lowest pack that has it; the id of the lowest pack where none does, as with headings.
fn spot<'a>(id: &str, packs: &[String], files: &'a BTreeMap<String, String>) -> Option<Spot<'a>> {
    let own = packs
        .iter()
        .filter_map(|pack| files.get_key_value(&format!("notices/{pack}.toml")));
    let own: Vec<(&String, &String)> = own.collect();
    let word = id.rsplit('-').next().unwrap_or(id);
    let at = |file: &'a str, text: &'a str, span: Range<usize>| Spot {
        file,
        text,
        span: Some(span),
    };
    for (file, text) in &own {
        if let Some(start) = text.find(&format!("\"{word}\"")) {
            return Some(at(file, text, start..start + word.len() + 2));
        }
    }
    let (file, text) = own.first()?;
    let start = text.find("id = ")? + "id = ".len();
    let end = text.get(start..)?.find('\n')?;
    Some(at(file, text, start..start + end))
}
