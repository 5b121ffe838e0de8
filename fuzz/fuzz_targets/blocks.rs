//! The sealed blocks of a vault.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| lodge::vault::hostile::blocks(bytes));
