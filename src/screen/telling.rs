//! What the gate said: the answer on a bar of its own, then exactly what, why, what to say and what to do; the ways on below.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::telling::{air, is_written, lines, room, ways, with_telling};
use crate::screen::canvas::{Canvas, MORE, part};

/// Draws the page.
pub(super) fn draw(desk: &Desk, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let written = is_written(desk);
    let base = canvas.theme.base;
    let bar = if written {
        with_telling(desk, |_, telling| telling.verdict()).unwrap_or_default()
    } else {
        locale.say("gate-not-written")
    };
    canvas.put(area, 0, 0, &format!(" {bar} "), canvas.theme.accent);
    let ways = ways(desk);
    let rows = usize::from(area.height);
    let (air, room) = (air(rows), room(desk, rows));
    let text = part(area, 0, 1 + air, usize::from(area.width), room);
    let lines = lines(desk, text.width.into());
    let (top, at) = with_telling(desk, |page, _| (page.top, page.at)).unwrap_or_default();
    let top = top.min(lines.len().saturating_sub(room));
    for (row, line) in lines.iter().skip(top).take(room).enumerate() {
        let style = if line.strong {
            canvas.theme.strong
        } else {
            base
        };
        canvas.put(text, 0, row, &line.text, style);
    }
    more(canvas, text, (top, lines.len().saturating_sub(top + room)));
    let foot = part(
        area,
        0,
        room + 1 + 2 * air,
        usize::from(area.width),
        ways.len(),
    );
    let at = at.min(ways.len().saturating_sub(1));
    for (number, way) in ways.iter().enumerate() {
        let here = number == at;
        let style = if here { canvas.theme.focus } else { base };
        let pointer = if here { ">" } else { " " };
        let says = locale.say(way.message());
        canvas.put(
            foot,
            0,
            number,
            &format!("{pointer} {} {says}", number + 1),
            style,
        );
        if here {
            canvas.set_cursor(foot, 0, number);
        }
    }
}

/// That there is more above or below what is shown.
fn more(canvas: &mut Canvas, area: Rect, (above, below): (usize, usize)) {
    let base = canvas.theme.base;
    if above > 0 {
        canvas.put_right(area, 0, MORE, base);
    }
    if below > 0 {
        canvas.put_right(area, usize::from(area.height).saturating_sub(1), MORE, base);
    }
}
