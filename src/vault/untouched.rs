//! A disk that is only read: what the engine writes to it stays in memory until it is let go, or is forgotten.

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::disk::Disk;

/// What changes at once. Everything in a vault begins and ends between such sectors.
const SECTOR: u64 = SECTOR_LEN as u64;
const SECTOR_LEN: usize = 512;

/// Lies over a disk and keeps every change from it. An opening repairs and tidies; a backup has to stay what it was, and
/// may lie where nothing can be written; and a vault that turns out not to be the right one is left as it was found.
#[derive(Debug)]
pub(super) struct Untouched {
    below: Arc<dyn Disk>,
    let_go: AtomicBool,
    changes: Mutex<Changes>,
}

#[derive(Debug)]
struct Changes {
    size: u64,
    /// How much of the disk below still shows.
    shown: u64,
    sectors: BTreeMap<u64, Vec<u8>>,
    /// Everything that was done, in order.
    kept_back: Vec<Done>,
}

#[derive(Debug)]
enum Done {
    Wrote(u64, Vec<u8>),
    Sized(u64),
    Synced,
}

impl Untouched {
    /// Lies over `below`.
    pub(super) fn over(below: Arc<dyn Disk>) -> io::Result<Self> {
        let size = below.size()?;
        let changes = Mutex::new(Changes {
            size,
            shown: size,
            sectors: BTreeMap::new(),
            kept_back: Vec::new(),
        });
        Ok(Self {
            below,
            let_go: AtomicBool::new(false),
            changes,
        })
    }

    /// Does to the disk below what was done to this one, in the same order, syncs among it, and everything that follows at
    /// once; so a power cut in between leaves what it would have left without this layer. If it fails, the rest is kept
    /// back for good.
    pub(super) fn let_go(&self) -> io::Result<()> {
        let mut changes = self.changes();
        for done in std::mem::take(&mut changes.kept_back) {
            match done {
                Done::Wrote(at, bytes) => self.below.write(at, &bytes)?,
                Done::Sized(size) => self.below.set_size(size)?,
                Done::Synced => self.below.sync()?,
            }
        }
        changes.sectors.clear();
        self.let_go.store(true, Ordering::Release);
        Ok(())
    }

    fn is_let_go(&self) -> bool {
        self.let_go.load(Ordering::Acquire)
    }

    fn changes(&self) -> MutexGuard<'_, Changes> {
        self.changes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Changes {
    /// The sectors that `length` bytes from `at` on touch: number, where in the sector, where in the bytes.
    fn touched(at: u64, length: usize) -> impl Iterator<Item = (u64, usize, usize, usize)> {
        let mut done = 0;
        std::iter::from_fn(move || {
            let here = at.saturating_add(done as u64);
            let within = usize::try_from(here % SECTOR).ok()?;
            let count = (SECTOR_LEN - within).min(length - done);
            let piece = (here / SECTOR, within, done, count);
            done += count;
            (count > 0).then_some(piece)
        })
    }

    fn below(&self, disk: &dyn Disk, at: u64, into: &mut [u8]) -> io::Result<()> {
        let there = usize::try_from(self.shown.saturating_sub(at))
            .unwrap_or(usize::MAX)
            .min(into.len());
        let (shown, beyond) = into.split_at_mut(there);
        beyond.fill(0);
        if shown.is_empty() {
            Ok(())
        } else {
            disk.read(at, shown)
        }
    }
}

impl Disk for Untouched {
    fn size(&self) -> io::Result<u64> {
        if self.is_let_go() {
            return self.below.size();
        }
        Ok(self.changes().size)
    }

    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        if self.is_let_go() {
            return self.below.read(at, into);
        }
        let changes = self.changes();
        if !into.is_empty() && at.saturating_add(into.len() as u64) > changes.size {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        changes.below(&*self.below, at, into)?;
        let last = at.saturating_add(into.len() as u64) / SECTOR;
        if changes.sectors.range(at / SECTOR..=last).next().is_none() {
            return Ok(());
        }
        for (number, within, from, count) in Changes::touched(at, into.len()) {
            let sector = changes.sectors.get(&number);
            let piece = sector.and_then(|sector| sector.get(within..within + count));
            if let (Some(piece), Some(into)) = (piece, into.get_mut(from..from + count)) {
                into.copy_from_slice(piece);
            }
        }
        Ok(())
    }

    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        if self.is_let_go() {
            return self.below.write(at, bytes);
        }
        let mut changes = self.changes();
        changes.kept_back.push(Done::Wrote(at, bytes.to_vec()));
        for (number, within, from, count) in Changes::touched(at, bytes.len()) {
            let mut sector = vec![0; SECTOR_LEN];
            match changes.sectors.remove(&number) {
                Some(held) => sector = held,
                None => changes.below(&*self.below, number * SECTOR, &mut sector)?,
            }
            let into = sector.get_mut(within..within + count);
            if let (Some(into), Some(piece)) = (into, bytes.get(from..from + count)) {
                into.copy_from_slice(piece);
            }
            changes.sectors.insert(number, sector);
        }
        changes.size = changes.size.max(at.saturating_add(bytes.len() as u64));
        Ok(())
    }

    fn set_size(&self, size: u64) -> io::Result<()> {
        if self.is_let_go() {
            return self.below.set_size(size);
        }
        let mut changes = self.changes();
        changes.kept_back.push(Done::Sized(size));
        changes.size = size;
        changes.shown = changes.shown.min(size);
        changes.sectors.retain(|number, _| *number * SECTOR < size);
        if let Some(last) = changes.sectors.get_mut(&(size / SECTOR)) {
            let kept = usize::try_from(size % SECTOR).unwrap_or_default();
            last.iter_mut().skip(kept).for_each(|byte| *byte = 0);
        }
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        if self.is_let_go() {
            return self.below.sync();
        }
        self.changes().kept_back.push(Done::Synced);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::disk::FileDisk;
    use super::*;

    #[test]
    fn it_reads_like_a_disk_that_is_written_and_leaves_the_one_below() {
        let below: Arc<dyn Disk> = Arc::new(FileDisk::new(tempfile::tempfile().unwrap()));
        let plain = FileDisk::new(tempfile::tempfile().unwrap());
        let first: Vec<u8> = (0..3000_u32).map(|at| at.to_le_bytes()[0]).collect();
        below.write(0, &first).unwrap();
        plain.write(0, &first).unwrap();
        let over = Untouched::over(Arc::clone(&below)).unwrap();
        let disks: [&dyn Disk; 2] = [&over, &plain];
        for disk in disks {
            disk.write(700, &[1; 600]).unwrap();
            disk.write(2990, &[2; 40]).unwrap();
            disk.set_size(1100).unwrap();
            disk.set_size(5000).unwrap();
            disk.write(1024, &[3; 3]).unwrap();
            disk.write(4999, &[4; 2]).unwrap();
            disk.sync().unwrap();
        }
        let all = |disk: &dyn Disk| {
            let mut bytes = vec![9; usize::try_from(disk.size().unwrap()).unwrap()];
            disk.read(0, &mut bytes).unwrap();
            bytes
        };
        assert_eq!(all(&over), all(&plain));
        assert!(over.read(4998, &mut [0; 4]).is_err());
        over.read(9000, &mut []).unwrap();
        assert_eq!(all(&*below), first);
        over.let_go().unwrap();
        assert_eq!(all(&*below), all(&plain));
        over.write(3, &[5]).unwrap();
        plain.write(3, &[5]).unwrap();
        assert_eq!(all(&*below), all(&plain));
        assert_eq!(all(&over), all(&plain));
    }
}
