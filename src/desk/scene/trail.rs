//! The audit trail: who did what and when, newest first, and what came of checking it.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intent::{Command, Intent};
use crate::desk::{Desk, Scene};

/// Rows that a screenful moves by.
const SCREENFUL: isize = 10;

/// Who may look at the trail, by the codes of their roles.
pub const READERS: [&str; 3] = ["senior", "data_protection", "keeper"];

/// One entry, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailRow {
    /// Its number.
    pub number: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub officer: String,
    /// What, by its code.
    pub act: String,
    /// How many, where that says something.
    pub count: u32,
    /// The reference of the application it is about, where there still is one.
    pub reference: Option<String>,
    /// Whether it is about an application at all.
    pub about_one: bool,
}

/// A page of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailPage {
    /// Entries, newest first.
    pub rows: Vec<TrailRow>,
    /// The trail's day, length and head in one line.
    pub anchor: String,
}

/// What came of checking the whole trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// How many entries were checked.
    pub entries: u64,
    /// The message that says what is wrong, with the number of the entry; nothing where the trail is sound.
    pub fault: Option<(&'static str, u64)>,
    /// How many signed checkpoints stand in it.
    pub checkpoints: u64,
}

/// The trail while it is read.
#[derive(Debug)]
pub struct Trail {
    /// What was read so far, newest first.
    pub rows: Vec<TrailRow>,
    /// The row in hand.
    pub at: usize,
    /// The trail's day, length and head in one line.
    pub anchor: String,
    /// What came of checking it, once somebody asked.
    pub checked: Option<Checked>,
}

impl Trail {
    /// The trail as its newest page shows it.
    #[must_use]
    pub fn new(page: TrailPage) -> Self {
        Self {
            rows: page.rows,
            at: 0,
            anchor: page.anchor,
            checked: None,
        }
    }

    /// Puts an older page behind what was read so far.
    pub fn go_on(&mut self, page: TrailPage) {
        self.rows.extend(page.rows);
    }

    /// The number of the oldest entry that was read, where there are older ones.
    fn oldest(&self) -> Option<u64> {
        self.rows
            .last()
            .map(|row| row.number)
            .filter(|number| *number > 1)
    }

    fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.rows.len().saturating_sub(1));
    }
}

/// Applies an intent to the trail.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::Trail(trail) = &mut desk.scene else {
        return Vec::new();
    };
    match intent {
        Intent::Up => trail.move_by(-1),
        Intent::Down => trail.move_by(1),
        Intent::PageUp => trail.move_by(-SCREENFUL),
        Intent::PageDown => trail.move_by(SCREENFUL),
        Intent::First => trail.at = 0,
        Intent::Last => trail.at = trail.rows.len().saturating_sub(1),
        Intent::Close => return vec![Effect::List],
        _ => return Vec::new(),
    }
    let near_the_end = trail.at.saturating_add(1) >= trail.rows.len();
    match trail.oldest().filter(|_| near_the_end) {
        Some(oldest) => vec![Effect::Trail {
            before: Some(oldest),
        }],
        None => Vec::new(),
    }
}

/// Runs a command about the trail.
pub(crate) fn run(desk: &Desk, command: Command) -> Vec<Effect> {
    let may = desk
        .post
        .officer
        .as_ref()
        .is_some_and(|officer| READERS.contains(&officer.role));
    match (command, &desk.scene) {
        (Command::Trail, Scene::List(_)) if may => vec![Effect::Trail { before: None }],
        (Command::CheckTrail, Scene::Trail(_)) if may => vec![Effect::CheckTrail],
        _ => Vec::new(),
    }
}
