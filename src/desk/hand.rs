//! The answer in hand: what has been typed or chosen for the question in focus and not yet accepted.

mod build;
mod choosing;
mod held;
mod papers;
mod read_back;
mod roster;
mod toggles;

use crate::desk::keymap::Context;
use crate::desk::line::Line;
use crate::desk::prose::Prose;
use crate::form::{Answer, EntryId, Value};
use crate::register::Missing;

pub use build::hand_for;
pub use choosing::{Choosing, Means, Opt};
pub use held::Held;
pub use papers::{PaperRow, Papers};
pub use read_back::is_read_back;
pub use roster::{Roster, Row};
pub use toggles::Toggles;

/// What the focused question holds while it is being answered.
#[derive(Debug, Clone)]
pub enum Hand {
    /// One line of text: names, numbers, dates, money.
    Words {
        /// The line.
        line: Line,
        /// What it said when it was opened.
        before: String,
        /// Whether it is a phone number, which `+` may begin.
        phone: bool,
    },
    /// Several lines of text.
    Long {
        /// The text.
        prose: Prose,
        /// What it said when it was opened.
        before: String,
    },
    /// One option of some.
    Choose(Choosing),
    /// Any number of options.
    Toggle(Toggles),
    /// A box: ticked, not ticked, or not answered.
    Tick(Option<bool>),
    /// Something told or acknowledged: yes, no, or not answered.
    Told {
        /// Said now, with a key.
        said: Option<bool>,
        /// Whether it can be refused: an acknowledgement can, a thing told cannot.
        refusable: bool,
    },
    /// A list with its entries.
    Roster(Roster),
    /// The papers needed, and what is known of each.
    Papers(Papers),
    /// The way to the answers read back.
    Review,
}

impl Hand {
    /// Where keys go while this is in hand.
    #[must_use]
    pub fn context(&self) -> Context {
        match self {
            Self::Words { line, phone, .. } => match (line.is_empty(), phone) {
                (true, true) => Context::BlankPhone,
                (true, false) => Context::Blank,
                (false, _) => Context::Words,
            },
            Self::Long { prose, .. } if prose.is_empty() => Context::LongBlank,
            Self::Long { .. } => Context::Long,
            Self::Choose(choosing) => choosing.context(),
            Self::Toggle(toggles) => toggles.context(),
            Self::Tick(_) => Context::Tick,
            Self::Told { .. } => Context::Told,
            Self::Roster(_) => Context::Roster,
            Self::Papers(_) => Context::Papers,
            Self::Review => Context::Reading,
        }
    }

    /// The entry of a list that is in hand, if one is.
    #[must_use]
    pub fn entry(&self) -> Option<EntryId> {
        let Self::Roster(roster) = self else {
            return None;
        };
        match roster.row() {
            Row::Entry(entry) => Some(entry),
            Row::Add | Row::Known | Row::NoneThere | Row::GoOn => None,
        }
    }

    /// The line that letters go into, if there is one.
    pub fn line_mut(&mut self) -> Option<&mut Line> {
        match self {
            Self::Words { line, .. } => Some(line),
            Self::Choose(choosing) => choosing.line_mut(),
            Self::Toggle(toggles) => toggles.line_mut(),
            Self::Long { .. }
            | Self::Tick(_)
            | Self::Told { .. }
            | Self::Roster(_)
            | Self::Papers(_)
            | Self::Review => None,
        }
    }

    /// Whether nothing is typed in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Words { line, .. } => line.is_empty(),
            Self::Long { prose, .. } => prose.is_empty(),
            Self::Choose(choosing) => !choosing.is_typing(),
            Self::Toggle(toggles) => !toggles.is_typing(),
            Self::Tick(_)
            | Self::Told { .. }
            | Self::Roster(_)
            | Self::Papers(_)
            | Self::Review => true,
        }
    }

    /// Takes a value into hand as if it had been typed or moved to; it is kept once it is accepted. Says whether it could.
    pub fn take_over(&mut self, value: &Value, text: &str) -> bool {
        match self {
            Self::Words { line, .. } => line.set(text),
            Self::Long { prose, .. } => *prose = Prose::of(text),
            Self::Choose(choosing) => return choosing.take_over(value),
            Self::Toggle(toggles) => return toggles.take_over(value),
            Self::Tick(_)
            | Self::Told { .. }
            | Self::Roster(_)
            | Self::Papers(_)
            | Self::Review => return false,
        }
        true
    }

    /// Offers reasons for no answer among the options, where there are options of which one is chosen.
    pub(crate) fn offer_reasons(
        &mut self,
        reasons: Vec<(Missing, String)>,
        answer: Option<&Answer>,
    ) {
        if let Self::Choose(choosing) = self {
            choosing.offer(reasons, answer);
        }
    }

    /// Takes the labels of the same question in another language; what is chosen stays chosen.
    pub fn say_in(&mut self, other: &Self) {
        match (self, other) {
            (Self::Choose(mine), Self::Choose(theirs)) => {
                relabel(&mut mine.options, &theirs.options);
            }
            (Self::Toggle(mine), Self::Toggle(theirs)) => {
                relabel(&mut mine.options, &theirs.options);
            }
            _ => {}
        }
    }
}

fn relabel(mine: &mut [Opt], theirs: &[Opt]) {
    for (one, other) in mine.iter_mut().zip(theirs) {
        one.label.clone_from(&other.label);
    }
}
