//! Which yeses a question needs, whether they hold, and why not.

use chrono::{DateTime, Utc};

use crate::privacy::consent::{Matter, Standing, State, Whom};
use crate::privacy::data::DataGroup;
use crate::privacy::disclosure::{Question, RefusalCode, To};
use crate::privacy::gate::Terms;
use crate::privacy::ledger::{Ledger, Sequence};
use crate::privacy::purpose::{Asks, Purpose};
use crate::privacy::recipient::Condition;

/// A yes that is needed, with the groups it has to reach.
#[derive(Debug)]
pub(super) enum Need<'a> {
    /// For the purpose.
    Purpose(Vec<&'a DataGroup>),
    /// For what is sensitive: explicit, and towards the purpose.
    Explicit(Vec<&'a DataGroup>),
}

/// Step 7: whether the person's permission is needed, and for what is sensitive one of its own.
pub(super) fn needed<'a>(
    question: &'a Question,
    purpose: &Purpose,
    terms: &Terms,
) -> Vec<Need<'a>> {
    let condition = terms.recipient.map(|row| row.condition);
    let to_contact = matches!(&question.to, To::Recipient(to) if to.whom().row().is_none());
    let permission = to_contact
        || terms.is_public
        || purpose.asks != Asks::Nothing
        || matches!(condition, Some(Condition::Consent | Condition::Instruction));
    let mut sensitive = Vec::new();
    let mut ordinary = Vec::new();
    for field in &question.fields {
        if field.is_sensitive() {
            sensitive.push(&field.group);
        } else {
            ordinary.push(&field.group);
        }
    }
    let mut needs = Vec::new();
    // A purpose that is itself explicit is asked once, for everything.
    if purpose.explicit {
        ordinary.append(&mut sensitive);
        needs.push(Need::Explicit(ordinary));
        return needs;
    }
    if permission {
        needs.push(Need::Purpose(ordinary));
    }
    if !sensitive.is_empty() && condition != Some(Condition::Legal) {
        needs.push(Need::Explicit(sensitive));
    }
    needs
}

/// Finds the yes that meets a need, or why there is none.
pub(super) fn live(
    need: &Need,
    question: &Question,
    ledger: &Ledger,
    now: DateTime<Utc>,
) -> Result<Sequence, RefusalCode> {
    let whom = match &question.to {
        To::Recipient(recipient) => recipient.whom(),
        // Nobody can say yes to a class.
        To::OneOf { .. } | To::Agent(_) => return Err(RefusalCode::ConsentAbsent),
    };
    let standings = ledger.standings(question.about, now);
    let meets = |matter: &Matter| is_for(need, question, matter);
    let exact = standings
        .iter()
        .filter(|(matter, _)| meets(matter) && matter.recipient().whom() == whom);
    let mut why = None;
    for (_, stands) in exact {
        match judged(need, stands) {
            Ok(sequence) => return Ok(sequence),
            Err(code) => why = why.or(code),
        }
    }
    Err(why.unwrap_or_else(|| nearby(&standings, whom, meets)))
}

fn is_for(need: &Need, question: &Question, matter: &Matter) -> bool {
    match need {
        Need::Purpose(_) => {
            *matter.purpose().id() == question.purpose && !matter.purpose().is_explicit()
        }
        Need::Explicit(_) => {
            matter.purpose().is_explicit()
                && (matter.towards() == Some(&question.purpose)
                    || *matter.purpose().id() == question.purpose)
        }
    }
}

/// The yes, or what became of it; nothing where nobody decided.
fn judged(need: &Need, stands: &Standing) -> Result<Sequence, Option<RefusalCode>> {
    let (Need::Purpose(groups) | Need::Explicit(groups)) = need;
    Err(match stands.state {
        State::Given => match stands.grant() {
            Some((sequence, grant)) if grant.scope.reach(groups.iter().copied()) => {
                return Ok(sequence);
            }
            _ => Some(RefusalCode::ScopeExceeded),
        },
        State::Withdrawn => Some(RefusalCode::Withdrawn),
        State::Expired => Some(RefusalCode::Expired),
        State::Superseded => Some(RefusalCode::WordingSuperseded),
        State::Refused | State::Invalidated => Some(RefusalCode::ConsentAbsent),
        State::NotAsked | State::Asked => None,
    })
}

/// Why there is none, where nothing was decided about just this: somebody else was named, or something else was.
fn nearby(
    standings: &[(&Matter, Standing)],
    whom: &Whom,
    meets: impl Fn(&Matter) -> bool,
) -> RefusalCode {
    let given = |with: &dyn Fn(&Matter) -> bool| {
        standings
            .iter()
            .any(|(matter, stands)| stands.state == State::Given && with(matter))
    };
    if given(&|matter| meets(matter)) {
        RefusalCode::RecipientNotNamed
    } else if given(&|matter| matter.recipient().whom() == whom) {
        RefusalCode::PurposeNotCovered
    } else {
        RefusalCode::ConsentAbsent
    }
}
