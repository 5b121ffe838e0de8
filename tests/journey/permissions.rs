//! An officer takes a permission for two named bodies, is refused one for a third, hands the equality questions over, takes one
//! back by phone in the next sitting, prints every receipt and is refused by the gate: all at the desk, all in the trail.
//!
//! The program's clock is the machine's, so the next sitting is another sitting of the same day here; `tests/desk/consents.rs`
//! takes one back on the next day, with the clock in its hand.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::glass::Glass;
use crate::office::{Office, err, json};
use crate::sitting::{EMPTY, answer, command, go, reference, unlocked};

/// Long enough for the program to draw again, where the same key is pressed until it means something.
const PAUSE: Duration = Duration::from_millis(200);

/// Presses a key until a text stands on the glass: words that are read out have to stand for as long as that takes.
fn press_until(glass: &mut Glass, key: &str, text: &str) {
    for _ in 0..100 {
        if glass.text().contains(text) {
            return;
        }
        glass.type_keys(key);
        while !glass.stays_silent_for(PAUSE) {}
    }
    panic!("“{key}” never led to “{text}”:\n{}", glass.text());
}

/// A new application to Swale by Rosa Marsh, at the privacy page; gives its reference.
fn apply(glass: &mut Glass) -> String {
    glass.type_keys("n");
    glass.wait_for("How is this being taken?");
    go(glass, "council", "Which council");
    glass.type_keys("swa<enter>");
    glass.wait_for("• Swale");
    go(glass, "First name", "What is your first name?");
    glass.type_keys("Rosa<enter>");
    glass.wait_for("What is your last name?");
    glass.type_keys("Marsh<enter>");
    glass.wait_gone("What is your last name?");
    let reference = reference(glass);
    glass.type_keys("<c-p>");
    glass.wait_for("Show Rosa Marsh the privacy notice");
    reference
}

/// Reads the notice out, all of it.
fn tell_notice(glass: &mut Glass) {
    glass.type_keys("<enter>");
    glass.wait_for("How Swale Borough Council uses what you tell us");
    glass.type_keys("<enter>");
    glass.wait_for("How far?");
    glass.type_keys("1<enter>1<enter><enter>");
    glass.wait_for("Rosa Marsh: read out, all of it");
}

/// Asks whether somebody who helps may be told, reads the words out and writes the answer down.
fn ask(glass: &mut Glass, name: &str, (key, said): (&str, &str)) {
    command(glass, "ask for a permission");
    glass.wait_for("Who decides?");
    glass.type_keys("<enter>2<enter>");
    glass.wait_for("( ) people who help you keep your home");
    down_to_kind(glass);
    glass.wait_for("What is their name?");
    glass.type_keys(&format!("{name}<enter>"));
    glass.wait_for("[ ]");
    glass.type_keys(" <down> ");
    glass.wait_for("[x]");
    glass.type_keys("<enter><enter><enter><enter><enter>");
    glass.wait_for("Part 1 of 5");
    for part in 2..=5 {
        press_until(glass, "<enter>", &format!("Part {part} of 5"));
    }
    press_until(glass, "r", "[ y ]");
    assert!(glass.text().contains("Nothing is chosen."));
    // Neither of these answers.
    glass.type_keys("<enter> ");
    glass.paste("y");
    assert!(glass.stays_silent_for(PAUSE) || glass.text().contains("Nothing is chosen."));
    glass.type_keys(key);
    glass.wait_for("Nothing about the application has changed");
    let text = glass.text().replace('\n', " ");
    assert!(text.contains(said) && text.contains(name), "{text}");
    glass.type_keys("<enter>");
    glass.wait_for(&format!("Rosa Marsh: {name}"));
}

/// Picks the kind of body that helps somebody keep their home, wherever it stands among the names that are known.
fn down_to_kind(glass: &mut Glass) {
    let text = glass.text();
    let number = text.lines().find_map(|line| {
        let (before, _) = line.split_once("( ) people who help you keep your home")?;
        before.trim().rsplit(' ').next().map(str::to_owned)
    });
    let number = number.unwrap_or_else(|| panic!("no such kind:\n{text}"));
    glass.type_keys(&format!("{number}<enter>"));
}

/// Hands the equality questions over, has two answered, and takes the screen back with the PIN.
fn hand_over(glass: &mut Glass) {
    glass.type_keys("<f6>");
    glass.wait_for("What they do themselves");
    glass.type_keys("<enter>");
    glass.wait_for("The equality questions");
    let text = glass.text();
    let line = text
        .lines()
        .find(|line| line.contains("The equality questions"));
    let number = line.unwrap().split("[ ]").next().unwrap().trim();
    let number = number.rsplit(' ').next().unwrap().to_owned();
    glass.type_keys(&format!("{number}<enter>"));
    glass.wait_for("Choose a PIN");
    glass.type_keys("0427<enter>");
    glass.wait_for("This part is for Rosa Marsh.");
    let page = glass.text();
    assert!(
        !page.contains("Swale") && !page.contains("Riverside"),
        "{page}"
    );
    glass.type_keys("<enter>");
    answer(glass, "", "some questions about equality?");
    answer(glass, "1", "What is your sex?");
    answer(glass, "1", "Is your gender the same");
    answer(glass, "1", "Which of these fits you best?");
    glass.type_keys("<c-c>");
    glass.wait_for("PIN or passphrase");
    glass.type_keys("9999<enter>");
    glass.wait_for("PIN or passphrase");
    glass.type_keys("0427<enter>");
    glass.wait_for("You have the screen back.");
    glass.type_keys("<enter>");
    glass.wait_gone("You have the screen back.");
}

