//! The outline: every question gets its position and its id before any of them is looked at, so references may go both ways.

use toml::Spanned;

use crate::form::compile::{CLASSES, Compiler, File};
use crate::form::condition::Show;
use crate::form::draft::{DraftQuestion, DraftSection};
use crate::form::place::Position;
use crate::form::question::{AskedOf, Kind, Question, Required, Suggestion, Why};
use crate::register::Missing;

/// A question of the outline, with the file and the words it was written in.
pub(super) struct Written<'d> {
    pub(super) file: File<'d>,
    pub(super) draft: &'d DraftQuestion,
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

/// What the outline knows of a question.
struct Bare<'a> {
    position: Position,
    field: String,
    id: String,
    message: String,
    stand: Stand<'a>,
    asked_of: AskedOf,
}

impl Compiler<'_> {
    /// Gives every question its position, before any of them is looked at: references may go both ways.
    pub(super) fn outline<'s>(
        &mut self,
        sections: &'s [(File<'s>, DraftSection)],
    ) -> Vec<Written<'s>> {
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
            kind: Kind::Told,
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
}
