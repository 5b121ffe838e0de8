//! The stamp by which a translation says which English it was made from (I18N-02).

use sha2::{Digest as _, Sha256};

use super::Message;

impl Message {
    /// Eight hexadecimal letters that change with any of its words: a translation is stamped with those of the English it
    /// was made from.
    #[must_use]
    pub fn stamp(&self) -> String {
        let mut words = Sha256::new();
        if let Some(value) = &self.value {
            words.update(&value.text);
        }
        for attribute in &self.attributes {
            words.update(format!("\n.{}=", attribute.name));
            words.update(&attribute.phrase.text);
        }
        let digest = words.finalize();
        let first = digest.iter().take(4);
        let number = first.fold(0, |number: u32, byte| number << 8 | u32::from(*byte));
        format!("{number:08x}")
    }

    /// The stamp that a translation carries in its comment, as `src: 1a2b3c4d`.
    #[must_use]
    pub fn stamped(&self) -> Option<&str> {
        let comment = self.comment.as_deref()?;
        let line = comment
            .lines()
            .find_map(|line| line.trim().strip_prefix("src:"))?;
        Some(line.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Source;

    fn stamp(text: &str) -> String {
        Source::read("en-GB", "a.ftl", text).messages[0].stamp()
    }

    #[test]
    fn it_follows_the_words_and_not_the_spacing() {
        let plain = stamp("a = Hello { $name }\n    .why = Because\n");
        assert_eq!(plain.len(), 8);
        assert_eq!(
            plain,
            stamp("# A note.\na = Hello {$name}\n    .why = Because\n")
        );
        assert_ne!(plain, stamp("a = Hello { $name }\n    .hint = Because\n"));
        assert_ne!(plain, stamp("a = Hello\n    .why = Because\n"));
    }

    #[test]
    fn a_translation_carries_it_in_its_comment() {
        let source = Source::read("pl", "a.ftl", "# A note.\n# src: 1a2b3c4d\na = A\nb = B\n");
        let stamped: Vec<_> = source
            .messages
            .iter()
            .map(|message| message.stamped())
            .collect();
        assert_eq!(stamped, [Some("1a2b3c4d"), None]);
    }
}
