//! One line of text in hand.

use tui_input::{Input, InputRequest};

use crate::desk::intent::{Edit, Intent};
use crate::locale::width;
use crate::register::text;

/// The most letters a line takes; longer pastes are cut.
const LONGEST: usize = 2_000;

/// A line that is being typed.
#[derive(Debug, Clone, Default)]
pub struct Line {
    input: Input,
}

impl Line {
    /// A line with words in it, the cursor behind them.
    #[must_use]
    pub fn of(words: &str) -> Self {
        Self {
            input: Input::new(words.to_owned()),
        }
    }

    /// What it says.
    #[must_use]
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// The cells before the cursor.
    #[must_use]
    pub fn cursor(&self) -> usize {
        let before: String = self.text().chars().take(self.input.cursor()).collect();
        width(&before)
    }

    /// The letters before the cursor, counted as code points.
    #[must_use]
    pub fn letters_before(&self) -> usize {
        self.input.cursor()
    }

    /// Puts a letter in.
    pub fn type_in(&mut self, letter: char) {
        if self.text().len() < LONGEST {
            self.input.handle(InputRequest::InsertChar(letter));
        }
    }

    /// Puts a paste in: cleaned, and on one line.
    pub fn paste(&mut self, pasted: &str) {
        for letter in text::clean(pasted).chars() {
            self.type_in(letter);
        }
    }

    /// Says other words.
    pub fn set(&mut self, words: &str) {
        self.input = Input::new(words.to_owned());
    }

    /// Changes the line, or moves in it.
    pub fn edit(&mut self, edit: Edit) {
        let request = match edit {
            Edit::Left => InputRequest::GoToPrevChar,
            Edit::Right => InputRequest::GoToNextChar,
            Edit::Home => InputRequest::GoToStart,
            Edit::End => InputRequest::GoToEnd,
            Edit::Backspace => InputRequest::DeletePrevChar,
            Edit::Delete => InputRequest::DeleteNextChar,
            Edit::DeleteWord => InputRequest::DeletePrevWord,
            Edit::Clear => InputRequest::DeleteLine,
            Edit::NewLine => return,
        };
        self.input.handle(request);
    }

    /// Takes what is typed and edited; every other intent means nothing to a line.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "an intent that means nothing here does nothing"
    )]
    pub fn apply(&mut self, intent: Intent) {
        match intent {
            Intent::Type(letter) => self.type_in(letter),
            Intent::Edit(edit) => self.edit(edit),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Line;
    use crate::desk::intent::Edit;

    #[test]
    fn a_pasted_new_line_is_a_space() {
        let mut line = Line::default();
        line.paste("Ada\nOkafor");
        assert_eq!(line.text(), "Ada Okafor");
    }

    #[test]
    fn the_cursor_counts_cells() {
        let mut line = Line::of("山田");
        assert_eq!(line.cursor(), 4);
        line.edit(Edit::Left);
        assert_eq!(line.cursor(), 2);
    }
}
