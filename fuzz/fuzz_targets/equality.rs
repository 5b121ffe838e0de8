//! The rows of equality answers and of stop notices, unsealed but hostile.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| lodge::equality::hostile::row(bytes));
