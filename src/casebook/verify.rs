//! The whole audit: the chain, its checkpoints, an anchor from outside, and every application against what the chain says.

use std::collections::{BTreeMap, BTreeSet};

use crate::casebook::act::Act;
use crate::casebook::anchor::Anchor;
use crate::casebook::audit::{self, Detail, Entry};
use crate::casebook::checkpoint::{self, Checkpoint};
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::record;
use crate::casebook::subject::{self, Subject};
use crate::casebook::tables::{self, ABOVE, APPLICATIONS, JOURNAL, OWNED, REFERENCES, SUBJECTS};
use crate::register::application::{ApplicationId, Header};
use crate::vault::{Reader, Table};

/// Entries that are held in memory at a time.
const PAGE: u64 = 4096;

/// Faults that are told one by one; the rest is counted.
const TOLD: usize = 100;

/// What an audit found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How many entries there are.
    pub entries: u64,
    /// The first entry that does not follow from the one before it.
    pub broken_at: Option<u64>,
    /// The hash of the last entry: to be noted down elsewhere, since whoever holds the keys could write a whole new chain.
    pub head: [u8; 32],
    /// How many applications were held against their newest entries.
    pub applications: u64,
    /// How many checkpoints bear a good signature of the officer whose entry they seal.
    pub checkpoints: u64,
    /// The number of the newest entry that is sealed so. What follows it, whoever holds the data key could have written.
    pub sealed_to: Option<u64>,
    /// What an anchor says, where there was one.
    pub anchor: Option<AnchorFound>,
    /// The first hundred faults of all kinds, those of the chain and of the anchor among them.
    pub faults: Vec<Fault>,
    /// How many faults there are.
    pub faulty: u64,
}

impl Verdict {
    /// Says whether nothing at all was found wrong.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.faulty == 0
    }

    fn new() -> Self {
        Self {
            entries: 0,
            broken_at: None,
            head: [0; 32],
            applications: 0,
            checkpoints: 0,
            sealed_to: None,
            anchor: None,
            faults: Vec::new(),
            faulty: 0,
        }
    }

    fn fault(&mut self, fault: Fault) {
        self.faulty = self.faulty.saturating_add(1);
        if self.faults.len() < TOLD {
            self.faults.push(fault);
        }
    }
}

/// What an anchor says of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnchorFound {
    /// The chain had that head at that count.
    Fits,
    /// The chain has fewer entries than the anchor counted.
    Shorter,
    /// The chain has another head at that count: this one.
    Other(Anchor),
}

/// What is wrong with a trail, or with what it speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// An entry does not follow from the one before it, or its words are others.
    Chain(u64),
    /// A checkpoint is not signed by the officer of its entry, or seals another entry.
    Checkpoint(u64),
    /// The anchor does not fit.
    Anchor,
    /// The changes in the journal are not those that an entry speaks of.
    Changes(u64),
    /// An application is not as its newest entry says, or an older entry passes for its newest.
    Application(ApplicationId),
    /// No entry speaks of an application.
    Unspoken(ApplicationId),
    /// The chain speaks of an application that is not there and was not erased.
    Missing(ApplicationId),
    /// A reference and an application do not lead to each other.
    Reference,
    /// A table has rows that belong to no application.
    Stray(&'static str),
}

impl Casebook {
    /// Checks the whole audit trail and everything that it speaks of: the chain, the words behind it, its checkpoints, the
    /// `anchor` if one is given, every application and every change of one against its entries, every reference against
    /// its application.
    pub fn verify_audit(&self, anchor: Option<&Anchor>) -> Result<Verdict, CasebookError> {
        let (mut verdict, sealed) = self.vault.read(|reader| {
            let mut audit = Audit::of(reader, anchor)?;
            audit.chain()?;
            audit.applications()?;
            audit.references()?;
            Ok::<_, CasebookError>((audit.verdict, audit.sealed))
        })?;
        for (number, checkpoint, entry) in sealed {
            let sound = match entry {
                Some(entry) => checkpoint::holds(&self.vault, number, &checkpoint, &entry)?,
                None => false,
            };
            if sound {
                verdict.checkpoints = verdict.checkpoints.saturating_add(1);
                verdict.sealed_to = Some(number);
            } else {
                verdict.fault(Fault::Checkpoint(number));
            }
        }
        if verdict
            .anchor
            .is_some_and(|found| found != AnchorFound::Fits)
        {
            verdict.fault(Fault::Anchor);
        }
        Ok(verdict)
    }
}

