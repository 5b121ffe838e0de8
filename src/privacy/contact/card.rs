//! A contact's card: who they are and how they are reached, and nothing of whose contact they are.

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::privacy::contact::ContactKind;
use crate::privacy::person::Words;
use crate::register::officer_name;

/// Separates these keys from every other use of the same secret.
const DOMAIN: &[u8] = b"lodge contact card 1\0";

/// A card. It can be offered for another application, since it holds nothing of this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Who they are.
    pub kind: ContactKind,
    /// Their name.
    #[serde(default)]
    pub name: Option<Words>,
    /// Whom they work for.
    #[serde(default)]
    pub organisation: Option<Words>,
    /// Their telephone number, as it was checked.
    #[serde(default)]
    pub phone: Option<Words>,
    /// Their email address, as it was checked.
    #[serde(default)]
    pub email: Option<Words>,
    /// When they are best reached.
    #[serde(default)]
    pub best_time: Option<Words>,
}

impl Card {
    /// Gives what equal cards share, under the vault's own secret: it finds a card again and says nothing without the secret.
    ///
    /// Only professionals have one: a friend or a relative in common would tell one applicant's life to another's officer.
    /// None either where there is nothing beside a name to tell two people apart.
    #[must_use]
    pub fn matching_key(&self, secret: &[u8; 32]) -> Option<[u8; 32]> {
        if !self.kind.is_professional() || (self.phone.is_none() && self.email.is_none()) {
            return None;
        }
        // A key of 32 bytes is never refused; refusing it would only mean that nothing is offered.
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(secret).ok()?;
        mac.update(DOMAIN);
        for part in [
            &Some(self.kind.code().to_owned()),
            &self.name.as_ref().map(folded),
            &self.organisation.as_ref().map(folded),
            &self.phone.as_ref().map(digits),
            &self.email.as_ref().map(folded),
        ] {
            let part = part.as_deref().unwrap_or_default();
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part.as_bytes());
        }
        Some(mac.finalize().into_bytes().into())
    }
}

fn folded(words: &Words) -> String {
    officer_name::key(words.as_str())
}

/// A telephone number's digits from the first that is not the country's or the trunk's, so that spellings agree.
fn digits(words: &Words) -> String {
    let digits: String = words
        .as_str()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let national = digits.strip_prefix("44").unwrap_or(&digits);
    national.strip_prefix('0').unwrap_or(national).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Card, ContactKind};
    use crate::privacy::person::Words;

    fn card(kind: ContactKind, name: &str, phone: Option<&str>) -> Card {
        Card {
            kind,
            name: Words::new(name),
            organisation: Words::new("Riverside Support"),
            phone: phone.and_then(Words::new),
            email: None,
            best_time: None,
        }
    }

    #[test]
    fn one_professional_has_one_key_however_the_number_is_written() {
        let secret = [7; 32];
        let key =
            |name, phone| card(ContactKind::SupportWorker, name, Some(phone)).matching_key(&secret);
        assert_eq!(
            key("Robin Vale", "01632 960001"),
            key("robin  VALE", "+44 1632 960001")
        );
        assert_ne!(
            key("Robin Vale", "01632 960001"),
            key("Robin Vale", "01632 960002")
        );
        let other = card(
            ContactKind::SupportWorker,
            "Robin Vale",
            Some("01632 960001"),
        );
        assert_ne!(other.matching_key(&secret), other.matching_key(&[8; 32]));
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        let whole = Card {
            organisation: None,
            ..card(ContactKind::Gp, "ab", Some("1"))
        };
        let split = Card {
            name: Words::new("a"),
            organisation: Words::new("b"),
            ..whole.clone()
        };
        assert_ne!(whole.matching_key(&[7; 32]), split.matching_key(&[7; 32]));
    }

    #[test]
    fn relatives_and_bare_names_are_never_offered_again() {
        for kind in [
            ContactKind::NextOfKin,
            ContactKind::Carer,
            ContactKind::Employer,
        ] {
            assert_eq!(card(kind, "Robin", Some("1")).matching_key(&[7; 32]), None);
        }
        assert_eq!(
            card(ContactKind::Gp, "Robin", None).matching_key(&[7; 32]),
            None
        );
    }
}
