//! One record while it is read: its facts in two columns, and under them the very words that were put.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::desk::Desk;
use crate::desk::scene::privacy::Page;
use crate::screen::canvas::{COVER, Canvas, part, wrapped};

/// The cells of the facts' names, with the gap behind them.
const NAMES: usize = 18;

/// One line: what stands on the left, and on the right.
struct Line {
    name: String,
    text: String,
    strong: bool,
}

/// Draws a record from a line on; the last screenful is the furthest.
pub(super) fn draw(desk: &Desk, page: &Page, top: usize, canvas: &mut Canvas, area: Rect) {
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let lines = lines(desk, page, area.width);
    let room = usize::from(area.height);
    let top = top.min(lines.len().saturating_sub(room));
    for (y, line) in lines.iter().skip(top).take(room).enumerate() {
        canvas.put(part(area, 0, y, NAMES - 1, 1), 0, 0, &line.name, strong);
        let x = if line.name.is_empty() && line.strong {
            0
        } else {
            NAMES
        };
        let style: Style = if line.strong { strong } else { base };
        canvas.put(area, x, y, &line.text, style);
    }
    let below = lines.len().saturating_sub(top + room);
    if below > 0 {
        let more = desk.books.chrome().say("privacy-more-below");
        canvas.put_right(area, room.saturating_sub(1), &more, strong);
    }
    canvas.set_cursor(area, 0, 0);
}

fn lines(desk: &Desk, page: &Page, columns: u16) -> Vec<Line> {
    let locale = desk.books.chrome();
    let blank = || Line {
        name: String::new(),
        text: String::new(),
        strong: false,
    };
    let names = u16::try_from(NAMES).unwrap_or(u16::MAX);
    let mut lines = Vec::new();
    for text in wrapped(&page.title, columns) {
        lines.push(Line {
            name: String::new(),
            text,
            strong: true,
        });
    }
    lines.push(blank());
    for fact in &page.facts {
        let value = wrapped(&fact.value, columns.saturating_sub(names));
        for (number, text) in value.into_iter().enumerate() {
            let name = if number == 0 {
                locale.say(fact.name)
            } else {
                String::new()
            };
            lines.push(Line {
                name,
                text,
                strong: false,
            });
        }
    }
    if let Some(words) = &page.words {
        lines.push(blank());
        let words = if desk.glass.covered { COVER } else { words };
        let name = locale.say("privacy-fact-words");
        let mut name = Some(name);
        for text in wrapped(words, columns.saturating_sub(names)) {
            lines.push(Line {
                name: name.take().unwrap_or_default(),
                text,
                strong: false,
            });
        }
    }
    lines
}
