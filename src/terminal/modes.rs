//! Every mode that is set on a terminal, and the one way back from all of them.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{MoveTo, SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{ResetColor, SetAttribute};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue, style::Attribute};

/// Whether the modes are set now. One process has one terminal, which panics and signals reach from any thread.
static SET: AtomicBool = AtomicBool::new(false);

/// Whether the modes are set now.
pub(super) fn are_set() -> bool {
    SET.load(Ordering::SeqCst)
}

/// Sets every mode.
pub(super) fn set() -> io::Result<()> {
    SET.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(outlet()?, EnterAlternateScreen, EnableBracketedPaste, Clear(ClearType::All))
}

/// Puts everything back. A second call does nothing, and a failure is not reported: there is nobody left to tell.
pub(super) fn restore() {
    if SET.swap(false, Ordering::SeqCst) {
        write_back().ok();
        disable_raw_mode().ok();
    }
}

/// Writes what undoes every mode, whoever set it.
pub(super) fn write_back() -> io::Result<()> {
    let mut out = outlet()?;
    queue!(
        out,
        SetAttribute(Attribute::Reset),
        ResetColor,
        Clear(ClearType::All),
        MoveTo(0, 0),
        DisableBracketedPaste,
        SetCursorStyle::DefaultUserShape,
        LeaveAlternateScreen,
        Show,
    )?;
    out.flush()
}

/// Standard output without the lock of the standard library: a thread that was stopped in the middle of a line must not
/// keep the terminal from being put right.
#[cfg(unix)]
pub(super) fn outlet() -> io::Result<impl Write> {
    use std::os::fd::AsFd as _;
    Ok(io::BufWriter::new(Outlet(io::stdout().as_fd().try_clone_to_owned()?)))
}

/// Standard output.
#[cfg(not(unix))]
pub(super) fn outlet() -> io::Result<impl Write> {
    Ok(io::stdout())
}

#[cfg(unix)]
struct Outlet(std::os::fd::OwnedFd);

#[cfg(unix)]
impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(rustix::io::write(&self.0, bytes)?)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
