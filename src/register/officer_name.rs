//! The name an officer opens the vault with.

use unicode_normalization::UnicodeNormalization;

use super::coded::fault;
use super::name::{self, NameFault};
use super::text;

/// The most letters an officer's name may have.
pub const LONGEST: usize = 40;

fault! {
    /// Why a text cannot be an officer's name.
    pub enum OfficerNameFault {
        /// Nothing but spaces.
        Empty = "officer_name.empty",
        /// A control, a line break, or a letter that would hide or reorder the others.
        Control = "officer_name.control",
        /// More than [`LONGEST`] letters.
        TooLong = "officer_name.too_long",
        /// No letter or digit in it.
        Punctuation = "officer_name.punctuation",
        /// A hyphen first, which a command line takes for an option.
        Hyphen = "officer_name.hyphen",
    }
}

/// Checks an officer's name and gives it as a person's name is kept: trimmed, single spaces, NFC, never re-cased.
pub fn check(typed: &str) -> Result<String, OfficerNameFault> {
    let name = name::check(typed).map_err(|fault| match fault {
        NameFault::Empty => OfficerNameFault::Empty,
        NameFault::Control => OfficerNameFault::Control,
        NameFault::TooLong => OfficerNameFault::TooLong,
        NameFault::Punctuation => OfficerNameFault::Punctuation,
    })?;
    if text::graphemes(&name) > LONGEST {
        return Err(OfficerNameFault::TooLong);
    }
    if name.starts_with('-') {
        return Err(OfficerNameFault::Hyphen);
    }
    Ok(name)
}

/// Gives the form that two spellings of one officer share: case and compatibility letters alone are folded.
///
/// Marks stay, so that José and Jose can both work here.
#[must_use]
pub fn key(name: &str) -> String {
    let folded: String = name
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'ς' { 'σ' } else { letter })
        .collect();
    let folded: String = folded.nfkc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, OfficerNameFault, check, key};
    use proptest::prelude::{any, proptest};

    #[test]
    fn an_officers_name_is_a_name_that_a_command_line_can_take() {
        assert_eq!(check("  Sam  O’Neill "), Ok("Sam O’Neill".to_owned()));
        assert_eq!(check("sam.oneill2"), Ok("sam.oneill2".to_owned()));
        assert_eq!(check("-sam"), Err(OfficerNameFault::Hyphen));
        assert_eq!(check(" "), Err(OfficerNameFault::Empty));
        assert_eq!(check("sam\u{7}"), Err(OfficerNameFault::Control));
        assert_eq!(check("--"), Err(OfficerNameFault::Punctuation));
        assert_eq!(
            check(&"s".repeat(LONGEST + 1)),
            Err(OfficerNameFault::TooLong)
        );
    }

    #[test]
    fn case_alone_does_not_make_another_officer() {
        assert_eq!(key("SAM  Oneill"), key("sam oneill"));
        assert_ne!(key("José"), key("Jose"));
    }

    proptest! {
        #[test]
        fn any_text_is_judged(typed in any::<String>()) {
            if let Ok(name) = check(&typed) {
                assert_eq!(check(&name), Ok(name.clone()));
            }
            drop(key(&typed));
        }
    }
}
