//! What was disclosed and what was refused: written down before anything leaves, whichever it is.

use chrono::{DateTime, Utc};

use crate::privacy::disclosure::{Decision, Disclosure, Question};
use crate::privacy::gate::{Terms, may_disclose};
use crate::privacy::ledger::{Closed, Ledger, Record, Sequence};

/// Leave to let data out, with the entry that it was written down under. Nothing but the ledger gives one.
///
/// ```compile_fail,E0451
/// # use lodge::privacy::{Leave, Sequence};
/// let _ = Leave { entry: Sequence(1) };
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Leave {
    entry: Sequence,
}

impl Leave {
    /// Gives the entry that the disclosure was written down under.
    #[must_use]
    pub fn entry(&self) -> Sequence {
        self.entry
    }
}

impl Ledger {
    /// Puts a question to the gate and writes down what it decided, yes or no. Only a yes gives leave to let data out.
    pub fn disclose(
        &mut self,
        question: Question,
        terms: &Terms,
        now: DateTime<Utc>,
    ) -> (Sequence, Decision, Option<Leave>) {
        let decision = may_disclose(&question, self, terms, now);
        let refused = matches!(decision, Decision::Refused { .. });
        let entry = self.append(
            Record::Disclosure(Box::new(Disclosure {
                question,
                decision: decision.clone(),
                at: now,
            })),
            now,
        );
        (entry, decision, (!refused).then_some(Leave { entry }))
    }

    /// Says whether what an entry asks for was done.
    #[must_use]
    pub fn was_done(&self, entry: Sequence, how: Closed) -> bool {
        self.is_closed(entry, how)
    }

    /// Gives every decision of the gate, allowed or refused, in the order of writing.
    pub fn disclosures(&self) -> impl Iterator<Item = (Sequence, &Disclosure)> {
        self.each(Record::disclosure)
    }
}
