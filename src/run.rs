//! The loop: draw, listen, update, perform.
//!
//! Everything that waits is taken in before anything is drawn, and what may take long is drawn before it is performed, and as
//! it goes on. While nobody types, nothing is drawn, nothing is written and nothing runs.

mod sitting;
mod view;

pub use sitting::{Closed, Ended, run};
pub use view::View;
