//! The last page before an application is lodged: what is still open, and one clear question. Nothing here stops anyone.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intake::Intake;
use crate::desk::intent::Intent;
use crate::desk::scene::ask;
use crate::desk::{Desk, Scene, Trouble};
use crate::form::{Place, Strength};
use crate::register::Stage;

/// Something that is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Nobody has asked, and it is needed.
    Missing(Place),
    /// A finding, by its number in the walk.
    Finding(Place, usize),
}

impl Open {
    /// The question it is about.
    #[must_use]
    pub fn place(self) -> Place {
        match self {
            Self::Missing(place) | Self::Finding(place, _) => place,
        }
    }
}

/// The last page before lodging.
#[derive(Debug)]
pub struct Lodging {
    /// What is still open: what is wrong, then what is missing, then what is odd.
    pub open: Vec<Open>,
    /// The row in hand.
    pub at: usize,
    /// The question to go back to.
    pub from: Option<Place>,
    /// Whether lodging was asked for and waits for the last answers to be durable.
    pub asked: bool,
}

impl Lodging {
    /// The page for an application as it stands.
    #[must_use]
    pub fn new(intake: &Intake, from: Option<Place>) -> Self {
        let findings = |strength: Strength| {
            let all = intake.walk.findings.iter().enumerate();
            all.filter(move |(_, one)| one.strength == strength && one.is_open())
                .map(|(number, one)| Open::Finding(one.at, number))
        };
        let missing = intake.walk.missing().map(Open::Missing);
        let open = findings(Strength::Hard)
            .chain(missing)
            .chain(findings(Strength::Soft))
            .collect();
        Self {
            open,
            at: 0,
            from,
            asked: false,
        }
    }

    /// The question of the row in hand.
    #[must_use]
    pub fn in_hand(&self) -> Option<Place> {
        self.open.get(self.at).map(|open| open.place())
    }

    fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.open.len().saturating_sub(1));
    }
}

/// Applies an intent to the last page.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Lodging(lodging) = &mut desk.scene else {
        return Vec::new();
    };
    match intent {
        Intent::Up => lodging.move_by(-1),
        Intent::Down => lodging.move_by(1),
        Intent::PageUp => lodging.move_by(-10),
        Intent::PageDown => lodging.move_by(10),
        Intent::First => lodging.at = 0,
        Intent::Last => lodging.move_by(isize::MAX),
        Intent::Accept => {
            if let Some(place) = lodging.in_hand() {
                ask::open(desk, place);
            }
        }
        Intent::No | Intent::Close | Intent::Back => {
            let back = lodging
                .from
                .or_else(|| desk.intake.as_ref().and_then(|intake| intake.first()));
            if let Some(back) = back {
                ask::open(desk, back);
            }
        }
        Intent::Yes => return lodge(desk, now),
        _ => {}
    }
    Vec::new()
}

/// Asks for the application to be lodged, once everything of it is durable.
fn lodge(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Desk {
        scene: Scene::Lodging(lodging),
        intake: Some(intake),
        trouble,
        books,
        ..
    } = desk
    else {
        return Vec::new();
    };
    if intake.header.stage != Stage::Draft {
        *trouble = Some(Trouble::new("already-lodged"));
        return Vec::new();
    }
    lodging.asked = true;
    intake.mirror(books, now);
    if intake.unkept() {
        return ask::send(desk);
    }
    vec![Effect::Lodge(intake.header.id)]
}
