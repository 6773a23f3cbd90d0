//! What the user put in the trash: a hidden folder in the library, from which everything can be put back.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    super::{
        Access, Disk, Folder, StoreError,
        place::{LOCK, Place},
        rescue::Rescue,
        storage::Locking,
    },
    Library, Summary, looks_like_a_session, summary,
};

/// On the disk of the library, so that nothing is copied.
const TRASH: &str = ".trash";

impl Library {
    /// Puts a session in the trash. Gives where it lies there.
    ///
    /// # Errors
    /// When another program has it open, or the disk refuses.
    pub fn put_in_trash(&self, session: &Path) -> Result<PathBuf, StoreError> {
        let place = Place::new(Arc::new(Disk), session);
        match place.storage.lock(&place.at(LOCK)) {
            Ok(Locking::Taken) => return Err(StoreError::AlreadyOpen(session.to_owned())),
            // The lock is let go here: some systems move no folder in which a file is open.
            Ok(_) => {}
            Err(error) => return Err(StoreError::disk(session, &error)),
        }
        let trash = self.root.join(TRASH);
        fs::create_dir_all(&trash).map_err(|error| StoreError::disk(&trash, &error))?;
        move_to(session, &trash)
    }

    /// What lies in the trash, in the order of the names.
    #[must_use]
    pub fn trash(&self) -> Vec<Summary> {
        let entries = fs::read_dir(self.root.join(TRASH)).into_iter().flatten();
        let mut folders: Vec<PathBuf> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| looks_like_a_session(path))
            .collect();
        folders.sort();
        folders.into_iter().map(summary).collect()
    }

    /// Removes what lies in the trash, for good, and what still waits in `rescue` of those sessions. What cannot be removed
    /// stays there; the others go. Gives how many went.
    ///
    /// # Errors
    /// When the disk refuses one of them.
    pub fn empty_trash(&self, rescue: &Path) -> Result<usize, StoreError> {
        let trash = self.root.join(TRASH);
        let mut gone = 0;
        let mut refused = None;
        for entry in fs::read_dir(&trash).into_iter().flatten().flatten() {
            let path = entry.path();
            let removed = forget_rescued(&path, rescue)
                .and_then(|()| remove(&path).map_err(|error| StoreError::disk(&path, &error)));
            match removed {
                Ok(()) => gone += 1,
                Err(error) => refused = Some(error),
            }
        }
        match refused {
            None => Ok(gone),
            Some(error) => Err(error),
        }
    }

    /// Puts a session from the trash back in the library. Gives where it lies.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put_back(&self, trashed: &Path) -> Result<PathBuf, StoreError> {
        move_to(trashed, &self.root)
    }
}

/// What waits elsewhere for a session that is about to go.
fn forget_rescued(session: &Path, rescue: &Path) -> Result<(), StoreError> {
    match Folder::open(session, Access::Read) {
        Ok(opened) => Rescue::of(Arc::new(Disk), rescue, opened.session.id).clear(),
        // Nothing is known of what cannot be read.
        Err(_) => Ok(()),
    }
}

/// A link goes, and not what it points to.
fn remove(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    }
}

/// Moves a folder into another, under its own name or that name with a number.
fn move_to(folder: &Path, into: &Path) -> Result<PathBuf, StoreError> {
    let name = folder.file_name().unwrap_or_default();
    let numbered = |n: u32| {
        let mut name = name.to_owned();
        name.push(format!("-{n}"));
        into.join(name)
    };
    let first = std::iter::once(into.join(name));
    let free = first
        .chain((2..).map(numbered))
        .find(|path| !path.exists())
        .unwrap_or_else(|| into.join(name));
    fs::rename(folder, &free).map_err(|error| StoreError::disk(folder, &error))?;
    Ok(free)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{base::Id, session::Session};

    #[test]
    fn what_is_emptied_is_gone_and_nothing_else() {
        let home = tempfile::tempdir().unwrap();
        let library = Library::at(home.path().join("sessions"));
        let make = |n| library.create(&Session::new(Id::from_bits(n))).unwrap();
        let (kept, back, gone) = (make(1), make(2), make(3));
        let back = library.put_in_trash(&back).unwrap();
        library.put_in_trash(&gone).unwrap();
        let back = library.put_back(&back).unwrap();
        let outside = home.path().join("elders");
        fs::create_dir(&outside).unwrap();
        fs::write(outside.join("foto.png"), "x").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(&outside, library.root.join(TRASH).join("link")).unwrap();
        assert_eq!(library.trash().len(), 1);
        let rescue = home.path().join("rescue");
        for id in [2_u128, 3] {
            let waiting = rescue.join(Id::<Session>::from_bits(id).to_string());
            fs::create_dir_all(&waiting).unwrap();
            fs::write(waiting.join("journal-1.jsonl"), "x").unwrap();
        }
        let emptied = library.empty_trash(&rescue).unwrap();
        assert_eq!(emptied, 1 + usize::from(cfg!(unix)));
        let waiting = fs::read_dir(&rescue).unwrap();
        assert_eq!(
            waiting.count(),
            1,
            "that of the session that is still there"
        );
        assert!(library.trash().is_empty());
        assert!(outside.join("foto.png").exists(), "a link is not followed");
        let left: Vec<_> = library.list().into_iter().map(|one| one.path).collect();
        assert!(left.contains(&kept) && left.contains(&back) && left.len() == 2);
        assert_eq!(library.empty_trash(&rescue).unwrap(), 0);
    }
}
