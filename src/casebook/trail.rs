//! The audit trail a page at a time, for those whose work it is to look at it.

use crate::casebook::act::Act;
use crate::casebook::audit::{self, Entry};
use crate::casebook::change;
use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::register::reference::Reference;
use crate::vault::{Reader, Role};

/// An entry as people read it.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub number: u64,
    /// The entry.
    pub entry: Entry,
    /// What was done; none where a later version of the program wrote it.
    pub act: Option<Act>,
    /// The reference of the application, while there is one.
    pub reference: Option<Reference>,
    /// The words behind it, for data protection alone.
    pub detail: Option<String>,
}

impl Casebook {
    /// At most `count` entries, newest first, from number `from` downwards or from the newest. Seniors, data protection
    /// and keepers may read them ([`CasebookError::Role`]), and data protection alone the words behind them.
    pub fn audit_page(&self, from: Option<u64>, count: usize) -> Result<Vec<Line>, CasebookError> {
        self.asks_for(&[Role::Senior, Role::DataProtection, Role::Keeper])?;
        let words = self.role() == Role::DataProtection;
        self.vault.read(|reader| {
            let newest = audit::last(reader)?.map_or(0, |(number, _)| number);
            let top = from.map_or(newest, |from| from.min(newest));
            let wanted = u64::try_from(count).unwrap_or(u64::MAX);
            let bottom = top.saturating_sub(wanted);
            let entries = audit::between(reader, bottom.saturating_add(1), top.saturating_add(1))?;
            entries
                .into_iter()
                .rev()
                .map(|(number, entry)| line(reader, number, entry, words))
                .collect()
        })
    }
}

fn line(reader: &Reader, number: u64, entry: Entry, words: bool) -> Result<Line, CasebookError> {
    let reference = match entry.subject.map(|id| change::header(reader, id)) {
        Some(Ok(header)) => Some(header.reference),
        None | Some(Err(CasebookError::Unknown)) => None,
        Some(Err(error)) => return Err(error),
    };
    let detail = if words {
        audit::detail(reader, number)?.map(|detail| detail.text)
    } else {
        None
    };
    Ok(Line {
        number,
        act: Act::from_code(&entry.act),
        entry,
        reference,
        detail,
    })
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Line")
            .field("number", &self.number)
            .field("act", &self.act)
            .finish_non_exhaustive()
    }
}
