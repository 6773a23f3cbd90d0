//! Packing, unpacking and merging from the command line.

use std::fs;

use rode_draad::{base::Id, store::rooms};

use crate::cli::user::{User, files, read, text};

#[test]
fn a_session_travels_in_one_file() {
    let (user, session) = User::with_session();
    user.add(&session, "één gedachte\n".as_bytes()).ok();
    let zip = user.path("deel.zip");
    let pack = ["pack", text(&session), "--out", text(&zip)];
    assert_eq!(user.run(&pack).ok().data(), format!("{}\n", zip.display()));
    user.run(&pack).refused(&["al iets"]);
    let to = user.path("elders/nieuw");
    fs::create_dir(user.path("elders")).unwrap();
    user.run(&["unpack", text(&zip), text(&to)]).ok();
    assert_eq!(read(&to), read(&session));
    let before = files(&to);
    user.run(&["unpack", text(&zip), text(&to)])
        .refused(&["al iets"]);
    assert_eq!(files(&to), before);
    user.write("kapot.zip", b"PK\x03\x04 en verder niets");
    user.run(&["unpack", "kapot.zip", "weg"])
        .refused(&["niet heel"]);
    assert!(!user.path("weg").exists());
}

#[test]
fn two_rooms_become_one_and_what_differs_is_told() {
    let (user, here) = User::with_session();
    let there = user.path("zaal-2");
    rooms::copy_for_room(&here, &there, Id::from_bits(99), "Zaal 2").unwrap();
    user.add(&here, b"van hier\n").ok();
    user.add(&there, b"van daar\nnog een\n").ok();
    let both = user.path("samen");
    let ran = user.run(&["merge", text(&here), text(&there), "--out", text(&both)]);
    ran.ok().tells(&["Geen verschillen"]);
    let merged = read(&both);
    assert_eq!((merged.notes.len(), merged.groups.len()), (3, 6));
    let other = user.path("andersom");
    user.run(&["merge", text(&there), text(&here), "--out", text(&other)])
        .ok();
    assert_eq!(read(&other), merged);
    assert_eq!(
        fs::read(both.join("session.json")).unwrap(),
        fs::read(other.join("session.json")).unwrap(),
        "byte for byte"
    );
    user.run(&["merge", text(&here), text(&there), "--out", text(&both)])
        .refused(&["al iets"]);
    // Once more changes nothing.
    let again = user.path("nog-eens");
    user.run(&["merge", text(&both), text(&there), "--out", text(&again)])
        .ok();
    assert_eq!(read(&again), merged);

    let stranger = user.path("vreemd");
    user.run(&["new", text(&stranger), "--template", "taskforce"])
        .ok();
    user.run(&["merge", text(&here), text(&stranger), "--out", "x"])
        .refused(&["geen zalen"]);
    assert!(!user.path("x").exists());
}