/// An audit on its way.
struct Audit<'a> {
    reader: &'a Reader,
    anchor: Option<&'a Anchor>,
    verdict: Verdict,
    checkpoints: BTreeMap<u64, Checkpoint>,
    /// Checkpoints with the entries they seal.
    sealed: Vec<(u64, Checkpoint, Option<Entry>)>,
    /// Applications without a subject row that the chain has spoken of, until an entry says that they are gone.
    adrift: BTreeSet<ApplicationId>,
    /// Rows that were seen to belong to an application, by table.
    owned: BTreeMap<&'static str, u64>,
}

impl<'a> Audit<'a> {
    fn of(reader: &'a Reader, anchor: Option<&'a Anchor>) -> Result<Self, CasebookError> {
        Ok(Self {
            reader,
            anchor,
            verdict: Verdict::new(),
            checkpoints: checkpoint::all(reader)?.into_iter().collect(),
            sealed: Vec::new(),
            adrift: BTreeSet::new(),
            owned: OWNED.iter().map(|table| (table.0, 0)).collect(),
        })
    }

    fn chain(&mut self) -> Result<(), CasebookError> {
        self.verdict.anchor = self.anchor.map(|_| AnchorFound::Shorter);
        self.weigh_anchor(0, &[0; 32], None);
        let newest = audit::last(self.reader)?.map_or(0, |(number, _)| number);
        let mut from = 0;
        while from <= newest {
            let to = from.saturating_add(PAGE);
            for (number, entry) in audit::between(self.reader, from, to)? {
                self.entry(number, entry)?;
            }
            from = to;
        }
        for (number, checkpoint) in std::mem::take(&mut self.checkpoints) {
            self.sealed.push((number, checkpoint, None));
        }
        for id in std::mem::take(&mut self.adrift) {
            self.verdict.fault(Fault::Missing(id));
        }
        Ok(())
    }

    fn entry(&mut self, number: u64, entry: Entry) -> Result<(), CasebookError> {
        let verdict = &mut self.verdict;
        let follows = number == verdict.entries.saturating_add(1) && entry.previous == verdict.head;
        let detail = audit::detail(self.reader, number)?
            .as_ref()
            .map(Detail::digest);
        let words_fit = detail.is_none() || detail == entry.detail;
        if !(follows && words_fit && entry.hash == audit::hash(number, &entry)) {
            verdict.broken_at = verdict.broken_at.or(Some(number));
            verdict.fault(Fault::Chain(number));
        }
        verdict.entries = number;
        verdict.head = entry.hash;
        self.weigh_anchor(number, &entry.hash, Some(&entry));
        if let Some(id) = entry.subject {
            self.subject(number, &entry, id)?;
        }
        if let Some(checkpoint) = self.checkpoints.remove(&number) {
            self.sealed.push((number, checkpoint, Some(entry)));
        }
        Ok(())
    }

    fn weigh_anchor(&mut self, number: u64, head: &[u8; 32], entry: Option<&Entry>) {
        if let Some(anchor) = self.anchor.filter(|anchor| anchor.entries == number) {
            let day = entry.map_or(anchor.day, |entry| entry.at.date_naive());
            self.verdict.anchor = Some(if anchor.fits(head) {
                AnchorFound::Fits
            } else {
                AnchorFound::Other(Anchor::of(day, number, head))
            });
        }
    }

