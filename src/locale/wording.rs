//! The wording behind a screen, written out so that its digest can be worked out again from the files.
//!
//! What was shown is proved by a digest of the wording *before* names and dates were put in. The digest is SHA-256 over
//! [`Locale::wording`], UTF-8, which is made so:
//!
//! 1. the line `lodge-wording 1`;
//! 2. for each id asked for, in the order asked: its value, then its attributes sorted by name, each as a piece. A value or
//!    attribute that the language lacks is taken from the fallback that would be shown; an id that nobody has is a piece with
//!    the tag `-`, no text and no attributes;
//! 3. then every message or term that these refer to, in the order first met, each once, as a piece.
//!
//! A piece is the line `<tag> <id>` or `<tag> <id>.<attribute>`, a space and the number of bytes of its text before the line's
//! end, then the text and a line feed. The text is the normal form of [`super::Phrase`], placeholders kept as `{$name}`.

use std::collections::{HashSet, VecDeque};
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Locale;
use super::layer::{Layer, Pattern};
use super::written::{Phrase, Reference};

impl Locale {
    /// The SHA-256 of the wording of these messages, as [`Locale::wording`] writes it.
    #[must_use]
    pub fn wording_digest(&self, ids: &[&str]) -> [u8; 32] {
        Sha256::digest(self.wording(ids)).into()
    }

    /// The wording of these messages and of all they refer to, in the language that would be shown, placeholders kept.
    #[must_use]
    pub fn wording(&self, ids: &[&str]) -> String {
        let mut record = Record {
            text: String::from("lodge-wording 1\n"),
            ..Record::default()
        };
        for id in ids {
            self.write_message(id, &mut record);
        }
        while let Some((layer, reference)) = record.waiting.pop_front() {
            record.refer(layer, &reference);
        }
        record.text
    }

    fn write_message<'a>(&'a self, id: &str, record: &mut Record<'a>) {
        if let Some((layer, pattern)) = self
            .layers
            .iter()
            .find_map(|layer| Some((layer, layer.value(id)?)))
        {
            record.write(
                layer,
                Reference {
                    id: id.to_owned(),
                    attribute: None,
                },
                pattern,
            );
        }
        let mut names: Vec<&str> = self
            .layers
            .iter()
            .flat_map(|layer| layer.attributes(id))
            .collect();
        names.sort_unstable();
        names.dedup();
        for name in &names {
            if let Some((layer, pattern)) = self
                .layers
                .iter()
                .find_map(|layer| Some((layer, layer.attribute(id, name)?)))
            {
                record.write(
                    layer,
                    Reference {
                        id: id.to_owned(),
                        attribute: Some((*name).to_owned()),
                    },
                    pattern,
                );
            }
        }
        if names.is_empty() && !self.has(id) {
            record.piece(
                "-",
                &Reference {
                    id: id.to_owned(),
                    attribute: None,
                },
                "",
            );
        }
    }
}

/// The text so far, what is in it, and what it refers to and does not hold yet.
#[derive(Default)]
struct Record<'a> {
    text: String,
    written: HashSet<(String, Reference)>,
    waiting: VecDeque<(&'a Layer, Reference)>,
}

impl<'a> Record<'a> {
    fn write(&mut self, layer: &'a Layer, name: Reference, pattern: &Pattern<'_>) {
        let phrase = Phrase::of(pattern);
        self.piece(layer.tag(), &name, &phrase.text);
        self.written.insert((layer.tag().to_owned(), name));
        self.waiting.extend(
            phrase
                .references
                .into_iter()
                .map(|reference| (layer, reference)),
        );
    }

    /// Writes what a phrase refers to, in the language of that phrase: references never leave it.
    fn refer(&mut self, layer: &'a Layer, reference: &Reference) {
        if self
            .written
            .contains(&(layer.tag().to_owned(), reference.clone()))
        {
            return;
        }
        let attribute = reference.attribute.as_deref();
        let pattern = match (reference.id.strip_prefix('-'), attribute) {
            (Some(term), attribute) => layer.term(term, attribute),
            (None, Some(attribute)) => layer.attribute(&reference.id, attribute),
            (None, None) => layer.value(&reference.id),
        };
        if let Some(pattern) = pattern {
            return self.write(layer, reference.clone(), pattern);
        }
        self.piece("-", reference, "");
        self.written
            .insert((layer.tag().to_owned(), reference.clone()));
    }

    fn piece(&mut self, tag: &str, Reference { id, attribute }: &Reference, text: &str) {
        let attribute = attribute
            .as_ref()
            .map(|name| format!(".{name}"))
            .unwrap_or_default();
        let written = writeln!(self.text, "{tag} {id}{attribute} {}\n{text}", text.len());
        debug_assert!(written.is_ok(), "writing to a String cannot fail");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: &str = "a = Hi { $name }\n    .why = { shared }\n    .hint = A hint { $n ->\n        [one] x\n       *[other] y\n     }\nshared = Said once by { -us }\n-us = Lodge\nb = B\nloop = { loop }\n";

    fn english(text: &str) -> Locale {
        Locale::from_texts(&[("en-GB", &[("a.ftl", text)])]).unwrap()
    }

    #[test]
    fn the_wording_is_written_as_the_page_says() {
        let expected = "lodge-wording 1\nen-GB a 10\nHi {$name}\nen-GB a.hint 34\nA hint {$n ->\n[one] x\n*[other] y\n}\n\
                        en-GB a.why 8\n{shared}\n- nobody 0\n\nen-GB shared 18\nSaid once by {-us}\nen-GB -us 5\nLodge\n";
        let locale = english(EN);
        assert_eq!(locale.wording(&["a", "nobody"]), expected);
        assert_eq!(
            locale.wording_digest(&["a", "nobody"]),
            <[u8; 32]>::from(Sha256::digest(expected))
        );
    }

    #[test]
    fn the_digest_follows_the_words_and_not_the_spacing() {
        let digest = |text: &str| english(text).wording_digest(&["a"]);
        assert_eq!(
            digest(EN),
            digest(
                &EN.replace("{ $name }", "{$name}")
                    .replace("b = B", "# no matter\nb = C")
            )
        );
        assert_ne!(digest(EN), digest(&EN.replace("Said once", "Told once")));
        assert_ne!(digest(EN), digest(&EN.replace("Lodge", "lodge")));
        assert_ne!(
            english(EN).wording_digest(&["a", "b"]),
            english(EN).wording_digest(&["b", "a"])
        );
        assert_eq!(
            english(EN).wording(&["loop"]),
            "lodge-wording 1\nen-GB loop 6\n{loop}\n"
        );
    }

    #[test]
    fn the_language_that_is_shown_is_part_of_it() {
        let polish = Locale::from_texts(&[
            ("pl", &[("a.ftl", "a = Cześć\n")]),
            ("en-GB", &[("a.ftl", EN)]),
        ])
        .unwrap();
        let wording = polish.wording(&["a"]);
        assert!(
            wording.contains("pl a 7\nCześć\n") && wording.contains("en-GB a.why 8\n{shared}\n")
        );
        assert!(wording.contains("en-GB shared 18\n"));
    }
}
