//! One question on a screen that was handed over: what is asked, the answer in hand, the ways on, and why it is asked.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::intake::Intake;
use crate::desk::scene::Handed;
use crate::desk::scene::handed::{Page, Part, Question, Way, ways};
use crate::desk::wording::Wording;
use crate::form::{Answer, Strength};
use crate::locale::{Args, Locale, width};
use crate::screen::ask::{hand, opened::in_words};
use crate::screen::canvas::{Canvas, part, wrapped};

/// The cells between two ways on.
const BETWEEN: usize = 2;

/// Draws it.
pub(super) fn draw(
    desk: &Desk,
    handed: &Handed,
    question: &Question,
    canvas: &mut Canvas,
    area: Rect,
) {
    let Some(intake) = &desk.intake else { return };
    let own = handed.own(question.of, intake);
    let locale = desk.spoken();
    // Nobody is called by name here.
    let wording = Wording {
        covered: true,
        ..own.wording(&desk.books)
    };
    let at = question.ask.at;
    let columns = usize::from(area.width);
    let (strong, base, alarm) = (canvas.theme.strong, canvas.theme.base, canvas.theme.alarm);
    let asks = wrapped(&wording.ask(at), area.width);
    let hint = wording.part(at, "hint").unwrap_or_default();
    let mut hint = wrapped(&hint, area.width);
    let found = found(own, question, locale, area.width);
    let buttons = laid(&ways(own, question), question.of, locale, columns);
    let mut why = why(&wording, question, area.width);
    let rows = usize::from(area.height);
    let wanted = hand::rows(&question.ask, area.width);
    let fixed = asks.len() + found.len() + buttons.len() + 2;
    let left = |hint: &[String], why: &[Vec<String>]| {
        let why: usize = why.iter().map(Vec::len).sum();
        rows.saturating_sub(fixed + hint.len() + why)
    };
    // What is in hand comes before the hint, and the hint before the rest of the reason.
    let roomy = wanted.min(9) + 2 * usize::from(rows > 14);
    while why.len() > 1 && left(&hint, &why) < roomy {
        why.pop();
    }
    if left(&hint, &why) < wanted.min(9) {
        hint.clear();
    }
    let mut why: Vec<String> = why.into_iter().flatten().collect();
    let spare = rows.saturating_sub(fixed + hint.len() + wanted.min(6));
    shorten(&mut why, spare.max(1));
    let spare = rows.saturating_sub(fixed + hint.len() + why.len());
    let hand_rows = wanted.min(spare).max(1);
    let gap = usize::from(spare > hand_rows);
    let mut y = 0;
    for line in &asks {
        canvas.put(area, 0, y, line, strong);
        y += 1;
    }
    for line in &hint {
        canvas.put(area, 0, y, line, base);
        y += 1;
    }
    y += gap;
    let answer = part(area, 0, y, columns, hand_rows);
    hand::draw(desk, &question.ask, canvas, answer);
    y += hand_rows;
    for (line, text) in found.iter().enumerate() {
        let style = if line == 0 { alarm } else { base };
        canvas.put(area, 0, y, text, style);
        y += 1;
    }
    y += 1;
    draw_ways(&buttons, question.way, canvas, area, y);
    let low = rows.saturating_sub(why.len());
    for (line, text) in why.iter().enumerate() {
        canvas.put(area, 0, low + line, text, base);
    }
}

/// Cuts lines to so many; what is left out is marked.
fn shorten(lines: &mut Vec<String>, most: usize) {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = format!("{} …", last.trim_end_matches(['.', ' ']));
        }
    }
}

/// Which part this is, and how far it has come.
pub(in crate::screen) fn progress(
    handed: &Handed,
    intake: &Intake,
    locale: &Locale,
) -> Option<String> {
    let Page::Question(question) = &handed.page else {
        return None;
    };
    let places = handed.places(question.of, intake);
    let number = places.iter().position(|place| *place == question.ask.at)?;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let args = Args::new()
        .count("number", count(number + 1))
        .count("count", count(places.len()));
    let message = match question.of {
        Part::Equality => "handed-progress-equality",
        Part::Sensitive | Part::Permissions => "handed-progress-sensitive",
    };
    Some(locale.say_with(message, &args))
}

/// What is wrong with what was typed, or the reason that is kept instead of an answer.
fn found(own: &Intake, question: &Question, locale: &Locale, columns: u16) -> Vec<String> {
    let at = question.ask.at;
    let wrong = own
        .walk
        .findings_at(at)
        .find(|finding| finding.strength == Strength::Hard);
    if let Some(wrong) = wrong.filter(|_| !question.ask.hand.is_changed()) {
        return wrapped(&in_words(wrong, locale), columns);
    }
    match own.sheet.answer(at) {
        Some(Answer::Missing(reason)) => {
            let says = locale.say(&format!("handed-missing-{}", reason.code()));
            let args = Args::new().text("reason", &says);
            wrapped(&locale.say_with("handed-said", &args), columns)
        }
        Some(Answer::Given(_)) | None => Vec::new(),
    }
}

/// Why it is asked, who sees it, and what follows if it is left: the more useful first.
fn why(wording: &Wording, question: &Question, columns: u16) -> Vec<Vec<String>> {
    let mut parts = [
        ("why-heading", "why"),
        ("why-seen", "seen"),
        ("why-skipped", "skipped"),
    ];
    if question.of == Part::Sensitive {
        parts.swap(1, 2);
    }
    let said = parts.into_iter().filter_map(|(heading, attr)| {
        let text = wording.part(question.ask.at, attr)?;
        let text = format!("{}: {text}", wording.locale.say(heading));
        Some(wrapped(&text, columns))
    });
    said.collect()
}

/// The labels of the ways on, line by line, each with its number.
fn laid(ways: &[Way], of: Part, locale: &Locale, columns: usize) -> Vec<Vec<(usize, String)>> {
    let mut lines: Vec<Vec<(usize, String)>> = vec![Vec::new()];
    let mut used = 0;
    for (number, way) in ways.iter().enumerate() {
        let label = format!("[ {} ]", locale.say(&message(*way, of)));
        let wide = width(&label) + 1 + BETWEEN;
        if used > 0 && used + wide > columns + BETWEEN {
            lines.push(Vec::new());
            used = 0;
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.push((number, label));
        }
    }
    lines
}

fn message(way: Way, of: Part) -> String {
    match way {
        Way::Next => "handed-way-next".to_owned(),
        Way::Missing(reason) => format!("handed-missing-{}", reason.code()),
        Way::Before => "handed-way-before".to_owned(),
        Way::Leave if of == Part::Equality => "handed-way-stop".to_owned(),
        Way::Leave => "handed-way-leave".to_owned(),
    }
}

fn draw_ways(
    lines: &[Vec<(usize, String)>],
    at: Option<usize>,
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
) {
    let (base, focus) = (canvas.theme.base, canvas.theme.focus);
    for (row, line) in lines.iter().enumerate() {
        let mut x = 0;
        for (number, label) in line {
            let here = at == Some(*number);
            let style = if here { focus } else { base };
            let pointer = if here { ">" } else { " " };
            canvas.put(area, x, y + row, &format!("{pointer}{label}"), style);
            if here {
                canvas.set_cursor(area, x, y + row);
            }
            x += width(label) + 1 + BETWEEN;
        }
    }
}
