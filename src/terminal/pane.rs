//! What is drawn, gathered into one write a frame and thrown away once the terminal has been put back.

use std::io::{self, Write};

use crate::terminal::modes;

/// A frame on its way to the terminal.
///
/// It never writes of itself: a frame that a panic cut short must not be sent to the ordinary screen when it is dropped.
#[derive(Default)]
pub(super) struct Pane {
    frame: Vec<u8>,
}

impl Write for Pane {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let sent = if modes::are_set() { send(&self.frame) } else { Ok(()) };
        self.frame.fill(0);
        self.frame.clear();
        sent
    }
}

fn send(frame: &[u8]) -> io::Result<()> {
    let mut out = modes::outlet()?;
    out.write_all(frame)?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::Pane;

    #[test]
    fn a_frame_is_thrown_away_when_no_mode_is_set() {
        let mut pane = Pane::default();
        pane.write_all(b"an answer").unwrap();
        pane.flush().unwrap();
        assert!(pane.frame.is_empty());
    }
}
