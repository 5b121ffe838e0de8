//! What is put into a phrase: texts that are ready to show, and counts.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use unicode_segmentation::UnicodeSegmentation;

use super::clean::clean;

/// The most letters of an answer that are shown inside a phrase (I18N-10).
const ANSWER_LETTERS: usize = 60;

/// The arguments of a phrase, by name.
///
/// Texts are cleaned as they come in ([`clean`]), so nothing typed can act on the terminal. A count chooses a plural, and is
/// shown with the language's thousands mark where the phrase shows it. A name given twice keeps what came last.
#[derive(Clone, Default)]
pub struct Args {
    items: Vec<(Cow<'static, str>, Arg)>,
}

#[derive(Clone)]
enum Arg {
    Text(String),
    Count(i64),
}

impl Args {
    /// No arguments.
    #[must_use]
    pub const fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// Adds a text of ours, such as a date already in words or a council's name.
    #[must_use]
    pub fn text(self, name: impl Into<Cow<'static, str>>, text: &str) -> Self {
        self.with(name.into(), Arg::Text(clean(text).into_owned()))
    }

    /// Adds words that somebody typed, cut after 60 letters with `…`.
    #[must_use]
    pub fn answer(self, name: impl Into<Cow<'static, str>>, typed: &str) -> Self {
        let mut text = clean(typed).into_owned();
        if let Some((end, _)) = text.grapheme_indices(true).nth(ANSWER_LETTERS) {
            text.truncate(end);
            text.push('…');
        }
        self.with(name.into(), Arg::Text(text))
    }

    /// Adds a whole number, to choose a plural by.
    #[must_use]
    pub fn count(self, name: impl Into<Cow<'static, str>>, count: i64) -> Self {
        self.with(name.into(), Arg::Count(count))
    }

    fn with(mut self, name: Cow<'static, str>, arg: Arg) -> Self {
        self.items.push((name, arg));
        self
    }

    /// The same arguments as Fluent takes them; none at all where there are none.
    pub(super) fn fluent(&self) -> Option<FluentArgs<'_>> {
        if self.items.is_empty() {
            return None;
        }
        let mut args = FluentArgs::with_capacity(self.items.len());
        for (name, arg) in &self.items {
            let value = match arg {
                Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Arg::Count(count) => FluentValue::from(*count),
            };
            args.set(Cow::Borrowed(name.as_ref()), value);
        }
        Some(args)
    }
}

/// Names only: the values may be answers.
impl std::fmt::Debug for Args {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set()
            .entries(self.items.iter().map(|(name, _)| name))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Locale;
    use super::*;
    use proptest::prelude::*;

    fn echo() -> Locale {
        Locale::from_texts(&[("en-GB", &[("a.ftl", "echo = <{ $name }>\n")])]).unwrap()
    }

    #[test]
    fn an_answer_is_cut_between_letters_and_a_text_is_not() {
        let long = "e\u{301}\u{323}".repeat(61);
        let said = echo().say_with("echo", &Args::new().answer("name", &long));
        assert_eq!(said.graphemes(true).count(), 63);
        assert!(said.ends_with("…>"));
        let said = echo().say_with("echo", &Args::new().text("name", &"a".repeat(200)));
        assert_eq!(said.len(), 202);
        assert_eq!(
            echo().say_with("echo", &Args::new().answer("name", &"a".repeat(60))),
            format!("<{}>", "a".repeat(60))
        );
    }

    #[test]
    fn an_answer_is_never_read_as_wording_and_never_printed_by_debug() {
        let args = Args::new().answer("name", "{ $other } { echo } {\"x\"}");
        assert_eq!(
            echo().say_with("echo", &args),
            "<{ $other } { echo } {\"x\"}>"
        );
        assert_eq!(format!("{args:?}"), "{\"name\"}");
    }

    #[test]
    fn the_last_of_a_name_stays() {
        assert_eq!(
            echo().say_with("echo", &Args::new().text("name", "a").text("name", "b")),
            "<b>"
        );
    }

    proptest! {
        #[test]
        fn a_hostile_answer_is_shown_whole_and_harmless(typed in any::<String>()) {
            let said = echo().say_with("echo", &Args::new().text("name", &typed));
            prop_assert_eq!(clean(&said), said.as_str());
            prop_assert_eq!(said, format!("<{}>", clean(&typed)));
        }
    }
}
