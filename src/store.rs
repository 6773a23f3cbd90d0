//! Sessions and settings on disk, templates and samples as they are read.

mod files;
pub mod library;
pub mod photos;
pub mod home;
pub mod samples;
pub mod settings;
pub mod templates;

pub use files::write_file;
pub use library::{Library, Summary};

// STUB from here until the store lands.
use std::{path::{Path, PathBuf}, sync::{Arc, Mutex}};
use crate::{base::Moment, journal::{Entry, Journal}, session::Session, words::Words};
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access { Write, Read }
#[derive(Debug, Clone, PartialEq)]
pub enum StoreError { Stub, NotEmpty(PathBuf), NotWritten(PathBuf), Photo(photos::PhotoError), Settings(settings::SettingsKept) }
impl StoreError { pub fn say(&self, words: &Words) -> String { match self { Self::Photo(e) => e.say(words), Self::Settings(e) => e.say(words), _ => String::new() } } pub fn can_be_read(&self) -> bool { false } }
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble;
impl Trouble { pub fn say(&self, _: &Words) -> String { String::new() } }
#[derive(Debug, Clone)]
pub struct Notice(StoreError);
impl Notice { pub fn say(&self, words: &Words) -> String { self.0.say(words) } }
impl From<StoreError> for Notice { fn from(error: StoreError) -> Self { Notice(error) } }
#[derive(Debug, Clone, PartialEq)]
pub struct SaveStatus { pub saved: u64, pub sent: u64, pub trouble: Option<Trouble>, pub saved_at: Option<Moment> }
pub struct Folder { path: PathBuf }
pub struct Opened { pub folder: Folder, pub session: Session, pub journal: Journal, pub notices: Vec<Notice> }
impl Folder {
    pub fn create(path: &Path, session: &Session) -> Result<Self, StoreError> {
        std::fs::create_dir_all(path).map_err(|_| StoreError::Stub)?;
        if std::fs::read_dir(path).map_err(|_| StoreError::Stub)?.next().is_some() { return Err(StoreError::NotEmpty(path.into())); }
        std::fs::write(path.join("session.json"), serde_json::to_string_pretty(session).unwrap_or_default()).map_err(|_| StoreError::Stub)?;
        Ok(Self { path: path.into() })
    }
    pub fn open(path: &Path, _: Access) -> Result<Opened, StoreError> {
        let text = std::fs::read_to_string(path.join("session.json")).map_err(|_| StoreError::Stub)?;
        let session = serde_json::from_str(&text).map_err(|_| StoreError::Stub)?;
        Ok(Opened { folder: Folder { path: path.into() }, session, journal: Journal::after(1), notices: vec![] })
    }
    pub fn access(&self) -> Access { Access::Write }
    pub fn into_writer(self, replica: Session, last: u64, _: Arc<dyn Fn() + Send + Sync>) -> Result<Writer, StoreError> {
        Ok(Writer { path: self.path, state: Mutex::new((replica, last)) })
    }
}
#[derive(Debug)]
pub struct Writer { path: PathBuf, state: Mutex<(Session, u64)> }
impl Writer {
    pub fn send(&self, entry: Entry) {
        if let Ok(mut s) = self.state.lock() {
            for c in &entry.changes { crate::session::apply(&mut s.0, c); }
            s.1 = entry.number;
            let _ = std::fs::write(self.path.join("session.json"), serde_json::to_string(&s.0).unwrap_or_default());
        }
    }
    pub fn status(&self) -> SaveStatus { let n = self.state.lock().map(|s| s.1).unwrap_or(0); SaveStatus { saved: n, sent: n, trouble: None, saved_at: Some(Moment(1_795_526_400_000)) } }
    pub fn wait_saved(&self, _: u64) -> Result<(), Trouble> { Ok(()) }
    pub fn close(self) -> Result<(), Trouble> { Ok(()) }
}
#[derive(Debug)]
pub enum Finding { Error(StoreError) }
impl Finding { pub fn say(&self, words: &Words) -> String { let Self::Error(e) = self; e.say(words) } pub fn is_damage(&self) -> bool { true } }
pub fn check(path: &Path) -> Vec<Finding> { Folder::open(path, Access::Read).err().map(Finding::Error).into_iter().collect() }
