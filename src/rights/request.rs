//! A request as it stands: worked out from its steps, with its clock on a day.

use chrono::NaiveDate;

use crate::privacy::{EffectiveRight, Layer, Period, Words};
use crate::register::working_day;
use crate::rights::clock::{self, Due, Extra, MONTH, Stop};
use crate::rights::fault::RequestFault;
use crate::rights::kind::{Kind, Need, Timing};
use crate::rights::outcome::Outcome;
use crate::rights::step::{Asker, ExtensionReason, Opening, Step};

mod checking;

/// The working days after the receipt within which something should be asked for that the month waits for.
const ASKED_IN_TIME: u32 = 2;

/// What a notice promises beyond the law.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// The times within which it is answered, other than the law's own month.
    pub promises: Vec<Period>,
}

impl Terms {
    /// Takes what a chain of notices promises of a right.
    #[must_use]
    pub fn of(right: &EffectiveRight<'_>) -> Self {
        let own = right.replies.iter();
        let own = own.filter(|told| told.layer != Layer::Floor && told.value != MONTH);
        Self {
            promises: own.map(|told| told.value).collect(),
        }
    }
}

/// Something that the month waited for, or still does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    /// What.
    pub need: Need,
    /// When it was asked for.
    pub asked_on: NaiveDate,
    /// Why.
    pub reason: Words,
    /// When it came.
    pub met_on: Option<NaiveDate>,
}

/// A pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// When the person was asked what the request is about.
    pub asked_on: NaiveDate,
    /// Why.
    pub reason: Words,
    /// When they said.
    pub answered_on: Option<NaiveDate>,
}

/// An extension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// When it was told.
    pub on: NaiveDate,
    /// How much longer.
    pub extra: Extra,
    /// The reason in law.
    pub reason: ExtensionReason,
    /// The letter.
    pub told: Words,
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// It was answered.
    Answered(Outcome),
    /// What was asked of them never came, and a person closed it.
    WithoutReply {
        /// When.
        on: NaiveDate,
        /// Why.
        reason: Words,
    },
}

impl End {
    /// Gives the day of it.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        match self {
            Self::Answered(outcome) => outcome.terms().on,
            Self::WithoutReply { on, .. } => *on,
        }
    }
}

/// A clock on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clock {
    /// The month has not begun: something was asked for, and has not come.
    Waits {
        /// What.
        need: Need,
        /// When it was asked for.
        since: NaiveDate,
    },
    /// It stands still, so there is no last day.
    Stopped {
        /// Since when.
        since: NaiveDate,
        /// How many days that is, both ends counted.
        days: u64,
    },
    /// It runs.
    Runs(Due),
    /// The request has its end.
    Ended {
        /// Since when.
        on: NaiveDate,
    },
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its number in its application.
    pub number: u32,
    /// How it was made.
    pub opening: Opening,
    /// What the month waited for.
    pub needs: Vec<Needed>,
    /// Where the clock stood still.
    pub pauses: Vec<Pause>,
    /// Its extension.
    pub extension: Option<Extension>,
    /// What went out early: when, and what.
    pub parts: Vec<(NaiveDate, Words)>,
    /// When a complaint was acknowledged.
    pub acknowledged_on: Option<NaiveDate>,
    /// Its end.
    pub end: Option<End>,
}

impl Request {
    /// A request that was just made.
    pub(in crate::rights) fn new(number: u32, opening: Opening) -> Self {
        Self {
            number,
            opening,
            needs: Vec::new(),
            pauses: Vec::new(),
            extension: None,
            parts: Vec::new(),
            acknowledged_on: None,
            end: None,
        }
    }

