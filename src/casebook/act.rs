//! What can be done that the audit trail tells of, each act with the code it is kept by.

use crate::privacy::{ConsentAction, Decision, Record};

/// Declares the acts beside their codes, so that no act is without one.
macro_rules! acts {
    ($($(#[$said:meta])* $act:ident = $code:literal,)+) => {
        /// What was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Act {
            $($(#[$said])* $act,)+
        }

        impl Act {
            /// Every act, in the order they came to be.
            pub const ALL: &'static [Self] = &[$(Self::$act),+];

            /// The code that is kept; it never changes.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$act => $code,)+ }
            }

            /// The act of a code; none where a later version wrote it.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|act| act.code() == code)
            }
        }
    };
}

acts! {
    /// The vault was made.
    Made = "made",
    /// The vault was opened.
    Opened = "opened",
    /// The recovery key opened the vault and gave an officer another passphrase.
    Recovered = "recovered",
    /// An officer was added.
    OfficerAdded = "officer_added",
    /// An officer changed their passphrase.
    PassphraseChanged = "passphrase_changed",
    /// A draft was begun.
    Begun = "begun",
    /// An application was brought back to be read or gone on with.
    Recalled = "recalled",
    /// Changes were kept.
    Kept = "kept",
    /// An application was moved to another version of its form.
    Migrated = "migrated",
    /// A draft was lodged.
    Lodged = "lodged",
    /// An application was withdrawn.
    Withdrawn = "withdrawn",
    /// A draft was deleted.
    Deleted = "deleted",
    /// A receipt was written to a file.
    Receipt = "receipt",
    /// The vault was closed.
    Closed = "closed",
    /// A keeper opened a vault that is older than what was known of it; the detail is the reason.
    OlderAccepted = "older_accepted",
    /// A keeper opened a vault whose last entry is later than the clock; the detail is the reason.
    ClockAccepted = "clock_accepted",
    /// An application was put on hold, so that nothing erases it.
    HoldPlaced = "hold_placed",
    /// A hold was released.
    HoldReleased = "hold_released",
    /// An application was erased; the detail is the reason.
    Erased = "erased",
    /// What had been erased was left behind with the old key; the count says how many.
    ErasuresCompleted = "erasures_completed",
    /// Erasures were taken over from the ledger that is kept beside the vault; the count says how many lines were new.
    LedgerReapplied = "ledger_reapplied",
    /// The vault was copied to a fresh key.
    Rekeyed = "rekeyed",
    /// An officer lost their way in.
    OfficerRemoved = "officer_removed",
    /// A backup was made.
    BackedUp = "backed_up",
    /// The vault was brought back from a backup; the count is the generation of keys that it began.
    Restored = "restored",
    /// The office's post key was made; the count is its number.
    PostKey = "post_key",
    /// Something was about to be done with the keys; the detail says what.
    KeysBegun = "keys_begun",
    /// What was about to be done with the keys was refused, or cut off.
    KeysUnfinished = "keys_unfinished",
    /// A privacy notice was told.
    NoticeShown = "notice_shown",
    /// A notice was asked for in another form.
    FormatAsked = "format_asked",
    /// Something was told or acknowledged.
    Told = "told",
    /// A household member or a contact was told that their data is held.
    Informed = "informed",
    /// A permission was asked for.
    ConsentAsked = "consent_asked",
    /// Somebody was not sure about a permission.
    ConsentPutOff = "consent_put_off",
    /// Somebody said yes to a permission.
    ConsentGiven = "consent_given",
    /// Somebody said no to a permission.
    ConsentRefused = "consent_refused",
    /// Somebody took a permission back.
    ConsentWithdrawn = "consent_withdrawn",
    /// A permission came to its last day.
    ConsentExpired = "consent_expired",
    /// A permission ended because its words were changed.
    ConsentSuperseded = "consent_superseded",
    /// A record of a permission was marked as a mistake.
    ConsentInvalidated = "consent_invalidated",
    /// Somebody was given authority to act.
    AuthorityTaken = "authority_taken",
    /// An authority was taken back.
    AuthorityRevoked = "authority_revoked",
    /// A call or visit ended.
    IntakeEnded = "intake_ended",
    /// Somebody objected.
    Objected = "objected",
    /// An objection was weighed.
    ObjectionDecided = "objection_decided",
    /// Somebody's data was restricted, or no longer.
    Restricted = "restricted",
    /// A contact was written down.
    ContactKept = "contact_kept",
    /// Data was disclosed.
    Disclosed = "disclosed",
    /// Data was asked for and not disclosed.
    DisclosureRefused = "disclosure_refused",
    /// Data was disclosed in an emergency, or under an order.
    DisclosedUnderOrder = "disclosed_under_order",
    /// What an entry asked for was done.
    TaskClosed = "task_closed",
    /// A handed-over screen was not given back: the PIN or the passphrase was wrong.
    HandBackRefused = "hand_back_refused",
    /// A request under data-protection law was opened; the count is its number.
    RequestOpened = "request_opened",
    /// A request was taken a step further; the count is its number.
    RequestChanged = "request_changed",
    /// What came of the offer of the equality questions was written down.
    EqualityOffered = "equality_offered",
    /// What equality answers are kept under was made.
    EqualityLaid = "equality_laid",
    /// Equality answers were sealed and kept. Whose is not said.
    EqualityKept = "equality_kept",
    /// A notice that stops equality monitoring was kept. Whose is not said.
    EqualityStopped = "equality_stopped",
    /// Equality answers were destroyed, as notices asked; the count says how many notices. Whose is not said.
    EqualityDestroyed = "equality_destroyed",
    /// Equality answers were counted.
    EqualityCounted = "equality_counted",
    /// A marker was set; the count is its number.
    MarkerSet = "marker_set",
    /// A marker was looked at again, and set anew; the count is its number.
    MarkerRenewed = "marker_renewed",
    /// A marker was ended; the count is its number.
    MarkerEnded = "marker_ended",
}

impl Act {
    /// Gives the act of writing down an entry of a privacy ledger.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        match record {
            Record::NoticeShown(_) => Self::NoticeShown,
            Record::FormatAsked(_) => Self::FormatAsked,
            Record::Acknowledged(_) => Self::Told,
            Record::Informed(_) => Self::Informed,
            Record::Consent(step) => Self::of_step(step.action()),
            Record::Authority(_) => Self::AuthorityTaken,
            Record::AuthorityRevoked { .. } => Self::AuthorityRevoked,
            Record::IntakeEnded { .. } => Self::IntakeEnded,
            Record::Objected(_) => Self::Objected,
            Record::ObjectionDecided(_) => Self::ObjectionDecided,
            Record::Restricted(_) => Self::Restricted,
            Record::Contact(_) => Self::ContactKept,
            Record::Disclosure(one) => match one.decision {
                Decision::Allowed { .. } => Self::Disclosed,
                Decision::Refused { .. } => Self::DisclosureRefused,
                Decision::Emergency { .. } => Self::DisclosedUnderOrder,
            },
            Record::Equality(_) => Self::EqualityOffered,
            Record::Closed { .. } => Self::TaskClosed,
        }
    }

    fn of_step(action: &ConsentAction) -> Self {
        match action {
            ConsentAction::Asked { .. } => Self::ConsentAsked,
            ConsentAction::PutOff { .. } => Self::ConsentPutOff,
            ConsentAction::Given(_) => Self::ConsentGiven,
            ConsentAction::Refused(_) => Self::ConsentRefused,
            ConsentAction::Withdrawn { .. } => Self::ConsentWithdrawn,
            ConsentAction::Expired => Self::ConsentExpired,
            ConsentAction::Superseded { .. } => Self::ConsentSuperseded,
            ConsentAction::Invalidated { .. } => Self::ConsentInvalidated,
        }
    }

    /// Says whether nothing is left of an application after it.
    #[must_use]
    pub const fn leaves_nothing(self) -> bool {
        matches!(self, Self::Deleted | Self::Erased)
    }

    /// Says whether it changes nothing of an application.
    #[must_use]
    pub const fn leaves_all(self) -> bool {
        matches!(self, Self::Recalled | Self::Receipt)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Act;

    #[test]
    fn every_act_has_a_code_of_its_own_and_is_found_by_it() {
        let codes: BTreeSet<_> = Act::ALL.iter().map(|act| act.code()).collect();
        assert_eq!(codes.len(), Act::ALL.len());
        assert!(
            Act::ALL
                .iter()
                .all(|act| Act::from_code(act.code()) == Some(*act))
        );
        assert_eq!(Act::from_code("Made"), None);
    }
}
