//! Killed at any moment: what was said to be kept is there afterwards, whole, and the vault opens and verifies.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::hint::spin_loop;
use std::io::Read as _;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use lodge::casebook::{Casebook, Opening};
use lodge::vault::Passphrase;

use crate::office::{OFFICER, Office, PASSPHRASE, json};
use crate::sitting::{answer, begin, go, unlocked};

/// Longer than any run that ends by itself.
const WHOLE: Duration = Duration::from_mins(1);

/// A small generator of its own, so that the moments come again with the same number.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }
}

/// One process that keeps an application, and what it says.
struct Keeping {
    child: Child,
    said: JoinHandle<String>,
    heard: Receiver<()>,
}

impl Keeping {
    fn begin(office: &Office, last_name: &str) -> Self {
        let file = office.file(
            "one.json",
            &format!(
                r#"{{ "form": "homechoice", "channel": "counter", "council": "swale", "language": "en-GB",
                "answers": {{ "main": {{ "first_name": "Ada", "last_name": "{last_name}" }} }} }}"#
            ),
        );
        let passphrase = office.path("passphrase").display().to_string();
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
        let said = thread::spawn(move || {
            let mut said = String::new();
            out.read_to_string(&mut said).unwrap();
            to.send(()).ok();
            said
        });
        Self { child, said, heard }
    }

    /// Lets it run for a while, or to its end.
    fn run_for(&self, time: Duration) {
        self.heard.recv_timeout(time).ok();
    }

    /// Waits until it has begun to change the vault, and a random moment more.
    fn run_into_a_change(&mut self, office: &Office, numbers: &mut Numbers) {
        let seen = || {
            std::fs::metadata(office.vault())
                .map(|about| changed_at(&about))
                .ok()
        };
        let before = seen();
        while seen() == before && self.child.try_wait().unwrap().is_none() {
            spin_loop();
        }
        (0..numbers.below(200_000)).for_each(|_| spin_loop());
    }

    /// Kills it; gives the reference that it said, if it came to that.
    fn end(mut self) -> Option<String> {
        drop(self.child.kill());
        self.child.wait().unwrap();
        let kept: serde_json::Value = serde_json::from_str(&self.said.join().unwrap()).ok()?;
        Some(kept["reference"].as_str().unwrap().to_owned())
    }
}

fn changed_at(about: &Metadata) -> (u64, std::time::SystemTime) {
    (about.len(), about.modified().unwrap())
}

/// One process after the other keeps an application, as a script would, and is killed: at a moment of the time that a whole
/// run takes here, or soon after it began to write. Every sixth comes to its end. Gives how many were told of.
fn kept_and_killed(office: &Office, rounds: u64, seed: u64) -> usize {
    let mut numbers = Numbers(seed);
    let mut told = BTreeMap::new();
    let begun = Instant::now();
    let first = Keeping::begin(office, "Before");
    first.run_for(WHOLE);
    let span = u64::try_from(begun.elapsed().as_micros()).unwrap();
    assert!(first.end().is_some(), "a whole run says what it kept");
    for round in 0..rounds {
        let name = format!("Round{round}");
        let mut keeping = Keeping::begin(office, &name);
        match round % 6 {
            0 => keeping.run_for(WHOLE),
            1 | 2 => keeping.run_for(Duration::from_micros(numbers.below(span + span / 8))),
            _ => keeping.run_into_a_change(office, &mut numbers),
        }
        if let Some(reference) = keeping.end() {
            told.insert(reference, name);
        }
    }
    let now = chrono::Utc::now();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let opening = Opening::new(OFFICER, &passphrase, now);
    let (book, _) = Casebook::open(&office.vault(), &opening).unwrap();
    let there: BTreeMap<_, _> = book
        .list()
        .unwrap()
        .into_iter()
        .map(|header| {
            (
                header.reference.to_string(),
                header.applicant.unwrap_or_default(),
            )
        })
        .collect();
    for (reference, name) in &told {
        assert!(
            there
                .get(reference)
                .is_some_and(|there| there.ends_with(name.as_str())),
            "{reference} was said to be kept: {there:?}"
        );
    }
    book.verify_file().unwrap();
    let verdict = book.verify_audit(None).unwrap();
    assert_eq!(verdict.broken_at, None);
    assert_eq!(usize::try_from(verdict.applications), Ok(there.len()));
    told.len()
}

/// An officer types answer after answer; the desk is killed while the last of them is on its way.
fn typed_and_killed(rounds: u64, seed: u64) {
    let mut numbers = Numbers(seed);
    let office = Office::new();
    let mut glass = unlocked(&office, crate::sitting::EMPTY);
    let number = begin(&mut glass, "Ada");
    for round in 0..rounds {
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
        (0..numbers.below(400_000)).for_each(|_| spin_loop());
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
    drop(glass);
}

#[test]
fn what_a_script_was_told_is_kept_outlives_a_kill() {
    let told = kept_and_killed(&Office::new(), 24, 0x9E37_79B9);
    assert!(told >= 4, "only {told} were told of");
}

#[test]
fn an_answer_that_was_left_outlives_a_kill() {
    typed_and_killed(6, 0x7F4A_7C15);
}

#[test]
#[ignore = "a thousand rounds: ten minutes in a release build"]
fn a_thousand_kills_lose_nothing() {
    let told = kept_and_killed(&Office::new(), 850, 0xD1B5_4A32);
    assert!(
        (142..850).contains(&told),
        "{told} were told of: the kills came too soon or too late"
    );
    for seed in 1..=10 {
        typed_and_killed(15, seed);
    }
}
