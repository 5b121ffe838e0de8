//! Everything that can be wrong with the file a vault should be in: two sentences, the exit code, and not a byte changed.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test that cannot go on says so at once"
)]

#[path = "support/office.rs"]
mod office;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use office::{OFFICER, Office, PASSPHRASE, code, err, out};
use sha2::{Digest as _, Sha256};

/// The key area: two copies of this length, each ending in 32 bytes that are the digest of what stands before them.
const AREA: usize = 16 * 1024;
const DIGEST_AT: usize = AREA - 32;

/// What is wrong, the exit code, and what the first sentence says of it.
struct Row {
    what: &'static str,
    exit: i32,
    says: &'static str,
    bytes: fn(&[u8]) -> Vec<u8>,
}

fn rows() -> [Row; 9] {
    [
        Row {
            what: "an empty file",
            exit: 5,
            says: "not a vault",
            bytes: |_| Vec::new(),
        },
        Row {
            what: "a text",
            exit: 5,
            says: "not a vault",
            bytes: |_| b"Dear Lodge,\n".repeat(9000),
        },
        Row {
            what: "an archive",
            exit: 5,
            says: "not a vault",
            bytes: |_| [b"PK\x03\x04".as_slice(), &vec![0; 100_000]].concat(),
        },
        Row {
            what: "a plain database",
            exit: 5,
            says: "not a vault",
            bytes: |_| {
                let folder = tempfile::tempdir().unwrap();
                let path = folder.path().join("plain");
                drop(redb::Database::create(&path).unwrap());
                fs::read(path).unwrap()
            },
        },
        Row {
            what: "a later format",
            exit: 5,
            says: "later version",
            bytes: |vault| of_format(vault, 2),
        },
        Row {
            what: "an earlier format",
            exit: 5,
            says: "format 0",
            bytes: |vault| of_format(vault, 0),
        },
        Row {
            what: "half a copy",
            exit: 5,
            says: "cut short",
            bytes: |vault| vault[..vault.len() / 2].to_vec(),
        },
        Row {
            what: "its first bytes",
            exit: 5,
            says: "cut short",
            bytes: |vault| vault[..100].to_vec(),
        },
        Row {
            what: "a changed block",
            exit: 5,
            says: "damaged",
            bytes: |vault| {
                let mut changed = vault.to_vec();
                for byte in &mut changed[48 * 1024 + 100..] {
                    *byte ^= 1;
                }
                changed
            },
        },
    ]
}

/// A vault of another format, with a right digest: the number is the only thing that is wrong with it.
fn of_format(vault: &[u8], format: u32) -> Vec<u8> {
    let mut forged = vault.to_vec();
    for copy in [0, AREA] {
        let area = &mut forged[copy..copy + AREA];
        area[16..20].copy_from_slice(&format.to_le_bytes());
        let digest = Sha256::digest(&area[..DIGEST_AT]);
        area[DIGEST_AT..].copy_from_slice(&digest);
    }
    forged
}

/// Every file of a folder with its bytes, the folders below it too.
fn snapshot(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(snapshot(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap_or_default());
        }
    }
    found
}

/// Both sentences, the code, and nothing on standard output.
fn refused(output: &std::process::Output, exit: i32, says: &str, what: &str) {
    let said = err(output);
    assert_eq!(code(output), exit, "{what}: {said}");
    assert_eq!(said.lines().count(), 2, "{what}: {said}");
    assert!(
        said.lines().next().unwrap().contains(says),
        "{what}: {said}"
    );
    assert!(!said.contains(PASSPHRASE) && !said.contains('{'), "{said}");
    assert!(out(output).is_empty(), "{what}: {}", out(output));
}

#[test]
fn a_file_that_is_no_sound_vault_is_left_as_it_is() {
    let office = Office::new();
    let whole = fs::read(office.vault()).unwrap();
    for row in rows() {
        fs::write(office.vault(), (row.bytes)(&whole)).unwrap();
        let before = snapshot(&office.path("."));
        for command in [&["list"][..], &["vault", "verify"], &["vault", "rekey"]] {
            refused(&office.run_open(command), row.exit, row.says, row.what);
        }
        assert!(snapshot(&office.path(".")) == before, "{}", row.what);
    }
}

