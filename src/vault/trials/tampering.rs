//! Bytes changed from outside are found out: an error or what was kept, never anything else, never a panic.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

use super::super::opening::Credential;
use super::disk::PowerDisk;
use super::*;

const FIRST_BLOCK: usize = 48 * 1024;
const BLOCK: usize = 4608;

type Records = BTreeMap<Vec<u8>, Vec<u8>>;

fn filled(path: &Path) -> Records {
    let (vault, _) = made(path);
    for number in 0..60_u32 {
        put(
            &vault,
            &number.to_be_bytes(),
            &vec![u8::try_from(number).unwrap(); 700],
        )
        .unwrap();
    }
    let all = recalled(&vault).unwrap();
    drop(vault);
    all
}

fn recalled(vault: &Vault) -> Result<Records, VaultError> {
    vault.read(|reader| {
        Ok(reader
            .range(RECORDS, &[0], &[0xFF; 8])?
            .into_iter()
            .collect())
    })
}

/// A small generator of its own, so that a failure comes again with the same number.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Opens changed bytes, on a disk in memory.
fn opened(bytes: &[u8]) -> Result<Vault, VaultError> {
    let disk = Arc::new(PowerDisk::holding(bytes.to_vec()));
    Vault::open_on(
        disk,
        &Credential::Officer("Ann Öst", &passphrase("orchard")),
        None,
    )
}

/// Whether a change is found out: it is if the vault does not open or does not read, and it must be right otherwise.
fn found_out(bytes: &[u8], records: &Records, what: &str) -> bool {
    match opened(bytes).and_then(|vault| recalled(&vault)) {
        Ok(read) => {
            assert_eq!(&read, records, "wrong data after {what}");
            false
        }
        Err(_) => true,
    }
}

#[test]
fn a_flipped_byte_anywhere_is_an_error_or_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let records = filled(&path);
    let bytes = fs::read(&path).unwrap();
    let mut numbers = Numbers(1);
    for trial in 0..400 {
        // A third of them into the key area and the header, which are a small part of the file.
        let at = if trial % 3 == 0 {
            numbers.below(FIRST_BLOCK)
        } else {
            numbers.below(bytes.len())
        };
        let mut changed = bytes.clone();
        changed[at] ^= 1 << numbers.below(8);
        found_out(&changed, &records, &format!("byte {at}"));
    }
}

#[test]
fn a_block_that_is_blanked_moved_or_from_another_vault_is_found_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let records = filled(&path);
    filled(&folder.path().join("other.vault"));
    let bytes = fs::read(&path).unwrap();
    let other = fs::read(folder.path().join("other.vault")).unwrap();
    let blocks = (bytes.len() - FIRST_BLOCK) / BLOCK;
    let block = |number: usize| FIRST_BLOCK + number * BLOCK..FIRST_BLOCK + (number + 1) * BLOCK;
    let mut numbers = Numbers(2);
    let mut seen = 0;
    for _ in 0..60 {
        let (one, two) = (numbers.below(blocks), numbers.below(blocks));
        let mut blanked = bytes.clone();
        blanked[block(one)].fill(0);
        let mut moved = bytes.clone();
        moved[block(one)].copy_from_slice(&bytes[block(two)]);
        let mut foreign = bytes.clone();
        foreign[block(one)].copy_from_slice(&other[block(one)]);
        for changed in [blanked, moved, foreign] {
            seen += usize::from(found_out(
                &changed,
                &records,
                &format!("blocks {one} and {two}"),
            ));
        }
    }
    assert!(
        seen > 10,
        "only {seen} were noticed: the trial tries nothing"
    );
}

#[test]
fn an_older_version_of_a_block_is_never_taken_for_the_newer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    filled(&path);
    let older = fs::read(&path).unwrap();
    let vault = unlocked(&path).unwrap();
    for number in 0..60_u32 {
        put(&vault, &number.to_be_bytes(), b"newer").unwrap();
    }
    let records = recalled(&vault).unwrap();
    drop(vault);
    let newer = fs::read(&path).unwrap();
    let blocks = (older.len().min(newer.len()) - FIRST_BLOCK) / BLOCK;
    let mut seen = 0;
    for number in 0..blocks {
        let block = FIRST_BLOCK + number * BLOCK..FIRST_BLOCK + (number + 1) * BLOCK;
        if older[block.clone()] != newer[block.clone()] {
            let mut changed = newer.clone();
            changed[block.clone()].copy_from_slice(&older[block]);
            seen += usize::from(found_out(&changed, &records, &format!("block {number}")));
        }
    }
    assert!(
        seen > 3,
        "only {seen} were noticed: the trial tries nothing"
    );
}

#[test]
fn a_file_cut_short_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let records = filled(&path);
    let bytes = fs::read(&path).unwrap();
    let mut numbers = Numbers(3);
    let lengths = (0..40).map(|_| numbers.below(bytes.len())).chain([
        0,
        1,
        16 * 1024,
        32 * 1024,
        FIRST_BLOCK - 1,
        FIRST_BLOCK,
        bytes.len() - BLOCK,
    ]);
    for length in lengths {
        assert!(found_out(
            &bytes[..length],
            &records,
            &format!("cutting to {length}")
        ));
        if length >= 32 * 1024 {
            assert_eq!(opened(&bytes[..length]).unwrap_err(), VaultError::Truncated);
        }
    }
    let longer = [bytes.as_slice(), &[0x55; 1000]].concat();
    found_out(&longer, &records, "appending");
}

#[test]
fn either_copy_of_keys_or_header_may_be_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let records = filled(&path);
    let bytes = fs::read(&path).unwrap();
    for (at, length) in [
        (0, 16 * 1024),
        (16 * 1024, 16 * 1024),
        (32 * 1024, 8192),
        (40 * 1024, 8192),
    ] {
        let mut changed = bytes.clone();
        changed[at..at + length].fill(0xEE);
        assert!(!found_out(&changed, &records, "losing a copy"));
    }
    for (at, length) in [(0, 32 * 1024), (32 * 1024, 16 * 1024)] {
        let mut changed = bytes.clone();
        changed[at..at + length].fill(0xEE);
        assert!(found_out(&changed, &records, "losing both copies"));
    }
}

#[test]
fn a_forged_key_area_is_refused_though_its_digest_is_right() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let records = filled(&path);
    let bytes = fs::read(&path).unwrap();
    // The sequence, the recovery key's public half, the cost of a second slot that is not there yet, the slot count.
    for at in [44, 96, 200, 512 + 16, 15_700] {
        let mut changed = bytes.clone();
        for copy in [0, 16 * 1024] {
            changed[copy + at] ^= 1;
            let digest = <sha2::Sha256 as sha2::Digest>::digest(&changed[copy..copy + 16_352]);
            changed[copy + 16_352..copy + 16_384].copy_from_slice(&digest);
        }
        assert!(found_out(&changed, &records, &format!("forging byte {at}")));
    }
}
