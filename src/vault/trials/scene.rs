//! A vault with a past: what it held at several moments, and what it would hold had its officers done something else.

use std::collections::BTreeSet;
use std::io;
use std::sync::{Arc, Mutex};

use super::super::disk::Disk;
use super::disk::PowerDisk;
use super::run::{self, State};
use super::*;

const RECORD_COUNT: u32 = 40;

/// Bytes of a vault, and what they hold.
#[derive(Clone)]
pub(super) struct Moment {
    pub(super) bytes: Vec<u8>,
    pub(super) state: State,
}

/// One vault under one data key.
pub(super) struct Scene {
    /// Earlier moments, oldest first.
    pub(super) past: Vec<Moment>,
    /// As it was left.
    pub(super) now: Moment,
    /// The same vault, gone another way from its last earlier moment: its blocks are good under the same key.
    pub(super) other: Moment,
    /// Where the sectors lie that opening and asking read; the rest of the file is free, or the tail of a block.
    pub(super) read: BTreeSet<usize>,
}

impl Scene {
    /// Fills a vault, changes it a few times, and once more in two ways.
    pub(super) fn played() -> Self {
        let mut past = vec![made()];
        for turn in 1..4 {
            past.push(later(past.last().unwrap(), turn, 5));
        }
        let last = past.last().unwrap();
        let now = later(last, 4, 30);
        Self {
            other: later(last, 5, 25),
            read: read_of(&now.bytes),
            now,
            past,
        }
    }
}

/// A disk that notes what is read of it.
#[derive(Debug)]
struct Noting(PowerDisk, Mutex<BTreeSet<usize>>);

impl Disk for Noting {
    fn size(&self) -> io::Result<u64> {
        self.0.size()
    }

    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        let at = usize::try_from(at).unwrap();
        self.1
            .lock()
            .unwrap()
            .extend((at..at + into.len()).step_by(512));
        self.0.read(at as u64, into)
    }

    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.0.write(at, bytes)
    }

    fn set_size(&self, size: u64) -> io::Result<()> {
        self.0.set_size(size)
    }

    fn sync(&self) -> io::Result<()> {
        self.0.sync()
    }
}

fn read_of(bytes: &[u8]) -> BTreeSet<usize> {
    let disk = Arc::new(Noting(PowerDisk::holding(bytes.to_vec()), Mutex::default()));
    let vault = run::open(disk.clone(), "orchard").unwrap();
    State::asked(&vault, "orchard").unwrap();
    drop(vault);
    disk.1.lock().unwrap().clone()
}

/// Opens bytes on a disk in memory.
pub(super) fn opened(bytes: &[u8]) -> Result<Vault, VaultError> {
    run::open(Arc::new(PowerDisk::holding(bytes.to_vec())), "orchard")
}

fn made() -> Moment {
    let (bytes, _) = run::fresh();
    let disk = Arc::new(PowerDisk::holding(bytes));
    let vault = run::open(disk.clone(), "orchard").unwrap();
    vault
        .add_officer("Bo", Role::Officer, &passphrase("lantern"), noon())
        .unwrap();
    changed(&vault, 0, RECORD_COUNT);
    left(vault, &disk)
}

/// The vault after a further opening in which `count` records were kept anew.
fn later(from: &Moment, turn: u8, count: u32) -> Moment {
    let disk = Arc::new(PowerDisk::holding(from.bytes.clone()));
    let vault = run::open(disk.clone(), "orchard").unwrap();
    changed(&vault, turn, count);
    left(vault, &disk)
}

fn changed(vault: &Vault, turn: u8, count: u32) {
    for number in 0..count {
        let key = (number * 7 % RECORD_COUNT).to_be_bytes();
        put(vault, &key, &vec![turn; 700]).unwrap();
    }
}

fn left(vault: Vault, disk: &PowerDisk) -> Moment {
    let state = State::asked(&vault, "orchard").unwrap();
    drop(vault);
    Moment {
        bytes: disk.bytes(),
        state,
    }
}
