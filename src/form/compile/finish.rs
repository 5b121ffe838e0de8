//! The finish: kinds, conditions, sections, papers and rules, read now that every id is known.

use toml::Spanned;

use crate::form::compile::outline::Written;
use crate::form::compile::{Compiler, File};
use crate::form::condition::{Show, Test};
use crate::form::definition::{Form, JointRule, PaperOf, PaperRule, Section};
use crate::form::draft::test::DraftTest;
use crate::form::draft::{DraftPaper, DraftSection};
use crate::form::fault::nearest;
use crate::form::place::Position;
use crate::form::question::{AskedOf, Question};
use crate::form::rule::Rule;

impl Compiler<'_> {
    /// Reads kinds and conditions, now that every id is known.
    pub(super) fn finish(
        &mut self,
        sections: &[(File, DraftSection)],
        written: Vec<Written>,
    ) -> Form {
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
            apart: self.draft.apart,
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

    fn common_test(&mut self, draft: &DraftTest) -> Option<Test> {
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
