//! A hold: a reason in law for which an application may not be erased, whoever asks.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::register::application::ApplicationId;
use crate::register::coded::coded;

coded! {
    /// What a hold is for.
    pub enum Ground {
        /// A legal claim is made or expected (UK GDPR article 17(3)(e)).
        LegalClaim = "legal_claim",
        /// A complaint is open.
        Complaint = "complaint",
        /// The Housing Ombudsman, or the Local Government and Social Care Ombudsman, is looking into it.
        Ombudsman = "ombudsman",
        /// A match of the National Fraud Initiative is being looked into.
        NfiMatch = "nfi_match",
        /// The police have asked for it to be kept.
        Police = "police",
        /// A request under data protection law about it is still open.
        RightsRequestOpen = "rights_request_open",
    }
}

/// Why, when and by whom a hold was released.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// When.
    pub at: DateTime<Utc>,
    /// Who released it.
    pub by: String,
}

/// A hold on an application. It is released, never deleted; it goes only with an application that is erased after that.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// The application.
    pub application: ApplicationId,
    /// What it is for.
    pub ground: Ground,
    /// What else there is to say, in the officer's words.
    pub note: String,
    /// When it was placed.
    pub placed_at: DateTime<Utc>,
    /// Who placed it.
    pub placed_by: String,
    /// The day on which someone has to look whether it is still needed.
    pub review_due: NaiveDate,
    /// Its release.
    #[serde(default)]
    pub released: Option<Release>,
}

impl Hold {
    /// Says whether it still forbids erasing.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.released.is_none()
    }
}

impl std::fmt::Debug for Hold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hold")
            .field("ground", &self.ground)
            .field("open", &self.is_open())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::Ground;

    #[test]
    fn every_ground_comes_back_from_its_code() {
        for ground in Ground::ALL {
            assert_eq!(Ground::from_code(ground.code()), Some(*ground));
        }
        assert_eq!(Ground::from_code("because"), None);
    }
}
