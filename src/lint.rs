//! Holds forms, locales and packs against each other; every fault with its place.
//!
//! What a file says by itself is refused where it is read: `form` compiles, `locale` parses. Here stands what can only be seen
//! when the two lie side by side, or over a whole language:
//!
//! | file | rule |
//! |---|---|
//! | `wanted`, `phrases` | every phrase that a question needs is written, and nothing is written that nobody says |
//! | `arguments` | a phrase names only what will be put into it, refers to what there is, and calls nothing |
//! | `translation` | every language says all that English says, with the same arguments, and is not behind it |
//! | `plurals` | a choice by a count has the language's own categories, each of them |
//! | `letters` | nothing that acts on a terminal, NFC, and only letters that every terminal draws |
//! | `widths` | short texts fit where they are put |
//! | `grade` | what the public reads can be read at nine |
//! | `questions` | a sensitive question can be left alone; a special-category one rests on a ground for it |
//! | `reach` | every question can come to be asked |
//! | `councils` | rows are known; every council has its pack and its name |
//! | `form::released` | nothing that was released is gone or changed without a migration |
//! | `notices` | every phrase of every notice is written, readable at nine and without markup, and none is unused |
//! | `notices::groups` | what a recipient may have is a group of a form |
//! | `notices::digests` | the words of every notice are those that were released: a change is a new version |
//! | `consents` | the words of every consent are written and readable, and those that were released: a change is a new version |
//! | `privacy::compile` | a pack promises no less than those above it, and asks nobody for a consent that is none |
//!
//! Desk wording (`core.ftl`, `desk.ftl` and the like) is said by code, not by forms; `tests/chrome_wording.rs` holds it
//! against the source.

mod arguments;
mod consents;
mod councils;
#[cfg(test)]
mod fixture;
mod grade;
mod language;
mod letters;
mod notices;
mod phrases;
mod plurals;
mod questions;
mod reach;
mod translation;
mod wanted;
mod widths;

use std::collections::BTreeMap;
use std::path::Path;

use crate::form::catalogue::{self, Catalogue};
use crate::form::compile::File;
use crate::form::outline::Outline;
use crate::form::{Fault, Faults};
use crate::locale::registry::LOCALES;

pub use crate::form::released::write as released;
pub use consents::released as released_consents;
pub use notices::released as released_notices;

use language::Language;
use wanted::Wanted;

/// Everything that is wrong with the forms, the councils' packs and the languages that ship, with folders laid over them.
///
/// Faults come file by file, in the order of their lines; none means that the whole may be used.
#[must_use]
pub fn check(forms: Option<&Path>, locales: Option<&Path>) -> Faults {
    let mut faults = Vec::new();
    let mut languages = Vec::new();
    for registered in LOCALES {
        match Language::gather(registered, locales) {
            Ok(language) => languages.push(language),
            Err(fault) => faults.push(fault),
        }
    }
    let files = catalogue::files(forms).unwrap_or_default();
    match catalogue::load(forms) {
        Ok(catalogue) => faults.extend(examine(&catalogue, &files, &languages)),
        Err(Faults(found)) => {
            faults.extend(found);
            faults.extend(languages.iter().flat_map(by_itself));
            faults.extend(notices::faults(&files, &languages));
        }
    }
    in_order(faults)
}

/// Every fault between checked forms, the files they come from, and languages.
fn examine(
    catalogue: &Catalogue,
    files: &BTreeMap<String, String>,
    languages: &[Language],
) -> Vec<Fault> {
    let mut faults: Vec<Fault> = languages.iter().flat_map(by_itself).collect();
    let english = languages.iter().find(|language| language.is_source());
    let mut wants = Vec::new();
    for form in catalogue.all() {
        let Some(outline) = Outline::of(form, files) else {
            continue;
        };
        let wanted = Wanted::of(form, &outline);
        faults.extend(councils::faults(form, &outline, catalogue, files));
        faults.extend(questions::faults(form, &outline));
        faults.extend(reach::faults(form, &outline, &catalogue.packs));
        if let Some((name, text)) = files.get_key_value(&format!("{}/released.toml", form.id)) {
            let file = File { name, text };
            faults.extend(crate::form::released::faults(form, &outline, file));
        }
        if let Some(english) = english {
            faults.extend(phrases::missing(&wanted, english));
        }
        for language in languages {
            faults.extend(phrases::unused(
                &wanted,
                &phrases::Own::of_form(form),
                language,
            ));
            faults.extend(arguments::faults(&wanted, language));
            faults.extend(widths::faults(&wanted, language));
            faults.extend(grade::faults(&wanted, &form.id, language));
        }
        wants.extend(wanted.all);
    }
    let wanted = Wanted::of_all(wants);
    for language in languages {
        faults.extend(phrases::unused(&wanted, &phrases::Own::SHARED, language));
    }
    faults.extend(notices::faults(files, languages));
    faults.extend(notices::groups(catalogue, files));
    if let Some(english) = english {
        for language in languages.iter().filter(|language| !language.is_source()) {
            faults.extend(translation::faults(language, english));
        }
    }
    faults
}

