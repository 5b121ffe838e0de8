//! Every answer read back, one line each.

use ratatui::layout::Rect;

use crate::desk::scene::{Check, CheckRow};
use crate::desk::wording::Wording;
use crate::desk::{Desk, Intake};
use crate::form::{Finding, Owner};
use crate::screen::ask::rows::shown;
use crate::screen::canvas::{Canvas, first_row, part};
use crate::screen::frame::covered;
use crate::screen::rail;

/// Draws the answers read back.
pub(super) fn draw(desk: &Desk, check: &Check, canvas: &mut Canvas, area: Rect) {
    let Some(intake) = &desk.intake else { return };
    let base = canvas.theme.base;
    canvas.put(area, 0, 0, &rail::line(desk, intake), base);
    let columns = usize::from(area.width);
    let room = usize::from(area.height).saturating_sub(1);
    let table = part(area, 0, 1, columns, room);
    let first = first_row(check.at, check.rows.len(), room);
    let wording = desk.wording(intake);
    canvas.set_cursor(table, 0, 0);
    for (line, (number, row)) in check
        .rows
        .iter()
        .enumerate()
        .skip(first)
        .take(room)
        .enumerate()
    {
        let here = number == check.at;
        let at = part(table, 0, line, columns, 1);
        draw_row(desk, intake, check, *row, here, &wording, canvas, at);
        if here {
            canvas.set_cursor(at, 0, 0);
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "one row of one table")]
fn draw_row(
    desk: &Desk,
    intake: &Intake,
    check: &Check,
    row: CheckRow,
    here: bool,
    wording: &Wording,
    canvas: &mut Canvas,
    area: Rect,
) {
    let (base, strong, focus) = (canvas.theme.base, canvas.theme.strong, canvas.theme.focus);
    match row {
        CheckRow::Part(number) => {
            let Some(one) = intake.walk.parts.get(number) else {
                return;
            };
            let mut title = wording.section(one.section, false);
            if one.owner == Owner::Joint {
                let name = covered(desk, wording.owner(Owner::Joint).unwrap_or_default());
                title = format!("{title}, {name}");
            }
            canvas.put(area, 0, 0, &title, strong);
        }
        CheckRow::Entry(place) => {
            if let Some(entry) = wording.list_of(place) {
                let name = covered(desk, wording.entry(entry.list, entry.entry));
                canvas.put(area, 2, 0, &name, strong);
            }
        }
        CheckRow::Answer(place) => {
            let style = if here { focus } else { base };
            let columns = usize::from(area.width);
            let indent = if place.entry.is_some() { 4 } else { 2 };
            let label_room = (columns / 2).saturating_sub(indent + 1);
            let pointer = if here { ">" } else { " " };
            canvas.tint(area, style);
            canvas.put(area, 0, 0, pointer, style);
            canvas.put(
                part(area, indent, 0, label_room, 1),
                0,
                0,
                &wording.review(place),
                style,
            );
            let answered = intake.sheet.answer(place).is_some();
            let entries = intake.sheet.entries(place).len();
            let value = if answered {
                shown(desk, intake, place, check.revealed, wording)
            } else if entries > 0 {
                let args = crate::locale::Args::new()
                    .count("count", i64::try_from(entries).unwrap_or(i64::MAX));
                wording.locale.say_with("list-count", &args)
            } else {
                wording.locale.say("check-not-provided")
            };
            let open = intake.walk.findings_at(place).any(Finding::is_open);
            let mark = if open { "! " } else { "" };
            let by_them = intake
                .sheet
                .kept(place)
                .filter(|kept| kept.provenance.handed_over)
                .map(|_| wording.locale.say("check-typed-by-them"));
            let by_them = by_them.unwrap_or_default();
            canvas.put(
                part(area, columns / 2, 0, columns, 1),
                0,
                0,
                &format!("{mark}{by_them}{value}"),
                style,
            );
        }
    }
}
