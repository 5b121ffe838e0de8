//! What taking a consent back does: shown before it is taken back, and the same afterwards.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::privacy::consent::{ConsentAction, ConsentEvent, Matter, NamedRecipient};
use crate::privacy::disclosure::Disclosure;
use crate::privacy::ledger::{Closed, Ledger, Sequence};

/// What taking a consent back does. The application itself never changes by it: there is no field for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawalEffect<'a> {
    /// What stops: this purpose, for this recipient.
    pub stops: &'a Matter,
    /// What was disclosed while it held. That stays lawful, and stays listed.
    pub disclosed: Vec<(Sequence, &'a Disclosure)>,
    /// Who must be told, with the last disclosure to each.
    pub to_tell: Vec<(Sequence, &'a NamedRecipient)>,
}

impl Ledger {
    /// Works out what taking a consent back does, or did, by an instant.
    #[must_use]
    pub fn withdrawal_effect<'a>(
        &'a self,
        matter: &'a Matter,
        at: DateTime<Utc>,
    ) -> WithdrawalEffect<'a> {
        let given = |sequence: &Sequence| {
            self.consent_steps()
                .any(|(step, event)| step == *sequence && event.matter().is(matter))
        };
        let disclosed: Vec<_> = self
            .disclosures()
            .filter(|(_, disclosure)| disclosure.at <= at)
            .filter(|(_, disclosure)| disclosure.consents().iter().any(given))
            .collect();
        let mut to_tell = BTreeMap::new();
        for (sequence, disclosure) in &disclosed {
            if let Some(recipient) = disclosure.question.to.named() {
                to_tell.insert(recipient.whom(), (*sequence, recipient));
            }
        }
        WithdrawalEffect {
            stops: matter,
            disclosed,
            to_tell: to_tell.into_values().collect(),
        }
    }

    /// Gives what was taken back and whom nobody has told yet, with the last disclosure to each.
    #[must_use]
    pub fn withdrawals_to_tell(
        &self,
        now: DateTime<Utc>,
    ) -> Vec<(Sequence, Sequence, &NamedRecipient)> {
        let mut untold = Vec::new();
        for (withdrawal, step) in self.consent_steps() {
            if !is_withdrawal(step) || self.is_closed(withdrawal, Closed::RecipientTold) {
                continue;
            }
            let effect = self.withdrawal_effect(step.matter(), now);
            let to_tell = effect.to_tell.into_iter();
            untold.extend(to_tell.map(|(disclosure, whom)| (withdrawal, disclosure, whom)));
        }
        untold
    }
}

fn is_withdrawal(step: &ConsentEvent) -> bool {
    matches!(step.action(), ConsentAction::Withdrawn { .. })
}
