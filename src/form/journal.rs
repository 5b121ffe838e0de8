//! Every change of an intake in order, so that any of them can be undone and done again, at any depth.

use crate::form::sheet::{Change, Sheet};

/// The changes made, and the changes undone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Journal {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl Journal {
    /// Makes a change and remembers it; what was undone can no longer be done again.
    pub fn make(&mut self, sheet: &mut Sheet, change: Change) {
        sheet.apply(&change);
        self.done.push(change);
        self.undone.clear();
    }

    /// Undoes the last change; gives the reversed change that was applied, for keeping.
    pub fn undo(&mut self, sheet: &mut Sheet) -> Option<Change> {
        let change = self.done.pop()?;
        let reversed = change.reversed();
        sheet.apply(&reversed);
        self.undone.push(change);
        Some(reversed)
    }

    /// Does the last undone change again; gives the change that was applied, for keeping.
    pub fn redo(&mut self, sheet: &mut Sheet) -> Option<Change> {
        let change = self.undone.pop()?;
        sheet.apply(&change);
        self.done.push(change.clone());
        Some(change)
    }

    /// How many changes can be undone.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.done.len()
    }
}
