//! Short forms: nothing is filled in unasked, what is wrong is said beside its row, and Esc keeps nothing.

use crate::pretend::{Pretend, now, pictures};
use lodge::desk::{Context, Message, Scene};
use lodge::privacy::{Format, PersonId, Record, Task};

/// A new application to Swale by Ada Okafor, with one household member.
fn applied() -> Pretend {
    let mut pretend = Pretend::asking();
    pretend.go("council");
    pretend.keys("swa<Enter>");
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor<Enter>");
    pretend.go("members");
    pretend.keys("+Ola<Enter>Okafor<Enter>");
    pretend
}

fn asking_for_a_format() -> Pretend {
    let mut pretend = applied();
    pretend.keys("<C-o>another form<Enter>");
    pretend
}

fn entries(pretend: &Pretend) -> Vec<Record> {
    let ledger = &pretend.desk.intake.as_ref().unwrap().ledger;
    let entries = ledger.entries().iter();
    entries.map(|entry| entry.record.clone()).collect()
}

#[test]
fn a_form_as_it_is_filled_in() {
    let mut pretend = asking_for_a_format();
    pictures("slip", &mut pretend);
    pretend.keys("1<Enter>");
    pictures("slip_options", &mut pretend);
    pretend.keys("2<Enter><C-u>someday<Enter>");
    pictures("slip_fault", &mut pretend);
}

#[test]
fn what_was_asked_for_is_written_down_and_stays_a_task() {
    let mut pretend = asking_for_a_format();
    pretend.keys("1<Enter>2<Enter><C-u>20 11 2026<Enter>");
    let written = entries(&pretend);
    let [Record::FormatAsked(asked)] = written.as_slice() else {
        panic!("{written:?}")
    };
    assert_eq!(
        (asked.person, asked.format),
        (PersonId::Main, Format::EasyRead)
    );
    assert_eq!(asked.on.to_string(), "2026-11-20");
    assert_eq!(asked.notice.pack, "swale-applicant");
    let intake = pretend.desk.intake.as_ref().unwrap();
    let tasks = intake.ledger.tasks(&[PersonId::Main], &[], now());
    assert!(tasks.iter().any(|task| matches!(task, Task::GiveFormat(_))));
    assert!(!intake.unwritten(), "it was sent to be kept at once");
    assert!(matches!(pretend.desk.scene, Scene::Ask(_)));
}

#[test]
fn nothing_is_picked_until_somebody_picks_it() {
    let mut pretend = asking_for_a_format();
    pretend.keys("<Enter><Enter><Enter>");
    assert!(entries(&pretend).is_empty());
    let picture = pretend.picture(80, 24);
    assert!(picture.contains("Nothing is picked here yet."), "{picture}");
    assert_eq!(pretend.desk.context(), Context::SlipOne);
    pretend.keys("<Down><Down>");
    pretend.keys("<Tab><Tab>");
    assert_eq!(picked(&pretend), None);
}

#[test]
fn arrows_go_through_options_and_past_their_ends() {
    let mut pretend = asking_for_a_format();
    pretend.keys("<Down><Down><Down>");
    assert_eq!(row(&pretend), "format");
    pretend.keys("<Up>");
    assert_eq!(row(&pretend), "who");
    pretend.keys("<Down><Down><Enter>");
    assert_eq!(picked(&pretend).as_deref(), Some("member.1"));
}

fn picked(pretend: &Pretend) -> Option<String> {
    let Scene::Slip(form) = &pretend.desk.scene else {
        panic!("not at a form")
    };
    form.slip.one("who").map(str::to_owned)
}

fn row(pretend: &Pretend) -> &'static str {
    let Scene::Slip(form) = &pretend.desk.scene else {
        panic!("not at a form")
    };
    form.slip.in_hand().unwrap().id
}

#[test]
fn esc_goes_back_to_the_question_and_keeps_nothing() {
    let mut pretend = applied();
    pretend.go("main.last_name");
    let before = pretend.picture(80, 24);
    pretend.keys("<C-o>another form<Enter>1<Enter>2<Enter><Esc>");
    assert_eq!(pretend.picture(80, 24), before);
    assert!(entries(&pretend).is_empty());
}

#[test]
fn a_day_to_come_is_refused_beside_its_row() {
    let mut pretend = asking_for_a_format();
    pretend.keys("1<Enter>2<Enter><C-u>23 11 2026<Enter>");
    assert!(entries(&pretend).is_empty());
    assert_eq!(row(&pretend), "on");
    assert!(pretend.picture(80, 24).contains("has not come yet"));
}

#[test]
fn names_are_covered_while_someone_is_listening() {
    let mut pretend = asking_for_a_format();
    assert!(pretend.picture(80, 24).contains("Ada Okafor"));
    pretend.keys("<C-l>");
    let covered = pretend.picture(80, 24);
    assert!(
        !covered.contains("Ada") && !covered.contains("Ola"),
        "{covered}"
    );
    pretend.keys("<C-l>");
    assert!(pretend.picture(80, 24).contains("Ola Okafor"));
}

#[test]
fn without_a_council_there_is_no_notice_to_ask_for() {
    let mut pretend = Pretend::asking();
    pretend.keys("<C-o>another form<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Ask(_)));
    assert!(pretend.picture(80, 24).contains("No council is chosen yet"));
}

#[test]
fn the_lock_takes_a_form_away_with_what_lies_under_it() {
    let mut pretend = asking_for_a_format();
    pretend.send(Message::Idle);
    assert!(matches!(pretend.desk.scene, Scene::Unlock(_)));
    assert!(!pretend.picture(80, 24).contains("Ada"));
}

#[test]
fn a_paste_picks_nothing() {
    let mut pretend = asking_for_a_format();
    pretend.send(Message::Paste("1\n2\n".to_owned()));
    assert_eq!(row(&pretend), "who");
    assert_eq!(picked(&pretend), None);
}

#[test]
fn that_nothing_was_found_stands_above_the_next_row_and_not_across_it() {
    let mut pretend = applied();
    pretend.keys("<C-t>4<Enter>1<Enter>zzz");
    let lines = pretend.lines(80, 24).0;
    let at = lines.iter().position(|line| line.contains("zzz")).unwrap();
    assert_eq!(
        lines[at + 1].trim(),
        "Nothing found.",
        "{}",
        lines.join("\n")
    );
    assert!(lines[at + 2].contains("How would they get it?"));
}

#[test]
fn the_last_row_says_that_it_writes_down_only_where_it_does() {
    for (keys, writes) in [
        ("<C-o>another form<Enter><Tab><Tab>", true),
        (
            "<C-o>ask for a permission<Enter><Tab><Tab><Tab><Tab><Tab><Tab>",
            false,
        ),
        ("<F6><Tab>", false),
    ] {
        let mut pretend = applied();
        pretend.keys(keys);
        let picture = pretend.picture(80, 24);
        let says = |text| picture.contains(text);
        assert_eq!(
            says("Enter on this line writes it down."),
            writes,
            "{picture}"
        );
        assert_eq!(says("Enter on this line goes on."), !writes, "{picture}");
    }
}
