//! The vault that may not be the right one: both dates in plain words, and what can be done.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::doubt::{Doubt, DoubtLine, Why};
use crate::locale::Args;
use crate::screen::ask::hand::{draw_field, field, labelled};
use crate::screen::canvas::{Canvas, part};
use crate::screen::first_run::text;

/// Draws the page.
pub(super) fn draw(desk: &Desk, doubt: &Doubt, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let page = part(
        area,
        1,
        0,
        usize::from(area.width),
        usize::from(area.height),
    );
    let (message, first, second) = match doubt.why {
        Why::Older { vault_at, known_at } => ("doubt-older", vault_at, known_at),
        Why::Clock { last, now } => ("doubt-clock", last, now),
    };
    let args = Args::new()
        .text("first", &locale.say_instant(first))
        .text("second", &locale.say_instant(second));
    let gap = usize::from(page.height > 14);
    let base = canvas.theme.base;
    let mut y = text(desk, canvas, page, message, &args) + gap;
    y += canvas.block(page, y, &locale.say("doubt-accept"), base) + gap;
    let lines = [
        ("doubt-keeper", DoubtLine::Keeper),
        ("doubt-reason", DoubtLine::Reason),
        ("unlock-passphrase", DoubtLine::Passphrase),
    ];
    let mut cursor = canvas.cursor();
    // Where there is no room for all three, the one in focus stands alone.
    let roomy = gap > 0;
    let shown = lines
        .into_iter()
        .filter(|(_, line)| roomy || doubt.on == *line);
    for (number, (label, line)) in shown.enumerate() {
        let on = doubt.on == line;
        let area = labelled(&locale.say(label), on, canvas, page, y + number * 2);
        match line {
            DoubtLine::Keeper => field(desk, &doubt.keeper, canvas, area, 0),
            DoubtLine::Reason => field(desk, &doubt.reason, canvas, area, 0),
            DoubtLine::Passphrase => {
                let letters = doubt.passphrase.letters();
                draw_field(&"•".repeat(letters), letters, canvas, area, 0);
            }
        }
        if on {
            cursor = canvas.cursor();
        }
    }
    canvas.set_cursor_at(cursor);
}
