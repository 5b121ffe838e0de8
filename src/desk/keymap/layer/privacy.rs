//! Layers of the privacy pages: notices, short forms, decisions, and what may be told.

use crate::desk::intent::{Command, Intent};
use crate::desk::key::Key;
use crate::desk::keymap::layer::{Layer, on, say};

pub(in crate::desk::keymap) const TELLING: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
    on(Key::PageUp, Intent::PageUp),
    say(Key::PageDown, Intent::PageDown, "key-further"),
    on(Key::Home, Intent::First),
    say(Key::Esc, Intent::Close, "key-back"),
];

pub(in crate::desk::keymap) const CARD: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Ctrl('d'), Intent::Do(Command::Reveal), "key-show"),
    say(Key::Esc, Intent::Close, "key-back"),
];

pub(in crate::desk::keymap) const NEXT_PART: Layer = &[
    say(Key::Enter, Intent::Accept, "key-next-part"),
    on(Key::Down, Intent::Down),
];

pub(in crate::desk::keymap) const READ_TO_END: Layer =
    &[say(Key::Char('r'), Intent::Toggle, "key-read-to-end")];

/// What can be said before the words were read to their end: a yes is not among it.
pub(in crate::desk::keymap) const EARLY: Layer = &[
    say(Key::Char('n'), Intent::No, "key-no"),
    say(Key::Char('l'), Intent::Type('l'), "key-not-sure"),
];

pub(in crate::desk::keymap) const CONSENT_SAYING: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    say(Key::Esc, Intent::Close, "key-back"),
];

/// Enter and Space are not here, and nothing says yes to everything.
pub(in crate::desk::keymap) const DECIDING: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-yes"),
    say(Key::Char('n'), Intent::No, "key-no"),
    say(Key::Char('l'), Intent::Type('l'), "key-not-sure"),
];

/// The way out of a decision, where an officer has the screen.
pub(in crate::desk::keymap) const UNDECIDED: Layer = &[
    say(Key::Esc, Intent::Close, "key-back"),
    on(Key::BackTab, Intent::Back),
];

pub(in crate::desk::keymap) const COVERED: Layer = &[
    say(
        Key::Ctrl('l'),
        Intent::Do(Command::Listening),
        "key-show-words",
    ),
    on(Key::F(10), Intent::Do(Command::Listening)),
    say(Key::Esc, Intent::Close, "key-back"),
];

pub(in crate::desk::keymap) const CONSENT_DONE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    on(Key::Esc, Intent::Close),
];

pub(in crate::desk::keymap) const TAKE_BACK: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-said-now"),
    say(Key::Char('p'), Intent::Type('p'), "key-by-phone"),
    say(Key::Char('s'), Intent::Type('s'), "key-signed"),
    say(Key::Char('l'), Intent::Type('l'), "key-by-letter"),
    say(Key::Char('#'), Intent::Type('#'), "key-say-why"),
    on(Key::Char('b'), Intent::Type('b')),
    say(Key::Esc, Intent::Close, "key-back"),
];

pub(in crate::desk::keymap) const TAKE_BACK_LINE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    say(Key::Esc, Intent::Close, "key-back"),
];

pub(in crate::desk::keymap) const PRIVACY: Layer = &[
    say(Key::Enter, Intent::Accept, "key-open"),
    say(Key::Char('+'), Intent::Sigil('+'), "key-new"),
    on(Key::Char('n'), Intent::Sigil('+')),
    say(Key::Char('w'), Intent::Remove, "key-take-back"),
    on(Key::Char('b'), Intent::Type('b')),
    on(Key::Char('m'), Intent::Type('m')),
    say(Key::Char('p'), Intent::Type('p'), "key-papers"),
    say(Key::Esc, Intent::Close, "key-back"),
    on(Key::Ctrl('p'), Intent::Close),
];

pub(in crate::desk::keymap) const NOTICE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-say-how-told"),
    say(Key::Char(' '), Intent::PageDown, "key-read-on"),
    say(Key::Char('?'), Intent::Sigil('?'), "key-for-you"),
    say(
        Key::Char('f'),
        Intent::Do(Command::AskFormat),
        "key-other-form",
    ),
    say(Key::Esc, Intent::Close, "key-back"),
];

pub(in crate::desk::keymap) const SLIP: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    on(Key::Tab, Intent::Next),
    say(Key::BackTab, Intent::Back, "key-back"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

pub(in crate::desk::keymap) const SLIP_PICK: Layer = &[on(Key::Char(' '), Intent::Toggle)];
