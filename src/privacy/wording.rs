//! The exact words that were shown, known by their digest, and kept so that they can be shown again years later.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::register::hex;

/// SHA-256 of a canonical text; written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Gives the digest of a canonical text.
    #[must_use]
    pub fn of(canonical: &str) -> Self {
        Self(Sha256::digest(canonical.as_bytes()).into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::written(&self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_string()
    }
}

impl TryFrom<String> for Digest {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        hex::read(&text)
            .map(Self)
            .ok_or("a digest has 64 hexadecimal digits")
    }
}

/// Which words: the message they are of, the language they were in, and their digest.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WordingId {
    /// The message, the same in every version and language.
    pub key: String,
    /// The language, as a tag.
    pub language: String,
    /// The digest of the canonical text.
    pub digest: Digest,
}

/// The texts behind the digests. A text can be added and never changed: it lies under its own digest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Wordings(BTreeMap<Digest, String>);

impl Wordings {
    /// Keeps a canonical text and gives the digest it lies under.
    pub fn keep(&mut self, canonical: &str) -> Digest {
        let digest = Digest::of(canonical);
        self.0.entry(digest).or_insert_with(|| canonical.to_owned());
        digest
    }

    /// Gives the text under a digest.
    #[must_use]
    pub fn text(&self, digest: &Digest) -> Option<&str> {
        self.0.get(digest).map(String::as_str)
    }

    /// Says whether a text is kept.
    #[must_use]
    pub fn holds(&self, digest: &Digest) -> bool {
        self.0.contains_key(digest)
    }

    /// Gives every text with its digest.
    pub fn all(&self) -> impl Iterator<Item = (&Digest, &str)> {
        self.0.iter().map(|(digest, text)| (digest, text.as_str()))
    }

    /// Gives the digests whose text is no longer what it was when it was kept: edited in place.
    pub fn altered(&self) -> impl Iterator<Item = &Digest> {
        self.0
            .iter()
            .filter(|(digest, text)| Digest::of(text) != **digest)
            .map(|(digest, _)| digest)
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, Wordings};

    #[test]
    fn a_text_lies_under_the_digest_that_anyone_can_work_out_again() {
        let mut wordings = Wordings::default();
        let digest = wordings.keep("abc");
        assert_eq!(
            digest.to_string(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(wordings.text(&digest), Some("abc"));
        assert!(!wordings.holds(&Digest::of("abd")));
    }

    #[test]
    fn a_text_edited_in_place_is_found_out() {
        let mut wordings = Wordings::default();
        let digest = wordings.keep("You can say no.");
        let written = serde_json::to_string(&wordings).unwrap();
        let edited: Wordings =
            serde_json::from_str(&written.replace("can say", "may not say")).unwrap();
        assert_eq!(edited.altered().collect::<Vec<_>>(), [&digest]);
        assert_eq!(wordings.altered().count(), 0);
    }

    #[test]
    fn a_digest_is_read_from_its_sixty_four_digits_and_nothing_else() {
        let digest = Digest::of("x");
        let written = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&written).unwrap(), digest);
        for wrong in ["\"\"", "\"zz\"", &written.replace('"', "\"0")] {
            assert!(serde_json::from_str::<Digest>(wrong).is_err());
        }
        assert!(serde_json::from_str::<Digest>(&format!("\"{}\"", "é".repeat(32))).is_err());
        assert!(serde_json::from_str::<Digest>(&format!("\"{}\"", "+f".repeat(32))).is_err());
    }
}
