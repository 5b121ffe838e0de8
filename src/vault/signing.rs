//! Signs for the officer who opened the vault, and finds out whose a signature is.

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signer as _, SigningKey};

use super::Vault;
use super::certificate;
use super::error::VaultError;
use super::format::label;
use super::officers::Role;
use super::secret::Key;

/// What a signature is proved with (Ed25519, RFC 8032).
pub(super) type VerifyingKey = [u8; 32];

/// An officer's signature. It proves that whoever made it had the officer's passphrase; the data key is not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The key that proves it.
    pub key: [u8; 32],
    /// The signature itself.
    pub bytes: [u8; 64],
}

/// Whose a signature is, by a chain of certificates that leads to the founder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// The officer's name as it was typed; empty for the recovery key.
    pub name: String,
    /// What the officer was there for.
    pub role: Role,
    /// When the officer was added, or the recovery key was made; to the microsecond.
    pub since: DateTime<Utc>,
}

impl Vault {
    /// Signs a message for the officer who opened the vault, good in this vault alone.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Signature {
        let vault = self.id();
        self.session().sign(&[label::SIGNED, &vault, message])
    }

    /// Whose signature of `message` it is. `None` if it is wrong, or if no chain of certificates leads from its key to
    /// the founder.
    ///
    /// Officers who have left since are still found. What the chain proves is as good as [`Vault::founder_key`], which
    /// is to be compared with something kept outside the vault.
    pub fn signer_of(
        &self,
        message: &[u8],
        signature: &Signature,
    ) -> Result<Option<Signer>, VaultError> {
        let vault = self.id();
        if !proves(signature, &[label::SIGNED, &vault, message]) {
            return Ok(None);
        }
        let subject = self.read(|reader| certificate::counting(reader, &vault, &signature.key))?;
        Ok(subject.map(|subject| Signer {
            name: subject.name,
            role: subject.role,
            since: subject.since,
        }))
    }

    /// The key every chain of certificates leads to. It stays the same for as long as the vault is used; all zeros in a
    /// vault made before there were signing keys, until its next unlocking by a keeper.
    pub fn founder_key(&self) -> Result<[u8; 32], VaultError> {
        Ok(self.read(certificate::root_key)?.unwrap_or_default())
    }

    /// Authenticates what is kept outside the vault for the officer who opened it, so that only their passphrase can
    /// have written it. After a change of passphrase it is another key, and the witness is to be written again.
    #[must_use]
    pub fn witness_mac(&self, message: &[u8]) -> [u8; 32] {
        self.session().witness_mac(message)
    }
}

/// The key that proves what a seed signs.
pub(super) fn verifying_key(seed: &Key) -> VerifyingKey {
    SigningKey::from_bytes(seed.bytes())
        .verifying_key()
        .to_bytes()
}

/// Signs the pieces, one after the other.
pub(super) fn sign(seed: &Key, pieces: &[&[u8]]) -> Signature {
    let key = SigningKey::from_bytes(seed.bytes());
    Signature {
        key: key.verifying_key().to_bytes(),
        bytes: key.sign(&pieces.concat()).to_bytes(),
    }
}

/// Says whether a signature is one of the pieces by its key. Keys and signatures that would do for several messages or
/// several keys are refused.
pub(super) fn proves(signature: &Signature, pieces: &[&[u8]]) -> bool {
    let bytes = ed25519_dalek::Signature::from_bytes(&signature.bytes);
    ed25519_dalek::VerifyingKey::from_bytes(&signature.key)
        .is_ok_and(|key| key.verify_strict(&pieces.concat(), &bytes).is_ok())
}
