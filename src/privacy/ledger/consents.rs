//! The one doorway for consents: each step is checked against everything that went before it, or not written.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::privacy::authority::{Action, AuthorityForm};
use crate::privacy::consent::{
    Answer, Asking, By, Capture, ConsentAction, ConsentEvent, ConsentFault, Decided, Grant, Matter,
    Maturity, Raised, Refusal, Standing, State, Withdrawal, fold,
};
use crate::privacy::data::Topics;
use crate::privacy::ledger::{Ledger, Record, Sequence};
use crate::privacy::notice::{Change, NoticeId};
use crate::privacy::person::{IntakeId, PersonId, Words};
use crate::privacy::taken::{Recorder, Strength};
use crate::privacy::wording::WordingId;
use crate::register::working_day;

/// Whether a matter may be put to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayAsk {
    /// It may.
    Yes,
    /// They said no, or took it back, in this same sitting.
    NotInThisIntake,
    /// It was promised not to ask again before this day.
    NotBefore(NaiveDate),
    /// It stands, and is not due to be asked about again.
    StandsAlready,
}

impl Ledger {
    /// Gives every step of every consent, in the order of writing.
    pub fn consent_steps(&self) -> impl DoubleEndedIterator<Item = (Sequence, &ConsentEvent)> {
        self.records()
            .filter_map(|(sequence, record)| match record {
                Record::Consent(step) => Some((sequence, step)),
                _ => None,
            })
    }

