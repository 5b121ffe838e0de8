//! The list of applications: what needs attention, then a table.

use chrono::Datelike;
use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::List;
use crate::desk::wording::council_short;
use crate::locale::{Args, Locale};
use crate::register::Stage;
use crate::register::application::Header;
use crate::screen::ask::hand::field;
use crate::screen::canvas::{COVER, Canvas, first_row, part};

/// The columns of the table and the cells each takes; the name takes what is left.
struct Columns {
    reference: usize,
    name: usize,
    council: usize,
    stage: usize,
    kept: usize,
    to_do: usize,
}

impl Columns {
    fn new(width: usize) -> Self {
        let (reference, stage, to_do) = (11, 10, 13);
        let (council, kept) = if width >= 76 { (12, 11) } else { (0, 0) };
        let name = width.saturating_sub(reference + council + stage + kept + to_do + 2);
        Self {
            reference,
            name,
            council,
            stage,
            kept,
            to_do,
        }
    }
}

/// Draws the list.
pub(super) fn draw(desk: &Desk, list: &List, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let mut y = 0;
    if desk.post.practice {
        y += canvas.block(area, 0, &locale.say("practice-about"), base);
    }
    y += canvas.block(area, y, &attention(list, locale), strong);
    if area.height > 14 {
        y += 1;
    }
    if list.filtering || !list.filter.is_empty() {
        let lead = canvas.put(area, 0, y, &locale.say("list-filter"), base) + 1;
        let columns = usize::from(area.width);
        field(
            desk,
            &list.filter,
            canvas,
            part(area, lead, y, columns, 1),
            0,
        );
        y += 1;
    }
    let cursor = canvas.cursor();
    let rest = part(
        area,
        0,
        y,
        usize::from(area.width),
        usize::from(area.height).saturating_sub(y),
    );
    if list.shown.is_empty() {
        let message = if list.rows.is_empty() {
            "list-empty"
        } else {
            "list-nothing-found"
        };
        canvas.block(rest, 0, &locale.say(message), base);
        canvas.set_cursor(rest, 0, 0);
    } else {
        table(desk, list, canvas, rest);
    }
    if list.filtering {
        canvas.set_cursor_at(cursor);
    }
}

fn table(desk: &Desk, list: &List, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let columns = Columns::new(usize::from(area.width));
    let heads = [
        "column-reference",
        "column-name",
        "column-council",
        "column-stage",
        "column-kept",
        "column-to-do",
    ];
    let strong = canvas.theme.strong;
    let heads = heads.map(|head| locale.say(head));
    row(
        canvas,
        area,
        0,
        &columns,
        [
            &heads[0], &heads[1], &heads[2], &heads[3], &heads[4], &heads[5],
        ],
        strong,
    );
    let room = usize::from(area.height).saturating_sub(1);
    let first = first_row(list.at, list.shown.len(), room);
    for (line, (number, shown)) in list
        .shown
        .iter()
        .enumerate()
        .skip(first)
        .take(room)
        .enumerate()
    {
        let Some(header) = list.rows.get(*shown) else {
            continue;
        };
        let here = number == list.at;
        let style = if here {
            canvas.theme.focus
        } else {
            canvas.theme.base
        };
        let cells = cells(desk, list, header, locale);
        let [reference, name, council, stage, kept, to_do] = &cells;
        row(
            canvas,
            area,
            line + 1,
            &columns,
            [reference, name, council, stage, kept, to_do],
            style,
        );
        if here {
            canvas.put(area, 0, line + 1, ">", style);
            canvas.set_cursor(area, 0, line + 1);
        }
    }
}

fn row(
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
    columns: &Columns,
    cells: [&String; 6],
    style: ratatui::style::Style,
) {
    let widths = [
        columns.reference,
        columns.name,
        columns.council,
        columns.stage,
        columns.kept,
        columns.to_do,
    ];
    canvas.tint(part(area, 0, y, usize::from(area.width), 1), style);
    let mut x = 2;
    let last = widths.len() - 1;
    for (number, (text, width)) in cells.into_iter().zip(widths).enumerate() {
        let gap = usize::from(number < last);
        canvas.put(
            part(area, x, y, width.saturating_sub(gap), 1),
            0,
            0,
            text,
            style,
        );
        x += width;
    }
}

fn cells(desk: &Desk, list: &List, header: &Header, locale: &Locale) -> [String; 6] {
    let name = match &header.applicant {
        Some(_) if desk.glass.covered => COVER.to_owned(),
        Some(name) => name.clone(),
        None => locale.say("list-nameless"),
    };
    let council = header
        .council
        .as_deref()
        .map_or_else(|| "-".to_owned(), |code| council_short(locale, code));
    let stage = match (header.stage, header.parked) {
        (Stage::Draft, true) => locale.say("stage-parked"),
        (stage, _) => locale.say(&format!("stage-{}", stage.code())),
    };
    let day = crate::locale::day_in_london(header.kept_at);
    let day = if day.year() == list.today.year() {
        without_year(&locale.say_short_day(day))
    } else {
        without_day(&locale.say_short_day(day))
    };
    [
        header.reference.to_string(),
        name,
        council,
        stage,
        day,
        to_do(header, locale),
    ]
}

/// What still asks for someone's attention, in a few words.
fn to_do(header: &Header, locale: &Locale) -> String {
    let attention = &header.attention;
    let open = attention.hard + attention.soft;
    if header.stage == Stage::Withdrawn {
        return "-".to_owned();
    }
    if open > 0 {
        return locale.say_with("to-do-check", &Args::new().count("count", i64::from(open)));
    }
    if attention.missing > 0 {
        return locale.say_with(
            "to-do-ask",
            &Args::new().count("count", i64::from(attention.missing)),
        );
    }
    match attention.evidence_due {
        Some(day) => locale.say_with(
            "to-do-papers",
            &Args::new().text("day", &without_year(&locale.say_short_day(day))),
        ),
        None => "-".to_owned(),
    }
}

/// A short day without its year, for narrow columns.
fn without_year(day: &str) -> String {
    day.rsplit_once(' ')
        .map_or(day, |(short, _year)| short)
        .to_owned()
}

/// A short day without its day of the month, for what is older than this year.
fn without_day(day: &str) -> String {
    day.split_once(' ')
        .map_or(day, |(_day, rest)| rest)
        .to_owned()
}

fn attention(list: &List, locale: &Locale) -> String {
    let to_do = list.to_do();
    let say = |message: &str, count: usize| {
        let args = Args::new().count("count", i64::try_from(count).unwrap_or(i64::MAX));
        (count > 0).then(|| locale.say_with(message, &args))
    };
    let papers = to_do.first_due.map(|day| {
        let args = Args::new().count("count", i64::try_from(to_do.papers).unwrap_or(i64::MAX));
        locale.say_with(
            "attention-papers",
            &args.text("day", &without_year(&locale.say_short_day(day))),
        )
    });
    let all = [
        say("attention-parked", to_do.parked),
        say("attention-drafts", to_do.drafts),
        say("attention-open", to_do.open),
        papers,
    ];
    let all: Vec<String> = all.into_iter().flatten().collect();
    if all.is_empty() {
        locale.say("attention-none")
    } else {
        all.join(" • ")
    }
}
