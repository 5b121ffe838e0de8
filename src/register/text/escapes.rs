//! Removes the sequences that would tell a terminal to do something (ECMA-48).

use std::iter::Peekable;
use std::str::Chars;

const ESCAPE: char = '\u{1b}';
const BELL: char = '\u{07}';
const STRING_END: char = '\u{9c}';

/// Removes every control sequence and control string; other controls are left for the next step.
///
/// A string without its end (an OSC that never closes) loses only its opening, so that no pasted words are lost.
pub(super) fn removed(typed: &str) -> String {
    let mut kept = String::with_capacity(typed.len());
    let mut rest = typed.chars().peekable();
    while let Some(letter) = rest.next() {
        match opening(letter, &mut rest) {
            Some(Opening::Sequence) => skip_sequence(&mut rest),
            Some(Opening::String) => skip_string(&mut rest),
            Some(Opening::Short) => {}
            None => kept.push(letter),
        }
    }
    kept
}

enum Opening {
    /// CSI: parameters, intermediates and one final letter follow.
    Sequence,
    /// DCS, SOS, OSC, PM or APC: anything up to a string terminator follows.
    String,
    /// An escape with a letter of its own, or with nothing.
    Short,
}

/// Says which kind of sequence starts here, and takes the rest of its opening.
fn opening(letter: char, rest: &mut Peekable<Chars<'_>>) -> Option<Opening> {
    match letter {
        '\u{9b}' => Some(Opening::Sequence),
        '\u{90}' | '\u{98}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => Some(Opening::String),
        ESCAPE => Some(match rest.peek() {
            Some('[') => taken(rest, Opening::Sequence),
            Some('P' | 'X' | ']' | '^' | '_') => taken(rest, Opening::String),
            Some(' '..='/') => {
                while rest.next_if(|next| matches!(next, ' '..='/')).is_some() {}
                rest.next_if(|next| matches!(next, '0'..='~'));
                Opening::Short
            }
            Some('0'..='~') => taken(rest, Opening::Short),
            Some(_) | None => Opening::Short,
        }),
        _ => None,
    }
}

fn taken(rest: &mut Peekable<Chars<'_>>, opening: Opening) -> Opening {
    rest.next();
    opening
}

fn skip_sequence(rest: &mut Peekable<Chars<'_>>) {
    while rest.next_if(|next| matches!(next, '0'..='?')).is_some() {}
    while rest.next_if(|next| matches!(next, ' '..='/')).is_some() {}
    rest.next_if(|next| matches!(next, '@'..='~'));
}

fn skip_string(rest: &mut Peekable<Chars<'_>>) {
    let mut ahead = rest.clone();
    while let Some(letter) = ahead.next() {
        let ended = match letter {
            BELL | STRING_END => true,
            ESCAPE => ahead.next_if_eq(&'\\').is_some(),
            _ => false,
        };
        if ended {
            *rest = ahead;
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::removed;

    #[test]
    fn each_kind_of_sequence_goes() {
        assert_eq!(removed("a\u{1b}[1;31mb\u{1b}[?25lc"), "abc");
        assert_eq!(removed("a\u{1b}Pq#0\u{1b}\\b\u{9d}0;t\u{9c}c"), "abc");
        assert_eq!(removed("a\u{1b}(Bb\u{1b}7c\u{1b}"), "abc");
    }

    #[test]
    fn an_escape_before_an_escape_hides_nothing() {
        assert_eq!(removed("\u{1b}\u{1b}[31mAda"), "Ada");
        assert_eq!(removed("\u{1b}[31\u{1b}[0mAda"), "Ada");
    }
}
