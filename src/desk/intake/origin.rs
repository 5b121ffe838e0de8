//! Where an answer comes from: filled in for every answer, whoever types it.

use chrono::{DateTime, Utc};

use crate::desk::books::Books;
use crate::desk::intake::Intake;
use crate::form::{Answer, Kept, Owner, Place, Provenance, Source};
use crate::register::Channel;

/// What is the same for every answer of a moment.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// Who types.
    pub officer: &'a str,
    /// How the application is being taken.
    pub channel: Channel,
    /// Whether the reason stands beside the question.
    pub why_shown: bool,
    /// Who types it themselves, on a screen that was handed over.
    pub typist: Option<Source>,
    /// When.
    pub now: DateTime<Utc>,
}

impl Intake {
    /// Who or what an answer at a place comes from, unless the officer says otherwise.
    #[must_use]
    pub fn source_at(&self, place: Place) -> Source {
        if self.question(place).staff {
            return Source::Staff;
        }
        self.source.unwrap_or(match place.owner {
            Owner::Joint => Source::JointApplicant,
            Owner::Common | Owner::Main => Source::Applicant,
        })
    }

    /// An answer with its provenance.
    #[must_use]
    pub fn kept(
        &self,
        books: &Books,
        place: Place,
        answer: Answer,
        typed: Option<String>,
        moment: Moment,
    ) -> Kept {
        let wording = self.wording(books);
        Kept {
            answer,
            typed,
            provenance: Provenance {
                source: moment.typist.unwrap_or_else(|| self.source_at(place)),
                channel: moment.channel,
                officer: moment.officer.to_owned(),
                at: moment.now,
                form_version: self.form.version,
                language: self.language.clone(),
                wording: wording.locale.wording_digest(&wording.messages(place)),
                why_shown: moment.why_shown,
                handed_over: moment.typist.is_some(),
            },
        }
    }
}
