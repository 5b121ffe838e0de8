//! Killed at any moment: what was said to be kept is there afterwards, and the vault opens.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::office::{OFFICER, Office, json};
use crate::sitting::{answer, begin, go, unlocked};

const ONE: &str = r#"{ "form": "homechoice", "channel": "counter", "council": "swale", "language": "en-GB",
  "answers": { "main": { "first_name": "Ada", "last_name": "Okafor" } } }"#;

/// One process after the other keeps an application, as a script would. Most are killed at some moment between their start and
/// their end, the others once they have said what they kept.
#[test]
fn what_a_script_was_told_is_kept_outlives_a_kill() {
    let office = Office::new();
    let file = office.file("one.json", ONE);
    let passphrase = office.path("passphrase").display().to_string();
    let mut told = BTreeSet::new();
    for round in 0..24_u64 {
        let mut child = Command::new(env!("CARGO_BIN_EXE_lodge"))
            .args([
                "keep",
                &file,
                "--json",
                "--officer",
                OFFICER,
                "--passphrase-file",
                &passphrase,
            ])
            .env_clear()
            .env("HOME", office.path("."))
            .env("LODGE_VAULT", office.vault())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (mut out, (to, heard)) = (child.stdout.take().unwrap(), channel());
        let reader = thread::spawn(move || {
            let mut said = String::new();
            out.read_to_string(&mut said).unwrap();
            to.send(()).ok();
            said
        });
        // A moment to kill at, not a time to be met: whatever has happened by then, the promise is the same.
        let moment = if round % 4 == 0 { 60_000 } else { round * 8 };
        heard.recv_timeout(Duration::from_millis(moment)).ok();
        drop(child.kill());
        child.wait().unwrap();
        if let Ok(kept) = serde_json::from_str::<serde_json::Value>(&reader.join().unwrap()) {
            told.insert(kept["reference"].as_str().unwrap().to_owned());
        }
    }
    let listed = json(&office.run_open(&["list", "--json"]));
    let listed = listed.as_array().unwrap().iter();
    let there: BTreeSet<_> = listed
        .map(|one| one["reference"].as_str().unwrap().to_owned())
        .collect();
    assert!(
        told.len() >= 6 && told.is_subset(&there),
        "{told:?} {there:?}"
    );
}

/// An officer types answer after answer; the desk is killed while the last of them is on its way.
#[test]
fn an_answer_that_was_left_outlives_a_kill() {
    let office = Office::new();
    let mut glass = unlocked(&office, crate::sitting::EMPTY);
    let number = begin(&mut glass, "Ada");
    for round in 0..6 {
        let (last, middle) = (format!("Okafor{round}"), format!("Chinwe{round}"));
        go(&mut glass, "Last name", "What is your last name?");
        answer(
            &mut glass,
            &format!("<c-u>{last}<enter>"),
            "Do you have any middle names?",
        );
        answer(
            &mut glass,
            &format!("<c-u>{middle}<enter>"),
            "What should we call you?",
        );
        glass.type_keys(&format!("<c-u>Unsaid{round}<enter>Never left"));
        glass.signal("KILL");
        glass.end();
        let shown = json(&office.run_open(&["show", &number, "--json"]));
        for (path, left) in [("main.last_name", &last), ("main.middle_names", &middle)] {
            assert_eq!(shown["answers"][path]["value"], *left, "{path}");
        }
        assert!(!shown.to_string().contains("Never left"));
        glass = unlocked(&office, "Ada");
        answer(&mut glass, "<enter>", &number);
    }
}
