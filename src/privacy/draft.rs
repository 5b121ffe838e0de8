//! A pack as it is written: the shape of its file, before anything in it is believed.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use crate::privacy::basis::{Article6, Article9, ControllerKind, Ground, Origin, SignedOff};
use crate::privacy::defect::Handling;
use crate::privacy::layer::{Audience, Layer};
use crate::privacy::notice::Change;
use crate::privacy::pack::{ContactChannel, ContactRole, EndAction, PackStatus, Trigger};
use crate::privacy::period::Period;
use crate::privacy::purpose::{Asks, ConsentCode};
use crate::privacy::recipient::{Agreement, Condition, Status};
use crate::privacy::right::{Fee, Proof, RepresentativeProof, Route};
use crate::privacy::topic::Topic;

/// A pack's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftPack {
    pub id: Spanned<String>,
    pub layer: Spanned<Layer>,
    pub under: Option<Spanned<String>>,
    pub status: PackStatus,
    pub source: String,
    #[serde(default)]
    pub read: bool,
    pub last_updated: Option<String>,
    pub audience: Option<Spanned<Audience>>,
    #[serde(default)]
    pub absent: Vec<Spanned<Topic>>,
    pub controller: Option<DraftController>,
    pub countries: Option<Vec<Spanned<String>>>,
    #[serde(default)]
    pub grounds: Vec<Spanned<Ground>>,
    #[serde(default)]
    pub says: HashMap<Spanned<String>, Vec<Spanned<String>>>,
    #[serde(default)]
    pub derives: HashMap<Spanned<String>, Vec<Spanned<String>>>,
    #[serde(default)]
    pub purpose: Vec<DraftPurpose>,
    #[serde(default)]
    pub recipient: Vec<DraftRecipient>,
    #[serde(default)]
    pub contact: Vec<DraftContact>,
    #[serde(default)]
    pub retention: Vec<DraftRetention>,
    #[serde(default)]
    pub right: HashMap<Spanned<String>, DraftRight>,
    #[serde(default)]
    pub defect: Vec<DraftDefect>,
}

/// Who decides why and how data is held.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftController {
    pub name: String,
    pub kind: ControllerKind,
    pub address: Option<String>,
    pub registration: Option<String>,
}

/// A purpose as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftPurpose {
    pub id: Spanned<String>,
    pub origin: Origin,
    pub asks: Option<Spanned<Asks>>,
    pub code: Option<Spanned<ConsentCode>>,
    #[serde(default)]
    pub explicit: bool,
    #[serde(default)]
    pub marketing: bool,
    #[serde(default)]
    pub basis: Vec<DraftBasis>,
}

/// A basis as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftBasis {
    pub kind: Spanned<ControllerKind>,
    pub art6: Spanned<Article6>,
    pub art9: Option<Spanned<Article9>>,
    #[serde(default)]
    pub art10: bool,
    #[serde(default)]
    pub schedule_1: Vec<String>,
    pub statute: Option<String>,
    pub origin: Origin,
    pub signed_off: Option<Spanned<SignedOff>>,
}

/// A recipient as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRecipient {
    pub id: Spanned<String>,
    pub name: Option<String>,
    #[serde(default)]
    pub named_when_asked: bool,
    pub class: String,
    pub condition: Condition,
    #[serde(default)]
    pub purposes: Vec<Spanned<String>>,
    pub agreement: Option<Agreement>,
    pub status: Option<Status>,
    pub origin: Option<Origin>,
    #[serde(default)]
    pub groups: Vec<Spanned<String>>,
    pub country: Option<Spanned<String>>,
    #[serde(default)]
    pub public: bool,
    #[serde(default)]
    pub partner: bool,
}

/// A way to reach somebody, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftContact {
    pub role: ContactRole,
    pub channel: ContactChannel,
    pub value: Spanned<String>,
    #[serde(default)]
    pub verified: bool,
    pub defect: Option<Spanned<String>>,
}

/// A rule of retention as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRetention {
    pub class: Spanned<String>,
    pub trigger: Trigger,
    pub period: Spanned<Period>,
    #[serde(default)]
    pub ceiling: bool,
    #[serde(default)]
    pub exceptions: Vec<String>,
    pub end: EndAction,
}

/// A right as it is written; a table with nothing in it says that the notice lists the right, and no more.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRight {
    pub granted: Option<Spanned<bool>>,
    pub route: Option<Spanned<Route>>,
    #[serde(default)]
    pub named_routes: Vec<String>,
    pub fee: Option<Spanned<Fee>>,
    pub proof: Option<Spanned<Proof>>,
    #[serde(default)]
    pub papers: Vec<String>,
    #[serde(default)]
    pub representative: Vec<RepresentativeProof>,
    pub reply: Option<Spanned<Period>>,
    pub extension: Option<Spanned<[Period; 2]>>,
    pub acknowledged: Option<Spanned<Period>>,
}

/// A defect as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftDefect {
    pub code: Spanned<String>,
    pub key: Spanned<String>,
    pub about: Spanned<String>,
    pub handling: Handling,
}

/// `released.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftReleases {
    #[serde(default)]
    pub released: Vec<DraftRelease>,
}

/// One version of one notice, or of the words of one consent, in one language, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRelease {
    #[serde(alias = "words")]
    pub notice: Spanned<String>,
    pub version: Spanned<u32>,
    pub language: Spanned<String>,
    pub digest: Spanned<String>,
    pub change: Change,
    pub from: Spanned<NaiveDate>,
}
