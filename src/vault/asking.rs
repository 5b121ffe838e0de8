//! How a signing key without a certificate gets one: its officer asks whoever may give it, and that is done at their next
//! unlocking.
//!
//! Only officers of a vault made before there were signing keys have to ask, and those brought in by one of them. What
//! is asked is sealed with the officer's own private key (HPKE, auth mode), so that it cannot be asked in another's name.

use super::Vault;
use super::certificate::{self, Subject};
use super::envelope::{self, PublicKey};
use super::error::VaultError;
use super::format::{VaultId, label};
use super::officers::{self, Role, Row};
use super::signing::VerifyingKey;
use super::transaction::{KeyValue, Reader, Writer};

const ASKING: &str = "signers_asking";

/// How many are answered at one unlocking.
const MOST_ANSWERED: usize = 64;

const SEALED: usize = envelope::SEALING + 32;

impl Vault {
    /// Makes the root where there is none, asks for a certificate where there is none, and answers those who asked.
    ///
    /// A vault made before there were signing keys gets its root when a keeper unlocks it; in a vault without a keeper,
    /// when anyone does. The recovery key never becomes the root.
    pub(super) fn settle_signers(&self) -> Result<(), VaultError> {
        let vault = self.id();
        let at = self.read(|reader| Standing::of(self, reader, &vault))?;
        match at {
            Standing::Founder(subject) => {
                self.write(|writer| certificate::root(writer, &self.session(), &vault, &subject))
            }
            Standing::Introducer(asked) if !asked.is_empty() => {
                self.write(|writer| self.answer(writer, &vault, &asked))
            }
            Standing::Stranger(keepers) => self.ask(&vault, &keepers),
            Standing::Introducer(_) | Standing::Settled => Ok(()),
        }
    }

    fn ask(&self, vault: &VaultId, keepers: &[PublicKey]) -> Result<(), VaultError> {
        let own = self.session().key();
        let before = self.read(|reader| asked(reader, |key| key.starts_with(&own)))?;
        let same = before.len() == keepers.len()
            && keepers
                .iter()
                .all(|keeper| before.iter().any(|(key, _)| key.ends_with(keeper)));
        if same {
            return Ok(());
        }
        let folded = self.holder.folded.as_deref().unwrap_or_default();
        let session = self.session();
        self.write(|writer| {
            remove(writer, &before)?;
            for keeper in keepers {
                let sealed =
                    envelope::seal_from(session.pair(), label::ASKING, &own, keeper, vault)?;
                let row = [sealed.as_slice(), folded.as_bytes()].concat();
                writer.put_own(ASKING, &[own, *keeper].concat(), &row)?;
            }
            Ok(())
        })
    }

    /// Certifies whoever asked and is who they say, and takes everything away that they had asked.
    fn answer(
        &self,
        writer: &mut Writer,
        vault: &VaultId,
        rows: &[KeyValue],
    ) -> Result<(), VaultError> {
        for (key, value) in rows.iter().take(MOST_ANSWERED) {
            if let Some((asker, subject)) = self.asker(writer, vault, key, value)? {
                certificate::put(writer, &self.session(), vault, &asker, &subject)?;
                let all = asked(writer, |key| key.starts_with(&asker))?;
                remove(writer, &all)?;
            }
        }
        // What could not be unsealed was asked with a key that is no longer its officer's, who asks again.
        remove(writer, rows)
    }

    fn asker(
        &self,
        reader: &Reader,
        vault: &VaultId,
        key: &[u8],
        value: &[u8],
    ) -> Result<Option<(VerifyingKey, Subject)>, VaultError> {
        let Some((sealed, folded)) = value.split_at_checked(SEALED) else {
            return Ok(None);
        };
        let Some((sender, subject)) = self.known(reader, folded)? else {
            return Ok(None);
        };
        let session = self.session();
        let asker = session
            .pair()
            .unseal_from(&sender, label::ASKING, sealed, vault);
        let asker = asker.and_then(|asker| VerifyingKey::try_from(asker.as_slice()).ok());
        Ok(asker
            .filter(|asker| key.starts_with(asker))
            .map(|asker| (asker, subject)))
    }

