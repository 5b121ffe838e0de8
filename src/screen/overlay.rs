//! The boxes over a page.

mod weighed;
mod word_back;

use ratatui::layout::Rect;

use crate::desk::overlay::{
    Confirm, ConfirmWhat, Menu, MenuKind, Note, Odd, Pick, Reason, ReasonFor, Told,
};
use crate::desk::{Desk, Overlay};
use crate::locale::Args;
use crate::screen::ask::hand::field;
use crate::screen::ask::opened::in_words;
use crate::screen::canvas::{Canvas, first_row, part, wrapped};
use crate::screen::frame::{covered, of_particulars};
use crate::screen::why::draw_page;
use weighed::{draw_hides, draw_moves};

/// The widest a box is.
const WIDEST: usize = 66;

/// Draws the box that is open.
pub(super) fn draw(desk: &Desk, over: &Overlay, canvas: &mut Canvas, area: Rect) {
    match over {
        Overlay::Menu(menu) => draw_menu(desk, menu, canvas, area),
        Overlay::Pick(pick) => draw_pick(desk, pick, canvas, area),
        Overlay::Confirm(confirm) => draw_confirm(desk, confirm, canvas, area),
        Overlay::Hides(hides) => draw_hides(desk, hides, canvas, area),
        Overlay::Odd(odd) => draw_odd(desk, *odd, canvas, area),
        Overlay::Note(note) => draw_note(desk, note, canvas, area),
        Overlay::Reason(reason) => draw_reason(desk, reason, canvas, area),
        Overlay::Told(told) => draw_told(desk, told, canvas, area),
        Overlay::Why(page) => draw_page(desk, *page, canvas, area),
        Overlay::Moves(moves) => draw_moves(desk, moves, canvas, area),
        Overlay::WordBack(back) => word_back::draw(desk, back, canvas, area),
    }
}

/// An empty box with a title, so many rows inside; gives its inside.
pub(super) fn frame(canvas: &mut Canvas, area: Rect, title: &str, rows: usize) -> Rect {
    let width = WIDEST.min(usize::from(area.width));
    let height = (rows + 2).min(usize::from(area.height));
    let left = (usize::from(area.width) - width) / 2;
    let top = (usize::from(area.height) - height) / 3;
    let outer = part(area, left, top, width, height);
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    canvas.fill(outer, base);
    let across = "─".repeat(width.saturating_sub(2));
    canvas.put(outer, 0, 0, &format!("┌{across}┐"), base);
    for row in 1..height.saturating_sub(1) {
        canvas.put(outer, 0, row, "│", base);
        canvas.put(outer, width.saturating_sub(1), row, "│", base);
    }
    canvas.put(
        outer,
        0,
        height.saturating_sub(1),
        &format!("└{across}┘"),
        base,
    );
    canvas.put(
        part(outer, 2, 0, width.saturating_sub(4), 1),
        0,
        0,
        &format!(" {title} "),
        strong,
    );
    part(
        outer,
        2,
        1,
        width.saturating_sub(4),
        height.saturating_sub(2),
    )
}

/// The columns inside a box.
pub(super) fn columns(area: Rect) -> u16 {
    u16::try_from(WIDEST)
        .unwrap_or(u16::MAX)
        .min(area.width)
        .saturating_sub(4)
}

fn draw_menu(desk: &Desk, menu: &Menu, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let title = match menu.kind {
        MenuKind::Palette => locale.say("menu-palette"),
        MenuKind::Jump => locale.say("menu-jump"),
        MenuKind::Helpers => locale.say("menu-helpers"),
    };
    let rows = usize::from(area.height).saturating_sub(2).min(14);
    let inside = frame(canvas, area, &title, rows);
    let (base, focus) = (canvas.theme.base, canvas.theme.focus);
    let room = usize::from(inside.height).saturating_sub(1);
    let first = first_row(menu.at, menu.shown.len(), room);
    let mut cursor = None;
    for (row, (number, shown)) in menu
        .shown
        .iter()
        .enumerate()
        .skip(first)
        .take(room)
        .enumerate()
    {
        let Some(item) = menu.items.get(*shown) else {
            continue;
        };
        let here = number == menu.at;
        let style = if here { focus } else { base };
        let pointer = if here { ">" } else { " " };
        let taken = canvas.put_right(inside, row + 1, &item.aside, style);
        let label_room = usize::from(inside.width).saturating_sub(taken + 2);
        canvas.put(
            part(inside, 0, row + 1, label_room, 1),
            0,
            0,
            &format!("{pointer} {}", item.label),
            style,
        );
        if here {
            cursor = Some(row + 1);
        }
    }
    if menu.shown.is_empty() {
        canvas.put(inside, 0, 1, &locale.say("search-nothing"), base);
    }
    field(desk, &menu.line, canvas, inside, 0);
    if let Some(row) = cursor.filter(|_| menu.line.is_empty() && menu.at > 0) {
        canvas.set_cursor(inside, 0, row);
    }
}

