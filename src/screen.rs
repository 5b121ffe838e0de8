//! Draws the desk; changes nothing.
//!
//! [`draw`] is a pure picture of a [`Desk`]: the same desk gives the same cells, and the real cursor always lies on the thing in
//! focus. Everything goes through a [`canvas::Canvas`], which cuts at its edges, so no size of glass can make it fail.

mod ask;
pub mod canvas;
mod card;
mod check;
mod consent;
mod doubt;
mod first_run;
mod frame;
mod handed;
mod list;
mod lodging;
mod new_pin;
mod notice;
mod overlay;
mod privacy;
mod rail;
mod receipt;
mod settings_page;
mod slip;
mod take_back;
mod telling;
pub mod theme;
mod trail;
mod unlock;
mod why;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::desk::{Desk, Scene};
use canvas::Canvas;
use theme::Theme;

/// The narrowest glass that is drawn on.
pub const NARROWEST: u16 = 60;

/// The lowest glass that is drawn on.
pub const LOWEST: u16 = 16;

/// Draws the desk, puts the real cursor on the thing in focus, and says where that is.
pub fn draw(desk: &Desk, frame: &mut Frame) -> Position {
    let area = frame.area();
    let mut canvas = Canvas::new(frame.buffer_mut(), Theme::of(desk.look()));
    let base = canvas.theme.base;
    canvas.tint(area, base);
    if area.width < NARROWEST || area.height < LOWEST {
        too_small(desk, &mut canvas, area);
    } else {
        whole(desk, &mut canvas, area);
    }
    let at = canvas.cursor();
    let at = Position {
        x: at.x.min(area.right().saturating_sub(1)),
        y: at.y.min(area.bottom().saturating_sub(1)),
    };
    frame.set_cursor_position(at);
    at
}

fn too_small(desk: &Desk, canvas: &mut Canvas, area: Rect) {
    let text = desk.books.chrome().say("glass-too-small");
    let base = canvas.theme.base;
    canvas.block(area, 0, &text, base);
    canvas.set_cursor(area, 0, 0);
}

fn whole(desk: &Desk, canvas: &mut Canvas, area: Rect) {
    let body = frame::draw(desk, canvas, area);
    match &desk.scene {
        Scene::FirstRun(first) => first_run::draw(desk, first, canvas, body),
        Scene::Unlock(unlock) => unlock::draw(desk, unlock, canvas, body),
        Scene::Doubt(doubt) => doubt::draw(desk, doubt, canvas, body),
        Scene::List(list) => list::draw(desk, list, canvas, body),
        Scene::Ask(ask) => ask::draw(desk, ask, canvas, body),
        Scene::Check(check) => check::draw(desk, check, canvas, body),
        Scene::Lodging(lodging) => lodging::draw(desk, lodging, canvas, body),
        Scene::Receipt(receipt) => receipt::draw(desk, receipt, canvas, body),
        Scene::Settings(page) => settings_page::draw(desk, page, canvas, body),
        Scene::Trail(trail) => trail::draw(desk, trail, canvas, body),
        Scene::Card(page) => card::draw(desk, page, canvas, body),
        Scene::Privacy(page) => privacy::draw(desk, page, canvas, body),
        Scene::Notice(notice) => notice::draw(desk, notice, canvas, body),
        Scene::Slip(form) => slip::draw(desk, form, canvas, body),
        Scene::NewPin(page) => new_pin::draw(desk, page, canvas, body),
        Scene::Handed(handed) => {
            handed::draw(desk, handed, canvas, body);
            return;
        }
        Scene::Telling(_) => telling::draw(desk, canvas, body),
        Scene::Consent(consent) => consent::draw(desk, consent, canvas, body),
        Scene::TakeBack(page) => take_back::draw(desk, page, canvas, body),
    }
    if let Some(over) = &desk.over {
        overlay::draw(desk, over, canvas, body);
    }
}
