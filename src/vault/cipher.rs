//! Seals and unseals blocks: one algorithm a vault, a nonce that never comes twice, and a place each block cannot leave.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use aes_gcm::aead::inout::InOutBuf;
use aes_gcm::{AeadInOut, Aes256Gcm, KeyInit};
use chacha20poly1305::XChaCha20Poly1305;

use super::algorithm::Algorithm;
use super::bytes::Take;
use super::chance;
use super::error::VaultError;
use super::format::{FORMAT, label};
use super::schedule::expand;
use super::secret::Key;

/// Number of an opening: bytes drawn when the vault was opened.
type Opening = [u8; 16];

/// What a sealing adds in front and behind.
pub(super) const NONCE_LEN: usize = 24;
pub(super) const TAG_LEN: usize = 16;

/// Ciphers of earlier openings that are kept at hand; each costs about a kilobyte.
const OPENINGS_AT_HAND: usize = 256;

/// Which block some bytes are, so that they are good nowhere else.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    /// Either copy of block 0.
    Header,
    /// Block of this number, from 1 on.
    Body(u64),
}

impl Place {
    fn aad(self) -> [u8; 13] {
        let (kind, number) = match self {
            Self::Header => (1, 0),
            Self::Body(number) => (2, number),
        };
        let mut aad = [0; 13];
        let fields = FORMAT
            .to_le_bytes()
            .into_iter()
            .chain([kind])
            .chain(number.to_le_bytes());
        aad.iter_mut().zip(fields).for_each(|(to, from)| *to = from);
        aad
    }
}

/// Seals blocks under the number of this opening, and unseals those of any.
pub(super) struct Sealer {
    blocks: Key,
    opening: Opening,
    count: AtomicU64,
    own: Cipher,
    others: Mutex<HashMap<Opening, Arc<Cipher>>>,
}

enum Cipher {
    // Boxed: an AES key schedule with its multiplication tables is a kilobyte.
    Aes(Box<Aes256Gcm>),
    XChaCha(XChaCha20Poly1305),
}

impl Sealer {
    /// Begins an opening, with a number drawn for it.
    pub(super) fn begin(algorithm: Algorithm, blocks: Key) -> Result<Self, VaultError> {
        Ok(Self::begin_as(algorithm, blocks, chance::array()?))
    }

    fn begin_as(algorithm: Algorithm, blocks: Key, opening: Opening) -> Self {
        let own = match algorithm {
            Algorithm::Aes256Gcm => aes_for(&blocks, &opening),
            Algorithm::XChaCha20Poly1305 => {
                Cipher::XChaCha(XChaCha20Poly1305::new(blocks.bytes().into()))
            }
        };
        Self {
            blocks,
            opening,
            count: AtomicU64::new(0),
            own,
            others: Mutex::default(),
        }
    }

    /// Seals `plain` into the front of `out`: nonce, ciphertext, tag; `out` must have room for all three.
    pub(super) fn seal(
        &self,
        place: Place,
        plain: &[u8],
        out: &mut [u8],
    ) -> Result<(), VaultError> {
        let count = self.count.fetch_add(1, Ordering::Relaxed).to_le_bytes();
        let nonce: [u8; NONCE_LEN] = joined(&self.opening, &count);
        let (front, rest) = out
            .split_at_mut_checked(NONCE_LEN)
            .ok_or(VaultError::primitive())?;
        let (text, rest) = rest
            .split_at_mut_checked(plain.len())
            .ok_or(VaultError::primitive())?;
        let (tail, _) = rest
            .split_at_mut_checked(TAG_LEN)
            .ok_or(VaultError::primitive())?;
        front.copy_from_slice(&nonce);
        let buffer = InOutBuf::new(plain, text)
            .ok()
            .ok_or(VaultError::primitive())?;
        let tag = match &self.own {
            Cipher::Aes(cipher) => {
                cipher.encrypt_inout_detached(&gcm_nonce(count).into(), &place.aad(), buffer)
            }
            Cipher::XChaCha(cipher) => {
                cipher.encrypt_inout_detached(&nonce.into(), &place.aad(), buffer)
            }
        };
        tail.copy_from_slice(&tag.ok().ok_or(VaultError::primitive())?);
        Ok(())
    }

    /// Unseals what `seal` made of `plain.len()` bytes; `None`, and zeros, if a single bit is not what was sealed here.
    #[must_use]
    pub(super) fn unseal(&self, place: Place, sealed: &[u8], plain: &mut [u8]) -> Option<()> {
        let done = self.try_unseal(place, sealed, plain);
        if done.is_none() {
            plain.fill(0);
        }
        done
    }

    fn try_unseal(&self, place: Place, sealed: &[u8], plain: &mut [u8]) -> Option<()> {
        let mut take = Take::new(sealed);
        let opening: Opening = take.array()?;
        let count: [u8; 8] = take.array()?;
        let text = take.slice(plain.len())?;
        let tag: [u8; TAG_LEN] = take.array()?;
        let buffer = InOutBuf::new(text, plain).ok()?;
        match &self.own {
            Cipher::Aes(own) if opening == self.opening => own.decrypt_inout_detached(
                &gcm_nonce(count).into(),
                &place.aad(),
                buffer,
                &tag.into(),
            ),
            Cipher::Aes(_) => match &*self.other(opening) {
                Cipher::Aes(other) => other.decrypt_inout_detached(
                    &gcm_nonce(count).into(),
                    &place.aad(),
                    buffer,
                    &tag.into(),
                ),
                Cipher::XChaCha(_) => return None,
            },
            Cipher::XChaCha(own) => {
                let nonce: [u8; NONCE_LEN] = joined(&opening, &count);
                own.decrypt_inout_detached(&nonce.into(), &place.aad(), buffer, &tag.into())
            }
        }
        .ok()
    }

