//! The power goes at any moment, in any way: what was acknowledged is there afterwards, or what was under way as well.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::opening::Credential;
use super::disk::{Numbers, Op, PowerDisk, Tear, image};
use super::run::{Run, State, worked};
use super::*;

fn open(disk: &Arc<PowerDisk>, allowed: &[&State]) -> Result<(Vault, State), String> {
    let mut refused = String::new();
    for state in allowed {
        match Vault::open_on(
            disk.clone(),
            &Credential::Officer("Ann", &passphrase(state.passphrase)),
            None,
        ) {
            Ok(vault) => {
                let found = asked(&vault, state.passphrase)
                    .map_err(|error| format!("unreadable: {error}"))?;
                return Ok((vault, found));
            }
            Err(error) => refused = format!("does not open: {error}"),
        }
    }
    Err(refused)
}

fn asked(vault: &Vault, passphrase: &'static str) -> Result<State, VaultError> {
    let records = vault
        .read(|reader| reader.range(RECORDS, &[0], &[0xFF; 9]))?
        .into_iter()
        .collect();
    let mut officers: Vec<_> = vault
        .officers()?
        .into_iter()
        .map(|entry| entry.name)
        .collect();
    officers.sort();
    Ok(State {
        records,
        officers,
        passphrase,
    })
}

/// Opens an image, compares, verifies, writes once more and opens again. Gives back the disk of the first opening.
fn survives(bytes: Vec<u8>, allowed: &[&State]) -> Result<Arc<PowerDisk>, String> {
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

/// Tries `count` moments, each with one way of tearing; returns what went wrong.
fn cut(run: &Run, log: &[Op], count: usize, seed: u64) -> Vec<String> {
    let mut numbers = Numbers(seed);
    let mut wrong = Vec::new();
    for trial in 0..count {
        let done = 1 + trial * (log.len() - 1) / count;
        let tear = Tear::ALL[trial % Tear::ALL.len()];
        let bytes = image(&run.start, log, done, tear, &mut numbers);
        if let Err(error) = survives(bytes, &run.allowed(done)) {
            wrong.push(format!("{error} (after {done} of {}, {tear:?})", log.len()));
        }
    }
    wrong
}

/// Cuts the power, and cuts it again while the vault recovers from that.
fn cut_twice(run: &Run, outer: usize, inner: usize, seed: u64) -> Vec<String> {
    let mut numbers = Numbers(seed);
    let mut wrong = Vec::new();
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
            if let Err(error) = survives(torn, &[&found]) {
                wrong.push(format!(
                    "{error} (after {done}, then {done_again} of {}, {tear:?})",
                    log.len()
                ));
            }
        }
    }
    wrong
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing_acknowledged() {
    let run = worked(40);
    assert_eq!(
        cut(&run, &run.log, 256, 0x9E37_79B9_7F4A_7C15),
        Vec::<String>::new()
    );
}

#[test]
fn a_power_cut_while_recovering_from_one_loses_nothing_either() {
    let run = worked(24);
    assert_eq!(
        cut_twice(&run, 12, 6, 0xD1B5_4A32_D192_ED03),
        Vec::<String>::new()
    );
}

#[test]
#[ignore = "tens of thousands of images: minutes in a release build"]
fn a_power_cut_at_any_moment_at_length() {
    let run = worked(160);
    for seed in 1..=20 {
        assert_eq!(
            cut(&run, &run.log, run.log.len() - 1, seed * 0x9E37_79B9),
            Vec::<String>::new()
        );
        assert_eq!(
            cut_twice(&run, 60, 24, seed * 0x7F4A_7C15),
            Vec::<String>::new()
        );
    }
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
    assert!(cut(&lying, &lying.log, 60, 7).len() > 10);
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

#[test]
fn a_full_disk_is_said_and_loses_nothing_acknowledged() {
    let start = worked(0).start;
    for room in (3..60).step_by(3) {
        let disk = Arc::new(PowerDisk::holding(start.clone()).with_room_for(room));
        let mut kept = BTreeMap::new();
        let mut way = None;
        let ended = Vault::open_on(
            disk.clone(),
            &Credential::Officer("Ann", &passphrase("orchard")),
            None,
        )
        .and_then(|vault| {
            (0..40_u8).try_for_each(|number| {
                let value = vec![number; 3000];
                way = Some((vec![number], value.clone()));
                put(&vault, &[number], &value)?;
                kept.extend(way.take());
                Ok(())
            })
        });
        assert_eq!(ended, Err(VaultError::DiskFull), "room for {room}");
        let acknowledged = State {
            records: kept.clone(),
            officers: vec!["Ann".to_owned()],
            passphrase: "orchard",
        };
        kept.extend(way);
        let under_way = State {
            records: kept,
            ..acknowledged.clone()
        };
        survives(disk.bytes(), &[&acknowledged, &under_way]).unwrap();
    }
}
