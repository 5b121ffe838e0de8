//! Rule: who gets Child Benefit, and with whom a child lives (`rules.md` 2.8). Not getting it proves nothing about where a
//! child lives, so all of these are facts for an officer.

use crate::form::finding::{Figure, Finding};
use crate::form::place::{EntryId, Owner, Place};
use crate::form::seen::Seen;
use crate::form::value::Value;
use crate::register::number;

/// What the rule finds.
#[must_use]
pub fn find(seen: &Seen) -> Vec<Finding> {
    let Some((list, members)) = seen.list("members", Owner::Common) else {
        return Vec::new();
    };
    let abuse = is_abuse_context(seen);
    members
        .iter()
        .flat_map(|member| {
            let child = Child {
                seen,
                list,
                entry: *member,
            };
            let found = [
                child.benefit(),
                child.shared_care(),
                child.other_parent(abuse),
            ];
            found.into_iter().flatten()
        })
        .collect()
}

/// Whether anything says that a move has to do with abuse. A wish to talk about it in private is enough to be careful.
fn is_abuse_context(seen: &Seen) -> bool {
    let is = |id, owner, codes: &[&str]| {
        let code = seen.code(id, owner);
        code.is_some_and(|code| codes.contains(&code))
    };
    let moves = |owner| is("main.abuse_move", owner, &["yes", "talk_privately"]);
    let reasons = seen.get("why_move", Owner::Common);
    let named =
        matches!(reasons, Some(Value::Many(many)) if many.iter().any(|one| one.code == "abuse"));
    moves(Owner::Main)
        || moves(Owner::Joint)
        || named
        || is("notice_kind", Owner::Common, &["abuse"])
        || is("living_situation", Owner::Common, &["refuge"])
}

/// A member of whom the questions about children are asked.
struct Child<'a> {
    seen: &'a Seen<'a>,
    list: Place,
    entry: EntryId,
}

impl Child<'_> {
    fn code(&self, field: &str) -> Option<&str> {
        self.seen.field_code(self.list, self.entry, field)
    }

    fn flag(&self, field: &str, code: &'static str) -> Option<Finding> {
        let at = self.seen.field_place(self.list, self.entry, field)?;
        Some(Finding::flag(at, code))
    }

    fn benefit(&self) -> Option<Finding> {
        let at = "child_benefit_to";
        match self.code(at)? {
            "me" | "joint" | "other_household_adult" => (self.code("child_lives")
                == Some("always_here"))
            .then(|| self.flag(at, "CHILD_COUNTED_INDICATED"))
            .flatten(),
            "other_parent" | "another_carer" => self.flag(at, "CHILD_BENEFIT_NOT_HELD"),
            "nobody" | "claim_in_progress" => {
                let flag = self.flag(at, "CHILD_BENEFIT_PENDING")?;
                Some(match self.code("child_benefit_none_reason") {
                    Some(reason) => flag.with("reason", Figure::Text(reason.to_owned())),
                    None => flag,
                })
            }
            _ => None,
        }
    }

    /// How many nights of fourteen, where that is known; no share of them counts for more than another.
    fn shared_care(&self) -> Option<Finding> {
        if self.code("child_lives")? != "shared" {
            return None;
        }
        let flag = self.flag("child_lives", "SHARED_CARE")?;
        let nights = self.seen.field(self.list, self.entry, "nights_per_14");
        Some(match nights {
            Some(Value::Number(nights)) if nights.0 % 100 == 0 => {
                flag.with("nights", Figure::Count(nights.0 / 100))
            }
            Some(Value::Number(nights)) => flag.with("nights", Figure::Text(number::show(*nights))),
            _ => flag,
        })
    }

    /// Where care is disputed, or there is abuse, nobody asks the other parent anything; unless both parents apply together.
    fn other_parent(&self, abuse: bool) -> Option<Finding> {
        let code = "DO_NOT_CONTACT_OTHER_PARENT";
        if self.code("care_arrangement") == Some("disputed") {
            return self.flag("care_arrangement", code);
        }
        let lives = self.code("child_lives")?;
        let of_both = ["relationship_to_main", "relationship_to_joint"]
            .iter()
            .all(|field| self.code(field) == Some("child"));
        let elsewhere = lives != "always_here"
            || self.code("child_benefit_to") == Some("other_parent")
            || !of_both;
        (abuse && elsewhere)
            .then(|| self.flag("child_lives", code))
            .flatten()
    }
}

#[cfg(test)]
mod tests;
