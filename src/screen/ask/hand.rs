//! What is in hand: a field, options, toggles, a tick, something told, papers.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::hand::Hand;
use crate::desk::line::Line;
use crate::desk::scene::Ask;
use crate::form::{Answer, Value};
use crate::locale::{cut, width};
use crate::screen::ask::{options, papers, roster};
use crate::screen::canvas::{COVER, Canvas, part};

/// The rows that what is in hand would like to have.
pub(in crate::screen) fn rows(ask: &Ask, columns: u16) -> usize {
    match &ask.hand {
        Hand::Words { .. } | Hand::Review => 1,
        Hand::Tick(_) | Hand::Told { .. } => 2,
        Hand::Long { prose, .. } => prose.area().lines().len().clamp(3, 6),
        Hand::Choose(choosing) if choosing.words.is_some() => 2,
        Hand::Choose(choosing) => {
            options::options_rows(&choosing.options, &choosing.shown(), columns)
                + usize::from(choosing.search.is_some())
        }
        Hand::Toggle(toggles) => {
            let typing = toggles.search.is_some() || toggles.words.is_some();
            options::options_rows(&toggles.options, &toggles.shown(), columns) + usize::from(typing)
        }
        Hand::Papers(papers) => papers.rows.len().clamp(1, 12),
        Hand::Roster(list) => roster::rows(list),
    }
}

/// Draws what is in hand, and puts the cursor on it.
pub(in crate::screen) fn draw(desk: &Desk, ask: &Ask, canvas: &mut Canvas, area: Rect) {
    match &ask.hand {
        Hand::Words { line, .. } => field(desk, line, canvas, area, 0),
        Hand::Long { prose, .. } => long(desk, prose, canvas, area),
        Hand::Choose(choosing) => options::choose(desk, choosing, canvas, area),
        Hand::Toggle(toggles) => options::toggle(desk, toggles, canvas, area),
        Hand::Tick(_) | Hand::Told { .. } => said(desk, ask, canvas, area),
        Hand::Papers(papers) => papers::draw(desk, papers, canvas, area),
        Hand::Review => {
            let text = desk.spoken().say("review-open");
            let focus = canvas.theme.focus;
            canvas.put(area, 0, 0, &text, focus);
            canvas.set_cursor(area, 0, 0);
        }
        Hand::Roster(list) => roster::draw(desk, ask, list, canvas, area),
    }
}

/// A field of one line, scrolled so that the cursor is in it.
pub(in crate::screen) fn field(
    desk: &Desk,
    line: &Line,
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
) {
    let covered = desk.glass.covered;
    let text = if covered {
        "•".repeat(line.text().chars().count())
    } else {
        line.text().to_owned()
    };
    let cursor = if covered {
        line.letters_before()
    } else {
        line.cursor()
    };
    draw_field(&text, cursor, canvas, area, y);
}

/// A field of the desk's own forms under its label, marked where it has the focus.
pub(in crate::screen) fn labelled(
    label: &str,
    in_focus: bool,
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
) -> Rect {
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    canvas.put(area, 2, y, label, if in_focus { strong } else { base });
    if in_focus {
        canvas.put(area, 0, y + 1, ">", strong);
    }
    part(area, 2, y + 1, usize::from(area.width), 1)
}

/// A field with a text and a cursor in cells.
pub(in crate::screen) fn draw_field(
    text: &str,
    cursor: usize,
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
) {
    let columns = usize::from(area.width).min(46);
    let style = canvas.theme.field;
    canvas.fill(part(area, 0, y, columns, 1), style);
    let room = columns.saturating_sub(1);
    let skipped = cursor.saturating_sub(room);
    let (shown, left_out) = from_cell(text, skipped);
    canvas.put(
        part(area, 0, y, columns, 1),
        0,
        0,
        &shown_part(shown, columns),
        style,
    );
    canvas.set_cursor(area, cursor.saturating_sub(left_out), y);
}

/// The text from a cell on, at a whole letter, and the cells that were left out.
fn from_cell(text: &str, cells: usize) -> (&str, usize) {
    let mut left_out = 0;
    let mut letters = unicode_segmentation::UnicodeSegmentation::grapheme_indices(text, true);
    while left_out < cells {
        let Some((_, letter)) = letters.next() else {
            return ("", left_out);
        };
        left_out += width(letter);
    }
    (letters.as_str(), left_out)
}

fn shown_part(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        text.to_owned()
    } else {
        cut(text, columns)
    }
}

/// Draws a long text that is being typed, and puts the cursor into it.
pub(in crate::screen) fn long(
    desk: &Desk,
    prose: &crate::desk::prose::Prose,
    canvas: &mut Canvas,
    area: Rect,
) {
    let style = canvas.theme.field;
    canvas.fill(area, style);
    if desk.glass.covered {
        canvas.put(area, 0, 0, COVER, style);
        canvas.set_cursor(area, 0, 0);
        return;
    }
    let mut shown = prose.area().clone();
    shown.set_style(style);
    shown.set_cursor_line_style(style);
    shown.set_cursor_style(style);
    canvas.widget(area, &shown);
    let at = shown.screen_cursor();
    let (top, _) = shown.scroll_offset();
    canvas.set_cursor(area, at.col, at.row.saturating_sub(usize::from(top)));
}

/// A tick, or something told: what the two keys say, and what is kept.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only these can be ticked or told"
)]
fn said(desk: &Desk, ask: &Ask, canvas: &mut Canvas, area: Rect) {
    let locale = desk.spoken();
    let kept = desk
        .intake
        .as_ref()
        .and_then(|intake| match intake.sheet.answer(ask.at) {
            Some(Answer::Given(value)) => Some(value.clone()),
            Some(Answer::Missing(_)) | None => None,
        });
    let (yes, no) = match &ask.hand {
        Hand::Tick(_) => ("tick-yes", "tick-no"),
        Hand::Told {
            refusable: true, ..
        } => ("told-yes", "told-refuse"),
        _ => ("told-told", "told-not-told"),
    };
    let now = match kept {
        _ if desk.glass.covered => COVER.to_owned(),
        Some(Value::Tick(on)) => locale.say(if on { "tick-on" } else { "tick-off" }),
        Some(Value::Choice(picked)) => locale.say(&format!("told-{}", picked.code)),
        _ => locale.say("state-not-asked"),
    };
    let (strong, base) = (canvas.theme.strong, canvas.theme.base);
    let mut x = 0;
    for (key, label) in [("[ y ]", yes), ("[ n ]", no)] {
        x += canvas.put(area, x, 0, key, strong) + 1;
        x += canvas.put(area, x, 0, &locale.say(label), base) + 3;
    }
    canvas.put(area, 0, 1, &now, base);
    canvas.set_cursor(area, 0, 0);
}
