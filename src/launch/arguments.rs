//! The command line, defined once: help, man page and shell completions are all made from this page.

mod below;
mod equality;
mod export;
mod marker;
mod request;
mod trail;
mod vault;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

pub use below::{FormCommand, OfficerCommand, RoleName, TerminalCommand};
pub use equality::{CountsFormat, EqualityCommand};
pub use export::{AboutName, ExportArguments, ExportFormat};
pub use marker::MarkerCommand;
pub use request::{Answering, Opening, RequestCommand, Which};
pub use trail::{AuditCommand, HoldCommand};
pub use vault::VaultCommand;

/// Takes an application to a housing register, and keeps it safe.
///
/// Without a command it opens the desk. The first time, it makes a vault with you, step by step: one encrypted file that
/// holds everything and that only its officers can open.
#[derive(Debug, Parser)]
#[command(name = "lodge", version, after_long_help = AFTER)]
pub struct Arguments {
    /// Options that every command knows.
    #[command(flatten)]
    pub everywhere: Everywhere,
    /// What to do; the desk without one.
    #[command(subcommand)]
    pub command: Option<Command>,
}

const AFTER: &str = "\
Exit codes:
  0  done
  1  done, and something needs putting right: a hard finding, a fault in a form, a failed verification
  2  the command line makes no sense
  3  refused: wrong passphrase, role, or too many tries
  4  the vault is open in another process
  5  the vault is damaged or was changed outside Lodge
  6  a file could not be read or written

Environment:
  LODGE_VAULT  the vault, where --vault names none
  NO_COLOR     when set and not empty, no colour; --theme goes before it

A passphrase is never taken from an argument or from the environment.";

/// Options that every command knows.
#[derive(Debug, Args)]
pub struct Everywhere {
    /// The vault's file; without it `LODGE_VAULT`, then the platform's data folder.
    #[arg(long, global = true, value_name = "FILE")]
    pub vault: Option<PathBuf>,
    /// A folder laid over the built-in forms, read only and checked first.
    #[arg(long, global = true, value_name = "DIR")]
    pub forms: Option<PathBuf>,
    /// A folder laid over the built-in wording, read only and checked first.
    #[arg(long, global = true, value_name = "DIR")]
    pub locales: Option<PathBuf>,
    /// The language that Lodge speaks to you.
    #[arg(long, global = true, value_name = "TAG", default_value = "en-GB")]
    pub lang: String,
    /// The theme of the desk, over the settings and `NO_COLOR`.
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<Theme>,
    /// The officer who opens the vault.
    #[arg(long, global = true, value_name = "NAME")]
    pub officer: Option<String>,
    /// A file whose one line is the passphrase; `-` for standard input. Without it Lodge asks.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// A theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Theme {
    /// The terminal's own colours, and only those that are safe to read.
    Default,
    /// Seven to one and more.
    High,
    /// Dark on white.
    Light,
    /// Dark on cream.
    Cream,
    /// No colour at all.
    Mono,
}

impl Theme {
    /// The theme's name, as settings have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::High => "high",
            Self::Light => "light",
            Self::Cream => "cream",
            Self::Mono => "mono",
        }
    }
}

/// A way of taking applications.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Manner {
    /// The applicant sits across the desk.
    Counter,
    /// The applicant is on the telephone.
    Phone,
}

