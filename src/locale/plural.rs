//! Which plural categories a language needs, asked of the very rules that will choose between them.

use std::collections::BTreeSet;

use super::{Args, Locale};

/// Every category that CLDR has.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The largest count that is tried one by one; every rule of CLDR for whole numbers repeats within it.
const TRIED: i64 = 1_000;
/// Counts beyond it that some languages treat on their own.
const LARGE: [i64; 2] = [1_000_000, 1_000_000_000];

/// The plural categories that whole numbers fall into in a language, and `other`, which every choice ends with.
///
/// A tag that is not a language has `other` alone.
#[must_use]
pub fn plural_categories(tag: &str) -> BTreeSet<&'static str> {
    const ID: &str = "choice";
    const CHOICE: &str = "choice = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
    let mut found = BTreeSet::from(["other"]);
    let Ok(locale) = Locale::from_texts(&[(tag, &[("plural.ftl", CHOICE)])]) else {
        return found;
    };
    for count in (0..=TRIED).chain(LARGE) {
        let said = locale.say_with(ID, &Args::new().count("n", count));
        found.extend(CATEGORIES.iter().filter(|category| **category == said));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own() {
        for (tag, categories) in [
            ("en-GB", "one other"),
            ("pl", "few many one other"),
            ("ro", "few one other"),
            ("uk", "few many one other"),
            ("sk", "few one other"),
            ("cy", "few many one other two zero"),
            ("ar", "few many one other two zero"),
        ] {
            let found: Vec<&str> = plural_categories(tag).into_iter().collect();
            assert_eq!(found.join(" "), categories, "{tag}");
        }
    }
}
