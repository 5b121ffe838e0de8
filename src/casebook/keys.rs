//! What is done with the keys, each told in the trail: that it is about to be done, and then that it was.
//!
//! The keys and the trail cannot change in one transaction. So an entry `keys_begun` comes first, and with it a row that
//! says what is pending; then the act; then the entry of the act itself, which takes the row away and notes the generation
//! of keys. Whatever is cut off between the two finds the row at the next opening. If the generation has risen since, a
//! copy was completed: it was the pending act, or, where a backup or nothing was pending, the file was restored from a
//! backup; that entry is made then. If not, the entry is `keys_unfinished`: a copy changed nothing, a backup may be half
//! written, and a passphrase or an officer may be either, as the vault's list of officers shows. Either way the opening
//! says so. A new recovery key that was never shown has to be drawn once more.

use chrono::{DateTime, Utc};

use crate::casebook::act::Act;
use crate::casebook::audit::Detail;
use crate::casebook::change::Stamp;
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::{erase, facts};
use crate::vault::{Passphrase, Role, Vault, VaultError};

/// What an earlier opening began with the keys and did not tell the end of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unfinished {
    /// What was begun; or [`Act::Restored`].
    pub act: Act,
    /// Whether it is known to have been done. If not, a copy changed nothing; anything else may be either.
    pub done: bool,
}

impl Casebook {
    /// Adds an officer.
    pub fn add_officer(
        &mut self,
        name: &str,
        role: Role,
        passphrase: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        self.with_keys(Act::OfficerAdded, name, at, |vault| {
            vault.add_officer(name, role, passphrase, at)
        })
    }

    /// Gives the officer whose key is open another passphrase. Their witness is to be written again after it.
    pub fn change_passphrase(
        &mut self,
        new: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        let officer = self.officer().to_owned();
        self.with_keys(Act::PassphraseChanged, "", at, |vault| {
            vault.change_passphrase(&officer, new)
        })
    }

    /// Tells in the trail how it ended.
    pub(super) fn settle(
        &mut self,
        unfinished: Unfinished,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        if unfinished.done {
            self.finish(unfinished.act, "", at)
        } else {
            self.give_up(unfinished.act, at)
        }
    }

    /// Tells that something is about to be done with the keys, does it, and tells that it was done or refused.
    pub(super) fn with_keys<T>(
        &mut self,
        act: Act,
        about: &str,
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Vault) -> Result<T, VaultError>,
    ) -> Result<T, CasebookError> {
        let detail = Self::words(format!("{} {about}", act.code()).trim())?;
        let stamp = Stamp {
            detail: Some(detail),
            ..Stamp::of(Act::KeysBegun, at)
        };
        self.change(stamp, |writer, audit| {
            let act = act.code().to_owned();
            facts::set_pending(writer, Some(&facts::Pending { act, audit }))
        })?;
        match work(&mut self.vault) {
            Ok(done) => self.finish(act, about, at).map(|()| done),
            Err(error) => {
                // Where the trail cannot be written either, the pending row tells of it at the next opening.
                drop(self.give_up(act, at));
                Err(error.into())
            }
        }
    }

    /// Tells that it was done, and settles what a copy settles.
    pub(super) fn finish(
        &mut self,
        act: Act,
        about: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        let generation = self.vault.moment().generation;
        let detail = match about {
            "" => None,
            about => Some(Self::words(about)?),
        };
        let count = if act == Act::ErasuresCompleted {
            u32::try_from(self.erasures_due()?.len()).unwrap_or(u32::MAX)
        } else if is_a_copy(act) || act == Act::Restored {
            generation
        } else {
            0
        };
        let stamp = Stamp {
            count,
            detail,
            ..Stamp::of(act, at)
        };
        self.change(stamp, |writer, _| {
            facts::lay(writer, generation)?;
            facts::set_pending(writer, None)?;
            facts::put_generation(writer, generation)?;
            erase::settle(writer, generation).map(drop)
        })
    }

    fn give_up(&mut self, act: Act, at: DateTime<Utc>) -> Result<(), CasebookError> {
        let stamp = Stamp {
            detail: Some(Self::words(act.code())?),
            ..Stamp::of(Act::KeysUnfinished, at)
        };
        self.change(stamp, |writer, _| facts::set_pending(writer, None))
    }

    /// Words for behind an entry, under a salt of their own.
    pub(super) fn words(text: &str) -> Result<Detail, CasebookError> {
        Ok(Detail {
            salt: Vault::draw()?,
            text: text.to_owned(),
        })
    }
}

/// What an earlier opening left without an end, judged by the generation of keys.
pub(super) fn unfinished(vault: &Vault) -> Result<Option<Unfinished>, CasebookError> {
    let (pending, known) = vault.read(|reader| {
        Ok::<_, CasebookError>((facts::pending(reader)?, facts::generation(reader)?))
    })?;
    let copied = known.is_some_and(|known| vault.moment().generation > known);
    let begun = pending.and_then(|pending| Act::from_code(&pending.act));
    Ok(match (begun, copied) {
        (Some(act), true) if is_a_copy(act) => Some(Unfinished { act, done: true }),
        (_, true) => Some(Unfinished {
            act: Act::Restored,
            done: true,
        }),
        (Some(act), false) => Some(Unfinished { act, done: false }),
        (None, false) => None,
    })
}

const fn is_a_copy(act: Act) -> bool {
    matches!(
        act,
        Act::Rekeyed | Act::OfficerRemoved | Act::ErasuresCompleted | Act::Recovered
    )
}
