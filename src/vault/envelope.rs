//! Seals a key, or bytes of any length, to a public key (HPKE, RFC 9180), and unseals with the private half.

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

/// What sealing adds: the encapsulated key in front, the tag behind.
pub(super) const SEALING: usize = 48;

/// The most that is sealed at once, or unsealed: more than any record, and far less than a machine's memory.
pub(super) const LONGEST: usize = 8 * 1024 * 1024;

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
        Key::from_slice(&self.unseal_bytes(label::DATA_KEY, sealed, aad)?)
    }

    /// Unseals bytes sealed to this pair for this purpose; `None` if they were not, not with this `aad`, or are too long.
    pub(super) fn unseal_bytes(
        &self,
        purpose: &[u8],
        sealed: &[u8],
        aad: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        self.open(&OpModeR::Base, purpose, sealed, aad)
    }

    /// Unseals bytes that nobody but the holder of `sender`'s private half, or of this pair's own, can have sealed.
    pub(super) fn unseal_from(
        &self,
        sender: &PublicKey,
        purpose: &[u8],
        sealed: &[u8],
        aad: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let sender = Public::from_bytes(sender).ok()?;
        self.open(&OpModeR::Auth(sender), purpose, sealed, aad)
    }

    fn open(
        &self,
        mode: &OpModeR<'_, X25519HkdfSha256>,
        purpose: &[u8],
        sealed: &[u8],
        aad: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        if sealed.len() > LONGEST + SEALING {
            return None;
        }
        let private = Private::from_bytes(self.private.bytes()).ok()?;
        let (encapsulated, text) = sealed.split_first_chunk::<32>()?;
        let encapsulated = Encapsulated::from_bytes(encapsulated).ok()?;
        single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            mode,
            &private,
            &encapsulated,
            purpose,
            text,
            aad,
        )
        .ok()
        .map(Zeroizing::new)
    }

    fn halves(&self) -> Option<(Private, Public)> {
        let private = Private::from_bytes(self.private.bytes()).ok()?;
        let public = Public::from_bytes(&self.public).ok()?;
        Some((private, public))
    }
}

/// Seals `key` to `public`, good only together with the same `aad`.
pub(super) fn seal(key: &Key, public: &PublicKey, aad: &[u8]) -> Result<SealedKey, VaultError> {
    let sealed = seal_bytes(label::DATA_KEY, key.bytes(), public, aad)?;
    sealed.try_into().ok().ok_or(VaultError::primitive())
}

/// Seals bytes to `public` for one purpose, good only together with the same `aad`.
pub(super) fn seal_bytes(
    purpose: &[u8],
    plain: &[u8],
    public: &PublicKey,
    aad: &[u8],
) -> Result<Vec<u8>, VaultError> {
    close(&OpModeS::Base, purpose, plain, public, aad)
}

/// Seals bytes to `public` so that their unsealing proves who sent them.
pub(super) fn seal_from(
    sender: &Pair,
    purpose: &[u8],
    plain: &[u8],
    public: &PublicKey,
    aad: &[u8],
) -> Result<Vec<u8>, VaultError> {
    let sender = sender.halves().ok_or(VaultError::primitive())?;
    close(&OpModeS::Auth(sender), purpose, plain, public, aad)
}

fn close(
    mode: &OpModeS<'_, X25519HkdfSha256>,
    purpose: &[u8],
    plain: &[u8],
    public: &PublicKey,
    aad: &[u8],
) -> Result<Vec<u8>, VaultError> {
    if plain.len() > LONGEST {
        return Err(VaultError::primitive());
    }
    let mut chance = Drawn::new()?;
    let public = Public::from_bytes(public)
        .ok()
        .ok_or(VaultError::primitive())?;
    let (encapsulated, text) = single_shot_seal_with_rng::<
        ChaCha20Poly1305,
        HkdfSha256,
        X25519HkdfSha256,
    >(mode, &public, purpose, plain, aad, &mut chance)
    .ok()
    .ok_or(VaultError::primitive())?;
    Ok([encapsulated.to_bytes().as_slice(), &text].concat())
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
    fn bytes_are_sealed_for_one_purpose() {
        let pair = Pair::draw().unwrap();
        for plain in [&b""[..], b"one", &vec![7; 100_000]] {
            let sealed = seal_bytes(b"here", plain, &pair.public, b"aad").unwrap();
            assert_eq!(sealed.len(), plain.len() + SEALING);
            let unsealed = pair.unseal_bytes(b"here", &sealed, b"aad");
            assert_eq!(unsealed.as_deref().map(Vec::as_slice), Some(plain));
            assert!(pair.unseal_bytes(b"there", &sealed, b"aad").is_none());
            assert!(pair.unseal_bytes(b"here", &sealed, b"").is_none());
            assert!(
                pair.unseal_bytes(b"here", &sealed[..sealed.len() - 1], b"aad")
                    .is_none()
            );
        }
        assert!(pair.unseal_bytes(b"here", b"short", b"aad").is_none());
        let too_long = vec![0; LONGEST + 1];
        assert!(seal_bytes(b"here", &too_long, &pair.public, b"aad").is_err());
    }

    #[test]
    fn a_sender_cannot_be_pretended() {
        let (sender, other, pair) = (
            Pair::draw().unwrap(),
            Pair::draw().unwrap(),
            Pair::draw().unwrap(),
        );
        let sealed = seal_from(&sender, b"ask", b"one", &pair.public, b"aad").unwrap();
        let from = |who: &Pair| pair.unseal_from(&who.public, b"ask", &sealed, b"aad");
        assert_eq!(from(&sender).unwrap().as_slice(), b"one");
        assert!(from(&other).is_none());
        assert!(pair.unseal_bytes(b"ask", &sealed, b"aad").is_none());
        let nobodys = seal_bytes(b"ask", b"one", &pair.public, b"aad").unwrap();
        assert!(
            pair.unseal_from(&sender.public, b"ask", &nobodys, b"aad")
                .is_none()
        );
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
