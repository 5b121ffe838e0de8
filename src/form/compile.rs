//! From the form as written to the form as checked: every fault is gathered, and none is guessed away.

use std::collections::HashMap;

use toml::Spanned;

use crate::form::condition::{Show, Test};
use crate::form::definition::{Form, JointRule, PaperOf, PaperRule, Section};
use crate::form::draft::{DraftForm, DraftPaper, DraftQuestion, DraftSection};
use crate::form::fault::{Fault, Faults, nearest};
use crate::form::place::Position;
use crate::form::question::{AskedOf, Question, Required, Suggestion, Why};
use crate::form::rule::Rule;
use crate::register::Missing;

mod kind;
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
pub const CLASSES: [&str; 8] = [
    "none",
    "P",
    "SC",
    "SC(health)",
    "SC(orientation)",
    "CO",
    "CH",
    "3P",
];

/// Compiles a form from its `form.toml` and its sections' files.
///
/// # Errors
/// Every fault in every file, each with its place.
pub fn compile(form: File, sections: &[File]) -> Result<Form, Faults> {
    let mut faults = Vec::new();
    let draft = parse::<DraftForm>(form, &mut faults);
    let parsed: Vec<_> = sections
        .iter()
        .filter_map(|file| Some((*file, parse::<DraftSection>(*file, &mut faults)?)))
        .collect();
    let Some(draft) = draft else {
        return Err(Faults(faults));
    };
    let ordered = in_order(&draft, form, parsed, &mut faults);
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
    match toml::from_str(file.text) {
        Ok(parsed) => Some(parsed),
        Err(error) => {
            faults.push(Fault::new(
                file.name,
                file.text,
                error.span(),
                error.message(),
            ));
            None
        }
    }
}

