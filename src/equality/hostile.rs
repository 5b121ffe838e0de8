//! Rows that an enemy with the key chose, handed to the decoders: the fuzz target, and the replay of its corpus.

use crate::equality::{record, stop};

/// Reads bytes as the answers of a person and as a stop.
///
/// # Panics
/// If what was read is not read again once it was written.
pub fn row(bytes: &[u8]) {
    if let Ok(read) = record::read(bytes) {
        let again = record::write(&read).map(|written| record::read(&written));
        assert!(
            again.is_err() || again == Ok(Ok(read)),
            "answers that are read are written as they were read"
        );
    }
    if let Ok(read) = stop::read(bytes) {
        assert_eq!(
            stop::written(read),
            bytes,
            "a stop is written as it was read"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::row;
    use crate::vault::hostile::corpus;

    #[test]
    fn what_fuzzing_found_is_read_and_so_is_what_lies_near_it() {
        corpus::replay("equality", row);
    }
}
