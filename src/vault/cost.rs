//! What a guess at a passphrase costs: Argon2id's parameters, chosen for this machine and capped before they are used.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use sha2::{Digest, Sha256};
use zeroize::Zeroize;

use super::error::VaultError;
use super::format::{SlotId, label};
use super::schedule::expand;
use super::secret::{Key, Passphrase};

const MIB: u32 = 1024;

/// How dear one guess at a passphrase is, stored beside what it protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// The least that is used for real: RFC 9106, second recommended choice.
    pub const LEAST: Self = Self {
        memory_kib: 64 * MIB,
        passes: 3,
        lanes: 4,
    };

    /// The most that is chosen by measuring, so that a vault made on a fast machine opens on a slow one.
    pub const MOST: Self = Self {
        memory_kib: 256 * MIB,
        passes: 3,
        lanes: 4,
    };

    /// How long an unlocking should take where the machine allows it, in the middle of half a second to a second.
    const AIM: Duration = Duration::from_millis(700);

    /// Chooses the cost that makes an unlocking take about 0.7 s on this machine, between `LEAST` and `MOST`.
    ///
    /// Takes about half a second itself.
    pub fn calibrated() -> Result<Self, VaultError> {
        let passphrase = Passphrase::new("calibration".to_owned());
        let salt = [0; 32];
        let mut best = Duration::MAX;
        for _ in 0..2 {
            let begun = Instant::now();
            Self::LEAST.stretch(&passphrase, &salt, "")?;
            best = best.min(begun.elapsed());
        }
        Ok(Self::for_speed(best))
    }

    /// Almost nothing, for tests and for practice with invented people; never for a vault that matters.
    #[must_use]
    pub const fn cheap_for_tests_and_practice() -> Self {
        Self {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        }
    }

    /// KiB of memory that one guess needs.
    #[must_use]
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over that memory.
    #[must_use]
    pub const fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes the memory is divided into.
    #[must_use]
    pub const fn lanes(self) -> u32 {
        self.lanes
    }

    /// Takes parameters read from a file; any beyond 1 GiB, 10 passes or 8 lanes are refused, as is nonsense.
    pub(super) const fn from_stored(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        let sound = lanes >= 1 && lanes <= 8 && passes >= 1 && passes <= 10;
        if sound && memory_kib >= 8 * lanes && memory_kib <= 1024 * MIB {
            Some(Self {
                memory_kib,
                passes,
                lanes,
            })
        } else {
            None
        }
    }

    /// What one guess amounts to, to find the dearest of several.
    pub(super) const fn work(self) -> u64 {
        self.memory_kib as u64 * self.passes as u64
    }

    /// The cost for a machine on which `LEAST` takes `taken`; memory in whole MiB, since time goes with memory.
    fn for_speed(taken: Duration) -> Self {
        let aim = Self::AIM.as_micros() * u128::from(Self::LEAST.memory_kib);
        let memory = u32::try_from(aim / taken.as_micros().max(1)).unwrap_or(u32::MAX);
        let memory_kib = (memory / MIB * MIB).clamp(Self::LEAST.memory_kib, Self::MOST.memory_kib);
        Self {
            memory_kib,
            ..Self::LEAST
        }
    }

    /// Stretches a passphrase, together with the folded name of its officer, into what finds and opens a slot.
    pub(super) fn stretch(
        self,
        passphrase: &Passphrase,
        salt: &[u8; 32],
        folded: &str,
    ) -> Result<Stretched, VaultError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).ok();
        let params = params.ok_or(VaultError::primitive())?;
        let mut memory = Memory::of(params.block_count())?;
        let named = Sha256::new()
            .chain_update(label::SALT)
            .chain_update(salt)
            .chain_update(folded)
            .finalize();
        let (salt, _) = named.split_at(16);
        #[cfg(test)]
        tests::RUNS.with(|runs| runs.set(runs.get() + 1));
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let stretched = Key::filled(|into| {
            argon2
                .hash_password_into_with_memory(passphrase.bytes(), salt, into, &mut memory.0)
                .ok()
                .ok_or(VaultError::primitive())
        })?;
        let tag = expand(&stretched, label::TAG, &[]);
        let (tag, _) = tag
            .bytes()
            .split_first_chunk()
            .ok_or(VaultError::primitive())?;
        Ok(Stretched {
            wrapping: expand(&stretched, label::WRAP, &[]),
            tag: *tag,
        })
    }
}

/// A passphrase made slow: what opens a slot, and what the slot is found by.
pub(super) struct Stretched {
    /// Wraps the officer's private key.
    pub(super) wrapping: Key,
    /// Stands in the slot; says nothing to whoever does not know both the name and the passphrase.
    pub(super) tag: SlotId,
}

/// The memory Argon2id fills, wiped when it is done.
struct Memory(Vec<Block>);

impl Memory {
    fn of(blocks: usize) -> Result<Self, VaultError> {
        let mut memory = Vec::new();
        memory
            .try_reserve_exact(blocks)
            .ok()
            .ok_or(VaultError::Io(std::io::ErrorKind::OutOfMemory))?;
        memory.resize(blocks, Block::new());
        Ok(Self(memory))
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::cell::Cell;

    thread_local! {
        /// How many passphrases this thread has stretched.
        pub(in crate::vault) static RUNS: Cell<u32> = const { Cell::new(0) };
    }

    #[test]
    fn what_ships_is_what_was_decided() {
        assert_eq!(
            Cost::LEAST,
            Cost {
                memory_kib: 65_536,
                passes: 3,
                lanes: 4
            }
        );
        assert_eq!(
            Cost::MOST,
            Cost {
                memory_kib: 262_144,
                passes: 3,
                lanes: 4
            }
        );
        let chosen = Cost::calibrated().unwrap();
        assert!(chosen.work() >= Cost::LEAST.work() && chosen.work() <= Cost::MOST.work());
        assert_eq!((chosen.passes, chosen.lanes), (3, 4));
    }

    #[test]
    fn a_faster_machine_gets_a_dearer_cost_within_bounds() {
        let memory = |millis| Cost::for_speed(Duration::from_millis(millis)).memory_kib / MIB;
        assert_eq!(memory(2_000), 64);
        assert_eq!(memory(350), 128);
        assert_eq!(memory(200), 224);
        assert_eq!(memory(20), 256);
        assert_eq!(Cost::for_speed(Duration::ZERO), Cost::MOST);
    }

    #[test]
    fn parameters_from_a_file_are_capped() {
        assert!(Cost::from_stored(1024 * MIB, 10, 8).is_some());
        for (memory, passes, lanes) in [
            (1024 * MIB + 1, 3, 4),
            (65_536, 11, 4),
            (65_536, 3, 9),
            (65_536, 0, 4),
            (65_536, 3, 0),
            (7, 1, 1),
        ] {
            assert_eq!(Cost::from_stored(memory, passes, lanes), None);
        }
    }

    #[test]
    fn name_passphrase_and_salt_all_count() {
        let cost = Cost::cheap_for_tests_and_practice();
        let tag = |text: &str, salt, name| {
            cost.stretch(&Passphrase::new(text.to_owned()), &[salt; 32], name)
                .unwrap()
                .tag
        };
        let base = tag("orchard", 1, "ann");
        assert_eq!(base, tag("orchard", 1, "ann"));
        assert_ne!(base, tag("orchards", 1, "ann"));
        assert_ne!(base, tag("orchard", 2, "ann"));
        assert_ne!(base, tag("orchard", 1, "bob"));
    }
}
