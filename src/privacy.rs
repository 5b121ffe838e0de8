//! Notices, purposes, acknowledgements, consents, authorities, disclosures.
//!
//! The notice half: packs say in facts what a privacy notice says; `packs` lays them over each other, floor, scheme,
//! controller, audience, and no lower one can promise less than those above it. What is shown is one canonical text with its
//! digest. This room words nothing: it says which phrases are wanted, and whoever has a voice says them.

pub mod basis;
pub mod id;
pub mod layer;
pub mod notice;
pub mod person;
pub mod purpose;
pub mod recipient;
pub mod shown;

pub use basis::{Article6, Article9, Basis, ControllerKind, Ground, Origin, SignedOff};
pub use id::{PurposeId, RecipientId};
pub use layer::{Audience, Layer, Told};
pub use notice::{Change, NoticeId};
pub use person::PersonId;
pub use purpose::{Asks, ConsentCode, Purpose};
pub use recipient::{Agreement, Condition, Named, Recipient, Status};
pub use shown::{Extent, Format, How, NoticeShown};
