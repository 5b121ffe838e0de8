//! How the program ends: the exit codes of `lodge help`, and a failure in words.

use std::process::ExitCode;

use crate::desk::Trouble;
use crate::locale::{Args, Locale};

/// What the exit code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// Done.
    Done,
    /// Done, and something needs putting right.
    PutRight,
    /// The command line makes no sense.
    Usage,
    /// Refused: wrong passphrase, role, or too many tries.
    Refused,
    /// The vault is open in another process.
    Held,
    /// The vault is damaged or was changed outside Lodge.
    Damaged,
    /// A file could not be read or written.
    File,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::PutRight => 1,
            Exit::Usage => 2,
            Exit::Refused => 3,
            Exit::Held => 4,
            Exit::Damaged => 5,
            Exit::File => 6,
        })
    }
}

/// A failure: how the program ends, what happened, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    pub exit: Exit,
    pub says: Vec<String>,
}

impl Failure {
    /// A failure in words of its own, for when no language could be loaded.
    pub(super) fn plain(exit: Exit, says: impl Into<String>) -> Self {
        Self {
            exit,
            says: vec![says.into()],
        }
    }

    /// A failure in the words of a message and of its attribute `do`.
    pub(super) fn said(exit: Exit, locale: &Locale, message: &str, args: &Args) -> Self {
        let says =
            std::iter::once(locale.say_with(message, args)).chain(locale.attr(message, "do", args));
        Self {
            exit,
            says: says.collect(),
        }
    }

    /// A failure that a trouble words.
    pub(super) fn of(locale: &Locale, trouble: &Trouble) -> Self {
        let args = trouble
            .with
            .iter()
            .fold(Args::new(), |args, (name, text)| match text.parse() {
                Ok(count) => args.count(*name, count),
                Err(_) => args.text(*name, text),
            });
        Self::said(exit_of(trouble.code), locale, &trouble.message(), &args)
    }
}

/// The exit code of a trouble.
fn exit_of(code: &str) -> Exit {
    match code {
        "vault-refused"
        | "vault-wait"
        | "vault-locked"
        | "vault-not-entitled"
        | "backup-refused"
        | "recovery-refused"
        | "officer-keeper-only"
        | "officer-role"
        | "application-held"
        | "equality-stopped"
        | "vault-clock-back" => Exit::Refused,
        "vault-held" | "vault-held-by" | "vault-busy" => Exit::Held,
        "vault-not-a-vault"
        | "vault-newer"
        | "vault-older"
        | "vault-truncated"
        | "vault-damaged"
        | "vault-rolled-back"
        | "application-altered"
        | "record-unreadable"
        | "record-newer" => Exit::Damaged,
        "vault-stopped" | "old-file-left" | "export-stopped" => Exit::PutRight,
        "recovery-key"
        | "passphrase-short"
        | "passphrase-weak"
        | "officer-name"
        | "officer-known"
        | "officer-unknown"
        | "officer-too-many"
        | "officer-last-keeper"
        | "officer-oneself"
        | "application-unknown"
        | "application-stage"
        | "application-version"
        | "hold-unknown"
        | "ledger-line"
        | "export-no-council"
        | "export-recipient"
        | "export-name"
        | "stops-line"
        | "equality-whose"
        | "equality-too-long"
        | "form-unknown" => Exit::Usage,
        code if code.starts_with("request-") || code.starts_with("marker-") => Exit::Usage,
        _ => Exit::File,
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::{Exit, Failure, exit_of};
    use crate::casebook::CasebookError;
    use crate::desk::Trouble;
    use crate::locale::Locale;
    use crate::register::hold::Ground;
    use crate::rights::RequestFault;
    use crate::vault::{Part, VaultError};
    use crate::world::trouble_of;

    #[test]
    fn every_way_a_vault_fails_has_its_exit_code() {
        for (error, exit) in [
            (VaultError::Refused, Exit::Refused),
            (VaultError::KeeperOnly, Exit::Refused),
            (VaultError::NotEntitled, Exit::Refused),
            (VaultError::HeldElsewhere { holder: None }, Exit::Held),
            (
                VaultError::HeldElsewhere {
                    holder: Some("desk (7)".to_owned()),
                },
                Exit::Held,
            ),
            (VaultError::Damaged { part: Part::Body }, Exit::Damaged),
            (VaultError::NotAVault, Exit::Damaged),
            (VaultError::Truncated, Exit::Damaged),
            (VaultError::NotFound, Exit::File),
            (VaultError::DiskFull, Exit::File),
            (VaultError::IsBackup, Exit::File),
            (VaultError::Stopped, Exit::PutRight),
            (VaultError::DuplicateOfficer, Exit::Usage),
            (VaultError::LastKeeper, Exit::Usage),
            (VaultError::Oneself, Exit::Usage),
        ] {
            assert_eq!(exit_of(trouble_of(&CasebookError::Vault(error)).code), exit);
        }
    }

    #[test]
    fn every_way_a_casebook_refuses_has_its_exit_code() {
        let (last, now) = (DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH);
        let ground = Ground::Police;
        for (error, exit) in [
            (CasebookError::Altered, Exit::Damaged),
            (CasebookError::Held { ground }, Exit::Refused),
            (CasebookError::NoHold, Exit::Usage),
            (CasebookError::Request(RequestFault::Ended), Exit::Usage),
            (CasebookError::Role, Exit::Refused),
            (
                CasebookError::RolledBack {
                    vault_at: last,
                    witness_at: now,
                },
                Exit::Damaged,
            ),
            (CasebookError::ClockBack { last, now }, Exit::Refused),
            (CasebookError::Ledger { line: 3 }, Exit::Usage),
        ] {
            assert_eq!(exit_of(trouble_of(&error).code), exit);
        }
    }

    #[test]
    fn every_trouble_of_the_world_says_what_happened_and_what_to_do() {
        let locale = Locale::load("en-GB", None).unwrap();
        let words = include_str!("../../locales/en-GB/trouble_world.ftl");
        let ids = words.lines().filter_map(|line| {
            line.strip_prefix("trouble-")?
                .split_once(" =")
                .map(|(code, _)| code)
        });
        let codes: Vec<&'static str> = ids.collect();
        assert!(codes.len() > 30);
        for code in codes {
            let failure = Failure::of(&locale, &Trouble::new(code));
            assert_eq!(failure.says.len(), 2, "{code}");
        }
    }
}
