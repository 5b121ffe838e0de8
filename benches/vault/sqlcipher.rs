//! `SQLCipher` with a raw key and a write-ahead log that is synced at every commit: its best that is as durable as the vault.

use std::hint::black_box;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension as _, params};

use super::contender::{CACHE, Contender, length};
use super::people::Application;

/// A raw key, so that no derivation is measured.
const KEY: &str =
    "PRAGMA key = \"x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'\"";

const TABLES: &str =
    "CREATE TABLE IF NOT EXISTS records (number INTEGER PRIMARY KEY, record BLOB NOT NULL);
     CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;";

/// A `SQLCipher` file.
pub struct Cipher {
    path: PathBuf,
    connection: Option<Connection>,
}

impl Cipher {
    /// Makes one in a folder.
    pub fn make(folder: &Path) -> Self {
        let mut cipher = Self {
            path: folder.join("sqlcipher.db"),
            connection: None,
        };
        cipher.open();
        cipher
    }

    fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("open")
    }
}

/// A key as SQLite likes it best: the number of its row.
fn number(key: &[u8]) -> i64 {
    i64::from_be_bytes(key.try_into().expect("eight bytes"))
}

impl Contender for Cipher {
    fn name(&self) -> &'static str {
        "SQLCipher"
    }

    fn keep(&mut self, applications: &[Application]) {
        let connection = self.connection.as_mut().expect("open");
        let change = connection.transaction().expect("a change");
        for one in applications {
            let put = |statement, key: &dyn rusqlite::ToSql, value: &[u8]| {
                let mut statement = change.prepare_cached(statement).expect("a statement");
                statement.execute(params![key, value]).expect("kept");
            };
            let entry = "INSERT OR REPLACE INTO entries VALUES (?, ?)";
            put(
                "INSERT OR REPLACE INTO records VALUES (?, ?)",
                &number(&one.key),
                &one.record,
            );
            put(entry, &one.name, &[]);
            put(entry, &one.reference, &one.key);
        }
        change.commit().expect("durable");
    }

    fn read(&self, keys: &[[u8; 8]]) -> usize {
        let statement = "SELECT record FROM records WHERE number = ?";
        let moment = self.connection().unchecked_transaction().expect("a moment");
        let mut statement = moment.prepare_cached(statement).expect("a statement");
        keys.iter()
            .filter(|key| {
                let row =
                    statement.query_row([number(key.as_slice())], |row| row.get::<_, Vec<u8>>(0));
                black_box(row.optional().expect("read")).is_some()
            })
            .count()
    }

    fn names(&self, from: &[u8], to: &[u8]) -> Vec<Vec<u8>> {
        let statement = "SELECT key, value FROM entries WHERE key >= ? AND key < ? ORDER BY key";
        let mut statement = self
            .connection()
            .prepare_cached(statement)
            .expect("a statement");
        let rows = statement
            .query_map([from, to], |row| row.get(0))
            .expect("a range");
        rows.map(|row| row.expect("a row")).collect()
    }

    fn records(&self, keys: Range<[u8; 8]>) -> Vec<Vec<u8>> {
        let statement =
            "SELECT number, record FROM records WHERE number >= ? AND number < ? ORDER BY number";
        let mut statement = self
            .connection()
            .prepare_cached(statement)
            .expect("a statement");
        let rows = statement.query_map([number(&keys.start), number(&keys.end)], |row| row.get(1));
        rows.expect("a range")
            .map(|row| row.expect("a row"))
            .collect()
    }

    fn close(&mut self) {
        self.connection = None;
    }

    fn open(&mut self) {
        let connection = Connection::open(&self.path).expect("SQLCipher opens");
        let setting = |setting: &str| connection.execute_batch(setting).expect("a setting");
        setting(KEY);
        setting("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        setting(&format!("PRAGMA cache_size = -{};", CACHE / 1024));
        let version =
            connection.query_row("PRAGMA cipher_version", [], |row| row.get::<_, String>(0));
        assert!(
            version.is_ok_and(|version| version.starts_with('4')),
            "SQLCipher 4 is linked"
        );
        setting(TABLES);
        let mut check = connection
            .prepare("PRAGMA cipher_integrity_check")
            .expect("a check");
        assert!(
            !check.exists([]).expect("checked"),
            "SQLCipher finds its file sound"
        );
        drop(check);
        self.connection = Some(connection);
    }

    fn size(&self) -> u64 {
        length(&self.path) + length(&self.path.with_extension("db-wal"))
    }
}