    /// The public key of an officer, or of the recovery key, as the vault knows it.
    fn known(
        &self,
        reader: &Reader,
        folded: &[u8],
    ) -> Result<Option<(PublicKey, Subject)>, VaultError> {
        let Ok(folded) = std::str::from_utf8(folded) else {
            return Ok(None);
        };
        if folded.is_empty() {
            let since = certificate::founder(reader)?.map(|founder| founder.since);
            let recovery = self.area().recovery;
            return Ok(since.map(|since| (recovery, Subject::recovery(since, recovery))));
        }
        let row = officers::find(reader, folded)?;
        Ok(row.and_then(|row| {
            row.confirmed
                .map(|public| (public, Subject::officer(folded, &row.entry, public)))
        }))
    }
}

/// How whoever opened the vault stands with its certificates.
enum Standing {
    /// There is no root, and they may be it.
    Founder(Subject),
    /// They may certify, and this was asked of them.
    Introducer(Vec<KeyValue>),
    /// Their key has no certificate that counts; these may give one.
    Stranger(Vec<PublicKey>),
    /// There is nothing to do.
    Settled,
}

impl Standing {
    fn of(vault: &Vault, reader: &Reader, id: &VaultId) -> Result<Self, VaultError> {
        let Some(founder) = certificate::founder(reader)? else {
            // A root whose certificate cannot be read is still the root; nobody takes its place.
            return match certificate::root_key(reader)? {
                Some(_) => Ok(Self::Settled),
                None => Self::without_a_root(vault, reader),
            };
        };
        let own = vault.session().key();
        match certificate::counting(reader, id, &own)? {
            Some(subject) if subject.introduces(&founder) => {
                let public = vault.session().pair().public;
                asked(reader, |key| key.ends_with(&public)).map(Self::Introducer)
            }
            Some(_) => Ok(Self::Settled),
            None => {
                let rows = officers::all(reader)?;
                let may = rows.into_iter().filter_map(|(folded, row)| {
                    let public = row.confirmed?;
                    let subject = Subject::officer(&folded, &row.entry, public);
                    subject.introduces(&founder).then_some(public)
                });
                Ok(Self::Stranger(may.collect()))
            }
        }
    }

    fn without_a_root(vault: &Vault, reader: &Reader) -> Result<Self, VaultError> {
        let rows = officers::all(reader)?;
        let keeper = |row: &Row| row.entry.role == Role::Keeper && row.confirmed.is_some();
        let may = vault.role() == Role::Keeper || !rows.iter().any(|(_, row)| keeper(row));
        let own = rows
            .iter()
            .find(|(folded, _)| vault.holder.folded.as_ref() == Some(folded))
            .filter(|_| may);
        Ok(own.map_or(Self::Settled, |(folded, row)| {
            Self::Founder(Subject::officer(
                folded,
                &row.entry,
                vault.session().pair().public,
            ))
        }))
    }
}

fn asked(reader: &Reader, which: impl Fn(&[u8]) -> bool) -> Result<Vec<KeyValue>, VaultError> {
    let rows = reader.all_own(ASKING)?;
    Ok(rows.into_iter().filter(|(key, _)| which(key)).collect())
}

fn remove(writer: &mut Writer, rows: &[KeyValue]) -> Result<(), VaultError> {
    rows.iter()
        .try_for_each(|(key, _)| writer.remove_own(ASKING, key).map(drop))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::envelope::Pair;
    use crate::vault::secret::Key;
    use crate::vault::trials::unhex;

    #[test]
    fn what_another_implementation_asked_is_understood() {
        let pair = |byte: u8| Pair::from_private(Key::from_slice(&[byte; 32]).unwrap()).unwrap();
        let sealed = unhex(concat!(
            "38ab664bd86f77d7e66bdd9ae0792913a94fd8b33a1260027e4b46c1f4884c6746e46fc3df95dff4",
            "9be53b7e19df96d9e40a030d645fab77040f820dd42e0d678793b1dd792af59dd7d643e39f69da6e",
        ));
        assert_eq!(sealed.len(), SEALED);
        let sender = pair(0x33).public;
        let asked = pair(0x11).unseal_from(&sender, label::ASKING, &sealed, &[1; 16]);
        assert_eq!(*asked.unwrap(), [9; 32]);
    }
}
