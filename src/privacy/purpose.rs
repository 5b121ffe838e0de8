//! What data is held for, and whether the person is asked about it at all.

use serde::{Deserialize, Serialize};

use crate::privacy::basis::{Basis, ControllerKind, Origin};
use crate::privacy::id::PurposeId;
use crate::register::coded;

coded! {
    /// What the person is asked about a purpose. Nothing is the rule; three things that people call consent are kept apart.
    pub enum Asks {
        /// Nothing: it rests on a law, and the person is told.
        Nothing = "nothing",
        /// Permission to disclose (a promise of the notice, a duty of confidence, Housing Act 1996 s.166(4)): the basis stays what it is.
        Permission = "permission",
        /// Consent in the sense of Article 6(1)(a) or 9(2)(a), or a marketing opt-in.
        Consent = "consent",
    }
}

coded! {
    /// The things on the Homechoice form that a person decides about; C1 and C7 are authorities, and none of these.
    pub enum ConsentCode {
        /// Refer to support, such as floating support or an occupational therapist.
        C2 = "C2",
        /// Share sensitive information such as health; explicit, and apart from C2.
        C3 = "C3",
        /// Ask a professional for information.
        C4 = "C4",
        /// Send an agency's assessment.
        C5 = "C5",
        /// Refer as homeless to a council of their choice: three purposes, three ticks.
        C6 = "C6",
        /// Send news, training and surveys beyond the application.
        C8 = "C8",
    }
}

/// One purpose of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purpose {
    /// The id; its wording is `notice-purpose-<id>`.
    pub id: PurposeId,
    /// Whether the notice states the purpose.
    pub origin: Origin,
    /// What the person is asked.
    pub asks: Asks,
    /// The decision on the form that it is, where the person is asked.
    pub code: Option<ConsentCode>,
    /// Whether what is asked must be explicit: it names the data, the recipient and the purpose.
    pub explicit: bool,
    /// Whether it is marketing, which has an opt-out of its own.
    pub marketing: bool,
    /// The grounds, by kind of controller.
    pub bases: Vec<Basis>,
}

impl Purpose {
    /// The grounds for a kind of controller.
    pub fn bases(&self, kind: ControllerKind) -> impl Iterator<Item = &Basis> {
        self.bases.iter().filter(move |basis| basis.kind == kind)
    }
}
