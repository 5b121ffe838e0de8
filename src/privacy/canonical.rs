//! The one text of a notice that is proved: what of its layout counts, and the digest of what is left.
//!
//! Canonical form, version 1: UTF-8 in NFC; lines end in a line feed; in a line, runs of spaces are one, and none stand at its
//! ends; there is no empty line at the start or the end, and never two together; nothing in it acts on a terminal and nothing is
//! hidden; there is no markup, so that what stands in it is what is shown. The digest is SHA-256 over the line
//! `lodge-notice 1`, a line feed, and the text.

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

use crate::register::hex;
use crate::register::text::is_hidden;

/// What stands before the text where the digest is made; it changes when this page does.
const HEADING: &str = "lodge-notice 1\n";

/// A text in canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canonical(String);

impl Canonical {
    /// Brings a text into canonical form; a text that is so already stays as it is.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut lines: Vec<String> = Vec::new();
        for line in text.split('\n') {
            let visible = line.chars().filter(|letter| {
                letter.is_whitespace() || !(letter.is_control() || is_hidden(*letter))
            });
            let composed: String = visible.nfc().collect();
            let line = composed.split_whitespace().collect::<Vec<_>>().join(" ");
            let blank_before = lines.last().is_none_or(String::is_empty);
            if !(line.is_empty() && blank_before) {
                lines.push(line);
            }
        }
        if lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        Self(lines.join("\n"))
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The text under the heading of this form: what is digested, and what is kept under that digest.
    #[must_use]
    pub fn digested(&self) -> String {
        format!("{HEADING}{}", self.0)
    }

    /// Its SHA-256, under the heading of this form.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.digested()).into()
    }
}

/// The words of a text that may stand under the heading.
#[must_use]
pub fn words(digested: &str) -> &str {
    digested.strip_prefix(HEADING).unwrap_or(digested)
}

/// Reads a digest as files write it: 64 small hexadecimal digits.
#[must_use]
pub fn read(text: &str) -> Option<[u8; 32]> {
    let small = !text.contains(|letter: char| letter.is_ascii_uppercase());
    small.then(|| hex::read(text)).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Canonical, read};
    use crate::register::hex;

    #[test]
    fn layout_does_not_count_and_words_do() {
        let plain = Canonical::of("One  line.\n\nAnother line.");
        for same in [
            "One line.\r\n\r\nAnother line.\r\n",
            "\n\n  One\tline. \n \n\n\nAnother\u{a0} line.\n\n",
            "One line.\n\n\u{200b}Another l\u{202e}ine.\u{7}",
        ] {
            assert_eq!(Canonical::of(same), plain, "{same:?}");
            assert_eq!(Canonical::of(same).digest(), plain.digest());
        }
        for other in [
            "One line.\nAnother line.",
            "One line.\n\nAnother line",
            "one line.\n\nAnother line.",
        ] {
            assert_ne!(Canonical::of(other).digest(), plain.digest(), "{other:?}");
        }
        assert_eq!(Canonical::of("e\u{301}").text(), "\u{e9}");
    }

    #[test]
    fn the_digest_is_that_of_the_heading_and_the_text() {
        // printf 'lodge-notice 1\nHello.' | sha256sum
        let known = "cd27da2112481374ff720cacd52060ffaa85fe8b5b6d0ce3c49188c611a37ed4";
        assert_eq!(hex::written(&Canonical::of("Hello.").digest()), known);
        assert_eq!(read(known), Some(Canonical::of(" Hello.\n").digest()));
        for strange in [
            "",
            "ab",
            &known.to_uppercase(),
            &format!("g{}", known.get(1..).unwrap()),
        ] {
            assert_eq!(read(strange), None, "{strange}");
        }
    }

    proptest! {
        #[test]
        fn canonical_text_is_its_own_canonical_text(text in "(\\PC|[ \\n\\r\\t])*") {
            let once = Canonical::of(&text);
            prop_assert_eq!(&Canonical::of(once.text()), &once);
            prop_assert!(!once.text().contains("\n\n\n"));
            prop_assert!(once.text().lines().all(|line| line.trim() == line));
        }
    }
}
