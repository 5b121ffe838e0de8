//! Giving the screen back: the officer's PIN or passphrase, the equality answers sealed, and then what was in front before.

use chrono::{DateTime, Utc};

use crate::desk::consent::Proposal;
use crate::desk::effect::{Effect, KeepingEquality};
use crate::desk::intent::Intent;
use crate::desk::masked::Masked;
use crate::desk::overlay::{Overlay, Told};
use crate::desk::scene::handed::Handed;
use crate::desk::scene::over;
use crate::desk::{Desk, Scene, Trouble, command};
use crate::privacy::{Came, EqualityOffer, Script, Taken, Words};
use crate::register::Channel;

/// Wrong PINs after which only the passphrase takes the screen back.
const TRIES: u8 = 3;

/// The way back while it is typed.
#[derive(Debug, Default)]
pub struct GivingBack {
    /// The PIN or the passphrase.
    pub typed: Masked,
}

/// How far the sealing of the equality answers is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sealing {
    /// Nobody has asked for it.
    NotYet,
    /// It was asked for.
    Asked(Ending),
    /// They are sealed and durable.
    Done,
    /// It failed: the next try ends the handing over without it.
    Failed,
}

/// What follows once the equality answers are sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// The officer has the screen back.
    GiveBack,
    /// The desk is locked.
    Lock,
}

/// Applies an intent to the way back.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(super) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Handed(handed) = &mut desk.scene else {
        return Vec::new();
    };
    let Some(giving_back) = &mut handed.giving_back else {
        return Vec::new();
    };
    match intent {
        Intent::Type(letter) => giving_back.typed.type_in(letter),
        Intent::Edit(edit) => giving_back.typed.edit(edit),
        Intent::Close => handed.giving_back = None,
        Intent::Accept if !giving_back.typed.is_empty() => return try_it(desk, now),
        _ => {}
    }
    Vec::new()
}

/// Holds what was typed against the PIN where it can only be one, and against the passphrase otherwise.
fn try_it(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Handed(handed) = &mut desk.scene else {
        return Vec::new();
    };
    let Some(giving_back) = &mut handed.giving_back else {
        return Vec::new();
    };
    let Some(pin) = handed
        .pin
        .as_ref()
        .filter(|_| giving_back.typed.is_short_number())
    else {
        return vec![Effect::CheckPassphrase(giving_back.typed.take())];
    };
    let typed = giving_back.typed.as_pin();
    giving_back.typed.clear();
    if typed.is_some_and(|typed| typed.is(pin)) {
        return take_back(desk, now);
    }
    handed.wrong = handed.wrong.saturating_add(1);
    let code = if handed.wrong < TRIES {
        "pin-wrong"
    } else {
        handed.pin = None;
        "pin-spent"
    };
    desk.trouble = Some(Trouble::new(code));
    vec![Effect::TellRefusal]
}

/// The officer has proved who they are: seals what has to be sealed, and gives them the screen back.
pub(crate) fn take_back(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    end(desk, Ending::GiveBack, now)
}

/// Ends the handing over. Equality answers are sealed first; where that fails, the second try ends it without them.
pub(super) fn end(desk: &mut Desk, ending: Ending, now: DateTime<Utc>) -> Vec<Effect> {
    let sealing = sealing(desk, now);
    let Scene::Handed(handed) = &mut desk.scene else {
        return Vec::new();
    };
    match sealing.filter(|_| handed.sealing != Sealing::Failed) {
        Some(effect) => {
            handed.sealing = Sealing::Asked(ending);
            vec![effect]
        }
        None => finish(desk, ending, now),
    }
}

/// What seals the equality answers, where anything was answered.
fn sealing(desk: &Desk, now: DateTime<Utc>) -> Option<Effect> {
    let (Scene::Handed(handed), Some(intake)) = (&desk.scene, &desk.intake) else {
        return None;
    };
    let equality = handed.equality.as_ref()?;
    let offer = handed.offer(desk, Came::Answered, now)?;
    // What somebody else typed for them counts once they have said that it is right.
    let stands = equality.is_answered() && (handed.confirmed || !handed.aloud);
    stands.then(|| {
        Effect::KeepEquality(Box::new(KeepingEquality {
            id: intake.header.id,
            offer,
            council: intake.council(),
            sheet: equality.own.sheet.clone(),
            again: intake.ledger.equality_stops(handed.plan.person).is_some(),
        }))
    })
}

