//! Numbers as words that people can say, write down and compare: passphrases, and fingerprints of keys.

use diceware_wordlists::EFF_LONG_WORDLIST as WORDS;
use zeroize::Zeroizing;

use super::chance;
use super::error::VaultError;

/// The longest word of the list, and the space before it.
const LONGEST: usize = 10;

/// The greatest number of two bytes below which every word is as likely as every other.
const FAIR: usize = (1 << 16) / WORDS.len() * WORDS.len();

/// A new passphrase: `count` words of the EFF's long list, divided by spaces, each drawn with the same chance.
///
/// There are 7,776 words, so each is worth 12.9 bits: five make 64, six make 77.
pub fn passphrase_of_words(count: usize) -> Result<Zeroizing<String>, VaultError> {
    // Room for all of it at once, so that it is never moved and left behind while it grows.
    let mut words = Zeroizing::new(String::with_capacity(count.saturating_mul(LONGEST)));
    for nth in 0..count {
        if nth > 0 {
            words.push(' ');
        }
        words.push_str(drawn()?);
    }
    Ok(words)
}

/// A digest as six words, 77 bits of it.
pub(super) fn six_words(digest: &[u8; 32]) -> String {
    let mut left = digest
        .iter()
        .take(16)
        .fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
    let base = WORDS.len() as u128;
    let words = (0..6).filter_map(|_| {
        let nth = usize::try_from(left % base).ok()?;
        left /= base;
        WORDS.get(nth).copied()
    });
    words.collect::<Vec<_>>().join(" ")
}

fn drawn() -> Result<&'static str, VaultError> {
    loop {
        let number = Zeroizing::new(chance::array::<2>()?);
        let number = usize::from(u16::from_le_bytes(*number));
        if let Some(word) = WORDS.get(number % WORDS.len())
            && number < FAIR
        {
            return Ok(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn the_list_is_the_one_that_is_meant() {
        assert_eq!(WORDS.len(), 6_usize.pow(5));
        assert_eq!(WORDS.iter().collect::<BTreeSet<_>>().len(), WORDS.len());
        assert_eq!((WORDS[0], WORDS[7775]), ("abacus", "zoom"));
        assert!(
            WORDS
                .iter()
                .all(|word| word.len() < LONGEST && word.is_ascii())
        );
        // Two bytes hold every word eight times over, and what is left over is drawn again.
        assert_eq!(FAIR, 62_208);
    }

    #[test]
    fn a_passphrase_has_as_many_words_as_were_asked_for_and_never_grows() {
        for count in [0, 1, 5, 6] {
            let words = passphrase_of_words(count).unwrap();
            assert!(words.len() <= count * LONGEST && words.capacity() >= words.len());
            assert_eq!(words.split_whitespace().count(), count);
            assert!(words.split_whitespace().all(|word| WORDS.contains(&word)));
        }
        let longest = Zeroizing::new(String::with_capacity(5 * LONGEST));
        assert_eq!(
            passphrase_of_words(5).unwrap().capacity(),
            longest.capacity()
        );
        assert_ne!(passphrase_of_words(5), passphrase_of_words(5));
    }

    #[test]
    fn every_part_of_the_list_is_drawn_as_often() {
        // 16,000 words in 16 parts: 1,000 each, and 150 away from that is five standard deviations.
        let mut parts = BTreeMap::new();
        for word in passphrase_of_words(16_000).unwrap().split(' ') {
            let nth = WORDS.binary_search(&word).unwrap();
            *parts.entry(nth * 16 / WORDS.len()).or_insert(0_i32) += 1;
        }
        assert_eq!(parts.len(), 16);
        for (part, count) in parts {
            assert!((count - 1_000).abs() < 160, "part {part}: {count}");
        }
    }

    #[test]
    fn a_digest_has_known_words() {
        // Worked out by hand in another language: the first 16 bytes as one number, most significant first.
        assert_eq!(six_words(&[0; 32]), ["abacus"; 6].join(" "));
        let counting: Vec<u8> = (1..=32).collect();
        assert_eq!(six_words(&counting.try_into().unwrap()), KNOWN);
    }

    const KNOWN: &str = "refusing turret overeager mangle denial deceptive";
}
