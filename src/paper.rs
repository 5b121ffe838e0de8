//! Receipts and lists for people and for scripts, as text, HTML and JSON. It makes them; it writes no file.

mod html;
mod leaf;
mod listing;
mod notice;
mod outline;
mod receipt;
mod text;

pub use listing::{listed, listing};
pub use notice::NoticePrint;
pub use outline::{form_lines, outline};
pub use receipt::{Case, Extent, Press, Receipt};