    /// Works out how one matter stood at an instant.
    #[must_use]
    pub fn standing(&self, matter: &Matter, at: DateTime<Utc>) -> Standing<'_> {
        let steps = self
            .consent_steps()
            .filter(|(_, step)| step.matter().is(matter));
        fold(steps, at)
    }

    /// Works out how one matter was known to stand at an instant: by what had been written down by then.
    #[must_use]
    pub fn standing_as_known(&self, matter: &Matter, at: DateTime<Utc>) -> Standing<'_> {
        let known = |sequence| {
            self.entry(sequence)
                .is_some_and(|entry| entry.recorded_at <= at)
        };
        let steps = self
            .consent_steps()
            .filter(|(sequence, step)| step.matter().is(matter) && known(*sequence));
        fold(steps, at)
    }

    /// Works out how everything that one person was ever asked stood at an instant, ordered by purpose and recipient.
    #[must_use]
    pub fn standings(
        &self,
        person: PersonId,
        at: DateTime<Utc>,
    ) -> Vec<(&Matter, Standing<'_>)> {
        let mut matters: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (sequence, step) in self.consent_steps() {
            if step.matter().person() == person && step.occurred_at() <= at {
                let steps = matters.entry(step.matter().key()).or_default();
                steps.push((sequence, step));
            }
        }
        matters
            .into_values()
            .filter_map(|steps| {
                let (_, last) = steps.last()?;
                Some((last.matter(), fold(steps, at)))
            })
            .collect()
    }

    /// Says whether a matter may be put to somebody now.
    #[must_use]
    pub fn may_ask(&self, matter: &Matter, intake: &IntakeId, now: DateTime<Utc>) -> MayAsk {
        let today = working_day::in_london(now);
        let stands = self.standing(matter, now);
        match stands.decided.map(|(_, step)| step) {
            Some(no) if matches!(stands.state, State::Refused | State::Withdrawn) => {
                let promised = match no.action() {
                    ConsentAction::Refused(refusal) => refusal.ask_again_after,
                    _ => None,
                };
                match promised {
                    _ if no.intake() == Some(intake) => MayAsk::NotInThisIntake,
                    Some(day) if today < day => MayAsk::NotBefore(day),
                    _ => MayAsk::Yes,
                }
            }
            _ if stands.state == State::Given
                && stands.refresh_on().is_none_or(|day| today < day) =>
            {
                MayAsk::StandsAlready
            }
            _ => MayAsk::Yes,
        }
    }

    /// Writes down that a matter was put to somebody.
    pub fn ask(
        &mut self,
        asking: Asking,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, ConsentFault> {
        self.check_asked(&asking.matter, &asking.intake, asking.occurred_at)?;
        self.check_words(&asking.wording)?;
        let action = ConsentAction::Asked {
            wording: asking.wording,
            taken: asking.taken,
        };
        let step = step(asking.matter, Some(asking.intake), asking.occurred_at, action);
        self.step(step, recorded_at)
    }

    /// Writes down that somebody was not sure, which counts as not asked.
    pub fn put_off(
        &mut self,
        asking: Asking,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, ConsentFault> {
        let action = ConsentAction::PutOff {
            taken: asking.taken,
        };
        let step = step(asking.matter, Some(asking.intake), asking.occurred_at, action);
        self.step(step, recorded_at)
    }

    /// Writes down a yes or a no, if everything that makes it one is there.
    pub fn decide(
        &mut self,
        decided: Decided,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, ConsentFault> {
        if decided.raised == Raised::Asked {
            self.check_asked(&decided.matter, &decided.intake, decided.occurred_at)?;
        }
        self.check_words(&decided.wording)?;
        let notice = self.notice_before(decided.matter.person(), decided.occurred_at)?;
        let topics = match &decided.answer {
            Answer::Yes { scope, .. } => Some(scope),
            Answer::No { .. } => None,
        };
        let made = (decided.occurred_at, &decided.intake);
        self.check_by(decided.by, &decided.matter, topics, made)?;
        self.check_maturity(&decided)?;
        check_answer(&decided)?;
        let capture = Capture {
            wording: decided.wording,
            notice,
            taken: decided.taken,
            by: decided.by,
            maturity: decided.maturity,
            raised: decided.raised,
        };
        let action = match decided.answer {
            Answer::Yes {
                scope,
                valid_until,
                refresh_on,
            } => ConsentAction::Given(Box::new(Grant {
                capture,
                scope,
                valid_until,
                refresh_on,
            })),
            Answer::No { ask_again_after } => ConsentAction::Refused(Box::new(Refusal {
                capture,
                ask_again_after,
            })),
        };
        let step = step(
            decided.matter,
            Some(decided.intake),
            decided.occurred_at,
            action,
        );
        self.step(step, recorded_at)
    }

    /// Writes down that a yes was taken back. It can be taken back in any way, by whoever gave it or may decide for them.
    pub fn withdraw(
        &mut self,
        withdrawal: Withdrawal,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, ConsentFault> {
        let stands = self.standing(&withdrawal.matter, withdrawal.occurred_at);
        if !matches!(
            stands.state,
            State::Given | State::Expired | State::Superseded
        ) {
            return Err(ConsentFault::NothingToWithdraw);
        }
        let made = (withdrawal.occurred_at, &withdrawal.intake);
        self.check_by(withdrawal.by, &withdrawal.matter, None, made)?;
        let action = ConsentAction::Withdrawn {
            taken: withdrawal.taken,
            by: withdrawal.by,
            reason: withdrawal.reason,
        };
        let step = step(
            withdrawal.matter,
            Some(withdrawal.intake),
            withdrawal.occurred_at,
            action,
        );
        self.step(step, recorded_at)
    }

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
            .map(|matter| {
                let step = step(matter, None, now, ConsentAction::Expired);
                self.append(Record::Consent(step), now)
            })
            .collect()
    }

    /// Writes down that new words took the place of those that a yes was given to. Only a material change touches a yes, and
    /// only one to words of the same message.
    pub fn supersede(
        &mut self,
        words: &WordingId,
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
                given.key == words.key && given.digest != words.digest
            })
        };
        let outdated: Vec<Matter> = self.matters().into_iter().filter(outdated).cloned().collect();
        outdated
            .into_iter()
            .map(|matter| {
                let action = ConsentAction::Superseded { by: words.clone() };
                let step = step(matter, None, now, action);
                self.append(Record::Consent(step), now)
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
        let step = step(matter, None, now, action);
        self.step(step, now)
    }

    fn step(
        &mut self,
        step: ConsentEvent,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, ConsentFault> {
        if step.occurred_at > recorded_at {
            return Err(ConsentFault::Future);
        }
        Ok(self.append(Record::Consent(step), recorded_at))
    }

    /// Every matter once.
    fn matters(&self) -> Vec<&Matter> {
        let mut matters = BTreeMap::new();
        for (_, step) in self.consent_steps() {
            matters.insert(step.matter().key(), step.matter());
        }
        matters.into_values().collect()
    }

    fn check_asked(
        &self,
        matter: &Matter,
        intake: &IntakeId,
        at: DateTime<Utc>,
    ) -> Result<(), ConsentFault> {
        match self.may_ask(matter, intake, at) {
            MayAsk::Yes => Ok(()),
            MayAsk::NotInThisIntake => Err(ConsentFault::AskedAgain),
            MayAsk::NotBefore(_) => Err(ConsentFault::AskedTooSoon),
            MayAsk::StandsAlready => Err(ConsentFault::StandsAlready),
        }
    }

    fn check_words(&self, wording: &WordingId) -> Result<(), ConsentFault> {
        if self.wordings.holds(&wording.digest) {
            Ok(())
        } else {
            Err(ConsentFault::WordingUnknown)
        }
    }

    fn notice_before(
        &self,
        person: PersonId,
        at: DateTime<Utc>,
    ) -> Result<NoticeId, ConsentFault> {
        self.notice_shown(person, at)
            .map(|shown| shown.notice.clone())
            .ok_or(ConsentFault::NoticeNotShown)
    }

    /// Whoever decides is the person, or holds an authority in force for it then.
    fn check_by(
        &self,
        by: By,
        matter: &Matter,
        topics: Option<&Topics>,
        (at, intake): (DateTime<Utc>, &IntakeId),
    ) -> Result<(), ConsentFault> {
        let By::Representative(authority) = by else {
            return Ok(());
        };
        let in_force = self
            .authority_in_force(authority, at, Some(intake))
            .map(crate::privacy::authority::Authority::terms)
            .filter(|terms| terms.for_person == matter.person())
            .filter(|terms| terms.actions.contains(&Action::Decide));
        let reaches = |asked: &Topics, held: &Topics| match asked {
            Topics::Whole => *held == Topics::Whole,
            Topics::Groups(groups) => held.reach(groups),
        };
        match in_force {
            Some(terms) if topics.is_none_or(|asked| reaches(asked, &terms.topics)) => Ok(()),
            _ => Err(ConsentFault::NoAuthority),
        }
    }

    /// An adult and somebody of 16 or 17 decide for themselves, with no parent in their place; a child has a parent decide.
    fn check_maturity(&self, decided: &Decided) -> Result<(), ConsentFault> {
        let parent = match decided.by {
            By::Themselves => None,
            By::Representative(authority) => self
                .authority(authority)
                .map(|held| matches!(held.terms().form, AuthorityForm::Parental { .. })),
        };
        match (&decided.maturity, parent) {
            (Maturity::UnderSixteen, Some(true))
            | (Maturity::Adult | Maturity::SixteenOrSeventeen { .. }, None | Some(false)) => Ok(()),
            (Maturity::UnderSixteen, None | Some(false)) => Err(ConsentFault::ParentNeeded),
            (Maturity::Adult | Maturity::SixteenOrSeventeen { .. }, Some(true)) => {
                Err(ConsentFault::ParentCannot)
            }
        }
    }
}

/// What a yes needs of its own.
fn check_answer(decided: &Decided) -> Result<(), ConsentFault> {
    let day = working_day::in_london(decided.occurred_at);
    let ended = |last: &Option<NaiveDate>| last.is_some_and(|last| last < day);
    match &decided.answer {
        Answer::No { ask_again_after } if ended(ask_again_after) => Err(ConsentFault::EndsFirst),
        Answer::No { .. } => Ok(()),
        Answer::Yes { .. } if !decided.taken.words_were_whole() => {
            Err(ConsentFault::NotReadInFull)
        }
        Answer::Yes { .. }
            if decided.matter.purpose().is_explicit()
                && decided.taken.strength() == Strength::Expressed =>
        {
            Err(ConsentFault::NotExplicit)
        }
        Answer::Yes { scope, .. } if scope.are_none() => Err(ConsentFault::NoScope),
        Answer::Yes {
            scope: Topics::Whole,
            ..
        } if decided.matter.purpose().is_explicit() => Err(ConsentFault::NoScope),
        Answer::Yes {
            valid_until,
            refresh_on,
            ..
        } if ended(valid_until) || ended(refresh_on) => Err(ConsentFault::EndsFirst),
        Answer::Yes { .. } => Ok(()),
    }
}

fn is_decision(step: &ConsentEvent) -> bool {
    matches!(
        step.action,
        ConsentAction::Given(_) | ConsentAction::Refused(_) | ConsentAction::Withdrawn { .. }
    )
}

fn step(
    matter: Matter,
    intake: Option<IntakeId>,
    occurred_at: DateTime<Utc>,
    action: ConsentAction,
) -> ConsentEvent {
    ConsentEvent {
        matter,
        intake,
        occurred_at,
        action,
    }
}
