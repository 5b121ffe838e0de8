//! Every phrase that a form needs is written, and nothing is written that nobody says.

use std::collections::HashSet;

use crate::form::fault::nearest;
use crate::form::{Fault, Form};
use crate::lint::language::{Language, in_message};
use crate::lint::wanted::{Part, Want, Wanted};
use crate::locale::{Reference, Source};

/// What of a language is written for one thing alone, so that nothing in it goes unsaid.
pub(super) struct Own<'a> {
    /// A folder of it.
    pub(super) name: &'a str,
    /// What its ids start with.
    pub(super) prefix: &'a str,
    /// Files outside that folder.
    pub(super) files: &'static [&'static str],
}

impl<'a> Own<'a> {
    /// What is written for all forms together; of no folder and no prefix.
    pub(super) const SHARED: Own<'static> = Own {
        name: "",
        prefix: "",
        files: &["basis.ftl", "councils.ftl", "findings.ftl"],
    };

    /// What is written for one form.
    pub(super) fn of_form(form: &'a Form) -> Self {
        Self {
            name: &form.id,
            prefix: &form.id,
            files: &[],
        }
    }
}

/// What the source language leaves out; other languages are held against it.
///
/// The place is that of the question, row or code that needs it: the wording has none yet.
pub(super) fn missing(wanted: &Wanted, english: &Language) -> Vec<Fault> {
    let mut faults = Vec::new();
    for want in &wanted.all {
        let found = english.find(&want.id);
        if found.is_none_or(|(_, message)| message.value.is_none()) {
            let says = format!("`{}` is not said in {}", want.id, english.tag);
            let help = match found {
                Some((source, _)) => format!("give it a text in {}/{}", english.tag, source.file),
                None => format!("write it in locales/{}", english.tag),
            };
            faults.push(want.fault(None, says).help(help));
        }
        if let Some((source, message)) = found {
            let lacks = |name: &&&str| !message.attributes.iter().any(|own| own.name == **name);
            let lacking = want.part.needs().iter().filter(lacks);
            faults.extend(lacking.map(|name| lacking_fault(want, name, source)));
        }
    }
    faults
}

fn lacking_fault(want: &Want, name: &str, source: &Source) -> Fault {
    let Source { tag, file, .. } = source;
    let reason = matches!(want.part, Part::Question | Part::List) && name == "why";
    let says = if reason {
        format!("this question gives no reason in {tag}")
    } else {
        format!("`{}.{name}` is not said in {tag}", want.id)
    };
    let help = format!("write `.{name}` under `{}` in {tag}/{file}", want.id);
    want.fault(Some(name), says).help(help)
}

/// What a language says for a form, or for notices, and nobody asks for: messages, and attributes of those that are.
pub(super) fn unused(wanted: &Wanted, own: &Own, language: &Language) -> Vec<Fault> {
    let folder = format!("{}/", own.name);
    let prefix = format!("{}-", own.prefix);
    let references = language
        .phrases()
        .flat_map(|said| said.phrase.references.iter());
    let referred: HashSet<&Reference> = references.collect();
    let mut faults = Vec::new();
    for source in &language.sources {
        for message in &source.messages {
            let id = message.id.as_str();
            let for_forms = source.file.starts_with(&folder)
                || id.starts_with(&prefix)
                || own.files.contains(&source.file.as_str());
            if let Some(want) = wanted.get(id) {
                faults.extend(attributes(want, language, &referred));
            } else if for_forms && !referred.iter().any(|reference| reference.id == id) {
                let fault = in_message(source, message, format!("nobody says `{id}`"));
                let known = wanted.all.iter().map(|want| want.id.as_str());
                faults.push(match nearest(id, known) {
                    Some(near) => fault.help(format!("did you mean `{near}`?")),
                    None => fault.help("take it out"),
                });
            }
        }
    }
    faults
}

