//! The papers needed, with what is known of each.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::hand::{PaperRow, Papers};
use crate::form::evidence::STATES;
use crate::locale::Args;
use crate::screen::canvas::{COVER, Canvas, first_row, part};

/// Draws the papers.
pub(super) fn draw(desk: &Desk, papers: &Papers, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let (base, focus) = (canvas.theme.base, canvas.theme.focus);
    canvas.set_cursor(area, 0, 0);
    if papers.rows.is_empty() {
        canvas.put(area, 0, 0, &locale.say("papers-none"), base);
        return;
    }
    let room = usize::from(area.height);
    let first = first_row(papers.at, papers.rows.len(), room);
    for (row, (number, paper)) in papers
        .rows
        .iter()
        .enumerate()
        .skip(first)
        .take(room)
        .enumerate()
    {
        let here = number == papers.at;
        let style = if here { focus } else { base };
        let state = state(desk, paper);
        let taken = canvas.put_right(area, row, &state, style);
        let pointer = if here { ">" } else { " " };
        let whom = match &paper.person {
            Some(_) if desk.glass.covered => format!("{pointer} {} ({COVER})", paper.label),
            Some(person) => format!("{pointer} {} ({person})", paper.label),
            None => format!("{pointer} {}", paper.label),
        };
        let columns = usize::from(area.width).saturating_sub(taken + 2);
        canvas.put(part(area, 0, row, columns, 1), 0, 0, &whom, style);
        if here {
            canvas.set_cursor(area, 0, row);
        }
    }
}

/// What is known of a paper, or when it is due.
fn state(desk: &Desk, paper: &PaperRow) -> String {
    let locale = desk.books.chrome();
    match (paper.state.and_then(|state| STATES.get(state)), paper.due) {
        (Some(state), _) => locale.say(&format!("paper-state-{state}")),
        (None, Some(due)) => locale.say_with(
            "paper-due",
            &Args::new().text("day", &locale.say_short_day(due)),
        ),
        (None, None) => locale.say("paper-no-date"),
    }
}
