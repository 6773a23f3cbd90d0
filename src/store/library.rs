//! The folder with the user's sessions.

mod trash;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{Access, Folder, StoreError, rooms, samples};
use crate::{
    base::{Date, Id, Moment, TimeOfDay},
    session::{Index, Session, agenda::Agenda},
};

/// The longest name of a new folder, in characters: paths on Windows are short.
const MOST_OF_NAME: usize = 60;

/// What the library tells of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Its folder.
    pub path: PathBuf,
    /// Its title; the folder's name when it cannot be read.
    pub title: String,
    /// The meeting it is part of.
    pub meeting: String,
    /// The room or building.
    pub place: String,
    /// The day.
    pub date: Date,
    /// Planned start.
    pub start: TimeOfDay,
    /// Planned end.
    pub end: TimeOfDay,
    /// Name of its template.
    pub template_title: String,
    /// The template's icon.
    pub icon: String,
    /// Groups in the round that has most.
    pub groups: usize,
    /// People.
    pub participants: usize,
    /// Municipalities that people are from.
    pub municipalities: usize,
    /// Notes that were not deleted.
    pub notes: usize,
    /// Notes in a confirmed thread, tension or lone voice.
    pub placed: usize,
    /// Every block has ended.
    pub over: bool,
    /// How many of the five stations, from the left, have content.
    pub reached: usize,
    /// Names all rooms of its meeting.
    pub family: Id<Session>,
    /// Fields that differed between the rooms that it was merged from.
    pub differences: usize,
    /// Why it cannot be opened.
    pub problem: Option<StoreError>,
}

impl Summary {
    fn of(path: PathBuf, session: &Session) -> Self {
        let index = Index::of(session);
        let people = session.participants.values();
        let municipalities: BTreeSet<&str> = people
            .map(|person| person.municipality.trim())
            .filter(|municipality| !municipality.is_empty())
            .collect();
        let groups = session
            .rounds
            .keys()
            .map(|round| session.groups_of(*round).len())
            .max();
        let details = &session.details;
        Self {
            path,
            title: details.title.clone(),
            meeting: details.meeting.clone(),
            place: details.place.clone(),
            date: details.date,
            start: details.start,
            // What was planned does not depend on the time that it is.
            end: Agenda::of(session, Moment::default()).planned_end,
            template_title: details.template_title.clone(),
            icon: details.icon.clone(),
            groups: groups.unwrap_or(0),
            participants: session.participants.len(),
            municipalities: municipalities.len(),
            notes: index.live,
            placed: index.placed.len(),
            over: Agenda::of(session, Moment::default()).is_done,
            reached: session.stations_reached(),
            family: session.id,
            differences: session.joined.differences.len(),
            problem: None,
        }
    }

    fn unreadable(path: PathBuf, problem: StoreError) -> Self {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let empty = Session::new(crate::base::Id::from_bits(0));
        Self {
            title: name,
            problem: Some(problem),
            ..Self::of(path, &empty)
        }
    }
}

/// The folder with the user's sessions, each in a folder of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    /// The folder.
    pub root: PathBuf,
}

impl Library {
    /// The library in this folder.
    #[must_use]
    pub fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// Every session, the latest day first. One that cannot be read stays in the list, with the reason.
    #[must_use]
    pub fn list(&self) -> Vec<Summary> {
        let mut all: Vec<Summary> = self.folders().into_iter().map(summary).collect();
        all.sort_by(|a, b| {
            let order =
                |summary: &Summary| (summary.problem.is_some(), summary.date, summary.start);
            let (a_last, b_last) = (order(a), order(b));
            a_last
                .0
                .cmp(&b_last.0)
                .then(b_last.cmp(&a_last))
                .then_with(|| a.path.cmp(&b.path))
        });
        all
    }

    /// Puts the samples in a library that is not there yet: at the first start, and never again.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn add_samples_once(&self) -> Result<(), StoreError> {
        if self.root.exists() {
            return Ok(());
        }
        for sample in samples::ALL {
            Folder::create(&self.root.join(sample.key), &sample.session()?)?;
        }
        Ok(())
    }

    /// Keeps a new session in a folder of its own. Returns the folder.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn create(&self, session: &Session) -> Result<PathBuf, StoreError> {
        let path = self.folder_for(&session.details.title, session.details.date);
        Folder::create(&path, session)?;
        Ok(path)
    }

    /// A folder that is not there yet, named after the day and the title.
    #[must_use]
    pub fn folder_for(&self, title: &str, date: Date) -> PathBuf {
        let name = folder_name(title, date);
        let numbered = |n: u32| self.root.join(format!("{name}-{n}"));
        let first = std::iter::once(self.root.join(&name));
        let free = first.chain((2..).map(numbered)).find(|path| !path.exists());
        free.unwrap_or_else(|| self.root.join(name))
    }

    fn folders(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.root).into_iter().flatten().flatten();
        let mut folders: Vec<PathBuf> = entries
            .map(|entry| entry.path())
            .filter(|path| looks_like_a_session(path))
            .collect();
        folders.sort();
        folders
    }
}

