//! The last thing before a screen is handed over: a PIN that takes it back, or none.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::masked::Masked;
use crate::desk::scene::handed::{self, Plan};
use crate::desk::scene::over;
use crate::desk::{Desk, Scene, Trouble};

/// A PIN while it is typed.
#[derive(Debug)]
pub struct NewPin {
    /// What is typed.
    pub typed: Masked,
    /// What is handed over once it is.
    pub plan: Plan,
    /// What it lies over.
    pub(crate) back: Box<Scene>,
}

/// Lays the page over what is in front.
pub(crate) fn open(desk: &mut Desk, plan: Plan) {
    over::lay(desk, |back| {
        Scene::NewPin(Box::new(NewPin {
            typed: Masked::default(),
            plan,
            back,
        }))
    });
}

/// Applies an intent to the page.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent, now: DateTime<Utc>) -> Vec<Effect> {
    let Scene::NewPin(page) = &mut desk.scene else {
        return Vec::new();
    };
    match intent {
        Intent::Type(letter) => page.typed.type_in(letter),
        Intent::Edit(edit) => page.typed.edit(edit),
        Intent::Close => over::back(desk, now),
        Intent::Accept if page.typed.is_empty() => handed::begin(desk, None, now),
        Intent::Accept => {
            let pin = page.typed.as_pin();
            page.typed.clear();
            if pin.is_some() {
                handed::begin(desk, pin, now);
            } else {
                desk.trouble = Some(Trouble::new("pin-digits"));
            }
        }
        _ => {}
    }
    Vec::new()
}
