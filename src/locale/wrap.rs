//! Fits text to the cells of the glass: its width, its lines, and a piece that is cut to fit.
//!
//! Widths are counted letter by letter (grapheme by grapheme), as the screen draws them; a control character takes no cell,
//! because the screen drops it.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The cells a text takes on one line.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|letter| !letter.is_ascii_control()).count();
    }
    text.graphemes(true).map(cells).sum()
}

/// Breaks a text into lines of at most `width_cells` cells.
///
/// `\n` always breaks, so an empty line stays one and an empty text is one empty line. Otherwise a line breaks at a space,
/// and the spaces there are dropped; a no-break space never breaks. A word that is longer than a line is broken between
/// letters, after the last hyphen, dash or slash on the line if there is one. Nothing else is added or lost. A width of 0 counts
/// as 1, and a letter that is wider than the whole line stands on a line of its own.
#[must_use]
pub fn wrap(text: &str, width_cells: usize) -> Vec<String> {
    let most = width_cells.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        wrap_paragraph(
            paragraph.strip_suffix('\r').unwrap_or(paragraph),
            most,
            &mut lines,
        );
    }
    lines
}

/// Cuts a text to at most `width_cells` cells, its last letter then an `…`; a text that fits is left as it is.
#[must_use]
pub fn cut(text: &str, width_cells: usize) -> String {
    if width(text) <= width_cells {
        return text.to_owned();
    }
    let (head, _) = split_at_cells(text, width_cells.saturating_sub(1));
    if width_cells == 0 {
        String::new()
    } else {
        format!("{}…", head.trim_end())
    }
}

fn wrap_paragraph(paragraph: &str, most: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut used = 0;
    for (gap, word) in words(paragraph) {
        let (gap_cells, word_cells) = (width(gap), width(word));
        if used + gap_cells + word_cells <= most {
            line.push_str(gap);
            line.push_str(word);
            used += gap_cells + word_cells;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let rest = break_word(word, most, lines);
        line.push_str(rest);
        used = width(rest);
    }
    lines.push(line);
}

/// The words of a line, each with the spaces before it; spaces at the end are a gap before no word.
fn words(line: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let start = rest.find(|letter| letter != ' ')?;
        let (gap, after) = rest.split_at(start);
        let (word, next) = after.split_at(after.find(' ').unwrap_or(after.len()));
        rest = next;
        Some((gap, word))
    })
}

/// Writes the lines of a word that is longer than a line, and returns what is left for the line that follows.
fn break_word<'a>(word: &'a str, most: usize, lines: &mut Vec<String>) -> &'a str {
    let mut rest = word;
    while let Some((head, tail)) = split_word(rest, most) {
        lines.push(head.to_owned());
        rest = tail;
    }
    rest
}

/// Splits a word that does not fit, after the last hyphen or slash that does, or else the last letter, and at least one.
fn split_word(word: &str, most: usize) -> Option<(&str, &str)> {
    let (head, tail) = split_at_cells(word, most);
    if tail.is_empty() {
        return None;
    }
    let first = word.graphemes(true).next().map_or(0, str::len);
    let mark = head
        .grapheme_indices(true)
        .rfind(|(_, letter)| matches!(*letter, "-" | "/" | "–" | "—"))
        .map_or(head.len(), |(at, letter)| at + letter.len());
    let (head, tail) = word.split_at(mark.max(first));
    (!tail.is_empty()).then_some((head, tail))
}

/// Splits a text after as many letters as fit into so many cells.
fn split_at_cells(text: &str, most: usize) -> (&str, &str) {
    let mut used = 0;
    for (at, letter) in text.grapheme_indices(true) {
        used += cells(letter);
        if used > most {
            return text.split_at(at);
        }
    }
    (text, "")
}

fn cells(letter: &str) -> usize {
    if letter.contains(char::is_control) {
        0
    } else {
        letter.width()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_break_at_spaces_and_line_ends() {
        assert_eq!(wrap("the quick brown fox", 10), ["the quick", "brown fox"]);
        assert_eq!(wrap("one\n\ntwo\r\nthree", 10), ["one", "", "two", "three"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("end\n", 10), ["end", ""]);
        assert_eq!(wrap("  two  spaces", 13), ["  two  spaces"]);
        assert_eq!(wrap("exactly ten", 11), ["exactly ten"]);
        assert_eq!(
            wrap("pay £5\u{a0}a\u{a0}week", 9),
            ["pay", "£5\u{a0}a\u{a0}week"]
        );
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken_where_it_reads_best() {
        assert_eq!(
            wrap("a supercalifragilistic b", 8),
            ["a", "supercal", "ifragili", "stic b"]
        );
        assert_eq!(wrap("brother-in-law", 10), ["brother-", "in-law"]);
        assert_eq!(wrap("ab", 0), ["a", "b"]);
    }

    #[test]
    fn letters_are_never_torn_and_wide_ones_take_two_cells() {
        assert_eq!(
            wrap("e\u{301}e\u{301}e\u{301}", 2),
            ["e\u{301}e\u{301}", "e\u{301}"]
        );
        assert_eq!(wrap("漢字漢字", 5), ["漢字", "漢字"]);
        assert_eq!(wrap("漢字", 1), ["漢", "字"]);
        assert_eq!(
            (width("漢字"), width("e\u{301}"), width("\u{1b}a")),
            (4, 1, 1)
        );
    }

    #[test]
    fn a_cut_says_that_it_was_made() {
        assert_eq!(cut("Ashford", 7), "Ashford");
        assert_eq!(cut("Ashford", 5), "Ashf…");
        assert_eq!(cut("one two", 5), "one…");
        assert_eq!(
            (
                cut("漢字", 2).as_str(),
                cut("ab", 1).as_str(),
                cut("ab", 0).as_str()
            ),
            ("…", "…", "")
        );
    }

    fn without_spaces(text: &str) -> String {
        text.replace("\r\n", "\n")
            .chars()
            .filter(|letter| !matches!(letter, ' ' | '\n'))
            .collect()
    }

    proptest! {
        #[test]
        fn no_line_is_wider_and_nothing_is_lost(text in "[a-z \n\u{a0}é漢\u{301}\u{200d}👩ﻼ-]{0,120}", most in 2_usize..40) {
            let lines = wrap(&text, most);
            for line in &lines {
                prop_assert!(width(line) <= most || line.graphemes(true).count() == 1, "{line:?} is wider than {most}");
                prop_assert!(!line.contains('\n'));
            }
            prop_assert_eq!(without_spaces(&lines.concat()), without_spaces(&text));
            prop_assert!(lines.len() > text.matches('\n').count());
        }

        #[test]
        fn any_text_at_any_width_is_kept(text in any::<String>(), most in 0_usize..12) {
            prop_assert_eq!(without_spaces(&wrap(&text, most).concat()), without_spaces(&text));
        }

        #[test]
        fn words_that_fit_are_never_broken(words in prop::collection::vec("[a-z]{1,8}", 0..20), most in 8_usize..40) {
            let lines = wrap(&words.join(" "), most);
            let again: Vec<&str> = lines.iter().flat_map(|line| line.split(' ')).filter(|word| !word.is_empty()).collect();
            prop_assert_eq!(again, words);
        }

        #[test]
        fn a_cut_fits(text in any::<String>(), most in 0_usize..20) {
            prop_assert!(width(&cut(&text, most)) <= most);
        }
    }
}
