//! Puts text on the glass, cut at the edges to whole letters, and remembers where the cursor goes.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::locale::{cut, width, wrap};
use crate::screen::theme::Theme;

/// The widest a block of text is set (A11Y-14).
pub const MEASURE: u16 = 68;

/// What stands before a row where a list goes on above or below it.
pub const MORE: &str = "…";

/// What covers an answer.
pub const COVER: &str = "•••";

/// The glass while it is drawn on.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    cursor: Position,
    /// The theme in force.
    pub theme: Theme,
}

impl<'a> Canvas<'a> {
    /// A canvas over a buffer.
    #[must_use]
    pub fn new(buffer: &'a mut Buffer, theme: Theme) -> Self {
        Self {
            buffer,
            cursor: Position::ORIGIN,
            theme,
        }
    }

    /// The cursor.
    #[must_use]
    pub fn cursor(&self) -> Position {
        self.cursor
    }

    /// Puts the cursor at a column and row of an area, or at the nearest cell of it.
    pub fn set_cursor(&mut self, area: Rect, x: usize, y: usize) {
        let right = usize::from(area.width.saturating_sub(1));
        let low = usize::from(area.height.saturating_sub(1));
        self.cursor = Position {
            x: area.x.saturating_add(cells(x.min(right))),
            y: area.y.saturating_add(cells(y.min(low))),
        };
    }

    /// Puts the cursor at a cell of the glass.
    pub fn set_cursor_at(&mut self, at: Position) {
        self.cursor = at;
    }

    /// Fills an area with a style, and empties it.
    pub fn fill(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buffer.area);
        if area == self.buffer.area {
            self.buffer.reset();
            self.buffer.set_style(area, style);
            return;
        }
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
        }
    }

    /// Sets a style over an area without changing its letters.
    pub fn tint(&mut self, area: Rect, style: Style) {
        self.buffer
            .set_style(area.intersection(self.buffer.area), style);
    }

    /// Puts one line of text into an area; what does not fit ends in `…`. Gives the cells it took.
    pub fn put(&mut self, area: Rect, x: usize, y: usize, text: &str, style: Style) -> usize {
        let room = usize::from(area.width).saturating_sub(x);
        if y >= usize::from(area.height) || room == 0 || text.is_empty() {
            return 0;
        }
        let shown = if width(text) > room {
            cut(text, room)
        } else {
            text.to_owned()
        };
        let (left, top) = (
            area.x.saturating_add(cells(x)),
            area.y.saturating_add(cells(y)),
        );
        if !self.buffer.area.contains(Position { x: left, y: top }) {
            return 0;
        }
        if shown.is_ascii() {
            return self.put_ascii(left, top, &shown, style);
        }
        self.buffer.set_stringn(left, top, &shown, room, style);
        width(&shown)
    }

    /// Puts a text of plain letters, each in a cell of its own: what most of the glass is, and no segmentation to find it out.
    fn put_ascii(&mut self, left: u16, top: u16, text: &str, style: Style) -> usize {
        let mut x = left;
        for letter in text.bytes().filter(|letter| !letter.is_ascii_control()) {
            let Some(cell) = self.buffer.cell_mut((x, top)) else {
                break;
            };
            cell.set_char(char::from(letter)).set_style(style);
            x = x.saturating_add(1);
        }
        usize::from(x - left)
    }

    /// Puts text at the right edge of a row.
    pub fn put_right(&mut self, area: Rect, y: usize, text: &str, style: Style) -> usize {
        let taken = width(text).min(usize::from(area.width));
        self.put(area, usize::from(area.width) - taken, y, text, style)
    }

    /// Puts a block of wrapped text into an area from a row on; gives the rows it took, shown or not.
    pub fn block(&mut self, area: Rect, y: usize, text: &str, style: Style) -> usize {
        let lines = wrapped(text, area.width);
        for (row, line) in lines.iter().enumerate() {
            self.put(area, 0, y + row, line, style);
        }
        lines.len()
    }

    /// Draws a level line over the whole width of an area.
    pub fn rule(&mut self, area: Rect, y: usize) {
        let line = "─".repeat(usize::from(area.width));
        let base = self.theme.base;
        self.put(area, 0, y, &line, base);
    }

    /// Draws a widget that is not ours.
    pub fn widget(&mut self, area: Rect, widget: impl ratatui::widgets::Widget) {
        let area = area.intersection(self.buffer.area);
        if !area.is_empty() {
            widget.render(area, self.buffer);
        }
    }
}

/// A text in lines that fit a width and the measure.
#[must_use]
pub fn wrapped(text: &str, columns: u16) -> Vec<String> {
    let columns = usize::from(columns.clamp(1, MEASURE));
    text.split('\n')
        .flat_map(|line| wrap(line, columns))
        .collect()
}

/// A part of an area, cut to it.
#[must_use]
pub fn part(area: Rect, x: usize, y: usize, columns: usize, rows: usize) -> Rect {
    let x = area.x.saturating_add(cells(x)).min(area.right());
    let y = area.y.saturating_add(cells(y)).min(area.bottom());
    Rect {
        x,
        y,
        width: cells(columns).min(area.right().saturating_sub(x)),
        height: cells(rows).min(area.bottom().saturating_sub(y)),
    }
}

/// The first row to show of a long list, so that the row in hand is on the glass with one to spare where there is one.
#[must_use]
pub fn first_row(at: usize, count: usize, rows: usize) -> usize {
    if count <= rows {
        return 0;
    }
    let last = (at + 2).min(count);
    last.saturating_sub(rows)
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
