//! The rows of what is to do: worked out from what is on record, so that nothing is ticked off that was not done.

use chrono::NaiveDate;

use crate::desk::notice::{Had, had};
use crate::desk::scene::privacy::{Row, Section, Seen, Target, given_out, objections, permissions};
use crate::locale::Args;
use crate::privacy::{PersonId, Record, Sequence, Task};

pub(super) fn rows(seen: &Seen) -> Vec<Row> {
    let (applicants, members) = (seen.intake.applicants(), seen.intake.members());
    let tasks = seen.ledger().tasks(&applicants, &members, seen.now);
    let mut rows: Vec<Row> = applicants
        .into_iter()
        .filter_map(|person| notice_again(seen, person))
        .collect();
    rows.extend(tasks.into_iter().map(|task| row(seen, task)));
    rows
}

/// That somebody who was shown a notice has to be shown one again: it tells something else now, or the council is another.
fn notice_again(seen: &Seen, person: PersonId) -> Option<Row> {
    let packs = seen.desk.books.notices();
    let message = match had(seen.ledger(), packs, seen.intake, person, seen.now) {
        Had::Outdated => "privacy-do-notice-changed",
        Had::Another => "privacy-do-notice-council",
        Had::Nothing | Had::This => return None,
    };
    let says = seen.say_of(message, person);
    Some(Row::new(Section::ToDo, Target::Notice(person), says))
}

fn row(seen: &Seen, task: Task) -> Row {
    let (says, by) = says(seen, &task);
    let aside = by.map(|day| seen.day(day)).unwrap_or_default();
    Row::new(Section::ToDo, Target::Task(task), says).aside(aside)
}

/// What a task wants, and the day it has to be done by.
pub(super) fn says(seen: &Seen, task: &Task) -> (String, Option<NaiveDate>) {
    let says = match task {
        Task::ShowNotice(person) => seen.say_of("privacy-do-show-notice", *person),
        Task::TellFraudSharing(person) => seen.say_of("privacy-do-tell-fraud", *person),
        Task::TellNfi(person) => seen.say_of("privacy-do-tell-nfi", *person),
        Task::Declare(person) => seen.say_of("privacy-do-declare", *person),
        Task::TellMember(person) | Task::TellContact(person) => {
            seen.say_of("privacy-do-inform", *person)
        }
        Task::GiveFormat(asked) => give_format(seen, *asked),
        Task::TellRecipient(_, disclosure) => tell_recipient(seen, *disclosure),
        Task::Review(disclosure, day) => return (review(seen, *disclosure), Some(*day)),
        Task::Weigh(objection) => weigh(seen, *objection),
        Task::DestroyEquality(person, _, day) => {
            return (seen.say_of("privacy-do-destroy", *person), Some(*day));
        }
        Task::Refresh(yes, day) => return (refresh(seen, *yes), Some(*day)),
    };
    (says, None)
}

fn give_format(seen: &Seen, asked: Sequence) -> String {
    let Some(Record::FormatAsked(asked)) = record(seen, asked) else {
        return String::new();
    };
    let format = seen.say(&format!("telling-format-{}", asked.format.code()));
    let args = Args::new()
        .answer("name", &seen.name(asked.person))
        .text("format", &format);
    seen.locale().say_with("privacy-do-give-format", &args)
}

fn tell_recipient(seen: &Seen, disclosure: Sequence) -> String {
    let Some(Record::Disclosure(disclosure)) = record(seen, disclosure) else {
        return String::new();
    };
    let recipient = given_out::recipient(seen, &disclosure.question.to);
    let args = Args::new().answer("recipient", &recipient);
    seen.locale().say_with("privacy-do-tell-recipient", &args)
}

fn review(seen: &Seen, disclosure: Sequence) -> String {
    let Some(Record::Disclosure(disclosure)) = record(seen, disclosure) else {
        return String::new();
    };
    let recipient = given_out::recipient(seen, &disclosure.question.to);
    let args = Args::new().answer("recipient", &recipient);
    seen.locale().say_with("privacy-do-review", &args)
}

fn weigh(seen: &Seen, objection: Sequence) -> String {
    let Some(Record::Objected(objection)) = record(seen, objection) else {
        return String::new();
    };
    let args = Args::new().answer("what", &objections::says(seen, objection));
    seen.locale().say_with("privacy-do-weigh", &args)
}

fn refresh(seen: &Seen, yes: Sequence) -> String {
    let Some(Record::Consent(step)) = record(seen, yes) else {
        return String::new();
    };
    let args = Args::new().answer("what", &permissions::says(seen, step.matter()));
    seen.locale().say_with("privacy-do-refresh", &args)
}

fn record<'a>(seen: &Seen<'a>, sequence: Sequence) -> Option<&'a Record> {
    let entry = seen.ledger().entry(sequence)?;
    Some(&entry.record)
}
