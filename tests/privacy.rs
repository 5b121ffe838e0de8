//! The records of privacy, from outside: what the ledger takes, what the gate lets out, and what holds whatever happens.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so"
)]

#[path = "privacy/desk.rs"]
mod desk;
#[path = "privacy/gate.rs"]
mod gate;
#[path = "privacy/golden.rs"]
mod golden;
#[path = "privacy/invariants.rs"]
mod invariants;
#[path = "privacy/ledger.rs"]
mod ledger;
