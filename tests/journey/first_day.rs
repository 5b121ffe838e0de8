//! A fresh machine: the vault made step by step, an application from its first question to the receipt, interrupted on the way.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value as Json;

use crate::glass::Glass;
use crate::left_behind::nothing_readable;
use crate::sitting::{EMPTY, answer, command, down_to, go, reference};

const OFFICER: &str = "Ash Officer";
const PASSPHRASE: &str = "quilted badger tram lantern";

/// What is typed that must never be readable on the disk.
const PLANTED: &[&str] = &[
    "Zébedée",
    "O’Quillfeather",
    "Wolfgangina",
    "Zebbo",
    "Quixomina",
    "Zzyzxdaughter",
    "Passport at her sister's",
    "Bannockburnish",
    PASSPHRASE,
    OFFICER,
];

/// A machine that never had Lodge on it.
struct Machine {
    home: tempfile::TempDir,
}

impl Machine {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        for folder in ["temporary", "receipts"] {
            fs::create_dir(home.path().join(folder)).unwrap();
        }
        Self { home }
    }

    fn open(&self, size: (u16, u16)) -> Glass {
        let temporary = self.home.path().join("temporary").display().to_string();
        Glass::open_with(self.home.path(), &[], size, &[("TMPDIR", &temporary)])
    }

    fn receipts(&self) -> PathBuf {
        self.home.path().join("receipts")
    }

    /// What `lodge show` says of an application.
    fn show(&self, reference: &str) -> Json {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), PASSPHRASE).unwrap();
        let shown = Command::new(env!("CARGO_BIN_EXE_lodge"))
            .args([
                "show",
                reference,
                "--json",
                "--officer",
                OFFICER,
                "--passphrase-file",
            ])
            .arg(file.path())
            .env_clear()
            .env("HOME", self.home.path())
            .output()
            .unwrap();
        serde_json::from_slice(&shown.stdout)
            .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&shown.stderr)))
    }
}

/// The welcome, a name, a passphrase typed twice, the recovery key typed back.
fn first_run(glass: &mut Glass) {
    glass.wait_for("Welcome to Lodge");
    answer(glass, "<enter>", "What is your name?");
    answer(glass, &format!("{OFFICER}<enter>"), "Choose a passphrase.");
    answer(glass, "short<enter>", "This passphrase is too short.");
    glass.type_keys(&format!("<c-u>{PASSPHRASE}<enter>"));
    answer(
        glass,
        "something else<enter>",
        "The two passphrases are not the same.",
    );
    assert!(!glass.text().contains("something else") && !glass.text().contains("badger"));
    answer(
        glass,
        &format!("{PASSPHRASE}<enter>"),
        "Write this recovery key down now.",
    );
    let key = recovery_key(&glass.text());
    assert_eq!(key.len(), 14, "{key:?}");
    // Leaving now is possible, and is not called safe.
    answer(glass, "<c-c>", "Leave without the recovery key?");
    glass.type_keys("n");
    glass.wait_gone("Leave without the recovery key?");
    answer(glass, "<enter>", "Type the whole key back");
    assert!(key.iter().all(|group| !glass.text().contains(group)));
    let slip = format!("{}nope", key[..13].join(" ").to_lowercase());
    answer(
        glass,
        &format!("{slip}<enter>"),
        "Group 14 is not as in the key.",
    );
    let mended = "<backspace>".repeat(4) + &key[13];
    answer(glass, &format!("{mended}<enter>"), EMPTY);
}

fn recovery_key(text: &str) -> Vec<String> {
    let is_group = |word: &&str| {
        word.len() == 4
            && word
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter.is_ascii_uppercase())
    };
    text.split_whitespace()
        .filter(is_group)
        .map(str::to_owned)
        .collect()
}

fn unlock_again(glass: &mut Glass, applicant: &str) {
    glass.wait_for("The vault is closed.");
    glass.type_keys(&format!("{OFFICER}<enter>{PASSPHRASE}<enter>"));
    glass.wait_for(applicant);
}

/// Where receipts go, set on the settings page.
fn set_receipts(glass: &mut Glass, folder: &Path) {
    answer(glass, "s", "Folder for receipts");
    down_to(glass, "Folder for receipts");
    answer(glass, "<enter>", "Esc leave as it was");
    glass.type_keys(&format!("{}<enter>", folder.display()));
    glass.wait_gone("Esc leave as it was");
    answer(glass, "<esc>", EMPTY);
}

/// The lodged application as the command line shows it.
fn is_shown(shown: &Json, path: &str, value: &str) {
    let answer = &shown["answers"][path];
    assert_eq!(answer["value"], value, "{path}: {answer}");
    assert_eq!(answer["officer"], OFFICER, "{path}: {answer}");
    for key in [
        "source",
        "channel",
        "at",
        "form_version",
        "language",
        "wording",
    ] {
        assert!(!answer[key].is_null(), "{path} has no {key}: {answer}");
    }
}

