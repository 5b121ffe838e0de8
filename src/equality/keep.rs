//! Keeps a person's answers, sealed; takes them out again.

use std::fmt;

use crate::equality::applicant::Applicant;
use crate::equality::compartment::EQUALITY;
use crate::equality::error::EqualityError;
use crate::equality::link::Link;
use crate::equality::sheet::EqualitySheet;
use crate::equality::{record, stop};
use crate::register::application::ApplicationId;
use crate::vault::{Reader, Table, Vault, VaultError, Writer};

pub(super) const ANSWERS: Table = Table("equality");

/// A label, so that nothing sealed for another purpose is taken for a row.
const LABEL: &[u8] = b"lodge equality row 1\0";

/// Answers that are sealed already, and good at their link alone.
pub struct Sealed {
    link: Link,
    bytes: Vec<u8>,
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed(..)")
    }
}

/// Seals a person's answers; every officer may. They are kept by [`put`].
///
/// It draws the compartment's key at first use, in a change of its own, so it is not to be called within one.
/// [`EqualityError::NotLaid`] before [`lay`](crate::equality::lay).
pub fn seal(
    vault: &Vault,
    id: ApplicationId,
    person: Applicant,
    sheet: &EqualitySheet,
) -> Result<Sealed, EqualityError> {
    let link = vault.read(|reader| Link::of(reader, id, person))?;
    let link = link.ok_or(EqualityError::NotLaid)?;
    let plain = record::write(sheet)?;
    let bytes = vault.seal_in(&EQUALITY, &bound(link), &plain)?;
    Ok(Sealed { link, bytes })
}

/// Keeps sealed answers, in place of earlier ones of the same person.
///
/// After a stop notice they are refused ([`EqualityError::Stopped`]), unless the person said that they want to answer `again`:
/// the notice is lifted then.
pub fn put(writer: &mut Writer, sealed: &Sealed, again: bool) -> Result<(), EqualityError> {
    if stop::at_link(writer, sealed.link)?.is_some() {
        if !again {
            return Err(EqualityError::Stopped);
        }
        stop::lift(writer, sealed.link)?;
    }
    Ok(writer.put(ANSWERS, &sealed.link.0, &sealed.bytes)?)
}

/// Says whether answers of a person are kept.
pub fn is_kept(reader: &Reader, id: ApplicationId, person: Applicant) -> Result<bool, VaultError> {
    match Link::of(reader, id, person)? {
        Some(link) => Ok(reader.get(ANSWERS, &link.0)?.is_some()),
        None => Ok(false),
    }
}

/// Destroys a person's answers; says whether there were any. Older bytes of them lie in the file, sealed, until its next copy.
pub fn destroy(
    writer: &mut Writer,
    id: ApplicationId,
    person: Applicant,
) -> Result<bool, VaultError> {
    match Link::of(writer, id, person)? {
        Some(link) => writer.remove(ANSWERS, &link.0),
        None => Ok(false),
    }
}

/// Destroys everything that is kept here of an application, its stop notices too: for when it is erased or deleted.
pub fn destroy_all_of(writer: &mut Writer, id: ApplicationId) -> Result<(), VaultError> {
    for person in Applicant::ALL {
        if let Some(link) = Link::of(writer, id, *person)? {
            writer.remove(ANSWERS, &link.0)?;
            stop::lift(writer, link)?;
        }
    }
    Ok(())
}

/// Says whether whoever opened the vault can read the answers.
pub fn may_read(vault: &Vault) -> Result<bool, VaultError> {
    vault.reads(&EQUALITY)
}

/// Every row, unsealed. [`VaultError::NotEntitled`] for whoever may not read.
pub(super) fn each(
    vault: &Vault,
    mut look: impl FnMut(Link, &EqualitySheet),
) -> Result<(), EqualityError> {
    if !may_read(vault)? {
        return Err(VaultError::NotEntitled.into());
    }
    // A two hundred and fifty-sixth at a time, so that a large register does not lie in memory whole.
    for first in 0..=u8::MAX {
        let above = first
            .checked_add(1)
            .map_or(vec![0xFF; 33], |next| vec![next]);
        let rows = vault.read(|reader| reader.range(ANSWERS, &[first], &above))?;
        for (key, sealed) in rows {
            let link = Link::from_key(&key)?;
            let plain = vault.unseal_in(&EQUALITY, &bound(link), &sealed)?;
            look(link, &record::read(&plain)?);
        }
    }
    Ok(())
}

fn bound(link: Link) -> Vec<u8> {
    [LABEL, link.0.as_slice()].concat()
}
