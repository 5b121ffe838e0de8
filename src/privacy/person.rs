//! Who a record is about, inside one application.

use serde::{Deserialize, Serialize};

use crate::register::text;

/// A person of one application. Numbers are those of the entries of their lists, which never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonId {
    /// The main applicant.
    Main,
    /// The joint applicant, who decides for themselves and is shown nothing of the other's decisions.
    Joint,
    /// A household member.
    Member(u32),
    /// A contact, who has no right to be told anything for being one.
    Contact(u32),
}

/// One sitting: one call, one visit to the counter, one person at a kiosk. It ends, and no other has its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct IntakeId(pub String);

/// A word or two that must be there: a reason, a paper's reference, what somebody said. Cleaned, and never empty.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Words(String);

impl Words {
    /// Takes words as they were typed; none where nothing that can be seen was typed.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let line = text::clean(typed);
        let line = line.trim();
        (!line.is_empty()).then(|| Self(line.to_owned()))
    }

    /// Gives the words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words(..)")
    }
}

impl TryFrom<String> for Words {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).ok_or("words that must be there are empty")
    }
}

impl From<Words> for String {
    fn from(words: Words) -> Self {
        words.0
    }
}

#[cfg(test)]
mod tests {
    use super::{PersonId, Words};

    #[test]
    fn words_are_there_or_there_are_none() {
        assert_eq!(Words::new("  by letter ").unwrap().as_str(), "by letter");
        assert!(Words::new(" \u{200b}\t ").is_none());
        assert!(serde_json::from_str::<Words>("\"  \"").is_err());
        assert_eq!(format!("{:?}", Words::new("Priya").unwrap()), "Words(..)");
    }

    #[test]
    fn a_person_is_written_by_what_they_are() {
        let written = |person| serde_json::to_string(&person).unwrap();
        assert_eq!(written(PersonId::Main), "\"main\"");
        assert_eq!(written(PersonId::Member(3)), "{\"member\":3}");
        assert_eq!(
            serde_json::from_str::<PersonId>("{\"contact\":1}").unwrap(),
            PersonId::Contact(1)
        );
    }
}
