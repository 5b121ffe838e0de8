//! One decision: the words, part by part and then in full, and under them yes and no alike, with nothing chosen.

use ratatui::layout::Rect;

use crate::desk::Desk;
use crate::desk::consent::{Way, in_short};
use crate::desk::scene::Consent;
use crate::desk::scene::consent::{Answered, Stage};
use crate::locale::{Args, width};
use crate::screen::ask::hand::field;
use crate::screen::canvas::{Canvas, MORE, part, wrapped};
use crate::screen::frame::covered;

/// The rows under the words.
const FOOT: usize = 5;

/// Draws the decision.
pub(super) fn draw(desk: &Desk, consent: &Consent, canvas: &mut Canvas, area: Rect) {
    let page = part(
        area,
        1,
        0,
        usize::from(area.width).saturating_sub(2),
        usize::from(area.height),
    );
    let locale = desk.spoken();
    let base = canvas.theme.base;
    canvas.set_cursor(page, 0, 0);
    if let Stage::Answered(answered) = consent.stage {
        done(desk, consent, answered, canvas, page);
        return;
    }
    let mut y = head(desk, consent, canvas, page);
    if desk.glass.covered {
        canvas.set_cursor(page, 0, y);
        canvas.block(page, y, &locale.say("permission-covered"), base);
        return;
    }
    y += usize::from(page.height > 14);
    let low = usize::from(page.height).saturating_sub(FOOT);
    let words = part(page, 0, y, usize::from(page.width), low.saturating_sub(y));
    let foot = part(page, 0, low, usize::from(page.width), FOOT);
    match consent.stage {
        Stage::Reading => {
            read(consent, canvas, words);
            reading_foot(desk, consent, canvas, foot);
        }
        Stage::Saying => {
            whole(consent, canvas, words);
            let says = locale.say("permission-said");
            canvas.put(foot, 0, 1, &says, canvas.theme.strong);
            let line = part(foot, 0, 2, usize::from(foot.width), 1);
            field(desk, &consent.said, canvas, line, 0);
            canvas.put(foot, 0, 4, &locale.say("permission-said-hint"), base);
        }
        Stage::Deciding | Stage::Answered(_) => {
            whole(consent, canvas, words);
            choices(desk, canvas, foot);
        }
    }
}

/// Whose decision it is and how it is taken: for an officer's eyes. On a desk that was handed over it is the person who reads.
fn head(desk: &Desk, consent: &Consent, canvas: &mut Canvas, page: Rect) -> usize {
    let way = match consent.way {
        Way::HandedOver => return 0,
        Way::InPerson => "permission-head-here",
        Way::OnPhone(_) => "permission-head-phone",
        Way::OnPaper(_) => "permission-head-paper",
        Way::ByLetter(_) => "permission-head-letter",
    };
    let name = desk.name_of(consent.proposal.matter.person());
    let args = Args::new().answer("name", &name);
    let says = desk.spoken().say_with(way, &args);
    let strong = canvas.theme.strong;
    canvas.block(page, 0, &says, strong)
}

/// The parts that were shown, the newest one strong; what does not fit has gone up out of sight.
fn read(consent: &Consent, canvas: &mut Canvas, area: Rect) {
    let mut lines = Vec::new();
    for (number, words) in consent.words.parts.iter().take(consent.shown).enumerate() {
        if number > 0 {
            lines.push((String::new(), false));
        }
        let newest = number + 1 == consent.shown;
        let of_part = wrapped(words, area.width).into_iter();
        lines.extend(of_part.map(|line| (line, newest)));
    }
    let room = usize::from(area.height);
    let up = lines.len().saturating_sub(room);
    let newest = lines.iter().position(|(_, newest)| *newest).unwrap_or(0);
    for (row, (line, newest)) in lines.iter().skip(up).enumerate() {
        let style = if *newest {
            canvas.theme.strong
        } else {
            canvas.theme.base
        };
        canvas.put(area, 0, row, line, style);
    }
    if up > 0 {
        let base = canvas.theme.base;
        canvas.put_right(area, 0, MORE, base);
    }
    canvas.set_cursor(area, 0, newest.saturating_sub(up));
}

