//! The one table of keys: what each means in each context. The help bar is drawn from it.

mod context;
mod layer;
mod table;

use crate::desk::intent::Intent;
use crate::desk::key::Key;

pub use context::Context;

/// A key, what it means, and the message of its name in the help bar where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    /// The key.
    pub key: Key,
    /// What it means.
    pub intent: Intent,
    /// The message in the help bar.
    pub says: Option<&'static str>,
}

/// What a key means in a context, if anything.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "only letters are typed")]
pub fn intent(context: Context, key: Key) -> Option<Intent> {
    if let Some(found) = bindings(context).find(|binding| binding.key == key) {
        return Some(found.intent);
    }
    match key {
        Key::Char(letter) if context.takes_text() && !letter.is_control() => {
            Some(Intent::Type(letter))
        }
        _ => None,
    }
}

/// Every binding of a context, the most useful first.
pub fn bindings(context: Context) -> impl Iterator<Item = &'static Binding> {
    table::layers(context).iter().flat_map(|layer| layer.iter())
}

/// The bindings that the help bar names, in order.
pub fn hints(context: Context) -> impl Iterator<Item = (&'static Binding, &'static str)> {
    bindings(context).filter_map(|binding| binding.says.map(|says| (binding, says)))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Context, bindings, hints, intent};
    use crate::desk::intent::Intent;
    use crate::desk::key::Key;

    #[test]
    fn no_context_binds_a_key_twice() {
        for context in Context::ALL {
            let mut seen = HashSet::new();
            for binding in bindings(context) {
                assert!(
                    seen.insert(binding.key),
                    "{context:?} binds {:?} twice",
                    binding.key
                );
            }
        }
    }

    #[test]
    fn a_letter_is_never_a_command_where_text_is_typed() {
        for context in Context::ALL
            .into_iter()
            .filter(|context| context.takes_text())
        {
            for letter in ('a'..='z').chain('A'..='Z').chain('0'..='9') {
                assert_eq!(
                    intent(context, Key::Char(letter)),
                    Some(Intent::Type(letter)),
                    "{context:?}"
                );
            }
        }
    }

    #[test]
    fn every_context_but_waiting_says_what_its_keys_do() {
        for context in Context::ALL
            .into_iter()
            .filter(|context| *context != Context::Waiting)
        {
            assert!(hints(context).next().is_some(), "{context:?}");
        }
    }

    #[test]
    fn enter_never_says_yes() {
        for context in Context::ALL {
            let meant = intent(context, Key::Enter);
            assert!(
                !matches!(meant, Some(Intent::Yes | Intent::Toggle | Intent::Pick(_))),
                "{context:?}"
            );
        }
    }
}
