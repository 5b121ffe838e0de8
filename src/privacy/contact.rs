//! Contacts: people and bodies who help somebody, as records of their own. Being one gives no right to be told anything.

mod card;

pub use card::Card;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::privacy::person::{PersonId, Words};
use crate::register::{coded, coded_fault};

coded! {
    /// Who a contact is to the person: the notice's seven, and the others of the form.
    pub enum ContactKind {
        /// A support worker.
        SupportWorker = "support_worker",
        /// A doctor.
        Gp = "gp",
        /// A probation officer.
        ProbationOfficer = "probation_officer",
        /// A social worker.
        SocialWorker = "social_worker",
        /// A health visitor.
        HealthVisitor = "health_visitor",
        /// An employer.
        Employer = "employer",
        /// Next of kin.
        NextOfKin = "next_of_kin",
        /// A personal adviser of somebody who was in care.
        PersonalAdviser = "personal_adviser",
        /// A refuge worker.
        RefugeWorker = "refuge_worker",
        /// An independent domestic violence adviser.
        Idva = "idva",
        /// A solicitor.
        Solicitor = "solicitor",
        /// Somebody at the landlord's.
        LandlordContact = "landlord_contact",
        /// A school.
        School = "school",
        /// A midwife.
        Midwife = "midwife",
        /// An occupational therapist.
        Ot = "ot",
        /// A carer.
        Carer = "carer",
        /// Somebody else.
        Other = "other",
    }
}

coded! {
    /// What it gives away that somebody has such a contact.
    pub enum Reveals {
        /// Something about their health.
        Health = "health",
        /// That there was an offence.
        Criminal = "criminal",
        /// That they are in danger from somebody.
        Abuse = "abuse",
        /// Nothing.
        Nothing = "none",
    }
}

impl ContactKind {
    /// The seven kinds that the notice names.
    pub const OF_THE_NOTICE: [Self; 7] = [
        Self::SupportWorker,
        Self::Gp,
        Self::ProbationOfficer,
        Self::SocialWorker,
        Self::HealthVisitor,
        Self::Employer,
        Self::NextOfKin,
    ];

    /// Says what it gives away that somebody has a contact of this kind.
    #[must_use]
    pub fn reveals(self) -> Reveals {
        match self {
            Self::Gp | Self::HealthVisitor | Self::Midwife | Self::Ot | Self::Carer => {
                Reveals::Health
            }
            Self::ProbationOfficer => Reveals::Criminal,
            Self::RefugeWorker | Self::Idva => Reveals::Abuse,
            Self::SupportWorker
            | Self::SocialWorker
            | Self::Employer
            | Self::NextOfKin
            | Self::PersonalAdviser
            | Self::Solicitor
            | Self::LandlordContact
            | Self::School
            | Self::Other => Reveals::Nothing,
        }
    }

    /// Says whether they help for a living, so that their card can be offered for somebody else's application.
    #[must_use]
    pub fn is_professional(self) -> bool {
        !matches!(
            self,
            Self::Employer
                | Self::NextOfKin
                | Self::LandlordContact
                | Self::Carer
                | Self::School
                | Self::Other
        )
    }

    /// Gives the code that lists show: every professional is `professional`, so that the mask itself gives nothing away.
    #[must_use]
    pub fn in_lists(self) -> &'static str {
        if self.is_professional() || self.reveals() != Reveals::Nothing {
            "professional"
        } else {
            self.code()
        }
    }
}

/// Whether a contact knows that they are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Knows {
    /// The person says that they told them on this day.
    ToldOn(NaiveDate),
    /// They know; nobody said since when.
    Yes,
    /// They do not know: a task.
    No,
    /// Nobody is sure: a task.
    NotSure,
}

coded_fault! {
    /// Why a contact cannot be kept.
    pub enum ContactFault {
        /// Neither a name nor an organisation.
        Nameless = "contact.nameless",
        /// A contact is somebody else's, and has none of their own.
        WrongPerson = "contact.wrong_person",
    }
}

/// A contact as it is kept. A later record of the same number takes its place and hides nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The number of the record, which never changes.
    pub number: u32,
    /// Whose contact it is.
    pub for_person: PersonId,
    /// Who they are and how they are reached.
    pub card: Card,
    /// Who told us about them.
    pub told_by: PersonId,
    /// Whether they know.
    pub knows: Knows,
    /// Whether they are for emergencies alone.
    #[serde(default)]
    pub emergency_only: bool,
    /// Whether it was taken off the application.
    #[serde(default)]
    pub removed: bool,
}

impl Contact {
    /// Checks that it names somebody, and is somebody's.
    pub fn check(&self) -> Result<(), ContactFault> {
        if matches!(self.for_person, PersonId::Contact(_)) {
            return Err(ContactFault::WrongPerson);
        }
        if self.card.name.is_none() && self.card.organisation.is_none() {
            return Err(ContactFault::Nameless);
        }
        Ok(())
    }

    /// Gives the name that they are listed under: their own, or the organisation's.
    #[must_use]
    pub fn listed_as(&self) -> Option<&Words> {
        self.card.name.as_ref().or(self.card.organisation.as_ref())
    }

    /// Says whether the contact themselves still has to be told that their data is held.
    #[must_use]
    pub fn must_be_told(&self) -> bool {
        matches!(self.knows, Knows::No | Knows::NotSure)
    }
}

#[cfg(test)]
mod tests {
    use super::{ContactKind, Reveals};

    #[test]
    fn what_a_kind_gives_away_never_stands_in_a_list() {
        for kind in ContactKind::ALL {
            if kind.reveals() != Reveals::Nothing {
                assert_eq!(kind.in_lists(), "professional", "{}", kind.code());
            }
        }
        assert_eq!(ContactKind::ProbationOfficer.reveals(), Reveals::Criminal);
        assert_eq!(ContactKind::Gp.reveals(), Reveals::Health);
        assert_eq!(ContactKind::Idva.reveals(), Reveals::Abuse);
    }

    #[test]
    fn the_mask_is_worn_by_many_who_give_nothing_away() {
        let plain = ContactKind::ALL
            .iter()
            .filter(|kind| kind.reveals() == Reveals::Nothing && kind.in_lists() == "professional");
        assert!(plain.count() >= 3);
        assert_eq!(ContactKind::NextOfKin.in_lists(), "next_of_kin");
    }

    #[test]
    fn the_notices_seven_come_first() {
        assert_eq!(&ContactKind::ALL[..7], ContactKind::OF_THE_NOTICE);
    }
}
