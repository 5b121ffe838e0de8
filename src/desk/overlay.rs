//! The box over a scene: a menu, a question of the desk's own, a note. Esc closes it and does nothing else.

mod act;
mod choosing;
pub mod menu;
pub mod pick;

use crate::desk::effect::Recalled;
use crate::desk::intake::Step;
use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::desk::prose::Prose;
use crate::form::{Change, EntryId, Place};
use crate::privacy::{AuthorityTerms, PersonId};
use crate::register::application::ApplicationId;

pub(crate) use act::{apply, paste};
pub use menu::{Item, Menu, MenuKind, Target};
pub use pick::{Choice, Pick, PickWhat};

/// The box over a scene.
#[derive(Debug)]
pub enum Overlay {
    /// The palette or the jump box.
    Menu(Menu),
    /// A short menu with numbers.
    Pick(Pick),
    /// A question with yes and no.
    Confirm(Confirm),
    /// Answers that a change would put out of sight.
    Hides(Box<Hides>),
    /// An odd answer that may be right.
    Odd(Odd),
    /// A note on a question.
    Note(Note),
    /// A reason for something that cannot be undone.
    Reason(Reason),
    /// Why a question is asked, in full.
    Why(WhyPage),
    /// A word said once, to be worded back before it is taken.
    WordBack(Box<WordBack>),
    /// Something that was done, to be read and closed.
    Told(Told),
    /// An application of an older version of its form, which is moved on purpose or not at all.
    Moves(Box<Moves>),
}

/// A question with yes and no.
#[derive(Debug)]
pub struct Confirm {
    /// What is asked.
    pub what: ConfirmWhat,
    /// The name that the question speaks of.
    pub name: String,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfirmWhat {
    /// Whether to go to the list, everything kept.
    Leave,
    /// Whether to end the program.
    Quit,
    /// Whether to end the program before the recovery key was written down.
    QuitUnwritten,
    /// Whether to end the program although answers could not be kept.
    QuitUnkept,
    /// Whether to stop, because it is not safe to talk.
    Unsafe,
    /// Whether to complete the erasures that are due; the name is how many.
    Erasures,
    /// Whether to show somebody the privacy notice before anything is asked of them.
    ShowNotice(PersonId),
    /// Whether to take an entry out of its list.
    Remove {
        /// The list.
        list: Place,
        /// The entry.
        entry: EntryId,
    },
}

impl ConfirmWhat {
    /// The message of the question; the attribute `about` says what follows from yes.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Leave => "confirm-leave",
            Self::Quit => "confirm-quit",
            Self::QuitUnwritten => "confirm-quit-unwritten",
            Self::QuitUnkept => "confirm-quit-unkept",
            Self::Unsafe => "confirm-unsafe",
            Self::Erasures => "confirm-erasures",
            Self::ShowNotice(_) => "confirm-show-notice",
            Self::Remove { .. } => "confirm-remove",
        }
    }
}

/// A word said once, which nobody has said to be right yet.
#[derive(Debug)]
pub struct WordBack {
    /// What it says.
    pub terms: AuthorityTerms,
}

/// Something that was done, to be read and closed.
#[derive(Debug)]
pub struct Told {
    /// The message; its attribute `about` says the rest.
    pub message: &'static str,
    /// Particulars.
    pub with: Vec<(&'static str, String)>,
}

impl Told {
    /// A message without particulars.
    #[must_use]
    pub fn new(message: &'static str) -> Self {
        Self {
            message,
            with: Vec::new(),
        }
    }

    /// The same with a particular.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: String) -> Self {
        self.with.push((name, text));
        self
    }
}

/// Answers that a change would put out of sight. They are kept, and come back if it is taken back.
#[derive(Debug)]
pub struct Hides {
    /// The change.
    pub change: Change,
    /// The answers.
    pub places: Vec<Place>,
    /// Where to go once it is made.
    pub step: Step,
}

/// An odd answer that may be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Odd {
    /// The question.
    pub place: Place,
    /// The code of the finding.
    pub code: &'static str,
    /// Where to go once it is settled.
    pub step: Step,
}

/// A note while it is written.
#[derive(Debug)]
pub struct Note {
    /// The question.
    pub place: Place,
    /// The words.
    pub prose: Prose,
    /// The odd answer that it confirms, where it does.
    pub confirms: Option<Odd>,
}

/// Why a question is asked, in full, while it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WhyPage {
    /// The question.
    pub place: Place,
    /// The first line that is shown.
    pub top: usize,
}

/// An application of an older version of its form, brought back and not yet opened.
#[derive(Debug)]
pub struct Moves {
    /// It, of the version it was begun on; answers that the form of today does not ask are set aside.
    pub recalled: Recalled,
    /// The version of today.
    pub to: u32,
}

/// What a reason is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonFor {
    /// Deleting a draft.
    Delete(ApplicationId),
    /// Withdrawing an application.
    Withdraw(ApplicationId),
}

/// A reason while it is written.
#[derive(Debug)]
pub struct Reason {
    /// What it is for.
    pub what: ReasonFor,
    /// The reference of the application.
    pub reference: String,
    /// The words.
    pub line: Line,
}

impl Reason {
    /// An empty reason.
    #[must_use]
    pub fn new(what: ReasonFor, reference: String) -> Self {
        Self {
            what,
            reference,
            line: Line::default(),
        }
    }
}

impl Overlay {
    /// Where keys go.
    #[must_use]
    pub fn context(&self) -> Context {
        match self {
            Self::Menu(_) => Context::Menu,
            Self::Pick(_) => Context::Pick,
            Self::Confirm(_) | Self::Hides(_) | Self::Moves(_) | Self::WordBack(_) => {
                Context::YesNo
            }
            Self::Odd(_) => Context::Odd,
            Self::Note(_) => Context::Note,
            Self::Reason(_) => Context::Reason,
            Self::Why(_) => Context::Why,
            Self::Told(_) => Context::Pack,
        }
    }
}
