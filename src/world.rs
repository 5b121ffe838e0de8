//! Performs what the desk asks: keep, recall, record, seal, print. The clock and chance come from here and nowhere else.

mod applications;
mod file;
mod patience;
mod perform;
mod printer;
mod receipts;
mod settings;
mod system;
mod trouble;
mod vault;

pub use perform::{Places, World};
pub use settings::{load as load_settings, places_beside};
pub use system::{Chance, Clock, London, System};
pub use trouble::of_casebook as trouble_of;
