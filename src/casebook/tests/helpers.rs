//! Professionals offered again: each once, never with whose they are, never a friend, never of an erased application.

use crate::casebook::CasebookError;
use crate::casebook::tables::{self, HELPERS};
use crate::casebook::tests::{NOTHING, Trial, at};
use crate::privacy::{Card, Contact, ContactKind, Knows, Ledger, PersonId, Wordings, Words};
use crate::register::application::ApplicationId;

fn card(kind: ContactKind, name: &str, phone: &str) -> Card {
    Card {
        kind,
        name: Words::new(name),
        organisation: Words::new("Harbour Surgery"),
        phone: Words::new(phone),
        email: None,
        best_time: Words::new("mornings"),
    }
}

fn contact(number: u32, card: Card) -> Contact {
    Contact {
        number,
        for_person: PersonId::Main,
        card,
        told_by: PersonId::Main,
        knows: Knows::No,
        emergency_only: false,
        removed: false,
    }
}

/// Writes contacts down for an application, behind what it has.
fn write(trial: &mut Trial, id: ApplicationId, contacts: &[Contact]) {
    let before: Ledger = trial.book().ledger(id).unwrap();
    let mut ledger = before.clone();
    for contact in contacts {
        ledger.keep_contact(contact.clone(), at(4)).unwrap();
    }
    let book = trial.book.as_mut().unwrap();
    book.write_down(
        id,
        ledger.since(before.newest()),
        &Wordings::default(),
        at(5),
    )
    .unwrap();
}

fn offered(trial: &mut Trial, id: ApplicationId) -> Vec<Option<String>> {
    let cards = trial.book().helpers(id).unwrap();
    let name = |card: Card| card.name.map(String::from);
    cards.into_iter().map(name).collect()
}

#[test]
fn one_doctor_of_two_applications_is_offered_once_and_never_a_relative() {
    let mut trial = Trial::new();
    let (one, other, new) = (trial.begin().id, trial.begin().id, trial.begin().id);
    assert_eq!(offered(&mut trial, new), [None::<String>; 0]);
    let doctor = card(ContactKind::Gp, "Dr Wren", "01632 960010");
    let spelt = card(ContactKind::Gp, "DR  Wren", "+44 1632 960010");
    let kin = card(ContactKind::NextOfKin, "Uncle Jo", "01632 960011");
    let friend = card(ContactKind::Other, "Kim", "01632 960012");
    write(
        &mut trial,
        one,
        &[
            contact(1, doctor.clone()),
            contact(2, kin),
            contact(3, friend),
        ],
    );
    write(&mut trial, other, &[contact(1, spelt)]);
    trial.reopen();
    let cards = trial.book().helpers(new).unwrap();
    assert_eq!(cards.len(), 1);
    assert_eq!(cards[0].kind, ContactKind::Gp);
    assert_eq!(cards[0].best_time, doctor.best_time);
}

#[test]
fn whom_an_application_has_already_is_not_offered_to_it() {
    let mut trial = Trial::new();
    let (one, other) = (trial.begin().id, trial.begin().id);
    let doctor = card(ContactKind::Gp, "Dr Wren", "01632 960010");
    let worker = card(ContactKind::SupportWorker, "Robin Vale", "01632 960001");
    write(&mut trial, one, &[contact(1, doctor.clone())]);
    write(&mut trial, other, &[contact(1, doctor), contact(2, worker)]);
    assert_eq!(offered(&mut trial, one), [Some("Robin Vale".to_owned())]);
    assert_eq!(offered(&mut trial, other), [None::<String>; 0]);
}

#[test]
fn a_card_goes_with_its_contact_with_its_kind_and_with_its_application() {
    let mut trial = Trial::new();
    let (one, new) = (trial.begin().id, trial.begin().id);
    let worker = card(ContactKind::SupportWorker, "Robin Vale", "01632 960001");
    let known = [Some("Robin Vale".to_owned())];
    write(&mut trial, one, &[contact(1, worker.clone())]);
    assert_eq!(offered(&mut trial, new), known);
    let gone = Contact {
        removed: true,
        ..contact(1, worker.clone())
    };
    write(&mut trial, one, &[gone]);
    assert_eq!(offered(&mut trial, new), [None; 0]);
    write(&mut trial, one, &[contact(1, worker.clone())]);
    assert_eq!(offered(&mut trial, new), known);
    let relative = Card {
        kind: ContactKind::NextOfKin,
        ..worker.clone()
    };
    write(&mut trial, one, &[contact(1, relative)]);
    assert_eq!(offered(&mut trial, new), [None; 0]);
    write(&mut trial, one, &[contact(1, worker)]);
    let book = trial.book.as_mut().unwrap();
    book.delete(one, "entered twice", at(6), &mut || Some([3; 16]), NOTHING)
        .unwrap();
    assert_eq!(offered(&mut trial, new), [None; 0]);
    let rows = trial.book().vault.read(|reader| reader.count(HELPERS));
    assert_eq!(rows.unwrap(), 0);
    assert_eq!(trial.book().verify_audit(None).unwrap().faults, []);
}

#[test]
fn a_card_slipped_in_or_changed_is_seen() {
    let mut trial = Trial::new();
    let id = trial.begin().id;
    let worker = card(ContactKind::SupportWorker, "Robin Vale", "01632 960001");
    write(&mut trial, id, &[contact(1, worker.clone())]);
    let forged = Card {
        phone: Words::new("01632 960099"),
        ..worker
    };
    let row = crate::casebook::record::write(HELPERS, &forged).unwrap();
    trial.forge(|writer| Ok(writer.put(HELPERS, &tables::at_entry(id, 1), &row)?));
    assert_eq!(trial.recall(id), Err(CasebookError::Altered));
}
