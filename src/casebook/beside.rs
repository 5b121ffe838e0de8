//! What another room keeps in the same vault, in tables that this one does not know: read freely, changed with an audit entry.

use chrono::{DateTime, Utc};

use crate::casebook::audit::Act;
use crate::casebook::change::{self, Stamp};
use crate::casebook::erase::Erasure;
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::tables::ERASURES;
use crate::register::application::ApplicationId;
use crate::vault::{Vault, VaultError, Writer};

/// Takes out what another room keeps of an application, in the transaction that erases or deletes it.
pub type Beside<'a> = &'a dyn Fn(&mut Writer, ApplicationId) -> Result<(), VaultError>;

impl Casebook {
    /// The vault, for what another room reads and seals in it. What it changes goes through [`Casebook::beside`], so that the
    /// trail tells of it.
    #[must_use]
    pub const fn vault(&self) -> &Vault {
        &self.vault
    }

    /// Changes what another room keeps in this vault, and appends the audit entry, both or neither. The entry names no
    /// application; `count` is what it says of how many.
    pub fn beside<T, E: From<VaultError> + From<CasebookError>>(
        &mut self,
        (act, count): (Act, u32),
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Writer) -> Result<T, E>,
    ) -> Result<T, E> {
        let stamp = Stamp {
            count,
            ..Stamp::of(act, at)
        };
        self.change_as(stamp, |writer, _| work(writer))
    }

    /// The same where something is destroyed for good: older bytes of it lie in the file until the vault is copied, so that
    /// copying is due, as after an erasure. The erasure's name is drawn, since there is no application to name.
    pub fn beside_destroying<T, E: From<VaultError> + From<CasebookError>>(
        &mut self,
        (act, count): (Act, u32),
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Writer) -> Result<T, E>,
    ) -> Result<T, E> {
        let stamp = Stamp {
            count,
            ..Stamp::of(act, at)
        };
        let name: [u8; 32] = Vault::draw()?;
        let (by, generation) = (self.officer().to_owned(), self.vault.moment().generation);
        self.change_as(stamp, |writer, audit| {
            let done = work(writer)?;
            let erasure = Erasure {
                at,
                by,
                audit,
                generation,
                done: false,
            };
            change::put(writer, ERASURES, &name, &erasure)?;
            Ok(done)
        })
    }
}
