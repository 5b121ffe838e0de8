//! Options in hand, one or several to be chosen: numbered, or narrowed by typing.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::hand::{Choosing, Means, Opt, Toggles};
use crate::desk::line::Line;
use crate::screen::ask::hand::field;
use crate::screen::canvas::{COVER, Canvas, MORE, wrapped};

/// Draws options of which one is chosen.
pub(super) fn choose(desk: &Desk, choosing: &Choosing, canvas: &mut Canvas, area: Rect) {
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
        // Where answers are covered, the pointer must not say which one is kept.
        choosing
            .at
            .filter(|_| !desk.glass.covered || choosing.in_hand() != choosing.kept),
        choosing.search.as_ref(),
        &mark,
        canvas,
        area,
    );
}

/// Draws options of which any number may be chosen.
pub(super) fn toggle(desk: &Desk, toggles: &Toggles, canvas: &mut Canvas, area: Rect) {
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
    let lead = if search.is_none() {
        8 + usize::from(all.len() > 9)
    } else {
        6
    };
    let mut row = top;
    let first = first_shown(all, shown, at.unwrap_or(0), room, area.width);
    for place in first..shown.len() {
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
            let cut = place + 1 < shown.len() || row > top + room;
            if cut && !here {
                canvas.put(area, 0, top + room.saturating_sub(1), MORE, base);
            }
            break;
        }
    }
    if first > 0 && at != Some(first) {
        canvas.put(area, 0, top, MORE, base);
    }
    if shown.is_empty() {
        canvas.put(area, 0, top, &desk.spoken().say("search-nothing"), base);
    }
    if let Some(line) = search {
        let at = canvas.cursor();
        field(desk, line, canvas, area, 0);
        if !line.is_empty() || shown.is_empty() {
            return;
        }
        if line.is_empty() && at.y > area.y && canvas.cursor() != at {
            let hint = desk.spoken().say("search-hint");
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
pub(super) fn options_rows(all: &[Opt], shown: &[usize], columns: u16) -> usize {
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
