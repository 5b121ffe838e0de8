//! Block 0 in two alternating copies, so that one of them is whole whenever the power goes.

use zeroize::Zeroizing;

use super::bytes::Take;
use super::cipher::{Place, Sealer};
use super::disk::Disk;
use super::error::{Part, VaultError};
use super::format::{BLOCK_LEN, HEADER_AT, PAGE_LEN};

/// What a copy seals: the page, its sequence, and the engine's length at that moment.
const SEALED_LEN: usize = PAGE_LEN + 16;

/// Block 0 as the engine sees it, and where its next copy goes.
pub(super) struct Header {
    page: Zeroizing<Vec<u8>>,
    sequence: u64,
    length: u64,
    changed: bool,
    next: [u64; 2],
}

impl Header {
    /// The header of a vault that is being made.
    pub(super) fn fresh() -> Self {
        Self {
            page: Zeroizing::new(vec![0; PAGE_LEN]),
            sequence: 0,
            length: 0,
            changed: false,
            next: HEADER_AT,
        }
    }

    /// Reads both copies and takes the newer of those that authenticate.
    pub(super) fn read(disk: &dyn Disk, sealer: &Sealer) -> Result<Self, VaultError> {
        let mut newest: Option<Self> = None;
        for (at, other) in HEADER_AT.into_iter().zip(HEADER_AT.into_iter().rev()) {
            let copy = Self::read_copy(disk, sealer, at, other)?;
            if let Some(copy) = copy.filter(|copy| {
                newest
                    .as_ref()
                    .is_none_or(|newest| copy.sequence > newest.sequence)
            }) {
                newest = Some(copy);
            }
        }
        newest.ok_or(VaultError::damaged(Part::Header))
    }

    fn read_copy(
        disk: &dyn Disk,
        sealer: &Sealer,
        at: u64,
        other: u64,
    ) -> Result<Option<Self>, VaultError> {
        let mut bytes = vec![0; BLOCK_LEN];
        disk.read(at, &mut bytes)?;
        let mut page = Zeroizing::new(vec![0; SEALED_LEN]);
        if sealer.unseal(Place::Header, &bytes, &mut page).is_none() {
            return Ok(None);
        }
        let mut tail = Take::new(page.split_at(PAGE_LEN).1);
        let (Some(sequence), Some(length)) = (tail.u64(), tail.u64()) else {
            return Ok(None);
        };
        page.truncate(PAGE_LEN);
        Ok(Some(Self {
            page,
            sequence,
            length,
            changed: false,
            next: [other, at],
        }))
    }

    /// The engine's length when this header was sealed.
    pub(super) const fn length(&self) -> u64 {
        self.length
    }

    /// How many times it was written, since the vault was made.
    pub(super) const fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Whether there is something to write.
    pub(super) const fn changed(&self) -> bool {
        self.changed
    }

    /// The bytes the engine asks for, if they lie within block 0.
    pub(super) fn get(&self, from: usize, into: &mut [u8]) -> Option<()> {
        let bytes = self.page.get(from..from.checked_add(into.len())?)?;
        into.copy_from_slice(bytes);
        Some(())
    }

    /// Takes the bytes the engine writes, in memory alone.
    pub(super) fn put(&mut self, from: usize, bytes: &[u8]) -> Option<()> {
        let end = from.checked_add(bytes.len())?;
        self.page.get_mut(from..end)?.copy_from_slice(bytes);
        self.changed = true;
        Some(())
    }

    /// Writes the changed header: everything before it must be durable; it is when this returns, in one copy, and the
    /// other copy follows with the next sync.
    pub(super) fn write(
        &mut self,
        disk: &dyn Disk,
        sealer: &Sealer,
        length: u64,
    ) -> Result<(), VaultError> {
        let sequence = self.sequence.checked_add(1);
        let sequence = sequence.ok_or(VaultError::damaged(Part::Header))?;
        let mut plain = Zeroizing::new(Vec::with_capacity(SEALED_LEN));
        plain.extend_from_slice(&self.page);
        plain.extend(sequence.to_le_bytes());
        plain.extend(length.to_le_bytes());
        let mut bytes = vec![0; BLOCK_LEN];
        sealer.seal(Place::Header, &plain, &mut bytes)?;
        let [target, newest] = self.next;
        disk.write(target, &bytes)?;
        disk.sync()?;
        disk.write(newest, &bytes)?;
        self.sequence = sequence;
        self.length = length;
        self.next = [newest, target];
        self.changed = false;
        Ok(())
    }
}
