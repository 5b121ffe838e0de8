//! Requests under data-protection law: opened, taken further, listed; and what of a sheet has to be looked at before a copy.

use std::collections::HashMap;

use crate::desk::effect::Recalled;
use crate::desk::trouble::Trouble;
use crate::form::people::{entry_name, name_of, people};
use crate::form::{Answer, EntryId, Form, Owner, Person, Place, Sheet, Value, show};
use crate::privacy::PersonId;
use crate::register::application::Header;
use crate::register::reference::Reference;
use crate::rights::{Known, Marker, Opening, Piece, Redaction, Request, RequestFault, Step};
use crate::world::perform::World;
use crate::world::trouble::of_casebook;

impl World {
    /// Opens a request about the application of a reference; gives its number.
    pub fn open_request(&mut self, reference: Reference, opening: Opening) -> Result<u32, Trouble> {
        let (id, at) = (self.found(reference)?, self.clock.now());
        let opened = self.open_casebook()?.open_request(id, opening, at);
        opened.map_err(|error| of_casebook(&error))
    }

    /// Takes a request a step further.
    pub fn change_request(
        &mut self,
        reference: Reference,
        request: u32,
        step: Step,
    ) -> Result<(), Trouble> {
        let (id, at) = (self.found(reference)?, self.clock.now());
        let changed = self.open_casebook()?.change_request(id, request, step, at);
        changed.map_err(|error| of_casebook(&error))
    }

    /// A request with the particulars of its application.
    pub fn request(
        &mut self,
        reference: Reference,
        number: u32,
    ) -> Result<(Header, Request), Trouble> {
        let mut all = self.requests(reference)?.into_iter();
        let found = all.find(|(_, request)| request.number == number);
        found.ok_or_else(|| Trouble::new(said(RequestFault::Unknown)))
    }

    /// Every request about an application, with its particulars.
    pub fn requests(&mut self, reference: Reference) -> Result<Vec<(Header, Request)>, Trouble> {
        let id = self.found(reference)?;
        let casebook = self.open_casebook()?;
        let header = casebook.header(id).map_err(|error| of_casebook(&error))?;
        let requests = casebook.requests(id).map_err(|error| of_casebook(&error))?;
        let all = requests.all().iter();
        Ok(all.map(|one| (header.clone(), one.clone())).collect())
    }

    /// Every request that still waits for its end, with the particulars of its application.
    pub fn open_requests(&mut self) -> Result<Vec<(Header, Request)>, Trouble> {
        let casebook = self.open_casebook()?;
        let open = casebook
            .open_requests()
            .map_err(|error| of_casebook(&error))?;
        open.into_iter()
            .map(|(id, request)| {
                let header = casebook.header(id).map_err(|error| of_casebook(&error))?;
                Ok((header, request))
            })
            .collect()
    }

    /// What has to be looked at before a person of an application is given a copy of it.
    pub fn look_through(
        &mut self,
        reference: Reference,
        person: PersonId,
    ) -> Result<Redaction, Trouble> {
        let id = self.found(reference)?;
        let recalled = self.recalled(id)?;
        let requests = self.open_casebook()?.requests(id);
        let requests = requests.map_err(|error| of_casebook(&error))?;
        let form = self.form_of(&recalled.header)?;
        Ok(passed(form, &recalled, person, requests.markers()))
    }

    /// Everyone of an application with the path that the answers file has them under, such as `main` or `members.0`.
    pub fn people(&mut self, reference: Reference) -> Result<Vec<(PersonId, String)>, Trouble> {
        let id = self.found(reference)?;
        let recalled = self.recalled(id)?;
        let (form, sheet) = (self.form_of(&recalled.header)?, &recalled.sheet);
        let known = people(form, sheet).into_iter();
        let mut paths: Vec<(PersonId, String)> = known
            .map(|one| {
                (
                    person(one.person),
                    show::person_path(form, sheet, one.person),
                )
            })
            .collect();
        let contacts = form.place("contacts", Owner::Common);
        let contacts = contacts.map(|list| sheet.entries(list)).unwrap_or_default();
        for entry in contacts {
            let path = show::entry_path(form, sheet, *entry);
            paths.extend(path.map(|path| (PersonId::Contact(entry.0), path)));
        }
        Ok(paths)
    }
}

/// The trouble that words why a request cannot be taken further.
#[must_use]
pub fn said(fault: RequestFault) -> &'static str {
    match fault {
        RequestFault::OutOfOrder | RequestFault::Unknown => "request-unknown",
        RequestFault::Ended => "request-ended",
        RequestFault::Future => "request-future",
        RequestFault::BeforeReceipt => "request-before-receipt",
        RequestFault::BeforeAsking => "request-before-asking",
        RequestFault::AskedAlready => "request-asked-already",
        RequestFault::NotAsked => "request-not-asked",
        RequestFault::NobodyActs => "request-nobody-acts",
        RequestFault::Free => "request-free",
        RequestFault::NothingMoves => "request-nothing-moves",
        RequestFault::StoppedAlready => "request-stopped-already",
        RequestFault::NotStopped => "request-not-stopped",
        RequestFault::NotBegun => "request-not-begun",
        RequestFault::TooLate => "request-too-late",
        RequestFault::ExtendedAlready => "request-extended-already",
        RequestFault::NotAComplaint => "request-not-a-complaint",
        RequestFault::AcknowledgedAlready => "request-acknowledged-already",
        RequestFault::OtherKind => "request-other-kind",
        RequestFault::NothingWaits => "request-nothing-waits",
        RequestFault::MarkerTooLong => "marker-too-long",
        RequestFault::MarkerReviewFirst => "marker-review-first",
        RequestFault::MarkerWrongPerson => "marker-wrong-person",
        RequestFault::MarkerUnknown => "marker-unknown",
    }
}

