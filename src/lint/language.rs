//! One language as the linter reads it: its phrases with their places, and its voice to hear them said.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use unicode_segmentation::UnicodeSegmentation;

use crate::form::Fault;
use crate::locale::registry::{Registered, Surface};
use crate::locale::{Args, Locale, LocaleError, Message, Phrase, Source};

/// The language that all others are translated from.
const SOURCE: &str = "en-GB";

pub(super) struct Language {
    pub(super) tag: String,
    /// The tag of the same language that fills what this one leaves out, such as `en-GB` for `en-GB-simple`.
    pub(super) parent: Option<String>,
    /// Whether it is drawn on the glass.
    pub(super) on_glass: bool,
    pub(super) sources: Vec<Source>,
    /// Its voice; none while anything in its files cannot be read.
    pub(super) voice: Option<Locale>,
    pub(super) faults: Vec<Fault>,
    index: HashMap<String, (usize, usize)>,
}

/// A phrase where it stands: the value of a message, or one of its attributes.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) source: &'a Source,
    pub(super) message: &'a Message,
    /// The attribute, if it is not the value.
    pub(super) attribute: Option<&'a str>,
    pub(super) phrase: &'a Phrase,
    at: usize,
}

impl Language {
    /// Reads a language of the registry, with the files of a folder laid over it.
    pub(super) fn gather(registered: &Registered, overlay: Option<&Path>) -> Result<Self, Fault> {
        let unread = |error: &LocaleError| Fault::new(registered.code, "", None, error.to_string());
        let sources = Locale::sources(registered.code, overlay).map_err(|error| unread(&error))?;
        let voice = Locale::load(registered.code, overlay).ok();
        let parent = registered
            .fallback
            .filter(|fallback| primary(fallback) == primary(registered.code));
        let mut language = Self::of(registered.code, sources, voice);
        language.parent = parent.map(str::to_owned);
        language.on_glass = registered.channels.contains(&Surface::Tui);
        Ok(language)
    }

    /// Makes a language of files in hand.
    pub(super) fn of(tag: &str, sources: Vec<Source>, voice: Option<Locale>) -> Self {
        let mut index = HashMap::new();
        for (at, source) in sources.iter().enumerate() {
            for (number, message) in source.messages.iter().enumerate() {
                index.entry(message.id.clone()).or_insert((at, number));
            }
        }
        let faults = sources.iter().flat_map(broken).collect();
        Self {
            tag: tag.to_owned(),
            parent: None,
            on_glass: true,
            sources,
            voice,
            faults,
            index,
        }
    }

    /// Whether it is the language that all others are translated from.
    pub(super) fn is_source(&self) -> bool {
        self.tag == SOURCE
    }

    /// A message, and the file it stands in.
    pub(super) fn find(&self, id: &str) -> Option<(&Source, &Message)> {
        let (source, message) = self.index.get(id)?;
        let source = self.sources.get(*source)?;
        Some((source, source.messages.get(*message)?))
    }

    /// The phrases of a message: its value, then its attributes.
    pub(super) fn said(&self, id: &str) -> Vec<Said<'_>> {
        self.find(id)
            .map(|(source, message)| said(source, message))
            .unwrap_or_default()
    }

    /// Every phrase of the language, file by file.
    pub(super) fn phrases(&self) -> impl Iterator<Item = Said<'_>> {
        let messages = self
            .sources
            .iter()
            .flat_map(|source| source.messages.iter().map(move |message| (source, message)));
        messages.flat_map(|(source, message)| said(source, message))
    }

    /// The words of a phrase as a reader meets them, with arguments put in.
    pub(super) fn hear(&self, said: Said<'_>, args: &Args) -> Option<String> {
        let voice = self.voice.as_ref()?;
        match said.attribute {
            None => Some(voice.say_with(&said.message.id, args)),
            Some(attribute) => voice.attr(&said.message.id, attribute, args),
        }
    }
}

