//! What an authority says, read from its form; and in which row the words for a fault of it stand.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::agent::agent_of;
use crate::desk::slip::Slip;
use crate::desk::who::person_of;
use crate::privacy::{
    Action, AuthorityFault, AuthorityForm, AuthorityTerms, DataGroup, IdentitySeen, IntakeId,
    Topics, Words,
};

/// What can give an authority, by the codes of the form's options.
pub(super) const FORMS: [&str; 8] = [
    "written",
    "verbal_one_off",
    "lasting_power",
    "deputy",
    "appointee",
    "parental",
    "elected_member",
    "solicitor",
];

/// The code of what gives an authority.
#[must_use]
pub(crate) fn form_code(form: &AuthorityForm) -> &'static str {
    match form {
        AuthorityForm::Written { .. } => "written",
        AuthorityForm::VerbalOneOff { .. } => "verbal_one_off",
        AuthorityForm::LastingPower { .. } => "lasting_power",
        AuthorityForm::Deputy { .. } => "deputy",
        AuthorityForm::Appointee { .. } => "appointee",
        AuthorityForm::Parental { .. } => "parental",
        AuthorityForm::ElectedMember { .. } => "elected_member",
        AuthorityForm::Solicitor { .. } => "solicitor",
    }
}

/// What gives it, with what proves it.
fn form(code: &str, proof: Words, intake: IntakeId) -> Option<AuthorityForm> {
    Some(match code {
        "written" => AuthorityForm::Written { paper: proof },
        "verbal_one_off" => AuthorityForm::VerbalOneOff {
            intake,
            said: proof,
            worded_back: false,
        },
        "lasting_power" => AuthorityForm::LastingPower { paper: proof },
        "deputy" => AuthorityForm::Deputy { order: proof },
        "appointee" => AuthorityForm::Appointee { letter: proof },
        "parental" => AuthorityForm::Parental { proof },
        "elected_member" => AuthorityForm::ElectedMember { instruction: proof },
        "solicitor" => AuthorityForm::Solicitor { letter: proof },
        _ => return None,
    })
}

/// What the form says, or the row and the message of what is still missing in it.
pub(super) fn of(
    desk: &Desk,
    slip: &Slip,
    now: DateTime<Utc>,
) -> Result<AuthorityTerms, (&'static str, &'static str)> {
    let pick = |row: &'static str| slip.one(row).ok_or((row, "slip-fault-pick"));
    let for_person = person_of(pick("who")?).ok_or(("who", "slip-fault-pick"))?;
    let agent = agent_of(pick("agent")?).ok_or(("agent", "slip-fault-pick"))?;
    let code = pick("form")?;
    let once = code == "verbal_one_off";
    let (row, fault) = if once {
        ("said", "authority-fault-nothing-said")
    } else {
        ("proof", "authority-fault-no-proof")
    };
    let proof = slip.words(row).ok_or((row, fault))?;
    let (Some(intake), Some(recorder)) = (&desk.intake, desk.recorder()) else {
        return Err(("who", "authority-fault-nobody"));
    };
    let form = form(code, proof, intake.sitting.clone()).ok_or(("form", "slip-fault-pick"))?;
    let topics = match pick("reach")? {
        "whole" => Topics::Whole,
        _ => Topics::Groups(
            slip.many("topics")
                .into_iter()
                .filter_map(DataGroup::new)
                .collect(),
        ),
    };
    if topics.are_none() {
        return Err(said_of(AuthorityFault::NoTopic));
    }
    let actions = slip.many("actions").into_iter();
    let actions: BTreeSet<Action> = actions.filter_map(Action::from_code).collect();
    if actions.is_empty() {
        return Err(said_of(AuthorityFault::NoAction));
    }
    let today = Desk::today(now);
    let day = |row: &'static str| slip.day(row, today).map_err(|message| (row, message));
    let from = if once {
        today
    } else {
        day("from")?.ok_or(("from", "slip-fault-no-day"))?
    };
    let until = if once { None } else { day("until")? };
    let seen = slip.many("identity");
    Ok(AuthorityTerms {
        for_person,
        agent,
        form,
        topics,
        actions,
        from,
        until,
        identity: IdentitySeen {
            person: seen.contains(&"person"),
            agent: seen.contains(&"agent"),
        },
        recorder,
    })
}

/// The row that a fault is about, and its words.
pub(super) fn said_of(fault: AuthorityFault) -> (&'static str, &'static str) {
    match fault {
        AuthorityFault::NoAction => ("actions", "authority-fault-no-action"),
        AuthorityFault::NoTopic => ("topics", "authority-fault-no-topic"),
        AuthorityFault::EndsFirst => ("until", "authority-fault-ends-first"),
        AuthorityFault::WrongPerson => ("agent", "authority-fault-wrong-person"),
        AuthorityFault::NotWordedBack => ("said", "authority-fault-not-worded-back"),
        AuthorityFault::OneOffCannot => ("actions", "authority-fault-one-off-cannot"),
        AuthorityFault::CannotDecide => ("actions", "authority-fault-cannot-decide"),
        AuthorityFault::IdentityNotSeen => ("identity", "authority-fault-identity"),
    }
}
