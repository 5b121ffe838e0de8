//! Every kind of record that the casebook keeps, as bytes that load for ever, and a trail that verifies for ever.

use std::fs;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::casebook::checkpoint::Checkpoint;
use crate::casebook::facts::Pending;
use crate::casebook::history::{Change, What};
use crate::casebook::record::{self, VERSION};
use crate::casebook::subject::Subject;
use crate::casebook::tables::{
    ANSWERS, APPLICATIONS, ASKED, AUDIT, AUDIT_DETAILS, CHECKPOINTS, CONFIRMATIONS, ERASURES,
    FACTS, HELPERS, HOLDS, JOURNAL, LISTS, NOTES, PRIVACY, REQUESTS, SUBJECTS, WORDINGS,
};
use crate::casebook::tests::{FIRST, TODAY, at, bytes, text};
use crate::casebook::{CasebookError, Erasure, audit};
use crate::form::{Confirmation, EntryId, Kept, Note};
use crate::privacy::{
    Card, ContactKind, Entry, IntakeId, PersonId, Record, Recorder, Sequence, Words,
};
use crate::register::Channel;
use crate::register::application::{ApplicationId, Header};
use crate::register::hex;
use crate::register::hold::{Ground, Hold, Release};
use crate::rights::{self, Asker, Opening, Step, Way};
use crate::vault::Table;

/// The records that came after the first, and those that the first collection left out: name and hexadecimal digits.
const SECOND: &str = include_str!("../../../tests/golden/records-2.txt");

/// A trail with entries of both encodings, as its rows lie in a vault: table, number, digits.
const TRAIL: &str = include_str!("../../../tests/golden/trail-2.txt");

/// Reads a record of one kind and writes it again; the program knows what it read.
type Again = fn(Table, &[u8]) -> Result<Vec<u8>, CasebookError>;

fn again<T: Serialize + DeserializeOwned>(
    table: Table,
    bytes: &[u8],
) -> Result<Vec<u8>, CasebookError> {
    record::write(table, &record::read::<T>(table, bytes)?)
}

/// The kinds of records by the beginning of their names, with their tables.
const KINDS: [(&str, Table, Again); 23] = [
    ("answer", ANSWERS, again::<Kept>),
    ("audit", AUDIT, again::<audit::Entry>),
    ("card", HELPERS, again::<Card>),
    ("change", JOURNAL, again::<Change>),
    ("checkpoint", CHECKPOINTS, again::<Checkpoint>),
    ("confirmation", CONFIRMATIONS, again::<Confirmation>),
    ("detail", AUDIT_DETAILS, again::<audit::Detail>),
    ("erasure", ERASURES, again::<Erasure>),
    ("fact-card_key", FACTS, again::<[u8; 32]>),
    ("fact-generation", FACTS, again::<u32>),
    ("fact-ledger_key", FACTS, again::<[u8; 32]>),
    ("fact-pending", FACTS, again::<Pending>),
    ("fact-post_key", FACTS, again::<u32>),
    ("header", APPLICATIONS, again::<Header>),
    ("hold", HOLDS, again::<Hold>),
    ("last_entry", LISTS, again::<Vec<EntryId>>),
    ("list", LISTS, again::<Vec<EntryId>>),
    ("note", NOTES, again::<Note>),
    ("privacy", PRIVACY, again::<Entry>),
    ("request", REQUESTS, again::<rights::Entry>),
    ("subject", SUBJECTS, again::<Subject>),
    ("text", ASKED, again::<String>),
    ("wording", WORDINGS, again::<String>),
];

fn lines(corpus: &'static str) -> impl Iterator<Item = (&'static str, Vec<u8>)> {
    corpus.lines().map(|line| {
        let (name, digits) = line.split_once(' ').unwrap();
        (name, bytes(digits))
    })
}

fn kind(name: &str) -> (Table, Again) {
    let found = KINDS.iter().find(|(kind, ..)| name.starts_with(kind));
    let (_, table, again) = found.unwrap_or_else(|| panic!("{name}"));
    (*table, *again)
}

fn note() -> Note {
    Note {
        text: "rang twice".to_owned(),
        officer: "Ash".to_owned(),
        at: at(3),
    }
}

fn said() -> Confirmation {
    Confirmation {
        figures: "years=97;".to_owned(),
        note: None,
        officer: "Ash".to_owned(),
        at: at(3),
    }
}

fn entry(subject: bool) -> audit::Entry {
    audit::Entry {
        at: at(3),
        officer: "Ash".to_owned(),
        act: "kept".to_owned(),
        subject: subject.then_some(ApplicationId([7; 16])),
        count: 2,
        detail: Some([3; 32]),
        commitment: subject.then_some([4; 32]),
        changes: subject.then_some([5; 32]),
        previous: [1; 32],
        hash: [2; 32],
    }
}

fn hold(released: Option<Release>) -> Hold {
    Hold {
        application: ApplicationId([7; 16]),
        ground: Ground::NfiMatch,
        note: "asked by letter".to_owned(),
        placed_at: at(3),
        placed_by: "Dee".to_owned(),
        review_due: TODAY,
        released,
    }
}

