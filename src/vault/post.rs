//! The office's post key: anyone who has its public half can seal to the office, and only an open vault can read it.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::Vault;
use super::envelope::{self, Pair, PublicKey};
use super::error::{Part, VaultError};
use super::format::label;
use super::secret::Key;
use super::transaction::{Reader, Writer};
use super::words;

const POST: &str = "post";
const VERSION: u8 = 1;

/// Keys that post is tried with, the newest first; older ones open nothing any more.
const TRIED: usize = 64;

/// The public half of the office's post key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostKey {
    /// What to seal to.
    pub public: [u8; 32],
    /// Which of the office's keys it is, from 1; one more each time an officer has left.
    pub number: u32,
}

impl PostKey {
    /// The key's fingerprint, to be shown where post is sealed and where it is read, and compared by people: six words of
    /// the EFF's long list, 12.9 bits each, so 77 bits of SHA-256.
    #[must_use]
    pub fn words(&self) -> String {
        fingerprint(&self.public)
    }
}

/// The fingerprint of a public key, as six words.
#[must_use]
pub fn fingerprint(public: &[u8; 32]) -> String {
    let digest = Sha256::new()
        .chain_update(label::FINGERPRINT)
        .chain_update(public)
        .finalize();
    words::six_words(&digest.into())
}

/// Seals post to an office, good only together with the same `aad`. Needs no vault, and proves nothing of the sender:
/// what is unsealed from post is anyone's writing.
pub fn seal_to(public: &[u8; 32], aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    let sealed = envelope::seal_bytes(label::POST, plain, public, aad)?;
    Ok([&[VERSION], sealed.as_slice()].concat())
}

impl Vault {
    /// The office's post key. The first asking makes it in a change of its own, so that is not to be within one (`Busy`).
    pub fn post_key(&self) -> Result<PostKey, VaultError> {
        if let Some((number, pair)) = self.read(newest)? {
            return Ok(shown(number, &pair));
        }
        self.write(|writer| match newest(writer)? {
            Some((number, pair)) => Ok(shown(number, &pair)),
            None => renew(writer),
        })
    }

    /// Opens post sealed to this office, also to an earlier key of it. `Damaged` if it was not, or not with this `aad`.
    pub fn open_post(&self, aad: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let damaged = VaultError::damaged(Part::Post);
        let Some(sealed) = sealed.strip_prefix(&[VERSION]) else {
            return Err(damaged);
        };
        let pairs = self.read(all)?;
        pairs
            .iter()
            .rev()
            .take(TRIED)
            .find_map(|(_, pair)| pair.unseal_bytes(label::POST, sealed, aad))
            .ok_or(damaged)
    }
}

/// Makes another key, which post is sealed to from then on; earlier ones still open post on its way.
pub(super) fn renew(writer: &mut Writer) -> Result<PostKey, VaultError> {
    let number = newest(writer)?.map_or(0, |(number, _)| number) + 1;
    let pair = Pair::draw()?;
    let row = Zeroizing::new([&[VERSION], pair.private.bytes().as_slice()].concat());
    writer.put_own(POST, &number.to_be_bytes(), &row)?;
    Ok(shown(number, &pair))
}

/// Says whether there is a key yet.
pub(super) fn exists(reader: &Reader) -> Result<bool, VaultError> {
    Ok(newest(reader)?.is_some())
}

fn newest(reader: &Reader) -> Result<Option<(u32, Pair)>, VaultError> {
    Ok(all(reader)?.pop())
}

/// Every key, in the order of their numbers.
fn all(reader: &Reader) -> Result<Vec<(u32, Pair)>, VaultError> {
    let rows = reader.all_own(POST)?.into_iter();
    rows.map(|(key, row)| (key, Zeroizing::new(row)))
        .map(|(key, row)| decoded(&key, &row).ok_or(VaultError::damaged(Part::Post)))
        .collect()
}

fn decoded(key: &[u8], row: &[u8]) -> Option<(u32, Pair)> {
    let number = u32::from_be_bytes(key.try_into().ok()?);
    let private = row.strip_prefix(&[VERSION])?;
    Some((number, Pair::from_private(Key::from_slice(private)?)?))
}

const fn shown(number: u32, pair: &Pair) -> PostKey {
    let public: PublicKey = pair.public;
    PostKey { public, number }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::trials::unhex;

    #[test]
    fn post_that_another_implementation_sealed_is_unsealed() {
        let row = [[1; 1].as_slice(), &[0x11; 32]].concat();
        let (number, pair) = decoded(&[0, 0, 1, 2], &row).unwrap();
        assert_eq!(number, 258);
        let sealed = unhex(concat!(
            "0138ab664bd86f77d7e66bdd9ae0792913a94fd8b33a1260027e4b46c1f4884c67d1008e4abb2390",
            "250bdebea76a5f6f63e46553b8e264d8",
        ));
        let plain = pair.unseal_bytes(label::POST, &sealed[1..], b"aad");
        assert_eq!(*plain.unwrap(), b"message");
    }
}
