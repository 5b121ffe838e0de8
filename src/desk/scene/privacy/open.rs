//! What the rows of the privacy page open, begin and take back: one place for every scene that the page leads to.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::scene::privacy::{Row, Section, Seen, reading, todo};
use crate::desk::scene::slip::told::Telling;
use crate::desk::scene::{ask, card, notice, slip, take_back as permission, telling};
use crate::desk::{Desk, Intake, Scene, Trouble};
use crate::form::Owner;
use crate::privacy::{Closed, ConsentAction, ConsentEvent, PersonId, Raised, Sequence, Task};

/// What opening a row opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Nothing: the row says that a part is empty.
    Nothing,
    /// Something to do.
    Task(Task),
    /// Somebody's notice.
    Notice(PersonId),
    /// A permission, by the step that decided it or the last one.
    Permission(Sequence),
    /// An authority.
    Authority(Sequence),
    /// A contact, by number.
    Contact(u32),
    /// An objection.
    Objection(Sequence),
    /// Something that was given out, or kept in.
    Disclosure(Sequence),
    /// Any other entry.
    Entry(Sequence),
}

/// Opens a row.
pub(super) fn open(desk: &mut Desk, target: &Target, now: DateTime<Utc>) -> Vec<Effect> {
    match target {
        Target::Nothing => {}
        Target::Task(task) => return act(desk, task, now),
        Target::Notice(person) => notice::open(desk, *person),
        Target::Contact(number) => card::open(desk, *number, now),
        Target::Permission(_) | Target::Authority(_) | Target::Objection(_) | Target::Entry(_) => {
            read(desk, target, now);
        }
        Target::Disclosure(entry) => telling::open(desk, *entry),
    }
    Vec::new()
}

/// Does a task, or shows what it hangs on.
fn act(desk: &mut Desk, task: &Task, now: DateTime<Utc>) -> Vec<Effect> {
    match task {
        Task::ShowNotice(person) => return open(desk, &Target::Notice(*person), now),
        Task::TellFraudSharing(person) => slip::told::open(desk, *person, Telling::Fraud),
        Task::TellNfi(person) => slip::told::open(desk, *person, Telling::Nfi),
        Task::Declare(person) => {
            let owner = if *person == PersonId::Joint {
                Owner::Joint
            } else {
                Owner::Main
            };
            to_question(desk, "main.ack_truth", owner);
        }
        Task::TellMember(person) | Task::TellContact(person) => {
            slip::informed::open(desk, Some(*person));
        }
        Task::GiveFormat(entry) => close(desk, task, (*entry, Closed::FormatGiven), now),
        Task::TellRecipient(entry, _) => close(desk, task, (*entry, Closed::RecipientTold), now),
        Task::Review(entry, _) => close(desk, task, (*entry, Closed::Reviewed), now),
        Task::Weigh(objection) => slip::weigh::open(desk, *objection),
        Task::DestroyEquality(_, objection, _) => {
            read(desk, &Target::Objection(*objection), now);
        }
        Task::Refresh(yes, _) => return ask_again(desk, *yes, Raised::Asked),
    }
    Vec::new()
}

/// Asks for what was done about a task; what was to do is said again beside it.
fn close(desk: &mut Desk, task: &Task, (entry, how): (Sequence, Closed), now: DateTime<Utc>) {
    let to_do = Seen::of(desk, now).map(|seen| todo::says(&seen, task).0);
    slip::closing::open(desk, entry, how, to_do.unwrap_or_default());
}

/// Begins something new of the part that a row stands in.
pub(super) fn begin(desk: &mut Desk, row: &Row, now: DateTime<Utc>) -> Vec<Effect> {
    match row.section {
        Section::Notice => slip::notice_for::open(desk),
        Section::Told => slip::informed::open(desk, None),
        Section::Contacts => to_question(desk, "contacts", Owner::Common),
        Section::GivenOut => slip::may_i_tell::open(desk),
        Section::ToDo => return open(desk, &row.target, now),
        Section::Permissions => {
            return slip::ask_permission::open(desk, None, Raised::Asked);
        }
        Section::Speaking => slip::authority::open(desk, None, None),
        Section::Objections => slip::objection::open(desk, None),
    }
    Vec::new()
}