impl Said<'_> {
    /// The id as a reader of the file knows it.
    pub(super) fn name(&self) -> String {
        match self.attribute {
            None => self.message.id.clone(),
            Some(attribute) => format!("{}.{attribute}", self.message.id),
        }
    }

    /// A fault at the phrase's name.
    pub(super) fn fault(&self, says: impl Into<String>) -> Fault {
        in_source(self.source, self.at..self.after_name(), says)
    }

    /// A fault at a word inside the phrase; at its name where the word cannot be found.
    pub(super) fn fault_at(&self, word: &str, says: impl Into<String>) -> Fault {
        let from = self.after_name();
        let text = self.source.text.get(from..).unwrap_or_default();
        match text.find(word).map(|found| from + found) {
            Some(start) => in_source(self.source, start..start + word.len(), says),
            None => self.fault(says),
        }
    }

    fn after_name(&self) -> usize {
        let id = self.message.id.trim_start_matches('-');
        self.at + self.attribute.unwrap_or(id).len()
    }
}

/// A fault at a place in a file of a language.
pub(super) fn in_source(source: &Source, span: Range<usize>, says: impl Into<String>) -> Fault {
    let name = format!("{}/{}", source.tag, source.file);
    let name = name.trim_end_matches('/');
    Fault::new(name, &source.text, Some(span), says)
}

/// A fault at the id of a message, which may have no value.
pub(super) fn in_message(source: &Source, message: &Message, says: impl Into<String>) -> Fault {
    let id = message.id.trim_start_matches('-');
    in_source(source, message.at..message.at + id.len(), says)
}

fn said<'a>(source: &'a Source, message: &'a Message) -> Vec<Said<'a>> {
    let value = message.value.iter().map(|phrase| Said {
        source,
        message,
        attribute: None,
        phrase,
        at: message.at,
    });
    let attributes = message.attributes.iter().map(|attribute| Said {
        source,
        message,
        attribute: Some(&attribute.name),
        phrase: &attribute.phrase,
        at: attribute.at,
    });
    value.chain(attributes).collect()
}

/// What the parser, or another file of the language, has against a file.
fn broken(source: &Source) -> Vec<Fault> {
    source
        .faults
        .iter()
        .map(|fault| {
            let start = byte_of(&source.text, fault.line, fault.column);
            let rest = source.text.get(start..).unwrap_or_default();
            let word = rest
                .find(|letter: char| letter.is_whitespace())
                .unwrap_or(rest.len());
            let one = rest.chars().next().map_or(0, char::len_utf8);
            let end = start + word.max(one);
            in_source(source, start..end, fault.kind.to_string())
        })
        .collect()
}

/// The byte at a line and a column, both from 1; columns are letters as people count them.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines
        .by_ref()
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let line = lines.next().unwrap_or_default();
    let letters = line.grapheme_indices(true);
    let inside = letters
        .map(|(at, _)| at)
        .nth(column.saturating_sub(1))
        .unwrap_or(line.len());
    before + inside
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use crate::lint::fixture::small;

    #[test]
    fn what_is_not_fluent_is_found_where_it_stands() {
        small()
            .with(
                "en-GB/tiny/one.ftl",
                "seen-all = Our own staff.",
                "seen-all = Our { own staff.",
            )
            .found(
                "en-GB/tiny/one.ftl",
                35,
                "staff.",
                "Expected a token starting with \"}\"",
            );
    }

    #[test]
    fn an_id_that_is_written_in_two_files_is_found() {
        small()
            .with(
                "en-GB/tiny/two.ftl",
                "tiny-two-ill",
                "seen-all = Us.\n\ntiny-two-ill",
            )
            .found(
                "en-GB/tiny/two.ftl",
                4,
                "seen-all",
                "“seen-all” is already written at tiny/one.ftl:35",
            );
    }

    #[test]
    fn columns_count_letters_and_lines_that_are_not_there_end_the_file() {
        let text = "a\ne\u{301}bc\n";
        assert_eq!(super::byte_of(text, 1, 1), 0);
        assert_eq!(super::byte_of(text, 2, 2), 5);
        assert_eq!(super::byte_of(text, 9, 9), text.len());
    }
}
