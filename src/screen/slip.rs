//! A short form: what each row asks on the left, what is filled in on the right, and at the foot what helps with the row in hand.

mod options;

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::scene::SlipScene;
use crate::desk::slip::{Field, SlipRow, day_of};
use crate::locale::Args;
use crate::screen::ask::hand::{field, long};
use crate::screen::canvas::{Canvas, part, wrapped};
use crate::screen::frame::covered;

/// The rows that a long text has.
const TALL: usize = 4;

/// Where things stand: the columns of what is asked, and where what is filled in begins.
struct Columns {
    asks: u16,
    filled: usize,
}

impl Columns {
    fn new(width: u16) -> Self {
        let asks = (width * 2 / 5).clamp(18, 30);
        Self {
            asks,
            filled: usize::from(asks) + 5,
        }
    }
}

/// Draws the form.
pub(super) fn draw(desk: &Desk, form: &SlipScene, canvas: &mut Canvas, area: Rect) {
    let columns = Columns::new(area.width);
    let foot = foot(desk, form, area.width);
    let room = usize::from(area.height).saturating_sub(foot.len() + 1);
    let rows = part(area, 0, 0, usize::from(area.width), room);
    let mut y = 0;
    for (number, row) in form
        .slip
        .rows
        .iter()
        .enumerate()
        .skip(first(form, rows, &columns))
    {
        if y >= room {
            break;
        }
        y += draw_row(desk, form, (number, row), canvas, rows, y, &columns);
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

/// The first row to show, so that the one in hand is on the glass.
fn first(form: &SlipScene, area: Rect, columns: &Columns) -> usize {
    let room = usize::from(area.height);
    let tall = |at: usize| {
        let row = form.slip.rows.get(at);
        row.map_or(0, |row| {
            height(form, row, at == form.slip.at, area, columns)
        })
    };
    let mut used = tall(form.slip.at);
    let mut first = form.slip.at;
    while first > 0 && used + tall(first - 1) <= room {
        first -= 1;
        used += tall(first);
    }
    first
}

fn height(form: &SlipScene, row: &SlipRow, in_hand: bool, area: Rect, columns: &Columns) -> usize {
    let asks = wrapped(&row.says, columns.asks).len();
    let filled = match &row.field {
        _ if !in_hand => 1,
        Field::One { .. } | Field::Many { .. } => {
            options::rows(form, row, pointed(beside(area, 0, columns)))
        }
        Field::Line(_) => 1,
        Field::Day(_) => 2,
        Field::Words(_) => TALL,
    };
    asks.max(filled).min(usize::from(area.height).max(1))
}

/// The same room with the pointer's two cells before it, so that what is picked stands where it stands afterwards.
fn pointed(beside: Rect) -> Rect {
    Rect {
        x: beside.x.saturating_sub(2),
        width: beside.width.saturating_add(2),
        ..beside
    }
}

/// The room beside what a row asks.
fn beside(area: Rect, y: usize, columns: &Columns) -> Rect {
    part(
        area,
        columns.filled,
        y,
        usize::from(area.width),
        usize::from(area.height),
    )
}

fn draw_row(
    desk: &Desk,
    form: &SlipScene,
    (number, row): (usize, &SlipRow),
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
    columns: &Columns,
) -> usize {
    let in_hand = number == form.slip.at;
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let style = if in_hand { strong } else { base };
    if in_hand {
        canvas.put(area, 0, y, ">", strong);
    }
    let asks = part(area, 2, y, columns.asks.into(), area.height.into());
    for (line, text) in wrapped(&row.says, columns.asks).iter().enumerate() {
        canvas.put(asks, 0, line, text, style);
    }
    let filled = beside(area, y, columns);
    if in_hand {
        draw_in_hand(desk, form, row, canvas, filled);
    } else {
        canvas.put(filled, 0, 0, &shown(desk, row), base);
    }
    height(form, row, in_hand, area, columns)
}

fn draw_in_hand(desk: &Desk, form: &SlipScene, row: &SlipRow, canvas: &mut Canvas, area: Rect) {
    match &row.field {
        Field::One { .. } | Field::Many { .. } => {
            options::draw(desk, form, row, canvas, pointed(area));
        }
        Field::Line(line) => field(desk, line, canvas, area, 0),
        Field::Day(line) => {
            let base = canvas.theme.base;
            canvas.put(area, 0, 1, &covered(desk, spelt(desk, line.text())), base);
            field(desk, line, canvas, area, 0);
        }
        Field::Words(prose) => {
            let area = part(area, 0, 0, usize::from(area.width), TALL);
            long(desk, prose, canvas, area);
        }
    }
}

/// A day that was typed, in full.
fn spelt(desk: &Desk, typed: &str) -> String {
    let today = desk.intake.as_ref().map(|intake| intake.today);
    today
        .and_then(|today| day_of(typed, today))
        .map(|day| desk.books.chrome().say_day(day))
        .unwrap_or_default()
}

/// What is filled in, in one line.
fn shown(desk: &Desk, row: &SlipRow) -> String {
    let text = match &row.field {
        Field::One { .. } | Field::Many { .. } => {
            let all = row.options().iter().enumerate();
            let picked = all.filter(|(number, _)| row.is_picked(*number));
            let says: Vec<String> = picked.map(|(_, option)| option.says.clone()).collect();
            says.join(", ")
        }
        Field::Line(line) => covered(desk, line.text().to_owned()),
        Field::Day(line) => {
            let spelt = spelt(desk, line.text());
            let says = if spelt.is_empty() {
                line.text().to_owned()
            } else {
                spelt
            };
            covered(desk, says)
        }
        Field::Words(prose) => covered(desk, prose.text().replace('\n', " ")),
    };
    if text.is_empty() {
        "-".to_owned()
    } else {
        text
    }
}

/// What is wrong with the row in hand, or what helps with it; and at the last row, what Enter does there.
fn foot(desk: &Desk, form: &SlipScene, columns: u16) -> Vec<(String, bool)> {
    let locale = desk.books.chrome();
    let mut lines: Vec<(String, bool)> = Vec::new();
    let mut add = |text: &str, loud: bool| {
        let wrapped = wrapped(text, columns);
        lines.extend(wrapped.into_iter().map(|line| (line, loud)));
    };
    if let Some(trouble) = form.slip.trouble {
        add(
            &format!("{} {}", locale.say("error"), locale.say(trouble)),
            true,
        );
        if let Some(to_do) = locale.attr(trouble, "do", &Args::new()) {
            add(&to_do, false);
        }
    } else if let Some(hint) = form.slip.in_hand().and_then(|row| row.hint.as_deref()) {
        add(hint, false);
    }
    if form.slip.is_last() {
        let says = if form.what.only_goes_on() {
            "slip-last-goes-on"
        } else {
            "slip-last"
        };
        add(&locale.say(says), false);
    }
    lines
}
