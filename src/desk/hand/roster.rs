//! A list in hand: its entries, and what can be done with it.

use crate::form::EntryId;
use crate::form::coverage::Coverage;

/// A row of the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// An entry.
    Entry(EntryId),
    /// Add one.
    Add,
    /// Add somebody who is known already.
    Known,
    /// There are none; only while the list is empty.
    NoneThere,
    /// Go on with the form.
    GoOn,
}

/// A list with its entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    /// The rows, top to bottom.
    pub rows: Vec<Row>,
    /// The row in hand.
    pub at: usize,
    /// How much of the window the addresses cover, where they are addresses.
    pub coverage: Option<Coverage>,
}

impl Roster {
    /// The roster of a list. The row in hand is the one that most likely comes next: adding to an empty list or to addresses
    /// that do not yet reach back far enough, going on otherwise.
    #[must_use]
    pub fn new(entries: &[EntryId], full: bool, settled: bool, coverage: Option<Coverage>) -> Self {
        let mut rows: Vec<Row> = entries.iter().map(|entry| Row::Entry(*entry)).collect();
        if !full {
            rows.push(Row::Add);
        }
        if entries.is_empty() {
            rows.push(Row::NoneThere);
        }
        rows.push(Row::GoOn);
        let open = coverage
            .as_ref()
            .is_some_and(|coverage| !coverage.gaps.is_empty() || coverage.short_by.is_some());
        let wanted = if settled && !open {
            Row::GoOn
        } else {
            Row::Add
        };
        let at = rows.iter().position(|row| *row == wanted).unwrap_or(0);
        Self { rows, at, coverage }
    }

    /// The same with a row for somebody who is known already, below the one that adds.
    #[must_use]
    pub fn offering_known(mut self) -> Self {
        if let Some(at) = self.rows.iter().position(|row| *row == Row::Add) {
            let below = at.saturating_add(1);
            self.rows.insert(below, Row::Known);
            if self.at >= below {
                self.at = self.at.saturating_add(1);
            }
        }
        self
    }

    /// The row in hand.
    #[must_use]
    pub fn row(&self) -> Row {
        self.rows.get(self.at).copied().unwrap_or(Row::GoOn)
    }

    /// Moves by so many rows.
    pub fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.rows.len().saturating_sub(1));
    }

    /// Moves to an entry's row.
    pub fn move_to(&mut self, entry: EntryId) {
        if let Some(at) = self.rows.iter().position(|row| *row == Row::Entry(entry)) {
            self.at = at;
        }
    }
}
