//! What `lodge export` may be told.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

/// In which files applications leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// One JSON document.
    Json,
    /// CSV, a file a table.
    Csv,
}

/// Whose answers a copy holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AboutName {
    /// The main applicant's.
    Main,
    /// The joint applicant's.
    Joint,
}

/// What leaves, and for whom.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// The reference of one application, however it is spaced.
    #[arg(value_name = "REFERENCE", required_unless_present_any = ["since", "schema"])]
    pub reference: Option<String>,
    /// Every application that was handed in and kept on this day or later, as 2026-11-23; not for every role.
    #[arg(long, value_name = "DATE", conflicts_with_all = ["reference", "to"])]
    pub since: Option<NaiveDate>,
    /// The files to write.
    #[arg(long, value_name = "FORMAT", default_value = "json")]
    pub format: ExportFormat,
    /// The folder to write them to; nothing there is written over.
    #[arg(long, value_name = "DIR", required_unless_present = "schema")]
    pub out: Option<PathBuf>,
    /// A copy for another body: its row in the privacy notice, or contact.2 for the second contact.
    #[arg(long, value_name = "RECIPIENT", requires_all = ["purpose", "groups", "asked_by"])]
    pub to: Option<String>,
    /// The body's name, where its row is named when it is asked about.
    #[arg(long, value_name = "NAME", requires = "to")]
    pub name: Option<String>,
    /// What the copy is for, by the purpose's id.
    #[arg(long, value_name = "PURPOSE", requires = "to")]
    pub purpose: Option<String>,
    /// What it may hold: groups of questions, or parts of them such as household.sensitive, with commas between.
    #[arg(long, value_name = "GROUPS", value_delimiter = ',', requires = "to")]
    pub groups: Vec<String>,
    /// Whose answers.
    #[arg(long, value_name = "PERSON", default_value = "main", requires = "to")]
    pub about: AboutName,
    /// Who asked for it: their name, and where they are from.
    #[arg(long, value_name = "TEXT", requires = "to")]
    pub asked_by: Option<String>,
    /// The reference of their request.
    #[arg(long, value_name = "TEXT", requires = "to")]
    pub their_reference: Option<String>,
    /// Prints the schema of what is written, and nothing else.
    #[arg(long, conflicts_with_all = ["reference", "since", "to", "out"])]
    pub schema: bool,
}
