//! A register of a large city: 1,300,000 applications in one vault.

use std::fs;
use std::time::Duration;

use super::contender::Contender;
use super::office::{folder, timed};
use super::people;
use super::sealed::Sealed;

const FULL: u64 = 1_300_000;
const BATCH: u64 = 5_000;

/// Fills a vault, and measures what an officer would wait for.
pub fn measure() {
    let folder = folder();
    let mut sealed = Sealed::make(folder.path());
    let filling = timed(|| {
        for first in (0..FULL).step_by(5_000) {
            let batch: Vec<_> = (first..first + BATCH).map(people::application).collect();
            sealed.keep(&batch);
        }
    });
    sealed.close();
    println!(
        "{FULL} applications kept, {BATCH} a commit: {}",
        seconds(filling)
    );
    println!("file: {} MB", sealed.size() / 1_000_000);
    forget_peak();
    for round in 1..=3 {
        sealed.close();
        println!(
            "verified open, {round}: {}",
            seconds(timed(|| sealed.open()))
        );
    }
    println!("most memory while opening: {}", peak());
    let numbers = || (0..1_000).map(|number| people::scattered(number) % FULL);
    let mut finding: Vec<_> = numbers()
        .map(|number| {
            timed(|| {
                let found = sealed.find(&people::reference(number));
                assert!(found.is_some(), "the reference is there");
            })
        })
        .collect();
    println!("found by reference and read, {}", spread(&mut finding));
    let mut keeping: Vec<_> = numbers()
        .take(300)
        .map(|number| timed(|| sealed.keep_answer(&people::key(number), &[7; 200])))
        .collect();
    println!("one answer kept, durable, {}", spread(&mut keeping));
    println!("most memory in all: {}", peak());
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

fn spread(times: &mut [Duration]) -> String {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    format!(
        "{} times: median {:.3} ms, 99th of 100 {:.3} ms, worst {:.3} ms",
        times.len(),
        at(50),
        at(99),
        at(100)
    )
}

/// Where the system keeps the most memory a process ever had, it can be told to begin again.
fn forget_peak() {
    fs::write("/proc/self/clear_refs", "5").ok();
}

fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(
        || "not told by this system".to_owned(),
        |line| line.trim().to_owned(),
    )
}
