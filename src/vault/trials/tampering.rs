//! Bytes changed from outside are found out: an error or what was kept, never anything else, never a panic.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::disk::Numbers;
use super::run::State;
use super::scene::{Moment, Scene, opened};
use super::*;

const HEADERS: [usize; 2] = [32 * 1024, 40 * 1024];
const FIRST_BLOCK: usize = 48 * 1024;
const BLOCK: usize = 4608;

/// What somebody with the file in hand, but no key, may do to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Attack {
    FlipOneBit,
    Scatter64Bits,
    BlankABlock,
    SwapTwoBlocks,
    /// A block of the same vault gone another way: right key, right place, wrong file.
    BlockOfAnotherFile,
    OldVersionOfOneBlock,
    OldVersionsOfThirtyPercent,
    CutShort,
    AppendJunk,
    /// One copy of block 0 as it was; the other is newer, and counts.
    OldCopyOfBlock0,
    /// Both copies as they were.
    OldBlock0,
    /// The whole file as it was: every byte of it is true, and only a witness kept elsewhere can tell.
    OlderFile,
}

impl Attack {
    const ALL: [Self; 12] = [
        Self::FlipOneBit,
        Self::Scatter64Bits,
        Self::BlankABlock,
        Self::SwapTwoBlocks,
        Self::BlockOfAnotherFile,
        Self::OldVersionOfOneBlock,
        Self::OldVersionsOfThirtyPercent,
        Self::CutShort,
        Self::AppendJunk,
        Self::OldCopyOfBlock0,
        Self::OldBlock0,
        Self::OlderFile,
    ];

    /// The bytes afterwards, and the earlier moment whose whole state they may give back, if there is one.
    fn on<'a>(self, scene: &'a Scene, numbers: &mut Numbers) -> (Vec<u8>, Option<&'a State>) {
        let mut bytes = scene.now.bytes.clone();
        let earlier = &scene.past[numbers.below(scene.past.len())];
        let mut may_be = None;
        match self {
            Self::FlipOneBit => flip(&mut bytes, scene, numbers),
            Self::Scatter64Bits => (0..64).for_each(|_| flip(&mut bytes, scene, numbers)),
            Self::BlankABlock => {
                let at = some_block(&bytes, scene, numbers);
                bytes[at..at + BLOCK].fill(0);
            }
            Self::SwapTwoBlocks => {
                let (one, two) = (
                    some_block(&bytes, scene, numbers),
                    some_block(&bytes, scene, numbers),
                );
                let (first, second) = (block(&bytes, one), block(&bytes, two));
                put_block(&mut bytes, one, &second);
                put_block(&mut bytes, two, &first);
            }
            Self::BlockOfAnotherFile => take_block(&mut bytes, &scene.other, scene, numbers),
            Self::OldVersionOfOneBlock => take_block(&mut bytes, earlier, scene, numbers),
            Self::OldVersionsOfThirtyPercent => {
                for at in blocks(&bytes) {
                    if at < earlier.bytes.len() && numbers.below(10) < 3 {
                        put_block(&mut bytes, at, &block(&earlier.bytes, at));
                    }
                }
            }
            Self::CutShort => bytes.truncate(numbers.below(bytes.len())),
            Self::AppendJunk => {
                let junk = (0..=numbers.below(3 * BLOCK)).map(|at| u8::try_from(at % 251).unwrap());
                bytes.extend(junk);
            }
            Self::OldCopyOfBlock0 => {
                let at = HEADERS[numbers.below(2)];
                put_block(&mut bytes, at, &block(&earlier.bytes, at));
            }
            Self::OldBlock0 => {
                for at in HEADERS {
                    put_block(&mut bytes, at, &block(&earlier.bytes, at));
                }
                may_be = Some(&earlier.state);
            }
            Self::OlderFile => {
                bytes.clone_from(&earlier.bytes);
                may_be = Some(&earlier.state);
            }
        }
        (bytes, may_be)
    }
}

/// What came of an attack.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// Nothing had changed: a block was exchanged with itself.
    idle: usize,
    /// An error.
    found_out: usize,
    /// What had been kept last, whole.
    harmless: usize,
    /// An earlier state, whole.
    rolled_back: usize,
}

fn tried(scene: &Scene, attack: Attack, tries: usize, seed: u64) -> Tally {
    let mut numbers = Numbers(seed);
    let mut tally = Tally::default();
    for trial in 0..tries {
        let (bytes, may_be) = attack.on(scene, &mut numbers);
        if bytes == scene.now.bytes {
            tally.idle += 1;
            continue;
        }
        let found = catch_unwind(AssertUnwindSafe(|| {
            opened(&bytes).and_then(|vault| State::asked(&vault, "orchard"))
        }));
        let found =
            found.unwrap_or_else(|_| panic!("{attack:?} {trial}: a panic reached the caller"));
        match found {
            Err(_) => tally.found_out += 1,
            Ok(state) if state == scene.now.state => tally.harmless += 1,
            Ok(state) if Some(&state) == may_be => tally.rolled_back += 1,
            Ok(_) => panic!("{attack:?} {trial}: wrong data"),
        }
    }
    tally
}

