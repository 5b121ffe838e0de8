//! A privacy notice while it is told: whose it is and what officers have to know at the top, its words under it.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::NoticeScene;
use crate::screen::canvas::{Canvas, part};

/// Draws the notice.
pub(super) fn draw(desk: &Desk, notice: &NoticeScene, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let (base, strong, alarm) = (canvas.theme.base, canvas.theme.strong, canvas.theme.alarm);
    let head = notice.head(&desk.name_of(notice.person), locale);
    for (y, (text, loud)) in head.iter().enumerate() {
        canvas.put(area, 0, y, text, if *loud { alarm } else { base });
    }
    let low = head.len() + 1;
    let room = usize::from(area.height).saturating_sub(low);
    let words = part(area, 0, low, usize::from(area.width), room);
    let lines = notice.lines(usize::from(area.width), locale);
    let top = notice.top.min(lines.len().saturating_sub(room));
    for (y, line) in lines.iter().skip(top).take(room).enumerate() {
        canvas.put(
            words,
            0,
            y,
            &line.text,
            if line.strong { strong } else { base },
        );
    }
    let below = lines.len().saturating_sub(top + room);
    if below > 0 {
        let more = locale.say("privacy-more-below");
        canvas.put_right(area, head.len(), &more, strong);
    }
    canvas.set_cursor(words, 0, 0);
}