    fn subject(
        &mut self,
        number: u64,
        entry: &Entry,
        id: ApplicationId,
    ) -> Result<(), CasebookError> {
        let gone = Act::from_code(&entry.act).is_some_and(Act::leaves_nothing);
        let Some(subject) = subject::of(self.reader, id)? else {
            if gone {
                self.adrift.remove(&id);
            } else {
                self.adrift.insert(id);
            }
            return Ok(());
        };
        if gone || subject.newest < number {
            self.verdict.fault(Fault::Application(id));
        }
        let (from, to) = tables::changes_at(id, number);
        let found = self.reader.range(JOURNAL, &from, &to)?;
        self.count(JOURNAL, found.len());
        let said = entry.commitment.is_some() || entry.changes.is_some();
        if said && entry.changes != subject::changes_of(&found, &subject.salt) {
            self.verdict.fault(Fault::Changes(number));
        }
        Ok(())
    }

    fn applications(&mut self) -> Result<(), CasebookError> {
        let subjects = self.reader.count(SUBJECTS)?;
        let mut spoken: u64 = 0;
        for first in 0..=u8::MAX {
            for (key, bytes) in self.slice(APPLICATIONS, first)? {
                let header: Header = record::read(APPLICATIONS, &bytes)?;
                self.verdict.applications = self.verdict.applications.saturating_add(1);
                if header.id.0.as_slice() != key {
                    self.verdict.fault(Fault::Application(header.id));
                    continue;
                }
                match subject::of(self.reader, header.id)? {
                    Some(subject) => {
                        spoken = spoken.saturating_add(1);
                        self.application(&header, &subject)?;
                    }
                    None => self.verdict.fault(Fault::Unspoken(header.id)),
                }
            }
        }
        if spoken != subjects {
            self.verdict.fault(Fault::Stray(SUBJECTS.0));
        }
        for table in OWNED {
            if self.owned.get(table.0).copied() != Some(self.reader.count(table)?) {
                self.verdict.fault(Fault::Stray(table.0));
            }
        }
        Ok(())
    }

    fn application(&mut self, header: &Header, subject: &Subject) -> Result<(), CasebookError> {
        let id = header.id;
        let newest = audit::entry(self.reader, subject.newest)?;
        match newest.filter(|entry| entry.subject == Some(id)) {
            None => self.verdict.fault(Fault::Unspoken(id)),
            Some(entry) => {
                let rows = subject::rows(self.reader, id, &subject.salt)?;
                if entry.commitment.is_some_and(|said| said != rows) {
                    self.verdict.fault(Fault::Application(id));
                }
            }
        }
        let (from, to) = tables::span(id);
        for table in OWNED.into_iter().filter(|table| *table != JOURNAL) {
            let rows = self.reader.range(table, &from, &to)?.len();
            self.count(table, rows);
        }
        let found = self
            .reader
            .get(REFERENCES, &tables::of_reference(header.reference))?;
        if found.as_deref() != Some(id.0.as_slice()) {
            self.verdict.fault(Fault::Reference);
        }
        Ok(())
    }

    /// Every application was found under its own reference, so a reference too many is one that leads astray.
    fn references(&mut self) -> Result<(), CasebookError> {
        let references = self.reader.count(REFERENCES)?;
        if references != self.reader.count(APPLICATIONS)? {
            self.verdict.fault(Fault::Reference);
        }
        Ok(())
    }

    fn slice(&self, table: Table, first: u8) -> Result<Vec<(Vec<u8>, Vec<u8>)>, CasebookError> {
        let to = first
            .checked_add(1)
            .map_or(ABOVE.to_vec(), |next| vec![next]);
        Ok(self.reader.range(table, &[first], &to)?)
    }

    fn count(&mut self, table: Table, rows: usize) {
        if let Some(seen) = self.owned.get_mut(table.0) {
            *seen = seen.saturating_add(u64::try_from(rows).unwrap_or(u64::MAX));
        }
    }
}
