//! Where the desk is seen: the glass of a terminal, or in a test a picture in memory.

use std::io;

use crate::desk::Desk;
use crate::screen;
use crate::terminal::Glass;

/// Something the desk can be drawn on.
pub trait View {
    /// Draws the desk.
    fn show(&mut self, desk: &Desk) -> io::Result<()>;

    /// Gives the terminal back, stands still until the program is to go on, and takes the terminal again.
    fn stand_still(&mut self) -> io::Result<()>;

    /// Takes the terminal again after the program stood still without having been asked.
    fn take_again(&mut self) -> io::Result<()>;

    /// Its columns and rows.
    fn size(&self) -> io::Result<(u16, u16)>;
}

impl View for Glass {
    fn show(&mut self, desk: &Desk) -> io::Result<()> {
        self.draw(|frame| {
            screen::draw(desk, frame);
        })
    }

    fn stand_still(&mut self) -> io::Result<()> {
        Self::stand_still(self)
    }

    fn take_again(&mut self) -> io::Result<()> {
        Self::take_again(self)
    }

    fn size(&self) -> io::Result<(u16, u16)> {
        Self::size(self)
    }
}
