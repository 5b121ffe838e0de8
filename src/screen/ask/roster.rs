//! A list in focus: its entries in columns, the bar of months over addresses, and what can be done.

use ratatui::layout::Rect;

use crate::desk::hand::{Roster, Row};
use crate::desk::scene::Ask;
use crate::desk::wording::Wording;
use crate::desk::{Desk, Intake};
use crate::form::coverage::{Cover, Coverage};
use crate::form::{EntryId, Kind, Place, Position, Required};
use crate::locale::{Args, Locale, cut, width as text_width};
use crate::screen::ask::rows::shown;
use crate::screen::canvas::{Canvas, MORE, first_row, part};

/// The most columns of a roster beside the name.
const MOST_COLUMNS: usize = 2;

/// The widest a column is: a short date and a gap.
const COLUMN: usize = 12;

/// The rows that a list would like to have.
pub(super) fn rows(list: &Roster) -> usize {
    let bar = if list.coverage.is_some() { 4 } else { 0 };
    list.rows.len() + bar + 1
}

/// Draws a list.
pub(super) fn draw(desk: &Desk, ask: &Ask, list: &Roster, canvas: &mut Canvas, area: Rect) {
    let Some(intake) = &desk.intake else { return };
    let bar = list.coverage.as_ref().filter(|_| area.height > 5);
    let bar_rows = if bar.is_some() { 4 } else { 0 };
    let height = usize::from(area.height).saturating_sub(bar_rows);
    let columns = usize::from(area.width);
    table(
        desk,
        intake,
        ask,
        list,
        canvas,
        part(area, 0, 0, columns, height),
    );
    if let Some(coverage) = bar {
        let used = (list.rows.len() + 1).min(height);
        months(
            desk,
            intake,
            coverage,
            canvas,
            part(area, 0, used, columns, bar_rows),
        );
    }
}

fn table(desk: &Desk, intake: &Intake, ask: &Ask, list: &Roster, canvas: &mut Canvas, area: Rect) {
    let wording = desk.wording(intake);
    let (base, strong, focus) = (canvas.theme.base, canvas.theme.strong, canvas.theme.focus);
    let fields = columns(intake, ask.at);
    let width = usize::from(area.width);
    let each = (width * 3 / 5 / fields.len().max(1)).min(COLUMN);
    let name_room = width - each * fields.len();
    let has_entries = list.rows.iter().any(|row| matches!(row, Row::Entry(_)));
    let top = usize::from(has_entries && area.height > 2);
    if top == 1 {
        for (number, field) in fields.iter().enumerate() {
            let cell = part(
                area,
                name_room + number * each,
                0,
                each.saturating_sub(1),
                1,
            );
            canvas.put(
                cell,
                0,
                0,
                &wording.review(heading(intake, ask.at, *field)),
                strong,
            );
        }
    }
    let room = usize::from(area.height).saturating_sub(top);
    let first = first_row(list.at, list.rows.len(), room);
    for (line, (number, row)) in list
        .rows
        .iter()
        .enumerate()
        .skip(first)
        .take(room)
        .enumerate()
    {
        let here = number == list.at;
        let style = if here { focus } else { base };
        let pointer = if here { ">" } else { " " };
        let room_for_name = if has_entries { name_room - 1 } else { width };
        let label = label(desk, intake, ask, list, *row, &wording, room_for_name - 2);
        let text = format!("{pointer} {label}");
        canvas.put(
            part(area, 0, top + line, room_for_name, 1),
            0,
            0,
            &text,
            style,
        );
        if let Row::Entry(entry) = row {
            for (number, field) in fields.iter().enumerate() {
                let place = ask.at.within(*entry, *field);
                let cell = part(
                    area,
                    name_room + number * each,
                    top + line,
                    each.saturating_sub(1),
                    1,
                );
                canvas.put(
                    cell,
                    0,
                    0,
                    &shown(desk, intake, place, ask.revealed, &wording),
                    base,
                );
            }
        }
        if here {
            canvas.set_cursor(area, 0, top + line);
        }
    }
    if first > 0 && list.at != first {
        canvas.put(area, 0, top, MORE, base);
    }
}

fn label(
    desk: &Desk,
    intake: &Intake,
    ask: &Ask,
    list: &Roster,
    row: Row,
    wording: &Wording,
    room: usize,
) -> String {
    let locale = desk.books.chrome();
    match row {
        Row::Entry(entry) => name(desk, intake, ask.at, entry, wording, room),
        Row::Add
            if list.coverage.is_some()
                && list.rows.iter().any(|row| matches!(row, Row::Entry(_))) =>
        {
            locale.say("list-and-before")
        }
        Row::Add => locale.say_with(
            "list-add",
            &Args::new().text("entry", &wording.entry_noun(ask.at)),
        ),
        Row::Known => locale.say("list-known"),
        Row::NoneThere => locale.say("list-none"),
        Row::GoOn => locale.say("list-go-on"),
    }
}

