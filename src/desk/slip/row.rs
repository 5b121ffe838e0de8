//! One row of a short form: a choice of one or of several, a line, a day, or a few lines.

use std::collections::BTreeSet;

use crate::desk::intent::Edit;
use crate::desk::line::Line;
use crate::desk::prose::Prose;

/// One row.
#[derive(Debug, Clone)]
pub struct SlipRow {
    /// Its id, the same for as long as the form is open.
    pub id: &'static str,
    /// What it asks, in words.
    pub says: String,
    /// What helps to fill it in, in words.
    pub hint: Option<String>,
    /// What is filled in.
    pub field: Field,
}

/// What is filled in.
#[derive(Debug, Clone)]
pub enum Field {
    /// One option of some; none until it is picked.
    One {
        /// The options.
        options: Vec<Choice>,
        /// The one that was picked, by its number.
        picked: Option<usize>,
    },
    /// Any number of options.
    Many {
        /// The options.
        options: Vec<Choice>,
        /// The one in hand, among those shown.
        at: usize,
        /// Those that were picked, by their numbers.
        picked: BTreeSet<usize>,
    },
    /// A line of text.
    Line(Line),
    /// A day, typed as people say it.
    Day(Line),
    /// A few lines of text.
    Words(Prose),
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The code that is read from the form.
    pub code: String,
    /// Its label, in words.
    pub says: String,
}

impl Choice {
    /// An option.
    #[must_use]
    pub fn new(code: impl Into<String>, says: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            says: says.into(),
        }
    }
}

impl SlipRow {
    /// A choice of one.
    #[must_use]
    pub fn one(id: &'static str, says: impl Into<String>, options: Vec<Choice>) -> Self {
        let picked = None;
        Self::of(id, says, Field::One { options, picked })
    }

    /// A choice of any number.
    #[must_use]
    pub fn many(id: &'static str, says: impl Into<String>, options: Vec<Choice>) -> Self {
        let (at, picked) = (0, BTreeSet::new());
        let field = Field::Many {
            options,
            at,
            picked,
        };
        Self::of(id, says, field)
    }

    /// A line of text.
    #[must_use]
    pub fn line(id: &'static str, says: impl Into<String>) -> Self {
        Self::of(id, says, Field::Line(Line::default()))
    }

    /// A day.
    #[must_use]
    pub fn day(id: &'static str, says: impl Into<String>) -> Self {
        Self::of(id, says, Field::Day(Line::default()))
    }

    /// A few lines of text.
    #[must_use]
    pub fn words(id: &'static str, says: impl Into<String>) -> Self {
        Self::of(id, says, Field::Words(Prose::default()))
    }

    fn of(id: &'static str, says: impl Into<String>, field: Field) -> Self {
        Self {
            id,
            says: says.into(),
            hint: None,
            field,
        }
    }

    /// The same with words that help.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same with the option of a code picked, if there is one.
    #[must_use]
    pub fn picked(mut self, code: &str) -> Self {
        match &mut self.field {
            Field::One { options, picked } => {
                *picked = options.iter().position(|one| one.code == code);
            }
            Field::Many {
                options, picked, ..
            } => picked.extend(options.iter().position(|one| one.code == code)),
            Field::Line(_) | Field::Day(_) | Field::Words(_) => {}
        }
        self
    }

    /// The same with words filled in.
    #[must_use]
    pub fn saying(mut self, words: &str) -> Self {
        match &mut self.field {
            Field::Line(line) | Field::Day(line) => line.set(words),
            Field::Words(prose) => *prose = Prose::of(words),
            Field::One { .. } | Field::Many { .. } => {}
        }
        self
    }

    /// The options, where it has any.
    #[must_use]
    pub fn options(&self) -> &[Choice] {
        match &self.field {
            Field::One { options, .. } | Field::Many { options, .. } => options,
            Field::Line(_) | Field::Day(_) | Field::Words(_) => &[],
        }
    }

    /// Whether an option is picked, by its number.
    #[must_use]
    pub fn is_picked(&self, number: usize) -> bool {
        match &self.field {
            Field::One { picked, .. } => *picked == Some(number),
            Field::Many { picked, .. } => picked.contains(&number),
            Field::Line(_) | Field::Day(_) | Field::Words(_) => false,
        }
    }

    /// The options that words find, by their numbers; all of them where there are no words.
    #[must_use]
    pub fn found(&self, words: &str) -> Vec<usize> {
        let words = words.to_lowercase();
        let fits = |says: &str| {
            let says = says.to_lowercase();
            words.split_whitespace().all(|word| says.contains(word))
        };
        let options = self.options().iter().enumerate();
        let found = options.filter(|(_, option)| fits(&option.says));
        found.map(|(number, _)| number).collect()
    }

    /// Puts a letter into a text.
    pub(crate) fn type_in(&mut self, letter: char) {
        match &mut self.field {
            Field::Line(line) | Field::Day(line) => line.type_in(letter),
            Field::Words(prose) => prose.type_in(letter),
            Field::One { .. } | Field::Many { .. } => {}
        }
    }

    /// Changes a text, or moves in it.
    pub(crate) fn edit(&mut self, edit: Edit) {
        match &mut self.field {
            Field::Line(line) | Field::Day(line) => line.edit(edit),
            Field::Words(prose) => prose.edit(edit),
            Field::One { .. } | Field::Many { .. } => {}
        }
    }

    /// Puts a paste into a text.
    pub(crate) fn paste(&mut self, pasted: &str) {
        match &mut self.field {
            Field::Line(line) | Field::Day(line) => line.paste(pasted),
            Field::Words(prose) => prose.paste(pasted),
            Field::One { .. } | Field::Many { .. } => {}
        }
    }

    /// Fills in what another row of the same kind has, options by their codes.
    pub(super) fn take_over(&mut self, old: &Self) {
        let codes = |number: &usize| Some(old.options().get(*number)?.code.clone());
        match (&mut self.field, &old.field) {
            (Field::One { options, picked }, Field::One { picked: before, .. }) => {
                let code = before.as_ref().and_then(codes);
                *picked = options
                    .iter()
                    .position(|one| Some(&one.code) == code.as_ref());
            }
            (
                Field::Many {
                    options,
                    at,
                    picked,
                },
                Field::Many {
                    at: old_at,
                    picked: before,
                    ..
                },
            ) => {
                let kept: BTreeSet<String> = before.iter().filter_map(codes).collect();
                let numbers = options.iter().enumerate();
                *picked = numbers
                    .filter(|(_, one)| kept.contains(&one.code))
                    .map(|(number, _)| number)
                    .collect();
                *at = (*old_at).min(options.len().saturating_sub(1));
            }
            (Field::Line(line), Field::Line(before)) | (Field::Day(line), Field::Day(before)) => {
                *line = before.clone();
            }
            (Field::Words(prose), Field::Words(before)) => *prose = before.clone(),
            (
                Field::One { .. }
                | Field::Many { .. }
                | Field::Line(_)
                | Field::Day(_)
                | Field::Words(_),
                _,
            ) => {}
        }
    }
}