/// How far an application has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StageName {
    /// Begun, and kept at every answer.
    Draft,
    /// Handed to the register.
    Lodged,
    /// Taken back.
    Withdrawn,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Opens the desk on a throw-away vault with invented applicants.
    ///
    /// The vault lies in a folder that goes away when Lodge ends. Its passphrase is guessed quickly, which is right for
    /// practice and for nothing else.
    Practice {
        /// How the applications are taken.
        #[arg(long, value_name = "CHANNEL", default_value = "counter")]
        channel: Manner,
    },
    /// Says which questions an answers file is asked, what is missing and what was found; keeps nothing.
    Walk {
        /// The answers file; `-` for standard input.
        #[arg(value_name = "ANSWERS.json")]
        answers: PathBuf,
        /// The day to walk on, as 2026-11-23; today without it.
        #[arg(long, value_name = "DAY")]
        as_of: Option<NaiveDate>,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Keeps an answers file in the vault as a draft, or lodged, and prints its reference.
    Keep {
        /// The answers file; `-` for standard input.
        #[arg(value_name = "ANSWERS.json")]
        answers: PathBuf,
        /// Lodges it. Nothing that is missing or found stops that.
        #[arg(long)]
        lodge: bool,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Shows one application: every answer with where it came from.
    Show {
        /// Its reference, however it is spaced.
        #[arg(value_name = "REFERENCE")]
        reference: String,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Writes applications for the partnership's own system, or a copy for another body, as far as the law and the person let it.
    ///
    /// Each export is asked of the gate first, and what it says is written down before any file is: in the application's own
    /// records and in the audit trail. Equality answers never leave, and neither does what is kept closest.
    Export(ExportArguments),
    /// Lists what is in the vault, the latest kept first.
    List {
        /// Only applications that have come so far.
        #[arg(long, value_name = "STAGE")]
        stage: Option<StageName>,
        /// Prints one JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Forms: what there is, what they ask, and whether they hold together.
    Form {
        /// Which.
        #[command(subcommand)]
        command: FormCommand,
    },
    /// The vault itself.
    Vault {
        /// Which.
        #[command(subcommand)]
        command: VaultCommand,
    },
    /// The officers who can open the vault.
    Officer {
        /// Which.
        #[command(subcommand)]
        command: OfficerCommand,
    },
    /// Erases an application for good, at once or with the next ones due; only data protection may.
    ///
    /// Erasing takes it out of the vault and then seals all that stays into a new file under a fresh key, so that what was
    /// erased is gone even for someone who holds a passphrase. Backups made before still hold it until their day comes.
    Erase {
        /// Its reference, however it is spaced.
        #[arg(value_name = "REFERENCE", required_unless_present = "due")]
        reference: Option<String>,
        /// Why it is erased; the reason is kept, without it.
        #[arg(long, value_name = "TEXT", required_unless_present = "due")]
        reason: Option<String>,
        /// Seals the rest anew at once; so it is without --pending.
        #[arg(long, conflicts_with_all = ["pending", "due"])]
        now: bool,
        /// Leaves that to the next time that erasures due are completed.
        #[arg(long, conflicts_with = "due")]
        pending: bool,
        /// Completes the erasures that are due.
        #[arg(long, conflicts_with_all = ["reference", "reason"])]
        due: bool,
    },
    /// Holds: what forbids erasing an application.
    Hold {
        /// Which.
        #[command(subcommand)]
        command: HoldCommand,
    },
    /// Markers: warnings on an application, each for an incident.
    ///
    /// A marker that nobody looks at again in time is no longer a warning.
    Marker {
        /// Which.
        #[command(subcommand)]
        command: MarkerCommand,
    },
    /// Requests about data: opened, timed, looked through, answered.
    ///
    /// A month counts from the day a request is received, or from the day that came which it has to wait for. Lodge shows the
    /// law's last day, an earlier reading of the law, what the council's notice promises, and the day to act by.
    Request {
        /// Which.
        #[command(subcommand)]
        command: RequestCommand,
    },
    /// The audit trail: who did what, and whether anybody has tampered with that.
    Audit {
        /// Which.
        #[command(subcommand)]
        command: AuditCommand,
    },
    /// Equality answers, which are kept apart from every application.
    Equality {
        /// Which.
        #[command(subcommand)]
        command: EqualityCommand,
    },
    /// The terminal.
    Terminal {
        /// Which.
        #[command(subcommand)]
        command: TerminalCommand,
    },
    /// Prints completions for a shell.
    Completions {
        /// The shell.
        #[arg(value_name = "SHELL")]
        shell: clap_complete::Shell,
    },
    /// Prints the man page.
    Man,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_definition_is_sound_and_everything_in_it_is_explained() {
        fn explained(command: &clap::Command) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command
                .get_arguments()
                .filter(|argument| !argument.is_hide_set())
            {
                assert!(
                    argument.get_help().is_some(),
                    "{} {}",
                    command.get_name(),
                    argument.get_id()
                );
            }
            command.get_subcommands().for_each(explained);
        }
        let command = super::Arguments::command();
        command.clone().debug_assert();
        explained(&command);
    }
}
