//! The ids that records keep: of a purpose and of a recipient.

use serde::{Deserialize, Serialize};

/// Whether a text can be an id: small letters, digits and low lines, a letter first.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let inner =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.chars().all(inner)
}

macro_rules! id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Reads an id; nothing where the text cannot be one.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(text.to_owned()))
            }

            /// The id as files and records write it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// Names a purpose; it outlives its wording.
    PurposeId
}

id! {
    /// Names a recipient. A class of recipients has one too; only a named body can be consented to.
    RecipientId
}

#[cfg(test)]
mod tests {
    use super::PurposeId;

    #[test]
    fn an_id_is_small_letters_digits_and_low_lines() {
        for (text, good) in [
            ("share_health", true),
            ("c6", true),
            ("", false),
            ("_a", false),
            ("6c", false),
            ("Share", false),
            ("share health", false),
            ("sh\u{e4}re", false),
        ] {
            assert_eq!(PurposeId::new(text).is_some(), good, "{text}");
        }
    }
}
