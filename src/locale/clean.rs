//! Takes out of a text what could act on a terminal or turn its direction.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Makes a text safe to put into a phrase: NFC, one line, nothing that acts on the glass.
///
/// Line ends and tabs become a space each. Control characters (C0, C1), direction marks and overrides, invisible tags, the
/// soft hyphen, the byte-order mark and emoji selectors are dropped: terminals disagree about the cells of those that are
/// harmless (I18N-10). Joiners stay, since names in some scripts need them.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(harmless) && is_nfc(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(cleaned).nfc().collect())
}

/// What is not a control character and yet acts on the text round it, or is drawn by some terminals and not by others.
const UNSEEN: [RangeInclusive<char>; 10] = [
    '\u{AD}'..='\u{AD}',
    '\u{61C}'..='\u{61C}',
    '\u{200B}'..='\u{200B}',
    '\u{200E}'..='\u{200F}',
    '\u{202A}'..='\u{202E}',
    '\u{2060}'..='\u{206F}',
    '\u{FE00}'..='\u{FE0F}',
    '\u{FEFF}'..='\u{FEFF}',
    '\u{FFF9}'..='\u{FFFB}',
    '\u{E0000}'..='\u{E0FFF}',
];

fn harmless(letter: char) -> bool {
    cleaned(letter) == Some(letter)
}

fn cleaned(letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some(' '),
        letter if letter.is_control() || UNSEEN.iter().any(|range| range.contains(&letter)) => None,
        letter => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_acts_on_a_terminal_is_gone_and_names_stay() {
        assert_eq!(clean("a\u{1b}[31mb\u{9b}c\u{7f}"), "a[31mbc");
        assert_eq!(clean("x\u{202e}y\u{2066}z\u{200f}"), "xyz");
        assert_eq!(clean("one\r\ntwo\tthree"), "one  two three");
        for name in [
            "Łukasz",
            "Ștefan",
            "Åse",
            "Ян",
            "नेपाल",
            "क्\u{200d}ष",
            "O'Neill-Smith",
        ] {
            assert_eq!(clean(name), name);
        }
        assert_eq!(clean("A\u{30a}se"), "Åse");
    }

    proptest! {
        #[test]
        fn nothing_that_acts_is_left(text in any::<String>()) {
            let clean = clean(&text);
            prop_assert!(clean.chars().all(harmless));
            prop_assert!(is_nfc(&clean));
        }
    }
}
