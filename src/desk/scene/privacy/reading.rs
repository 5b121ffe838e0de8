//! What is on record about one row of the privacy page, as it is read: facts in plain words, and the very words that were put.

mod deciding;
mod facts;
mod lines;
mod on_contact;

use crate::desk::scene::privacy::{Seen, Target};
use crate::privacy::{Entry, PersonId, Record, Sequence, Task, canonical};

pub use lines::{Line, NAMES};

pub(super) use lines::last_top;

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The message that names it.
    pub name: &'static str,
    /// What it is, names covered where they have to be.
    pub value: String,
}

impl Fact {
    fn new(name: &'static str, value: String) -> Self {
        Self { name, value }
    }
}

/// A page that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What it is about.
    pub target: Target,
    /// Its title.
    pub title: String,
    /// The facts, without the first, which is the title.
    pub facts: Vec<Fact>,
    /// The words that were put, exactly as they were.
    pub words: Option<String>,
}

/// What is on record about a target; nothing where nothing is.
pub(super) fn page(seen: &Seen, target: &Target) -> Option<Page> {
    let (mut facts, words) = match target {
        Target::Nothing => return None,
        Target::Contact(number) => (on_contact::facts(seen, *number)?, None),
        Target::Task(task) => of_entry(seen, hangs_on(task)?)?,
        Target::Notice(person) => of_notice(seen, *person)?,
        Target::Permission(sequence)
        | Target::Authority(sequence)
        | Target::Objection(sequence)
        | Target::Disclosure(sequence)
        | Target::Entry(sequence) => of_entry(seen, *sequence)?,
    };
    let title = (!facts.is_empty()).then(|| facts.remove(0).value);
    Some(Page {
        target: target.clone(),
        title: title.unwrap_or_default(),
        facts,
        words,
    })
}

/// The entry that a task hangs on.
fn hangs_on(task: &Task) -> Option<Sequence> {
    match task {
        Task::GiveFormat(entry)
        | Task::TellRecipient(entry, _)
        | Task::Review(entry, _)
        | Task::Weigh(entry)
        | Task::DestroyEquality(_, entry, _)
        | Task::Refresh(entry, _) => Some(*entry),
        Task::ShowNotice(_)
        | Task::TellFraudSharing(_)
        | Task::TellNfi(_)
        | Task::Declare(_)
        | Task::TellMember(_)
        | Task::TellContact(_) => None,
    }
}

fn of_notice(seen: &Seen, person: PersonId) -> Option<(Vec<Fact>, Option<String>)> {
    let of =
        |entry: &&Entry| matches!(&entry.record, Record::NoticeShown(shown) if shown.to == person);
    let last = seen.ledger().entries().iter().rfind(of)?;
    of_entry(seen, last.sequence)
}

fn of_entry(seen: &Seen, sequence: Sequence) -> Option<(Vec<Fact>, Option<String>)> {
    let entry = seen.ledger().entry(sequence)?;
    let mut facts = facts::of(seen, &entry.record);
    let recorded = seen.locale().say_instant(entry.recorded_at);
    facts.push(Fact::new("privacy-fact-recorded", recorded));
    let shown = entry.record.shown();
    let words = shown.and_then(|digest| seen.ledger().wordings().text(&digest));
    Some((facts, words.map(|text| canonical::words(text).to_owned())))
}
