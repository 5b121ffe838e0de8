//! The last page before lodging.

use ratatui::layout::Rect;

use crate::desk::scene::{Lodging, Open};
use crate::desk::wording::Wording;
use crate::desk::{Desk, Intake};
use crate::form::Place;
use crate::locale::Args;
use crate::screen::ask::opened::in_words;
use crate::screen::canvas::{Canvas, first_row, part};
use crate::screen::first_run::text;
use crate::screen::frame::covered;

/// Draws the last page.
pub(super) fn draw(desk: &Desk, lodging: &Lodging, canvas: &mut Canvas, area: Rect) {
    let Some(intake) = &desk.intake else { return };
    let locale = desk.books.chrome();
    let page = part(
        area,
        1,
        0,
        usize::from(area.width),
        usize::from(area.height),
    );
    let count = i64::try_from(lodging.open.len()).unwrap_or(i64::MAX);
    let message = if lodging.open.is_empty() {
        "lodging-ready"
    } else {
        "lodging-open"
    };
    let y = text(
        desk,
        canvas,
        page,
        message,
        &Args::new().count("count", count),
    ) + 1;
    let (base, strong, focus) = (canvas.theme.base, canvas.theme.strong, canvas.theme.focus);
    let low = usize::from(page.height).saturating_sub(2);
    let room = low.saturating_sub(y + 1);
    let wording = desk.wording(intake);
    let first = first_row(lodging.at, lodging.open.len(), room);
    canvas.set_cursor(page, 0, low);
    for (row, (number, open)) in lodging
        .open
        .iter()
        .enumerate()
        .skip(first)
        .take(room)
        .enumerate()
    {
        let here = number == lodging.at;
        let style = if here { focus } else { base };
        let pointer = if here { ">" } else { " " };
        canvas.put(
            page,
            0,
            y + row,
            &format!("{pointer} {}", line(desk, intake, *open, &wording)),
            style,
        );
        if here {
            canvas.set_cursor(page, 0, y + row);
        }
    }
    let ask = part(page, 0, low, usize::from(page.width), 1);
    let mut x = canvas.put(ask, 0, 0, &locale.say("lodging-ask"), strong) + 3;
    for (key, label) in [("[ y ]", "lodging-yes"), ("[ n ]", "lodging-no")] {
        x += canvas.put(ask, x, 0, key, strong) + 1;
        x += canvas.put(ask, x, 0, &locale.say(label), base) + 3;
    }
}

fn line(desk: &Desk, intake: &Intake, open: Open, wording: &Wording) -> String {
    let locale = desk.books.chrome();
    let name = name(desk, open.place(), wording);
    let what = match open {
        Open::Missing(_) => locale.say("state-needed"),
        Open::Finding(_, number) => intake
            .walk
            .findings
            .get(number)
            .map(|finding| in_words(finding, locale))
            .unwrap_or_default(),
    };
    format!("{name}: {}", covered(desk, what))
}

/// A question in a few words, with the entry it stands in.
fn name(desk: &Desk, place: Place, wording: &Wording) -> String {
    let label = wording.review(place);
    match wording.list_of(place) {
        Some(entry) => format!(
            "{}: {label}",
            covered(desk, wording.entry(entry.list, entry.entry))
        ),
        None => label,
    }
}
