//! `lodge vault`: the commands about the file itself.

use std::path::PathBuf;

use clap::Subcommand;

/// The vault itself.
#[derive(Debug, Subcommand)]
pub enum VaultCommand {
    /// Makes a vault whose keeper is the named officer, and prints the recovery key once.
    ///
    /// At a terminal the recovery key is asked for once, to see that it was written down right.
    New {
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Says what the vault shows without a key.
    Status {
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Reads all of the vault and checks every block of it, and every entry of its audit trail.
    Verify {
        /// Checks a backup instead.
        #[arg(long, value_name = "FILE")]
        backup: Option<PathBuf>,
    },
    /// Makes a backup under a key of its own, which the same officers can open.
    Backup {
        /// The file to make; in a folder it is named after the day and the audit trail.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Brings the vault back from a backup; only a keeper may.
    ///
    /// A vault that is in its place is set aside beside it. What was erased since the backup was made is erased again.
    Restore {
        /// The backup.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Seals everything anew under a fresh key; only a keeper may.
    ///
    /// It is right after a passphrase or a copy of the file has come into the wrong hands. Copies and backups made before
    /// still open as they did.
    Rekey {
        /// Also draws a new recovery key, and prints it once.
        #[arg(long)]
        new_recovery_key: bool,
    },
    /// Opens the vault with its recovery key, gives the named officer another passphrase, and draws new keys.
    ///
    /// The recovery key that was used opens the vault no longer; a new one is printed once.
    Recover {
        /// A file whose one line is the recovery key; `-` for standard input. Without it Lodge asks.
        #[arg(long, value_name = "FILE")]
        key_file: Option<PathBuf>,
        /// A file whose one line is the new passphrase. Without it Lodge asks, twice.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Opens a vault that is older than it should be, or newer than the clock, for a reason; only a keeper may.
    ///
    /// The reason is kept in the audit trail. After this the vault opens as usual.
    Accept {
        /// Why it is right to go on with this file.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Prints the key that a kiosk seals to, and the words to compare it by.
    OfficeKey {
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
}
