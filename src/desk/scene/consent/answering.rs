//! What is written down of a decision: that the words were put, then yes, no, or that they were not sure.

use chrono::{DateTime, Utc};

use crate::desk::consent::trouble;
use crate::desk::effect::Effect;
use crate::desk::intake::Intake;
use crate::desk::scene::ask;
use crate::desk::scene::consent::{Consent, Stage};
use crate::desk::{Desk, Scene, Trouble};
use crate::privacy::{
    Answer, Asking, ConsentFault, Decided, Raised, Script, Sequence, Taken, Words,
};

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Neither: it counts as not asked.
    NotSure,
}

impl Consent {
    /// How it is taken, with the words read to their end or not.
    fn taken(&self) -> Taken {
        let read = self.stage != Stage::Reading || !self.way.is_read();
        let script = if read {
            Script::ReadInFull
        } else {
            Script::ReadInPart
        };
        let said = Words::new(self.said.text()).filter(|_| self.way.is_heard());
        self.way.taken(self.recorder.clone(), script, said)
    }

    fn asking(&self, intake: &Intake, now: DateTime<Utc>) -> Asking {
        Asking {
            matter: self.proposal.matter.clone(),
            intake: intake.sitting.clone(),
            occurred_at: now,
            wording: self.words.id.clone(),
            taken: self.taken(),
        }
    }

    fn decided(&self, intake: &Intake, answer: Answer, now: DateTime<Utc>) -> Decided {
        Decided {
            matter: self.proposal.matter.clone(),
            intake: intake.sitting.clone(),
            occurred_at: now,
            answer,
            wording: self.words.id.clone(),
            release: Some(self.words.release),
            taken: self.taken(),
            by: self.proposal.by,
            maturity: self.proposal.maturity.clone(),
            raised: self.proposal.raised,
        }
    }
}

/// Writes down that the words were put; what they brought up themselves was not asked.
pub(super) fn was_put(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    write(desk, None, |consent, intake| {
        if consent.proposal.raised == Raised::Asked {
            let asking = consent.asking(intake, now);
            intake.ledger.ask(asking, now).map(Some)
        } else {
            Ok(None)
        }
    })
}

pub(super) fn yes(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    write(desk, Some(Answered::Yes), |consent, intake| {
        let answer = Answer::Yes {
            scope: consent.proposal.scope.clone(),
            valid_until: consent.proposal.until,
            refresh_on: consent.proposal.refresh,
        };
        let decided = consent.decided(intake, answer, now);
        intake.ledger.decide(decided, now).map(Some)
    })
}

pub(super) fn no(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    write(desk, Some(Answered::No), |consent, intake| {
        let answer = Answer::No {
            ask_again_after: consent.proposal.again,
        };
        let decided = consent.decided(intake, answer, now);
        intake.ledger.decide(decided, now).map(Some)
    })
}

pub(super) fn not_sure(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    write(desk, Some(Answered::NotSure), |consent, intake| {
        let asking = consent.asking(intake, now);
        intake.ledger.put_off(asking, now).map(Some)
    })
}

/// Keeps the words, writes down, and sends it to be kept; where the ledger will not have it, says why.
fn write(
    desk: &mut Desk,
    answered: Option<Answered>,
    enter: impl FnOnce(&Consent, &mut Intake) -> Result<Option<Sequence>, ConsentFault>,
) -> Vec<Effect> {
    let Desk {
        scene: Scene::Consent(consent),
        intake: Some(intake),
        trouble: shown,
        ..
    } = desk
    else {
        return Vec::new();
    };
    intake.ledger.keep_wording(&consent.words.text);
    match enter(consent, intake) {
        Ok(_) => {
            if let Some(answered) = answered {
                consent.stage = Stage::Answered(answered);
            }
        }
        Err(fault) => {
            if fault == ConsentFault::NotExplicit {
                consent.stage = Stage::Saying;
            }
            *shown = Some(Trouble::new(trouble(fault)));
        }
    }
    ask::send(desk)
}
