//! The link: which row is whose, for a session that has the vault open, and for nobody who has only the row.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::equality::applicant::Applicant;
use crate::equality::error::EqualityError;
use crate::register::application::ApplicationId;
use crate::vault::{Reader, Table, Vault, VaultError, Writer};

const LINK_KEYS: Table = Table("equality_link");
const KEY: &[u8] = b"key";
const LABEL: &[u8] = b"lodge equality 1\0";

/// Where a person's row lies. It cannot be turned back into the application.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link(pub(super) [u8; 32]);

impl Link {
    /// The link of a person; none while nothing was ever laid.
    pub(super) fn of(
        reader: &Reader,
        id: ApplicationId,
        person: Applicant,
    ) -> Result<Option<Self>, VaultError> {
        let Some(key) = reader.get(LINK_KEYS, KEY)? else {
            return Ok(None);
        };
        Ok(Some(Self::under(&Zeroizing::new(key), id, person)))
    }

    pub(super) fn under(key: &[u8], id: ApplicationId, person: Applicant) -> Self {
        // A key of any length is one, so a key that somebody changed finds nothing and stops nobody.
        let Ok(mac) = Hmac::<Sha256>::new_from_slice(key) else {
            return Self([0; 32]);
        };
        let mac = mac.chain_update(LABEL).chain_update(id.0);
        Self(
            mac.chain_update([person.byte()])
                .finalize()
                .into_bytes()
                .into(),
        )
    }

    /// The link in a key.
    pub(super) fn from_key(key: &[u8]) -> Result<Self, EqualityError> {
        key.try_into().map(Self).or(Err(EqualityError::Record))
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Link(..)")
    }
}

/// Says whether the link key was drawn.
pub fn is_laid(reader: &Reader) -> Result<bool, VaultError> {
    Ok(reader.get(LINK_KEYS, KEY)?.is_some())
}

/// Draws the link key, once for a vault. Every later call changes nothing.
pub fn lay(writer: &mut Writer) -> Result<(), VaultError> {
    if !is_laid(writer)? {
        let key = Zeroizing::new(Vault::draw::<32>()?);
        writer.put(LINK_KEYS, KEY, key.as_slice())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Link;
    use crate::equality::Applicant;
    use crate::register::application::ApplicationId;
    use crate::register::hex;

    #[test]
    fn a_link_is_its_own_for_each_person_application_and_key() {
        let links = [
            Link::under(&[7; 32], ApplicationId([1; 16]), Applicant::Main),
            Link::under(&[7; 32], ApplicationId([1; 16]), Applicant::Joint),
            Link::under(&[7; 32], ApplicationId([2; 16]), Applicant::Main),
            Link::under(&[8; 32], ApplicationId([1; 16]), Applicant::Main),
        ];
        for (number, link) in links.iter().enumerate() {
            assert!(!links[..number].contains(link));
        }
        assert_eq!(format!("{:?}", links[0]), "Link(..)");
    }

    #[test]
    fn a_link_is_the_one_that_another_implementation_gives() {
        let link = Link::under(&[7; 32], ApplicationId([1; 16]), Applicant::Main);
        assert_eq!(
            hex::written(&link.0),
            "63c9a5a870a2e2ca416f2542bf7dbae29a641c0ac36763816bccce8eefbc3bdb"
        );
    }
}
