//! Who decides: everybody for themselves, whoever is under 16 with a parent, and somebody in another's place under an authority.

use crate::desk::consent::about_now;
use crate::desk::intake::Intake;
use crate::form::seen::Seen;
use crate::form::{EntryId, Person};
use crate::privacy::{Action, AuthorityForm, PersonId, Sequence};
use crate::register::date::age_interval;

/// How old somebody is, as far as deciding goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// 18 or over, or an applicant whose age is not known.
    Adult,
    /// 16 or 17, or somebody who may be.
    SixteenOrSeventeen,
    /// Under 16, or somebody who may be.
    UnderSixteen,
    /// A household member whose age is not known.
    Unknown,
}

/// Everybody whose decision it can be: who applies, then their household.
#[must_use]
pub fn deciders(intake: &Intake) -> Vec<PersonId> {
    let members = intake.members();
    intake.applicants().into_iter().chain(members).collect()
}

/// How old somebody is today.
#[must_use]
pub fn age(intake: &Intake, person: PersonId) -> Age {
    let (of, applies) = match person {
        PersonId::Main => (Person::Main, true),
        PersonId::Joint => (Person::Joint, true),
        PersonId::Member(entry) => (Person::Member(EntryId(entry)), false),
        PersonId::Contact(_) => return Age::Unknown,
    };
    let seen = Seen::of(&intake.form, &intake.pack, &intake.sheet, intake.today);
    match seen
        .birth(of)
        .map(|birth| age_interval(birth, intake.today))
    {
        Some((youngest, _)) if youngest >= 18 => Age::Adult,
        Some((youngest, _)) if youngest >= 16 => Age::SixteenOrSeventeen,
        Some(_) => Age::UnderSixteen,
        None if applies => Age::Adult,
        None => Age::Unknown,
    }
}

/// The authorities under which somebody may decide in a person's place now, parental ones apart from the rest.
#[must_use]
pub fn in_their_place(intake: &Intake, person: PersonId, parental: bool) -> Vec<Sequence> {
    let now = about_now(intake);
    let entries = intake.ledger.entries().iter();
    let held = entries.filter(|entry| {
        let sitting = Some(&intake.sitting);
        let authority = intake
            .ledger
            .authority_in_force(entry.sequence, now, sitting);
        authority.is_some_and(|authority| {
            let terms = authority.terms();
            terms.for_person == person
                && terms.actions.contains(&Action::Decide)
                && matches!(terms.form, AuthorityForm::Parental { .. }) == parental
        })
    });
    held.map(|entry| entry.sequence).collect()
}
