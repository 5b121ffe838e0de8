//! What the world answers. An outcome belongs to the oldest effect that waits.

mod equality;
mod opening;

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::desk::effect::{Effect, Outcome};
use crate::desk::overlay::{Confirm, ConfirmWhat, Told};
use crate::desk::scene::trail::TrailPage;
use crate::desk::scene::{
    Doubt, FirstRun, List, Receipt, Recovery, Trail, ask, first_run, handed, notice, telling,
};
use crate::desk::{Desk, Officer, Overlay, Scene, Trouble, Wait};
use crate::register::application::{ApplicationId, Header};
use crate::register::secret::Secret;

pub(crate) use opening::move_on;
use opening::{open, recall};

/// Takes an outcome.
pub(crate) fn take(desk: &mut Desk, outcome: Outcome, now: DateTime<Utc>) -> Vec<Effect> {
    let waited = desk.waiting.pop_front();
    match outcome {
        Outcome::VaultMade {
            recovery,
            officer,
            role,
        } => vault_made(desk, recovery, officer, role),
        Outcome::Unlocked { officer, role, due } => unlocked(desk, officer, role, due),
        Outcome::Doubted { why, officer } => {
            let doubt = Doubt::new(why, officer, come_back(desk));
            desk.scene = Scene::Doubt(Box::new(doubt));
            Vec::new()
        }
        Outcome::Trail(page) => {
            read_trail(desk, page);
            Vec::new()
        }
        Outcome::TrailChecked(checked) => {
            if let Scene::Trail(trail) = &mut desk.scene {
                trail.checked = Some(checked);
            }
            Vec::new()
        }
        Outcome::ErasuresCompleted(count) => {
            desk.post.due = 0;
            let told = Told::new("told-erasures").with("count", count.to_string());
            desk.over = Some(Overlay::Told(told));
            Vec::new()
        }
        Outcome::BackedUp(file) => {
            let told = Told::new("told-backed-up").with("file", file.display().to_string());
            desk.over = Some(Overlay::Told(told));
            Vec::new()
        }
        Outcome::Words(words) => {
            first_run::show_words(desk, words);
            Vec::new()
        }
        Outcome::Locked | Outcome::SettingsKept | Outcome::RefusalTold => Vec::new(),
        Outcome::Listed(rows) => {
            listed(desk, rows, now);
            Vec::new()
        }
        Outcome::Recalled(recalled) => recall(desk, *recalled, now),
        Outcome::Kept { id, at } => kept(desk, id, at),
        Outcome::WrittenDown(id) => written(desk, id),
        Outcome::Helpers(cards) => {
            ask::known::offer(desk, cards);
            Vec::new()
        }
        Outcome::EqualityKept { id, offer } => {
            let mut effects = equality::kept(desk, id, *offer, now);
            effects.extend(handed::sealed(desk, now));
            effects
        }
        Outcome::PassphraseRight => handed::take_back(desk, now),
        Outcome::EqualityDestroyed(_) => equality::destroyed(desk, now),
        Outcome::Lodged(header) => {
            lodged(desk, *header);
            Vec::new()
        }
        Outcome::Gone(_) => vec![Effect::List],
        Outcome::Receipt { files, printed } => {
            if let Scene::Receipt(receipt) = &mut desk.scene {
                receipt.files = files;
                receipt.printed = printed;
            } else {
                let told = if printed {
                    "told-papers-printed"
                } else {
                    "told-papers"
                };
                let names = files.iter().map(|file| file.display().to_string());
                let told = Told::new(told).with("files", names.collect::<Vec<_>>().join("\n"));
                desk.over = Some(Overlay::Told(told));
            }
            Vec::new()
        }
        Outcome::Copied(files) => {
            telling::copied(desk, files);
            Vec::new()
        }
        Outcome::NoticePrinted { files, printed } => notice::printed(desk, &files, printed, now),
        Outcome::Failed(trouble) => failed(desk, waited, trouble, now),
    }
}

fn vault_made(
    desk: &mut Desk,
    recovery: Secret,
    officer: String,
    role: &'static str,
) -> Vec<Effect> {
    desk.post.officer = Some(Officer {
        name: officer,
        role,
    });
    desk.trouble = None;
    desk.scene = Scene::FirstRun(FirstRun::Recovery(Recovery::new(recovery)));
    Vec::new()
}

/// The application to come back to.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only these scenes know of one"
)]
fn come_back(desk: &Desk) -> Option<ApplicationId> {
    match &desk.scene {
        Scene::Unlock(unlock) => unlock.come_back,
        Scene::Doubt(doubt) => doubt.come_back,
        _ => None,
    }
}

/// Shows a page of the trail: the newest in front, an older one behind what was read.
fn read_trail(desk: &mut Desk, page: TrailPage) {
    if !desk.is_open() {
        return;
    }
    if let Scene::Trail(trail) = &mut desk.scene {
        trail.go_on(page);
    } else {
        desk.over = None;
        desk.scene = Scene::Trail(Trail::new(page));
    }
}

