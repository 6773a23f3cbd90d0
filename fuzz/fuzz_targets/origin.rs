#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rode_draad::store::hostile::origin(bytes));
