//! Draws from the operating system's generator; a failure to draw is an error, never a weaker number.

use hpke::rand_core::{Infallible, TryCryptoRng, TryRng};

use super::Vault;
use super::error::VaultError;
use super::schedule::expand;
use super::secret::Key;

/// Draws `N` bytes.
pub(super) fn array<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut drawn = [0; N];
    fill(&mut drawn)?;
    Ok(drawn)
}

/// Draws a key.
pub(super) fn key() -> Result<Key, VaultError> {
    Key::filled(|bytes| fill(bytes))
}

fn fill(into: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(into)
        .ok()
        .ok_or(VaultError::Io(std::io::ErrorKind::Other))
}

/// A generator fed from one drawn seed, for primitives that cannot report that drawing failed.
///
/// The `n`-th filling is HKDF-SHA256(seed, label "chance" and `n`), so one seed may feed any number of fillings.
pub(super) struct Drawn {
    seed: Key,
    fillings: u64,
}

impl Drawn {
    /// Draws the seed.
    pub(super) fn new() -> Result<Self, VaultError> {
        key().map(Self::from_seed)
    }

    /// Starts from a given seed; with a known one, everything that follows is known.
    pub(super) const fn from_seed(seed: Key) -> Self {
        Self { seed, fillings: 0 }
    }
}

impl TryRng for Drawn {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Infallible> {
        for piece in into.chunks_mut(32) {
            self.fillings += 1;
            let block = expand(&self.seed, b"chance", &self.fillings.to_le_bytes());
            piece.copy_from_slice(block.bytes().split_at(piece.len()).0);
        }
        Ok(())
    }
}

impl TryCryptoRng for Drawn {}

impl Vault {
    /// Draws `N` bytes, for the salts and keys of the room above.
    pub fn draw<const N: usize>() -> Result<[u8; N], VaultError> {
        array()
    }
}
