//! One sitting at the desk, from its first picture to its end.

use std::collections::VecDeque;
use std::io;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use crate::desk::{self, Desk, Effect, Intent, Message, Outcome, Progress};
use crate::run::view::View;
use crate::terminal::{End, Heard};
use crate::world::World;

/// How long the clock is not looked at while a stop notice waits.
const LOOK_AGAIN: Duration = Duration::from_mins(1);

/// How long a warning stands before the desk is told again that nobody is there.
const AFTER_WARNING: Duration = Duration::from_mins(1);

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

/// What is left of a sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// How it ended.
    pub ended: Ended,
    /// The audit trail's anchor as the vault was last closed, if it was open at all.
    pub anchor: Option<String>,
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
) -> io::Result<Closed> {
    let mut sitting = Sitting {
        desk,
        world,
        view,
        listen,
        heard: VecDeque::new(),
        asked: VecDeque::new(),
        ended: None,
    };
    sitting.measure()?;
    let ended = sitting.sit(first);
    // Whatever ended it, the keys go before the terminal is given back.
    sitting.world.perform(Effect::Lock);
    let anchor = sitting.world.anchor().map(str::to_owned);
    ended.map(|ended| Closed { ended, anchor })
}

struct Sitting<'v, V, L> {
    desk: Desk,
    world: World,
    view: &'v mut V,
    listen: L,
    heard: VecDeque<Heard>,
    asked: VecDeque<Effect>,
    ended: Option<Ended>,
}

impl<V: View, L: FnMut(Option<Duration>) -> Vec<Heard>> Sitting<'_, V, L> {
    fn sit(&mut self, first: Option<Message>) -> io::Result<Ended> {
        let mut touched = Instant::now();
        let mut told_idle: Option<Instant> = None;
        if let Some(message) = first {
            self.update(message);
            self.perform_all()?;
        }
        loop {
            if let Some(ended) = self.ended {
                return Ok(ended);
            }
            self.destroy_what_is_due()?;
            self.view.show(&self.desk)?;
            let (heard, idle) = self.hear(touched, told_idle);
            if idle {
                told_idle = Some(Instant::now());
                self.update(Message::Idle);
                self.perform_all()?;
            }
            if heard
                .iter()
                .any(|heard| matches!(heard, Heard::Key(_) | Heard::Paste(_)))
            {
                (touched, told_idle) = (Instant::now(), None);
            }
            self.heard.extend(heard);
            self.take_in()?;
        }
    }

    /// Has equality answers destroyed whose last day is over.
    fn destroy_what_is_due(&mut self) -> io::Result<()> {
        if self.world.until_stop().is_some_and(|left| left.is_zero()) {
            self.update(Message::StopsDue);
            self.perform_all()?;
        }
        Ok(())
    }

    /// Listens until something is heard, nobody has been there for too long, or equality answers have to be destroyed; gives
    /// what was heard, and whether nobody is there.
    ///
    /// While a stop notice waits, the clock is looked at every minute: a machine that slept wakes up late by its own count.
    fn hear(&mut self, touched: Instant, told_idle: Option<Instant>) -> (Vec<Heard>, bool) {
        loop {
            let idle = self.patience(touched, told_idle);
            let stop = self
                .world
                .until_stop()
                .map(|left| left.to_std().unwrap_or_default().min(LOOK_AGAIN));
            let Some(stop) = stop.filter(|stop| idle.is_none_or(|idle| *stop < idle)) else {
                let heard = (self.listen)(idle);
                let nobody = heard.is_empty();
                return (heard, nobody);
            };
            let heard = if stop.is_zero() {
                Vec::new()
            } else {
                (self.listen)(Some(stop))
            };
            if stop.is_zero() || !heard.is_empty() {
                return (heard, false);
            }
        }
    }

    /// How long to listen before the desk is told that nobody is there: only while the vault is open, and only
    /// once, or once more where that was a warning. Practice has nothing to guard.
    fn patience(&self, touched: Instant, told_idle: Option<Instant>) -> Option<Duration> {
        if !self.desk.is_open() || self.desk.post.practice {
            return None;
        }
        if let Some(told) = told_idle {
            let warned = self.desk.is_warned();
            return warned.then(|| AFTER_WARNING.saturating_sub(told.elapsed()));
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
            let outcome = self.perform(effect)?;
            self.update(Message::Done(outcome));
        }
        Ok(())
    }

    /// Performs one effect. What is long is drawn as it goes on, and Esc or the end of the program stops it; every other key
    /// waits until it is done.
    fn perform(&mut self, effect: Effect) -> io::Result<Outcome> {
        let now = self.world.clock().now();
        let Self {
            desk,
            world,
            view,
            listen,
            heard,
            ..
        } = self;
        let mut drawn = Ok(());
        let outcome = world.perform_watched(effect, &mut |progress: Progress| {
            let shown = desk.progress.map(Progress::hundredths);
            desk::update(desk, Message::Progress(progress), now);
            if drawn.is_ok() && shown != Some(progress.hundredths()) {
                drawn = view.show(desk);
            }
            let new = listen(Some(Duration::ZERO));
            let stops = new.iter().any(|heard| stops(desk, heard)) || drawn.is_err();
            heard.extend(new.into_iter().filter(|heard| !is_stop_key(desk, heard)));
            if stops {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        drawn.map(|()| outcome)
    }

    fn measure(&mut self) -> io::Result<()> {
        let (columns, rows) = self.view.size()?;
        self.update(Message::Resized(columns, rows));
        Ok(())
    }

    fn update(&mut self, message: Message) {
        let now = self.world.clock().now();
        self.asked
            .extend(desk::update(&mut self.desk, message, now));
    }
}

/// Whether something long is to stop for what was heard.
fn stops(desk: &Desk, heard: &Heard) -> bool {
    matches!(heard, Heard::End(_)) || is_stop_key(desk, heard)
}

fn is_stop_key(desk: &Desk, heard: &Heard) -> bool {
    if let Heard::Key(key) = heard {
        desk::intent(desk.context(), *key) == Some(Intent::Close)
    } else {
        false
    }
}
