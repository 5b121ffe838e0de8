//! The intake in progress: a value, the messages that change it, the effects it asks for.
//!
//! [`update`] is the only way in: a [`Message`] and the time go in, [`Effect`]s come out, and nothing else happens. What they
//! came to is told as [`Message::Done`], one [`Outcome`] for each effect, in order; [`Effect::Leave`] has none. The picture is
//! made by `screen` from the value alone.

pub mod agent;
pub mod books;
pub mod command;
pub mod consent;
pub mod effect;
pub mod hand;
pub mod intake;
pub mod intent;
pub mod key;
pub mod keymap;
pub mod line;
pub mod look;
pub mod masked;
pub mod may_tell;
pub mod notice;
mod outcome;
pub mod overlay;
pub mod pin;
pub mod prose;
pub mod scene;
pub mod settings;
pub mod slip;
pub mod telling;
pub mod trouble;
mod update;
pub mod who;
pub mod wording;

use std::collections::VecDeque;

use chrono::{DateTime, NaiveDate, Utc};

pub use books::Books;
pub use effect::{Effect, Outcome};
pub use intake::{Intake, Sitting};
pub use intent::{Command, Intent};
pub use key::Key;
pub use keymap::{Context, intent};
pub use look::Look;
pub use overlay::Overlay;
pub use scene::Scene;
pub use settings::Settings;
pub use trouble::Trouble;
pub use update::update;

use crate::desk::scene::Handed;
use crate::locale::Locale;
use crate::privacy::{Recorder, Words};
use crate::register::Channel;

/// What happens to the desk.
#[derive(Debug)]
pub enum Message {
    /// Someone pressed a key, and this is what it means.
    Intent(Intent),
    /// Someone pasted a text.
    Paste(String),
    /// The glass has so many columns and rows now.
    Resized(u16, u16),
    /// Nobody pressed a key for as long as the settings allow.
    Idle,
    /// Stop notices have come to their end, and equality answers have to go.
    StopsDue,
    /// Something long has come so far.
    Progress(Progress),
    /// The world did what it was asked, or could not.
    Done(Outcome),
}

/// How far something long has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub done: u64,
    /// What there is to do.
    pub of: u64,
}

impl Progress {
    /// How many hundredths are done, rounded down: a hundred is the end and nothing before it.
    #[must_use]
    pub fn hundredths(self) -> u64 {
        let of = self.of.max(1);
        let done = u128::from(self.done.min(of)) * 100 / u128::from(of);
        u64::try_from(done).unwrap_or(100)
    }
}

/// Who is at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// Their name.
    pub name: String,
    /// Their role, by its code.
    pub role: &'static str,
}

/// How this desk is manned and set up.
#[derive(Debug)]
pub struct Post {
    /// Who opened the vault; nobody while it is closed.
    pub officer: Option<Officer>,
    /// How applications are being taken.
    pub channel: Channel,
    /// Whether nothing here is real.
    pub practice: bool,
    /// The office's settings.
    pub settings: Settings,
    /// Whether the reasons for questions stand open.
    pub why_open: bool,
    /// Erasures that are due, and that the officer has not been asked about yet.
    pub due: usize,
    /// The day on which somebody was last asked about those.
    pub asked_on: Option<NaiveDate>,
    /// The call or visit that goes on, and the application it is about: a lock does not end it, going to the list does.
    pub sitting: Option<Sitting>,
}

/// The glass in front of the officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glass {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
    /// Whether every answer is covered, because someone is listening.
    pub covered: bool,
    /// The theme that the command line or `NO_COLOR` chose, over the settings.
    pub look: Option<Look>,
}

/// An effect that was asked for and not yet answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// A vault is being made.
    Vault,
    /// The vault is being opened.
    Unlock,
    /// A passphrase is being checked.
    Passphrase,
    /// The trail is told of a wrong PIN.
    Refusal,
    /// Words are being drawn.
    Words,
    /// The vault is being closed.
    Lock,
    /// The list is being read.
    List,
    /// An application is being begun or brought back.
    Open,
    /// Changes are being kept.
    Keep,
    /// What was added to a privacy ledger is being kept.
    WriteDown,
    /// Professionals who are known already are being looked for.
    Helpers,
    /// The application is being lodged.
    Lodge,
    /// An application is being withdrawn or deleted.
    Gone,
    /// A receipt is being written.
    Receipt,
    /// A copy for another body is being written.
    Copy,
    /// A privacy notice is being printed.
    Notice,
    /// The settings are being kept.
    Settings,
    /// The audit trail is being read.
    Trail,
    /// The audit trail is being checked.
    CheckTrail,
    /// What was erased is being left behind.
    Erasures,
    /// Equality answers are being kept, or destroyed.
    Equality,
    /// A backup is being made.
    Backup,
}

/// What stands at the desk when it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// There is no vault yet.
    FirstRun,
    /// There is one, and it is closed.
    Closed,
}

