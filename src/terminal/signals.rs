//! Signals, told to the loop like a key: it is the loop that ends, stops or goes on.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;

use crate::terminal::ears::{End, Heard};
use crate::terminal::modes;

/// Listens for signals and for the line being cut.
pub(super) fn listen(to: &Sender<Heard>) -> io::Result<()> {
    let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    let (told, cut) = (to.clone(), to.clone());
    thread::Builder::new().name("signals".to_owned()).spawn(move || tell(signals, &told))?;
    thread::Builder::new().name("line".to_owned()).spawn(move || watch_line(&cut))?;
    Ok(())
}

/// Tells of each signal. The second request to end finds a loop that does not answer, so it ends the program here.
fn tell(mut signals: Signals, told: &Sender<Heard>) {
    let mut ending = false;
    for signal in signals.forever() {
        let heard = match signal {
            SIGTSTP => Heard::StandStill,
            SIGCONT => Heard::GoOn,
            _ => Heard::End(End::Told(signal)),
        };
        let is_end = matches!(heard, Heard::End(_));
        if (is_end && ending) || told.send(heard).is_err() {
            modes::restore();
            signal_hook::low_level::emulate_default_handler(signal).ok();
        }
        ending |= is_end;
    }
}

/// Waits, without asking for input, until the terminal has gone away. Reading from a line that was cut gives nothing for
/// ever, and crossterm would go on reading it at full speed.
fn watch_line(cut: &Sender<Heard>) {
    use rustix::event::{PollFd, PollFlags, poll};

    let keyboard = io::stdin();
    loop {
        let mut watched = [PollFd::new(&keyboard, PollFlags::empty())];
        match poll(&mut watched, None) {
            Ok(_) if watched.iter().any(|fd| !fd.revents().is_empty()) => break,
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => break,
        }
    }
    cut.send(Heard::End(End::LineCut)).ok();
}