/// Asks the gate whether a body may be told, and gives what it says.
fn may_i_tell(glass: &mut Glass, body: &str, answer: &str) -> String {
    glass.type_keys("<c-t>");
    glass.wait_for("Who is asking?");
    glass.type_keys("1<enter>");
    glass.wait_for("Type to search");
    glass.type_keys(&format!("{body}<enter>"));
    glass.wait_for("What for?");
    glass.type_keys("<enter><enter>about <enter>1<enter>Jo Reed<enter><enter>");
    glass.wait_for(answer);
    let said = glass.text();
    glass.type_keys("<enter>");
    glass.wait_gone(answer);
    said
}

/// Leaves the application, and the program.
fn leave(glass: &mut Glass) {
    answer(glass, "<c-c>", "Leave this application?");
    answer(glass, "y", "1 draft");
    answer(glass, "q", "Leave Lodge?");
    glass.type_keys("y");
    assert_eq!(glass.end(), 0);
}

/// Every file below a folder that is somebody's receipt.
fn receipts(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(receipts(&path));
        } else if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("paper-"))
        {
            found.push(path);
        }
    }
    found
}

/// The acts of the trail, oldest first.
fn acts(office: &Office) -> Vec<String> {
    let shown = office.run_open(&["audit", "show", "--json"]);
    let trail = json(&shown).to_string();
    trail
        .split("\"act\":\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect()
}

fn has(acts: &[String], act: &str, times: usize) {
    let found = acts.iter().filter(|one| *one == act).count();
    assert_eq!(found, times, "{act} in {acts:?}");
}

#[test]
fn permissions_are_taken_refused_taken_back_printed_and_kept_to() {
    let office = Office::new();
    let mut glass = unlocked(&office, EMPTY);
    let reference = apply(&mut glass);
    tell_notice(&mut glass);
    ask(&mut glass, "Riverside Support", ("y", "said yes"));
    ask(&mut glass, "Quayside Advice", ("y", "said yes"));
    ask(&mut glass, "Harbour Friends", ("n", "said no"));
    hand_over(&mut glass);
    let allowed = may_i_tell(&mut glass, "riverside", "Yes, you may tell them");
    assert!(allowed.contains("About you"), "{allowed}");
    let refused = may_i_tell(&mut glass, "harbour", "No. Tell them nothing.");
    assert!(!refused.contains("Yes, you may"), "{refused}");
    leave(&mut glass);

    // The next sitting: a call.
    let mut glass = unlocked(&office, &reference);
    glass.type_keys("<enter>");
    glass.wait_for("Rosa");
    glass.type_keys("<c-p>");
    glass.wait_for("Rosa Marsh: Riverside Support");
    press_until(&mut glass, "<down>", "> Rosa Marsh: Riverside Support");
    answer(&mut glass, "w", "takes back the yes to");
    glass.wait_for("The band, the place and the date");
    answer(&mut glass, "p", "call");
    answer(&mut glass, "<enter>", "To be told that it was taken back:");
    answer(&mut glass, "<enter>", "Given out");
    let refused = may_i_tell(&mut glass, "riverside", "No. Tell them nothing.");
    assert!(refused.contains("took"), "{refused}");
    // On a permission it would be the receipt of that alone.
    glass.type_keys("<home>p");
    glass.wait_for("Whose papers are they?");
    glass.type_keys("<enter>1<enter>1<enter>");
    glass.wait_for("The papers are written");
    glass.type_keys("<enter>");
    glass.wait_gone("The papers are written");
    leave(&mut glass);

    let papers = receipts(&office.path("."));
    let ends = |ending: &'static str| {
        papers
            .iter()
            .filter(move |path| path.extension().is_some_and(|found| found == ending))
    };
    assert_eq!(ends("txt").count(), 2, "{papers:?}");
    assert!(
        ends("html").count() >= 2 && ends("jsonld").count() >= 1,
        "{papers:?}"
    );
    let text: String = ends("txt")
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    for words in ["Riverside Support", "Quayside Advice", "Harbour Friends"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("fits you best"), "{text}");

    let acts = acts(&office);
    has(&acts, "notice_shown", 1);
    has(&acts, "consent_given", 2);
    has(&acts, "consent_refused", 1);
    has(&acts, "equality_kept", 1);
    has(&acts, "hand_back_refused", 1);
    has(&acts, "consent_withdrawn", 1);
    has(&acts, "disclosed", 1);
    has(&acts, "disclosure_refused", 2);
    has(&acts, "receipt", 1);
    let verified = office.run_open(&["audit", "verify"]);
    assert_eq!(verified.status.code(), Some(0), "{}", err(&verified));
}
