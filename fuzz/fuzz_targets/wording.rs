//! A file of wordings.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lodge::locale::Source;

fuzz_target!(|text: &str| {
    let source = Source::read("en-GB", "homechoice/opening.ftl", text);
    assert!(source.faults.iter().all(|fault| fault.line >= 1));
});
