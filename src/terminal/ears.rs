//! Hears keys, pastes, changes of size and signals, and hands over all that is waiting at once.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event};

use crate::desk::Key;
use crate::terminal::keys;

/// No time at all; crossterm does not look at what it has read already when it is given none.
const AT_ONCE: Duration = Duration::from_micros(100);

/// Something that was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, line breaks included.
    Paste(String),
    /// The screen has another size.
    Resized,
    /// The terminal asks the program to stand still.
    StandStill,
    /// The program goes on after it stood still.
    GoOn,
    /// The program is to end.
    End(End),
}

/// Why the program is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// A signal asked for it.
    Told(i32),
    /// The terminal has gone away.
    LineCut,
}

/// Listens on threads of their own.
pub struct Ears {
    heard: Receiver<Heard>,
}

impl Ears {
    /// Begins to listen.
    pub fn open() -> io::Result<Self> {
        let (to, heard) = channel();
        #[cfg(unix)]
        crate::terminal::signals::listen(&to)?;
        thread::Builder::new()
            .name("keys".to_owned())
            .spawn(move || listen(&to))?;
        Ok(Self { heard })
    }

    /// Waits for something to be heard, for no longer than `patience`, and gives everything that is waiting by then.
    ///
    /// Nothing at all means that the time is up. Without patience it waits for ever.
    #[must_use]
    pub fn wait(&self, patience: Option<Duration>) -> Vec<Heard> {
        let first = match patience {
            Some(patience) => match self.heard.recv_timeout(patience) {
                Ok(heard) => heard,
                Err(RecvTimeoutError::Timeout) => return Vec::new(),
                Err(RecvTimeoutError::Disconnected) => Heard::End(End::LineCut),
            },
            None => self.heard.recv().unwrap_or(Heard::End(End::LineCut)),
        };
        std::iter::once(first)
            .chain(self.heard.try_iter())
            .collect()
    }
}

/// Reads until the terminal or the program has gone away.
///
/// A burst that arrived together is told together, so that a held key or a paste without marks is drawn once.
fn listen(to: &Sender<Heard>) {
    loop {
        let mut burst = Vec::new();
        let read = read_burst(&mut burst);
        for heard in burst.into_iter().flat_map(hear) {
            if to.send(heard).is_err() {
                return;
            }
        }
        if read.is_err() {
            to.send(Heard::End(End::LineCut)).ok();
            return;
        }
    }
}

fn read_burst(burst: &mut Vec<Event>) -> io::Result<()> {
    burst.push(event::read()?);
    while event::poll(AT_ONCE)? {
        burst.push(event::read()?);
    }
    Ok(())
}

fn hear(event: Event) -> Vec<Heard> {
    match event {
        Event::Key(key) => keys::keys(key)
            .into_iter()
            .flatten()
            .map(Heard::Key)
            .collect(),
        Event::Paste(text) => vec![Heard::Paste(text)],
        Event::Resize(..) => vec![Heard::Resized],
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::{Ears, End, Heard};
    use crate::desk::Key;

    #[test]
    fn everything_that_waits_is_given_at_once() {
        let (to, heard) = channel();
        let ears = Ears { heard };
        for letter in ['a', 'b', 'c'] {
            to.send(Heard::Key(Key::Char(letter))).unwrap();
        }
        assert_eq!(ears.wait(Some(Duration::ZERO)).len(), 3);
        assert_eq!(ears.wait(Some(Duration::ZERO)), []);
    }

    #[test]
    fn when_nobody_can_be_heard_any_more_the_program_ends() {
        let (to, heard) = channel();
        drop(to);
        let ears = Ears { heard };
        assert_eq!(ears.wait(None), [Heard::End(End::LineCut)]);
        assert_eq!(
            ears.wait(Some(Duration::from_mins(1))),
            [Heard::End(End::LineCut)]
        );
    }
}
