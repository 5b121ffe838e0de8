//! The options of a choice: its own, those that several questions share, or a council's.

use toml::Spanned;

use crate::form::compile::{Compiler, File};
use crate::form::draft::DraftQuestion;
use crate::form::fault::nearest;
use crate::form::question::{Choice, PackList, Question};

impl Compiler<'_> {
    pub(super) fn options(
        &mut self,
        file: File,
        draft: &DraftQuestion,
        question: &Question,
    ) -> Vec<Choice> {
        if let Some(list) = &draft.list {
            return if self.draft.list.contains_key(list.get_ref()) {
                self.shared_options(file, list.get_ref(), draft)
            } else {
                let known = self.draft.list.keys().map(String::as_str);
                let help =
                    nearest(list.get_ref(), known).map(|near| format!("did you mean `{near}`?"));
                self.fault(
                    file,
                    list,
                    format!("there is no shared list `{}`", list.get_ref()),
                )
                .help = help;
                Vec::new()
            };
        }
        let own = draft.options.clone().unwrap_or_default();
        if own.is_empty() && draft.from_pack.is_none() {
            self.fault(file, &draft.id, "a choice needs options").help =
                Some("give `options`, `list` or `from_pack`".to_owned());
        }
        let codes: Vec<String> = own.iter().map(|code| code.get_ref().clone()).collect();
        for (at, code) in own.iter().enumerate() {
            if codes
                .iter()
                .take(at)
                .any(|earlier| earlier == code.get_ref())
            {
                self.fault(
                    file,
                    code,
                    format!("the option `{}` stands here twice", code.get_ref()),
                );
            }
        }
        self.known_codes(file, &codes, draft);
        let message = &question.message;
        codes
            .into_iter()
            .map(|code| choice(format!("{message}--{code}"), code, draft, &[]))
            .collect()
    }

    pub(super) fn shared_options(
        &mut self,
        file: File,
        list: &str,
        draft: &DraftQuestion,
    ) -> Vec<Choice> {
        let Some(shared) = self.draft.list.get(list) else {
            self.fault(
                file,
                &draft.kind,
                format!("form.toml has no shared list `{list}`"),
            );
            return Vec::new();
        };
        self.known_codes(file, &shared.options, draft);
        let form = &self.draft.id;
        shared
            .options
            .iter()
            .map(|code| {
                choice(
                    format!("{form}-list-{list}--{code}"),
                    code.clone(),
                    draft,
                    &shared.with_text,
                )
            })
            .collect()
    }

    /// `with_text` and `alone` may only name options that are there.
    fn known_codes(&mut self, file: File, codes: &[String], draft: &DraftQuestion) {
        for word in draft.with_text.iter().chain(&draft.alone) {
            if !codes.contains(word.get_ref()) {
                let help = nearest(word.get_ref(), codes.iter().map(String::as_str));
                let help = help.map(|near| format!("did you mean `{near}`?"));
                self.fault(
                    file,
                    word,
                    format!("`{}` is not one of the options", word.get_ref()),
                )
                .help = help;
            }
        }
    }

    pub(super) fn pack_list(&mut self, file: File, word: &Spanned<String>) -> Option<PackList> {
        match word.get_ref().as_str() {
            "income_bands" => Some(PackList::IncomeBands),
            "savings_bands" => Some(PackList::SavingsBands),
            "areas" => Some(PackList::Areas),
            other => {
                self.fault(
                    file,
                    word,
                    format!("a council's pack has no list `{other}`"),
                )
                .help = Some("say income_bands, savings_bands or areas".to_owned());
                None
            }
        }
    }
}

/// One option, labelled by a message.
pub(super) fn choice(
    message: String,
    code: String,
    draft: &DraftQuestion,
    shared: &[String],
) -> Choice {
    let with_text =
        shared.contains(&code) || draft.with_text.iter().any(|word| *word.get_ref() == code);
    Choice {
        code,
        message,
        with_text,
    }
}
