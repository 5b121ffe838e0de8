//! What the gate said in lines of the glass, and how many of them have room above the ways on.

use crate::desk::scene::TellingPage;
use crate::desk::scene::telling::{is_written, ways, with_telling};
use crate::desk::telling::{Said, Telling};
use crate::desk::{Desk, Scene};
use crate::locale::{Args, width, wrap};

/// The widest that the words are set.
const MEASURE: usize = 68;

/// The rows of the glass that are not the page's own: the top line, the bottom line, and the rules beside them.
const FRAME: usize = 4;

/// Rows below which nothing is left empty.
const ROOMY: usize = 14;

/// One line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// Whether it is a heading.
    pub strong: bool,
}

/// The empty rows above what is said, and below it, on a page of so many rows.
#[must_use]
pub fn air(rows: usize) -> usize {
    usize::from(rows > ROOMY)
}

/// The rows that what is said has, on a page of so many.
#[must_use]
pub fn room(desk: &Desk, rows: usize) -> usize {
    rows.saturating_sub(ways(desk).len() + 1 + 2 * air(rows))
}

/// The lines at a width: what the gate said once it is durable, and before that that it is not.
#[must_use]
pub fn lines(desk: &Desk, columns: usize) -> Vec<Line> {
    if is_written(desk) {
        with_telling(desk, |page, telling| said(page, telling, columns)).unwrap_or_default()
    } else {
        let locale = desk.books.chrome();
        let about = locale.attr("gate-not-written", "about", &Args::new());
        set(&about.unwrap_or_default(), columns, false)
    }
}

/// The furthest that the lines can be moved.
pub(super) fn last_top(desk: &Desk) -> usize {
    if !matches!(desk.scene, Scene::Telling(_)) {
        return 0;
    }
    let columns = usize::from(desk.glass.columns).saturating_sub(2);
    let rows = usize::from(desk.glass.rows).saturating_sub(FRAME);
    lines(desk, columns).len().saturating_sub(room(desk, rows))
}

fn said(page: &TellingPage, telling: &Telling, columns: usize) -> Vec<Line> {
    let locale = telling.locale;
    let columns = columns.saturating_sub(2).min(MEASURE);
    let mut lines = Vec::new();
    for file in &page.files {
        let args = Args::new().text("file", &file.display().to_string());
        lines.extend(set(&locale.say_with("gate-copied", &args), columns, true));
    }
    if !page.fresh {
        let args = Args::new().text("when", &locale.say_instant(telling.disclosure.at));
        lines.extend(set(&locale.say_with("gate-then", &args), columns, true));
    }
    for said in telling.said() {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(of_said(&said, columns));
    }
    lines
}

fn of_said(said: &Said, columns: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(heading) = &said.heading {
        lines.extend(set(heading, columns, true));
    }
    for text in &said.lines {
        let (lead, text) = match text.strip_prefix("  ") {
            Some(quoted) => ("  │ ", quoted),
            None if said.list => ("  - ", text.as_str()),
            None => ("  ", text.as_str()),
        };
        let cells = width(lead);
        let set = set(text, columns.saturating_sub(cells), false).into_iter();
        lines.extend(set.enumerate().map(|(number, line)| {
            let lead = if number == 0 || lead.contains('│') {
                lead.to_owned()
            } else {
                " ".repeat(cells)
            };
            Line {
                text: format!("{lead}{}", line.text),
                strong: false,
            }
        }));
    }
    lines
}

fn set(text: &str, columns: usize, strong: bool) -> Vec<Line> {
    let columns = columns.clamp(1, MEASURE);
    text.split('\n')
        .flat_map(|line| wrap(line, columns))
        .map(|text| Line { text, strong })
        .collect()
}
