//! How far something long has come, on one line of standard error, and Ctrl-C to stop it.
//!
//! The line is there only for somebody at a terminal: what a script or a timetable runs is told the end alone.

use std::io::{self, IsTerminal as _, Write as _};
use std::ops::ControlFlow;

use crate::desk::Progress;
use crate::launch::exit::{Exit, Failure};
use crate::locale::{Args, Locale, width};
use crate::terminal::Stop;

/// The cells of the bar.
const CELLS: u64 = 30;

/// The line of one long command. It takes itself away when it is dropped.
pub(super) struct Bar {
    what: String,
    stop: Stop,
    seen: bool,
    shown: Option<u64>,
}

impl Bar {
    /// Begins to listen for Ctrl-C; `message` says what takes so long.
    pub(super) fn begin(locale: &Locale, message: &str) -> Result<Self, Failure> {
        let stop = Stop::listen().map_err(|error| {
            let args = Args::new().text("why", &error.kind().to_string());
            Failure::said(Exit::File, locale, "command-terminal-failed", &args)
        })?;
        Ok(Self {
            what: locale.say(message),
            stop,
            seen: io::stderr().is_terminal(),
            shown: None,
        })
    }

    /// Shows how far it has come, and says whether to go on.
    pub(super) fn watch(&mut self, progress: Progress) -> ControlFlow<()> {
        let hundredths = progress.hundredths();
        if self.seen && self.shown != Some(hundredths) {
            self.shown = Some(hundredths);
            // A standard error that is closed stops nobody's work.
            write!(io::stderr(), "\r{}", line(&self.what, hundredths)).unwrap_or_default();
        }
        if self.stop.is_asked() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Some(hundredths) = self.shown {
            let blank = " ".repeat(width(&line(&self.what, hundredths)));
            write!(io::stderr(), "\r{blank}\r").unwrap_or_default();
        }
    }
}

fn line(what: &str, hundredths: u64) -> String {
    let full = usize::try_from(hundredths * CELLS / 100).unwrap_or(0);
    let rest = usize::try_from(CELLS).unwrap_or(0).saturating_sub(full);
    format!(
        "{what} {}{} {hundredths:>3} %",
        "█".repeat(full),
        "░".repeat(rest)
    )
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_line_keeps_its_length() {
        assert_eq!(
            line("Copying", 0),
            format!("Copying {}   0 %", "░".repeat(30))
        );
        assert_eq!(
            line("Copying", 50),
            format!("Copying {}{}  50 %", "█".repeat(15), "░".repeat(15))
        );
        assert_eq!(
            line("Copying", 100),
            format!("Copying {} 100 %", "█".repeat(30))
        );
    }
}
