//! The clock and chance, as traits so that a test can hold both still.

use chrono::{DateTime, NaiveDate, Utc};

/// What time it is.
pub trait Clock {
    /// The instant.
    fn now(&self) -> DateTime<Utc>;
}

/// Random bytes.
pub trait Chance {
    /// Sixteen of them; nothing where the system has none to give.
    fn draw(&mut self) -> Option<[u8; 16]>;
}

/// The day in Europe/London, which is the day that a form is filled in on.
pub trait London: Clock {
    /// The day.
    fn today(&self) -> NaiveDate {
        self.now().with_timezone(&chrono_tz::Europe::London).date_naive()
    }
}

impl<C: Clock + ?Sized> London for C {}

/// The machine's own clock and chance.
#[derive(Debug, Clone, Copy, Default)]
pub struct System;

impl Clock for System {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

impl Chance for System {
    fn draw(&mut self) -> Option<[u8; 16]> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).ok().map(|()| bytes)
    }
}
