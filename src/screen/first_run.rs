//! The first run, page by page.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::FirstRun;
use crate::desk::scene::first_run::Recovery;
use crate::locale::{Args, Locale};
use crate::register::passphrase::{Holds, SHORTEST};
use crate::register::secret::Secret;
use crate::screen::ask::hand::{draw_field, field, labelled};
use crate::screen::canvas::{Canvas, part};

/// Draws the first run.
pub(super) fn draw(desk: &Desk, first: &FirstRun, canvas: &mut Canvas, area: Rect) {
    let page = part(
        area,
        1,
        0,
        usize::from(area.width),
        usize::from(area.height),
    );
    match first {
        FirstRun::Welcome => {
            text(desk, canvas, page, "first-welcome", &Args::new());
            canvas.set_cursor(page, 0, 0);
        }
        FirstRun::Name(line) => {
            let y = text(desk, canvas, page, "first-name", &Args::new());
            let label = desk.books.chrome().say("unlock-officer");
            let line_area = labelled(&label, true, canvas, page, y + 1);
            field(desk, line, canvas, line_area, 0);
        }
        FirstRun::Passphrase {
            first,
            again,
            on_second,
            holds,
            words,
            ..
        } => {
            let y = choose(desk, words.as_ref(), canvas, page);
            let letters = [first.letters(), again.letters()];
            let gap = usize::from(page.height > 14);
            secrets(desk, letters, *on_second, canvas, page, y + gap);
            let base = canvas.theme.base;
            let meter = meter(desk.books.chrome(), first.letters(), *holds);
            canvas.block(page, y + gap + 4, &meter, base);
        }
        FirstRun::Making { .. } => {
            text(desk, canvas, page, "first-making", &Args::new());
            canvas.set_cursor(page, 0, 0);
        }
        FirstRun::Recovery(recovery) => draw_recovery(desk, recovery, canvas, page),
    }
}

/// What a passphrase should be like, or the words that were drawn for one; gives the row after them.
fn choose(desk: &Desk, words: Option<&Secret>, canvas: &mut Canvas, page: Rect) -> usize {
    let Some(words) = words else {
        let args = Args::new().count("letters", i64::try_from(SHORTEST).unwrap_or(i64::MAX));
        return text(desk, canvas, page, "first-passphrase", &args);
    };
    let args = Args::new().text("words", words.reveal());
    text(desk, canvas, page, "first-passphrase-words", &args)
}

/// How good a new passphrase is, in words; nothing before the first letter.
fn meter(locale: &Locale, letters: usize, holds: Option<Holds>) -> String {
    let Some(holds) = holds else {
        let more = SHORTEST.saturating_sub(letters);
        if letters == 0 || more == 0 {
            return String::new();
        }
        let args = Args::new().count("count", i64::try_from(more).unwrap_or(i64::MAX));
        return locale.say_with("passphrase-meter-short", &args);
    };
    let args = Args::new()
        .text("unit", holds.code())
        .count("count", i64::try_from(holds.count()).unwrap_or(i64::MAX));
    let message = if holds == Holds::Centuries {
        "passphrase-meter-strong"
    } else {
        "passphrase-meter-weak"
    };
    locale.say_with(message, &args)
}

/// A heading and its text; gives the row after them.
pub(super) fn text(
    desk: &Desk,
    canvas: &mut Canvas,
    page: Rect,
    message: &str,
    args: &Args,
) -> usize {
    let locale = desk.books.chrome();
    let (strong, base) = (canvas.theme.strong, canvas.theme.base);
    let gap = usize::from(page.height > 14);
    let y = canvas.block(page, 0, &locale.say_with(message, args), strong) + gap;
    let about = locale.attr(message, "about", args).unwrap_or_default();
    y + canvas.block(page, y, &about, base)
}

fn secrets(
    desk: &Desk,
    letters: [usize; 2],
    on_second: bool,
    canvas: &mut Canvas,
    page: Rect,
    y: usize,
) {
    let labels = ["first-passphrase-one", "first-passphrase-two"];
    let mut cursor = canvas.cursor();
    for (number, (label, letters)) in labels.into_iter().zip(letters).enumerate() {
        let in_focus = on_second == (number == 1);
        let label = desk.books.chrome().say(label);
        let area = labelled(&label, in_focus, canvas, page, y + number * 2);
        draw_field(&"•".repeat(letters), letters, canvas, area, 0);
        if in_focus {
            cursor = canvas.cursor();
        }
    }
    canvas.set_cursor_at(cursor);
}

fn draw_recovery(desk: &Desk, recovery: &Recovery, canvas: &mut Canvas, page: Rect) {
    if !recovery.typing {
        let y = text(desk, canvas, page, "first-recovery", &Args::new());
        let groups: Vec<&str> = recovery.groups().collect();
        let each = groups.iter().map(|group| group.len()).max().unwrap_or(1) + 2;
        let in_row = (usize::from(page.width) / each).clamp(1, 4);
        let strong = canvas.theme.strong;
        for (row, line) in groups.chunks(in_row).enumerate() {
            canvas.put(page, 2, y + 1 + row, &line.join("  "), strong);
        }
        canvas.set_cursor(page, 2, y + 1);
        return;
    }
    let locale = desk.books.chrome();
    let y = text(desk, canvas, page, "first-recovery-check", &Args::new());
    let label = locale.say("first-recovery-key");
    let area = labelled(&label, true, canvas, page, y + 1);
    field(desk, &recovery.typed, canvas, area, 0);
}
