//! The disk of these trials lent to the rooms above, so that what they promise of a power cut is tried on it too.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};

use super::super::algorithm::Algorithm;
use super::super::disk::Disk;
use super::super::making::{self, Founder};
use super::super::opening::Credential;
use super::super::{Cost, Passphrase, Role, Vault, VaultError};
use super::disk::{Numbers, Op, PowerDisk, Tear, image};

/// A disk in memory that remembers what was done to it, and may fail.
#[derive(Debug)]
pub(crate) struct LentDisk {
    below: PowerDisk,
    done: AtomicUsize,
    fails: Mutex<Option<Fails>>,
}

/// Which of the operations that change a disk fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fails {
    /// The one of this number alone.
    Once(usize),
    /// The one of this number and all after it.
    From(usize),
}

/// Everything that was done to a disk, in order.
#[derive(Clone)]
pub(crate) struct Log(Vec<Op>);

impl LentDisk {
    pub(crate) fn holding(bytes: Vec<u8>) -> Arc<Self> {
        Arc::new(Self {
            below: PowerDisk::holding(bytes),
            done: AtomicUsize::default(),
            fails: Mutex::default(),
        })
    }

    pub(crate) fn failing(bytes: Vec<u8>, fails: Fails) -> Arc<Self> {
        let disk = Self::holding(bytes);
        *disk.fails.lock().unwrap() = Some(fails);
        disk
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.below.bytes()
    }

    pub(crate) fn log(&self) -> Log {
        Log(self.below.log())
    }

    /// How many operations have been done to it.
    pub(crate) fn done(&self) -> usize {
        self.below.done()
    }

    fn may_go_on(&self) -> bool {
        let number = self.done.fetch_add(1, Ordering::SeqCst);
        match *self.fails.lock().unwrap() {
            None => true,
            Some(Fails::Once(at)) => number != at,
            Some(Fails::From(at)) => number < at,
        }
    }
}

impl Disk for LentDisk {
    fn size(&self) -> io::Result<u64> {
        self.below.size()
    }

    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        self.below.read(at, into)
    }

    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        if self.may_go_on() {
            return self.below.write(at, bytes);
        }
        self.below.write(at, &bytes[..bytes.len() / 2])?;
        Err(io::ErrorKind::StorageFull.into())
    }

    fn set_size(&self, size: u64) -> io::Result<()> {
        if self.may_go_on() {
            self.below.set_size(size)
        } else {
            Err(io::ErrorKind::StorageFull.into())
        }
    }

    fn sync(&self) -> io::Result<()> {
        if self.may_go_on() {
            self.below.sync()
        } else {
            Err(io::Error::other("the disk does not answer"))
        }
    }
}

impl Log {
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// How many ways of tearing there are.
    pub(crate) const TEARS: usize = Tear::ALL.len();

    /// What the disk holds if the power goes after `done` operations, torn in one of the ways.
    pub(crate) fn image(&self, start: &[u8], done: usize, tear: usize, seed: u64) -> Vec<u8> {
        let tear = Tear::ALL[tear % Tear::ALL.len()];
        image(start, &self.0, done, tear, &mut Numbers(seed | 1))
    }

    /// The log of a disk whose sync does nothing, and for every count of operations how many of them are left.
    pub(crate) fn without_syncs(&self) -> (Self, Vec<usize>) {
        let mut kept = Vec::new();
        let mut before = vec![0];
        for op in &self.0 {
            if !matches!(op, Op::Sync) {
                kept.push(op.clone());
            }
            before.push(kept.len());
        }
        (Self(kept), before)
    }
}

impl Vault {
    /// A new vault on a lent disk, whose one officer has this role.
    pub(crate) fn made_on_trial_disk(
        disk: &Arc<LentDisk>,
        (name, role): (&str, Role),
        passphrase: &Passphrase,
        now: DateTime<Utc>,
    ) -> Self {
        let founder = Founder {
            name,
            role,
            passphrase,
            now,
        };
        let (opened, _) = making::make(
            &(Arc::clone(disk) as _),
            Cost::cheap_for_tests_and_practice(),
            Algorithm::for_this_machine(),
            &founder,
        )
        .unwrap();
        Self::of(opened, Arc::clone(disk) as _, None)
    }

    /// Opens the vault on a lent disk.
    pub(crate) fn on_trial_disk(
        disk: &Arc<LentDisk>,
        officer: &str,
        passphrase: &Passphrase,
    ) -> Result<Self, VaultError> {
        let credential = Credential::Officer(officer, passphrase);
        Self::open_on(Arc::clone(disk) as _, &credential, None)
    }
}
