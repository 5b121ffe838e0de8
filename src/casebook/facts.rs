//! What the casebook knows of the vault as a whole: the erasure ledger's key, the generation of keys its trail has spoken
//! of, the post key it has spoken of, what was begun with the keys and has not been told the end of, and the secret under which
//! cards of contacts are compared.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::casebook::audit;
use crate::casebook::error::CasebookError;
use crate::casebook::subject::{self, Subject};
use crate::casebook::tables::{APPLICATIONS, FACTS};
use crate::casebook::{change, record};
use crate::register::application::ApplicationId;
use crate::vault::{Reader, Vault, Writer};

const LEDGER_KEY: &[u8] = b"ledger_key";
const GENERATION: &[u8] = b"generation";
const POST_KEY: &[u8] = b"post_key";
const PENDING: &[u8] = b"pending";
const CARD_KEY: &[u8] = b"card_key";

/// What was begun with the keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Pending {
    /// The act, by its code.
    pub act: String,
    /// The number of the entry that told that it was begun.
    pub audit: u64,
}

/// The key under which the erasure ledger names applications.
pub(super) fn ledger_key(reader: &Reader) -> Result<[u8; 32], CasebookError> {
    get(reader, LEDGER_KEY)?.ok_or(CasebookError::Record { table: FACTS.0 })
}

/// The generation of keys that the trail has spoken of; none in a vault that no version with erasures has opened.
pub(super) fn generation(reader: &Reader) -> Result<Option<u32>, CasebookError> {
    get(reader, GENERATION)
}

/// Keeps the generation of keys that the trail speaks of.
pub(super) fn put_generation(writer: &mut Writer, generation: u32) -> Result<(), CasebookError> {
    change::put(writer, FACTS, GENERATION, &generation)
}

/// The number of the post key that the trail has spoken of.
pub(super) fn post_key(reader: &Reader) -> Result<Option<u32>, CasebookError> {
    get(reader, POST_KEY)
}

/// Keeps the number of the post key that the trail speaks of.
pub(super) fn put_post_key(writer: &mut Writer, number: u32) -> Result<(), CasebookError> {
    change::put(writer, FACTS, POST_KEY, &number)
}

/// What was begun with the keys and has not been told the end of.
pub(super) fn pending(reader: &Reader) -> Result<Option<Pending>, CasebookError> {
    get(reader, PENDING)
}

/// Keeps what is begun with the keys, or that nothing is.
pub(super) fn set_pending(
    writer: &mut Writer,
    pending: Option<&Pending>,
) -> Result<(), CasebookError> {
    change::set(writer, FACTS, PENDING, pending)
}

/// The secret under which the cards of professionals are compared; none before the first of them was kept.
pub(super) fn card_key(reader: &Reader) -> Result<Option<[u8; 32]>, CasebookError> {
    get(reader, CARD_KEY)
}

/// The same secret, drawn where there is none yet.
pub(super) fn lay_card_key(writer: &mut Writer) -> Result<[u8; 32], CasebookError> {
    if let Some(known) = card_key(writer)? {
        return Ok(known);
    }
    let drawn = Vault::draw()?;
    change::put(writer, FACTS, CARD_KEY, &drawn)?;
    Ok(drawn)
}

/// Gives a vault that is new, or was kept by a version before this one, its facts: the ledger's key, the generation, and
/// for each application the number of its newest entry. Does nothing where they are.
pub(super) fn lay(writer: &mut Writer, generation: u32) -> Result<(), CasebookError> {
    if writer.get(FACTS, LEDGER_KEY)?.is_some() {
        return Ok(());
    }
    let key: [u8; 32] = Vault::draw()?;
    change::put(writer, FACTS, LEDGER_KEY, &key)?;
    put_generation(writer, generation)?;
    let mut newest: BTreeMap<ApplicationId, u64> = BTreeMap::new();
    for (number, entry) in audit::all(writer)? {
        newest.extend(entry.subject.map(|id| (id, number)));
    }
    for (id, newest) in newest {
        if writer.get(APPLICATIONS, &id.0)?.is_some() {
            let salt = Vault::draw()?;
            subject::put(writer, id, &Subject { newest, salt })?;
        }
    }
    Ok(())
}

fn get<T: DeserializeOwned>(reader: &Reader, key: &[u8]) -> Result<Option<T>, CasebookError> {
    let row = reader.get(FACTS, key)?;
    row.map(|bytes| record::read(FACTS, &bytes)).transpose()
}