/// A pass through all that an application says: answers, those set aside, what officers noted, and markers.
fn passed(
    form: &Form,
    recalled: &Recalled,
    person: PersonId,
    markers: &[(u32, Marker)],
) -> Redaction {
    let sheet = &recalled.sheet;
    let names = names(form, recalled);
    let entries = entries(form, sheet);
    let mut said: Vec<(String, Option<PersonId>, String)> = Vec::new();
    for (place, kept) in sheet.all() {
        if let Answer::Given(value) = &kept.answer {
            let says = with_names(form, sheet, value);
            said.push((form.path(place, sheet), about(place, &entries), says));
        }
    }
    for (place, note) in sheet.all_notes() {
        let path = format!("{}#", form.path(place, sheet));
        said.push((path, about(place, &entries), note.text.clone()));
    }
    for aside in &sheet.set_aside {
        if let Answer::Given(value) = &aside.kept.answer {
            said.push((aside.path.clone(), None, with_names(form, sheet, value)));
        }
    }
    let pieces: Vec<Piece<'_>> = said
        .iter()
        .map(|(place, about, text)| Piece {
            place,
            about: *about,
            text,
        })
        .collect();
    let known: Vec<Known<'_>> = names
        .iter()
        .map(|(person, name)| Known {
            person: *person,
            name,
        })
        .collect();
    Redaction::of(person, &pieces, &known, markers)
}

/// Everyone by name: the people of the form, and contacts as the sheet and the ledger have them.
fn names(form: &Form, recalled: &Recalled) -> Vec<(PersonId, String)> {
    let sheet = &recalled.sheet;
    let known = people(form, sheet).into_iter();
    let known = known.filter_map(|one| Some((person(one.person), one.name?)));
    let mut names: Vec<(PersonId, String)> = known.collect();
    if let Some(list) = form.place("contacts", Owner::Common) {
        for entry in sheet.entries(list) {
            let name = entry_name(form, sheet, list, *entry);
            names.extend(name.map(|name| (PersonId::Contact(entry.0), name)));
        }
    }
    for contact in recalled.ledger.contacts() {
        let number = PersonId::Contact(contact.number);
        let said = [&contact.card.name, &contact.card.organisation];
        let said = said.into_iter().flatten();
        names.extend(said.map(|name| (number, name.as_str().to_owned())));
    }
    names
}

/// Whom each entry of a list is about: a member or a contact themselves, and otherwise whoever the entry points at.
fn entries(form: &Form, sheet: &Sheet) -> HashMap<EntryId, PersonId> {
    let mut about = HashMap::new();
    for (place, kept) in sheet.all() {
        if let (Some(entry), Answer::Given(Value::Person(pointed))) = (place.entry, &kept.answer) {
            about.insert(entry, person(*pointed));
        }
    }
    for (list, who) in [
        ("members", PersonId::Member as fn(u32) -> PersonId),
        ("contacts", PersonId::Contact),
    ] {
        let Some(list) = form.place(list, Owner::Common) else {
            continue;
        };
        for entry in sheet.entries(list) {
            about.insert(*entry, who(entry.0));
        }
    }
    about
}

fn about(place: Place, entries: &HashMap<EntryId, PersonId>) -> Option<PersonId> {
    let entry = place.entry.and_then(|entry| entries.get(&entry).copied());
    entry.or(match place.owner {
        Owner::Main => Some(PersonId::Main),
        Owner::Joint => Some(PersonId::Joint),
        Owner::Common => None,
    })
}

/// What an answer says, people by their names: an answer that points at somebody names them.
fn with_names(form: &Form, sheet: &Sheet, value: &Value) -> String {
    let name = |person: &Person| name_of(form, sheet, *person);
    match value {
        Value::Person(person) => name(person).unwrap_or_default(),
        Value::People(people) => people
            .iter()
            .filter_map(name)
            .collect::<Vec<_>>()
            .join(", "),
        Value::Choice(picked) => picked.text.clone().unwrap_or_default(),
        Value::Many(many) => {
            let texts = many.iter().filter_map(|picked| picked.text.clone());
            texts.collect::<Vec<_>>().join(", ")
        }
        Value::Text(_)
        | Value::Tick(_)
        | Value::Number(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Entry(_)
        | Value::Entries(_)
        | Value::Unreadable(_) => show::of_value(form, sheet, value),
    }
}

fn person(person: Person) -> PersonId {
    match person {
        Person::Main => PersonId::Main,
        Person::Joint => PersonId::Joint,
        Person::Member(entry) => PersonId::Member(entry.0),
    }
}
