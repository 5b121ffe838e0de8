//! A person's name: kept as it was given, and folded for searching alone.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::coded::fault;
use super::text;

/// The most letters a name may have.
pub const LONGEST: usize = 150;

fault! {
    /// Why a text cannot be a name; nothing else is ever refused in one.
    pub enum NameFault {
        /// Nothing but spaces.
        Empty = "name.empty",
        /// A control, a line break, or a letter that would hide or reorder the others.
        Control = "name.control",
        /// More than [`LONGEST`] letters.
        TooLong = "name.too_long",
        /// No letter or digit in it, such as `.` or `--`.
        Punctuation = "name.punctuation",
    }
}

/// Checks a name and gives it trimmed, with inner runs of spaces as one, composed (NFC), and never re-cased.
///
/// One letter is a name, and so is one word: nobody has to invent a second.
pub fn check(typed: &str) -> Result<String, NameFault> {
    if typed.trim().is_empty() {
        return Err(NameFault::Empty);
    }
    if typed.chars().any(is_control) {
        return Err(NameFault::Control);
    }
    let name: String = typed
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .nfc()
        .collect();
    if text::graphemes(&name) > LONGEST || name.chars().count() > LONGEST * MARKS_A_LETTER {
        return Err(NameFault::TooLong);
    }
    if !name.chars().any(char::is_alphanumeric) {
        return Err(NameFault::Punctuation);
    }
    Ok(name)
}

/// Whether a text holds a control or a line break, which no name does and which cleaning would quietly take away.
#[must_use]
pub fn holds_control(typed: &str) -> bool {
    typed.chars().any(is_break_or_control)
}

/// Folds a name for finding it again; never shown, and never an answer.
///
/// Marks, case, apostrophes, hyphens and spaces go, and letters that decompose to nothing simpler become the ones
/// people type for them: `O’Brien-Núñez` and `OBRIEN NUNEZ` fold alike. Vowel signs that are letters in their own
/// script stay, or every second Bengali name would be the same.
#[must_use]
pub fn match_key(name: &str) -> String {
    name.nfkd()
        .filter(|letter| canonical_combining_class(*letter) == 0)
        .flat_map(char::to_lowercase)
        .flat_map(spelt_plainly)
        .filter(|letter| letter.is_alphanumeric() || is_vowel_sign(*letter))
        .collect()
}

/// Marks on one letter beyond this are a nuisance and not a name; Vietnamese and Yorùbá need three.
const MARKS_A_LETTER: usize = 8;

fn is_control(letter: char) -> bool {
    is_break_or_control(letter) || text::is_hidden(letter)
}

fn is_break_or_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

fn is_vowel_sign(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
        && !('\u{300}'..='\u{36f}').contains(&letter)
}

fn spelt_plainly(letter: char) -> impl Iterator<Item = char> {
    let pair = match letter {
        'ł' => ['l', ' '],
        'ø' => ['o', ' '],
        'đ' | 'ð' => ['d', ' '],
        'ħ' => ['h', ' '],
        'ŧ' => ['t', ' '],
        'ı' => ['i', ' '],
        'ŋ' => ['n', 'g'],
        'ß' => ['s', 's'],
        'æ' => ['a', 'e'],
        'œ' => ['o', 'e'],
        'þ' => ['t', 'h'],
        'ς' => ['σ', ' '],
        other => [other, ' '],
    };
    pair.into_iter().filter(|plain| *plain != ' ')
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, NameFault, check, match_key};
    use proptest::prelude::{any, proptest};

    #[test]
    fn names_are_kept_as_given() {
        for name in [
            "van der Meer",
            "McAllister",
            "O'Brien",
            "d’Souza",
            "ffrench",
            "U",
            "Nguyễn",
            "محمد",
            "李小龍",
            "ʻOkina",
            "St. John-Smyth, 3rd",
        ] {
            assert_eq!(check(name).as_deref(), Ok(name));
        }
        assert_eq!(check("  Ada \u{a0}  Mary ").as_deref(), Ok("Ada Mary"));
        assert_eq!(check("Nu\u{301}n\u{303}ez").as_deref(), Ok("Núñez"));
    }

    #[test]
    fn only_what_cannot_be_a_name_is_refused() {
        assert_eq!(check(" \n "), Err(NameFault::Empty));
        assert_eq!(check("Ada\nOkafor"), Err(NameFault::Control));
        assert_eq!(check("Ada\u{202e}"), Err(NameFault::Control));
        assert_eq!(check(&"a".repeat(LONGEST + 1)), Err(NameFault::TooLong));
        assert_eq!(
            check(&"e\u{301}\u{323}".repeat(LONGEST)).map(|name| name.chars().count() > 0),
            Ok(true)
        );
        assert_eq!(check("-.’"), Err(NameFault::Punctuation));
        assert_eq!(NameFault::TooLong.code(), "name.too_long");
    }

    #[test]
    fn spellings_of_one_name_fold_alike() {
        assert_eq!(match_key("O’Brien-Núñez"), match_key("OBRIEN NUNEZ"));
        assert_eq!(match_key("Łukasz Ødegård Đurić"), "lukaszodegardduric");
        assert_eq!(match_key("Strauß Þór Ælfred"), "straussthoraelfred");
        assert_eq!(
            (match_key("IŞIK"), match_key("ışık"), match_key("İşık")),
            ("isik".into(), "isik".into(), "isik".into())
        );
        assert_ne!(match_key("রমা"), match_key("রাম"));
    }

    proptest! {
        #[test]
        fn any_text_is_judged_and_a_good_one_settles(typed in any::<String>()) {
            if let Ok(name) = check(&typed) {
                assert_eq!(check(&name), Ok(name.clone()));
            }
            let key = match_key(&typed);
            assert_eq!(match_key(&key), key);
        }
    }
}
