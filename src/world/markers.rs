//! Markers on applications: set, looked at again, ended, listed.

use chrono::NaiveDate;

use crate::casebook::Marking;
use crate::desk::trouble::Trouble;
use crate::privacy::Words;
use crate::register::reference::Reference;
use crate::rights::Marker;
use crate::world::perform::World;
use crate::world::trouble::of_casebook;

impl World {
    /// Sets a marker on the application of a reference; gives its number.
    pub fn set_marker(&mut self, reference: Reference, marking: Marking) -> Result<u32, Trouble> {
        let (id, at) = (self.found(reference)?, self.clock.now());
        let set = self.open_casebook()?.set_marker(id, marking, at);
        set.map_err(|error| of_casebook(&error))
    }

    /// Sets a marker anew until a day, for what was seen on looking again.
    pub fn renew_marker(
        &mut self,
        reference: Reference,
        marker: u32,
        seen: (Words, NaiveDate),
    ) -> Result<(), Trouble> {
        let (id, at) = (self.found(reference)?, self.clock.now());
        let renewed = self.open_casebook()?.renew_marker(id, marker, seen, at);
        renewed.map_err(|error| of_casebook(&error))
    }

    /// Ends a marker for a reason.
    pub fn end_marker(
        &mut self,
        reference: Reference,
        marker: u32,
        reason: Words,
    ) -> Result<(), Trouble> {
        let (id, at) = (self.found(reference)?, self.clock.now());
        let ended = self.open_casebook()?.end_marker(id, marker, reason, at);
        ended.map_err(|error| of_casebook(&error))
    }

    /// Every marker that has not ended, with the reference of its application and its number.
    pub fn markers(&mut self) -> Result<Vec<(Reference, u32, Marker)>, Trouble> {
        let casebook = self.open_casebook()?;
        let markers = casebook.markers().map_err(|error| of_casebook(&error))?;
        markers
            .into_iter()
            .map(|(id, number, marker)| {
                let header = casebook.header(id).map_err(|error| of_casebook(&error))?;
                Ok((header.reference, number, marker))
            })
            .collect()
    }
}
