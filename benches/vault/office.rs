//! A day's contenders in a folder that goes away, and rounds of the same work by each of them.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::contender::Contender;
use super::people::{self, Application};

/// Applications in each store before anything but keeping in bulk is measured.
pub const FULL: u64 = 100_000;

/// Applications in one commit of many.
pub const BATCH: u64 = 1_000;

/// Records that are asked for again and again.
const HOT: u64 = 2_000;

/// The contenders: plain redb, the vault, and `SQLCipher` where it was built.
pub struct Office {
    pub folder: TempDir,
    pub stores: Vec<Box<dyn Contender>>,
    pub kept: u64,
    turn: usize,
}

/// A folder of this build, so that it lies on the disk that the build lies on and not on one in memory.
pub fn folder() -> TempDir {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::create_dir_all(target).expect("a folder");
    tempfile::Builder::new()
        .prefix("bench-vault-")
        .tempdir_in(target)
        .expect("a folder")
}

impl Office {
    /// Makes every store, empty.
    pub fn open(contenders: fn(&Path) -> Vec<Box<dyn Contender>>) -> Self {
        let folder = folder();
        Self {
            stores: contenders(folder.path()),
            folder,
            kept: 0,
            turn: 0,
        }
    }

    /// Somewhere else in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Lets each contender do the same, each time another one first; gives their times in their own order.
    pub fn round(&mut self, mut work: impl FnMut(&mut dyn Contender) -> Duration) -> Vec<Duration> {
        self.turn += 1;
        let count = self.stores.len();
        let mut times = vec![Duration::ZERO; count];
        for step in 0..count {
            let which = (self.turn + step) % count;
            let store = self.stores.get_mut(which).expect("a contender");
            times[which] = work(store.as_mut());
        }
        times
    }

    /// Keeps the next applications, in one commit.
    pub fn keep(&mut self, count: u64) -> Vec<Duration> {
        let batch: Vec<Application> = (self.kept..self.kept + count)
            .map(people::application)
            .collect();
        self.kept += count;
        self.round(|store| timed(|| store.keep(&batch)))
    }

    /// Keeps applications until there are enough.
    pub fn fill(&mut self) {
        while self.kept < FULL {
            self.keep(BATCH.min(FULL - self.kept));
        }
    }

    /// Reads the same records again and again, in no order.
    pub fn hot(&mut self) -> Vec<Duration> {
        let keys: Vec<_> = (0..HOT)
            .map(|number| people::key(people::scattered(number) % HOT * (FULL / HOT)))
            .collect();
        self.round(|store| timed(|| read(store, &keys)))
    }

    /// Opens each store anew, verified.
    pub fn verified(&mut self) -> Vec<Duration> {
        self.round(|store| {
            store.close();
            timed(|| store.open())
        })
    }

    /// Reads records in no order after each store was opened anew. The engine has nothing of them in memory but what
    /// verifying left there, a fifteenth of all; the system may have all of the file.
    pub fn cold(&mut self) -> Vec<Duration> {
        let salt = people::scattered(u64::try_from(self.turn).expect("few turns"));
        let keys: Vec<_> = (0..5_000)
            .map(|number| people::key(people::scattered(number ^ salt) % FULL))
            .collect();
        self.round(|store| {
            reopened(store);
            timed(|| read(store, &keys))
        })
    }

    /// Reads everything, a thousand at a time, after each store was opened anew.
    pub fn scan(&mut self) -> Vec<Duration> {
        self.round(|store| {
            reopened(store);
            timed(|| {
                let seen: usize = (0..FULL / BATCH)
                    .map(|run| {
                        store.records(people::key(run * BATCH)..people::key((run + 1) * BATCH))
                    })
                    .map(|records| records.len())
                    .sum();
                assert_eq!(u64::try_from(seen), Ok(FULL), "everything is read");
            })
        })
    }

    /// Lists the names from S to T; the first time after each store was opened anew, then again.
    pub fn names(&mut self) -> [Vec<Duration>; 2] {
        let list = |store: &mut dyn Contender| {
            timed(|| {
                let listed = black_box(store.names(b"S", b"T"));
                assert!(listed.len() > 5_000, "names are listed");
            })
        };
        let first = self.round(|store| {
            reopened(store);
            list(store)
        });
        let again = self.round(|store| (0..20).map(|_| list(store)).sum());
        [first, again]
    }
}

fn reopened(store: &mut dyn Contender) {
    store.close();
    store.open();
}

fn read(store: &mut dyn Contender, keys: &[[u8; 8]]) {
    assert_eq!(store.read(keys), keys.len(), "every record is there");
}

/// How long something takes.
pub fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}
