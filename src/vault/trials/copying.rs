//! The power goes at any moment of a copy: afterwards there is the old vault or the new one, whole, and nothing else that opens.

use std::ffi::OsStr;
use std::sync::{Arc, OnceLock};

use super::super::algorithm::Algorithm;
use super::super::area::Found;
use super::super::making::{self, Founder};
use super::super::opening::Credential;
use super::super::{Home, Rekey};
use super::disk::{Numbers, Op, PowerDisk, Tear};
use super::folder::{Act, PowerFolder, Stored, cut};
use super::rekeying::on;
use super::*;

pub(super) const CASE: &str = "case.vault";
pub(super) const BACKUP: &str = "copy.backup";
const ASIDE: &str = "case.vault.replaced-20260921-141320";

pub(super) type Records = Vec<(Vec<u8>, Vec<u8>)>;

/// A folder with a vault in it: two keepers, one officer, records of many sizes, some replaced and some removed.
pub(super) fn office() -> &'static Stored {
    static OFFICE: OnceLock<Stored> = OnceLock::new();
    OFFICE.get_or_init(|| {
        let folder = PowerFolder::default();
        let home = home(&folder, CASE);
        let disk = home.folder.create(&home.name, &home.name).unwrap();
        let secret = passphrase("orchard");
        let founder = Founder {
            name: "Ann",
            role: Role::Keeper,
            passphrase: &secret,
            now: noon(),
        };
        let cost = Cost::cheap_for_tests_and_practice();
        let (opened, _) =
            making::make(&disk, cost, Algorithm::for_this_machine(), &founder).unwrap();
        let vault = Vault::of(opened, disk, None);
        for (name, role, text) in [
            ("Bo", Role::Officer, "lantern"),
            ("Di", Role::Keeper, "meadow"),
        ] {
            vault
                .add_officer(name, role, &passphrase(text), noon())
                .unwrap();
        }
        for number in 0..24_u8 {
            let length = 50 + usize::from(number) * 137 % 1500;
            put(&vault, &[number % 18], &vec![number; length]).unwrap();
        }
        vault.write(|writer| writer.remove(RECORDS, &[7])).unwrap();
        drop(vault);
        folder.stored()
    })
}

pub(super) fn home(folder: &PowerFolder, name: &str) -> Home {
    Home::new(Arc::new(folder.clone()), name.into())
}

pub(super) fn open(folder: &PowerFolder, name: &str, text: &str) -> Result<Vault, VaultError> {
    let secret = passphrase(text);
    Vault::open_in(&home(folder, CASE), &Credential::Officer(name, &secret))
}

pub(super) fn records(vault: &Vault) -> Result<Records, VaultError> {
    vault.read(|reader| reader.range(RECORDS, &[0], &[0xFF]))
}

/// What was done to a folder, and what must hold after how much of it.
pub(super) struct Copying {
    pub(super) start: Stored,
    pub(super) log: Vec<Act>,
    /// From here on the new state may be there, and from there on it must.
    pub(super) may: usize,
    pub(super) must: usize,
    check: Check,
}

/// Opens what a power cut left: what that did to the folder, and whether it is the new state, or what is wrong. Asked to,
/// it also verifies, writes and opens again, which takes three times as long.
type Check = fn(Stored, bool) -> Result<(Vec<Act>, bool), String>;

impl Copying {
    fn of(start: &Stored, check: Check, work: impl FnOnce(&PowerFolder)) -> Self {
        let folder = PowerFolder::holding(start.clone());
        work(&folder);
        let log = folder.log();
        let placed = |act: &Act| match act {
            Act::Rename(_, to) | Act::Name(to, _) => to == CASE || to == BACKUP,
            Act::File(..) | Act::Remove(_) | Act::Sync => false,
        };
        Self {
            start: start.clone(),
            may: log.iter().position(placed).unwrap(),
            must: log.len(),
            log,
            check,
        }
    }

