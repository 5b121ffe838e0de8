//! Applications: begun, recalled, kept, lodged, withdrawn, deleted.

use crate::casebook::{Beginning, Casebook, CasebookError, Keeping};
use crate::desk::effect::{self, Outcome, Recalled, WritingDown};
use crate::desk::trouble::Trouble;
use crate::equality;
use crate::form::{Form, Sheet};
use crate::privacy::{IntakeId, Ledger};
use crate::register::application::{ApplicationId, Header};
use crate::register::{Channel, hex};
use crate::world::perform::{World, locked};
use crate::world::system::London as _;
use crate::world::trouble::of_casebook;

/// Changes after which what is known of the vault outside it is written anew: a power cut costs no more than these.
const WITNESS_EVERY: u32 = 20;

impl World {
    pub(super) fn begin(
        &mut self,
        form: &str,
        channel: Channel,
        language: &str,
    ) -> Result<Outcome, Trouble> {
        let at = self.clock.now();
        let form = self.catalogue.form(form).ok_or_else(|| no_form(form))?;
        let casebook = self.casebook.as_mut().ok_or_else(locked)?;
        let chance = &mut self.chance;
        let begun = casebook.begin(
            Beginning {
                form,
                channel,
                language,
                at,
            },
            &mut || chance.draw(),
        );
        let header = begun.map_err(|error| of_casebook(&error))?;
        Ok(Outcome::Recalled(Box::new(Recalled {
            header,
            sheet: Sheet::default(),
            ledger: Ledger::default(),
            sitting: self.sitting()?,
        })))
    }

    pub(super) fn recall(&mut self, id: ApplicationId) -> Result<Outcome, Trouble> {
        self.recalled(id)
            .map(|recalled| Outcome::Recalled(Box::new(recalled)))
    }

    /// Brings an application back with its answers.
    pub(super) fn recalled(&mut self, id: ApplicationId) -> Result<Recalled, Trouble> {
        let (at, today) = (self.clock.now(), self.clock.today());
        let casebook = self.casebook.as_mut().ok_or_else(locked)?;
        let known = casebook.header(id).map_err(|error| of_casebook(&error))?;
        let form = self
            .catalogue
            .form(&known.form)
            .ok_or_else(|| no_form(&known.form))?;
        let pack = self
            .catalogue
            .pack(known.council.as_deref().unwrap_or_default());
        let (header, sheet) = casebook
            .recall(id, form, &pack, today, at)
            .map_err(|error| of_casebook(&error))?;
        let mut ledger = casebook.ledger(id).map_err(|error| of_casebook(&error))?;
        self.tell_stops(id, &mut ledger)?;
        Ok(Recalled {
            header,
            sheet,
            ledger,
            sitting: self.sitting()?,
        })
    }

    /// A name that no other call or visit has.
    fn sitting(&mut self) -> Result<IntakeId, Trouble> {
        let drawn = self.chance.draw();
        let drawn = drawn.ok_or_else(|| of_casebook(&CasebookError::NoReference))?;
        Ok(IntakeId(hex::written(&drawn)))
    }

    pub(super) fn write_down(&mut self, writing: &WritingDown) -> Result<Outcome, Trouble> {
        self.write_down_with_stops(writing)?;
        self.changes = self.changes.saturating_add(1);
        if self.changes >= WITNESS_EVERY {
            self.note_witness();
        }
        Ok(Outcome::WrittenDown(writing.id))
    }

    /// The cards of professionals whom other applications name.
    pub(super) fn helpers(&mut self, but_of: ApplicationId) -> Result<Outcome, Trouble> {
        let cards = self.open_casebook()?.helpers(but_of);
        cards
            .map(Outcome::Helpers)
            .map_err(|error| of_casebook(&error))
    }

    pub(super) fn keep(&mut self, keeping: effect::Keeping) -> Result<Outcome, Trouble> {
        let at = self.clock.now();
        let id = keeping.id;
        if keeping.migrated_to.is_some() {
            self.migrate(id)?;
        }
        let casebook = self.casebook.as_mut().ok_or_else(locked)?;
        let known = casebook.header(id).map_err(|error| of_casebook(&error))?;
        let form = self
            .catalogue
            .form(&known.form)
            .ok_or_else(|| no_form(&known.form))?;
        let keeping = Keeping {
            id,
            changes: &keeping.changes,
            position: keeping.position,
            applicant: keeping.applicant,
            council: keeping.council,
            parked: keeping.parked,
            attention: keeping.attention,
            at,
        };
        casebook
            .keep(form, keeping)
            .map_err(|error| of_casebook(&error))?;
        self.changes = self.changes.saturating_add(1);
        if self.changes >= WITNESS_EVERY {
            self.note_witness();
        }
        Ok(Outcome::Kept { id, at })
    }

    fn migrate(&mut self, id: ApplicationId) -> Result<(), Trouble> {
        let (at, today) = (self.clock.now(), self.clock.today());
        let casebook = self.casebook.as_mut().ok_or_else(locked)?;
        let known = casebook.header(id).map_err(|error| of_casebook(&error))?;
        let form: &Form = self
            .catalogue
            .form(&known.form)
            .ok_or_else(|| no_form(&known.form))?;
        if known.form_version == form.version {
            return Ok(());
        }
        let pack = self
            .catalogue
            .pack(known.council.as_deref().unwrap_or_default());
        casebook
            .migrate(id, form, &pack, today, at)
            .map_err(|error| of_casebook(&error))
    }

    pub(super) fn lodge(&mut self, id: ApplicationId) -> Result<Outcome, Trouble> {
        let at = self.clock.now();
        self.staged(|casebook| casebook.lodge(id, at))
            .map(|header| Outcome::Lodged(Box::new(header)))
    }

    pub(super) fn withdraw(&mut self, id: ApplicationId, reason: &str) -> Result<Outcome, Trouble> {
        let at = self.clock.now();
        self.staged(|casebook| casebook.withdraw(id, reason, at))
            .map(|header| Outcome::Gone(header.id))
    }

    pub(super) fn delete(&mut self, id: ApplicationId, reason: &str) -> Result<Outcome, Trouble> {
        let at = self.clock.now();
        let (casebook, chance) = self.casebook_and_chance()?;
        let deleted = casebook.delete(
            id,
            reason,
            at,
            &mut || chance.draw(),
            &equality::destroy_all_of,
        );
        deleted.map_err(|error| of_casebook(&error))?;
        self.look_for_stops();
        self.write_ledger()?;
        self.write_stops()?;
        Ok(Outcome::Gone(id))
    }

    fn staged(
        &mut self,
        work: impl FnOnce(&mut Casebook) -> Result<Header, CasebookError>,
    ) -> Result<Header, Trouble> {
        work(self.open_casebook()?).map_err(|error| of_casebook(&error))
    }
}

fn no_form(id: &str) -> Trouble {
    Trouble::new("form-unknown").with("form", id)
}
