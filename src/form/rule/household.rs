//! Rule: couples, partners and people on two applications (`rules.md` 2.8).

use std::collections::BTreeSet;

use crate::form::finding::{Figure, Finding};
use crate::form::place::{EntryId, Owner, Place};
use crate::form::rule::ages;
use crate::form::seen::Seen;
use crate::form::value::{Answer, Person, Value};
use crate::register::Missing;
use crate::register::date::age_interval;

/// What the rule finds.
#[must_use]
pub fn find(seen: &Seen) -> Vec<Finding> {
    let Some(household) = Household::of(seen) else {
        return Vec::new();
    };
    let mut found = household.couples();
    found.extend(household.second_partners(&found));
    found.extend(household.young_partners());
    found.extend(household.on_two_applications());
    found
}

/// The members, and whether the two applicants are a couple.
struct Household<'a> {
    seen: &'a Seen<'a>,
    list: Place,
    members: &'a [EntryId],
    applicants: bool,
}

/// Whom somebody says a member is a couple with.
enum Said {
    /// Nobody was asked, or cannot say, or it cannot be read.
    Unclear,
    /// Asked, and nothing said.
    Nothing,
    /// Nobody.
    No,
    /// A person of the household.
    With(Person),
}

impl<'a> Household<'a> {
    fn of(seen: &'a Seen<'a>) -> Option<Self> {
        let (list, members) = seen.list("members", Owner::Common)?;
        Some(Self {
            seen,
            list,
            members,
            applicants: is_partner(seen.code("joint_relationship", Owner::Common)),
        })
    }

    fn at(&self, member: EntryId, field: &str) -> Option<Place> {
        self.seen.field_place(self.list, member, field)
    }

    fn partner_of(&self, member: EntryId, field: &str) -> bool {
        is_partner(self.seen.field_code(self.list, member, field))
    }

    fn said(&self, member: EntryId) -> Said {
        let Some(at) = self
            .at(member, "couple_with")
            .filter(|at| self.seen.is_asked(*at))
        else {
            return Said::Unclear;
        };
        match self.seen.sheet.answer(at) {
            None | Some(Answer::Missing(Missing::NotAsked)) => Said::Nothing,
            Some(Answer::Missing(_)) => Said::Unclear,
            Some(Answer::Given(_)) => match self.seen.value(at) {
                Some(Value::Person(person)) if self.seen.people().contains(person) => {
                    Said::With(*person)
                }
                Some(Value::Choice(_)) => Said::No,
                _ => Said::Unclear,
            },
        }
    }

    /// One finding for each answer that cannot be right: the first that fits, in the order they are named in.
    ///
    /// Between members a couple is mutual. An applicant is not asked, so it is enough that the member says it; but of two
    /// that say it, or of one beside the other applicant, only the first can be.
    fn couples(&self) -> Vec<Finding> {
        let mut taken: BTreeSet<Person> = BTreeSet::new();
        if self.applicants {
            taken.extend([Person::Main, Person::Joint]);
        }
        let mut found = Vec::new();
        for member in self.members {
            let Said::With(other) = self.said(*member) else {
                continue;
            };
            let code = match other {
                Person::Member(other) if other == *member => Some("household.own_relative"),
                Person::Member(other) => {
                    let mutual = match self.said(other) {
                        Said::With(back) => back == Person::Member(*member),
                        Said::Unclear => true,
                        Said::Nothing | Said::No => false,
                    };
                    (!mutual).then_some("household.couple_not_mutual")
                }
                Person::Main | Person::Joint => {
                    (!taken.insert(other)).then_some("household.two_couples")
                }
            };
            let at = self.at(*member, "couple_with");
            found.extend(code.zip(at).map(|(code, at)| Finding::hard(at, code)));
        }
        found
    }

    /// A second partner of the main applicant, unless the couple they say they are was found to be impossible already.
    fn second_partners(&self, known: &[Finding]) -> Vec<Finding> {
        let partners = self
            .members
            .iter()
            .filter(|member| self.partner_of(**member, "relationship_to_main"));
        partners
            .skip(usize::from(!self.applicants))
            .filter(|member| {
                let couple = self.at(**member, "couple_with");
                known.iter().all(|finding| Some(finding.at) != couple)
            })
            .filter_map(|member| self.at(*member, "relationship_to_main"))
            .map(|at| Finding::soft(at, "household.second_partner"))
            .collect()
    }

    /// Everyone who is somebody's partner, the main applicant aside, whose own age has its own flag.
    fn partners(&self) -> BTreeSet<Person> {
        let mut partners = BTreeSet::new();
        if self.applicants {
            partners.insert(Person::Joint);
        }
        for member in self.members {
            let person = Person::Member(*member);
            if ["relationship_to_main", "relationship_to_joint"]
                .iter()
                .any(|field| self.partner_of(*member, field))
            {
                partners.insert(person);
            }
            if let Said::With(other) = self.said(*member)
                && other != person
            {
                partners.extend([person, other]);
            }
        }
        partners.remove(&Person::Main);
        partners
    }

    /// A partner who is under 16, or under 18, the age of marriage: for an officer, and never an error on the screen.
    fn young_partners(&self) -> Vec<Finding> {
        let young = |person: Person| {
            let oldest = age_interval(ages::birth(self.seen, person)?, self.seen.day).1;
            let under = [16, 18].into_iter().find(|years| oldest < *years)?;
            let at = self.seen.of_person(person, "date_of_birth")?;
            let flag = Finding::flag(at, "SAFEGUARDING_CHECK");
            Some(flag.with("under", Figure::Count(under.into())))
        };
        self.partners().into_iter().filter_map(young).collect()
    }

    fn on_two_applications(&self) -> Vec<Finding> {
        let field = "on_other_application";
        let there =
            |member: &&EntryId| self.seen.field_code(self.list, **member, field) == Some("yes");
        let places = self.members.iter().filter(there);
        places
            .filter_map(|member| self.at(*member, field))
            .map(|at| Finding::flag(at, "DUP_MEMBER"))
            .collect()
    }
}

fn is_partner(relation: Option<&str>) -> bool {
    relation.is_some_and(|relation| ["partner", "spouse", "civil_partner"].contains(&relation))
}

#[cfg(test)]
mod tests;