/// Opens the form about a permission that somebody brings up again themselves, whatever they said before.
pub(super) fn brought_up(desk: &mut Desk, target: &Target) -> Vec<Effect> {
    match target {
        Target::Permission(step) => ask_again(desk, *step, Raised::ByThem),
        Target::Nothing
        | Target::Task(_)
        | Target::Notice(_)
        | Target::Authority(_)
        | Target::Contact(_)
        | Target::Objection(_)
        | Target::Disclosure(_)
        | Target::Entry(_) => Vec::new(),
    }
}

/// Opens the form about the matter of a step.
fn ask_again(desk: &mut Desk, step: Sequence, raised: Raised) -> Vec<Effect> {
    let intake = desk.intake.as_deref();
    let entry = intake.and_then(|intake| intake.ledger.entry(step));
    let event = entry.and_then(|entry| entry.record.consent());
    let Some(matter) = event.map(|event| event.matter().clone()) else {
        return Vec::new();
    };
    slip::ask_permission::open(desk, Some(&matter), raised)
}

/// Has a decision marked as written down by mistake.
pub(super) fn mistaken(desk: &mut Desk, target: &Target) {
    if let Target::Permission(step) = target {
        slip::mistake::open(desk, *step);
    }
}

/// Has the receipt of what became of a decision written, or those of everything where the row is none.
pub(super) fn on_paper(desk: &mut Desk, target: &Target) {
    let decision = if let Target::Permission(step) = target {
        desk.intake
            .as_deref()
            .and_then(|intake| became(intake, *step))
    } else {
        None
    };
    slip::papers::open(desk, decision);
}

/// The newest step of the same matter that is more than asking: what a receipt has to say now.
fn became(intake: &Intake, step: Sequence) -> Option<Sequence> {
    let entry = intake.ledger.entry(step)?;
    let matter = entry.record.consent()?.matter();
    let says_more = |event: &ConsentEvent| {
        !matches!(
            event.action(),
            ConsentAction::Asked { .. } | ConsentAction::PutOff { .. }
        )
    };
    let mut steps = intake.ledger.consent_steps();
    steps
        .rfind(|(_, event)| event.matter().is(matter) && says_more(event))
        .map(|(sequence, _)| sequence)
}

/// Takes back what a row stands for, where it can be: its effect is shown first.
pub(super) fn take_back(desk: &mut Desk, target: &Target, now: DateTime<Utc>) -> Vec<Effect> {
    match target {
        Target::Authority(authority) => slip::revoke::open(desk, *authority, now),
        Target::Entry(entry) => lift(desk, *entry),
        Target::Permission(step) => return permission::open(desk, *step, now),
        Target::Nothing
        | Target::Task(_)
        | Target::Notice(_)
        | Target::Contact(_)
        | Target::Objection(_)
        | Target::Disclosure(_) => {}
    }
    Vec::new()
}

/// Has a restriction lifted, where the entry is one.
fn lift(desk: &mut Desk, entry: Sequence) {
    let intake = desk.intake.as_ref();
    let known = intake.and_then(|intake| intake.ledger.entry(entry));
    let restriction = known.and_then(|entry| entry.record.restricted());
    if let Some(person) = restriction.map(|change| change.person) {
        slip::restrict::open(desk, Some(person));
    }
}

/// Shows what is on record of it: what, who, when, how and in which words.
fn read(desk: &mut Desk, target: &Target, now: DateTime<Utc>) {
    let page = Seen::of(desk, now).and_then(|seen| reading::page(&seen, target));
    if let (Scene::Privacy(privacy), Some(page)) = (&mut desk.scene, page) {
        privacy.reading = Some((page, 0));
    }
}

/// Goes to a question of the form, where it is asked now.
fn to_question(desk: &mut Desk, id: &str, owner: Owner) {
    let intake = desk.intake.as_deref();
    let place = intake.and_then(|intake| {
        let place = intake.form.place(id, owner)?;
        intake.walk.number(place).map(|_| place)
    });
    match place {
        Some(place) => ask::open(desk, place),
        None => desk.trouble = Some(Trouble::new("not-asked-here")),
    }
}