    /// A power cut after `done` acts; `again` cuts the power as often while the vault recovers from that.
    fn cut(&self, done: usize, tear: Tear, again: usize, numbers: &mut Numbers) -> Vec<String> {
        let stored = cut(&self.start, &self.log, done, tear, numbers);
        let at = format!("after {done} of {}, {tear:?}", self.log.len());
        let (log, new) = match (self.check)(stored.clone(), done.is_multiple_of(4)) {
            Ok(found) => found,
            Err(error) => return vec![format!("{error} ({at})")],
        };
        let mut wrong = Vec::new();
        if (new && done <= self.may) || (!new && done >= self.must) {
            wrong.push(format!("new: {new} ({at})"));
        }
        for trial in 0..again.min(log.len()) {
            let then = 1 + trial * log.len() / (again + 1);
            let tear = Tear::ALL[(done + trial) % Tear::ALL.len()];
            let stored = cut(&stored, &log, then, tear, numbers);
            match (self.check)(stored, false) {
                Ok((_, still)) if still == new => {}
                Ok(_) => wrong.push(format!("went back ({at}, then {then}, {tear:?})")),
                Err(error) => wrong.push(format!("{error} ({at}, then {then}, {tear:?})")),
            }
        }
        wrong
    }

    /// Every act, each with so many tears; from where the new file gets its place, with all of them.
    fn cut_everywhere(&self, tears: usize, again: usize, seed: u64) -> Vec<String> {
        let mut numbers = Numbers(seed);
        let mut wrong = Vec::new();
        for done in 1..=self.log.len() {
            let tears = if done < self.may {
                tears
            } else {
                Tear::ALL.len()
            };
            for tear in (0..tears).map(|tear| Tear::ALL[(done + tear) % Tear::ALL.len()]) {
                wrong.extend(self.cut(done, tear, again, &mut numbers));
            }
        }
        wrong
    }
}

/// Says whether a file that has no name, or had one only on the way, opens for anybody.
pub(super) fn none_left(folder: &PowerFolder, known: &[&str]) -> Result<(), String> {
    let stored = folder.stored();
    if stored.listed() != known {
        return Err(format!("left behind: {:?}", stored.listed()));
    }
    let named: Vec<_> = stored.names.values().collect();
    let opens = |bytes: &Vec<u8>| Found::read(&PowerDisk::holding(bytes.clone())).is_ok();
    let lost = stored
        .files
        .iter()
        .enumerate()
        .find(|(number, bytes)| !named.contains(&number) && opens(bytes));
    lost.map_or(Ok(()), |(number, _)| {
        Err(format!("file {number} has no name and a key area"))
    })
}

fn said(error: &VaultError) -> String {
    error.to_string()
}

/// Opens the vault as an officer would; it must be tidy then, and nothing else may open. Gives back what it holds, what
/// the opening did, and how many may open it. At length, it must be sound and writable as well.
fn sound(
    folder: &PowerFolder,
    known: &[&str],
    at_length: bool,
) -> Result<(Records, Vec<Act>, usize), String> {
    let vault =
        open(folder, "Ann", "orchard").map_err(|error| format!("does not open: {error}"))?;
    if let Some(error) = vault.unfinished() {
        return Err(format!("unfinished: {error}"));
    }
    none_left(folder, known)?;
    let log = folder.log();
    let found = records(&vault).map_err(|error| said(&error))?;
    let slots = vault.area().slots.len();
    if at_length {
        vault.verify().map_err(|error| said(&error))?;
        put(&vault, b"\xFFafter", b"the cut").map_err(|error| said(&error))?;
        drop(vault);
        let vault = open(folder, "Ann", "orchard").map_err(|error| said(&error))?;
        let written = get(&vault, b"\xFFafter").map_err(|error| said(&error))?;
        if written.as_deref() != Some(b"the cut") {
            return Err("lost the write after the cut".to_owned());
        }
    }
    Ok((found, log, slots))
}

pub(super) fn expected() -> &'static Records {
    static EXPECTED: OnceLock<Records> = OnceLock::new();
    EXPECTED.get_or_init(|| {
        let folder = PowerFolder::holding(office().clone());
        records(&open(&folder, "Ann", "orchard").unwrap()).unwrap()
    })
}

/// Bo leaves. The new vault is the one that does not open for him.
pub(super) fn leaving() -> Copying {
    Copying::of(office(), after_leaving, |folder| {
        let mut vault = open(folder, "Ann", "orchard").unwrap();
        let wanted = Rekey {
            leaving: Some("Bo"),
            recovery: true,
        };
        vault.rekey(&wanted, noon(), &mut on).unwrap();
    })
}

