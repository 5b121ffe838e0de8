//! The boxes that list what would become of answers before anything is changed.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::overlay::{Hides, Moves};
use crate::locale::Args;
use crate::screen::canvas::{COVER, Canvas, wrapped};
use crate::screen::overlay::{columns, frame, text, yes_no};

/// The answers that a change would put out of sight.
pub(super) fn draw_hides(desk: &Desk, hides: &Hides, canvas: &mut Canvas, area: Rect) {
    let Some(intake) = &desk.intake else { return };
    let locale = desk.books.chrome();
    let wording = desk.wording(intake);
    let count = i64::try_from(hides.places.len()).unwrap_or(i64::MAX);
    let about = wrapped(
        &locale.say_with("hides-about", &Args::new().count("count", count)),
        columns(area),
    );
    let most = usize::from(area.height)
        .saturating_sub(about.len() + 6)
        .max(1);
    let shown = hides.places.len().min(most);
    let inside = frame(canvas, area, &locale.say("hides"), about.len() + shown + 3);
    text(canvas, inside, 0, &about);
    let base = canvas.theme.base;
    for (row, place) in hides.places.iter().take(shown).enumerate() {
        let value = if intake.question(*place).sensitive || desk.glass.covered {
            COVER.to_owned()
        } else {
            wording.answer(*place).unwrap_or_default()
        };
        canvas.put(
            inside,
            2,
            about.len() + row,
            &format!("{}: {value}", wording.review(*place)),
            base,
        );
    }
    let rest = hides.places.len() - shown;
    if rest > 0 {
        let args = Args::new().count("count", i64::try_from(rest).unwrap_or(i64::MAX));
        canvas.put(
            inside,
            2,
            about.len() + shown,
            &locale.say_with("hides-more", &args),
            base,
        );
    }
    let (yes, no) = (locale.say("hides-yes"), locale.say("hides-no"));
    yes_no(canvas, inside, about.len() + shown + 2, &yes, &no);
}

/// What moving to another version of the form does: how much moves, and the paths of what is set aside.
pub(super) fn draw_moves(desk: &Desk, moves: &Moves, canvas: &mut Canvas, area: Rect) {
    let locale = desk.books.chrome();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let args = Args::new()
        .text("reference", &moves.recalled.header.reference.to_string())
        .text("from", &moves.recalled.header.form_version.to_string())
        .text("to", &moves.to.to_string())
        .count("answers", count(moves.recalled.sheet.all().count()))
        .count("count", count(moves.recalled.sheet.set_aside.len()));
    let say = |attr: &str| locale.attr("moves", attr, &args).unwrap_or_default();
    let mut lines = wrapped(&say("about"), columns(area));
    let paths: Vec<&str> = moves
        .recalled
        .sheet
        .set_aside
        .iter()
        .map(|aside| aside.path.as_str())
        .collect();
    let safe = wrapped(&say("safe"), columns(area));
    if !paths.is_empty() {
        lines.extend(wrapped(&say("aside"), columns(area)));
        // Two rows of the box itself, one for the answer; on the smallest glass the count has to do.
        let room = usize::from(area.height).saturating_sub(lines.len() + safe.len() + 4);
        let shown = if paths.len() > room {
            room.saturating_sub(1)
        } else {
            paths.len()
        };
        lines.extend(paths.iter().take(shown).map(|path| format!("  {path}")));
        if shown < paths.len() && room > 0 {
            let more = Args::new().count("count", count(paths.len() - shown));
            lines.push(format!("  {}", locale.say_with("hides-more", &more)));
        }
    }
    lines.extend(safe);
    let inside = frame(canvas, area, &locale.say("moves"), lines.len() + 2);
    text(canvas, inside, 0, &lines);
    yes_no(canvas, inside, lines.len() + 1, &say("yes"), &say("no"));
}
