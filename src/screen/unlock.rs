//! The closed vault.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::Unlock;
use crate::locale::Args;
use crate::screen::ask::hand::{draw_field, field};
use crate::screen::canvas::{Canvas, part};
use crate::screen::first_run::text;

/// Draws the closed vault.
pub(super) fn draw(desk: &Desk, unlock: &Unlock, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let page = part(
        area,
        1,
        0,
        usize::from(area.width),
        usize::from(area.height),
    );
    let message = if unlock.come_back.is_some() {
        "unlock-back"
    } else {
        "unlock"
    };
    let y = text(desk, canvas, page, message, &Args::new()) + 1;
    let base = canvas.theme.base;
    canvas.put(page, 0, y, &locale.say("unlock-officer"), base);
    canvas.put(page, 0, y + 2, &locale.say("unlock-passphrase"), base);
    let letters = unlock.passphrase.letters();
    let dots = "•".repeat(letters);
    if unlock.on_passphrase {
        field(desk, &unlock.officer, canvas, page, y + 1);
        draw_field(&dots, letters, canvas, page, y + 3);
    } else {
        draw_field(&dots, letters, canvas, page, y + 3);
        field(desk, &unlock.officer, canvas, page, y + 1);
    }
    canvas.block(page, y + 5, &locale.say("unlock-forgotten"), base);
}
