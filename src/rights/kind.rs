//! What can be asked for, in which ways, and what may be asked back: the words of requests.

use crate::privacy::Right;
use crate::register::coded;

coded! {
    /// What somebody asks for.
    pub enum Kind {
        /// A copy of what is held about them (Article 15).
        Access = "access",
        /// That mistakes are put right (Article 16).
        Rectify = "rectify",
        /// That data is destroyed (Article 17).
        Erase = "erase",
        /// That use is paused (Article 18).
        Restrict = "restrict",
        /// That a use stops (Article 21).
        Object = "object",
        /// Their data in a form that goes elsewhere (Article 20).
        Port = "port",
        /// That a person looks at a decision (Articles 22A to 22D).
        Review = "review",
        /// That a consent ends (Article 7(3)).
        Withdraw = "withdraw",
        /// That a complaint is answered (Data Protection Act 2018 s.164A).
        Complaint = "complaint",
    }
}

/// Which clock a request is under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// One month to answer, with what may move that (Article 12A).
    Month,
    /// 30 days to acknowledge, which nothing moves (s.164A).
    Acknowledgement,
    /// None: it holds from the day it is received.
    AtOnce,
}

impl Kind {
    /// Gives the right that is used.
    #[must_use]
    pub fn right(self) -> Right {
        match self {
            Self::Access => Right::Access,
            Self::Rectify => Right::Rectification,
            Self::Erase => Right::Erasure,
            Self::Restrict => Right::Restriction,
            Self::Object => Right::Objection,
            Self::Port => Right::Portability,
            Self::Review => Right::Automated,
            Self::Withdraw => Right::Withdrawal,
            Self::Complaint => Right::Complaint,
        }
    }

    /// Gives the clock it is under.
    #[must_use]
    pub fn timing(self) -> Timing {
        match self {
            Self::Access
            | Self::Rectify
            | Self::Erase
            | Self::Restrict
            | Self::Object
            | Self::Port
            | Self::Review => Timing::Month,
            Self::Withdraw => Timing::AtOnce,
            Self::Complaint => Timing::Acknowledgement,
        }
    }

    /// Says whether its answer is a copy that somebody has to look through first.
    #[must_use]
    pub fn gives_a_copy(self) -> bool {
        matches!(self, Self::Access | Self::Port)
    }

    /// Says whether it is about everything that is held, so that its answer has a result for every class.
    #[must_use]
    pub fn reaches_everything(self) -> bool {
        matches!(self, Self::Access | Self::Erase | Self::Restrict)
    }
}

coded! {
    /// How a request came. Every way counts, and none counts less.
    pub enum Way {
        /// On the telephone.
        Phone = "phone",
        /// Across the desk.
        InPerson = "in_person",
        /// In a letter.
        Letter = "letter",
        /// In an email.
        Email = "email",
        /// On a form, which nobody has to use.
        Form = "form",
        /// In a message, on a website or elsewhere online.
        Message = "message",
        /// At a kiosk.
        Kiosk = "kiosk",
        /// In another way.
        Other = "other",
    }
}

coded! {
    /// What the month may wait for before it begins (Article 12A). It moves the start, and never stops a clock that runs.
    pub enum Need {
        /// Who the person is, where there is a reasonable doubt (Article 12(6)).
        Identity = "identity",
        /// Who somebody is that asks for another.
        AgentIdentity = "agent_identity",
        /// That they may.
        Authority = "authority",
        /// The fee, where the request is plainly unfounded or excessive (Article 12(5)).
        Fee = "fee",
    }
}

impl Need {
    /// Says whether it is asked of somebody who acts for another, and of nobody else.
    #[must_use]
    pub fn is_of_an_agent(self) -> bool {
        matches!(self, Self::AgentIdentity | Self::Authority)
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Need, Timing, Way};
    use crate::privacy::Right;

    #[test]
    fn a_complaint_has_a_clock_of_its_own_and_taking_back_has_none() {
        for kind in Kind::ALL {
            let own = if *kind == Kind::Complaint {
                Timing::Acknowledgement
            } else if *kind == Kind::Withdraw {
                Timing::AtOnce
            } else {
                Timing::Month
            };
            assert_eq!(kind.timing(), own, "{}", kind.code());
            assert_eq!(Kind::from_code(kind.code()), Some(*kind));
        }
    }

    #[test]
    fn each_kind_uses_a_right_of_its_own() {
        let mut rights: Vec<Right> = Kind::ALL.iter().map(|kind| kind.right()).collect();
        rights.sort();
        rights.dedup();
        assert_eq!(rights.len(), Kind::ALL.len());
    }

    #[test]
    fn the_identity_of_both_is_asked_only_where_somebody_acts_for_another() {
        let of_agents: Vec<_> = Need::ALL
            .iter()
            .filter(|need| need.is_of_an_agent())
            .collect();
        assert_eq!(of_agents, [&Need::AgentIdentity, &Need::Authority]);
        assert!(Way::ALL.contains(&Way::Phone) && Way::ALL.contains(&Way::InPerson));
    }
}
