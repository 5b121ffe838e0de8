//! A folder in memory that remembers what was done to all its files, and can say what it would hold had the power gone at any moment.

use std::collections::{BTreeMap, HashSet};
use std::ffi::{OsStr, OsString};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

use super::super::disk::Disk;
use super::super::error::VaultError;
use super::super::folder::Folder;
use super::super::lease::Lease;
use super::disk::{Numbers, Op, Tear, image};

/// One thing done to the folder; a file is a number, whatever its names.
#[derive(Clone, Debug)]
pub(super) enum Act {
    File(usize, Op),
    Name(OsString, usize),
    Rename(OsString, OsString),
    Remove(OsString),
    Sync,
}

/// What a folder holds: names, and the files they lead to. A file without a name is what is left of it on the disk.
#[derive(Clone, Debug, Default)]
pub(super) struct Stored {
    pub(super) names: BTreeMap<OsString, usize>,
    pub(super) files: Vec<Vec<u8>>,
}

impl Act {
    /// The file it is done to, and what; nothing if it is done to a name.
    fn on_file(&self) -> Option<(usize, &Op)> {
        match self {
            Self::File(file, op) => Some((*file, op)),
            Self::Name(..) | Self::Rename(..) | Self::Remove(_) | Self::Sync => None,
        }
    }
}

impl Stored {
    pub(super) fn listed(&self) -> Vec<&str> {
        self.names
            .keys()
            .map(|name| name.to_str().unwrap())
            .collect()
    }

    pub(super) fn named(&self, name: &str) -> Option<&Vec<u8>> {
        self.names
            .get(OsStr::new(name))
            .map(|file| &self.files[*file])
    }

    fn apply(&mut self, act: &Act) {
        match act {
            Act::File(..) | Act::Sync => {}
            Act::Name(name, file) => {
                self.names.insert(name.clone(), *file);
            }
            Act::Rename(from, to) => {
                if let Some(file) = self.names.remove(from) {
                    self.names.insert(to.clone(), file);
                }
            }
            Act::Remove(name) => {
                self.names.remove(name);
            }
        }
    }
}

/// An operation that fails, counted from now on; alone, or with everything after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Failing {
    pub(super) after: usize,
    pub(super) kind: io::ErrorKind,
    pub(super) for_good: bool,
}

/// A folder in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct PowerFolder(Arc<Mutex<Cabinet>>);

#[derive(Debug, Default)]
struct Cabinet {
    stored: Stored,
    log: Vec<Act>,
    held: HashSet<usize>,
    failing: Option<Failing>,
    without_links: bool,
}

impl Cabinet {
    fn act(&mut self, act: Act) -> io::Result<()> {
        match &mut self.failing {
            Some(Failing {
                after: 0,
                kind,
                for_good,
            }) => {
                let kind = *kind;
                if !*for_good {
                    self.failing = None;
                }
                return Err(kind.into());
            }
            Some(Failing { after, .. }) => *after -= 1,
            None => {}
        }
        self.stored.apply(&act);
        self.log.push(act);
        Ok(())
    }

    fn file(&self, name: &OsStr) -> io::Result<usize> {
        let file = self.stored.names.get(name).copied();
        file.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl PowerFolder {
    pub(super) fn holding(stored: Stored) -> Self {
        let folder = Self::default();
        folder.cabinet().stored = stored;
        folder
    }

    /// A folder of a file system that knows one name a file.
    pub(super) fn without_links(self) -> Self {
        self.cabinet().without_links = true;
        self
    }

    pub(super) fn fail(&self, failing: Option<Failing>) {
        self.cabinet().failing = failing;
    }

    pub(super) fn stored(&self) -> Stored {
        self.cabinet().stored.clone()
    }

    pub(super) fn log(&self) -> Vec<Act> {
        self.cabinet().log.clone()
    }

    fn cabinet(&self) -> MutexGuard<'_, Cabinet> {
        self.0.lock().unwrap()
    }

    fn held(&self, file: usize) -> Result<Arc<dyn Disk>, VaultError> {
        if self.cabinet().held.insert(file) {
            Ok(Arc::new(PowerFile(self.clone(), file)))
        } else {
            Err(VaultError::HeldElsewhere { holder: None })
        }
    }
}

impl Folder for PowerFolder {
    fn open(&self, name: &OsStr) -> Result<Arc<dyn Disk>, VaultError> {
        let file = self.cabinet().file(name)?;
        self.held(file)
    }

