//! What comes to a sheet from outside, and what goes from it: dropped files, take-aways.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::accesskit::Role;

use super::*;
use crate::session::Source;

/// A file as the system hands it over when it is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_file(window: &mut Window, path: PathBuf) {
    window
        .input_mut()
        .dropped_files
        .push(Arc::new(Dropped(path)));
    window.run();
}

/// Names of the files that the session keeps of its photos.
fn kept(window: &Window) -> Vec<String> {
    let open = testing::app(window).host().session().unwrap();
    let Ok(files) = std::fs::read_dir(open.path().join("photos")) else {
        return Vec::new();
    };
    files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_picture_that_is_dropped_hangs_on_the_open_sheet_and_lies_in_the_folder() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    let picture = home.path().join("Flip-over één.png");
    image::RgbImage::new(40, 30).save(&picture).unwrap();
    drop_file(&mut window, picture.clone());
    let photos: Vec<_> = session(&window).photos.values().cloned().collect();
    let [photo] = photos.as_slice() else {
        panic!("{} photos", photos.len());
    };
    assert_eq!(photo.sheet, sheet(&window, 1, 1));
    assert_eq!((photo.width, photo.height), (40, 30));
    let name = format!("{}.png", photo.hash);
    assert_eq!(kept(&window), [name.as_str()]);
    let path = testing::app(&window).host().session().unwrap().path();
    assert_eq!(
        std::fs::read(path.join("photos").join(name)).unwrap(),
        std::fs::read(&picture).unwrap()
    );
    assert!(picture.exists(), "the file itself stays where it was");
}

#[test]
fn what_is_no_picture_is_refused_in_words_and_leaves_nothing_behind() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    let text = home.path().join("verslag.jpg");
    std::fs::write(&text, "Dit is tekst, geen foto.").unwrap();
    drop_file(&mut window, text);
    assert!(session(&window).photos.is_empty());
    assert!(kept(&window).is_empty());
    let wrong =
        "Dit is geen foto die kan worden gelezen. Kies een bestand van het soort JPG of PNG.";
    assert!(window.query_all_by_label_contains(wrong).next().is_some());
}

#[test]
fn a_take_away_is_made_of_a_note() {
    let home = tempfile::tempdir().unwrap();
    let mut window = sheets(&home);
    enter(&mut window, "Wijktafels in elke buurt");
    window
        .get_by_label("Meer voor: Wijktafels in elke buurt")
        .click();
    window.run();
    window
        .get_by_role_and_label(Role::MenuItem, "Afspraak maken…")
        .click();
    window.run();
    let field = window.get_by_label("Wat spreken jullie af?");
    assert_eq!(field.value().as_deref(), Some("Wijktafels in elke buurt"));
    field.focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "Elke buurt krijgt een wijktafel");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let note = on_sheet(&window, 1, 1)[0].id;
    let made: Vec<_> = session(&window)
        .take_aways
        .values()
        .map(|made| (made.what.as_str(), made.source))
        .collect();
    assert_eq!(
        made,
        [("Elke buurt krijgt een wijktafel", Some(Source::Note(note)))]
    );
}
