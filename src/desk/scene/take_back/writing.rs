//! A yes that is taken back, written down: how it reached the office, and what shows it.

use chrono::{DateTime, Utc};

use crate::desk::consent::trouble;
use crate::desk::effect::Effect;
use crate::desk::scene::ask;
use crate::desk::scene::take_back::{Means, Step};
use crate::desk::{Desk, Scene, Trouble};
use crate::privacy::{ConsentFault, Recorder, Script, Taken, Withdrawal, Words};
use crate::register::Channel;

/// Said just now, the way this application is being taken.
pub(super) fn said_now(desk: &mut Desk, now: DateTime<Utc>) -> Vec<Effect> {
    let on_phone = desk.post.channel == Channel::Phone;
    let sitting = desk.intake.as_ref().map(|intake| intake.sitting.0.clone());
    let call = sitting.and_then(|sitting| Words::new(&sitting));
    write(desk, now, |recorder| match call {
        Some(call) if on_phone => on_a_call(recorder, call),
        Some(_) | None => Taken::InPerson {
            recorder,
            script: Script::ReadInPart,
            said: None,
            witness: None,
        },
    })
}

/// With what shows it: the call, the paper or the letter.
pub(super) fn by_proof(desk: &mut Desk, means: Means, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::TakeBack(page) = &desk.scene else {
        return Vec::new();
    };
    let Some(proof) = Words::new(page.proof.text()) else {
        desk.trouble = Some(Trouble::new("consent-no-proof"));
        return Vec::new();
    };
    write(desk, now, |recorder| match means {
        Means::Phone => on_a_call(recorder, proof),
        Means::Paper => Taken::OnPaper {
            recorder,
            paper: proof,
            witness: None,
        },
        Means::Letter => Taken::ByLetter {
            recorder,
            letter: proof,
        },
    })
}

fn on_a_call(recorder: Recorder, call: Words) -> Taken {
    Taken::OnPhone {
        recorder,
        call,
        script: Script::ReadInPart,
        said: None,
        witness: None,
    }
}

/// Writes it down and sends it to be kept.
fn write(
    desk: &mut Desk,
    now: DateTime<Utc>,
    taken: impl FnOnce(Recorder) -> Taken,
) -> Vec<Effect> {
    let recorder = desk.recorder();
    let Desk {
        scene: Scene::TakeBack(page),
        intake: Some(intake),
        trouble: shown,
        ..
    } = desk
    else {
        return Vec::new();
    };
    let Some(recorder) = recorder else {
        return Vec::new();
    };
    let withdrawal = Withdrawal {
        matter: page.matter.clone(),
        intake: intake.sitting.clone(),
        occurred_at: now,
        taken: taken(recorder),
        by: page.by,
        reason: Words::new(page.reason.text()),
    };
    match intake.ledger.withdraw(withdrawal, now) {
        Ok(_) => page.step = Step::Done,
        Err(fault) => {
            if fault == ConsentFault::NoAuthority {
                page.step = Step::Showing;
            }
            *shown = Some(Trouble::new(trouble(fault)));
        }
    }
    ask::send(desk)
}
