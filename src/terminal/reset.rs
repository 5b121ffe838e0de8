//! Puts a terminal right that something else left broken.

use std::io;

use crate::terminal::modes;

/// Gives the terminal its ordinary screen, a visible cursor and lines that are echoed as they are typed.
pub fn reset() -> io::Result<()> {
    modes::write_back()?;
    echo_lines()
}

#[cfg(unix)]
fn echo_lines() -> io::Result<()> {
    use rustix::termios::{InputModes, LocalModes, OptionalActions, OutputModes, tcgetattr, tcsetattr};

    let terminal = io::stdin();
    let mut modes = tcgetattr(&terminal)?;
    modes.input_modes |= InputModes::BRKINT | InputModes::ICRNL | InputModes::IXON;
    modes.input_modes &= !(InputModes::INLCR | InputModes::IGNCR);
    modes.output_modes |= OutputModes::OPOST | OutputModes::ONLCR;
    modes.local_modes |=
        LocalModes::ICANON | LocalModes::ISIG | LocalModes::IEXTEN | LocalModes::ECHO | LocalModes::ECHOE | LocalModes::ECHOK;
    tcsetattr(&terminal, OptionalActions::Now, &modes)?;
    Ok(())
}

#[cfg(not(unix))]
fn echo_lines() -> io::Result<()> {
    Ok(())
}
