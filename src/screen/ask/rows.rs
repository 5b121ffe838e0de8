//! The questions of the page: one line each, the one in focus opened.

use ratatui::layout::Rect;

use crate::desk::scene::Ask;
use crate::desk::wording::Wording;
use crate::desk::{Desk, Intake};
use crate::form::{AnswerState, Asked, Finding, Kind, Place, Value};
use crate::locale::Args;
use crate::register::nino;
use crate::screen::ask::opened::Opened;
use crate::screen::canvas::{COVER, Canvas, part};

/// Draws the questions so that the one in focus is whole where it can be.
pub(super) fn draw(
    desk: &Desk,
    intake: &Intake,
    ask: &Ask,
    here: usize,
    opened: &Opened,
    canvas: &mut Canvas,
    area: Rect,
) {
    let level = ask.at.entry.map(|entry| (entry, ask.at.inner));
    let asked: Vec<&Asked> = intake.level(here, level).collect();
    let focus = asked.iter().position(|one| one.place == ask.at);
    let rows = usize::from(area.height);
    let before = focus.unwrap_or(0);
    let above = before.min(rows.saturating_sub(opened.rows()));
    let columns = usize::from(area.width);
    for (row, one) in asked.iter().skip(before - above).take(above).enumerate() {
        line(
            desk,
            intake,
            ask,
            one,
            canvas,
            part(area, 0, row, columns, 1),
        );
    }
    opened.draw(
        desk,
        ask,
        canvas,
        part(area, 0, above, columns, rows.saturating_sub(above)),
    );
    let below = above + opened.rows();
    let after = focus.map_or(0, |focus| focus + 1);
    for (row, one) in asked
        .iter()
        .skip(after)
        .take(rows.saturating_sub(below))
        .enumerate()
    {
        line(
            desk,
            intake,
            ask,
            one,
            canvas,
            part(area, 0, below + row, columns, 1),
        );
    }
}

/// A question that is not in focus: its mark, its name, its answer.
fn line(desk: &Desk, intake: &Intake, ask: &Ask, asked: &Asked, canvas: &mut Canvas, area: Rect) {
    let wording = desk.wording(intake);
    let base = canvas.theme.base;
    let columns = usize::from(area.width);
    let label_room = (columns / 2).saturating_sub(3).min(26);
    let open = intake.walk.findings_at(asked.place).any(Finding::is_open);
    let mark = if open {
        "!"
    } else if intake.sheet.note(asked.place).is_some() {
        "#"
    } else {
        ""
    };
    canvas.put(area, 0, 0, mark, base);
    canvas.put(
        part(area, 2, 0, label_room, 1),
        0,
        0,
        &wording.review(asked.place),
        base,
    );
    let value = value(desk, intake, ask, asked, &wording);
    canvas.put(
        part(area, label_room + 3, 0, columns, 1),
        0,
        0,
        &value,
        base,
    );
}

/// What stands beside a question that is not in focus.
fn value(desk: &Desk, intake: &Intake, ask: &Ask, asked: &Asked, wording: &Wording) -> String {
    let locale = desk.books.chrome();
    if asked.waiting {
        return locale.say("state-waiting");
    }
    let entries = intake.sheet.entries(asked.place).len();
    if entries > 0 {
        return locale.say_with(
            "list-count",
            &Args::new().count("count", i64::try_from(entries).unwrap_or(i64::MAX)),
        );
    }
    match asked.state {
        AnswerState::NotAsked if asked.missing => locale.say("state-needed"),
        AnswerState::NotAsked => "-".to_owned(),
        AnswerState::Answered
        | AnswerState::DoesNotKnow
        | AnswerState::PrefersNotToSay
        | AnswerState::NotApplicable => shown(desk, intake, asked.place, ask.revealed, wording),
    }
}

/// An answer in words, covered where it has to be.
pub(in crate::screen) fn shown(
    desk: &Desk,
    intake: &Intake,
    place: Place,
    revealed: bool,
    wording: &Wording,
) -> String {
    let question = intake.question(place);
    let sensitive = question.sensitive && !revealed;
    if let (Some(Value::Text(number)), true, Kind::Nino) = (
        intake.sheet.value(place),
        sensitive && !desk.glass.covered,
        &question.kind,
    ) {
        return nino::mask(number);
    }
    if desk.glass.covered || (sensitive && intake.sheet.value(place).is_some()) {
        return COVER.to_owned();
    }
    wording.answer(place).unwrap_or_default()
}
