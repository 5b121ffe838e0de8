//! Looks through the memory of a process, as the kernel shows it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so at once"
)]

use std::fs::File;
use std::io::Write as _;
use std::ops::Range;
use std::os::unix::fs::FileExt as _;

/// What is looked for. It is kept disguised, so that it is not found where it is looked from.
pub struct Needle {
    what: &'static str,
    disguised: Vec<u8>,
}

const DISGUISE: u8 = 0x5A;

impl Needle {
    /// A text.
    pub fn text(what: &'static str, text: &str) -> Self {
        Self::of(what, text.bytes())
    }

    /// Bytes, in sixteens.
    pub fn hex(what: &'static str, digits: &str) -> Self {
        let digits: Vec<u8> = digits
            .chars()
            .map(|digit| u8::try_from(digit.to_digit(16).unwrap()).unwrap())
            .collect();
        Self::of(what, digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]))
    }

    fn of(what: &'static str, bytes: impl Iterator<Item = u8>) -> Self {
        let disguised = bytes.map(|byte| byte ^ DISGUISE).collect();
        Self { what, disguised }
    }

    /// What it is.
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// The needle itself and zeros behind it, to be put where it is to be found.
    pub fn with_zeros(&self, length: usize) -> Vec<u8> {
        let bytes = self.disguised.iter().map(|byte| byte ^ DISGUISE);
        bytes.chain(std::iter::repeat(0)).take(length).collect()
    }

    /// The needle itself as text.
    pub fn spelt(&self) -> String {
        String::from_utf8(self.with_zeros(self.disguised.len())).unwrap()
    }

    fn begins(&self, bytes: &[u8]) -> bool {
        let mut pairs = bytes.iter().zip(&self.disguised);
        bytes.len() >= self.disguised.len() && pairs.all(|(byte, other)| byte ^ DISGUISE == *other)
    }
}

/// The memory of a process.
pub struct Memory {
    process: u32,
    bytes: File,
}

/// Memory is read in pieces that overlap by more than the longest needle.
const PIECE: usize = 1 << 20;
const OVERLAP: usize = 256;

impl Memory {
    /// The memory of a process, if this account may look into it.
    pub fn of(process: u32) -> Option<Self> {
        let bytes = File::open(format!("/proc/{process}/mem")).ok()?;
        let memory = Self { process, bytes };
        // Opening may be allowed and reading not.
        let mut probe = [0; 8];
        let readable = memory
            .regions()
            .into_iter()
            .any(|region| memory.bytes.read_exact_at(&mut probe, region.start).is_ok());
        readable.then_some(memory)
    }

    /// How often each needle is there.
    pub fn look_for(&self, needles: &[Needle]) -> Vec<usize> {
        let mut piece = vec![0; PIECE + OVERLAP];
        let own = piece.as_ptr().addr() as u64..piece.as_ptr().addr() as u64 + piece.len() as u64;
        let mut found = vec![0; needles.len()];
        let mut first = [false; 256];
        for needle in needles {
            first[usize::from(needle.disguised[0] ^ DISGUISE)] = true;
        }
        for region in self.regions() {
            let mut at = region.start;
            while at < region.end {
                let end = region.end.min(at + (PIECE + OVERLAP) as u64);
                let length = usize::try_from(end - at).unwrap();
                let ours = self.process == std::process::id() && at < own.end && own.start < end;
                if self.bytes.read_exact_at(&mut piece[..length], at).is_ok() {
                    if ours {
                        blank(&mut piece[..length], at, &own);
                    }
                    // What begins in the overlap is the next piece's.
                    for start in 0..PIECE.min(length) {
                        if first[usize::from(piece[start])] {
                            for (count, needle) in found.iter_mut().zip(needles) {
                                *count += usize::from(needle.begins(&piece[start..length]));
                            }
                        }
                    }
                }
                at += PIECE as u64;
            }
        }
        piece.fill(0);
        found
    }

    /// The kilobytes that are in memory now.
    pub fn resident_kib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process)).unwrap();
        let line = status
            .lines()
            .find(|line| line.starts_with("VmRSS:"))
            .unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    fn regions(&self) -> Vec<Range<u64>> {
        let maps =
            std::fs::read_to_string(format!("/proc/{}/maps", self.process)).unwrap_or_default();
        let region = |line: &str| {
            let (range, rest) = line.split_once(' ')?;
            let (from, to) = range.split_once('-')?;
            let number = |text| u64::from_str_radix(text, 16).ok();
            (rest.starts_with('r') && !line.ends_with("[vvar]") && !line.ends_with("[vsyscall]"))
                .then(|| Some(number(from)?..number(to)?))?
        };
        maps.lines().filter_map(region).collect()
    }
}

/// What this reader has just read into its own buffer is no trace.
fn blank(piece: &mut [u8], at: u64, own: &Range<u64>) {
    for (byte, address) in piece.iter_mut().zip(at..) {
        if own.contains(&address) {
            *byte = 0;
        }
    }
}

/// Says something past the test harness, which keeps silent about tests that pass.
pub fn say(text: &str) {
    let mut past_the_harness = std::io::stderr();
    writeln!(past_the_harness, "{text}").unwrap();
}
