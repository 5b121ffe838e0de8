//! What can go wrong with equality answers, in words that hold none of them.

use thiserror::Error;

use crate::vault::VaultError;

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EqualityError {
    /// The vault failed, or this officer may not read ([`VaultError::NotEntitled`]).
    #[error("{0}")]
    Vault(#[from] VaultError),
    /// The person has stopped equality monitoring, and has not said that they want to answer again.
    #[error("equality monitoring was stopped for this person")]
    Stopped,
    /// The link key has not been drawn yet.
    #[error("nothing was laid for equality answers yet")]
    NotLaid,
    /// A row cannot be read.
    #[error("a row of equality answers cannot be read")]
    Record,
    /// A later version of the program wrote a row.
    #[error("a later version wrote a row of equality answers")]
    Newer,
    /// There is more in the answers than a row holds.
    #[error("the equality answers are too long")]
    TooLong,
    /// A line of the list of stops is none.
    #[error("line {line} is not a stop")]
    Line {
        /// Its number, from 1.
        line: usize,
    },
}
