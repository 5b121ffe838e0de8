//! A council's settings. What is not known is `None`, says so on screen, and is never guessed.

use serde::Deserialize;

/// The years of address history that are asked for where a council has not said: ours, following the longest test in use.
pub const ADDRESS_WINDOW_YEARS: u32 = 5;

/// A rule about how long someone must have lived or worked in the area.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Residence {
    /// Years.
    pub years: Option<u32>,
    /// Whether without a break.
    pub continuous: Option<bool>,
    /// Kinds of home that do not count.
    #[serde(default)]
    pub excludes: Vec<String>,
    /// `draft` or `consultation` where the source is not settled policy.
    pub status: Option<String>,
}

/// A limit on income, in whole pounds a year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncomeLimit {
    /// For whom, as a code.
    pub when: String,
    /// Pounds a year.
    pub amount: u32,
    /// `draft` or `consultation` where the source is not settled policy.
    pub status: Option<String>,
}

/// A council's pack, as its file in `forms/councils/` says it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The council.
    pub id: String,
    /// Where the known settings were read.
    pub source: Option<String>,
    /// When they were read: a year and month.
    pub read_on: Option<String>,
    /// Years of address history, where the council says.
    pub address_window_years: Option<u32>,
    /// Days to bring papers in.
    pub evidence_days: Option<u32>,
    /// Days to tell of a change.
    pub change_notice_days: Option<u32>,
    /// The lowest age to register.
    pub min_age: Option<u32>,
    /// Years back that owned property matters.
    pub property_window_years: Option<u32>,
    /// Years back that a lost home matters.
    pub lost_home_years: Option<u32>,
    /// Questions that are off until a council asks them.
    #[serde(default)]
    pub optional_questions: Vec<String>,
    /// Bands of household income.
    #[serde(default)]
    pub income_bands: Vec<String>,
    /// Bands of household savings.
    #[serde(default)]
    pub savings_bands: Vec<String>,
    /// Areas that homes are let in.
    #[serde(default)]
    pub areas: Vec<String>,
    /// Savings above this, in pounds, matter to the council.
    pub capital_limit: Option<u32>,
    /// `draft` or `consultation` where the limit's source is not settled policy.
    pub capital_limit_status: Option<String>,
    /// The residence rule.
    pub residence: Option<Residence>,
    /// The employment rule.
    pub employment: Option<Residence>,
    /// Limits on income.
    #[serde(default)]
    pub income_limit: Vec<IncomeLimit>,
}

impl Pack {
    /// The years of address history to ask for, and whether the council itself says so.
    #[must_use]
    pub fn address_years(&self) -> (u32, bool) {
        self.address_window_years
            .map_or((ADDRESS_WINDOW_YEARS, false), |years| (years, true))
    }

    /// Whether an off-by-default question is asked.
    #[must_use]
    pub fn asks(&self, field: &str) -> bool {
        self.optional_questions.iter().any(|known| known == field)
    }

    /// A list of the pack that a choice takes its options from.
    #[must_use]
    pub fn list(&self, which: crate::form::question::PackList) -> &[String] {
        match which {
            crate::form::question::PackList::IncomeBands => &self.income_bands,
            crate::form::question::PackList::SavingsBands => &self.savings_bands,
            crate::form::question::PackList::Areas => &self.areas,
        }
    }
}
