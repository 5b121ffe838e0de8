//! A choice by a count has the plural categories of its language (CLDR), each of them and no other.

use crate::form::Fault;
use crate::lint::language::{Language, Said};
use crate::locale::{CATEGORIES, Select, plural_categories};

/// Choices that lack a category, or have one that the language will never take.
pub(super) fn faults(language: &Language) -> Vec<Fault> {
    let needed = plural_categories(&language.tag);
    let mut faults = Vec::new();
    for said in language.phrases() {
        for select in said.phrase.selects.iter().filter(|select| counts(select)) {
            for category in needed.iter().filter(|known| !has(select, known)) {
                let says = format!("{} needs a `[{category}]` here too", language.tag);
                faults.push(at_choice(said, select, says));
            }
            for key in select.keys.iter().filter(|key| is_category(key)) {
                if !needed.contains(key.as_str()) {
                    let says = format!("{} never takes `[{key}]`", language.tag);
                    faults.push(said.fault_at(&format!("[{key}]"), says));
                }
            }
            if select.default != "other" {
                let says = format!(
                    "what fits no other category is `other`, not `{}`",
                    select.default
                );
                faults.push(said.fault_at(&format!("*[{}]", select.default), says));
            }
        }
    }
    faults
}

/// Whether a choice is made by a count: it has a category beside `other` among its keys. Exact numbers alone are words.
fn counts(select: &Select) -> bool {
    let mut keys = select.keys.iter();
    keys.any(|key| is_category(key) && key != "other")
}

fn is_category(key: &str) -> bool {
    CATEGORIES.contains(&key)
}

fn has(select: &Select, category: &str) -> bool {
    select.keys.iter().any(|key| key == category)
}

fn at_choice(said: Said<'_>, select: &Select, says: String) -> Fault {
    said.fault_at(&select.on, says)
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    const CORE: &str = "en-GB/core.ftl";

    #[test]
    fn a_category_too_few_or_too_many_is_found() {
        small()
            .with(CORE, "    [one] a day\n", "    [two] a pair\n")
            .found(CORE, 7, "$count", "en-GB needs a `[one]` here too");
        small()
            .with(
                CORE,
                "    [one] a day\n",
                "    [one] a day\n    [few] some days\n",
            )
            .only(CORE, 9, "[few]", "en-GB never takes `[few]`");
        small()
            .with(
                CORE,
                "    [one] a day\n   *[other]",
                "    [other] days\n   *[one]",
            )
            .only(CORE, 9, "*[one]", "what fits no other category is `other`");
    }

    #[test]
    fn each_language_has_its_own_and_words_are_no_categories() {
        small()
            .and("pl/core.ftl", "# src: 0\ndays = { $count ->\n    [one] dzień\n    [many] dni\n   *[other] dnia\n }\n")
            .found("pl/core.ftl", 2, "$count", "pl needs a `[few]` here too");
        let words = small()
            .with(CORE, "    [one] a day\n", "    [one] a day\n")
            .with(
                CORE,
                "days = {",
                "way = { $way ->\n    [up] up\n   *[other] down\n }\nnone = { $n ->\n    [0] none\n   *[other] { $n }\n }\ndays = {",
            );
        assert_eq!(words.faults(), []);
    }
}
