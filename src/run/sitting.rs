//! One sitting at the desk, from its first picture to its end.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use crate::desk::{self, Desk, Effect, Message};
use crate::run::view::View;
use crate::terminal::{End, Heard};
use crate::world::World;

/// How a sitting ended. Everything up to the last answer is kept in every case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Somebody left the desk.
    Left,
    /// A signal asked for it: its number.
    Told(i32),
    /// The terminal has gone away.
    LineCut,
}

/// Runs the desk until somebody leaves it, a signal ends it or the terminal goes away.
///
/// `listen` waits for as long as it is told, or for ever, and gives everything that was heard by then; nothing at all means
/// that the time is up. `first` is what happens before anybody types.
pub fn run(
    desk: Desk,
    world: World,
    view: &mut impl View,
    listen: impl FnMut(Option<Duration>) -> Vec<Heard>,
    first: Option<Message>,
) -> io::Result<Ended> {
    let mut sitting = Sitting { desk, world, view, heard: VecDeque::new(), asked: VecDeque::new(), ended: None };
    sitting.measure()?;
    let ended = sitting.sit(listen, first);
    // Whatever ended it, the keys go before the terminal is given back.
    sitting.world.perform(Effect::Lock);
    ended
}

struct Sitting<'v, V> {
    desk: Desk,
    world: World,
    view: &'v mut V,
    heard: VecDeque<Heard>,
    asked: VecDeque<Effect>,
    ended: Option<Ended>,
}

impl<V: View> Sitting<'_, V> {
    fn sit(
        &mut self,
        mut listen: impl FnMut(Option<Duration>) -> Vec<Heard>,
        first: Option<Message>,
    ) -> io::Result<Ended> {
        let mut touched = Instant::now();
        let mut told_idle = false;
        if let Some(message) = first {
            self.update(message);
            self.perform_all()?;
        }
        loop {
            if let Some(ended) = self.ended {
                return Ok(ended);
            }
            self.view.show(&self.desk)?;
            let patience = self.patience(touched, told_idle);
            let heard = listen(patience);
            if heard.is_empty() {
                told_idle = true;
                self.update(Message::Idle);
                self.perform_all()?;
            }
            if heard.iter().any(|heard| matches!(heard, Heard::Key(_) | Heard::Paste(_))) {
                (touched, told_idle) = (Instant::now(), false);
            }
            self.heard.extend(heard);
            self.take_in()?;
        }
    }

    /// How long to listen before the desk is told that nobody is there: only while the vault is open, and only once. Practice has nothing to guard.
    fn patience(&self, touched: Instant, told_idle: bool) -> Option<Duration> {
        if told_idle || !self.desk.is_open() || self.desk.post.practice {
            return None;
        }
        let minutes = u64::from(self.world.settings().idle_minutes);
        Some(Duration::from_secs(minutes.saturating_mul(60)).saturating_sub(touched.elapsed()))
    }

    /// Takes in everything that was heard. What a key asks for is done before the next key is looked at, so that keys typed
    /// ahead find the desk as their typist expects it.
    fn take_in(&mut self) -> io::Result<()> {
        while let Some(heard) = self.heard.pop_front() {
            match heard {
                Heard::Key(key) => {
                    if let Some(intent) = desk::intent(self.desk.context(), key) {
                        self.update(Message::Intent(intent));
                    }
                }
                Heard::Paste(text) => self.update(Message::Paste(text)),
                Heard::Resized => self.measure()?,
                Heard::StandStill => self.view.stand_still()?,
                Heard::GoOn => {
                    self.view.take_again()?;
                    self.measure()?;
                }
                Heard::End(End::Told(signal)) => self.ended = Some(Ended::Told(signal)),
                Heard::End(End::LineCut) => self.ended = Some(Ended::LineCut),
            }
            self.perform_all()?;
            if self.ended.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Performs what was asked for, and what that asks for. What the desk has to wait for is drawn first.
    fn perform_all(&mut self) -> io::Result<()> {
        while let Some(effect) = self.asked.pop_front() {
            if matches!(effect, Effect::Leave) {
                self.ended = Some(Ended::Left);
                continue;
            }
            if self.desk.is_waiting() {
                self.view.show(&self.desk)?;
            }
            let outcome = self.world.perform(effect);
            self.update(Message::Done(outcome));
        }
        Ok(())
    }

    fn measure(&mut self) -> io::Result<()> {
        let (columns, rows) = self.view.size()?;
        self.update(Message::Resized(columns, rows));
        Ok(())
    }

    fn update(&mut self, message: Message) {
        let now = self.world.clock().now();
        self.asked.extend(desk::update(&mut self.desk, message, now));
    }
}
