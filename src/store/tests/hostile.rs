//! Hostile files of each kind: no panic, no hang, and memory within bounds. Each reader has a fault that must be seen.

use crate::store::{
    disk::MOST_BYTES,
    hostile::{
        self,
        trial::{Trial, as_child, run},
    },
};

const CHILD: &str = "store::tests::hostile::one_that_is_started_again";

const MOST: usize = MOST_BYTES as usize;

/// Trusts the length that a last line should have.
fn cuts_blindly(bytes: &[u8]) {
    assert!(!bytes[bytes.len() - 24..].is_empty());
    hostile::session(bytes);
}

/// Takes for granted that what stands before a colon is whole.
fn splits_blindly(bytes: &[u8]) {
    if bytes.starts_with(b"{\"crc32\":\"") {
        assert!(bytes.split_at(40).0.len() == 40);
    }
    hostile::journal(bytes);
}

/// Waits for the end of a list, and does not go on.
fn never_ends(bytes: &[u8]) {
    while memchr::memmem::find(bytes, b"[[").is_some() {
        std::hint::spin_loop();
    }
    hostile::template(bytes);
}

/// Makes room for as many bytes as the list of contents says.
fn trusts_a_size(bytes: &[u8]) {
    if let Some(at) = memchr::memmem::find(bytes, b"PK\x01\x02")
        && let Some(size) = bytes.get(at + 24..at + 28)
    {
        let size = u32::from_le_bytes([size[0], size[1], size[2], size[3]]);
        std::hint::black_box(vec![1_u8; size as usize]);
    }
    hostile::packed(bytes);
}

/// Cuts a word at a number of bytes.
fn cuts_a_word(bytes: &[u8]) {
    for line in String::from_utf8_lossy(bytes)
        .lines()
        .filter(|line| line.len() > 8)
    {
        assert!(!line[..8].is_empty());
    }
    hostile::own_words(bytes);
}

/// Takes any number for a size.
fn trusts_a_number(bytes: &[u8]) {
    if let Ok(file) = serde_json::from_slice::<serde_json::Value>(bytes) {
        let scale = file.get("text_scale").and_then(serde_json::Value::as_f64);
        assert!(scale.is_none_or(|scale| scale < 1e9));
    }
    hostile::settings(bytes);
}

/// Takes for granted that something was written.
fn takes_the_first(bytes: &[u8]) {
    if let Ok(file) = serde_json::from_slice::<serde_json::Value>(bytes) {
        assert!(file["session"]["id"].as_str().unwrap().len() == 32);
    }
    hostile::origin(bytes);
}

const TRIALS: [Trial; 7] = [
    trial("session", hostile::session, cuts_blindly, MOST),
    trial("journal", hostile::journal, splits_blindly, MOST),
    trial("origin", hostile::origin, takes_the_first, MOST),
    trial("template", hostile::template, never_ends, 4 << 20),
    trial("packed", hostile::packed, trusts_a_size, 8 << 20),
    trial("own_words", hostile::own_words, cuts_a_word, 1 << 20),
    trial("settings", hostile::settings, trusts_a_number, 1 << 16),
];

const fn trial(name: &'static str, read: fn(&[u8]), faulty: fn(&[u8]), most: usize) -> Trial {
    Trial {
        name,
        read,
        faulty,
        most,
    }
}

#[test]
fn one_that_is_started_again() {
    as_child(&TRIALS);
}

macro_rules! each {
    ($($name:ident: $n:literal,)*) => {
        $(#[test]
        fn $name() {
            run(CHILD, &TRIALS[$n]);
        })*
    };
}

each! {
    hostile_sessions_do_no_harm: 0,
    hostile_journals_do_no_harm: 1,
    hostile_origins_do_no_harm: 2,
    hostile_templates_do_no_harm: 3,
    hostile_archives_do_no_harm: 4,
    hostile_own_words_do_no_harm: 5,
    hostile_settings_do_no_harm: 6,
}
