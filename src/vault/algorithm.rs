//! The two ways of sealing a block, and which of them suits this machine.

/// How a vault's blocks are sealed; chosen when it is made and stored in its key area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    Aes256Gcm,
    XChaCha20Poly1305,
}

impl Algorithm {
    /// AES where the processor has instructions for it, `XChaCha20` where it would be four times slower in software.
    pub(super) fn for_this_machine() -> Self {
        if has_aes() {
            Self::Aes256Gcm
        } else {
            Self::XChaCha20Poly1305
        }
    }

    /// The number it is stored under.
    pub(super) const fn id(self) -> u32 {
        match self {
            Self::Aes256Gcm => 1,
            Self::XChaCha20Poly1305 => 2,
        }
    }

    /// The algorithm stored under a number.
    pub(super) const fn from_id(id: u32) -> Option<Self> {
        match id {
            1 => Some(Self::Aes256Gcm),
            2 => Some(Self::XChaCha20Poly1305),
            _ => None,
        }
    }
}

#[cfg(target_arch = "x86_64")]
fn has_aes() -> bool {
    std::arch::is_x86_feature_detected!("aes") && std::arch::is_x86_feature_detected!("pclmulqdq")
}

#[cfg(target_arch = "aarch64")]
fn has_aes() -> bool {
    std::arch::is_aarch64_feature_detected!("aes")
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
const fn has_aes() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_algorithms_go_both_ways() {
        for (id, algorithm) in [(1, Algorithm::Aes256Gcm), (2, Algorithm::XChaCha20Poly1305)] {
            assert_eq!(
                (algorithm.id(), Algorithm::from_id(id)),
                (id, Some(algorithm))
            );
        }
        assert_eq!([0, 3].map(Algorithm::from_id), [None, None]);
    }
}
