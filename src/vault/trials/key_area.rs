//! Every single byte of the key area, changed in turn: refused, or healed from the other copy, and that is said.

use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::super::area::Found;
use super::super::error::Part;
use super::super::format::{AREA_AT, AREA_LEN, BODY_AT, MAC_AT, SLOT_LEN, SLOTS_AT};
use super::disk::PowerDisk;
use super::run::{self, State};
use super::scene::{Scene, opened};
use super::*;

/// The digest covers everything before it.
const DIGEST_AT: usize = AREA_LEN - 32;

const COPIES: [usize; 2] = [0, AREA_LEN];

/// The front of a vault, up to its first block.
fn front(scene: &Scene) -> Vec<u8> {
    scene.now.bytes[..usize::try_from(BODY_AT).unwrap()].to_vec()
}

fn found(bytes: &[u8]) -> Result<Found, VaultError> {
    Found::read(&PowerDisk::holding(bytes.to_vec()))
}

/// Changes one bit of a byte, another bit from byte to byte.
fn change(bytes: &mut [u8], copy: usize, at: usize) {
    bytes[copy + at] ^= 1 << (at % 8);
}

/// Gives a copy the digest that its changed bytes ought to have, as anyone can.
fn forge(bytes: &mut [u8], copy: usize) {
    let digest = Sha256::digest(&bytes[copy..copy + DIGEST_AT]);
    bytes[copy + DIGEST_AT..copy + AREA_LEN].copy_from_slice(&digest);
}

#[test]
fn no_changed_byte_is_taken_by_reading_alone() {
    let scene = Scene::played();
    let (front, vault) = (front(&scene), opened(&scene.now.bytes).unwrap());
    for at in 0..AREA_LEN {
        for copy in COPIES {
            let mut bytes = front.clone();
            change(&mut bytes, copy, at);
            let found = found(&bytes).unwrap();
            assert!(found.behind(), "byte {at} of one copy is noticed");
            let other = COPIES[usize::from(copy == 0)];
            assert_eq!(
                found.bytes(),
                &front[other..other + AREA_LEN],
                "byte {at}: the other copy counts"
            );
        }
        let mut bytes = front.clone();
        for copy in COPIES {
            change(&mut bytes, copy, at);
        }
        assert!(found(&bytes).is_err(), "byte {at} of both copies");
        if at >= DIGEST_AT {
            continue;
        }
        for copy in COPIES {
            forge(&mut bytes, copy);
        }
        // What reads well because its digest was forged is not authenticated.
        if let Ok(found) = found(&bytes) {
            assert_eq!(
                found.verify(&vault.keys.area),
                Err(VaultError::damaged(Part::Keys)),
                "byte {at}, forged"
            );
        }
    }
}

/// Opens with one forged byte in both copies, or in either alone.
fn forged_is_refused(scene: &Scene, at: usize) {
    for copies in [&COPIES[..], &COPIES[..1], &COPIES[1..]] {
        let mut bytes = scene.now.bytes.clone();
        for copy in copies {
            change(&mut bytes, *copy, at);
            forge(&mut bytes, *copy);
        }
        match opened(&bytes) {
            Err(_) => {}
            // The untouched copy came first.
            Ok(vault) if copies.len() == 1 => {
                assert!(vault.healed(), "byte {at}");
                assert_eq!(
                    State::asked(&vault, "orchard").as_ref(),
                    Ok(&scene.now.state)
                );
            }
            Ok(_) => panic!("byte {at} was forged in both copies, and the vault opened"),
        }
    }
}

/// Opens with one changed byte in either copy: healed, said, and afterwards both copies are as they were.
fn changed_is_healed(scene: &Scene, at: usize) {
    for copy in COPIES {
        let mut bytes = scene.now.bytes.clone();
        change(&mut bytes, copy, at);
        let disk = Arc::new(PowerDisk::holding(bytes));
        let vault = run::open(disk.clone(), "orchard").unwrap();
        assert!(vault.healed(), "byte {at}");
        assert_eq!(vault.verify(), Ok(()));
        assert_eq!(
            State::asked(&vault, "orchard").as_ref(),
            Ok(&scene.now.state)
        );
        assert_eq!(
            disk.bytes()[..2 * AREA_LEN],
            scene.now.bytes[..2 * AREA_LEN],
            "byte {at}"
        );
    }
}

#[test]
fn a_forged_byte_opens_nothing_and_a_changed_one_is_healed() {
    let scene = Scene::played();
    assert!(!opened(&scene.now.bytes).unwrap().healed());
    // Everything that says something, and a sample of the zeros.
    let said = (0..SLOTS_AT + 2 * SLOT_LEN).chain(MAC_AT..MAC_AT + 32);
    for at in said.chain((SLOTS_AT + 2 * SLOT_LEN..MAC_AT).step_by(997)) {
        forged_is_refused(&scene, at);
    }
    for at in (0..AREA_LEN).step_by(331).chain([AREA_LEN - 1]) {
        changed_is_healed(&scene, at);
    }
}

#[test]
#[ignore = "every byte with whole openings: minutes in a release build"]
fn every_byte_with_whole_openings() {
    let scene = Scene::played();
    for at in 0..AREA_LEN {
        if at < DIGEST_AT {
            forged_is_refused(&scene, at);
        }
        changed_is_healed(&scene, at);
    }
}

#[test]
fn the_copies_lie_where_the_trial_changes_them() {
    assert_eq!(AREA_AT.map(|at| usize::try_from(at).unwrap()), COPIES);
}
