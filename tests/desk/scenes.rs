//! Every scene as it is drawn at 80 by 24 and at 60 by 16, with made-up people.

use crate::pretend::{Pretend, pictures, rows};
use lodge::desk::effect::Outcome;
use lodge::desk::scene::doubt::Why;
use lodge::desk::{Message, Opening, Progress};
use lodge::form::sheet::SetAside;

#[test]
fn the_first_run() {
    let mut pretend = Pretend::new(Opening::FirstRun);
    pictures("first_run_welcome", &mut pretend);
    pretend.keys("<Enter>Ash");
    pictures("first_run_name", &mut pretend);
    pretend.keys("<Enter>short<Enter>");
    pictures("first_run_passphrase_short", &mut pretend);
    pretend.keys(" horse house<Enter>");
    pictures("first_run_passphrase_weak", &mut pretend);
    pretend.keys("<C-n>");
    pictures("first_run_words", &mut pretend);
    pretend.keys("tangerine velcro umbrella jigsaw<Enter>tangerine");
    pictures("first_run_passphrase_again", &mut pretend);
    pretend.answering = false;
    pretend.keys(" velcro umbrella jigsaw<Enter>");
    pictures("first_run_making", &mut pretend);
}

#[test]
fn the_recovery_key() {
    let mut pretend = Pretend::new(Opening::FirstRun);
    pretend.keys("<Enter>Ash<Enter>tangerine velcro umbrella jigsaw<Enter>tangerine velcro umbrella jigsaw<Enter>");
    pictures("recovery_key", &mut pretend);
    pretend.keys("<Enter>abcd efgh jkmn pqrs tvwx 2345 6798");
    pretend.keys("<Enter>");
    pictures("recovery_check", &mut pretend);
    pretend.keys("<Back><Back>89-ABCDEFGHJKMNPQRSTVWX23456789<Enter>");
    pictures("list_empty", &mut pretend);
}

#[test]
fn the_closed_vault() {
    let mut pretend = Pretend::new(Opening::Closed);
    pretend.keys("Ash<Enter>wrong");
    pictures("unlock", &mut pretend);
    pretend.failing = true;
    pretend.keys("<Enter>");
    pictures("unlock_failed", &mut pretend);
    pretend.failing = false;
    pretend.answering = false;
    pretend.keys("right this time<Enter>");
    pictures("unlocking", &mut pretend);
}

#[test]
fn the_list() {
    let mut pretend = Pretend::listing();
    pretend.desk.waiting.push_back(lodge::desk::Wait::List);
    pretend.send(Message::Done(Outcome::Listed(rows())));
    pictures("list", &mut pretend);
    pretend.keys("/dov");
    pictures("list_filter", &mut pretend);
    pretend.keys("<Esc>d");
    pictures("list_delete", &mut pretend);
}

#[test]
fn the_questions() {
    let mut pretend = Pretend::asking();
    pictures("ask_first", &mut pretend);
    pretend.go("council");
    pictures("ask_search", &mut pretend);
    pretend.keys("swa<Enter>");
    pictures("ask_choice", &mut pretend);
    pretend.keys("?");
    pictures("why_page", &mut pretend);
    pretend.keys("<Esc>");
    pretend.go("main.date_of_birth");
    pretend.keys("27 3 87<Enter>");
    pictures("ask_error", &mut pretend);
    pretend.go("main.first_name");
    pretend.keys("山田<Enter>");
    pretend.go("channel");
    pretend.keys("1");
    pretend.go("present");
    pretend.keys("23");
    pictures("ask_toggles", &mut pretend);
    pretend.go("notice_ack");
    pictures("ask_acknowledge", &mut pretend);
    pretend.keys("y");
    pretend.go("main.nino");
    pretend.keys("AB123456C<Enter>");
    pictures("ask_odd", &mut pretend);
}

