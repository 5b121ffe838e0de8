//! What can go wrong with kept applications; no answer and no name is in any of it.

use chrono::{DateTime, Utc};

use crate::register::hold::Ground;
use crate::rights::RequestFault;
use crate::vault::VaultError;

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CasebookError {
    /// The vault failed, or refused.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// There is no such application.
    #[error("there is no such application")]
    Unknown,
    /// The application is not in a stage in which this can be done.
    #[error("the application is not in a stage in which this can be done")]
    Stage,
    /// The application answers another version of its form and has to be moved first.
    #[error("the application answers version {kept} of its form; the form has version {form}")]
    Version {
        /// The version it answers.
        kept: u32,
        /// The version at hand.
        form: u32,
    },
    /// A record cannot be read.
    #[error("a record of `{table}` cannot be read")]
    Record {
        /// The table it is in.
        table: &'static str,
    },
    /// A later version of the program wrote a record.
    #[error("a record of `{table}` was written by a later version")]
    Newer {
        /// The table it is in.
        table: &'static str,
    },
    /// The rows of an application are not those that its newest audit entry speaks of.
    #[error("the application is not as its newest audit entry says")]
    Altered,
    /// A hold forbids erasing the application.
    #[error("the application is on hold ({})", ground.code())]
    Held {
        /// What the hold is for.
        ground: Ground,
    },
    /// There is no such hold, or it was released already.
    #[error("there is no such hold, or it was released already")]
    NoHold,
    /// A request cannot be opened, or taken a step further.
    #[error("the request cannot be taken further ({0})")]
    Request(#[from] RequestFault),
    /// The officer's role does not allow this.
    #[error("the officer's role does not allow this")]
    Role,
    /// The vault is older than what was known of it outside.
    #[error("the vault ends at {vault_at}, and was known at {witness_at}")]
    RolledBack {
        /// When the vault's newest entry was written.
        vault_at: DateTime<Utc>,
        /// When the witness was written.
        witness_at: DateTime<Utc>,
    },
    /// The clock is behind the vault's newest entry.
    #[error("the clock says {now}, and the newest entry is of {last}")]
    ClockBack {
        /// When the newest entry was written, by the clock of then.
        last: DateTime<Utc>,
        /// What the clock says.
        now: DateTime<Utc>,
    },
    /// A line is not one of this vault's erasure ledger.
    #[error("line {line} is not one of an erasure ledger")]
    Ledger {
        /// The line, counted from 1.
        line: usize,
    },
    /// The system gave no chance, or every reference that it gave is taken.
    #[error("no reference could be minted")]
    NoReference,
}
