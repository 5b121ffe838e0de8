//! A vault that may not be the right one: older than what is known of it here, or newer than the clock.

use chrono::{DateTime, Utc};

use crate::desk::effect::Effect;
use crate::desk::intent::{Edit, Intent};
use crate::desk::line::Line;
use crate::desk::masked::Masked;
use crate::desk::scene::Unlock;
use crate::desk::{Desk, Scene, Trouble};
use crate::register::application::ApplicationId;
use crate::register::text;

/// What is doubted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The vault is older than what was noted of it on this computer.
    Older {
        /// When the newest thing in the file was kept.
        vault_at: DateTime<Utc>,
        /// When more than that was known.
        known_at: DateTime<Utc>,
    },
    /// The clock is behind the newest thing in the vault.
    Clock {
        /// When that was kept, by the clock of then.
        last: DateTime<Utc>,
        /// What the clock says.
        now: DateTime<Utc>,
    },
}

/// A line of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DoubtLine {
    /// The keeper's name.
    #[default]
    Keeper,
    /// Why it is right to go on.
    Reason,
    /// The keeper's passphrase.
    Passphrase,
}

/// The page that shows both dates, and takes a keeper's name, reason and passphrase.
///
/// The name is that of whoever tried to open the vault, until a keeper who was called types their own.
#[derive(Debug)]
pub struct Doubt {
    /// What is doubted.
    pub why: Why,
    /// Whose name and passphrase were right.
    pub officer: String,
    /// The keeper's name.
    pub keeper: Line,
    /// The reason.
    pub reason: Line,
    /// The keeper's passphrase.
    pub passphrase: Masked,
    /// The line in focus.
    pub on: DoubtLine,
    /// The application to come back to, where the desk was locked over one.
    pub come_back: Option<ApplicationId>,
}

impl Doubt {
    /// The page before anything is typed.
    #[must_use]
    pub fn new(why: Why, officer: String, come_back: Option<ApplicationId>) -> Self {
        Self {
            why,
            keeper: Line::of(&officer),
            officer,
            reason: Line::default(),
            passphrase: Masked::default(),
            on: DoubtLine::Keeper,
            come_back,
        }
    }

    /// Takes a paste.
    pub fn paste(&mut self, pasted: &str) {
        match self.on {
            DoubtLine::Keeper => self.keeper.paste(pasted),
            DoubtLine::Reason => self.reason.paste(pasted),
            DoubtLine::Passphrase => self.passphrase.paste(pasted),
        }
    }

    fn type_in(&mut self, letter: char) {
        match self.on {
            DoubtLine::Keeper => self.keeper.type_in(letter),
            DoubtLine::Reason => self.reason.type_in(letter),
            DoubtLine::Passphrase => self.passphrase.type_in(letter),
        }
    }

    fn edit(&mut self, edit: Edit) {
        match self.on {
            DoubtLine::Keeper => self.keeper.edit(edit),
            DoubtLine::Reason => self.reason.edit(edit),
            DoubtLine::Passphrase => self.passphrase.edit(edit),
        }
    }

    fn go_back(&mut self) {
        self.on = match self.on {
            DoubtLine::Keeper | DoubtLine::Reason => DoubtLine::Keeper,
            DoubtLine::Passphrase => DoubtLine::Reason,
        };
    }

    /// Goes on to the next line, or says what is missing; with all three there is something to be asked of the world.
    fn go_on(&mut self) -> Result<Option<Effect>, Trouble> {
        let keeper = self.keeper.text().trim().to_owned();
        let reason = text::clean(self.reason.text()).trim().to_owned();
        match self.on {
            DoubtLine::Keeper if keeper.is_empty() => Err(Trouble::new("officer-name-missing")),
            DoubtLine::Reason if reason.is_empty() => Err(Trouble::new("reason-missing")),
            DoubtLine::Passphrase if self.passphrase.is_empty() => {
                Err(Trouble::new("passphrase-missing"))
            }
            DoubtLine::Keeper => {
                self.on = DoubtLine::Reason;
                Ok(None)
            }
            DoubtLine::Reason => {
                self.on = DoubtLine::Passphrase;
                Ok(None)
            }
            DoubtLine::Passphrase => Ok(Some(Effect::Accept {
                officer: keeper,
                passphrase: self.passphrase.take(),
                reason,
            })),
        }
    }
}

/// Applies an intent to the page.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
pub(crate) fn apply(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::Doubt(doubt) = &mut desk.scene else {
        return Vec::new();
    };
    match intent {
        Intent::Type(letter) => doubt.type_in(letter),
        Intent::Edit(edit) => doubt.edit(edit),
        Intent::Back => doubt.go_back(),
        Intent::Accept | Intent::Next => match doubt.go_on() {
            Ok(effect) => return effect.into_iter().collect(),
            Err(trouble) => desk.trouble = Some(trouble),
        },
        Intent::Close => {
            desk.scene = Scene::Unlock(Unlock::after(&doubt.officer, doubt.come_back));
        }
        _ => {}
    }
    Vec::new()
}
