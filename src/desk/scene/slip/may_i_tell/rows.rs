//! The rows of "May I tell them?": which there are hangs on who asks.

use crate::desk::Desk;
use crate::desk::agent::code_of_agent;
use crate::desk::intake::Intake;
use crate::desk::notice::effective;
use crate::desk::slip::{Choice, Slip, SlipRow};
use crate::desk::telling::caller::{OWN_SYSTEM, PUBLIC, purpose_says, row_says};
use crate::desk::telling::{part, parts};
use crate::desk::who::code_of;
use crate::form::Owner;
use crate::privacy::{
    Action, Agent, Asks, Effective, Named, PersonId, PurposeId, Recipient, Whom, Words,
};

/// Where somebody's answers may go: the two ways that a caller is answered.
const ACTIONS: [Action; 2] = [Action::Discuss, Action::ReceiveCopies];

/// The rows that there are now.
pub(super) fn rows(desk: &Desk, slip: &Slip) -> Vec<SlipRow> {
    let Some(intake) = desk.intake.as_deref() else {
        return Vec::new();
    };
    let say = |id: &str| desk.books.chrome().say(id);
    let mut rows =
        vec![SlipRow::one("who", say("gate-who"), kinds(desk, intake)).hint(say("gate-who-hint"))];
    rows.extend(who_exactly(desk, intake, slip));
    rows.extend(purpose(desk, intake, slip));
    let about = SlipRow::one("about", say("gate-about"), desk.choices_of_household());
    rows.push(match intake.applicants().as_slice() {
        [only] if intake.members().is_empty() => about.picked(&code_of(*only)),
        _ => about,
    });
    rows.push(
        SlipRow::many("what", say("gate-what"), whatever(desk, intake)).hint(say("gate-what-hint")),
    );
    let actions = ACTIONS.map(|action| {
        let says = say(match action {
            Action::Discuss => "gate-action-discuss",
            Action::ReceiveCopies | Action::Submit | Action::Decide | Action::RequestData => {
                "gate-action-copy"
            }
        });
        Choice::new(action.code(), says)
    });
    rows.push(SlipRow::one("action", say("gate-action"), actions.into()));
    rows.push(SlipRow::line("caller", say("gate-caller")).hint(say("gate-caller-hint")));
    rows.push(SlipRow::line("reference", say("gate-reference")).hint(say("gate-reference-hint")));
    rows
}

fn kinds(desk: &Desk, intake: &Intake) -> Vec<Choice> {
    let contacts = !intake.ledger.contacts().is_empty();
    let all = [
        ("body", true),
        ("contact", contacts),
        ("agent", !agents(intake).is_empty()),
        ("public", true),
        ("unlisted", true),
    ];
    let offered = all.into_iter().filter(|(_, there)| *there);
    let says = |kind: &str| desk.books.chrome().say(&format!("gate-who-{kind}"));
    offered
        .map(|(kind, _)| Choice::new(kind, says(kind)))
        .collect()
}

/// The row that says who it is of their kind.
fn who_exactly(desk: &Desk, intake: &Intake, slip: &Slip) -> Vec<SlipRow> {
    let say = |id: &str| desk.books.chrome().say(id);
    match slip.one("who") {
        Some("body") => {
            let mut rows = vec![SlipRow::one("body", say("gate-body"), bodies(desk, intake))];
            let is_named = picked_row(desk, intake, slip)
                .is_some_and(|(row, name)| row.name == Named::WhenAsked && name.is_none());
            if is_named {
                rows.push(SlipRow::line("name", say("gate-name")).hint(say("gate-name-hint")));
            }
            rows
        }
        Some("contact") => {
            let contacts = intake.ledger.contacts().into_iter();
            let contacts = contacts.map(|contact| PersonId::Contact(contact.number));
            vec![SlipRow::one(
                "contact",
                say("gate-contact"),
                desk.choices_of(contacts),
            )]
        }
        Some("agent") => {
            let agents = agents(intake).into_iter();
            let agents =
                agents.map(|agent| Choice::new(code_of_agent(&agent), desk.name_of_agent(&agent)));
            vec![SlipRow::one("agent", say("gate-agent"), agents.collect())]
        }
        Some(_) | None => Vec::new(),
    }
}

