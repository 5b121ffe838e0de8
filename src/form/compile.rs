//! From the form as written to the form as checked: every fault is gathered, and none is guessed away.

use std::collections::HashMap;

use toml::Spanned;

use crate::form::definition::Form;
use crate::form::draft::{DraftForm, DraftSection};
use crate::form::fault::{Fault, Faults};
use crate::form::place::Position;
use crate::form::question::Question;

mod finish;
mod kind;
mod options;
mod outline;
mod test;

/// A file of a form: its name under `forms/`, and its text.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The name, such as `homechoice/about_you.toml`.
    pub name: &'a str,
    /// The text.
    pub text: &'a str,
}

/// Data classes that a question may name.
pub const CLASSES: [&str; 11] = [
    "none",
    "P",
    "SC",
    "SC(health)",
    "SC(orientation)",
    "SC(religion)",
    "SC(ethnicity)",
    "CO",
    "CH",
    "3P",
    "R",
];

/// Compiles a form from its `form.toml` and its sections' files.
///
/// # Errors
/// Every fault in every file, each with its place.
pub fn compile(form: File, sections: &[File]) -> Result<Form, Faults> {
    let mut faults = Vec::new();
    let draft = parse::<DraftForm>(form, &mut faults);
    let (mut parsed, mut broken) = (Vec::new(), Vec::new());
    for file in sections {
        match parse::<DraftSection>(*file, &mut faults) {
            Some(section) => parsed.push((*file, section)),
            None => broken.push(*file),
        }
    }
    let Some(draft) = draft else {
        return Err(Faults(faults));
    };
    let ordered = in_order(&draft, form, parsed, &broken, &mut faults);
    if !faults.is_empty() {
        return Err(Faults(faults));
    }
    let mut compiler = Compiler {
        draft: &draft,
        form,
        questions: Vec::new(),
        by_id: HashMap::new(),
        faults,
    };
    let outline = compiler.outline(&ordered);
    let whole = compiler.finish(&ordered, outline);
    if compiler.faults.is_empty() {
        Ok(whole)
    } else {
        Err(Faults(compiler.faults))
    }
}

/// Reads one file; a fault in it is gathered with its line.
pub(in crate::form) fn parse<'a, T: serde::Deserialize<'a>>(
    file: File<'a>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let unread =
        |error: toml::de::Error| Fault::unread(file.name, file.text, error.span(), error.message());
    toml::from_str(file.text)
        .map_err(|error| faults.push(unread(error)))
        .ok()
}

/// Whether a file is the one that a section is kept in, by its name.
fn is_file_of(file: &File, section: &str) -> bool {
    let name = file.name.rsplit('/').next().unwrap_or(file.name);
    name.strip_suffix(".toml") == Some(section)
}

/// Puts the sections in the order that `form.toml` gives; every one must be there, and no other. One whose file cannot be
/// read has its own fault already.
fn in_order<'a>(
    draft: &DraftForm,
    form: File,
    mut parsed: Vec<(File<'a>, DraftSection)>,
    broken: &[File],
    faults: &mut Vec<Fault>,
) -> Vec<(File<'a>, DraftSection)> {
    let mut ordered = Vec::new();
    for wanted in &draft.sections {
        if let Some(at) = parsed
            .iter()
            .position(|(_, section)| section.id.get_ref() == wanted.get_ref())
        {
            ordered.push(parsed.swap_remove(at));
        } else if !broken.iter().any(|file| is_file_of(file, wanted.get_ref())) {
            let says = format!("there is no section `{}`", wanted.get_ref());
            faults.push(
                Fault::new(form.name, form.text, Some(wanted.span()), says)
                    .help("add its file beside form.toml, or take it out of the list"),
            );
        }
    }
    for (file, section) in parsed {
        let says = format!(
            "the section `{}` is not in the form's list of sections",
            section.id.get_ref()
        );
        faults.push(Fault::new(
            file.name,
            file.text,
            Some(section.id.span()),
            says,
        ));
    }
    ordered
}

struct Compiler<'d> {
    draft: &'d DraftForm,
    form: File<'d>,
    questions: Vec<Question>,
    by_id: HashMap<String, Position>,
    faults: Vec<Fault>,
}

impl Compiler<'_> {
    fn fault(&mut self, file: File, word: &Spanned<String>, says: impl Into<String>) -> &mut Fault {
        let span = word.span();
        let span = (!span.is_empty())
            .then_some(span)
            .or_else(|| find_word(file.text, word.get_ref()));
        self.faults
            .push(Fault::new(file.name, file.text, span, says));
        let last = self.faults.len() - 1;
        #[expect(
            clippy::indexing_slicing,
            reason = "a fault was pushed on the line above"
        )]
        &mut self.faults[last]
    }
}

/// Where a word first stands in a file between quotes, for words whose place the parser does not keep.
fn find_word(text: &str, word: &str) -> Option<std::ops::Range<usize>> {
    let start = text.find(&format!("\"{word}\""))? + 1;
    Some(start..start + word.len())
}
