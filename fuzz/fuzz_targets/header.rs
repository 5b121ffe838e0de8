//! Block 0, sealed by somebody with the key.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| lodge::vault::hostile::header(bytes));
