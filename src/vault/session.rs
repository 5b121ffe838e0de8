//! What an officer holds while a vault is open: their pair, and the keys derived from it.

use std::sync::{PoisonError, RwLockReadGuard};

use super::Vault;
use super::envelope::Pair;
use super::format::label;
use super::page::Page;
use super::schedule::{expand, mac};
use super::secret::Key;
use super::signing::{self, Signature, VerifyingKey};

/// The keys of the officer who opened the vault, or of the recovery key; the data key alone gives none of them.
pub(super) struct Session {
    pair: Pair,
    signing: Key,
    witness: Key,
}

impl Session {
    /// Derives the keys of a pair, and takes them together into a page of their own: a new passphrase ends them before the
    /// vault is locked.
    pub(super) fn of(pair: Pair) -> Self {
        let signing = expand(&pair.private, label::SIGN, &[]);
        let witness = expand(&pair.private, label::WITNESS, &[]);
        let Pair { private, public } = pair;
        let [private, signing, witness] = Page::together([private, signing, witness]);
        Self {
            pair: Pair { private, public },
            signing,
            witness,
        }
    }

    /// The pair that others seal to.
    pub(super) const fn pair(&self) -> &Pair {
        &self.pair
    }

    /// The key its signatures are proved with.
    pub(super) fn key(&self) -> VerifyingKey {
        signing::verifying_key(&self.signing)
    }

    /// Signs the pieces, one after the other.
    pub(super) fn sign(&self, pieces: &[&[u8]]) -> Signature {
        signing::sign(&self.signing, pieces)
    }

    /// Authenticates a witness.
    pub(super) fn witness_mac(&self, message: &[u8]) -> [u8; 32] {
        mac(&self.witness, &[message])
    }
}

impl Vault {
    pub(super) fn session(&self) -> RwLockReadGuard<'_, Session> {
        self.session.read().unwrap_or_else(PoisonError::into_inner)
    }
}
