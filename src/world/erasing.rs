//! Erasing, and the holds that forbid it.

use crate::casebook::Placing;
use crate::desk::trouble::Trouble;
use crate::equality;
use crate::register::application::ApplicationId;
use crate::register::hold::{Ground, Hold};
use crate::register::reference::Reference;
use crate::world::perform::World;
use crate::world::trouble::of_casebook;

impl World {
    /// Erases the application of a reference for a reason. Older bytes of it lie in the file until erasures are completed.
    pub fn erase(&mut self, reference: Reference, reason: &str) -> Result<(), Trouble> {
        let (id, now) = (self.found(reference)?, self.clock.now());
        let (casebook, chance) = self.casebook_and_chance()?;
        casebook
            .erase(
                id,
                reason,
                now,
                &mut || chance.draw(),
                &equality::destroy_all_of,
            )
            .map_err(|error| of_casebook(&error))?;
        self.look_for_stops();
        self.write_ledger()?;
        self.write_stops()
    }

    /// Every hold that is open, with its number and the reference of its application.
    pub fn open_holds(&mut self) -> Result<Vec<(u64, Reference, Hold)>, Trouble> {
        let casebook = self.open_casebook()?;
        let holds = casebook.open_holds().map_err(|error| of_casebook(&error))?;
        holds
            .into_iter()
            .map(|(number, hold)| {
                let header = casebook.header(hold.application);
                let header = header.map_err(|error| of_casebook(&error))?;
                Ok((number, header.reference, hold))
            })
            .collect()
    }

    /// Puts the application of a reference on hold; gives the hold's number.
    pub fn place_hold(
        &mut self,
        reference: Reference,
        ground: Ground,
        note: &str,
        review_due: chrono::NaiveDate,
    ) -> Result<u64, Trouble> {
        let (id, at) = (self.found(reference)?, self.clock.now());
        let placing = Placing {
            id,
            ground,
            note,
            review_due,
            at,
        };
        let (casebook, chance) = self.casebook_and_chance()?;
        casebook
            .place_hold(&placing, &mut || chance.draw())
            .map_err(|error| of_casebook(&error))
    }

    /// Releases the open holds of an application, or one of them, for a reason; says how many.
    pub fn release_holds(
        &mut self,
        reference: Reference,
        number: Option<u64>,
        reason: &str,
    ) -> Result<usize, Trouble> {
        let (id, now) = (self.found(reference)?, self.clock.now());
        let casebook = self.open_casebook()?;
        let holds = casebook.holds(id).map_err(|error| of_casebook(&error))?;
        let wanted: Vec<u64> = holds
            .iter()
            .filter(|(own, hold)| hold.is_open() && number.is_none_or(|number| number == *own))
            .map(|(own, _)| *own)
            .collect();
        if wanted.is_empty() {
            return Err(Trouble::new("hold-unknown"));
        }
        for hold in &wanted {
            casebook
                .release_hold(id, *hold, reason, now)
                .map_err(|error| of_casebook(&error))?;
        }
        Ok(wanted.len())
    }

    /// The application of a reference.
    pub(super) fn found(&mut self, reference: Reference) -> Result<ApplicationId, Trouble> {
        let found = self.open_casebook()?.find(reference);
        let found = found.map_err(|error| of_casebook(&error))?;
        let header = found.ok_or_else(|| Trouble::new("application-unknown"))?;
        Ok(header.id)
    }
}
