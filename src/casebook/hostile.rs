//! Records that an enemy with the key chose, handed to the decoder: the fuzz target, and the replay of its corpus.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::casebook::audit::{Detail, Entry};
use crate::casebook::checkpoint::Checkpoint;
use crate::casebook::erase::Erasure;
use crate::casebook::facts::Pending;
use crate::casebook::history::Change;
use crate::casebook::record;
use crate::casebook::subject::Subject;
use crate::casebook::tables::{
    ANSWERS, APPLICATIONS, ASKED, AUDIT, AUDIT_DETAILS, CHECKPOINTS, CONFIRMATIONS, ERASURES,
    FACTS, HELPERS, HOLDS, JOURNAL, LISTS, NOTES, PRIVACY, REQUESTS, SUBJECTS,
};
use crate::form::{Confirmation, EntryId, Kept, Note};
use crate::privacy;
use crate::register::application::Header;
use crate::register::hold::Hold;
use crate::rights;
use crate::vault::Table;

/// How many kinds of record there are.
const KINDS: u8 = 19;

/// Reads a record; the first byte says of which kind.
///
/// # Panics
/// If what was read is not read again once it was written.
pub fn record(bytes: &[u8]) {
    let Some((kind, bytes)) = bytes.split_first() else {
        return;
    };
    let comes_back = match kind % KINDS {
        0 => comes_back::<Header>(APPLICATIONS, bytes),
        1 => comes_back::<Kept>(ANSWERS, bytes),
        2 => comes_back::<Vec<EntryId>>(LISTS, bytes),
        3 => comes_back::<Note>(NOTES, bytes),
        4 => comes_back::<Confirmation>(CONFIRMATIONS, bytes),
        5 => comes_back::<Change>(JOURNAL, bytes),
        6 => comes_back::<Entry>(AUDIT, bytes),
        7 => comes_back::<Detail>(AUDIT_DETAILS, bytes),
        8 => comes_back::<Hold>(HOLDS, bytes),
        9 => comes_back::<Subject>(SUBJECTS, bytes),
        10 => comes_back::<Checkpoint>(CHECKPOINTS, bytes),
        11 => comes_back::<Erasure>(ERASURES, bytes),
        12 => comes_back::<Pending>(FACTS, bytes),
        13 => comes_back::<[u8; 32]>(FACTS, bytes),
        14 => comes_back::<u32>(FACTS, bytes),
        15 => comes_back::<privacy::Entry>(PRIVACY, bytes),
        16 => comes_back::<String>(ASKED, bytes),
        17 => comes_back::<privacy::Card>(HELPERS, bytes),
        _ => comes_back::<rights::Entry>(REQUESTS, bytes),
    };
    assert!(
        comes_back,
        "a record that is read is written as it was read"
    );
}

fn comes_back<T: DeserializeOwned + Serialize + PartialEq>(table: Table, bytes: &[u8]) -> bool {
    let Ok(read) = record::read::<T>(table, bytes) else {
        return true;
    };
    let written = record::write(table, &read);
    written.is_ok_and(|written| record::read::<T>(table, &written).is_ok_and(|again| again == read))
}

#[cfg(test)]
mod tests {
    use super::{KINDS, record};
    use crate::vault::hostile::corpus;

    #[test]
    fn what_fuzzing_found_stays_found() {
        corpus::replay("record", record);
    }

    #[test]
    fn every_kind_of_record_has_a_seed() {
        for kind in 0..KINDS {
            let mut seeds = corpus::of("record").into_iter();
            assert!(
                seeds.any(|seed| seed.first() == Some(&kind) && seed.len() > 3),
                "kind {kind}"
            );
        }
    }
}
