//! What the gate said: the answer on a bar of its own, then exactly what, why, what to say and what to do; the ways on below.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::desk::Desk;
use crate::desk::scene::TellingPage;
use crate::desk::scene::telling::{is_written, ways, with_telling};
use crate::desk::telling::{Said, Telling};
use crate::locale::Args;
use crate::screen::canvas::{Canvas, MEASURE, MORE, part, wrapped};

/// Rows below which nothing is left empty.
const ROOMY: u16 = 14;

/// A line with how it is set.
type Line = (String, Style);

/// Draws the page.
pub(super) fn draw(desk: &Desk, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let written = is_written(desk);
    let base = canvas.theme.base;
    let bar = if written {
        with_telling(desk, |_, telling| telling.verdict()).unwrap_or_default()
    } else {
        locale.say("gate-not-written")
    };
    canvas.put(area, 0, 0, &format!(" {bar} "), canvas.theme.accent);
    let ways = ways(desk);
    let air = usize::from(area.height > ROOMY);
    let room = usize::from(area.height).saturating_sub(ways.len() + 1 + 2 * air);
    let text = part(area, 0, 1 + air, usize::from(area.width), room);
    let lines = if written {
        with_telling(desk, |page, telling| {
            lines(desk, page, telling, canvas, text.width)
        })
        .unwrap_or_default()
    } else {
        let about = locale.attr("gate-not-written", "about", &Args::new());
        set(&about.unwrap_or_default(), text.width, base)
    };
    let (top, at) = with_telling(desk, |page, _| (page.top, page.at)).unwrap_or_default();
    let top = top.min(lines.len().saturating_sub(room));
    for (row, (line, style)) in lines.iter().skip(top).take(room).enumerate() {
        canvas.put(text, 0, row, line, *style);
    }
    more(canvas, text, (top, lines.len().saturating_sub(top + room)));
    let foot = part(
        area,
        0,
        room + 1 + 2 * air,
        usize::from(area.width),
        ways.len(),
    );
    let at = at.min(ways.len().saturating_sub(1));
    for (number, way) in ways.iter().enumerate() {
        let here = number == at;
        let style = if here { canvas.theme.focus } else { base };
        let pointer = if here { ">" } else { " " };
        let says = locale.say(way.message());
        canvas.put(
            foot,
            0,
            number,
            &format!("{pointer} {} {says}", number + 1),
            style,
        );
        if here {
            canvas.set_cursor(foot, 0, number);
        }
    }
}

/// That there is more above or below what is shown.
fn more(canvas: &mut Canvas, area: Rect, (above, below): (usize, usize)) {
    let base = canvas.theme.base;
    if above > 0 {
        canvas.put_right(area, 0, MORE, base);
    }
    if below > 0 {
        canvas.put_right(area, usize::from(area.height).saturating_sub(1), MORE, base);
    }
}

fn lines(
    desk: &Desk,
    page: &TellingPage,
    telling: &Telling,
    canvas: &Canvas,
    width: u16,
) -> Vec<Line> {
    let locale = desk.books.chrome();
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let width = width.saturating_sub(2).min(MEASURE);
    let mut lines = Vec::new();
    let files = page.files.iter();
    for file in files {
        let args = Args::new().text("file", &file.display().to_string());
        lines.extend(set(&locale.say_with("gate-copied", &args), width, strong));
    }
    if !page.fresh {
        let args = Args::new().text("when", &locale.say_instant(telling.disclosure.at));
        lines.extend(set(&locale.say_with("gate-then", &args), width, strong));
    }
    for (number, said) in telling.said().iter().enumerate() {
        if number > 0 || !lines.is_empty() {
            lines.push((String::new(), base));
        }
        lines.extend(of_said(said, width, (base, strong)));
    }
    lines
}

fn of_said(said: &Said, width: u16, (base, strong): (Style, Style)) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(heading) = &said.heading {
        lines.extend(set(heading, width, strong));
    }
    for text in &said.lines {
        let (lead, text) = match text.strip_prefix("  ") {
            Some(quoted) => ("  │ ", quoted),
            None if said.list => ("  - ", text.as_str()),
            None => ("  ", text.as_str()),
        };
        let cells = u16::try_from(crate::locale::width(lead)).unwrap_or(u16::MAX);
        for (number, line) in wrapped(text, width.saturating_sub(cells))
            .iter()
            .enumerate()
        {
            let lead = if number == 0 || lead.contains('│') {
                lead
            } else {
                "    "
            };
            lines.push((format!("{}{line}", lead_of(lead, cells)), base));
        }
    }
    lines
}

/// What stands before a line, as wide as what stands before the first.
fn lead_of(lead: &str, cells: u16) -> String {
    lead.chars().take(cells.into()).collect()
}

fn set(text: &str, width: u16, style: Style) -> Vec<Line> {
    wrapped(text, width)
        .into_iter()
        .map(|line| (line, style))
        .collect()
}
