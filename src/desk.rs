//! The intake in progress: a value, the messages that change it, the effects it asks for.

pub mod key;

pub use key::Key;
