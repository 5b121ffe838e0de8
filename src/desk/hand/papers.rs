//! The papers needed, in hand: what is known of each.

use chrono::NaiveDate;

use crate::form::Picked;
use crate::form::evidence::STATES;

/// One paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRow {
    /// The key by which its state is kept.
    pub key: String,
    /// Its name.
    pub label: String,
    /// Whom it is for.
    pub person: Option<String>,
    /// Its state, by number among [`STATES`].
    pub state: Option<usize>,
    /// The day it is due.
    pub due: Option<NaiveDate>,
}

/// The papers needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papers {
    /// The papers.
    pub rows: Vec<PaperRow>,
    /// The paper in hand.
    pub at: usize,
    /// Whether any state was changed.
    pub touched: bool,
}

impl Papers {
    /// The papers as they are kept.
    #[must_use]
    pub fn new(rows: Vec<PaperRow>) -> Self {
        Self {
            rows,
            at: 0,
            touched: false,
        }
    }

    /// Moves by so many rows.
    pub fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.rows.len().saturating_sub(1));
    }

    /// Sets the state of the paper in hand, by number among [`STATES`].
    pub fn set(&mut self, state: usize) {
        if let Some(row) = self.rows.get_mut(self.at).filter(|_| state < STATES.len()) {
            row.state = Some(state);
            self.touched = true;
        }
    }

    /// Moves the paper in hand to the next state, and after the last one to none.
    pub fn next_state(&mut self) {
        if let Some(row) = self.rows.get_mut(self.at) {
            row.state = row.state.map_or(Some(0), |state| {
                (state + 1 < STATES.len()).then_some(state + 1)
            });
            self.touched = true;
        }
    }

    /// The states that are known, as they are kept.
    #[must_use]
    pub fn picked(&self) -> Vec<Picked> {
        let picked = |row: &PaperRow| {
            let state = STATES.get(row.state?)?;
            Some(Picked {
                code: row.key.clone(),
                text: Some((*state).to_owned()),
            })
        };
        self.rows.iter().filter_map(picked).collect()
    }
}
