//! Layers that many contexts share: a line, rows, digits, the ways out.

use crate::desk::intent::{Command, Edit, Intent};
use crate::desk::key::Key;
use crate::desk::keymap::layer::{Layer, on, say};

pub(in crate::desk::keymap) const PAGE: Layer = &[say(Key::Enter, Intent::Accept, "key-go-on")];

pub(in crate::desk::keymap) const OUT: Layer = &[
    say(Key::Ctrl('c'), Intent::Do(Command::AskLeave), "key-leave"),
    on(Key::F(3), Intent::Do(Command::Leave)),
];

pub(in crate::desk::keymap) const LINE: Layer = &[
    say(Key::Enter, Intent::Accept, "key-go-on"),
    on(Key::Tab, Intent::Next),
    say(Key::BackTab, Intent::Back, "key-back"),
    on(Key::Up, Intent::Back),
    on(Key::Down, Intent::Next),
];

pub(in crate::desk::keymap) const EDITING: Layer = &[
    on(Key::Left, Intent::Edit(Edit::Left)),
    on(Key::Right, Intent::Edit(Edit::Right)),
    on(Key::Home, Intent::Edit(Edit::Home)),
    on(Key::End, Intent::Edit(Edit::End)),
    on(Key::Backspace, Intent::Edit(Edit::Backspace)),
    on(Key::Delete, Intent::Edit(Edit::Delete)),
    on(Key::Ctrl('w'), Intent::Edit(Edit::DeleteWord)),
    on(Key::Ctrl('u'), Intent::Edit(Edit::Clear)),
];

pub(in crate::desk::keymap) const ARROWS: Layer =
    &[on(Key::Up, Intent::Up), on(Key::Down, Intent::Down)];

pub(in crate::desk::keymap) const ROWS: Layer = &[
    on(Key::Up, Intent::Up),
    on(Key::Down, Intent::Down),
    on(Key::Home, Intent::First),
    on(Key::End, Intent::Last),
    on(Key::PageUp, Intent::PageUp),
    on(Key::PageDown, Intent::PageDown),
];

pub(in crate::desk::keymap) const LINES: Layer =
    &[on(Key::Up, Intent::Back), on(Key::Down, Intent::Next)];

pub(in crate::desk::keymap) const DESK: Layer = &[
    on(Key::Char(':'), Intent::Do(Command::Palette)),
    on(Key::Ctrl('o'), Intent::Do(Command::Palette)),
    on(Key::F(2), Intent::Do(Command::Palette)),
    on(Key::Ctrl('l'), Intent::Do(Command::Listening)),
    on(Key::F(10), Intent::Do(Command::Listening)),
];

pub(in crate::desk::keymap) const LONG: Layer = &[say(
    Key::Ctrl('j'),
    Intent::Edit(Edit::NewLine),
    "key-new-line",
)];

pub(in crate::desk::keymap) const DIGITS: Layer = &[
    say(Key::Char('1'), Intent::Pick(1), "key-choose"),
    on(Key::Char('2'), Intent::Pick(2)),
    on(Key::Char('3'), Intent::Pick(3)),
    on(Key::Char('4'), Intent::Pick(4)),
    on(Key::Char('5'), Intent::Pick(5)),
    on(Key::Char('6'), Intent::Pick(6)),
    on(Key::Char('7'), Intent::Pick(7)),
    on(Key::Char('8'), Intent::Pick(8)),
    on(Key::Char('9'), Intent::Pick(9)),
];

pub(in crate::desk::keymap) const DIGITS_QUIET: Layer = &[
    on(Key::Char('1'), Intent::Pick(1)),
    on(Key::Char('2'), Intent::Pick(2)),
    on(Key::Char('3'), Intent::Pick(3)),
    on(Key::Char('4'), Intent::Pick(4)),
    on(Key::Char('5'), Intent::Pick(5)),
    on(Key::Char('6'), Intent::Pick(6)),
    on(Key::Char('7'), Intent::Pick(7)),
    on(Key::Char('8'), Intent::Pick(8)),
    on(Key::Char('9'), Intent::Pick(9)),
];

pub(in crate::desk::keymap) const TOGGLE: Layer =
    &[say(Key::Char(' '), Intent::Toggle, "key-toggle")];

/// What works wherever an application is open.
pub(in crate::desk::keymap) const WORK: Layer = &[
    say(Key::Ctrl('o'), Intent::Do(Command::Palette), "key-more"),
    on(Key::F(2), Intent::Do(Command::Palette)),
    on(Key::Ctrl('z'), Intent::Do(Command::Undo)),
    on(Key::Ctrl('r'), Intent::Do(Command::Redo)),
    on(Key::Ctrl('c'), Intent::Do(Command::AskLeave)),
    on(Key::F(3), Intent::Do(Command::Leave)),
    on(Key::F(4), Intent::Do(Command::Park)),
    on(Key::F(5), Intent::Do(Command::Language)),
    on(Key::F(6), Intent::Do(Command::HandOver)),
    on(Key::Ctrl('l'), Intent::Do(Command::Listening)),
    on(Key::F(10), Intent::Do(Command::Listening)),
    on(Key::Ctrl('d'), Intent::Do(Command::Reveal)),
    on(Key::Ctrl('t'), Intent::Do(Command::MayITell)),
];

/// What works beside that on its pages that are not questions.
pub(in crate::desk::keymap) const WORK_PAGE: Layer = &[
    on(Key::Char(':'), Intent::Do(Command::Palette)),
    on(Key::Ctrl('g'), Intent::Do(Command::Jump)),
];

/// What works on every page that lies over an application, without a name in the bottom line.
pub(in crate::desk::keymap) const AWAY: Layer = &[
    on(Key::Ctrl('c'), Intent::Do(Command::AskLeave)),
    on(Key::F(3), Intent::Do(Command::Leave)),
    on(Key::Ctrl('l'), Intent::Do(Command::Listening)),
    on(Key::F(10), Intent::Do(Command::Listening)),
];
