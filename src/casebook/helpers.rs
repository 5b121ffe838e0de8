//! Professionals who help somebody, by their cards alone: offered again for other applications, never with whose they are.
//!
//! A card lies with the application that named it, and goes with it. What is offered is every card once, without a count, a day
//! or a name of anybody it helps: who else has the same doctor is nobody's business.

use std::collections::BTreeMap;

use crate::casebook::error::CasebookError;
use crate::casebook::open::Casebook;
use crate::casebook::tables::{self, ABOVE, HELPERS};
use crate::casebook::{change, facts, record};
use crate::privacy::{Card, Contact, Words};
use crate::register::application::ApplicationId;
use crate::vault::Writer;

impl Casebook {
    /// The cards of professionals who are contacts of applications, each once, in the order of their names; without those that
    /// this application has itself. Relatives and friends are never among them.
    pub fn helpers(&self, but_of: ApplicationId) -> Result<Vec<Card>, CasebookError> {
        self.vault.read(|reader| {
            let Some(secret) = facts::card_key(reader)? else {
                return Ok(Vec::new());
            };
            let own = tables::span(but_of);
            let mut known: BTreeMap<[u8; 32], Option<Card>> = BTreeMap::new();
            for (key, bytes) in reader.range(HELPERS, &[], &ABOVE)? {
                let card: Card = record::read(HELPERS, &bytes)?;
                let Some(same) = card.matching_key(&secret) else {
                    continue;
                };
                if own.0 <= key && key < own.1 {
                    known.insert(same, None);
                } else {
                    known.entry(same).or_insert(Some(card));
                }
            }
            let mut cards: Vec<Card> = known.into_values().flatten().collect();
            cards.sort_by(|one, other| called(one).cmp(&called(other)));
            Ok(cards)
        })
    }
}

/// Keeps a contact's card among those that can be offered, or takes it out where it is none of them any more.
pub(super) fn note(
    writer: &mut Writer,
    id: ApplicationId,
    contact: &Contact,
) -> Result<(), CasebookError> {
    let secret = facts::lay_card_key(writer)?;
    let offered = !contact.removed && contact.card.matching_key(&secret).is_some();
    let card = offered.then_some(&contact.card);
    change::set(writer, HELPERS, &tables::at_entry(id, contact.number), card)
}

fn called(card: &Card) -> [Option<&str>; 2] {
    [&card.name, &card.organisation].map(|words| words.as_ref().map(Words::as_str))
}
