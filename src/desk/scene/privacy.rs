//! The privacy page of the application in hand: what is to do, and what is on record, part by part.

mod contacts;
mod given_out;
mod notices;
mod objections;
mod open;
mod permissions;
mod reading;
mod row;
mod seen;
mod speaking;
mod todo;
mod told;

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::scene::over;
use crate::desk::{Desk, Scene};
use crate::register::Channel;

pub use open::Target;
pub use reading::{Fact, Line, NAMES, Page};
pub use row::{Row, Section};
pub(crate) use seen::Seen;

/// Lines that a screenful of a page that is read moves by.
const SCREENFUL: usize = 8;

/// The privacy page.
#[derive(Debug)]
pub struct PrivacyPage {
    /// The rows, part by part; every part has one at least.
    pub rows: Vec<Row>,
    /// The row in hand.
    pub at: usize,
    /// What is read, and the first line of it that is shown.
    pub reading: Option<(Page, usize)>,
    /// What it lies over.
    pub(crate) back: Box<Scene>,
}

impl PrivacyPage {
    /// Where keys go.
    #[must_use]
    pub fn context(&self) -> Context {
        if self.reading.is_some() {
            Context::Pack
        } else {
            Context::Privacy
        }
    }

    /// The row in hand.
    #[must_use]
    pub fn in_hand(&self) -> Option<&Row> {
        self.rows.get(self.at)
    }

    fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.rows.len().saturating_sub(1));
    }

    /// Moves to the first row of the next part, or of this one and then of the part before.
    fn move_part(&mut self, down: bool) {
        let part = |at: usize| self.rows.get(at).map(|row| row.section);
        let opens = |at: &usize| *at == 0 || part(*at) != part(at.saturating_sub(1));
        let found = if down {
            (self.at.saturating_add(1)..self.rows.len()).find(opens)
        } else {
            (0..self.at).rev().find(opens)
        };
        self.at = found.unwrap_or(self.at);
    }

    /// Puts the rows there as they are now; what was in hand stays in hand, or else its part does.
    fn lay(&mut self, rows: Vec<Row>) {
        let before = self.in_hand().map(|row| (row.section, row.target.clone()));
        self.rows = rows;
        let Some((section, target)) = before else {
            return;
        };
        let same = |row: &Row| row.section == section && row.target == target;
        let found = self.rows.iter().position(same);
        let part = || self.rows.iter().position(|row| row.section == section);
        self.at = found.or_else(part).unwrap_or(0);
    }
}

/// Lays the page over what is in front. At a kiosk there is none.
pub(crate) fn open(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let kiosk = desk.post.channel == Channel::Kiosk;
    if kiosk || matches!(desk.scene, Scene::Privacy(_)) {
        return Vec::new();
    }
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    intake.mirror(&desk.books, now);
    let effects = intake.writing().into_iter().collect();
    over::lay(desk, |back| {
        Scene::Privacy(Box::new(PrivacyPage {
            rows: Vec::new(),
            at: 0,
            reading: None,
            back,
        }))
    });
    refresh(desk, now);
    effects
}

/// Makes the rows, and what is read, anew: after something was written down, and when names are covered or shown again.
pub(crate) fn refresh(desk: &mut Desk, now: DateTime<Utc>) {
    let Scene::Privacy(page) = &desk.scene else {
        return;
    };
    let read = page
        .reading
        .as_ref()
        .map(|(page, top)| (page.target.clone(), *top));
    let Some(seen) = Seen::of(desk, now) else {
        return;
    };
    let rows = rows(&seen);
    let reading = read.and_then(|(target, top)| Some((reading::page(&seen, &target)?, top)));
    if let Scene::Privacy(page) = &mut desk.scene {
        page.lay(rows);
        page.reading = reading;
    }
}

/// The rows of every part; where a part has none, one that says so, to begin something from.
fn rows(seen: &Seen) -> Vec<Row> {
    let mut all = Vec::new();
    for section in Section::ALL.iter().copied() {
        let mut rows = match section {
            Section::ToDo => todo::rows(seen),
            Section::Notice => notices::rows(seen),
            Section::Told => told::rows(seen),
            Section::Permissions => permissions::rows(seen),
            Section::Speaking => speaking::rows(seen),
            Section::Contacts => contacts::rows(seen),
            Section::Objections => objections::rows(seen),
            Section::GivenOut => given_out::rows(seen),
        };
        if rows.is_empty() {
            let says = seen.say(&format!("privacy-none-{}", section.code()));
            rows.push(Row::new(section, Target::Nothing, says));
        }
        all.append(&mut rows);
    }
    all
}

/// Applies an intent to the page.
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Privacy(page) = &mut desk.scene else {
        return Vec::new();
    };
    if page.reading.is_some() {
        read(desk, intent);
        return Vec::new();
    }
    let row = page.in_hand().cloned();
    match (intent, row) {
        (Intent::Up, _) => page.move_by(-1),
        (Intent::Down, _) => page.move_by(1),
        (Intent::First, _) => page.at = 0,
        (Intent::Last, _) => page.move_by(isize::MAX),
        (Intent::PageUp, _) => page.move_part(false),
        (Intent::PageDown, _) => page.move_part(true),
        (Intent::Close, _) => over::back(desk, now),
        (Intent::Accept, Some(row)) => return open::open(desk, &row.target, now),
        (Intent::Sigil('+'), Some(row)) => return open::begin(desk, &row, now),
        (Intent::Remove, Some(row)) => return open::take_back(desk, &row.target, now),
        (Intent::Type('b'), Some(row)) => return open::brought_up(desk, &row.target),
        (Intent::Type('m'), Some(row)) => open::mistaken(desk, &row.target),
        (Intent::Type('p'), Some(row)) => open::on_paper(desk, &row.target),
        _ => {}
    }
    Vec::new()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn read(desk: &mut Desk, intent: Intent) {
    let last = reading::last_top(desk);
    let Scene::Privacy(page) = &mut desk.scene else {
        return;
    };
    let Some((_, top)) = &mut page.reading else {
        return;
    };
    *top = match intent {
        Intent::Up => top.saturating_sub(1),
        Intent::Down => top.saturating_add(1),
        Intent::PageUp => top.saturating_sub(SCREENFUL),
        Intent::PageDown => top.saturating_add(SCREENFUL),
        Intent::First => 0,
        Intent::Last => last,
        Intent::Accept | Intent::Close => {
            page.reading = None;
            return;
        }
        _ => *top,
    }
    .min(last);
}
