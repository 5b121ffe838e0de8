//! The records of the casebook, decrypted but hostile.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| lodge::casebook::hostile::record(bytes));
