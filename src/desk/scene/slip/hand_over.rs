//! What is handed over to an applicant: to whom, which parts, in which language.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::desk::consent::{Proposal, in_short};
use crate::desk::effect::Effect;
use crate::desk::intake::Intake;
use crate::desk::scene::handed::{Extent, Plan, places};
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{ask, new_pin, over};
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::who::person_of;
use crate::desk::{Desk, Trouble};
use crate::locale::{Args, registry};
use crate::privacy::PersonId;

/// Opens the form; the main applicant is filled in where nobody else applies.
pub(crate) fn open(desk: &mut Desk) {
    let Some(intake) = &desk.intake else { return };
    let alone = intake.applicants().len() < 2;
    let language = intake.language.clone();
    let mut rows = rows(desk, alone.then_some(PersonId::Main));
    for row in &mut rows {
        let code = match row.id {
            "who" if alone => "main",
            "language" => &language,
            "parts" => {
                // What was put by for this is handed over unless the officer says otherwise.
                let codes: Vec<String> = row.options().iter().map(|one| one.code.clone()).collect();
                let waiting = codes.iter().filter(|code| code.starts_with("permission."));
                *row = waiting.fold(row.clone(), |row, code| row.picked(code));
                continue;
            }
            _ => continue,
        };
        *row = row.clone().picked(code);
    }
    slip::open(desk, Slip::new("slip-hand-over", rows), SlipFor::HandOver);
}

/// The rows, for a person where it is known who it is.
fn rows(desk: &Desk, person: Option<PersonId>) -> Vec<SlipRow> {
    let locale = desk.books.chrome();
    let Some(intake) = desk.intake.as_deref() else {
        return Vec::new();
    };
    let mut rows = vec![SlipRow::one(
        "who",
        locale.say("hand-over-who"),
        desk.choices_of(intake.applicants()),
    )];
    let parts = parts(desk, intake, person);
    rows.push(
        SlipRow::many("parts", locale.say("hand-over-parts"), parts)
            .hint(locale.say("hand-over-parts-hint")),
    );
    let languages: Vec<Choice> = desk.books.languages().map(language).collect();
    if languages.len() > 1 {
        let row = SlipRow::one("language", locale.say("hand-over-language"), languages);
        rows.push(row);
    }
    rows
}

/// What there is to hand over: nothing that has no question in it.
fn parts(desk: &Desk, intake: &Intake, person: Option<PersonId>) -> Vec<Choice> {
    let locale = desk.books.chrome();
    let person = person.unwrap_or(PersonId::Main);
    let count = |extent: Extent| places(intake, person, extent, &BTreeSet::new()).len();
    let say = |message: &str, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        locale.say_with(message, &Args::new().count("count", count))
    };
    let here = section_here(desk, intake).map_or(0, |section| count(Extent::Section(section)));
    let all = count(Extent::All);
    let mut parts = Vec::new();
    if here > 0 {
        let says = say("hand-over-sensitive-here", here);
        parts.push(Choice::new("here", says));
    }
    if all > here {
        parts.push(Choice::new("all", say("hand-over-sensitive", all)));
    }
    let proposed = proposed(intake, person);
    parts.extend(proposed.map(|(number, proposal)| {
        let matter = &proposal.matter;
        let args = Args::new()
            .answer("recipient", matter.recipient().name())
            .text("purpose", &in_short(desk, matter.purpose().id()));
        let says = locale.say_with("hand-over-permission", &args);
        Choice::new(format!("permission.{number}"), says)
    }));
    if desk.books.apart("equality").is_some() {
        let says = locale.say("hand-over-equality");
        parts.push(Choice::new("equality", says));
    }
    parts
}

/// The permissions of a person that wait, by their numbers among all.
fn proposed(intake: &Intake, person: PersonId) -> impl Iterator<Item = (usize, &Proposal)> {
    let all = intake.proposed.iter().enumerate();
    all.filter(move |(_, proposal)| proposal.matter.person() == person)
}

/// The section of the question in hand.
fn section_here(desk: &Desk, intake: &Intake) -> Option<usize> {
    ask::position(desk).map(|place| intake.question(place).section)
}

fn language(tag: &str) -> Choice {
    let name = registry::find(tag).map_or_else(|| tag.to_owned(), |known| known.endonym.to_owned());
    Choice::new(tag, name)
}

/// Puts the names in as they may be shown now, and what there is for the person who was picked.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    let person = slip.one("who").and_then(person_of);
    slip.lay(rows(desk, person));
}

/// Goes on to the PIN.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(person) = slip.one("who").and_then(person_of) else {
        return slip::refuse(desk, "who", "slip-fault-pick");
    };
    let parts = slip.many("parts");
    if parts.is_empty() {
        return slip::refuse(desk, "parts", "slip-fault-pick");
    }
    let Some(intake) = &desk.intake else {
        return Vec::new();
    };
    let sensitive = if parts.contains(&"all") {
        Some(Extent::All)
    } else if parts.contains(&"here") {
        section_here(desk, intake).map(Extent::Section)
    } else {
        None
    };
    let language = slip.one("language").unwrap_or(&intake.language).to_owned();
    let picked = |(number, _): &(usize, &Proposal)| {
        let code = format!("permission.{number}");
        parts.iter().any(|part| *part == code)
    };
    let proposals = proposed(intake, person).filter(picked);
    let plan = Plan {
        person,
        sensitive,
        proposals: proposals.map(|(_, proposal)| proposal.clone()).collect(),
        equality: parts.contains(&"equality"),
        language,
    };
    over::back(desk, now);
    if plan.parts().is_empty() {
        desk.trouble = Some(Trouble::new("hand-over-nothing"));
    } else {
        new_pin::open(desk, plan);
    }
    Vec::new()
}
