//! The vault in hand: made, opened after every check that needs nothing written, closed with a signed end of its trail.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};

use crate::casebook::anchor::Anchor;
use crate::casebook::audit::{self, Act, Entry};
use crate::casebook::change::Stamp;
use crate::casebook::error::CasebookError;
use crate::casebook::keys::Unfinished;
use crate::casebook::witness::{self, Found, Judgement};
use crate::casebook::{facts, keys};
use crate::register::application::ApplicationId;
use crate::vault::{Cost, OfficerEntry, Passphrase, RecoveryKey, Role, Vault, VaultError};

/// How far the clock may be behind the newest entry.
const SLACK: TimeDelta = TimeDelta::minutes(10);

/// An open casebook. Dropping it locks the vault.
pub struct Casebook {
    pub(super) vault: Vault,
    pub(super) officer: String,
    /// Whether certificates lead from this officer's signing key to the founder's.
    pub(super) signs: bool,
}

/// What someone brings to open a vault, and what was found outside it.
#[derive(Debug, Clone, Copy)]
pub struct Opening<'a> {
    /// The officer's name.
    pub officer: &'a str,
    /// The passphrase.
    pub passphrase: &'a Passphrase,
    /// How many passphrases were refused before.
    pub refused: u32,
    /// The witness that was kept outside for this officer.
    pub witness: Option<&'a [u8]>,
    /// A keeper's word that an older vault, or a clock that is behind, may be used.
    pub accepting: Option<Accepting<'a>>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A keeper's word that the vault may be opened although it is older than its witness, or later than the clock.
#[derive(Debug, Clone, Copy)]
pub struct Accepting<'a> {
    /// Why; it is kept in the trail.
    pub reason: &'a str,
}

impl<'a> Opening<'a> {
    /// An opening with nothing known from outside.
    #[must_use]
    pub const fn new(officer: &'a str, passphrase: &'a Passphrase, at: DateTime<Utc>) -> Self {
        Self {
            officer,
            passphrase,
            refused: 0,
            witness: None,
            accepting: None,
            at,
        }
    }
}

/// What an opening found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// What the witness said.
    pub witness: Found,
    /// What an earlier opening began with the keys and did not tell the end of.
    pub unfinished: Option<Unfinished>,
}

/// What is to be kept outside when a vault is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The witness of the officer who closed it.
    pub witness: Vec<u8>,
    /// The anchor of its trail.
    pub anchor: Anchor,
}

