//! A paper as it is written: one leaf after the other, in one language, and nothing on it that was not cleaned.

use crate::locale::{Args, Locale, clean, registry};
use crate::paper::leaf::Leaf;
use crate::register::reference::Reference;

/// How many digits of a digest stand together, so that two people can read it to each other.
const TOGETHER: usize = 8;

/// A paper in the making.
pub(super) struct Page<'a> {
    pub locale: &'a Locale,
    pub leaves: Vec<Leaf>,
}

impl<'a> Page<'a> {
    pub(super) fn new(locale: &'a Locale) -> Self {
        Self {
            locale,
            leaves: Vec::new(),
        }
    }

    pub(super) fn title(&mut self, id: &str) {
        self.leaves.push(Leaf::Title(self.locale.say(id)));
    }

    pub(super) fn reference(&mut self, reference: Reference) {
        self.leaves.push(Leaf::Reference(reference.to_string()));
    }

    pub(super) fn heading(&mut self, id: &str) {
        self.leaves.push(Leaf::Heading(self.locale.say(id)));
    }

    pub(super) fn heading_with(&mut self, id: &str, args: &Args) {
        self.leaves
            .push(Leaf::Heading(self.locale.say_with(id, args)));
    }

    pub(super) fn words(&mut self, id: &str) {
        self.leaves.push(Leaf::Words(self.locale.say(id)));
    }

    pub(super) fn words_with(&mut self, id: &str, args: &Args) {
        self.leaves
            .push(Leaf::Words(self.locale.say_with(id, args)));
    }

    /// Words that are words already, such as a notice's own.
    pub(super) fn said(&mut self, words: &str) {
        self.leaves.push(Leaf::Words(clean(words).into_owned()));
    }

    /// A fact under its label.
    pub(super) fn fact(&mut self, id: &str, words: &str) {
        let label = self.locale.say(id);
        self.leaves
            .push(Leaf::Fact(label, clean(words).into_owned()));
    }

    /// The language of words, by its own name.
    pub(super) fn language(&mut self, tag: &str) {
        self.fact("proof-language", language(tag));
    }

    /// A list; nothing where it is empty.
    pub(super) fn items(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.leaves.push(Leaf::Items(items));
        }
    }

    /// Words exactly as they were shown or said.
    pub(super) fn quote(&mut self, words: &str) {
        let lines = words.lines().map(|line| clean(line).trim().to_owned());
        let lines = lines.filter(|line| !line.is_empty());
        self.leaves.push(Leaf::Quote(lines.collect()));
    }

    /// A digest, in groups.
    pub(super) fn mark(&mut self, id: &str, digest: &str) {
        let digits: Vec<char> = digest.chars().collect();
        let groups = digits
            .chunks(TOGETHER)
            .map(|group| group.iter().collect::<String>());
        let grouped = groups.collect::<Vec<_>>().join(" ");
        self.fact(id, &grouped);
    }
}

/// A language's own name, or its tag where nobody speaks it here.
pub(super) fn language(tag: &str) -> &str {
    registry::find(tag).map_or(tag, |known| known.endonym)
}
