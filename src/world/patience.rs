//! How long to wait after a passphrase that was refused: a second, then twice as long each time, up to a minute.

use chrono::{DateTime, TimeDelta, Utc};

/// The longest wait, in seconds.
const LONGEST: i64 = 60;

/// The passphrases refused since the vault was last opened.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Patience {
    refused: u32,
    since: Option<DateTime<Utc>>,
}

impl Patience {
    /// The seconds still to wait; nothing when a try is free.
    pub(super) fn wait(&self, now: DateTime<Utc>) -> Option<i64> {
        let since = self.since?;
        let left = since + TimeDelta::seconds(self.delay()) - now;
        // A clock that was put back must not lock the desk for longer than the delay itself.
        let seconds = (left.num_milliseconds() + 999).div_euclid(1000).min(self.delay());
        (seconds > 0).then_some(seconds)
    }

    /// Counts a refusal; gives the seconds to wait.
    pub(super) fn refuse(&mut self, now: DateTime<Utc>) -> i64 {
        self.refused = self.refused.saturating_add(1);
        self.since = Some(now);
        self.delay()
    }

    /// How many were refused, forgetting them.
    pub(super) fn forget(&mut self) -> u32 {
        std::mem::take(self).refused
    }

    /// How many were refused.
    pub(super) fn refused(self) -> u32 {
        self.refused
    }

    fn delay(self) -> i64 {
        let doublings = self.refused.saturating_sub(1).min(6);
        (1_i64 << doublings).min(LONGEST)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::Patience;

    #[test]
    fn each_refusal_doubles_the_wait_up_to_a_minute() {
        let mut now = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let mut patience = Patience::default();
        assert_eq!(patience.wait(now), None);
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
            assert_eq!(patience.refuse(now), seconds);
            assert_eq!(patience.wait(now), Some(seconds));
            assert_eq!(patience.wait(now - TimeDelta::days(1)), Some(seconds));
            now += TimeDelta::seconds(seconds) - TimeDelta::milliseconds(1);
            assert_eq!(patience.wait(now), Some(1));
            now += TimeDelta::milliseconds(1);
            assert_eq!(patience.wait(now), None);
        }
        assert_eq!((patience.forget(), patience.refused()), (8, 0));
    }
}
