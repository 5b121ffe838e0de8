//! Why a question is asked: always in the same place, under the questions.

use ratatui::layout::Rect;

use crate::desk::wording::Wording;
use crate::desk::{Desk, Intake};
use crate::form::Place;
use crate::locale::{Args, width};
use crate::screen::canvas::{Canvas, MEASURE, wrapped};

/// One text with its heading.
struct Told {
    heading: String,
    text: String,
    lines: Vec<String>,
}

/// The reason for a question, laid out for a width.
pub(super) struct Why {
    told: Vec<Told>,
}

impl Why {
    /// The reason as it stands open, or the one line that it folds to.
    pub(super) fn new(desk: &Desk, intake: &Intake, at: Place, columns: u16) -> Self {
        let wording = desk.wording(intake);
        let told =
            |heading: &str, text: String| Told::new(wording.locale.say(heading), &text, columns);
        if !desk.post.why_open {
            return Self {
                told: vec![told("why-heading", wording.locale.say("why-folded"))],
            };
        }
        let part = |attr: &str| wording.part(at, attr).unwrap_or_default();
        Self {
            told: vec![
                told("why-heading", part("why")),
                told("why-skipped", part("skipped")),
                told("why-seen", part("seen")),
                told("why-basis", basis(&wording, at)),
            ],
        }
    }

    /// The same run together, for where there is little room.
    pub(super) fn run_together(&self, columns: u16) -> Self {
        let all: Vec<String> = self
            .told
            .iter()
            .map(|told| format!("{}: {}", told.heading, told.text))
            .collect();
        Self {
            told: vec![Told {
                heading: String::new(),
                text: String::new(),
                lines: wrapped(&all.join(" "), columns),
            }],
        }
    }

    /// The rows it takes.
    pub(super) fn rows(&self) -> usize {
        self.told.iter().map(|told| told.lines.len()).sum()
    }

    /// Draws it.
    pub(super) fn draw(&self, canvas: &mut Canvas, area: Rect) {
        let (strong, base) = (canvas.theme.strong, canvas.theme.base);
        let mut y = 0;
        for told in &self.told {
            canvas.put(area, 0, y, &told.heading, strong);
            for (row, line) in told.lines.iter().enumerate() {
                let is_cut = y + row + 1 == usize::from(area.height) && y + row + 1 < self.rows();
                let line = if is_cut {
                    format!("{}…", line.trim_end_matches([' ', '.']))
                } else {
                    line.clone()
                };
                let x = if row == 0 && !told.heading.is_empty() {
                    width(&told.heading) + 2
                } else {
                    0
                };
                canvas.put(area, x, y + row, &line, base);
            }
            y += told.lines.len();
        }
    }
}

impl Told {
    /// The text wrapped behind its heading: the first line is shorter by it.
    fn new(heading: String, text: &str, columns: u16) -> Self {
        let lead = width(&heading) + 2;
        let all = usize::from(columns.min(MEASURE));
        let first_room = all.saturating_sub(lead);
        let mut words = text.split(' ').peekable();
        let mut first = String::new();
        while let Some(word) = words.peek() {
            let more = if first.is_empty() {
                width(word)
            } else {
                width(&first) + 1 + width(word)
            };
            if more > first_room {
                break;
            }
            if !first.is_empty() {
                first.push(' ');
            }
            first.push_str(word);
            words.next();
        }
        let rest: Vec<&str> = words.collect();
        let mut lines = vec![first];
        if !rest.is_empty() {
            lines.extend(wrapped(&rest.join(" "), columns));
        }
        Self {
            heading,
            text: text.to_owned(),
            lines,
        }
    }
}

/// The lawful basis in words, and the row of the notice; a reason of ours is never credited to it.
fn basis(wording: &Wording, at: Place) -> String {
    let locale = wording.locale;
    let why = &wording.form.question(at.question).why;
    let names: Vec<String> = why
        .basis
        .iter()
        .map(|code| locale.say(&format!("basis-{}", message_part(code))))
        .collect();
    let row = match why.row.as_str() {
        "D" => locale.say("why-row-ours"),
        "K" => locale.say("why-row-contacts"),
        row => locale.say_with("why-row", &Args::new().text("row", row)),
    };
    if names.is_empty() {
        row
    } else {
        format!("{} • {row}", locale.say_list(&names))
    }
}

/// An article as a part of a message's name: `6(1)(e)` is `6-1-e`.
fn message_part(article: &str) -> String {
    let parts = article
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}