    fn other(&self, opening: Opening) -> Arc<Cipher> {
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        if others.len() >= OPENINGS_AT_HAND && !others.contains_key(&opening) {
            others.clear();
        }
        Arc::clone(
            others
                .entry(opening)
                .or_insert_with(|| Arc::new(aes_for(&self.blocks, &opening))),
        )
    }
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer")
    }
}

fn aes_for(blocks: &Key, opening: &Opening) -> Cipher {
    let key = expand(blocks, label::OPENING, opening);
    Cipher::Aes(Box::new(Aes256Gcm::new(key.bytes().into())))
}

fn gcm_nonce(count: [u8; 8]) -> [u8; 12] {
    joined(&[0; 4], &count)
}

fn joined<const N: usize>(front: &[u8], back: &[u8]) -> [u8; N] {
    let mut whole = [0; N];
    whole
        .iter_mut()
        .zip(front.iter().chain(back))
        .for_each(|(to, from)| *to = *from);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::trials::hex;
    use sha2::{Digest, Sha256};

    fn sealer(algorithm: Algorithm, opening: u8) -> Sealer {
        Sealer::begin_as(
            algorithm,
            Key::from_slice(&[0x42; 32]).unwrap(),
            [opening; 16],
        )
    }

    fn sealed(sealer: &Sealer, place: Place, plain: &[u8]) -> Vec<u8> {
        let mut out = vec![0; NONCE_LEN + plain.len() + TAG_LEN];
        sealer.seal(place, plain, &mut out).unwrap();
        out
    }

    #[test]
    fn a_block_is_sealed_to_known_bytes() {
        // Checked against a second implementation of HKDF, AES-GCM and XChaCha20-Poly1305.
        let page: Vec<u8> = (0..4096).map(|i| u8::try_from(i % 251).unwrap()).collect();
        let digest = |algorithm| {
            let sealer = sealer(algorithm, 0x24);
            let first = sealed(&sealer, Place::Header, &page);
            let second = sealed(&sealer, Place::Body(7), &page);
            let digest = Sha256::new()
                .chain_update(first)
                .chain_update(second)
                .finalize();
            hex(&digest)
        };
        assert_eq!(
            digest(Algorithm::Aes256Gcm),
            "01a81201661c0242f85ef8c9c28bf6b3d4e24d1f76f1b00a65252bd2994468ab"
        );
        assert_eq!(
            digest(Algorithm::XChaCha20Poly1305),
            "606ebb240ad32759855e4b3552c0399661be9213a833f3050e420e41d6f81f53"
        );
    }

    #[test]
    fn a_block_is_good_at_its_place_and_nowhere_else() {
        for algorithm in [Algorithm::Aes256Gcm, Algorithm::XChaCha20Poly1305] {
            let block = sealed(&sealer(algorithm, 1), Place::Body(3), b"twelve bytes");
            let later = sealer(algorithm, 2);
            let mut plain = [0; 12];
            assert!(later.unseal(Place::Body(3), &block, &mut plain).is_some());
            assert_eq!(&plain, b"twelve bytes");
            assert!(later.unseal(Place::Body(4), &block, &mut plain).is_none());
            assert_eq!(plain, [0; 12]);
            assert!(later.unseal(Place::Header, &block, &mut plain).is_none());
        }
    }

    #[test]
    fn any_changed_byte_is_found_out() {
        for algorithm in [Algorithm::Aes256Gcm, Algorithm::XChaCha20Poly1305] {
            let sealer = sealer(algorithm, 1);
            let block = sealed(&sealer, Place::Body(3), b"twelve bytes");
            for at in 0..block.len() {
                let mut changed = block.clone();
                changed[at] ^= 0x10;
                assert!(
                    sealer
                        .unseal(Place::Body(3), &changed, &mut [0; 12])
                        .is_none()
                );
            }
        }
    }

    #[test]
    fn nothing_written_is_not_a_block_of_zeros() {
        for algorithm in [Algorithm::Aes256Gcm, Algorithm::XChaCha20Poly1305] {
            assert!(
                sealer(algorithm, 1)
                    .unseal(Place::Body(3), &[0; 64], &mut [0; 24])
                    .is_none()
            );
        }
    }

    #[test]
    fn sealing_the_same_page_again_gives_other_bytes() {
        let sealer = sealer(Algorithm::Aes256Gcm, 1);
        assert_ne!(
            sealed(&sealer, Place::Body(1), b"page"),
            sealed(&sealer, Place::Body(1), b"page")
        );
    }

    #[test]
    fn more_openings_than_are_kept_at_hand_still_unseal() {
        let of = |n: u16| {
            Sealer::begin_as(
                Algorithm::Aes256Gcm,
                Key::from_slice(&[0x42; 32]).unwrap(),
                joined(&n.to_le_bytes(), &[]),
            )
        };
        let last = of(0);
        let blocks: Vec<_> = (1..600)
            .map(|n| sealed(&of(n), Place::Body(1), b"page"))
            .collect();
        for block in blocks.iter().chain(&blocks) {
            assert!(last.unseal(Place::Body(1), block, &mut [0; 4]).is_some());
        }
    }
}
