//! Email addresses: unusual ones are welcome, and a likely slip is offered and never applied.

mod providers;

pub use providers::suggestion;

use validator::ValidateEmail;

use super::coded::fault;
use super::text;

/// The most signs an address may have (RFC 5321, as corrected by erratum 1690).
pub const LONGEST: usize = 254;

fault! {
    /// Why a text is no email address.
    pub enum EmailFault {
        /// Not one `@` between a name and a domain with a dot in it.
        Shape = "email.shape",
    }
}

/// Checks an address and gives it trimmed and otherwise as typed.
pub fn check(typed: &str) -> Result<String, EmailFault> {
    let address = text::clean(typed).trim().to_owned();
    let named = address
        .split_once('@')
        .and_then(|(_, domain)| domain.rsplit_once('.'));
    let ends_in_name = named.is_some_and(|(_, last)| {
        last.chars().count() >= 2 && last.chars().any(char::is_alphabetic)
    });
    if address.len() <= LONGEST && ends_in_name && address.validate_email() {
        Ok(address)
    } else {
        Err(EmailFault::Shape)
    }
}

/// Says whether two texts are one address; case never tells two people apart.
#[must_use]
pub fn same_address(one: &str, other: &str) -> bool {
    let folded = |address: &str| text::clean(address).trim().to_lowercase();
    !folded(one).is_empty() && folded(one) == folded(other)
}

#[cfg(test)]
mod tests {
    use super::{EmailFault, LONGEST, check, same_address, suggestion};
    use proptest::prelude::{any, proptest};

    #[test]
    fn unusual_addresses_are_addresses() {
        for address in [
            "ada@mail.example",
            "o'brien@mail.example",
            "ada+homes@mail.example",
            "a@b.example",
            "ada@bücher.example",
            "Ada.O@Mail.Example",
        ] {
            assert_eq!(check(&format!(" {address} ")).as_deref(), Ok(address));
        }
    }

    #[test]
    fn what_no_post_would_reach_is_refused() {
        let long = format!("{}@{}.example", "a".repeat(60), "b.".repeat(100));
        assert!(long.len() > LONGEST);
        for typed in [
            "",
            "ada",
            "ada@",
            "@mail.example",
            "ada@mail",
            "ada@@mail.example",
            "ada@x@mail.example",
            "ada o@mail.example",
            "ada@[192.0.2.1]",
            "ada@192.0.2.1",
            &long,
        ] {
            assert_eq!(check(typed), Err(EmailFault::Shape), "{typed}");
        }
        assert_eq!(EmailFault::Shape.code(), "email.shape");
    }

    #[test]
    fn misspelt_providers_are_offered_back() {
        for (typed, meant) in [
            ("ada@gmial.com", "ada@gmail.com"),
            ("ada@gmail.con", "ada@gmail.com"),
            ("ada@gmail.co.uk", "ada@gmail.com"),
            ("ada@gmail", "ada@gmail.com"),
            ("ada@hotmail,co.uk", "ada@hotmail.co.uk"),
            ("ada@yaho.co.uk", "ada@yahoo.co.uk"),
            ("ada@outlok.com", "ada@outlook.com"),
            ("ada@school.couk", "ada@school.co.uk"),
            ("o’brien@mail.example", "o'brien@mail.example"),
        ] {
            assert_eq!(suggestion(typed).as_deref(), Some(meant), "{typed}");
        }
        for address in [
            "ada@gmail.com",
            "ada@ymail.com",
            "ada@mail.com",
            "ada@gmx.com",
            "ada@hotmail.fr",
            "ada@mail.example",
            "ada",
            "",
        ] {
            assert_eq!(suggestion(address), None, "{address}");
        }
    }

    #[test]
    fn case_makes_no_other_address() {
        assert!(same_address("Ada@Mail.example", " ada@mail.example"));
        assert!(!same_address("", " "));
    }

    proptest! {
        #[test]
        fn any_text_is_judged(typed in any::<String>(), near in "[a-z.'’+]{0,6}@[a-z,.]{0,14}") {
            for typed in [typed, near] {
                if let Ok(address) = check(&typed) {
                    assert_eq!(check(&address), Ok(address.clone()));
                }
                assert!(suggestion(&typed).is_none_or(|meant| check(&meant).is_ok() && suggestion(&meant).is_none()));
            }
        }
    }
}
