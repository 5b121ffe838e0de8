//! A warning about somebody: set by a senior or data protection for one incident, told, looked at again, and ended.
//!
//! A marker is about safety or needs, so it never says what somebody is like: it points at an incident on record. It lasts
//! twelve months at most before somebody looks again, and it does not go on by itself.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::privacy::{PersonId, Recorder, Words};
use crate::register::{coded, coded_fault};

/// The longest that a marker stands before somebody looks at it again.
const LONGEST: Months = Months::new(12);

coded! {
    /// What a marker is for.
    pub enum MarkerKind {
        /// They are at risk.
        Vulnerability = "vulnerability",
        /// How they have to be spoken or written to.
        Communication = "communication",
        /// Whoever meets them needs protection.
        Safety = "safety",
        /// They are a relative of somebody on the staff.
        StaffRelative = "staff_relative",
    }
}

coded! {
    /// Who may set, renew or end a marker: nobody else has a code here.
    pub enum MarkerRole {
        /// A senior.
        Senior = "senior",
        /// Whoever answers for data protection.
        DataProtection = "data_protection",
    }
}

/// Somebody who may set a marker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setter {
    /// Who.
    pub recorder: Recorder,
    /// In which role.
    pub role: MarkerRole,
}

/// Whether the person was told of the marker. There is no third.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// They were, on this day.
    On(NaiveDate),
    /// They were not, for this reason.
    Not(Words),
}

/// What a marker says, before it is checked. An incident has to be named:
///
/// ```compile_fail,E0308
/// # use lodge::rights::Setting;
/// fn without(mut setting: Setting) -> Setting {
///     setting.incident = None;
///     setting
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// About whom.
    pub person: PersonId,
    /// What for.
    pub kind: MarkerKind,
    /// Where the incident is on record.
    pub incident: Words,
    /// What was seen or heard, and by whom.
    pub evidence: Words,
    /// Who set it.
    pub by: Setter,
    /// When.
    pub set_on: NaiveDate,
    /// The day by which somebody looks at it again.
    pub review_due: NaiveDate,
    /// Whether they were told.
    pub told: Told,
}

/// How a marker ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// When.
    pub on: NaiveDate,
    /// Why.
    pub reason: Words,
    /// Who ended it.
    pub by: Setter,
}

coded_fault! {
    /// Why a marker cannot be set, renewed or ended.
    pub enum MarkerFault {
        /// It would stand longer than twelve months before anybody looks.
        TooLong = "marker.too_long",
        /// The day to look again is not after the day it is set.
        ReviewFirst = "marker.review_first",
        /// It is said to be set, or they to be told, later than today.
        Future = "marker.future",
        /// A contact has no marker.
        WrongPerson = "marker.wrong_person",
        /// It ended already.
        Ended = "marker.ended",
    }
}

/// How a marker stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It holds.
    Yes,
    /// Nobody looked at it in time: it is a task, and no longer a warning.
    ReviewOverdue,
    /// It ended.
    Ended,
}

/// A marker that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct Marker {
    setting: Setting,
    ended: Option<Ended>,
}

/// A marker as it is written.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    setting: Setting,
    #[serde(default)]
    ended: Option<Ended>,
}

impl Marker {
    /// Sets a marker.
    ///
    /// # Errors
    /// What it lacks, as [`MarkerFault`] says it.
    pub fn set(setting: Setting, today: NaiveDate) -> Result<Self, MarkerFault> {
        let told_later = matches!(setting.told, Told::On(day) if day > today);
        if setting.set_on > today || told_later {
            return Err(MarkerFault::Future);
        }
        check(&setting)?;
        Ok(Self {
            setting,
            ended: None,
        })
    }

    /// Gives what it says.
    #[must_use]
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// Gives how it ended, where it did.
    #[must_use]
    pub fn ended(&self) -> Option<&Ended> {
        self.ended.as_ref()
    }

    /// Says how it stands on a day.
    #[must_use]
    pub fn stands(&self, day: NaiveDate) -> Stands {
        if self.ended.as_ref().is_some_and(|ended| ended.on <= day) {
            Stands::Ended
        } else if day > self.setting.review_due {
            Stands::ReviewOverdue
        } else {
            Stands::Yes
        }
    }

    /// Sets it anew from the day somebody looked, for a reason of that day, for twelve months at most.
    ///
    /// # Errors
    /// [`MarkerFault::Ended`] where it ended, and what [`Marker::set`] says.
    pub fn renew(&self, setting: Setting, today: NaiveDate) -> Result<Self, MarkerFault> {
        if self.ended.is_some() {
            return Err(MarkerFault::Ended);
        }
        Self::set(setting, today)
    }

    /// Ends it.
    ///
    /// # Errors
    /// [`MarkerFault::Ended`] where it ended already, [`MarkerFault::Future`] where it is said to end later than today.
    pub fn end(self, ended: Ended, today: NaiveDate) -> Result<Self, MarkerFault> {
        if self.ended.is_some() {
            Err(MarkerFault::Ended)
        } else if ended.on > today {
            Err(MarkerFault::Future)
        } else {
            Ok(Self {
                ended: Some(ended),
                ..self
            })
        }
    }
}

/// Checks what a marker says against the rule of twelve months.
fn check(setting: &Setting) -> Result<(), MarkerFault> {
    let last = setting.set_on.checked_add_months(LONGEST);
    if matches!(setting.person, PersonId::Contact(_)) {
        Err(MarkerFault::WrongPerson)
    } else if setting.review_due <= setting.set_on {
        Err(MarkerFault::ReviewFirst)
    } else if last.is_none_or(|last| setting.review_due > last) {
        Err(MarkerFault::TooLong)
    } else {
        Ok(())
    }
}

impl TryFrom<Kept> for Marker {
    type Error = MarkerFault;

    fn try_from(kept: Kept) -> Result<Self, MarkerFault> {
        check(&kept.setting)?;
        Ok(Self {
            setting: kept.setting,
            ended: kept.ended,
        })
    }
}

impl From<Marker> for Kept {
    fn from(marker: Marker) -> Self {
        Self {
            setting: marker.setting,
            ended: marker.ended,
        }
    }
}

#[cfg(test)]
pub(super) mod tests;
