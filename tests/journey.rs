//! Journeys through the real program on a real terminal: from a fresh machine to a lodged application, and through what goes
//! wrong on the way.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so at once"
)]

#[path = "support/glass.rs"]
mod glass;
#[path = "support/office.rs"]
mod office;

#[path = "journey/bad_input.rs"]
mod bad_input;
#[path = "journey/ends.rs"]
mod ends;
#[path = "journey/first_day.rs"]
mod first_day;
#[path = "journey/idle.rs"]
mod idle;
#[path = "journey/keeping.rs"]
mod keeping;
#[path = "journey/killed.rs"]
mod killed;
#[path = "journey/left_behind.rs"]
mod left_behind;
#[path = "journey/permissions.rs"]
mod permissions;
#[path = "journey/sitting.rs"]
mod sitting;
#[path = "journey/stopped.rs"]
mod stopped;
#[path = "journey/vaults.rs"]
mod vaults;
