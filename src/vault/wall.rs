//! The wall around the database engine: its errors and its panics stop here and become errors of the vault.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use super::error::{Part, VaultError};

/// Remembers the first thing that went wrong below the engine; from then on the vault fails until it is reopened.
///
/// The engine reports what its storage said once and "an earlier error" ever after, and a panic leaves it in a state
/// nobody has described. So the first cause is kept here, and nothing goes on after it.
#[derive(Debug, Default)]
pub(super) struct Wall {
    first: Mutex<Option<VaultError>>,
}

impl Wall {
    /// Calls the engine.
    pub(super) fn call<T, E: Into<redb::Error>>(
        &self,
        work: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, VaultError> {
        if let Some(first) = self.first() {
            return Err(first);
        }
        match catch_unwind(AssertUnwindSafe(work)) {
            Ok(Ok(done)) => Ok(done),
            Ok(Err(error)) => Err(self.translated(error.into())),
            Err(_) => Err(self.fallen(VaultError::damaged(Part::Body))),
        }
    }

    /// Lets go of a part of the engine, which may write while it goes.
    pub(super) fn release<T>(&self, part: T) {
        if catch_unwind(AssertUnwindSafe(|| drop(part))).is_err() {
            self.fallen(VaultError::damaged(Part::Body));
        }
    }

    /// Notes what went wrong below the engine, and gives it the only kind of error it takes.
    pub(super) fn below(&self, error: VaultError) -> io::Error {
        io::Error::other(self.fallen(error))
    }

    /// What went wrong first, if anything did.
    pub(super) fn first(&self) -> Option<VaultError> {
        self.first
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Notes what went wrong, unless something did before; gives what is reported from then on.
    pub(super) fn fallen(&self, error: VaultError) -> VaultError {
        self.first
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get_or_insert(error)
            .clone()
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "whatever else the engine complains of, now or in a later version, is damage"
    )]
    fn translated(&self, error: redb::Error) -> VaultError {
        if let Some(first) = self.first() {
            return first;
        }
        match error {
            redb::Error::Io(error) => VaultError::from(error),
            redb::Error::ValueTooLarge(_) => VaultError::Io(io::ErrorKind::InvalidInput),
            redb::Error::TransactionInProgress | redb::Error::DatabaseAlreadyOpen => {
                VaultError::Busy
            }
            _ => self.fallen(VaultError::damaged(Part::Body)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_damage_and_stays() {
        let wall = Wall::default();
        let panicking = || -> Result<(), redb::Error> { panic!("on purpose") };
        assert_eq!(wall.call(panicking), Err(VaultError::damaged(Part::Body)));
        assert_eq!(
            wall.call(|| Ok::<_, redb::Error>(())),
            Err(VaultError::damaged(Part::Body))
        );
    }

    #[test]
    fn the_first_cause_is_the_one_reported() {
        let wall = Wall::default();
        let error = wall.below(VaultError::DiskFull);
        assert_eq!(
            wall.call(|| Err::<(), _>(redb::Error::Io(error))),
            Err(VaultError::DiskFull)
        );
        assert_eq!(
            wall.call(|| Err::<(), _>(redb::Error::PreviousIo)),
            Err(VaultError::DiskFull)
        );
    }
}
