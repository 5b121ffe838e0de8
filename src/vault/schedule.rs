//! Derives one key for each purpose from the data key, so that no key ever does two jobs.

use hkdf::Hkdf;
use hmac::digest::{Output, array::Array};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroize;

use super::format::{Generation, VaultId, label};
use super::page::Page;
use super::secret::Key;

/// The data key of an open vault and what is derived from it, on a page of their own.
pub(super) struct Keys {
    /// The data key (DEK), kept to be sealed to further officers.
    pub(super) data: Key,
    /// Seals the blocks of the body and both copies of block 0.
    pub(super) blocks: Key,
    /// Authenticates the key area.
    pub(super) area: Key,
}

impl Keys {
    /// Derives the keys of one vault and one generation of its data key: HKDF-SHA256 with the vault's id and the
    /// generation for salt.
    pub(super) fn derive(data: Key, vault: &VaultId, generation: Generation) -> Self {
        let salt = [vault.as_slice(), &generation.to_le_bytes()].concat();
        let (mut root, _) = Hkdf::<Sha256>::extract(Some(&salt), data.bytes());
        let root = taken(&mut root);
        let blocks = expand(&root, label::BLOCKS, &[]);
        let area = expand(&root, label::KEY_AREA, &[]);
        let [data, blocks, area] = Page::together([data, blocks, area]);
        Self { data, blocks, area }
    }
}

/// Derives a key from one that is already uniform: HKDF-Expand (SHA-256, 32 bytes) with `label ‖ particulars` for info.
///
/// One output block of HKDF is one HMAC, and taken that way it has no error to ignore.
pub(super) fn expand(key: &Key, label: &[u8], particulars: &[u8]) -> Key {
    taken(&mut hmac(key, &[label, particulars, &[1]]))
}

/// HMAC-SHA256 over the pieces, one after the other.
pub(super) fn mac(key: &Key, pieces: &[&[u8]]) -> [u8; 32] {
    hmac(key, pieces).into()
}

fn hmac(key: &Key, pieces: &[&[u8]]) -> Output<Sha256> {
    // HMAC itself pads a short key with zeros to the block size of its hash.
    let mut padded = Array::default();
    padded
        .iter_mut()
        .zip(key.bytes())
        .for_each(|(to, from)| *to = *from);
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&padded);
    padded.zeroize();
    for piece in pieces {
        mac.update(piece);
    }
    mac.finalize().into_bytes()
}

fn taken(output: &mut Output<Sha256>) -> Key {
    let key = Key::from_array(output.as_ref());
    output.zeroize();
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::trials::hex;

    #[test]
    fn expanding_is_hkdf() {
        let key = Key::from_slice(&[7; 32]).unwrap();
        let mut expected = [0; 32];
        Hkdf::<Sha256>::from_prk(key.bytes())
            .unwrap()
            .expand(b"purposeparticulars", &mut expected)
            .unwrap();
        assert_eq!(expand(&key, b"purpose", b"particulars").bytes(), &expected);
    }

    #[test]
    fn derived_keys_have_known_bytes() {
        let keys = Keys::derive(Key::from_slice(&[7; 32]).unwrap(), &[1; 16], 1);
        assert_eq!(
            hex(keys.blocks.bytes()),
            "46a23939b37652d88a6b96a891cfdbe79152bd4bb0b3cce1ca7358f6373f83db"
        );
        assert_eq!(
            hex(keys.area.bytes()),
            "346b5200a97c0a3a7276dfa6ce48a8707dc81224b447b92c7b43701a473b0cec"
        );
    }

    #[test]
    fn every_purpose_vault_and_generation_has_its_own_key() {
        let derive = |vault: u8, generation| {
            Keys::derive(Key::from_slice(&[7; 32]).unwrap(), &[vault; 16], generation)
        };
        let base = derive(1, 1);
        assert_ne!(base.blocks.bytes(), base.area.bytes());
        assert_ne!(base.blocks.bytes(), derive(2, 1).blocks.bytes());
        assert_ne!(base.blocks.bytes(), derive(1, 2).blocks.bytes());
    }
}
