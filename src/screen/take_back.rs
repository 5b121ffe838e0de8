//! A yes that is taken back: what it does, then how it was said; afterwards who has to be told.

use ratatui::layout::Rect;

use crate::desk::consent::{about_now, in_short};
use crate::desk::scene::TakeBack;
use crate::desk::scene::take_back::{Means, Step};
use crate::desk::{Desk, Intake};
use crate::locale::Args;
use crate::privacy::By;
use crate::screen::ask::hand::field;
use crate::screen::canvas::{Canvas, part};
use crate::screen::frame::covered;

/// Draws the page.
pub(super) fn draw(desk: &Desk, page: &TakeBack, canvas: &mut Canvas, area: Rect) {
    let Some(intake) = &desk.intake else { return };
    let area = part(
        area,
        1,
        0,
        usize::from(area.width).saturating_sub(2),
        usize::from(area.height),
    );
    canvas.set_cursor(area, 0, 0);
    let gap = usize::from(area.height > 14);
    let mut y = head(desk, page, canvas, area) + gap;
    if page.step == Step::Done {
        done(desk, intake, page, canvas, area, y);
        return;
    }
    y += effect(desk, intake, page, canvas, area, y) + gap;
    y += noted(desk, intake, page, canvas, area, y);
    match page.step {
        Step::Showing | Step::Done => ways(desk, canvas, area, y),
        Step::Why => typed(desk, ("take-back-why", &page.reason), canvas, area, y),
        Step::Proof(means) => {
            let message = match means {
                Means::Phone => "permission-call",
                Means::Paper => "permission-paper",
                Means::Letter => "permission-letter",
            };
            typed(desk, (message, &page.proof), canvas, area, y);
        }
    }
}

fn recipient(desk: &Desk, page: &TakeBack) -> String {
    covered(desk, page.matter.recipient().name().to_owned())
}

/// Whose permission, for whom.
fn head(desk: &Desk, page: &TakeBack, canvas: &mut Canvas, area: Rect) -> usize {
    let args = Args::new()
        .answer("name", &desk.name_of(page.matter.person()))
        .answer("recipient", &recipient(desk, page))
        .text("purpose", &in_short(desk, page.matter.purpose().id()));
    let message = if page.step == Step::Done {
        "take-back-done"
    } else {
        "take-back-what"
    };
    let says = desk.books.chrome().say_with(message, &args);
    let strong = canvas.theme.strong;
    canvas.block(area, 0, &says, strong)
}

/// What it does, from what is on record: before it is taken back, so that nobody is surprised.
fn effect(
    desk: &Desk,
    intake: &Intake,
    page: &TakeBack,
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
) -> usize {
    let locale = desk.books.chrome();
    let effect = intake
        .ledger
        .withdrawal_effect(&page.matter, about_now(intake));
    let args = Args::new()
        .answer("recipient", &recipient(desk, page))
        .count(
            "count",
            i64::try_from(effect.disclosed.len()).unwrap_or(i64::MAX),
        );
    let told = if effect.to_tell.is_empty() {
        "take-back-nobody-told"
    } else {
        "take-back-will-be-told"
    };
    let base = canvas.theme.base;
    let mut down = 0;
    for message in ["take-back-stops", told, "take-back-unchanged"] {
        let says = locale.say_with(message, &args);
        down += canvas.block(area, y + down, &says, base);
    }
    down
}

/// Who takes it back where it is not they themselves, and why where they said so.
fn noted(
    desk: &Desk,
    intake: &Intake,
    page: &TakeBack,
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
) -> usize {
    let locale = desk.books.chrome();
    let base = canvas.theme.base;
    let mut down = 0;
    if let By::Representative(authority) = page.by {
        let held = intake.ledger.authority(authority);
        let name = held.map(|held| desk.name_of_agent(&held.terms().agent));
        let name = name.unwrap_or_default();
        let args = Args::new().answer("name", &name);
        let says = locale.say_with("take-back-by", &args);
        down += canvas.block(area, y + down, &says, base);
    }
    if page.step == Step::Showing && !page.reason.is_empty() {
        let reason = covered(desk, page.reason.text().to_owned());
        let args = Args::new().answer("reason", &reason);
        let says = locale.say_with("take-back-reason", &args);
        down += canvas.block(area, y + down, &says, base);
    }
    down
}

/// How it was said: one letter each.
fn ways(desk: &Desk, canvas: &mut Canvas, area: Rect, y: usize) {
    let locale = desk.books.chrome();
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let y = y + canvas.block(area, y, &locale.say("take-back-how"), strong);
    canvas.set_cursor(area, 0, y.saturating_sub(1));
    let ways = [
        ("[ y ]", "take-back-now"),
        ("[ p ]", "take-back-phone"),
        ("[ s ]", "take-back-signed"),
        ("[ l ]", "take-back-letter"),
    ];
    let column = usize::from(area.width / 2);
    for (number, (key, message)) in ways.into_iter().enumerate() {
        let (x, y) = (number % 2 * column, y + number / 2);
        let taken = canvas.put(area, x, y, key, strong) + 2;
        canvas.put(area, x + taken, y, &locale.say(message), base);
    }
}

fn typed(
    desk: &Desk,
    (message, line): (&str, &crate::desk::line::Line),
    canvas: &mut Canvas,
    area: Rect,
    y: usize,
) {
    let strong = canvas.theme.strong;
    let y = y + canvas.block(area, y, &desk.books.chrome().say(message), strong);
    let row = part(area, 0, y, usize::from(area.width), 1);
    field(desk, line, canvas, row, 0);
}

/// What was written down: that it stands no longer, whom to tell, and that nothing of the application changed.
fn done(desk: &Desk, intake: &Intake, page: &TakeBack, canvas: &mut Canvas, area: Rect, y: usize) {
    let locale = desk.books.chrome();
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let mut y = y + canvas.block(area, y, &locale.say("take-back-unchanged"), base) + 1;
    let effect = intake
        .ledger
        .withdrawal_effect(&page.matter, about_now(intake));
    if effect.to_tell.is_empty() {
        canvas.block(area, y, &locale.say("take-back-tell-nobody"), base);
        return;
    }
    y += canvas.block(area, y, &locale.say("take-back-tell"), strong);
    for (disclosure, whom) in effect.to_tell {
        let last = effect
            .disclosed
            .iter()
            .find(|(sequence, _)| *sequence == disclosure);
        let day = last.map(|(_, one)| locale.say_instant(one.at));
        let args = Args::new()
            .answer("recipient", &covered(desk, whom.name().to_owned()))
            .text("day", &day.unwrap_or_default());
        y += canvas.block(area, y, &locale.say_with("take-back-tell-one", &args), base);
    }
    canvas.block(area, y, &locale.say("take-back-to-do"), base);
}
