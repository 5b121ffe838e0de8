//! One question in focus, with its section around it.

mod answering;
pub(crate) mod known;
mod leaving;
mod listing;
mod sigil;

use crate::desk::effect::Effect;
use crate::desk::hand::{Hand, hand_for};
use crate::desk::intake::{Intake, Step};
use crate::desk::intent::{Edit, Intent};
use crate::desk::scene::handed;
use crate::desk::{Books, Desk, Scene};
use crate::form::Place;
use chrono::{DateTime, Utc};

pub(crate) use answering::{answer_missing, confirm_odd, same};
pub(crate) use leaving::{change, leave, may_change, position, put, send};
pub(crate) use listing::{add_entry, add_here, remove_entry, remove_in_hand};
pub(crate) use sigil::{again, forget_sigil};

/// One question in focus.
#[derive(Debug)]
pub struct Ask {
    /// The question.
    pub at: Place,
    /// What is typed or chosen for it.
    pub hand: Hand,
    /// Whether a covered answer of this page is shown.
    pub revealed: bool,
    /// Questions to come back to, once an entry that was added for them is filled in.
    pub errands: Vec<Place>,
    /// Whether to go back to the answers read back, once this one is changed.
    pub from_check: bool,
    /// The sigil that was typed last, for when it is typed twice.
    pub(crate) sigil: Option<sigil::Typed>,
}

impl Ask {
    /// A question in focus.
    #[must_use]
    pub fn at(intake: &Intake, books: &Books, place: Place) -> Self {
        Self {
            at: place,
            hand: hand_for(intake, books, place),
            revealed: false,
            errands: Vec::new(),
            from_check: false,
            sigil: None,
        }
    }

    /// Moves the focus to another question.
    pub fn focus(&mut self, intake: &Intake, books: &Books, place: Place) {
        let left = self.at;
        self.at = place;
        self.hand = hand_for(intake, books, place);
        self.revealed = false;
        if let (Hand::Roster(roster), Some(entry)) = (&mut self.hand, entry_left(left, place))
            && !matches!(
                roster.row(),
                crate::desk::hand::Row::GoOn
                    | crate::desk::hand::Row::Add
                    | crate::desk::hand::Row::Known
            )
        {
            roster.move_to(entry);
        }
    }

    /// Takes a paste; a new line in it never submits.
    pub fn paste(&mut self, pasted: &str) {
        if let Hand::Long { prose, .. } = &mut self.hand {
            prose.paste(pasted);
        } else if let Some(line) = self.hand.line_mut() {
            line.paste(pasted);
        }
        self.searched();
        self.sigil = None;
    }

    fn searched(&mut self) {
        match &mut self.hand {
            Hand::Choose(choosing) if choosing.words.is_none() => choosing.searched(),
            Hand::Toggle(toggles) if toggles.words.is_none() => toggles.searched(),
            Hand::Choose(_)
            | Hand::Toggle(_)
            | Hand::Words { .. }
            | Hand::Long { .. }
            | Hand::Tick(_)
            | Hand::Told { .. }
            | Hand::Roster(_)
            | Hand::Papers(_)
            | Hand::Review => {}
        }
    }

    fn type_in(&mut self, letter: char) {
        if let Hand::Long { prose, .. } = &mut self.hand {
            prose.type_in(letter);
        } else if let Some(line) = self.hand.line_mut() {
            line.type_in(letter);
        }
        self.searched();
    }

    fn edit(&mut self, edit: Edit) {
        if let Hand::Long { prose, .. } = &mut self.hand {
            prose.edit(edit);
        } else if let Some(line) = self.hand.line_mut() {
            line.edit(edit);
        }
        self.searched();
    }

    fn move_by(&mut self, rows: isize) {
        match &mut self.hand {
            Hand::Choose(choosing) if choosing.words.is_some() => choosing.words = None,
            Hand::Choose(choosing) => choosing.move_by(rows),
            Hand::Toggle(toggles) => toggles.move_by(rows),
            Hand::Roster(roster) => roster.move_by(rows),
            Hand::Papers(papers) => papers.move_by(rows),
            Hand::Long { prose, .. } if rows < 0 => prose.up(),
            Hand::Long { prose, .. } => prose.down(),
            Hand::Words { .. } | Hand::Tick(_) | Hand::Told { .. } | Hand::Review => {}
        }
    }

    fn move_to_end(&mut self, last: bool) {
        match &mut self.hand {
            Hand::Choose(choosing) => choosing.move_to_end(last),
            Hand::Toggle(toggles) => toggles.move_to_end(last),
            Hand::Roster(roster) => roster.move_by(if last { isize::MAX } else { isize::MIN }),
            Hand::Papers(papers) => papers.move_by(if last { isize::MAX } else { isize::MIN }),
            Hand::Words { .. }
            | Hand::Long { .. }
            | Hand::Tick(_)
            | Hand::Told { .. }
            | Hand::Review => {}
        }
    }
}

/// The entry that was left for the list that it stands in.
fn entry_left(left: Place, list: Place) -> Option<crate::form::EntryId> {
    if list.entry.is_none() {
        left.entry
    } else {
        left.inner
    }
}

/// The question in focus, what it belongs to and the books: of the application in hand, or on a screen that was handed over.
pub(crate) fn parts(desk: &mut Desk) -> Option<(&mut Ask, &mut Intake, &Books)> {
    let Desk {
        scene,
        intake,
        books,
        ..
    } = desk;
    let intake = intake.as_deref_mut();
    if let Scene::Handed(handed) = scene {
        let (ask, intake) = handed.asked(intake)?;
        return Some((ask, intake, books));
    }
    let Scene::Ask(ask) = scene else { return None };
    Some((&mut **ask, intake?, books))
}

/// Puts a question of the application in hand into focus. A screen that was handed over stays so.
pub(crate) fn open(desk: &mut Desk, place: Place) {
    if matches!(desk.scene, Scene::Handed(_)) {
        handed::open(desk, place);
        return;
    }
    let Some(intake) = &desk.intake else { return };
    if let Scene::Ask(ask) = &mut desk.scene {
        ask.focus(intake, &desk.books, place);
    } else {
        desk.scene = Scene::Ask(Box::new(Ask::at(intake, &desk.books, place)));
    }
}

/// Applies an intent to the question in focus.
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    if let Intent::Sigil(sigil) = intent {
        return sigil::typed(desk, sigil, now);
    }
    let Some((ask, _, _)) = parts(desk) else {
        return Vec::new();
    };
    ask.sigil = None;
    match intent {
        Intent::Type(letter) => ask.type_in(letter),
        Intent::Edit(edit) => ask.edit(edit),
        Intent::Up => ask.move_by(-1),
        Intent::Down => ask.move_by(1),
        Intent::First => ask.move_to_end(false),
        Intent::Last => ask.move_to_end(true),
        Intent::Accept => return answering::accept(desk, now),
        Intent::Next => return leave(desk, Step::Forward, now),
        Intent::Back => return leave(desk, Step::Backward, now),
        Intent::PageUp => return leave(desk, Step::PartBefore, now),
        Intent::PageDown => return leave(desk, Step::NextPart, now),
        Intent::Pick(number) => return answering::pick(desk, number, now),
        Intent::Toggle => return answering::toggle(desk, now),
        Intent::Yes => return answering::say(desk, true, now),
        Intent::No => return answering::say(desk, false, now),
        Intent::Remove => remove_in_hand(desk),
        Intent::Close | Intent::Sigil(_) | Intent::Do(_) => {}
    }
    Vec::new()
}
