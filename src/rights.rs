//! Requests under data-protection law with their clocks, what keeping rules dispose of, copies for people, and markers.
//!
//! Nothing here decides for anybody. A request is opened because it was made, its days are reckoned from facts, and each of
//! its ends is written down by a person. All of one application's lie in its [`Requests`], which is only ever added to; how a
//! request stands is worked out from that. Time is an argument, and no clock looks at the day by itself.
//!
//! ```text
//! Opening, Step ── checked against the request ── Entry ── Requests ── Request ── Clock: waits, stopped, runs, ended
//! Terms (a notice's promises) + start, pauses, extension ── reckon ── Due: law, prudent, promise, act by
//! ```
//!
//! Beside them stand the rules of keeping ([`RetentionRule`], [`Disposal`]), the look through a copy before somebody is given
//! it ([`Redaction`]), and warnings that end ([`Marker`]).

pub mod clock;
pub mod disposal;
pub mod fault;
pub mod kind;
pub mod marker;
pub mod outcome;
pub mod redaction;
pub mod refusal;
pub mod request;
pub mod requests;
pub mod retention;
pub mod step;

pub use clock::{Due, Extra, Stop, reckon};
pub use disposal::{Approved, Candidate, Disposal, DisposalFault, Line, Why};
pub use fault::RequestFault;
pub use kind::{Kind, Need, Timing, Way};
pub use marker::{
    Ended, Marker, MarkerFault, MarkerKind, MarkerRole, Setter, Setting, Stands, Told,
};
pub use outcome::{Done, Held, Outcome, OutcomeFault, OutcomeTerms, Whole};
pub use redaction::{Cover, Known, Look, Looked, Piece, ReadyCopy, Reason, Redaction, Verdict};
pub use refusal::{RefusalGround, Refusing, Route, Routes};
pub use request::{Clock, End, Extension, Needed, Pause, Request, Terms};
pub use requests::{Entry, Record, Requests};
pub use retention::{CountsFrom, RetentionRule};
pub use step::{Asker, ExtensionReason, Opening, Step};
