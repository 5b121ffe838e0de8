//! Seals a key to a public key (HPKE, RFC 9180), and unseals it with the private half.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open,
    single_shot_seal_with_rng,
};
use zeroize::Zeroizing;

use super::chance::{self, Drawn};
use super::error::VaultError;
use super::format::label;
use super::secret::Key;

/// The public half of a pair.
pub(super) type PublicKey = [u8; 32];

/// A sealed key: encapsulated key, ciphertext, tag.
pub(super) type SealedKey = [u8; 80];

type Private = <X25519HkdfSha256 as Kem>::PrivateKey;
type Public = <X25519HkdfSha256 as Kem>::PublicKey;
type Encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey;

/// An X25519 pair.
pub(super) struct Pair {
    /// The half that unseals.
    pub(super) private: Key,
    /// The half that anyone may seal to.
    pub(super) public: PublicKey,
}

impl Pair {
    /// Draws a pair.
    pub(super) fn draw() -> Result<Self, VaultError> {
        Self::from_private(chance::key()?).ok_or(VaultError::primitive())
    }

    /// Works out the public half.
    pub(super) fn from_private(private: Key) -> Option<Self> {
        let half = Private::from_bytes(private.bytes()).ok()?;
        let public = X25519HkdfSha256::sk_to_pk(&half).to_bytes().into();
        Some(Self { private, public })
    }

    /// Unseals a key sealed to this pair; `None` if it was not, or not with this `aad`.
    pub(super) fn unseal(&self, sealed: &SealedKey, aad: &[u8]) -> Option<Key> {
        let private = Private::from_bytes(self.private.bytes()).ok()?;
        let (encapsulated, text) = sealed.split_first_chunk::<32>()?;
        let encapsulated = Encapsulated::from_bytes(encapsulated).ok()?;
        let key = single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &private,
            &encapsulated,
            label::DATA_KEY,
            text,
            aad,
        );
        Key::from_slice(&Zeroizing::new(key.ok()?))
    }
}

/// Seals `key` to `public`, good only together with the same `aad`.
pub(super) fn seal(key: &Key, public: &PublicKey, aad: &[u8]) -> Result<SealedKey, VaultError> {
    seal_by(Drawn::new()?, key, public, aad).ok_or(VaultError::primitive())
}

fn seal_by(mut chance: Drawn, key: &Key, public: &PublicKey, aad: &[u8]) -> Option<SealedKey> {
    let public = Public::from_bytes(public).ok()?;
    let (encapsulated, text) =
        single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &public,
            label::DATA_KEY,
            key.bytes(),
            aad,
            &mut chance,
        )
        .ok()?;
    [encapsulated.to_bytes().as_slice(), &text]
        .concat()
        .try_into()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::trials::unhex;

    fn key(byte: u8) -> Key {
        Key::from_slice(&[byte; 32]).unwrap()
    }

    #[test]
    fn only_the_right_pair_and_aad_unseal() {
        let pair = Pair::draw().unwrap();
        let sealed = seal(&key(9), &pair.public, b"here").unwrap();
        assert_eq!(pair.unseal(&sealed, b"here").unwrap().bytes(), &[9; 32]);
        assert!(pair.unseal(&sealed, b"there").is_none());
        assert!(Pair::draw().unwrap().unseal(&sealed, b"here").is_none());
        for at in 0..sealed.len() {
            let mut changed = sealed;
            changed[at] ^= 1;
            assert!(pair.unseal(&changed, b"here").is_none());
        }
    }

    #[test]
    fn a_key_sealed_by_another_implementation_unseals() {
        let pair = Pair::from_private(key(0x11)).unwrap();
        let sealed: Vec<u8> = unhex(concat!(
            "0faa684ed28867b97f4a6a2dee5df8ce974e76b7018e3f22a1c4cf2678570f20",
            "08d36c2da55021651a01b1765b2cfb0f476dab5cca570b83f6e25aebed172700",
            "82f07be725f6dc3cbcddea422dd9358a",
        ));
        assert_eq!(
            pair.unseal(&sealed.try_into().unwrap(), b"aad")
                .unwrap()
                .bytes(),
            &[0x77; 32]
        );
    }
}
