//! Keeps from the parser the two kinds of text that would end the program instead of being refused.

use crate::locale::FaultKind;

/// The most braces inside one another; the parser follows each with a call of its own, and the stack has an end.
const MOST_BRACES: usize = 64;

/// The first place in a text that the parser must not be given, and why; nothing for nearly every text.
pub(in crate::locale) fn refused(text: &str) -> Option<(usize, FaultKind)> {
    let deep = too_deep(text).map(|at| (at, FaultKind::TooDeep));
    deep.or_else(|| torn_escape(text).map(|at| (at, FaultKind::BadEscape)))
}

/// The first brace that is nested deeper than any phrase needs; a new entry starts the count again.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut line_start = true;
    for (at, byte) in text.bytes().enumerate() {
        depth = match byte {
            b'{' => depth + 1,
            b'}' => depth.saturating_sub(1),
            byte if line_start && byte.is_ascii_alphabetic() => 0,
            _ => depth,
        };
        line_start = byte == b'\n';
        if depth > MOST_BRACES {
            return Some(at);
        }
    }
    None
}

/// The first `\u` or `\U` whose digits run out at a letter outside ASCII: the parser (fluent-syntax 0.12) cuts that letter in two.
fn torn_escape(text: &str) -> Option<usize> {
    text.match_indices('\\').map(|(at, _)| at).find(|at| {
        let after = text.as_bytes().get(at + 1..).unwrap_or_default();
        let digits = match after.first() {
            Some(b'u') => 4,
            Some(b'U') => 6,
            Some(_) | None => return false,
        };
        let stop = after
            .iter()
            .skip(1)
            .take(digits)
            .find(|byte| !byte.is_ascii_hexdigit());
        stop.is_some_and(|byte| !byte.is_ascii())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_may_end_early_but_not_at_a_letter_that_would_be_torn() {
        assert_eq!(refused("a = {\"\\u00A0\"}{\"\\U01F600\"} \\"), None);
        assert_eq!(refused("a = {\"\\u00\"} é"), None);
        assert_eq!(refused("a = {\"\\u00é"), Some((6, FaultKind::BadEscape)));
        assert_eq!(refused("a = {\"\\U00A0é"), Some((6, FaultKind::BadEscape)));
        assert_eq!(refused("a = {\"\\u00A0é\"}"), None);
    }

    #[test]
    fn many_phrases_with_braces_are_not_one_deep_phrase() {
        assert_eq!(refused(&"a = { $b } {\"{\"}\n".repeat(200)), None);
        assert_eq!(refused(&"{".repeat(65)), Some((64, FaultKind::TooDeep)));
    }
}
