//! What the environment says: read once, here, and never a passphrase.

use std::env;
use std::path::PathBuf;

/// What Lodge takes from the environment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Surroundings {
    /// `LODGE_VAULT`: the vault, where no option names one.
    pub vault: Option<PathBuf>,
    /// `TERM`: what the terminal is called.
    pub term: Option<String>,
    /// `NO_COLOR`, set and not empty: no colour.
    pub no_color: bool,
}

impl Surroundings {
    /// Reads the environment of this process.
    pub(super) fn read() -> Self {
        let set = |name| env::var_os(name).filter(|value| !value.is_empty());
        Self {
            vault: set("LODGE_VAULT").map(PathBuf::from),
            term: set("TERM").and_then(|term| term.into_string().ok()),
            no_color: set("NO_COLOR").is_some(),
        }
    }
}
