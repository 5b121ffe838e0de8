//! How hard a text is to read: the Automated Readability Index, which needs no dictionary.
//!
//! The grade is `4.71 × letters ÷ words + 0.5 × words ÷ sentences − 21.43`, about the school year that reads it with ease
//! (Smith and Senter, AMRL-TR-66-220, 1967). It is counted in whole hundredths, so that 512 is 5.12. Public wording is held to
//! an average of 500 and a sentence to 800. Measure what is said, with names put in, not the text with its placeholders.

use std::ops::{Add, AddAssign};

use unicode_segmentation::UnicodeSegmentation;

/// What the grade is made from; two add up to the measure of both texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// Letters and digits.
    pub letters: u32,
    /// Words: runs between spaces or dashes that hold a letter or a digit.
    pub words: u32,
    /// Sentences with at least one word.
    pub sentences: u32,
}

impl Measure {
    /// The measure of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        sentences(text)
            .iter()
            .map(|sentence| Self::of_sentence(sentence))
            .fold(Self::default(), Add::add)
    }

    /// The grade in hundredths; 0 for a text without words. Very short words go below zero.
    #[must_use]
    pub fn grade_hundredths(self) -> i32 {
        let (letters, words, sentences) = (
            i64::from(self.letters),
            i64::from(self.words),
            i64::from(self.sentences),
        );
        if words == 0 || sentences == 0 {
            return 0;
        }
        let sum = 471 * letters * sentences + 50 * words * words;
        let grade = rounded(sum, words * sentences) - 2143;
        i32::try_from(grade).unwrap_or(i32::MAX)
    }

    /// The mean number of words in a sentence, in hundredths; 0 for a text without words.
    #[must_use]
    pub fn sentence_length_hundredths(self) -> u32 {
        (self.words * 100).checked_div(self.sentences).unwrap_or(0)
    }

    fn of_sentence(sentence: &str) -> Self {
        let mut measure = Self {
            sentences: 1,
            ..Self::default()
        };
        for word in sentence
            .split(|letter: char| letter.is_whitespace() || matches!(letter, '–' | '—' | '…'))
        {
            let letters = letters(word);
            measure.letters += letters;
            measure.words += u32::from(letters > 0);
        }
        measure
    }
}

impl Add for Measure {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            letters: self.letters.saturating_add(other.letters),
            words: self.words.saturating_add(other.words),
            sentences: self.sentences.saturating_add(other.sentences),
        }
    }
}

impl AddAssign for Measure {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

/// The grade of a whole text, in hundredths.
#[must_use]
pub fn grade_hundredths(text: &str) -> i32 {
    Measure::of(text).grade_hundredths()
}

/// The sentence of a text with the highest grade, and that grade in hundredths; nothing for a text without words.
#[must_use]
pub fn hardest(text: &str) -> Option<(String, i32)> {
    let graded = sentences(text).into_iter().map(|sentence| {
        let grade = Measure::of_sentence(&sentence).grade_hundredths();
        (sentence, grade)
    });
    graded.max_by_key(|(_, grade)| *grade)
}

/// The sentences of a text that hold a word, without the space round them.
///
/// They end as Unicode's rules say (UAX 29), so "3.5", "GOV.UK" and "e.g. a letter" end nothing. A new line ends one too,
/// unless the next begins in lower case and only goes on.
#[must_use]
pub fn sentences(text: &str) -> Vec<String> {
    joined(text)
        .unicode_sentences()
        .map(str::trim)
        .filter(|sentence| letters(sentence) > 0)
        .map(str::to_owned)
        .collect()
}

/// The text with a space for every line end inside a sentence.
fn joined(text: &str) -> String {
    let mut lines = text.lines();
    let mut joined = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let goes_on = line.trim_start().starts_with(char::is_lowercase);
        joined.push(if goes_on { ' ' } else { '\n' });
        joined.push_str(line);
    }
    joined
}

fn letters(word: &str) -> u32 {
    let letters = word
        .graphemes(true)
        .filter(|letter| letter.starts_with(char::is_alphanumeric))
        .count();
    u32::try_from(letters).unwrap_or(u32::MAX)
}

fn rounded(sum: i64, parts: i64) -> i64 {
    (sum + parts / 2).div_euclid(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_grade_is_the_formula_in_hundredths() {
        assert_eq!(
            Measure::of("We keep this. You can ask."),
            Measure {
                letters: 19,
                words: 6,
                sentences: 2
            }
        );
        // 4.71 × 22 ÷ 6 + 0.5 × 6 ÷ 2 − 21.43 = −2.66.
        assert_eq!(
            Measure {
                letters: 22,
                words: 6,
                sentences: 2
            }
            .grade_hundredths(),
            -266
        );
        assert_eq!(
            Measure {
                letters: 500,
                words: 100,
                sentences: 5
            }
            .grade_hundredths(),
            1212
        );
        assert_eq!(grade_hundredths(""), 0);
    }

    #[test]
    fn plain_words_grade_low_and_office_words_high() {
        assert!(
            grade_hundredths("We ask this to find the right home for you. You can skip it.") < 300
        );
        let formal = "Applicants are required to furnish documentary evidence substantiating their residential circumstances.";
        assert!(grade_hundredths(formal) > 1600);
    }

    #[test]
    fn sentences_end_where_a_reader_stops() {
        assert_eq!(
            sentences("One. Two! Three? Four"),
            ["One.", "Two!", "Three?", "Four"]
        );
        assert_eq!(
            sentences("It costs £3.50 on GOV.UK today. Yes."),
            ["It costs £3.50 on GOV.UK today.", "Yes."]
        );
        assert_eq!(
            sentences("Bring proof, e.g. a letter."),
            ["Bring proof, e.g. a letter."]
        );
        assert_eq!(
            sentences("A line that\ngoes on.\nNew line\n\n– Last"),
            ["A line that goes on.", "New line", "– Last"]
        );
        assert_eq!(
            sentences("She said “Stop.” Then left. …"),
            ["She said “Stop.”", "Then left."]
        );
    }

    #[test]
    fn the_hardest_sentence_is_found() {
        let (sentence, grade) =
            hardest("You can go. Considerable administrative complications. OK.").unwrap();
        assert_eq!(sentence, "Considerable administrative complications.");
        assert!(grade > 800);
        assert_eq!(hardest("… –"), None);
    }

    #[test]
    fn words_are_counted_between_spaces_and_dashes() {
        assert_eq!(
            Measure::of("brother-in-law's house—mine"),
            Measure {
                letters: 22,
                words: 3,
                sentences: 1
            }
        );
        assert_eq!(
            Measure::of("Two words. Four words are here.").sentence_length_hundredths(),
            300
        );
    }

    proptest! {
        #[test]
        fn any_text_can_be_measured(text in any::<String>()) {
            let whole = Measure::of(&text);
            prop_assert!(whole.words >= whole.sentences || whole.words == 0 || whole.letters >= whole.words);
            let _grade = whole.grade_hundredths();
        }
    }
}
