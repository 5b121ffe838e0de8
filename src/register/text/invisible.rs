//! Removes what cannot be seen but changes what is: controls, direction overrides, zero-width letters.

use unicode_normalization::char::is_combining_mark;

const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';

/// Removes controls and hidden letters; breaks and tabs stay, and joiners inside words that are spelt with them.
pub(super) fn removed(text: &str) -> String {
    let shown: Vec<char> = text
        .chars()
        .filter(|letter| is_gap(*letter) || !(letter.is_control() || is_hidden(*letter)))
        .collect();
    let mut kept = String::with_capacity(text.len());
    let mut rest = shown.iter().copied().peekable();
    let mut before = None;
    while let Some(letter) = rest.next() {
        let joins = matches!(letter, NON_JOINER | JOINER);
        if joins && !(before.is_some_and(is_joined) && rest.peek().copied().is_some_and(is_joined))
        {
            continue;
        }
        kept.push(letter);
        before = Some(letter);
    }
    kept
}

/// Whether a letter shows nothing and may reorder, split or disguise what is around it; joiners are judged in place.
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn is_gap(letter: char) -> bool {
    letter.is_control() && letter.is_whitespace()
}

/// Whether a letter belongs to a script whose spelling needs joiners (Unicode standard annex 31, 2.3).
fn is_joined(letter: char) -> bool {
    let script = matches!(letter,
        '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10d00}'..='\u{10d3f}' | '\u{1e900}'..='\u{1e95f}');
    script && (letter.is_alphanumeric() || is_combining_mark(letter))
}

#[cfg(test)]
mod tests {
    use super::removed;

    #[test]
    fn one_joiner_between_joined_letters_stays() {
        assert_eq!(removed("क\u{94d}\u{200d}ष"), "क\u{94d}\u{200d}ष");
        assert_eq!(removed("ش\u{200c}\u{200c}ر"), "ش\u{200c}ر");
        assert_eq!(removed("a\u{200d}b"), "ab");
    }
}
