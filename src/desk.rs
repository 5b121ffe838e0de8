//! The intake in progress: a value, the messages that change it, the effects it asks for.

pub mod effect;
pub mod key;
pub mod settings;
pub mod trouble;

pub use key::Key;
