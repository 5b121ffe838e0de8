//! The question in focus: asked in full, with its hint, what is in hand, and what was found.

use ratatui::layout::Rect;

use crate::desk::hand::{Hand, is_read_back};
use crate::desk::scene::Ask;
use crate::desk::{Desk, Intake};
use crate::form::suggest::{Known, suggest};
use crate::form::{Answer, Figure, Finding, Strength};
use crate::locale::{Args, Locale};
use crate::screen::ask::{hand, roster};
use crate::screen::canvas::{Canvas, part, wrapped};

/// The texts of the question in focus, laid out for a width, with the rows that are left for what is in hand.
pub(super) struct Opened {
    ask: Vec<String>,
    hint: Vec<String>,
    read_back: Option<String>,
    found: Vec<Found>,
    wanted: usize,
    is_list: bool,
    with_hint: bool,
    hand_rows: usize,
}

struct Found {
    error: bool,
    lines: Vec<String>,
}

impl Opened {
    /// Lays the question out for so many columns and at most so many rows.
    pub(super) fn new(desk: &Desk, intake: &Intake, ask: &Ask, columns: u16, rows: usize) -> Self {
        let wording = desk.wording(intake);
        let inner = columns.saturating_sub(2);
        let question = wrapped(&wording.ask(ask.at), inner);
        let hint = wording
            .part(ask.at, "hint")
            .map(|hint| wrapped(&hint, inner))
            .unwrap_or_default();
        let found = found(desk, intake, ask, inner);
        // Its row is kept free, so that nothing below moves once the keys can be read.
        let said = ask.hand.read_back(intake, &wording, ask.at);
        let kept_free = found.is_empty() && is_read_back(&intake.question(ask.at).kind);
        let read_back = said
            .filter(|_| !desk.glass.covered)
            .or_else(|| kept_free.then(String::new));
        let mut opened = Self {
            ask: question,
            hint,
            read_back,
            found,
            wanted: hand::rows(ask, inner),
            is_list: matches!(ask.hand, Hand::Roster(_)),
            with_hint: true,
            hand_rows: 1,
        };
        opened.fit(rows);
        opened
    }

    /// Fits it into so many rows: the hint gives way to what is in hand, and that is scrolled.
    pub(super) fn fit(&mut self, rows: usize) {
        let below = self.found_rows() + usize::from(self.read_back.is_some());
        let left = rows.saturating_sub(self.ask.len() + below);
        let least = self.wanted.min(if self.is_list { 10 } else { 6 });
        self.with_hint = left >= least + self.hint.len();
        let left = left.saturating_sub(self.hint().len());
        self.hand_rows = self.wanted.min(left).max(1);
    }

    fn hint(&self) -> &[String] {
        if self.with_hint { &self.hint } else { &[] }
    }

    fn found_rows(&self) -> usize {
        self.found.iter().map(|one| one.lines.len()).sum()
    }

    /// The rows it takes.
    pub(super) fn rows(&self) -> usize {
        self.ask.len()
            + self.hint().len()
            + self.hand_rows
            + usize::from(self.read_back.is_some())
            + self.found_rows()
    }

    /// Draws it; the cursor goes where the answer is.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only a list is drawn elsewhere"
    )]
    pub(super) fn draw(&self, desk: &Desk, ask: &Ask, canvas: &mut Canvas, area: Rect) {
        let (strong, base, alarm) = (canvas.theme.strong, canvas.theme.base, canvas.theme.alarm);
        let columns = usize::from(area.width);
        canvas.put(area, 0, 0, ">", strong);
        let text = part(area, 2, 0, columns, usize::from(area.height));
        let mut y = 0;
        for line in &self.ask {
            canvas.put(text, 0, y, line, strong);
            y += 1;
        }
        for line in self.hint() {
            canvas.put(text, 0, y, line, base);
            y += 1;
        }
        let room = part(text, 0, y, columns, self.hand_rows);
        match &ask.hand {
            Hand::Roster(list) => roster::draw(desk, ask, list, canvas, room),
            _ => hand::draw(desk, ask, canvas, room),
        }
        y += self.hand_rows;
        if let Some(said) = &self.read_back {
            canvas.put(text, 0, y, said, base);
            y += 1;
        }
        for found in &self.found {
            for (row, line) in found.lines.iter().enumerate() {
                canvas.put(
                    text,
                    0,
                    y + row,
                    line,
                    if found.error && row == 0 { alarm } else { base },
                );
            }
            y += found.lines.len();
        }
    }
}

