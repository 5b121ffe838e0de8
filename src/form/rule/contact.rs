//! Rule: routes to reach an applicant that are weak, not theirs, or lead to someone who must not know (`rules.md` 2.5, 2.6).

use crate::form::finding::Finding;
use crate::form::place::{Owner, Place};
use crate::form::seen::Seen;
use crate::form::value::Value;
use crate::register::{email, phone};

const APPLICANTS: [Owner; 2] = [Owner::Main, Owner::Joint];

/// What the rule finds.
#[must_use]
pub fn find(seen: &Seen) -> Vec<Finding> {
    let numbers = numbers(seen);
    let mut found = unsafe_routes(seen, &numbers);
    found.extend(numbers.iter().filter_map(no_texts));
    for owner in APPLICANTS {
        found.extend(no_route(seen, owner));
        found.extend(not_theirs(seen, owner));
    }
    found
}

/// One of an applicant's numbers.
struct Number<'a> {
    at: Place,
    typed: &'a str,
    not_safe: bool,
    someone_elses: bool,
    text_ok: bool,
}

impl Number<'_> {
    /// Whether it is given as a way to reach them, without a word of warning.
    fn is_route(&self) -> bool {
        !self.not_safe && !self.someone_elses
    }
}

fn numbers<'a>(seen: &'a Seen) -> Vec<Number<'a>> {
    let mut numbers = Vec::new();
    for owner in APPLICANTS {
        let Some((list, entries)) = seen.list("main.phones", owner) else {
            continue;
        };
        for entry in entries {
            let is = |field, code| seen.field_code(list, *entry, field) == Some(code);
            let typed = seen.field(list, *entry, "number").and_then(Value::text);
            let at = seen.field_place(list, *entry, "number");
            if let (Some(typed), Some(at)) = (typed, at) {
                numbers.push(Number {
                    at,
                    typed,
                    not_safe: is("safe", "no"),
                    someone_elses: is("whose", "someone_elses"),
                    text_ok: is("text_ok", "yes"),
                });
            }
        }
    }
    numbers
}

/// A number given as a route that is elsewhere said to be unsafe, or that somebody else answers.
///
/// A contact's is neither: whoever helps somebody may live with them and share their telephone.
/// What one applicant calls unsafe is unsafe on the other's list too. What one calls someone else's may well be the other's:
/// two applicants who share a number are ordinary.
fn unsafe_routes(seen: &Seen, numbers: &[Number]) -> Vec<Finding> {
    let others = listed(seen, "landlords", "phone", &|code| code == Some("no"));
    let warned = |route: &Number| {
        let warnings = numbers.iter().filter(|other| {
            other.not_safe || (other.someone_elses && other.at.owner == route.at.owner)
        });
        warnings
            .map(|other| other.typed)
            .chain(others.iter().copied())
            .any(|other| phone::same_number(route.typed, other))
    };
    numbers
        .iter()
        .filter(|number| number.is_route() && warned(number))
        .map(|number| Finding::flag(number.at, "UNSAFE_ROUTE_MATCH"))
        .collect()
}

/// What a list of other people says in one field; of landlords, only of those that pass by what was said of asking them.
fn listed<'a>(
    seen: &'a Seen,
    list: &str,
    field: &str,
    passes: &dyn Fn(Option<&str>) -> bool,
) -> Vec<&'a str> {
    let Some((list, entries)) = seen.list(list, Owner::Common) else {
        return Vec::new();
    };
    entries
        .iter()
        .filter(|entry| passes(seen.field_code(list, **entry, "reference_safe")))
        .filter_map(|entry| seen.field(list, *entry, field)?.text())
        .collect()
}

/// Texts are welcome on a number that takes none. A costly number was asked about already.
fn no_texts(number: &Number) -> Option<Finding> {
    let line = phone::read(number.typed).ok()?;
    let silent = number.text_ok && line.no_texts() && !line.costly();
    silent.then(|| Finding::soft(number.at, "phone.no_texts"))
}

/// Neither a telephone nor an email address: post or a contact is the only way.
fn no_route(seen: &Seen, owner: Owner) -> Option<Finding> {
    let ticked = |id| matches!(seen.get(id, owner), Some(Value::Tick(true)));
    let at = seen.form.place("main.no_email", owner)?;
    (ticked("main.no_phone") && ticked("main.no_email"))
        .then(|| Finding::flag(at, "CONTACT_ROUTE_WEAK"))
}

/// An address that is a contact's too: most likely a helper's own, typed where the applicant's belongs. A likely slip in it was
/// asked about already.
fn not_theirs(seen: &Seen, owner: Owner) -> Option<Finding> {
    let at = seen.form.place("main.email", owner)?;
    let typed = seen.value(at)?.text()?;
    let contacts = listed(seen, "contacts", "email", &|_| true);
    let theirs = contacts
        .into_iter()
        .any(|other| email::same_address(typed, other));
    (theirs && email::suggestion(typed).is_none()).then(|| Finding::soft(at, "email.not_theirs"))
}

#[cfg(test)]
mod tests;
