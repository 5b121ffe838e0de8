//! What the desk does with keys: journeys, and promises that hold for any keys at all.

use crate::pretend::{Pretend, header, now};
use lodge::desk::effect::{Outcome, Recalled};
use lodge::desk::{Command, Context, Effect, Intent, Key, Message, Opening, Scene, update};
use lodge::form::sheet::SetAside;
use lodge::form::{Answer, Kind, Owner, Sheet, Source, Value};
use lodge::privacy::{IntakeId, Ledger};
use lodge::register::{Channel, Missing, Stage};
use proptest::prelude::*;

fn answer(pretend: &Pretend, id: &str) -> Option<Answer> {
    let intake = pretend.desk.intake.as_ref()?;
    let place = intake.form.place(id, Owner::Main)?;
    intake.sheet.answer(place).cloned()
}

fn text(pretend: &Pretend, id: &str) -> Option<String> {
    let Answer::Given(Value::Text(text)) = answer(pretend, id)? else {
        return None;
    };
    Some(text)
}

fn code(pretend: &Pretend, id: &str) -> Option<String> {
    let Answer::Given(Value::Choice(picked)) = answer(pretend, id)? else {
        return None;
    };
    Some(picked.code)
}

fn at(pretend: &Pretend) -> String {
    let intake = pretend.desk.intake.as_ref().unwrap();
    let Scene::Ask(ask) = &pretend.desk.scene else {
        return String::new();
    };
    intake.form.path(ask.at, &intake.sheet)
}

#[test]
fn an_answer_is_kept_when_its_question_is_left() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>");
    assert_eq!(at(&pretend), "main.last_name");
    let (header, sheet) = &pretend.kept[0];
    assert_eq!(header.applicant.as_deref(), Some("Ada"));
    assert!(
        header
            .position
            .as_deref()
            .is_some_and(|position| position.ends_with("last_name"))
    );
    assert_eq!(sheet.all().count(), 1);
    let (_, kept) = sheet.all().next().unwrap();
    assert_eq!(kept.provenance.source, Source::Applicant);
    assert_eq!(kept.provenance.officer, "Ash");
    assert_eq!(kept.provenance.at, now());
    assert!(kept.provenance.why_shown);
    assert_ne!(kept.provenance.wording, [0; 32]);
}

#[test]
fn what_could_not_be_kept_goes_with_the_next_answer() {
    let mut pretend = Pretend::asking();
    pretend.failing = true;
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>");
    assert!(pretend.desk.trouble.is_some());
    assert_eq!(text(&pretend, "main.first_name").as_deref(), Some("Ada"));
    pretend.failing = false;
    pretend.keys("Okafor<Enter>");
    assert!(pretend.desk.trouble.is_none());
    assert_eq!(pretend.kept[0].1.all().count(), 2);
}

#[test]
fn a_sigil_twice_is_a_letter() {
    for sigil in ['<', '?', '/', ':', '!', '=', '#', '+'] {
        let mut pretend = Pretend::asking();
        pretend.go("main.last_name");
        let before = pretend.desk.post.why_open;
        pretend.key(Key::Char(sigil));
        pretend.key(Key::Char(sigil));
        pretend.keys("1<Enter>");
        assert_eq!(
            text(&pretend, "main.last_name").as_deref(),
            Some(format!("{sigil}1").as_str()),
            "{sigil}"
        );
        assert_eq!(pretend.desk.post.why_open, before);
        assert!(pretend.desk.over.is_none());
    }
}

#[test]
fn the_reason_goes_from_the_strip_to_the_page_and_folds_away() {
    let mut pretend = Pretend::asking();
    pretend.go("purpose");
    pretend.keys("?");
    assert_eq!(pretend.desk.context(), Context::Why);
    let page = pretend.picture(80, 24);
    assert!(page.contains("W01: To know who you are"), "{page}");
    assert!(page.contains("GDPR Article 6(1)(e)"), "{page}");
    pretend.keys("?");
    assert!(pretend.desk.over.is_none() && !pretend.desk.post.why_open);
    pretend.keys("?");
    assert!(pretend.desk.over.is_none() && pretend.desk.post.why_open);
    pretend.go("main.last_name");
    pretend.keys("?<Esc>?");
    assert_eq!(pretend.desk.context(), Context::Why);
}

