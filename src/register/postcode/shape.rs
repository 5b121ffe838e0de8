//! The shapes of postcodes, and the letters Royal Mail uses in each place of them (PAF programmer's guide).

/// The first half: one or two area letters, then one of `9`, `99`, `9A`.
pub(super) struct Outward {
    /// The area letters, such as `ME`.
    pub(super) area: String,
    /// The letter that ends it, as in `SW1A`.
    last: Option<char>,
}

impl Outward {
    /// Reads `A9 A99 AA9 AA99 A9A AA9A`, or nothing.
    pub(super) fn read(signs: &str) -> Option<Self> {
        let digits = signs.find(|sign: char| !sign.is_ascii_uppercase())?;
        let (area, district) = signs.split_at(digits);
        let mut rest = district.chars();
        let shaped =
            (1..=2).contains(&area.len()) && rest.next().is_some_and(|sign| sign.is_ascii_digit());
        let last = match (rest.next(), rest.next()) {
            (None, None) => None,
            (Some(sign), None) if sign.is_ascii_digit() => None,
            (Some(sign), None) if sign.is_ascii_uppercase() => Some(sign),
            _ => return None,
        };
        shaped.then(|| Self {
            area: area.to_owned(),
            last,
        })
    }
}

/// Splits a postcode into its halves, the second of which may be missing; `None` when it has no postcode's shape.
pub(super) fn halves(signs: &str) -> Option<(Outward, Option<&str>)> {
    if let Some(outward) = Outward::read(signs) {
        return Some((outward, None));
    }
    let (outward, inward) = signs.split_at_checked(signs.len().checked_sub(3)?)?;
    is_inward(inward).then_some(())?;
    Some((Outward::read(outward)?, Some(inward)))
}

fn is_inward(signs: &str) -> bool {
    signs.bytes().enumerate().all(|(place, sign)| {
        if place == 0 {
            sign.is_ascii_digit()
        } else {
            sign.is_ascii_uppercase()
        }
    })
}

/// Whether every letter is one that is used in its place today.
pub(super) fn letters_are_usual(outward: &Outward, inward: Option<&str>) -> bool {
    let mut area = outward.area.chars();
    let first = area.next().is_some_and(|letter| !"QVX".contains(letter));
    let second = area.next();
    let last = outward.last.is_none_or(|letter| {
        if second.is_some() {
            "ABEHMNPRVWXY".contains(letter)
        } else {
            "ABCDEFGHJKPSTUW".contains(letter)
        }
    });
    let inward = inward.is_none_or(|signs| !signs.contains(|letter| "CIKMOV".contains(letter)));
    first && second.is_none_or(|letter| !"IJZ".contains(letter)) && last && inward
}

/// Whether it is `BFPO` and a number, or in the area that stands for one.
pub(super) fn is_forces(signs: &str) -> bool {
    let number = signs.strip_prefix("BFPO").unwrap_or_default();
    let numbered =
        (1..=4).contains(&number.len()) && number.bytes().all(|sign| sign.is_ascii_digit());
    let coded = signs
        .strip_prefix("BF1")
        .is_some_and(|inward| inward.is_empty() || (inward.len() == 3 && is_inward(inward)));
    numbered || coded
}

/// Whether it is a code of an overseas territory: one code for each, or the territory's own numbers.
pub(super) fn is_overseas(signs: &str) -> bool {
    const ONE_EACH: [&str; 10] = [
        "ASCN1ZZ", "BBND1ZZ", "BIQQ1ZZ", "FIQQ1ZZ", "GX111AA", "PCRN1ZZ", "SIQQ1ZZ", "STHL1ZZ",
        "TDCU1ZZ", "TKCA1ZZ",
    ];
    const NUMBERED: [(&str, usize); 4] = [("AI", 4), ("KY", 5), ("MSR", 4), ("VG", 4)];
    ONE_EACH.contains(&signs)
        || NUMBERED.iter().any(|(start, length)| {
            signs.strip_prefix(start).is_some_and(|rest| {
                rest.len() == *length && rest.bytes().all(|sign| sign.is_ascii_digit())
            })
        })
}

/// Puts digits where digits belong and letters where letters do, for signs that look alike; `None` if nothing moves.
pub(super) fn repaired(signs: &str) -> Option<String> {
    let inward = signs.chars().count().checked_sub(3)?;
    let area = if signs
        .chars()
        .nth(1)
        .is_some_and(|sign| sign.is_ascii_alphabetic())
        && inward > 2
    {
        2
    } else {
        1
    };
    let ends_in_letter = signs
        .chars()
        .nth(inward.saturating_sub(1))
        .is_some_and(|sign| !"OIL".contains(sign) && sign.is_ascii_alphabetic());
    let meant: String = signs
        .chars()
        .enumerate()
        .map(|(place, sign)| {
            let letter = place < area || place > inward || (ends_in_letter && place + 1 == inward);
            if letter {
                as_letter(sign)
            } else {
                as_digit(sign)
            }
        })
        .collect();
    (meant != signs).then_some(meant)
}

fn as_digit(sign: char) -> char {
    match sign {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

fn as_letter(sign: char) -> char {
    match sign {
        '0' => 'O',
        '1' => 'L',
        other => other,
    }
}
