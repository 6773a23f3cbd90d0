//! Where pages are set and drawn: a thread that takes one job after the other. Photos are read and made smaller once.

use std::{
    collections::BTreeSet,
    io::Result,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
};

use super::{Answer, Drawn, Job, Order, PageFacts, Printed, Told};
use crate::{
    host::Wake,
    report::{self, PageError, Pages, Pictures, Report},
    store::photos,
    words::Words,
};

/// How many drawings can wait. What is in sight is asked for anew in each frame, so none is missed for long.
pub(super) const WAITING: usize = 8;

/// The thread, as seen by whoever gives it work.
pub(super) struct Desk {
    newest: Arc<AtomicU64>,
}

impl Desk {
    /// Starts the thread; gives the way to it and the way back.
    pub(super) fn start(wake: Wake) -> Result<(Self, SyncSender<Job>, Receiver<Answer>)> {
        let (jobs, inbox) = sync_channel(WAITING);
        let (outbox, answers) = sync_channel(WAITING);
        let newest = Arc::new(AtomicU64::new(0));
        let mut tools = Tools {
            newest: Arc::clone(&newest),
            run: 0,
            pages: None,
            pictures: Pictures::default(),
            tried: BTreeSet::new(),
        };
        let work = move || {
            for job in inbox {
                let Some(answer) = tools.answer(&job) else {
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
        Ok((Self { newest }, jobs, answers))
    }

    /// Says which wish is the newest: what is being set for another one stops.
    pub(super) fn want(&self, run: u64) {
        self.newest.store(run, Ordering::Relaxed);
    }
}

impl Drop for Desk {
    /// Nobody wants what it is at.
    fn drop(&mut self) {
        self.want(u64::MAX);
    }
}

/// What the thread works with.
struct Tools {
    newest: Arc<AtomicU64>,
    /// Number of the wish whose pages these are.
    run: u64,
    pages: Option<Pages>,
    pictures: Pictures,
    /// Names of the photos that were read, or could not be.
    tried: BTreeSet<String>,
}

impl Tools {
    fn answer(&mut self, job: &Job) -> Option<Answer> {
        match job {
            Job::Set(run, order) => self.set(*run, order),
            Job::Print(run, order) => self.print(*run, order),
            Job::Draw { run, page, scale } => self.draw(*run, *page, *scale),
        }
    }

    /// Says whether a run is not wanted any more.
    fn stop(&self, run: u64) -> impl Fn() -> bool + Send + Sync + use<> {
        let newest = Arc::clone(&self.newest);
        move || newest.load(Ordering::Relaxed) != run
    }

    fn print(&mut self, run: u64, order: &Order) -> Option<Answer> {
        self.read_photos(order);
        let words = Words::new(order.language);
        let report = Report::of(&order.session, order.now, &words, &order.options);
        match report::pdf_until(&report, &words, &self.pictures, &self.stop(run)) {
            Ok(bytes) => Some(Answer::Printed(Printed { run, bytes })),
            Err(PageError::Stopped) => None,
            Err(error) => Some(Answer::Failed(run, error)),
        }
    }

    fn set(&mut self, run: u64, order: &Order) -> Option<Answer> {
        let stop = self.stop(run);
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
                && let Some(bytes) = photos::bytes(Path::new(path))
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
