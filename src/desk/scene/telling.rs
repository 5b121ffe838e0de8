//! What the gate said: yes and exactly what, or no and what to say. Nothing is shown as allowed before it is durable.

mod lines;

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intent::{Command, Intent};
use crate::desk::notice::effective;
use crate::desk::scene::{over, slip};
use crate::desk::telling::Telling;
use crate::desk::{Desk, Scene};
use crate::privacy::{
    Action, Agent, Closed, Decision, Leave, Question, RecipientId, RefusalCode, Sequence, Terms,
    To, Whom, Words,
};

pub use lines::{Line, air, lines, room};

/// Lines that a screenful moves by.
const SCREENFUL: usize = 6;

/// Past the end of any ways on: going back is in hand, and no key out of habit does more than that.
const LAST: usize = usize::MAX;

/// The page of one disclosure.
#[derive(Debug)]
pub struct TellingPage {
    /// The number that it was written down under.
    pub entry: Sequence,
    /// The way on in hand, among [`ways`]; past their end it is the last, which goes back.
    pub at: usize,
    /// The first line of what is said that is shown.
    pub top: usize,
    /// The files of a copy, once it was written.
    pub files: Vec<PathBuf>,
    /// Whether the gate was asked just now, and not on another day.
    pub fresh: bool,
    /// The gate's leave, which lets one copy out.
    leave: Option<Leave>,
    /// What it lies over.
    pub(crate) back: Box<Scene>,
}

/// What can be done from the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Write the copy that the gate lets out.
    Copy,
    /// Keep again what could not be written down.
    WriteDown,
    /// Tell them all the same: somebody may be in danger.
    Emergency,
    /// Tell them all the same: a court orders it.
    CourtOrder,
    /// Tell them all the same: a statute demands it.
    Statute,
    /// Say that somebody looked at it again.
    Reviewed,
    /// Go back.
    Back,
}

impl Way {
    /// The message that names it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Copy => "command-copy-for",
            Self::WriteDown => "gate-way-write-down",
            Self::Emergency => "gate-way-emergency",
            Self::CourtOrder => "gate-way-court",
            Self::Statute => "gate-way-statute",
            Self::Reviewed => "gate-way-reviewed",
            Self::Back => "gate-way-back",
        }
    }
}

/// Puts a question to the gate, with what the packs in force say about it; what it says is written down and shown.
pub(crate) fn ask(desk: &mut Desk, question: Question, now: DateTime<Utc>) -> Vec<Effect> {
    let Desk {
        intake: Some(intake),
        books,
        ..
    } = desk
    else {
        return Vec::new();
    };
    let Some(notice) = effective(books.notices(), intake, question.about) else {
        return Vec::new();
    };
    let row = row_of(&question.to);
    let terms = Terms::of(&notice, row.as_ref(), &question.purpose);
    let (entry, _, leave) = intake.ledger.disclose(question, &terms, now);
    let effects = intake.writing().into_iter().collect();
    lay(desk, entry, leave, true);
    effects
}

/// Shows what the gate said on another day.
pub(crate) fn open(desk: &mut Desk, entry: Sequence) {
    lay(desk, entry, None, false);
}

fn lay(desk: &mut Desk, entry: Sequence, leave: Option<Leave>, fresh: bool) {
    over::lay(desk, |back| {
        Scene::Telling(Box::new(TellingPage {
            entry,
            at: LAST,
            top: 0,
            files: Vec::new(),
            fresh,
            leave,
            back,
        }))
    });
}

/// The row of the packs that the gate is asked about; none for people, whom no pack lists.
fn row_of(to: &To) -> Option<RecipientId> {
    match to {
        To::OneOf { class, .. } => Some(class.clone()),
        To::Recipient(recipient) => match recipient.whom() {
            Whom::Body(row) | Whom::Called(row, _) => Some(row.clone()),
            Whom::Contact(_) => None,
        },
        To::Agent(_) => None,
    }
}

/// What is shown, ready to be put into words; nothing where another scene is in front.
pub fn with_telling<T>(desk: &Desk, look: impl FnOnce(&TellingPage, &Telling) -> T) -> Option<T> {
    let (Scene::Telling(page), Some(intake)) = (&desk.scene, &desk.intake) else {
        return None;
    };
    let disclosure = intake.ledger.entry(page.entry)?.record.disclosure()?;
    let name = |agent: &Agent| desk.name_of_agent(agent);
    let telling = Telling {
        locale: desk.books.chrome(),
        form: &intake.form,
        ledger: &intake.ledger,
        disclosure,
        entry: page.entry,
        name: &name,
        covered: desk.glass.covered,
    };
    Some(look(page, &telling))
}

