//! Equality answers: sealed and kept, destroyed at the right minute and with their application, counted.

use std::io;
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};

use crate::casebook::audit::Act;
use crate::casebook::{Casebook, CasebookError};
use crate::desk::effect::{KeepingEquality, Outcome, WritingDown};
use crate::desk::trouble::Trouble;
use crate::equality::{self, Applicant, Counts, EqualityError, EqualitySheet};
use crate::privacy::{Against, Ledger, PersonId};
use crate::register::application::ApplicationId;
use crate::register::working_day;
use crate::vault::VaultError;
use crate::world::file;
use crate::world::perform::{World, locked};
use crate::world::system::London as _;
use crate::world::trouble::of_casebook;

/// The form that is kept apart.
const FORM: &str = "equality";

/// How long to wait before destroying is tried again where it failed.
const AGAIN: TimeDelta = TimeDelta::minutes(1);

/// What fails when both rooms have a part in one change.
enum Failed {
    Casebook(CasebookError),
    Equality(EqualityError),
}

impl From<CasebookError> for Failed {
    fn from(error: CasebookError) -> Self {
        Self::Casebook(error)
    }
}

impl From<EqualityError> for Failed {
    fn from(error: EqualityError) -> Self {
        Self::Equality(error)
    }
}

impl From<VaultError> for Failed {
    fn from(error: VaultError) -> Self {
        Self::Casebook(error.into())
    }
}

impl World {
    /// Seals somebody's equality answers and keeps them.
    pub(super) fn keep_equality(&mut self, keeping: KeepingEquality) -> Result<Outcome, Trouble> {
        let (at, today) = (self.clock.now(), self.clock.today());
        let KeepingEquality { id, offer, .. } = &keeping;
        let person = applicant(offer.person).ok_or_else(|| Trouble::new("equality-whose"))?;
        offer.check().or(Err(Trouble::new("equality-whose")))?;
        let form = self.catalogue.apart(FORM);
        let form = form.ok_or_else(|| Trouble::new("form-unknown").with("form", FORM))?;
        let council = keeping.council.as_deref().unwrap_or_default();
        let pack = self.catalogue.pack(council);
        let sheet = EqualitySheet::of(form, &pack, &keeping.sheet, today);
        let casebook = self.casebook.as_mut().ok_or_else(locked)?;
        // Answers of an application that is gone would be answers that nothing ever takes away.
        casebook.header(*id).map_err(|error| of_casebook(&error))?;
        let sealed = seal_away(casebook, (*id, person), &sheet, keeping.again, at);
        sealed.map_err(|error| of_failed(&error))?;
        if keeping.again {
            self.note_stops();
        }
        self.look_for_stops();
        Ok(Outcome::EqualityKept {
            id: keeping.id,
            offer: Box::new(keeping.offer),
        })
    }

    /// Keeps entries of a privacy ledger, and with a notice that stops equality monitoring the instant at which its answers go:
    /// both or neither.
    pub(super) fn write_down_with_stops(&mut self, writing: &WritingDown) -> Result<(), Trouble> {
        let at = self.clock.now();
        let stops = stops_in(writing);
        let WritingDown { id, entries, texts } = writing;
        let texts = self.with_imprints(*id, entries, texts)?;
        let casebook = self.casebook.as_mut().ok_or_else(locked)?;
        let written = casebook.write_down_with(*id, (entries, &texts), at, |writer| {
            for (person, ends) in &stops {
                equality::stop(writer, *id, *person, *ends)?;
            }
            Ok::<(), Failed>(())
        });
        written.map_err(|error| of_failed(&error))?;
        if !stops.is_empty() {
            self.note_stops();
            self.look_for_stops();
        }
        Ok(())
    }

