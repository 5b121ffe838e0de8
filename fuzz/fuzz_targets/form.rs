//! A file of a form, beside nothing but itself.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use lodge::form::catalogue;

fuzz_target!(|text: &str| {
    let files = BTreeMap::from([("homechoice/form.toml".to_owned(), text.to_owned())]);
    if let Err(faults) = catalogue::of(&files) {
        let said = faults.to_string();
        assert!(!said.trim().is_empty());
        assert!(!said.contains('\u{1b}') && !said.contains('\u{202e}'), "a terminal would act on it");
    }
});