/// Attributes that nobody asks a message for.
fn attributes(want: &Want, language: &Language, referred: &HashSet<&Reference>) -> Vec<Fault> {
    let known = [want.part.needs(), want.part.welcomes()].concat();
    let mut faults = Vec::new();
    for said in language.said(&want.id) {
        let Some(name) = said.attribute.filter(|name| !known.contains(name)) else {
            continue;
        };
        let own = Reference {
            id: want.id.clone(),
            attribute: Some(name.to_owned()),
        };
        if !referred.contains(&own) {
            let fault = said.fault(format!("nobody says `.{name}` of `{}`", want.id));
            faults.push(match nearest(name, known.iter().copied()) {
                Some(near) => fault.help(format!("did you mean `.{near}`?")),
                None => fault,
            });
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    #[test]
    fn a_question_without_a_reason_fails_at_its_place_in_the_form() {
        small()
            .with(
                "en-GB/tiny/one.ftl",
                "    .why = We need to know who you are.\n",
                "",
            )
            .only(
                "tiny/one.toml",
                7,
                "W01",
                "this question gives no reason in en-GB",
            );
    }

    #[test]
    fn every_part_of_a_question_is_wanted() {
        for part in [
            ".skipped = You can go on.",
            ".seen = { seen-all }",
            ".review = Name",
        ] {
            let name = part.split(' ').next().unwrap();
            small()
                .with("en-GB/tiny/one.ftl", &format!("    {part}\n"), "")
                .only(
                    "tiny/one.toml",
                    4,
                    "called",
                    &format!("`tiny-one-called{name}` is not said"),
                );
        }
        for part in [".entry = pet", ".unnamed = this pet"] {
            let name = part.split(' ').next().unwrap();
            small()
                .with("en-GB/tiny/one.ftl", &format!("    {part}\n"), "")
                .only(
                    "tiny/one.toml",
                    19,
                    "pets",
                    &format!("`tiny-one-pets{name}` is not said"),
                );
        }
        small()
            .with(
                "en-GB/tiny/one.ftl",
                "tiny-one-called = What are you called?",
                "tiny-one-called =",
            )
            .only(
                "tiny/one.toml",
                4,
                "called",
                "`tiny-one-called` is not said",
            );
    }

    #[test]
    fn what_is_not_a_question_is_wanted_too() {
        for (file, text, place, line, word) in [
            ("one.ftl", "    .short = You\n", "tiny/one.toml", 1, "one"),
            (
                "two.ftl",
                "tiny-two-colour--red = Red\n",
                "tiny/two.toml",
                14,
                "red",
            ),
            (
                "one.ftl",
                "tiny-list-yes_no--yes = Yes\n",
                "tiny/one.toml",
                11,
                "bell",
            ),
            (
                "one.ftl",
                "tiny-row-W04 = To find the right home.\n",
                "tiny/form.toml",
                8,
                "row.W04",
            ),
            (
                "one.ftl",
                "tiny-paper-letter = A letter\n",
                "tiny/form.toml",
                17,
                "letter",
            ),
        ] {
            small().with(&format!("en-GB/tiny/{file}"), text, "").only(
                place,
                line,
                word,
                "is not said in en-GB",
            );
        }
        for (text, line, word) in [
            ("council-swale = Swale\n    .short = Swale\n", 14, "swale"),
            ("    .article = Article 9(2)(g)\n", 9, "9(2)(g)"),
        ] {
            small().with("en-GB/core.ftl", text, "").only(
                "tiny/form.toml",
                line,
                word,
                "is not said in en-GB",
            );
        }
        let finding = "finding-name-empty = This is odd.\n    .do = Look again.\n";
        small().with("en-GB/findings.ftl", finding, "").only(
            "tiny/form.toml",
            4,
            "rules",
            "`finding-name-empty` is not said",
        );
    }

    #[test]
    fn what_nobody_says_is_found() {
        let one = "en-GB/tiny/one.ftl";
        small()
            .with(one, "seen-all = Our", "seen-none = Nobody.\nseen-all = Our")
            .only(one, 35, "seen-none", "nobody says `seen-none`");
        small()
            .with(
                one,
                "    .review = Name",
                "    .reveiw = x\n    .review = Name",
            )
            .only(one, 8, "reveiw", "nobody says `.reveiw`");
        small()
            .and("en-GB/councils.ftl", "council-dover = Dover\n")
            .only(
                "en-GB/councils.ftl",
                1,
                "council-dover",
                "nobody says `council-dover`",
            );
        let said = small().with("en-GB/core.ftl", "days =", "desk-title = Lodge\ndays =");
        assert!(
            said.faults().is_empty(),
            "wording of the desk is held against the source"
        );
    }
}