#[test]
fn a_damaged_copy_of_the_keys_is_made_whole_and_told_of() {
    let office = Office::new();
    let mut bytes = fs::read(office.vault()).unwrap();
    bytes[300] ^= 1;
    fs::write(office.vault(), bytes).unwrap();
    let verified = office.run_open(&["vault", "verify"]);
    assert_eq!(code(&verified), 0, "{}", err(&verified));
    assert!(out(&verified).contains("made whole"), "{}", out(&verified));
    let again = office.run_open(&["vault", "verify"]);
    assert!(!out(&again).contains("made whole"), "{}", out(&again));
}

#[test]
fn a_name_or_a_passphrase_that_is_not_right_is_refused_alike() {
    let office = Office::new();
    let wrong = office.file("wrong", "lentil sawdust gargoyle velcro");
    let right = office.path("passphrase").display().to_string();
    let before = snapshot(&office.path("."));
    for (officer, file) in [(OFFICER, &wrong), ("Nobody", &wrong), ("Nobody", &right)] {
        let tried = office.run(&["list", "--officer", officer, "--passphrase-file", file]);
        refused(&tried, 3, "do not open the vault", officer);
    }
    assert!(snapshot(&office.path(".")) == before, "changed");
}

#[test]
fn a_vault_that_is_open_elsewhere_is_named_with_its_holder() {
    let office = Office::new();
    let passphrase = lodge::vault::Passphrase::new(PASSPHRASE.to_owned());
    let held = lodge::vault::Vault::unlock(&office.vault(), OFFICER, &passphrase).unwrap();
    let before = fs::read(office.vault()).unwrap();
    let me = std::process::id().to_string();
    refused(&office.run_open(&["list"]), 4, &me, "open elsewhere");
    assert!(fs::read(office.vault()).unwrap() == before, "changed");
    drop(held);
    assert_eq!(code(&office.run_open(&["list"])), 0);
}

#[test]
fn no_vault_and_no_file_to_restore_are_said_so() {
    let office = Office::empty();
    refused(&office.run_open(&["list"]), 6, "no vault", "nothing there");
    let nowhere = office.path("nowhere").display().to_string();
    let restored = office.run_open(&["vault", "restore", &nowhere]);
    refused(&restored, 6, "no vault", "no backup there");
    assert_eq!(snapshot(&office.path(".")).len(), 1, "the passphrase alone");
}

#[test]
fn a_backup_is_not_worked_in_and_never_takes_a_files_place() {
    let office = Office::new();
    let backup = office.path("kept.backup").display().to_string();
    assert_eq!(code(&office.run_open(&["vault", "backup", &backup])), 0);
    let before = fs::read(&backup).unwrap();
    let opened = office.run_open(&["list", "--vault", &backup]);
    refused(&opened, 6, "a backup", "opened as a vault");
    let sound = office.run_open(&["vault", "verify", "--backup", &backup]);
    assert_eq!(code(&sound), 0, "{}", err(&sound));
    let again = office.run_open(&["vault", "backup", &backup]);
    refused(&again, 6, "a file in this place", "over a file");
    let wrong = office.file("wrong", "lentil sawdust gargoyle velcro");
    let opening = ["--officer", OFFICER, "--passphrase-file", &wrong];
    for command in [
        &["vault", "restore", &backup][..],
        &["vault", "verify", "--backup", &backup],
    ] {
        let tried = office.run(&[command, &opening].concat());
        refused(&tried, 3, "do not open the backup", "another passphrase");
    }
    assert!(fs::read(&backup).unwrap() == before, "changed");
}

