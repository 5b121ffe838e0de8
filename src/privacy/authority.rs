//! Authority to act: who may speak or act for somebody, about what, from when until when. It is not a consent.
//!
//! C1 (talk to a named person) and C7 (somebody asks for the person's data for them) are authorities. An authority cannot
//! stand where a consent is wanted, nor the reverse:
//!
//! ```compile_fail,E0308
//! # use lodge::privacy::{Authority, Ledger};
//! fn give(ledger: &mut Ledger, authority: Authority) {
//!     let _ = ledger.decide(authority, chrono::Utc::now());
//! }
//! ```

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::privacy::data::Topics;
use crate::privacy::person::{IntakeId, PersonId, Words};
use crate::privacy::taken::Recorder;
use crate::register::{coded, coded_fault};

coded! {
    /// What somebody may do for another.
    pub enum Action {
        /// Talk about it.
        Discuss = "discuss",
        /// Be sent copies.
        ReceiveCopies = "receive_copies",
        /// Hand answers and papers in.
        Submit = "submit",
        /// Decide for them: only where the law puts somebody in their place.
        Decide = "decide",
        /// Ask for the data that is held about them (C7): written, and the identity of both is seen.
        RequestData = "request_data",
    }
}

/// What gives the authority, with what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthorityForm {
    /// A letter or a form that the person signed.
    Written {
        /// Where the paper is.
        paper: Words,
    },
    /// A clear instruction, said once, for this call or visit alone.
    VerbalOneOff {
        /// The call or visit, which it ends with.
        intake: IntakeId,
        /// What the person said.
        said: Words,
        /// Whether it was worded back to them, and they said that it was right.
        worded_back: bool,
    },
    /// A lasting power of attorney, registered.
    LastingPower {
        /// The paper or code that was seen.
        paper: Words,
    },
    /// A deputy of the Court of Protection.
    Deputy {
        /// The order that was seen.
        order: Words,
    },
    /// An appointee for benefits.
    Appointee {
        /// The letter that was seen.
        letter: Words,
    },
    /// Parental responsibility.
    Parental {
        /// What was seen.
        proof: Words,
    },
    /// A councillor or Member of Parliament on the person's instruction.
    ElectedMember {
        /// The instruction that was seen.
        instruction: Words,
    },
    /// A solicitor on the person's instruction.
    Solicitor {
        /// The letter of authority.
        letter: Words,
    },
}

/// Who may act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agent {
    /// A person of the application, most often a contact.
    Person(PersonId),
    /// An entry of the representatives' list.
    Representative(u32),
}

/// Whose identity was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentitySeen {
    /// The person's.
    pub person: bool,
    /// That of who acts for them.
    pub agent: bool,
}

/// Whose identity a notice asks for before somebody acts for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdentityRule {
    /// Nobody's, but for [`Action::RequestData`], where it is always both.
    WhereDataIsAskedFor,
    /// Both, whatever is done.
    Both,
}

coded_fault! {
    /// Why an authority cannot be taken.
    pub enum AuthorityFault {
        /// It says nothing that may be done.
        NoAction = "authority.no_action",
        /// It says nothing that may be talked about.
        NoTopic = "authority.no_topic",
        /// It ends before it begins.
        EndsFirst = "authority.ends_first",
        /// Nobody acts for themselves, and a contact has nothing to hand over.
        WrongPerson = "authority.wrong_person",
        /// What was said once was not worded back.
        NotWordedBack = "authority.not_worded_back",
        /// What was said once is for talking and handing in, here and now, and has no dates.
        OneOffCannot = "authority.one_off_cannot",
        /// Only an attorney, a deputy or a parent may decide in somebody's place.
        CannotDecide = "authority.cannot_decide",
        /// Nobody saw the identity of both.
        IdentityNotSeen = "authority.identity_not_seen",
    }
}

/// What an authority says, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityTerms {
    /// Whose authority it is.
    pub for_person: PersonId,
    /// Who may act.
    pub agent: Agent,
    /// What gives it.
    pub form: AuthorityForm,
    /// What it is about.
    pub topics: Topics,
    /// What may be done.
    pub actions: BTreeSet<Action>,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, where it has one.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Whose identity was seen.
    pub identity: IdentitySeen,
    /// The officer who took it.
    pub recorder: Recorder,
}

