//! The closed vault: who is here, and their passphrase.

use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::line::Line;
use crate::desk::masked::Masked;
use crate::desk::{Desk, Scene, Trouble};
use crate::register::application::ApplicationId;

/// What opens the vault of practice, which anybody may know, since it opens nothing else.
pub const PRACTICE_PASSPHRASE: &str = "practise with velcro porcupines";

/// The closed vault.
#[derive(Debug, Default)]
pub struct Unlock {
    /// The officer's name.
    pub officer: Line,
    /// The passphrase.
    pub passphrase: Masked,
    /// Whether the passphrase has the focus.
    pub on_passphrase: bool,
    /// The application to come back to, where the desk was locked over one.
    pub come_back: Option<ApplicationId>,
}

impl Unlock {
    /// The closed vault after a lock: the officer's name stays, so that only the passphrase is typed.
    #[must_use]
    pub fn after(officer: &str, come_back: Option<ApplicationId>) -> Self {
        Self {
            officer: Line::of(officer),
            passphrase: Masked::default(),
            on_passphrase: !officer.is_empty(),
            come_back,
        }
    }

    /// Takes a paste.
    pub fn paste(&mut self, pasted: &str) {
        if self.on_passphrase {
            self.passphrase.paste(pasted);
        } else {
            self.officer.paste(pasted);
        }
    }
}

/// Applies an intent to the closed vault.
pub(crate) fn apply(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::Unlock(unlock) = &mut desk.scene else {
        return Vec::new();
    };
    match (intent, unlock.on_passphrase) {
        (Intent::Type(letter), false) => unlock.officer.type_in(letter),
        (Intent::Type(letter), true) => unlock.passphrase.type_in(letter),
        (Intent::Edit(edit), false) => unlock.officer.edit(edit),
        (Intent::Edit(edit), true) => unlock.passphrase.edit(edit),
        (Intent::Back, _) => unlock.on_passphrase = false,
        (Intent::Accept | Intent::Next, false) if unlock.officer.text().trim().is_empty() => {
            desk.trouble = Some(Trouble::new("officer-name-missing"));
        }
        (Intent::Accept | Intent::Next, false) => unlock.on_passphrase = true,
        (Intent::Accept, true) if unlock.passphrase.is_empty() => {
            desk.trouble = Some(Trouble::new("passphrase-missing"));
        }
        (Intent::Accept, true) => {
            let officer = unlock.officer.text().trim().to_owned();
            return vec![Effect::Unlock {
                officer,
                passphrase: unlock.passphrase.take(),
            }];
        }
        _ => {}
    }
    Vec::new()
}
