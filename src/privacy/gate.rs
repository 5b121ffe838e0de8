//! The gate: whether data may be disclosed. It says no unless something says yes, and it is asked before anything leaves.
//!
//! It looks in one order, and the first thing that shuts it is the reason it gives: the recipient, the country, a
//! restriction, the scope, what overrides, the ground, the person's permission, the agreement about sharing. An emergency or
//! an order of a court is always possible: what would have shut the gate is then written down beside it, for whoever looks
//! at it again the next working day. Equality answers never leave, whatever is said.

mod permission;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::privacy::authority::Agent;
use crate::privacy::basis::{Basis, ControllerKind};
use crate::privacy::consent::Whom;
use crate::privacy::data::{Class, DataGroup};
use crate::privacy::disclosure::{Decision, Overriding, Question, RefusalCode, RestsOn, To};
use crate::privacy::effective::Effective;
use crate::privacy::id::{PurposeId, RecipientId};
use crate::privacy::ledger::{Ledger, Sequence};
use crate::privacy::person::PersonId;
use crate::privacy::purpose::Purpose;
use crate::privacy::recipient::{Condition, Recipient, Status};
use crate::register::working_day;

/// What the packs in force say about one question.
#[derive(Debug, Clone)]
pub struct Terms<'a> {
    /// The row of the recipient; none where no pack lists it.
    pub recipient: Option<&'a Recipient>,
    /// The purpose; none where no pack has it.
    pub purpose: Option<&'a Purpose>,
    /// What kind of controller discloses.
    pub controller: ControllerKind,
    /// Whether the pack lets data go to the recipient's country.
    pub transfer_allowed: bool,
    /// The groups that the recipient may have; where none are laid down, none.
    pub scope: BTreeSet<DataGroup>,
    /// Whether the recipient is a member of the public, who must not learn of an application (Housing Act 1996, s.166(4)).
    pub is_public: bool,
    /// Whether it is a partner, with whom an agreement about sharing is needed unless a law demands it.
    pub is_partner: bool,
}

impl<'a> Terms<'a> {
    /// Takes what the packs in force say about a recipient and a purpose. What they do not lay down stays shut: no group may
    /// go, and none abroad.
    #[must_use]
    pub fn of(packs: &Effective<'a>, recipient: Option<&RecipientId>, purpose: &PurposeId) -> Self {
        let row = recipient.and_then(|id| packs.recipient(id.as_str()));
        let purpose = packs.purpose(purpose.as_str());
        Self {
            recipient: row.map(|told| told.value),
            purpose: purpose.map(|told| told.value),
            controller: packs.kind(),
            transfer_allowed: row.is_none_or(|told| packs.lets_go_to(&told.value.country)),
            scope: row
                .map(|told| told.value.groups.clone())
                .unwrap_or_default(),
            is_public: row.is_some_and(|told| told.value.public),
            is_partner: row.is_some_and(|told| told.value.partner),
        }
    }

    /// Whether a law or a court compels or expressly permits it.
    fn is_legal(&self) -> bool {
        self.recipient
            .is_some_and(|row| row.condition == Condition::Legal)
    }
}

/// Says whether data may be disclosed. Pure: it writes nothing down, which [`Ledger::disclose`] does.
#[must_use]
pub fn may_disclose(
    question: &Question,
    ledger: &Ledger,
    terms: &Terms,
    now: DateTime<Utc>,
) -> Decision {
    if question
        .fields
        .iter()
        .any(|field| field.class == Class::Equality)
    {
        return refused(RefusalCode::EqualityWall);
    }
    let shut = shut_before_overriding(question, ledger, terms, now);
    match (&question.overriding, shut.first()) {
        (Some(Overriding::Statute { .. }) | None, Some(code)) => refused(*code),
        (Some(Overriding::Emergency { .. }), _) if is_restricted_class(question) => {
            refused(RefusalCode::ScopeExceeded)
        }
        (Some(_), _) => Decision::Emergency {
            review_due: working_day::next_after(working_day::in_london(now)),
            over: shut,
        },
        (None, None) => match on_what(question, ledger, terms, now) {
            Ok(ground) => Decision::Allowed { ground },
            Err(code) => refused(code),
        },
    }
}

fn refused(code: RefusalCode) -> Decision {
    Decision::Refused { code }
}

fn is_restricted_class(question: &Question) -> bool {
    question
        .fields
        .iter()
        .any(|field| field.class == Class::Restricted)
}

/// Steps 1 to 4: everything that shuts the gate before anything could override it, in order.
fn shut_before_overriding(
    question: &Question,
    ledger: &Ledger,
    terms: &Terms,
    now: DateTime<Utc>,
) -> Vec<RefusalCode> {
    let steps = [
        (!is_open_to(question, terms), RefusalCode::RecipientReview),
        (!terms.transfer_allowed, RefusalCode::TransferBlocked),
        (
            is_stopped(question, ledger, terms, now),
            RefusalCode::Restricted,
        ),
        (!is_in_scope(question, terms), RefusalCode::ScopeExceeded),
    ];
    steps
        .into_iter()
        .filter_map(|(shut, code)| shut.then_some(code))
        .collect()
}

