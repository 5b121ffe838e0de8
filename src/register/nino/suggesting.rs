//! Offers the number that was probably meant where a letter was typed for a digit, or a digit for a letter.

use super::{classify, show};

/// Gives the number with O for 0 and I or L for 1 put right, in its usual groups, when that makes it a person's.
///
/// It is offered and never applied: the number is on a letter that the person can look at again.
#[must_use]
pub fn suggestion(typed: &str) -> Option<String> {
    let (signs, class) = classify(typed);
    if class.is_a_persons() {
        return None;
    }
    let swapped: String = signs
        .chars()
        .enumerate()
        .map(|(place, sign)| meant(place, sign))
        .collect();
    let (swapped, class) = classify(&swapped);
    class.is_a_persons().then(|| show(&swapped))
}

/// The sign that belongs in this place and looks like the one that is there.
fn meant(place: usize, sign: char) -> char {
    match (place, sign) {
        (0 | 1, '0') => 'O',
        (0 | 1, '1') => 'L',
        (2..=7, 'O') => '0',
        (2..=7, 'I' | 'L') => '1',
        (_, sign) => sign,
    }
}
