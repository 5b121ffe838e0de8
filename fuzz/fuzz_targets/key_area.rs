//! The vault's key area.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| lodge::vault::hostile::key_area(bytes));
