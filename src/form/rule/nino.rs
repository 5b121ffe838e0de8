//! Rule: the same National Insurance number on two people of one application (`rules.md` 2.3).

use std::collections::BTreeMap;

use crate::form::finding::{Figure, Finding};
use crate::form::seen::Seen;
use crate::form::show::person_path;
use crate::form::value::{Person, Value};
use crate::register::nino;

/// What the rule finds. The first eight signs are compared, for the last letter adds nothing; numbers that are next to each
/// other are not alike, since brothers and sisters often have such.
#[must_use]
pub fn find(seen: &Seen) -> Vec<Finding> {
    let mut first: BTreeMap<String, Person> = BTreeMap::new();
    let mut found = Vec::new();
    for person in seen.people() {
        let field = match person {
            Person::Main | Person::Joint => "nino",
            Person::Member(_) => "member_nino",
        };
        let Some(at) = seen.of_person(person, field) else {
            continue;
        };
        let typed = seen.value(at).and_then(Value::text);
        let Some(number) = typed.and_then(nino::first_eight) else {
            continue;
        };
        if let Some(other) = first.get(&number) {
            let other = person_path(seen.form, seen.sheet, *other);
            found.push(Finding::hard(at, "nino.twice").with("same_as", Figure::Text(other)));
        } else {
            first.insert(number, person);
        }
    }
    found
}

#[cfg(test)]
mod tests;
