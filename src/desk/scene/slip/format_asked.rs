//! Somebody asked for the notice in another form: on paper, in large print, in another language. It is a task until it is given.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::notice::telling;
use crate::desk::scene::over;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::who::{code_of, everybody, person_of};
use crate::desk::{Desk, Scene, Trouble};
use crate::privacy::{Format, FormatAsked};

/// Opens the form; over somebody's notice it is known who asked.
pub(crate) fn open(desk: &mut Desk) {
    let person = if let Scene::Notice(notice) = &desk.scene {
        Some(notice.person)
    } else {
        None
    };
    let Some(intake) = &desk.intake else { return };
    if intake.council().is_none() {
        desk.trouble = Some(Trouble::new("notice-no-council"));
        return;
    }
    let code = person.map(code_of).unwrap_or_default();
    let today = intake.today.format("%-d %-m %Y").to_string();
    let [who, format, on] = rows(desk);
    let rows = vec![who.picked(&code), format, on.saying(&today)];
    let slip = Slip::new("slip-format-asked", rows);
    slip::open(desk, slip, SlipFor::FormatAsked);
}

fn rows(desk: &Desk) -> [SlipRow; 3] {
    let locale = desk.books.chrome();
    let people = desk.intake.as_deref().map(everybody).unwrap_or_default();
    let formats = Format::ALL
        .iter()
        .filter(|format| **format != Format::Plain);
    let formats = formats.map(|format| {
        let message = format!("telling-format-{}", format.code());
        Choice::new(format.code(), locale.say(&message))
    });
    [
        SlipRow::one(
            "who",
            locale.say("slip-format-who"),
            desk.choices_of(people),
        ),
        SlipRow::one("format", locale.say("slip-format-which"), formats.collect())
            .hint(locale.say("slip-format-hint")),
        SlipRow::day("on", locale.say("slip-asked-on")).hint(locale.say("slip-day-hint")),
    ]
}

/// Puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    slip.lay(rows(desk).into());
}

/// Writes it down.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(person) = slip.one("who").and_then(person_of) else {
        return slip::refuse(desk, "who", "slip-fault-pick");
    };
    let Some(format) = slip.one("format").and_then(Format::from_code) else {
        return slip::refuse(desk, "format", "slip-fault-pick");
    };
    let on = match slip.day("on", Desk::today(now)) {
        Ok(Some(day)) => day,
        Ok(None) => return slip::refuse(desk, "on", "slip-fault-no-day"),
        Err(message) => return slip::refuse(desk, "on", message),
    };
    let Desk {
        intake: Some(intake),
        books,
        ..
    } = desk
    else {
        return Vec::new();
    };
    let Some(telling) = telling(books, intake, person) else {
        return slip::refuse(desk, "who", "slip-fault-no-notice");
    };
    let asked = FormatAsked {
        person,
        notice: telling.id,
        format,
        on,
    };
    if intake.ledger.ask_format(asked, now).is_err() {
        return slip::refuse(desk, "on", "slip-fault-future");
    }
    let effects = intake.writing().into_iter().collect();
    over::back(desk, now);
    effects
}
