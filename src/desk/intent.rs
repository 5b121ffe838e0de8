//! What a key means where it was pressed: the only thing that scenes and overlays are told.

mod command;

pub use command::Command;

/// What the person at the keyboard wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Intent {
    /// A letter, into the text in hand.
    Type(char),
    /// A sign typed on an empty answer: a command, or itself when it is typed twice.
    Sigil(char),
    /// A change to the text in hand, or a move within it.
    Edit(Edit),
    /// Accept what is in hand and go on; open the row in hand.
    Accept,
    /// Accept what is in hand and go on, past a list as well.
    Next,
    /// Accept what is in hand and go back.
    Back,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// The first row.
    First,
    /// The last row.
    Last,
    /// A screenful of rows up, or the part before.
    PageUp,
    /// A screenful of rows down, or the part after.
    PageDown,
    /// The option with this number, from 1.
    Pick(u8),
    /// Turn the option in hand on or off.
    Toggle,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Take out the row in hand.
    Remove,
    /// Close the topmost box.
    Close,
    /// A command, which the palette also lists by name.
    Do(Command),
}

/// A change to a line of text, or a move within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edit {
    /// A letter to the left.
    Left,
    /// A letter to the right.
    Right,
    /// To the start.
    Home,
    /// To the end.
    End,
    /// Take out the letter before the cursor.
    Backspace,
    /// Take out the letter under the cursor.
    Delete,
    /// Take out the word before the cursor.
    DeleteWord,
    /// Take out the whole line.
    Clear,
    /// A new line, in long texts.
    NewLine,
}