/// An entry's name, and how many of its needed questions are still to be asked; the name is cut before the count is.
fn name(
    desk: &Desk,
    intake: &Intake,
    list: Place,
    entry: EntryId,
    wording: &Wording,
    room: usize,
) -> String {
    let name = super::frame::covered(desk, wording.entry(list, entry));
    let within = |place: Place| {
        if list.entry.is_none() {
            place.entry == Some(entry)
        } else {
            place.inner == Some(entry)
        }
    };
    let missing = intake
        .walk
        .asked
        .iter()
        .filter(|asked| asked.missing && within(asked.place))
        .count();
    if missing == 0 {
        return name;
    }
    let args = Args::new().count("count", i64::try_from(missing).unwrap_or(i64::MAX));
    let count = format!(" ({})", desk.books.chrome().say_with("list-to-ask", &args));
    let room = room.saturating_sub(text_width(&count));
    let name = if text_width(&name) > room {
        cut(&name, room)
    } else {
        name
    };
    format!("{name}{count}")
}

/// The fields that stand beside the name: short ones that are needed and do not already name the entry, dates first.
fn columns(intake: &Intake, list: Place) -> Vec<Position> {
    let Some(shape) = intake.question(list).list_shape() else {
        return Vec::new();
    };
    if !shape.columns.is_empty() {
        return shape.columns.clone();
    }
    let fits = |field: &&Position| {
        let question = intake.form.question(**field);
        let short = matches!(
            question.kind,
            Kind::Date(_)
                | Kind::Choice { .. }
                | Kind::Money(_)
                | Kind::Number(_)
                | Kind::Person(_)
                | Kind::Postcode
        );
        short && question.required != Required::Optional && !shape.named_by.contains(field)
    };
    let is_date = |field: &Position| matches!(intake.form.question(*field).kind, Kind::Date(_));
    let mut fields: Vec<Position> = shape.fields.iter().filter(fits).copied().collect();
    fields.sort_by_key(|field| !is_date(field));
    fields.truncate(MOST_COLUMNS);
    fields
}

/// A place by which a column is named.
fn heading(intake: &Intake, list: Place, field: Position) -> Place {
    match intake.sheet.entries(list).first() {
        Some(entry) => list.within(*entry, field),
        None => list.beside(field),
    }
}

/// The bar of months: full, possible, empty; and every gap in words.
fn months(desk: &Desk, intake: &Intake, coverage: &Coverage, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let base = canvas.theme.base;
    let columns = usize::from(area.width).max(1);
    let per_cell = coverage.months.len().div_ceil(columns).max(1);
    let (mut bar, mut years) = (String::new(), String::new());
    for chunk in coverage.months.chunks(per_cell) {
        let worst = if chunk.iter().any(|month| month.state == Cover::Gap) {
            '░'
        } else if chunk.iter().any(|month| month.state == Cover::Possible) {
            '?'
        } else {
            '█'
        };
        bar.push(worst);
        let starts = chunk.iter().find(|month| month.month == 1);
        if let Some(month) = starts.filter(|_| years.chars().count() < bar.chars().count()) {
            while years.chars().count() + 1 < bar.chars().count() {
                years.push(' ');
            }
            years.push_str(&month.year.to_string());
        }
    }
    canvas.put(area, 0, 0, &years, base);
    canvas.put(area, 0, 1, &bar, base);
    let mut said = gaps(coverage, locale);
    if let (years, false) = intake.pack.address_years() {
        let args = Args::new().text("years", &locale.say_years(years.into()));
        said = format!("{said} {}", locale.say_with("address-our-default", &args));
    }
    canvas.block(part(area, 0, 2, columns, 2), 0, &said, base);
}

/// What is not known of the window, in words: the first gap, or how far back is still to be asked.
fn gaps(coverage: &Coverage, locale: &Locale) -> String {
    let short = coverage.short_by.map(|days| {
        let since = coverage.from;
        Args::new()
            .text("days", &locale.say_days(days))
            .text("since", &locale.say_short_day(since))
    });
    match (coverage.gaps.as_slice(), short) {
        ([first, rest @ ..], _) => {
            let args = Args::new()
                .text("from", &locale.say_short_day(first.from))
                .text("to", &locale.say_short_day(first.to))
                .text("days", &locale.say_days(first.days))
                .count("more", i64::try_from(rest.len()).unwrap_or(i64::MAX));
            locale.say_with("address-gap", &args)
        }
        ([], Some(args)) => locale.say_with("address-short", &args),
        ([], None) => locale.say("address-no-gaps"),
    }
}
