//! Equality answers, their own sheet and their own key; imports nothing that decides and nothing that decides imports it.
//!
//! The answers are for counting, by a duty of the Equality Act 2010 (section 149), and for nothing else: they may not be used
//! to decide about anybody (Data Protection Act 2018, Schedule 1, paragraph 8(3)). So they lie in tables of their own, sealed
//! to a [compartment](crate::vault::Compartment) that every officer's session can seal to and only a data-protection officer's
//! can unseal.
//!
//! | table | key | value |
//! |---|---|---|
//! | `equality` | link | the answers of one person, sealed; nothing in it names the application |
//! | `equality_stops` | link | a stop notice: when the answers go, and when they went |
//! | `equality_due` | instant, link | nothing: the stop notices that still wait, in the order of their instants |
//! | `equality_link` | `key` | the key of the links |
//!
//! A *link* is HMAC-SHA256 over `lodge equality 1`, a nought, the application's id and one byte for the person, under a key
//! that is drawn for this alone. The link key lies in the vault and not with the data-protection officer, and that is a
//! decision: a stop notice has to destroy a row at the right minute, in whoever's session is open then, and an application that
//! is erased takes its rows with it, whoever erases it. So any open vault can find the row of a person in order to destroy it or
//! to put another in its place, and learns that there is one, which the application's own ledger says anyway. What the answers
//! are, the data-protection officer's key alone opens. A row is padded to a fixed length, so that its size says nothing either;
//! it is sealed to its link, so that no row can be put in another's place.
//!
//! What came of the offer (offered, answered, declined, stopped) and how it was taken is a record of the application's own
//! ledger, in `privacy`; the answers never are.
//!
//! **A stop notice** (paragraph 8(5)) gives a reasonable time as a last day. When that day ends in London the row is destroyed:
//! [`due`] gives the instants that have come, [`destroy_due`] destroys. The link is remembered, so that [`put`] refuses answers
//! of that person until they say that they want to answer again. The stops are written beside the vault as well ([`lines`]), so
//! that an older backup brings none of the answers back ([`reapply`]).
//!
//! **What leaves** are [`Counts`]: numbers by question and option, none below [`THRESHOLD`].
//!
//! **For the scene that asks**: the form is `catalogue.apart("equality")`. Each person has a `form::Sheet` of their own, which is
//! never the application's; `Walk::of(form, pack, sheet, today)` gives what is asked, and hides what the council has not switched
//! on. When they hand back, [`EqualitySheet::of`] takes the answers from it, and the sheet is dropped. Whether they want to
//! answer at all is asked by the scene and not by the form.

mod applicant;
mod compartment;
mod counts;
mod error;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod hostile;
mod keep;
mod link;
mod outside;
mod record;
mod sheet;
mod stop;
mod suppress;
mod tally;

pub use applicant::Applicant;
pub use counts::{Count, Counted, Counts, THRESHOLD, counts};
pub use error::EqualityError;
pub use keep::{Sealed, destroy, destroy_all_of, is_kept, may_read, put, seal};
pub use link::{Link, is_laid, lay};
pub use outside::{lines, reapply};
pub use sheet::{EqualitySheet, Reply};
pub use stop::{Stop, destroy_due, due, next_due, stop, stop_of};

#[cfg(test)]
mod tests;
