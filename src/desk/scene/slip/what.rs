//! What short forms are for: one case a use, each in a file of its own.

use chrono::{DateTime, Utc};

use crate::desk::Desk;
use crate::desk::effect::Effect;
use crate::desk::scene::slip::told::Telling;
use crate::desk::scene::slip::{
    ask_permission, authority, closing, format_asked, hand_over, informed, may_i_tell, mistake,
    notice_for, notice_shown, objection, out_of_turn, papers, read_aloud, restrict, revoke, told,
    weigh, which_permission,
};
use crate::desk::scene::telling::Way;
use crate::desk::slip::Slip;
use crate::privacy::{Closed, PersonId, Raised, Sequence};

/// What a short form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlipFor {
    /// That somebody asked for the notice in another form.
    FormatAsked,
    /// What is handed over to an applicant.
    HandOver,
    /// Whom the equality questions are read to.
    ReadAloud,
    /// Whether somebody may be told something.
    MayITell,
    /// Why somebody is told something that the gate refused.
    OutOfTurn {
        /// The refusal.
        refused: Sequence,
        /// What overrides it.
        way: Way,
    },
    /// That somebody may speak or act for somebody.
    Authority,
    /// That an authority is taken back.
    Revoke(Sequence),
    /// That somebody stands against a use of their data.
    Objection,
    /// What came of an objection.
    Weigh(Sequence),
    /// That somebody's data may be kept and nothing else, or no longer so.
    Restrict,
    /// What a permission that is to be asked for is about; whether it is asked, or brought up by them.
    AskPermission(Raised),
    /// Which permission is taken back.
    WhichPermission,
    /// That a decision was written down by mistake.
    Mistake(Sequence),
    /// That a household member or a contact was told that their data is held.
    Informed,
    /// That what an entry asked for was done.
    Closing(Sequence, Closed),
    /// That somebody is told one of the two things that are not asked.
    Told(PersonId, Telling),
    /// Whose notice is to be told.
    NoticeFor,
    /// How a notice was told.
    NoticeShown,
    /// Whose receipts are to be written; of one decision, or of everything.
    Papers(Option<Sequence>),
}

impl SlipFor {
    /// Whether having it done leads to the next page, and writes nothing down by itself.
    #[must_use]
    pub fn only_goes_on(&self) -> bool {
        match self {
            Self::HandOver
            | Self::ReadAloud
            | Self::AskPermission(_)
            | Self::WhichPermission
            | Self::NoticeFor => true,
            Self::FormatAsked
            | Self::MayITell
            | Self::OutOfTurn { .. }
            | Self::Authority
            | Self::Revoke(_)
            | Self::Objection
            | Self::Weigh(_)
            | Self::Restrict
            | Self::Mistake(_)
            | Self::Informed
            | Self::Closing(..)
            | Self::Told(..)
            | Self::NoticeShown
            | Self::Papers(_) => false,
        }
    }

    /// Looks at the rows again: those that hang on others come and go, and names are covered or not.
    pub(super) fn refresh(&self, slip: &mut Slip, desk: &Desk) {
        match self {
            Self::FormatAsked => format_asked::refresh(slip, desk),
            Self::HandOver => hand_over::refresh(slip, desk),
            Self::ReadAloud => read_aloud::refresh(slip, desk),
            Self::MayITell => may_i_tell::refresh(slip, desk),
            Self::OutOfTurn { way, .. } => out_of_turn::refresh(slip, desk, *way),
            Self::Authority => authority::refresh(slip, desk),
            Self::Revoke(sequence) => revoke::refresh(slip, desk, *sequence),
            Self::Objection => objection::refresh(slip, desk),
            Self::Weigh(sequence) => weigh::refresh(slip, desk, *sequence),
            Self::Restrict => restrict::refresh(slip, desk),
            Self::AskPermission(raised) => ask_permission::refresh(slip, desk, *raised),
            Self::WhichPermission => which_permission::refresh(slip, desk),
            Self::Mistake(_) | Self::Closing(..) => {}
            Self::Informed => informed::refresh(slip, desk),
            Self::NoticeFor => notice_for::refresh(slip, desk),
            Self::Told(person, telling) => told::refresh(slip, desk, *person, *telling),
            Self::NoticeShown => notice_shown::refresh(slip, desk),
            Self::Papers(decision) => papers::refresh(slip, desk, *decision),
        }
    }

    /// Checks what was filled in and has it done; what is wrong is said on the form.
    pub(super) fn take(&self, desk: &mut Desk, slip: &Slip, now: DateTime<Utc>) -> Vec<Effect> {
        match self {
            Self::FormatAsked => format_asked::take(desk, slip, now),
            Self::HandOver => hand_over::take(desk, slip, now),
            Self::ReadAloud => read_aloud::take(desk, slip, now),
            Self::MayITell => may_i_tell::take(desk, slip, now),
            Self::OutOfTurn { refused, way } => {
                out_of_turn::take(desk, slip, (*refused, *way), now)
            }
            Self::Authority => authority::take(desk, slip, now),
            Self::Revoke(sequence) => revoke::take(desk, slip, *sequence, now),
            Self::Objection => objection::take(desk, slip, now),
            Self::Weigh(sequence) => weigh::take(desk, slip, *sequence, now),
            Self::Restrict => restrict::take(desk, slip, now),
            Self::AskPermission(raised) => ask_permission::take(desk, slip, *raised, now),
            Self::WhichPermission => which_permission::take(desk, slip, now),
            Self::Mistake(step) => mistake::take(desk, slip, *step, now),
            Self::Informed => informed::take(desk, slip, now),
            Self::NoticeFor => notice_for::take(desk, slip, now),
            Self::Told(person, telling) => told::take(desk, slip, (*person, *telling), now),
            Self::Closing(entry, how) => closing::take(desk, slip, (*entry, *how), now),
            Self::NoticeShown => notice_shown::take(desk, slip, now),
            Self::Papers(decision) => papers::take(desk, slip, *decision, now),
        }
    }
}
