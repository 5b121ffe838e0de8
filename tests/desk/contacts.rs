//! Contacts at the desk: records of their own from what is typed, a card that says what each may be told, and professionals offered
//! again.

use crate::pretend::{Pretend, now, pictures};
use lodge::desk::{Opening, Scene};
use lodge::form::{Owner, Source};
use lodge::privacy::{Card, Contact, ContactKind, Knows, PersonId, Record, Task, Words};

/// A new application to Swale by Ada Okafor.
pub fn applied() -> Pretend {
    applied_as("officer")
}

/// The same, taken by an officer of a role.
pub fn applied_as(role: &'static str) -> Pretend {
    let mut pretend = Pretend::new(Opening::Closed);
    pretend.role = role;
    pretend.keys("Ash<Enter>tangerine velcro umbrella jigsaw<Enter>n");
    pretend.go("council");
    pretend.keys("swa<Enter>");
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor<Enter>");
    pretend
}

/// Adds somebody who helps: their role by the words that find it, then name, organisation, phone.
pub fn helped_by(pretend: &mut Pretend, role: &str, name: &str, organisation: &str, phone: &str) {
    pretend.go("contacts");
    pretend.keys("+");
    pretend.keys(role);
    pretend.keys("<Enter>1");
    for text in [name, organisation, phone] {
        pretend.keys(text);
        pretend.keys("<Enter>");
    }
}

/// The same with a support worker, and the part of the form left.
pub fn with_robin() -> Pretend {
    let mut pretend = applied();
    helped_by(
        &mut pretend,
        "support",
        "Robin Vale",
        "Riverside Support",
        "01632 960001",
    );
    pretend.go("council");
    pretend
}

/// Puts the row of the privacy page in hand that says something, and presses keys on it.
pub fn open_row(pretend: &mut Pretend, says: &str, keys: &str) {
    if !matches!(pretend.desk.scene, Scene::Privacy(_)) {
        pretend.keys("<C-p>");
    }
    let Scene::Privacy(page) = &pretend.desk.scene else {
        panic!("not at the privacy page")
    };
    let all: Vec<&str> = page.rows.iter().map(|row| row.says.as_str()).collect();
    let at = all.iter().position(|row| row.contains(says));
    let at = at.unwrap_or_else(|| panic!("{says} is not in {all:#?}"));
    pretend.keys("<Home>");
    pretend.keys(&"<Down>".repeat(at));
    pretend.keys(keys);
}

pub fn contacts(pretend: &Pretend) -> Vec<Contact> {
    let intake = pretend.desk.intake.as_ref().unwrap();
    intake.ledger.contacts().into_iter().cloned().collect()
}

fn records(pretend: &Pretend) -> usize {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    let contacts = ledger.entries().iter();
    contacts
        .filter(|entry| matches!(entry.record, Record::Contact(_)))
        .count()
}

#[test]
fn leaving_the_section_writes_each_contact_down_once() {
    let mut pretend = applied();
    helped_by(
        &mut pretend,
        "support",
        "Robin Vale",
        "Riverside Support",
        "01632 960001",
    );
    assert_eq!(records(&pretend), 0, "nothing is written while it is typed");
    pretend.go("council");
    let known = contacts(&pretend);
    assert_eq!(known.len(), 1);
    let robin = &known[0];
    assert_eq!(robin.card.kind, ContactKind::SupportWorker);
    assert_eq!(
        robin.card.name.as_ref().map(Words::as_str),
        Some("Robin Vale")
    );
    assert_eq!(robin.for_person, PersonId::Main);
    assert_eq!(robin.told_by, PersonId::Main);
    assert_eq!(robin.knows, Knows::NotSure);
    assert!(!robin.emergency_only);
    let intake = pretend.desk.intake.as_ref().unwrap();
    assert!(!intake.unwritten(), "it was sent to be kept at once");
    for _ in 0..3 {
        pretend.go("contacts");
        pretend.go("council");
    }
    assert_eq!(records(&pretend), 1, "nothing changed, nothing is written");
}

#[test]
fn what_is_half_typed_waits_and_what_is_taken_out_is_marked_as_gone() {
    let mut pretend = applied();
    pretend.go("contacts");
    pretend.keys("+support<Enter>1");
    pretend.go("council");
    assert_eq!(records(&pretend), 0, "nobody knows yet who it is");
    pretend.go("contacts");
    pretend.keys("<Home><Enter>");
    pretend.keys("Robin Vale<Enter>");
    pretend.go("council");
    assert_eq!(contacts(&pretend).len(), 1);
    pretend.go("contacts");
    pretend.keys("<Home><Del>y");
    pretend.go("council");
    assert_eq!(contacts(&pretend), []);
    assert_eq!(records(&pretend), 2, "the first record stays");
    pretend.keys("<C-z>");
    pretend.go("council");
    assert_eq!(contacts(&pretend).len(), 1, "undone is there again");
}

