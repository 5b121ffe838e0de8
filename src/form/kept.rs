//! An answer with its provenance: who told us, how, when, and in which words it was asked.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::form::value::Answer;
use crate::register::Channel;

/// Who or what an answer came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The applicant whose part it is.
    #[default]
    Applicant,
    /// The joint applicant.
    JointApplicant,
    /// Someone who may speak for them.
    Representative,
    /// A family member.
    Family,
    /// A doctor or other health professional.
    HealthProfessional,
    /// A landlord, past or present.
    Landlord,
    /// Another council or agency.
    Agency,
    /// A paper that was seen.
    Document,
    /// The officer's own knowledge.
    Staff,
    /// Worked out by Lodge from other answers.
    Calculated,
    /// Brought in by a file.
    Imported,
}

impl Source {
    /// Every source, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Applicant,
        Self::JointApplicant,
        Self::Representative,
        Self::Family,
        Self::HealthProfessional,
        Self::Landlord,
        Self::Agency,
        Self::Document,
        Self::Staff,
        Self::Calculated,
        Self::Imported,
    ];

    /// The code that is kept and written to files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::JointApplicant => "joint_applicant",
            Self::Representative => "representative",
            Self::Family => "family",
            Self::HealthProfessional => "health_professional",
            Self::Landlord => "landlord",
            Self::Agency => "agency",
            Self::Document => "document",
            Self::Staff => "staff",
            Self::Calculated => "calculated",
            Self::Imported => "imported",
        }
    }
}

/// Where an answer came from, kept with it for as long as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Who told us.
    pub source: Source,
    /// The channel it came through.
    pub channel: Channel,
    /// The officer whose key was open.
    pub officer: String,
    /// When it was kept.
    pub at: DateTime<Utc>,
    /// The version of the form it was asked from.
    pub form_version: u32,
    /// The language it was asked in.
    pub language: String,
    /// SHA-256 of the wording shown, recomputable from the locale's files.
    #[serde(with = "serde_bytes_32")]
    pub wording: [u8; 32],
    /// Whether the reason stood beside the question when it was answered.
    pub why_shown: bool,
    /// Whether whoever told us typed it themselves, on a screen that the officer had handed over.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub handed_over: bool,
}

/// An answer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The answer itself.
    pub answer: Answer,
    /// The keys as typed and cleaned, where the value was read from text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed: Option<String>,
    /// Where it came from.
    pub provenance: Provenance,
}

/// Digests as 64 hexadecimal digits, the same in every record format.
mod serde_bytes_32 {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::register::hex;

    pub fn serialize<S: Serializer>(bytes: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex::written(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[u8; 32], D::Error> {
        let text = String::deserialize(deserializer)?;
        hex::read(&text).ok_or_else(|| D::Error::custom("a digest has 64 hexadecimal digits"))
    }
}
