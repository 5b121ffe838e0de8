//! What must be wiped when it is done with: a key, and a passphrase.

use std::fmt;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use super::page::Page;

/// A secret of 256 bits that stays at one place in memory and is wiped when it goes.
pub(super) struct Key(Place);

enum Place {
    /// Somewhere, for a moment.
    Loose(Box<[u8; 32]>),
    /// On a page of keys, for as long as a vault is open.
    Page(Arc<Page>, usize),
}

impl Key {
    /// Fills a key where it will stay.
    pub(super) fn filled<E>(fill: impl FnOnce(&mut [u8; 32]) -> Result<(), E>) -> Result<Self, E> {
        let mut key = Self::from_array(&[0; 32]);
        if let Place::Loose(bytes) = &mut key.0 {
            fill(bytes)?;
        }
        Ok(key)
    }

    /// Takes exactly 32 bytes; anything else is no key.
    pub(super) fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::from_array)
    }

    /// Takes 32 bytes.
    pub(super) fn from_array(bytes: &[u8; 32]) -> Self {
        let mut key = Box::new([0; 32]);
        key.copy_from_slice(bytes);
        Self(Place::Loose(key))
    }

    /// A key that lies on a page.
    pub(super) const fn on(page: Arc<Page>, at: usize) -> Self {
        Self(Place::Page(page, at))
    }

    /// The key itself, to be used and not copied.
    pub(super) fn bytes(&self) -> &[u8; 32] {
        match &self.0 {
            Place::Loose(bytes) => bytes,
            Place::Page(page, at) => page.key(*at),
        }
    }

    /// The same key for another who needs it as long: on the same page, where it lies on one.
    pub(super) fn shared(&self) -> Self {
        Self(match &self.0 {
            Place::Loose(bytes) => Place::Loose(bytes.clone()),
            Place::Page(page, at) => Place::Page(Arc::clone(page), *at),
        })
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        // A page wipes itself when the last of its keys goes.
        if let Place::Loose(bytes) = &mut self.0 {
            bytes.zeroize();
        }
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
        assert_eq!(format!("{:?}", Key::from_slice(&[7; 32]).unwrap()), "Key");
    }
}
