//! What the user has chosen for the program itself, kept between runs.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

pub use super::home::Places;
use super::{Notice, StoreError, write_file};
use crate::words::Language;

/// Text sizes that can be chosen.
pub const TEXT_SCALES: std::ops::RangeInclusive<f32> = 0.7..=2.0;

/// The choices of one user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Of all texts of the program.
    #[serde(with = "code")]
    pub language: Language,
    /// Light, dark, or what the system has.
    pub theme: ThemeSetting,
    /// Size of the text, 1 for the usual one; within [`TEXT_SCALES`].
    pub text_scale: f32,
    /// Where sessions are kept; `None` for the usual place.
    pub folder: Option<PathBuf>,
    /// Keys of a single letter give commands where no text is typed.
    pub single_keys: bool,
    /// Nothing moves on the screen.
    pub reduced_motion: bool,
    /// What another version of the program keeps here.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemeSetting::default(),
            text_scale: 1.0,
            folder: None,
            single_keys: true,
            reduced_motion: false,
            other: serde_json::Map::new(),
        }
    }
}

/// The colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeSetting {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Reads the settings. A file that is not there gives the usual ones; so does one that cannot be read, which is put
/// aside.
#[must_use]
pub fn load(places: &Places) -> (Settings, Vec<Notice>) {
    let (settings, kept) = Settings::read(&places.settings);
    (settings, kept.map(Notice::Settings).into_iter().collect())
}

/// Keeps the settings.
///
/// # Errors
/// When the disk refuses; what was kept before is still there.
pub fn save(places: &Places, settings: &Settings) -> Result<(), StoreError> {
    settings.write(&places.settings)
}

impl Settings {
    fn read(file: &Path) -> (Self, Option<PathBuf>) {
        let bytes = match fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Default::default(),
            Err(_) => return (Self::default(), Some(file.to_owned())),
        };
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        match serde_json::from_slice::<Self>(text) {
            Ok(read) => (read.within_bounds(), None),
            Err(_) => (Self::default(), Some(put_aside(file))),
        }
    }

    fn write(&self, file: &Path) -> Result<(), StoreError> {
        // Settings are plain fields with texts as keys, which JSON can always hold.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        write_file(file, &bytes)
    }

    fn within_bounds(mut self) -> Self {
        self.text_scale = self
            .text_scale
            .clamp(*TEXT_SCALES.start(), *TEXT_SCALES.end());
        self
    }
}

/// Gives the file another name, so that nothing writes over it. Returns where it is.
fn put_aside(file: &Path) -> PathBuf {
    let name = |n: u32| file.with_extension(format!("unreadable-{n}.json"));
    let free = (1..1000).map(name).find(|path| !path.exists());
    match free {
        Some(aside) if fs::rename(file, &aside).is_ok() => aside,
        _ => file.to_owned(),
    }
}

/// Keeps a language as its code.
mod code {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use super::Language;

    pub fn serialize<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(language.code())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        let code = String::deserialize(deserializer)?;
        Language::parse(&code).ok_or_else(|| D::Error::custom("no such language")) // technical
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_read_back_as_kept() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("not/yet/there/settings.json");
        assert_eq!(Settings::read(&file), (Settings::default(), None));
        let settings = Settings {
            language: Language::English,
            theme: ThemeSetting::Dark,
            text_scale: 1.5,
            folder: Some("elders".into()),
            single_keys: false,
            reduced_motion: true,
            ..Settings::default()
        };
        settings.write(&file).unwrap();
        assert_eq!(Settings::read(&file), (settings, None));
    }

    #[test]
    fn what_is_not_known_is_kept_and_what_is_too_large_is_held() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("settings.json");
        fs::write(
            &file,
            r#"{"language":"en","sound":{"gong":3},"text_scale":90.5}"#,
        )
        .unwrap();
        let (settings, notice) = Settings::read(&file);
        assert_eq!((settings.text_scale, notice), (2.0, None));
        settings.write(&file).unwrap();
        assert!(fs::read_to_string(&file).unwrap().contains("gong"));
    }

    #[test]
    fn what_cannot_be_read_is_put_aside() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("settings.json");
        for (n, damaged) in ["{\"language\": ", "{\"language\": \"xx\"}"]
            .into_iter()
            .enumerate()
        {
            fs::write(&file, damaged).unwrap();
            let (settings, notice) = Settings::read(&file);
            let kept = notice.unwrap();
            assert_eq!(settings, Settings::default());
            assert_eq!(fs::read_to_string(&kept).unwrap(), damaged);
            assert!(
                !file.exists() && kept.ends_with(format!("settings.unreadable-{}.json", n + 1))
            );
        }
    }
}
