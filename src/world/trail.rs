//! The audit trail for those who may read it, and its check.

use crate::casebook::audit::{AnchorFound, Fault, Verdict};
use crate::casebook::{Anchor, Line};
use crate::desk::effect::Outcome;
use crate::desk::scene::trail::{Checked, TrailPage, TrailRow};
use crate::desk::trouble::Trouble;
use crate::world::perform::World;
use crate::world::trouble::of_casebook;

/// Entries that the desk reads at a time.
const PAGE: usize = 100;

impl World {
    /// A page of the trail for the desk.
    pub(super) fn trail_page(&mut self, before: Option<u64>) -> Result<Outcome, Trouble> {
        let casebook = self.open_casebook()?;
        let from = before.map(|number| number.saturating_sub(1));
        let lines = casebook.audit_page(from, PAGE);
        let lines = lines.map_err(|error| of_casebook(&error))?;
        let anchor = casebook.anchor().map_err(|error| of_casebook(&error))?;
        Ok(Outcome::Trail(TrailPage {
            rows: lines.into_iter().map(row).collect(),
            anchor: anchor.map_or_else(String::new, |anchor| anchor.to_string()),
        }))
    }

    /// At most so many entries for whoever may read them, newest first, from one number downwards or from the newest.
    pub fn trail(&mut self, from: Option<u64>, count: usize) -> Result<Vec<Line>, Trouble> {
        let lines = self.open_casebook()?.audit_page(from, count);
        lines.map_err(|error| of_casebook(&error))
    }

    /// Checks the whole trail, and an anchor from outside against it.
    pub fn check_trail(&mut self, anchor: Option<&Anchor>) -> Result<Verdict, Trouble> {
        let verdict = self.open_casebook()?.verify_audit(anchor);
        verdict.map_err(|error| of_casebook(&error))
    }

    /// Checks the whole trail for the desk.
    pub(super) fn checked_trail(&mut self) -> Result<Outcome, Trouble> {
        let verdict = self.check_trail(None)?;
        Ok(Outcome::TrailChecked(Checked {
            entries: verdict.entries,
            checkpoints: verdict.checkpoints,
            fault: verdict.faults.first().map(|fault| said(*fault)),
        }))
    }
}

/// The message that says what is wrong, and the number of the entry where it is one.
#[must_use]
pub fn said(fault: Fault) -> (&'static str, u64) {
    match fault {
        Fault::Chain(entry) => ("trail-fault-chain", entry),
        Fault::Checkpoint(entry) => ("trail-fault-signature", entry),
        Fault::Changes(entry) => ("trail-fault-changes", entry),
        Fault::Anchor => ("trail-fault-anchor", 0),
        Fault::Application(_) => ("trail-fault-application", 0),
        Fault::Unspoken(_) => ("trail-fault-unspoken", 0),
        Fault::Missing(_) => ("trail-fault-missing", 0),
        Fault::Reference => ("trail-fault-reference", 0),
        Fault::Stray(_) => ("trail-fault-stray", 0),
    }
}

/// The message that says what an anchor showed.
#[must_use]
pub fn anchor_said(found: AnchorFound) -> &'static str {
    match found {
        AnchorFound::Fits => "anchor-fits",
        AnchorFound::Shorter => "anchor-shorter",
        AnchorFound::Other(_) => "anchor-other",
    }
}

fn row(line: Line) -> TrailRow {
    let Line {
        number,
        entry,
        reference,
        ..
    } = line;
    TrailRow {
        number,
        at: entry.at,
        officer: entry.officer,
        act: entry.act,
        count: entry.count,
        reference: reference.map(|reference| reference.to_string()),
        about_one: entry.subject.is_some(),
    }
}
