//! What may be printed and posted to whom, from what they said about being reached safely (S2), and nobody else's word.
//!
//! Each adult has their own. Nothing is ever sent by itself: what may go by post may go on the person's own word, given for this
//! paper, and there is no value that says otherwise. Silence is taken for the more careful answer. The receipt of an
//! application keeps its own default, the reference alone.

use chrono::NaiveDate;

use crate::form::seen::Seen;
use crate::form::{Answer, Form, Owner, Pack, Sheet};
use crate::privacy::PersonId;
use crate::register::{Missing, coded};

coded! {
    /// What may be put into somebody's hand.
    pub enum InHand {
        /// The whole paper.
        Full = "full",
        /// The whole paper if they say so themselves, asked alone; else the reference.
        FullOnTheirWord = "full_on_their_word",
        /// The reference and nothing that says what it is about.
        ReferenceOnly = "reference_only",
    }
}

coded! {
    /// What may go by post. Nothing goes by itself.
    pub enum ByPost {
        /// The whole paper, if they say so themselves for this one.
        FullOnTheirWord = "full_on_their_word",
        /// The reference alone, if they say so themselves for this one.
        ReferenceOnTheirWord = "reference_on_their_word",
        /// Nothing.
        Nothing = "nothing",
    }
}

coded! {
    /// Why no more than this.
    pub enum Reason {
        /// They said that somebody could see it who should not.
        NotSafe = "not_safe",
        /// Nobody has asked them, or they would not say.
        NotSaid = "not_said",
        /// Somebody else is there, or it is no safe time to talk.
        NotAlone = "not_alone",
        /// Somebody else opens the post, or takes it in.
        SharedPost = "shared_post",
        /// They want no post.
        NoPost = "no_post",
        /// It is theirs alone to say, and they are not asked here.
        NotTheirs = "not_theirs",
    }
}

/// What may be printed and posted for one person, and why no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sending {
    /// What may be put into their hand.
    pub in_hand: InHand,
    /// Why no more.
    pub hand_because: Option<Reason>,
    /// What may go by post.
    pub by_post: ByPost,
    /// Why no more.
    pub post_because: Option<Reason>,
}

/// Whether reaching somebody is safe, as they said it themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Safe {
    Yes,
    No,
    NotSaid,
}

/// Says what may be printed and posted for a person, from the answers that are asked now.
#[must_use]
pub fn may_send(
    (form, pack, sheet): (&Form, &Pack, &Sheet),
    person: PersonId,
    today: NaiveDate,
) -> Sending {
    let owner = match person {
        PersonId::Main => Owner::Main,
        PersonId::Joint => Owner::Joint,
        PersonId::Member(_) | PersonId::Contact(_) => return not_asked(),
    };
    let seen = Seen::of(form, pack, sheet, today);
    let safe = safe(&seen, owner);
    let (in_hand, hand_because) = in_hand(&seen, safe);
    let (by_post, post_because) = by_post(&seen, owner, safe);
    Sending {
        in_hand,
        hand_because,
        by_post,
        post_because,
    }
}

/// Somebody who is not asked how they can be reached safely: a member of the household, or a contact.
fn not_asked() -> Sending {
    Sending {
        in_hand: InHand::FullOnTheirWord,
        hand_because: Some(Reason::NotTheirs),
        by_post: ByPost::Nothing,
        post_because: Some(Reason::NotTheirs),
    }
}

fn safe(seen: &Seen, owner: Owner) -> Safe {
    let place = seen.form.place("main.safe_contact_needed", owner);
    match place.and_then(|place| seen.sheet.answer(place)) {
        Some(Answer::Missing(Missing::PrefersNotToSay)) => Safe::No,
        Some(Answer::Given(_)) => match seen.code("main.safe_contact_needed", owner) {
            Some("no") => Safe::Yes,
            Some("yes") => Safe::No,
            _ => Safe::NotSaid,
        },
        Some(Answer::Missing(_)) | None => Safe::NotSaid,
    }
}

fn in_hand(seen: &Seen, safe: Safe) -> (InHand, Option<Reason>) {
    if !is_alone(seen) {
        return (InHand::ReferenceOnly, Some(Reason::NotAlone));
    }
    match safe {
        Safe::Yes => (InHand::Full, None),
        Safe::No => (InHand::FullOnTheirWord, Some(Reason::NotSafe)),
        Safe::NotSaid => (InHand::FullOnTheirWord, Some(Reason::NotSaid)),
    }
}

/// Whether nobody is there who should not see it, as far as was said.
fn is_alone(seen: &Seen) -> bool {
    let about = ["joint", "partner", "other_family", "child"];
    let with_them = match seen.get("present", Owner::Common) {
        Some(crate::form::Value::Many(there)) => {
            there.iter().any(|one| about.contains(&one.code.as_str()))
        }
        _ => false,
    };
    !with_them && seen.code("safe_to_talk", Owner::Common) != Some("no")
}

fn by_post(seen: &Seen, owner: Owner, safe: Safe) -> (ByPost, Option<Reason>) {
    let nothing = |why| (ByPost::Nothing, Some(why));
    let reference = |why| (ByPost::ReferenceOnTheirWord, Some(why));
    match (seen.code("main.post_to", owner), safe) {
        (Some("no_post" | "office_collection"), _) => nothing(Reason::NoPost),
        (Some("care_of_contact"), _) => reference(Reason::SharedPost),
        (Some("other_address"), Safe::No) => reference(Reason::NotSafe),
        (Some("other_address"), Safe::NotSaid) => reference(Reason::NotSaid),
        (Some("current_home"), Safe::No) => nothing(Reason::NotSafe),
        (Some("current_home"), Safe::Yes) if may_share_a_letter_box(seen) => {
            reference(Reason::SharedPost)
        }
        (Some("current_home" | "other_address"), Safe::Yes) => (ByPost::FullOnTheirWord, None),
        (Some(_) | None, _) => nothing(Reason::NotSaid),
    }
}

/// Whether the two who apply may share a letter box: unless the answer is that they do not.
fn may_share_a_letter_box(seen: &Seen) -> bool {
    seen.code("has_joint", Owner::Common) == Some("yes")
        && seen.code("joint_lives_with_you", Owner::Common) != Some("no")
}
