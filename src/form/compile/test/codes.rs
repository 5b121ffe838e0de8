//! Which codes a tested question can be answered with.

use toml::Spanned;

use crate::form::compile::Compiler;
use crate::form::compile::test::At;
use crate::form::condition::Slot;
use crate::form::draft::test::Clause;
use crate::form::fault::nearest;
use crate::form::question::{Choice, Kind};

impl Compiler<'_> {
    pub(super) fn kind_of(&mut self, slot: Slot) -> Option<Kind> {
        let question = self.questions.get(usize::from(slot.question.0))?;
        // Kinds are read in order, and conditions look back, so a tested question already has its own.
        Some(question.kind.clone())
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other kind has no codes, and one added later has none until it is named here"
    )]
    pub(super) fn codes(
        &mut self,
        slot: Slot,
        codes: &[Spanned<String>],
        clause: &Clause,
        at: At,
    ) -> Option<Vec<String>> {
        let kind = self.kind_of(slot)?;
        let known: Vec<String> = match &kind {
            Kind::Choice {
                from_pack: Some(_), ..
            } => return Some(words(codes)),
            Kind::Choice { options, .. } | Kind::Many { options, .. } => option_codes(options),
            Kind::Person(who) | Kind::People(who) => {
                let mut known = option_codes(&who.options);
                known.extend(["main", "joint", "members"].map(str::to_owned));
                known
            }
            Kind::Acknowledge => vec!["acknowledged".to_owned(), "refused".to_owned()],
            Kind::Told => vec!["told".to_owned()],
            other => {
                let says = format!(
                    "a question of kind {} has no codes to compare with",
                    other.word()
                );
                self.fault(at.file, &clause.of, says);
                return None;
            }
        };
        for code in codes {
            if !known.contains(code.get_ref()) {
                let near = nearest(code.get_ref(), known.iter().map(String::as_str));
                let help = near.map(|near| format!("did you mean `{near}`?"));
                let word = if code.span().is_empty() {
                    &clause.of
                } else {
                    code
                };
                let says = format!(
                    "`{}` is not an answer to `{}`",
                    code.get_ref(),
                    clause.of.get_ref()
                );
                self.fault(at.file, word, says).help = help;
            }
        }
        Some(words(codes))
    }
}

fn words(codes: &[Spanned<String>]) -> Vec<String> {
    codes.iter().map(|code| code.get_ref().clone()).collect()
}

fn option_codes(options: &[Choice]) -> Vec<String> {
    options.iter().map(|option| option.code.clone()).collect()
}
