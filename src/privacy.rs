//! Notices, purposes, acknowledgements, consents, authorities, contacts and disclosures.
//!
//! The notice half: packs say in facts what a privacy notice says; [`Packs`] lays them over each other, floor, scheme,
//! controller, audience, and no lower one can promise less than those above it. What is shown is one canonical text with its
//! digest. This room words nothing: it says which phrases are wanted, and whoever has a voice says them.
//!
//! ```text
//! forms/notices/*.toml ── draft ── compile: own, chain, above ── Packs ── Effective (a controller, an audience)
//! Effective ── plan: phrases ── a voice ── Canonical text ── digest ── NoticeId ── released.toml
//! ```
//!
//! The record half: four different things have four types, and the compiler keeps them apart. That somebody was told is an
//! [`Acknowledgement`]; what somebody decided about one purpose and one named recipient, a [`ConsentEvent`]; who may speak or
//! act for somebody, an [`Authority`]; what somebody stands against, an [`Objection`]. All of one application's lie in its
//! [`Ledger`], which is only ever added to. Time is an argument.

pub mod acknowledgement;
pub mod authority;
pub mod basis;
pub mod canonical;
pub mod compile;
pub mod consent;
pub mod contact;
pub mod country;
pub mod data;
pub mod defect;
pub mod disclosure;
mod draft;
pub mod effective;
pub mod gate;
pub mod id;
pub mod layer;
pub mod ledger;
pub mod monitoring;
pub mod notice;
pub mod objection;
pub mod pack;
pub mod packs;
pub mod period;
pub mod person;
pub mod plan;
pub mod purpose;
pub mod recipient;
pub mod released;
pub mod right;
pub mod shown;
pub mod taken;
pub mod topic;
pub mod wording;

pub use acknowledgement::{Acknowledgement, Confirmed, FormatAsked, Informed, InformedBy, Thing};
pub use authority::{
    Action, Agent, Authority, AuthorityFault, AuthorityForm, AuthorityTerms, IdentityRule,
    IdentitySeen,
};
pub use basis::{Article6, Article9, Basis, ControllerKind, Ground, Origin, SignedOff};
pub use canonical::Canonical;
pub use consent::{
    Answer, Asking, By, Capture, ConsentAction, ConsentEvent, ConsentFault, ConsentPlan,
    ConsentPurpose, Decided, Grant, Instrument, Matter, MatterFault, Maturity, NamedRecipient,
    Raised, Standing, State, ToPut, Whom, Withdrawal,
};
pub use contact::{Card, Contact, ContactFault, ContactKind, Knows, Reveals};
pub use country::Country;
pub use data::{Class, DataGroup, Field, Topics};
pub use defect::{Defect, Handling};
pub use disclosure::{Decision, Disclosure, Overriding, Question, RefusalCode, RestsOn, To};
pub use effective::{Effective, EffectiveRight, Fact};
pub use gate::{Terms, may_disclose};
pub use id::{PurposeId, RecipientId};
pub use layer::{Audience, Layer, Told};
pub use ledger::{
    Closed, Entry, Leave, Ledger, LedgerFault, MayAsk, MayDiscuss, Record, Sequence, Task,
    WithdrawalEffect,
};
pub use monitoring::{Came, EqualityOffer, Monitored, MonitoringFault};
pub use notice::{Change, NoticeId};
pub use objection::{Against, Objection, ObjectionDecided, ObjectionFault, Restriction, Weighed};
pub use pack::{
    ContactChannel, ContactPoint, ContactRole, Controller, Pack, PackStatus, Retention,
};
pub use packs::Packs;
pub use period::{Period, Unit};
pub use person::{IntakeId, PersonId, Words};
pub use plan::{NoticeText, Phrase, Plan, Put, Voice, Worded};
pub use purpose::{Asks, ConsentCode, Purpose};
pub use recipient::{Agreement, Condition, Named, Recipient, Status};
pub use released::{Release, Releases};
pub use right::{Promise, Right};
pub use shown::{Extent, Format, How, NoticeShown};
pub use taken::{KioskStation, Method, Recorder, Script, Strength, Taken};
pub use topic::Topic;
pub use wording::{Digest, WordingId, Wordings};
