//! Equality answers were kept, or destroyed: what the ledger of the application in hand is told of it.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::privacy::{EqualityOffer, PersonId};
use crate::register::application::ApplicationId;

/// Writes down that somebody answered, now that their answers are kept.
pub(super) fn kept(
    desk: &mut Desk,
    id: ApplicationId,
    offer: EqualityOffer,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let intake = desk.intake.as_mut().filter(|intake| intake.header.id == id);
    let Some(intake) = intake else {
        return Vec::new();
    };
    // An offer that the ledger would not take was refused by the world before anything was kept.
    match intake.ledger.offer_equality(offer, now) {
        Ok(_) => intake.writing().into_iter().collect(),
        Err(_) => Vec::new(),
    }
}

/// Writes down of the application in hand that answers were destroyed. Every other one is told when it is recalled.
pub(super) fn destroyed(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(intake) = &mut desk.intake else {
        return Vec::new();
    };
    for person in [PersonId::Main, PersonId::Joint] {
        intake.ledger.equality_destroyed(person, now, now);
    }
    intake.writing().into_iter().collect()
}
