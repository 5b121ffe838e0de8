//! Plain redb, set up and asked as the vault sets it up and asks it.

use std::hint::black_box;
use std::ops::Range;
use std::path::{Path, PathBuf};

use redb::{Builder, Database, ReadableDatabase as _, TableDefinition};

use super::contender::{CACHE, Contender, length};
use super::people::Application;

const RECORDS: TableDefinition<&[u8], &[u8]> = TableDefinition::new("records");
const INDEX: TableDefinition<&[u8], &[u8]> = TableDefinition::new("index");

/// A plain redb file.
pub struct Plain {
    path: PathBuf,
    database: Option<Database>,
}

impl Plain {
    /// Makes one in a folder.
    pub fn make(folder: &Path) -> Self {
        let mut plain = Self {
            path: folder.join("plain.redb"),
            database: None,
        };
        plain.open();
        plain
    }

    fn database(&self) -> &Database {
        self.database.as_ref().expect("open")
    }

    fn rows(
        &self,
        table: TableDefinition<&[u8], &[u8]>,
        from: &[u8],
        to: &[u8],
    ) -> Vec<(Vec<u8>, Vec<u8>)> {
        let moment = self.database().begin_read().expect("a moment");
        let table = moment.open_table(table).expect("a table");
        table
            .range::<&[u8]>(from..to)
            .expect("a range")
            .map(|row| {
                let (key, value) = row.expect("a row");
                (key.value().to_vec(), value.value().to_vec())
            })
            .collect()
    }
}

impl Contender for Plain {
    fn name(&self) -> &'static str {
        "plain redb"
    }

    fn keep(&mut self, applications: &[Application]) {
        let change = self.database().begin_write().expect("a change");
        for one in applications {
            // Opened for each row, as the vault does.
            let put = |table, key: &[u8], value: &[u8]| {
                let mut table = change.open_table(table).expect("a table");
                table.insert(key, value).expect("kept");
            };
            put(RECORDS, &one.key, &one.record);
            put(INDEX, &one.name, &[]);
            put(INDEX, &one.reference, &one.key);
        }
        change.commit().expect("durable");
    }

    fn read(&self, keys: &[[u8; 8]]) -> usize {
        let moment = self.database().begin_read().expect("a moment");
        keys.iter()
            .filter(|key| {
                let table = moment.open_table(RECORDS).expect("a table");
                let value = table.get(key.as_slice()).expect("read");
                // Copied out of the page, as the vault does.
                black_box(value.map(|value| value.value().to_vec())).is_some()
            })
            .count()
    }

    fn names(&self, from: &[u8], to: &[u8]) -> Vec<Vec<u8>> {
        let rows = self.rows(INDEX, from, to);
        rows.into_iter().map(|(key, _)| key).collect()
    }

    fn records(&self, keys: Range<[u8; 8]>) -> Vec<Vec<u8>> {
        let rows = self.rows(RECORDS, &keys.start, &keys.end);
        rows.into_iter().map(|(_, value)| value).collect()
    }

    fn close(&mut self) {
        self.database = None;
    }

    fn open(&mut self) {
        let mut builder = Builder::new();
        builder
            .set_cache_size(CACHE)
            .set_check_integrity_on_open(true);
        self.database = Some(builder.create(&self.path).expect("plain redb opens"));
    }

    fn size(&self) -> u64 {
        length(&self.path)
    }
}
