//! The answers file: JSON to sheet, and sheet and walk to JSON.
//!
//! What a script hands in goes through the same reading and the same checks as what is typed at the desk. A file that
//! names an unknown question, uses the wrong JSON type or an unknown code is refused as a whole, with the path of every
//! fault; a value that reads but cannot be true is kept as it was typed and found again by the walk.

mod fault;
mod file;
mod read;
mod shown;
mod value;
mod walked;
mod written;

pub use fault::{Fault, Wrong};
pub use file::File;
pub use read::{Taken, Told, take};
pub use shown::shown;
pub use walked::walked;
