//! Bindings that contexts have in common, and how they are written.

pub(super) mod handed;
pub(super) mod page;
pub(super) mod privacy;
pub(super) mod question;
pub(super) mod shared;

use crate::desk::intent::Intent;
use crate::desk::key::Key;
use crate::desk::keymap::Binding;

/// Bindings that go together.
pub(super) type Layer = &'static [Binding];

const fn on(key: Key, intent: Intent) -> Binding {
    Binding {
        key,
        intent,
        says: None,
    }
}

const fn say(key: Key, intent: Intent, says: &'static str) -> Binding {
    Binding {
        key,
        intent,
        says: Some(says),
    }
}
