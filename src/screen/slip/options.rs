//! The options of a row of a short form: numbered where they are few, under the words that narrow them where they are many.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::SlipScene;
use crate::desk::slip::{Field, NUMBERED, SlipRow};
use crate::screen::ask::hand::field;
use crate::screen::canvas::{Canvas, MORE, part, wrapped};

/// The cells before an option's label.
const LEAD: usize = 8;

/// The most rows that options take.
const MOST: usize = 12;

/// The rows that the options of the row in hand would like to have; that nothing was found has one too.
pub(super) fn rows(form: &SlipScene, row: &SlipRow, area: Rect) -> usize {
    let search = usize::from(is_searched(row));
    (lines(form, row, area.width).len().max(1) + search).min(MOST)
}

/// Draws the options, and puts the cursor on the one in hand.
pub(super) fn draw(desk: &Desk, form: &SlipScene, row: &SlipRow, canvas: &mut Canvas, area: Rect) {
    let top = usize::from(is_searched(row));
    let lines = lines(form, row, area.width);
    let room = usize::from(area.height)
        .min(MOST)
        .saturating_sub(top)
        .max(1);
    let at = form.pointed();
    let low = lines.iter().rposition(|line| Some(line.place) == at);
    let first = (low.unwrap_or(0) + 1).saturating_sub(room);
    canvas.set_cursor(area, 0, top);
    for (y, line) in lines.iter().skip(first).take(room).enumerate() {
        let here = Some(line.place) == at;
        let style = if here {
            canvas.theme.focus
        } else {
            canvas.theme.base
        };
        canvas.put(area, 0, top + y, &line.text, style);
        if here && line.opens {
            canvas.set_cursor(area, 0, top + y);
        }
    }
    let base = canvas.theme.base;
    if first > 0 && low != Some(first) {
        canvas.put(part(area, 0, top, 1, 1), 0, 0, MORE, base);
    }
    if lines.len() > first + room {
        canvas.put(part(area, 0, top + room - 1, 1, 1), 0, 0, MORE, base);
    }
    if lines.is_empty() {
        let nothing = desk.books.chrome().say("search-nothing");
        canvas.put(area, 0, top, &nothing, base);
    }
    if is_searched(row) {
        search(desk, form, canvas, area);
    }
}

/// The words that narrow the options; the cursor stays on the option that was moved to.
fn search(desk: &Desk, form: &SlipScene, canvas: &mut Canvas, area: Rect) {
    let at = canvas.cursor();
    field(desk, &form.search, canvas, area, 0);
    if form.search.is_empty() {
        let hint = desk.books.chrome().say("search-hint");
        let style = canvas.theme.field;
        canvas.put(part(area, 2, 0, 44, 1), 0, 0, &hint, style);
        if form.pointed().is_some() {
            canvas.set_cursor_at(at);
        }
    }
}

fn is_searched(row: &SlipRow) -> bool {
    row.options().len() > NUMBERED
}

/// One line of an option.
struct Line {
    place: usize,
    opens: bool,
    text: String,
}

fn lines(form: &SlipScene, row: &SlipRow, columns: u16) -> Vec<Line> {
    let lead = u16::try_from(LEAD).unwrap_or(u16::MAX);
    let mut lines = Vec::new();
    for (place, number) in form.shown().into_iter().enumerate() {
        let Some(option) = row.options().get(number) else {
            continue;
        };
        let says = wrapped(&option.says, columns.saturating_sub(lead));
        for (line, text) in says.iter().enumerate() {
            let opens = line == 0;
            let before = if opens {
                before(form, row, place, number)
            } else {
                String::new()
            };
            lines.push(Line {
                place,
                opens,
                text: format!("{before:LEAD$}{text}"),
            });
        }
    }
    lines
}

/// The pointer, the number and the mark of an option.
fn before(form: &SlipScene, row: &SlipRow, place: usize, number: usize) -> String {
    let pointer = if form.pointed() == Some(place) {
        ">"
    } else {
        " "
    };
    let digit = if is_searched(row) {
        " ".to_owned()
    } else {
        (number + 1).to_string()
    };
    let mark = match (&row.field, row.is_picked(number)) {
        (Field::Many { .. }, true) => "[x]",
        (Field::Many { .. }, false) => "[ ]",
        (_, true) => "(x)",
        (_, false) => "( )",
    };
    format!("{pointer} {digit} {mark} ")
}
