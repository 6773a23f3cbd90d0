#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rode_draad::cli::any_table(bytes));
