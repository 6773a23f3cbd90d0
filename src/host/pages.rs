//! The pages of the report as its PDF will have them, set and drawn on a thread of their own.
//!
//! Whoever shows them asks for the pages of a session, and then for pictures of the few that are in sight. A newer wish
//! makes the thread drop the one it is at. Photos are read and made smaller once. Knows pixels and no window.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
};

use super::{Wake, photo_path};
use crate::{
    base::{Id, Moment},
    report::{Options, PageError, Pages, Pictures, Place, Report},
    session::{Note, Session},
    store::photos,
    words::{Language, Words},
};

/// How many drawings can wait. What is in sight is asked for anew in each frame, so none is missed for long.
const WAITING: usize = 8;

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
#[derive(Debug, Clone, PartialEq)]
pub struct PageFacts {
    /// Width and height, in points.
    pub size: (f64, f64),
    /// What it says, line by line.
    pub text: String,
    /// Where on it things lead to.
    pub places: Vec<Place>,
}

/// The pages of one state of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Number of the wish that they answer.
    pub run: u64,
    /// In order.
    pub pages: Vec<PageFacts>,
    /// The notes that places lead to.
    pub notes: Vec<Id<Note>>,
}

/// A picture of a page.
#[derive(Debug, Clone, PartialEq)]
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
    pub pixels: Vec<u8>,
}

/// What comes back.
#[derive(Debug)]
pub enum Answer {
    /// The pages are set.
    Told(Told),
    /// They could not be set.
    Failed(u64, PageError),
    /// A page is drawn.
    Drawn(Drawn),
}

enum Job {
    Set(u64, Box<Order>),
    Draw { run: u64, page: usize, scale: u32 },
}

/// Pages that own what they are made of.
struct Order {
    session: Session,
    photos: Vec<(String, PathBuf)>,
    now: Moment,
    language: Language,
    options: Options,
}

/// Sets and draws pages.
#[derive(Debug)]
pub struct PageSetter {
    jobs: SyncSender<Job>,
    answers: Receiver<Answer>,
    newest: Arc<AtomicU64>,
    runs: u64,
}

impl PageSetter {
    /// Starts the thread. `wake` is called when there is something to take.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(wake: Wake) -> std::io::Result<Self> {
        let (jobs, inbox) = sync_channel(WAITING);
        let (outbox, answers) = sync_channel(WAITING);
        let newest = Arc::new(AtomicU64::new(0));
        let mut desk = Desk {
            newest: Arc::clone(&newest),
            run: 0,
            pages: None,
            pictures: Pictures::default(),
            tried: BTreeSet::new(),
        };
        let work = move || {
            for job in inbox {
                let Some(answer) = desk.answer(&job) else {
                    continue;
                };
                if outbox.send(answer).is_err() {
                    return;
                }
                wake();
            }
        };
        std::thread::Builder::new()
            .name("pages".to_owned())
            .spawn(work)?;
        Ok(Self {
            jobs,
            answers,
            newest,
            runs: 0,
        })
    }

    /// Asks for pages; what was asked before is dropped. The number of this wish, or `None` when the thread is still
    /// busy: ask again later. Never waits.
    pub fn ask(&mut self, wanted: &Wanted<'_>) -> Option<u64> {
        let run = self.runs + 1;
        self.newest.store(run, Ordering::Relaxed);
        let photos = wanted.session.photos.values().filter_map(|photo| {
            let path = photo_path(wanted.folder, photo)?;
            Some((format!("{}.{}", photo.hash, photo.extension), path))
        });
        let order = Order {
            photos: photos.collect(),
            session: wanted.session.clone(),
            now: wanted.now,
            language: wanted.language,
            options: wanted.options.clone(),
        };
        match self.jobs.try_send(Job::Set(run, Box::new(order))) {
            Ok(()) => {
                self.runs = run;
                Some(run)
            }
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

impl Drop for PageSetter {
    /// Nobody wants what it is at.
    fn drop(&mut self) {
        self.newest.store(u64::MAX, Ordering::Relaxed);
    }
}

/// What the thread works with.
struct Desk {
    newest: Arc<AtomicU64>,
    /// Number of the wish whose pages these are.
    run: u64,
    pages: Option<Pages>,
    pictures: Pictures,
    /// Names of the photos that were read, or could not be.
    tried: BTreeSet<String>,
}

impl Desk {
    fn answer(&mut self, job: &Job) -> Option<Answer> {
        match job {
            Job::Set(run, order) => self.set(*run, order),
            Job::Draw { run, page, scale } => self.draw(*run, *page, *scale),
        }
    }

    fn set(&mut self, run: u64, order: &Order) -> Option<Answer> {
        let newest = Arc::clone(&self.newest);
        let stop = move || newest.load(Ordering::Relaxed) != run;
        if stop() {
            return None;
        }
        self.read_photos(order);
        let words = Words::new(order.language);
        let report = Report::of(&order.session, order.now, &words, &order.options);
        let pages = match Pages::of(&report, &words, &self.pictures, &stop) {
            Ok(pages) => pages,
            Err(PageError::Stopped) => return None,
            Err(error) => return Some(Answer::Failed(run, error)),
        };
        let sheet = |page| {
            let (text, places) = pages.told(page);
            PageFacts {
                size: pages.size(page).unwrap_or_default(),
                text,
                places,
            }
        };
        let told = Told {
            run,
            pages: (0..pages.count()).map(sheet).collect(),
            notes: report.notes.iter().map(|note| note.id).collect(),
        };
        self.run = run;
        self.pages = Some(pages);
        Some(Answer::Told(told))
    }

    fn read_photos(&mut self, order: &Order) {
        for (name, path) in &order.photos {
            if self.tried.insert(name.clone())
                && let Some(bytes) = photos::bytes(path)
            {
                self.pictures.add(name, &bytes);
            }
        }
    }

    fn draw(&self, run: u64, page: usize, scale: u32) -> Option<Answer> {
        let pages = self.pages.as_ref().filter(|_| self.run == run)?;
        let (width, height, pixels) = pages.picture(page, f64::from(scale) / 1000.0)?;
        Some(Answer::Drawn(Drawn {
            run,
            page,
            scale,
            size: (width, height),
            pixels,
        }))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{report::Target, words::Language};

    fn sample() -> Session {
        let text = include_str!("../../sessions/blik-op-samenspel/session.json");
        serde_json::from_str(text).unwrap()
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
        let mut setter = PageSetter::start(Arc::new(|| {})).unwrap();
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
