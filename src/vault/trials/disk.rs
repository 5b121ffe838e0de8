//! A disk in memory that remembers what was done to it, and can say what it would hold had the power gone at any moment.

use std::io;
use std::sync::Mutex;

use super::super::disk::Disk;

/// One thing done to the disk.
#[derive(Clone, Debug)]
pub(super) enum Op {
    Write(u64, Vec<u8>),
    SetSize(u64),
    Sync,
}

/// A disk in memory.
#[derive(Debug, Default)]
pub(super) struct PowerDisk(Mutex<Platter>);

#[derive(Debug, Default)]
struct Platter {
    bytes: Vec<u8>,
    log: Vec<Op>,
}

impl PowerDisk {
    pub(super) fn holding(bytes: Vec<u8>) -> Self {
        Self(Mutex::new(Platter {
            bytes,
            ..Platter::default()
        }))
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap().bytes.clone()
    }

    pub(super) fn log(&self) -> Vec<Op> {
        self.0.lock().unwrap().log.clone()
    }

    pub(super) fn done(&self) -> usize {
        self.0.lock().unwrap().log.len()
    }
}

impl Disk for PowerDisk {
    fn size(&self) -> io::Result<u64> {
        Ok(self.0.lock().unwrap().bytes.len() as u64)
    }

    fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        let platter = self.0.lock().unwrap();
        let from = usize::try_from(at).unwrap();
        let bytes = platter
            .bytes
            .get(from..from + into.len())
            .ok_or(io::ErrorKind::UnexpectedEof)?;
        into.copy_from_slice(bytes);
        Ok(())
    }

    fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        let mut platter = self.0.lock().unwrap();
        platter.log.push(Op::Write(at, bytes.to_vec()));
        write(&mut platter.bytes, at, bytes);
        Ok(())
    }

    fn set_size(&self, size: u64) -> io::Result<()> {
        let mut platter = self.0.lock().unwrap();
        platter.log.push(Op::SetSize(size));
        platter.bytes.resize(usize::try_from(size).unwrap(), 0);
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        self.0.lock().unwrap().log.push(Op::Sync);
        Ok(())
    }
}

/// How the power went: what of the writes that were not yet durable got onto the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tear {
    /// All of them, in order.
    Prefix,
    /// Each of them or not, whatever their order.
    Reordered,
    /// Each sector of each of them or not.
    Sectors,
    /// The same, with garbage in some of the sectors that were being written.
    Garbage,
}

impl Tear {
    pub(super) const ALL: [Self; 4] = [Self::Prefix, Self::Reordered, Self::Sectors, Self::Garbage];
}

/// A small generator of its own, so that a failure comes again with the same number.
pub(super) struct Numbers(pub(super) u64);

impl Numbers {
    pub(super) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `limit`.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % limit
    }

    pub(super) fn coin(&mut self) -> bool {
        self.next() >> 40 & 1 == 0
    }
}

/// What the disk holds if the power goes after the first `done` operations.
pub(super) fn image(
    start: &[u8],
    log: &[Op],
    done: usize,
    tear: Tear,
    numbers: &mut Numbers,
) -> Vec<u8> {
    let durable = log[..done]
        .iter()
        .rposition(|op| matches!(op, Op::Sync))
        .unwrap_or(0);
    let mut bytes = start.to_vec();
    for op in &log[..durable] {
        op.apply(&mut bytes);
    }
    for op in &log[durable..done] {
        match (tear, op) {
            (Tear::Prefix, op) => op.apply(&mut bytes),
            (_, Op::SetSize(_)) | (Tear::Reordered, Op::Write(..)) => {
                if numbers.coin() {
                    op.apply(&mut bytes);
                }
            }
            (_, Op::Write(at, written)) => {
                for (number, sector) in written.chunks(512).enumerate() {
                    let at = at + 512 * number as u64;
                    if tear == Tear::Garbage && numbers.next().is_multiple_of(4) {
                        let garbage: Vec<u8> = sector
                            .iter()
                            .map(|byte| byte ^ numbers.next().to_le_bytes()[3])
                            .collect();
                        write(&mut bytes, at, &garbage);
                    } else if numbers.coin() {
                        write(&mut bytes, at, sector);
                    }
                }
            }
            (_, Op::Sync) => {}
        }
    }
    bytes
}

impl Op {
    /// Does it to the bytes of a disk.
    pub(super) fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Op::Write(at, written) => write(bytes, *at, written),
            Op::SetSize(size) => bytes.resize(usize::try_from(*size).unwrap(), 0),
            Op::Sync => {}
        }
    }
}

fn write(bytes: &mut Vec<u8>, at: u64, written: &[u8]) {
    let from = usize::try_from(at).unwrap();
    if bytes.len() < from + written.len() {
        bytes.resize(from + written.len(), 0);
    }
    bytes[from..from + written.len()].copy_from_slice(written);
}
