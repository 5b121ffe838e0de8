//! The power goes at any moment, in any way: what was acknowledged is there afterwards, or what was under way as well.

use std::sync::Arc;

use super::disk::{Numbers, Op, PowerDisk, Tear, image};
use super::run::{self, Run, State, worked};
use super::*;

fn open(disk: &Arc<PowerDisk>, allowed: &[&State]) -> Result<(Vault, State), String> {
    let mut refused = String::new();
    for state in allowed {
        match run::open(disk.clone(), state.passphrase) {
            Ok(vault) => {
                let found = State::asked(&vault, state.passphrase)
                    .map_err(|error| format!("unreadable: {error}"))?;
                return Ok((vault, found));
            }
            Err(error) => refused = format!("does not open: {error}"),
        }
    }
    Err(refused)
}

/// Opens an image and compares. Opening verifies every block; what it takes for granted, `survives` looks at.
pub(super) fn holds(bytes: Vec<u8>, allowed: &[&State]) -> Result<(), String> {
    let disk = Arc::new(PowerDisk::holding(bytes));
    let (_, found) = open(&disk, allowed)?;
    if allowed.contains(&&found) {
        Ok(())
    } else {
        Err("holds something else".to_owned())
    }
}

/// Opens an image, compares, verifies, writes once more and opens again. Gives back the disk of the first opening.
pub(super) fn survives(bytes: Vec<u8>, allowed: &[&State]) -> Result<Arc<PowerDisk>, String> {
    let first = Arc::new(PowerDisk::holding(bytes));
    let (vault, found) = open(&first, allowed)?;
    if !allowed.contains(&&found) {
        return Err("holds something else".to_owned());
    }
    vault
        .verify()
        .map_err(|error| format!("does not verify: {error}"))?;
    put(&vault, b"\xF0after", b"the cut").map_err(|error| format!("cannot be written: {error}"))?;
    drop(vault);
    let again = Arc::new(PowerDisk::holding(first.bytes()));
    let (vault, after) = open(&again, &[&found])?;
    let written = get(&vault, b"\xF0after").map_err(|error| error.to_string())?;
    let same = after.officers == found.officers && after.records.len() == found.records.len() + 1;
    if same && written.as_deref() == Some(b"the cut") {
        Ok(first)
    } else {
        Err("lost the write after the cut".to_owned())
    }
}

/// Cuts the power after every operation, in `ways` ways each; gives the number of images, and what went wrong.
fn cut(run: &Run, ways: usize, seed: u64) -> (usize, Vec<String>) {
    let mut numbers = Numbers(seed);
    let (mut images, mut wrong) = (0, Vec::new());
    for done in 1..run.log.len() {
        for way in 0..ways {
            // Whichever way a moment begins with, the ways take turns.
            let tear = Tear::ALL[(done + way) % Tear::ALL.len()];
            let bytes = image(&run.start, &run.log, done, tear, &mut numbers);
            let allowed = run.allowed(done);
            // The whole treatment is three openings; one image in five gets it.
            let held = if images % 5 == 0 {
                survives(bytes, &allowed).map(drop)
            } else {
                holds(bytes, &allowed)
            };
            images += 1;
            if let Err(error) = held {
                wrong.push(format!(
                    "{error} (after {done} of {}, {tear:?})",
                    run.log.len()
                ));
            }
        }
    }
    (images, wrong)
}

