//! The recovery key: the one way back in when every passphrase is forgotten, in symbols a person can copy from paper.

use std::fmt;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::bytes::same;
use super::chance;
use super::envelope::Pair;
use super::error::VaultError;
use super::format::label;
use super::secret::Key;

/// Digits and letters without I, L, O and U, which are read as others or as rude.
const SYMBOLS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
    'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// 256 bits of key and 24 bits of check make exactly 56 symbols of five bits.
const CHECK_LEN: usize = 3;
const SYMBOL_COUNT: usize = 56;
const GROUP_LEN: usize = 4;

/// A private key that opens its vault without any officer; wiped when it goes, never copied, never printed by accident.
pub struct RecoveryKey(Key);

impl RecoveryKey {
    /// Draws a key.
    pub(super) fn draw() -> Result<Self, VaultError> {
        chance::key().map(Self)
    }

    /// The key as fourteen groups of four symbols, divided by hyphens, to be shown once and kept on paper.
    #[must_use]
    pub fn groups(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(
            SYMBOL_COUNT + SYMBOL_COUNT / GROUP_LEN,
        ));
        let check = check(&self.0);
        let (mut held, mut bits, mut written) = (0_u32, 0_u32, 0_usize);
        for byte in self.0.bytes().iter().chain(&check) {
            held = (held << 8) | u32::from(*byte);
            bits += 8;
            while bits >= 5 {
                bits -= 5;
                if written > 0 && written.is_multiple_of(GROUP_LEN) {
                    text.push('-');
                }
                let symbol = usize::try_from((held >> bits) & 31)
                    .ok()
                    .and_then(|value| SYMBOLS.get(value));
                text.extend(symbol);
                written += 1;
            }
            held &= (1 << bits) - 1;
        }
        text
    }

    /// Reads a key that someone typed: letter case, spaces and hyphens do not count, and O is read as 0, I and L as 1.
    ///
    /// `None` if a symbol is missing, unknown or wrong; the check symbols find all but one slip in sixteen million.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(32 + CHECK_LEN));
        let (mut held, mut bits, mut read) = (0_u32, 0_u32, 0_usize);
        for letter in typed
            .chars()
            .filter(|letter| !letter.is_whitespace() && !is_hyphen(*letter))
        {
            read += 1;
            if read > SYMBOL_COUNT {
                return None;
            }
            held = (held << 5) | value_of(letter)?;
            bits += 5;
            if bits >= 8 {
                bits -= 8;
                bytes.extend(u8::try_from((held >> bits) & 0xFF));
                held &= (1 << bits) - 1;
            }
        }
        let (key, given) = bytes.split_at_checked(32)?;
        let key = Key::from_slice(key)?;
        (read == SYMBOL_COUNT && same(given, &check(&key))).then_some(Self(key))
    }

    /// Says whether what someone typed is this key, to be asked for before the only showing of it ends.
    #[must_use]
    pub fn matches(&self, typed: &str) -> bool {
        Self::parse(typed).is_some_and(|other| same(self.0.bytes(), other.0.bytes()))
    }

    /// The pair the data key is sealed to.
    pub(super) fn pair(&self) -> Result<Pair, VaultError> {
        let private = Key::from_slice(self.0.bytes());
        private
            .and_then(Pair::from_private)
            .ok_or(VaultError::primitive())
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey")
    }
}

fn check(key: &Key) -> [u8; CHECK_LEN] {
    let digest = Sha256::new()
        .chain_update(label::RECOVERY_CHECK)
        .chain_update(key.bytes())
        .finalize();
    digest.first_chunk().copied().unwrap_or_default()
}

const fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn value_of(letter: char) -> Option<u32> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    SYMBOLS
        .iter()
        .position(|symbol| *symbol == letter)
        .and_then(|value| u32::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> RecoveryKey {
        RecoveryKey(Key::from_slice(&(0..32).collect::<Vec<u8>>()).unwrap())
    }

    #[test]
    fn a_key_is_shown_in_known_symbols() {
        assert_eq!(
            known().groups().as_str(),
            "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFW-49AA"
        );
    }

    #[test]
    fn a_key_survives_paper() {
        for _ in 0..50 {
            let key = RecoveryKey::draw().unwrap();
            assert!(key.matches(&key.groups()));
            assert!(
                key.matches(
                    &key.groups()
                        .replace('-', " ")
                        .to_lowercase()
                        .replace('0', "o")
                        .replace('1', "l")
                )
            );
        }
    }

    #[test]
    fn no_single_slip_is_read_as_a_key() {
        let shown = known().groups();
        for at in 0..shown.len() {
            for wrong in "07KZ".chars() {
                let mut typed: Vec<char> = shown.chars().collect();
                if typed[at] == '-' || typed[at] == wrong {
                    continue;
                }
                typed[at] = wrong;
                assert!(RecoveryKey::parse(&typed.iter().collect::<String>()).is_none());
            }
        }
    }

    #[test]
    fn too_little_too_much_and_nonsense_are_no_key() {
        let shown = known().groups();
        for typed in [
            "",
            "U",
            shown.trim_start_matches('0'),
            &format!("{}0", shown.as_str()),
            &shown.replace('2', "é"),
        ] {
            assert!(RecoveryKey::parse(typed).is_none());
        }
    }

    #[test]
    fn another_key_does_not_match() {
        assert!(!known().matches(&RecoveryKey::draw().unwrap().groups()));
        assert_eq!(format!("{:?}", known()), "RecoveryKey");
    }
}
