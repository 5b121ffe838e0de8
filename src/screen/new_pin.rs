//! The PIN that takes a handed-over screen back, while the officer chooses it.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::NewPin;
use crate::locale::Args;
use crate::screen::ask::hand::{draw_field, labelled};
use crate::screen::canvas::{Canvas, part};
use crate::screen::first_run::text;

/// Draws the page.
pub(super) fn draw(desk: &Desk, page: &NewPin, canvas: &mut Canvas, area: Rect) {
    let (columns, rows) = (usize::from(area.width), usize::from(area.height));
    let room = part(area, 1, 0, columns, rows);
    let y = text(desk, canvas, room, "hand-over-pin", &Args::new()) + 1;
    let label = desk.books.chrome().say("hand-over-pin-field");
    let field = labelled(&label, true, canvas, room, y);
    let letters = page.typed.letters();
    draw_field(&"•".repeat(letters), letters, canvas, field, 0);
}