#[test]
fn a_list_of_people() {
    let mut pretend = Pretend::asking();
    pretend.go("members");
    pictures("roster_empty", &mut pretend);
    pretend.keys("+Ola<Enter>Okafor<Enter>");
    pictures("roster_entry", &mut pretend);
    pretend.go("members");
    pictures("roster", &mut pretend);
    pretend.keys("<Home><Del>");
    pictures("roster_remove", &mut pretend);
}

#[test]
fn addresses() {
    let mut pretend = Pretend::asking();
    pretend.go("main.address_history");
    pretend.keys("+1");
    pretend.go("main.address_history");
    pictures("addresses", &mut pretend);
}

#[test]
fn an_older_form() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter><F3>");
    pretend.kept[0].0.form_version = 0;
    let kept = pretend.kept[0].1.all().next().unwrap().1.clone();
    for path in ["main.favourite_animal", "pets.#3.called"] {
        let kept = kept.clone();
        let path = path.to_owned();
        pretend.kept[0].1.set_aside.push(SetAside { path, kept });
    }
    pretend.keys("<Enter>");
    pictures("moves", &mut pretend);
}

#[test]
fn no_safe_time() {
    let mut pretend = Pretend::asking();
    pretend.keys("1");
    pretend.go("safe_to_talk");
    pretend.keys("2");
    pictures("unsafe", &mut pretend);
}

#[test]
fn boxes() {
    let mut pretend = Pretend::asking();
    pretend.keys("<C-o>");
    pictures("palette", &mut pretend);
    pretend.keys("<Esc><C-g>birth");
    pictures("jump", &mut pretend);
    pretend.keys("<Esc>!");
    pictures("no_answer", &mut pretend);
    pretend.keys("<Esc>#Rang back at noon");
    pictures("note", &mut pretend);
    pretend.keys("<Enter><C-c>");
    pictures("leave", &mut pretend);
}

#[test]
fn what_a_change_would_hide() {
    let mut pretend = Pretend::asking();
    pretend.go("has_joint");
    pretend.keys("y");
    pretend.go("joint_present");
    pretend.keys("y");
    pretend.go("joint.first_name");
    pretend.keys("Bo<Enter>");
    pretend.go("has_joint");
    pretend.keys("n");
    pictures("hides", &mut pretend);
}

#[test]
fn the_end() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>");
    pretend.go("evidence");
    pictures("papers", &mut pretend);
    pretend.keys("<C-o>check your<Enter>");
    pictures("check", &mut pretend);
    pretend.keys("<C-o>lodge<Enter>");
    pictures("lodging", &mut pretend);
    pretend.keys("y");
    pictures("receipt", &mut pretend);
    pretend.keys("3");
    pictures("receipt_written", &mut pretend);
}

#[test]
fn settings() {
    let mut pretend = Pretend::listing();
    pretend.keys("s");
    pictures("settings", &mut pretend);
    pretend.keys("<Enter>Sheerness Gateway<Enter><End><Enter>");
    pictures("pack", &mut pretend);
}

#[test]
fn someone_is_listening() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor<C-l>");
    pictures("covered", &mut pretend);
    let seen = pretend.picture(80, 24);
    assert!(!seen.contains("Ada") && !seen.contains("Okafor"), "{seen}");
}

#[test]
fn too_small_a_glass() {
    let mut pretend = Pretend::asking();
    insta::with_settings!({ snapshot_path => "pictures", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("too_small-40x10", pretend.picture(40, 10));
    });
}

#[test]
fn the_audit_trail() {
    let mut pretend = Pretend::new(Opening::Closed);
    pretend.role = "senior";
    pretend.keys("Ash<Enter>tangerine velcro umbrella jigsaw<Enter>");
    pretend.keys(":audit<Enter>");
    pictures("trail", &mut pretend);
    pretend.keys("<PgDn><PgDn>c");
    pictures("trail_checked", &mut pretend);
    pretend.send(Message::Idle);
    assert!(!pretend.picture(80, 24).contains("Philippa"));
}