fn card() -> Card {
    Card {
        kind: ContactKind::SupportWorker,
        name: Words::new("Robin Vale"),
        organisation: Words::new("Riverside Support"),
        phone: Words::new("01632 960001"),
        email: None,
        best_time: None,
    }
}

fn request(number: u32, record: rights::Record) -> rights::Entry {
    rights::Entry {
        number,
        recorded_at: at(3),
        by: Recorder::new(Channel::Counter, Words::new("Ash").unwrap()).unwrap(),
        record,
    }
}

fn made() -> rights::Record {
    rights::Record::Opened(Opening {
        person: PersonId::Main,
        kind: rights::Kind::Access,
        way: Way::Phone,
        received_on: TODAY,
        asker: Asker::Themselves,
        said: Words::new("all you hold on me"),
    })
}

fn asked_back() -> rights::Record {
    rights::Record::Stepped {
        request: 1,
        step: Step::ScopeAsked {
            on: TODAY,
            reason: Words::new("which home?").unwrap(),
        },
    }
}

/// One record of each kind that the first collection has not.
#[expect(clippy::too_many_lines, reason = "a line or two for each kind")]
fn records() -> Vec<(&'static str, Vec<u8>)> {
    let change = |what| {
        let change = Change {
            at: at(3),
            officer: "Ash".to_owned(),
            path: "members".to_owned(),
            what,
        };
        record::write(JOURNAL, &change).unwrap()
    };
    let release = Release {
        at: at(4),
        by: "Dee".to_owned(),
    };
    let checkpoint = Checkpoint {
        at: at(3),
        head: [2; 32],
        key: [6; 32],
        signature: vec![7; 64],
    };
    let erasure = Erasure {
        at: at(3),
        by: "Dee".to_owned(),
        audit: 9,
        generation: 2,
        done: false,
    };
    let pending = Pending {
        act: "rekeyed".to_owned(),
        audit: 9,
    };
    let detail = audit::Detail {
        salt: [5; 16],
        text: "entered twice".to_owned(),
    };
    let subject = Subject {
        newest: 300,
        salt: [8; 16],
    };
    let ended = Entry {
        sequence: Sequence(1),
        recorded_at: at(3),
        record: Record::IntakeEnded {
            intake: IntakeId("visit".to_owned()),
            at: at(3),
        },
    };
    let (one, two) = (EntryId(1), EntryId(2));
    vec![
        ("audit-bare", record::write(AUDIT, &entry(false)).unwrap()),
        ("audit-bound", record::write(AUDIT, &entry(true)).unwrap()),
        ("change-added", change(What::Added(two, 1))),
        ("change-cleared", change(What::Answer(None))),
        (
            "change-confirmed",
            change(What::Confirmed("date.very_old".to_owned(), Some(said()))),
        ),
        ("change-noted", change(What::Note(Some(note())))),
        ("change-removed", change(What::Removed(one))),
        (
            "change-unconfirmed",
            change(What::Confirmed("date.very_old".to_owned(), None)),
        ),
        ("change-unnoted", change(What::Note(None))),
        ("change-answered", change(What::Answer(Some(text("Ada"))))),
        (
            "checkpoint",
            record::write(CHECKPOINTS, &checkpoint).unwrap(),
        ),
        (
            "confirmation",
            record::write(CONFIRMATIONS, &said()).unwrap(),
        ),
        ("detail", record::write(AUDIT_DETAILS, &detail).unwrap()),
        ("erasure", record::write(ERASURES, &erasure).unwrap()),
        ("fact-generation", record::write(FACTS, &3_u32).unwrap()),
        (
            "fact-ledger_key",
            record::write(FACTS, &[9_u8; 32]).unwrap(),
        ),
        ("fact-pending", record::write(FACTS, &pending).unwrap()),
        ("fact-post_key", record::write(FACTS, &1_u32).unwrap()),
        ("hold-open", record::write(HOLDS, &hold(None)).unwrap()),
        (
            "hold-released",
            record::write(HOLDS, &hold(Some(release))).unwrap(),
        ),
        ("last_entry", record::write(LISTS, &vec![two]).unwrap()),
        ("list", record::write(LISTS, &vec![one, two]).unwrap()),
        ("note", record::write(NOTES, &note()).unwrap()),
        ("subject", record::write(SUBJECTS, &subject).unwrap()),
        ("privacy", record::write(PRIVACY, &ended).unwrap()),
        ("text", record::write(ASKED, &"May we?").unwrap()),
        ("wording", record::write(WORDINGS, &"We keep it.").unwrap()),
        ("card", record::write(HELPERS, &card()).unwrap()),
        ("fact-card_key", record::write(FACTS, &[9_u8; 32]).unwrap()),
        (
            "request-opened",
            record::write(REQUESTS, &request(1, made())).unwrap(),
        ),
        (
            "request-stepped",
            record::write(REQUESTS, &request(2, asked_back())).unwrap(),
        ),
    ]
}

