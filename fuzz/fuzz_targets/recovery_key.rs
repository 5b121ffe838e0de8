//! A recovery key that was typed.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| lodge::vault::hostile::recovery_key(text));
