//! Whether there is a terminal that the desk can be drawn on.

use std::io::IsTerminal as _;

/// Why the desk cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Keys or pictures go to a file, a pipe or nowhere.
    NoTerminal,
    /// The terminal says that it can do nothing but print lines.
    Dumb,
}

/// Says whether the desk can be drawn; `term` is what the environment calls the terminal.
pub fn fit(term: Option<&str>) -> Result<(), Unfit> {
    if !(std::io::stdin().is_terminal() && std::io::stdout().is_terminal()) {
        return Err(Unfit::NoTerminal);
    }
    if term == Some("dumb") { Err(Unfit::Dumb) } else { Ok(()) }
}
