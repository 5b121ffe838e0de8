//! How far a vault has come, in three numbers that only ever grow, for something outside it to remember.

use std::sync::atomic::Ordering;

use super::Vault;

/// A moment in the life of a vault. Of two moments of one vault the later is the greater: a new data key counts before
/// everything else, and starts the other two where the new file starts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Generation of the data key, from 1.
    pub generation: u32,
    /// Sequence of the key area: one higher with every change of an officer's keys.
    pub keys: u64,
    /// Sequence of block 0: at least one higher with every change that was made durable.
    pub commits: u64,
}

impl Vault {
    /// The moment that is durable now. Closing a vault may add one or two to `commits`, and never takes any away.
    #[must_use]
    pub fn moment(&self) -> Moment {
        let area = self.area();
        Moment {
            generation: area.generation,
            keys: area.sequence,
            commits: self.commits.load(Ordering::Acquire),
        }
    }
}