#[test]
fn every_kind_is_written_as_it_always_was() {
    let written: Vec<String> = records()
        .iter()
        .map(|(name, record)| format!("{name} {}", hex::written(record)))
        .collect();
    assert_eq!(
        written,
        SECOND.lines().collect::<Vec<_>>(),
        "{}",
        written.join("\n")
    );
}

#[test]
fn every_record_there_ever_was_loads_and_says_the_same() {
    for (name, record) in lines(FIRST).chain(lines(SECOND)) {
        let (table, again) = kind(name);
        assert_eq!(again(table, &record).as_ref(), Ok(&record), "{name}");
    }
}

#[test]
fn every_table_has_its_kinds_here() {
    for (name, table, _) in KINDS {
        let found = lines(FIRST)
            .chain(lines(SECOND))
            .any(|(line, _)| line.starts_with(name));
        assert!(found, "{name} of {}", table.0);
    }
}

#[test]
fn a_record_of_a_later_version_is_refused_by_its_number() {
    for (name, record) in lines(FIRST).chain(lines(SECOND)) {
        let (table, again) = kind(name);
        for later in [VERSION + 1, 0x0100, u16::MAX] {
            let mut newer = record.clone();
            newer[..2].copy_from_slice(&later.to_be_bytes());
            let refused = Err(CasebookError::Newer { table: table.0 });
            assert_eq!(again(table, &newer), refused, "{name}");
        }
    }
}

/// The trail as rows of its tables.
fn trail() -> Vec<(Table, u64, Vec<u8>)> {
    TRAIL
        .lines()
        .map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let table = if words[0] == AUDIT.0 {
                AUDIT
            } else {
                AUDIT_DETAILS
            };
            assert_eq!(table.0, words[0]);
            (table, words[1].parse().unwrap(), bytes(words[2]))
        })
        .collect()
}

#[test]
fn a_trail_of_both_encodings_verifies_for_ever() {
    let mut previous = [0; 32];
    let mut encodings = [false; 2];
    let rows = trail();
    for (number, (_, key, row)) in (1..).zip(rows.iter().filter(|row| row.0 == AUDIT)) {
        let entry: audit::Entry = record::read(AUDIT, row).unwrap();
        assert_eq!((*key, entry.previous), (number, previous));
        assert_eq!(audit::hash(number, &entry), entry.hash, "{number}");
        encodings[usize::from(entry.commitment.is_some())] = true;
        previous = entry.hash;
    }
    assert_eq!(encodings, [true; 2]);
    assert_eq!(
        hex::written(&previous),
        "339ae84eceacf7671e23421bd7205086426a1eac303d0d90a65036185c6c6e74"
    );
    for (_, number, row) in rows.iter().filter(|row| row.0 == AUDIT_DETAILS) {
        let detail: audit::Detail = record::read(AUDIT_DETAILS, row).unwrap();
        let (.., row) = rows
            .iter()
            .find(|row| row.0 == AUDIT && row.1 == *number)
            .unwrap();
        let entry: audit::Entry = record::read(AUDIT, row).unwrap();
        assert_eq!(entry.detail, Some(detail.digest()));
    }
}

/// Small numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % end
    }
}

/// What MessagePack writes before the longest text, bytes, list and map there can be.
const HUGE: [[u8; 5]; 4] = [
    [0xDB, 0xFF, 0xFF, 0xFF, 0xFF],
    [0xC6, 0xFF, 0xFF, 0xFF, 0xFF],
    [0xDD, 0xFF, 0xFF, 0xFF, 0xFF],
    [0xDF, 0xFF, 0xFF, 0xFF, 0xFF],
];

#[test]
fn hostile_bytes_in_any_kind_are_an_error_or_a_value_and_take_no_memory() {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let goldens: Vec<_> = lines(FIRST).chain(lines(SECOND)).collect();
    let before = peak();
    for (name, record) in &goldens {
        let (table, again) = kind(name);
        for place in 0..=record.len() {
            drop(again(table, &record[..place]));
            for huge in HUGE {
                let mut changed = record[..place].to_vec();
                changed.extend(huge);
                changed.extend(&record[place..]);
                drop(again(table, &changed));
            }
        }
        for _ in 0..200 {
            let mut changed = record.clone();
            for _ in 0..=numbers.below(4) {
                let place = 2 + numbers.below(changed.len() - 2);
                changed[place] = numbers.below(256).to_le_bytes()[0];
            }
            let (_, other) = &goldens[numbers.below(goldens.len())];
            changed.extend(&other[2..2 + numbers.below(other.len() - 2)]);
            drop(again(table, &changed));
        }
        // Lists within lists to a depth that nobody writes, where a field would be passed over.
        let mut deep = vec![0, 1, 0x81, 0xA1, b'x'];
        deep.extend(vec![0x91; 200_000]);
        drop(again(table, &deep));
    }
    if let (Some(before), Some(after)) = (before, peak()) {
        // A list of four thousand million entries, taken at its word, would be fifty times this.
        assert!(after - before < 4 << 20, "{} KiB", after - before);
    }
}

/// The most address space that this process has ever had, in KiB, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmPeak:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
