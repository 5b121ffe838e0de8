//! `lodge equality`: what a data-protection officer does with equality answers, which is to count them.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

/// A form of numbers in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CountsFormat {
    /// One JSON value.
    Json,
    /// A table, with a row for each option.
    Csv,
}

/// Equality answers, which are kept apart from every application.
#[derive(Debug, Subcommand)]
pub enum EqualityCommand {
    /// Counts the answers by question and option, with no number below ten; only data protection may.
    ///
    /// A number from which a smaller one could be worked out is withheld. Numbers made on two days can be compared, and then
    /// tell of one person more or less: make them once a year, for a report.
    Counts {
        /// How they are written.
        #[arg(long, value_name = "FORMAT", default_value = "json")]
        format: CountsFormat,
        /// The folder that the file goes to; standard output without it.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
}
