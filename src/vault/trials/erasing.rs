//! What was erased is gone after a copy: from the file, for the live key, and from what is left of the old file.

use std::collections::HashSet;

use super::super::area::Found;
use super::super::cipher::{Place, Sealer};
use super::super::disk::{Disk as _, FileDisk};
use super::super::format::{BLOCK_LEN, BODY_AT, HEADER_AT, PAGE_LEN};
use super::super::secret::Key;
use super::rekeying::{PLAIN, on};
use super::*;

const ERASED: &str = "Zephyrine Quill";

/// Every block of a file that the key of `sealer` opens, and how many there are that it does not.
fn unsealed(path: &Path, sealer: &Sealer) -> (Vec<Vec<u8>>, usize) {
    let bytes = std::fs::read(path).unwrap();
    let body = usize::try_from(BODY_AT).unwrap();
    let headers = HEADER_AT.map(|at| (Place::Header, usize::try_from(at).unwrap(), PAGE_LEN + 16));
    let blocks = (0..(bytes.len() - body) / BLOCK_LEN).map(|number| {
        (
            Place::Body(number as u64 + 1),
            body + number * BLOCK_LEN,
            PAGE_LEN,
        )
    });
    let (mut opened, mut shut) = (Vec::new(), 0);
    for (place, at, length) in headers.into_iter().chain(blocks) {
        let block = &bytes[at..at + BLOCK_LEN];
        let mut plain = vec![0; length];
        if sealer.unseal(place, block, &mut plain).is_some() {
            opened.push(plain);
        } else if block.iter().any(|byte| *byte != 0) {
            shut += 1;
        }
    }
    (opened, shut)
}

fn sealer_of(vault: &Vault) -> Sealer {
    let key = Key::from_slice(vault.keys.blocks.bytes()).unwrap();
    Sealer::begin(vault.area().algorithm, key).unwrap()
}

fn hits(blocks: &[Vec<u8>]) -> usize {
    let within = |block: &Vec<u8>| {
        block
            .windows(ERASED.len())
            .filter(|window| *window == ERASED.as_bytes())
            .count()
    };
    blocks.iter().map(within).sum()
}

/// Three versions of some hundreds of records and their entries in an index by name; then twenty of them erased.
fn with_twenty_erased(path: &Path) -> Vault {
    let index = Table("by name");
    let (vault, _) = made(path);
    let erased = |number: u32| number.is_multiple_of(15);
    for version in 0..3_u8 {
        for numbers in (0..300_u32).collect::<Vec<_>>().chunks(50) {
            vault
                .write(|writer| {
                    numbers.iter().try_for_each(|number| {
                        let name = if erased(*number) { ERASED } else { "Ann Other" };
                        let mut record = vec![version; 600];
                        record.extend(name.as_bytes());
                        writer.put(RECORDS, &number.to_be_bytes(), &record)?;
                        let mut entry = name.as_bytes().to_vec();
                        entry.extend(number.to_be_bytes());
                        writer.put(index, &entry, &[version])
                    })
                })
                .unwrap();
        }
    }
    vault
        .write(|writer| {
            (0..300_u32)
                .filter(|number| erased(*number))
                .try_for_each(|number| {
                    writer.remove(RECORDS, &number.to_be_bytes())?;
                    let mut entry = ERASED.as_bytes().to_vec();
                    entry.extend(number.to_be_bytes());
                    writer.remove(index, &entry).map(drop)
                })
        })
        .unwrap();
    vault
}

#[test]
fn nothing_erased_is_left_after_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let mut vault = with_twenty_erased(&path);
    let old = sealer_of(&vault);
    let before = hits(&unsealed(&path, &old).0);
    assert!(
        before > 20,
        "only {before}, so this trial would prove nothing"
    );
    vault.rekey(&PLAIN, noon(), &mut on).unwrap();
    let (blocks, shut) = unsealed(&path, &sealer_of(&vault));
    assert!(blocks.len() > 50);
    // Every block that is not empty was read, so that none could hide what is looked for.
    assert_eq!((hits(&blocks), shut), (0, 0));
    assert_eq!(vault.read(|reader| reader.count(RECORDS)).unwrap(), 280);
    assert!(
        unsealed(&path, &old).0.is_empty(),
        "the old key opens a block of the new file"
    );
}

#[test]
fn no_passphrase_opens_what_is_left_of_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let mut vault = with_twenty_erased(&path);
    let link = folder.path().join("looked at by the trial");
    std::fs::hard_link(&path, &link).unwrap();
    vault.rekey(&PLAIN, noon(), &mut on).unwrap();
    let area = &std::fs::read(&link).unwrap()[..32 * 1024];
    let pieces: HashSet<&[u8]> = area.chunks(16).collect();
    assert_eq!(pieces, HashSet::from([b"lodge vault gone".as_slice()]));
    assert_eq!(
        Vault::unlock(&link, "Ann Öst", &passphrase("orchard")).unwrap_err(),
        VaultError::NotAVault
    );
}

#[test]
fn a_cut_before_the_old_file_is_overwritten_is_made_good_at_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (mut vault, _) = made(&path);
    let kept = folder.path().join("kept");
    std::fs::copy(&path, &kept).unwrap();
    vault.rekey(&PLAIN, noon(), &mut on).unwrap();
    drop(vault);
    let old = folder.path().join(".case.vault.old");
    for whole in [true, false] {
        std::fs::copy(&kept, &old).unwrap();
        let link = folder.path().join(format!("link {whole}"));
        std::fs::hard_link(&old, &link).unwrap();
        if !whole {
            // The overwriting itself was cut off in the middle of its second half.
            let disk = FileDisk::new(std::fs::OpenOptions::new().write(true).open(&old).unwrap());
            disk.write(16 * 1024, &b"lodge vault gone".repeat(1024))
                .unwrap();
            disk.write(0, b"lodge vault gone").unwrap();
        }
        let vault = unlocked(&path).unwrap();
        assert_eq!(vault.unfinished(), None);
        assert!(!old.exists());
        let file = FileDisk::new(std::fs::File::open(&link).unwrap());
        assert!(Found::read(&file).is_err());
    }
}

#[test]
fn a_file_that_is_no_old_file_of_this_vault_is_let_be() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.vault");
    let (mut vault, _) = made(&path);
    drop(made(&folder.path().join("other.vault")));
    let old = folder.path().join(".case.vault.old");
    let other = std::fs::read(folder.path().join("other.vault")).unwrap();
    for bytes in [b"a note".to_vec(), vec![0; 100_000], other] {
        std::fs::write(&old, &bytes).unwrap();
        vault.rekey(&PLAIN, noon(), &mut on).unwrap();
        drop(vault);
        vault = unlocked(&path).unwrap();
        assert_eq!(std::fs::read(&old).unwrap(), bytes);
    }
}
