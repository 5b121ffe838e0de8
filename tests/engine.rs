//! The form engine over small forms of its own: conditions, lists in lists, undo, hidden answers, faults, migrations.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says so"
)]

use chrono::{DateTime, NaiveDate};
use lodge::form::compile::{File, compile};
use lodge::form::hidden::hidden_by;
use lodge::form::migrate::{Moved, moved};
use lodge::form::{
    Answer, AnswerState, Change, Confirmation, Form, Journal, Kept, Owner, Pack, Place, Provenance,
    Reading, Sheet, Source, Value, Walk, read,
};
use lodge::register::{Channel, Missing};

const FORM: &str = r#"
id = "small"
version = 3
sections = ["start", "you", "two", "end"]
[row.W01]
basis = ["6(1)(e)"]
[list.yes_no]
options = ["yes", "no"]
[joint]
after = "two"
when = { has_joint = "yes" }
here = { joint_present = "yes" }
[condition.grown_up_there]
any = "people"
when = { ".born" = { age_ge = 18 } }
[[migration]]
from = 1
renamed = { "pets" = "animals", "main.called" = "main.name" }
removed = ["old"]
[[migration]]
from = 2
reread = ["weight"]
"#;

const START: &str = r#"
id = "start"
[[question]]
id = "kind"
kind = "choice"
options = ["a", "b", "c"]
required = "R"
why = "W01"
class = ["P"]
[[question]]
id = "only_a"
kind = "text"
required = "r"
why = "W01"
class = ["P"]
when = { kind = "a" }
[[question]]
id = "not_b"
kind = "text"
required = "O"
why = "W01"
class = ["P"]
unless = { kind = "b" }
[[question]]
id = "weight"
kind = "number"
min = 1
max = 90
soft_max = 50
required = "O"
why = "W01"
class = ["P"]
"#;

const YOU: &str = r#"
id = "you"
asked_of = "each_applicant"
[[question]]
id = "name"
kind = "name"
required = "R"
why = "W01"
class = ["P"]
[[question]]
id = "nick"
kind = "name"
required = "O"
why = "W01"
class = ["P"]
when = { name = { answered = true } }
"#;

const TWO: &str = r#"
id = "two"
[[question]]
id = "has_joint"
kind = "yes_no"
required = "R"
why = "W01"
class = ["P"]
[[question]]
id = "joint_present"
kind = "yes_no"
required = "r"
why = "W01"
class = ["P"]
when = { has_joint = "yes" }
"#;

const END: &str = r#"
id = "end"
[[question]]
id = "people"
kind = "list"
named_by = ["called"]
required = "O"
why = "W01"
class = ["3P"]
  [[question.each]]
  id = "called"
  kind = "name"
  required = "r"
  why = "W01"
  class = ["3P"]
  [[question.each]]
  id = "born"
  kind = "date"
  precision = "any"
  past = true
  required = "r"
  why = "W01"
  class = ["3P"]
  [[question.each]]
  id = "school"
  kind = "text"
  required = "r"
  why = "W01"
  class = ["CH"]
  when = { ".born" = { age_lt = 16 } }
  [[question.each]]
  id = "toys"
  kind = "list"
  named_by = ["what"]
  required = "O"
  why = "W01"
  class = ["3P"]
    [[question.each.each]]
    id = "what"
    kind = "text"
    required = "r"
    why = "W01"
    class = ["3P"]
    [[question.each.each]]
    id = "lost"
    kind = "yes_no"
    required = "r"
    why = "W01"
    class = ["3P"]
    when = { ".what" = { answered = true } }
[[question]]
id = "votes"
kind = "text"
required = "r"
why = "W01"
class = ["P"]
when = { grown_up_there = true }
"#;

fn form() -> Form {
    compile_with(FORM, START).unwrap_or_else(|faults| panic!("{faults}"))
}

