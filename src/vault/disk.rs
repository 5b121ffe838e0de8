//! Where a vault's bytes lie: five operations, so that tests can put a disk under it that loses power.

use std::fmt::Debug;
use std::fs::File;
use std::io;

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
pub(super) struct FileDisk {
    file: File,
    #[cfg(not(unix))]
    turn: std::sync::Mutex<()>,
}

impl FileDisk {
    /// Keeps a vault in `file`.
    pub(super) const fn new(file: File) -> Self {
        Self {
            file,
            #[cfg(not(unix))]
            turn: std::sync::Mutex::new(()),
        }
    }
}

impl Disk for FileDisk {
    fn size(&self) -> io::Result<u64> {
        self.file.metadata().map(|about| about.len())
    }

    #[cfg(unix)]
    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        std::os::unix::fs::FileExt::read_exact_at(&self.file, into, at)
    }

    #[cfg(unix)]
    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        std::os::unix::fs::FileExt::write_all_at(&self.file, bytes, at)
    }

    #[cfg(not(unix))]
    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        let _turn = self
            .turn
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        by_seeking::read(&self.file, at, into)
    }

    #[cfg(not(unix))]
    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        let _turn = self
            .turn
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        by_seeking::write(&self.file, at, bytes)
    }

    fn set_size(&self, size: u64) -> io::Result<()> {
        self.file.set_len(size)
    }

    fn sync(&self) -> io::Result<()> {
        // On macOS the standard library asks for a full flush of the drive here, on Windows for FlushFileBuffers.
        self.file.sync_data()
    }
}

/// Reading and writing at a place where the system's files have one position only; the caller sees to it that they
/// take turns. Compiled for tests everywhere, so that it is tried here too.
#[cfg(any(not(unix), test))]
mod by_seeking {
    use std::fs::File;
    use std::io::{self, Read, Seek, SeekFrom, Write};

    pub(super) fn read(mut file: &File, at: u64, into: &mut [u8]) -> io::Result<()> {
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(into)
    }

    pub(super) fn write(mut file: &File, at: u64, bytes: &[u8]) -> io::Result<()> {
        file.seek(SeekFrom::Start(at))?;
        file.write_all(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_reaching_a_place_agree() {
        let file = tempfile::tempfile().unwrap();
        let disk = FileDisk::new(file.try_clone().unwrap());
        disk.set_size(8).unwrap();
        disk.write(2, b"ab").unwrap();
        by_seeking::write(&file, 5, b"cd").unwrap();
        let (mut one, mut other) = ([9; 8], [9; 8]);
        disk.read(0, &mut one).unwrap();
        by_seeking::read(&file, 0, &mut other).unwrap();
        assert_eq!(&one, b"\0\0ab\0cd\0");
        assert_eq!(one, other);
        assert!(disk.read(1, &mut one).is_err());
        disk.sync().unwrap();
        assert_eq!(disk.size().unwrap(), 8);
    }
}