fn draw_pick(desk: &Desk, pick: &Pick, canvas: &mut Canvas, area: Rect) {
    let title = desk.books.chrome().say(pick.what.message());
    let inside = frame(canvas, area, &title, pick.choices.len());
    let (base, focus) = (canvas.theme.base, canvas.theme.focus);
    for (number, (_, label)) in pick.choices.iter().enumerate() {
        let here = number == pick.at;
        let style = if here { focus } else { base };
        let pointer = if here { ">" } else { " " };
        canvas.put(
            inside,
            0,
            number,
            &format!("{pointer} {} {label}", number + 1),
            style,
        );
        if here {
            canvas.set_cursor(inside, 0, number);
        }
    }
}

fn draw_confirm(desk: &Desk, confirm: &Confirm, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let args = match (confirm.what, confirm.name.parse()) {
        (ConfirmWhat::Erasures, Ok(count)) => Args::new().count("count", count),
        _ => Args::new().answer("name", &covered(desk, confirm.name.clone())),
    };
    let message = confirm.what.message();
    let about = locale.attr(message, "about", &args).unwrap_or_default();
    let lines = wrapped(&about, columns(area));
    let inside = frame(
        canvas,
        area,
        &locale.say_with(message, &args),
        lines.len() + 2,
    );
    text(canvas, inside, 0, &lines);
    let said = |own: &str, usual: &str| {
        let own = locale.attr(message, own, &args);
        own.unwrap_or_else(|| locale.say(usual))
    };
    let (yes, no) = (said("yes", "answer-yes"), said("no", "answer-no"));
    yes_no(canvas, inside, lines.len() + 1, &yes, &no);
}

fn draw_told(desk: &Desk, told: &Told, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let args = of_particulars(&told.with);
    let about = locale
        .attr(told.message, "about", &args)
        .unwrap_or_default();
    let lines = wrapped(&about, columns(area));
    let title = locale.say_with(told.message, &args);
    let inside = frame(canvas, area, &title, lines.len());
    text(canvas, inside, 0, &lines);
    canvas.set_cursor(inside, 0, 0);
}

fn draw_odd(desk: &Desk, odd: Odd, canvas: &mut Canvas, area: Rect) {
    let Some(intake) = &desk.intake else { return };
    let locale = desk.books.chrome();
    let finding = intake
        .walk
        .findings_at(odd.place)
        .find(|finding| finding.code == odd.code);
    let words = finding
        .map(|finding| in_words(finding, locale))
        .unwrap_or_default();
    let lines = wrapped(&covered(desk, words), columns(area));
    let inside = frame(canvas, area, &locale.say("odd"), lines.len() + 2);
    text(canvas, inside, 0, &lines);
    let (yes, no) = (locale.say("odd-yes"), locale.say("odd-no"));
    yes_no(canvas, inside, lines.len() + 1, &yes, &no);
}

fn draw_note(desk: &Desk, note: &Note, canvas: &mut Canvas, area: Rect) {
    let inside = frame(canvas, area, &desk.books.chrome().say("note"), 6);
    let style = canvas.theme.field;
    canvas.fill(inside, style);
    let mut shown = note.prose.area().clone();
    shown.set_style(style);
    shown.set_cursor_line_style(style);
    shown.set_cursor_style(style);
    canvas.widget(inside, &shown);
    let at = shown.screen_cursor();
    let (top, _) = shown.scroll_offset();
    canvas.set_cursor(inside, at.col, at.row.saturating_sub(usize::from(top)));
}

fn draw_reason(desk: &Desk, reason: &Reason, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let message = match reason.what {
        ReasonFor::Delete(_) => "reason-delete",
        ReasonFor::Withdraw(_) => "reason-withdraw",
    };
    let args = Args::new().text("reference", &reason.reference);
    let about = wrapped(
        &locale.attr(message, "about", &args).unwrap_or_default(),
        columns(area),
    );
    let inside = frame(
        canvas,
        area,
        &locale.say_with(message, &args),
        about.len() + 2,
    );
    text(canvas, inside, 0, &about);
    field(desk, &reason.line, canvas, inside, about.len() + 1);
}

fn text(canvas: &mut Canvas, inside: Rect, y: usize, lines: &[String]) {
    let base = canvas.theme.base;
    for (row, line) in lines.iter().enumerate() {
        canvas.put(inside, 0, y + row, line, base);
    }
}

/// Two answers, alike; the cursor is on the first.
fn yes_no(canvas: &mut Canvas, inside: Rect, y: usize, yes: &str, no: &str) {
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let y = y.min(usize::from(inside.height).saturating_sub(1));
    let mut x = 0;
    for (key, label) in [("[ y ]", yes), ("[ n ]", no)] {
        x += canvas.put(inside, x, y, key, strong) + 1;
        x += canvas.put(inside, x, y, label, base) + 3;
    }
    canvas.set_cursor(inside, 0, y);
}
