//! How a consent stands at an instant: worked out from its steps, and kept nowhere.
//!
//! Steps count in the order in which they happened, and in the order of writing where they happened at once. Asking is not
//! deciding: a yes stands while it is asked about again, and so does a no.

use chrono::{DateTime, NaiveDate, Utc};

use crate::privacy::consent::event::{ConsentAction, ConsentEvent, Grant};
use crate::privacy::ledger::Sequence;
use crate::register::{coded, working_day};

coded! {
    /// How a consent stands. A thing not asked is not refused.
    pub enum State {
        /// Nobody has asked, or they were not sure.
        NotAsked = "not_asked",
        /// It was asked and is not yet answered.
        Asked = "asked",
        /// Yes, and it holds.
        Given = "given",
        /// No.
        Refused = "refused",
        /// Yes, and then taken back.
        Withdrawn = "withdrawn",
        /// Yes, and its last day is over.
        Expired = "expired",
        /// Yes, to something else than what is asked now.
        Superseded = "superseded",
        /// What was written down was a mistake.
        Invalidated = "invalidated",
    }
}

/// How a matter stands, with the steps that make it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'a> {
    /// How it stands.
    pub state: State,
    /// The step that decided it; none while nothing is decided.
    pub decided: Option<(Sequence, &'a ConsentEvent)>,
    /// The last yes, whatever became of it.
    pub yes: Option<(Sequence, &'a ConsentEvent)>,
}

impl<'a> Standing<'a> {
    /// Gives the yes that holds.
    #[must_use]
    pub fn grant(&self) -> Option<(Sequence, &'a Grant)> {
        let (sequence, event) = self.yes?;
        (self.state == State::Given).then_some((sequence, event.grant()?))
    }

    /// Gives the day on which a yes that holds is to be asked about again.
    #[must_use]
    pub fn refresh_on(&self) -> Option<NaiveDate> {
        self.grant()?.1.refresh_on
    }
}

/// Works out how one matter stands from its steps up to an instant. The steps are of that matter alone, in any order.
#[must_use]
pub fn fold<'a>(
    steps: impl IntoIterator<Item = (Sequence, &'a ConsentEvent)>,
    at: DateTime<Utc>,
) -> Standing<'a> {
    let mut steps: Vec<_> = steps
        .into_iter()
        .filter(|(_, step)| step.occurred_at <= at)
        .collect();
    steps.sort_by_key(|(sequence, step)| (step.occurred_at, *sequence));
    let mut stands = Standing {
        state: State::NotAsked,
        decided: None,
        yes: None,
    };
    for step in steps {
        take(&mut stands, step);
    }
    let last_day = stands.grant().and_then(|(_, grant)| grant.valid_until);
    if last_day.is_some_and(|last| last < working_day::in_london(at)) {
        stands.state = State::Expired;
    }
    stands
}

fn take<'a>(stands: &mut Standing<'a>, step: (Sequence, &'a ConsentEvent)) {
    let state = match &step.1.action {
        ConsentAction::Asked { .. } if stands.decided.is_none() => State::Asked,
        ConsentAction::PutOff { .. } if stands.decided.is_none() => State::NotAsked,
        ConsentAction::Asked { .. } | ConsentAction::PutOff { .. } => return,
        ConsentAction::Invalidated { step: wrong, .. } => {
            if stands
                .decided
                .is_none_or(|(sequence, _)| sequence != *wrong)
            {
                return;
            }
            State::Invalidated
        }
        ConsentAction::Given(_) => {
            stands.yes = Some(step);
            State::Given
        }
        ConsentAction::Refused(_) => State::Refused,
        ConsentAction::Withdrawn { .. } => State::Withdrawn,
        ConsentAction::Expired => State::Expired,
        ConsentAction::Superseded { .. } => State::Superseded,
    };
    stands.state = state;
    if !matches!(state, State::Asked | State::NotAsked) {
        stands.decided = Some(step);
    }
}
