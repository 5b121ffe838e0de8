//! The vault.

use std::hint::black_box;
use std::ops::Range;
use std::path::{Path, PathBuf};

use lodge::vault::{Cost, Passphrase, Role, Table, Vault, VaultError};

use super::contender::{Contender, length};
use super::people::Application;

const RECORDS: Table = Table("records");
const INDEX: Table = Table("index");
const OFFICER: &str = "Ash";

/// A vault whose passphrase costs nothing, so that opening it measures the opening.
pub struct Sealed {
    path: PathBuf,
    vault: Option<Vault>,
}

impl Sealed {
    /// Makes one in a folder.
    pub fn make(folder: &Path) -> Self {
        let path = folder.join("sealed.vault");
        let cost = Cost::cheap_for_tests_and_practice();
        Self {
            vault: Some(made(&path, cost)),
            path,
        }
    }

    /// The record that a reference stands for.
    pub fn find(&self, reference: &[u8]) -> Option<Vec<u8>> {
        let found = self
            .vault()
            .read(|reader| match reader.get(INDEX, reference)? {
                Some(key) => reader.get(RECORDS, &key),
                None => Ok(None),
            });
        found.expect("read")
    }

    /// Puts one small row, as keeping one answer does.
    pub fn keep_answer(&self, key: &[u8], answer: &[u8]) {
        self.vault()
            .write(|writer| writer.put(Table("answers"), key, answer))
            .expect("durable");
    }

    fn vault(&self) -> &Vault {
        self.vault.as_ref().expect("open")
    }
}

/// Makes a vault at some cost of a passphrase.
pub fn made(path: &Path, cost: Cost) -> Vault {
    let now = chrono::Utc::now();
    let (vault, _) =
        Vault::create(path, cost, OFFICER, Role::Keeper, &passphrase(), now).expect("a vault");
    vault
}

/// Unlocks one.
pub fn unlocked(path: &Path) -> Vault {
    Vault::unlock(path, OFFICER, &passphrase()).expect("the vault opens")
}

fn passphrase() -> Passphrase {
    Passphrase::new("correct horse battery".to_owned())
}

impl Contender for Sealed {
    fn name(&self) -> &'static str {
        "the vault"
    }

    fn keep(&mut self, applications: &[Application]) {
        let kept = self.vault().write(|writer| {
            for one in applications {
                writer.put(RECORDS, &one.key, &one.record)?;
                writer.put(INDEX, &one.name, &[])?;
                writer.put(INDEX, &one.reference, &one.key)?;
            }
            Ok::<_, VaultError>(())
        });
        kept.expect("durable");
    }

    fn read(&self, keys: &[[u8; 8]]) -> usize {
        let count = self.vault().read(|reader| {
            keys.iter().try_fold(0, |count, key| {
                let value = black_box(reader.get(RECORDS, key)?);
                Ok::<_, VaultError>(count + usize::from(value.is_some()))
            })
        });
        count.expect("read")
    }

    fn names(&self, from: &[u8], to: &[u8]) -> Vec<Vec<u8>> {
        let rows = self.vault().read(|reader| reader.range(INDEX, from, to));
        rows.expect("read")
            .into_iter()
            .map(|(key, _)| key)
            .collect()
    }

    fn records(&self, keys: Range<[u8; 8]>) -> Vec<Vec<u8>> {
        let rows = self
            .vault()
            .read(|reader| reader.range(RECORDS, &keys.start, &keys.end));
        rows.expect("read")
            .into_iter()
            .map(|(_, value)| value)
            .collect()
    }

    fn close(&mut self) {
        self.vault = None;
    }

    fn open(&mut self) {
        self.vault = Some(unlocked(&self.path));
    }

    fn size(&self) -> u64 {
        length(&self.path)
    }
}