/// Tries every attack, and sees to it that each did something and came out as it must.
fn every_attack(tries: usize, seed: u64) -> Vec<(Attack, Tally)> {
    let scene = Scene::played();
    let tallies = Attack::ALL.map(|attack| (attack, tried(&scene, attack, tries, seed)));
    for (attack, tally) in tallies {
        let least = match attack {
            Attack::AppendJunk | Attack::OldCopyOfBlock0 | Attack::OlderFile => 0,
            // One copy of four is healed from the other, and the tail of a block is not looked at.
            Attack::FlipOneBit => tries / 10,
            // Much of a file is free blocks.
            Attack::BlockOfAnotherFile | Attack::OldVersionOfOneBlock | Attack::OldBlock0 => {
                tries / 10
            }
            Attack::BlankABlock | Attack::SwapTwoBlocks => tries / 3,
            Attack::OldVersionsOfThirtyPercent | Attack::CutShort | Attack::Scatter64Bits => {
                tries * 3 / 4
            }
        };
        assert!(tally.found_out >= least, "{attack:?}: {tally:?}");
        let all = tally.idle + tally.found_out + tally.harmless + tally.rolled_back;
        assert_eq!(all, tries);
        if attack == Attack::OlderFile {
            assert_eq!(tally.rolled_back, tries, "an older file is whole");
        }
        if attack == Attack::OldCopyOfBlock0 {
            assert_eq!(tally.found_out, 0, "the newer copy of block 0 counts");
        }
    }
    tallies.into()
}

#[test]
fn whatever_is_changed_from_outside_is_an_error_or_changes_nothing() {
    every_attack(40, 0x9E37_79B9_7F4A_7C15);
}

#[test]
#[ignore = "ten thousand tries: a minute in a release build"]
#[expect(clippy::print_stdout, reason = "the long run is for its figures")]
fn whatever_is_changed_from_outside_at_length() {
    for (attack, tally) in every_attack(850, 0xD1B5_4A32_D192_ED03) {
        println!("{attack:?}: {tally:?}");
    }
}

#[test]
fn the_moments_of_the_trial_differ_so_that_a_mixture_would_show() {
    let scene = Scene::played();
    let earlier = opened(&scene.past[0].bytes).and_then(|vault| State::asked(&vault, "orchard"));
    let other = opened(&scene.other.bytes).and_then(|vault| State::asked(&vault, "orchard"));
    for state in [earlier.unwrap(), other.unwrap()] {
        assert!(
            state != scene.now.state,
            "the moments differ, so a mixture would show"
        );
    }
}

#[test]
fn a_file_cut_short_says_so() {
    let scene = Scene::played();
    let bytes = &scene.now.bytes;
    let mut numbers = Numbers(3);
    let some = (0..10).map(|_| 32 * 1024 + numbers.below(bytes.len() - 32 * 1024));
    for length in some.chain([32 * 1024, FIRST_BLOCK - 1, FIRST_BLOCK, bytes.len() - BLOCK]) {
        assert_eq!(
            opened(&bytes[..length]).unwrap_err(),
            VaultError::Truncated,
            "cut to {length}"
        );
    }
}

#[test]
fn either_copy_of_keys_or_header_may_be_lost() {
    let scene = Scene::played();
    let lost = |from: usize, length: usize| {
        let mut bytes = scene.now.bytes.clone();
        bytes[from..from + length].fill(0xEE);
        opened(&bytes).and_then(|vault| State::asked(&vault, "orchard"))
    };
    for (from, length) in [
        (0, 16 * 1024),
        (16 * 1024, 16 * 1024),
        (HEADERS[0], 8192),
        (HEADERS[1], 8192),
    ] {
        assert_eq!(
            lost(from, length).as_ref(),
            Ok(&scene.now.state),
            "losing a copy at {from}"
        );
    }
    for (from, length) in [(0, 32 * 1024), (HEADERS[0], 16 * 1024)] {
        assert!(lost(from, length).is_err(), "losing both copies at {from}");
    }
}

/// Flips a bit anywhere, but more often where something is read.
fn flip(bytes: &mut [u8], scene: &Scene, numbers: &mut Numbers) {
    let at = match numbers.below(4) {
        0 => numbers.below(bytes.len()),
        1 => numbers.below(FIRST_BLOCK),
        _ => some_block(bytes, scene, numbers) + numbers.below(BLOCK),
    };
    bytes[at] ^= 1 << numbers.below(8);
}

/// Where every block begins, the copies of block 0 included.
fn blocks(bytes: &[u8]) -> Vec<usize> {
    let body = (FIRST_BLOCK..).step_by(BLOCK);
    let body = body.take_while(|at| at + BLOCK <= bytes.len());
    HEADERS.into_iter().chain(body).collect()
}

/// Any block, but more often one that is read.
fn some_block(bytes: &[u8], scene: &Scene, numbers: &mut Numbers) -> usize {
    let mut blocks = blocks(bytes);
    if numbers.below(4) > 0 {
        blocks.retain(|at| scene.read.contains(at));
    }
    blocks[numbers.below(blocks.len())]
}

fn block(bytes: &[u8], at: usize) -> Vec<u8> {
    bytes[at..at + BLOCK].to_vec()
}

fn put_block(bytes: &mut [u8], at: usize, block: &[u8]) {
    bytes[at..at + BLOCK].copy_from_slice(block);
}

/// Takes one block of the body from elsewhere, one that is not the same there if it can be found soon.
fn take_block(bytes: &mut [u8], from: &Moment, scene: &Scene, numbers: &mut Numbers) {
    for _ in 0..20 {
        let at = some_block(bytes, scene, numbers);
        if at >= FIRST_BLOCK
            && at + BLOCK <= from.bytes.len()
            && block(bytes, at) != block(&from.bytes, at)
        {
            return put_block(bytes, at, &block(&from.bytes, at));
        }
    }
}
