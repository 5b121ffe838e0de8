//! What is on record about a contact: who they are, who told us, whether they know, and first of all what they may be told.

use crate::desk::scene::privacy::reading::Fact;
use crate::desk::scene::privacy::{Seen, contacts};
use crate::locale::Args;
use crate::privacy::{Contact, Knows, MayDiscuss, PersonId};

/// The facts of a contact, by number; nothing where there is none.
pub(super) fn facts(seen: &Seen, number: u32) -> Option<Vec<Fact>> {
    let all = seen.ledger().contacts();
    let contact = all.into_iter().find(|contact| contact.number == number)?;
    let may = match contacts::may_be_told(seen, contact) {
        MayDiscuss::Nothing => "privacy-card-nothing",
        MayDiscuss::Authority(_) => "privacy-card-authority",
        MayDiscuss::Consent(_) => "privacy-card-permission",
    };
    let mut facts = vec![
        Fact::new("privacy-fact-what", contacts::says(seen, contact)),
        Fact::new("privacy-fact-may-be-told", seen.say(may)),
        Fact::new("privacy-fact-of", seen.name(contact.for_person)),
        Fact::new("privacy-fact-kind", kind(seen, contact)),
        Fact::new("privacy-fact-told-by", seen.name(contact.told_by)),
        Fact::new("privacy-fact-knows", knows(seen, contact)),
    ];
    facts.extend(card(seen, contact));
    if contact.emergency_only {
        let value = seen.say("privacy-card-emergency-only");
        facts.push(Fact::new("privacy-fact-use", value));
    }
    Some(facts)
}

/// What they are, as lists say it: the kind itself may give away an illness or an offence.
fn kind(seen: &Seen, contact: &Contact) -> String {
    seen.say(&format!(
        "contact-in-lists-{}",
        contact.card.kind.in_lists()
    ))
}

fn knows(seen: &Seen, contact: &Contact) -> String {
    if seen.ledger().is_informed(PersonId::Contact(contact.number)) {
        return seen.say("privacy-knows-told");
    }
    match contact.knows {
        Knows::ToldOn(day) => seen.locale().say_with(
            "privacy-knows-since",
            &Args::new().text("day", &seen.day(day)),
        ),
        Knows::Yes => seen.say("privacy-knows-yes"),
        Knows::No => seen.say("privacy-knows-no"),
        Knows::NotSure => seen.say("privacy-knows-not-sure"),
    }
}

fn card(seen: &Seen, contact: &Contact) -> Vec<Fact> {
    let card = &contact.card;
    let lines = [
        ("privacy-fact-phone", &card.phone),
        ("privacy-fact-email", &card.email),
        ("privacy-fact-best-time", &card.best_time),
    ];
    let lines = lines.into_iter();
    lines
        .filter_map(|(name, words)| {
            let value = seen.covered(words.as_ref()?.as_str());
            Some(Fact::new(name, value))
        })
        .collect()
}
