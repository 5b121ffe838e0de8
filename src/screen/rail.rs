//! The parts of the form with how far each has come, and the counts of the whole. Never a percentage.

use ratatui::layout::Rect;

use crate::desk::{Desk, Intake};
use crate::form::{Counts, Owner};
use crate::locale::{Args, width};
use crate::screen::canvas::{Canvas, first_row, part};

/// The columns of the rail.
pub(super) const COLUMNS: usize = 26;

/// The narrowest glass that has room for it; below, it is one line.
pub(super) const FROM: u16 = 76;

/// Draws the rail.
pub(super) fn draw(desk: &Desk, intake: &Intake, here: usize, canvas: &mut Canvas, area: Rect) {
    let (base, focus) = (canvas.theme.base, canvas.theme.strong);
    let counts = counts(desk, intake);
    let rows = usize::from(area.height).saturating_sub(counts.len() + 1);
    let text = part(area, 0, 0, COLUMNS - 2, usize::from(area.height));
    let parts = intake.walk.parts.len();
    let first = first_row(here, parts, rows);
    // A line that says how many parts are above takes the place of one.
    let (first, top) = if first > 0 {
        (first + 1, 1)
    } else {
        (first, 0)
    };
    let wording = desk.wording(intake);
    for (row, (number, one)) in intake
        .walk
        .parts
        .iter()
        .enumerate()
        .skip(first)
        .take(rows.saturating_sub(top))
        .enumerate()
    {
        let row = row + top;
        let style = if number == here { focus } else { base };
        let mark = mark(&one.counts);
        let title = match one.owner {
            Owner::Joint => {
                let whose = wording.owner(Owner::Joint).unwrap_or_default();
                let first = whose.split_whitespace().next().unwrap_or_default();
                format!("{first}: {}", wording.section(one.section, true))
            }
            Owner::Common | Owner::Main => wording.section(one.section, true),
        };
        if number == here {
            canvas.put(text, 0, row, ">", style);
        }
        let room = COLUMNS.saturating_sub(5 + width(&mark));
        canvas.put(part(text, 2, row, room, 1), 0, 0, &title, style);
        canvas.put_right(text, row, &mark, style);
    }
    let locale = desk.books.chrome();
    let more = |message: &str, count: usize| {
        let args = Args::new().count("count", i64::try_from(count).unwrap_or(i64::MAX));
        locale.say_with(message, &args)
    };
    if first > 0 {
        canvas.put(text, 2, 0, &more("rail-above", first), base);
    }
    let below = parts.saturating_sub((first + rows).saturating_sub(top));
    if below > 0 {
        canvas.put(text, 2, rows, &more("rail-below", below), base);
    }
    let low = usize::from(area.height).saturating_sub(counts.len());
    for (row, line) in counts.iter().enumerate() {
        canvas.put(text, 1, low + row, line, base);
    }
    for row in 0..usize::from(area.height) {
        canvas.put(area, COLUMNS - 1, row, "│", base);
    }
}

/// The counts of the whole on one line, for a glass without a rail.
pub(super) fn line(desk: &Desk, intake: &Intake) -> String {
    counts(desk, intake).join(" • ")
}

/// How far a part has come: what is still needed, `[x]` when nothing is, `-` when it waits or was not begun.
fn mark(counts: &Counts) -> String {
    let begun =
        counts.answered + counts.does_not_know + counts.prefers_not_to_say + counts.not_applicable;
    if counts.missing > 0 {
        counts.missing.to_string()
    } else if counts.to_check > 0 {
        format!("!{}", counts.to_check)
    } else if counts.waiting > 0 {
        "-".to_owned()
    } else if begun > 0 {
        "[x]".to_owned()
    } else {
        "-".to_owned()
    }
}

fn counts(desk: &Desk, intake: &Intake) -> Vec<String> {
    let counts = &intake.walk.counts;
    let locale = desk.books.chrome();
    let say = |message: &str, count: usize| {
        let args = Args::new().count("count", i64::try_from(count).unwrap_or(i64::MAX));
        (count > 0).then(|| locale.say_with(message, &args))
    };
    let lines = [
        say("count-not-asked", counts.missing),
        say("count-does-not-know", counts.does_not_know),
        say("count-prefers-not-to-say", counts.prefers_not_to_say),
        say("count-to-check", counts.to_check),
        say("count-held-back", intake.held_back),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if lines.is_empty() {
        vec![locale.say("count-nothing-open")]
    } else {
        lines
    }
}