/// The desk: everything that is on the screen and everything that a key can change.
#[derive(Debug)]
pub struct Desk {
    /// Forms, packs and languages.
    pub books: Books,
    /// Who is here, and how the desk is set up.
    pub post: Post,
    /// The glass.
    pub glass: Glass,
    /// What is in front.
    pub scene: Scene,
    /// The application in hand.
    pub intake: Option<Box<Intake>>,
    /// The box over the scene.
    pub over: Option<Overlay>,
    /// What could not be done, in showable words.
    pub trouble: Option<Trouble>,
    /// What was asked of the world and not yet answered, oldest first.
    pub waiting: VecDeque<Wait>,
    /// How far the oldest of those has come, where it is long and can be stopped.
    pub progress: Option<Progress>,
}

impl Desk {
    /// A desk as it opens.
    #[must_use]
    pub fn new(books: Books, settings: Settings, channel: Channel, opening: Opening) -> Self {
        let scene = match opening {
            Opening::FirstRun => Scene::FirstRun(scene::FirstRun::default()),
            Opening::Closed => Scene::Unlock(scene::Unlock::default()),
        };
        Self {
            books,
            post: Post {
                officer: None,
                channel,
                practice: false,
                settings,
                why_open: true,
                due: 0,
                asked_on: None,
                sitting: None,
            },
            glass: Glass {
                columns: 80,
                rows: 24,
                covered: false,
                look: None,
            },
            scene,
            intake: None,
            over: None,
            trouble: None,
            waiting: VecDeque::new(),
            progress: None,
        }
    }

    /// Where keys go now.
    #[must_use]
    pub fn context(&self) -> Context {
        if self.is_waiting() {
            return if self.progress.is_some() {
                Context::Busy
            } else {
                Context::Waiting
            };
        }
        match (&self.over, &self.scene) {
            (_, Scene::Handed(handed)) => handed.context(),
            (Some(over), _) => over.context(),
            (None, Scene::FirstRun(first)) => first.context(),
            (None, Scene::Unlock(_)) => Context::Line,
            (None, Scene::Doubt(_)) => Context::Accepting,
            (None, Scene::List(list)) => list.context(),
            (None, Scene::Ask(ask)) => ask.hand.context(),
            (None, Scene::Check(_)) => Context::Check,
            (None, Scene::Lodging(_)) => Context::Lodging,
            (None, Scene::Receipt(_)) => Context::Receipt,
            (None, Scene::Settings(page)) => page.context(),
            (None, Scene::Trail(_)) => Context::Trail,
            (None, Scene::Slip(form)) => form.context(),
            (None, Scene::NewPin(_)) => Context::NewPin,
            (None, Scene::Telling(_)) => Context::Telling,
            (None, Scene::Card(_)) => Context::Card,
            (None, Scene::Consent(consent)) => consent.context(self.glass.covered),
            (None, Scene::TakeBack(page)) => page.context(),
            (None, Scene::Privacy(page)) => page.context(),
            (None, Scene::Notice(notice)) => notice.context(),
        }
    }

    /// Whether the world is busy with something that has to be waited for. Keeping is not: the next answer can be typed.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.waiting
            .iter()
            .any(|wait| !matches!(wait, Wait::Keep | Wait::WriteDown | Wait::Refusal))
    }

    /// Whoever writes something down at this desk; nobody while the vault is closed, and no officer at a kiosk.
    #[must_use]
    pub fn recorder(&self) -> Option<Recorder> {
        let officer = self.post.officer.as_ref()?;
        Recorder::new(self.post.channel, Words::new(&officer.name)?)
    }

    /// The theme.
    #[must_use]
    pub fn look(&self) -> Look {
        self.glass
            .look
            .or_else(|| Look::from_name(&self.post.settings.theme))
            .unwrap_or_default()
    }

    /// The language of whoever has the screen: the desk's own, or the applicant's where it was handed over.
    #[must_use]
    pub fn spoken(&self) -> &Locale {
        match self.handed() {
            Some(handed) => self.books.asked(&handed.plan.language),
            None => self.books.chrome(),
        }
    }

    /// The screen that was handed over, where one was.
    #[must_use]
    pub fn handed(&self) -> Option<&Handed> {
        if let Scene::Handed(handed) = &self.scene {
            Some(handed)
        } else {
            None
        }
    }

    /// Whether it says that nobody has pressed a key for a while, and is told so again before anything comes of it.
    #[must_use]
    pub fn is_warned(&self) -> bool {
        self.handed().is_some_and(|handed| handed.warned)
    }

    /// Whether the vault is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.post.officer.is_some()
    }

    /// The words of an application as they may be shown now: without names while someone is listening.
    #[must_use]
    pub fn wording<'a>(&'a self, intake: &'a Intake) -> wording::Wording<'a> {
        wording::Wording {
            covered: self.glass.covered,
            ..intake.wording(&self.books)
        }
    }

    pub(crate) fn today(now: DateTime<Utc>) -> NaiveDate {
        crate::locale::day_in_london(now)
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;

    #[test]
    fn a_hundred_is_the_end_and_nothing_before_it() {
        for (done, of, shown) in [
            (0, 0, 0),
            (0, 7, 0),
            (999, 1000, 99),
            (7, 7, 100),
            (9, 7, 100),
            (u64::MAX - 1, u64::MAX, 99),
        ] {
            assert_eq!(Progress { done, of }.hundredths(), shown);
        }
    }
}