/// Whether what the gate said is durable, so that it may be shown.
#[must_use]
pub fn is_written(desk: &Desk) -> bool {
    match (&desk.scene, &desk.intake) {
        (Scene::Telling(page), Some(intake)) => intake.is_written(page.entry),
        _ => false,
    }
}

/// The ways on from the page, going back last.
#[must_use]
pub fn ways(desk: &Desk) -> Vec<Way> {
    if !is_written(desk) {
        return vec![Way::WriteDown, Way::Back];
    }
    let mut ways = with_telling(desk, |page, telling| {
        let sent = telling.disclosure.question.action == Action::ReceiveCopies;
        let mut ways = Vec::new();
        if page.leave.is_some() && sent {
            ways.push(Way::Copy);
        }
        match telling.disclosure.decision {
            Decision::Refused { code } if code != RefusalCode::EqualityWall => {
                ways.extend([Way::Emergency, Way::CourtOrder, Way::Statute]);
            }
            Decision::Emergency { .. } if !telling.was_looked_at() => ways.push(Way::Reviewed),
            Decision::Refused { .. } | Decision::Allowed { .. } | Decision::Emergency { .. } => {}
        }
        ways
    })
    .unwrap_or_default();
    ways.push(Way::Back);
    ways
}

/// Applies an intent to the page.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let ways = ways(desk);
    let last = ways.len().saturating_sub(1);
    let furthest = lines::last_top(desk);
    let Scene::Telling(page) = &mut desk.scene else {
        return Vec::new();
    };
    let at = page.at.min(last);
    match intent {
        Intent::Up => page.at = at.saturating_sub(1),
        Intent::Down => page.at = at.saturating_add(1).min(last),
        Intent::First => page.top = 0,
        Intent::PageUp => page.top = page.top.saturating_sub(SCREENFUL),
        Intent::PageDown => page.top = page.top.saturating_add(SCREENFUL).min(furthest),
        Intent::Pick(number) => {
            let way = usize::from(number).checked_sub(1);
            if let Some(way) = way.and_then(|way| ways.get(way)) {
                return go(desk, *way, now);
            }
        }
        Intent::Accept => {
            if let Some(way) = ways.get(at) {
                return go(desk, *way, now);
            }
        }
        Intent::Close => over::back(desk, now),
        _ => {}
    }
    Vec::new()
}

fn go(desk: &mut Desk, way: Way, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Telling(page) = &mut desk.scene else {
        return Vec::new();
    };
    let entry = page.entry;
    match way {
        Way::Copy => return run(desk, Command::CopyFor),
        Way::WriteDown => {
            let intake = desk.intake.as_mut();
            return intake
                .and_then(|intake| intake.writing())
                .into_iter()
                .collect();
        }
        Way::Emergency | Way::CourtOrder | Way::Statute => {
            slip::out_of_turn::open(desk, entry, way);
        }
        Way::Reviewed => return looked_at(desk, entry, now),
        Way::Back => over::back(desk, now),
    }
    Vec::new()
}

/// Writes down that what left out of turn was looked at again.
fn looked_at(desk: &mut Desk, entry: Sequence, now: DateTime<Utc>) -> Vec<Effect> {
    let recorder = desk.recorder();
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    let note: Option<Words> = None;
    let done = intake
        .ledger
        .close(entry, Closed::Reviewed, note, recorder, now);
    let effects = done.ok().and_then(|_| intake.writing());
    if let Scene::Telling(page) = &mut desk.scene {
        page.at = LAST;
    }
    effects.into_iter().collect()
}

/// Writes the copy that the gate lets out. Its leave is used up with that.
pub(crate) fn run(desk: &mut Desk, command: Command) -> Vec<Effect> {
    let written = is_written(desk);
    let (Scene::Telling(page), Some(intake)) = (&mut desk.scene, &desk.intake) else {
        return Vec::new();
    };
    if command != Command::CopyFor || !written {
        return Vec::new();
    }
    let id = intake.header.id;
    let leave = page.leave.take();
    leave
        .map(|leave| Effect::CopyFor { id, leave })
        .into_iter()
        .collect()
}

/// Shows the files of the copy.
pub(crate) fn copied(desk: &mut Desk, files: Vec<PathBuf>) {
    if let Scene::Telling(page) = &mut desk.scene {
        page.files = files;
        page.at = LAST;
    }
}
