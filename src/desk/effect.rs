//! What the desk asks of the world, and what the world answers. The desk itself does nothing.

mod carried;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::desk::scene::doubt::Why;
use crate::desk::scene::trail::{Checked, TrailPage};
use crate::desk::settings::Settings;
use crate::desk::trouble::Trouble;
use crate::privacy::{Card, EqualityOffer, Leave};
use crate::register::Channel;
use crate::register::application::{ApplicationId, Header};
use crate::register::secret::Secret;

pub use carried::{
    Keeping, KeepingEquality, NoticePaper, PrivacyPapers, Recalled, ReceiptExtent, WritingDown,
};

/// Something to be done outside the desk.
#[derive(Debug)]
pub enum Effect {
    /// Make a new vault with its first officer, who is its keeper.
    MakeVault {
        /// The officer's name.
        officer: String,
        /// Their passphrase.
        passphrase: Secret,
    },
    /// Open the vault.
    Unlock {
        /// The officer's name.
        officer: String,
        /// Their passphrase.
        passphrase: Secret,
    },
    /// Open a vault that may not be the right one, for a reason that is kept.
    Accept {
        /// The officer's name.
        officer: String,
        /// Their passphrase.
        passphrase: Secret,
        /// The reason.
        reason: String,
    },
    /// Check the passphrase of the officer whose key is open, so that a screen is taken back. It takes what an opening takes.
    CheckPassphrase(Secret),
    /// Tell in the trail that a wrong PIN was typed where a screen was handed over.
    TellRefusal,
    /// Draw five words for a new passphrase.
    DrawWords,
    /// Close the vault and forget its keys.
    Lock,
    /// List what is in the vault.
    List,
    /// Begin a draft.
    Begin {
        /// The form, by id.
        form: String,
        /// The channel.
        channel: Channel,
        /// The language.
        language: String,
    },
    /// Bring back an application with its answers.
    Recall(ApplicationId),
    /// Keep changes, in one transaction.
    Keep(Box<Keeping>),
    /// Keep what was added to an application's privacy ledger, in one transaction.
    WriteDown(Box<WritingDown>),
    /// Read the cards of professionals whom other applications name, for one that adds somebody.
    Helpers(ApplicationId),
    /// Seal somebody's equality answers and keep them, apart from the application.
    KeepEquality(Box<KeepingEquality>),
    /// Destroy the equality answers whose stop notices have come to their end.
    DestroyEquality,
    /// Lodge a draft.
    Lodge(ApplicationId),
    /// Take a lodged application out of consideration, for a reason.
    Withdraw(ApplicationId, String),
    /// Delete a draft, for a reason.
    Delete(ApplicationId, String),
    /// Write a receipt as text and as HTML, and print it if asked.
    Receipt {
        /// The application.
        id: ApplicationId,
        /// How much of it.
        extent: ReceiptExtent,
        /// Whether to print it as well.
        print: bool,
    },
    /// Write a copy for another body, as far as the gate's leave goes.
    CopyFor {
        /// The application.
        id: ApplicationId,
        /// The leave, which is used up with it.
        leave: Leave,
    },
    /// Write a privacy notice to files, and print it where there is a printer.
    PrintNotice(Box<NoticePaper>),
    /// Write somebody's receipts of what they decided and were told, and print them if asked.
    PrivacyReceipts(Box<PrivacyPapers>),
    /// Keep the office's settings.
    KeepSettings(Settings),
    /// Read a page of the audit trail.
    Trail {
        /// Only entries with a lower number; the newest page without one.
        before: Option<u64>,
    },
    /// Check the whole audit trail.
    CheckTrail,
    /// Leave behind what was erased, by copying the vault to a fresh key.
    CompleteErasures,
    /// Make a backup in the folder of the settings.
    BackUp,
    /// End the program; everything is kept.
    Leave,
}

/// What came of an effect.
#[derive(Debug)]
pub enum Outcome {
    /// The vault was made and is open; the recovery key is shown once.
    VaultMade {
        /// The recovery key in groups.
        recovery: Secret,
        /// Who is at the desk.
        officer: String,
        /// Their role, by its code.
        role: &'static str,
    },
    /// Five words for a new passphrase.
    Words(Secret),
    /// The vault is open.
    Unlocked {
        /// Who is at the desk.
        officer: String,
        /// Their role, by its code.
        role: &'static str,
        /// How many erasures are due that this officer may complete.
        due: usize,
    },
    /// The name and the passphrase are right, but the vault may not be: it is closed again.
    Doubted {
        /// What is doubted.
        why: Why,
        /// Who would open it.
        officer: String,
    },
    /// The passphrase is that of the officer whose key is open.
    PassphraseRight,
    /// The trail tells of the wrong PIN.
    RefusalTold,
    /// The vault is closed.
    Locked,
    /// What is in the vault, latest first.
    Listed(Arc<[Header]>),
    /// A draft was begun, or an application brought back.
    Recalled(Box<Recalled>),
    /// The changes are durable.
    Kept {
        /// The application.
        id: ApplicationId,
        /// When.
        at: DateTime<Utc>,
    },
    /// What was added to a privacy ledger is durable.
    WrittenDown(ApplicationId),
    /// The cards of professionals whom other applications name, each once, and nothing of whose they are.
    Helpers(Vec<Card>),
    /// Equality answers are sealed and durable.
    EqualityKept {
        /// The application.
        id: ApplicationId,
        /// What the ledger is to be told.
        offer: Box<EqualityOffer>,
    },
    /// Equality answers were destroyed: how many stop notices asked for it.
    EqualityDestroyed(usize),
    /// The application is lodged: made only after the commit.
    Lodged(Box<Header>),
    /// An application was withdrawn or a draft deleted.
    Gone(ApplicationId),
    /// The receipt's files.
    Receipt {
        /// What was written.
        files: Vec<PathBuf>,
        /// Whether it went to the printer.
        printed: bool,
    },
    /// The files of a copy for another body.
    Copied(Vec<PathBuf>),
    /// The notice's files.
    NoticePrinted {
        /// What was written.
        files: Vec<PathBuf>,
        /// Whether it went to the printer.
        printed: bool,
    },
    /// The settings are kept.
    SettingsKept,
    /// A page of the audit trail.
    Trail(TrailPage),
    /// What came of checking the trail.
    TrailChecked(Checked),
    /// What was erased is left behind: how many.
    ErasuresCompleted(usize),
    /// The backup's file.
    BackedUp(PathBuf),
    /// It could not be done.
    Failed(Trouble),
}
