//! "May I tell them?": who asks, about whom, what for and what; the gate answers, and both are written down first.

mod rows;

use chrono::{DateTime, Utc};

use crate::desk::agent::agent_of;
use crate::desk::effect::Effect;
use crate::desk::intake::Intake;
use crate::desk::notice::effective;
use crate::desk::scene::slip::may_i_tell::rows::{picked_row, rows};
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{over, telling};
use crate::desk::slip::Slip;
use crate::desk::telling::caller::Caller;
use crate::desk::telling::read_parts;
use crate::desk::who::person_of;
use crate::desk::{Desk, Trouble};
use crate::privacy::{Action, Named, PersonId, PurposeId, Question, Words};

/// Opens the form with nothing filled in, but for whom it is about where there is one person alone.
pub(crate) fn open(desk: &mut Desk) {
    let Some(intake) = &desk.intake else { return };
    if intake.council().is_none() {
        desk.trouble = Some(Trouble::new("notice-no-council"));
        return;
    }
    let rows = rows(desk, &Slip::new("slip-may-i-tell", Vec::new()));
    let slip = Slip::new("slip-may-i-tell", rows);
    slip::open(desk, slip, SlipFor::MayITell);
}

/// Lays the rows that go with who asks.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    slip.lay(rows(desk, slip));
}

/// Who asks, as it was filled in; else the row that is wrong, and why.
fn caller(
    desk: &Desk,
    intake: &Intake,
    slip: &Slip,
) -> Result<Caller, (&'static str, &'static str)> {
    let pick = |row: &'static str| (row, "slip-fault-pick");
    match slip.one("who").ok_or(pick("who"))? {
        "body" => {
            let (row, name) = picked_row(desk, intake, slip).ok_or(pick("body"))?;
            let name = name.or_else(|| slip.words("name"));
            if row.name == Named::WhenAsked && name.is_none() {
                return Err(("name", "gate-fault-name"));
            }
            Ok(Caller::Body(row.id.clone(), name))
        }
        "contact" => match slip.one("contact").and_then(person_of) {
            Some(person @ PersonId::Contact(number)) => {
                let name = Words::new(&contact_name(desk, intake, person));
                Ok(Caller::Contact(number, name.ok_or(pick("contact"))?))
            }
            Some(_) | None => Err(pick("contact")),
        },
        "agent" => {
            let agent = slip.one("agent").and_then(agent_of);
            Ok(Caller::Agent(agent.ok_or(pick("agent"))?))
        }
        "unlisted" => Ok(Caller::Unlisted),
        _ => Ok(Caller::Public),
    }
}

/// The name that a contact is listed under, covered or not.
fn contact_name(desk: &Desk, intake: &Intake, person: PersonId) -> String {
    let contacts = intake.ledger.contacts().into_iter();
    let mut contacts = contacts.filter(|one| PersonId::Contact(one.number) == person);
    let card = contacts.next().map(|contact| &contact.card);
    let name = card.and_then(|card| card.name.as_ref().or(card.organisation.as_ref()));
    name.map_or_else(|| desk.name_of(person), |name| name.as_str().to_owned())
}

/// Everything that was filled in, as one question for the gate.
fn question(desk: &Desk, slip: &Slip) -> Result<Question, (&'static str, &'static str)> {
    let pick = |row: &'static str| (row, "slip-fault-pick");
    let intake = desk.intake.as_deref().ok_or(pick("who"))?;
    let caller = caller(desk, intake, slip)?;
    let purpose = match caller.own_purpose() {
        Some(own) => own,
        None => slip
            .one("purpose")
            .and_then(PurposeId::new)
            .ok_or(pick("purpose"))?,
    };
    let about = slip.one("about").and_then(person_of).ok_or(pick("about"))?;
    let codes = slip.many("what");
    if codes.is_empty() {
        return Err(pick("what"));
    }
    let fields = read_parts(&intake.form, codes).or(Err(pick("what")))?;
    let action = slip.one("action").and_then(Action::from_code);
    let action = action.ok_or(pick("action"))?;
    let who = slip
        .words("caller")
        .ok_or(("caller", "gate-fault-caller"))?;
    let notice = effective(desk.books.notices(), intake, about).ok_or(pick("about"))?;
    let to = caller
        .to(&notice, &who)
        .ok_or(("name", "gate-fault-name"))?;
    Ok(Question {
        to,
        purpose,
        fields,
        about,
        action,
        requested_by: who,
        request_ref: slip.words("reference"),
        recorder: desk.recorder(),
        intake: Some(intake.sitting.clone()),
        overriding: None,
    })
}

/// Puts the question to the gate, writes down what it said, and shows it.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    match question(desk, slip) {
        Ok(question) => {
            over::back(desk, now);
            telling::ask(desk, question, now)
        }
        Err((row, message)) => slip::refuse(desk, row, message),
    }
}
