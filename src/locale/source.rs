//! A file of wording as it is written, with the place of everything in it, for the linter.

pub(super) mod guard;
mod place;
mod stamp;

use std::collections::HashMap;

use super::fault::{Fault, FaultKind};
use super::files::File;
use super::written::Phrase;
use fluent_syntax::{ast, parser};
use place::Lines;

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
        let lines = Lines::of(text);
        if let Some((at, kind)) = guard::refused(text) {
            source.fault_at(&lines, at, kind);
            return source;
        }
        let (resource, errors) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let entries = resource.body.iter();
        source.messages = entries.filter_map(|entry| message(&lines, entry)).collect();
        for error in errors {
            let kind = FaultKind::Syntax(error.kind.to_string());
            source.fault_at(&lines, error.pos.start, kind);
        }
        source
    }

    fn fault_at(&mut self, lines: &Lines<'_>, at: usize, kind: FaultKind) {
        self.faults.push(Fault {
            tag: self.tag.clone(),
            file: self.file.clone(),
            line: lines.line(at),
            column: lines.column(at),
            excerpt: excerpt(&self.text, lines.line(at)),
            kind,
        });
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

/// A source without a file for each folder that belongs to no language.
pub(super) fn strangers(faults: Vec<Fault>) -> Vec<Source> {
    let source = |fault: Fault| Source {
        tag: fault.tag.clone(),
        file: String::new(),
        overlaid: true,
        text: String::new(),
        messages: Vec::new(),
        faults: vec![fault],
    };
    faults.into_iter().map(source).collect()
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
        source.fault_at(&Lines::of(""), 0, kind);
    }
    source
}

/// Marks every id that is written twice, and returns those that the overlay replaces, with the source that loses them.
///
/// An overlay replaces a message by a file of the same path; in any other file the id counts as written twice. A message and
/// a term may not share a name either: Fluent keeps both under one.
fn find_repeats(sources: &mut [Source]) -> Vec<(usize, String)> {
    let mut first: HashMap<String, (usize, String, usize, bool)> = HashMap::new();
    let mut replaced = Vec::new();
    for (at, source) in sources.iter_mut().enumerate() {
        for message in &source.messages {
            let name = message.id.trim_start_matches('-');
            let here = (at, source.file.clone(), message.line, source.overlaid);
            let Some((other, file, line, overlaid)) = first.get(name).cloned() else {
                first.insert(name.to_owned(), here);
                continue;
            };
            if source.overlaid && !overlaid && file == source.file {
                replaced.push((other, message.id.clone()));
                first.insert(name.to_owned(), here);
                continue;
            }
            source.faults.push(Fault {
                tag: source.tag.clone(),
                file: source.file.clone(),
                line: message.line,
                column: 1,
                excerpt: excerpt(&source.text, message.line),
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

/// The most bytes of a line that are shown with a fault in it.
const LONGEST_EXCERPT: usize = 200;

/// A line of a text, by its number from 1; nothing of one that is too long to be shown.
fn excerpt(text: &str, line: usize) -> String {
    text.lines()
        .nth(line.saturating_sub(1))
        .filter(|line| line.len() <= LONGEST_EXCERPT)
        .unwrap_or_default()
        .to_owned()
}

fn message(lines: &Lines<'_>, entry: &ast::Entry<&str>) -> Option<Message> {
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
        line: lines.line_of(id.name),
        at: lines.at(id.name),
        value: value.map(Phrase::of),
        attributes: attributes
            .iter()
            .map(|attr| attribute(lines, attr))
            .collect(),
        comment: comment.as_ref().map(|comment| comment.content.join("\n")),
    })
}

fn attribute(lines: &Lines<'_>, attr: &ast::Attribute<&str>) -> Attribute {
    Attribute {
        name: attr.id.name.to_owned(),
        line: lines.line_of(attr.id.name),
        at: lines.at(attr.id.name),
        phrase: Phrase::of(&attr.value),
    }
}

#[cfg(test)]
mod tests;