#[test]
fn a_long_reason_can_be_read_to_its_end_on_the_smallest_glass() {
    let mut pretend = Pretend::asking();
    pretend.go("help_needed");
    assert!(pretend.picture(60, 16).contains("… ? shows all"));
    pretend.keys("?");
    assert!(pretend.picture(60, 16).contains("more below"));
    pretend.keys("<PgDn><PgDn><PgDn>");
    let end = pretend.picture(60, 16);
    assert!(
        !end.contains("more below") && end.contains("W04: "),
        "{end}"
    );
}

#[test]
fn a_phone_number_may_begin_with_plus() {
    let mut pretend = Pretend::asking();
    pretend.go("main.phones");
    pretend.keys("++44");
    let Scene::Ask(ask) = &pretend.desk.scene else {
        panic!("not asking")
    };
    assert_eq!(ask.hand.context(), Context::Words);
}

#[test]
fn undo_goes_back_to_the_place_at_any_depth() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor<Enter>");
    pretend.keys("<C-z>");
    assert_eq!(at(&pretend), "main.last_name");
    assert_eq!(text(&pretend, "main.last_name"), None);
    pretend.keys("<C-z>");
    assert_eq!(at(&pretend), "main.first_name");
    assert_eq!(text(&pretend, "main.first_name"), None);
    pretend.keys("<C-r><C-r>");
    assert_eq!(text(&pretend, "main.last_name").as_deref(), Some("Okafor"));
    assert_eq!(pretend.kept[0].1.all().count(), 2);
}

#[test]
fn the_reasons_for_no_answer_are_kept_apart() {
    let mut pretend = Pretend::asking();
    pretend.go("main.last_name");
    pretend.keys("!2");
    assert_eq!(
        answer(&pretend, "main.last_name"),
        Some(Answer::Missing(Missing::DoesNotKnow))
    );
}

#[test]
fn enter_behind_a_digit_does_not_skip_the_next_question() {
    let mut pretend = Pretend::asking();
    pretend.keys("1<Enter>");
    assert_eq!(at(&pretend), "council");
    pretend.keys("<Enter>");
    assert_ne!(at(&pretend), "council");
    pretend.go("channel");
    pretend.keys("2");
    pretend.wait(600);
    pretend.keys("<Enter>");
    assert_ne!(at(&pretend), "council");
    pretend.go("main.last_name");
    pretend.keys("!2<Enter>");
    assert_eq!(at(&pretend), "main.middle_names");
    assert_eq!(pretend.kept[0].1.all().count(), 2);
}

#[test]
fn enter_alone_answers_nothing() {
    let mut pretend = Pretend::asking();
    for _ in 0..400 {
        pretend.keys("<Enter>");
        if !matches!(pretend.desk.scene, Scene::Ask(_)) {
            break;
        }
    }
    assert_eq!(pretend.kept[0].1.all().count(), 0);
    assert_eq!(pretend.kept[0].0.stage, Stage::Draft);
}

#[test]
fn what_would_go_out_of_sight_is_named_and_comes_back() {
    let mut pretend = Pretend::asking();
    pretend.go("has_joint");
    pretend.keys("y");
    pretend.go("joint_present");
    pretend.keys("y");
    pretend.go("has_joint");
    pretend.keys("n");
    assert!(pretend.desk.over.is_some());
    assert_eq!(code(&pretend, "has_joint").as_deref(), Some("yes"));
    pretend.keys("n");
    assert_eq!(code(&pretend, "has_joint").as_deref(), Some("yes"));
    pretend.keys("ny");
    assert_eq!(code(&pretend, "has_joint").as_deref(), Some("no"));
    pretend.go("has_joint");
    pretend.keys("y");
    assert_eq!(code(&pretend, "joint_present").as_deref(), Some("yes"));
}

