//! Takes fixed-size pieces off the front of bytes without ever reaching past their end.

/// What is left of a run of bytes; every taking either yields the whole piece or nothing.
pub(super) struct Take<'a>(&'a [u8]);

impl<'a> Take<'a> {
    /// Starts at the front of `bytes`.
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Takes `N` bytes.
    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (piece, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*piece)
    }

    /// Takes `count` bytes.
    pub(super) fn slice(&mut self, count: usize) -> Option<&'a [u8]> {
        let (piece, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(piece)
    }

    /// Takes one byte.
    pub(super) fn u8(&mut self) -> Option<u8> {
        self.array().map(u8::from_le_bytes)
    }

    /// Takes four bytes, least significant first.
    pub(super) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    /// Takes eight bytes, least significant first.
    pub(super) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }

    /// Takes eight bytes of a signed number, least significant first.
    pub(super) fn i64(&mut self) -> Option<i64> {
        self.array().map(i64::from_le_bytes)
    }

    /// Takes everything that is left.
    pub(super) const fn rest(self) -> &'a [u8] {
        self.0
    }
}

/// Says whether two secrets are the same, in a time that depends on their length alone.
pub(super) fn same(one: &[u8], other: &[u8]) -> bool {
    let differences = one
        .iter()
        .zip(other)
        .fold(0_u8, |seen, (a, b)| std::hint::black_box(seen | (a ^ b)));
    one.len() == other.len() && differences == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_whole_or_missing() {
        let mut take = Take::new(&[1, 2, 0, 0, 0, 9]);
        assert_eq!(take.u8(), Some(1));
        assert_eq!(take.u32(), Some(2));
        assert_eq!(take.u64(), None);
        assert_eq!(take.slice(2), None);
        assert_eq!(take.rest(), &[9]);
    }

    #[test]
    fn secrets_are_the_same_or_not() {
        assert!(same(b"abc", b"abc"));
        assert!(!same(b"abc", b"abd"));
        assert!(!same(b"abc", b"ab"));
    }
}
