//! The words of a typed date: months, and the small words around a day or an age.

/// One part of what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A number, and how many digits it was written with.
    Number { value: u32, digits: usize },
    /// A month by name, 1–12.
    Month(u32),
    /// `about`, `age`, `years old`: the number is an age, or a year that is not certain.
    Age,
    /// `months old`: the number is an age in months.
    Months,
    /// `the`, `of` or a weekday: nothing that the rest does not say.
    Aside,
}

/// Splits what was typed into parts; `None` when a word in it belongs to no date.
pub(super) fn parts(typed: &str) -> Option<Vec<Part>> {
    let lower = typed
        .to_lowercase()
        .replace("y/o", "yo")
        .replace('~', " about ");
    let mut found = Vec::new();
    for piece in lower.split(is_between) {
        let mut rest = piece;
        while !rest.is_empty() {
            let (number, after) = run(rest, |sign| sign.is_ascii_digit());
            let (word, after) = run(after, |sign| !sign.is_ascii_digit());
            if !number.is_empty() {
                found.push(Part::Number {
                    value: number.parse().ok()?,
                    digits: number.len(),
                });
            }
            let ordinal = !number.is_empty() && matches!(word, "st" | "nd" | "rd" | "th");
            if !word.is_empty() && !ordinal {
                found.push(meaning(word)?);
            }
            rest = after;
        }
    }
    found.retain(|part| *part != Part::Aside);
    Some(found)
}

/// Splits off what goes on in the same way from the start.
fn run(text: &str, goes_on: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|sign| !goes_on(sign)).unwrap_or(text.len()))
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '/' | '-' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

fn meaning(word: &str) -> Option<Part> {
    const ABOUT: [&str; 18] = [
        "about",
        "approx",
        "approximately",
        "around",
        "roughly",
        "circa",
        "ca",
        "c",
        "age",
        "aged",
        "old",
        "year",
        "years",
        "yr",
        "yrs",
        "yo",
        "y",
        "ish",
    ];
    const WEEKDAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    match word {
        "of" | "the" => Some(Part::Aside),
        "month" | "months" | "mth" | "mths" => Some(Part::Months),
        _ if ABOUT.contains(&word) => Some(Part::Age),
        _ if WEEKDAYS.iter().any(|day| shortens(word, day)) => Some(Part::Aside),
        _ => month_named(word).map(Part::Month),
    }
}

/// The month whose English name this is, or starts with, in at least three letters.
fn month_named(word: &str) -> Option<u32> {
    const MONTHS: [(&str, u32); 12] = [
        ("january", 1),
        ("february", 2),
        ("march", 3),
        ("april", 4),
        ("may", 5),
        ("june", 6),
        ("july", 7),
        ("august", 8),
        ("september", 9),
        ("october", 10),
        ("november", 11),
        ("december", 12),
    ];
    MONTHS
        .iter()
        .find(|(name, _)| shortens(word, name))
        .map(|(_, number)| *number)
}

fn shortens(word: &str, name: &str) -> bool {
    word.len() >= 3 && name.starts_with(word)
}