/// A body stands in a pack, under that row, and nobody has to look at it first. A person stands in none.
fn is_open_to(question: &Question, terms: &Terms) -> bool {
    let asked = match &question.to {
        To::Agent(_) => return true,
        To::OneOf { class, .. } => class,
        To::Recipient(recipient) => match recipient.whom() {
            Whom::Contact(_) => return true,
            Whom::Body(row) | Whom::Called(row, _) => row,
        },
    };
    terms.recipient.is_some_and(|row| {
        row.id == *asked && row.status != Status::Review && row.condition != Condition::Review
    })
}

/// A restriction or an objection stops everything but what the person themselves allows; an objection to marketing stops
/// marketing, unless they said yes to it afterwards.
fn is_stopped(question: &Question, ledger: &Ledger, terms: &Terms, now: DateTime<Utc>) -> bool {
    let allowed = || on_what(question, ledger, terms, now).ok();
    let theirs = |ground: &RestsOn| !matches!(ground, RestsOn::Law { .. });
    if terms.purpose.is_some_and(|purpose| purpose.marketing)
        && let Some(objection) = ledger.marketing_objection(question.about)
    {
        let afterwards = |ground: &RestsOn| match ground {
            RestsOn::Consents(yes) => yes.iter().all(|yes| *yes > objection),
            RestsOn::Authority(_) | RestsOn::Law { .. } => false,
        };
        if !allowed().as_ref().is_some_and(afterwards) {
            return true;
        }
    }
    ledger.is_restricted(question.about, now) && !allowed().as_ref().is_some_and(theirs)
}

/// Something is asked for, nothing of it is restricted, and a body may have all of it for this purpose.
fn is_in_scope(question: &Question, terms: &Terms) -> bool {
    let something = !question.fields.is_empty() && !is_restricted_class(question);
    let groups = || question.fields.iter().map(|field| &field.group);
    let by_row = terms.recipient.is_none_or(|row| {
        // What somebody may have who acts on the person's word, that word says.
        let on_their_word = row.condition == Condition::Instruction;
        row.purposes.contains(&question.purpose)
            && (on_their_word || groups().all(|one| terms.scope.contains(one)))
    });
    something && by_row
}

/// Steps 6 to 8: what an ordinary disclosure rests on.
fn on_what(
    question: &Question,
    ledger: &Ledger,
    terms: &Terms,
    now: DateTime<Utc>,
) -> Result<RestsOn, RefusalCode> {
    if let Some(authority) = by_authority(question, ledger, now) {
        return Ok(RestsOn::Authority(authority));
    }
    if matches!(question.to, To::Agent(_)) {
        return Err(RefusalCode::ConsentAbsent);
    }
    let (purpose, basis) = laid_down(question, terms).ok_or(RefusalCode::NoBasis)?;
    let consents = permission::needed(question, purpose, terms)
        .into_iter()
        .map(|need| permission::live(&need, question, ledger, now))
        .collect::<Result<BTreeSet<_>, _>>()?;
    if terms.is_partner && !terms.is_legal() && !has_agreement(terms, now) {
        return Err(RefusalCode::AgreementMissing);
    }
    Ok(if consents.is_empty() {
        RestsOn::Law {
            art6: basis.art6,
            statute: basis.statute.clone(),
            waits: basis.waits(),
        }
    } else {
        RestsOn::Consents(consents)
    })
}

/// The person's own instruction to talk to whoever would be told.
fn by_authority(question: &Question, ledger: &Ledger, now: DateTime<Utc>) -> Option<Sequence> {
    let agent = match &question.to {
        To::Agent(agent) => agent.clone(),
        To::Recipient(recipient) => match recipient.whom() {
            Whom::Contact(number) => Agent::Person(PersonId::Contact(*number)),
            Whom::Body(_) | Whom::Called(..) => return None,
        },
        To::OneOf { .. } => return None,
    };
    let groups: Vec<&DataGroup> = question.fields.iter().map(|field| &field.group).collect();
    ledger
        .find_authority(
            (&agent, question.about),
            (question.action, &groups),
            (now, question.intake.as_ref()),
        )
        .map(|(sequence, _)| sequence)
}

/// The purpose and its ground for this kind of controller. What is kept for an emergency has none in the ordinary way.
fn laid_down<'a>(question: &Question, terms: &Terms<'a>) -> Option<(&'a Purpose, &'a Basis)> {
    let purpose = terms
        .purpose
        .filter(|purpose| purpose.id == question.purpose)?;
    let vital = terms
        .recipient
        .is_some_and(|row| row.condition == Condition::Vital);
    let basis = purpose.bases(terms.controller).next()?;
    (!vital).then_some((purpose, basis))
}

fn has_agreement(terms: &Terms, now: DateTime<Utc>) -> bool {
    let today = working_day::in_london(now);
    terms
        .recipient
        .and_then(|row| row.agreement.as_ref())
        .is_some_and(|agreement| agreement.covers(today))
}
