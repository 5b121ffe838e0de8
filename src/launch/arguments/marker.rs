//! `lodge marker`: warnings on an application, each for an incident and for twelve months at most.

use chrono::NaiveDate;
use clap::Subcommand;
use clap::builder::PossibleValuesParser;

use crate::rights::MarkerKind;

/// Warnings on an application.
#[derive(Debug, Subcommand)]
pub enum MarkerCommand {
    /// Lists the markers that have not ended, with those that somebody should look at again.
    List {
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Sets a marker; a senior and data protection may.
    Set {
        /// The application's reference, however it is spaced.
        #[arg(value_name = "REFERENCE")]
        reference: String,
        /// What for.
        #[arg(long, value_name = "CODE", value_parser = kinds())]
        kind: String,
        /// Whom it is about, as `lodge show` has them: main, joint or members.0.
        #[arg(long, value_name = "WHO", default_value = "main")]
        person: String,
        /// Where the incident is on record.
        #[arg(long, value_name = "TEXT")]
        incident: String,
        /// What was seen or heard.
        #[arg(long, value_name = "TEXT")]
        evidence: String,
        /// The day to look at it again, as 2027-05-22; twelve months from today at most.
        #[arg(long, value_name = "DAY")]
        review: NaiveDate,
        /// The day on which they were told, as 2026-11-23.
        #[arg(
            long,
            value_name = "DAY",
            conflicts_with = "not_told",
            required_unless_present = "not_told"
        )]
        told: Option<NaiveDate>,
        /// Why they were not told.
        #[arg(long, value_name = "TEXT")]
        not_told: Option<String>,
    },
    /// Sets a marker anew, since somebody looked at it again; a senior and data protection may.
    Renew {
        /// The application's reference, however it is spaced.
        #[arg(value_name = "REFERENCE")]
        reference: String,
        /// The number of the marker, as the list shows it.
        #[arg(value_name = "N")]
        number: u32,
        /// What was seen on looking again.
        #[arg(long, value_name = "TEXT")]
        evidence: String,
        /// The next day to look at it again; twelve months from today at most.
        #[arg(long, value_name = "DAY")]
        review: NaiveDate,
    },
    /// Ends a marker; a senior and data protection may.
    End {
        /// The application's reference, however it is spaced.
        #[arg(value_name = "REFERENCE")]
        reference: String,
        /// The number of the marker, as the list shows it.
        #[arg(value_name = "N")]
        number: u32,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(MarkerKind::ALL.iter().map(|kind| kind.code()))
}
