//! Options of which one is chosen: numbered where they are few, searched by typing where they are many.

use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::form::{Answer, EntryId, Person, Picked, Place, Value};
use crate::register::Missing;

/// More options than this are searched, not numbered.
pub(super) const NUMBERED: usize = 9;

/// What choosing an option means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// A code of the question, by its number among the options.
    Code(usize),
    /// A person.
    Person(Person),
    /// An entry of another list.
    Entry(EntryId),
    /// An entry that is not there yet: add it to this list now, and come back.
    AddTo(Place),
    /// A reason for no answer, where it stands among the options.
    Missing(Missing),
}

/// One option as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opt {
    /// What it means.
    pub means: Means,
    /// The code that is kept, where it is one of the question's own.
    pub code: String,
    /// Its label.
    pub label: String,
    /// Whether words may be added.
    pub words: bool,
}

impl Opt {
    /// Whether it is the option that was picked.
    #[must_use]
    pub fn is(&self, picked: &Picked) -> bool {
        matches!(self.means, Means::Code(_)) && self.code == picked.code
    }
}

/// One option of some.
#[derive(Debug, Clone)]
pub struct Choosing {
    /// The options.
    pub options: Vec<Opt>,
    /// The option in hand, among those shown; none until one is moved to, so that nothing is chosen unasked.
    pub at: Option<usize>,
    /// The option that was kept when the question was opened.
    pub kept: Option<usize>,
    /// The words that narrow the options, where they are many.
    pub search: Option<Line>,
    /// The words that go with the option chosen, while they are typed.
    pub words: Option<(usize, Line)>,
    /// The option that was accepted.
    pub chosen: Option<usize>,
    /// The words that were kept with it.
    pub words_kept: String,
}

impl Choosing {
    /// Options with the one that is kept, and its words.
    #[must_use]
    pub fn new(options: Vec<Opt>, kept: Option<usize>, words_kept: String) -> Self {
        let search = (options.len() > NUMBERED).then(Line::default);
        Self {
            options,
            at: kept,
            kept,
            search,
            words: None,
            chosen: None,
            words_kept,
        }
    }

    /// Offers reasons for no answer as the last options, with their labels; the one that is kept is marked like any other.
    pub(super) fn offer(&mut self, reasons: Vec<(Missing, String)>, answer: Option<&Answer>) {
        for (reason, label) in reasons {
            if answer == Some(&Answer::Missing(reason)) {
                self.kept = Some(self.options.len());
                self.at = self.kept;
            }
            self.options.push(Opt {
                means: Means::Missing(reason),
                code: String::new(),
                label,
                words: false,
            });
        }
    }

    /// The options that are shown, by their numbers: all of them, or those that the words find.
    #[must_use]
    pub fn shown(&self) -> Vec<usize> {
        matching(&self.options, self.search.as_ref())
    }

    /// The option in hand, by its number.
    #[must_use]
    pub fn in_hand(&self) -> Option<usize> {
        self.shown().get(self.at?).copied()
    }

    /// Moves among the options shown.
    pub fn move_by(&mut self, rows: isize) {
        self.at = moved(self.at, rows, self.shown().len());
    }

    /// Moves to the first option shown, or to the last.
    pub fn move_to_end(&mut self, last: bool) {
        self.at = end(last, self.shown().len());
    }

    /// Puts a typed letter or a deletion to work: the first option found is in hand.
    pub fn searched(&mut self) {
        self.at = first_found(self.search.as_ref(), self.shown().len());
    }

    /// Accepts an option. Where it takes words they are asked for first: then this is not yet an answer.
    pub fn choose(&mut self, option: usize) -> bool {
        let Some(known) = self.options.get(option) else {
            return false;
        };
        if known.words {
            let kept = if self.kept == Some(option) {
                self.words_kept.as_str()
            } else {
                ""
            };
            self.words = Some((option, Line::of(kept)));
            return false;
        }
        self.chosen = Some(option);
        true
    }

    /// Moves to the option that a value means.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only these values name an option"
    )]
    pub(super) fn take_over(&mut self, value: &Value) -> bool {
        let found = match value {
            Value::Choice(picked) => self.options.iter().position(|option| option.is(picked)),
            Value::Person(person) => self
                .options
                .iter()
                .position(|one| one.means == Means::Person(*person)),
            Value::Entry(entry) => self
                .options
                .iter()
                .position(|one| one.means == Means::Entry(*entry)),
            _ => None,
        };
        let shown = self.shown();
        self.at = found.and_then(|found| shown.iter().position(|number| *number == found));
        self.at.is_some()
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
            (None, Some(line)) if line.is_empty() => Context::SearchBlank,
            (None, Some(_)) => Context::Search,
            (None, None) => Context::Options,
        }
    }
}

pub(super) fn moved(at: Option<usize>, rows: isize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let next = match at {
        None if rows > 0 => 0,
        None => last,
        Some(at) => at.saturating_add_signed(rows).min(last),
    };
    Some(next)
}

/// The first row of so many, or the last.
pub(super) fn end(last: bool, count: usize) -> Option<usize> {
    let low = count.checked_sub(1)?;
    Some(if last { low } else { 0 })
}

/// The row in hand once something was typed to search for: the first that it found.
pub(super) fn first_found(search: Option<&Line>, count: usize) -> Option<usize> {
    let typed = search.is_some_and(|line| !line.is_empty());
    (typed && count > 0).then_some(0)
}

/// The line that letters go into: the words of an option while they are asked for, the search otherwise.
pub(super) fn typed_in<'a>(
    words: Option<&'a (usize, Line)>,
    search: Option<&'a Line>,
) -> Option<&'a Line> {
    words.map(|(_, line)| line).or(search)
}

/// The same line, to type into.
pub(super) fn typed_in_mut<'a>(
    words: Option<&'a mut (usize, Line)>,
    search: Option<&'a mut Line>,
) -> Option<&'a mut Line> {
    words.map(|(_, line)| line).or(search)
}

/// The options whose label has every word that was typed, those that begin with it first.
pub(super) fn matching(options: &[Opt], search: Option<&Line>) -> Vec<usize> {
    let typed = search
        .map(|line| line.text().trim().to_lowercase())
        .unwrap_or_default();
    let (mut begins, mut holds) = (Vec::new(), Vec::new());
    for (number, option) in options.iter().enumerate() {
        let label = option.label.to_lowercase();
        if label.starts_with(&typed) {
            begins.push(number);
        } else if typed.split_whitespace().all(|word| label.contains(word)) {
            holds.push(number);
        }
    }
    begins.append(&mut holds);
    begins
}

#[cfg(test)]
mod tests {
    use super::{Choosing, Means, Opt};

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
    fn nothing_is_in_hand_until_it_is_moved_to() {
        let mut choosing = Choosing::new(options(&["Yes", "No"]), None, String::new());
        assert_eq!(choosing.in_hand(), None);
        choosing.move_by(1);
        assert_eq!(choosing.in_hand(), Some(0));
    }

    #[test]
    fn typing_finds_what_begins_with_it_first() {
        let labels = [
            "Dover",
            "Swale",
            "Sevenoaks",
            "Gravesham",
            "Medway",
            "Thanet",
            "Ashford",
            "Dartford",
            "Maidstone",
            "West",
        ];
        let mut choosing = Choosing::new(options(&labels), None, String::new());
        if let Some(line) = choosing.line_mut() {
            line.set("we");
        }
        choosing.searched();
        assert_eq!(choosing.in_hand(), Some(9));
    }
}
