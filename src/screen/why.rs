//! Why a question is asked: always in the same place, under the questions, and in full in a box.

use ratatui::layout::Rect;

use crate::desk::overlay::WhyPage;
use crate::desk::wording::Wording;
use crate::desk::{Desk, Intake};
use crate::form::Place;
use crate::locale::{Args, cut, width};
use crate::screen::canvas::{Canvas, MEASURE, wrapped};
use crate::screen::overlay::{columns, frame};

/// One text with its heading.
struct Told {
    heading: String,
    text: String,
    lines: Vec<String>,
}

/// The reason for a question, laid out for a width.
pub(super) struct Why {
    told: Vec<Told>,
    /// What stands at the end of a line that is not the last.
    rest: String,
}

impl Why {
    /// The reason as it stands open, or the one line that it folds to.
    pub(super) fn new(desk: &Desk, intake: &Intake, at: Place, columns: u16) -> Self {
        let wording = desk.wording(intake);
        let told =
            |heading: &str, text: String| Told::new(wording.locale.say(heading), &text, columns);
        let rest = wording.locale.say("why-rest");
        if !desk.post.why_open {
            return Self {
                rest,
                told: vec![told("why-heading", wording.locale.say("why-folded"))],
            };
        }
        let part = |attr: &str| wording.part(at, attr).unwrap_or_default();
        Self {
            rest,
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
            rest: self.rest.clone(),
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
                    let room = usize::from(area.width.min(MEASURE));
                    let room = room.saturating_sub(width(&self.rest) + 1);
                    let kept = cut(line, room);
                    format!("{} {}", kept.trim_end_matches(['…', ' ', '.']), self.rest)
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
    /// Its rows, the heading beside the first of them.
    fn rows(&self) -> impl Iterator<Item = (&str, &str)> {
        let headings = std::iter::once(self.heading.as_str()).chain(std::iter::repeat(""));
        headings.zip(self.lines.iter().map(String::as_str))
    }

    /// The text wrapped behind its heading: the first line is shorter by it.
    fn new(heading: String, text: &str, columns: u16) -> Self {
        let lead = if heading.is_empty() {
            0
        } else {
            width(&heading) + 2
        };
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

/// Draws the whole reason in a box: the question, what stands beside it, the articles, and what the notice says.
pub(super) fn draw_page(desk: &Desk, page: WhyPage, canvas: &mut Canvas, area: Rect) {
    let Some(intake) = &desk.intake else { return };
    let locale = desk.books.chrome();
    let told = whole(desk, intake, page.place, columns(area));
    let lines: Vec<(&str, &str)> = told.iter().flat_map(Told::rows).collect();
    let inside = frame(canvas, area, &locale.say("why-heading"), lines.len());
    let (strong, base) = (canvas.theme.strong, canvas.theme.base);
    let room = usize::from(inside.height);
    let top = page.top.min(lines.len().saturating_sub(room));
    canvas.set_cursor(inside, 0, 0);
    for (row, (heading, line)) in lines.iter().skip(top).take(room).enumerate() {
        let taken = canvas.put(inside, 0, row, heading, strong);
        let lead = if taken == 0 { 0 } else { taken + 2 };
        canvas.put(inside, lead, row, line, base);
    }
    if top + room < lines.len() {
        let more = format!(" {} ", locale.say("why-more-below"));
        let low = Rect {
            y: inside.bottom(),
            height: 1,
            ..inside
        };
        canvas.put_right(low, 0, &more, strong);
    }
}

/// The whole reason, the question first.
fn whole(desk: &Desk, intake: &Intake, at: Place, columns: u16) -> Vec<Told> {
    let wording = desk.wording(intake);
    let locale = wording.locale;
    let why = &wording.form.question(at.question).why;
    let article = |code: &String| {
        let message = ground(code);
        let article = locale.attr(&message, "article", &Args::new());
        let article = article.map_or_else(String::new, |article| format!(" ({article})"));
        format!("{}{article}.", locale.say(&message))
    };
    let articles: Vec<String> = why.basis.iter().map(article).collect();
    let row = locale.say(&format!("{}-row-{}", wording.form.id, why.row));
    let row = match why.row.as_str() {
        "D" | "K" => row,
        number => format!("{number}: {row}"),
    };
    let said = |attr: &str| wording.part(at, attr).unwrap_or_default();
    let mut told: Vec<Told> = wrapped(&wording.ask(at), columns)
        .into_iter()
        .map(|line| Told::new(line, "", columns))
        .collect();
    for (heading, text) in [
        (None, said("why")),
        (Some("why-skipped"), said("skipped")),
        (Some("why-seen"), said("seen")),
        (Some("why-basis"), articles.join(" ")),
        (Some("why-notice"), row),
    ] {
        let heading = heading.map_or_else(String::new, |heading| locale.say(heading));
        told.push(Told::new(String::new(), "", columns));
        told.push(Told::new(heading, &text, columns));
    }
    told
}

/// The lawful basis in one sentence with the row of the notice; a reason of ours is never credited to it.
fn basis(wording: &Wording, at: Place) -> String {
    let locale = wording.locale;
    let why = &wording.form.question(at.question).why;
    let name = |(number, code): (usize, &String)| {
        let message = ground(code);
        let within = locale.attr(&message, "within", &Args::new());
        within
            .filter(|_| number > 0)
            .unwrap_or_else(|| locale.say(&message))
    };
    let names: Vec<String> = why.basis.iter().enumerate().map(name).collect();
    let args = Args::new().text("basis", &locale.say_list(&names));
    match why.row.as_str() {
        "D" => locale.say_with("why-basis-ours", &args),
        "K" => locale.say_with("why-basis-contacts", &args),
        row => locale.say_with("why-basis-row", &args.text("row", row)),
    }
}

/// The message that names a ground of the law.
fn ground(article: &str) -> String {
    format!("basis-{}", message_part(article))
}

/// An article as a part of a message's name: `6(1)(e)` is `6-1-e`.
fn message_part(article: &str) -> String {
    let parts = article
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}
