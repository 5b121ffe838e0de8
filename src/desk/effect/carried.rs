//! What effects and outcomes carry, where it is more than a word or two.

use crate::form::{Change, Sheet};
use crate::privacy::{
    Entry, EqualityOffer, IntakeId, Ledger, NoticeId, PersonId, Sequence, Wordings,
};
use crate::register::application::{ApplicationId, Attention, Header};

/// Changes of one application, to be kept together.
#[derive(Debug)]
pub struct Keeping {
    /// The application.
    pub id: ApplicationId,
    /// What changed, in order.
    pub changes: Vec<Change>,
    /// The kept path of the question in hand.
    pub position: Option<String>,
    /// The main applicant's name, as it stands after the changes.
    pub applicant: Option<String>,
    /// The council, as it stands after the changes.
    pub council: Option<String>,
    /// Whether it was put aside.
    pub parked: bool,
    /// What still asks for attention after the changes.
    pub attention: Attention,
    /// Where the draft moves to another version of its form: that version.
    pub migrated_to: Option<u32>,
}

/// What was added to an application's privacy ledger.
#[derive(Debug)]
pub struct WritingDown {
    /// The application.
    pub id: ApplicationId,
    /// The entries, in order.
    pub entries: Vec<Entry>,
    /// The texts that they name.
    pub texts: Wordings,
}

/// Whose receipts of what they decided and were told, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrivacyPapers {
    /// The application.
    pub id: ApplicationId,
    /// Whose; everybody who applies, each by themselves, where nobody is named.
    pub person: Option<PersonId>,
    /// The entry of one decision; everything on record where none is named.
    pub decision: Option<Sequence>,
    /// Whether they said themselves, asked alone, that they want it whole. Without that, somebody who could be seen with it gets
    /// the reference.
    pub on_their_word: bool,
    /// Whether to print it as well.
    pub print: bool,
}

/// A privacy notice to be printed: nothing that is about anybody.
#[derive(Debug)]
pub struct NoticePaper {
    /// Which words.
    pub notice: NoticeId,
    /// As much of the canonical text as is to be given.
    pub text: String,
    /// Whether it is to be in large print.
    pub large: bool,
}

/// Somebody's equality answers, from a sheet that is not the application's.
#[derive(Debug)]
pub struct KeepingEquality {
    /// The application.
    pub id: ApplicationId,
    /// Whose they are and how they were taken: what the ledger is told once they are kept.
    pub offer: EqualityOffer,
    /// The council, whose settings say what is asked.
    pub council: Option<String>,
    /// The answers.
    pub sheet: Sheet,
    /// Whether they stopped monitoring before, and said that they want to answer again.
    pub again: bool,
}

/// How much a receipt says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptExtent {
    /// The reference, the date and the office, and nothing that says what it is about.
    ReferenceOnly,
    /// Also the papers that are needed, and what was told and acknowledged.
    Full,
}

/// An application with its answers.
#[derive(Debug)]
pub struct Recalled {
    /// Its particulars.
    pub header: Header,
    /// Its answers.
    pub sheet: Sheet,
    /// What is on record about privacy.
    pub ledger: Ledger,
    /// The call or visit that begins with it, unless the desk is still in one with the same application.
    pub sitting: IntakeId,
}
