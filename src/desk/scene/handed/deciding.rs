//! Permissions on a screen that was handed over: the desk's own decision, one after another, taken as typed by the person.
//!
//! A decision lies in the page and not over it, so that the screen stays handed over; for the length of one key it is put in
//! front, and what it lies over is the screen itself.

use chrono::{DateTime, Utc};

use crate::desk::consent::Way;
use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::scene::consent::{self, Stage};
use crate::desk::scene::handed::{Choices, Page, Said, next_part};
use crate::desk::scene::{Consent, over};
use crate::desk::{Desk, Scene};
use crate::privacy::{MayAsk, Raised};

/// Where keys go: the same as everywhere, without a way out.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "what the person types alone has no other stage"
)]
pub(super) fn context(consent: &Consent) -> Context {
    match consent.context(false) {
        Context::ConsentReading => Context::HandedReading,
        Context::ConsentRead => Context::HandedRead,
        Context::ConsentDone => Context::HandedDone,
        _ => Context::HandedDeciding,
    }
}

/// Puts the next permission in front that may still be asked for, or goes on behind the last.
pub(super) fn next(desk: &mut Desk) {
    loop {
        let (Scene::Handed(handed), Some(intake)) = (&mut desk.scene, &desk.intake) else {
            return;
        };
        let Some(proposal) = handed.plan.proposals.get(handed.put).cloned() else {
            next_part(desk);
            return;
        };
        handed.put += 1;
        let now = handed.now;
        let may_ask = intake
            .ledger
            .may_ask(&proposal.matter, &intake.sitting, now);
        if may_ask != MayAsk::Yes && proposal.raised == Raised::Asked {
            continue;
        }
        // What they type alone is written down once they have read it: nothing is to be kept yet.
        let _nothing_yet = consent::open(desk, proposal, Way::HandedOver, now);
        if let Some(consent) = over::tuck(desk) {
            if let Scene::Handed(handed) = &mut desk.scene {
                handed.page = Page::Decision(consent);
            }
            return;
        }
    }
}

/// Applies an intent to the decision in front; it has no way out but an answer, and the officer.
pub(super) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let theirs = matches!(
        intent,
        Intent::Accept
            | Intent::Down
            | Intent::Up
            | Intent::PageUp
            | Intent::PageDown
            | Intent::Toggle
            | Intent::Yes
            | Intent::No
            | Intent::Type('l')
    );
    if !theirs || !put_in_front(desk) {
        return Vec::new();
    }
    let effects = consent::apply(desk, intent, now);
    match over::tuck(desk) {
        Some(consent) => {
            if let Scene::Handed(handed) = &mut desk.scene {
                let matter = &consent.proposal.matter;
                if matches!(consent.stage, Stage::Answered(_)) && !handed.decided.contains(matter) {
                    handed.decided.push(matter.clone());
                }
                handed.page = Page::Decision(consent);
            }
        }
        None => next(desk),
    }
    effects
}

/// Puts the decision in front of the screen that it lies in.
fn put_in_front(desk: &mut Desk) -> bool {
    let Scene::Handed(handed) = &mut desk.scene else {
        return false;
    };
    if !matches!(handed.page, Page::Decision(_)) {
        return false;
    }
    let blank = Page::Choices(Choices::new(Said::Finished));
    if let Page::Decision(mut consent) = std::mem::replace(&mut handed.page, blank) {
        over::lay(desk, |back| {
            consent.back = back;
            Scene::Consent(consent)
        });
    }
    true
}
