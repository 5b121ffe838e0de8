//! The intake in progress: a value, the messages that change it, the effects it asks for.
