//! What is in hand: a field, options, toggles, a tick, something told, papers.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::hand::{Choosing, Hand, Means, Opt, PaperRow, Papers, Toggles};
use crate::desk::line::Line;
use crate::desk::scene::Ask;
use crate::form::evidence::STATES;
use crate::form::{Answer, Value};
use crate::locale::{Args, cut, width};
use crate::screen::ask::roster;
use crate::screen::canvas::{COVER, Canvas, first_row, part, wrapped};

/// The rows that what is in hand would like to have.
pub(super) fn rows(ask: &Ask, columns: u16) -> usize {
    match &ask.hand {
        Hand::Words { .. } | Hand::Review => 1,
        Hand::Tick(_) | Hand::Told { .. } => 2,
        Hand::Long { prose, .. } => prose.area().lines().len().clamp(3, 6),
        Hand::Choose(choosing) if choosing.words.is_some() => 2,
        Hand::Choose(choosing) => {
            options_rows(&choosing.options, &choosing.shown(), columns)
                + usize::from(choosing.search.is_some())
        }
        Hand::Toggle(toggles) => {
            let typing = toggles.search.is_some() || toggles.words.is_some();
            options_rows(&toggles.options, &toggles.shown(), columns) + usize::from(typing)
        }
        Hand::Papers(papers) => papers.rows.len().clamp(1, 12),
        Hand::Roster(list) => roster::rows(list),
    }
}