#[test]
fn a_search_that_finds_nothing_is_not_dropped_and_one_that_finds_is_taken() {
    let mut pretend = Pretend::asking();
    pretend.go("council");
    pretend.keys("xyz<Enter>");
    assert_eq!(at(&pretend), "council");
    assert!(pretend.desk.trouble.is_some());
    pretend.keys("<C-u>dov<Enter>");
    assert_eq!(code(&pretend, "council").as_deref(), Some("dover"));
    pretend.go("help_needed");
    pretend.keys("relay<Enter>hearing<Enter>");
    assert_eq!(at(&pretend), "help_needed");
    pretend.keys("<Enter>");
    let Some(Answer::Given(Value::Many(picked))) = answer(&pretend, "help_needed") else {
        panic!("nothing picked")
    };
    assert_eq!(picked.len(), 2);
    pretend.keys("<C-g>zzzzz<Enter>");
    assert_eq!(pretend.desk.context(), Context::Menu);
}

#[test]
fn no_safe_time_to_talk_offers_to_stop() {
    let mut pretend = Pretend::asking();
    pretend.keys("1");
    pretend.go("safe_to_talk");
    pretend.keys("2");
    assert_eq!(code(&pretend, "safe_to_talk").as_deref(), Some("no"));
    let told = pretend.picture(80, 24);
    assert!(told.contains("Offer to call back"), "{told}");
    pretend.keys("<Enter>");
    assert!(pretend.desk.over.is_some());
    pretend.keys("n");
    assert!(pretend.desk.over.is_none());
    let waits = pretend.picture(80, 24);
    assert!(waits.contains("for privacy"), "{waits}");
    pretend.go("safe_to_talk");
    assert!(pretend.picture(80, 24).contains("Someone may overhear"));
    pretend.keys("1");
    assert!(!pretend.picture(80, 24).contains("for privacy"));
    pretend.go("safe_to_talk");
    pretend.keys("2y");
    assert!(matches!(pretend.desk.scene, Scene::List(_)));
    assert!(pretend.kept[0].0.parked);
}

#[test]
fn a_field_says_what_its_keys_are_read_as() {
    let mut pretend = Pretend::asking();
    for (question, keys, said) in [
        (
            "main.date_of_birth",
            "27 3 1987",
            "27 March 1987, 39 years old",
        ),
        ("main.date_of_birth", "3 1987", "March 1987, 39 years old"),
        ("main.date_of_birth", "1987", "1987, 38 or 39 years old"),
        ("main.nino", "yz000000a", "YZ 00 00 00 A"),
    ] {
        pretend.go(question);
        pretend.keys("<C-u>");
        pretend.keys(keys);
        let seen = pretend.picture(80, 24);
        assert!(seen.contains(said), "{said}\n{seen}");
        pretend.keys("<C-l>");
        assert!(!pretend.picture(80, 24).contains(said));
        pretend.keys("<C-l>");
    }
    pretend.keys("<Enter><Esc>");
    pretend.go("main.date_of_birth");
    let listed = pretend.picture(80, 40);
    assert!(listed.contains("•• •• •• 00 A"), "{listed}");
}

#[test]
fn an_error_goes_as_soon_as_the_answer_is_typed_anew() {
    let mut pretend = Pretend::asking();
    pretend.go("main.date_of_birth");
    pretend.keys("27 3 87<Enter>");
    assert!(pretend.picture(80, 24).contains("Error:"));
    pretend.keys("<C-u>27 3 1987");
    assert!(!pretend.picture(80, 24).contains("Error:"));
}

#[test]
fn a_period_that_no_council_has_stated_says_so() {
    let mut pretend = Pretend::asking();
    pretend.go("main.address_history");
    let seen = pretend.picture(80, 24);
    assert!(seen.contains("Lodge's own default: 5 years."), "{seen}");
}

