//! What the public reads can be read at nine (house rules; LANG-06).
//!
//! In English, the public phrases of a file are graded by the Automated Readability Index: 5.00 or less for the file as a
//! whole, 8.00 or less for any sentence. Public are the sections, questions, options, papers, rows and hard and soft findings
//! of a form, and all that a notice says; what only an officer reads (`staff` questions, flags, defects) is not. Not graded, since the index says nothing about them:
//!
//! - a text or a sentence of fewer than four words;
//! - a bare label: the name of a section, option, paper, ground or council, and `.short`, `.review`, `.entry`, `.unnamed` and
//!   `.article`, unless it ends as a sentence does.
//!
//! `en-GB-simple` has a mean sentence of 12 words or fewer, and none of more than 20.

use crate::form::Fault;
use crate::lint::language::{Language, Said};
use crate::lint::wanted::{Part, Want, Wanted};
use crate::locale::reading::{Measure, sentences};

/// The highest grade of a file, in hundredths.
const FILE: i32 = 500;
/// The highest grade of a sentence, in hundredths.
const SENTENCE: i32 = 800;
/// Fewer words than this say nothing about how hard they are to read.
const WORDS: u32 = 4;
/// The longest mean sentence of the simple English, in hundredths of a word, and its longest sentence.
const SIMPLE_MEAN: u32 = 1_200;
const SIMPLE_LONGEST: u32 = 20;

/// Sentences and files that are too hard to read.
pub(super) fn faults(wanted: &Wanted, of: &str, language: &Language) -> Vec<Fault> {
    if !matches!(language.tag.as_str(), "en-GB" | "en-GB-simple") {
        return Vec::new();
    }
    let simple = language.tag == "en-GB-simple";
    let mut faults = Vec::new();
    for source in &language.sources {
        let mut whole = Measure::default();
        let mut first = None;
        for message in &source.messages {
            let Some(want) = wanted.get(&message.id).filter(|want| want.public) else {
                continue;
            };
            for said in language.said(&message.id) {
                let measured = measure(want, said, language);
                if measured.is_empty() {
                    continue;
                }
                first.get_or_insert(said);
                for (sentence, measure) in measured {
                    whole += measure;
                    faults.extend(too_hard(said, &sentence, measure, simple));
                }
            }
        }
        if let Some(first) = first {
            faults.extend(too_hard_in_all(first, of, whole, simple));
        }
    }
    faults
}

/// The sentences of a phrase that are graded, said with names put in.
fn measure(want: &Want, said: Said<'_>, language: &Language) -> Vec<(String, Measure)> {
    let Some(text) = language.hear(said, &want.samples()) else {
        return Vec::new();
    };
    let ends = text.trim_end().ends_with(['.', '?', '!']);
    if is_label(want.part, said.attribute) && !ends || Measure::of(&text).words < WORDS {
        return Vec::new();
    }
    let measured = sentences(&text)
        .into_iter()
        .map(|sentence| (sentence.clone(), Measure::of(&sentence)));
    measured.collect()
}

fn is_label(part: Part, attribute: Option<&str>) -> bool {
    match attribute {
        None => part.is_label(),
        Some(name) => matches!(name, "short" | "review" | "entry" | "unnamed" | "article"),
    }
}

fn too_hard(said: Said<'_>, sentence: &str, measure: Measure, simple: bool) -> Option<Fault> {
    let grade = measure.grade_hundredths();
    if measure.words >= WORDS && grade > SENTENCE {
        let says = format!(
            "this sentence reads at grade {}: {sentence}",
            hundredths(grade)
        );
        return Some(
            said.fault(says)
                .help("use shorter words, and fewer of them; 8 is the most"),
        );
    }
    if simple && measure.words > SIMPLE_LONGEST {
        let says = format!("this sentence has {} words: {sentence}", measure.words);
        return Some(said.fault(says).help("20 is the most in simple English"));
    }
    None
}

fn too_hard_in_all(first: Said<'_>, of: &str, whole: Measure, simple: bool) -> Option<Fault> {
    let grade = whole.grade_hundredths();
    if grade > FILE {
        let says = format!(
            "what this file says of {of} reads at grade {}",
            hundredths(grade)
        );
        return Some(
            first
                .fault(says)
                .help("use shorter words and sentences; 5 is the most"),
        );
    }
    if simple && whole.sentence_length_hundredths() > SIMPLE_MEAN {
        let says = "the sentences of this file have more than 12 words on average";
        return Some(first.fault(says));
    }
    None
}

fn hundredths(grade: i32) -> String {
    format!("{}.{:02}", grade / 100, grade.abs() % 100)
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    const ONE: &str = "en-GB/tiny/one.ftl";
    const HARD: &str = "Applicants must furnish documentary evidence.";

    #[test]
    fn a_hard_sentence_is_found_with_its_grade() {
        small()
            .with(
                ONE,
                "We need to know who you are.",
                &format!("We need it. {HARD}"),
            )
            .found(
                ONE,
                5,
                "why",
                "this sentence reads at grade 18.75: Applicants must",
            );
    }

    #[test]
    fn a_file_is_held_to_its_average() {
        let seven = "We might ask someone whether your earlier answers were right.";
        small()
            .with(ONE, "tiny-row-W01 = To know who you are.\n", "")
            .and("en-GB/tiny/rows.ftl", &format!("tiny-row-W01 = {seven}\n"))
            .only(
                "en-GB/tiny/rows.ftl",
                1,
                "tiny-row-W01",
                "what this file says of tiny reads at grade 7.59",
            );
    }

    #[test]
    fn labels_and_what_only_officers_read_are_not_graded() {
        for (from, to) in [
            (
                ".review = Name",
                ".review = Considerable administrative documentary complications",
            ),
            (
                "--yes = Yes",
                "--yes = Considerable administrative documentary complications",
            ),
            (
                "You can go on.",
                "Considerable administrative complications.",
            ),
        ] {
            assert_eq!(small().with(ONE, from, to).faults(), [], "{to}");
        }
        small()
            .with(ONE, "--yes = Yes", &format!("--yes = {HARD}"))
            .found(ONE, 30, "tiny-list-yes_no--yes", "reads at grade");
        let staff = small()
            .with(
                "tiny/one.toml",
                "kind = \"name\"",
                "kind = \"name\"\nstaff = true",
            )
            .with(ONE, "We need to know who you are.", HARD);
        assert_eq!(staff.faults(), []);
        let finding = |code: &str| {
            let (from, to) = (format!("{code} = This is odd."), format!("{code} = {HARD}"));
            small()
                .with("en-GB/findings.ftl", &from, &to)
                .faults()
                .len()
        };
        assert_eq!(
            (finding("finding-ADDR_GAP"), finding("finding-name-empty")),
            (0, 2)
        );
    }

    #[test]
    fn simple_english_has_short_sentences() {
        let long = format!("seen-all = It {} is.\n", "is as it ".repeat(7));
        let simple = small().with(ONE, "{ seen-all }", "All of us.").and(
            "en-GB-simple/tiny/one.ftl",
            &format!(
                "tiny-one-called = What are you called?\n    .why = {}",
                long.trim_start_matches("seen-all = ")
            ),
        );
        simple.found(
            "en-GB-simple/tiny/one.ftl",
            2,
            "why",
            "this sentence has 23 words",
        );
        simple.found(
            "en-GB-simple/tiny/one.ftl",
            1,
            "tiny-one-called",
            "more than 12 words on average",
        );
    }
}
