//! The office's settings: none of them personal, so they are kept in a plain file beside the vault.

use serde::{Deserialize, Serialize};
use validator::Validate;

/// The settings of one desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The office's name, for receipts.
    #[validate(length(max = 80, code = "settings.office"))]
    pub office: String,
    /// The councils this desk takes applications for; empty for all.
    pub councils: Vec<String>,
    /// Where receipts are written; empty for the platform's documents folder.
    pub receipt_folder: String,
    /// Where backups are made; empty for the platform's documents folder.
    pub backup_folder: String,
    /// The command that prints a file, which is given as its last argument; empty when there is no printer.
    #[validate(length(max = 200, code = "settings.printer"))]
    pub printer: String,
    /// The theme: `default`, `high`, `light`, `cream` or `mono`.
    pub theme: String,
    /// Minutes without a key before the desk locks.
    #[validate(range(min = 1, max = 120, code = "settings.idle"))]
    pub idle_minutes: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            office: String::new(),
            councils: Vec::new(),
            receipt_folder: String::new(),
            backup_folder: String::new(),
            printer: String::new(),
            theme: "default".to_owned(),
            idle_minutes: 10,
        }
    }
}
