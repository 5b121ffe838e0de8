//! What is said when Lodge breaks: where in its own code, and nothing of what was on the screen.

use std::io::{self, Write};
use std::panic::PanicHookInfo;
use std::sync::Once;

use crate::terminal::modes;

/// Replaces what Rust says about a panic. The payload may hold an answer, so it is never printed.
pub(super) fn guard() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| std::panic::set_hook(Box::new(say)));
}

fn say(panic: &PanicHookInfo) {
    modes::restore();
    let place = panic.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
    writeln!(
        io::stderr(),
        "Lodge stopped because of a fault of its own{place}. Everything up to the last answer is kept. Start it again to go on."
    )
    .ok();
}
