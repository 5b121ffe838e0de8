//! Notices, purposes, acknowledgements, consents, authorities, disclosures.
//!
//! The notice half: packs say in facts what a privacy notice says; [`Packs`] lays them over each other, floor, scheme,
//! controller, audience, and no lower one can promise less than those above it. What is shown is one canonical text with its
//! digest. This room words nothing: it says which phrases are wanted, and whoever has a voice says them.
//!
//! ```text
//! forms/notices/*.toml ── draft ── compile: own, chain, above ── Packs ── Effective (a controller, an audience)
//! Effective ── plan: phrases ── a voice ── Canonical text ── digest ── NoticeId ── released.toml
//! ```

pub mod basis;
pub mod canonical;
pub mod compile;
pub mod defect;
mod draft;
pub mod effective;
pub mod id;
pub mod layer;
pub mod notice;
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
pub mod topic;

pub use basis::{Article6, Article9, Basis, ControllerKind, Ground, Origin, SignedOff};
pub use canonical::Canonical;
pub use defect::{Defect, Handling};
pub use effective::{Effective, EffectiveRight, Fact};
pub use id::{PurposeId, RecipientId};
pub use layer::{Audience, Layer, Told};
pub use notice::{Change, NoticeId};
pub use pack::{
    ContactChannel, ContactPoint, ContactRole, Controller, Pack, PackStatus, Retention,
};
pub use packs::Packs;
pub use period::{Period, Unit};
pub use person::PersonId;
pub use plan::{NoticeText, Phrase, Plan, Put, Voice, Worded};
pub use purpose::{Asks, ConsentCode, Purpose};
pub use recipient::{Agreement, Condition, Named, Recipient, Status};
pub use released::{Release, Releases};
pub use right::{Promise, Right};
pub use shown::{Extent, Format, How, NoticeShown};
pub use topic::Topic;
