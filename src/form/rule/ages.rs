//! Rule: ages of applicants, and of parents and children (`rules.md` 2.2). A rule about an age fires only where every age that
//! somebody can have is on one side of it.

use crate::form::check::is_very_old;
use crate::form::finding::{Figure, Finding};
use crate::form::place::{Owner, Place};
use crate::form::seen::Seen;
use crate::form::value::{Person, Value};
use crate::register::date::{PartialDate, age_interval, age_on, years_before};

/// A parent younger than this when a child was born is odd, and one older than [`OLDEST_PARENT`] too.
const YOUNGEST_PARENT: i32 = 13;
const OLDEST_PARENT: u32 = 70;

/// What the rule finds.
#[must_use]
pub fn find(seen: &Seen) -> Vec<Finding> {
    let mut found: Vec<Finding> = after_received(seen).into_iter().collect();
    found.extend(young(seen, Person::Main));
    if seen.people().contains(&Person::Joint) {
        found.extend(young(seen, Person::Joint));
    }
    let mut odd: Vec<Finding> = Vec::new();
    for family in families(seen) {
        let more = of_family(seen, &family);
        odd.extend(more.filter(|more| odd.iter().all(|known| known.at != more.at)));
    }
    found.extend(odd);
    found
}

/// When a person was born, where that can be used: a main applicant born after the application came in is a slip.
#[must_use]
pub fn birth<'a>(seen: &'a Seen, person: Person) -> Option<&'a PartialDate> {
    let born = seen.birth(person)?;
    (person != Person::Main || after_received(seen).is_none()).then_some(born)
}

fn after_received(seen: &Seen) -> Option<Finding> {
    let received = seen
        .get("date_received", Owner::Common)
        .and_then(Value::date)?;
    let born = seen.birth(Person::Main)?;
    let at = seen.of_person(Person::Main, "date_of_birth")?;
    (born.earliest() > received.latest()).then(|| {
        Finding::hard(at, "date.after_received").with("received", Figure::Date(received.latest()))
    })
}

/// An applicant under 16, or of 16 or 17. Only of the main applicant is the date itself asked about again.
fn young(seen: &Seen, person: Person) -> Vec<Finding> {
    let ages = birth(seen, person).map(|born| age_interval(born, seen.day));
    let (Some((youngest, oldest)), Some(at)) = (ages, seen.of_person(person, "date_of_birth"))
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if oldest < 16 {
        if person == Person::Main {
            found.push(Finding::soft(at, "date.applicant_under_16"));
        }
        found.push(Finding::flag(at, "AGE_UNDER_16"));
    } else if youngest >= 16 && oldest < 18 {
        found.push(Finding::flag(at, "AGE_16_17"));
    }
    found
}

/// A parent and a child, and the date of birth at which a finding about the two of them stands.
struct Family {
    parent: Person,
    child: Person,
    at: Place,
}

/// Every parent with their child. Step, foster and kinship children may well be near in age, so only `child` and `parent` tell.
fn families(seen: &Seen) -> Vec<Family> {
    let mut families = Vec::new();
    let mut family = |relation: Option<&str>, to: Person, other: Person| {
        let (parent, child) = match relation {
            Some("child" | "adult_child") => (to, other),
            Some("parent") => (other, to),
            _ => return,
        };
        if let Some(at) = seen.of_person(other, "date_of_birth") {
            families.push(Family { parent, child, at });
        }
    };
    family(
        seen.code("joint_relationship", Owner::Common),
        Person::Main,
        Person::Joint,
    );
    if let Some((list, members)) = seen.list("members", Owner::Common) {
        for member in members {
            for (field, to) in [
                ("relationship_to_main", Person::Main),
                ("relationship_to_joint", Person::Joint),
            ] {
                let relation = seen.field_code(list, *member, field);
                family(relation, to, Person::Member(*member));
            }
        }
    }
    families
}

/// A child born before their parent, or at an odd age of the parent.
fn of_family(seen: &Seen, family: &Family) -> Option<Finding> {
    let (parent, child) = (birth(seen, family.parent)?, birth(seen, family.child)?);
    if is_very_old(parent, seen.day) || is_very_old(child, seen.day) {
        return None;
    }
    if child.latest() < parent.earliest() {
        return Some(Finding::soft(family.at, "date.child_older"));
    }
    let least = age_on(parent.latest(), child.earliest());
    let most = age_on(parent.earliest(), child.latest());
    let odd = if most < YOUNGEST_PARENT {
        most.max(0)
    } else if parent.latest() < years_before(child.earliest(), OLDEST_PARENT) {
        least
    } else {
        return None;
    };
    Some(Finding::soft(family.at, "date.parent_gap").with("years", Figure::Count(odd.into())))
}

#[cfg(test)]
mod tests;
