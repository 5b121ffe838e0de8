//! Consent and permission: what one person decided about one purpose and one named recipient, and what became of it.
//!
//! Only a purpose on which a pack lets a person decide can be consented to. Everything else, the National Fraud Initiative
//! and every public task among it, is told and never asked:
//!
//! ```compile_fail,E0308
//! # use lodge::privacy::{ConsentPurpose, PurposeId};
//! let nfi: ConsentPurpose = PurposeId::new("nfi").unwrap();
//! ```
//!
//! and no answer is there before somebody gave it:
//!
//! ```compile_fail,E0277
//! # use lodge::privacy::Answer;
//! let _: Answer = Default::default();
//! ```

mod draft;
mod event;
mod fold;
mod matter;
pub mod words;

pub use draft::{Answer, Asking, By, Decided, Maturity, Raised, Withdrawal};
pub use event::{Capture, ConsentAction, ConsentEvent, Grant, Refusal};
pub use fold::{Standing, State, fold};
pub use matter::{ConsentPurpose, Instrument, Matter, MatterFault, NamedRecipient, Whom};
pub use words::{ConsentPlan, ToPut};

use crate::register::coded_fault;

coded_fault! {
    /// Why a step of a consent cannot be written down.
    pub enum ConsentFault {
        /// It is said to have happened later than now.
        Future = "consent.future",
        /// The words that were shown are not kept.
        WordingUnknown = "consent.wording_unknown",
        /// No notice was shown to this person before.
        NoticeNotShown = "consent.notice_not_shown",
        /// A yes came before the words were read to their end.
        NotReadInFull = "consent.not_read_in_full",
        /// A yes that must be explicit is neither in writing nor in words that were written down.
        NotExplicit = "consent.not_explicit",
        /// A yes reaches nothing: no data is named.
        NoScope = "consent.no_scope",
        /// It ends, or is to be asked again, before it was given.
        EndsFirst = "consent.ends_first",
        /// Nobody may decide for this person with this authority, then, about this.
        NoAuthority = "consent.no_authority",
        /// An adult, or somebody of 16 or 17, decides for themselves; no parent does.
        ParentCannot = "consent.parent_cannot",
        /// Somebody under 16 has a parent decide with them.
        ParentNeeded = "consent.parent_needed",
        /// They said no, or took it back, in this same sitting: it is not asked again.
        AskedAgain = "consent.asked_again",
        /// It was promised not to ask again before a day that has not come.
        AskedTooSoon = "consent.asked_too_soon",
        /// It stands already, and is not due to be asked again.
        StandsAlready = "consent.stands_already",
        /// There is nothing that could be taken back.
        NothingToWithdraw = "consent.nothing_to_withdraw",
        /// There is no decision under this number.
        NoSuchDecision = "consent.no_such_decision",
    }
}