/// Draws what is in hand, and puts the cursor on it.
pub(super) fn draw(desk: &Desk, ask: &Ask, canvas: &mut Canvas, area: Rect) {
    match &ask.hand {
        Hand::Words { line, .. } => field(desk, line, canvas, area, 0),
        Hand::Long { prose, .. } => long(desk, prose, canvas, area),
        Hand::Choose(choosing) => choose(desk, choosing, canvas, area),
        Hand::Toggle(toggles) => toggle(desk, toggles, canvas, area),
        Hand::Tick(_) | Hand::Told { .. } => said(desk, ask, canvas, area),
        Hand::Papers(papers) => list_papers(desk, papers, canvas, area),
        Hand::Review => {
            let text = desk.books.chrome().say("review-open");
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

fn long(desk: &Desk, prose: &crate::desk::prose::Prose, canvas: &mut Canvas, area: Rect) {
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

fn choose(desk: &Desk, choosing: &Choosing, canvas: &mut Canvas, area: Rect) {
    if let Some((option, line)) = &choosing.words {
        let label = choosing
            .options
            .get(*option)
            .map_or("", |option| option.label.as_str());
        let strong = canvas.theme.strong;
        canvas.put(area, 0, 0, label, strong);
        field(desk, line, canvas, area, 1);
        return;
    }
    let is_kept = |number: usize| choosing.kept == Some(number) && !desk.glass.covered;
    let mark = |number: usize| if is_kept(number) { "(x)" } else { "( )" };
    options(
        desk,
        &choosing.options,
        &choosing.shown(),
        choosing.at,
        choosing.search.as_ref(),
        &mark,
        canvas,
        area,
    );
}

fn toggle(desk: &Desk, toggles: &Toggles, canvas: &mut Canvas, area: Rect) {
    let is_on =
        |number: usize| toggles.on.get(number).copied().unwrap_or(false) && !desk.glass.covered;
    let mark = |number: usize| if is_on(number) { "[x]" } else { "[ ]" };
    if let Some((option, line)) = &toggles.words {
        let label = toggles
            .options
            .get(*option)
            .map_or("", |option| option.label.as_str());
        let strong = canvas.theme.strong;
        canvas.put(area, 0, 0, &format!("{} {label}", mark(*option)), strong);
        field(desk, line, canvas, area, 1);
        return;
    }
    options(
        desk,
        &toggles.options,
        &toggles.shown(),
        toggles.at,
        toggles.search.as_ref(),
        &mark,
        canvas,
        area,
    );
}

#[expect(
    clippy::too_many_arguments,
    reason = "one picture for both kinds of options"
)]
fn options(
    desk: &Desk,
    all: &[Opt],
    shown: &[usize],
    at: Option<usize>,
    search: Option<&Line>,
    mark: &dyn Fn(usize) -> &'static str,
    canvas: &mut Canvas,
    area: Rect,
) {
    let top = usize::from(search.is_some());
    let room = usize::from(area.height).saturating_sub(top);
    let (base, focus) = (canvas.theme.base, canvas.theme.focus);
    canvas.set_cursor(area, 0, top);
    let lead = if search.is_none() { 8 } else { 6 };
    let mut row = top;
    for place in first_shown(all, shown, at.unwrap_or(0), room, area.width)..shown.len() {
        let Some((number, option)) = shown
            .get(place)
            .and_then(|number| Some((number, all.get(*number)?)))
        else {
            continue;
        };
        let here = at == Some(place);
        let style = if here { focus } else { base };
        let digit = if search.is_none() {
            format!("{} ", number + 1)
        } else {
            String::new()
        };
        let pointer = if here { ">" } else { " " };
        canvas.put(
            area,
            0,
            row,
            &format!("{pointer} {digit}{} ", mark(*number)),
            style,
        );
        if here {
            canvas.set_cursor(area, 0, row);
        }
        let names = matches!(option.means, Means::Person(_) | Means::Entry(_));
        let lines = if names && desk.glass.covered {
            vec![COVER.to_owned()]
        } else {
            label_lines(option, area.width)
        };
        for line in lines {
            canvas.put(area, lead, row, &line, style);
            row += 1;
        }
        if row >= top + room {
            break;
        }
    }
    if shown.is_empty() {
        canvas.put(
            area,
            0,
            top,
            &desk.books.chrome().say("search-nothing"),
            base,
        );
    }
    if let Some(line) = search {
        let at = canvas.cursor();
        field(desk, line, canvas, area, 0);
        if !line.is_empty() || shown.is_empty() {
            return;
        }
        if line.is_empty() && at.y > area.y && canvas.cursor() != at {
            let hint = desk.books.chrome().say("search-hint");
            canvas.put(area, 2, 0, &hint, canvas.theme.field);
        }
    }
}

/// The lines of an option's label beside its number and mark.
fn label_lines(option: &Opt, columns: u16) -> Vec<String> {
    let lines = wrapped(&option.label, columns.saturating_sub(8));
    if lines.is_empty() {
        vec![String::new()]
    } else {
        lines
    }
}

/// The rows that options would like to have.
fn options_rows(all: &[Opt], shown: &[usize], columns: u16) -> usize {
    let lines = shown
        .iter()
        .filter_map(|number| all.get(*number))
        .map(|option| label_lines(option, columns).len());
    lines.take(10).sum::<usize>().clamp(1, 14)
}

/// The first option to show, so that the one in hand is whole on the glass with the next one under it where there is one.
fn first_shown(all: &[Opt], shown: &[usize], at: usize, room: usize, columns: u16) -> usize {
    let rows = |place: usize| {
        let option = shown.get(place).and_then(|number| all.get(*number));
        option.map_or(0, |option| label_lines(option, columns).len())
    };
    let mut used = rows(at) + rows(at + 1);
    let mut first = at;
    while first > 0 && used + rows(first - 1) <= room {
        first -= 1;
        used += rows(first);
    }
    first
}

/// A tick, or something told: what the two keys say, and what is kept.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only these can be ticked or told"
)]
fn said(desk: &Desk, ask: &Ask, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
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

fn list_papers(desk: &Desk, papers: &Papers, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let (base, focus) = (canvas.theme.base, canvas.theme.focus);
    canvas.set_cursor(area, 0, 0);
    if papers.rows.is_empty() {
        canvas.put(area, 0, 0, &locale.say("papers-none"), base);
        return;
    }
    let room = usize::from(area.height);
    let first = first_row(papers.at, papers.rows.len(), room);
    for (row, (number, paper)) in papers
        .rows
        .iter()
        .enumerate()
        .skip(first)
        .take(room)
        .enumerate()
    {
        let here = number == papers.at;
        let style = if here { focus } else { base };
        let state = state(desk, paper);
        let taken = canvas.put_right(area, row, &state, style);
        let pointer = if here { ">" } else { " " };
        let whom = match &paper.person {
            Some(_) if desk.glass.covered => format!("{pointer} {} ({COVER})", paper.label),
            Some(person) => format!("{pointer} {} ({person})", paper.label),
            None => format!("{pointer} {}", paper.label),
        };
        let columns = usize::from(area.width).saturating_sub(taken + 2);
        canvas.put(part(area, 0, row, columns, 1), 0, 0, &whom, style);
        if here {
            canvas.set_cursor(area, 0, row);
        }
    }
}

/// What is known of a paper, or when it is due.
fn state(desk: &Desk, paper: &PaperRow) -> String {
    let locale = desk.books.chrome();
    match (paper.state.and_then(|state| STATES.get(state)), paper.due) {
        (Some(state), _) => locale.say(&format!("paper-state-{state}")),
        (None, Some(due)) => locale.say_with(
            "paper-due",
            &Args::new().text("day", &locale.say_short_day(due)),
        ),
        (None, None) => locale.say("paper-no-date"),
    }
}
