//! Nothing that acts on a terminal, composed letters (NFC), and only glyphs that every terminal draws (I18N-02, LANG-07).

use std::ops::{Range, RangeInclusive};

use unicode_normalization::is_nfc;

use crate::form::Fault;
use crate::lint::language::{Language, in_source};
use crate::locale::Source;

/// Glyphs beside letters that may stand in wording: LANG-07, and the space that does not break, which some languages put
/// between thousands.
const GLYPHS: &str = "─│┌┐└┘├┤█░•…“”‘’–—£§°×\u{a0}";

/// Where the letters of Latin, Greek and Cyrillic stand.
const SCRIPTS: [RangeInclusive<char>; 7] = [
    '\u{aa}'..='\u{aa}',
    '\u{ba}'..='\u{ba}',
    '\u{c0}'..='\u{2af}',
    '\u{1e00}'..='\u{1eff}',
    '\u{370}'..='\u{3ff}',
    '\u{1f00}'..='\u{1fff}',
    '\u{400}'..='\u{52f}',
];

/// Characters that must not stand in the files of a language, comments among them.
pub(super) fn faults(language: &Language) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in &language.sources {
        let mut start = 0;
        for line in source.text.split_inclusive('\n') {
            of_line(source, start, line, language.on_glass, &mut faults);
            start += line.len();
        }
    }
    faults
}

fn of_line(source: &Source, start: usize, line: &str, on_glass: bool, faults: &mut Vec<Fault>) {
    let comment = line.starts_with('#');
    let mut at = |span: Range<usize>, says: String| {
        faults.push(in_source(
            source,
            start + span.start..start + span.end,
            says,
        ));
    };
    for (from, letter) in line.char_indices() {
        let span = from..from + letter.len_utf8();
        if letter == '\n' {
            continue;
        }
        if let Some(what) = banned(letter) {
            at(span, format!("{} is {what}", code(letter)));
        } else if on_glass && !comment && !drawn(letter) {
            at(
                span,
                format!("not every terminal draws {} `{letter}`", code(letter)),
            );
        }
    }
    for (span, letter) in escapes(line) {
        if let Some(what) = letter.map_or(Some("not a letter"), banned) {
            at(span, format!("this stands for {what}"));
        }
    }
    if !is_nfc(line) {
        let from = first_decomposed(line);
        let letter = line.get(from..).and_then(|rest| rest.chars().next());
        let to = from + letter.map_or(0, char::len_utf8);
        at(from..to, "this is not composed (NFC)".to_owned());
    }
}

/// What is wrong with a character that may stand nowhere.
fn banned(letter: char) -> Option<&'static str> {
    match letter {
        '\t' => Some("a tab"),
        '\u{ad}' => Some("a soft hyphen"),
        '\u{200d}' => Some("a joiner"),
        '\u{fe00}'..='\u{fe0f}' => Some("a variation selector"),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some("a mark that turns the direction of text")
        }
        '\u{200b}' | '\u{200c}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => Some("invisible"),
        '\u{2028}' | '\u{2029}' => Some("a line end that Fluent does not know"),
        letter if letter.is_control() => Some("a control character"),
        _ => None,
    }
}

fn drawn(letter: char) -> bool {
    let in_script = SCRIPTS.iter().any(|script| script.contains(&letter)) && letter.is_alphabetic();
    matches!(letter, ' '..='~') || in_script || GLYPHS.contains(letter)
}

/// The letters that Fluent writes as `\u` and four or `\U` and six hexadecimal digits.
fn escapes(line: &str) -> impl Iterator<Item = (Range<usize>, Option<char>)> {
    line.match_indices('\\').filter_map(|(at, _)| {
        let digits = match line.get(at + 1..at + 2)? {
            "u" => 4,
            "U" => 6,
            _ => return None,
        };
        let hex = line.get(at + 2..at + 2 + digits)?;
        let number = u32::from_str_radix(hex, 16).ok()?;
        Some((at..at + 2 + digits, char::from_u32(number)))
    })
}

/// Where the first letter begins with which a line is no longer composed.
fn first_decomposed(line: &str) -> usize {
    let ends = line
        .char_indices()
        .map(|(at, letter)| (at, at + letter.len_utf8()));
    ends.into_iter()
        .find(|(_, end)| !is_nfc(line.get(..*end).unwrap_or_default()))
        .map_or(0, |(at, _)| at)
}

fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    const ONE: &str = "en-GB/tiny/one.ftl";

    #[test]
    fn nothing_that_acts_on_a_terminal_may_stand_anywhere() {
        for (letter, what) in [
            ("\t", "U+0009 is a tab"),
            ("\u{1b}", "U+001B is a control character"),
            ("\u{9b}", "U+009B is a control character"),
            (
                "\u{202e}",
                "U+202E is a mark that turns the direction of text",
            ),
            ("\u{fe0f}", "U+FE0F is a variation selector"),
            ("\u{200d}", "U+200D is a joiner"),
            ("\u{ad}", "U+00AD is a soft hyphen"),
            ("\u{200b}", "U+200B is invisible"),
        ] {
            small()
                .with(ONE, "We need", &format!("We{letter} need"))
                .only(ONE, 5, letter, what);
        }
        small()
            .with(ONE, "tiny-one-called", "# a \u{2066}b\ntiny-one-called")
            .only(ONE, 4, "\u{2066}", "U+2066");
    }

    #[test]
    fn nor_may_its_escape() {
        small().with(ONE, "We need", "We{ \"\\u202E\" } need").only(
            ONE,
            5,
            "\\u202E",
            "this stands for a mark that turns",
        );
        small()
            .with(ONE, "We need", "We{ \"\\U00E001\" } need")
            .and(ONE, "")
            .faults();
    }

    #[test]
    fn letters_are_composed_and_drawn_everywhere() {
        small()
            .with(ONE, "We need", "Fiance\u{301}, we need")
            .found(ONE, 5, "\u{301}", "this is not composed (NFC)");
        for odd in ["✓", "→", "漢", "🙂", "÷"] {
            small()
                .with(ONE, "We need", &format!("We {odd} need"))
                .only(ONE, 5, odd, "not every terminal draws");
        }
        let fine = small().with(
            ONE,
            "We need",
            "“Łódź – Ștefan, Київ, Αθήνα…” £5 § 2°×3\u{a0}• We need",
        );
        assert_eq!(fine.faults(), []);
        let comment = small().with(ONE, "tiny-one-called", "# see → there\ntiny-one-called");
        assert_eq!(comment.faults(), []);
    }

    #[test]
    fn what_is_only_printed_may_have_any_script() {
        let printed = small().and("ne/tiny/one.ftl", "# src: 0\nseen-all = नेपाल\n");
        assert!(
            printed
                .faults()
                .iter()
                .all(|fault| !fault.says.contains("draws"))
        );
        let drawn = small().and("pl/tiny/one.ftl", "seen-all = नेपाल\n");
        assert!(
            drawn
                .faults()
                .iter()
                .any(|fault| fault.says.contains("draws"))
        );
    }
}
