//! What the form has of people being told and standing by things, as the privacy ledger keeps it: each once, with the very words.

use crate::desk::books::Books;
use crate::desk::intake::Intake;
use crate::form::told::{Said, Told, told};
use crate::form::{EntryId, Owner, Place, Provenance, Value};
use crate::locale::day_in_london;
use crate::privacy::{
    Acknowledgement, Confirmed, Digest, Informed, InformedBy, PersonId, Recorder, Script, Taken,
    Thing, WordingId, Words,
};
use crate::register::Channel;
use chrono::{DateTime, Utc};

impl Intake {
    /// Writes down in the ledger what the answers say that people were told and stood by, where it is not there yet.
    ///
    /// What was taken in words that are no longer these is left out: a record without its words proves nothing, and it stays
    /// to do. So is what the notice's acknowledgement speaks of while no notice is on record.
    pub(super) fn mirror_told(&mut self, books: &Books, now: DateTime<Utc>) {
        if !self.may_change() {
            return;
        }
        let found: Vec<(Acknowledgement, String)> = told(&self.form, &self.sheet)
            .filter_map(|told| self.acknowledgement(&told, books))
            .filter(|(told, _)| told.at <= now)
            .collect();
        for (told, words) in found {
            let known = self.ledger.acknowledgements().any(|(_, one)| {
                (one.person, &one.thing, one.at) == (told.person, &told.thing, told.at)
            });
            if !known {
                self.ledger.keep_wording(&words);
                // Its words are kept and it is not to come: nothing else is ever refused.
                self.ledger.acknowledge(told, now).ok();
            }
        }
        for informed in self.informed() {
            if !self.ledger.is_informed(informed.person) {
                self.ledger.inform(informed, now).ok();
            }
        }
    }

    /// An acknowledgement of the form as a record, with its words; nothing where it is none of those that are kept.
    fn acknowledgement(&self, told: &Told, books: &Books) -> Option<(Acknowledgement, String)> {
        let thing = self.thing(told)?;
        let person = match told.place.owner {
            Owner::Joint => PersonId::Joint,
            Owner::Common | Owner::Main => PersonId::Main,
        };
        let (wording, words) = words(self, books, told.place, told.provenance)?;
        let told = Acknowledgement {
            person,
            thing,
            wording,
            taken: taken(told.provenance, &self.sitting.0)?,
            intake: self.sitting.clone(),
            at: told.provenance.at,
        };
        Some((told, words))
    }

    fn thing(&self, told: &Told) -> Option<Thing> {
        let confirmed = match told.said {
            Said::Told => None,
            Said::Acknowledged => Some(Confirmed::Yes),
            Said::Refused => Some(Confirmed::Refused),
        };
        match (self.question(told.place).id.as_str(), confirmed) {
            ("told_fraud_sharing", _) => Some(Thing::FraudSharing),
            ("told_nfi", _) => Some(Thing::NfiMatching),
            ("main.ack_truth", Some(confirmed)) => Some(Thing::Truth(confirmed)),
            ("ack_changes", Some(confirmed)) => Some(Thing::Changes(confirmed)),
            ("notice_ack", Some(confirmed)) => {
                let shown = self
                    .ledger
                    .notice_shown(PersonId::Main, told.provenance.at)?;
                Some(Thing::Notice {
                    notice: shown.notice.clone(),
                    extent: shown.extent,
                    confirmed,
                })
            }
            _ => None,
        }
    }

    /// The household members whom the applicant has told, by their own word.
    fn informed(&self) -> Vec<Informed> {
        let list = self.form.place("members", Owner::Common);
        let field = self.form.find("members.told_about_data");
        let (Some(list), Some(field)) = (list, field) else {
            return Vec::new();
        };
        let told = |entry: &EntryId| {
            let kept = self.sheet.kept(list.within(*entry, field))?;
            let Value::Choice(picked) = kept.answer.value()? else {
                return None;
            };
            matches!(picked.code.as_str(), "yes" | "through_parent").then(|| Informed {
                person: PersonId::Member(entry.0),
                on: day_in_london(kept.provenance.at),
                by: InformedBy::Applicant,
                how: None,
            })
        };
        self.sheet.entries(list).iter().filter_map(told).collect()
    }
}

/// The words that a question was put in, as they are proved; nothing where they are not these any more.
fn words(
    intake: &Intake,
    books: &Books,
    place: Place,
    provenance: &Provenance,
) -> Option<(WordingId, String)> {
    let locale = books.asked(&provenance.language);
    let words = locale.wording(&intake.wording(books).messages(place));
    let digest = Digest(provenance.wording);
    let wording = WordingId {
        key: intake.question(place).message.clone(),
        language: provenance.language.clone(),
        digest,
    };
    (Digest::of(&words) == digest).then_some((wording, words))
}

/// How an answer of the form was taken: across the desk or on the telephone. A kiosk keeps its own records.
fn taken(provenance: &Provenance, sitting: &str) -> Option<Taken> {
    let recorder = Recorder::new(provenance.channel, Words::new(&provenance.officer)?)?;
    spoken(provenance.channel, recorder, sitting)
}

/// That something was read out whole, across the desk or on the telephone; nothing at a kiosk, where nobody reads.
pub(crate) fn spoken(channel: Channel, recorder: Recorder, sitting: &str) -> Option<Taken> {
    let script = Script::ReadInFull;
    match channel {
        Channel::Phone => Some(Taken::OnPhone {
            recorder,
            call: Words::new(sitting)?,
            script,
            said: None,
            witness: None,
        }),
        Channel::Counter => Some(Taken::InPerson {
            recorder,
            script,
            said: None,
            witness: None,
        }),
        Channel::Kiosk => None,
    }
}
