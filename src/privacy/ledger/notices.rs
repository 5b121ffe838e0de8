//! Notices shown, things told and acknowledged, and people told that their data is held.

use chrono::{DateTime, Utc};

use crate::privacy::acknowledgement::{Acknowledgement, FormatAsked, Informed};
use crate::privacy::ledger::{Closed, Ledger, LedgerFault, Record, Sequence};
use crate::privacy::person::{PersonId, Words};
use crate::privacy::shown::{Extent, NoticeShown};
use crate::privacy::taken::Recorder;
use crate::privacy::wording::Digest;
use crate::register::working_day;

impl Ledger {
    /// Writes down that a notice was told, in words that are kept.
    pub fn show_notice(
        &mut self,
        shown: NoticeShown,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, LedgerFault> {
        if shown.at > recorded_at {
            return Err(LedgerFault::Future);
        }
        if !self.wordings.holds(&Digest(shown.notice.digest)) {
            return Err(LedgerFault::WordingUnknown);
        }
        Ok(self.append(Record::NoticeShown(shown), recorded_at))
    }

    /// Gives the last notice that a person had been shown by an instant; what was offered and declined was not shown.
    #[must_use]
    pub fn notice_shown(&self, person: PersonId, by: DateTime<Utc>) -> Option<&NoticeShown> {
        self.each(Record::notice_shown)
            .filter(|(_, shown)| {
                shown.to == person && shown.at <= by && shown.extent != Extent::Declined
            })
            .max_by_key(|(sequence, shown)| (shown.at, *sequence))
            .map(|(_, shown)| shown)
    }

    /// Writes down that something was told or acknowledged, in words that are kept.
    pub fn acknowledge(
        &mut self,
        told: Acknowledgement,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, LedgerFault> {
        if told.at > recorded_at {
            return Err(LedgerFault::Future);
        }
        if !self.wordings.holds(&told.wording.digest) {
            return Err(LedgerFault::WordingUnknown);
        }
        Ok(self.append(Record::Acknowledged(told), recorded_at))
    }

    /// Gives everything told and acknowledged, in the order of writing.
    pub fn acknowledgements(&self) -> impl Iterator<Item = (Sequence, &Acknowledgement)> {
        self.each(Record::acknowledged)
    }

    /// Writes down that somebody asked for a notice in another form: a task until it is given.
    pub fn ask_format(
        &mut self,
        asked: FormatAsked,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, LedgerFault> {
        if asked.on > working_day::in_london(recorded_at) {
            return Err(LedgerFault::Future);
        }
        Ok(self.append(Record::FormatAsked(asked), recorded_at))
    }

    /// Writes down that a household member or a contact was told that their data is held.
    pub fn inform(
        &mut self,
        informed: Informed,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, LedgerFault> {
        if informed.on > working_day::in_london(recorded_at) {
            return Err(LedgerFault::Future);
        }
        Ok(self.append(Record::Informed(informed), recorded_at))
    }

    /// Says whether somebody was told that their data is held.
    #[must_use]
    pub fn is_informed(&self, person: PersonId) -> bool {
        self.records().any(
            |(_, record)| matches!(record, Record::Informed(informed) if informed.person == person),
        )
    }

    /// Writes down that what an entry asked for was done. It can be done once, and to an entry of its kind alone.
    pub fn close(
        &mut self,
        entry: Sequence,
        how: Closed,
        note: Option<Words>,
        recorder: Option<Recorder>,
        at: DateTime<Utc>,
    ) -> Result<Sequence, LedgerFault> {
        if self.is_closed(entry, how) || !self.asks_for(entry, how) {
            return Err(LedgerFault::NoSuchEntry);
        }
        let done = Record::Closed {
            entry,
            how,
            at,
            note,
            recorder,
        };
        Ok(self.append(done, at))
    }
}
