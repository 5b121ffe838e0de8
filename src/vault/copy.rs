//! The one copy mechanism: every table of a moment, raw, into a new file under keys of its own, verified row by row.

use std::ffi::{OsStr, OsString};
use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use redb::{Database, ReadableDatabase as _};

use super::area::KeyArea;
use super::disk::Disk;
use super::error::VaultError;
use super::folder::Folder;
use super::leftover;
use super::opening;
use super::schedule::Keys;
use super::transaction::{KeyValue, Reader, Writer};
use super::wall::Wall;

/// Bytes of keys and values that are held at once, and that one transaction of the new file takes; in trials few, so
/// that a small vault takes many.
const BATCH: usize = if cfg!(test) { 16 } else { 4096 } * 1024;

/// How far something long has come, in rows; each counts once when it is copied and once when it is verified.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub done: u64,
    /// What there is to do.
    pub of: u64,
}

/// Watches something long, and may stop it: `Break` ends it with [`VaultError::Stopped`] and nothing changed.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// What a copy is made of.
pub(super) struct Plan<'a> {
    /// The moment that is copied.
    pub(super) source: &'a Reader,
    /// The key area of the new file.
    pub(super) area: KeyArea,
    /// The keys of the new file.
    pub(super) keys: Keys,
    /// A row that never gets into the new file: the full name of its table, and its key.
    pub(super) left_out: Option<(String, Vec<u8>)>,
    /// What is changed in the new file before anyone sees it.
    pub(super) finish: &'a mut dyn FnMut(&mut Writer) -> Result<(), VaultError>,
}

/// A new file, whole, verified and durable, under its leftover name. Its key area is not written yet, so nothing that
/// lies on a disk opens it.
pub(super) struct Fresh {
    /// Its engine, until it is closed.
    pub(super) database: Option<Database>,
    /// The wall around that.
    pub(super) wall: Arc<Wall>,
    /// The sequence of its block 0.
    pub(super) commits: Arc<AtomicU64>,
    /// Its keys.
    pub(super) keys: Keys,
    /// Its key area.
    pub(super) area: KeyArea,
    /// Its bytes, and the lock on them.
    pub(super) disk: Arc<dyn Disk>,
    /// The name it has until it is put in its place.
    pub(super) name: OsString,
}

/// Makes the new file that is to be called `name`. Where that fails, nothing of it is left.
pub(super) fn make(
    folder: &dyn Folder,
    name: &OsStr,
    mut plan: Plan<'_>,
    watch: Watch<'_>,
) -> Result<Fresh, VaultError> {
    leftover::clear_new(folder, name, &plan.area.vault)?;
    let new = leftover::new_name(name);
    let disk = folder.create(&new, name)?;
    let made = Tally::begin(plan.source, watch).and_then(|mut tally| {
        plan.fill(&disk, &mut tally)?;
        plan.open(&disk, &mut tally)
    });
    match made {
        Ok((database, wall, commits)) => Ok(Fresh {
            database: Some(database),
            wall,
            commits,
            keys: plan.keys,
            area: plan.area,
            disk,
            name: new,
        }),
        Err(error) => {
            leftover::discard(folder, &new, &*disk);
            Err(error)
        }
    }
}

impl Fresh {
    /// Closes the engine, which writes its last while it goes.
    pub(super) fn close(&mut self) -> Result<(), VaultError> {
        self.wall.release(self.database.take());
        self.wall.first().map_or(Ok(()), Err)
    }
}

