//! The card of somebody who helps: who they are, how they are reached, and what they may be told, which is nothing until an
//! authority or a permission says otherwise.

mod doing;

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intake::contacts;
use crate::desk::intent::Intent;
use crate::desk::may_tell::MayTell;
use crate::desk::scene::over;
use crate::desk::{Desk, Scene, Trouble};
use crate::form::Owner;
use crate::privacy::{Contact, PersonId};
use crate::register::Channel;

pub use doing::Doing;

/// The card of a contact.
#[derive(Debug)]
pub struct CardPage {
    /// Whose card it is, by number.
    pub number: u32,
    /// What they may be told, as of when the page was last in front.
    pub may: MayTell,
    /// What can be done, top to bottom.
    pub doings: Vec<Doing>,
    /// The row in hand.
    pub at: usize,
    /// Whether what they are is shown, where lists only say that they are a professional.
    pub revealed: bool,
    /// What it lies over.
    pub(crate) back: Box<Scene>,
}

/// Lays the card of a contact over what is in front. At a kiosk there is none.
pub(crate) fn open(desk: &mut Desk, number: u32, now: DateTime<Utc>) {
    let known = desk.intake.as_ref();
    let known = known.and_then(|intake| intake.contact(number));
    if desk.post.channel == Channel::Kiosk || known.is_none_or(|contact| contact.removed) {
        desk.trouble = Some(Trouble::new("card-not-yet"));
        return;
    }
    over::lay(desk, |back| {
        Scene::Card(Box::new(CardPage {
            number,
            may: MayTell::default(),
            doings: Vec::new(),
            at: 0,
            revealed: false,
            back,
        }))
    });
    refresh(desk, now);
}

/// Looks again at what they may be told and what can be done, after something was written down.
pub(crate) fn refresh(desk: &mut Desk, now: DateTime<Utc>) {
    let (Scene::Card(page), Some(intake)) = (&mut desk.scene, &desk.intake) else {
        return;
    };
    if let Some(contact) = intake.contact(page.number) {
        page.may = MayTell::of(intake, contact, now);
        page.doings = doing::all(intake, contact, &page.may);
        page.at = page.at.min(page.doings.len().saturating_sub(1));
    }
}

/// Opens the card of the contact that was in hand, where one was, once what the form says of them is written down.
pub(crate) fn open_at(desk: &mut Desk, contact: Option<u32>, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(number) = contact else {
        desk.trouble = Some(Trouble::new("card-nowhere"));
        return Vec::new();
    };
    let effects = write_down(desk, now);
    open(desk, number, now);
    effects
}

/// Writes down who helps, so that everybody whom the form names can be spoken of.
pub(crate) fn write_down(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    intake.mirror_contacts(now);
    intake.writing().into_iter().collect()
}

/// The number of the contact in hand, where the form says who helps.
pub(crate) fn in_hand(desk: &Desk) -> Option<u32> {
    let (Scene::Ask(ask), Some(intake)) = (&desk.scene, &desk.intake) else {
        return None;
    };
    let list = intake.form.place(contacts::LIST, Owner::Common)?;
    let entry = if ask.at == list {
        ask.hand.entry()
    } else if intake.list_above(ask.at) == Some(list) {
        ask.at.entry
    } else {
        None
    };
    entry.map(|entry| entry.0)
}

/// Applies an intent to the card.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Card(page) = &mut desk.scene else {
        return Vec::new();
    };
    let last = page.doings.len().saturating_sub(1);
    match intent {
        Intent::Up => page.at = page.at.saturating_sub(1),
        Intent::Down => page.at = page.at.saturating_add(1).min(last),
        Intent::First | Intent::PageUp => page.at = 0,
        Intent::Last | Intent::PageDown => page.at = last,
        Intent::Pick(number) => {
            let picked = usize::from(number).checked_sub(1);
            if let Some(at) = picked.filter(|at| *at <= last) {
                page.at = at;
                return doing::act(desk, now);
            }
        }
        Intent::Accept => return doing::act(desk, now),
        Intent::Close => over::back(desk, now),
        _ => {}
    }
    Vec::new()
}

impl CardPage {
    /// The contact whose card it is.
    #[must_use]
    pub fn contact<'a>(&self, desk: &'a Desk) -> Option<&'a Contact> {
        desk.intake.as_ref()?.contact(self.number)
    }

    /// The contact as a person of the application.
    #[must_use]
    pub fn person(&self) -> PersonId {
        PersonId::Contact(self.number)
    }
}
