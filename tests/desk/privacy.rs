//! The privacy page: what is on record shows, what is to do is to do, and names are covered while someone is listening.

use crate::pretend::{Pretend, pictures};
use lodge::desk::scene::privacy::Section;
use lodge::desk::{Command, Intent, Message, Scene};
use lodge::privacy::{How, InformedBy, PersonId, Record};
use lodge::register::Channel;

/// A new application to Swale by Ada Okafor and Bo Lind, with one household member.
fn applied() -> Pretend {
    let mut pretend = Pretend::asking();
    pretend.go("council");
    pretend.keys("swa<Enter>");
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor<Enter>");
    pretend.go("has_joint");
    pretend.keys("y");
    pretend.go("joint.first_name");
    pretend.keys("Bo<Enter>Lind<Enter>");
    pretend.go("members");
    pretend.keys("+Ola<Enter>Okafor<Enter>");
    pretend
}

fn at_the_page() -> Pretend {
    let mut pretend = applied();
    pretend.keys("<C-p>");
    pretend
}

/// Goes to the first row that holds the words.
fn to(pretend: &mut Pretend, words: &str) {
    let Scene::Privacy(page) = &mut pretend.desk.scene else {
        panic!("not at the page")
    };
    page.at = page
        .rows
        .iter()
        .position(|row| row.says.contains(words))
        .unwrap();
}

fn rows(pretend: &Pretend, section: Section) -> Vec<String> {
    let Scene::Privacy(page) = &pretend.desk.scene else {
        panic!("not at the page")
    };
    let rows = page.rows.iter().filter(|row| row.section == section);
    rows.map(|row| row.says.clone()).collect()
}

fn entries(pretend: &Pretend) -> Vec<Record> {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    let entries = ledger.entries().iter();
    entries.map(|entry| entry.record.clone()).collect()
}

#[test]
fn the_page_of_a_new_application() {
    let mut pretend = at_the_page();
    pictures("privacy_new", &mut pretend);
    pretend.keys("<End>");
    pictures("privacy_end", &mut pretend);
}

#[test]
fn each_who_applies_is_to_be_told_for_themselves_and_each_member_too() {
    let pretend = at_the_page();
    let to_do = rows(&pretend, Section::ToDo).join("\n");
    for wanted in [
        "Show Ada Okafor the privacy notice",
        "Show Bo Lind the privacy notice",
        "Tell Bo Lind that records are matched",
        "Ask Bo Lind for the declaration",
        "Tell Ola Okafor that we hold their details",
    ] {
        assert!(to_do.contains(wanted), "{wanted} is not in\n{to_do}");
    }
}

#[test]
fn telling_a_member_is_written_down_and_is_no_longer_to_do() {
    let mut pretend = at_the_page();
    to(&mut pretend, "Tell Ola");
    pretend.keys("<Enter>");
    pictures("slip_informed", &mut pretend);
    pretend.keys("1<Enter>");
    pictures("slip_informed_how", &mut pretend);
    pretend.keys("4<Enter><Enter>");
    let written = entries(&pretend);
    let Some(Record::Informed(informed)) = written.last() else {
        panic!("{written:?}")
    };
    assert_eq!(
        (informed.person, informed.by, informed.how),
        (PersonId::Member(1), InformedBy::Council, Some(How::Sent))
    );
    assert!(!rows(&pretend, Section::ToDo).join("\n").contains("Ola"));
    assert!(
        rows(&pretend, Section::Told)
            .join("\n")
            .contains("Ola Okafor: that we hold")
    );
    assert!(!pretend.desk.intake.as_ref().unwrap().unwritten());
}

#[test]
fn the_applicants_word_needs_no_how() {
    let mut pretend = at_the_page();
    to(&mut pretend, "Tell Ola");
    pretend.keys("<Enter>2<Enter><Enter>");
    let written = entries(&pretend);
    let Some(Record::Informed(informed)) = written.last() else {
        panic!("{written:?}")
    };
    assert_eq!((informed.by, informed.how), (InformedBy::Applicant, None));
}