#[test]
fn the_trail_is_read_on_to_its_first_entry_and_no_further() {
    let mut pretend = Pretend::new(Opening::Closed);
    pretend.role = "keeper";
    pretend.keys("Ash<Enter>tangerine velcro umbrella jigsaw<Enter>:audit<Enter>");
    for _ in 0..8 {
        pretend.keys("<End>");
    }
    let lodge::desk::Scene::Trail(trail) = &pretend.desk.scene else {
        panic!("not at the trail")
    };
    let numbers: Vec<u64> = trail.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=40).rev().collect::<Vec<_>>());
}

#[test]
fn an_officer_is_not_offered_the_trail_or_erasures() {
    let mut pretend = Pretend::listing();
    pretend.keys(":");
    let picture = pretend.picture(80, 24);
    assert!(
        !picture.contains("Audit trail") && !picture.contains("erasures"),
        "{picture}"
    );
    assert!(picture.contains("Make a backup"), "{picture}");
}

#[test]
fn a_vault_that_may_not_be_the_right_one() {
    let mut pretend = Pretend::new(Opening::Closed);
    pretend.answering = false;
    pretend.keys("Ash<Enter>tangerine velcro umbrella jigsaw<Enter>");
    pretend.answering = true;
    let why = Why::Older {
        vault_at: crate::pretend::now() - chrono::TimeDelta::days(9),
        known_at: crate::pretend::now() - chrono::TimeDelta::days(1),
    };
    let officer = "Ash".to_owned();
    pretend.send(Message::Done(Outcome::Doubted { why, officer }));
    pictures("doubt_older", &mut pretend);
    pretend.keys("<Enter>The disk was put back<Enter>secret");
    pictures("doubt_reason", &mut pretend);
    pretend.keys("<Enter>");
    assert!(pretend.picture(80, 24).contains("Applications"));
}

#[test]
fn a_clock_that_was_set_back() {
    let mut pretend = Pretend::new(Opening::Closed);
    pretend.answering = false;
    pretend.keys("Ash<Enter>tangerine velcro umbrella jigsaw<Enter>");
    pretend.answering = true;
    let why = Why::Clock {
        last: crate::pretend::now() + chrono::TimeDelta::days(400),
        now: crate::pretend::now(),
    };
    let officer = "Ash".to_owned();
    pretend.send(Message::Done(Outcome::Doubted { why, officer }));
    pictures("doubt_clock", &mut pretend);
    pretend.keys("<Esc>");
    assert!(pretend.picture(80, 24).contains("The vault is closed."));
}

#[test]
fn erasures_that_are_due_are_asked_about_once_a_day() {
    let mut pretend = Pretend::new(Opening::Closed);
    (pretend.role, pretend.due) = ("data_protection", 2);
    pretend.keys("Ash<Enter>tangerine velcro umbrella jigsaw<Enter>");
    pictures("erasures_due", &mut pretend);
    pretend.keys("n");
    pretend.keys("ltangerine velcro umbrella jigsaw<Enter>");
    assert!(!pretend.picture(80, 24).contains("erasures are due"));
    pretend.wait(25 * 3_600_000);
    pretend.keys("ltangerine velcro umbrella jigsaw<Enter>");
    assert!(pretend.picture(80, 24).contains("2 erasures are due"));
    pretend.answering = false;
    pretend.keys("y");
    pretend.send(Message::Progress(Progress { done: 42, of: 100 }));
    pictures("erasures_progress", &mut pretend);
    pretend.send(Message::Done(Outcome::ErasuresCompleted(2)));
    pictures("erasures_done", &mut pretend);
}

#[test]
fn a_backup_says_where_it_is() {
    let mut pretend = Pretend::listing();
    pretend.keys(":backup<Enter>");
    pictures("backed_up", &mut pretend);
    pretend.keys("<Enter>");
    assert!(!pretend.picture(80, 24).contains("The backup is made"));
}

#[test]
fn a_sitting_in_which_nothing_was_answered_is_not_told_as_no_changes_kept() {
    let pretend = Pretend::asking();
    let args = lodge::locale::Args::new().count("count", 0);
    let says = pretend.desk.books.chrome().say_with("act-kept", &args);
    assert_eq!(says, "kept it as it was");
}
