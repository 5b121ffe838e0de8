//! The vault's own journeys: a copy that is stopped half way, an older file at the desk, the trail, the anchor at the end.

use std::fs;

use lodge::vault::{Passphrase, Table, Vault};

use crate::glass::Glass;
use crate::office::{OFFICER, Office, PASSPHRASE, code, err, json};
use crate::sitting::{EMPTY, answer, begin, command, open, open_with, unlock, unlocked};

/// What makes a copy long enough to be stopped: one table with much in it.
const BALLAST: Table = Table("ballast");

fn weighted(office: &Office) {
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let vault = Vault::unlock(&office.vault(), OFFICER, &passphrase).unwrap();
    vault
        .write(|writer| {
            for number in 0..4_000_u32 {
                writer.put(BALLAST, &number.to_be_bytes(), &[7; 1_000])?;
            }
            Ok::<_, lodge::vault::VaultError>(())
        })
        .unwrap();
}

fn names(office: &Office) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(office.path("."))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_copy_that_is_stopped_with_ctrl_c_leaves_the_old_vault() {
    let office = Office::new();
    weighted(&office);
    // What is known of the vault outside it is there before the names are compared.
    assert_eq!(code(&office.run_open(&["list"])), 0);
    let (before, passphrase) = (names(&office), office.path("passphrase"));
    let vault = office.vault().display().to_string();
    let env = [("LODGE_VAULT", vault.as_str())];
    let arguments = [
        "vault",
        "rekey",
        "--officer",
        OFFICER,
        "--passphrase-file",
        &passphrase.display().to_string(),
    ];
    let mut glass = Glass::open_with(&office.path("."), &arguments, (80, 24), &env);
    glass.wait_for("Sealing all under a fresh key");
    glass.type_keys("<c-c>");
    glass.wait_until_drawn("the sentence", |screen| {
        screen.contents().contains("Nothing was changed.")
    });
    assert_eq!(glass.end(), 1);
    assert_eq!(names(&office), before);
    let verified = office.run_open(&["vault", "verify"]);
    assert_eq!(code(&verified), 0, "{}", err(&verified));
    let shown = json(&office.run_open(&["audit", "show", "--json"])).to_string();
    assert!(
        shown.contains("keys_unfinished") && !shown.contains("rekeyed\""),
        "{shown}"
    );
    // Nobody stops it this time.
    assert_eq!(code(&office.run_open(&["vault", "rekey"])), 0);
}

#[test]
fn a_backup_at_the_desk_is_drawn_as_it_goes_and_esc_stops_it() {
    let office = Office::new();
    weighted(&office);
    let mut glass = unlocked(&office, EMPTY);
    glass.type_keys("<c-o>");
    glass.wait_for("What would you like to do?");
    glass.type_keys("backup<enter>");
    glass.wait_for("Making a backup");
    glass.wait_for("Esc stop");
    glass.type_keys("<esc>");
    glass.wait_for("You stopped it before it was done.");
    let folder = office.path("Documents/Lodge");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    command(&mut glass, "backup");
    glass.wait_for("The backup is made");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn an_older_file_is_told_with_both_dates_and_a_keeper_goes_on_with_a_reason() {
    let office = Office::new();
    assert_eq!(code(&office.run_open(&["list"])), 0);
    let older = fs::read(office.vault()).unwrap();
    let mut glass = unlocked(&office, EMPTY);
    begin(&mut glass, "Ada");
    answer(&mut glass, "<f3>", "1 draft");
    answer(&mut glass, "<c-c>", "Leave Lodge?");
    glass.type_keys("y");
    assert_eq!(glass.end(), 0);
    glass.wait_until_drawn("the anchor", |screen| {
        screen.contents().contains("Audit anchor 20")
    });

    fs::write(office.vault(), older).unwrap();
    let mut glass = open_with(&office, &[], (60, 16));
    unlock(&mut glass);
    glass.wait_for("This vault is older than it should be.");
    glass.wait_for("last seen on");
    answer(&mut glass, "<esc>", "The vault is closed.");
    glass.type_keys(&format!("{PASSPHRASE}<enter>"));
    glass.wait_for("older than it should be");
    answer(&mut glass, "<enter>", "Why it is right");
    answer(&mut glass, "<enter>", "There is no reason yet.");
    answer(&mut glass, "The disk was put back<enter>", "> ");
    glass.wait_for("Passphrase");
    glass.type_keys(&format!("{PASSPHRASE}<enter>"));
    glass.wait_for(EMPTY);
    command(&mut glass, "audit");
    glass.wait_for("accepted an older vault");
    answer(&mut glass, "c", "entries are sound");
    answer(&mut glass, "<esc>", EMPTY);
    glass.signal("TERM");
    glass.end();
    assert_eq!(code(&office.run_open(&["list"])), 0);
}

#[test]
fn an_officer_who_was_removed_is_refused_at_the_desk() {
    let office = Office::new();
    let words = office.file("bea", "lentil sawdust gargoyle velcro");
    let add = [
        "officer",
        "add",
        "Bea",
        "--role",
        "officer",
        "--new-passphrase-file",
        &words,
    ];
    assert_eq!(code(&office.run_open(&add)), 0);
    assert_eq!(code(&office.run_open(&["officer", "remove", "Bea"])), 0);
    let mut glass = open(&office);
    glass.wait_for("The vault is closed.");
    glass.type_keys("Bea<enter>lentil sawdust gargoyle velcro<enter>");
    glass.wait_for("do not open the vault");
}
