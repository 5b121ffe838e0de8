//! How consents end without anybody taking them back: they run out, are overtaken by other words, or were a mistake.

use chrono::{DateTime, Utc};

use crate::privacy::consent::{ConsentAction, ConsentEvent, ConsentFault, Matter, State};
use crate::privacy::ledger::{Ledger, Record, Sequence};
use crate::privacy::notice::Change;
use crate::privacy::person::Words;
use crate::privacy::taken::Recorder;
use crate::privacy::wording::WordingId;

impl Ledger {
    /// Writes down that every yes whose last day is over has run out, and gives their numbers. It held no longer anyway.
    pub fn lapse(&mut self, now: DateTime<Utc>) -> Vec<Sequence> {
        let over: Vec<Matter> = self
            .matters()
            .into_iter()
            .filter(|matter| {
                let stands = self.standing(matter, now);
                let by_itself = |step: &ConsentEvent| step.grant().is_some();
                stands.state == State::Expired
                    && stands.decided.is_some_and(|(_, step)| by_itself(step))
            })
            .cloned()
            .collect();
        over.into_iter()
            .map(|matter| self.end(matter, ConsentAction::Expired, now))
            .collect()
    }

    /// Writes down that a release of new words took the place of those that a yes was given to. Only a material change touches
    /// a yes, and only one to words of the same message, in the same language, from an earlier release.
    pub fn supersede(
        &mut self,
        words: &WordingId,
        release: u32,
        change: Change,
        now: DateTime<Utc>,
    ) -> Vec<Sequence> {
        if change == Change::Minor {
            return Vec::new();
        }
        let outdated = |matter: &&Matter| {
            let stands = self.standing(matter, now);
            stands.grant().is_some_and(|(_, grant)| {
                let given = &grant.capture.wording;
                given.key == words.key
                    && given.language == words.language
                    && given.digest != words.digest
                    && grant.capture.release.unwrap_or(0) < release
            })
        };
        let outdated: Vec<Matter> = self
            .matters()
            .into_iter()
            .filter(outdated)
            .cloned()
            .collect();
        outdated
            .into_iter()
            .map(|matter| {
                let action = ConsentAction::Superseded { by: words.clone() };
                self.end(matter, action, now)
            })
            .collect()
    }

    /// Writes down that a step was a mistake, with the reason. The step stays where it is.
    pub fn invalidate(
        &mut self,
        wrong: Sequence,
        reason: Words,
        recorder: Recorder,
        now: DateTime<Utc>,
    ) -> Result<Sequence, ConsentFault> {
        let matter = match self.entry(wrong).map(|entry| &entry.record) {
            Some(Record::Consent(step)) if is_decision(step) => step.matter().clone(),
            _ => return Err(ConsentFault::NoSuchDecision),
        };
        let action = ConsentAction::Invalidated {
            step: wrong,
            reason,
            recorder,
        };
        Ok(self.end(matter, action, now))
    }

    fn end(&mut self, matter: Matter, action: ConsentAction, now: DateTime<Utc>) -> Sequence {
        let step = ConsentEvent {
            matter,
            intake: None,
            occurred_at: now,
            action,
        };
        self.append(Record::Consent(step), now)
    }
}

fn is_decision(step: &ConsentEvent) -> bool {
    matches!(
        step.action,
        ConsentAction::Given(_) | ConsentAction::Refused(_) | ConsentAction::Withdrawn { .. }
    )
}