fn receipt_files(folder: &Path, reference: &str, holds: &str) {
    let mut kinds = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            path.display().to_string().contains(reference) && text.contains(holds),
            "{}: {text}",
            path.display()
        );
        kinds.push(path.extension().unwrap().to_string_lossy().into_owned());
    }
    kinds.sort();
    assert_eq!(kinds, ["html", "txt"]);
}

#[test]
fn from_a_fresh_machine_to_a_lodged_application() {
    let machine = Machine::new();
    let mut glass = machine.open((80, 24));
    first_run(&mut glass);
    set_receipts(&mut glass, &machine.receipts());
    answer(&mut glass, "n", "How is this being taken?");
    let number = reference(&glass);
    before_we_start(&mut glass);
    about_you(&mut glass);
    // Killed in the middle of a field: what was left is kept, the keys in hand are not.
    answer(&mut glass, "Zebb", "Zebb");
    glass.signal("KILL");
    glass.end();
    nothing_readable(machine.home.path(), PLANTED);

    let mut glass = machine.open((80, 24));
    unlock_again(&mut glass, "Zébedée");
    glass.type_keys("<enter>");
    glass.wait_for("What should we call you?");
    assert!(
        glass.text().contains("Wolfgangina") && !glass.text().contains("Zebb"),
        "{}",
        glass.text()
    );
    date_of_birth_and_number(&mut glass);
    every_other_section(&mut glass);
    household(&mut glass);
    check_answers(&mut glass);
    declare(&mut glass);
    lodge(&mut glass, &number);
    glass.type_keys("3");
    glass.wait_for(".html");
    receipt_files(&machine.receipts(), &number, "O’Quillfeather");
    answer(&mut glass, "<esc>", "Nothing needs attention.");
    answer(&mut glass, "<c-c>", "Leave Lodge?");
    glass.type_keys("y");
    assert_eq!(glass.end(), 0);

    nothing_readable(machine.home.path(), PLANTED);
    let shown = machine.show(&number);
    assert_eq!(shown["stage"], "lodged");
    for (path, value) in [
        ("main.first_name", "Zébedée"),
        ("main.last_name", "O’Quillfeather"),
        ("main.known_as", "Zebbo"),
        ("main.date_of_birth", "1915-03-12"),
        ("members.0.first_name", "Quixomina"),
        ("members.0.date_of_birth", "2019-03-03"),
        ("purpose", "new"),
        ("council", "swale"),
    ] {
        is_shown(&shown, path, value);
    }
    let text = shown.to_string();
    assert!(
        text.contains("does_not_know")
            && text.contains("Passport at her sister's")
            && text.contains("date.very_old"),
        "{text}"
    );
}

fn before_we_start(glass: &mut Glass) {
    answer(glass, "1", "Which council do you want to apply to?");
    answer(glass, "swal<enter>", "What would you like to do today?");
    answer(glass, "1", "What day did this reach us?");
    answer(glass, "31/2/2026<enter>", "There is no such day.");
    answer(
        glass,
        "<c-u>20/11/2026<enter>",
        "Is this a safe time and place to talk?",
    );
    answer(glass, "1", "Who else can hear or see this?");
    answer(glass, "1<enter>", "Are you the person who wants the home?");
    glass.type_keys("1");
    glass.wait_for("What would make this easier for you?");
    glass.type_keys("<pgdn>");
}

fn about_you(glass: &mut Glass) {
    glass.wait_for("Do you have only one name?");
    answer(glass, "2", "What is your first name?");
    answer(glass, "Zébedée<enter>", "What is your last name?");
    answer(
        glass,
        "O’Quillfeather<enter>",
        "Do you have any middle names?",
    );
    answer(glass, "Wolfgangina<enter>", "What should we call you?");
}

/// A date that is wrong, then odd, then said to be right; a number that is not known; a note; an undo.
fn date_of_birth_and_number(glass: &mut Glass) {
    go(glass, "Date of birth", "What is your date of birth?");
    answer(glass, "31 2 1915<enter>", "There is no such day.");
    answer(glass, "<c-u>12 march 1915<enter>", "Is this right?");
    answer(glass, "y", "What is your National Insurance number?");
    answer(glass, "#", "Note on this question");
    glass.type_keys("Passport at her sister's<enter>");
    glass.wait_for("# Passport at her sister's");
    answer(glass, "!", "Why is there no answer?");
    answer(glass, "2", "Why is there no number?");
    answer(glass, "1", "2  About you");
    glass.wait_gone("Why is there no number?");
    answer(glass, "<c-z>", "Why is there no number?");
}

