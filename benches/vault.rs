//! The vault against plain redb, and against `SQLCipher` with `--features against-sqlcipher`: 100,000 invented applications of
//! about 3 KB, every figure a ratio within one interleaved run, and in the end a table beside the goals.
//!
//! `LODGE_BENCH_LARGE=1` instead measures the vault alone with 1,300,000 applications: about 8 GB of disk for a while.
//! How many syncs a commit takes is counted exactly by a test, `a_change_is_durable_after_two_syncs`.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a measurement divides, prints, and stops at once when something is not there"
)]

#[path = "vault/contender.rs"]
mod contender;
#[path = "vault/large.rs"]
mod large;
#[path = "vault/office.rs"]
mod office;
#[path = "vault/people.rs"]
mod people;
#[path = "vault/plain.rs"]
mod plain;
#[path = "vault/ratio.rs"]
mod ratio;
#[path = "vault/sealed.rs"]
mod sealed;
#[cfg(feature = "against-sqlcipher")]
#[path = "vault/sqlcipher.rs"]
mod sqlcipher;
#[path = "vault/table.rs"]
mod table;

use std::path::Path;
use std::time::Duration;

use criterion::{BenchmarkGroup, Criterion, SamplingMode};
use lodge::vault::Cost;

use contender::Contender;
use office::{BATCH, Office, timed};
use ratio::Ratio;
use table::Row;

fn contenders(folder: &Path) -> Vec<Box<dyn Contender>> {
    vec![
        Box::new(plain::Plain::make(folder)),
        Box::new(sealed::Sealed::make(folder)),
        #[cfg(feature = "against-sqlcipher")]
        Box::new(sqlcipher::Cipher::make(folder)),
    ]
}

/// Gives Criterion one row to measure, and keeps every round for the table.
fn measure(
    group: &mut BenchmarkGroup<'_, Ratio>,
    row: &mut Row,
    mut round: impl FnMut() -> Vec<Duration>,
) {
    group.bench_function(row.name, |bencher| {
        bencher.iter_custom(|times| {
            (0..times)
                .map(|_| {
                    row.rounds.push(round());
                    row.last()
                })
                .sum()
        });
    });
}

fn quick(criterion: &mut Criterion<Ratio>, office: &mut Office) -> Vec<Row> {
    let mut rows = [
        Row::new(
            "bulk, 1,000 applications a commit",
            [Some(1.45), Some(0.85)],
        ),
        Row::new(
            "one application, one durable commit",
            [Some(2.1), Some(2.3)],
        ),
        Row::new("2,000 hot point reads", [Some(1.15), Some(0.35)]),
    ];
    let mut group = criterion.benchmark_group("vault / plain redb");
    group.sampling_mode(SamplingMode::Flat).sample_size(40);
    let [bulk, single, hot] = &mut rows;
    // One commit of each a sample: were there more, the stores would outgrow the 100,000 before they are weighed.
    group
        .warm_up_time(Duration::from_millis(1))
        .measurement_time(Duration::from_millis(1));
    measure(&mut group, bulk, || office.keep(BATCH));
    office.fill();
    group
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(8));
    measure(&mut group, hot, || office.hot());
    weigh(office);
    measure(&mut group, single, || office.keep(1));
    group.finish();
    rows.into()
}

fn slow(criterion: &mut Criterion<Ratio>, office: &mut Office) -> Vec<Row> {
    let mut rows = [
        Row::new("verified open", [Some(2.0), None]),
        Row::new(
            "5,000 random reads, engine's memory cold",
            [Some(2.0), Some(0.6)],
        ),
        Row::new("full scan", [Some(1.8), Some(0.55)]),
        Row::new("names S to T in order, first", [Some(1.4), None]),
        Row::new("names S to T in order, 20 times again", [Some(1.1), None]),
    ];
    let mut group = criterion.benchmark_group("vault / plain redb, opened anew");
    group
        .sampling_mode(SamplingMode::Flat)
        .sample_size(10)
        .warm_up_time(Duration::from_millis(1))
        .measurement_time(Duration::from_millis(1));
    let [open, cold, scan, first, again] = &mut rows;
    measure(&mut group, open, || office.verified());
    measure(&mut group, cold, || office.cold());
    measure(&mut group, scan, || office.scan());
    measure(&mut group, first, || {
        let [first, second] = office.names();
        again.rounds.push(second);
        first
    });
    group.finish();
    rows.into()
}

/// Prints the size of every file, closed in peace.
fn weigh(office: &mut Office) {
    let sizes: Vec<_> = office
        .stores
        .iter_mut()
        .map(|store| {
            store.close();
            let size = store.size();
            store.open();
            (store.name(), size)
        })
        .collect();
    println!("\nfiles of {} applications:", office.kept);
    let plain = sizes.first().map_or(1, |(_, size)| *size);
    for (name, size) in sizes {
        let share = u32::try_from(size * 1000 / plain).expect("a small ratio");
        let goal = (name == "the vault").then_some(1.13);
        let ratio = table::beside(Some(f64::from(share) / 1000.0), goal);
        println!("  {name}: {} MB, {ratio} of plain redb", size / 1_000_000);
    }
    println!();
}

/// How long an officer waits for a passphrase that was given its cost on this machine.
fn unlocking(office: &Office) {
    let path = office.path("empty.vault");
    let cost = Cost::calibrated().expect("a cost");
    drop(sealed::made(&path, cost));
    let mut times: Vec<_> = (0..7)
        .map(|_| timed(|| drop(sealed::unlocked(&path))))
        .collect();
    times.sort();
    let median = times[times.len() / 2].as_secs_f64();
    let word = if (0.25..=1.0).contains(&median) {
        "met"
    } else {
        "MISSED"
    };
    println!(
        "unlocking an empty vault, {} MiB, {} passes, {} lanes: {median:.2} s (0.25 to 1 s {word})",
        cost.memory_kib() / 1024,
        cost.passes(),
        cost.lanes(),
    );
}

fn main() {
    if std::env::var_os("LODGE_BENCH_LARGE").is_some() {
        return large::measure();
    }
    let mut criterion = Criterion::default()
        .with_measurement(Ratio)
        .without_plots()
        .configure_from_args();
    let mut office = Office::open(contenders);
    let mut rows = quick(&mut criterion, &mut office);
    rows.extend(slow(&mut criterion, &mut office));
    criterion.final_summary();
    table::print(&rows);
    unlocking(&office);
}
