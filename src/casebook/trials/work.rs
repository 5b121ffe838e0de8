//! A run of the casebook's whole work on a lent disk, with what the vault held after each step.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Utc};

use crate::casebook::tables::{
    ABOVE, ANSWERS, APPLICATIONS, ASKED, AUDIT, AUDIT_DETAILS, CHECKPOINTS, CONFIRMATIONS,
    ERASURES, FACTS, HELPERS, HOLDS, JOURNAL, LISTS, NOTES, PRIVACY, REFERENCES, REQUESTS,
    SUBJECTS, WORDINGS,
};
use crate::casebook::tests::{NOTHING, TODAY, at, homechoice, kept, passphrase, text, values};
use crate::casebook::{Beginning, Casebook, CasebookError, Keeping, Opening, Placing};
use crate::form::{Change, Confirmation, Form, Note, Owner, Pack, Sheet};
use crate::register::Channel;
use crate::register::application::{ApplicationId, Attention, Header};
use crate::register::hold::Ground;
use crate::vault::trials::lent::{LentDisk, Log};
use crate::vault::{Role, Table, Vault};

/// Every table of the casebook.
const TABLES: [Table; 19] = [
    APPLICATIONS,
    REFERENCES,
    ANSWERS,
    LISTS,
    NOTES,
    CONFIRMATIONS,
    HOLDS,
    JOURNAL,
    SUBJECTS,
    AUDIT,
    AUDIT_DETAILS,
    CHECKPOINTS,
    ERASURES,
    FACTS,
    PRIVACY,
    ASKED,
    WORDINGS,
    HELPERS,
    REQUESTS,
];

/// The shipped form, compiled once for all of the images.
static FORM: LazyLock<Form> = LazyLock::new(homechoice);

