//! The keyboard and the glass, restored whatever happens.
//!
//! One guard, [`Glass`], owns every mode that Lodge sets: raw input, the alternate screen, bracketed paste and the
//! cursor. Normal end, error, panic and signal all go through the same way out, which wipes the alternate screen before
//! it leaves it, so that no answer stays in the terminal's memory. [`Ears`] hears keys, pastes, changes of size and
//! signals on threads of their own and hands them over in bursts; while nobody types, nothing runs.

mod ears;
mod fit;
mod glass;
mod keys;
mod modes;
mod pane;
mod panic;
mod reset;
#[cfg(unix)]
mod signals;
mod stop;

pub use ears::{Ears, End, Heard};
pub use fit::{Unfit, fit};
pub use glass::Glass;
pub use reset::reset;
pub use stop::Stop;
