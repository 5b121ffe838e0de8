//! The power goes at any moment of the casebook's own work: every application is as it was acknowledged or as it was under
//! way, the trail verifies, and everything that is there can be recalled.

use crate::casebook::tests::passphrase;
use crate::casebook::trials::work::{self, Run, State, asked, start, worked};
use crate::casebook::{Casebook, CasebookError, Opening};
use crate::vault::Vault;
use crate::vault::trials::lent::{LentDisk, Log};

/// Opens an image and compares; then opens the book on it, checks its trail and recalls every application. Gives back what
/// was done to the disk meanwhile, with what held after how much of that.
fn survives(bytes: Vec<u8>, allowed: &[&State]) -> Result<Run, String> {
    let disk = LentDisk::holding(bytes.clone());
    let secret = passphrase();
    let vault = Vault::on_trial_disk(&disk, "Dee", &secret)
        .map_err(|error| format!("does not open: {error}"))?;
    let found = asked(&vault).map_err(|error| format!("unreadable: {error}"))?;
    if !allowed.contains(&&found) {
        return Err("holds something else".to_owned());
    }
    let mut states = vec![(0, found)];
    let gone_on = || -> Result<(), CasebookError> {
        let opening = Opening::new("Dee", &secret, work::later());
        let (mut book, _) = Casebook::checked(vault, &opening)?;
        states.push((disk.done(), asked(&book.vault)?));
        let verdict = book.verify_audit(None)?;
        if !verdict.is_sound() {
            return Err(CasebookError::Altered);
        }
        for header in book.list()? {
            work::recall(&mut book, header.id)?;
            states.push((disk.done(), asked(&book.vault)?));
        }
        drop(book);
        Ok(())
    };
    gone_on().map_err(|error| format!("does not go on: {error}"))?;
    Ok(Run {
        start: bytes,
        log: disk.log(),
        states,
    })
}

/// Tries `count` moments, each with one way of tearing, and each of them again with `inner` moments of what followed.
fn cut(run: &Run, log: &Log, count: usize, inner: usize, seed: u64) -> (usize, Vec<String>) {
    let (mut images, mut wrong) = (0, Vec::new());
    for trial in 0..count {
        let done = 1 + trial * (log.len() - 1) / count;
        let bytes = log.image(&run.start, done, trial, seed.wrapping_mul(trial as u64 + 1));
        images += 1;
        match survives(bytes, &run.allowed(done)) {
            Err(error) => wrong.push(format!(
                "{error} (after {done} of {}, way {trial})",
                log.len()
            )),
            Ok(after) => {
                for again in 0..inner.min(after.log.len()) {
                    let then = 1 + again * (after.log.len() - 1) / inner;
                    let way = trial + again;
                    let torn = after
                        .log
                        .image(&after.start, then, way, seed ^ (way as u64) << 9);
                    images += 1;
                    if let Err(error) = survives(torn, &after.allowed(then)) {
                        wrong.push(format!("{error} (after {done}, then {then}, way {way})"));
                    }
                }
            }
        }
    }
    (images, wrong)
}

#[test]
fn a_power_cut_at_any_moment_of_the_work_loses_nothing_acknowledged() {
    let run = worked(&start(), 1);
    let (images, wrong) = cut(&run, &run.log, 800, 0, 0x9E37_79B9_7F4A_7C15);
    assert_eq!((images, wrong), (800, vec![]));
}

#[test]
fn a_power_cut_while_the_book_is_opened_again_loses_nothing_either() {
    let run = worked(&start(), 1);
    let (images, wrong) = cut(&run, &run.log, 40, 5, 0xD1B5_4A32_D192_ED03);
    assert_eq!((images, wrong), (240, vec![]));
}

#[test]
#[ignore = "tens of thousands of images: many minutes, in a release build"]
fn a_power_cut_at_any_moment_of_the_work_at_length() {
    let mut images = 0;
    for round in 1..=6 {
        let run = worked(&start(), 3);
        let seed = round * 0x9E37_79B9;
        // Every operation with every way of tearing, and for some of them every way again in what followed.
        for way in 0..Log::TEARS {
            let (tried, wrong) = cut(&run, &run.log, run.log.len() - 1, 0, seed + way as u64);
            assert_eq!(wrong, Vec::<String>::new());
            images += tried;
        }
        let (tried, wrong) = cut(&run, &run.log, 120, 24, seed);
        assert_eq!(wrong, Vec::<String>::new());
        images += tried;
    }
    assert!(images > 20_000, "{images}");
}

#[test]
fn the_trial_notices_a_disk_whose_sync_does_nothing() {
    let run = worked(&start(), 1);
    let (log, before) = run.log.without_syncs();
    let hasty = Run {
        start: run.start.clone(),
        states: run
            .states
            .iter()
            .map(|(done, state)| (before[*done], state.clone()))
            .collect(),
        log,
    };
    let noticed = (1..hasty.log.len())
        .filter(|done| {
            let bytes = hasty.log.image(&hasty.start, *done, 1, *done as u64 * 77);
            survives(bytes, &hasty.allowed(*done)).is_err()
        })
        .take(1);
    assert_eq!(noticed.count(), 1);
}

#[test]
fn the_trial_notices_a_change_that_is_acknowledged_before_it_is_durable() {
    let run = worked(&start(), 1);
    let hasty = Run {
        start: run.start.clone(),
        log: run.log.clone(),
        // Each state claimed as soon as the one before it was.
        states: std::iter::once(run.states[0].clone())
            .chain(
                run.states
                    .windows(2)
                    .map(|pair| (pair[0].0 + 1, pair[1].1.clone())),
            )
            .collect(),
    };
    let (_, wrong) = cut(&hasty, &hasty.log, 60, 0, 3);
    assert!(!wrong.is_empty());
}