/// All of the words, from the line that was moved to.
fn whole(consent: &Consent, canvas: &mut Canvas, area: Rect) {
    let base = canvas.theme.base;
    let mut lines = wrapped(&consent.words.text, area.width.saturating_sub(2));
    let room = usize::from(area.height);
    // Where there is no room for all of it, what stands between the parts gives way before any word does.
    if lines.len() > room {
        lines.retain(|line| !line.is_empty());
    }
    let top = consent.top.min(lines.len().saturating_sub(room));
    for (row, line) in lines.iter().skip(top).take(room).enumerate() {
        canvas.put(area, 0, row, line, base);
    }
    if top > 0 {
        canvas.put_right(area, 0, MORE, base);
    }
    if top + room < lines.len() {
        canvas.put_right(area, room.saturating_sub(1), MORE, base);
    }
}

fn reading_foot(desk: &Desk, consent: &Consent, canvas: &mut Canvas, foot: Rect) {
    let locale = desk.spoken();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let args = Args::new()
        .count("part", count(consent.shown))
        .count("of", count(consent.words.parts.len()));
    let base = canvas.theme.base;
    let y = 1 + canvas.block(foot, 1, &locale.say_with("permission-part", &args), base);
    let own = matches!(consent.way, Way::HandedOver);
    let message = match (consent.is_all_shown(), own) {
        (false, false) => "permission-read-on",
        (false, true) => "permission-own-read-on",
        (true, false) => "permission-read-mark",
        (true, true) => "permission-own-read-mark",
    };
    canvas.block(foot, y, &locale.say(message), base);
}

/// Yes and no: as wide as each other, in the same look, neither chosen; under them what is neither.
fn choices(desk: &Desk, canvas: &mut Canvas, foot: Rect) {
    let locale = desk.spoken();
    let (base, look) = (canvas.theme.base, canvas.theme.field);
    let labels = ["permission-yes", "permission-no"].map(|message| locale.say(message));
    let room = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let mut x = 0;
    for (key, label) in ["y", "n"].iter().zip(&labels) {
        let blank = " ".repeat(room.saturating_sub(width(label)));
        let button = format!("  [ {key} ]  {label}{blank}  ");
        x += canvas.put(foot, x, 1, &button, look) + 4;
    }
    let neither = format!("  [ l ]  {}", locale.say("permission-not-sure"));
    canvas.put(foot, 0, 3, &neither, base);
    canvas.put(foot, 2, 4, &locale.say("permission-nothing-chosen"), base);
    canvas.set_cursor(foot, 2, 4);
}

/// What was written down, and that nothing of the application changed.
fn done(desk: &Desk, consent: &Consent, answered: Answered, canvas: &mut Canvas, page: Rect) {
    let locale = desk.spoken();
    let (base, strong) = (canvas.theme.base, canvas.theme.strong);
    let own = matches!(consent.way, Way::HandedOver);
    let code = match answered {
        Answered::Yes => "yes",
        Answered::No => "no",
        Answered::NotSure => "not-sure",
    };
    let message = if own {
        format!("permission-own-done-{code}")
    } else {
        format!("permission-done-{code}")
    };
    let matter = &consent.proposal.matter;
    let args = Args::new()
        .answer("name", &desk.name_of(matter.person()))
        .answer(
            "recipient",
            &covered(desk, matter.recipient().name().to_owned()),
        )
        .text("purpose", &in_short(desk, matter.purpose().id()));
    let y = canvas.block(page, 1, &locale.say_with(&message, &args), strong) + 2;
    let same = if own {
        "permission-own-unchanged"
    } else {
        "permission-unchanged"
    };
    let y = y + canvas.block(page, y, &locale.say(same), base) + 1;
    let next = match (answered, own) {
        (Answered::Yes, false) => "permission-next-yes",
        (Answered::No, false) => "permission-next-no",
        (Answered::NotSure, false) => "permission-next-not-sure",
        (Answered::Yes, true) => "permission-own-next-yes",
        (Answered::No | Answered::NotSure, true) => "permission-own-next-no",
    };
    canvas.block(page, y, &locale.say(next), base);
}
