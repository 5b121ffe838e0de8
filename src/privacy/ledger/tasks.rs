//! What is open to do: worked out from the entries, so that nothing can be ticked off that was not done.

use chrono::{DateTime, NaiveDate, Utc};

use crate::privacy::acknowledgement::Thing;
use crate::privacy::consent::ConsentAction;
use crate::privacy::disclosure::Decision;
use crate::privacy::ledger::{Closed, Ledger, Record, Sequence};
use crate::privacy::objection::{Against, Objection};
use crate::privacy::person::PersonId;
use crate::register::working_day;

/// Something that a person has to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Show somebody who applies the privacy notice.
    ShowNotice(PersonId),
    /// Tell somebody who applies one of the things that are told.
    TellFraudSharing(PersonId),
    /// Tell somebody who applies that records are matched.
    TellNfi(PersonId),
    /// Ask somebody who applies for the declaration.
    Declare(PersonId),
    /// Tell a household member that their data is held.
    TellMember(PersonId),
    /// Tell a contact that their data is held.
    TellContact(PersonId),
    /// Give the notice in the form that was asked for here.
    GiveFormat(Sequence),
    /// Tell who had data under it that a consent was taken back: the withdrawal, and the last disclosure to them.
    TellRecipient(Sequence, Sequence),
    /// Look again at what was disclosed in an emergency, or under an order, by this day.
    Review(Sequence, NaiveDate),
    /// Weigh an objection.
    Weigh(Sequence),
    /// Destroy somebody's equality answers when this day ends.
    DestroyEquality(PersonId, Sequence, NaiveDate),
    /// Ask whether a consent is still wanted: the yes, and the day from which on.
    Refresh(Sequence, NaiveDate),
}

impl Ledger {
    /// Gives what is open to do at an instant, for these people who apply and these of their household.
    #[must_use]
    pub fn tasks(
        &self,
        applicants: &[PersonId],
        members: &[PersonId],
        now: DateTime<Utc>,
    ) -> Vec<Task> {
        let mut tasks = self.untold(applicants, members, now);
        tasks.extend(self.unanswered(now));
        for person in applicants {
            tasks.extend(self.to_stop_and_refresh(*person, now));
        }
        tasks.sort();
        tasks
    }

    fn untold(
        &self,
        applicants: &[PersonId],
        members: &[PersonId],
        now: DateTime<Utc>,
    ) -> Vec<Task> {
        let told = |person: PersonId, is: fn(&Thing) -> bool| {
            self.acknowledgements()
                .any(|(_, one)| one.person == person && is(&one.thing))
        };
        let mut tasks = Vec::new();
        for person in applicants.iter().copied() {
            if self.notice_shown(person, now).is_none() {
                tasks.push(Task::ShowNotice(person));
            }
            if !told(person, |thing| matches!(thing, Thing::FraudSharing)) {
                tasks.push(Task::TellFraudSharing(person));
            }
            if !told(person, |thing| matches!(thing, Thing::NfiMatching)) {
                tasks.push(Task::TellNfi(person));
            }
            if !told(person, |thing| matches!(thing, Thing::Truth(_))) {
                tasks.push(Task::Declare(person));
            }
        }
        let uninformed = members.iter().filter(|member| !self.is_informed(**member));
        tasks.extend(uninformed.copied().map(Task::TellMember));
        let contacts = self.contacts().into_iter().filter(|one| one.must_be_told());
        tasks.extend(
            contacts
                .map(|contact| PersonId::Contact(contact.number))
                .filter(|contact| !self.is_informed(*contact))
                .map(Task::TellContact),
        );
        tasks
    }

    fn unanswered(&self, now: DateTime<Utc>) -> Vec<Task> {
        let mut tasks: Vec<Task> = self
            .each(Record::format_asked)
            .map(|(sequence, _)| sequence)
            .filter(|asked| !self.is_closed(*asked, Closed::FormatGiven))
            .map(Task::GiveFormat)
            .collect();
        let waits = |(sequence, objection): &(Sequence, &Objection)| {
            objection.is_weighed() && self.weighed(*sequence).is_none()
        };
        tasks.extend(
            self.objections()
                .filter(waits)
                .map(|(sequence, _)| Task::Weigh(sequence)),
        );
        tasks.extend(self.disclosures().filter_map(|(sequence, disclosure)| {
            let Decision::Emergency { review_due, .. } = disclosure.decision else {
                return None;
            };
            let open = !self.is_closed(sequence, Closed::Reviewed);
            open.then_some(Task::Review(sequence, review_due))
        }));
        let untold = self.withdrawals_to_tell(now).into_iter();
        tasks.extend(
            untold.map(|(withdrawal, disclosure, _)| Task::TellRecipient(withdrawal, disclosure)),
        );
        tasks
    }

    fn to_stop_and_refresh(&self, person: PersonId, now: DateTime<Utc>) -> Vec<Task> {
        let today = working_day::in_london(now);
        let stop = self
            .equality_stops(person)
            .filter(|(sequence, _)| !self.is_closed(*sequence, Closed::EqualityDestroyed))
            .map(|(sequence, stop_by)| Task::DestroyEquality(person, sequence, stop_by));
        let refresh = self
            .standings(person, now)
            .into_iter()
            .filter_map(|(_, stands)| {
                let (sequence, grant) = stands.grant()?;
                let day = grant.refresh_on.filter(|day| *day <= today)?;
                Some(Task::Refresh(sequence, day))
            });
        stop.into_iter().chain(refresh).collect()
    }

    /// Whether an entry is of the kind that asks for this to be done.
    pub(super) fn asks_for(&self, sequence: Sequence, how: Closed) -> bool {
        let Some(entry) = self.entry(sequence) else {
            return false;
        };
        match how {
            Closed::FormatGiven => matches!(entry.record, Record::FormatAsked(_)),
            Closed::RecipientTold => matches!(&entry.record, Record::Consent(step)
                if matches!(step.action(), ConsentAction::Withdrawn { .. })),
            Closed::Reviewed => matches!(&entry.record, Record::Disclosure(one)
                if matches!(one.decision, Decision::Emergency { .. })),
            Closed::EqualityDestroyed => matches!(&entry.record, Record::Objected(one)
                if matches!(one.against, Against::EqualityStop { .. })),
        }
    }
}