/// Puts the sections in the order that `form.toml` gives; every one must be there, and no other.
fn in_order<'a>(
    draft: &DraftForm,
    form: File,
    mut parsed: Vec<(File<'a>, DraftSection)>,
    faults: &mut Vec<Fault>,
) -> Vec<(File<'a>, DraftSection)> {
    let mut ordered = Vec::new();
    for wanted in &draft.sections {
        if let Some(at) = parsed
            .iter()
            .position(|(_, section)| section.id.get_ref() == wanted.get_ref())
        {
            ordered.push(parsed.swap_remove(at));
        } else {
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

/// A question of the outline, with the file and the words it was written in.
struct Written<'d> {
    file: File<'d>,
    draft: &'d DraftQuestion,
}

struct Compiler<'d> {
    draft: &'d DraftForm,
    form: File<'d>,
    questions: Vec<Question>,
    by_id: HashMap<String, Position>,
    faults: Vec<Fault>,
}

/// Where a question stands while the outline is drawn.
#[derive(Clone, Copy)]
struct Stand<'a> {
    section: usize,
    section_id: &'a str,
    list: Option<Position>,
    asked_of: AskedOf,
    depth: usize,
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

    /// Gives every question its position, before any of them is looked at: references may go both ways.
    fn outline<'s>(&mut self, sections: &'s [(File<'s>, DraftSection)]) -> Vec<Written<'s>> {
        let mut written = Vec::new();
        for (number, (file, section)) in sections.iter().enumerate() {
            let asked_of = self.asked_of(*file, section.asked_of.as_ref(), AskedOf::Application);
            let stand = Stand {
                section: number,
                section_id: section.id.get_ref(),
                list: None,
                asked_of,
                depth: 0,
            };
            for question in &section.questions {
                self.outline_one(*file, question, stand, &mut written);
            }
        }
        written
    }

    fn outline_one<'s>(
        &mut self,
        file: File<'s>,
        draft: &'s DraftQuestion,
        stand: Stand,
        written: &mut Vec<Written<'s>>,
    ) {
        let Ok(number) = u16::try_from(self.questions.len()) else {
            self.fault(
                file,
                &draft.id,
                "a form has no room for more than 65,535 questions",
            );
            return;
        };
        let position = Position(number);
        let asked_of = self.asked_of(file, draft.asked_of.as_ref(), stand.asked_of);
        let field = draft.id.get_ref().clone();
        let (group, id) = match stand
            .list
            .and_then(|list| self.questions.get(usize::from(list.0)))
        {
            Some(list) => (list.field.clone(), format!("{}.{field}", list.id)),
            None if asked_of == AskedOf::EachApplicant => {
                (stand.section_id.to_owned(), format!("main.{field}"))
            }
            None => (stand.section_id.to_owned(), field.clone()),
        };
        if let Some(twin) = self.by_id.insert(id.clone(), position) {
            self.by_id.insert(id.clone(), twin);
            self.fault(
                file,
                &draft.id,
                format!("there is already a question `{id}`"),
            )
            .help = Some("ids are unique within their group: give this one another".to_owned());
        }
        let message = format!("{}-{group}-{field}", self.draft.id);
        let question = self.bare(
            file,
            draft,
            Bare {
                position,
                field,
                id,
                message,
                stand,
                asked_of,
            },
        );
        self.questions.push(question);
        written.push(Written { file, draft });
        if !draft.each.is_empty() && stand.depth >= 2 {
            self.fault(file, &draft.id, "a list may hold a list, and no deeper");
            return;
        }
        let inside = Stand {
            list: Some(position),
            asked_of,
            depth: stand.depth + 1,
            ..stand
        };
        for field in &draft.each {
            self.outline_one(file, field, inside, written);
        }
    }

    /// A question with everything that can be read from it alone.
    fn bare(&mut self, file: File, draft: &DraftQuestion, bare: Bare) -> Question {
        let required = match draft.required.get_ref().as_str() {
            "S" => Required::ToSave,
            "R" => Required::ToLodge,
            "r" => Required::IfShown,
            "O" => Required::Optional,
            other => {
                let says = format!("`{other}` says nothing about how much an answer is needed");
                self.fault(file, &draft.required, says).help = Some("say S, R, r or O".to_owned());
                Required::Optional
            }
        };
        let row = draft.why.get_ref().clone();
        let basis = self
            .draft
            .row
            .get(&row)
            .map(|row| row.basis.clone())
            .unwrap_or_default();
        if basis.is_empty() {
            self.fault(
                file,
                &draft.why,
                format!("there is no row `{row}` to rest this question on"),
            )
            .help = Some("say one of W01 to W22, K or D, as form.toml lists them".to_owned());
        }
        for class in &draft.class {
            if !CLASSES.contains(&class.get_ref().as_str()) {
                self.fault(
                    file,
                    class,
                    format!("`{}` is not a data class", class.get_ref()),
                )
                .help = Some(format!("the classes are {}", CLASSES.join(", ")));
            }
        }
        let suggest = draft
            .suggest
            .as_ref()
            .and_then(|word| self.suggestion(file, word));
        Question {
            position: bare.position,
            field: bare.field,
            id: bare.id,
            message: bare.message,
            section: bare.stand.section,
            list: bare.stand.list,
            asked_of: bare.asked_of,
            kind: crate::form::question::Kind::Told,
            required,
            why: Why { row, basis },
            class: draft
                .class
                .iter()
                .map(|class| class.get_ref().clone())
                .collect(),
            show: Show::default(),
            sensitive: draft.sensitive,
            staff: draft.staff,
            optional: draft.optional,
            missing: draft
                .missing
                .clone()
                .unwrap_or_else(|| Missing::ALL.to_vec()),
            suggest,
            instead: None,
        }
    }

    fn suggestion(&mut self, file: File, word: &Spanned<String>) -> Option<Suggestion> {
        let known = Suggestion::named(word.get_ref());
        if known.is_none() {
            self.fault(
                file,
                word,
                format!("Lodge has no suggestion called `{}`", word.get_ref()),
            );
        }
        known
    }

    fn asked_of(
        &mut self,
        file: File,
        word: Option<&Spanned<String>>,
        otherwise: AskedOf,
    ) -> AskedOf {
        match word.map(|word| (word, word.get_ref().as_str())) {
            None => otherwise,
            Some((_, "each_applicant")) => AskedOf::EachApplicant,
            Some((_, "application")) => AskedOf::Application,
            Some((word, other)) => {
                self.fault(
                    file,
                    word,
                    format!("`{other}` is not someone who can be asked"),
                )
                .help = Some("say each_applicant or application".to_owned());
                otherwise
            }
        }
    }

    /// Reads kinds and conditions, now that every id is known.
    fn finish(&mut self, sections: &[(File, DraftSection)], written: Vec<Written>) -> Form {
        for (number, Written { file, draft }) in written.into_iter().enumerate() {
            let Some(question) = self.questions.get(number).cloned() else {
                continue;
            };
            let kind = self.kind(file, draft, &question);
            let show = self.show(file, draft.when.as_ref(), draft.unless.as_ref(), &question);
            let instead = draft
                .instead
                .as_ref()
                .and_then(|word| self.sibling(file, word, &question));
            if let Some(question) = self.questions.get_mut(number) {
                question.kind = kind;
                question.show = show;
                question.instead = instead;
            }
        }
        let compiled = self.sections(sections);
        let joint = self.joint(&compiled);
        let papers = self
            .draft
            .paper
            .iter()
            .filter_map(|paper| self.paper(paper))
            .collect();
        let rules = self
            .draft
            .rules
            .iter()
            .filter_map(|word| self.rule(word))
            .collect::<Vec<_>>();
        self.conditions_used();
        Form {
            id: self.draft.id.clone(),
            version: self.draft.version,
            sections: compiled,
            rules,
            joint,
            papers,
            questions: std::mem::take(&mut self.questions),
            by_id: std::mem::take(&mut self.by_id),
            migrations: self.draft.migration.clone(),
            rows: self
                .draft
                .row
                .iter()
                .map(|(id, row)| (id.clone(), row.basis.clone()))
                .collect(),
        }
    }

    fn sections(&mut self, sections: &[(File, DraftSection)]) -> Vec<Section> {
        let mut compiled = Vec::new();
        for (number, (file, section)) in sections.iter().enumerate() {
            let questions: Vec<Position> = self
                .questions
                .iter()
                .filter(|question| question.section == number && question.list.is_none())
                .map(|question| question.position)
                .collect();
            let asked_of = match section
                .asked_of
                .as_ref()
                .map(|word| word.get_ref().as_str())
            {
                Some("each_applicant") => AskedOf::EachApplicant,
                _ => AskedOf::Application,
            };
            let first = questions
                .first()
                .and_then(|first| self.questions.get(usize::from(first.0)))
                .cloned();
            let show = if let Some(first) = first {
                self.show(
                    *file,
                    section.when.as_ref(),
                    section.unless.as_ref(),
                    &first,
                )
            } else {
                self.fault(*file, &section.id, "a section needs at least one question");
                Show::default()
            };
            let id = section.id.get_ref().clone();
            let message = format!("{}-section-{id}", self.draft.id);
            compiled.push(Section {
                id,
                message,
                asked_of,
                show,
                questions,
            });
        }
        compiled
    }

    fn joint(&mut self, sections: &[Section]) -> Option<JointRule> {
        let draft = self.draft.joint.as_ref()?;
        let after = sections
            .iter()
            .position(|section| section.id == *draft.after.get_ref());
        let Some(after) = after else {
            let says = format!("there is no section `{}`", draft.after.get_ref());
            self.fault(self.form, &draft.after, says);
            return None;
        };
        let when = self.common_test(&draft.when)?;
        let here = self.common_test(&draft.here)?;
        Some(JointRule { after, when, here })
    }

    fn paper(&mut self, draft: &DraftPaper) -> Option<PaperRule> {
        let of = match draft
            .of
            .as_ref()
            .map(|word| (word, word.get_ref().as_str()))
        {
            None => PaperOf::Household,
            Some((_, "each_applicant")) => PaperOf::EachApplicant,
            Some((_, "members")) => PaperOf::EachMember,
            Some((word, other)) => {
                self.fault(self.form, word, format!("a paper cannot be for `{other}`"))
                    .help = Some(
                    "say each_applicant or members, or leave it out for the household".to_owned(),
                );
                return None;
            }
        };
        let last = self.questions.last().cloned()?;
        let members = self
            .by_id
            .get("members")
            .copied()
            .filter(|_| of == PaperOf::EachMember);
        let asked_of = if of == PaperOf::EachApplicant {
            AskedOf::EachApplicant
        } else {
            AskedOf::Application
        };
        let anywhere = Question {
            list: members,
            asked_of,
            position: Position(u16::MAX),
            ..last
        };
        let when = match &draft.when {
            Some(when) => Some(self.test(self.form, when, &anywhere)?),
            None => None,
        };
        let code = draft.code.get_ref().clone();
        let message = format!("{}-paper-{code}", self.draft.id);
        Some(PaperRule {
            code,
            message,
            of,
            when,
        })
    }

    fn rule(&mut self, word: &Spanned<String>) -> Option<Rule> {
        let known = Rule::named(word.get_ref());
        if known.is_none() {
            let help = nearest(word.get_ref(), Rule::names())
                .map(|near| format!("did you mean `{near}`?"));
            self.fault(
                self.form,
                word,
                format!("Lodge has no rule called `{}`", word.get_ref()),
            )
            .help = help;
        }
        known
    }

    fn common_test(&mut self, draft: &crate::form::draft::test::DraftTest) -> Option<Test> {
        let last = self.questions.last().cloned()?;
        let anywhere = Question {
            list: None,
            asked_of: AskedOf::Application,
            position: Position(u16::MAX),
            ..last
        };
        self.test(self.form, draft, &anywhere)
    }
}

/// What the outline knows of a question.
struct Bare<'a> {
    position: Position,
    field: String,
    id: String,
    message: String,
    stand: Stand<'a>,
    asked_of: AskedOf,
}

/// Where a word first stands in a file between quotes, for words whose place the parser does not keep.
fn find_word(text: &str, word: &str) -> Option<std::ops::Range<usize>> {
    let start = text.find(&format!("\"{word}\""))? + 1;
    Some(start..start + word.len())
}
