//! The privacy page: the parts on the left, their rows beside them, how each stands at the right; or one record, to be read.

mod reading;

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::PrivacyPage;
use crate::desk::scene::privacy::Row;
use crate::locale::width;
use crate::screen::canvas::{Canvas, first_row, part};

/// The cells of the parts' names, with the gap behind them.
const PARTS: usize = 13;

/// Draws the page, or what is read.
pub(super) fn draw(desk: &Desk, page: &PrivacyPage, canvas: &mut Canvas, area: Rect) {
    if let Some((read, top)) = &page.reading {
        reading::draw(desk, read, *top, canvas, area);
        return;
    }
    let room = usize::from(area.height);
    let first = first_row(page.at, page.rows.len(), room);
    let mut part_before = None;
    for (y, (number, row)) in page
        .rows
        .iter()
        .enumerate()
        .skip(first)
        .take(room)
        .enumerate()
    {
        if part_before != Some(row.section) {
            let name = format!("privacy-section-{}", row.section.code());
            let strong = canvas.theme.strong;
            let name = desk.books.chrome().say(&name);
            canvas.put(part(area, 0, y, PARTS - 1, 1), 0, 0, &name, strong);
        }
        part_before = Some(row.section);
        let line = part(area, PARTS, y, usize::from(area.width), 1);
        draw_row(row, number == page.at, canvas, line);
    }
}

fn draw_row(row: &Row, here: bool, canvas: &mut Canvas, line: Rect) {
    let style = if here {
        canvas.theme.focus
    } else {
        canvas.theme.base
    };
    canvas.tint(line, style);
    let aside = width(&row.aside).min(usize::from(line.width) / 2);
    let end = part(line, usize::from(line.width) - aside, 0, aside, 1);
    canvas.put(end, 0, 0, &row.aside, style);
    let gap = usize::from(aside > 0);
    let room = usize::from(line.width).saturating_sub(aside + gap);
    let pointer = if here { ">" } else { " " };
    canvas.put(
        part(line, 0, 0, room, 1),
        0,
        0,
        &format!("{pointer} {}", row.says),
        style,
    );
    if here {
        canvas.set_cursor(line, 0, 0);
    }
}
