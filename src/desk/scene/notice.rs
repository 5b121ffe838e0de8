//! A privacy notice while it is told: its words from the short form to the end, how far they were read, and what officers know of it.

mod lines;
mod officer;
mod recording;

use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::notice::telling;
use crate::desk::scene::{over, slip};
use crate::desk::{Desk, Scene, Trouble};
use crate::privacy::{Extent, NoticeId, NoticeShown, NoticeText, PackStatus, PersonId};
use chrono::{DateTime, Utc};

pub use lines::{Line, Source};
pub(crate) use recording::{keep, print, printed, stop_printing};

/// A notice while it is told.
#[derive(Debug)]
pub struct NoticeScene {
    /// To whom.
    pub person: PersonId,
    /// Which words.
    pub id: NoticeId,
    /// Whether these very words were released.
    pub released: bool,
    /// Whether the notice may be used.
    pub status: PackStatus,
    /// Whose notice it is.
    pub controller: String,
    /// The words.
    pub text: NoticeText,
    /// What officers know of it and the public is not told: what is wrong with it, and what its grounds are.
    pub aside: Vec<Source>,
    /// How many things are known to be wrong with it.
    pub defects: usize,
    /// How many of its grounds are our reading and wait for a data-protection officer.
    pub waiting: usize,
    /// Whether that is shown instead of the words.
    pub asides: bool,
    /// The first line that is shown, of the words or of what officers know.
    pub top: usize,
    /// How many lines of the words, from the first on, were on the screen without a gap.
    pub seen: usize,
    /// What is to be written down once the printer has it.
    pub(crate) printing: Option<NoticeShown>,
    /// What it lies over.
    pub(crate) back: Box<Scene>,
}

impl NoticeScene {
    /// Where keys go.
    #[must_use]
    pub fn context(&self) -> Context {
        if self.asides {
            Context::Pack
        } else {
            Context::Notice
        }
    }

    /// How far the words were on the screen; the officer says how far they were told.
    #[must_use]
    pub fn on_screen(&self) -> Extent {
        let summary = self.text.summary.text().lines().count();
        let all = summary + self.text.full.text().lines().count();
        if self.seen >= all {
            Extent::Full
        } else if self.seen >= summary {
            Extent::SummaryFullOffered
        } else {
            Extent::Part
        }
    }
}

/// Lays somebody's notice over what is in front; without a council there is none to show.
pub(crate) fn open(desk: &mut Desk, person: PersonId) {
    let Some(intake) = desk.intake.as_deref() else {
        return;
    };
    let Some(telling) = telling(&desk.books, intake, person) else {
        desk.trouble = Some(Trouble::new("notice-no-council"));
        return;
    };
    let aside = officer::aside(&telling.notice, desk.books.chrome());
    let (defects, waiting) = (telling.notice.defects().len(), telling.notice.waiting());
    let controller = telling.notice.controller().name.clone();
    let (status, id, released) = (telling.notice.status(), telling.id, telling.released);
    let text = telling.text;
    over::lay(desk, |back| {
        Scene::Notice(Box::new(NoticeScene {
            person,
            id,
            released,
            status,
            controller,
            text,
            aside,
            defects,
            waiting,
            asides: false,
            top: 0,
            seen: 0,
            printing: None,
            back,
        }))
    });
    mark(desk);
}

/// Applies an intent to the notice.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let screenful = lines::room(desk).saturating_sub(1).max(1);
    let last = lines::last_top(desk);
    mark(desk);
    let Scene::Notice(notice) = &mut desk.scene else {
        return Vec::new();
    };
    notice.top = match intent {
        Intent::Up => notice.top.saturating_sub(1),
        Intent::Down => notice.top.saturating_add(1),
        Intent::PageUp => notice.top.saturating_sub(screenful),
        Intent::PageDown => notice.top.saturating_add(screenful),
        Intent::First => 0,
        Intent::Last => last,
        _ => notice.top,
    }
    .min(last);
    match (intent, notice.asides) {
        (Intent::Accept | Intent::Close | Intent::Sigil('?'), true)
        | (Intent::Sigil('?'), false) => turn(notice),
        (Intent::Accept, false) => slip::notice_shown::open(desk),
        (Intent::Close, false) => over::back(desk, now),
        _ => {}
    }
    mark(desk);
    Vec::new()
}

/// Turns from the words to what officers know of them, or back.
fn turn(notice: &mut NoticeScene) {
    notice.asides = !notice.asides;
    notice.top = 0;
}

/// Marks what is on the screen as seen, where it follows on what was seen before it.
fn mark(desk: &mut Desk) {
    let Some((first, end)) = lines::shown(desk) else {
        return;
    };
    if let Scene::Notice(notice) = &mut desk.scene
        && first <= notice.seen
    {
        notice.seen = notice.seen.max(end);
    }
}
