//! Options of which any number may be chosen.

use crate::desk::hand::Opt;
use crate::desk::hand::choosing::{
    NUMBERED, end, first_found, matching, moved, typed_in, typed_in_mut,
};
use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::form::Value;

/// Any number of options.
#[derive(Debug, Clone)]
pub struct Toggles {
    /// The options.
    pub options: Vec<Opt>,
    /// Which of them are on.
    pub on: Vec<bool>,
    /// Which of them were on when the question was opened.
    pub before: Vec<bool>,
    /// The words that go with each.
    pub texts: Vec<String>,
    /// The option in hand, among those shown.
    pub at: Option<usize>,
    /// The words that narrow the options, where they are many.
    pub search: Option<Line>,
    /// The words that go with an option, while they are typed.
    pub words: Option<(usize, Line)>,
    /// Codes that stand alone.
    pub alone: Vec<String>,
    /// No more than this many.
    pub max: Option<usize>,
    /// Whether anything was turned on or off since the question was opened.
    pub touched: bool,
}

impl Toggles {
    /// Options with those that are kept.
    #[must_use]
    pub fn new(
        options: Vec<Opt>,
        on: Vec<bool>,
        texts: Vec<String>,
        alone: Vec<String>,
        max: Option<usize>,
    ) -> Self {
        let search = (options.len() > NUMBERED).then(Line::default);
        Self {
            options,
            before: on.clone(),
            on,
            texts,
            at: None,
            search,
            words: None,
            alone,
            max,
            touched: false,
        }
    }

    /// The options that are shown, by their numbers.
    #[must_use]
    pub fn shown(&self) -> Vec<usize> {
        matching(&self.options, self.search.as_ref())
    }

    /// Moves among the options shown.
    pub fn move_by(&mut self, rows: isize) {
        self.at = moved(self.at, rows, self.shown().len());
    }

    /// Moves to the first option shown, or to the last.
    pub fn move_to_end(&mut self, last: bool) {
        self.at = end(last, self.shown().len());
    }

    /// Turns the option in hand on or off.
    pub fn toggle_in_hand(&mut self) {
        if let Some(option) = self.at.and_then(|at| self.shown().get(at).copied()) {
            self.toggle(option);
        }
    }

    /// Turns on the option that a search found, and ends the search; says whether it was off before.
    pub fn turn_on_found(&mut self) -> bool {
        let found = self.at.and_then(|at| self.shown().get(at).copied());
        let Some(option) = found.filter(|option| self.on.get(*option) == Some(&false)) else {
            return false;
        };
        self.toggle(option);
        self.search = Some(Line::default());
        self.at = Some(option);
        true
    }

    /// Turns an option on or off; one that stands alone turns the others off, and they it.
    pub fn toggle(&mut self, option: usize) {
        let Some(was) = self.on.get(option).copied() else {
            return;
        };
        let count = self.on.iter().filter(|on| **on).count();
        if !was && self.max.is_some_and(|max| count >= max) && !self.stands_alone(option) {
            return;
        }
        self.touched = true;
        if !was {
            let alone = self.stands_alone(option);
            let other: Vec<bool> = (0..self.options.len())
                .map(|one| alone || self.stands_alone(one))
                .collect();
            for (on, clears) in self.on.iter_mut().zip(other) {
                *on = *on && !clears;
            }
        }
        if let Some(on) = self.on.get_mut(option) {
            *on = !was;
        }
        let takes_words = self.options.get(option).is_some_and(|known| known.words);
        if takes_words && !was {
            let text = self.texts.get(option).map_or("", String::as_str);
            self.words = Some((option, Line::of(text)));
        }
    }

    /// Keeps the words that were typed for an option.
    pub fn keep_words(&mut self) {
        if let Some((option, line)) = self.words.take()
            && let Some(text) = self.texts.get_mut(option)
        {
            line.text().trim().clone_into(text);
            self.touched = true;
        }
    }

    /// Puts a typed letter or a deletion to work.
    pub fn searched(&mut self) {
        self.at = first_found(self.search.as_ref(), self.shown().len());
    }

    /// Turns on the options that a value names, and no others.
    pub(super) fn take_over(&mut self, value: &Value) -> bool {
        let Value::Many(picked) = value else {
            return false;
        };
        for ((option, on), text) in self.options.iter().zip(&mut self.on).zip(&mut self.texts) {
            let found = picked.iter().find(|one| option.is(one));
            *on = found.is_some();
            *text = found.and_then(|one| one.text.clone()).unwrap_or_default();
        }
        self.touched = true;
        true
    }

    /// Whether letters go into a line.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.line().is_some_and(|line| !line.is_empty())
    }

    /// The line that is being typed.
    #[must_use]
    pub fn line(&self) -> Option<&Line> {
        typed_in(self.words.as_ref(), self.search.as_ref())
    }

    pub(super) fn line_mut(&mut self) -> Option<&mut Line> {
        typed_in_mut(self.words.as_mut(), self.search.as_mut())
    }

    pub(super) fn context(&self) -> Context {
        match (&self.words, &self.search) {
            (Some(_), _) => Context::Words,
            (None, Some(line)) if line.is_empty() => Context::ToggleBlank,
            (None, Some(_)) => Context::ToggleSearch,
            (None, None) => Context::Toggles,
        }
    }

    fn stands_alone(&self, option: usize) -> bool {
        self.options
            .get(option)
            .is_some_and(|known| self.alone.contains(&known.code))
    }
}

#[cfg(test)]
mod tests {
    use super::Toggles;
    use crate::desk::hand::{Means, Opt};

    fn options(labels: &[&str]) -> Vec<Opt> {
        let opt = |(number, label): (usize, &&str)| Opt {
            means: Means::Code(number),
            code: label.to_lowercase(),
            label: (*label).to_owned(),
            words: false,
        };
        labels.iter().enumerate().map(opt).collect()
    }

    #[test]
    fn an_option_that_stands_alone_turns_the_others_off() {
        let mut toggles = Toggles::new(
            options(&["Heating", "None"]),
            vec![false; 2],
            vec![String::new(); 2],
            vec!["none".into()],
            None,
        );
        toggles.toggle(0);
        toggles.toggle(1);
        assert_eq!(toggles.on, [false, true]);
        toggles.toggle(0);
        assert_eq!(toggles.on, [true, false]);
    }
}
