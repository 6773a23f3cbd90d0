//! STUB until the store lands.
use crate::{
    base::{Date, Moment},
    journal::{Entry, Journal},
    session::Session,
    words::Words,
};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Write,
    Read,
}
#[derive(Debug, Clone, PartialEq)]
pub struct StoreError;
impl StoreError {
    pub fn say(&self, _: &Words) -> String {
        String::new()
    }
    pub fn can_be_read(&self) -> bool {
        false
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble;
impl Trouble {
    pub fn say(&self, _: &Words) -> String {
        String::new()
    }
}
#[derive(Debug, Clone)]
pub struct Notice;
impl Notice {
    pub fn say(&self, _: &Words) -> String {
        String::new()
    }
}
impl From<StoreError> for Notice {
    fn from(_: StoreError) -> Self {
        Notice
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct SaveStatus {
    pub saved: u64,
    pub sent: u64,
    pub trouble: Option<Trouble>,
    pub saved_at: Option<Moment>,
}
pub struct Folder {
    path: PathBuf,
}
pub struct Opened {
    pub folder: Folder,
    pub session: Session,
    pub journal: Journal,
    pub notices: Vec<Notice>,
}
impl Folder {
    pub fn open(path: &Path, _: Access) -> Result<Opened, StoreError> {
        let text = std::fs::read_to_string(path.join("session.json")).map_err(|_| StoreError)?;
        let session = serde_json::from_str(&text).map_err(|_| StoreError)?;
        Ok(Opened {
            folder: Folder { path: path.into() },
            session,
            journal: Journal::after(1),
            notices: vec![],
        })
    }
    pub fn access(&self) -> Access {
        Access::Write
    }
    pub fn into_writer(
        self,
        replica: Session,
        last: u64,
        _: Arc<dyn Fn() + Send + Sync>,
    ) -> Result<Writer, StoreError> {
        Ok(Writer {
            path: self.path,
            state: Mutex::new((replica, last)),
        })
    }
}
#[derive(Debug)]
pub struct Writer {
    path: PathBuf,
    state: Mutex<(Session, u64)>,
}
impl Writer {
    pub fn send(&self, entry: Entry) {
        if let Ok(mut s) = self.state.lock() {
            for c in &entry.changes {
                crate::session::apply(&mut s.0, c);
            }
            s.1 = entry.number;
            let _ = std::fs::write(
                self.path.join("session.json"),
                serde_json::to_string(&s.0).unwrap_or_default(),
            );
        }
    }
    pub fn status(&self) -> SaveStatus {
        let n = self.state.lock().map(|s| s.1).unwrap_or(0);
        SaveStatus {
            saved: n,
            sent: n,
            trouble: None,
            saved_at: Some(Moment(1_795_526_400_000)),
        }
    }
    pub fn wait_saved(&self, _: u64) -> Result<(), Trouble> {
        Ok(())
    }
    pub fn close(self) -> Result<(), Trouble> {
        Ok(())
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    pub path: PathBuf,
    pub title: String,
    pub meeting: String,
    pub date: Date,
    pub template_title: String,
    pub icon: String,
    pub groups: usize,
    pub participants: usize,
    pub municipalities: usize,
    pub notes: usize,
    pub placed: usize,
    pub reached: usize,
    pub place: String,
    pub problem: Option<StoreError>,
    pub start: crate::base::TimeOfDay,
    pub end: crate::base::TimeOfDay,
}
pub struct Library {
    root: PathBuf,
}
impl Library {
    pub fn at(root: PathBuf) -> Self {
        Self { root }
    }
    pub fn add_samples_once(&self) -> Result<(), StoreError> {
        Ok(())
    }
    pub fn list(&self) -> Vec<Summary> {
        let mut all = Vec::new();
        for e in std::fs::read_dir(&self.root)
            .into_iter()
            .flatten()
            .flatten()
        {
            if let Ok(o) = Folder::open(&e.path(), Access::Read) {
                let s = o.session;
                all.push(Summary {
                    path: e.path(),
                    title: s.details.title.clone(),
                    meeting: s.details.meeting.clone(),
                    date: s.details.date,
                    template_title: s.details.template_title.clone(),
                    icon: s.details.icon.clone(),
                    groups: s.groups.len(),
                    participants: s.participants.len(),
                    municipalities: 0,
                    notes: s.notes.len(),
                    placed: 0,
                    reached: 1,
                    place: s.details.place.clone(),
                    problem: None,
                    start: s.details.start,
                    end: s.details.start.plus(s.details.available),
                });
            }
        }
        all
    }
    pub fn create(&self, session: &Session) -> Result<PathBuf, StoreError> {
        let path = self.root.join(session.id.to_string());
        std::fs::create_dir_all(&path).map_err(|_| StoreError)?;
        std::fs::write(
            path.join("session.json"),
            serde_json::to_string(session).unwrap_or_default(),
        )
        .map_err(|_| StoreError)?;
        Ok(path)
    }
}
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if let Some(p) = path.parent() {
        let _ = std::fs::create_dir_all(p);
    }
    std::fs::write(path, bytes).map_err(|_| StoreError)
}
pub mod settings {
    use super::*;
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum ThemeSetting {
        #[default]
        System,
        Light,
        Dark,
    }
    #[derive(Debug, Clone, PartialEq)]
    pub struct Settings {
        pub language: crate::words::Language,
        pub theme: ThemeSetting,
        pub text_scale: f32,
        pub folder: Option<PathBuf>,
        pub single_keys: bool,
        pub reduced_motion: bool,
    }
    pub struct Places {
        pub sessions: PathBuf,
        pub templates: PathBuf,
        pub documents: PathBuf,
    }
    impl Places {
        pub fn find(home: Option<&Path>) -> Self {
            let h = home
                .map(Path::to_owned)
                .or_else(|| std::env::var_os("RODE_DRAAD_HOME").map(Into::into))
                .unwrap_or_default();
            Self {
                sessions: h.join("sessions"),
                templates: h.join("templates"),
                documents: h.join("verslagen"),
            }
        }
    }
    pub fn load(_: &Places) -> (Settings, Vec<Notice>) {
        (
            Settings {
                language: Default::default(),
                theme: ThemeSetting::System,
                text_scale: 1.0,
                folder: None,
                single_keys: true,
                reduced_motion: false,
            },
            vec![],
        )
    }
    pub fn save(_: &Places, _: &Settings) -> Result<(), StoreError> {
        Ok(())
    }
}
pub mod templates {
    use super::*;
    use crate::session::Template;
    #[derive(Debug, Clone)]
    pub struct TemplateError;
    impl TemplateError {
        pub fn say(&self, _: &Words) -> String {
            String::new()
        }
    }
    pub fn load(_: &Path) -> (Vec<Template>, Vec<TemplateError>) {
        (
            [
                include_str!("../assets/templates/taskforce.json"),
                include_str!("../assets/templates/leerkring.json"),
            ]
            .iter()
            .filter_map(|t| serde_json::from_str(t).ok())
            .collect(),
            vec![],
        )
    }
}
pub mod photos {
    use super::*;
    pub struct Facts {
        pub hash: String,
        pub extension: String,
        pub bytes: u64,
        pub width: u32,
        pub height: u32,
    }
    pub fn add(_: &Path, _: &Path) -> Result<Facts, StoreError> {
        Err(StoreError)
    }
    pub fn path_of(session: &Path, hash: &str, extension: &str) -> PathBuf {
        session.join("photos").join(format!("{hash}.{extension}"))
    }
}
