//! A table while it is put together: columns that are defined once, and rows of cells under them.

use serde_json::{Map, Value as Json, json};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Words or a code.
    Text,
    /// Words, or several.
    Texts,
    /// Several codes; in CSV with a semicolon and a space between them.
    Codes,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Count,
    /// A day, as `2026-11-22`.
    Day,
    /// An instant in UTC, as `2026-11-22T14:05:00Z`.
    Instant,
    /// A SHA-256, as 64 small hexadecimal digits.
    Digest,
}

/// A column: the key in JSON, the heading in CSV, and what the schema says of it.
#[derive(Debug)]
pub(super) struct Column {
    pub name: &'static str,
    pub holds: Holds,
    pub says: &'static str,
}

/// A table of the export.
#[derive(Debug)]
pub(super) struct Table {
    pub name: &'static str,
    pub says: &'static str,
    pub columns: &'static [Column],
}

/// What stands in one row under one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// Words, a code, a day, an instant or a digest.
    Text(String),
    /// Several.
    Many(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// A number.
    Count(u32),
}

impl Cell {
    #[expect(
        clippy::needless_pass_by_value,
        reason = "cells are made of what was just put together and of what is only looked at"
    )]
    pub(super) fn text(text: impl ToString) -> Self {
        Self::Text(text.to_string())
    }

    pub(super) fn maybe(text: Option<impl ToString>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    pub(super) fn count(count: u32) -> Self {
        Self::Count(count)
    }

    fn json(&self) -> Json {
        match self {
            Self::Empty => Json::Null,
            Self::Text(text) => json!(text),
            Self::Many(many) => json!(many),
            Self::Flag(flag) => json!(flag),
            Self::Count(count) => json!(count),
        }
    }
}

/// A table with its rows.
#[derive(Debug)]
pub(super) struct Rows {
    table: &'static Table,
    pub rows: Vec<Vec<Cell>>,
}

impl Rows {
    /// An empty table.
    pub(super) fn of(table: &'static Table) -> Self {
        Self {
            table,
            rows: Vec::new(),
        }
    }

    /// Adds a row: one cell a column, in the order of the columns.
    pub(super) fn push(&mut self, row: Vec<Cell>) {
        debug_assert_eq!(row.len(), self.table.columns.len(), "{}", self.table.name);
        self.rows.push(row);
    }

    pub(super) fn name(&self) -> &'static str {
        self.table.name
    }

    pub(super) fn columns(&self) -> &'static [Column] {
        self.table.columns
    }

    /// The rows as objects, in the order of the columns.
    pub(super) fn json(&self) -> Vec<Json> {
        let object = |row: &Vec<Cell>| {
            let cells = self.table.columns.iter().zip(row);
            let keys = cells.map(|(column, cell)| (column.name.to_owned(), cell.json()));
            Json::Object(keys.collect::<Map<_, _>>())
        };
        self.rows.iter().map(object).collect()
    }
}