fn unlocked(desk: &mut Desk, officer: String, role: &'static str, due: usize) -> Vec<Effect> {
    let come_back = come_back(desk);
    desk.post.due = due;
    desk.post.officer = Some(Officer {
        name: officer,
        role,
    });
    desk.trouble = None;
    match desk.intake.take() {
        Some(intake) if intake.unkept() => {
            open(desk, |_books| *intake);
            ask::send(desk)
        }
        Some(_) | None => vec![come_back.map_or(Effect::List, Effect::Recall)],
    }
}

/// Shows the list, on the application that was just left or that was in hand before.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only this scene has a row in hand"
)]
fn listed(desk: &mut Desk, rows: Arc<[Header]>, now: DateTime<Utc>) {
    if !desk.is_open() {
        return;
    }
    let before = match &desk.scene {
        Scene::List(list) => list.in_hand().map(|header| header.id),
        _ => None,
    };
    let left = desk.intake.take().map(|intake| intake.header.id);
    desk.post.sitting = None;
    let mut list = List::new(rows, Desk::today(now));
    list.put_on(left.or(before));
    desk.over = None;
    desk.scene = Scene::List(list);
    ask_about_erasures(desk, now);
}

/// Asks whoever may complete erasures that are due, once a day.
fn ask_about_erasures(desk: &mut Desk, now: DateTime<Utc>) {
    let today = Desk::today(now);
    if desk.post.due > 0 && desk.post.asked_on != Some(today) {
        desk.post.asked_on = Some(today);
        desk.over = Some(Overlay::Confirm(Confirm {
            what: ConfirmWhat::Erasures,
            name: desk.post.due.to_string(),
        }));
    }
}

fn kept(desk: &mut Desk, id: ApplicationId, at: DateTime<Utc>) -> Vec<Effect> {
    let Some(intake) = desk.intake.as_mut().filter(|intake| intake.header.id == id) else {
        return Vec::new();
    };
    intake.was_kept(at);
    durable(desk)
}

fn written(desk: &mut Desk, id: ApplicationId) -> Vec<Effect> {
    let Some(intake) = desk.intake.as_mut().filter(|intake| intake.header.id == id) else {
        return Vec::new();
    };
    intake.was_written();
    durable(desk)
}

/// Goes on with what waited for everything of the application in hand to be durable.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only this scene has anything to change here"
)]
fn durable(desk: &mut Desk) -> Vec<Effect> {
    let Some(intake) = desk.intake.as_mut().filter(|intake| !intake.unkept()) else {
        return Vec::new();
    };
    let id = intake.header.id;
    if desk.post.officer.is_none() {
        desk.intake = None;
        return Vec::new();
    }
    if desk.trouble.as_ref().is_some_and(|trouble| trouble.kept) {
        desk.trouble = None;
    }
    if intake.leaving {
        intake.leaving = false;
        return vec![Effect::List];
    }
    match &desk.scene {
        Scene::Lodging(lodging) if lodging.asked => vec![Effect::Lodge(id)],
        _ => Vec::new(),
    }
}

fn lodged(desk: &mut Desk, header: Header) {
    if !desk.is_open() {
        return;
    }
    desk.over = None;
    desk.trouble = None;
    if let Some(intake) = &mut desk.intake {
        intake.header = header.clone();
    }
    let receipt = Receipt::new(header, desk.intake.as_deref(), &desk.books);
    desk.scene = Scene::Receipt(Box::new(receipt));
}

/// Something could not be done: says so, and puts the desk where it can be tried again.
fn failed(
    desk: &mut Desk,
    waited: Option<Wait>,
    trouble: Trouble,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    desk.trouble = Some(trouble);
    match waited {
        Some(Wait::Keep) => {
            if let Some(intake) = &mut desk.intake {
                intake.was_not_kept();
                intake.leaving = false;
            }
            stop_lodging(desk);
        }
        Some(Wait::WriteDown) => {
            if let Some(intake) = &mut desk.intake {
                intake.was_not_written();
                intake.leaving = false;
            }
            stop_lodging(desk);
        }
        Some(Wait::Lodge) => stop_lodging(desk),
        Some(Wait::Equality) => return handed::not_sealed(desk, now),
        Some(Wait::Notice) => notice::stop_printing(desk),
        Some(Wait::Vault) => {
            if let Scene::FirstRun(first @ FirstRun::Making { .. }) = &mut desk.scene {
                *first = FirstRun::Welcome;
            }
        }
        // What could not be written down beside the vault is gone from the vault all the same.
        Some(Wait::Gone) if desk.is_open() => return vec![Effect::List],
        Some(Wait::Open) if matches!(desk.scene, Scene::Unlock(_)) => return vec![Effect::List],
        Some(
            Wait::Open
            | Wait::Helpers
            | Wait::Unlock
            | Wait::Passphrase
            | Wait::Refusal
            | Wait::Words
            | Wait::Lock
            | Wait::List
            | Wait::Gone
            | Wait::Receipt
            | Wait::Copy
            | Wait::Settings
            | Wait::Trail
            | Wait::CheckTrail
            | Wait::Erasures
            | Wait::Backup,
        )
        | None => {}
    }
    Vec::new()
}

fn stop_lodging(desk: &mut Desk) {
    if let Scene::Lodging(lodging) = &mut desk.scene {
        lodging.asked = false;
    }
}
