//! Reading and writing under keys: a reader sees one moment, a writer changes everything it changes or nothing.

use std::ops::{Bound, Deref};
use std::sync::Arc;

use redb::{
    AccessGuard, ReadTransaction, ReadableTable as _, ReadableTableMetadata as _, TableDefinition,
    TableError, TableHandle as _, WriteTransaction,
};

use super::error::VaultError;
use super::wall::Wall;

/// A table, by its name; names are part of what is kept and outlive the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Table(pub &'static str);

/// A key and the value kept under it.
pub type KeyValue = (Vec<u8>, Vec<u8>);

/// Reads one moment of a vault. A table that nothing was ever put into is empty.
pub struct Reader {
    source: Source,
    wall: Arc<Wall>,
}

enum Source {
    Moment(ReadTransaction),
    Change(Box<WriteTransaction>),
}

/// Changes a vault; reads what it has changed itself. Nothing of it lasts unless all of it does.
pub struct Writer(Reader);

/// Looks into a table of either kind of transaction; `$empty` if there is no such table.
macro_rules! look {
    ($reader:ident, $name:ident, $empty:expr, |$table:ident| $look:expr) => {
        $reader.wall.call(|| -> Result<_, redb::Error> {
            let definition: TableDefinition<&[u8], &[u8]> = TableDefinition::new($name);
            match &$reader.source {
                Source::Moment(moment) => match moment.open_table(definition) {
                    Ok($table) => $look,
                    Err(TableError::TableDoesNotExist(_)) => Ok($empty),
                    Err(error) => Err(error.into()),
                },
                Source::Change(change) => {
                    let $table = change.open_table(definition)?;
                    $look
                }
            }
        })
    };
}

impl Reader {
    pub(super) const fn of_moment(moment: ReadTransaction, wall: Arc<Wall>) -> Self {
        Self {
            source: Source::Moment(moment),
            wall,
        }
    }

    /// The value under `key`.
    pub fn get(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, VaultError> {
        self.get_named(&kept(table), key)
    }

    /// Every key from `from` up to but not including `to`, with its value, in the order of the keys' bytes.
    pub fn range(&self, table: Table, from: &[u8], to: &[u8]) -> Result<Vec<KeyValue>, VaultError> {
        if from >= to {
            return Ok(Vec::new());
        }
        let name = &kept(table);
        look!(self, name, Vec::new(), |table| table
            .range::<&[u8]>(from..to)?
            .map(|row| row.map(|(k, v)| owned(&k, &v)).map_err(Into::into))
            .collect())
    }

    /// The highest key and its value.
    pub fn last(&self, table: Table) -> Result<Option<KeyValue>, VaultError> {
        let name = &kept(table);
        look!(self, name, None, |table| Ok(table
            .last()?
            .map(|(k, v)| owned(&k, &v))))
    }

    /// How many keys there are.
    pub fn count(&self, table: Table) -> Result<u64, VaultError> {
        self.count_in(&kept(table))
    }

    /// The full name of every table that something is in, in the order of the names.
    pub(super) fn tables(&self) -> Result<Vec<String>, VaultError> {
        let names = self.wall.call(|| -> Result<Vec<String>, redb::Error> {
            let names = |name: redb::UntypedTableHandle| name.name().to_owned();
            Ok(match &self.source {
                Source::Moment(moment) => moment.list_tables()?.map(names).collect(),
                Source::Change(change) => change.list_tables()?.map(names).collect(),
            })
        })?;
        let mut filled = Vec::new();
        for name in names {
            if self.count_in(&name)? > 0 {
                filled.push(name);
            }
        }
        filled.sort();
        Ok(filled)
    }

    /// How many keys there are in the table of this full name.
    pub(super) fn count_in(&self, name: &str) -> Result<u64, VaultError> {
        look!(self, name, 0, |table| Ok(table.len()?))
    }

    /// The rows after the key `after`, or all, of the table of this full name, until they come to `bytes`.
    pub(super) fn batch(
        &self,
        name: &str,
        after: Option<&[u8]>,
        bytes: usize,
    ) -> Result<Vec<KeyValue>, VaultError> {
        let from = (
            after.map_or(Bound::Unbounded, Bound::Excluded),
            Bound::Unbounded,
        );
        look!(self, name, Vec::new(), |table| {
            let (mut rows, mut taken) = (Vec::new(), 0_usize);
            for row in table.range::<&[u8]>(from)? {
                let (key, value) = row?;
                let row = owned(&key, &value);
                taken = taken
                    .saturating_add(row.0.len())
                    .saturating_add(row.1.len());
                rows.push(row);
                if taken >= bytes {
                    break;
                }
            }
            Ok(rows)
        })
    }

    /// The value under `key` in one of this room's own tables.
    pub(super) fn get_own(&self, table: &str, key: &[u8]) -> Result<Option<Vec<u8>>, VaultError> {
        self.get_named(&own(table), key)
    }

    /// Everything in one of this room's own tables.
    pub(super) fn all_own(&self, table: &str) -> Result<Vec<KeyValue>, VaultError> {
        let name = &own(table);
        look!(self, name, Vec::new(), |table| table
            .iter()?
            .map(|row| row.map(|(k, v)| owned(&k, &v)).map_err(Into::into))
            .collect())
    }

    fn get_named(&self, name: &str, key: &[u8]) -> Result<Option<Vec<u8>>, VaultError> {
        look!(self, name, None, |table| Ok(table
            .get(key)?
            .map(|value| value.value().to_vec())))
    }
}

impl Writer {
    pub(super) fn of_change(change: WriteTransaction, wall: Arc<Wall>) -> Self {
        Self(Reader {
            source: Source::Change(Box::new(change)),
            wall,
        })
    }

