//! Bytes that an enemy chose, handed to each reader of the vault: one function a fuzz target.
//!
//! Each asserts what must hold whatever the bytes are. `fuzz/` runs them under a fuzzer; the tests here replay its corpus and
//! mutate it further.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use redb::StorageBackend as _;
use sha2::{Digest as _, Sha256};

use super::algorithm::Algorithm;
use super::area::Found;
use super::blocks::Blocks;
use super::bytes::Take;
use super::cipher::{Place, Sealer};
use super::disk::Disk;
use super::format::{AREA_LEN, BLOCK_LEN, BODY_AT, HEADER_AT, MAX_SLOTS, PAGE_LEN};
use super::header::Header;
use super::officers;
use super::recovery::RecoveryKey;
use super::secret::Key;
use super::wall::Wall;

/// Blocks of the vault that is tampered with, block 0 apart.
const BLOCKS: u64 = 4;

/// Reads a key area. The first byte says what becomes of the others: the content of both copies or of either, under the
/// digest that anyone can compute; or the file as it stands.
///
/// # Panics
/// If a key area is taken that says more than may be used, or that nobody with the data key wrote.
pub fn key_area(bytes: &[u8]) {
    let Some((mode, content)) = bytes.split_first() else {
        return;
    };
    let content = &content
        .get(..content.len().min(AREA_LEN - 32))
        .unwrap_or_default();
    let mut copy = content.to_vec();
    copy.resize(AREA_LEN - 32, 0);
    copy.extend(Sha256::digest(&copy));
    let blank = vec![0; AREA_LEN];
    let mut file = match mode % 4 {
        0 => [copy.as_slice(), &copy].concat(),
        1 => [copy.as_slice(), &blank].concat(),
        2 => [blank.as_slice(), &copy].concat(),
        _ => content.to_vec(),
    };
    if mode % 4 < 3 {
        file.resize(usize::try_from(BODY_AT).unwrap_or_default(), 0);
    }
    let disk = Bytes::holding(file);
    if let Ok(found) = Found::read(&disk) {
        assert!((1..=MAX_SLOTS).contains(&found.area.slots.len()));
        assert!(found.area.costs().len() <= 4);
        assert!(
            found
                .area
                .costs()
                .iter()
                .all(|cost| cost.memory_kib() <= 1 << 20 && cost.passes() <= 10)
        );
        let Some(key) = Key::from_slice(&[0x42; 32]) else {
            return;
        };
        assert!(found.verify(&key).is_err() && found.proved(&disk, &key).is_err());
    }
}

/// Reads the blocks of a vault that was changed: its new length, then pairs of a place and what is done to the byte there.
///
/// # Panics
/// If a page comes back that was not written there.
pub fn blocks(bytes: &[u8]) {
    let Some(disk) = sealed_blocks() else { return };
    let mut take = Take::new(bytes);
    let Some(length) = take.u32() else { return };
    let mut file = disk.bytes();
    let longest = file.len() + 2 * BLOCK_LEN;
    if let Some(length) = usize::try_from(length)
        .ok()
        .filter(|length| *length <= longest)
    {
        file.resize(length, 0);
    }
    while let (Some(at), Some(change)) = (take.u32(), take.u8()) {
        let at = usize::try_from(at).unwrap_or_default();
        if let Some(byte) = file.get_mut(at) {
            *byte ^= change;
        }
    }
    let wall = Arc::new(Wall::default());
    let (Some(sealer), disk) = (sealer(), Arc::new(Bytes::holding(file))) else {
        return;
    };
    let Ok(blocks) = Blocks::open(disk, sealer, wall) else {
        return;
    };
    let Ok(end) = blocks.len() else { return };
    for number in 0..=BLOCKS + 1 {
        let mut page = vec![0xEE; PAGE_LEN];
        let at = number * PAGE_LEN as u64;
        if blocks.read(at, &mut page).is_err() {
            // After the first error nothing is read, whatever it is.
            assert!(blocks.read(0, &mut page).is_err());
            return;
        }
        assert!(at < end, "nothing lies beyond the end");
        assert!(page == page_of(number), "block {number} is another");
    }
}

/// Reads block 0 from what somebody with the key sealed there: a header nobody would have written.
///
/// # Panics
/// If it is read as something else than was sealed.
pub fn header(bytes: &[u8]) {
    let Some(sealer) = sealer() else { return };
    let mut plain = bytes.to_vec();
    plain.resize(PAGE_LEN + 16, 0);
    let file = vec![0; usize::try_from(BODY_AT).unwrap_or_default()];
    let disk = Bytes::holding(file);
    let mut block = vec![0; BLOCK_LEN];
    // The second copy is sealed as a block of another kind, so it never counts.
    for (at, place) in HEADER_AT.into_iter().zip([Place::Header, Place::Body(0)]) {
        let done = sealer.seal(place, &plain, &mut block);
        if done.is_err() || disk.write(at, &block).is_err() {
            return;
        }
    }
    let read = Header::read(&disk, &sealer);
    let Ok(mut header) = read else {
        assert!(bytes.is_empty(), "what was sealed is read");
        return;
    };
    let mut page = vec![0; PAGE_LEN];
    assert!(header.get(0, &mut page).is_some() && plain.starts_with(&page));
    assert!(header.get(1, &mut page).is_none() && header.put(usize::MAX, &[1]).is_none());
    assert!(header.put(0, &[1, 2, 3]).is_some());
    drop(header.write(&disk, &sealer, BODY_AT));
}

/// Reads a recovery key that was typed.
///
/// # Panics
/// If it is read and does not come back as the same key.
pub fn recovery_key(text: &str) {
    if let Some(key) = RecoveryKey::parse(text) {
        let groups = key.groups();
        assert!(key.matches(&groups) && key.matches(text));
        assert!(groups.len() == 69, "fourteen groups of four");
    }
}

