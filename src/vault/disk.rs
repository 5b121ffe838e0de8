//! Where a vault's bytes lie: five operations, so that tests can put a disk under it that loses power.

use std::fmt::Debug;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::{Mutex, PoisonError};

/// A run of bytes that outlives the program.
pub(super) trait Disk: Debug + Send + Sync {
    /// How long it is.
    fn size(&self) -> io::Result<u64>;

    /// Fills `into` from `at` on; an error if it reaches past the end.
    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()>;

    /// Writes `bytes` from `at` on; durable only after the next `sync`.
    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()>;

    /// Cuts it, or lengthens it with zeros.
    fn set_size(&self, size: u64) -> io::Result<()>;

    /// Returns once everything before it is durable.
    fn sync(&self) -> io::Result<()>;
}

/// A file; whoever opened it holds its lock for as long as this lives.
#[derive(Debug)]
pub(super) struct FileDisk(Mutex<File>);

impl FileDisk {
    /// Keeps a vault in `file`.
    pub(super) const fn new(file: File) -> Self {
        Self(Mutex::new(file))
    }

    /// One seek and one transfer under one lock: the same on every system, and a few hundred nanoseconds beside the
    /// microseconds of a cipher.
    fn at<T>(&self, at: u64, work: impl FnOnce(&mut File) -> io::Result<T>) -> io::Result<T> {
        let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(at))?;
        work(&mut file)
    }
}

impl Disk for FileDisk {
    fn size(&self) -> io::Result<u64> {
        let file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        file.metadata().map(|about| about.len())
    }

    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        self.at(at, |file| file.read_exact(into))
    }

    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.at(at, |file| file.write_all(bytes))
    }

    fn set_size(&self, size: u64) -> io::Result<()> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .set_len(size)
    }

    fn sync(&self) -> io::Result<()> {
        // On macOS the standard library asks for a full flush of the drive here, on Windows for FlushFileBuffers.
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .sync_data()
    }
}
