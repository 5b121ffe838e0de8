//! Performs what the desk asks: keep, recall, record, seal, print. The clock and chance come from here and nowhere else.

mod applications;
mod copies;
mod equality;
mod erasing;
mod export;
mod file;
mod ledger;
mod markers;
mod notices;
mod patience;
mod perform;
mod personal;
mod printer;
mod receipts;
mod requests;
mod settings;
mod system;
mod trail;
mod trouble;
mod vault;
mod witness;

pub use export::{Asking, Decided, Format, LetOut};
pub use perform::{Places, Watching, World};
pub use settings::{load as load_settings, places_beside};
pub use system::{Chance, Clock, London, System};
pub use trail::{anchor_said, said as fault_said};
pub use trouble::of_casebook as trouble_of;

#[cfg(test)]
mod tests;
