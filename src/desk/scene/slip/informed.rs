//! A household member or a contact was told that their data is held (Article 14): by whom, how and when.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::scene::over;
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::who::{code_of, everybody, person_of};
use crate::privacy::{How, Informed, InformedBy, PersonId};

/// Opens the form, with the person filled in where it is known who was told. Without anybody to tell there is no form.
pub(crate) fn open(desk: &mut Desk, person: Option<PersonId>) {
    let Some(intake) = &desk.intake else { return };
    let today = intake.today.format("%-d %-m %Y").to_string();
    let code = person.map(code_of).unwrap_or_default();
    let rows = rows(desk, None).into_iter().map(|row| match row.id {
        "who" => row.picked(&code),
        "on" => row.saying(&today),
        _ => row,
    });
    let mut slip = Slip::new("slip-informed", rows.collect());
    if slip.row("who").is_none_or(|row| row.options().is_empty()) {
        desk.trouble = Some(crate::desk::Trouble::new("nobody-to-inform"));
        return;
    }
    slip.at = usize::from(person.is_some());
    slip::open(desk, slip, SlipFor::Informed);
}

/// The rows; how they were told is asked where the council told them, since nobody can say it of the applicant.
fn rows(desk: &Desk, by: Option<InformedBy>) -> Vec<SlipRow> {
    let locale = desk.books.chrome();
    let people: Vec<PersonId> = desk.intake.as_deref().map(everybody).unwrap_or_default();
    let people = people
        .into_iter()
        .filter(|person| matches!(person, PersonId::Member(_) | PersonId::Contact(_)));
    let tellers = InformedBy::ALL.iter().map(|by| {
        let message = format!("informed-by-{}", by.code());
        Choice::new(by.code(), locale.say(&message))
    });
    let hows = How::ALL.iter().map(|how| {
        let message = format!("privacy-how-{}", how.code());
        Choice::new(how.code(), locale.say(&message))
    });
    let mut rows = vec![
        SlipRow::one(
            "who",
            locale.say("slip-informed-who"),
            desk.choices_of(people),
        )
        .hint(locale.say("slip-informed-hint")),
        SlipRow::one("by", locale.say("slip-informed-by"), tellers.collect())
            .hint(locale.say("slip-informed-by-hint")),
    ];
    if by == Some(InformedBy::Council) {
        rows.push(SlipRow::one(
            "how",
            locale.say("slip-informed-how"),
            hows.collect(),
        ));
    }
    let on = SlipRow::day("on", locale.say("slip-informed-on"));
    rows.push(on.hint(locale.say("slip-day-hint")));
    rows
}

fn by(slip: &Slip) -> Option<InformedBy> {
    slip.one("by").and_then(InformedBy::from_code)
}

/// Asks how where that hangs on who told them, and puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    slip.lay(rows(desk, by(slip)));
}

/// Writes it down.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(person) = slip.one("who").and_then(person_of) else {
        return slip::refuse(desk, "who", "slip-fault-pick");
    };
    let Some(by) = by(slip) else {
        return slip::refuse(desk, "by", "slip-fault-pick");
    };
    let how = slip.one("how").and_then(How::from_code);
    if by == InformedBy::Council && how.is_none() {
        return slip::refuse(desk, "how", "slip-fault-pick");
    }
    let on = match slip.day("on", Desk::today(now)) {
        Ok(Some(day)) => day,
        Ok(None) => return slip::refuse(desk, "on", "slip-fault-no-day"),
        Err(message) => return slip::refuse(desk, "on", message),
    };
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    let informed = Informed {
        person,
        on,
        by,
        how,
    };
    if intake.ledger.inform(informed, now).is_err() {
        return slip::refuse(desk, "on", "slip-fault-future");
    }
    let effects = intake.writing().into_iter().collect();
    over::back(desk, now);
    effects
}
