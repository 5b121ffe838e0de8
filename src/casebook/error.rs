//! What can go wrong with kept applications; no answer and no name is in any of it.

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
    /// The system gave no chance, or every reference that it gave is taken.
    #[error("no reference could be minted")]
    NoReference,
}
