//! How an answer reached the record, and who wrote it down: the person alone at a kiosk, or an officer; never both.
//!
//! What an officer writes down holds a [`Recorder`], and only what was typed at a kiosk holds none: there is no value that
//! has a recorder and the kiosk's way, nor one that has neither.
//!
//! ```compile_fail,E0559
//! # use lodge::privacy::{KioskStation, Recorder, Taken};
//! fn both(station: KioskStation, recorder: Recorder) -> Taken {
//!     Taken::AtKiosk { station, recorder }
//! }
//! ```

use serde::{Deserialize, Serialize};

use crate::privacy::person::Words;
use crate::register::{Channel, coded};

/// The kiosk that something was typed at. It comes from the channel that the desk was opened on, never from a field.
///
/// ```compile_fail,E0423
/// # use lodge::privacy::{KioskStation, Words};
/// let _ = KioskStation(Words::new("07").unwrap());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KioskStation(Words);

impl KioskStation {
    /// Gives the station of a kiosk; none on any channel where an officer is.
    #[must_use]
    pub fn new(channel: Channel, station: Words) -> Option<Self> {
        (channel == Channel::Kiosk).then_some(Self(station))
    }

    /// Gives its name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.as_str()
    }
}

/// The officer who wrote something down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorder(Words);

impl Recorder {
    /// Gives the officer whose key is open; none at a kiosk, where no officer is.
    #[must_use]
    pub fn new(channel: Channel, officer: Words) -> Option<Self> {
        (channel != Channel::Kiosk).then_some(Self(officer))
    }

    /// Gives their name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.as_str()
    }
}

/// How far the words were read out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Script {
    /// To the end: enough for a yes.
    ReadInFull,
    /// Not to the end: enough for a no, never for a yes.
    ReadInPart,
}

/// How an answer was given, with what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Taken {
    /// Typed by the person, alone.
    AtKiosk {
        /// The kiosk.
        station: KioskStation,
    },
    /// Typed by the person on a screen that the officer handed over.
    HandedOver {
        /// Who handed it over.
        recorder: Recorder,
    },
    /// Said on the telephone.
    OnPhone {
        /// Who heard it.
        recorder: Recorder,
        /// The reference of the call.
        call: Words,
        /// How far the words were read.
        script: Script,
        /// What was said, in their own words: without them it was said, and not said explicitly.
        #[serde(default)]
        said: Option<Words>,
        /// Who else heard it.
        #[serde(default)]
        witness: Option<Words>,
    },
    /// Said across the desk.
    InPerson {
        /// Who heard it.
        recorder: Recorder,
        /// How far the words were read.
        script: Script,
        /// What was said, in their own words.
        #[serde(default)]
        said: Option<Words>,
        /// Who else heard it.
        #[serde(default)]
        witness: Option<Words>,
    },
    /// Signed on paper.
    OnPaper {
        /// Who took the paper in.
        recorder: Recorder,
        /// Where the paper is.
        paper: Words,
        /// Who saw it signed.
        #[serde(default)]
        witness: Option<Words>,
    },
    /// Written in an email or a letter.
    ByLetter {
        /// Who took it in.
        recorder: Recorder,
        /// Where the letter is.
        letter: Words,
    },
}

coded! {
    /// The way an answer was given, as receipts and exports say it.
    pub enum Method {
        /// Typed at a kiosk.
        Kiosk = "typed_kiosk",
        /// Typed by the person at a desk that was handed over.
        HandedOver = "typed_handed_over",
        /// Said on the telephone.
        Phone = "verbal_phone",
        /// Said across the desk.
        InPerson = "verbal_in_person",
        /// Signed on paper.
        Paper = "signed_paper",
        /// Written in an email or a letter.
        Letter = "email_letter",
    }
}

coded! {
    /// How strongly an answer was expressed. It follows from the way it was given and cannot be said otherwise.
    pub enum Strength {
        /// Said, and noted that it was.
        Expressed = "expressed",
        /// Said in words that were written down.
        ExplicitOral = "explicit_oral",
        /// Signed, typed by the person, or written in a letter or an email.
        ExplicitWritten = "explicit_written",
    }
}

impl Taken {
    /// Gives the way it was given.
    #[must_use]
    pub fn method(&self) -> Method {
        match self {
            Self::AtKiosk { .. } => Method::Kiosk,
            Self::HandedOver { .. } => Method::HandedOver,
            Self::OnPhone { .. } => Method::Phone,
            Self::InPerson { .. } => Method::InPerson,
            Self::OnPaper { .. } => Method::Paper,
            Self::ByLetter { .. } => Method::Letter,
        }
    }

    /// Gives how strongly it was expressed.
    #[must_use]
    pub fn strength(&self) -> Strength {
        match self {
            Self::AtKiosk { .. }
            | Self::HandedOver { .. }
            | Self::OnPaper { .. }
            | Self::ByLetter { .. } => Strength::ExplicitWritten,
            Self::OnPhone { said: Some(_), .. } | Self::InPerson { said: Some(_), .. } => {
                Strength::ExplicitOral
            }
            Self::OnPhone { .. } | Self::InPerson { .. } => Strength::Expressed,
        }
    }

    /// Gives who wrote it down; none at a kiosk.
    #[must_use]
    pub fn recorder(&self) -> Option<&Recorder> {
        match self {
            Self::AtKiosk { .. } => None,
            Self::HandedOver { recorder }
            | Self::OnPhone { recorder, .. }
            | Self::InPerson { recorder, .. }
            | Self::OnPaper { recorder, .. }
            | Self::ByLetter { recorder, .. } => Some(recorder),
        }
    }

    /// Says whether the words had been put whole before the answer came.
    #[must_use]
    pub fn words_were_whole(&self) -> bool {
        match self {
            Self::OnPhone { script, .. } | Self::InPerson { script, .. } => {
                *script == Script::ReadInFull
            }
            Self::AtKiosk { .. }
            | Self::HandedOver { .. }
            | Self::OnPaper { .. }
            | Self::ByLetter { .. } => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{KioskStation, Method, Recorder, Script, Strength, Taken};
    use crate::privacy::person::Words;
    use crate::register::Channel;

    fn words(text: &str) -> Words {
        Words::new(text).unwrap()
    }

    #[test]
    fn a_kiosk_has_no_recorder_and_an_officer_no_kiosk() {
        for channel in Channel::ALL {
            let station = KioskStation::new(*channel, words("07"));
            let recorder = Recorder::new(*channel, words("Ash"));
            assert_ne!(station.is_some(), recorder.is_some(), "{}", channel.code());
        }
    }

    #[test]
    fn strength_follows_from_the_way_it_was_given() {
        let recorder = || Recorder::new(Channel::Phone, words("Ash")).unwrap();
        let on_phone = |said| Taken::OnPhone {
            recorder: recorder(),
            call: words("C-1"),
            script: Script::ReadInFull,
            said,
            witness: None,
        };
        assert_eq!(on_phone(None).strength(), Strength::Expressed);
        assert_eq!(
            on_phone(Some(words("yes, tell them"))).strength(),
            Strength::ExplicitOral
        );
        let signed = Taken::OnPaper {
            recorder: recorder(),
            paper: words("file 7"),
            witness: None,
        };
        assert_eq!(
            (signed.method(), signed.strength()),
            (Method::Paper, Strength::ExplicitWritten)
        );
    }
}