    /// Destroys the equality answers whose stop notices have come to their end; says how many notices that were. It is tried
    /// again after a minute where it fails.
    pub fn destroy_equality(&mut self) -> Result<usize, Trouble> {
        let now = self.clock.now();
        self.next_stop = self.next_stop.map(|_| now + AGAIN);
        let casebook = self.casebook.as_mut().ok_or_else(locked)?;
        let due = casebook.vault().read(|reader| equality::due(reader, now));
        let due = due.map_err(|error| of_casebook(&error.into()))?;
        if due > 0 {
            let count = u32::try_from(due).unwrap_or(u32::MAX);
            let act = (Act::EqualityDestroyed, count);
            let destroyed = casebook.beside_destroying(act, now, |writer| {
                equality::destroy_due(writer, now).map_err(Failed::from)
            });
            destroyed.map_err(|error| of_failed(&error))?;
            self.stops_unwritten = true;
        }
        if self.stops_unwritten {
            self.write_stops()?;
            self.stops_unwritten = false;
        }
        self.look_for_stops();
        Ok(due)
    }

    /// How long until equality answers have to be destroyed; none while none wait, or the vault is closed.
    #[must_use]
    pub fn until_stop(&self) -> Option<TimeDelta> {
        self.casebook.as_ref()?;
        Some((self.next_stop? - self.clock.now()).max(TimeDelta::zero()))
    }

    /// Counts the equality answers, for a data-protection officer. The trail tells of it before anybody sees a number.
    pub fn equality_counts(&mut self) -> Result<Counts, Trouble> {
        let now = self.clock.now();
        let form = self.catalogue.apart(FORM);
        let form = form.ok_or_else(|| Trouble::new("form-unknown").with("form", FORM))?;
        let casebook = self.casebook.as_mut().ok_or_else(locked)?;
        let counts = equality::counts(casebook.vault(), form, now);
        let counts = counts.map_err(|error| of_equality(&error))?;
        let told = casebook.beside((Act::EqualityCounted, 0), now, |_| Ok(()));
        told.map_err(|error: CasebookError| of_casebook(&error))?;
        Ok(counts)
    }

    /// Tells the ledger of an application that is being recalled which of its stop notices are done.
    pub(super) fn tell_stops(
        &mut self,
        id: ApplicationId,
        ledger: &mut Ledger,
    ) -> Result<(), Trouble> {
        let now = self.clock.now();
        let casebook = self.casebook.as_mut().ok_or_else(locked)?;
        let known = ledger.newest();
        for person in [PersonId::Main, PersonId::Joint] {
            let Some(whose) = applicant(person) else {
                continue;
            };
            if ledger.equality_over(person, now).is_empty() {
                continue;
            }
            let found = casebook.vault().read(|reader| {
                let kept = equality::is_kept(reader, id, whose)?;
                Ok::<_, EqualityError>((kept, equality::stop_of(reader, id, whose)?))
            });
            let (kept, stop) = found.map_err(|error| of_equality(&error))?;
            if !kept {
                let destroyed = stop.and_then(|stop| stop.destroyed);
                ledger.equality_destroyed(person, destroyed.unwrap_or(now), now);
            }
        }
        let entries = ledger.since(known).to_vec();
        let texts = ledger.texts_of(&entries);
        casebook
            .write_down(id, &entries, &texts, now)
            .map_err(|error| of_casebook(&error))
    }

    /// Looks when equality answers have to be destroyed next.
    pub(super) fn look_for_stops(&mut self) {
        let Some(casebook) = &self.casebook else {
            self.next_stop = None;
            return;
        };
        let next = casebook.vault().read(equality::next_due);
        // What cannot be read is tried again, so that it is told of and not passed over.
        let soon = self.clock.now() + AGAIN;
        self.next_stop = next.unwrap_or(Some(soon));
        if self.stops_unwritten {
            self.next_stop = Some(self.next_stop.map_or(soon, |next| next.min(soon)));
        }
    }

    /// Writes the list of stops; where that fails it is tried again with the next destroying, a minute later at most. What was
    /// kept stays kept.
    fn note_stops(&mut self) {
        self.stops_unwritten = self.write_stops().is_err();
    }

