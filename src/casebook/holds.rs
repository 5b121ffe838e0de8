//! Holds: placed and released by whoever answers for data protection, and seen by all.

use chrono::{DateTime, NaiveDate, Utc};

use crate::casebook::Chance;
use crate::casebook::audit::{Act, Detail};
use crate::casebook::change::{Stamp, header, put};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::record;
use crate::casebook::tables::{self, ABOVE, HOLDS};
use crate::register::application::ApplicationId;
use crate::register::hold::{Ground, Hold, Release};
use crate::vault::{KeyValue, Reader, Role};

/// A hold to be placed.
#[derive(Debug, Clone, Copy)]
pub struct Placing<'a> {
    /// On which application.
    pub id: ApplicationId,
    /// What for.
    pub ground: Ground,
    /// What else there is to say.
    pub note: &'a str,
    /// When someone has to look at it again.
    pub review_due: NaiveDate,
    /// When.
    pub at: DateTime<Utc>,
}

impl Casebook {
    /// Puts an application on hold; gives the hold's number, which releases it. Data protection alone may:
    /// [`CasebookError::Role`].
    pub fn place_hold(&mut self, placing: &Placing, chance: Chance) -> Result<u64, CasebookError> {
        self.asks_for(&[Role::DataProtection])?;
        let salt = chance().ok_or(CasebookError::NoReference)?;
        let hold = Hold {
            application: placing.id,
            ground: placing.ground,
            note: placing.note.to_owned(),
            placed_at: placing.at,
            placed_by: self.officer().to_owned(),
            review_due: placing.review_due,
            released: None,
        };
        let stamp = Stamp {
            detail: Some(Detail {
                salt,
                text: placing.ground.code().to_owned(),
            }),
            ..Stamp::on(Act::HoldPlaced, placing.id, placing.at)
        };
        self.change(stamp, |writer, number| {
            header(writer, placing.id)?;
            put(writer, HOLDS, &tables::at_hold(placing.id, number), &hold)?;
            Ok(number)
        })
    }

    /// Releases a hold for a reason that the trail keeps. Data protection alone may; [`CasebookError::NoHold`] if it is not open.
    pub fn release_hold(
        &mut self,
        id: ApplicationId,
        hold: u64,
        reason: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        self.asks_for(&[Role::DataProtection])?;
        let by = self.officer().to_owned();
        let stamp = Stamp {
            detail: Some(Self::words(reason)?),
            ..Stamp::on(Act::HoldReleased, id, at)
        };
        self.change(stamp, |writer, _| {
            let key = tables::at_hold(id, hold);
            let row = writer.get(HOLDS, &key)?.ok_or(CasebookError::NoHold)?;
            let mut known: Hold = record::read(HOLDS, &row)?;
            if !known.is_open() {
                return Err(CasebookError::NoHold);
            }
            known.released = Some(Release { at, by });
            put(writer, HOLDS, &key, &known)
        })
    }

    /// Every hold on an application with its number, in the order they were placed.
    pub fn holds(&self, id: ApplicationId) -> Result<Vec<(u64, Hold)>, CasebookError> {
        self.vault.read(|reader| of(reader, id))
    }

    /// Every hold that is still open, with its number.
    pub fn open_holds(&self) -> Result<Vec<(u64, Hold)>, CasebookError> {
        let mut holds = self
            .vault
            .read(|reader| read(&reader.range(HOLDS, &[], &ABOVE)?))?;
        holds.retain(|(_, hold)| hold.is_open());
        Ok(holds)
    }
}

/// Every hold on an application.
pub(super) fn of(reader: &Reader, id: ApplicationId) -> Result<Vec<(u64, Hold)>, CasebookError> {
    let (from, to) = tables::span(id);
    read(&reader.range(HOLDS, &from, &to)?)
}

/// [`CasebookError::Held`] if a hold on an application is open.
pub(super) fn none_open(reader: &Reader, id: ApplicationId) -> Result<(), CasebookError> {
    let open = of(reader, id)?.into_iter().find(|(_, hold)| hold.is_open());
    open.map_or(Ok(()), |(_, hold)| {
        Err(CasebookError::Held {
            ground: hold.ground,
        })
    })
}

fn read(found: &[KeyValue]) -> Result<Vec<(u64, Hold)>, CasebookError> {
    found
        .iter()
        .map(|(key, value)| {
            let number = tables::number_of_hold(key);
            let number = number.ok_or(CasebookError::Record { table: HOLDS.0 })?;
            Ok((number, record::read(HOLDS, value)?))
        })
        .collect()
}
