//! Markers on an application: set, looked at again, ended, and all of it still there.

use chrono::{DateTime, Utc};

use crate::rights::fault::RequestFault;
use crate::rights::marker::{Ended, Marker, Setting};
use crate::rights::requests::{Record, Requests};

impl Requests {
    /// Sets a marker under the name of who sets it; gives its number.
    ///
    /// # Errors
    /// What it lacks, as [`Marker::set`] says it.
    pub fn set_marker(&mut self, setting: Setting, at: DateTime<Utc>) -> Result<u32, RequestFault> {
        let by = setting.by.recorder.clone();
        self.write(Record::MarkerSet(setting), by, at)
    }

    /// Sets a marker anew from the day somebody looked at it again.
    ///
    /// # Errors
    /// [`RequestFault::MarkerUnknown`] where there is none or it ended, and what [`Marker::renew`] says.
    pub fn renew_marker(
        &mut self,
        marker: u32,
        setting: Setting,
        at: DateTime<Utc>,
    ) -> Result<(), RequestFault> {
        let by = setting.by.recorder.clone();
        let record = Record::MarkerRenewed { marker, setting };
        self.write(record, by, at).map(|_| ())
    }

    /// Ends a marker.
    ///
    /// # Errors
    /// [`RequestFault::MarkerUnknown`] where there is none or it ended already.
    pub fn end_marker(
        &mut self,
        marker: u32,
        ended: Ended,
        at: DateTime<Utc>,
    ) -> Result<(), RequestFault> {
        let by = ended.by.recorder.clone();
        let record = Record::MarkerEnded { marker, ended };
        self.write(record, by, at).map(|_| ())
    }

    /// Gives every marker with its number, ended ones too.
    #[must_use]
    pub fn markers(&self) -> &[(u32, Marker)] {
        &self.markers
    }

    pub(super) fn find_marker(&mut self, number: u32) -> Result<&mut Marker, RequestFault> {
        let mut markers = self.markers.iter_mut();
        let found = markers.find(|(own, _)| *own == number);
        found
            .map(|(_, marker)| marker)
            .ok_or(RequestFault::MarkerUnknown)
    }
}
