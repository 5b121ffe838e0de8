//! Layers of the questions.

use crate::desk::intent::{Command, Intent};
use crate::desk::key::Key;
use crate::desk::keymap::layer::{Layer, on, say};

pub(in crate::desk::keymap) const ROWS_IN_ASK: Layer = &[
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
    on(Key::Home, Intent::First),
    on(Key::End, Intent::Last),
];

pub(in crate::desk::keymap) const ANSWER: Layer = &[
    say(Key::Enter, Intent::Accept, "key-next"),
    on(Key::Tab, Intent::Next),
    say(Key::BackTab, Intent::Back, "key-back"),
];

pub(in crate::desk::keymap) const SIGILS: Layer = &[
    on(Key::Char('<'), Intent::Sigil('<')),
    say(Key::Char('?'), Intent::Sigil('?'), "key-why"),
    say(Key::Char('/'), Intent::Sigil('/'), "key-jump"),
    say(Key::Char('!'), Intent::Sigil('!'), "key-no-answer"),
    on(Key::Char('='), Intent::Sigil('=')),
    on(Key::Char('#'), Intent::Sigil('#')),
    on(Key::Char(':'), Intent::Sigil(':')),
];

pub(in crate::desk::keymap) const PLUS: Layer = &[on(Key::Char('+'), Intent::Sigil('+'))];

/// The names of aliases, where the sigils are letters.
pub(in crate::desk::keymap) const HELP: Layer = &[
    say(Key::F(1), Intent::Do(Command::Why), "key-why"),
    say(Key::Ctrl('g'), Intent::Do(Command::Jump), "key-jump"),
    say(Key::F(9), Intent::Do(Command::NoAnswer), "key-no-answer"),
];

/// The same where the sigils name themselves.
pub(in crate::desk::keymap) const ALIASES: Layer = &[
    on(Key::F(1), Intent::Do(Command::Why)),
    on(Key::Ctrl('g'), Intent::Do(Command::Jump)),
    on(Key::F(9), Intent::Do(Command::NoAnswer)),
];

/// What works on every question, beside what works wherever an application is open.
pub(in crate::desk::keymap) const ASKING: Layer = &[
    on(Key::PageUp, Intent::PageUp),
    on(Key::PageDown, Intent::PageDown),
    on(Key::Ctrl('y'), Intent::Do(Command::ThatIsRight)),
    on(Key::Ctrl('p'), Intent::Do(Command::Privacy)),
];

pub(in crate::desk::keymap) const CHOOSE: Layer = &[
    on(Key::Char(' '), Intent::Toggle),
    on(Key::Char('y'), Intent::Yes),
    on(Key::Char('n'), Intent::No),
];

pub(in crate::desk::keymap) const TICK: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-tick"),
    say(Key::Char('n'), Intent::No, "key-untick"),
    on(Key::Char(' '), Intent::Toggle),
];

pub(in crate::desk::keymap) const TOLD: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-yes"),
    say(Key::Char('n'), Intent::No, "key-no"),
];

pub(in crate::desk::keymap) const ROSTER: Layer = &[
    say(Key::Enter, Intent::Accept, "key-open"),
    say(Key::Char('+'), Intent::Sigil('+'), "key-add"),
    say(Key::Delete, Intent::Remove, "key-remove"),
    say(Key::Tab, Intent::Next, "key-next"),
    on(Key::BackTab, Intent::Back),
];

pub(in crate::desk::keymap) const PAPERS: Layer =
    &[say(Key::Char(' '), Intent::Toggle, "key-paper-state")];