    /// Gives what it asks for.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.opening.kind
    }

    /// Says whether it still waits for its end.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// Gives its clock on a day.
    #[must_use]
    pub fn clock(&self, terms: &Terms, today: NaiveDate) -> Clock {
        if let Some(end) = &self.end {
            return Clock::Ended { on: end.on() };
        }
        if self.kind().timing() == Timing::Month {
            if let Some(needed) = self.needs.iter().find(|needed| needed.met_on.is_none()) {
                return Clock::Waits {
                    need: needed.need,
                    since: needed.asked_on,
                };
            }
            if let Some(pause) = self.open_pause() {
                let days = (today - pause.asked_on).num_days().saturating_add(1);
                return Clock::Stopped {
                    since: pause.asked_on,
                    days: u64::try_from(days).unwrap_or_default(),
                };
            }
        }
        Clock::Runs(self.due(terms, today))
    }

    /// Gives the day from which the month counts: the latest of receipt and of what it waited for; none while it waits.
    #[must_use]
    pub fn start(&self) -> Option<NaiveDate> {
        let mut start = self.opening.received_on;
        for needed in &self.needs {
            start = start.max(needed.met_on?);
        }
        Some(start)
    }

    /// Gives the last day on which an extension can be told, as far as it is known today.
    #[must_use]
    pub fn extend_until(&self, today: NaiveDate) -> Option<NaiveDate> {
        if self.kind().timing() != Timing::Month || self.extension.is_some() {
            return None;
        }
        let start = self.start()?;
        clock::reckon(start, None, &self.stops(today), &[]).extend_until
    }

    /// Gives the days on which something was asked for later than two working days after the receipt: the person waits for
    /// nothing then, and officers are told so.
    #[must_use]
    pub fn asked_late(&self) -> Vec<NaiveDate> {
        let mut in_time = self.opening.received_on;
        for _ in 0..ASKED_IN_TIME {
            in_time = working_day::next_after(in_time);
        }
        let needs = self.needs.iter().map(|needed| needed.asked_on);
        let asked = needs.chain(self.pauses.iter().map(|pause| pause.asked_on));
        asked.filter(|day| *day > in_time).collect()
    }

    /// Gives the pause that nobody has ended.
    #[must_use]
    pub fn open_pause(&self) -> Option<&Pause> {
        self.pauses.iter().find(|pause| pause.answered_on.is_none())
    }

    fn due(&self, terms: &Terms, today: NaiveDate) -> Due {
        let received_on = self.opening.received_on;
        match self.kind().timing() {
            Timing::Month => {
                let extra = self.extension.as_ref().map(|extension| extension.extra);
                let start = self.start().unwrap_or(received_on);
                clock::reckon(start, extra, &self.stops(today), &terms.promises)
            }
            Timing::Acknowledgement => clock::acknowledge(received_on),
            Timing::AtOnce => clock::at_once(received_on),
        }
    }

    /// The pauses, one that is still open until today.
    fn stops(&self, today: NaiveDate) -> Vec<Stop> {
        let stop = |pause: &Pause| Stop {
            asked_on: pause.asked_on,
            answered_on: pause.answered_on.unwrap_or(today),
        };
        self.pauses.iter().map(stop).collect()
    }

    /// Takes a step that was checked.
    pub(in crate::rights) fn take(&mut self, step: Step) {
        match step {
            Step::NeedAsked { need, on, reason } => self.needs.push(Needed {
                need,
                asked_on: on,
                reason,
                met_on: None,
            }),
            Step::NeedMet { need, on } => {
                let needed = self.needs.iter_mut().find(|own| own.need == need);
                if let Some(needed) = needed {
                    needed.met_on = Some(on);
                }
            }
            Step::ScopeAsked { on, reason } => self.pauses.push(Pause {
                asked_on: on,
                reason,
                answered_on: None,
            }),
            Step::ScopeAnswered { on } => {
                let mut pauses = self.pauses.iter_mut();
                if let Some(pause) = pauses.find(|pause| pause.answered_on.is_none()) {
                    pause.answered_on = Some(on);
                }
            }
            Step::PartSent { on, what } => self.parts.push((on, what)),
            Step::Extended {
                on,
                extra,
                reason,
                told,
            } => {
                self.extension = Some(Extension {
                    on,
                    extra,
                    reason,
                    told,
                });
            }
            Step::Acknowledged { on } => self.acknowledged_on = Some(on),
            Step::Answered(outcome) => self.end = Some(End::Answered(outcome)),
            Step::ClosedWithoutReply { on, reason } => {
                self.end = Some(End::WithoutReply { on, reason });
            }
        }
    }

    /// Checks a step against how the request stands today.
    ///
    /// # Errors
    /// Why it cannot be taken, as [`RequestFault`] says it.
    pub fn may(&self, step: &Step, today: NaiveDate) -> Result<(), RequestFault> {
        checking::check(self, step, today)
    }

    fn is_asked_by_another(&self) -> bool {
        matches!(self.opening.asker, Asker::Representative { .. })
    }
}