/// Cuts the power at `outer` moments, and again at `inner` moments while the vault recovers from that.
fn cut_twice(run: &Run, outer: usize, inner: usize, seed: u64) -> (usize, Vec<String>) {
    let mut numbers = Numbers(seed);
    let (mut images, mut wrong) = (0, Vec::new());
    for trial in 0..outer {
        let done = 1 + trial * (run.log.len() - 1) / outer;
        let bytes = image(
            &run.start,
            &run.log,
            done,
            Tear::ALL[trial % Tear::ALL.len()],
            &mut numbers,
        );
        let allowed = run.allowed(done);
        let disk = Arc::new(PowerDisk::holding(bytes.clone()));
        let found = match open(&disk, &allowed) {
            Ok((vault, found)) => {
                drop(vault);
                found
            }
            Err(error) => {
                wrong.push(format!("{error} (after {done})"));
                continue;
            }
        };
        let log = disk.log();
        for again in 0..inner {
            let done_again = 1 + again * (log.len() - 1) / inner;
            let tear = Tear::ALL[(trial + again) % Tear::ALL.len()];
            let torn = image(&bytes, &log, done_again, tear, &mut numbers);
            images += 1;
            if let Err(error) = holds(torn, &[&found]) {
                wrong.push(format!(
                    "{error} (after {done}, then {done_again} of {}, {tear:?})",
                    log.len()
                ));
            }
        }
    }
    (images, wrong)
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing_acknowledged() {
    let (images, wrong) = cut(&worked(40), 6, 0x9E37_79B9_7F4A_7C15);
    assert_eq!(wrong, Vec::<String>::new());
    assert!(images >= 2_400, "only {images} images");
}

#[test]
fn a_power_cut_while_recovering_from_one_loses_nothing_either() {
    let (images, wrong) = cut_twice(&worked(24), 60, 10, 0xD1B5_4A32_D192_ED03);
    assert_eq!(wrong, Vec::<String>::new());
    assert!(images >= 600, "only {images} images");
}

#[test]
#[ignore = "more than fifty thousand images: minutes in a release build"]
#[expect(clippy::print_stdout, reason = "the long run is for its figures")]
fn a_power_cut_at_any_moment_at_length() {
    let run = worked(160);
    let (mut single, mut nested) = (0, 0);
    let begun = std::time::Instant::now();
    for seed in 1..=4 {
        let (images, wrong) = cut(&run, 8, seed * 0x9E37_79B9);
        assert_eq!(wrong, Vec::<String>::new());
        single += images;
        let (images, wrong) = cut_twice(&run, 250, 20, seed * 0x7F4A_7C15);
        assert_eq!(wrong, Vec::<String>::new());
        nested += images;
    }
    println!(
        "{single} images and {nested} nested in {:?}",
        begun.elapsed()
    );
    assert!(single + nested >= 50_000, "only {single} and {nested}");
}

#[test]
fn the_trial_notices_a_disk_whose_sync_does_nothing() {
    let run = worked(24);
    let (log, before) = without(&run.log, |_, op| matches!(op, Op::Sync));
    let lying = Run {
        start: run.start.clone(),
        log,
        states: run
            .states
            .iter()
            .map(|(done, state)| (before[*done], state.clone()))
            .collect(),
    };
    assert!(cut(&lying, 1, 7).1.len() > 10);
}

#[test]
fn the_trial_notices_a_header_written_before_what_it_refers_to() {
    let run = worked(24);
    let header = |op: Option<&Op>| matches!(op, Some(Op::Write(at, _)) if (32 * 1024..48 * 1024).contains(at));
    let (log, before) = without(&run.log, |at, op| {
        matches!(op, Op::Sync)
            && header(run.log.get(at + 1))
            && !header(run.log.get(at.wrapping_sub(1)))
    });
    let hasty = Run {
        start: run.start.clone(),
        log,
        states: run
            .states
            .iter()
            .map(|(done, state)| (before[*done], state.clone()))
            .collect(),
    };
    let mut numbers = Numbers(7);
    let noticed = (1..hasty.log.len()).find(|done| {
        let bytes = image(
            &hasty.start,
            &hasty.log,
            *done,
            Tear::Reordered,
            &mut numbers,
        );
        survives(bytes, &hasty.allowed(*done)).is_err()
    });
    assert!(noticed.is_some());
}

/// The log without some operations, and for every count of operations how many of them are left.
fn without(log: &[Op], gone: impl Fn(usize, &Op) -> bool) -> (Vec<Op>, Vec<usize>) {
    let mut kept = Vec::new();
    let mut before = vec![0];
    for (at, op) in log.iter().enumerate() {
        if !gone(at, op) {
            kept.push(op.clone());
        }
        before.push(kept.len());
    }
    (kept, before)
}

#[test]
fn a_change_is_durable_after_two_syncs() {
    let run = worked(4);
    let syncs = |from: usize, to: usize| {
        run.log[from..to]
            .iter()
            .filter(|op| matches!(op, Op::Sync))
            .count()
    };
    let counts: Vec<_> = run
        .states
        .windows(2)
        .skip(1)
        .map(|pair| syncs(pair[0].0, pair[1].0))
        .collect();
    assert_eq!(counts, [2, 2, 2]);
}