#[test]
fn an_odd_answer_is_settled_once() {
    let mut pretend = Pretend::asking();
    pretend.go("main.nino");
    pretend.keys("AB123456C<Enter>");
    assert_eq!(pretend.desk.context(), Context::Odd);
    pretend.keys("#seen on a payslip<Enter>");
    assert!(pretend.desk.over.is_none());
    let (_, sheet) = &pretend.kept[0];
    let (_, code, confirmation) = sheet.all_confirmations().next().unwrap();
    assert_eq!(
        (code, confirmation.note.as_deref()),
        ("nino.known_example", Some("seen on a payslip"))
    );
    pretend.go("main.nino");
    pretend.keys("<Enter>");
    assert!(pretend.desk.over.is_none());
}

#[test]
fn a_lock_keeps_what_is_in_hand_and_comes_back_to_it() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada");
    pretend.send(Message::Idle);
    assert!(pretend.desk.intake.is_none() && pretend.desk.post.officer.is_none());
    let seen = pretend.picture(80, 24);
    assert!(!seen.contains("Ada"), "{seen}");
    pretend.keys("tangerine velcro umbrella jigsaw<Enter>");
    assert_eq!(at(&pretend), "main.first_name");
    assert_eq!(text(&pretend, "main.first_name").as_deref(), Some("Ada"));
}

#[test]
fn answers_that_could_not_be_kept_outlast_a_lock() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>Okafor");
    pretend.failing = true;
    pretend.send(Message::Idle);
    let locked = pretend.picture(80, 24);
    assert!(
        locked.contains("not kept yet") && locked.contains("Error:"),
        "{locked}"
    );
    assert!(
        !locked.contains("Ada") && !locked.contains("Okafor"),
        "{locked}"
    );
    assert!(!locked.contains("2222-2222"), "{locked}");
    pretend.keys("<C-c>");
    assert!(pretend.picture(80, 24).contains("lose the last answers"));
    pretend.keys("n");
    pretend.failing = false;
    pretend.keys("tangerine velcro umbrella jigsaw<Enter>");
    assert_eq!(at(&pretend), "main.last_name");
    assert_eq!(pretend.kept[0].1.all().count(), 2);
    assert!(pretend.desk.trouble.is_none());
}

#[test]
fn a_lock_over_a_box_drops_the_box_and_keeps_every_answer_that_was_left() {
    let mut pretend = Pretend::asking();
    pretend.go("has_joint");
    pretend.keys("y");
    pretend.go("joint_present");
    pretend.keys("y");
    pretend.go("has_joint");
    pretend.keys("n");
    assert!(pretend.desk.over.is_some());
    pretend.send(Message::Idle);
    let seen = pretend.picture(80, 24);
    assert!(
        seen.contains("Everything was kept") && !seen.contains("joint"),
        "{seen}"
    );
    pretend.keys("tangerine velcro umbrella jigsaw<Enter>");
    assert_eq!(code(&pretend, "has_joint").as_deref(), Some("yes"));
    assert_eq!(code(&pretend, "joint_present").as_deref(), Some("yes"));
}

#[test]
fn what_comes_after_a_lock_opens_nothing() {
    let mut pretend = Pretend::asking();
    pretend.answering = false;
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter>");
    pretend.send(Message::Idle);
    assert!(pretend.desk.intake.is_some() && !pretend.desk.is_open());
    let id = pretend.kept[0].0.id;
    for _ in 0..2 {
        let kept = Outcome::Kept { id, at: now() };
        pretend.send(Message::Done(kept));
    }
    assert!(pretend.desk.intake.is_none());
    let recalled = Recalled {
        header: pretend.kept[0].0.clone(),
        sheet: Sheet::default(),
        ledger: Ledger::default(),
        sitting: IntakeId("late".to_owned()),
    };
    pretend.send(Message::Done(Outcome::Recalled(Box::new(recalled))));
    assert!(pretend.desk.intake.is_none() && matches!(pretend.desk.scene, Scene::Unlock(_)));
}