/// Other folders may lie in the library; what holds none of a session's files is not the user's session.
fn looks_like_a_session(path: &Path) -> bool {
    let is_hidden = path
        .file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    let holds = |name: &str| path.join(name).exists();
    path.is_dir() && !is_hidden && (holds("session.json") || holds("backups") || holds(".lock"))
}

fn summary(path: PathBuf) -> Summary {
    match Folder::open(&path, Access::Read) {
        Ok(opened) => {
            let family = rooms::family(&path, &opened.session);
            Summary {
                // One that cannot be told is a meeting of its own.
                family: family.unwrap_or(opened.session.id),
                ..Summary::of(path, &opened.session)
            }
        }
        Err(problem) => Summary::unreadable(path, problem),
    }
}

/// Day and title in letters that every file system and every sync folder takes.
fn folder_name(title: &str, date: Date) -> String {
    let mut name = date.to_string();
    for word in title
        .split(|letter: char| !letter.is_alphanumeric())
        .map(plain_letters)
    {
        if !word.is_empty() && name.len() + 1 + word.len() <= MOST_OF_NAME {
            name.push('-');
            name.push_str(&word);
        }
    }
    name
}

/// Small letters without accents; letters of other scripts are left out.
fn plain_letters(word: &str) -> String {
    let mut plain = String::new();
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            'à'..='å' => plain.push('a'),
            'ç' => plain.push('c'),
            'è'..='ë' => plain.push('e'),
            'ì'..='ï' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ò'..='ö' | 'ø' => plain.push('o'),
            'ù'..='ü' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    fn library() -> (tempfile::TempDir, Library) {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("sessions");
        (home, Library::at(root))
    }

    fn session(title: &str, date: &str) -> Session {
        let mut session = Session::new(Id::<()>::from_bits(1).derive(title));
        session.details.title = title.to_owned();
        session.details.date = date.parse().unwrap();
        session
    }

    #[test]
    fn a_new_folder_is_named_after_day_and_title() {
        let (_home, library) = library();
        let name = |title: &str| {
            let path = library.folder_for(title, "2026-11-24".parse().unwrap());
            path.file_name().unwrap().to_str().unwrap().to_owned()
        };
        assert_eq!(
            name("Coördinatie: één/\"twee\"?"),
            "2026-11-24-coordinatie-een-twee"
        );
        assert_eq!(name(" .. "), "2026-11-24");
        assert_eq!(name("会议 🎉"), "2026-11-24");
        assert_eq!(name("con"), "2026-11-24-con");
        assert!(name(&"lang ".repeat(100)).len() <= MOST_OF_NAME);
        assert!(name(&"x".repeat(10_000)).len() <= MOST_OF_NAME);
    }

    #[test]
    fn sessions_of_one_name_lie_side_by_side_and_the_latest_comes_first() {
        let (_home, library) = library();
        for (title, date) in [
            ("A", "2026-01-02"),
            ("A", "2026-01-02"),
            ("B", "2026-03-04"),
        ] {
            library.create(&session(title, date)).unwrap();
        }
        let listed = library.list();
        let names: Vec<_> = listed
            .iter()
            .map(|summary| summary.path.file_name().unwrap().to_str().unwrap())
            .collect();
        assert_eq!(names, ["2026-03-04-b", "2026-01-02-a", "2026-01-02-a-2"]);
    }

    #[test]
    fn what_cannot_be_read_stays_in_the_list() {
        let (_home, library) = library();
        library.create(&session("A", "2026-01-02")).unwrap();
        let damaged = library.root.join("0-damaged");
        fs::create_dir_all(&damaged).unwrap();
        fs::write(damaged.join("session.json"), "no session").unwrap();
        fs::create_dir_all(library.root.join("holiday pictures")).unwrap();
        let listed = library.list();
        let told: Vec<_> = listed
            .iter()
            .map(|summary| (summary.title.as_str(), summary.problem.is_some()))
            .collect();
        assert_eq!(told, [("A", false), ("0-damaged", true)]);
    }

    #[test]
    fn the_samples_come_once() {
        let (_home, library) = library();
        assert!(library.list().is_empty());
        library.add_samples_once().unwrap();
        assert_eq!(library.list().len(), samples::ALL.len());
        assert!(
            library
                .list()
                .iter()
                .all(|summary| summary.problem.is_none())
        );
        fs::remove_dir_all(&library.list()[0].path).unwrap();
        library.add_samples_once().unwrap();
        assert_eq!(library.list().len(), samples::ALL.len() - 1);
    }
}
