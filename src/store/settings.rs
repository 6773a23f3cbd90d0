//! What the user has chosen for the program itself, kept between runs.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use super::home::Places;
use super::{Notice, StoreError, disk::read_at_most, migrate, write_file};
use crate::words::Language;

/// Text sizes that can be chosen.
pub const TEXT_SCALES: std::ops::RangeInclusive<f32> = 0.7..=2.0;

/// The largest file that is read, in bytes.
const MOST_BYTES: u64 = 1 << 16;

/// The choices of one user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The version of the file. A newer one is read as far as it can be, and never written over.
    pub schema: u32,
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
            schema: migrate::SETTINGS.current(),
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
    let (settings, notice) = Settings::read(&places.settings);
    (settings, notice.into_iter().collect())
}

/// Keeps the settings. A file of an older version is kept beside it.
///
/// # Errors
/// When the file is of a newer version or the disk refuses; what was kept before is still there.
pub fn save(places: &Places, settings: &Settings) -> Result<(), StoreError> {
    settings.write(&places.settings)
}

impl Settings {
    fn read(file: &Path) -> (Self, Option<Notice>) {
        let bytes = match read_at_most(file, MOST_BYTES) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Default::default(),
            Err(error) if error.kind() != io::ErrorKind::FileTooLarge => {
                return (Self::default(), Some(Notice::Settings(file.to_owned())));
            }
            Err(_) => return (Self::default(), Some(Notice::Settings(put_aside(file)))),
        };
        match Self::parse(&bytes) {
            Some(settings) if settings.is_newer() => {
                let newer = StoreError::NewerSettings(file.to_owned());
                (settings, Some(Notice::Failed(newer)))
            }
            Some(settings) => (settings, None),
            None => (Self::default(), Some(Notice::Settings(put_aside(file)))),
        }
    }

    /// Any bytes will do. What a newer version keeps is read as far as it can be.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let file: Value = serde_json::from_slice(text).ok()?;
        let schema = version_of(&file)?;
        let settings = match migrate::SETTINGS.bring_up(schema, file.clone()) {
            Some(file) => Self::deserialize(file).ok()?,
            None => Self {
                schema,
                ..Self::deserialize(file).unwrap_or_default()
            },
        };
        Some(settings.within_bounds())
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        // Settings are plain fields with texts as keys, which JSON can always hold.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    fn is_newer(&self) -> bool {
        self.schema > migrate::SETTINGS.current()
    }

    fn write(&self, file: &Path) -> Result<(), StoreError> {
        if self.is_newer() {
            return Err(StoreError::NewerSettings(file.to_owned()));
        }
        keep_older(file)?;
        write_file(file, &self.bytes())
    }

    fn within_bounds(mut self) -> Self {
        self.text_scale = self
            .text_scale
            .clamp(*TEXT_SCALES.start(), *TEXT_SCALES.end());
        self
    }
}

/// The version that a file says it has; none is the first.
fn version_of(file: &Value) -> Option<u32> {
    match file.as_object()?.get("schema") {
        None => Some(0),
        Some(schema) => schema.as_u64()?.try_into().ok(),
    }
}

/// Keeps a copy of a file of an older version, once.
fn keep_older(file: &Path) -> Result<(), StoreError> {
    let Ok(bytes) = read_at_most(file, MOST_BYTES) else {
        return Ok(());
    };
    let schema = serde_json::from_slice(&bytes)
        .ok()
        .and_then(|file| version_of(&file));
    let kept = file.with_extension(format!("schema-{}.json", schema.unwrap_or(0)));
    match schema {
        Some(schema) if schema < migrate::SETTINGS.current() && !kept.exists() => {
            write_file(&kept, &bytes)
        }
        _ => Ok(()),
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
    fn settings_of_the_first_version_are_read_and_their_file_is_kept() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("settings.json");
        let old = include_bytes!("../../tests/data/store/v0/settings.json");
        fs::write(&file, old).unwrap();
        let (settings, notice) = Settings::read(&file);
        let expected = Settings {
            language: Language::English,
            theme: ThemeSetting::Dark,
            text_scale: 1.25,
            folder: Some("elders".into()),
            single_keys: false,
            ..Settings::default()
        };
        assert_eq!((&settings, notice), (&expected, None));
        assert_eq!(fs::read(&file).unwrap(), old, "reading changes nothing");
        for _ in 0..2 {
            settings.write(&file).unwrap();
            let text = fs::read_to_string(&file).unwrap();
            assert!(text.contains("\"schema\": 1"), "{text}");
            let kept = home.path().join("settings.schema-0.json");
            assert_eq!(fs::read(kept).unwrap(), old);
        }
        assert_eq!(Settings::read(&file), (expected, None));
    }

    #[test]
    fn settings_of_a_newer_version_are_read_and_never_written_over() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("settings.json");
        for newer in [
            r#"{"schema":2,"language":"en","folder":{"several":[]}}"#,
            r#"{"schema":2,"language":"en"}"#,
        ] {
            fs::write(&file, newer).unwrap();
            let (settings, notice) = Settings::read(&file);
            let told = StoreError::NewerSettings(file.clone());
            assert_eq!(notice, Some(Notice::Failed(told.clone())));
            assert_eq!(settings.write(&file), Err(told));
            assert_eq!(fs::read_to_string(&file).unwrap(), newer);
        }
        assert_eq!(Settings::read(&file).0.language, Language::English);
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
            let Some(Notice::Settings(kept)) = notice else {
                panic!("{notice:?}");
            };
            assert_eq!(settings, Settings::default());
            assert_eq!(fs::read_to_string(&kept).unwrap(), damaged);
            assert!(
                !file.exists() && kept.ends_with(format!("settings.unreadable-{}.json", n + 1))
            );
        }
    }
}