#[test]
fn the_recovery_key_stays_until_it_is_written_down() {
    let mut pretend = Pretend::new(Opening::FirstRun);
    pretend.keys("<Enter>Ash<Enter>tangerine velcro umbrella jigsaw<Enter>tangerine velcro umbrella jigsaw<Enter>");
    pretend.send(Message::Idle);
    assert!(pretend.picture(80, 24).contains("EFGH"));
    pretend.keys("<C-c>");
    assert!(pretend.picture(80, 24).contains("not shown again"));
    pretend.keys("n");
    assert!(!pretend.left && pretend.picture(80, 24).contains("EFGH"));
}

#[test]
fn a_withdrawn_application_is_read_left_and_never_changed() {
    let mut pretend = Pretend::asking();
    pretend.keys("<C-o>lodge<Enter>y<Esc>wtheir wish<Enter>");
    assert_eq!(pretend.kept[0].0.stage, Stage::Withdrawn);
    let before = pretend.kept[0].1.clone();
    pretend.keys("<Enter>");
    assert!(matches!(pretend.desk.scene, Scene::Check(_)));
    pretend.keys("<Enter>1");
    assert!(pretend.desk.trouble.is_some());
    pretend.go("members");
    pretend.keys("+");
    assert!(pretend.desk.trouble.is_some());
    pretend.keys("#a note<Enter>");
    assert!(pretend.desk.trouble.is_some());
    assert_eq!(pretend.kept[0].1, before);
    pretend.keys("<F3>");
    assert!(matches!(pretend.desk.scene, Scene::List(_)));
    pretend.keys("<Enter>");
    pretend.send(Message::Idle);
    assert!(pretend.desk.trouble.is_none());
}

#[test]
fn a_draft_of_an_older_form_is_moved_on_purpose_or_not_at_all() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter><F3>");
    pretend.kept[0].0.form_version = 0;
    let (_, kept) = pretend.kept[0].1.all().next().unwrap();
    let kept = kept.clone();
    pretend.kept[0].1.set_aside.push(SetAside {
        path: "main.favourite_animal".to_owned(),
        kept,
    });
    pretend.keys("<Enter>");
    let told = pretend.picture(80, 24);
    for said in [
        "version 0",
        "version 1",
        "1 answer moves to it",
        "favourite_animal",
        "Nothing is lost",
    ] {
        assert!(told.contains(said), "{said}\n{told}");
    }
    pretend.keys("<Enter>n");
    assert!(matches!(pretend.desk.scene, Scene::List(_)) && pretend.desk.intake.is_none());
    assert_eq!(pretend.kept[0].0.form_version, 0);
    pretend.keys("<Enter>y");
    assert_eq!(at(&pretend), "main.last_name");
    assert_eq!(pretend.kept[0].0.form_version, 1);
    assert_eq!(text(&pretend, "main.first_name").as_deref(), Some("Ada"));
    pretend.keys("<F3>");
    pretend.kept[0].0.form_version = 9;
    pretend.keys("<Enter>");
    assert!(pretend.desk.trouble.is_some() && pretend.desk.over.is_none());
}

#[test]
fn a_move_that_could_not_be_kept_is_tried_again() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada<Enter><F3>");
    pretend.kept[0].0.form_version = 0;
    pretend.keys("<Enter>");
    pretend.failing = true;
    pretend.keys("y");
    assert!(pretend.desk.trouble.is_some());
    pretend.failing = false;
    pretend.keys("Okafor<Enter>");
    assert_eq!(pretend.kept[0].0.form_version, 1);
    assert!(pretend.desk.trouble.is_none());
}

#[test]
fn leaving_waits_until_everything_is_durable() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.keys("Ada");
    pretend.failing = true;
    pretend.keys("<F3>");
    assert!(matches!(pretend.desk.scene, Scene::Ask(_)));
    assert!(pretend.desk.trouble.is_some());
    pretend.failing = false;
    pretend.keys("<F3>");
    assert!(matches!(pretend.desk.scene, Scene::List(_)));
    assert_eq!(pretend.kept[0].1.all().count(), 1);
}