/// What is wrong with a language whatever the forms say.
fn by_itself(language: &Language) -> Vec<Fault> {
    let mut faults = language.faults.clone();
    faults.extend(letters::faults(language));
    faults.extend(plurals::faults(language));
    faults.extend(arguments::references(language));
    faults
}

fn in_order(mut faults: Vec<Fault>) -> Faults {
    let start = |fault: &Fault| fault.span.as_ref().map_or(0, |span| span.start);
    faults.sort_by(|a, b| {
        (&a.file, start(a), &a.says, &a.help).cmp(&(&b.file, start(b), &b.says, &b.help))
    });
    faults.dedup();
    Faults(faults)
}

#[cfg(test)]
mod tests {
    use super::fixture::small;
    use super::{Fault, check, in_order};

    const RELEASED: &str = "tiny/released.toml";
    const TABLE: &str = "[version.1]\n\"main\" = \"text\"\n\n[version.2]\n\"called\" = \"name\"\n\"pets\" = \"list\"\n\"pets.pet\" = \"text\"\n\"ill\" = \"yes_no\"\n";

    #[test]
    fn what_was_released_and_stayed_is_no_fault() {
        assert_eq!(small().and(RELEASED, TABLE).faults(), []);
    }

    #[test]
    fn an_id_that_is_gone_without_a_migration_is_found() {
        let gone = small().and(RELEASED, &TABLE.replace("\"ill\"", "\"sick\""));
        gone.only(
            RELEASED,
            8,
            "sick",
            "`sick` was asked in version 2 and is not now",
        );
        let moved = |what: &str| {
            let raised = format!("version = 3\nmigration = [{{ from = 2, {what} }}]");
            let table = TABLE.replace("\"ill\"", "\"sick\"");
            let case = small().with("tiny/form.toml", "version = 2", &raised);
            case.and(RELEASED, &table).faults()
        };
        assert_eq!(moved("removed = [\"sick\"]"), []);
        assert_eq!(moved("renamed = { sick = \"ill\" }"), []);
        assert_eq!(moved("removed = [\"si\"]").len(), 1);
    }

    #[test]
    fn a_kind_that_changed_without_a_migration_is_found() {
        let table = TABLE.replace("\"name\"", "\"text\"");
        let changed = small().and(RELEASED, &table);
        changed.only(
            "tiny/one.toml",
            5,
            "name",
            "`called` was a text in version 2",
        );
        let raised = "version = 3\nmigration = [{ from = 2, reread = [\"called\"] }]";
        let reread = small().with("tiny/form.toml", "version = 2", raised);
        assert_eq!(reread.and(RELEASED, &table).faults(), []);
    }

    #[test]
    fn a_form_is_never_older_than_its_release() {
        small()
            .with("tiny/form.toml", "version = 2", "version = 1")
            .and(RELEASED, TABLE)
            .only(
                RELEASED,
                4,
                "2",
                "version 2 is released, and the form says it is older",
            );
        small().and(RELEASED, "[version.2]\n\"called\" = 3\n").only(
            RELEASED,
            2,
            "3",
            "invalid type",
        );
    }

    #[test]
    fn folders_are_checked_as_what_ships_is() {
        let forms = tempfile::tempdir().unwrap();
        let locales = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(forms.path().join("homechoice")).unwrap();
        std::fs::write(
            forms.path().join("homechoice/close.toml"),
            "id = \"clos\"\n",
        )
        .unwrap();
        std::fs::create_dir_all(locales.path().join("en-GB")).unwrap();
        std::fs::write(
            locales.path().join("en-GB/core.ftl"),
            "money = \u{202e}{ $amount }\n",
        )
        .unwrap();
        let faults = check(Some(forms.path()), Some(locales.path()));
        let says: Vec<&str> = faults.0.iter().map(|fault| fault.says.as_str()).collect();
        assert!(
            says.iter()
                .any(|says| says.contains("there is no section `close`")),
            "{says:?}"
        );
        assert!(says.iter().any(|says| says.contains("U+202E")), "{says:?}");
        std::fs::create_dir_all(locales.path().join("en-GX")).unwrap();
        let faults = check(None, Some(locales.path()));
        assert!(faults.0.iter().any(|fault| fault.file == "en-GX"));
        assert!(!check(Some(&forms.path().join("none")), None).0.is_empty());
    }

    #[test]
    fn faults_come_in_the_order_of_their_places_and_once() {
        let fault = |file: &str, at: usize| Fault::new(file, "text", Some(at..at + 1), "odd");
        let ordered = in_order(vec![
            fault("b", 0),
            fault("a", 2),
            fault("a", 1),
            fault("a", 2),
        ]);
        assert_eq!(ordered.0, [fault("a", 1), fault("a", 2), fault("b", 0)]);
    }
}
