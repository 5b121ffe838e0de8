//! Cleans what keys and pastes bring, and measures it in letters and cells.
//!
//! Cleaning is for a whole field, when it is pasted or accepted: a joiner at the very end of a half-typed word has
//! nothing to join yet and would be dropped if every key were cleaned alone.

mod escapes;
mod invisible;

pub use invisible::is_hidden;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cleans one line: no terminal sequences, no controls, nothing invisible, each break or tab one space, NFC.
#[must_use]
pub fn clean(typed: &str) -> String {
    let visible = invisible::removed(&escapes::removed(typed));
    let mut line = String::with_capacity(visible.len());
    let mut words = visible.as_str();
    while let Some(start) = words.find(char::is_whitespace) {
        let (word, rest) = words.split_at(start);
        let (gap, after) = rest.split_at(
            rest.find(|letter: char| !letter.is_whitespace())
                .unwrap_or(rest.len()),
        );
        line.push_str(word);
        line.push_str(
            if gap.contains(|letter| letter == '\t' || is_break(letter)) {
                " "
            } else {
                gap
            },
        );
        words = after;
    }
    line.push_str(words);
    line.nfc().collect()
}

/// Cleans several lines: the same as [`clean`], but each line break is kept as one `\n`.
#[must_use]
pub fn clean_lines(typed: &str) -> String {
    let visible = invisible::removed(&escapes::removed(typed)).replace("\r\n", "\n");
    let lines: Vec<String> = visible.split(is_break).map(clean).collect();
    lines.join("\n")
}

/// Counts the cells a text takes on the glass, letter by letter; a control takes none.
#[must_use]
pub fn cells(text: &str) -> usize {
    if text.is_ascii() {
        return text
            .bytes()
            .filter(|letter| !letter.is_ascii_control())
            .count();
    }
    text.graphemes(true).map(letter_cells).sum()
}

/// Counts letters as people do: a letter with its marks is one.
#[must_use]
pub fn graphemes(text: &str) -> usize {
    if text.is_ascii() && !text.contains('\r') {
        return text.len();
    }
    text.graphemes(true).count()
}

/// Shortens a text to at most so many cells, the last of them `…` when anything was left out.
#[must_use]
pub fn cut(text: &str, max_cells: usize) -> String {
    if cells(text) <= max_cells {
        return text.to_owned();
    }
    let Some(room) = max_cells.checked_sub(1) else {
        return String::new();
    };
    let mut taken = 0;
    let mut short: String = text
        .graphemes(true)
        .take_while(|letter| {
            taken += letter_cells(letter);
            taken <= room
        })
        .collect();
    short.push('…');
    short
}

/// Turns compatibility letters into plain ones and the digits of other scripts into 0–9, for codes and numbers.
pub(in crate::register) fn plain(typed: &str) -> String {
    typed.nfkc().map(western_digit).collect()
}

fn letter_cells(letter: &str) -> usize {
    if letter.contains(char::is_control) {
        0
    } else {
        letter.width()
    }
}

/// A line feed or anything else that ends a line; carriage returns and the next-line control among them.
fn is_break(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Zeros of the digit rows that the keyboards of Kent's languages type.
const ZEROS: [char; 9] = ['٠', '۰', '०', '০', '੦', '૦', '௦', '០', '߀'];

fn western_digit(letter: char) -> char {
    ZEROS
        .iter()
        .find_map(|zero| {
            u32::from(letter)
                .checked_sub(u32::from(*zero))
                .filter(|digit| *digit < 10)
        })
        .and_then(|digit| char::from_digit(digit, 10))
        .unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{cells, clean, clean_lines, cut, graphemes, is_hidden, plain};
    use proptest::prelude::{any, proptest};

    #[test]
    fn terminal_sequences_go_whole_and_words_stay() {
        assert_eq!(clean("\u{1b}[31mAda\u{1b}[0m Okafor"), "Ada Okafor");
        assert_eq!(clean("\u{1b}]0;owned\u{7}Ada"), "Ada");
        assert_eq!(
            clean("\u{1b}]8;;https://a.example\u{1b}\\Ada\u{1b}]8;;\u{1b}\\"),
            "Ada"
        );
        assert_eq!(clean("\u{9b}2JAda"), "Ada");
        assert_eq!(clean("\u{1b}]never ended Ada"), "never ended Ada");
    }

    #[test]
    fn breaks_and_tabs_become_one_space_or_are_kept() {
        assert_eq!(
            clean("12 High Street\r\nSheerness\tKent"),
            "12 High Street Sheerness Kent"
        );
        assert_eq!(
            clean_lines("12 High Street\r\n\r\nSheerness\tKent\u{2028}x"),
            "12 High Street\n\nSheerness Kent\nx"
        );
        assert_eq!(clean("two  spaces stay"), "two  spaces stay");
    }

    #[test]
    fn what_cannot_be_seen_goes_unless_the_script_needs_it() {
        assert_eq!(
            clean("A\u{202e}da\u{ad} O\u{200b}ka\u{feff}for\u{200d}"),
            "Ada Okafor"
        );
        assert_eq!(clean("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(clean("\u{200c}می\u{200c}"), "می");
        assert_eq!(clean("Nu\u{301}n\u{303}ez"), "Núñez");
    }

    #[test]
    fn width_is_by_letter_and_in_cells() {
        assert_eq!((cells("Núñez"), graphemes("Nu\u{301}n\u{303}ez")), (5, 5));
        assert_eq!((cells("李小龍"), graphemes("李小龍")), (6, 3));
        assert_eq!(cut("李小龍", 4), "李…");
        assert_eq!(
            (cut("Okafor", 6), cut("Okafor", 5), cut("Okafor", 0)),
            ("Okafor".into(), "Okaf…".into(), String::new())
        );
    }

    #[test]
    fn other_digits_are_read_as_ours() {
        assert_eq!(plain("۰۷۷۰۰ ٩٠٠ ９"), "07700 900 9");
    }

    proptest! {
        #[test]
        fn cleaning_settles_and_leaves_nothing_hidden(typed in any::<String>(), salt in "[\u{1b}\u{9b}\u{9d}\\[\\]\u{7}\u{200c}\u{200d}\u{202e}\u{ad} \n\t\r\u{85}a1ب\u{301};\\\\]{0,40}") {
            for text in [typed.clone(), salt.clone(), format!("{salt}{typed}{salt}")] {
                let line = clean(&text);
                assert!(!line.chars().any(|letter| letter.is_control() || is_hidden(letter)));
                assert_eq!(clean(&line), line);
                let lines = clean_lines(&text);
                assert!(!lines.chars().any(|letter| (letter.is_control() && letter != '\n') || is_hidden(letter)));
                assert_eq!(clean_lines(&lines), lines);
            }
        }

        #[test]
        fn a_cut_text_fits(typed in any::<String>(), room in 0_usize..20) {
            assert!(cells(&cut(&typed, room)) <= room);
        }
    }
}
