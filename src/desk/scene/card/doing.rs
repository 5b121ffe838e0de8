//! What can be done from a contact's card.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intake::{Intake, Moment, contacts};
use crate::desk::may_tell::MayTell;
use crate::desk::notice::effective;
use crate::desk::overlay::{Overlay, Told};
use crate::desk::scene::{ask, card, slip};
use crate::desk::{Desk, Scene};
use crate::form::{Answer, EntryId, Owner, Place, Value};
use crate::privacy::{Agent, ConsentPurpose, Contact, Matter, NamedRecipient, PersonId, Raised};

/// The purpose for which somebody who helps is asked for what they know.
const OBTAINS: &str = "obtain_information";

/// One of the things that can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Read what to say to them.
    Say,
    /// Write down that they were told that their data is held.
    Inform,
    /// Give them leave to speak or act.
    Authorise,
    /// Take back the leave that is in force.
    Revoke,
    /// Ask whether we may ask them for what they know.
    AskPermission,
    /// Keep them for emergencies alone, or no longer so.
    Emergency,
    /// Change their details where they were typed.
    Change,
}

impl Doing {
    /// The message that names it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Say => "card-do-say",
            Self::Inform => "card-do-inform",
            Self::Authorise => "card-do-authorise",
            Self::Revoke => "card-do-revoke",
            Self::AskPermission => "card-do-ask",
            Self::Emergency => "card-do-emergency",
            Self::Change => "card-do-change",
        }
    }
}

/// What can be done for a contact as things stand.
pub(super) fn all(intake: &Intake, contact: &Contact, may: &MayTell) -> Vec<Doing> {
    let mut all = vec![Doing::Say];
    if intake.may_change() {
        all.push(Doing::Authorise);
        if !may.authorities.is_empty() {
            all.push(Doing::Revoke);
        }
        let informed = intake.ledger.is_informed(PersonId::Contact(contact.number));
        if contact.must_be_told() && !informed {
            all.push(Doing::Inform);
        }
        all.extend([Doing::AskPermission, Doing::Emergency, Doing::Change]);
    }
    all
}

/// Does the row in hand.
pub(super) fn act(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Card(page) = &desk.scene else {
        return Vec::new();
    };
    let (number, last) = (page.number, page.may.authorities.last().copied());
    let doing = page.doings.get(page.at).copied();
    let known = page.contact(desk).cloned();
    let (Some(doing), Some(contact)) = (doing, known) else {
        return Vec::new();
    };
    match doing {
        Doing::Say => say(desk, &contact),
        Doing::Inform => slip::informed::open(desk, Some(PersonId::Contact(number))),
        Doing::Authorise => {
            let agent = Agent::Person(PersonId::Contact(number));
            slip::authority::open(desk, Some(contact.for_person), Some(&agent));
        }
        Doing::Revoke => {
            if let Some(authority) = last {
                slip::revoke::open(desk, authority, now);
            }
        }
        Doing::AskPermission => {
            let matter = matter(desk, &contact);
            return slip::ask_permission::open(desk, matter.as_ref(), Raised::Asked);
        }
        Doing::Emergency => return emergency(desk, &contact, now),
        Doing::Change => change(desk, number),
    }
    Vec::new()
}

/// What would be asked of whoever they help: whether we may ask this contact for what they know (C4).
fn matter(desk: &Desk, contact: &Contact) -> Option<Matter> {
    let intake = desk.intake.as_deref()?;
    let notice = effective(desk.books.notices(), intake, contact.for_person)?;
    let purpose = ConsentPurpose::of(notice.purpose(OBTAINS)?.value)?;
    let recipient = NamedRecipient::contact(contact.number, contact.listed_as()?.clone());
    Matter::new(contact.for_person, purpose, recipient, None).ok()
}

/// Shows what to say to them: that nothing can be said, in words that neither confirm nor deny anything, or what may be said.
fn say(desk: &mut Desk, contact: &Contact) {
    let Scene::Card(page) = &desk.scene else {
        return;
    };
    let message = match (page.may.is_nothing(), page.may.spent) {
        (true, None) => "say-nothing",
        (true, Some(_)) => "say-nothing-any-more",
        (false, _) => "say-what-they-may-hear",
    };
    let agent = Agent::Person(PersonId::Contact(contact.number));
    let told = Told::new(message)
        .with("agent", desk.name_of_agent(&agent))
        .with("name", desk.name_of(contact.for_person));
    desk.over = Some(Overlay::Told(told));
}

/// Ticks or unticks the form's own answer, which the record follows.
fn emergency(desk: &mut Desk, contact: &Contact, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(place) = field(desk, contact.number, "emergency_only") else {
        return Vec::new();
    };
    let Desk {
        intake: Some(intake),
        books,
        post,
        ..
    } = &mut *desk
    else {
        return Vec::new();
    };
    let officer = post.officer.as_ref();
    let moment = Moment {
        officer: officer.map_or("", |officer| officer.name.as_str()),
        channel: post.channel,
        why_shown: false,
        typist: None,
        now,
    };
    let ticked = Answer::Given(Value::Tick(!contact.emergency_only));
    let answer = intake.kept(books, place, ticked, None, moment);
    let answering = intake.answering(place, Some(answer));
    intake.make(answering, books);
    intake.mirror_contacts(now);
    let effects = ask::send(desk);
    card::refresh(desk, now);
    effects
}

/// Goes to their entry, where it was typed.
fn change(desk: &mut Desk, number: u32) {
    let list = list(desk);
    let place = desk.intake.as_ref().zip(list);
    let place = place.and_then(|(intake, list)| intake.into_entry(list, EntryId(number)));
    if let Some(place) = place.or(list) {
        ask::open(desk, place);
    }
}

fn list(desk: &Desk) -> Option<Place> {
    let intake = desk.intake.as_ref()?;
    intake.form.place(contacts::LIST, Owner::Common)
}

fn field(desk: &Desk, number: u32, field: &str) -> Option<Place> {
    let intake = desk.intake.as_ref()?;
    let list = list(desk)?;
    let field = intake.form.find(&format!("{}.{field}", contacts::LIST))?;
    Some(list.within(EntryId(number), field))
}