impl Plan<'_> {
    /// Copies every row, a batch a transaction.
    fn fill(&self, disk: &Arc<dyn Disk>, tally: &mut Tally<'_>) -> Result<(), VaultError> {
        let wall = Arc::new(Wall::default());
        let (database, _) = opening::make(disk, &self.area, &self.keys, &wall)?;
        let filled = self.fill_into(&database, &wall, tally);
        wall.release(database);
        filled?;
        wall.first().map_or(Ok(()), Err)
    }

    fn fill_into(
        &self,
        database: &Database,
        wall: &Arc<Wall>,
        tally: &mut Tally<'_>,
    ) -> Result<(), VaultError> {
        for table in self.source.tables()? {
            self.batches(&table, tally, |rows| {
                let mut writer = change(database, wall)?;
                writer.put_all(&table, rows)?;
                writer.commit()
            })?;
        }
        Ok(())
    }

    /// Takes the rows of a table as they are to be in the copy, a batch at a time, and counts each that is done.
    fn batches(
        &self,
        table: &str,
        tally: &mut Tally<'_>,
        mut each: impl FnMut(&[KeyValue]) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let mut after = None;
        loop {
            let rows = self.source.batch(table, after.as_deref(), BATCH)?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = Some(last.clone());
            let count = rows.len();
            each(&self.without_left_out(table, rows))?;
            tally.step(count)?;
        }
    }

    /// Opens the new file as any vault is opened, every block checked, compares it with what it was copied from, and
    /// changes in it what is to be other than it was.
    fn open(
        &mut self,
        disk: &Arc<dyn Disk>,
        tally: &mut Tally<'_>,
    ) -> Result<(Database, Arc<Wall>, Arc<AtomicU64>), VaultError> {
        let wall = Arc::new(Wall::default());
        let (database, commits) = opening::start(disk, &self.area, &self.keys, &wall)?;
        match self
            .compare(&database, &wall, tally)
            .and_then(|()| self.finished(&database, &wall))
        {
            Ok(()) => Ok((database, wall, commits)),
            Err(error) => {
                wall.release(database);
                Err(error)
            }
        }
    }

    fn compare(
        &self,
        database: &Database,
        wall: &Arc<Wall>,
        tally: &mut Tally<'_>,
    ) -> Result<(), VaultError> {
        let copy = Reader::of_moment(wall.call(|| database.begin_read())?, Arc::clone(wall));
        let tables = self.source.tables()?;
        if copy.tables()?.iter().any(|table| !tables.contains(table)) {
            return Err(differs());
        }
        for table in tables {
            let mut reached: Option<Vec<u8>> = None;
            self.batches(&table, tally, |rows| {
                let Some((last, _)) = rows.last() else {
                    return Ok(());
                };
                if copy.batch(&table, reached.as_deref(), size_of_rows(rows))? != rows {
                    return Err(differs());
                }
                reached = Some(last.clone());
                Ok(())
            })?;
            if !copy.batch(&table, reached.as_deref(), 1)?.is_empty() {
                return Err(differs());
            }
        }
        Ok(())
    }

    fn finished(&mut self, database: &Database, wall: &Arc<Wall>) -> Result<(), VaultError> {
        let mut writer = change(database, wall)?;
        match (self.finish)(&mut writer) {
            Ok(()) => writer.commit(),
            Err(error) => {
                writer.abandon();
                Err(error)
            }
        }
    }

    fn without_left_out(&self, table: &str, mut rows: Vec<KeyValue>) -> Vec<KeyValue> {
        if let Some((_, key)) = self.left_out.as_ref().filter(|(name, _)| name == table) {
            rows.retain(|(other, _)| other != key);
        }
        rows
    }
}

/// Counts rows for whoever watches.
struct Tally<'a> {
    progress: Progress,
    watch: Watch<'a>,
}

impl<'a> Tally<'a> {
    fn begin(source: &Reader, watch: Watch<'a>) -> Result<Self, VaultError> {
        let mut rows = 0_u64;
        for table in source.tables()? {
            rows = rows.saturating_add(source.count_in(&table)?);
        }
        let progress = Progress {
            done: 0,
            of: rows.saturating_mul(2),
        };
        let mut tally = Self { progress, watch };
        tally.step(0)?;
        Ok(tally)
    }

    fn step(&mut self, rows: usize) -> Result<(), VaultError> {
        self.progress.done += rows as u64;
        match (self.watch)(self.progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(VaultError::Stopped),
        }
    }
}

fn change(database: &Database, wall: &Arc<Wall>) -> Result<Writer, VaultError> {
    let change = wall.call(|| database.begin_write())?;
    Ok(Writer::of_change(change, Arc::clone(wall)))
}

fn size_of_rows(rows: &[KeyValue]) -> usize {
    rows.iter()
        .map(|(key, value)| key.len().saturating_add(value.len()))
        .sum()
}

/// The new file does not hold what was written into it: the fault is the machine's, and the vault is as it was.
fn differs() -> VaultError {
    VaultError::Io(io::ErrorKind::InvalidData)
}
