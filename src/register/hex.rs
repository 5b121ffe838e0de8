//! Bytes as hexadecimal digits, and back: digests, keys and ids as files, records and people write them.

use std::fmt::Write as _;

/// The bytes as small digits, two a byte.
#[must_use]
pub fn written(bytes: &[u8]) -> String {
    let room = String::with_capacity(bytes.len().saturating_mul(2));
    bytes.iter().fold(room, |mut digits, byte| {
        write!(digits, "{byte:02x}").unwrap_or_default();
        digits
    })
}

/// The bytes that two digits each, small or capital, stand for; nothing if there are more or fewer, or other letters.
#[must_use]
pub fn read<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let value = |digit: &u8| {
        char::from(*digit)
            .to_digit(16)
            .and_then(|value| u8::try_from(value).ok())
    };
    let mut bytes = [0; N];
    if digits.len() != N.saturating_mul(2) {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks(2)) {
        let [high, low] = pair else { return None };
        *byte = value(high)? << 4 | value(low)?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{read, written};

    #[test]
    fn bytes_come_back_from_their_digits() {
        assert_eq!(written(&[0x00, 0x9f, 0xff]), "009fff");
        assert_eq!(read("009fff"), Some([0x00, 0x9f, 0xff]));
        assert_eq!(read("009FfF"), Some([0x00, 0x9f, 0xff]));
        assert_eq!((written(&[]), read("")), (String::new(), Some([])));
    }

    #[test]
    fn what_is_no_such_number_of_digits_is_nothing() {
        for other in [
            "", "0", "009ff", "009fff0", "009ffg", "+09fff", "00 fff", "0é9f",
        ] {
            assert_eq!(read::<3>(other), None, "{other}");
        }
    }
}
