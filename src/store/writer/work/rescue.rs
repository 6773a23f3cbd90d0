//! While the session's own folder keeps refusing, what waits is written in another folder too.

use std::path::PathBuf;

#[cfg(test)]
use super::Planted;
use super::Work;
use crate::store::{
    Fault, FaultKind, StoreError, Trouble, lines, rescue::Rescue, storage::Appending,
};

/// As many tries fail one after another before it goes elsewhere: a virus scanner passes.
const PATIENT: u32 = 2;

/// The other folder, as far as it is in use.
pub(super) struct Elsewhere {
    rescue: Rescue,
    file: Option<Box<dyn Appending>>,
    /// Number of the last entry that is saved there; 0 for none.
    upto: u64,
}

impl Elsewhere {
    pub fn at(rescue: Rescue) -> Self {
        Self {
            rescue,
            file: None,
            upto: 0,
        }
    }
}

impl Work {
    /// What is told of a save that failed, once what waits is written elsewhere where that can be.
    pub(super) fn trouble_of(&mut self, fault: Fault) -> Trouble {
        // What is too large here is so elsewhere.
        if self.failed < PATIENT || fault.kind == FaultKind::TooLarge {
            return Trouble::Saving(fault);
        }
        match self.write_elsewhere() {
            Some(path) => Trouble::Rescued(fault, path),
            None => Trouble::Saving(fault),
        }
    }

    /// Where all that waits is saved; `None` when it is not.
    fn write_elsewhere(&mut self) -> Option<PathBuf> {
        let elsewhere = self.elsewhere.as_mut()?;
        let upto = elsewhere.upto;
        let waiting = self.pending.iter().filter(|entry| entry.number > upto);
        let last = self.pending.iter().map(|entry| entry.number).max()?;
        let lines = waiting.map(lines::encode).collect::<Result<Vec<_>, _>>();
        let bytes = lines.ok()?.concat();
        if !bytes.is_empty() {
            #[cfg(test)]
            let is_synced = self.pace.planted != Some(Planted::RescueUnsynced);
            #[cfg(not(test))]
            let is_synced = true;
            elsewhere.append(&bytes, is_synced).ok()?;
            elsewhere.upto = last;
        }
        let path = elsewhere.rescue.path().to_owned();
        self.shared.state().rescued = last;
        Some(path)
    }

    /// All that waited stands in the session's own folder now.
    pub(super) fn leave_elsewhere(&mut self) {
        if let Some(elsewhere) = &mut self.elsewhere
            && elsewhere.upto > 0
        {
            elsewhere.file = None;
            // What stays there is known by its numbers at the next opening.
            if elsewhere.rescue.clear().is_ok() {
                elsewhere.upto = 0;
            }
        }
    }
}

impl Elsewhere {
    fn append(&mut self, bytes: &[u8], is_synced: bool) -> Result<(), StoreError> {
        let mut file = match self.file.take() {
            Some(file) => file,
            None => self.rescue.open()?,
        };
        let wrap = |error: std::io::Error| StoreError::disk(self.rescue.path(), &error);
        file.append(bytes).map_err(wrap)?;
        if is_synced {
            file.sync().map_err(wrap)?;
        }
        // Put back only now: after a call that failed it is not trusted again.
        self.file = Some(file);
        Ok(())
    }
}