/// The lines under the answer: what was found, what is kept instead of an answer, what can be taken over, notes.
fn found(desk: &Desk, intake: &Intake, ask: &Ask, columns: u16) -> Vec<Found> {
    let locale = desk.books.chrome();
    let plain = |text: String| Found {
        error: false,
        lines: wrapped(&text, columns),
    };
    let mut all = Vec::new();
    if intake
        .sheet
        .kept(ask.at)
        .is_some_and(|kept| kept.provenance.handed_over)
    {
        all.push(plain(locale.say("answer-typed-by-them")));
    }
    if desk.glass.covered {
        return all;
    }
    // What was found is about the answer that is kept, not about the keys in the field.
    let stale = ask.hand.is_changed();
    for finding in intake.walk.findings_at(ask.at).filter(|_| !stale) {
        if finding.strength == Strength::Flag
            || (finding.strength == Strength::Soft && finding.confirmed)
        {
            continue;
        }
        let error = finding.strength == Strength::Hard;
        all.push(Found {
            error,
            lines: wrapped(&in_words(finding, locale), columns),
        });
    }
    if let Some(Answer::Missing(reason)) = intake.sheet.answer(ask.at) {
        let said = desk.wording(intake).missing(*reason);
        all.push(plain(
            locale.say_with("answer-none", &Args::new().text("reason", &said)),
        ));
    }
    if let Some(said) = circumstance(intake, ask, locale) {
        all.push(plain(said));
    }
    if let Some(note) = intake.sheet.note(ask.at) {
        all.push(plain(format!("# {}", note.text)));
    }
    if let Some(offer) = offer(desk, intake, ask) {
        all.push(plain(offer));
    }
    all
}

/// A finding in words: what is wrong or odd, and what to do.
pub(in crate::screen) fn in_words(finding: &Finding, locale: &Locale) -> String {
    let mut args = Args::new();
    for (name, figure) in &finding.with {
        args = match figure {
            Figure::Text(text) => args.answer(*name, text),
            Figure::Count(count) => args.count(*name, *count),
            Figure::Date(date) => args.text(*name, &locale.say_day(*date)),
        };
    }
    let message = finding.message();
    let what = locale.say_with(&message, &args);
    let to_do = locale.attr(&message, "do", &args).unwrap_or_default();
    let lead = match finding.strength {
        Strength::Hard => locale.say("error"),
        Strength::Soft => locale.say("check"),
        Strength::Flag => locale.say("flag"),
    };
    format!("{lead} {what} {to_do}").trim_end().to_owned()
}

/// What an officer has to know at this question: that others may overhear.
fn circumstance(intake: &Intake, ask: &Ask, locale: &Locale) -> Option<String> {
    let field = intake.question(ask.at).field.as_str();
    let held_back = i64::try_from(intake.held_back).unwrap_or(i64::MAX);
    if held_back > 0 && matches!(field, "safe_to_talk" | "present") {
        return Some(locale.say_with("held-back", &Args::new().count("count", held_back)));
    }
    None
}

/// What `=` would take over, where the answer is still empty.
fn offer(desk: &Desk, intake: &Intake, ask: &Ask) -> Option<String> {
    if !ask.hand.is_blank() || intake.sheet.answer(ask.at).is_some() {
        return None;
    }
    let council = match desk.post.settings.councils.as_slice() {
        [only] => Some(only.as_str()),
        _ => None,
    };
    let known = Known {
        today: intake.today,
        channel: desk.post.channel,
        council,
    };
    let value = suggest(&intake.form, &intake.sheet, intake.question(ask.at), &known)?;
    let words = desk.wording(intake).value(ask.at, &value);
    Some(
        desk.books
            .chrome()
            .say_with("answer-offered", &Args::new().answer("answer", &words)),
    )
}
