//! Receipts, lists and exports for people, for scripts and for other bodies, as text, HTML, JSON and CSV. It makes them; it
//! writes no file.
//!
//! A [`Press`] prints: the receipt of an application ([`Press::receipt`]), and a person's own receipts of what they decided and
//! of what they were told ([`Press::privacy_receipt`]). The latter are the same byte for byte whenever they are made again: they
//! are made of the ledger up to an entry of that person and of a language, and what they take from the packs was put into
//! words once and kept ([`Press::imprints`]). The words and the layout of a receipt that has been given out stay as they are as
//! well: `tests/golden/receipts/` has them, and other words for the same thing have ids of their own.
//!
//! [`safe`] says what may be printed and posted, and to whom; nothing here ever sends anything. [`export`] writes applications
//! for another system or another body, with the gate's leave.

mod decided;
pub mod export;
mod html;
mod imprint;
mod kantara;
mod leaf;
mod linked;
mod listing;
mod notice;
mod outline;
mod page;
mod personal;
mod receipt;
pub mod safe;
mod text;
mod told;

pub use listing::{listed, listing};
pub use notice::NoticePrint;
pub use outline::{form_lines, outline};
pub use personal::{EqualityPart, PersonalReceipt, Wanted, Which};
pub use receipt::{Case, Extent, Press, Receipt};
pub use safe::{ByPost, InHand, Sending, may_send};
