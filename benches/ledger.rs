//! How long it takes to say how one person's permissions stood on a past day, among 100,000 applications with eight each.
//!
//! The goal is a millisecond, from the file. Beside it stand the two things it is made of, in the same run: reading one
//! ledger, and working out eight standings from it. `LODGE_BENCH_APPLICATIONS` asks for another number of applications.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement prints, and stops at once when something is not there"
)]

#[expect(
    dead_code,
    reason = "the tests of privacy use more of their people than this does"
)]
#[path = "../tests/privacy/desk.rs"]
mod desk;

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use criterion::Criterion;
use lodge::casebook::{Casebook, Opening};
use lodge::privacy::{Ledger, PersonId};
use lodge::register::application::ApplicationId;
use lodge::vault::{Cost, Passphrase, Table, Vault, VaultError};
use serde::Serialize;

use desk::{called, decided, matter, minute, opened, support, withdrawal, yes};

const OFFICER: &str = "Ash";
const PERMISSIONS: u32 = 8;
const BATCH: u32 = 1_000;

fn main() {
    let count = std::env::var("LODGE_BENCH_APPLICATIONS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(100_000);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ledgers.lodge");
    fill(&path, count);
    let secret = passphrase();
    let (book, _) = Casebook::open(&path, &Opening::new(OFFICER, &secret, minute(5_000)))
        .expect("the casebook opens");
    let size = std::fs::metadata(&path).map_or(0, |about| about.len());
    println!("{count} applications, {} MB", size / 1_000_000);
    let mut criterion = Criterion::default()
        .measurement_time(Duration::from_secs(5))
        .configure_from_args();
    let mut group = criterion.benchmark_group("one person's permissions on a past day");
    let mut turn = Turns(0);
    group.bench_function("from the file", |bencher| {
        bencher.iter(|| {
            let ledger = book.ledger(turn.id(count)).expect("kept");
            black_box(stood(&ledger, turn.past()))
        });
    });
    group.bench_function("reading alone", |bencher| {
        bencher.iter(|| black_box(book.ledger(turn.id(count)).expect("kept")));
    });
    let ledger = history();
    group.bench_function("working out alone", |bencher| {
        bencher.iter(|| black_box(stood(&ledger, turn.past())));
    });
    group.finish();
}

/// How many permissions the person had given, as they stood then.
fn stood(ledger: &Ledger, at: DateTime<Utc>) -> usize {
    let standings = ledger.standings(PersonId::Main, at);
    standings
        .iter()
        .filter(|(_, stands)| stands.grant().is_some())
        .count()
}

/// Eight permissions to eight bodies, asked a minute apart; two of them taken back the next day.
fn history() -> Ledger {
    let mut ledger = opened();
    for number in 0..PERMISSIONS {
        let at = minute(i64::from(number) + 1);
        let matter = matter(
            PersonId::Main,
            &support(),
            called(&format!("Riverside Support {number}")),
        );
        let words = format!(
            "May we tell Riverside Support {number}? {}",
            "You can say no. ".repeat(30)
        );
        let digest = ledger.keep_wording(&words);
        let mut decision = decided(&matter, yes(&["support", "health"]), at);
        decision.wording.digest = digest;
        ledger.decide(decision, at).unwrap();
        if number % 4 == 0 {
            let next_day = at + TimeDelta::days(1);
            ledger
                .withdraw(withdrawal(&matter, next_day), next_day)
                .unwrap();
        }
    }
    ledger
}

/// Lays the same history down for every application, as the casebook's own page says that it lies.
fn fill(path: &Path, count: u32) {
    let cost = Cost::cheap_for_tests_and_practice();
    let at = minute(0);
    let secret = passphrase();
    let (made, _) = Casebook::make(path, cost, OFFICER, &secret, at).expect("a casebook");
    drop(made);
    let vault = Vault::unlock(path, OFFICER, &secret).expect("the vault opens");
    let ledger = history();
    let entries: Vec<_> = ledger.entries().iter().map(row).collect();
    let texts: Vec<_> = ledger
        .wordings()
        .all()
        .map(|(digest, text)| (digest.0, row(&text)))
        .collect();
    for batch in 0..count.div_ceil(BATCH) {
        let kept = vault.write(|writer| {
            for (digest, text) in &texts {
                writer.put(Table("wordings"), digest, text)?;
            }
            for number in (batch * BATCH..count).take(BATCH as usize) {
                let id = id(number).0;
                for (entry, sequence) in entries.iter().zip(1_u32..) {
                    let key = [id.as_slice(), &sequence.to_be_bytes()].concat();
                    writer.put(Table("privacy"), &key, entry)?;
                }
                for (digest, text) in &texts {
                    writer.put(Table("asked"), &[id.as_slice(), digest].concat(), text)?;
                }
            }
            Ok::<_, VaultError>(())
        });
        kept.expect("durable");
    }
}

/// A row of the casebook: its version, and a map with named fields.
fn row(record: &impl Serialize) -> Vec<u8> {
    let mut bytes = vec![0, 1];
    bytes.extend(rmp_serde::to_vec_named(record).expect("a record"));
    bytes
}

fn passphrase() -> Passphrase {
    Passphrase::new("correct horse battery".to_owned())
}

/// An id like those that are drawn: spread over all there are.
fn id(number: u32) -> ApplicationId {
    let spread = u128::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
    ApplicationId(spread.to_be_bytes())
}

/// Numbers that jump about and are the same in every run.
struct Turns(u32);

impl Turns {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        self.0 >> 4
    }

    fn id(&mut self, count: u32) -> ApplicationId {
        id(self.next() % count)
    }

    /// A minute of the three days in which everything happened.
    fn past(&mut self) -> DateTime<Utc> {
        minute(i64::from(self.next() % 4_320))
    }
}
