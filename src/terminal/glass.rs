//! The screen in Lodge's hands: what is drawn on it, and the promise that it is given back as it was.

use std::io;

use ratatui::backend::CrosstermBackend;
use ratatui::{Frame, Terminal};

use crate::terminal::pane::Pane;
use crate::terminal::{modes, panic};

/// The screen. While it lives every mode is set; when it is dropped every mode is put back.
pub struct Glass {
    terminal: Terminal<CrosstermBackend<Pane>>,
}

impl Glass {
    /// Takes the screen over.
    ///
    /// Colour is Lodge's own business: crossterm's way of leaving it out would take bold and underline along with it.
    pub fn take() -> io::Result<Self> {
        crossterm::style::force_color_output(true);
        panic::guard();
        let taken = modes::set().and_then(|()| Terminal::new(CrosstermBackend::new(Pane::default())));
        match taken {
            Ok(terminal) => Ok(Self { terminal }),
            Err(error) => {
                modes::restore();
                Err(error)
            }
        }
    }

    /// Draws one frame.
    pub fn draw(&mut self, picture: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.terminal.draw(picture).map(|_| ())
    }

    /// Columns and rows.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = self.terminal.size()?;
        Ok((size.width, size.height))
    }

    /// Gives the screen back for as long as the program stands still, and takes it again when it goes on.
    ///
    /// To be called where the terminal's own "stop" was asked for from outside.
    pub fn stand_still(&mut self) -> io::Result<()> {
        modes::restore();
        #[cfg(unix)]
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        self.take_again()
    }

    /// Sets every mode again and forgets what was drawn, after somebody else had the terminal.
    pub fn take_again(&mut self) -> io::Result<()> {
        modes::restore();
        modes::set()?;
        self.terminal.clear()
    }
}

impl Drop for Glass {
    fn drop(&mut self) {
        modes::restore();
    }
}
