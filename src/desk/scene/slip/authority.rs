//! That somebody may speak or act for somebody: by a paper, by law, or by a word said once, which ends with its call or visit.

mod rows;
mod terms;

use chrono::{DateTime, Utc};

use crate::desk::agent::code_of_agent;
use crate::desk::effect::Effect;
use crate::desk::notice::effective;
use crate::desk::overlay::{Overlay, WordBack};
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{ask, over};
use crate::desk::slip::Slip;
use crate::desk::who::code_of;
use crate::desk::{Desk, Scene};
use crate::privacy::{Agent, Authority, AuthorityFault, AuthorityForm, IdentityRule, PersonId};
use rows::Picks;

pub(crate) use terms::form_code;

/// Opens the form, with whoever is known filled in: the first row that is not is in hand.
pub(crate) fn open(desk: &mut Desk, for_person: Option<PersonId>, agent: Option<&Agent>) {
    if desk.intake.is_none() || !ask::may_change(desk) {
        return;
    }
    let mut filled = Slip::new("slip-authority", rows::rows(desk, &Picks::default()));
    if let Some(person) = for_person {
        filled.fill("who", &code_of(person));
        filled.lay(rows::rows(desk, &Picks::of(&filled)));
    }
    if let Some(agent) = agent {
        filled.fill("agent", &code_of_agent(agent));
    }
    filled.at = filled.first_empty();
    slip::open(desk, filled, SlipFor::Authority);
}

/// Lays the rows that hang on what is picked, and puts the names in as they may be shown now.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk) {
    slip.lay(rows::rows(desk, &Picks::of(slip)));
}

/// Checks it and writes it down; a word said once is worded back first, and taken once the person says that it is right.
pub(super) fn take(desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
    let terms = match terms::of(desk, slip, now) {
        Ok(terms) => terms,
        Err((row, message)) => return slip::refuse(desk, row, message),
    };
    let rule = rule(desk, terms.for_person);
    match Authority::new(terms.clone(), rule) {
        Ok(authority) => record(desk, authority, now),
        Err(AuthorityFault::NotWordedBack) => {
            desk.over = Some(Overlay::WordBack(Box::new(WordBack { terms })));
            Vec::new()
        }
        Err(fault) => {
            let (row, message) = terms::said_of(fault);
            slip::refuse(desk, row, message)
        }
    }
}

/// Takes a word said once that was worded back and is right; what is still wrong with it is said on the form.
pub(crate) fn worded_back(desk: &mut Desk, back: WordBack, now: DateTime<Utc>) -> Vec<Effect> {
    let mut terms = back.terms;
    if let AuthorityForm::VerbalOneOff { worded_back, .. } = &mut terms.form {
        *worded_back = true;
    }
    let rule = rule(desk, terms.for_person);
    match Authority::new(terms, rule) {
        Ok(authority) => record(desk, authority, now),
        Err(fault) => {
            let (row, message) = terms::said_of(fault);
            slip::refuse(desk, row, message)
        }
    }
}

fn record(desk: &mut Desk, authority: Authority, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    intake.ledger.authorise(authority, now);
    let effects = intake.writing().into_iter().collect();
    if matches!(desk.scene, Scene::Slip(_)) {
        over::back(desk, now);
    }
    effects
}

/// Whose identity the notice asks for; both while it is not known which notice it is.
pub(super) fn rule(desk: &Desk, person: PersonId) -> IdentityRule {
    let notice = desk
        .intake
        .as_deref()
        .and_then(|intake| effective(desk.books.notices(), intake, person));
    notice.map_or(IdentityRule::Both, |notice| notice.identity_rule())
}
