//! Looks a session over and says what is wrong with it. Writes nothing, takes no lock.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    Disk, StoreError,
    backups::Backup,
    error::shown,
    lines,
    notice::Notice,
    place::{Place, QUARANTINE, SNAPSHOT},
    recovery, rescue,
    storage::Storage,
};
use crate::words::{Arg, Words};

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The session cannot be read.
    Error(StoreError),
    /// The session can be read, but.
    Notice(Notice),
    /// A backup is damaged; the session itself is not touched by that.
    BadBackup(PathBuf),
    /// So many changes wait in this other folder until the session is opened.
    Rescued(usize, PathBuf),
    /// So many files were put aside before.
    Quarantined(usize),
}

impl Finding {
    /// The sentences that the user reads.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Error(error) => error.say(words),
            Self::Notice(notice) => notice.say(words),
            Self::BadBackup(path) => words.with(
                "errors-store-bad-backup",
                &[("path", Arg::from(shown(path)))],
            ),
            Self::Rescued(n, path) => {
                let args = [("n", Arg::from(*n)), ("path", Arg::from(shown(path)))];
                words.with("errors-store-rescued-waits", &args)
            }
            Self::Quarantined(n) => words.with("errors-store-quarantined", &[("n", Arg::from(*n))]),
        }
    }

    /// Whether something is lost, or may be.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        !matches!(self, Self::Quarantined(_) | Self::Rescued(..))
    }
}

/// What is wrong with the session in this folder; nothing when all is well. `rescue` is where changes wait that it refused.
#[must_use]
pub fn check(path: &Path, rescue: &Path) -> Vec<Finding> {
    let mut findings = check_on(Arc::new(Disk), path);
    findings.extend(rescued_on(Arc::new(Disk), path, rescue));
    findings
}

/// Changes that wait in another folder.
pub(super) fn rescued_on(storage: Arc<dyn Storage>, path: &Path, rescue: &Path) -> Option<Finding> {
    match rescue::waiting(storage, rescue, path) {
        Ok(0) => None,
        Ok(n) => Some(Finding::Rescued(n, rescue.to_owned())),
        // What stands in the way of reading is found without it.
        Err(_) => None,
    }
}

/// [`check`] on another disk, of the folder alone.
#[must_use]
pub fn check_on(storage: Arc<dyn Storage>, path: &Path) -> Vec<Finding> {
    let place = Place::new(storage, path);
    let mut findings = match recovery::read(&place) {
        Ok(found) => found.notices.into_iter().map(Finding::Notice).collect(),
        Err(error) => vec![Finding::Error(error)],
    };
    match beside(&place) {
        Ok(more) => findings.extend(more),
        Err(error) if findings.contains(&Finding::Error(error.clone())) => {}
        Err(error) => findings.push(Finding::Error(error)),
    }
    findings
}

/// What is wrong beside the session itself.
fn beside(place: &Place) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    for backup in Backup::all(place)? {
        if backup.snapshot(place)?.is_none() {
            findings.push(Finding::BadBackup(
                place.at(&format!("{}/{SNAPSHOT}", backup.name)),
            ));
        }
        for name in backup.journals(place)? {
            let lines = place
                .read(&name)?
                .map(|bytes| lines::decode(&bytes))
                .unwrap_or_default();
            if !lines.bad.is_empty() || lines.torn.is_some() {
                findings.push(Finding::BadBackup(place.at(&name)));
            }
        }
    }
    let kept_aside = place.list(QUARANTINE)?.len();
    if kept_aside > 0 {
        findings.push(Finding::Quarantined(kept_aside));
    }
    Ok(findings)
}
