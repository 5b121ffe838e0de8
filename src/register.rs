//! The nouns of the housing register, each valid once it exists.
//!
//! A noun is read from what somebody typed, and reading either gives the noun or a fault with the code that
//! scripts see. What was typed is never changed behind a person's back: names are not re-cased, telephone numbers
//! are not rewritten, a likely slip is offered and not applied. Nothing here knows a question, a council or a clock;
//! today is an argument. No noun prints what it holds in its `Debug`. Beside the
//! nouns stand `fault`, how every room that reads files shows what is wrong in one, and `hex`, how bytes are written for people.

mod coded;

pub mod application;
pub mod class;
pub mod date;
pub mod email;
pub mod fault;
pub mod hex;
pub mod hold;
pub mod money;
pub mod name;
pub mod nino;
pub mod number;
pub mod officer_name;
pub mod passphrase;
pub mod phone;
pub mod postcode;
pub mod reference;
pub mod secret;
pub mod text;
pub mod working_day;

pub(crate) use coded::{coded, fault as coded_fault};

coded! {
    /// How an application is being taken: the three ways of using one engine.
    pub enum Channel {
        /// An officer with the applicant across the desk.
        Counter = "counter",
        /// An officer with the applicant on the line.
        Phone = "phone",
        /// A member of the public alone.
        Kiosk = "kiosk",
    }
}

coded! {
    /// How far an application has come.
    pub enum Stage {
        /// Begun, and kept at every answer.
        Draft = "draft",
        /// Handed to the register, with a reference.
        Lodged = "lodged",
        /// Taken back by the applicant.
        Withdrawn = "withdrawn",
    }
}

coded! {
    /// Why a question has no answer; each is a different fact and none stands for another.
    pub enum Missing {
        /// Nobody has put the question yet.
        NotAsked = "not_asked",
        /// The person was asked and does not know.
        DoesNotKnow = "does_not_know",
        /// The person was asked and would rather not say, which is their right.
        PrefersNotToSay = "prefers_not_to_say",
        /// The question has no answer for this person.
        NotApplicable = "not_applicable",
    }
}

#[cfg(test)]
mod tests {
    use super::{Channel, Missing, Stage};

    #[test]
    fn codes_come_back_as_the_nouns_they_stand_for() {
        assert!(
            Channel::ALL
                .iter()
                .all(|one| Channel::from_code(one.code()) == Some(*one))
        );
        assert!(
            Stage::ALL
                .iter()
                .all(|one| Stage::from_code(one.code()) == Some(*one))
        );
        assert!(
            Missing::ALL
                .iter()
                .all(|one| Missing::from_code(one.code()) == Some(*one))
        );
        assert_eq!(Missing::from_code("Not_Asked"), None);
    }

    #[test]
    fn serde_writes_the_code_and_refuses_another() {
        assert_eq!(
            serde_json::to_string(&Missing::PrefersNotToSay).unwrap(),
            "\"prefers_not_to_say\""
        );
        assert_eq!(
            serde_json::from_str::<Channel>("\"kiosk\"").unwrap(),
            Channel::Kiosk
        );
        assert!(serde_json::from_str::<Stage>("\"submitted\"").is_err());
    }
}