/// Everything a vault holds, row by row.
pub(super) type State = BTreeMap<(&'static str, Vec<u8>), Vec<u8>>;

/// A run of work on a disk: what was done to it, and what held after how much of that.
pub(super) struct Run {
    pub(super) start: Vec<u8>,
    pub(super) log: Log,
    pub(super) states: Vec<(usize, State)>,
}

impl Run {
    /// The states the vault may be in when the power goes after `done` operations: acknowledged, and under way.
    pub(super) fn allowed(&self, done: usize) -> Vec<&State> {
        let acknowledged = self
            .states
            .iter()
            .rposition(|(after, _)| *after <= done)
            .unwrap_or(0);
        self.states[acknowledged..]
            .iter()
            .take(2)
            .map(|(_, state)| state)
            .collect()
    }
}

/// Everything that the vault holds.
pub(super) fn asked(vault: &Vault) -> Result<State, CasebookError> {
    vault.read(|reader| {
        let mut state = State::new();
        for table in TABLES {
            let rows = reader.range(table, &[], &ABOVE)?;
            state.extend(rows.into_iter().map(|(key, value)| ((table.0, key), value)));
        }
        Ok(state)
    })
}

/// After all of the work, by the clock.
pub(super) fn later() -> DateTime<Utc> {
    at(400_000)
}

/// A disk with a new casebook, whose officer answers for data protection and so may do everything that the work does.
pub(super) fn start() -> Vec<u8> {
    let disk = LentDisk::holding(Vec::new());
    let officer = ("Dee", Role::DataProtection);
    let vault = Vault::made_on_trial_disk(&disk, officer, &passphrase(), at(0));
    let secret = passphrase();
    drop(Casebook::checked(vault, &Opening::new("Dee", &secret, at(1))).unwrap());
    disk.bytes()
}

pub(super) fn recall(
    book: &mut Casebook,
    id: ApplicationId,
) -> Result<(Header, Sheet), CasebookError> {
    book.recall(id, &FORM, &Pack::default(), TODAY, later())
}

/// Does the work from `start`, `rounds` times over.
pub(super) fn worked(start: &[u8], rounds: u64) -> Run {
    let disk = LentDisk::holding(start.to_vec());
    let secret = passphrase();
    let vault = Vault::on_trial_disk(&disk, "Dee", &secret).unwrap();
    let mut states = vec![(0, asked(&vault).unwrap())];
    let mut acknowledged =
        |book: &Casebook| states.push((disk.done(), asked(&book.vault).unwrap()));
    let opening = Opening::new("Dee", &secret, at(2));
    let (mut book, _) = Casebook::checked(vault, &opening).unwrap();
    acknowledged(&book);
    for round in 0..rounds {
        work(&mut book, round, &mut |book| {
            acknowledged(book);
            Ok(())
        })
        .unwrap();
    }
    // What is acknowledged last is the entry that closes; the engine writes on while it goes.
    book.change(
        crate::casebook::change::Stamp::of(crate::casebook::audit::Act::Closed, later()),
        |_, _| Ok(()),
    )
    .unwrap();
    acknowledged(&book);
    drop(book);
    Run {
        start: start.to_vec(),
        log: disk.log(),
        states,
    }
}

/// Opens the book on a disk that may fail and works until something does; gives what was acknowledged before, and what
/// the vault said.
pub(super) fn worked_until(disk: &Arc<LentDisk>) -> (Option<State>, Result<(), CasebookError>) {
    let mut known = None;
    let secret = passphrase();
    let ended = Vault::on_trial_disk(disk, "Dee", &secret)
        .map_err(CasebookError::from)
        .and_then(|vault| {
            known = Some(asked(&vault)?);
            let opening = Opening::new("Dee", &secret, at(2));
            let (mut book, _) = Casebook::checked(vault, &opening)?;
            known = Some(asked(&book.vault)?);
            let done = work(&mut book, 0, &mut |book| {
                known = Some(asked(&book.vault)?);
                Ok(())
            });
            if done.is_err() {
                // After a failure nothing is read or written any more.
                assert!(book.list().is_err());
                assert!(book.note_receipt(ApplicationId([1; 16]), at(3)).is_err());
            }
            done
        });
    (known, ended)
}

/// One of everything that a casebook does, and some of it often.
fn work(
    book: &mut Casebook,
    round: u64,
    acknowledged: &mut dyn FnMut(&Casebook) -> Result<(), CasebookError>,
) -> Result<(), CasebookError> {
    let form = &*FORM;
    let mut drawn = 10 * round;
    let mut chance = || {
        drawn += 1;
        Some([u8::try_from(drawn).unwrap(); 16])
    };
    let mut ids = Vec::new();
    for channel in [Channel::Counter, Channel::Phone, Channel::Counter] {
        let beginning = Beginning {
            form,
            channel,
            language: "en-GB",
            at: at(3),
        };
        ids.push(book.begin(beginning, &mut chance)?.id);
        acknowledged(book)?;
    }
    for changes in changes(form) {
        for id in &ids[..2] {
            book.keep(form, keeping(*id, &changes))?;
            acknowledged(book)?;
        }
    }
    recall(book, ids[0])?;
    acknowledged(book)?;
    book.lodge(ids[0], at(90_000))?;
    acknowledged(book)?;
    book.withdraw(ids[0], "moved away", at(90_001))?;
    acknowledged(book)?;
    book.lodge(ids[1], at(90_002))?;
    acknowledged(book)?;
    book.delete(ids[2], "entered twice", at(90_003), &mut chance, NOTHING)?;
    acknowledged(book)?;
    let placing = Placing {
        id: ids[0],
        ground: Ground::Complaint,
        note: "by letter",
        review_due: TODAY,
        at: at(180_000),
    };
    let hold = book.place_hold(&placing, &mut chance)?;
    acknowledged(book)?;
    book.release_hold(ids[0], hold, "settled", at(180_001))?;
    acknowledged(book)?;
    book.erase(ids[0], "asked for", at(180_002), &mut chance, NOTHING)?;
    acknowledged(book)?;
    book.note_receipt(ids[1], at(270_000))?;
    acknowledged(book)
}

fn keeping(id: ApplicationId, changes: &[Change]) -> Keeping<'_> {
    Keeping {
        id,
        changes,
        position: Some("purpose".to_owned()),
        applicant: Some("Ada Okafor".to_owned()),
        council: None,
        parked: false,
        attention: Attention::default(),
        at: at(4),
    }
}

/// Answers of every kind, entries put in and taken out, a note, a confirmation; some alone, some together.
fn changes(form: &Form) -> Vec<Vec<Change>> {
    let mut sheet = Sheet::default();
    let first = form.place("main.first_name", Owner::Main).unwrap();
    let members = form.place("members", Owner::Common).unwrap();
    let mut all = Vec::new();
    let mut keep = |sheet: &mut Sheet, change: Change| {
        sheet.apply(&change);
        all.push(vec![change]);
    };
    let change = sheet.answering(first, Some(text("Ada")));
    keep(&mut sheet, change);
    for _ in 0..2 {
        let change = sheet.adding(members);
        keep(&mut sheet, change);
    }
    let entries = sheet.entries(members).to_vec();
    let name = members.within(entries[0], form.find("members.first_name").unwrap());
    let note = Note {
        text: "rang twice ".repeat(200),
        officer: "Dee".to_owned(),
        at: at(3),
    };
    let said = Confirmation {
        figures: "years=97;".to_owned(),
        note: None,
        officer: "Dee".to_owned(),
        at: at(3),
    };
    for change in [
        Change::Note {
            place: first,
            before: None,
            after: Some(note),
        },
        Change::Confirm {
            place: name,
            code: "date.very_old".to_owned(),
            before: None,
            after: Some(said),
        },
        sheet.removing(members, entries[1]).unwrap(),
        sheet.answering(first, None),
    ] {
        keep(&mut sheet, change);
    }
    let together = values()
        .into_iter()
        .map(|(_, value)| sheet.answering(name, Some(kept(value))));
    all.push(together.collect());
    all
}