/// The equality answers are sealed and durable.
pub(crate) fn sealed(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Handed(handed) = &mut desk.scene else {
        return Vec::new();
    };
    let Sealing::Asked(ending) = handed.sealing else {
        return Vec::new();
    };
    handed.sealing = Sealing::Done;
    finish(desk, ending, now)
}

/// The equality answers could not be sealed: the screen stays handed over, so that it can be tried again; a lock cannot wait.
pub(crate) fn not_sealed(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::Handed(handed) = &mut desk.scene else {
        return Vec::new();
    };
    let Sealing::Asked(ending) = handed.sealing else {
        return Vec::new();
    };
    handed.sealing = Sealing::Failed;
    match ending {
        Ending::Lock => finish(desk, Ending::Lock, now),
        Ending::GiveBack => {
            // Why it failed is for the officer's eyes, once they have the screen.
            handed.cause = desk.trouble.replace(Trouble::new("equality-unsealed"));
            Vec::new()
        }
    }
}

/// Puts the desk back as it was before, writes down what came of the offer, and tells the officer what was done.
fn finish(desk: &mut Desk, ending: Ending, now: DateTime<Utc>) -> Vec<Effect> {
    let told = told(desk);
    let offered = offered(desk, now);
    let Some(handed) = over::take_handed(desk) else {
        return Vec::new();
    };
    // These answers are lost, so it is not taken away once something else is kept.
    desk.trouble = handed.cause.map(|cause| Trouble {
        kept: false,
        ..cause
    });
    desk.glass.covered = handed.before.covered || handed.shows == Some(false);
    let mut effects = Vec::new();
    if let Some(intake) = &mut desk.intake {
        intake.language = handed.before.language;
        let decided = |proposal: &Proposal| handed.decided.contains(&proposal.matter);
        intake.proposed.retain(|proposal| !decided(proposal));
        if let Some(offer) = offered {
            // An offer to an applicant, made now, is one that the ledger takes.
            let _taken = intake.ledger.offer_equality(offer, now).is_ok();
        }
        effects.extend(intake.writing());
    }
    over::freshen(desk, now);
    match ending {
        Ending::GiveBack => desk.over = Some(Overlay::Told(told)),
        Ending::Lock => effects.extend(command::lock(desk, now)),
    }
    effects
}

/// What came of an offer that nothing was sealed for.
fn offered(desk: &Desk, now: DateTime<Utc>) -> Option<EqualityOffer> {
    let Scene::Handed(handed) = &desk.scene else {
        return None;
    };
    let came = handed.equality.as_ref()?.came?;
    if handed.sealing == Sealing::Done {
        return None;
    }
    handed.offer(desk, came, now)
}

impl Handed {
    fn offer(&self, desk: &Desk, came: Came, now: DateTime<Utc>) -> Option<EqualityOffer> {
        Some(EqualityOffer {
            person: self.plan.person,
            came,
            taken: self.taken(desk)?,
            intake: desk.intake.as_ref()?.sitting.clone(),
            at: now,
        })
    }
}

impl Handed {
    /// How it was taken: typed by the person, or read aloud to them and typed for them.
    fn taken(&self, desk: &Desk) -> Option<Taken> {
        let recorder = desk.recorder()?;
        if !self.aloud {
            return Some(Taken::HandedOver { recorder });
        }
        let (script, said, witness) = (Script::ReadInFull, None, None);
        if desk.post.channel != Channel::Phone {
            return Some(Taken::InPerson {
                recorder,
                script,
                said,
                witness,
            });
        }
        Some(Taken::OnPhone {
            recorder,
            call: Words::new(&desk.intake.as_ref()?.sitting.0)?,
            script,
            said,
            witness,
        })
    }
}

/// What the officer is told of it: how much was done, and nothing of what was said.
fn told(desk: &Desk) -> Told {
    let told = Told::new("told-handed-back");
    let Scene::Handed(handed) = &desk.scene else {
        return told;
    };
    let equality = handed.equality.as_ref().map_or("none", |equality| {
        let came = if handed.sealing == Sealing::Done {
            Some(Came::Answered)
        } else {
            equality.came
        };
        came.map_or("not_offered", Came::code)
    });
    if handed.aloud {
        return Told::new("told-read-aloud").with("equality", equality.to_owned());
    }
    let shown = match handed.shows {
        Some(false) => "covered",
        Some(true) | None => "shown",
    };
    told.with("typed", handed.typed.len().to_string())
        .with("decided", handed.decided.len().to_string())
        .with("shown", shown.to_owned())
        .with("equality", equality.to_owned())
}
