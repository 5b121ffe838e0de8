//! What must be wiped when it is done with: a key, and a passphrase.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

/// A secret of 256 bits that stays at one place in memory and is wiped when it goes.
pub(super) struct Key(Box<[u8; 32]>);

impl Key {
    /// A key still to be filled.
    pub(super) fn zero() -> Self {
        Self(Box::new([0; 32]))
    }

    /// Takes exactly 32 bytes; anything else is no key.
    pub(super) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut key = Self::zero();
        if bytes.len() != key.0.len() {
            return None;
        }
        key.0.copy_from_slice(bytes);
        Some(key)
    }

    /// The key itself, to be used and not copied.
    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key itself, to be filled.
    pub(super) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

/// What an officer types to open a vault; wiped when it goes, never copied, never printed.
///
/// It is composed (Unicode NFC) first, so that the same letters typed on another machine are the same passphrase.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed, and wipes it.
    #[must_use]
    pub fn new(typed: String) -> Self {
        let typed = Zeroizing::new(typed);
        // NFC never needs more than three times the bytes, so the text is never moved and left behind while it grows.
        let mut composed = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(3)));
        composed.extend(typed.nfc());
        Self(composed)
    }

    /// The bytes that are stretched into a key.
    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_letters_are_the_same_passphrase() {
        let composed = Passphrase::new("caf\u{e9}".to_owned());
        let apart = Passphrase::new("cafe\u{301}".to_owned());
        assert_eq!(composed.bytes(), apart.bytes());
    }

    #[test]
    fn nothing_secret_is_printed() {
        assert_eq!(
            format!("{:?}", Passphrase::new("orchard".to_owned())),
            "Passphrase"
        );
        assert_eq!(format!("{:?}", Key::zero()), "Key");
    }
}
