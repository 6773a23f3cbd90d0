//! The sample sessions are what their raw material gives, and a workshop worth looking at.

use std::{fs, path::Path, sync::Arc, thread, time::Duration};

use rode_draad::{
    base::SystemClock,
    host::{Environment, Host, Ids},
    session::{Session, ThreadKind, ThreadStatus},
    store::samples,
};

#[path = "../../examples/make_samples/recipe.rs"]
mod recipe;

fn raw(key: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(format!("sessions/src/{key}.json"))).unwrap()
}

#[test]
fn the_samples_are_what_their_raw_material_gives() {
    let home = tempfile::tempdir().unwrap();
    for sample in samples::ALL {
        let made = recipe::make_file(&raw(sample.key), &home.path().join(sample.key)).unwrap();
        let same = made == sample.text.as_bytes();
        assert!(
            same,
            "{}: run `cargo run --example make_samples`",
            sample.key
        );
    }
}

#[test]
fn the_samples_read_back() {
    for sample in samples::ALL {
        let made: Session = recipe::make(&raw(sample.key)).unwrap();
        assert_eq!(sample.session().unwrap(), made, "{}", sample.key);
    }
}

#[test]
fn the_first_sample_shows_every_station() {
    let session = samples::ALL[0].session().unwrap();
    let accepted = |kind| session.threads_of(kind, ThreadStatus::Accepted).len();
    assert!(
        session
            .blocks
            .values()
            .any(|block| block.run.ended.is_some())
    );
    assert!(session.sheets_of(session.active_round().unwrap().id).len() >= 18);
    assert!(accepted(ThreadKind::Thread) > 0 && accepted(ThreadKind::Tension) > 0);
    assert!(accepted(ThreadKind::Lone) > 0 && !session.take_aways.is_empty());
    assert!(!session.comments.is_empty() && !session.dots.is_empty());
    assert!(
        session
            .participants
            .values()
            .all(|person| person.name.is_empty())
    );
}

/// A sample has no history of its own: nothing has happened since it was copied.
#[test]
fn a_sample_that_was_just_opened_gets_proposals() {
    let home = tempfile::tempdir().unwrap();
    let mut host = Host::start(Environment {
        clock: Arc::new(SystemClock::new()),
        ids: Ids::fixed(1),
        home: Some(home.path().to_owned()),
        wake: Arc::new(|| {}),
    });
    let path = host.summaries()[0].path.clone();
    host.open(&path).unwrap();
    let open = host.session_mut().unwrap();
    assert_eq!(open.journal().last(), 0);
    let came = (0..2_000).any(|_| {
        open.tick();
        thread::sleep(Duration::from_millis(10));
        !open.proposals().threads.is_empty()
    });
    assert!(came, "no proposals came from the background");
}
