//! A key slot: one officer's copy of the data key, opened by a name and a passphrase together.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::bytes::{Take, same};
use super::chance;
use super::cost::{Cost, Stretched};
use super::envelope::{self, Pair, PublicKey, SealedKey};
use super::error::VaultError;
use super::format::{Generation, RECOVERY_SLOT, SLOT_LEN, SlotId, VaultId, label};
use super::secret::Key;

/// The vault a slot belongs to, as far as a slot is bound to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Binding {
    /// Which vault.
    pub(super) vault: VaultId,
    /// Which of its data keys.
    pub(super) generation: Generation,
}

impl Binding {
    fn data_key_aad(self, slot: &SlotId) -> Vec<u8> {
        [self.vault.as_slice(), &self.generation.to_le_bytes(), slot].concat()
    }

    /// Seals the data key to the recovery key's public half.
    pub(super) fn seal_to_recovery(
        self,
        data: &Key,
        public: &PublicKey,
    ) -> Result<SealedKey, VaultError> {
        envelope::seal(data, public, &self.data_key_aad(&RECOVERY_SLOT))
    }

    /// Unseals the data key with the recovery key.
    pub(super) fn unseal_by_recovery(self, sealed: &SealedKey, pair: &Pair) -> Option<Key> {
        pair.unseal(sealed, &self.data_key_aad(&RECOVERY_SLOT))
    }
}

/// One officer's slot. It holds no name.
#[derive(Clone)]
pub(super) struct KeySlot {
    /// Tells it from the others.
    pub(super) id: SlotId,
    /// What a guess at its passphrase costs.
    pub(super) cost: Cost,
    /// The officer's public key.
    pub(super) public: PublicKey,
    tag: SlotId,
    nonce: [u8; 24],
    private: [u8; 48],
    data: SealedKey,
}

impl KeySlot {
    /// Makes a slot for a pair: wraps its private half, and seals the data key to its public half.
    pub(super) fn seal(
        binding: Binding,
        id: SlotId,
        cost: Cost,
        stretched: &Stretched,
        pair: &Pair,
        data: &Key,
    ) -> Result<Self, VaultError> {
        let nonce: [u8; 24] = chance::array()?;
        let aad = private_aad(binding, &id, &pair.public);
        let payload = Payload {
            msg: pair.private.bytes(),
            aad: &aad,
        };
        let wrapped = XChaCha20Poly1305::new(stretched.wrapping.bytes().into())
            .encrypt(&XNonce::from(nonce), payload)
            .ok();
        let private = wrapped
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(VaultError::primitive())?;
        let data = envelope::seal(data, &pair.public, &binding.data_key_aad(&id))?;
        Ok(Self {
            id,
            cost,
            public: pair.public,
            tag: stretched.tag,
            nonce,
            private,
            data,
        })
    }

    /// The slot of the same officer and the same passphrase for another data key: only what is sealed to the public key
    /// is made anew, so nobody has to be there.
    pub(super) fn resealed(&self, binding: Binding, data: &Key) -> Result<Self, VaultError> {
        let data = envelope::seal(data, &self.public, &binding.data_key_aad(&self.id))?;
        Ok(Self {
            data,
            ..self.clone()
        })
    }

    /// Opens the slot: the officer's pair and the data key, or nothing if any of it is not right.
    pub(super) fn open(&self, binding: Binding, stretched: &Stretched) -> Option<(Pair, Key)> {
        if !same(&self.tag, &stretched.tag) {
            return None;
        }
        let aad = private_aad(binding, &self.id, &self.public);
        let payload = Payload {
            msg: &self.private,
            aad: &aad,
        };
        let private = XChaCha20Poly1305::new(stretched.wrapping.bytes().into())
            .decrypt(&XNonce::from(self.nonce), payload);
        let pair = Pair::from_private(Key::from_slice(&Zeroizing::new(private.ok()?))?)?;
        let data = pair.unseal(&self.data, &binding.data_key_aad(&self.id))?;
        (pair.public == self.public).then_some((pair, data))
    }

