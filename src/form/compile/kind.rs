//! What a question asks for, read from its keys.

use toml::Spanned;

use crate::form::compile::options::choice;
use crate::form::compile::{Compiler, File};
use crate::form::draft::{Amount, DraftQuestion};
use crate::form::fault::nearest;
use crate::form::place::Position;
use crate::form::question::{Bounds, DateBounds, Kind, ListShape, Question, WhoMay};
use crate::register::date::Precision;

/// The most letters of one line where a form does not say.
const TEXT_MAX: usize = 200;
/// The most letters of a long answer where a form does not say.
const LONG_TEXT_MAX: usize = 1_200;

const KINDS: [&str; 23] = [
    "text",
    "long_text",
    "name",
    "nino",
    "postcode",
    "phone",
    "email",
    "date",
    "money",
    "number",
    "yes_no",
    "choice",
    "many",
    "tick",
    "told",
    "acknowledge",
    "person",
    "people",
    "entry",
    "entries",
    "list",
    "evidence",
    "review",
];

impl Compiler<'_> {
    pub(super) fn kind(&mut self, file: File, draft: &DraftQuestion, question: &Question) -> Kind {
        let max = |otherwise: usize| draft.max.map_or(otherwise, whole);
        match draft.kind.get_ref().as_str() {
            "text" => Kind::Text { max: max(TEXT_MAX) },
            "long_text" => Kind::LongText {
                max: max(LONG_TEXT_MAX),
            },
            "name" => Kind::Name,
            "nino" => Kind::Nino,
            "postcode" => Kind::Postcode,
            "phone" => Kind::Phone,
            "email" => Kind::Email,
            "date" => Kind::Date(self.date(file, draft, question)),
            "money" => Kind::Money(self.bounds(file, draft, question, 1)),
            "number" => Kind::Number(self.bounds(file, draft, question, 100)),
            "yes_no" => Kind::Choice {
                options: self.shared_options(file, "yes_no", draft),
                from_pack: None,
                yes_no: true,
            },
            "choice" => Kind::Choice {
                from_pack: draft
                    .from_pack
                    .as_ref()
                    .and_then(|word| self.pack_list(file, word)),
                options: self.options(file, draft, question),
                yes_no: false,
            },
            "many" => Kind::Many {
                options: self.options(file, draft, question),
                max: draft.max.map(whole),
                alone: draft
                    .alone
                    .iter()
                    .map(|code| code.get_ref().clone())
                    .collect(),
            },
            "tick" => Kind::Tick,
            "told" => Kind::Told,
            "acknowledge" => Kind::Acknowledge,
            "person" => Kind::Person(self.who(file, draft, question)),
            "people" => Kind::People(self.who(file, draft, question)),
            "entry" => self
                .of(file, draft, question)
                .map_or(Kind::Tick, |of| Kind::Entry { of }),
            "entries" => self
                .of(file, draft, question)
                .map_or(Kind::Tick, |of| Kind::Entries { of }),
            "list" => Kind::List(self.list(file, draft, question)),
            "evidence" => Kind::Evidence,
            "review" => Kind::Review,
            other => {
                let help = nearest(other, KINDS).map(|near| format!("did you mean `{near}`?"));
                self.fault(
                    file,
                    &draft.kind,
                    format!("there is no kind of question `{other}`"),
                )
                .help = help;
                Kind::Tick
            }
        }
    }

    fn date(&mut self, file: File, draft: &DraftQuestion, question: &Question) -> DateBounds {
        let precision = match draft
            .precision
            .as_ref()
            .map(|word| (word, word.get_ref().as_str()))
        {
            None | Some((_, "day")) => Precision::Day,
            Some((_, "month")) => Precision::Month,
            Some((_, "any")) => Precision::Any,
            Some((word, other)) => {
                self.fault(file, word, format!("`{other}` is not a precision"))
                    .help = Some("say day, month or any".to_owned());
                Precision::Day
            }
        };
        DateBounds {
            precision,
            past: draft.past,
            future: draft.future,
            not_before: draft
                .not_before
                .as_ref()
                .and_then(|word| self.sibling(file, word, question)),
            days: draft.days.map(|days| (days.from, days.to)),
            soft_days_old: draft.soft_days_old,
        }
    }

    fn bounds(
        &mut self,
        file: File,
        draft: &DraftQuestion,
        question: &Question,
        step: i64,
    ) -> Bounds {
        let amount = |amount: Option<Amount>| amount.map(|Amount(hundredths)| hundredths);
        let mut beside = |word: &Option<Spanned<String>>| {
            word.as_ref()
                .and_then(|word| self.sibling(file, word, question))
        };
        Bounds {
            min: amount(draft.min),
            max: amount(draft.max),
            soft_min: amount(draft.soft_min),
            soft_max: amount(draft.soft_max),
            step: draft.step.map_or(step, |Amount(step)| step),
            at_most: beside(&draft.at_most),
            soft_at_most: beside(&draft.soft_at_most),
        }
    }

    /// A question of the same entry, or of the same part.
    pub(super) fn sibling(
        &mut self,
        file: File,
        word: &Spanned<String>,
        question: &Question,
    ) -> Option<Position> {
        let id = match question.id.rsplit_once('.') {
            Some((group, _)) => format!("{group}.{}", word.get_ref()),
            None => word.get_ref().clone(),
        };
        let found = self.by_id.get(&id).copied();
        if found.is_none() {
            self.fault(
                file,
                word,
                format!("there is no question `{id}` beside this one"),
            );
        }
        found
    }

    fn who(&mut self, file: File, draft: &DraftQuestion, question: &Question) -> WhoMay {
        let of = draft
            .of
            .as_ref()
            .map(|of| of.0.as_slice())
            .unwrap_or_default();
        let names = |who: &str| of.is_empty() || of.iter().any(|word| word.get_ref() == who);
        for word in of {
            if !["main", "joint", "members"].contains(&word.get_ref().as_str()) {
                self.fault(
                    file,
                    word,
                    format!("`{}` is not someone of the application", word.get_ref()),
                )
                .help = Some("say main, joint or members".to_owned());
            }
        }
        let message = &question.message;
        let own = draft.options.as_deref().unwrap_or_default();
        WhoMay {
            main: names("main"),
            joint: names("joint"),
            members: names("members"),
            options: own
                .iter()
                .map(|code| {
                    choice(
                        format!("{message}--{}", code.get_ref()),
                        code.get_ref().clone(),
                        draft,
                        &[],
                    )
                })
                .collect(),
        }
    }

    fn of(&mut self, file: File, draft: &DraftQuestion, question: &Question) -> Option<Position> {
        let Some(word) = draft.of.as_ref().and_then(|of| of.0.first()) else {
            self.fault(
                file,
                &draft.id,
                format!("`{}` must say which list it points into", question.field),
            )
            .help = Some("give `of`".to_owned());
            return None;
        };
        let plain = word
            .get_ref()
            .strip_prefix("joint.")
            .unwrap_or(word.get_ref());
        let found = [plain.to_owned(), format!("main.{plain}")]
            .iter()
            .find_map(|id| self.by_id.get(id))
            .copied();
        if found.is_none() {
            self.fault(file, word, format!("there is no list `{}`", word.get_ref()));
        }
        found
    }

    fn list(&mut self, file: File, draft: &DraftQuestion, question: &Question) -> ListShape {
        let fields: Vec<Position> = self
            .questions
            .iter()
            .filter(|field| field.list == Some(question.position))
            .map(|field| field.position)
            .collect();
        if fields.is_empty() {
            self.fault(file, &draft.id, "a list needs questions for its entries")
                .help = Some("add [[question.each]] tables".to_owned());
        }
        let mut named = |words: &[Spanned<String>]| {
            words
                .iter()
                .filter_map(|word| {
                    let id = format!("{}.{}", question.id, word.get_ref());
                    let found = self.by_id.get(&id).copied();
                    if found.is_none() {
                        self.fault(
                            file,
                            word,
                            format!("an entry of this list has no `{}`", word.get_ref()),
                        );
                    }
                    found
                })
                .collect()
        };
        ListShape {
            named_by: named(&draft.named_by),
            columns: named(&draft.columns),
            same_as: named(&draft.same_as),
            max: draft.max.map(whole),
            soft_max: draft.soft_max.map(whole),
            fields,
        }
    }
}

/// An amount as a whole count.
fn whole(Amount(hundredths): Amount) -> usize {
    usize::try_from(hundredths / 100).unwrap_or_default()
}
