//! A file of wording as it is written, with the place of everything in it, for the linter.

use std::collections::HashMap;

use fluent_syntax::{ast, parser};
use sha2::{Digest as _, Sha256};
use unicode_segmentation::UnicodeSegmentation;

use super::fault::{Fault, FaultKind};
use super::files::File;
use super::written::Phrase;

/// The most braces inside one another; the parser follows each with a call of its own.
const MOST_BRACES: usize = 64;

/// One file of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The language.
    pub tag: String,
    /// The file, inside the language's folder.
    pub file: String,
    /// Whether it comes from the overlay.
    pub overlaid: bool,
    /// The file as it stands, with `\n` line ends.
    pub text: String,
    /// What it says, in order. A message that an overlay replaces is not among them.
    pub messages: Vec<Message>,
    /// What is wrong with it; where it is not Fluent, the messages that could still be read are above.
    pub faults: Vec<Fault>,
}

/// One message, or a term, whose id begins with `-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// The line of its id, from 1.
    pub line: usize,
    /// The byte of the file at which its id begins, after the dash of a term.
    pub at: usize,
    /// Its value; a message may have attributes alone.
    pub value: Option<Phrase>,
    /// Its attributes, in order.
    pub attributes: Vec<Attribute>,
    /// The comment right above it, lines joined by `\n`.
    pub comment: Option<String>,
}

/// One attribute of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name, such as `hint`.
    pub name: String,
    /// The line of its name, from 1.
    pub line: usize,
    /// The byte of the file at which its name begins.
    pub at: usize,
    /// What it says.
    pub phrase: Phrase,
}

impl Source {
    /// Reads the files of one language in hand, each with its path, as [`super::Locale::sources`] reads those on disk.
    #[must_use]
    pub fn read_all(tag: &str, files: &[(&str, &str)]) -> Vec<Self> {
        let files: Vec<File> = files
            .iter()
            .map(|(path, text)| File::given(path, text))
            .collect();
        read_all(tag, &files)
    }

    /// Reads one file in hand; an id written twice in it is found by [`super::Locale::sources`], which sees the others too.
    #[must_use]
    pub fn read(tag: &str, file: &str, text: &str) -> Self {
        let mut source = Self {
            tag: tag.to_owned(),
            file: file.to_owned(),
            overlaid: false,
            text: text.to_owned(),
            messages: Vec::new(),
            faults: Vec::new(),
        };
        if let Some(at) = too_deep(text) {
            source.fault_at(text, at, FaultKind::TooDeep);
            return source;
        }
        let (resource, errors) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        source.messages = resource
            .body
            .iter()
            .filter_map(|entry| message(text, entry))
            .collect();
        for error in errors {
            source.fault_at(
                text,
                error.pos.start,
                FaultKind::Syntax(error.kind.to_string()),
            );
        }
        source
    }

    fn fault_at(&mut self, text: &str, at: usize, kind: FaultKind) {
        let before = text.get(..at.min(text.len())).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let column = before
            .get(line_start..)
            .unwrap_or_default()
            .graphemes(true)
            .count()
            + 1;
        let fault = Fault {
            tag: self.tag.clone(),
            file: self.file.clone(),
            line: line_of(text, at),
            column,
            kind,
        };
        self.faults.push(fault);
    }
}