/// An authority that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "AuthorityTerms", into = "AuthorityTerms")]
pub struct Authority(AuthorityTerms);

impl Authority {
    /// Checks what an authority says against its form and the notice's rule about identity.
    pub fn new(terms: AuthorityTerms, rule: IdentityRule) -> Result<Self, AuthorityFault> {
        let both_seen = terms.identity.person && terms.identity.agent;
        if rule == IdentityRule::Both && !both_seen {
            return Err(AuthorityFault::IdentityNotSeen);
        }
        Self::try_from(terms)
    }

    /// Gives what it says.
    #[must_use]
    pub fn terms(&self) -> &AuthorityTerms {
        &self.0
    }

    /// Says whether it is for one call or visit alone.
    #[must_use]
    pub fn is_one_off(&self) -> bool {
        matches!(self.0.form, AuthorityForm::VerbalOneOff { .. })
    }

    /// Says whether its dates hold on a day and, for a one-off, whether this is its call or visit.
    #[must_use]
    pub fn holds(&self, day: NaiveDate, intake: Option<&IntakeId>) -> bool {
        match &self.0.form {
            AuthorityForm::VerbalOneOff { intake: bound, .. } => intake == Some(bound),
            AuthorityForm::Written { .. }
            | AuthorityForm::LastingPower { .. }
            | AuthorityForm::Deputy { .. }
            | AuthorityForm::Appointee { .. }
            | AuthorityForm::Parental { .. }
            | AuthorityForm::ElectedMember { .. }
            | AuthorityForm::Solicitor { .. } => {
                self.0.from <= day && self.0.until.is_none_or(|last| day <= last)
            }
        }
    }
}

impl TryFrom<AuthorityTerms> for Authority {
    type Error = AuthorityFault;

    fn try_from(terms: AuthorityTerms) -> Result<Self, AuthorityFault> {
        let fault = if terms.actions.is_empty() {
            AuthorityFault::NoAction
        } else if terms.topics.are_none() {
            AuthorityFault::NoTopic
        } else if terms.until.is_some_and(|last| last < terms.from) {
            AuthorityFault::EndsFirst
        } else if is_wrong_person(&terms) {
            AuthorityFault::WrongPerson
        } else if terms.actions.contains(&Action::RequestData)
            && !(terms.identity.person && terms.identity.agent)
        {
            AuthorityFault::IdentityNotSeen
        } else {
            return by_form(&terms).map(|()| Self(terms));
        };
        Err(fault)
    }
}

impl From<Authority> for AuthorityTerms {
    fn from(authority: Authority) -> Self {
        authority.0
    }
}

fn is_wrong_person(terms: &AuthorityTerms) -> bool {
    matches!(terms.for_person, PersonId::Contact(_))
        || terms.agent == Agent::Person(terms.for_person)
}

/// What each form of authority cannot reach.
fn by_form(terms: &AuthorityTerms) -> Result<(), AuthorityFault> {
    match &terms.form {
        AuthorityForm::VerbalOneOff { worded_back, .. } => {
            let here_and_now = |action: &Action| matches!(action, Action::Discuss | Action::Submit);
            if !worded_back {
                Err(AuthorityFault::NotWordedBack)
            } else if terms.until.is_some() || !terms.actions.iter().all(here_and_now) {
                Err(AuthorityFault::OneOffCannot)
            } else {
                Ok(())
            }
        }
        AuthorityForm::LastingPower { .. }
        | AuthorityForm::Deputy { .. }
        | AuthorityForm::Parental { .. } => Ok(()),
        AuthorityForm::Written { .. }
        | AuthorityForm::Appointee { .. }
        | AuthorityForm::ElectedMember { .. }
        | AuthorityForm::Solicitor { .. } => {
            if terms.actions.contains(&Action::Decide) {
                Err(AuthorityFault::CannotDecide)
            } else {
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests;
