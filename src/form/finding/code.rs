//! Every code that a finding may have, in one place: scripts rely on them, and each has its wording.

use crate::form::finding::Strength;

/// A code with its strength and the figures that its wording may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The code: dotted for hard and soft, upper case for a flag.
    pub code: &'static str,
    /// How much a finding of it weighs.
    pub strength: Strength,
    /// The names of the figures behind it.
    pub figures: &'static [&'static str],
}

impl Code {
    /// The message that words it: `finding-` and the code, dots as hyphens.
    #[must_use]
    pub fn message(&self) -> String {
        super::message(self.code)
    }
}

/// Every code, by what it is about, in the order of the classes.
pub const CODES: &[Code] = &[
    hard("name.empty", &[]),
    hard("name.control", &[]),
    hard("name.too_long", &[]),
    hard("name.punctuation", &[]),
    hard("text.too_long", &["most"]),
    hard("choice.unreadable", &[]),
    hard("list.too_many", &["count"]),
    soft("list.many", &["count"]),
    hard("date.missing_part", &[]),
    hard("date.two_digit_year", &[]),
    hard("date.impossible", &[]),
    hard("date.unreadable", &[]),
    hard("date.future", &[]),
    hard("date.past", &[]),
    hard("date.range", &["from", "to"]),
    hard("date.too_old", &[]),
    hard("date.before_start", &[]),
    hard("date.after_received", &["received"]),
    soft("date.very_old", &["age"]),
    soft("date.parent_gap", &["years"]),
    soft("date.child_older", &[]),
    soft("date.applicant_under_16", &[]),
    flag("AGE_UNDER_16", &[]),
    flag("AGE_16_17", &[]),
    hard("nino.sample", &[]),
    hard("nino.trn", &[]),
    hard("nino.unreadable", &["suggest"]),
    hard("nino.twice", &["same_as"]),
    soft("nino.known_example", &[]),
    soft("nino.suffix_missing", &[]),
    flag("NINO_ADMIN_PREFIX", &[]),
    flag("NINO_CHANNEL_ISLANDS", &[]),
    flag("NINO_TEMPORARY", &[]),
    hard("postcode.shape", &["suggest"]),
    hard("postcode.pseudo", &[]),
    soft("postcode.letters", &[]),
    soft("postcode.slip", &["suggest"]),
    soft("postcode.outward_only", &[]),
    hard("phone.unreadable", &["suggest"]),
    hard("phone.length", &["suggest"]),
    soft("phone.slip", &["suggest"]),
    soft("phone.costly", &[]),
    soft("phone.no_texts", &[]),
    flag("UNSAFE_ROUTE_MATCH", &[]),
    flag("CONTACT_ROUTE_WEAK", &[]),
    hard("email.shape", &[]),
    soft("email.slip", &["suggest"]),
    soft("email.not_theirs", &[]),
    hard("money.unreadable", &[]),
    hard("money.range", &["least", "most"]),
    soft("money.unusual", &["least", "most"]),
    hard("number.unreadable", &[]),
    hard("number.range", &["least", "most", "step"]),
    soft("number.unusual", &["least", "most"]),
    hard("address.from_after_to", &[]),
    hard("address.future", &[]),
    hard("address.before_birth", &[]),
    hard("address.no_current", &[]),
    hard("address.two_current", &[]),
    soft("address.moving_gap", &["from", "to", "days"]),
    soft("address.overlap", &["from", "to", "days"]),
    soft("address.repeat", &[]),
    flag("ADDR_GAP", &["from", "to", "days"]),
    flag("ADDR_OVERLAP", &["from", "to", "days"]),
    flag("ADDR_SHORT", &["days"]),
    hard("household.own_relative", &[]),
    hard("household.couple_not_mutual", &[]),
    hard("household.two_couples", &[]),
    soft("household.second_partner", &[]),
    flag("SAFEGUARDING_CHECK", &["under"]),
    flag("CHILD_COUNTED_INDICATED", &[]),
    flag("CHILD_BENEFIT_NOT_HELD", &[]),
    flag("CHILD_BENEFIT_PENDING", &["reason"]),
    flag("SHARED_CARE", &["nights"]),
    flag("DO_NOT_CONTACT_OTHER_PARENT", &[]),
    flag("DUP_MEMBER", &[]),
    soft("opening.old_paper", &["days"]),
    flag("REP_NO_AUTHORITY", &[]),
    flag("NOTICE_NOT_ACKNOWLEDGED", &[]),
    flag("MEMBER_NOT_TOLD", &["told"]),
];

const fn hard(code: &'static str, figures: &'static [&'static str]) -> Code {
    Code {
        code,
        strength: Strength::Hard,
        figures,
    }
}

const fn soft(code: &'static str, figures: &'static [&'static str]) -> Code {
    Code {
        code,
        strength: Strength::Soft,
        figures,
    }
}

const fn flag(code: &'static str, figures: &'static [&'static str]) -> Code {
    Code {
        code,
        strength: Strength::Flag,
        figures,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stands_once_and_looks_like_its_strength() {
        for (number, code) in CODES.iter().enumerate() {
            assert!(
                CODES[..number].iter().all(|other| other.code != code.code),
                "{}",
                code.code
            );
            let dotted = code.code.contains('.') && code.code.to_lowercase() == code.code;
            assert_eq!(dotted, code.strength != Strength::Flag, "{}", code.code);
        }
    }

    #[test]
    fn the_message_has_hyphens_for_dots() {
        assert_eq!(CODES[0].message(), "finding-name-empty");
    }
}
