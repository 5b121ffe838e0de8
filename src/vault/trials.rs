//! Trials of the whole room: what is promised of a vault, tried from outside and on a disk that loses power.

mod backing_up;
mod by_hand;
mod compartments;
mod copying;
mod copying_fails;
mod disk;
mod erasing;
mod failing;
mod folder;
mod keeping;
mod key_area;
mod keyholding;
pub(crate) mod lent;
mod post;
mod powercut;
mod rekeying;
mod run;
mod scene;
mod signing;
mod tampering;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::disk::Disk;
use super::opening::Credential;
use super::{
    Cost, Home, Passphrase, RecoveryKey, Role, Signature, Signer, Table, Vault, VaultError,
};

impl Vault {
    /// Looks at what lies on a disk and begins with it.
    fn open_on(
        disk: Arc<dyn Disk>,
        credential: &Credential<'_>,
        home: Option<Home>,
    ) -> Result<Self, VaultError> {
        let mut vault = Self::look_on(disk, credential, home)?;
        vault.begin()?;
        Ok(vault)
    }

    /// Looks at what lies in a folder and begins with it.
    fn open_in(home: &Home, credential: &Credential<'_>) -> Result<Self, VaultError> {
        let mut vault = Self::look_in(home, credential)?;
        vault.begin()?;
        Ok(vault)
    }
}

impl Vault {
    /// Every row of every table: the table's full name, the key, the value.
    pub(crate) fn everything(&self) -> Vec<(String, Vec<u8>, Vec<u8>)> {
        let rows: Result<Vec<_>, VaultError> = self.read(|reader| {
            let mut rows = Vec::new();
            for table in reader.tables()? {
                let all = reader.batch(&table, None, usize::MAX)?.into_iter();
                rows.extend(all.map(|(key, value)| (table.clone(), key, value)));
            }
            Ok(rows)
        });
        rows.unwrap()
    }
}

const RECORDS: Table = Table("records");

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}

fn made(path: &Path) -> (Vault, RecoveryKey) {
    Vault::create(
        path,
        Cost::cheap_for_tests_and_practice(),
        "Ann Öst",
        Role::Keeper,
        &passphrase("orchard"),
        noon(),
    )
    .unwrap()
}

fn unlocked(path: &Path) -> Result<Vault, VaultError> {
    Vault::unlock(path, "Ann Öst", &passphrase("orchard"))
}

fn put(vault: &Vault, key: &[u8], value: &[u8]) -> Result<(), VaultError> {
    vault.write(|writer| writer.put(RECORDS, key, value))
}

fn get(vault: &Vault, key: &[u8]) -> Result<Option<Vec<u8>>, VaultError> {
    vault.read(|reader| reader.get(RECORDS, key))
}

/// Bytes as a test vector spells them.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from_digit(digit.into(), 16).unwrap())
        .collect()
}

/// The bytes a test vector spells.
pub(super) fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<_> = text
        .chars()
        .map(|digit| u8::try_from(digit.to_digit(16).unwrap()).unwrap())
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect()
}
