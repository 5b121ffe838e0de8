//! The closed vault.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::Unlock;
use crate::desk::scene::unlock::PRACTICE_PASSPHRASE;
use crate::locale::Args;
use crate::screen::ask::hand::{draw_field, field, labelled};
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
    let message = if desk.intake.is_some() {
        "unlock-unkept"
    } else if unlock.come_back.is_some() {
        "unlock-back"
    } else {
        "unlock"
    };
    let y = text(desk, canvas, page, message, &Args::new()) + 1;
    let base = canvas.theme.base;
    let on = unlock.on_passphrase;
    let name = labelled(&locale.say("unlock-officer"), !on, canvas, page, y);
    let secret = labelled(&locale.say("unlock-passphrase"), on, canvas, page, y + 2);
    let letters = unlock.passphrase.letters();
    field(desk, &unlock.officer, canvas, name, 0);
    let on_name = canvas.cursor();
    draw_field(&"•".repeat(letters), letters, canvas, secret, 0);
    if !on {
        canvas.set_cursor_at(on_name);
    }
    let forgotten = if desk.post.practice {
        let args = Args::new().text("passphrase", PRACTICE_PASSPHRASE);
        locale.say_with("unlock-practice", &args)
    } else {
        locale.say("unlock-forgotten")
    };
    canvas.block(page, y + 5, &forgotten, base);
}
