//! The list of applications: what needs attention first, then the latest.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::desk::effect::Effect;
use crate::desk::intent::{Command, Intent};
use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::desk::overlay::{Overlay, Reason, ReasonFor};
use crate::desk::{Desk, Scene, Trouble};
use crate::register::Stage;
use crate::register::application::{ApplicationId, Header};

/// Rows that a screenful moves by.
const SCREENFUL: isize = 10;

/// The list of applications.
#[derive(Debug, Default)]
pub struct List {
    /// Everything in the vault, latest first.
    pub rows: Arc<[Header]>,
    /// What is shown, in order, by its number among the rows.
    pub shown: Vec<usize>,
    /// The row in hand, among those shown.
    pub at: usize,
    /// The words that narrow the list.
    pub filter: Line,
    /// Whether they are being typed.
    pub filtering: bool,
    /// The day, in London, that the list was made on.
    pub today: NaiveDate,
}

/// What the list says needs attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ToDo {
    /// Drafts that were put aside.
    pub parked: usize,
    /// The other drafts: begun, and not lodged.
    pub drafts: usize,
    /// Applications with something odd or wrong that nobody has settled.
    pub open: usize,
    /// Applications with papers due.
    pub papers: usize,
    /// The first day on which a paper is due.
    pub first_due: Option<NaiveDate>,
}

impl List {
    /// The list of what is in the vault; the row of an application in hand where it is still there.
    #[must_use]
    pub fn new(rows: Arc<[Header]>, today: NaiveDate) -> Self {
        let mut list = Self {
            rows,
            today,
            ..Self::default()
        };
        list.show();
        list
    }

    /// Where keys go.
    #[must_use]
    pub fn context(&self) -> Context {
        if self.filtering {
            Context::Filter
        } else {
            Context::List
        }
    }

    /// The application in hand.
    #[must_use]
    pub fn in_hand(&self) -> Option<&Header> {
        self.rows.get(*self.shown.get(self.at)?)
    }

    /// What needs attention in all of it.
    #[must_use]
    pub fn to_do(&self) -> ToDo {
        let mut to_do = ToDo::default();
        for header in self
            .rows
            .iter()
            .filter(|header| header.stage != Stage::Withdrawn)
        {
            let draft = header.stage == Stage::Draft;
            to_do.parked += usize::from(draft && header.parked);
            to_do.drafts += usize::from(draft && !header.parked);
            to_do.open += usize::from(header.attention.hard + header.attention.soft > 0);
            if let Some(due) = header.attention.evidence_due {
                to_do.papers += 1;
                to_do.first_due = Some(to_do.first_due.map_or(due, |first| first.min(due)));
            }
        }
        to_do
    }

    /// Shows what the filter finds: drafts put aside, drafts, lodged, withdrawn; the latest first in each.
    pub fn show(&mut self) {
        let typed = self.filter.text().trim().to_lowercase();
        let mut shown: Vec<usize> = (0..self.rows.len()).collect();
        shown.retain(|number| {
            self.rows
                .get(*number)
                .is_some_and(|header| found(header, &typed))
        });
        shown.sort_by_key(|number| {
            self.rows
                .get(*number)
                .map(|header| (rank(header), std::cmp::Reverse(header.kept_at)))
        });
        self.shown = shown;
        self.at = self.at.min(self.shown.len().saturating_sub(1));
    }

    /// Moves to an application, where it is shown.
    pub fn put_on(&mut self, id: Option<ApplicationId>) {
        let row = |number: &usize| self.rows.get(*number).map(|header| header.id);
        if let Some(at) =
            id.and_then(|id| self.shown.iter().position(|number| row(number) == Some(id)))
        {
            self.at = at;
        }
    }

    fn move_by(&mut self, rows: isize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(self.shown.len().saturating_sub(1));
    }
}

fn rank(header: &Header) -> u8 {
    match (header.stage, header.parked) {
        (Stage::Draft, true) => 0,
        (Stage::Draft, false) => 1,
        (Stage::Lodged, _) => 2,
        (Stage::Withdrawn, _) => 3,
    }
}

/// Whether every word is in the reference, the applicant's name or the council.
fn found(header: &Header, typed: &str) -> bool {
    if typed.is_empty() {
        return true;
    }
    let reference = header.reference.to_string().to_lowercase();
    let name = header
        .applicant
        .as_deref()
        .unwrap_or_default()
        .to_lowercase();
    let council = header
        .council
        .as_deref()
        .unwrap_or_default()
        .replace('_', " ");
    let plain = reference.replace('-', "");
    typed.split_whitespace().all(|word| {
        let bare = word.replace('-', "");
        name.contains(word) || council.contains(word) || plain.contains(&bare)
    })
}

/// Applies an intent to the list.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::List(list) = &mut desk.scene else {
        return Vec::new();
    };
    match intent {
        Intent::Up => list.move_by(-1),
        Intent::Down => list.move_by(1),
        Intent::PageUp => list.move_by(-SCREENFUL),
        Intent::PageDown => list.move_by(SCREENFUL),
        Intent::First => list.at = 0,
        Intent::Last => list.at = list.shown.len().saturating_sub(1),
        Intent::Type(letter) if list.filtering => {
            list.filter.type_in(letter);
            list.show();
        }
        Intent::Edit(edit) if list.filtering => {
            list.filter.edit(edit);
            list.show();
        }
        Intent::Accept => list.filtering = false,
        Intent::Close => {
            list.filtering = false;
            list.filter = Line::default();
            list.show();
        }
        _ => {}
    }
    Vec::new()
}

/// Runs a command of the list.
pub(crate) fn run(desk: &mut Desk, command: Command) -> Vec<Effect> {
    let Scene::List(list) = &mut desk.scene else {
        return Vec::new();
    };
    let in_hand = list
        .in_hand()
        .map(|header| (header.id, header.stage, header.reference.to_string()));
    match (command, in_hand) {
        (Command::Filter, _) => list.filtering = true,
        (Command::New, _) => {
            let Some(form) = desk.books.first_form() else {
                return Vec::new();
            };
            let form = form.id.clone();
            let language = desk.books.chrome().tag().to_owned();
            return vec![Effect::Begin {
                form,
                channel: desk.post.channel,
                language,
            }];
        }
        (Command::Open, Some((id, _, _))) => return vec![Effect::Recall(id)],
        (Command::DeleteDraft, Some((id, Stage::Draft, reference))) => {
            desk.over = Some(Overlay::Reason(Reason::new(
                ReasonFor::Delete(id),
                reference,
            )));
        }
        (Command::DeleteDraft, Some(_)) => desk.trouble = Some(Trouble::new("only-drafts-deleted")),
        (Command::Withdraw, Some((id, Stage::Lodged, reference))) => {
            desk.over = Some(Overlay::Reason(Reason::new(
                ReasonFor::Withdraw(id),
                reference,
            )));
        }
        (Command::Withdraw, Some(_)) => desk.trouble = Some(Trouble::new("only-lodged-withdrawn")),
        _ => {}
    }
    Vec::new()
}
