//! Several lines of text in hand.

use ratatui_textarea::{CursorMove, TextArea, WrapMode};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::desk::intent::Edit;
use crate::register::text;

/// The most bytes a long answer takes; longer pastes are cut.
const LONGEST: usize = 16_000;

/// A long text that is being typed.
#[derive(Debug, Clone)]
pub struct Prose {
    area: Box<TextArea<'static>>,
}

impl Default for Prose {
    fn default() -> Self {
        Self::of("")
    }
}

impl Prose {
    /// A text with words in it, the cursor behind them.
    #[must_use]
    pub fn of(words: &str) -> Self {
        let lines = words.split('\n').map(str::to_owned).collect();
        let mut area = Box::new(TextArea::new(lines));
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_max_histories(0);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area }
    }

    /// What it says.
    #[must_use]
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// The editing state, for drawing.
    #[must_use]
    pub fn area(&self) -> &TextArea<'static> {
        &self.area
    }

    /// Puts a letter in.
    pub fn type_in(&mut self, letter: char) {
        if self.length() < LONGEST {
            self.area.insert_char(letter);
        }
    }

    /// Puts a paste in, cleaned; its line breaks stay.
    pub fn paste(&mut self, pasted: &str) {
        let cleaned = text::clean_lines(pasted);
        let mut room = LONGEST.saturating_sub(self.length());
        let fits = cleaned.graphemes(true).take_while(|letter| {
            let left = room.checked_sub(letter.len());
            room = left.unwrap_or_default();
            left.is_some()
        });
        self.area.insert_str(fits.collect::<String>());
    }

    /// Changes the text, or moves in it.
    pub fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Left => self.area.move_cursor(CursorMove::Back),
            Edit::Right => self.area.move_cursor(CursorMove::Forward),
            Edit::Home => self.area.move_cursor(CursorMove::Head),
            Edit::End => self.area.move_cursor(CursorMove::End),
            Edit::NewLine => self.area.insert_newline(),
            Edit::Backspace => drop_flag(self.area.delete_char()),
            Edit::Delete => drop_flag(self.area.delete_next_char()),
            Edit::DeleteWord => drop_flag(self.area.delete_word()),
            Edit::Clear => drop_flag(self.area.delete_line_by_head()),
        }
    }

    /// Whether the cursor is on its last line.
    #[must_use]
    pub(crate) fn is_on_last_line(&self) -> bool {
        self.area.cursor().0 + 1 >= self.area.lines().len()
    }

    /// One line up.
    pub fn up(&mut self) {
        self.area.move_cursor(CursorMove::Up);
    }

    /// One line down.
    pub fn down(&mut self) {
        self.area.move_cursor(CursorMove::Down);
    }

    fn length(&self) -> usize {
        self.area.lines().iter().map(String::len).sum()
    }
}

/// Whether anything was taken out does not matter here.
fn drop_flag(_changed: bool) {}
