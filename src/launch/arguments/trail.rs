//! `lodge hold` and `lodge audit`: what may not be erased, and what was done.

use chrono::NaiveDate;
use clap::Subcommand;
use clap::builder::PossibleValuesParser;

use crate::register::hold::Ground;

/// What forbids erasing an application.
#[derive(Debug, Subcommand)]
pub enum HoldCommand {
    /// Lists the holds that are open.
    List {
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Puts an application on hold, so that nothing erases it; only data protection may.
    Place {
        /// Its reference, however it is spaced.
        #[arg(value_name = "REFERENCE")]
        reference: String,
        /// What for.
        #[arg(long, value_name = "CODE", value_parser = grounds())]
        ground: String,
        /// What else there is to say.
        #[arg(long, value_name = "TEXT")]
        note: String,
        /// The day to look at it again, as 2027-05-22; six months from today without it.
        #[arg(long, value_name = "DAY")]
        review: Option<NaiveDate>,
    },
    /// Releases the holds of an application, or one of them; only data protection may.
    Release {
        /// Its reference, however it is spaced.
        #[arg(value_name = "REFERENCE")]
        reference: String,
        /// Why it is no longer needed.
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// Only the hold of this number, as the list shows it.
        #[arg(long, value_name = "N")]
        number: Option<u64>,
    },
}

fn grounds() -> PossibleValuesParser {
    PossibleValuesParser::new(Ground::ALL.iter().map(|ground| ground.code()))
}

/// The audit trail.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Shows who did what and when, the latest last; seniors, data protection and keepers may.
    Show {
        /// Only the last so many.
        #[arg(long, value_name = "N")]
        last: Option<u64>,
        /// Only what was done to one application.
        #[arg(long, value_name = "REFERENCE")]
        about: Option<String>,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Checks every entry against the one before it, and the whole against its signatures.
    Verify {
        /// An anchor that was printed or noted down earlier: day, count and twenty digits.
        #[arg(long, value_name = "TEXT")]
        anchor: Option<String>,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
}
