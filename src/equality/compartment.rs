//! The compartment: whose key opens the answers.

use crate::vault::{Compartment, Role};

/// Everyone may seal; only data-protection officers unseal.
pub(super) const EQUALITY: Compartment = Compartment {
    name: "equality",
    readers: &[Role::DataProtection],
};
