//! Markers on an application: set, renewed and ended by a senior or by data protection, and by nobody else.

use chrono::{DateTime, NaiveDate, Utc};

use crate::casebook::audit::Act;
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::requests::{all, of, put_last, stamp};
use crate::privacy::{PersonId, Words};
use crate::register::application::ApplicationId;
use crate::register::working_day;
use crate::rights::{Ended, Marker, MarkerKind, MarkerRole, RequestFault, Setter, Setting, Told};
use crate::vault::Role;

/// A marker to be set.
#[derive(Debug, Clone)]
pub struct Marking {
    /// About whom.
    pub person: PersonId,
    /// What for.
    pub kind: MarkerKind,
    /// Where the incident is on record.
    pub incident: Words,
    /// What was seen or heard.
    pub evidence: Words,
    /// The day by which somebody looks at it again.
    pub review_due: NaiveDate,
    /// Whether they were told.
    pub told: Told,
}

impl Casebook {
    /// Sets a marker on an application from today; gives its number. A senior and data protection may:
    /// [`CasebookError::Role`].
    ///
    /// # Errors
    /// [`CasebookError::Request`] with what it lacks.
    pub fn set_marker(
        &mut self,
        id: ApplicationId,
        marking: Marking,
        at: DateTime<Utc>,
    ) -> Result<u32, CasebookError> {
        let setting = Setting {
            person: marking.person,
            kind: marking.kind,
            incident: marking.incident,
            evidence: marking.evidence,
            by: self.setter()?,
            set_on: working_day::in_london(at),
            review_due: marking.review_due,
            told: marking.told,
        };
        let number = self.requests(id)?.next_number();
        self.change(stamp(Act::MarkerSet, id, number, at), |writer, _| {
            let mut requests = of(writer, id)?;
            let number = requests.set_marker(setting, at)?;
            put_last(writer, id, &requests)?;
            Ok(number)
        })
    }

    /// Sets a marker anew from today, since somebody looked at it again and saw that it is still needed.
    ///
    /// # Errors
    /// As [`Casebook::set_marker`]; [`RequestFault::MarkerUnknown`] where there is none or it ended.
    pub fn renew_marker(
        &mut self,
        id: ApplicationId,
        marker: u32,
        (evidence, review_due): (Words, NaiveDate),
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        let by = self.setter()?;
        self.change(stamp(Act::MarkerRenewed, id, marker, at), |writer, _| {
            let mut requests = of(writer, id)?;
            let known = requests.markers().iter().find(|(own, _)| *own == marker);
            let (_, known) = known.ok_or(RequestFault::MarkerUnknown)?;
            let setting = Setting {
                evidence,
                by,
                set_on: working_day::in_london(at),
                review_due,
                ..known.setting().clone()
            };
            requests.renew_marker(marker, setting, at)?;
            put_last(writer, id, &requests)
        })
    }

    /// Ends a marker for a reason.
    ///
    /// # Errors
    /// As [`Casebook::renew_marker`].
    pub fn end_marker(
        &mut self,
        id: ApplicationId,
        marker: u32,
        reason: Words,
        at: DateTime<Utc>,
    ) -> Result<(), CasebookError> {
        let by = self.setter()?;
        let on = working_day::in_london(at);
        self.change(stamp(Act::MarkerEnded, id, marker, at), |writer, _| {
            let mut requests = of(writer, id)?;
            requests.end_marker(marker, Ended { on, reason, by }, at)?;
            put_last(writer, id, &requests)
        })
    }

    /// Every marker that has not ended, with its application and its number.
    pub fn markers(&self) -> Result<Vec<(ApplicationId, u32, Marker)>, CasebookError> {
        let mut found = Vec::new();
        for (id, requests) in self.vault.read(all)? {
            let open = requests.markers().iter();
            let open = open.filter(|(_, marker)| marker.ended().is_none());
            found.extend(open.map(|(number, marker)| (id, *number, marker.clone())));
        }
        Ok(found)
    }

    /// The officer whose key is open, where their role may set a marker.
    fn setter(&self) -> Result<Setter, CasebookError> {
        let role = match self.role() {
            Role::Senior => MarkerRole::Senior,
            Role::DataProtection => MarkerRole::DataProtection,
            Role::Officer | Role::Keeper => return Err(CasebookError::Role),
        };
        Ok(Setter {
            recorder: self.recorder()?,
            role,
        })
    }
}