/// How many acts the rekeying alone takes.
pub(super) fn rekeyed_by_leaving(copying: &Copying) -> usize {
    let first = copying
        .log
        .iter()
        .position(|act| matches!(act, Act::Name(..)));
    let closing = copying
        .log
        .iter()
        .rposition(|act| matches!(act, Act::Remove(..)));
    closing.unwrap() + 1 - first.unwrap()
}

fn after_leaving(stored: Stored, at_length: bool) -> Result<(Vec<Act>, bool), String> {
    let folder = PowerFolder::holding(stored);
    let (found, log, slots) = sound(&folder, &[CASE], at_length)?;
    if found != *expected() {
        return Err("holds something else".to_owned());
    }
    let new = slots == 2;
    if new && open(&folder, "Bo", "lantern").err() != Some(VaultError::Refused) {
        return Err("still opens for Bo".to_owned());
    }
    Ok((log, new))
}

/// A backup is made beside the vault.
fn backing_up() -> Copying {
    Copying::of(office(), after_backing_up, |folder| {
        let vault = open(folder, "Ann", "orchard").unwrap();
        vault
            .backup_to(&home(folder, BACKUP), noon(), &mut on)
            .unwrap();
    })
}

fn after_backing_up(stored: Stored, at_length: bool) -> Result<(Vec<Act>, bool), String> {
    let folder = PowerFolder::holding(stored);
    let there = folder.stored().named(BACKUP).is_some();
    if there {
        if looked_into(&folder)? != *expected() {
            return Err("the backup holds something else".to_owned());
        }
        if !folder.log().is_empty() {
            return Err("looking at the backup changed it".to_owned());
        }
    }
    let vault = open(&folder, "Ann", "orchard").map_err(|error| said(&error))?;
    if records(&vault).map_err(|error| said(&error))? != *expected() {
        return Err("holds something else".to_owned());
    }
    if there || !at_length {
        return Ok((folder.log(), there));
    }
    // The next backup to the same place clears what the first left.
    vault
        .backup_to(&home(&folder, BACKUP), noon(), &mut on)
        .map_err(|error| said(&error))?;
    none_left(&folder, &[CASE, BACKUP])?;
    if looked_into(&folder)? != *expected() {
        return Err("the second backup holds something else".to_owned());
    }
    Ok((folder.log(), there))
}

fn looked_into(folder: &PowerFolder) -> Result<Records, String> {
    let secret = passphrase("lantern");
    let credential = Credential::Officer("Bo", &secret);
    let vault =
        Vault::look_into(&home(folder, BACKUP), &credential).map_err(|error| said(&error))?;
    if vault.backup_made() != Ok(Some(noon())) {
        return Err("the mark of the backup is not there".to_owned());
    }
    records(&vault).map_err(|error| said(&error))
}

/// A folder with a backup, and a vault that went on after it.
fn with_backup() -> &'static Stored {
    static WITH_BACKUP: OnceLock<Stored> = OnceLock::new();
    WITH_BACKUP.get_or_init(|| {
        let folder = PowerFolder::holding(office().clone());
        let vault = open(&folder, "Ann", "orchard").unwrap();
        vault
            .backup_to(&home(&folder, BACKUP), noon(), &mut on)
            .unwrap();
        put(&vault, b"\x63later", b"than the backup").unwrap();
        drop(vault);
        folder.stored()
    })
}

/// The vault is restored from its backup.
fn restoring() -> Copying {
    Copying::of(with_backup(), after_restoring, |folder| {
        restore(folder).unwrap();
    })
}

pub(super) fn restore(folder: &PowerFolder) -> Result<(), VaultError> {
    let secret = passphrase("orchard");
    let credential = Credential::Officer("Ann", &secret);
    let looked = Vault::look_into(&home(folder, BACKUP), &credential)?;
    looked
        .restored_to(home(folder, CASE), noon(), &mut on)
        .map(drop)
}