/// The first question of every other section.
fn every_other_section(glass: &mut Glass) {
    go(
        glass,
        "Needs safe contact",
        "Could anyone see or hear our messages",
    );
    for (keys, next) in [
        ("2<pgdn>", "Is anyone applying with you"),
        ("2<pgdn>", "What is your sex?"),
        (
            "1<pgdn>",
            "Do you rent from a council or housing association",
        ),
        ("2<pgdn>", "Where have you lived?"),
        ("<pgdn>", "Who have you rented from?"),
        ("<pgdn>", "What do you do at the moment?"),
        ("full<enter><pgdn>", "Where do you live at the moment?"),
        ("private<enter><pgdn>", "Does anyone who is moving owe rent"),
        ("2<pgdn>", "Does anyone moving own all or part"),
        ("2<pgdn>", "Does your home make anyone's health"),
        ("2<pgdn>", "How would you like to tell us about money?"),
        ("2<pgdn>", "Do you have any animals that will move"),
        ("2<pgdn>", "Who is helping you?"),
        ("<pgdn>", "These are the papers we will need."),
        ("<pgdn>", "Is there anything you want to change?"),
    ] {
        answer(glass, keys, next);
    }
}

fn household(glass: &mut Glass) {
    go(
        glass,
        "People who live with you",
        "Who else will live with you?",
    );
    answer(glass, "+", "What is this person's first name?");
    answer(glass, "Quixomina<enter>", "last name");
    answer(glass, "Zzyzxdaughter<enter>", "have any middle");
    answer(glass, "<enter>", "What is the date of birth of Quixomina");
    answer(glass, "3 3 2019<enter>", "What is the sex of Quixomina");
    glass.type_keys("1");
    glass.wait_gone("What is the sex of Quixomina");
}

/// Every answer read back; one changed, and back on its line.
fn check_answers(glass: &mut Glass) {
    command(glass, "check your");
    glass.wait_for("Check your answers •");
    down_to(glass, "Known as");
    answer(glass, "<enter>", "What should we call you?");
    answer(glass, "Zebbo<enter>", "Check your answers •");
    down_to(glass, "Zebbo");
}

/// Enter goes past a declaration; only a letter says yes to it.
fn declare(glass: &mut Glass) {
    go(glass, "fraud agencies", "share your details with agencies");
    for _ in 0..3 {
        glass.wait_for("not asked");
        answer(glass, "<enter>", "19  Declaration");
    }
    go(glass, "fraud agencies", "share your details with agencies");
    glass.wait_for("not asked");
    glass.type_keys("y");
    go(glass, "True as far", "What I have told you is true");
    glass.wait_for("not asked");
    glass.type_keys("y");
    glass.wait_gone("> What I have told you is true");
}

fn lodge(glass: &mut Glass, number: &str) {
    go(glass, "receipt", "How do you want your receipt?");
    answer(glass, "1", "Lodge it now?");
    // Enter goes to what is open; it does not lodge. One right after the digit would do nothing at all.
    glass.type_keys("<down><up><enter>");
    glass.wait_gone("Lodge it now?");
    command(glass, "Lodge the application");
    glass.wait_for("Lodge it now?");
    answer(glass, "y", "The reference is:");
    glass.wait_for(&format!("lodged • {number}"));
}

#[test]
fn the_same_on_the_smallest_screen() {
    let machine = Machine::new();
    let mut glass = machine.open((60, 16));
    first_run(&mut glass);
    set_receipts(&mut glass, &machine.receipts());
    answer(&mut glass, "n", "How is this being taken?");
    let number = reference(&glass);
    answer(&mut glass, "1", "Which council");
    answer(
        &mut glass,
        "swal<enter>",
        "What would you like to do today?",
    );
    go(&mut glass, "First name", "What is your first name?");
    answer(
        &mut glass,
        "Bannockburnish<enter>",
        "What is your last name?",
    );
    answer(&mut glass, "half a na", "half a na");
    glass.signal("KILL");
    glass.end();
    nothing_readable(machine.home.path(), PLANTED);

    let mut glass = machine.open((60, 16));
    unlock_again(&mut glass, "Bannock");
    answer(&mut glass, "<enter>", "What is your last name?");
    answer(
        &mut glass,
        "O’Quillfeather<enter>",
        "Do you have any middle names?",
    );
    command(&mut glass, "check your");
    glass.wait_for("Check your answers •");
    down_to(&mut glass, "O’Quillfeather");
    answer(&mut glass, "<enter>", "What is your last name?");
    answer(&mut glass, "<c-u>Quill<enter>", "Check your answers •");
    go(
        &mut glass,
        "fraud agencies",
        "share your details with agencies",
    );
    glass.type_keys("y");
    command(&mut glass, "Lodge the application");
    glass.wait_for("Lodge it now?");
    answer(&mut glass, "y", "The reference is:");
    glass.type_keys("3");
    glass.wait_for(".html");
    receipt_files(&machine.receipts(), &number, "Quill");
    glass.signal("TERM");
    glass.end();
    nothing_readable(machine.home.path(), PLANTED);
    is_shown(&machine.show(&number), "main.first_name", "Bannockburnish");
    is_shown(&machine.show(&number), "main.last_name", "Quill");
}