#[test]
fn a_change_from_the_check_comes_back_to_its_line() {
    let mut pretend = Pretend::asking();
    pretend.keys("<C-o>check your<Enter><Down><Down>");
    let Scene::Check(check) = &pretend.desk.scene else {
        panic!("not checking")
    };
    let line = check.in_hand();
    pretend.keys("<Enter>1");
    let Scene::Check(check) = &pretend.desk.scene else {
        panic!("not back")
    };
    assert_eq!(check.in_hand(), line);
}

#[test]
fn an_entry_that_an_answer_needs_is_added_on_the_way() {
    let mut pretend = Pretend::asking();
    pretend.go("main.address_history");
    pretend.keys("+1");
    let intake = pretend.desk.intake.as_ref().unwrap();
    let asks_for_entry = |place: &lodge::form::Place| {
        matches!(
            intake.form.question(place.question).kind,
            Kind::Entry { .. }
        )
    };
    let place = intake
        .walk
        .asked
        .iter()
        .map(|asked| asked.place)
        .find(asks_for_entry);
    if let Some(place) = place {
        let path = intake.form.path(place, &intake.sheet);
        pretend.go(&path);
        pretend.keys("1");
        assert!(at(&pretend).starts_with("landlords.0."), "{}", at(&pretend));
    }
}

#[test]
fn lodging_is_never_stopped_and_its_receipt_comes_from_the_outcome() {
    let mut pretend = Pretend::asking();
    pretend.keys("<C-o>lodge<Enter>");
    pretend.answering = false;
    pretend.keys("y");
    assert!(matches!(pretend.desk.scene, Scene::Lodging(_)));
    pretend.answering = true;
    let mut pretend = Pretend::asking();
    pretend.keys("<C-o>lodge<Enter>y");
    let Scene::Receipt(receipt) = &pretend.desk.scene else {
        panic!("no receipt")
    };
    assert_eq!(receipt.header.stage, Stage::Lodged);
    pretend.keys("<Esc>");
    assert!(matches!(pretend.desk.scene, Scene::List(_)));
}

#[test]
fn a_paste_never_submits() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    pretend.send(Message::Paste("Ada\n\u{1b}[2JOkafor\n".to_owned()));
    assert_eq!(at(&pretend), "main.first_name");
    pretend.keys("<Enter>");
    assert!(
        !text(&pretend, "main.first_name")
            .unwrap()
            .contains(['\n', '\u{1b}'])
    );
}

#[test]
fn a_key_in_a_field_asks_nothing_of_the_world() {
    let mut pretend = Pretend::asking();
    pretend.go("main.first_name");
    let effects = update(&mut pretend.desk, Message::Intent(Intent::Type('A')), now());
    assert!(effects.is_empty());
    let effects = update(
        &mut pretend.desk,
        Message::Intent(Intent::Do(Command::AskLeave)),
        now(),
    );
    assert!(effects.is_empty());
}

#[test]
fn the_first_run_ends_only_with_the_key_written_down() {
    let mut pretend = Pretend::new(Opening::FirstRun);
    pretend
        .keys("<Enter>Ash<Enter>tangerine velcro umbrella jigsaw<Enter>tangerine velcro umbrella jigsaw<Enter><Enter>");
    for (typed, group) in [
        ("<Enter>", "Group 1 "),
        ("abcd efgh jkmn<Enter>", "Group 4 "),
        (
            "PQRS-TVWX-2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX-2345-678<Enter>",
            "Group 14 ",
        ),
        ("9x<Enter>", "Group 14 "),
    ] {
        pretend.keys(typed);
        assert!(matches!(pretend.desk.scene, Scene::FirstRun(_)), "{typed}");
        assert!(pretend.picture(80, 24).contains(group), "{typed}");
    }
    pretend.keys("<Back><Enter>");
    assert!(matches!(pretend.desk.scene, Scene::List(_)));
}