#[test]
fn the_seven_kinds_and_the_others_are_told_apart_and_kin_is_for_emergencies() {
    let mut pretend = applied();
    for role in ["doctor", "probation", "next of kin", "midwife"] {
        helped_by(&mut pretend, role, "Kim Lark", "Harbour", "01632 960002");
    }
    pretend.go("council");
    let known = contacts(&pretend);
    let kinds: Vec<&str> = known.iter().map(|one| one.card.kind.code()).collect();
    assert_eq!(kinds, ["gp", "probation_officer", "next_of_kin", "midwife"]);
    let only: Vec<bool> = known.iter().map(|one| one.emergency_only).collect();
    assert_eq!(only, [false, false, true, false]);
}

#[test]
fn leaving_and_locking_write_contacts_down_before_anything_ends() {
    for keys in ["<F3>", "<C-o>lock the<Enter>"] {
        let mut pretend = applied();
        helped_by(
            &mut pretend,
            "support",
            "Robin Vale",
            "Riverside Support",
            "01632 960001",
        );
        pretend.keys(keys);
        let ledger = pretend.ledgers.values().next().unwrap();
        assert_eq!(ledger.contacts().len(), 1, "{keys}");
    }
}

#[test]
fn a_contact_may_be_told_nothing_and_does_not_show_what_they_are() {
    let mut pretend = applied();
    helped_by(
        &mut pretend,
        "probation",
        "Kim Lark",
        "Harbour Office",
        "01632 960002",
    );
    pretend.keys("<C-o>this contact<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Card(_)));
    let picture = pretend.picture(80, 24);
    assert!(
        picture.contains("Kim Lark may not be told anything."),
        "{picture}"
    );
    assert!(!picture.contains("probation"), "{picture}");
    pictures("card_nothing", &mut pretend);
    pretend.keys("1");
    pictures("card_say_nothing", &mut pretend);
    let script = pretend.picture(80, 24);
    assert!(
        script.contains("who has applied to us, and who has not"),
        "{script}"
    );
    let said = script.lines().filter(|line| line.contains('│'));
    let said: String = said.collect();
    assert!(!said.contains("Ada"), "the script names nobody: {script}");
    pretend.keys("<Enter><C-d>");
    pictures("card_revealed", &mut pretend);
    assert!(pretend.picture(80, 24).contains("probation officer"));
    pretend.keys("<C-l>");
    let covered = pretend.picture(80, 24);
    assert!(
        !covered.contains("Kim") && !covered.contains("probation"),
        "{covered}"
    );
    pretend.keys("<C-l><Esc>");
    assert!(matches!(pretend.desk.scene, Scene::Ask(_)));
}

#[test]
fn only_in_an_emergency_is_the_forms_own_answer() {
    let mut pretend = applied();
    helped_by(
        &mut pretend,
        "support",
        "Robin Vale",
        "Riverside Support",
        "01632 960001",
    );
    pretend.keys("<C-o>this contact<Enter>5");
    assert!(contacts(&pretend)[0].emergency_only);
    let sheet = &pretend.kept[0].1;
    let ticked = sheet
        .all()
        .any(|(_, kept)| kept.answer.value() == Some(&lodge::form::Value::Tick(true)));
    assert!(ticked, "it is kept as an answer");
    pretend.keys("5");
    assert!(!contacts(&pretend)[0].emergency_only);
}

fn robin() -> Card {
    Card {
        kind: ContactKind::SupportWorker,
        name: Words::new("Robin Vale"),
        organisation: Words::new("Riverside Support"),
        phone: Words::new("01632 960001"),
        email: None,
        best_time: Words::new("mornings"),
    }
}

#[test]
fn somebody_known_already_is_offered_by_their_card_alone() {
    let mut pretend = applied();
    let wren = Card {
        kind: ContactKind::Gp,
        name: Words::new("Dr Wren"),
        organisation: Words::new("Harbour Surgery"),
        phone: Words::new("01632 960010"),
        ..robin()
    };
    pretend.helpers = vec![wren, robin()];
    pretend.go("contacts");
    pictures("contacts_empty", &mut pretend);
    pretend.keys("=");
    pictures("known_helpers", &mut pretend);
    let offered = pretend.picture(80, 24);
    assert!(
        !offered.to_lowercase().contains("doctor"),
        "lists do not say it: {offered}"
    );
    pretend.keys("vale<Enter>");
    pictures("known_helper_taken", &mut pretend);
    pretend.keys("1");
    pretend.go("council");
    let known = contacts(&pretend);
    assert_eq!(known[0].card, robin());
    assert_eq!(known[0].told_by, PersonId::Main);
}

#[test]
fn what_a_card_fills_in_is_an_answer_that_says_where_it_comes_from() {
    let mut pretend = applied();
    pretend.helpers = vec![robin()];
    pretend.go("contacts");
    pretend.keys("<Home><Down><Enter><Enter>");
    let intake = pretend.desk.intake.as_ref().unwrap();
    let list = intake.form.place("contacts", Owner::Common).unwrap();
    let entry = intake.sheet.entries(list)[0];
    let source = |field: &str| {
        let position = intake.form.find(&format!("contacts.{field}")).unwrap();
        let kept = intake.sheet.kept(list.within(entry, position)).unwrap();
        kept.provenance.source
    };
    assert_eq!(source("name"), Source::Applicant);
    assert_eq!(source("phone"), Source::Staff);
    assert_eq!(pretend.kept[0].1.entries(list), [entry], "it was kept");
    pretend.keys("<C-z><C-z><C-z><C-z><C-z><C-z>");
    let intake = pretend.desk.intake.as_ref().unwrap();
    assert_eq!(intake.sheet.entries(list), [], "and can be undone");
}

#[test]
fn nobody_known_is_said_so_and_nothing_is_offered_elsewhere() {
    let mut pretend = applied();
    pretend.go("contacts");
    pretend.keys("=");
    assert!(pretend.desk.over.is_none());
    assert!(pretend.picture(80, 24).contains("We know nobody yet"));
    pretend.go("main.first_name");
    pretend.keys("<C-o>known already<Enter>");
    assert!(pretend.desk.over.is_none());
    assert!(pretend.picture(80, 24).contains("People we know already"));
}

#[test]
fn a_contact_who_may_not_know_is_a_task() {
    let pretend = with_robin();
    let intake = pretend.desk.intake.as_ref().unwrap();
    let number = intake.ledger.contacts()[0].number;
    let tasks = intake.ledger.tasks(&[PersonId::Main], &[], now());
    assert!(tasks.contains(&Task::TellContact(PersonId::Contact(number))));
}

#[test]
fn opening_the_privacy_page_writes_contacts_down_and_leads_to_their_cards() {
    let mut pretend = applied();
    helped_by(
        &mut pretend,
        "support",
        "Robin Vale",
        "Riverside Support",
        "01632 960001",
    );
    assert_eq!(records(&pretend), 0);
    pretend.keys("<C-p>");
    assert_eq!(records(&pretend), 1);
    open_row(&mut pretend, "Robin Vale, a professional", "<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Card(_)));
    pretend.keys("3");
    assert!(
        matches!(pretend.desk.scene, Scene::Slip(_)),
        "they were told"
    );
    pretend.keys("<Esc><Esc>");
    assert!(matches!(pretend.desk.scene, Scene::Privacy(_)));
    pretend.keys("<Esc>");
    assert!(matches!(pretend.desk.scene, Scene::Ask(_)));
}

#[test]
fn a_contact_of_a_withdrawn_application_stays_as_it_was() {
    let mut pretend = with_robin();
    pretend.desk.intake.as_mut().unwrap().header.stage = lodge::register::Stage::Withdrawn;
    let before = records(&pretend);
    pretend.keys("<C-p>");
    open_row(&mut pretend, "Robin Vale, a professional", "<Enter>");
    let Scene::Card(page) = &pretend.desk.scene else {
        panic!("not at a card")
    };
    assert_eq!(page.doings.len(), 1, "only what to say to them");
    assert_eq!(records(&pretend), before);
}

#[test]
fn a_card_leads_to_asking_whether_we_may_ask_them() {
    let mut pretend = with_robin();
    pretend.go("contacts");
    pretend.keys("<Home><C-o>this contact<Enter>4");
    let Scene::Slip(form) = &pretend.desk.scene else {
        panic!("not at a form")
    };
    assert_eq!(form.slip.one("what"), Some("obtain_information"));
    let number = contacts(&pretend)[0].number;
    let code = format!("contact.{number}");
    assert_eq!(form.slip.one("to"), Some(code.as_str()));
    // The box that offers the notice first lies over the form.
    pretend.keys("<Esc><Esc>");
    assert!(matches!(pretend.desk.scene, Scene::Card(_)));
}