fn compile_with(form: &str, start: &str) -> Result<Form, lodge::form::Faults> {
    let file = |name, text| File { name, text };
    let sections = [
        file("small/start.toml", start),
        file("small/you.toml", YOU),
        file("small/two.toml", TWO),
        file("small/end.toml", END),
    ];
    compile(file("small/form.toml", form), &sections)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn kept(answer: Answer, typed: &str) -> Kept {
    Kept {
        answer,
        typed: Some(typed.to_owned()),
        provenance: Provenance {
            source: Source::Applicant,
            channel: Channel::Counter,
            officer: "Ash".to_owned(),
            at: DateTime::UNIX_EPOCH,
            form_version: 3,
            language: "en-GB".to_owned(),
            wording: [0; 32],
            why_shown: true,
            handed_over: false,
        },
    }
}

struct Desk {
    form: Form,
    sheet: Sheet,
    journal: Journal,
    pack: Pack,
}

impl Desk {
    fn new() -> Self {
        Self {
            form: form(),
            sheet: Sheet::default(),
            journal: Journal::default(),
            pack: Pack::default(),
        }
    }

    fn at(&self, path: &str) -> Place {
        self.form
            .place_of(path, &self.sheet)
            .unwrap_or_else(|| panic!("no place {path}"))
    }

    fn change(&self, path: &str, typed: &str) -> Change {
        let place = self.at(path);
        let ctx = Reading {
            form: &self.form,
            pack: &self.pack,
            sheet: &self.sheet,
            today: today(),
            place,
        };
        let value = read(self.form.question(place.question), typed, &ctx);
        self.sheet
            .answering(place, Some(kept(Answer::Given(value), typed)))
    }

    fn answer(&mut self, path: &str, typed: &str) -> &mut Self {
        let change = self.change(path, typed);
        self.journal.make(&mut self.sheet, change);
        self
    }

    fn add(&mut self, list: &str) -> &mut Self {
        let change = self.sheet.adding(self.at(list));
        self.journal.make(&mut self.sheet, change);
        self
    }

    fn walk(&self) -> Walk {
        Walk::of(&self.form, &self.pack, &self.sheet, today())
    }

    fn asked(&self) -> Vec<String> {
        self.walk()
            .asked
            .iter()
            .map(|asked| self.form.path(asked.place, &self.sheet))
            .collect()
    }

    fn codes(&self) -> Vec<(String, &'static str)> {
        let walk = self.walk();
        walk.findings
            .iter()
            .map(|finding| (self.form.path(finding.at, &self.sheet), finding.code))
            .collect()
    }
}

#[test]
fn when_needs_true_and_unless_only_yields_to_true() {
    let mut desk = Desk::new();
    assert_eq!(
        desk.asked(),
        [
            "kind",
            "not_b",
            "weight",
            "main.name",
            "has_joint",
            "people"
        ]
    );
    desk.answer("kind", "a");
    assert!(desk.asked().contains(&"only_a".to_owned()));
    desk.answer("kind", "b");
    let asked = desk.asked();
    assert!(!asked.contains(&"only_a".to_owned()) && !asked.contains(&"not_b".to_owned()));
}

#[test]
fn a_hidden_answer_is_kept_but_nothing_reads_it_and_it_is_named_before_it_goes() {
    let mut desk = Desk::new();
    desk.answer("kind", "a")
        .answer("only_a", "words")
        .answer("main.name", "Ada")
        .answer("main.nick", "Addy");
    let change = desk.change("kind", "b");
    let hidden = hidden_by(&desk.form, &desk.pack, &desk.sheet, &change, today());
    assert_eq!(
        hidden
            .iter()
            .map(|place| desk.form.path(*place, &desk.sheet))
            .collect::<Vec<_>>(),
        ["only_a"]
    );
    desk.answer("kind", "b");
    assert!(desk.sheet.kept(desk.at("only_a")).is_some());
    assert_eq!(desk.walk().counts.answered, 3);
    desk.answer("kind", "a");
    assert_eq!(desk.walk().counts.answered, 4);
}

#[test]
fn the_joint_applicants_parts_follow_the_section_that_asks_and_wait_until_they_are_there() {
    let mut desk = Desk::new();
    desk.answer("has_joint", "yes");
    assert_eq!(
        desk.asked(),
        [
            "kind",
            "not_b",
            "weight",
            "main.name",
            "has_joint",
            "joint_present",
            "joint.name",
            "people"
        ]
    );
    let walk = desk.walk();
    assert_eq!(walk.counts.waiting, 1);
    assert!(!walk.missing().any(|place| place.owner == Owner::Joint));
    desk.answer("joint_present", "yes")
        .answer("joint.name", "Bo");
    let walk = desk.walk();
    assert_eq!(walk.counts.waiting, 0);
    assert!(
        desk.asked().contains(&"joint.nick".to_owned())
            && !desk.asked().contains(&"main.nick".to_owned())
    );
    assert_eq!(walk.parts.len(), 5);
}

#[test]
fn a_list_may_hold_a_list_and_each_entry_sees_its_own_answers() {
    let mut desk = Desk::new();
    desk.add("people")
        .add("people")
        .add("people.1.toys")
        .add("people.1.toys");
    desk.answer("people.0.born", "1 3 1980")
        .answer("people.1.born", "2 4 2015")
        .answer("people.1.toys.1.what", "kite");
    let asked = desk.asked();
    for path in [
        "people.1.school",
        "people.1.toys.0.what",
        "people.1.toys.1.lost",
        "votes",
    ] {
        assert!(asked.contains(&path.to_owned()), "{path} in {asked:?}");
    }
    for path in ["people.0.school", "people.1.toys.0.lost"] {
        assert!(!asked.contains(&path.to_owned()), "{path} in {asked:?}");
    }
    for asked in &desk.walk().asked {
        let key = desk.form.key(asked.place);
        assert_eq!(desk.form.place_of_key(&key), Some(asked.place), "{key}");
        let path = desk.form.path(asked.place, &desk.sheet);
        assert_eq!(
            desk.form.place_of(&path, &desk.sheet),
            Some(asked.place),
            "{path}"
        );
    }
}

#[test]
fn an_entry_keeps_its_answers_when_the_one_before_it_goes_and_undo_brings_it_back() {
    let mut desk = Desk::new();
    desk.add("people")
        .add("people")
        .answer("people.0.called", "Ola")
        .answer("people.1.called", "Ugo");
    let list = desk.at("people");
    let first = desk.sheet.entries(list)[0];
    let change = desk.sheet.removing(list, first).unwrap();
    desk.journal.make(&mut desk.sheet, change);
    assert!(
        matches!(desk.sheet.value(desk.at("people.0.called")), Some(Value::Text(name)) if name == "Ugo")
    );
    desk.journal.undo(&mut desk.sheet);
    assert!(
        matches!(desk.sheet.value(desk.at("people.0.called")), Some(Value::Text(name)) if name == "Ola")
    );
    desk.add("people");
    assert_eq!(
        desk.sheet.last_entry().0,
        3,
        "an entry's id is never used again"
    );
}

#[test]
fn undo_and_redo_go_to_any_depth_and_end_where_they_began() {
    let mut desk = Desk::new();
    let mut sheets = vec![desk.sheet.clone()];
    for (path, typed) in [
        ("kind", "a"),
        ("only_a", "x"),
        ("kind", "b"),
        ("weight", "60"),
        ("main.name", "Ada"),
    ] {
        desk.answer(path, typed);
        sheets.push(desk.sheet.clone());
    }
    for sheet in sheets.iter().rev().skip(1) {
        desk.journal.undo(&mut desk.sheet);
        assert_eq!(desk.sheet, *sheet);
    }
    assert!(desk.journal.undo(&mut desk.sheet).is_none());
    for sheet in sheets.iter().skip(1) {
        desk.journal.redo(&mut desk.sheet);
        assert_eq!(desk.sheet, *sheet);
    }
    assert!(desk.journal.redo(&mut desk.sheet).is_none());
}

#[test]
fn a_hard_finding_keeps_what_was_typed_and_makes_it_unreadable_to_everything_else() {
    let mut desk = Desk::new();
    desk.add("people").answer("people.0.born", "1 3 2031");
    assert_eq!(desk.codes(), [("people.0.born".to_owned(), "date.future")]);
    assert!(!desk.asked().contains(&"people.0.school".to_owned()));
    desk.answer("people.0.born", "1 3 07")
        .answer("weight", "lots");
    assert_eq!(
        desk.codes(),
        [
            ("weight".to_owned(), "number.unreadable"),
            ("people.0.born".to_owned(), "date.two_digit_year")
        ]
    );
    assert!(
        matches!(desk.sheet.value(desk.at("weight")), Some(Value::Unreadable(typed)) if typed == "lots")
    );
}

#[test]
fn a_soft_finding_is_confirmed_once_and_asked_again_only_when_the_answer_changes() {
    let mut desk = Desk::new();
    desk.answer("weight", "60");
    let finding = desk.walk().findings[0].clone();
    assert!(finding.is_open());
    let after = Confirmation {
        figures: finding.about.clone(),
        note: None,
        officer: "Ash".into(),
        at: DateTime::UNIX_EPOCH,
    };
    let change = Change::Confirm {
        place: finding.at,
        code: finding.code.to_owned(),
        before: None,
        after: Some(after),
    };
    desk.journal.make(&mut desk.sheet, change);
    assert_eq!(desk.walk().counts.to_check, 0);
    desk.answer("weight", "61");
    assert_eq!(desk.walk().counts.to_check, 1);
    desk.answer("weight", "60");
    assert_eq!(desk.walk().counts.to_check, 0);
}

#[test]
fn five_states_are_kept_apart() {
    let mut desk = Desk::new();
    desk.answer("kind", "a");
    for (path, missing) in [
        ("only_a", Missing::DoesNotKnow),
        ("not_b", Missing::PrefersNotToSay),
        ("weight", Missing::NotApplicable),
        ("main.name", Missing::NotAsked),
    ] {
        let change = desk
            .sheet
            .answering(desk.at(path), Some(kept(Answer::Missing(missing), "")));
        desk.journal.make(&mut desk.sheet, change);
    }
    let walk = desk.walk();
    let counts = walk.counts;
    assert_eq!(
        (
            counts.answered,
            counts.does_not_know,
            counts.prefers_not_to_say,
            counts.not_applicable,
            counts.not_asked
        ),
        (1, 1, 1, 1, 3)
    );
    let missing: Vec<_> = walk
        .missing()
        .map(|place| desk.form.path(place, &desk.sheet))
        .collect();
    assert_eq!(missing, ["main.name", "has_joint"]);
    assert_eq!(walk.asked[0].state, AnswerState::Answered);
}

#[test]
fn faults_point_at_the_word_and_say_what_to_do() {
    for (from, to, says, help) in [
        (
            "kind = \"a\" }",
            "kynd = \"a\" }",
            "there is no question or condition `kynd` here",
            "did you mean `kind`?",
        ),
        (
            "kind = \"a\" }",
            "kind = \"d\" }",
            "`d` is not an answer to `kind`",
            "`",
        ),
        (
            "kind = \"a\" }",
            "weight = { ge = 3 } }",
            "`weight` is only asked later",
            "weight",
        ),
        (
            "required = \"R\"",
            "required = \"X\"",
            "`X` says nothing about how much",
            "say S, R, r or O",
        ),
        (
            "why = \"W01\"",
            "why = \"W99\"",
            "there is no row `W99`",
            "W01 to W22",
        ),
        (
            "kind = \"number\"",
            "kind = \"numbr\"",
            "there is no kind of question `numbr`",
            "did you mean `number`?",
        ),
        (
            "soft_max = 50",
            "softmax = 50",
            "unknown field `softmax`",
            "did you mean `soft_max`?",
        ),
        (
            "when = { kind = \"a\" }",
            "when = { kind = { age_lt = 3 } }",
            "`age_lt` is not a test for",
            "choice",
        ),
        (
            "when = { kind = \"a\" }",
            "when = { kind = true }",
            "only a box to tick",
            "kind",
        ),
        (
            "class = [\"P\"]",
            "class = [\"Q\"]",
            "`Q` is not a data class",
            "the classes are",
        ),
        (
            "id = \"only_a\"",
            "id = \"kind\"",
            "there is already a question `kind`",
            "unique",
        ),
        (
            "options = [\"a\", \"b\", \"c\"]",
            "options = [\"a\", \"a\"]",
            "stands here twice",
            "a",
        ),
    ] {
        let start = START.replacen(from, to, 1);
        assert_ne!(start, START, "{from}");
        let faults = compile_with(FORM, &start).unwrap_err().to_string();
        assert!(
            faults.contains(says) && faults.contains(help),
            "{to}: {faults}"
        );
        assert!(
            faults.contains("small/start.toml:") && faults.contains('^'),
            "{faults}"
        );
        // A file that cannot be read has its own fault, and is not also said to be missing.
        assert!(!faults.contains("there is no section"), "{faults}");
    }
}

#[test]
fn named_conditions_may_not_lead_back_to_themselves() {
    let round = FORM.replace("[[migration]]\nfrom = 1", "[condition.x]\nwhen = { y = true }\n[condition.y]\nwhen = { x = true }\n[[migration]]\nfrom = 1");
    let faults = compile_with(&round, START).unwrap_err().to_string();
    assert!(faults.contains("leads back to itself"), "{faults}");
}

#[test]
fn a_draft_moves_between_versions_on_purpose_and_loses_nothing() {
    let form = form();
    assert_eq!(
        moved(&form, 1, "main.called"),
        Moved::To("main.name".to_owned())
    );
    assert_eq!(
        moved(&form, 1, "joint.called"),
        Moved::To("joint.name".to_owned())
    );
    assert_eq!(moved(&form, 1, "old"), Moved::Aside);
    assert_eq!(
        moved(&form, 1, "pets.#2.what"),
        Moved::Aside,
        "renamed to a list this version does not have"
    );
    assert_eq!(
        moved(&form, 2, "weight"),
        Moved::Reread("weight".to_owned())
    );
    assert_eq!(moved(&form, 3, "weight"), Moved::To("weight".to_owned()));
    assert_eq!(
        moved(&form, 3, "people.#1.toys.#2.what"),
        Moved::To("people.#1.toys.#2.what".to_owned())
    );
}
