//! Holds forms, locales and packs against each other; every fault with its place.

use std::path::Path;

use crate::form;
use crate::locale::Locale;
use crate::locale::registry::LOCALES;

/// One fault, in words with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(String);

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Checks the forms, packs and wordings compiled in, with the folders laid over them.
#[must_use]
pub fn check(forms: Option<&Path>, locales: Option<&Path>) -> Vec<Fault> {
    let forms = form::load(forms).err().into_iter().flat_map(|faults| faults.0);
    let wordings = LOCALES.iter().filter_map(|known| Locale::load(known.code, locales).err());
    let wordings = wordings.map(|error| Fault(error.to_string()));
    forms.map(|fault| Fault(fault.to_string())).chain(wordings).collect()
}
