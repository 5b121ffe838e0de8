//! Adds officers and changes passphrases: row first, then slot, then the row confirmed, so that no cut leaves either alone.

use std::sync::PoisonError;

use chrono::{DateTime, Utc};

use super::Vault;
use super::area::{self, KeyArea};
use super::certificate::{self, Subject};
use super::chance;
use super::envelope::Pair;
use super::error::{Part, VaultError};
use super::format::MAX_SLOTS;
use super::holding;
use super::making::to_the_microsecond;
use super::officers::{self, OfficerEntry, Role, Row};
use super::opening::open_slot;
use super::secret::Passphrase;
use super::session::Session;
use super::slot::KeySlot;

impl Vault {
    /// Every officer, in the order of their names without regard to case.
    pub fn officers(&self) -> Result<Vec<OfficerEntry>, VaultError> {
        let rows = self.read(officers::all)?;
        Ok(rows
            .into_iter()
            .filter(|(_, row)| row.confirmed.is_some())
            .map(|(_, row)| row.entry)
            .collect())
    }

    /// Adds an officer, who can unlock the vault from then on.
    ///
    /// A keeper may, and so may whoever opened the vault with the recovery key; in a vault without a keeper any officer
    /// may, so that no office is locked out of its own keys. Names are compared without case and outer spaces:
    /// `DuplicateOfficer`.
    pub fn add_officer(
        &self,
        name: &str,
        role: Role,
        passphrase: &Passphrase,
        now: DateTime<Utc>,
    ) -> Result<(), VaultError> {
        let folded = officers::folded(name)?;
        let mut area = self.area();
        let rows = self.read(officers::all)?;
        if self.role() != Role::Keeper && rows.iter().any(|(_, row)| row.entry.role == Role::Keeper)
        {
            return Err(VaultError::KeeperOnly);
        }
        // A row that was never confirmed is an adding that failed, and may be tried again.
        if rows
            .iter()
            .any(|(other, row)| *other == folded && row.confirmed.is_some())
        {
            return Err(VaultError::DuplicateOfficer);
        }
        if area.slots.len() >= MAX_SLOTS {
            return Err(VaultError::TooManyOfficers);
        }
        let entry = OfficerEntry {
            name: name.trim().to_owned(),
            role,
            added_at: to_the_microsecond(now),
        };
        let row = Row {
            entry,
            slot: chance::array()?,
            confirmed: None,
            pending: None,
        };
        self.give_new_pair(&mut area, &folded, row, passphrase)
    }

    /// Gives an officer another passphrase; the old one opens the vault no more, except in older copies of the file.
    ///
    /// The officer gets a new pair with it, and so a new signing key, certified by the old one where they change it
    /// themselves and by the keeper where not. Everyone may change their own; a keeper, and whoever opened the vault with the
    /// recovery key, may change anyone's (`KeeperOnly` for others).
    pub fn change_passphrase(&self, officer: &str, new: &Passphrase) -> Result<(), VaultError> {
        let folded = officers::folded(officer)?;
        let own = self.holder.folded.as_ref() == Some(&folded);
        if !own && self.role() != Role::Keeper {
            return Err(VaultError::KeeperOnly);
        }
        let mut area = self.area();
        let row = self.read(|reader| officers::find(reader, &folded))?;
        let row = row
            .filter(|row| row.confirmed.is_some())
            .ok_or(VaultError::UnknownOfficer)?;
        self.give_new_pair(&mut area, &folded, row, new)
    }

    /// Says whether a passphrase is that of the officer who opened the vault, at what one guess costs; none is where the
    /// recovery key opened it.
    pub fn is_own(&self, passphrase: &Passphrase) -> Result<bool, VaultError> {
        let Some(folded) = &self.holder.folded else {
            return Ok(false);
        };
        let area = self.area().clone();
        match open_slot(&area, folded, passphrase) {
            Ok(_) => Ok(true),
            Err(VaultError::Refused) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn give_new_pair(
        &self,
        area: &mut KeyArea,
        folded: &str,
        mut row: Row,
        passphrase: &Passphrase,
    ) -> Result<(), VaultError> {
        let pair = Pair::draw()?;
        let cost = area.dearest();
        let stretched = cost.stretch(passphrase, &area.salt, folded)?;
        let slot = KeySlot::seal(
            area.binding(),
            row.slot,
            cost,
            &stretched,
            &pair,
            &self.keys.data,
        )?;
        row.pending = Some(pair.public);
        let mut next = area.clone();
        let sequence = next.sequence.checked_add(1);
        next.sequence = sequence.ok_or(VaultError::damaged(Part::Keys))?;
        let fresh = Session::of(pair);
        self.write(|writer| {
            let subject = Subject::officer(folded, &row.entry, fresh.pair().public);
            certificate::put(writer, &self.session(), &area.vault, &fresh.key(), &subject)?;
            officers::put(writer, folded, &row)?;
            holding::hand_on(writer, &self.session(), &next)
        })?;
        match next.slots.iter_mut().find(|other| other.id == slot.id) {
            Some(old) => *old = slot,
            None => next.slots.push(slot),
        }
        area::write(&*self.disk, &next, &self.keys.area)?;
        *area = next;
        if self.holder.folded.as_deref() == Some(folded) {
            *self.session.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        }
        row.confirmed = row.pending.take();
        self.write(|writer| {
            officers::put(writer, folded, &row)?;
            holding::hand_on(writer, &self.session(), area)
        })
    }
}