    /// Keeps `value` under `key`, in place of whatever was there.
    pub fn put(&mut self, table: Table, key: &[u8], value: &[u8]) -> Result<(), VaultError> {
        self.put_named(&kept(table), key, value)
    }

    /// Removes `key` and its value; says whether it was there.
    pub fn remove(&mut self, table: Table, key: &[u8]) -> Result<bool, VaultError> {
        self.remove_named(&kept(table), key)
    }

    /// Keeps a value in one of this room's own tables.
    pub(super) fn put_own(
        &mut self,
        table: &str,
        key: &[u8],
        value: &[u8],
    ) -> Result<(), VaultError> {
        self.put_named(&own(table), key, value)
    }

    /// Removes a value from one of this room's own tables.
    pub(super) fn remove_own(&mut self, table: &str, key: &[u8]) -> Result<bool, VaultError> {
        self.remove_named(&own(table), key)
    }

    /// Keeps rows in the table of this full name.
    pub(super) fn put_all(&mut self, name: &str, rows: &[KeyValue]) -> Result<(), VaultError> {
        self.change(name, |table| {
            rows.iter()
                .try_for_each(|(key, value)| table.insert(&**key, &**value).map(drop))
        })
    }

    /// Makes everything it changed durable at once.
    pub(super) fn commit(self) -> Result<(), VaultError> {
        let Reader { source, wall } = self.0;
        match source {
            Source::Change(change) => wall.call(|| change.commit()),
            Source::Moment(_) => Err(VaultError::primitive()),
        }
    }

    /// Forgets everything it changed.
    pub(super) fn abandon(self) {
        let Reader { source, wall } = self.0;
        wall.release(source);
    }

    fn put_named(&self, name: &str, key: &[u8], value: &[u8]) -> Result<(), VaultError> {
        self.change(name, |table| table.insert(key, value).map(drop))
    }

    fn remove_named(&self, name: &str, key: &[u8]) -> Result<bool, VaultError> {
        self.change(name, |table| table.remove(key).map(|was| was.is_some()))
    }

    fn change<T>(
        &self,
        name: &str,
        work: impl FnOnce(&mut redb::Table<'_, &[u8], &[u8]>) -> Result<T, redb::StorageError>,
    ) -> Result<T, VaultError> {
        let Source::Change(change) = &self.0.source else {
            return Err(VaultError::primitive());
        };
        let definition: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new(name);
        self.0
            .wall
            .call(|| -> Result<T, redb::Error> { Ok(work(&mut change.open_table(definition)?)?) })
    }
}

impl Deref for Writer {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.0
    }
}

fn kept(table: Table) -> String {
    format!("kept/{}", table.0)
}

/// The full name of one of this room's own tables.
pub(super) fn own(table: &str) -> String {
    format!("vault/{table}")
}

fn owned(key: &AccessGuard<'_, &'static [u8]>, value: &AccessGuard<'_, &'static [u8]>) -> KeyValue {
    (key.value().to_vec(), value.value().to_vec())
}
