//! The disk the database engine sees: pages in, sealed blocks out, and nothing back that was not sealed here.

use std::fmt;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use redb::StorageBackend;

use super::cipher::{NONCE_LEN, Place, Sealer, TAG_LEN};
use super::disk::Disk;
use super::error::{Part, VaultError};
use super::format::{BLOCK_LEN, BODY_AT, PAGE_LEN};
use super::header::Header;
use super::wall::Wall;

const PAGE: u64 = PAGE_LEN as u64;
const BLOCK: u64 = BLOCK_LEN as u64;

/// What sealing fills of a block.
const SEALED_LEN: usize = NONCE_LEN + PAGE_LEN + TAG_LEN;

/// Room for sealed blocks that is kept; a longer run gets its own.
const KEPT: usize = 256 * BLOCK_LEN;

/// Sealed blocks on a disk.
pub(super) struct Blocks {
    disk: Arc<dyn Disk>,
    sealer: Sealer,
    header: Mutex<Header>,
    sealed: Mutex<Vec<u8>>,
    wall: Arc<Wall>,
    commits: Arc<AtomicU64>,
}

impl Blocks {
    /// The blocks of a vault that is being made.
    pub(super) fn fresh(disk: Arc<dyn Disk>, sealer: Sealer, wall: Arc<Wall>) -> Self {
        Self {
            disk,
            sealer,
            header: Mutex::new(Header::fresh()),
            sealed: Mutex::default(),
            wall,
            commits: Arc::default(),
        }
    }

    /// The blocks of a vault as it was left.
    pub(super) fn open(
        disk: Arc<dyn Disk>,
        sealer: Sealer,
        wall: Arc<Wall>,
    ) -> Result<Self, VaultError> {
        // A program that died may have left the newest header in the system's cache alone; before anything relies on
        // it, it has to be durable.
        disk.sync()?;
        if disk.size()? < BODY_AT {
            return Err(VaultError::Truncated);
        }
        let header = Header::read(&*disk, &sealer)?;
        let commits = Arc::new(AtomicU64::new(header.sequence()));
        Ok(Self {
            disk,
            sealer,
            header: Mutex::new(header),
            sealed: Mutex::default(),
            wall,
            commits,
        })
    }

    /// The sequence of block 0 as it was last written, to be read while the engine owns the blocks.
    pub(super) fn commits(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.commits)
    }

    /// Says whether the disk holds less than it did when the header was sealed, to tell what made an opening fail.
    pub(super) fn cut_short(&self) -> bool {
        self.length()
            .is_ok_and(|length| length < self.header().length())
    }

    fn header(&self) -> MutexGuard<'_, Header> {
        self.header.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Room for as many sealed blocks as there are pages in `length` bytes, with other sealed bytes still in it.
    ///
    /// It is kept from one operation to the next, because a fresh allocation costs as much as unsealing a block.
    fn room(&self, length: usize) -> MutexGuard<'_, Vec<u8>> {
        let mut sealed = self.sealed.lock().unwrap_or_else(PoisonError::into_inner);
        if sealed.len() > KEPT {
            *sealed = Vec::new();
        }
        sealed.resize(length / PAGE_LEN * BLOCK_LEN, 0);
        sealed
    }

    fn length(&self) -> Result<u64, VaultError> {
        let size = self.disk.size()?;
        Ok(if size < BODY_AT {
            0
        } else {
            PAGE + (size - BODY_AT) / BLOCK * PAGE
        })
    }

    fn read_pages(&self, first: u64, into: &mut [u8]) -> Result<(), VaultError> {
        let mut sealed = self.room(into.len());
        self.disk.read(block_at(first), &mut sealed)?;
        let numbers = first..;
        for ((number, block), page) in numbers
            .zip(sealed.chunks_exact(BLOCK_LEN))
            .zip(into.chunks_exact_mut(PAGE_LEN))
        {
            self.sealer
                .unseal(Place::Body(number), block, page)
                .ok_or(VaultError::damaged(Part::Body))?;
        }
        Ok(())
    }

    fn write_pages(&self, first: u64, pages: &[u8]) -> Result<(), VaultError> {
        let count = (pages.len() / PAGE_LEN) as u64;
        if (first + count) * PAGE > self.length()? {
            return Err(VaultError::damaged(Part::Body));
        }
        let mut sealed = self.room(pages.len());
        let numbers = first..;
        for ((number, block), page) in numbers
            .zip(sealed.chunks_exact_mut(BLOCK_LEN))
            .zip(pages.chunks_exact(PAGE_LEN))
        {
            self.sealer.seal(Place::Body(number), page, block)?;
            block.iter_mut().skip(SEALED_LEN).for_each(|byte| *byte = 0);
        }
        Ok(self.disk.write(block_at(first), &sealed)?)
    }

    fn sync(&self) -> Result<(), VaultError> {
        self.disk.sync()?;
        let mut header = self.header();
        if header.changed() {
            header.write(&*self.disk, &self.sealer, self.length()?)?;
            self.commits.store(header.sequence(), Ordering::Release);
        }
        Ok(())
    }

    /// Runs one operation; after the first that failed, none goes on.
    fn run<T>(&self, work: impl FnOnce() -> Result<T, VaultError>) -> io::Result<T> {
        match self.wall.first() {
            Some(first) => Err(io::Error::other(first)),
            None => work().map_err(|error| self.wall.below(error)),
        }
    }
}

impl StorageBackend for Blocks {
    fn len(&self) -> io::Result<u64> {
        self.run(|| self.length())
    }

    fn read(&self, offset: u64, into: &mut [u8]) -> io::Result<()> {
        self.run(|| match Range::of(offset, into.len())? {
            Range::Header(from) => self
                .header()
                .get(from, into)
                .ok_or(VaultError::damaged(Part::Body)),
            Range::Pages(first) => self.read_pages(first, into),
        })
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        self.run(|| {
            let pages = length
                .checked_div(PAGE)
                .filter(|pages| *pages >= 1 && length.is_multiple_of(PAGE));
            let pages = pages.ok_or(VaultError::primitive())?;
            Ok(self.disk.set_size(block_at(pages))?)
        })
    }

    fn sync_data(&self) -> io::Result<()> {
        self.run(|| self.sync())
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.run(|| match Range::of(offset, bytes.len())? {
            Range::Header(from) => self
                .header()
                .put(from, bytes)
                .ok_or(VaultError::damaged(Part::Body)),
            Range::Pages(first) => self.write_pages(first, bytes),
        })
    }

    fn close(&self) -> io::Result<()> {
        // The second copy of the header is durable too once a vault was closed in peace.
        self.run(|| Ok(self.disk.sync()?))
    }
}

impl fmt::Debug for Blocks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Blocks")
    }
}

/// What the engine reads or writes: somewhere in block 0, or whole pages beyond it. It asks for nothing else, and a
/// part of a page would need a page to be read, changed and sealed again, which a power cut could come between.
enum Range {
    Header(usize),
    Pages(u64),
}

impl Range {
    fn of(offset: u64, length: usize) -> Result<Self, VaultError> {
        if offset < PAGE {
            usize::try_from(offset)
                .map(Self::Header)
                .ok()
                .ok_or(VaultError::primitive())
        } else if offset.is_multiple_of(PAGE) && length.is_multiple_of(PAGE_LEN) {
            Ok(Self::Pages(offset / PAGE))
        } else {
            Err(VaultError::primitive())
        }
    }
}

/// Where block `number` begins, from 1 on; also how long the disk is that ends before it.
const fn block_at(number: u64) -> u64 {
    BODY_AT + number.saturating_sub(1).saturating_mul(BLOCK)
}