fn after_restoring(stored: Stored, at_length: bool) -> Result<(Vec<Act>, bool), String> {
    if stored.named(BACKUP) != with_backup().named(BACKUP) {
        return Err("the backup is not what it was".to_owned());
    }
    // Nothing is set aside but what was there.
    let aside = stored.names.get(OsStr::new(ASIDE)).copied();
    let new = aside.is_some() && stored.names.get(OsStr::new(CASE)).copied() != aside;
    let folder = PowerFolder::holding(stored);
    let known: &[&str] = if new {
        &[CASE, ASIDE, BACKUP]
    } else {
        &[CASE, BACKUP]
    };
    let (found, log, _) = sound(&folder, known, at_length)?;
    if new {
        let mut old = folder.stored();
        old.names.extend(aside.map(|file| (CASE.into(), file)));
        let old = PowerFolder::holding(old);
        let old = open(&old, "Ann", "orchard").map_err(|error| said(&error))?;
        if found != *expected() || records(&old).map_err(|error| said(&error))? != *later() {
            return Err("the restored vault or the one before it is not whole".to_owned());
        }
    } else if found != *later() {
        return Err("holds something else".to_owned());
    }
    Ok((log, new))
}

fn later() -> &'static Records {
    static LATER: OnceLock<Records> = OnceLock::new();
    LATER.get_or_init(|| {
        let folder = PowerFolder::holding(with_backup().clone());
        records(&open(&folder, "Ann", "orchard").unwrap()).unwrap()
    })
}

#[test]
fn a_power_cut_while_an_officer_leaves_leaves_the_old_vault_or_the_new_one() {
    assert_eq!(
        leaving().cut_everywhere(1, 0, 0x9E37_79B9),
        Vec::<String>::new()
    );
}

#[test]
fn a_power_cut_while_backing_up_leaves_a_whole_backup_or_none() {
    assert_eq!(
        backing_up().cut_everywhere(1, 0, 0x9E37_79B9),
        Vec::<String>::new()
    );
}

#[test]
fn a_power_cut_while_restoring_leaves_the_vault_that_was_or_the_one_that_is() {
    assert_eq!(
        restoring().cut_everywhere(1, 0, 0x9E37_79B9),
        Vec::<String>::new()
    );
}

#[test]
fn a_power_cut_while_a_copy_is_tidied_after_one_changes_nothing() {
    let mut numbers = Numbers(0xD1B5_4A32);
    for copying in [leaving(), backing_up(), restoring()] {
        let (from, to) = (copying.may.saturating_sub(2), copying.log.len());
        for (trial, done) in (from..=to).enumerate() {
            let tear = Tear::ALL[trial % Tear::ALL.len()];
            assert_eq!(
                copying.cut(done, tear, 4, &mut numbers),
                Vec::<String>::new()
            );
        }
    }
}

#[test]
#[ignore = "some 27,000 images: minutes in a release build"]
fn a_power_cut_at_any_moment_of_a_copy_at_length() {
    for copying in [leaving(), backing_up(), restoring()] {
        for seed in 1..=4 {
            assert_eq!(
                copying.cut_everywhere(Tear::ALL.len(), 3, seed * 0x7F4A_7C15),
                Vec::<String>::new()
            );
        }
    }
}

/// How many of these images are wrong, with some acts never done.
fn wrong_without(copying: &Copying, gone: impl Fn(usize, &Act) -> bool) -> usize {
    let mut log = Vec::new();
    for (at, act) in copying.log.iter().enumerate() {
        if !gone(at, act) {
            log.push(act.clone());
        }
    }
    let sabotaged = Copying {
        start: copying.start.clone(),
        may: 0,
        must: log.len() + 1,
        log,
        check: copying.check,
    };
    let mut numbers = Numbers(7);
    let from = sabotaged.log.len().saturating_sub(16);
    (from..=sabotaged.log.len())
        .flat_map(|done| Tear::ALL.map(|tear| (done, tear)))
        .map(|(done, tear)| sabotaged.cut(done, tear, 0, &mut numbers).len())
        .sum()
}

#[test]
fn the_trial_notices_a_new_file_that_is_not_durable() {
    let copying = leaving();
    let new = copying.start.files.len();
    let gone = |_: usize, act: &Act| matches!(act, Act::File(file, Op::Sync) if *file == new);
    assert!(wrong_without(&copying, gone) > 5);
}

#[test]
fn the_trial_notices_names_that_are_not_durable() {
    for copying in [leaving(), restoring()] {
        assert!(wrong_without(&copying, |_, act| matches!(act, Act::Sync)) > 2);
    }
}

#[test]
fn the_trial_notices_keys_that_are_not_overwritten() {
    let copying = leaving();
    let gone =
        |at: usize, act: &Act| at > copying.may && matches!(act, Act::File(0, Op::Write(..)));
    assert!(wrong_without(&copying, gone) > 2);
}
