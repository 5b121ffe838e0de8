//! What a permission that is to be asked for is about: whose, for what, about whom with which name, which data, how it is taken.
//!
//! The decision is never made here. What may not be asked is not offered, and the form says why.

mod filled;
mod offered;
mod rows;

use chrono::{DateTime, Utc};

use crate::desk::consent::{Age, Offer, Proposal, Way, about_now, age, deciders};
use crate::desk::effect::Effect;
use crate::desk::overlay::{Confirm, ConfirmWhat, Told};
use crate::desk::scene::slip::{self, SlipFor};
use crate::desk::scene::{consent, over};
use crate::desk::slip::Slip;
use crate::desk::who::{code_of, person_of};
use crate::desk::{Desk, Overlay, Scene, Trouble};
use crate::privacy::{Matter, PersonId, Raised};
use crate::register::Channel;

/// The message that says that somebody was not shown the notice.
const NO_NOTICE: &str = "permission-fault-no-notice";

/// Opens the form: empty, or about a matter that somebody brought up themselves.
pub(crate) fn open(desk: &mut Desk, about: Option<&Matter>, raised: Raised) -> Vec<Effect> {
    let Some(intake) = &desk.intake else {
        return Vec::new();
    };
    if intake.council().is_none() {
        desk.trouble = Some(Trouble::new("notice-no-council"));
        return Vec::new();
    }
    let deciders = deciders(intake);
    let person = match (about, deciders.as_slice()) {
        (Some(matter), _) => Some(matter.person()),
        (None, [only]) => Some(*only),
        (None, _) => None,
    };
    let how = if desk.post.channel == Channel::Phone {
        "phone"
    } else {
        "here"
    };
    let mut slip = Slip::new("permission-ask", Vec::new());
    // Each row that is picked brings the rows that hang on it, so they are laid once for each.
    for (row, code) in codes(about, person, how) {
        slip.lay(rows::rows(desk, &slip, raised));
        if let Some(found) = slip.rows.iter_mut().find(|one| one.id == row) {
            *found = found.clone().picked(&code);
        }
    }
    slip.lay(rows::rows(desk, &slip, raised));
    slip::open(desk, slip, SlipFor::AskPermission(raised));
    if let Some(person) = person.filter(|person| !was_shown(desk, *person)) {
        offer_notice(desk, person);
    }
    Vec::new()
}

/// What is picked beforehand: nothing that somebody decides.
fn codes(
    about: Option<&Matter>,
    person: Option<PersonId>,
    how: &str,
) -> Vec<(&'static str, String)> {
    let mut codes = Vec::new();
    codes.extend(person.map(|person| ("who", code_of(person))));
    if let Some(matter) = about {
        codes.push(("what", matter.purpose().id().as_str().to_owned()));
        let towards = matter.towards().map(|id| id.as_str().to_owned());
        codes.extend(towards.map(|id| ("towards", id)));
        let named = Offer::Named(matter.recipient().clone());
        codes.push(("to", named.code()));
    }
    codes.push(("how", how.to_owned()));
    codes
}

/// Looks at the rows again, since most hang on others.
pub(super) fn refresh(slip: &mut Slip, desk: &Desk, raised: Raised) {
    let rows = rows::rows(desk, slip, raised);
    slip.lay(rows);
}

/// Checks what was filled in, and puts the decision in front of the person.
pub(super) fn take(
    desk: &mut Desk,
    slip: &Slip,
    raised: Raised,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    match filled::read(desk, slip, raised, now) {
        Ok((proposal, Way::HandedOver)) => {
            over::back(desk, now);
            put_by(desk, proposal);
            Vec::new()
        }
        Err((_, NO_NOTICE)) => {
            if let Some(person) = slip.one("who").and_then(person_of) {
                offer_notice(desk, person);
            }
            if let Scene::Slip(form) = &mut desk.scene {
                form.slip.trouble = Some(NO_NOTICE);
            }
            Vec::new()
        }
        Err((row, message)) => slip::refuse(desk, row, message),
        Ok((proposal, way)) => {
            over::back(desk, now);
            consent::open(desk, proposal, way, now)
        }
    }
}

/// Puts a permission by until the screen is handed over.
fn put_by(desk: &mut Desk, proposal: Proposal) {
    let Some(intake) = &mut desk.intake else {
        return;
    };
    let other = |one: &Proposal| one.matter != proposal.matter;
    intake.proposed.retain(other);
    intake.proposed.push(proposal);
    desk.over = Some(Overlay::Told(Told::new("told-permission-waits")));
}

/// Whether somebody was shown the privacy notice.
fn was_shown(desk: &Desk, person: PersonId) -> bool {
    desk.intake.as_ref().is_some_and(|intake| {
        let now = about_now(intake);
        intake.ledger.notice_shown(person, now).is_some()
    })
}

/// Offers to show somebody the notice first; what is filled in stays under it.
fn offer_notice(desk: &mut Desk, person: PersonId) {
    desk.over = Some(Overlay::Confirm(Confirm {
        what: ConfirmWhat::ShowNotice(person),
        name: desk.name_of(person),
    }));
}

/// How old the person who was picked is; nothing while nobody is.
fn age_of(desk: &Desk, person: Option<PersonId>) -> Option<Age> {
    let intake = desk.intake.as_ref()?;
    Some(age(intake, person?))
}
