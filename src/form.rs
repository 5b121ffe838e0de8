//! The question set, councils' settings, the answers, the walk through them, the findings.

pub mod catalogue;
pub mod check;
pub mod compile;
pub mod condition;
pub mod coverage;
pub mod definition;
mod draft;
pub mod evidence;
pub mod finding;
pub mod group;
pub mod hidden;
pub mod journal;
pub mod kept;
pub mod migrate;
pub mod outline;
pub mod pack;
pub mod people;
pub mod place;
pub mod question;
pub mod reading;
pub mod released;
pub mod rule;
pub mod seen;
pub mod sheet;
pub mod show;
pub mod suggest;
#[cfg(test)]
mod testing;
pub mod told;
pub mod truth;
pub mod value;
pub mod walk;

pub use crate::register::fault::{self, Fault, Faults};
pub use catalogue::{Catalogue, load, shipped};
pub use definition::{Form, Section};
pub use finding::{Figure, Finding, Strength};
pub use journal::Journal;
pub use kept::{Kept, Provenance, Source};
pub use pack::Pack;
pub use place::{EntryId, Owner, Place, Position};
pub use question::{Kind, Question, Required};
pub use reading::{Reading, read};
pub use sheet::{Change, Confirmation, Note, Sheet};
pub use told::{Said, Told, told};
pub use value::{Answer, Person, Picked, Value};
pub use walk::{AnswerState, Asked, Counts, Part, Walk};
