//! Professionals we know already: offered where somebody who helps is added, by their cards alone, and never with whose they are.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intake::{Intake, contacts};
use crate::desk::overlay::{Menu, Overlay};
use crate::desk::scene::ask::leaving::kept;
use crate::desk::scene::ask::listing::new_entry;
use crate::desk::scene::ask::{add_entry, may_change, parts};
use crate::desk::{Desk, Scene, Trouble};
use crate::form::{Answer, Owner, Picked, Place, Reading, Source, Value, read};
use crate::privacy::{Card, Words};
use crate::register::Channel;

/// The list of contacts, where it or one of its entries is in focus.
fn list_in_focus(desk: &Desk) -> Option<Place> {
    let (Scene::Ask(ask), Some(intake)) = (&desk.scene, &desk.intake) else {
        return None;
    };
    let list = intake.form.place(contacts::LIST, Owner::Common)?;
    (ask.at == list || intake.list_above(ask.at) == Some(list)).then_some(list)
}

/// Whether the list itself is in focus.
pub(crate) fn at_the_list(desk: &Desk) -> bool {
    matches!(&desk.scene, Scene::Ask(ask) if list_in_focus(desk) == Some(ask.at))
}

/// Asks for the cards of professionals that other applications name.
pub(crate) fn ask_for(desk: &mut Desk) -> Vec<Effect> {
    if list_in_focus(desk).is_none() || desk.post.channel == Channel::Kiosk {
        desk.trouble = Some(Trouble::new("known-nowhere"));
        return Vec::new();
    }
    if !may_change(desk) {
        return Vec::new();
    }
    let id = desk.intake.as_ref().map(|intake| intake.header.id);
    id.map(Effect::Helpers).into_iter().collect()
}

/// Offers the cards that there are.
pub(crate) fn offer(desk: &mut Desk, cards: Vec<Card>) {
    if list_in_focus(desk).is_none() || !desk.is_open() {
        return;
    }
    if cards.is_empty() {
        desk.trouble = Some(Trouble::new("known-nobody"));
        return;
    }
    let menu = Menu::helpers(cards, desk.books.chrome());
    desk.over = Some(Overlay::Menu(menu));
}

/// Adds an entry that says what a card says, as answers like any other, and opens it at what is still to be asked.
pub(crate) fn add(desk: &mut Desk, card: &Card, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(list) = list_in_focus(desk).filter(|_| may_change(desk)) else {
        return Vec::new();
    };
    let Some(entry) = new_entry(desk, list) else {
        return Vec::new();
    };
    for said in said(card) {
        let Some((_, intake, _)) = parts(desk) else {
            continue;
        };
        let position = intake
            .form
            .find(&format!("{}.{}", contacts::LIST, said.field));
        let Some(place) = position.map(|position| list.within(entry, position)) else {
            continue;
        };
        let (value, typed) = match said.words {
            Some(words) => (
                value_of(intake, place, words.as_str()),
                Some(words.as_str().to_owned()),
            ),
            None => (Value::Choice(Picked::code(card.kind.code())), None),
        };
        let Some(mut answer) = kept(desk, place, Answer::Given(value), typed, now) else {
            continue;
        };
        if said.is_ours {
            answer.provenance.source = Source::Staff;
        }
        let Some((_, intake, books)) = parts(desk) else {
            continue;
        };
        let answering = intake.answering(place, Some(answer));
        intake.make(answering, books);
    }
    add_entry(desk, list, entry)
}

/// One answer that a card gives: the kind where it has no words, and whether it is of our own records rather than what the
/// applicant told us. Who helps them they say; how that is reached we know.
struct Said<'a> {
    field: &'static str,
    words: Option<&'a Words>,
    is_ours: bool,
}

fn said(card: &Card) -> impl Iterator<Item = Said<'_>> {
    let of = |field, words, is_ours| {
        let words: Option<&Words> = words;
        words.map(|words| Said {
            field,
            words: Some(words),
            is_ours,
        })
    };
    let kind = Said {
        field: "role",
        words: None,
        is_ours: false,
    };
    let others = [
        of("name", card.name.as_ref(), false),
        of("organisation", card.organisation.as_ref(), false),
        of("phone", card.phone.as_ref(), true),
        of("email", card.email.as_ref(), true),
        of("best_time", card.best_time.as_ref(), true),
    ];
    std::iter::once(kind).chain(others.into_iter().flatten())
}

fn value_of(intake: &Intake, place: Place, typed: &str) -> Value {
    let reading = Reading {
        form: &intake.form,
        pack: &intake.pack,
        sheet: &intake.sheet,
        today: intake.today,
        place,
    };
    read(intake.question(place), typed, &reading)
}