impl Casebook {
    /// Makes a vault whose first officer is its keeper. The recovery key is given this once.
    pub fn make(
        path: &Path,
        cost: Cost,
        officer: &str,
        passphrase: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<(Self, RecoveryKey), CasebookError> {
        let (vault, recovery) = Vault::create(path, cost, officer, Role::Keeper, passphrase, at)?;
        let mut casebook = Self::of(vault)?;
        casebook.lay_with(Stamp::of(Act::Made, at))?;
        Ok((casebook, recovery))
    }

    /// Opens a vault.
    ///
    /// Before a byte of the file is changed, the vault is held against its witness ([`CasebookError::RolledBack`]) and the
    /// clock against its newest entry ([`CasebookError::ClockBack`] from ten minutes on). A keeper may open it all the same, with
    /// a reason that the trail keeps; others are refused ([`CasebookError::Role`]).
    pub fn open(path: &Path, opening: &Opening) -> Result<(Self, Opened), CasebookError> {
        let vault = Vault::look(path, opening.officer, opening.passphrase)?;
        Self::checked(vault, opening)
    }

    /// Holds a vault that is looked at against what is known of it, goes on with it, and tells in its trail that it was
    /// opened.
    pub(super) fn checked(
        mut vault: Vault,
        opening: &Opening,
    ) -> Result<(Self, Opened), CasebookError> {
        let unfinished = keys::unfinished(&vault)?;
        let restored = unfinished.is_some_and(|one| one.act == Act::Restored);
        let judgement = witness::judge(&vault, opening.witness, restored)?;
        let accepted = accepted(&vault, judgement, opening)?;
        vault.begin()?;
        let mut casebook = Self::of(vault)?;
        if let Some(unfinished) = unfinished {
            casebook.settle(unfinished, opening.at)?;
        }
        for act in accepted.iter().flatten() {
            let reason = opening.accepting.map_or("", |accepting| accepting.reason);
            let stamp = Stamp {
                count: casebook.vault.moment().generation,
                detail: Some(Self::words(reason)?),
                ..Stamp::of(*act, opening.at)
            };
            casebook.change(stamp, |_, _| Ok(()))?;
        }
        let witness = match judgement {
            Judgement::Found(found) => found,
            Judgement::Older(_) => Found::Accepted,
        };
        let stamp = Stamp {
            count: opening.refused,
            ..Stamp::of(Act::Opened, opening.at)
        };
        casebook.lay_with(stamp)?;
        Ok((
            casebook,
            Opened {
                witness,
                unfinished,
            },
        ))
    }

    /// Closes the vault with a signed checkpoint; gives what is to be kept outside.
    pub fn close(mut self, at: DateTime<Utc>) -> Result<Closing, CasebookError> {
        self.change(Stamp::of(Act::Closed, at), |_, _| Ok(()))?;
        let anchor = self.anchor()?.ok_or(CasebookError::Unknown)?;
        Ok(Closing {
            witness: self.witness(at)?,
            anchor,
        })
    }

    /// The anchor of the trail as it stands, to be kept where nobody with the vault's keys can reach it; none before the
    /// first entry.
    pub fn anchor(&self) -> Result<Option<Anchor>, CasebookError> {
        let last = self.vault.read(audit::last)?;
        Ok(last.map(|(number, entry)| Anchor::of(entry.at.date_naive(), number, &entry.hash)))
    }

    pub(super) fn of(vault: Vault) -> Result<Self, CasebookError> {
        let officer = vault.officer().to_owned();
        let probe = b"lodge probe";
        let signs = vault.signer_of(probe, &vault.sign(probe))?.is_some();
        Ok(Self {
            vault,
            officer,
            signs,
        })
    }

    /// Says whether a passphrase is that of the officer whose key is open; a wrong one is told in the trail.
    pub fn is_own_passphrase(
        &mut self,
        passphrase: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<bool, CasebookError> {
        let own = self.vault.is_own(passphrase)?;
        if !own {
            self.hand_back_refused(at)?;
        }
        Ok(own)
    }

    /// Tells in the trail that a wrong PIN or passphrase was typed where a screen was handed over.
    pub fn hand_back_refused(&mut self, at: DateTime<Utc>) -> Result<(), CasebookError> {
        let stamp = Stamp {
            count: 1,
            ..Stamp::of(Act::HandBackRefused, at)
        };
        self.change(stamp, |_, _| Ok(()))
    }

    /// Tells the vault from every other; copies of it share it.
    #[must_use]
    pub fn vault_id(&self) -> [u8; 16] {
        self.vault.id()
    }

    /// The officer whose key is open.
    #[must_use]
    pub fn officer(&self) -> &str {
        &self.officer
    }

    /// What that officer may do.
    #[must_use]
    pub fn role(&self) -> Role {
        self.vault.role()
    }

    /// Every officer.
    pub fn officers(&self) -> Result<Vec<OfficerEntry>, CasebookError> {
        Ok(self.vault.officers()?)
    }

    /// Writes down that a receipt left the vault.
    pub fn note_receipt(
        &mut self,
        id: ApplicationId,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        self.change(Stamp::on(Act::Receipt, id, at), |_, _| Ok(()))
    }

    /// The whole audit trail, in order, each entry with its number.
    pub fn audit(&self) -> Result<Vec<(u64, Entry)>, CasebookError> {
        self.vault.read(audit::all)
    }

    /// Reads the whole file and checks every block of it.
    pub fn verify_file(&self) -> Result<(), VaultError> {
        self.vault.verify()
    }

    /// [`CasebookError::Role`] unless the officer has one of these roles.
    pub(super) fn asks_for(&self, roles: &[Role]) -> Result<(), CasebookError> {
        if roles.contains(&self.role()) {
            Ok(())
        } else {
            Err(CasebookError::Role)
        }
    }

    /// Makes an entry, and with it whatever a vault of an earlier version has not got.
    fn lay_with(&mut self, stamp: Stamp) -> Result<(), CasebookError> {
        let generation = self.vault.moment().generation;
        self.change(stamp, |writer, _| facts::lay(writer, generation))
    }
}

/// What has to be accepted, if the opening's word for it is good.
fn accepted(
    vault: &Vault,
    judgement: Judgement,
    opening: &Opening,
) -> Result<[Option<Act>; 2], CasebookError> {
    let last = vault.read(audit::last)?.map(|(_, entry)| entry.at);
    let now = opening.at;
    let older = match judgement {
        Judgement::Older(witness_at) => Some(CasebookError::RolledBack {
            vault_at: last.unwrap_or_default(),
            witness_at,
        }),
        Judgement::Found(_) => None,
    };
    let back = last
        .filter(|last| *last - now > SLACK)
        .map(|last| CasebookError::ClockBack { last, now });
    // A keeper who was called over has another witness than the officer whose own one stands in the way, or none: their
    // word is never for nothing, or the officer would be kept out for good.
    let worded = opening.accepting.is_some() && back.is_none();
    let acts = [
        (older.is_some() || worded).then_some(Act::OlderAccepted),
        back.is_some().then_some(Act::ClockAccepted),
    ];
    match (older.or(back), opening.accepting) {
        (None, None) => Ok(acts),
        (Some(error), None) => Err(error),
        (_, Some(_)) if vault.role() == Role::Keeper => Ok(acts),
        (_, Some(_)) => Err(CasebookError::Role),
    }
}

impl std::fmt::Debug for Casebook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Casebook")
    }
}