    /// Writes the slot as it stands in the key area.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        let end = out.len() + SLOT_LEN;
        out.extend(self.id);
        out.extend(self.cost.memory_kib().to_le_bytes());
        out.extend(self.cost.passes().to_le_bytes());
        out.extend(self.cost.lanes().to_le_bytes());
        out.extend([0; 4]);
        out.extend(self.tag);
        out.extend(self.public);
        out.extend(self.nonce);
        out.extend(self.private);
        out.extend(self.data);
        out.resize(end, 0);
    }

    /// Reads a slot; `None` if a cost in it is beyond what may be used.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut take = Take::new(bytes);
        let id = take.array()?;
        let cost = Cost::from_stored(take.u32()?, take.u32()?, take.u32()?)?;
        take.slice(4)?;
        Some(Self {
            id,
            cost,
            tag: take.array()?,
            public: take.array()?,
            nonce: take.array()?,
            private: take.array()?,
            data: take.array()?,
        })
    }
}

fn private_aad(binding: Binding, id: &SlotId, public: &PublicKey) -> Vec<u8> {
    [label::PRIVATE, &binding.vault, id, public].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::secret::Passphrase;

    const BINDING: Binding = Binding {
        vault: [1; 16],
        generation: 1,
    };

    fn stretched(text: &str) -> Stretched {
        Cost::cheap_for_tests_and_practice()
            .stretch(&Passphrase::new(text.to_owned()), &[5; 32], "ann")
            .unwrap()
    }

    fn slot() -> KeySlot {
        let pair = Pair::draw().unwrap();
        KeySlot::seal(
            BINDING,
            [2; 16],
            Cost::cheap_for_tests_and_practice(),
            &stretched("one"),
            &pair,
            &Key::from_slice(&[9; 32]).unwrap(),
        )
        .unwrap()
    }

    #[test]
    fn a_slot_opens_after_writing_and_reading() {
        let mut bytes = Vec::new();
        slot().write(&mut bytes);
        assert_eq!(bytes.len(), SLOT_LEN);
        let (_, data) = KeySlot::read(&bytes)
            .unwrap()
            .open(BINDING, &stretched("one"))
            .unwrap();
        assert_eq!(data.bytes(), &[9; 32]);
    }

    #[test]
    fn a_slot_is_bound_to_its_vault_its_generation_and_its_passphrase() {
        let slot = slot();
        assert!(slot.open(BINDING, &stretched("two")).is_none());
        assert!(
            slot.open(
                Binding {
                    vault: [3; 16],
                    ..BINDING
                },
                &stretched("one")
            )
            .is_none()
        );
        assert!(
            slot.open(
                Binding {
                    generation: 2,
                    ..BINDING
                },
                &stretched("one")
            )
            .is_none()
        );
    }

    #[test]
    fn a_slot_resealed_opens_for_the_new_generation_alone() {
        let next = Binding {
            generation: 2,
            ..BINDING
        };
        let key = Key::from_slice(&[8; 32]).unwrap();
        let slot = slot().resealed(next, &key).unwrap();
        let (_, data) = slot.open(next, &stretched("one")).unwrap();
        assert_eq!(data.bytes(), &[8; 32]);
        assert!(slot.open(BINDING, &stretched("one")).is_none());
        assert!(slot.open(next, &stretched("two")).is_none());
    }

    #[test]
    fn no_changed_byte_of_a_slot_opens() {
        let mut bytes = Vec::new();
        slot().write(&mut bytes);
        let stretched = stretched("one");
        for at in (0..16).chain(32..232) {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(
                KeySlot::read(&changed)
                    .unwrap()
                    .open(BINDING, &stretched)
                    .is_none(),
                "byte {at}"
            );
        }
    }
}