/// The clock cannot be set back in a test, so the vault is made in the future: it is the same to whoever opens it now.
#[test]
fn a_clock_that_is_behind_is_told_with_both_times() {
    let office = Office::empty();
    let passphrase = lodge::vault::Passphrase::new(PASSPHRASE.to_owned());
    let cost = lodge::vault::Cost::cheap_for_tests_and_practice();
    let later = chrono::Utc::now() + chrono::TimeDelta::days(400);
    let made = lodge::casebook::Casebook::make(&office.vault(), cost, OFFICER, &passphrase, later);
    drop(made.unwrap());
    let year = later.format("%Y").to_string();
    let before = fs::read(office.vault()).unwrap();
    refused(&office.run_open(&["list"]), 3, &year, "clock behind");
    refused(
        &office.run_open(&["vault", "verify"]),
        3,
        &year,
        "clock behind",
    );
    assert!(fs::read(office.vault()).unwrap() == before, "changed");
    let accepted = office.run_open(&["vault", "accept", "--reason", "the battery was empty"]);
    assert_eq!(code(&accepted), 0, "{}", err(&accepted));
    let shown = office.run_open(&["audit", "show", "--json"]);
    let acts: Vec<String> = office::json(&shown)
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["act"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(acts[..3], ["made", "clock_accepted", "opened"]);
}

/// The disk that is full is a limit on the size of files, which the shell sets: writing beyond it is refused.
#[test]
fn a_disk_that_is_full_costs_nothing_that_was_kept() {
    let office = Office::new();
    assert_eq!(code(&office.run_open(&["list"])), 0);
    let size = fs::metadata(office.vault()).unwrap().len();
    let blocks = size / 512;
    let passphrase = office.path("passphrase").display().to_string();
    let backup = office.path("full.backup").display().to_string();
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", blocks / 4);
    let full = std::process::Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_lodge")])
        .args(["vault", "backup", &backup, "--officer", OFFICER])
        .args(["--passphrase-file", &passphrase])
        .env_clear()
        .env("HOME", office.path("."))
        .env("PATH", "/usr/bin:/bin")
        .env("LODGE_VAULT", office.vault())
        .output()
        .unwrap();
    refused(&full, 6, "disk is full", "full disk");
    assert!(!Path::new(&backup).exists());
    assert_eq!(code(&office.run_open(&["vault", "verify"])), 0);
}

/// An old file that another program holds cannot be overwritten; it is at the next opening.
#[test]
fn an_old_file_that_cannot_be_made_unreadable_is_told_of() {
    let office = Office::new();
    let vault = office.vault();
    let name = vault.file_name().unwrap().to_str().unwrap();
    let old = vault.with_file_name(format!(".{name}.old"));
    let before = fs::read(&vault).unwrap();
    assert_eq!(code(&office.run_open(&["vault", "rekey"])), 0);
    fs::write(&old, before).unwrap();
    let held = fs::File::open(&old).unwrap();
    held.try_lock_shared().unwrap();
    let verified = office.run_open(&["vault", "verify"]);
    assert_eq!(code(&verified), 1, "{}", err(&verified));
    assert!(out(&verified).contains("sound"), "{}", out(&verified));
    let said = err(&verified);
    assert!(said.contains("could not be made unreadable"), "{said}");
    assert_eq!(said.lines().count(), 2, "{said}");
    drop(held);
    assert_eq!(code(&office.run_open(&["vault", "verify"])), 0);
    assert!(!old.exists(), "overwritten, and then removed");
}

/// Root may read and write everything, so for root this shows nothing; the trial disk of the vault shows it for all.
#[test]
fn a_file_that_may_not_be_read_or_written_is_said_so() {
    let office = Office::new();
    let mode = |mode| fs::set_permissions(office.vault(), fs::Permissions::from_mode(mode));
    mode(0o000).unwrap();
    if fs::read(office.vault()).is_ok() {
        mode(0o600).unwrap();
        eprintln!("not shown: this account may read and write every file");
        return;
    }
    refused(
        &office.run_open(&["list"]),
        6,
        "may not open",
        "no permission",
    );
    mode(0o400).unwrap();
    let before = fs::read(office.vault()).unwrap();
    refused(
        &office.run_open(&["list"]),
        6,
        "cannot be written",
        "read only",
    );
    assert!(fs::read(office.vault()).unwrap() == before, "changed");
}