#[test]
fn what_is_on_record_can_be_read() {
    let mut pretend = at_the_page();
    to(&mut pretend, "Tell Ola");
    pretend.keys("<Enter>2<Enter><Enter>");
    to(&mut pretend, "Ola Okafor: that we hold");
    pretend.keys("<Enter>");
    pictures("privacy_record", &mut pretend);
    pretend.keys("<Esc>");
    assert!(pretend.picture(80, 24).contains("To do"));
    pretend.keys("<Esc>");
    assert!(matches!(pretend.desk.scene, Scene::Ask(_)));
}

#[test]
fn names_are_covered_on_the_page_and_in_a_record() {
    let mut pretend = at_the_page();
    to(&mut pretend, "Tell Ola");
    pretend.keys("<Enter>2<Enter><Enter>");
    to(&mut pretend, "Ola Okafor: that we hold");
    pretend.keys("<Enter>");
    assert!(pretend.picture(80, 24).contains("Ola"));
    pretend.keys("<Esc><C-l>");
    for name in ["Ada", "Bo", "Lind", "Ola", "Okafor"] {
        assert!(!pretend.picture(80, 24).contains(name), "{name}");
    }
    pretend.keys("<Enter>");
    pictures("privacy_record_covered", &mut pretend);
    assert!(!pretend.picture(80, 24).contains("Ola"));
}

#[test]
fn the_page_comes_back_to_the_question_it_was_opened_from() {
    let mut pretend = applied();
    pretend.go("main.last_name");
    let before = pretend.picture(80, 24);
    pretend.keys("<C-p><End><Esc>");
    assert_eq!(pretend.picture(80, 24), before);
    pretend.keys("<C-p><C-p>");
    assert_eq!(pretend.picture(80, 24), before);
}

#[test]
fn every_part_is_there_and_page_keys_go_from_part_to_part() {
    let mut pretend = at_the_page();
    pretend.keys("<Home>");
    let mut seen = Vec::new();
    for _ in Section::ALL {
        let Scene::Privacy(page) = &pretend.desk.scene else {
            panic!("not at the page")
        };
        seen.push(page.in_hand().unwrap().section);
        pretend.keys("<PgDn>");
    }
    assert_eq!(seen, Section::ALL);
}

#[test]
fn a_kiosk_has_no_such_page() {
    let mut pretend = applied();
    pretend.desk.post.channel = Channel::Kiosk;
    pretend.keys("<C-p>");
    assert!(matches!(pretend.desk.scene, Scene::Ask(_)));
    pretend.keys("<C-o>");
    assert!(!pretend.picture(80, 24).contains("Privacy:"));
}

#[test]
fn no_command_leads_from_a_kiosk_to_the_records() {
    for command in [
        Command::Privacy,
        Command::AskFormat,
        Command::HandOver,
        Command::ReadAloud,
        Command::MayITell,
        Command::ContactCard,
        Command::Authority,
        Command::Objection,
        Command::Restrict,
        Command::AskPermission,
        Command::TakeBack,
        Command::Papers,
    ] {
        let mut pretend = applied();
        pretend.desk.post.channel = Channel::Kiosk;
        pretend.send(Message::Intent(Intent::Do(command)));
        assert!(matches!(pretend.desk.scene, Scene::Ask(_)), "{command:?}");
        assert!(pretend.desk.over.is_none(), "{command:?}");
    }
}

#[test]
fn the_lock_takes_the_page_away() {
    let mut pretend = at_the_page();
    pretend.send(Message::Idle);
    assert!(matches!(pretend.desk.scene, Scene::Unlock(_)));
    assert!(!pretend.picture(80, 24).contains("Okafor"));
}

#[test]
fn a_record_that_was_moved_past_its_end_comes_back_with_the_first_key() {
    let mut pretend = at_the_page();
    let told: String = "They were told all of this. ".repeat(60);
    let Scene::Privacy(page) = &mut pretend.desk.scene else {
        panic!("not at the page")
    };
    let read = lodge::desk::scene::privacy::Page {
        target: lodge::desk::scene::privacy::Target::Nothing,
        title: "A record".to_owned(),
        facts: Vec::new(),
        words: Some(told),
    };
    page.reading = Some((read, 0));
    pretend.keys("<End>");
    let end = pretend.lines(80, 24).0;
    pretend.keys("<PgDn><Down><Down><Down>");
    assert_eq!(
        pretend.lines(80, 24).0,
        end,
        "there is nothing below the end"
    );
    pretend.keys("<Up>");
    assert_ne!(pretend.lines(80, 24).0, end, "one key up is one line up");
}
