//! Everything that one application has on record about privacy, in the order in which it was written down.
//!
//! A ledger is only ever added to. How anything stands is worked out from its entries, so how it stood on any past day can be
//! worked out as well, and nothing can be changed or taken out:
//!
//! ```compile_fail,E0616
//! # use lodge::privacy::Ledger;
//! fn tidy(ledger: &mut Ledger) {
//!     ledger.entries.clear();
//! }
//! ```

mod authorities;
mod consents;
mod contacts;
mod deciding;
mod disclosures;
mod ending;
mod entry;
mod monitoring;
mod notices;
mod objections;
mod tasks;
mod withdrawal;

pub use consents::MayAsk;
pub use contacts::MayDiscuss;
pub use disclosures::Leave;
pub use entry::{Closed, Entry, Record, Sequence};
pub use tasks::Task;
pub use withdrawal::WithdrawalEffect;

use chrono::{DateTime, Utc};

use crate::privacy::wording::{Digest, Wordings};
use crate::register::coded_fault;

coded_fault! {
    /// Why an entry cannot be written down, or a ledger read.
    pub enum LedgerFault {
        /// Entries are missing, doubled or out of order.
        OutOfOrder = "ledger.out_of_order",
        /// It is said to have happened later than now.
        Future = "ledger.future",
        /// The words that were shown are not kept.
        WordingUnknown = "ledger.wording_unknown",
        /// There is nothing of that kind under this number, or it is closed already.
        NoSuchEntry = "ledger.no_such_entry",
    }
}

/// One application's records. There is no way to change or remove an entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
    wordings: Wordings,
}

impl Ledger {
    /// Brings a ledger back from its entries and the texts they name. Every number from 1 is there, once, in order.
    pub fn of(entries: Vec<Entry>, wordings: Wordings) -> Result<Self, LedgerFault> {
        let numbers = entries.iter().map(|entry| entry.sequence.0);
        if numbers.eq((1..).take(entries.len())) {
            Ok(Self { entries, wordings })
        } else {
            Err(LedgerFault::OutOfOrder)
        }
    }

    /// Gives every entry, in the order of writing.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Gives the entries written after a number: what is still to be kept.
    #[must_use]
    pub fn since(&self, sequence: Sequence) -> &[Entry] {
        let from = usize::try_from(sequence.0).unwrap_or(usize::MAX);
        self.entries.get(from..).unwrap_or_default()
    }

    /// Gives the entry under a number.
    #[must_use]
    pub fn entry(&self, sequence: Sequence) -> Option<&Entry> {
        let at = usize::try_from(sequence.0.checked_sub(1)?).ok()?;
        self.entries.get(at)
    }

    /// Gives the number of the newest entry; nought where there is none.
    #[must_use]
    pub fn newest(&self) -> Sequence {
        self.entries
            .last()
            .map_or(Sequence(0), |entry| entry.sequence)
    }

    /// Gives the texts that entries name: what is to be kept with them.
    #[must_use]
    pub fn texts_of(&self, entries: &[Entry]) -> Wordings {
        let mut texts = Wordings::default();
        for digest in entries.iter().filter_map(|entry| entry.record.shown()) {
            if let Some(text) = self.wordings.text(&digest) {
                texts.keep(text);
            }
        }
        texts
    }

    /// Gives the ledger as it was when an entry was the newest, with every text that is kept.
    #[must_use]
    pub fn until(&self, sequence: Sequence) -> Self {
        let entries = self.entries.iter();
        Self {
            entries: entries
                .take_while(|entry| entry.sequence <= sequence)
                .cloned()
                .collect(),
            wordings: self.wordings.clone(),
        }
    }

    /// Gives the texts that were shown.
    #[must_use]
    pub fn wordings(&self) -> &Wordings {
        &self.wordings
    }

    /// Keeps a canonical text, so that what was asked can be shown years later.
    pub fn keep_wording(&mut self, canonical: &str) -> Digest {
        self.wordings.keep(canonical)
    }

    fn append(&mut self, record: Record, recorded_at: DateTime<Utc>) -> Sequence {
        let number = u32::try_from(self.entries.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        let sequence = Sequence(number);
        self.entries.push(Entry {
            sequence,
            recorded_at,
            record,
        });
        sequence
    }

    fn records(&self) -> impl DoubleEndedIterator<Item = (Sequence, &Record)> {
        self.entries
            .iter()
            .map(|entry| (entry.sequence, &entry.record))
    }

    /// Every record of one kind, with its number.
    fn each<'a, T: 'a>(
        &'a self,
        look: impl Fn(&'a Record) -> Option<&'a T> + 'a,
    ) -> impl DoubleEndedIterator<Item = (Sequence, &'a T)> {
        self.records()
            .filter_map(move |(sequence, record)| Some((sequence, look(record)?)))
    }

    /// Whether a thing that is done once for an entry was done by then.
    fn is_closed(&self, sequence: Sequence, how: Closed) -> bool {
        self.records().any(|(_, record)| {
            matches!(record, Record::Closed { entry, how: done, .. } if *entry == sequence && *done == how)
        })
    }
}
