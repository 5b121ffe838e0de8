//! The question in focus, opened among its neighbours; the rail on the left, the reason below.

pub(in crate::screen) mod hand;
pub(in crate::screen) mod opened;
mod options;
mod papers;
mod roster;
pub(in crate::screen) mod rows;

use ratatui::layout::Rect;

use crate::desk::scene::Ask;
use crate::desk::{Desk, Intake};
use crate::form::Owner;
use crate::screen::ask::opened::Opened;
use crate::screen::canvas::{Canvas, part};
use crate::screen::why::Why;
use crate::screen::{frame, rail};

/// The rows that the reason has at least, so that it begins at the same place on most questions.
const WHY_ROWS: usize = 7;

/// Draws the question in focus.
pub(super) fn draw(desk: &Desk, ask: &Ask, canvas: &mut Canvas, area: Rect) {
    let Some(intake) = &desk.intake else { return };
    let here = intake.part_at(ask.at).unwrap_or(0);
    let columns = usize::from(area.width);
    let rows = usize::from(area.height);
    let page = if area.width + 2 >= rail::FROM {
        rail::draw(
            desk,
            intake,
            here,
            canvas,
            part(area, 0, 0, rail::COLUMNS, rows),
        );
        part(
            area,
            rail::COLUMNS + 1,
            0,
            columns.saturating_sub(rail::COLUMNS + 1),
            rows,
        )
    } else {
        let line = rail::line(desk, intake);
        let base = canvas.theme.base;
        canvas.put(area, 0, 0, &line, base);
        part(area, 0, 1, columns, rows.saturating_sub(1))
    };
    draw_page(desk, intake, ask, here, canvas, page);
}

fn draw_page(
    desk: &Desk,
    intake: &Intake,
    ask: &Ask,
    here: usize,
    canvas: &mut Canvas,
    page: Rect,
) {
    let rows = usize::from(page.height);
    let columns = usize::from(page.width);
    let roomy = rows > 14;
    heading(desk, intake, ask, here, canvas, page);
    let top = if roomy { 2 } else { 1 };
    let gap = usize::from(roomy);
    let room = rows.saturating_sub(top + gap);
    let mut opened = Opened::new(desk, intake, ask, page.width, room);
    let wanted = opened.rows();
    let most = room.saturating_sub(wanted).max(rows / 3);
    let mut why = Why::new(desk, intake, ask.at, page.width);
    if why.rows() > most {
        why = why.run_together(page.width);
    }
    let least = if roomy && desk.post.why_open {
        WHY_ROWS
    } else {
        1
    };
    let why_rows = why.rows().max(least).min(most.max(least));
    let low = rows.saturating_sub(why_rows);
    why.draw(canvas, part(page, 0, low, columns, why_rows));
    let questions = part(page, 0, top, columns, low.saturating_sub(top + gap));
    opened.fit(usize::from(questions.height));
    rows::draw(desk, intake, ask, here, &opened, canvas, questions);
}

/// The number and title of the part, the entry where one is open, and whose part it is.
fn heading(desk: &Desk, intake: &Intake, ask: &Ask, here: usize, canvas: &mut Canvas, page: Rect) {
    let wording = desk.wording(intake);
    let section = intake.question(ask.at).section;
    let entry = wording.list_of(ask.at);
    let section = wording.section(section, entry.is_some());
    let mut title = format!("{}  {section}", here + 1);
    if let Some(entry) = entry {
        let name = frame::covered(desk, wording.entry(entry.list, entry.entry));
        title = format!("{title} > {name}");
    }
    let has_joint = intake
        .walk
        .parts
        .iter()
        .any(|part| part.owner == Owner::Joint);
    let owner = wording.owner(ask.at.owner).filter(|_| has_joint);
    let owner = owner.unwrap_or_default();
    let (strong, base) = (canvas.theme.strong, canvas.theme.base);
    let taken = canvas.put_right(page, 0, &owner, base);
    let room = usize::from(page.width).saturating_sub(if taken == 0 { 0 } else { taken + 2 });
    canvas.put(part(page, 0, 0, room, 1), 0, 0, &title, strong);
}
