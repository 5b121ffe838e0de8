//! What is offered in the form: purposes that have their words, and recipients who may be asked about now.

use crate::desk::Desk;
use crate::desk::consent::{Offer, about_now, offers};
use crate::desk::notice::effective;
use crate::desk::slip::Slip;
use crate::desk::who::person_of;
use crate::locale::Args;
use crate::privacy::{
    Asks, ConsentPurpose, Matter, MayAsk, NamedRecipient, PersonId, Purpose, PurposeId, Raised,
};

/// What of the form is picked already.
pub(super) struct Picked<'d> {
    pub(super) person: Option<PersonId>,
    pub(super) purpose: Option<&'d Purpose>,
    pub(super) towards: Option<PurposeId>,
    pub(super) offer: Option<Offer>,
}

impl<'d> Picked<'d> {
    pub(super) fn of(desk: &'d Desk, slip: &Slip) -> Self {
        let person = slip.one("who").and_then(person_of);
        let purpose = slip.one("what").and_then(|id| {
            let all = purposes(desk, person).into_iter();
            all.into_iter().find(|purpose| purpose.id.as_str() == id)
        });
        let explicit = purpose.is_some_and(|purpose| purpose.explicit);
        let towards = slip
            .one("towards")
            .filter(|_| explicit)
            .and_then(PurposeId::new);
        let mut picked = Self {
            person,
            purpose,
            towards,
            offer: None,
        };
        let code = slip.one("to").map(str::to_owned);
        picked.offer = code.and_then(|code| {
            let all = picked.all(desk).into_iter();
            all.into_iter().find(|offer| offer.code() == code)
        });
        picked
    }

    /// Everybody who can be named, those among them who may not be asked about now.
    pub(super) fn all(&self, desk: &Desk) -> Vec<Offer> {
        let (Some(person), Some(purpose), Some(intake)) = (self.person, self.purpose, &desk.intake)
        else {
            return Vec::new();
        };
        let towards = self.towards.as_ref().map(PurposeId::as_str);
        if purpose.explicit && towards.is_none() {
            return Vec::new();
        }
        offers(&desk.books, intake, person, purpose, towards)
    }

    /// The matter that a recipient would make of what is picked.
    pub(super) fn matter(&self, recipient: NamedRecipient) -> Option<Matter> {
        let purpose = ConsentPurpose::of(self.purpose?)?;
        Matter::new(self.person?, purpose, recipient, self.towards.clone()).ok()
    }

    /// Whether a recipient may be asked about now.
    pub(super) fn may_ask(&self, desk: &Desk, recipient: &NamedRecipient) -> MayAsk {
        let (Some(matter), Some(intake)) = (self.matter(recipient.clone()), &desk.intake) else {
            return MayAsk::Yes;
        };
        let now = about_now(intake);
        intake.ledger.may_ask(&matter, &intake.sitting, now)
    }

    /// Whether a recipient is offered.
    pub(super) fn is_offered(&self, desk: &Desk, offer: &Offer, raised: Raised) -> bool {
        match offer {
            Offer::Class(_) => true,
            Offer::Named(recipient) => {
                raised == Raised::ByThem || self.may_ask(desk, recipient) == MayAsk::Yes
            }
        }
    }

    /// Why some are not offered, a sentence each.
    pub(super) fn kept_back(&self, desk: &Desk, raised: Raised) -> Vec<String> {
        let all = self.all(desk).into_iter();
        let back = all.filter(|offer| !self.is_offered(desk, offer, raised));
        back.filter_map(|offer| match offer {
            Offer::Named(recipient) => Some(why_not(desk, self, &recipient)),
            Offer::Class(_) => None,
        })
        .collect()
    }
}

/// Why somebody may not be asked about now, in a sentence.
fn why_not(desk: &Desk, picked: &Picked, recipient: &NamedRecipient) -> String {
    let locale = desk.books.chrome();
    let name = if desk.glass.covered {
        locale.say("permission-somebody")
    } else {
        recipient.name().to_owned()
    };
    let args = Args::new().answer("recipient", &name);
    match picked.may_ask(desk, recipient) {
        MayAsk::Yes => String::new(),
        MayAsk::NotInThisIntake => locale.say_with("permission-not-in-this-sitting", &args),
        MayAsk::NotBefore(day) => {
            let day = locale.say_day(day);
            locale.say_with("permission-not-before", &args.text("day", &day))
        }
        MayAsk::StandsAlready => locale.say_with("permission-stands-already", &args),
    }
}

/// The purposes that somebody can be asked about: those of their notice, in its order.
pub(super) fn purposes(desk: &Desk, person: Option<PersonId>) -> Vec<&Purpose> {
    let Some(intake) = &desk.intake else {
        return Vec::new();
    };
    let person = person.unwrap_or(PersonId::Main);
    let Some(notice) = effective(desk.books.notices(), intake, person) else {
        return Vec::new();
    };
    let all = notice.purposes().into_iter().map(|told| told.value);
    all.filter(|purpose| purpose.asks != Asks::Nothing)
        .collect()
}