    fn look(&self, name: &OsStr) -> Result<Arc<dyn Disk>, VaultError> {
        self.open(name)
    }

    fn create(&self, name: &OsStr, _like: &OsStr) -> Result<Arc<dyn Disk>, VaultError> {
        let file = {
            let mut cabinet = self.cabinet();
            if cabinet.file(name).is_ok() {
                return Err(VaultError::AlreadyExists);
            }
            let file = cabinet.stored.files.len();
            cabinet.act(Act::Name(name.to_owned(), file))?;
            cabinet.stored.files.push(Vec::new());
            file
        };
        self.held(file)
    }

    fn has(&self, name: &OsStr) -> io::Result<bool> {
        Ok(self.cabinet().file(name).is_ok())
    }

    fn same(&self, one: &OsStr, other: &OsStr) -> io::Result<bool> {
        let cabinet = self.cabinet();
        Ok(cabinet.file(one)? == cabinet.file(other)?)
    }

    fn names(&self) -> io::Result<Vec<OsString>> {
        Ok(self.cabinet().stored.names.keys().cloned().collect())
    }

    fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
        let mut cabinet = self.cabinet();
        cabinet.file(from)?;
        cabinet.act(Act::Rename(from.to_owned(), to.to_owned()))
    }

    fn link(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
        let mut cabinet = self.cabinet();
        if cabinet.without_links {
            return Err(io::ErrorKind::Unsupported.into());
        }
        if cabinet.file(to).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let file = cabinet.file(from)?;
        cabinet.act(Act::Name(to.to_owned(), file))
    }

    fn remove(&self, name: &OsStr) -> io::Result<()> {
        let mut cabinet = self.cabinet();
        cabinet.file(name)?;
        cabinet.act(Act::Remove(name.to_owned()))
    }

    fn sync(&self) -> io::Result<()> {
        self.cabinet().act(Act::Sync)
    }

    fn note(&self, _name: &OsStr) -> Option<Lease> {
        None
    }
}

/// A file of the folder, held for as long as this lives.
#[derive(Debug)]
struct PowerFile(PowerFolder, usize);

impl PowerFile {
    fn act(&self, op: &Op) -> io::Result<()> {
        let mut cabinet = self.0.cabinet();
        cabinet.act(Act::File(self.1, op.clone()))?;
        op.apply(&mut cabinet.stored.files[self.1]);
        Ok(())
    }
}

impl Drop for PowerFile {
    fn drop(&mut self) {
        self.0.cabinet().held.remove(&self.1);
    }
}

impl Disk for PowerFile {
    fn size(&self) -> io::Result<u64> {
        Ok(self.0.cabinet().stored.files[self.1].len() as u64)
    }

    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        let cabinet = self.0.cabinet();
        let from = usize::try_from(at).unwrap();
        let bytes = cabinet.stored.files[self.1].get(from..from + into.len());
        into.copy_from_slice(bytes.ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.act(&Op::Write(at, bytes.to_vec()))
    }

    fn set_size(&self, size: u64) -> io::Result<()> {
        self.act(&Op::SetSize(size))
    }

    fn sync(&self) -> io::Result<()> {
        self.act(&Op::Sync)
    }
}

/// What the folder holds if the power goes after the first `done` acts: of each file what its own syncs and the tear
/// leave; of the names those before the last sync of the folder, and of those after it each or not.
pub(super) fn cut(
    start: &Stored,
    log: &[Act],
    done: usize,
    tear: Tear,
    numbers: &mut Numbers,
) -> Stored {
    let log = &log[..done];
    let mut stored = start.clone();
    let files = log.iter().filter_map(|act| Some(act.on_file()?.0 + 1));
    let count = files.max().unwrap_or_default().max(stored.files.len());
    stored.files.resize(count, Vec::new());
    for (number, bytes) in stored.files.iter_mut().enumerate() {
        let ops: Vec<Op> = log
            .iter()
            .filter_map(Act::on_file)
            .filter(|(file, _)| *file == number)
            .map(|(_, op)| op.clone())
            .collect();
        *bytes = image(bytes, &ops, ops.len(), tear, numbers);
    }
    let durable = log
        .iter()
        .rposition(|act| matches!(act, Act::Sync))
        .unwrap_or(0);
    for (at, act) in log.iter().enumerate() {
        if at < durable || tear == Tear::Prefix || numbers.coin() {
            stored.apply(act);
        }
    }
    let named = stored.names.values().max().map_or(0, |file| file + 1);
    stored.files.resize(count.max(named), Vec::new());
    stored
}