impl Message {
    /// Eight hexadecimal letters that change with any of its words: a translation is stamped with those of the English it
    /// was made from.
    #[must_use]
    pub fn stamp(&self) -> String {
        let mut words = Sha256::new();
        if let Some(value) = &self.value {
            words.update(&value.text);
        }
        for attribute in &self.attributes {
            words.update(format!("\n.{}=", attribute.name));
            words.update(&attribute.phrase.text);
        }
        words
            .finalize()
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// The stamp that a translation carries in its comment, as `src: 1a2b3c4d`.
    #[must_use]
    pub fn stamped(&self) -> Option<&str> {
        let comment = self.comment.as_deref()?;
        let line = comment
            .lines()
            .find_map(|line| line.trim().strip_prefix("src:"))?;
        Some(line.trim())
    }
}

/// Reads the files of one language and settles which message of an id is shown.
pub(super) fn read_all(tag: &str, files: &[File]) -> Vec<Source> {
    let mut sources: Vec<Source> = files.iter().map(|file| of_file(tag, file)).collect();
    let replaced = find_repeats(&mut sources);
    for (source, id) in replaced {
        if let Some(source) = sources.get_mut(source) {
            source.messages.retain(|message| message.id != id);
        }
    }
    sources
}

/// Everything that is wrong with the files of one language.
pub(super) fn faults(tag: &str, files: &[File]) -> Vec<Fault> {
    read_all(tag, files)
        .into_iter()
        .flat_map(|source| source.faults)
        .collect()
}

fn of_file(tag: &str, file: &File) -> Source {
    let mut source = Source::read(tag, &file.path, &file.text);
    source.overlaid = file.overlaid;
    if let Some(kind) = file.unread.clone() {
        source.fault_at("", 0, kind);
    }
    source
}

/// Marks every id that is written twice, and returns those that the overlay replaces, with the source that loses them.
///
/// An overlay replaces a message by a file of the same path; in any other file the id counts as written twice.
fn find_repeats(sources: &mut [Source]) -> Vec<(usize, String)> {
    let mut first: HashMap<String, (usize, String, usize, bool)> = HashMap::new();
    let mut replaced = Vec::new();
    for (at, source) in sources.iter_mut().enumerate() {
        for message in &source.messages {
            let here = (at, source.file.clone(), message.line, source.overlaid);
            let Some((other, file, line, overlaid)) = first.get(&message.id).cloned() else {
                first.insert(message.id.clone(), here);
                continue;
            };
            if source.overlaid && !overlaid && file == source.file {
                replaced.push((other, message.id.clone()));
                first.insert(message.id.clone(), here);
                continue;
            }
            source.faults.push(Fault {
                tag: source.tag.clone(),
                file: source.file.clone(),
                line: message.line,
                column: 1,
                kind: FaultKind::Duplicate {
                    id: message.id.clone(),
                    file,
                    line,
                },
            });
        }
    }
    replaced
}

fn message(text: &str, entry: &ast::Entry<&str>) -> Option<Message> {
    let (id, dash, value, attributes, comment) = match entry {
        ast::Entry::Message(message) => (
            &message.id,
            "",
            message.value.as_ref(),
            &message.attributes,
            &message.comment,
        ),
        ast::Entry::Term(term) => (
            &term.id,
            "-",
            Some(&term.value),
            &term.attributes,
            &term.comment,
        ),
        ast::Entry::Comment(_)
        | ast::Entry::GroupComment(_)
        | ast::Entry::ResourceComment(_)
        | ast::Entry::Junk { .. } => {
            return None;
        }
    };
    Some(Message {
        id: format!("{dash}{}", id.name),
        line: line_of(text, place_of(text, id.name)),
        at: place_of(text, id.name),
        value: value.map(Phrase::of),
        attributes: attributes
            .iter()
            .map(|attr| attribute(text, attr))
            .collect(),
        comment: comment.as_ref().map(|comment| comment.content.join("\n")),
    })
}

fn attribute(text: &str, attr: &ast::Attribute<&str>) -> Attribute {
    let at = place_of(text, attr.id.name);
    Attribute {
        name: attr.id.name.to_owned(),
        line: line_of(text, at),
        at,
        phrase: Phrase::of(&attr.value),
    }
}

/// Where a piece that was cut from a text begins in it.
fn place_of(text: &str, piece: &str) -> usize {
    piece.as_ptr().addr().saturating_sub(text.as_ptr().addr())
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// The place of the first brace that is nested deeper than the parser should follow; a new entry starts the count again.
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

#[cfg(test)]
mod tests;
