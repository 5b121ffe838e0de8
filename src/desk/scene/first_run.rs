//! The first run: who is here, a passphrase typed twice, the vault made, the recovery key written down.

use crate::desk::effect::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::desk::masked::Masked;
use crate::desk::{Desk, Scene, Trouble};
use crate::register::passphrase::{Holds, SHORTEST};
use crate::register::secret::Secret;

/// How far the first run has come.
#[derive(Debug, Default)]
pub enum FirstRun {
    /// What Lodge is.
    #[default]
    Welcome,
    /// The officer's name.
    Name(Line),
    /// The passphrase, twice.
    Passphrase {
        /// The officer's name.
        officer: String,
        /// The passphrase.
        first: Masked,
        /// The same again.
        again: Masked,
        /// Whether the second one is being typed.
        on_second: bool,
        /// How long the first one would hold, once it is long enough for that to mean anything.
        holds: Option<Holds>,
        /// Five words that Lodge has drawn, while they are shown.
        words: Option<Secret>,
    },
    /// The vault is being made.
    Making {
        /// The officer's name.
        officer: String,
    },
    /// The recovery key, shown once.
    Recovery(Recovery),
}

/// The recovery key, and the check that it was written down.
#[derive(Debug)]
pub struct Recovery {
    /// The key, in groups.
    pub key: Secret,
    /// The whole key as it is typed back from the paper.
    pub typed: Line,
    /// Whether it is being typed back; if not, the key is shown.
    pub typing: bool,
}

impl Recovery {
    /// The key as it is shown, before anything is typed back.
    #[must_use]
    pub fn new(key: Secret) -> Self {
        Self {
            key,
            typed: Line::default(),
            typing: false,
        }
    }

    /// The groups of the key.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.key
            .reveal()
            .split(|letter: char| letter == '-' || letter.is_whitespace())
            .filter(|group| !group.is_empty())
    }

    /// The number of the first group that was typed back otherwise, from 1.
    fn first_wrong(&self) -> Option<usize> {
        let mut typed = self.typed.text().chars().filter_map(symbol);
        let wrong = self
            .groups()
            .position(|group| !group.chars().all(|symbol| typed.next() == Some(symbol)));
        let all = self.groups().count();
        wrong
            .or_else(|| typed.next().map(|_| all.saturating_sub(1)))
            .map(|number| number + 1)
    }
}

/// A symbol of the key as it was meant: O is read as 0, I and L as 1; what stands between symbols is none.
fn symbol(letter: char) -> Option<char> {
    match letter.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        between if between == '-' || between.is_whitespace() => None,
        symbol => Some(symbol),
    }
}

impl FirstRun {
    /// Where keys go.
    #[must_use]
    pub fn context(&self) -> Context {
        match self {
            Self::Welcome | Self::Recovery(Recovery { typing: false, .. }) => Context::Page,
            Self::Making { .. } => Context::Waiting,
            Self::Passphrase { .. } => Context::NewPassphrase,
            Self::Name(_) | Self::Recovery(_) => Context::Line,
        }
    }

    /// Weighs the passphrase in hand.
    fn weigh(&mut self) {
        if let Self::Passphrase {
            officer,
            first,
            on_second: false,
            holds,
            ..
        } = self
        {
            *holds = (first.letters() >= SHORTEST).then(|| first.holds(officer));
        }
    }

    /// Takes a paste.
    pub fn paste(&mut self, pasted: &str) {
        match self {
            Self::Name(line) => line.paste(pasted),
            Self::Passphrase {
                first,
                again,
                on_second,
                ..
            } => {
                if *on_second {
                    again.paste(pasted);
                } else {
                    first.paste(pasted);
                }
                self.weigh();
            }
            Self::Recovery(recovery) if recovery.typing => recovery.typed.paste(pasted),
            Self::Recovery(_) | Self::Welcome | Self::Making { .. } => {}
        }
    }
}

/// Applies an intent to the first run.
pub(crate) fn apply(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::FirstRun(first) = &mut desk.scene else {
        return Vec::new();
    };
    match (&mut *first, intent) {
        (FirstRun::Welcome, Intent::Accept | Intent::Next) => {
            *first = FirstRun::Name(Line::default());
        }
        (FirstRun::Name(line), Intent::Accept | Intent::Next) => {
            let officer = line.text().trim().to_owned();
            if officer.is_empty() {
                desk.trouble = Some(Trouble::new("officer-name-missing"));
            } else {
                *first = FirstRun::Passphrase {
                    officer,
                    first: Masked::default(),
                    again: Masked::default(),
                    on_second: false,
                    holds: None,
                    words: None,
                };
            }
        }
        (FirstRun::Name(line), intent) => line.apply(intent),
        (FirstRun::Passphrase { .. }, intent) => return passphrase(desk, intent),
        (FirstRun::Recovery(_), intent) => return recovery(desk, intent),
        (FirstRun::Welcome | FirstRun::Making { .. }, _) => {}
    }
    if let (Scene::FirstRun(first @ FirstRun::Name(_)), Intent::Back) = (&mut desk.scene, intent) {
        *first = FirstRun::Welcome;
    }
    Vec::new()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "an intent that means nothing here does nothing"
)]
fn passphrase(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::FirstRun(stage) = &mut desk.scene else {
        return Vec::new();
    };
    let FirstRun::Passphrase {
        officer,
        first,
        again,
        on_second,
        ..
    } = stage
    else {
        return Vec::new();
    };
    match intent {
        Intent::Type(letter) => if *on_second { again } else { first }.type_in(letter),
        Intent::Edit(edit) => if *on_second { again } else { first }.edit(edit),
        Intent::Back if *on_second => *on_second = false,
        Intent::Back => *stage = FirstRun::Name(Line::of(officer)),
        Intent::Accept | Intent::Next if !*on_second => match first.check(officer) {
            Ok(()) => *on_second = true,
            Err(weak) => desk.trouble = Some(weak.into()),
        },
        Intent::Accept | Intent::Next => {
            if !first.same_as(again) {
                again.clear();
                desk.trouble = Some(Trouble::new("passphrase-differs"));
                return Vec::new();
            }
            again.clear();
            let (officer, passphrase) = (std::mem::take(officer), first.take());
            *stage = FirstRun::Making {
                officer: officer.clone(),
            };
            return vec![Effect::MakeVault {
                officer,
                passphrase,
            }];
        }
        _ => {}
    }
    stage.weigh();
    Vec::new()
}

/// Shows the five words that were drawn, until the passphrase is taken.
pub(crate) fn show_words(desk: &mut Desk, drawn: Secret) {
    if let Scene::FirstRun(FirstRun::Passphrase {
        words,
        first,
        again,
        on_second,
        holds,
        ..
    }) = &mut desk.scene
    {
        *words = Some(drawn);
        first.clear();
        again.clear();
        (*on_second, *holds) = (false, None);
    }
}

fn recovery(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    let Scene::FirstRun(FirstRun::Recovery(recovery)) = &mut desk.scene else {
        return Vec::new();
    };
    match (recovery.typing, intent) {
        (true, Intent::Back) => recovery.typing = false,
        (false, Intent::Accept | Intent::Next) => recovery.typing = true,
        (true, Intent::Accept | Intent::Next) => {
            let Some(group) = recovery.first_wrong() else {
                return vec![Effect::List];
            };
            desk.trouble = Some(Trouble::new("recovery-differs").with("group", group.to_string()));
        }
        (true, intent) => recovery.typed.apply(intent),
        (false, _) => {}
    }
    Vec::new()
}
