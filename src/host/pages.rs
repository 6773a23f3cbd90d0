//! The pages of the report as its PDF will have them, set and drawn beside the window.
//!
//! Whoever shows them asks for the pages of a session, and then for pictures of the few that are in sight. A newer wish
//! makes the one that is being set stop. The work is done at a desk: on a thread of this program, or, where the
//! program's file is known, in a second process of it (see [`press`]), so that the memory which a long report takes is
//! given back when nobody looks at it any more. Knows pixels and no window.

mod desk;
pub mod press;

use std::{
    ffi::OsString,
    path::Path,
    sync::{
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, SyncSender, TrySendError},
    },
};

use serde::{Deserialize, Serialize};

use self::{desk::Desk, press::Press};
use super::{Wake, photo_path};
use crate::{
    base::{Id, Moment},
    report::{Options, PageError, Place},
    session::{Note, Session},
    words::Language,
};

/// Number of the last wish of anybody: pictures outlive the setter that drew them, and no other may have their number.
static RUNS: AtomicU64 = AtomicU64::new(0);

/// What the pages are made of.
pub struct Wanted<'a> {
    /// The session.
    pub session: &'a Session,
    /// Its folder, for the photos.
    pub folder: &'a Path,
    /// The moment at which it is told.
    pub now: Moment,
    /// The language.
    pub language: Language,
    /// What is wanted of it.
    pub options: &'a Options,
}

/// A page without its picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageFacts {
    /// Width and height, in points.
    pub size: (f64, f64),
    /// What it says, line by line.
    pub text: String,
    /// Where on it things lead to.
    pub places: Vec<Place>,
}

/// The pages of one state of a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Number of the wish that they answer.
    pub run: u64,
    /// In order.
    pub pages: Vec<PageFacts>,
    /// The notes that places lead to.
    pub notes: Vec<Id<Note>>,
}

/// A picture of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// Number of the wish whose pages these are.
    pub run: u64,
    /// Which page, from 0.
    pub page: usize,
    /// Pixels a point, times 1,000.
    pub scale: u32,
    /// Width and height, in pixels.
    pub size: (usize, usize),
    /// Red, green, blue and alpha of each, times alpha.
    #[serde(skip)]
    pub pixels: Vec<u8>,
}

/// The pages as a PDF.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Printed {
    /// Number of the wish that it answers.
    pub run: u64,
    /// The file.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// What comes back.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// The pages are set.
    Told(Told),
    /// They could not be set.
    Failed(u64, PageError),
    /// A page is drawn.
    Drawn(Drawn),
    /// The PDF is made.
    Printed(Printed),
}

#[derive(Serialize, Deserialize)]
enum Job {
    Set(u64, Box<Order>),
    /// The pages as a PDF, and nothing to draw later.
    Print(u64, Box<Order>),
    Draw {
        run: u64,
        page: usize,
        scale: u32,
    },
}

/// Pages that own what they are made of.
#[derive(Serialize, Deserialize)]
struct Order {
    session: Session,
    /// Names, and where they lie: as the system writes it, which need not be Unicode.
    photos: Vec<(String, OsString)>,
    now: Moment,
    language: Language,
    options: Options,
}

impl Order {
    fn of(wanted: &Wanted<'_>) -> Self {
        let photos = wanted.session.photos.values().filter_map(|photo| {
            let path = photo_path(wanted.folder, photo)?;
            let name = format!("{}.{}", photo.hash, photo.extension);
            Some((name, path.into_os_string()))
        });
        Self {
            photos: photos.collect(),
            session: wanted.session.clone(),
            now: wanted.now,
            language: wanted.language,
            options: wanted.options.clone(),
        }
    }
}

/// Sets and draws pages.
pub struct PageSetter {
    jobs: SyncSender<Job>,
    answers: Receiver<Answer>,
    /// When the work is done here.
    desk: Option<Desk>,
    /// When it is not: ends with this.
    _press: Option<Press>,
}

impl PageSetter {
    /// Starts: in a second process of `program`, or on a thread of this one when none is given or it does not start.
    /// `wake` is called when there is something to take.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(program: Option<&Path>, wake: Wake) -> std::io::Result<Self> {
        let apart = program.map(|program| Press::start(program, &wake));
        if let Some(Ok((press, jobs, answers))) = apart {
            return Ok(Self {
                jobs,
                answers,
                desk: None,
                _press: Some(press),
            });
        }
        let (desk, jobs, answers) = Desk::start(wake)?;
        Ok(Self {
            jobs,
            answers,
            desk: Some(desk),
            _press: None,
        })
    }

    /// Asks for pages; what was asked before is dropped. The number of this wish, or `None` when the thread is still
    /// busy: ask again later. Never waits.
    pub fn ask(&mut self, wanted: &Wanted<'_>) -> Option<u64> {
        let run = RUNS.fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(desk) = &self.desk {
            desk.want(run);
        }
        match self
            .jobs
            .try_send(Job::Set(run, Box::new(Order::of(wanted))))
        {
            Ok(()) => Some(run),
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => None,
        }
    }

    /// Asks for a picture of a page, `scale` pixels a point times 1,000. False when too many wait: ask again later.
    pub fn draw(&self, run: u64, page: usize, scale: u32) -> bool {
        self.jobs.try_send(Job::Draw { run, page, scale }).is_ok()
    }

    /// What has come in.
    pub fn take(&self) -> Option<Answer> {
        self.answers.try_recv().ok()
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, sync::Arc, time::Duration};

    use super::*;
    use crate::{report::Target, words::Language};

    fn sample() -> Session {
        let text = include_str!("../../sessions/blik-op-samenspel/session.json");
        let file: serde_json::Value = serde_json::from_str(text).unwrap();
        serde_json::from_value(file["session"].clone()).unwrap()
    }

    fn wanted<'a>(session: &'a Session, options: &'a Options) -> Wanted<'a> {
        Wanted {
            session,
            folder: Path::new("nowhere"),
            now: Moment(1_800_000_000_000),
            language: Language::Dutch,
            options,
        }
    }

    fn wait(setter: &PageSetter) -> Answer {
        setter
            .answers
            .recv_timeout(Duration::from_secs(120))
            .unwrap()
    }

    #[test]
    fn pages_tell_where_each_note_stands_and_the_newest_wish_wins() {
        let mut setter = PageSetter::start(None, Arc::new(|| {})).unwrap();
        let (session, options) = (sample(), Options::default());
        setter.ask(&wanted(&session, &options)).unwrap();
        let run = setter.ask(&wanted(&session, &options)).unwrap();
        let Answer::Told(told) = wait(&setter) else {
            panic!("no pages");
        };
        assert_eq!(told.run, run);
        let places = told.pages.iter().flat_map(|sheet| &sheet.places);
        let shown: BTreeSet<usize> = places
            .filter_map(|place| match place.to {
                Target::Note(at) => Some(at),
                Target::Page(_) => None,
            })
            .collect();
        assert!(told.notes.len() > 100, "{}", told.notes.len());
        assert_eq!(shown, (0..told.notes.len()).collect());
        assert!(told.pages[0].text.contains("Inhoud"));
        assert!(setter.draw(run, 0, 500));
        let Answer::Drawn(drawn) = wait(&setter) else {
            panic!("no picture");
        };
        assert_eq!((drawn.page, drawn.size), (0, (298, 421)));
        assert_eq!(drawn.pixels.len(), 298 * 421 * 4);
    }
}
