//! A refusal: on which ground of the law, and where somebody who is refused can turn.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::privacy::Words;
use crate::register::coded;
use crate::rights::kind::Kind;

coded! {
    /// Why something is refused: the law's grounds.
    pub enum RefusalGround {
        /// The request is plainly unfounded (Article 12(5)).
        Unfounded = "unfounded",
        /// The request is excessive (Article 12(5)).
        Excessive = "excessive",
        /// It would show somebody else's data (Article 15(4), Data Protection Act 2018 Schedule 2 paragraph 16).
        OtherPeople = "other_people",
        /// It would hinder work against crime (Schedule 2 paragraph 2).
        Crime = "crime",
        /// It would do somebody serious harm (Schedule 3).
        SeriousHarm = "serious_harm",
        /// It is between a lawyer and a client (Schedule 2 paragraph 19).
        Privilege = "privilege",
        /// The law obliges the office to keep it (Article 17(3)(b)).
        LegalObligation = "legal_obligation",
        /// It is needed for a task of the public's (Article 17(3)(b)).
        PublicTask = "public_task",
        /// It is needed for a legal claim (Articles 17(3)(e) and 18(2)).
        LegalClaim = "legal_claim",
        /// There are grounds that outweigh theirs (Article 21(1)).
        Compelling = "compelling",
        /// What is held is right (Article 16).
        Accurate = "accurate",
        /// It is not held by consent or contract (Article 20(1)).
        NotPortable = "not_portable",
        /// No machine decided anything (Articles 22A to 22D).
        NoMachine = "no_machine",
        /// The complaint was looked into and is not upheld (s.164A).
        NotUpheld = "not_upheld",
    }
}

impl RefusalGround {
    /// Says whether the law lets a kind of request be refused on this ground.
    #[must_use]
    pub fn fits(self, kind: Kind) -> bool {
        match self {
            Self::Unfounded | Self::Excessive => !matches!(kind, Kind::Withdraw | Kind::Complaint),
            Self::OtherPeople => kind.gives_a_copy(),
            Self::SeriousHarm | Self::Privilege => kind == Kind::Access,
            Self::Crime => !matches!(kind, Kind::Withdraw | Kind::Complaint | Kind::Review),
            Self::LegalObligation => kind == Kind::Erase,
            Self::PublicTask => matches!(kind, Kind::Erase | Kind::Port),
            Self::LegalClaim => matches!(kind, Kind::Erase | Kind::Restrict | Kind::Object),
            Self::Compelling => kind == Kind::Object,
            Self::Accurate => matches!(kind, Kind::Rectify | Kind::Restrict),
            Self::NotPortable => kind == Kind::Port,
            Self::NoMachine => kind == Kind::Review,
            Self::NotUpheld => kind == Kind::Complaint,
        }
    }
}

coded! {
    /// Where somebody can turn who is refused (Article 12(4)).
    pub enum Route {
        /// To the controller, with a complaint.
        Controller = "controller",
        /// To the regulator.
        Regulator = "regulator",
        /// To a court.
        Court = "court",
    }
}

/// All three routes, told: there is no value with fewer.
///
/// ```compile_fail,E0423
/// # use lodge::rights::Routes;
/// let none = Routes(());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeSet<Route>", into = "BTreeSet<Route>")]
pub struct Routes(());

impl Routes {
    /// Takes the routes that somebody was told; none where one of the three is missing.
    #[must_use]
    pub fn told(routes: &BTreeSet<Route>) -> Option<Self> {
        let all = Route::ALL.iter().all(|route| routes.contains(route));
        all.then_some(Self(()))
    }
}

impl TryFrom<BTreeSet<Route>> for Routes {
    type Error = &'static str;

    fn try_from(routes: BTreeSet<Route>) -> Result<Self, Self::Error> {
        Self::told(&routes).ok_or("a refusal tells of all three routes")
    }
}

impl From<Routes> for BTreeSet<Route> {
    fn from(_all: Routes) -> Self {
        Route::ALL.iter().copied().collect()
    }
}

/// What goes with a refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusing {
    /// The routes they were told of.
    pub routes: Routes,
    /// Where the letter is that told them, with the reasons.
    pub letter: Words,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{RefusalGround, Route, Routes};
    use crate::rights::kind::Kind;

    #[test]
    fn a_refusal_tells_of_the_controller_the_regulator_and_a_court() {
        let all: BTreeSet<Route> = Route::ALL.iter().copied().collect();
        assert_eq!(all.len(), 3);
        assert!(Routes::told(&all).is_some());
        for route in Route::ALL {
            let mut fewer = all.clone();
            fewer.remove(route);
            assert!(Routes::told(&fewer).is_none(), "without {}", route.code());
        }
        assert!(serde_json::from_str::<Routes>("[\"controller\",\"court\"]").is_err());
        let written = serde_json::to_string(&Routes::told(&all).unwrap()).unwrap();
        assert!(serde_json::from_str::<Routes>(&written).is_ok());
    }

    #[test]
    fn each_ground_is_there_for_a_kind_and_none_for_taking_a_consent_back() {
        for ground in RefusalGround::ALL {
            assert!(
                Kind::ALL.iter().any(|kind| ground.fits(*kind)),
                "{}",
                ground.code()
            );
            assert!(!ground.fits(Kind::Withdraw), "{}", ground.code());
        }
        for kind in Kind::ALL {
            let refusable = RefusalGround::ALL.iter().any(|ground| ground.fits(*kind));
            assert_eq!(refusable, *kind != Kind::Withdraw, "{}", kind.code());
        }
    }
}