/// Rows of the notice, and before them the bodies that somebody here was asked about by name.
fn bodies(desk: &Desk, intake: &Intake) -> Vec<Choice> {
    let Some(notice) = effective(desk.books.notices(), intake, PersonId::Main) else {
        return Vec::new();
    };
    let locale = desk.books.chrome();
    let mut choices = Vec::new();
    for (row, name) in named_before(intake, &notice) {
        let code = format!("{}/{}", row.id, name.as_str());
        let says = if desk.glass.covered {
            row_says(locale, row)
        } else {
            format!("{} ({})", name.as_str(), row_says(locale, row))
        };
        choices.push(Choice::new(code, says));
    }
    let rows = notice.recipients().into_iter().map(|told| told.value);
    let rows = rows.filter(|row| ![OWN_SYSTEM, PUBLIC].contains(&row.id.as_str()));
    choices.extend(rows.map(|row| Choice::new(row.id.as_str(), row_says(locale, row))));
    choices
}

/// The bodies that decisions on record name, each once.
fn named_before<'p>(intake: &Intake, notice: &Effective<'p>) -> Vec<(&'p Recipient, Words)> {
    let mut found: Vec<(&Whom, &'p Recipient, Words)> = Vec::new();
    let steps = intake.ledger.entries().iter();
    for step in steps.filter_map(|entry| entry.record.consent()) {
        let recipient = step.matter().recipient();
        let Whom::Called(row, _) = recipient.whom() else {
            continue;
        };
        let seen = found.iter().any(|(whom, ..)| *whom == recipient.whom());
        if let (Some(told), Some(name), false) = (
            notice.recipient(row.as_str()),
            Words::new(recipient.name()),
            seen,
        ) {
            found.push((recipient.whom(), told.value, name));
        }
    }
    found
        .into_iter()
        .map(|(_, row, name)| (row, name))
        .collect()
}

/// The row that was picked, and the name where one was picked with it.
pub(super) fn picked_row<'d>(
    desk: &'d Desk,
    intake: &Intake,
    slip: &Slip,
) -> Option<(&'d Recipient, Option<Words>)> {
    let code = slip.one("body")?;
    let (row, name) = match code.split_once('/') {
        Some((row, name)) => (row, Words::new(name)),
        None => (code, None),
    };
    let notice = effective(desk.books.notices(), intake, PersonId::Main)?;
    Some((notice.recipient(row)?.value, name))
}

/// What for: only where the caller has a choice of purposes.
fn purpose(desk: &Desk, intake: &Intake, slip: &Slip) -> Option<SlipRow> {
    let notice = effective(desk.books.notices(), intake, PersonId::Main)?;
    let all = notice.purposes().into_iter().map(|told| told.value);
    let served: Vec<PurposeId> = match slip.one("who")? {
        "body" => picked_row(desk, intake, slip)?.0.purposes.clone(),
        "contact" => all
            .filter(|purpose| purpose.asks != Asks::Nothing)
            .map(|purpose| purpose.id.clone())
            .collect(),
        "unlisted" => all.map(|purpose| purpose.id.clone()).collect(),
        _ => return None,
    };
    let locale = desk.books.chrome();
    let choices: Vec<Choice> = served
        .iter()
        .map(|purpose| Choice::new(purpose.as_str(), purpose_says(locale, purpose)))
        .collect();
    let row = SlipRow::one("purpose", locale.say("gate-purpose"), choices);
    Some(match served.as_slice() {
        [only] => row.picked(only.as_str()),
        _ => row,
    })
}

fn whatever(desk: &Desk, intake: &Intake) -> Vec<Choice> {
    let locale = desk.books.chrome();
    let all = parts(&intake.form).into_iter().chain(part::equality());
    all.map(|one| Choice::new(part::code(&one), part::says(locale, &intake.form, &one)))
        .collect()
}

/// Whoever may speak for somebody here: those on the list for it, and those here who were given an authority.
fn agents(intake: &Intake) -> Vec<Agent> {
    let list = intake.form.place("representatives", Owner::Common);
    let entries = list
        .map(|list| intake.sheet.entries(list))
        .unwrap_or_default();
    let mut agents: Vec<Agent> = entries
        .iter()
        .map(|entry| Agent::Representative(entry.0))
        .collect();
    let given = intake.ledger.entries().iter();
    for authority in given.filter_map(|entry| entry.record.authority()) {
        let agent = &authority.terms().agent;
        let contact = matches!(agent, Agent::Person(PersonId::Contact(_)));
        if !contact && !agents.contains(agent) {
            agents.push(agent.clone());
        }
    }
    agents
}
