//! A screen that was handed over: plain words, one thing at a time, and nothing of the officer's.

mod choices;
mod question;

use ratatui::layout::Rect;

use crate::desk::scene::Handed;
use crate::desk::scene::handed::{GivingBack, Page};
use crate::desk::{Desk, Scene};
use crate::locale::Args;
use crate::screen::ask::hand::{draw_field, labelled};
use crate::screen::canvas::{Canvas, part, wrapped};
use crate::screen::consent;

/// What a paragraph opens with that is one of several.
const POINT: &str = "• ";

/// Draws it.
pub(super) fn draw(desk: &Desk, handed: &Handed, canvas: &mut Canvas, area: Rect) {
    let (columns, rows) = (usize::from(area.width), usize::from(area.height));
    let roomy = usize::from(rows > 14);
    let room = part(
        area,
        2,
        roomy,
        columns.saturating_sub(4),
        rows - roomy.min(rows),
    );
    match (&handed.giving_back, &handed.page) {
        _ if handed.warned => {
            paragraphs(desk, canvas, room, "handed-idle");
            canvas.set_cursor(room, 0, 0);
        }
        (Some(back), _) => giving_back(desk, handed, back, canvas, room),
        (None, Page::Choices(page)) => choices::draw(desk, handed, *page, canvas, room),
        (None, Page::Question(question)) => question::draw(desk, handed, question, canvas, room),
        (None, Page::Decision(consent)) => consent::draw(desk, consent, canvas, area),
    }
}

/// The top line: that this part is theirs, and how far it has come. Nothing of the application stands there.
pub(super) fn header(desk: &Desk, canvas: &mut Canvas, area: Rect) {
    let (Scene::Handed(handed), Some(intake)) = (&desk.scene, &desk.intake) else {
        return;
    };
    let locale = desk.spoken();
    let (strong, base) = (canvas.theme.strong, canvas.theme.base);
    let title = if handed.is_aloud() {
        "title-aloud"
    } else {
        "title-handed"
    };
    let far = question::progress(handed, intake, locale);
    let far = far.filter(|_| handed.giving_back.is_none() && !handed.warned);
    canvas.put_right(area, 0, &far.unwrap_or_default(), base);
    canvas.put(area, 0, 0, &locale.say(title), strong);
}

/// A message and what it says of itself; gives the row after them.
fn paragraphs(desk: &Desk, canvas: &mut Canvas, area: Rect, message: &str) -> usize {
    let locale = desk.spoken();
    let about = locale.attr(message, "about", &Args::new());
    let about: Vec<String> = about.into_iter().collect();
    told(canvas, area, &locale.say(message), &about, 0)
}

/// A heading and its paragraphs, set apart where there is room beside `rest` more rows; gives the row after them.
fn told(canvas: &mut Canvas, area: Rect, heading: &str, about: &[String], rest: usize) -> usize {
    let (strong, base) = (canvas.theme.strong, canvas.theme.base);
    let about: Vec<Vec<String>> = about.iter().map(|text| hung(text, area.width)).collect();
    let heading_rows = wrapped(heading, area.width).len();
    let all: usize = heading_rows + about.iter().map(Vec::len).sum::<usize>();
    let gap = usize::from(all + about.len() + rest < usize::from(area.height));
    let mut y = canvas.block(area, 0, heading, strong);
    for lines in &about {
        y += gap;
        for line in lines {
            canvas.put(area, 0, y, line, base);
            y += 1;
        }
    }
    y
}

/// A text in lines; what opens with a point hangs behind it.
fn hung(text: &str, columns: u16) -> Vec<String> {
    let Some(rest) = text.strip_prefix(POINT) else {
        return wrapped(text, columns);
    };
    let lines = wrapped(rest, columns.saturating_sub(2)).into_iter();
    let hang = |(number, line)| {
        if number == 0 {
            format!("{POINT}{line}")
        } else {
            format!("  {line}")
        }
    };
    lines.enumerate().map(hang).collect()
}

/// Asks the officer for their PIN or passphrase.
fn giving_back(desk: &Desk, handed: &Handed, back: &GivingBack, canvas: &mut Canvas, area: Rect) {
    let locale = desk.spoken();
    let (with, label) = if handed.has_pin() {
        ("handed-back-pin", "handed-back-pin-field")
    } else {
        ("handed-back-passphrase", "unlock-passphrase")
    };
    let about = [locale.say(with), locale.say("handed-back-not-yet")];
    let y = told(canvas, area, &locale.say("handed-back"), &about, 4) + 1;
    let field = labelled(&locale.say(label), true, canvas, area, y);
    let letters = back.typed.letters();
    draw_field(&"•".repeat(letters), letters, canvas, field, 0);
}
