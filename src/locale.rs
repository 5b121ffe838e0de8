//! Says a phrase in a language; wraps it to a width; formats dates and money.
//!
//! A [`Locale`] is one language with the languages that fill its gaps. It is a value and never global: an officer's screen and an
//! applicant's question can be in two languages at once. What is said comes from `locales/<tag>/**/*.ftl`, which is compiled
//! into the binary; a read-only folder of the same layout can be laid over it. Dates, counts and money are put into words
//! here and handed to Fluent as text: Fluent itself formats nothing.
//!
//! ```text
//! locales/*.ftl ─┬─ layer ── Locale: say, attr, say_day, say_money, wording_digest
//!    + overlay   └─ source ─ Source: the same messages as written, with their places, for the linter
//! text ── wrap, cut, width (cells of the glass); reading (how hard it is to read)
//! ```

mod args;
mod clean;
mod fault;
mod figures;
mod files;
mod layer;
mod plural;
pub mod reading;
pub mod registry;
mod source;
mod when;
mod wording;
mod wrap;
mod written;

use std::fmt;
use std::path::Path;

use unic_langid::LanguageIdentifier;

pub use args::Args;
pub use clean::clean;
pub use fault::{Fault, FaultKind, LocaleError};
pub use plural::{CATEGORIES, plural_categories};
pub use source::{Attribute, Message, Source};
pub use when::{day_in_london, london};
pub use wrap::{cut, width, wrap};
pub use written::{Phrase, Reference, Select};

use files::File;
use layer::Layer;

/// A language, with the languages that fill what it lacks.
///
/// Lookup goes message by message and attribute by attribute: the language itself, then its fallback, then that one's.
/// Legal text must not fall back; whoever shows it asks [`Locale::origin`] first.
pub struct Locale {
    tag: String,
    layers: Vec<Layer>,
}

impl Locale {
    /// Loads a registered language, with the files of an overlay folder laid over the built-in ones.
    ///
    /// The overlay has the layout of `locales/`: a file of the same path replaces the messages it repeats, whole, and may
    /// add others. A folder that cannot be read, a language that is not registered and every fault in the wording is an
    /// error; faults come all together, each with its place.
    pub fn load(tag: &str, overlay: Option<&Path>) -> Result<Self, LocaleError> {
        let mut layers = Vec::new();
        let mut faults = files::strangers(overlay)?;
        for registered in registry::chain(tag)? {
            match Layer::new(registered.code, &files::gather(registered.code, overlay)?) {
                Ok(layer) => layers.push(layer),
                Err(more) => faults.extend(more),
            }
        }
        if faults.is_empty() {
            Ok(Self {
                tag: tag.to_owned(),
                layers,
            })
        } else {
            Err(LocaleError::Faulty(faults))
        }
    }

    /// Makes a language from texts in hand: each of the chain with its tag and its files, the language itself first.
    ///
    /// An empty chain, or a tag that is not a language, is [`LocaleError::Unknown`].
    pub fn from_texts(chain: &[(&str, &[(&str, &str)])]) -> Result<Self, LocaleError> {
        let Some((tag, _)) = chain.first() else {
            return Err(LocaleError::Unknown(String::new()));
        };
        let mut layers = Vec::new();
        for (tag, texts) in chain {
            if tag.parse::<LanguageIdentifier>().is_err() {
                return Err(LocaleError::Unknown((*tag).to_owned()));
            }
            let files: Vec<File> = texts
                .iter()
                .map(|(path, text)| File::given(path, text))
                .collect();
            layers.push(Layer::new(tag, &files).map_err(LocaleError::Faulty)?);
        }
        Ok(Self {
            tag: (*tag).to_owned(),
            layers,
        })
    }

    /// The files of one language as written, built in and overlaid, for the linter.
    ///
    /// A message that the overlay replaces is left out, so what is returned is what is shown. Faults are in the sources
    /// they belong to; a folder of the overlay that belongs to no language is a source without a file. Fallbacks are sources of
    /// their own languages.
    pub fn sources(tag: &str, overlay: Option<&Path>) -> Result<Vec<Source>, LocaleError> {
        let registered = registry::find(tag).ok_or_else(|| LocaleError::Unknown(tag.to_owned()))?;
        let mut sources = source::strangers(files::strangers(overlay)?);
        sources.extend(source::read_all(
            registered.code,
            &files::gather(registered.code, overlay)?,
        ));
        Ok(sources)
    }

    /// The tag it was loaded by, such as `en-GB`.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Says a message that takes no arguments; `[id]` where there is none.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &Args::new())
    }

    /// Says a message with its arguments; `[id]` where there is none, and `{$name}` for an argument that was not given.
    #[must_use]
    pub fn say_with(&self, id: &str, args: &Args) -> String {
        self.layers
            .iter()
            .find_map(|layer| layer.say(id, args))
            .unwrap_or_else(|| format!("[{}]", clean(id)))
    }

    /// Says an attribute of a message, such as `hint`; nothing where no language of the chain has it.
    #[must_use]
    pub fn attr(&self, id: &str, attr: &str, args: &Args) -> Option<String> {
        self.layers
            .iter()
            .find_map(|layer| layer.attr(id, attr, args))
    }

    /// Whether the message can be said, in this language or a fallback.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.origin(id).is_some()
    }

    /// Whether the attribute can be said, in this language or a fallback.
    #[must_use]
    pub fn has_attr(&self, id: &str, attr: &str) -> bool {
        self.attr_origin(id, attr).is_some()
    }

    /// The tag of the language that the message would be said in.
    #[must_use]
    pub fn origin(&self, id: &str) -> Option<&str> {
        self.layers
            .iter()
            .find(|layer| layer.value(id).is_some())
            .map(Layer::tag)
    }

    /// The tag of the language that the attribute would be said in.
    #[must_use]
    pub fn attr_origin(&self, id: &str, attr: &str) -> Option<&str> {
        self.layers
            .iter()
            .find(|layer| layer.attribute(id, attr).is_some())
            .map(Layer::tag)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale")
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