/// Reads an officer's row.
///
/// # Panics
/// If what was read is written otherwise.
pub fn officer(bytes: &[u8]) {
    assert!(
        officers::comes_back(bytes),
        "a row that is read is written as it was read"
    );
}

/// Four blocks and block 0, each page telling its number.
fn sealed_blocks() -> Option<Arc<Bytes>> {
    let disk = Arc::new(Bytes::default());
    let blocks = Blocks::fresh(
        Arc::<Bytes>::clone(&disk),
        sealer()?,
        Arc::new(Wall::default()),
    );
    blocks.set_len((BLOCKS + 1) * PAGE_LEN as u64).ok()?;
    for number in 0..=BLOCKS {
        blocks
            .write(number * PAGE_LEN as u64, &page_of(number))
            .ok()?;
    }
    blocks.sync_data().ok()?;
    Some(disk)
}

fn page_of(number: u64) -> Vec<u8> {
    number.to_le_bytes().repeat(PAGE_LEN / 8)
}

fn sealer() -> Option<Sealer> {
    let key = Key::from_slice(&[0x42; 32])?;
    Sealer::begin(Algorithm::Aes256Gcm, key).ok()
}

/// A disk in memory.
#[derive(Debug, Default)]
struct Bytes(Mutex<Vec<u8>>);

impl Bytes {
    fn holding(bytes: Vec<u8>) -> Self {
        Self(Mutex::new(bytes))
    }

    fn bytes(&self) -> Vec<u8> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

fn place(at: u64, length: usize) -> Option<std::ops::Range<usize>> {
    let from = usize::try_from(at).ok()?;
    Some(from..from.checked_add(length)?)
}

impl Disk for Bytes {
    fn size(&self) -> io::Result<u64> {
        Ok(self.bytes().len() as u64)
    }

    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        let bytes = self.bytes();
        let there = place(at, into.len()).and_then(|place| bytes.get(place));
        into.copy_from_slice(there.ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        let place = place(at, bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() < place.end {
            held.resize(place.end, 0);
        }
        if let Some(there) = held.get_mut(place) {
            there.copy_from_slice(bytes);
        }
        Ok(())
    }

    fn set_size(&self, size: u64) -> io::Result<()> {
        let size = usize::try_from(size)
            .ok()
            .ok_or(io::ErrorKind::StorageFull)?;
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.resize(size, 0);
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        Ok(())
    }
}

/// The corpora that fuzzing left, replayed and mutated in ordinary tests.
#[cfg(test)]
pub(crate) mod corpus {
    use std::path::Path;

    use proptest::prelude::*;

    /// Every input that fuzzing has left for a target.
    pub(crate) fn of(target: &str) -> Vec<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz/corpus")
            .join(target);
        let mut paths: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        assert!(!paths.is_empty(), "a corpus that is empty replays nothing");
        paths
            .into_iter()
            .map(|path| std::fs::read(path).unwrap())
            .collect()
    }

    /// Replays a corpus, and then some of it with bytes changed, cut, put in or said again.
    pub(crate) fn replay(target: &str, run: impl Fn(&[u8])) {
        let corpus = of(target);
        for input in &corpus {
            run(input);
        }
        let edit = (any::<prop::sample::Index>(), any::<u8>(), 0..6_u8);
        let edits = prop::collection::vec(edit, 1..6);
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let cases = (prop::sample::select(corpus), edits);
        let done = runner.run(&cases, |(mut input, edits)| {
            for (place, byte, kind) in edits {
                let at = place.index(input.len() + 1);
                match kind {
                    0 | 1 => input
                        .get_mut(at)
                        .into_iter()
                        .for_each(|there| *there = byte),
                    2 => input.insert(at, byte),
                    3 => input.truncate(at),
                    4 => drop(input.splice(at..at, vec![byte; 9])),
                    _ => drop(input.drain(at..(at + 3).min(input.len()))),
                }
            }
            run(&input);
            Ok(())
        });
        assert!(done.is_ok(), "{target}: {done:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fuzzing_found_stays_found() {
        corpus::replay("key_area", key_area);
        corpus::replay("blocks", blocks);
        corpus::replay("header", header);
        corpus::replay("officer", officer);
        corpus::replay("recovery_key", |bytes| {
            recovery_key(&String::from_utf8_lossy(bytes));
        });
    }

    #[test]
    fn untouched_blocks_are_read_whole() {
        let disk = sealed_blocks().unwrap();
        let open = Blocks::open(disk, sealer().unwrap(), Arc::new(Wall::default())).unwrap();
        let mut page = vec![0; PAGE_LEN];
        for number in 0..=BLOCKS {
            open.read(number * PAGE_LEN as u64, &mut page).unwrap();
            assert_eq!(page, page_of(number));
        }
    }

    #[test]
    fn the_seeds_reach_what_they_are_for() {
        let seed = |target: &str| corpus::of(target);
        assert!(seed("key_area").iter().any(|bytes| {
            let mut copy = bytes.get(1..).unwrap_or_default().to_vec();
            copy.resize(AREA_LEN - 32, 0);
            copy.extend(Sha256::digest(&copy));
            let mut file = [copy.as_slice(), &copy].concat();
            file.resize(usize::try_from(BODY_AT).unwrap(), 0);
            Found::read(&Bytes::holding(file)).is_ok()
        }));
        assert!(
            seed("recovery_key")
                .iter()
                .any(|bytes| { RecoveryKey::parse(&String::from_utf8_lossy(bytes)).is_some() })
        );
        assert!(seed("officer").iter().any(|bytes| officers::is_row(bytes)));
    }
}
