//! One record while it is read: its facts in two columns, and under them the very words that were put.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::desk::Desk;
use crate::desk::scene::privacy::{NAMES, Page};
use crate::screen::canvas::{Canvas, part};

/// Draws a record from a line on; the last screenful is the furthest.
pub(super) fn draw(desk: &Desk, page: &Page, top: usize, canvas: &mut Canvas, area: Rect) {
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let lines = page.lines(desk, area.width.into());
    let room = usize::from(area.height);
    let top = top.min(lines.len().saturating_sub(room));
    for (y, line) in lines.iter().skip(top).take(room).enumerate() {
        canvas.put(part(area, 0, y, NAMES - 1, 1), 0, 0, &line.name, strong);
        let x = if line.title { 0 } else { NAMES };
        let style: Style = if line.title { strong } else { base };
        canvas.put(area, x, y, &line.text, style);
    }
    let below = lines.len().saturating_sub(top + room);
    if below > 0 {
        let more = desk.books.chrome().say("privacy-more-below");
        canvas.put_right(area, room.saturating_sub(1), &more, strong);
    }
    canvas.set_cursor(area, 0, 0);
}
