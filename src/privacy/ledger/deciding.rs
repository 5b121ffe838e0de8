//! The doorway for what people decide: each step is checked against everything that went before it, or not written.

use chrono::{DateTime, NaiveDate, Utc};

use crate::privacy::authority::{Action, Authority, AuthorityForm};
use crate::privacy::consent::{
    Answer, Asking, By, Capture, ConsentAction, ConsentEvent, ConsentFault, Decided, Grant, Matter,
    Maturity, Raised, Refusal, State, Withdrawal,
};
use crate::privacy::data::Topics;
use crate::privacy::ledger::{Ledger, MayAsk, Record, Sequence};
use crate::privacy::notice::NoticeId;
use crate::privacy::person::{IntakeId, PersonId};
use crate::privacy::taken::Strength;
use crate::privacy::wording::WordingId;
use crate::register::working_day;

impl Ledger {
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
        let made = (asking.intake, asking.occurred_at);
        self.step(asking.matter, made, action, recorded_at)
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
        let made = (asking.intake, asking.occurred_at);
        self.step(asking.matter, made, action, recorded_at)
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
            release: decided.release,
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
        let made = (decided.intake, decided.occurred_at);
        self.step(decided.matter, made, action, recorded_at)
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
        let made = (withdrawal.intake, withdrawal.occurred_at);
        self.step(withdrawal.matter, made, action, recorded_at)
    }

    fn step(
        &mut self,
        matter: Matter,
        (intake, occurred_at): (IntakeId, DateTime<Utc>),
        action: ConsentAction,
        recorded_at: DateTime<Utc>,
    ) -> Result<Sequence, ConsentFault> {
        if occurred_at > recorded_at {
            return Err(ConsentFault::Future);
        }
        let step = ConsentEvent {
            matter,
            intake: Some(intake),
            occurred_at,
            action,
        };
        Ok(self.append(Record::Consent(step), recorded_at))
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

    fn notice_before(&self, person: PersonId, at: DateTime<Utc>) -> Result<NoticeId, ConsentFault> {
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
            .map(Authority::terms)
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

/// What an answer needs of its own.
fn check_answer(decided: &Decided) -> Result<(), ConsentFault> {
    let day = working_day::in_london(decided.occurred_at);
    let ended = |last: &Option<NaiveDate>| last.is_some_and(|last| last < day);
    let (scope, ends_first) = match &decided.answer {
        Answer::No { ask_again_after } => (None, ended(ask_again_after)),
        Answer::Yes {
            scope,
            valid_until,
            refresh_on,
        } => (Some(scope), ended(valid_until) || ended(refresh_on)),
    };
    if let Some(scope) = scope {
        check_yes(decided, scope)?;
    }
    if ends_first {
        return Err(ConsentFault::EndsFirst);
    }
    Ok(())
}

/// A yes comes after the whole of the words, names what it reaches, and is explicit where it must be.
fn check_yes(decided: &Decided, scope: &Topics) -> Result<(), ConsentFault> {
    let explicit = decided.matter.purpose().is_explicit();
    if !decided.taken.words_were_whole() {
        Err(ConsentFault::NotReadInFull)
    } else if explicit && decided.taken.strength() == Strength::Expressed {
        Err(ConsentFault::NotExplicit)
    } else if scope.are_none() || (explicit && *scope == Topics::Whole) {
        Err(ConsentFault::NoScope)
    } else {
        Ok(())
    }
}
