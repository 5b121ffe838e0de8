//! The commands that stand below another: `form`, `officer`, `terminal`.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

/// Forms.
#[derive(Debug, Subcommand)]
pub enum FormCommand {
    /// Lists the forms and the councils' packs.
    List {
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Shows what a form asks, why, and how strictly.
    Show {
        /// The form's id, such as homechoice.
        #[arg(value_name = "ID")]
        id: String,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Checks forms and wording; every fault with its file, line and a caret.
    Check {
        /// A folder laid over the built-in forms; without it, --forms.
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
}

/// What an officer is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RoleName {
    /// Takes applications.
    Officer,
    /// Sees what others may not, and decides.
    Senior,
    /// Answers for what is held about people.
    #[value(name = "data_protection")]
    DataProtection,
    /// Keeps the keys.
    Keeper,
}

/// The officers who can open the vault.
#[derive(Debug, Subcommand)]
pub enum OfficerCommand {
    /// Lists them.
    List {
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Adds one; only a keeper may.
    Add {
        /// The new officer's name.
        #[arg(value_name = "NAME")]
        name: String,
        /// What they are there for.
        #[arg(long, value_name = "ROLE")]
        role: RoleName,
        /// A file whose one line is their passphrase; without it Lodge asks.
        #[arg(long, value_name = "FILE", conflicts_with = "words")]
        new_passphrase_file: Option<PathBuf>,
        /// Draws five words for their passphrase, and prints them once.
        #[arg(long)]
        words: bool,
    },
    /// Takes an officer's way in away; only a keeper may, and nobody takes away their own.
    ///
    /// Everything is sealed anew under a fresh key, so that a passphrase that opened the vault until now opens nothing that
    /// is kept from now on. Copies and backups made before still open with it.
    Remove {
        /// The officer's name.
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Changes the passphrase of the officer who opens the vault.
    Passphrase {
        /// A file whose one line is the new passphrase; without it Lodge asks.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
}

/// The terminal.
#[derive(Debug, Subcommand)]
pub enum TerminalCommand {
    /// Puts a terminal right that something else left broken.
    Reset,
}
