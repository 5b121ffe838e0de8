//! Layers of a screen that is handed over: nothing in them is a command of the officer's.

use crate::desk::intent::{Command, Intent};
use crate::desk::key::Key;
use crate::desk::keymap::layer::{Layer, on, say};

pub(in crate::desk::keymap) const NEW_PIN: Layer = &[
    say(Key::Enter, Intent::Accept, "key-hand-over"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

/// A question on a handed-over screen: nothing here is a command of the officer's.
pub(in crate::desk::keymap) const HANDED: Layer = &[
    say(Key::Enter, Intent::Accept, "key-next"),
    say(Key::Tab, Intent::Next, "key-ways"),
    say(Key::BackTab, Intent::Back, "key-back"),
];

pub(in crate::desk::keymap) const HANDED_PAGE: Layer =
    &[say(Key::Enter, Intent::Accept, "key-go-on")];

pub(in crate::desk::keymap) const HANDED_WAYS: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    on(Key::Char(' '), Intent::Toggle),
    say(Key::Tab, Intent::Next, "key-ways"),
    say(Key::BackTab, Intent::Back, "key-back"),
    on(Key::Left, Intent::Back),
    on(Key::Right, Intent::Down),
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
];

pub(in crate::desk::keymap) const HANDED_BACK: Layer = &[
    say(Key::Enter, Intent::Accept, "key-take-screen-back"),
    say(Key::Esc, Intent::Close, "key-back"),
];

/// Every other key that a hand falls on.
pub(in crate::desk::keymap) const HANDED_ANY: Layer = &[
    on(Key::Tab, Intent::Next),
    on(Key::BackTab, Intent::Back),
    on(Key::Esc, Intent::Close),
    on(Key::Ctrl('c'), Intent::Do(Command::AskOfficer)),
];

/// The only key on a handed-over screen that asks for anybody.
pub(in crate::desk::keymap) const OFFICER: Layer = &[say(
    Key::Ctrl('c'),
    Intent::Do(Command::AskOfficer),
    "key-officer",
)];
