//! What each contender must do: the same work in the same shape, so that a ratio speaks of the store alone.

use std::ops::Range;
use std::path::Path;

use super::people::Application;

/// Pages in memory, for every contender alike; it is what the vault gives its engine.
pub const CACHE: usize = 32 * 1024 * 1024;

/// A store of applications: records by key, and an index of names and references.
pub trait Contender {
    /// What it is called in the table.
    fn name(&self) -> &'static str;

    /// Keeps applications in one commit that is durable on return.
    fn keep(&mut self, applications: &[Application]);

    /// Reads records one by one, in one moment; says how many there were.
    fn read(&self, keys: &[[u8; 8]]) -> usize;

    /// Every name from one up to but not including the other, in order.
    fn names(&self, from: &[u8], to: &[u8]) -> Vec<Vec<u8>>;

    /// The records of a run of keys, in order.
    fn records(&self, keys: Range<[u8; 8]>) -> Vec<Vec<u8>>;

    /// Lets go of the store and everything it has in memory.
    fn close(&mut self);

    /// Opens it again and verifies all of it.
    fn open(&mut self);

    /// Bytes of its files.
    fn size(&self) -> u64;
}

/// Bytes of a file, if it is there.
pub fn length(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}
