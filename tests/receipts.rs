//! A person's receipts, what may be printed and posted, and what leaves for another system: from outside.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so"
)]
#![expect(
    dead_code,
    reason = "the people and sittings are shared with the tests of privacy"
)]

#[path = "privacy/desk.rs"]
mod desk;
#[path = "receipts/export.rs"]
mod export;
#[path = "receipts/golden.rs"]
mod golden;
#[path = "receipts/history.rs"]
mod history;
#[path = "receipts/printed.rs"]
mod printed;
#[path = "receipts/safe.rs"]
mod safe;
#[path = "receipts/same.rs"]
mod same;
