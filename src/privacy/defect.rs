//! What is known to be wrong with a notice: loaded as a warning for officers, and never put right in silence.

use serde::{Deserialize, Serialize};

use crate::register::coded;

coded! {
    /// What a defect makes of the fact that it is about.
    pub enum Handling {
        /// It is shown to the officer.
        Show = "show",
        /// An officer has to confirm the fact before it is used; nothing is sent by itself.
        Confirm = "confirm",
        /// The fact is not used until the controller has said what is right.
        Block = "block",
        /// Lodge goes by another fact, and says so.
        Override = "override",
    }
}

/// One defect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defect {
    /// Its number in the list of defects, such as `D7`.
    pub code: String,
    /// Its wording is `notice-defect-<key>`, what is wrong, and `.do`, what to do.
    pub key: String,
    /// What it is about: a topic, `right.<code>`, `contact.<role>`, `grounds`, `purposes`, `recipients` or `whole`.
    pub about: String,
    /// What it makes of that.
    pub handling: Handling,
}
