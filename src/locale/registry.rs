//! The languages that Lodge knows, as `locales/locales.toml` lists them.
//!
//! The file is read and checked when Lodge is built; a mistake in it does not compile.

use super::LocaleError;

/// One language of the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Registered {
    /// Its BCP 47 tag, and the name of its folder.
    pub code: &'static str,
    /// Its name in itself.
    pub endonym: &'static str,
    /// Its name in Latin letters.
    pub name: &'static str,
    /// Its script, by ISO 15924.
    pub script: &'static str,
    /// The way it is written.
    pub dir: Direction,
    /// Where it may be shown.
    pub channels: &'static [Surface],
    /// The language that fills what it lacks, always one listed above it.
    pub fallback: Option<&'static str>,
    /// How far it has been read through.
    pub status: Status,
}

/// The way a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As Latin does.
    LeftToRight,
    /// As Arabic does.
    RightToLeft,
}

/// Where a language may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Every screen, and line mode.
    Tui,
    /// Paper and HTML.
    Print,
}

/// How far a language has been read through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// No named reader of the language has been through it.
    Draft,
    /// One has.
    Reviewed,
}

/// Every language, in the order a menu offers them.
pub static LOCALES: &[Registered] = include!(concat!(env!("OUT_DIR"), "/registry.rs"));

/// The language of a tag, exactly as it is written in the registry.
#[must_use]
pub fn find(code: &str) -> Option<&'static Registered> {
    LOCALES.iter().find(|registered| registered.code == code)
}

/// A language and its fallbacks, itself first.
pub(super) fn chain(code: &str) -> Result<Vec<&'static Registered>, LocaleError> {
    let first = find(code).ok_or_else(|| LocaleError::Unknown(code.to_owned()))?;
    let mut chain = vec![first];
    let mut next = first.fallback;
    while let Some(registered) = next.and_then(find) {
        chain.push(registered);
        next = registered.fallback;
    }
    Ok(chain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_the_source_and_every_fallback_is_listed_above() {
        let english = find("en-GB").unwrap();
        assert_eq!(
            (english.fallback, english.dir),
            (None, Direction::LeftToRight)
        );
        for (at, registered) in LOCALES.iter().enumerate() {
            assert!(
                registered
                    .code
                    .parse::<unic_langid::LanguageIdentifier>()
                    .is_ok(),
                "{}",
                registered.code
            );
            if let Some(fallback) = registered.fallback {
                assert!(LOCALES[..at].iter().any(|above| above.code == fallback));
            }
        }
        assert!(chain("en-US").is_err());
    }
}