/// Names that are wide, that combine, that run from right to left, and that are too long for any column.
const NAMES: [&str; 6] = [
    "Ada",
    "山田 花子",
    "Zoe\u{301} Nu\u{303}n\u{303}ez",
    "نادية الدرويش ولاء",
    "ประภัสสร นภาพร",
    "東京都千代田区永田町山田花子太郎",
];

#[test]
fn names_of_any_script_keep_the_columns_to_the_cell() {
    let mut pretend = Pretend::listing();
    let rows: Vec<_> = (1..)
        .zip(NAMES)
        .map(|(number, name)| {
            let mut row = header(number, "homechoice", Channel::Counter, "en-GB");
            row.applicant = Some(name.to_owned());
            row.council = Some("dover".to_owned());
            row
        })
        .collect();
    pretend.desk.waiting.push_back(lodge::desk::Wait::List);
    pretend.send(Message::Done(Outcome::Listed(rows.into())));
    let (cells, _) = pretend.cells(80, 24);
    let word = |x: u16, y: u16| {
        (x..x + 5)
            .map(|x| cells[(x, y)].symbol())
            .collect::<String>()
    };
    let column = (0..75).find(|x| word(*x, 5) == "Dover").unwrap();
    for y in 5..5 + u16::try_from(NAMES.len()).unwrap() {
        assert_eq!(word(column, y), "Dover", "{y}");
        assert_eq!(cells[(column - 1, y)].symbol(), " ", "{y}");
    }
}

#[test]
fn the_cursor_stands_behind_what_was_typed_in_any_script() {
    for name in NAMES {
        let mut pretend = Pretend::asking();
        pretend.go("main.last_name");
        let (_, empty) = pretend.cells(80, 24);
        pretend.keys(name);
        let (_, behind) = pretend.cells(80, 24);
        let cells = u16::try_from(lodge::locale::width(name)).unwrap();
        assert_eq!(behind.x - empty.x, cells, "{name}");
        pretend.keys("<Enter>");
        let kept = text(&pretend, "main.last_name").unwrap();
        assert_eq!(lodge::locale::width(&kept), usize::from(cells), "{name}");
    }
}

#[test]
fn leaving_the_program_is_asked_first() {
    let mut pretend = Pretend::listing();
    pretend.keys("<C-c>n");
    assert!(!pretend.left);
    pretend.keys("<C-c>y");
    assert!(pretend.left);
    assert_eq!(format!("{:?}", Effect::Leave), "Leave");
}

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        6 => prop::sample::select(vec![Key::Enter, Key::Tab, Key::BackTab, Key::Esc, Key::Backspace, Key::Delete,
            Key::Left, Key::Right, Key::Up, Key::Down, Key::Home, Key::End, Key::PageUp, Key::PageDown]),
        4 => prop::sample::select("<?/:!=#+1234569yn vdewsl".chars().collect::<Vec<_>>()).prop_map(Key::Char),
        2 => any::<char>().prop_map(Key::Char),
        2 => prop::sample::select("cdgjloryzuw".chars().collect::<Vec<_>>()).prop_map(Key::Ctrl),
        1 => (1u8..=12).prop_map(Key::F),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_key_and_no_size_makes_it_fail(
        keys in prop::collection::vec(any_key(), 1..60),
        sizes in prop::collection::vec((1u16..=200, 1u16..=60), 4),
        start in 0..4,
        place in 0usize..80,
    ) {
        let mut pretend = match start {
            0 => Pretend::new(Opening::FirstRun),
            1 => Pretend::listing(),
            _ => Pretend::asking(),
        };
        if start > 1 {
            pretend.go(&(place + 1).to_string());
        }
        for (number, key) in keys.into_iter().enumerate() {
            pretend.key(key);
            let (columns, rows) = sizes[number % sizes.len()];
            pretend.send(Message::Resized(columns, rows));
            let (_, at) = pretend.lines(columns, rows);
            prop_assert!(at.x < columns && at.y < rows);
        }
    }
}
