//! What a notice says, as phrases still to be worded: which, in which order, and with what put in.

mod asking;
mod lines;

use crate::privacy::canonical::Canonical;
use crate::privacy::effective::Effective;

/// What is put into a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    /// A text, as it stands.
    Text(String),
    /// A count.
    Count(u32),
    /// Another phrase.
    Phrase(Phrase),
}

/// One phrase: a message and what is put into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The message.
    pub id: String,
    /// What is put in, by name.
    pub puts: Vec<(&'static str, Put)>,
}

impl Phrase {
    /// A phrase with nothing to put in.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            puts: Vec::new(),
        }
    }

    /// The same with one thing more to put in.
    #[must_use]
    pub fn with(mut self, name: &'static str, put: Put) -> Self {
        self.puts.push((name, put));
        self
    }

    /// The same with a text put in.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Put::Text(text.into()))
    }
}

/// A thing that is already words, or a number that its language still has to shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worded {
    /// Words.
    Text(String),
    /// A count.
    Count(u32),
}

/// Whoever words phrases: a language.
pub trait Voice {
    /// The words of a message with what is put in.
    fn say(&self, id: &str, puts: &[(&'static str, Worded)]) -> String;
}

impl<F: Fn(&str, &[(&'static str, Worded)]) -> String> Voice for F {
    fn say(&self, id: &str, puts: &[(&'static str, Worded)]) -> String {
        self(id, puts)
    }
}

/// A notice, ready to be worded: paragraphs of lines, the short form first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The short form, which offers the whole.
    pub summary: Vec<Vec<Phrase>>,
    /// The whole.
    pub full: Vec<Vec<Phrase>>,
}

/// A notice in words: one canonical text, and how much of its start is the short form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeText {
    /// The short form alone.
    pub summary: Canonical,
    /// The whole alone.
    pub full: Canonical,
    /// Both, the short form first: what is digested and kept.
    pub canonical: Canonical,
}

impl Plan {
    /// What a notice says.
    #[must_use]
    pub fn of(notice: &Effective) -> Self {
        Self {
            summary: lines::summary(notice),
            full: lines::full(notice),
        }
    }

    /// Every phrase, those that are put into others among them.
    #[must_use]
    pub fn phrases(&self) -> Vec<&Phrase> {
        let mut all = Vec::new();
        for phrase in self.summary.iter().chain(&self.full).flatten() {
            gather(phrase, &mut all);
        }
        all
    }

    /// The notice in the words of a language.
    #[must_use]
    pub fn text(&self, voice: &dyn Voice) -> NoticeText {
        let summary = Canonical::of(&worded(&self.summary, voice));
        let full = Canonical::of(&worded(&self.full, voice));
        let canonical = Canonical::of(&format!("{}\n\n{}", summary.text(), full.text()));
        NoticeText {
            summary,
            full,
            canonical,
        }
    }
}

fn gather<'p>(phrase: &'p Phrase, into: &mut Vec<&'p Phrase>) {
    into.push(phrase);
    for (_, put) in &phrase.puts {
        if let Put::Phrase(inner) = put {
            gather(inner, into);
        }
    }
}

fn worded(paragraphs: &[Vec<Phrase>], voice: &dyn Voice) -> String {
    let paragraphs: Vec<String> = paragraphs
        .iter()
        .map(|lines| {
            lines
                .iter()
                .map(|line| one_line(&say(line, voice)))
                .collect::<Vec<_>>()
                .join("\n")
        })
        .collect();
    paragraphs.join("\n\n")
}

/// A phrase is one line, however its file breaks it.
pub(in crate::privacy) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a phrase.
pub(in crate::privacy) fn say(phrase: &Phrase, voice: &dyn Voice) -> String {
    let puts: Vec<(&'static str, Worded)> = phrase
        .puts
        .iter()
        .map(|(name, put)| {
            let worded = match put {
                Put::Text(text) => Worded::Text(text.clone()),
                Put::Count(count) => Worded::Count(*count),
                Put::Phrase(inner) => Worded::Text(say(inner, voice)),
            };
            (*name, worded)
        })
        .collect();
    voice.say(&phrase.id, &puts)
}
