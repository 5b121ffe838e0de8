//! Failures of the casebook and the vault as troubles that can be shown: what happened, and what to do.

use chrono::{DateTime, Utc};

use crate::casebook::CasebookError;
use crate::desk::trouble::Trouble;
use crate::vault::VaultError;
use crate::world::requests;

/// The trouble that words a failure of the casebook.
#[must_use]
pub fn of_casebook(error: &CasebookError) -> Trouble {
    match error {
        CasebookError::Vault(error) => of_vault(error),
        CasebookError::Unknown => Trouble::new("application-unknown"),
        CasebookError::Stage => Trouble::new("application-stage"),
        CasebookError::Version { kept, form } => Trouble::new("application-version")
            .with("kept", kept.to_string())
            .with("form", form.to_string()),
        CasebookError::Record { table } => Trouble::new("record-unreadable").with("table", *table),
        CasebookError::Newer { table } => Trouble::new("record-newer").with("table", *table),
        CasebookError::Altered => Trouble::new("application-altered"),
        CasebookError::Held { ground } => {
            Trouble::new("application-held").with("ground", ground.code())
        }
        CasebookError::NoHold => Trouble::new("hold-unknown"),
        CasebookError::Request(fault) => Trouble::new(requests::said(*fault)),
        CasebookError::Role => Trouble::new("officer-role"),
        CasebookError::RolledBack {
            vault_at,
            witness_at,
        } => Trouble::new("vault-rolled-back")
            .with("vault", minute(*vault_at))
            .with("witness", minute(*witness_at)),
        CasebookError::ClockBack { last, now } => Trouble::new("vault-clock-back")
            .with("last", minute(*last))
            .with("now", minute(*now)),
        CasebookError::Ledger { line } => {
            Trouble::new("ledger-line").with("line", line.to_string())
        }
        CasebookError::NoReference => Trouble::new("no-reference"),
    }
}

/// An instant as an office's clock shows it.
fn minute(at: DateTime<Utc>) -> String {
    let there = at.with_timezone(&chrono_tz::Europe::London);
    there.format("%-d %b %Y, %H:%M").to_string()
}

fn of_vault(error: &VaultError) -> Trouble {
    match error {
        VaultError::NotAVault => Trouble::new("vault-not-a-vault"),
        VaultError::NewerFormat { found, known } => Trouble::new("vault-newer")
            .with("found", found.to_string())
            .with("known", known.to_string()),
        VaultError::OlderFormat { found, known } => Trouble::new("vault-older")
            .with("found", found.to_string())
            .with("known", known.to_string()),
        VaultError::Truncated => Trouble::new("vault-truncated"),
        VaultError::HeldElsewhere {
            holder: Some(holder),
        } => Trouble::new("vault-held-by").with("holder", holder),
        VaultError::HeldElsewhere { holder: None } => Trouble::new("vault-held"),
        VaultError::Refused => Trouble::new("vault-refused"),
        VaultError::DuplicateOfficer => Trouble::new("officer-known"),
        VaultError::UnknownOfficer => Trouble::new("officer-unknown"),
        VaultError::UnusableName => Trouble::new("officer-name"),
        VaultError::TooManyOfficers => Trouble::new("officer-too-many"),
        VaultError::KeeperOnly => Trouble::new("officer-keeper-only"),
        VaultError::NotEntitled => Trouble::new("vault-not-entitled"),
        VaultError::Damaged { part } => {
            Trouble::new("vault-damaged").with("part", part.to_string())
        }
        VaultError::NotFound => Trouble::new("vault-not-found"),
        VaultError::AlreadyExists => Trouble::new("vault-exists"),
        VaultError::NoPermission => Trouble::new("vault-no-permission"),
        VaultError::ReadOnly => Trouble::new("vault-read-only"),
        VaultError::DiskFull => Trouble::new("vault-disk-full"),
        VaultError::Stopped => Trouble::new("vault-stopped"),
        VaultError::IsBackup => Trouble::new("vault-is-backup"),
        VaultError::LastKeeper => Trouble::new("officer-last-keeper"),
        VaultError::Oneself => Trouble::new("officer-oneself"),
        VaultError::Busy => Trouble::new("vault-busy"),
        VaultError::Io(kind) => Trouble::new("vault-io").with("why", kind.to_string()),
    }
}
