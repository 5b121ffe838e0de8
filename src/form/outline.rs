//! Where everything of a form is written, so that a fault found later can still point at the word.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::form::compile::{File, parse};
use crate::form::definition::Form;
use crate::form::draft::test::DraftTest;
use crate::form::draft::{DraftForm, DraftQuestion, DraftSection};
use crate::form::fault::Fault;
use crate::form::place::Position;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot<'a> {
    /// The file's name under `forms/`.
    pub file: &'a str,
    /// Its text.
    pub text: &'a str,
    /// The bytes of it that are meant.
    pub span: Option<Range<usize>>,
}

impl Spot<'_> {
    /// A fault at this place.
    #[must_use]
    pub fn fault(&self, says: impl Into<String>) -> Fault {
        Fault::new(self.file, self.text, self.span.clone(), says)
    }
}

/// A compiled form beside the words it was compiled from.
#[derive(Debug)]
pub struct Outline<'a> {
    form: File<'a>,
    sections: Vec<(File<'a>, Range<usize>)>,
    questions: Vec<Written<'a>>,
    lists: HashMap<String, Vec<String>>,
}

/// The words of one question that a fault may point at.
#[derive(Debug)]
struct Written<'a> {
    file: File<'a>,
    id: Range<usize>,
    kind: Range<usize>,
    why: Range<usize>,
    class: Vec<Range<usize>>,
    options: Vec<(String, Range<usize>)>,
    tests: Vec<(String, Range<usize>)>,
}

impl<'a> Outline<'a> {
    /// The outline of a form that was compiled from these files; nothing where they are not its files.
    #[must_use]
    pub fn of(form: &Form, files: &'a BTreeMap<String, String>) -> Option<Self> {
        let file = |name: &str| {
            let (name, text) = files.get_key_value(&format!("{}/{name}.toml", form.id))?;
            Some(File { name, text })
        };
        let form_file = file("form")?;
        let draft: DraftForm = parse(form_file, &mut Vec::new())?;
        let mut outline = Self {
            form: form_file,
            sections: Vec::new(),
            questions: Vec::new(),
            lists: draft
                .list
                .into_iter()
                .map(|(name, list)| (name, list.options))
                .collect(),
        };
        for section in &form.sections {
            let file = file(&section.id)?;
            let draft: DraftSection = parse(file, &mut Vec::new())?;
            outline.sections.push((file, draft.id.span()));
            outline.gather(file, &draft.questions);
        }
        (outline.questions.len() == form.len()).then_some(outline)
    }

    /// Takes the questions in the order that `compile` gives them their positions.
    fn gather(&mut self, file: File<'a>, questions: &[DraftQuestion]) {
        for question in questions {
            let options = question.options.iter().flatten();
            let tests = question.when.iter().chain(&question.unless);
            self.questions.push(Written {
                file,
                id: question.id.span(),
                kind: question.kind.span(),
                why: question.why.span(),
                class: question.class.iter().map(toml::Spanned::span).collect(),
                options: options
                    .map(|code| (code.get_ref().clone(), code.span()))
                    .collect(),
                tests: tests.flat_map(clauses).collect(),
            });
            self.gather(file, &question.each);
        }
    }

    /// The id of a question.
    #[must_use]
    pub fn question(&self, position: Position) -> Spot<'a> {
        self.spot(position, |written| Some(written.id.clone()))
    }

    /// The kind of a question.
    #[must_use]
    pub fn kind(&self, position: Position) -> Spot<'a> {
        self.spot(position, |written| Some(written.kind.clone()))
    }

    /// The row that a question rests on.
    #[must_use]
    pub fn why(&self, position: Position) -> Spot<'a> {
        self.spot(position, |written| Some(written.why.clone()))
    }

    /// The main data class of a question.
    #[must_use]
    pub fn class(&self, position: Position) -> Spot<'a> {
        self.spot(position, |written| written.class.first().cloned())
    }

    /// An option of a question; its id where the option comes from elsewhere.
    #[must_use]
    pub fn option(&self, position: Position, code: &str) -> Spot<'a> {
        self.spot(position, |written| named(&written.options, code))
    }

    /// A field that a question's own conditions name; its id where they name it through a condition of the form.
    #[must_use]
    pub fn test(&self, position: Position, field: &str) -> Spot<'a> {
        self.spot(position, |written| named(&written.tests, field))
    }

    /// The id of a section.
    #[must_use]
    pub fn section(&self, number: usize) -> Spot<'a> {
        match self.sections.get(number) {
            Some((file, span)) => spot(*file, Some(span.clone())),
            None => spot(self.form, None),
        }
    }

    /// A row, a list or another table of `form.toml`, by its heading without the brackets.
    #[must_use]
    pub fn table(&self, heading: &str) -> Spot<'a> {
        let start = self.form.text.find(&format!("[{heading}]"));
        spot(
            self.form,
            start.map(|start| start + 1..start + 1 + heading.len()),
        )
    }

    /// A key of `form.toml` that stands above its tables.
    #[must_use]
    pub fn key(&self, key: &str) -> Spot<'a> {
        let start = self.form.text.find(&format!("\n{key} = "));
        spot(
            self.form,
            start.map(|start| start + 1..start + 1 + key.len()),
        )
    }

    /// A code where `form.toml` first writes it after a table's heading; the heading where it does not.
    #[must_use]
    pub fn code(&self, heading: &str, code: &str) -> Spot<'a> {
        let table = self.table(heading);
        let from = table.span.as_ref().map_or(0, |span| span.end);
        let after = self.form.text.get(from..).unwrap_or_default();
        match after.find(&format!("\"{code}\"")) {
            Some(at) => spot(self.form, Some(from + at + 1..from + at + 1 + code.len())),
            None => table,
        }
    }

    /// The codes of a shared list.
    #[must_use]
    pub fn list(&self, name: &str) -> Option<&[String]> {
        self.lists.get(name).map(Vec::as_slice)
    }

    fn spot(
        &self,
        position: Position,
        of: impl Fn(&Written<'a>) -> Option<Range<usize>>,
    ) -> Spot<'a> {
        match self.questions.get(usize::from(position.0)) {
            Some(written) => spot(
                written.file,
                of(written).or_else(|| Some(written.id.clone())),
            ),
            None => spot(self.form, None),
        }
    }
}

fn spot(file: File<'_>, span: Option<Range<usize>>) -> Spot<'_> {
    Spot {
        file: file.name,
        text: file.text,
        span,
    }
}

/// The words of a condition, each by the field it names.
fn clauses(test: &DraftTest) -> impl Iterator<Item = (String, Range<usize>)> {
    test.0.iter().flatten().map(|clause| {
        let id = clause.of.get_ref();
        let field = id.rsplit_once('.').map_or(id.as_str(), |(_, field)| field);
        (field.to_owned(), clause.of.span())
    })
}

fn named(words: &[(String, Range<usize>)], wanted: &str) -> Option<Range<usize>> {
    words
        .iter()
        .find(|(word, span)| word == wanted && !span.is_empty())
        .map(|(_, span)| span.clone())
}
