//! How a notice was told, how far and in which form: said by the officer, whatever was on the screen.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{NoticeScene, notice, over};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::{Desk, Scene};
use crate::privacy::{Extent, Format, How, NoticeShown};

/// Opens the form over the notice that is told.
pub(crate) fn open(desk: &mut Desk) {
    let Scene::Notice(told) = &desk.scene else {
        return;
    };
    let rows = rows(desk, told, None, None).into_iter();
    let plain = Format::Plain.code();
    let rows = rows.map(|row| match row.id {
        "format" => row.picked(plain),
        _ => row,
    });
    let slip = Slip::new("slip-notice-shown", rows.collect());
    slip::open(desk, slip, SlipFor::NoticeShown);
}

/// The notice that the form lies over.
fn under(desk: &Desk) -> Option<&NoticeScene> {
    let Scene::Slip(form) = &desk.scene else {
        return None;
    };
    if let Scene::Notice(told) = &*form.back {
        Some(told)
    } else {
        None
    }
}

/// The rows; whether to print it now is asked where it is given on paper.
fn rows(desk: &Desk, told: &NoticeScene, how: Option<How>, extent: Option<Extent>) -> Vec<SlipRow> {
    let locale = desk.books.chrome();
    let on_screen = format!("telling-on-screen-{}", told.on_screen().code());
    let hows = How::ALL.iter().map(|how| {
        let message = format!("privacy-how-{}", how.code());
        Choice::new(how.code(), locale.say(&message))
    });
    let extents = Extent::ALL.iter().map(|extent| {
        let message = format!("privacy-extent-{}", extent.code());
        Choice::new(extent.code(), locale.say(&message))
    });
    let formats = Format::ALL.iter().map(|format| {
        let message = format!("telling-format-{}", format.code());
        Choice::new(format.code(), locale.say(&message))
    });
    let mut rows = vec![
        SlipRow::one("how", locale.say("slip-notice-how"), hows.collect()),
        SlipRow::one(
            "extent",
            locale.say("slip-notice-extent"),
            extents.collect(),
        )
        .hint(locale.say(&on_screen)),
        SlipRow::one(
            "format",
            locale.say("slip-notice-format"),
            formats.collect(),
        ),
    ];
    if how == Some(How::Printed) && extent != Some(Extent::Declined) {
        let paper = ["now", "have"].map(|code| {
            let message = format!("slip-notice-paper-{code}");
            Choice::new(code, locale.say(&message))
        });
        let row = SlipRow::one("paper", locale.say("slip-notice-paper"), paper.into());
        rows.push(row.hint(locale.say("slip-notice-paper-hint")));
    }
    rows
}

fn how(slip: &Slip) -> Option<How> {
    slip.one("how").and_then(How::from_code)
}

fn extent(slip: &Slip) -> Option<Extent> {
    slip.one("extent").and_then(Extent::from_code)
}

/// Asks about the paper where there is one.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    if let Some(told) = under(desk) {
        slip.lay(rows(desk, told, how(slip), extent(slip)));
    }
}

/// Writes it down, or has it printed first.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(how) = how(slip) else {
        return slip::refuse(desk, "how", "slip-fault-pick");
    };
    let Some(extent) = extent(slip) else {
        return slip::refuse(desk, "extent", "slip-fault-pick");
    };
    let Some(format) = slip.one("format").and_then(Format::from_code) else {
        return slip::refuse(desk, "format", "slip-fault-pick");
    };
    let paper = slip.one("paper");
    if slip.row("paper").is_some() && paper.is_none() {
        return slip::refuse(desk, "paper", "slip-fault-pick");
    }
    let Some((notice, to)) = under(desk).map(|told| (told.id.clone(), told.person)) else {
        return Vec::new();
    };
    let by = desk
        .post
        .officer
        .as_ref()
        .map(|officer| officer.name.clone());
    let shown = NoticeShown {
        notice,
        to,
        at: now,
        how,
        extent,
        format,
        by,
    };
    let prints = paper == Some("now");
    over::back(desk, now);
    if prints {
        notice::print(desk, shown)
    } else {
        notice::keep(desk, shown, now)
    }
}
