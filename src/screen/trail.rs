//! The audit trail: a table, newest first, and at its foot the anchor and what came of checking it.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::desk::Desk;
use crate::desk::scene::trail::{Checked, Trail, TrailRow};
use crate::locale::{Args, Locale, day_in_london};
use crate::screen::canvas::{COVER, Canvas, first_row, part, wrapped};

/// The cells of each column; what was done takes what is left.
struct Columns {
    when: usize,
    who: usize,
    what: usize,
    about: usize,
}

impl Columns {
    fn new(width: usize) -> Self {
        let (when, who, about) = if width >= 76 {
            (19, 15, 9)
        } else {
            (12, 10, 9)
        };
        let what = width.saturating_sub(when + who + about + 2);
        Self {
            when,
            who,
            what,
            about,
        }
    }
}

/// Draws the trail.
pub(super) fn draw(desk: &Desk, trail: &Trail, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let foot = foot(trail, locale, area.width);
    let room = usize::from(area.height).saturating_sub(foot.len() + 1);
    let table = part(area, 0, 0, usize::from(area.width), room);
    let strong = canvas.theme.strong;
    let columns = Columns::new(usize::from(area.width));
    let heads =
        ["trail-when", "trail-who", "trail-what", "trail-about"].map(|head| locale.say(head));
    row(canvas, table, 0, &columns, &heads, strong);
    let rows = room.saturating_sub(1);
    let first = first_row(trail.at, trail.rows.len(), rows);
    for (line, (number, entry)) in trail
        .rows
        .iter()
        .enumerate()
        .skip(first)
        .take(rows)
        .enumerate()
    {
        let here = number == trail.at;
        let style = if here {
            canvas.theme.focus
        } else {
            canvas.theme.base
        };
        let cells = cells(desk, entry, locale, &columns);
        row(canvas, table, line + 1, &columns, &cells, style);
        if here {
            canvas.put(table, 0, line + 1, ">", style);
            canvas.set_cursor(table, 0, line + 1);
        }
    }
    for (line, (text, loud)) in foot.iter().enumerate() {
        let style = if *loud {
            canvas.theme.alarm
        } else {
            canvas.theme.base
        };
        canvas.put(area, 0, room + 1 + line, text, style);
    }
}

fn row(
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
    columns: &Columns,
    cells: &[String; 4],
    style: Style,
) {
    canvas.tint(part(area, 0, y, usize::from(area.width), 1), style);
    let widths = [columns.when, columns.who, columns.what, columns.about];
    let mut x = 2;
    for (number, (text, width)) in cells.iter().zip(widths).enumerate() {
        let gap = usize::from(number < 3);
        let cell = part(area, x, y, width.saturating_sub(gap), 1);
        canvas.put(cell, 0, 0, text, style);
        x += width;
    }
}

fn cells(desk: &Desk, entry: &TrailRow, locale: &Locale, columns: &Columns) -> [String; 4] {
    let day = locale.say_short_day(day_in_london(entry.at));
    let when = if columns.when > 12 {
        format!("{day} {}", locale.say_time(entry.at))
    } else {
        day
    };
    let about = match &entry.reference {
        Some(_) if desk.glass.covered => COVER.to_owned(),
        Some(reference) => reference.clone(),
        None if entry.about_one => locale.say("trail-gone"),
        None => String::new(),
    };
    [when, entry.officer.clone(), act(entry, locale), about]
}

/// What was done in words; what a later version did by its code.
fn act(entry: &TrailRow, locale: &Locale) -> String {
    let message = format!("act-{}", entry.act.replace('_', "-"));
    if !locale.has(&message) {
        return entry.act.clone();
    }
    let args = Args::new().count("count", i64::from(entry.count));
    locale.say_with(&message, &args)
}

/// The anchor, and what came of checking; each line with whether it is alarming.
fn foot(trail: &Trail, locale: &Locale, columns: u16) -> Vec<(String, bool)> {
    let anchor = Args::new().text("anchor", &trail.anchor);
    let mut lines: Vec<(String, bool)> = Vec::new();
    if let Some(checked) = &trail.checked {
        let said = verdict(checked, locale);
        let loud = checked.fault.is_some();
        lines.extend(wrapped(&said, columns).into_iter().map(|line| (line, loud)));
    }
    let said = wrapped(&locale.say_with("trail-anchor", &anchor), columns);
    lines.extend(said.into_iter().map(|line| (line, false)));
    lines
}

fn verdict(checked: &Checked, locale: &Locale) -> String {
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    if let Some((message, entry)) = checked.fault {
        return locale.say_with(message, &Args::new().count("entry", count(entry)));
    }
    let args = Args::new()
        .count("entries", count(checked.entries))
        .count("checkpoints", count(checked.checkpoints));
    locale.say_with("trail-sound", &args)
}
