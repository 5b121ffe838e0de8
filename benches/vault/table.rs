//! The table at the end: the median of each ratio, beside what was promised of it.

use std::time::Duration;

/// What was measured of one row: the times of every round, one for each contender in their order.
pub struct Row {
    pub name: &'static str,
    /// The most that the vault may take for each unit of plain redb, and of `SQLCipher`.
    pub goals: [Option<f64>; 2],
    pub rounds: Vec<Vec<Duration>>,
}

impl Row {
    /// A row still to be measured.
    pub const fn new(name: &'static str, goals: [Option<f64>; 2]) -> Self {
        Self {
            name,
            goals,
            rounds: Vec::new(),
        }
    }

    /// The ratio of the last round, the vault's to plain redb's.
    pub fn last(&self) -> f64 {
        self.rounds
            .last()
            .and_then(|round| ratio(round, 0))
            .unwrap_or(f64::NAN)
    }

    fn median(&self, of: impl Fn(&[Duration]) -> Option<f64>) -> Option<f64> {
        // The first round warms everything up.
        let mut all: Vec<_> = self
            .rounds
            .iter()
            .skip(1)
            .filter_map(|round| of(round))
            .collect();
        all.sort_by(f64::total_cmp);
        all.get(all.len() / 2).copied()
    }
}

/// The vault is the second contender; plain redb is the first and `SQLCipher`, if it is there, the third.
fn ratio(round: &[Duration], against: usize) -> Option<f64> {
    let other = round.get(against)?;
    Some(round.get(1)?.as_secs_f64() / other.as_secs_f64())
}

/// A number beside its goal.
pub fn beside(found: Option<f64>, goal: Option<f64>) -> String {
    match (found, goal) {
        (None, _) => "-".to_owned(),
        (Some(found), None) => format!("{found:.2}"),
        (Some(found), Some(goal)) => {
            let word = if found <= goal { "met" } else { "MISSED" };
            format!("{found:.2} (<= {goal:.2} {word})")
        }
    }
}

/// Prints every row that was measured.
pub fn print(rows: &[Row]) {
    println!(
        "\n{:<44} {:>24} {:>24} {:>12} {:>7}",
        "median of ratios", "vault / plain redb", "vault / SQLCipher", "vault", "rounds"
    );
    for row in rows.iter().filter(|row| row.rounds.len() > 1) {
        let [plain, cipher] = [(0, 0), (2, 1)].map(|(against, goal)| {
            let goal = row.goals.get(goal).copied().flatten();
            beside(row.median(|round| ratio(round, against)), goal)
        });
        let own = row.median(|round| Some(round.get(1)?.as_secs_f64()));
        let own = format!("{:.3} ms", own.unwrap_or(f64::NAN) * 1000.0);
        println!(
            "{:<44} {plain:>24} {cipher:>24} {own:>12} {:>7}",
            row.name,
            row.rounds.len() - 1
        );
    }
}