    /// Writes the list of stops beside the vault anew.
    pub(super) fn write_stops(&mut self) -> Result<(), Trouble> {
        let path = self.stops_place();
        let lines = self.open_casebook()?.vault().read(equality::lines);
        let lines = lines.map_err(|error| of_equality(&error))?;
        if lines.is_empty() && !path.exists() {
            return Ok(());
        }
        let mut text = lines.join("\n");
        text.push('\n');
        file::write(&path, text.as_bytes()).map_err(|error| {
            let named = Trouble::new("stops-write").with("file", path.display().to_string());
            named.with("why", error.kind().to_string())
        })
    }

    /// Reads the list of stops; empty where there was none yet.
    pub(super) fn read_stops(&self) -> Result<Vec<String>, Trouble> {
        let path = self.stops_place();
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(text.lines().map(str::to_owned).collect()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => {
                let named = Trouble::new("stops-read").with("file", path.display().to_string());
                Err(named.with("why", error.kind().to_string()))
            }
        }
    }

    /// Takes the stops over that a backup does not know, and destroys what they ask for.
    pub(super) fn reapply_stops(&mut self, lines: &[String]) -> Result<usize, Trouble> {
        let now = self.clock.now();
        if !lines.is_empty() {
            let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
            let casebook = self.casebook.as_mut().ok_or_else(locked)?;
            let taken = casebook.beside((Act::EqualityStopped, count), now, |writer| {
                equality::reapply(writer, lines).map_err(Failed::from)
            });
            taken.map_err(|error| of_failed(&error))?;
        }
        self.look_for_stops();
        self.destroy_equality()
    }

    fn stops_place(&self) -> PathBuf {
        self.places.vault.with_extension("stopped")
    }
}

/// Seals answers and keeps them; makes the key of the links where there is none yet.
fn seal_away(
    casebook: &mut Casebook,
    (id, person): (ApplicationId, Applicant),
    sheet: &EqualitySheet,
    again: bool,
    at: DateTime<Utc>,
) -> Result<(), Failed> {
    if !casebook.vault().read(equality::is_laid)? {
        casebook.beside((Act::EqualityLaid, 0), at, |writer| {
            equality::lay(writer).map_err(Failed::from)
        })?;
    }
    let sealed = equality::seal(casebook.vault(), id, person, sheet)?;
    casebook.beside((Act::EqualityKept, 0), at, |writer| {
        equality::put(writer, &sealed, again).map_err(Failed::from)
    })
}

/// The notices among new entries that stop equality monitoring: whose, and when their answers go.
fn stops_in(writing: &WritingDown) -> Vec<(Applicant, DateTime<Utc>)> {
    let objections = writing
        .entries
        .iter()
        .filter_map(|entry| entry.record.objected());
    objections
        .filter_map(|objection| {
            let Against::EqualityStop { stop_by, .. } = objection.against else {
                return None;
            };
            Some((applicant(objection.person)?, working_day::end_of(stop_by)))
        })
        .collect()
}

/// The applicant that a person is; members and contacts have no equality answers.
fn applicant(person: PersonId) -> Option<Applicant> {
    match person {
        PersonId::Main => Some(Applicant::Main),
        PersonId::Joint => Some(Applicant::Joint),
        PersonId::Member(_) | PersonId::Contact(_) => None,
    }
}

fn of_failed(error: &Failed) -> Trouble {
    match error {
        Failed::Casebook(error) => of_casebook(error),
        Failed::Equality(error) => of_equality(error),
    }
}

fn of_equality(error: &EqualityError) -> Trouble {
    match error {
        EqualityError::Vault(error) => of_casebook(&CasebookError::Vault(error.clone())),
        EqualityError::Stopped => Trouble::new("equality-stopped"),
        EqualityError::NotLaid | EqualityError::Record => {
            Trouble::new("record-unreadable").with("table", FORM)
        }
        EqualityError::Newer => Trouble::new("record-newer").with("table", FORM),
        EqualityError::TooLong => Trouble::new("equality-too-long"),
        EqualityError::Line { line } => Trouble::new("stops-line").with("line", line.to_string()),
    }
}
