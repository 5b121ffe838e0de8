//! Layers of the pages of the desk and of the boxes over them.

use crate::desk::intent::{Command, Edit, Intent};
use crate::desk::key::Key;
use crate::desk::keymap::layer::{Layer, on, say};

pub(in crate::desk::keymap) const BUSY: Layer = &[say(Key::Esc, Intent::Close, "key-stop")];

pub(in crate::desk::keymap) const ACCEPTING: Layer =
    &[say(Key::Esc, Intent::Close, "key-leave-closed")];

pub(in crate::desk::keymap) const TRAIL: Layer = &[
    say(
        Key::Char('c'),
        Intent::Do(Command::CheckTrail),
        "key-check-trail",
    ),
    say(Key::Esc, Intent::Close, "key-to-list"),
    on(Key::Ctrl('l'), Intent::Do(Command::Listening)),
    on(Key::F(10), Intent::Do(Command::Listening)),
];

pub(in crate::desk::keymap) const NEW_PASSPHRASE: Layer = &[say(
    Key::Ctrl('n'),
    Intent::Do(Command::DrawWords),
    "key-five-words",
)];

pub(in crate::desk::keymap) const SETTING_LINE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-keep"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

pub(in crate::desk::keymap) const LIST: Layer = &[
    say(Key::Enter, Intent::Do(Command::Open), "key-open"),
    say(Key::Char('n'), Intent::Do(Command::New), "key-new"),
    say(Key::Char('/'), Intent::Do(Command::Filter), "key-find"),
    say(
        Key::Char('d'),
        Intent::Do(Command::DeleteDraft),
        "key-delete",
    ),
    say(
        Key::Char('w'),
        Intent::Do(Command::Withdraw),
        "key-withdraw",
    ),
    say(
        Key::Char('s'),
        Intent::Do(Command::Settings),
        "key-settings",
    ),
    say(Key::Char('l'), Intent::Do(Command::Lock), "key-lock"),
    on(Key::Char('q'), Intent::Do(Command::AskLeave)),
    on(Key::Esc, Intent::Close),
];

pub(in crate::desk::keymap) const FILTER: Layer = &[
    say(Key::Enter, Intent::Accept, "key-show-these"),
    say(Key::Esc, Intent::Close, "key-show-all"),
];

pub(in crate::desk::keymap) const CHECK: Layer = &[
    on(Key::Ctrl('p'), Intent::Do(Command::Privacy)),
    say(Key::Enter, Intent::Accept, "key-change"),
    on(Key::Char('e'), Intent::Accept),
    say(Key::Char('v'), Intent::Do(Command::Reveal), "key-show"),
    say(Key::Char('/'), Intent::Do(Command::Jump), "key-jump"),
    on(Key::Char('?'), Intent::Do(Command::Why)),
    on(Key::F(1), Intent::Do(Command::Why)),
    say(Key::Tab, Intent::Next, "key-go-on"),
    say(Key::BackTab, Intent::Back, "key-back"),
    on(Key::Esc, Intent::Close),
];

pub(in crate::desk::keymap) const LODGING: Layer = &[
    on(Key::Ctrl('p'), Intent::Do(Command::Privacy)),
    say(Key::Char('y'), Intent::Yes, "key-lodge"),
    say(Key::Char('n'), Intent::No, "key-not-yet"),
    say(Key::Enter, Intent::Accept, "key-put-right"),
    on(Key::Char('?'), Intent::Do(Command::Why)),
    on(Key::F(1), Intent::Do(Command::Why)),
    on(Key::BackTab, Intent::Back),
    on(Key::Esc, Intent::Close),
];

pub(in crate::desk::keymap) const RECEIPT: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Esc, Intent::Close, "key-to-list"),
];

pub(in crate::desk::keymap) const SETTINGS: Layer = &[
    say(Key::Enter, Intent::Accept, "key-change"),
    say(Key::Char(' '), Intent::Toggle, "key-toggle"),
    say(Key::Esc, Intent::Close, "key-keep-and-close"),
];

pub(in crate::desk::keymap) const PACK: Layer = &[
    say(Key::Enter, Intent::Accept, "key-close"),
    on(Key::Esc, Intent::Close),
];

pub(in crate::desk::keymap) const MENU: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Esc, Intent::Close, "key-close"),
    on(Key::Tab, Intent::Down),
    on(Key::BackTab, Intent::Up),
    on(Key::PageUp, Intent::PageUp),
    on(Key::PageDown, Intent::PageDown),
];

pub(in crate::desk::keymap) const PICK: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Esc, Intent::Close, "key-close"),
    on(Key::Char('!'), Intent::Type('!')),
];

pub(in crate::desk::keymap) const YES_NO: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-yes"),
    say(Key::Char('n'), Intent::No, "key-no"),
    on(Key::Esc, Intent::Close),
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
];

pub(in crate::desk::keymap) const ODD: Layer = &[
    say(Key::Char('y'), Intent::Yes, "key-right"),
    say(Key::Char('n'), Intent::No, "key-change"),
    say(Key::Char('#'), Intent::Do(Command::Note), "key-right-note"),
    say(Key::Esc, Intent::Close, "key-later"),
];

pub(in crate::desk::keymap) const NOTE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-keep"),
    say(Key::Ctrl('j'), Intent::Edit(Edit::NewLine), "key-new-line"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

pub(in crate::desk::keymap) const REASON: Layer = &[
    say(Key::Enter, Intent::Accept, "key-do-this"),
    say(Key::Esc, Intent::Close, "key-as-before"),
];

pub(in crate::desk::keymap) const WHY: Layer = &[
    say(Key::Enter, Intent::Close, "key-close"),
    say(Key::Char('?'), Intent::Type('?'), "key-fold"),
    on(Key::F(1), Intent::Do(Command::Why)),
    on(Key::Esc, Intent::Close),
];
