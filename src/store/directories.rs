//! Where the user's own files lie.

use std::{
    env,
    path::{Path, PathBuf},
};

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

/// Holds everything of the user in one folder when it is set: for tests, and for who carries all on a stick.
const HOME_VARIABLE: &str = "RODE_DRAAD_HOME";

/// Name of the program's folder.
const OWN_FOLDER: &str = "rode-draad";

/// The folders of one user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directories {
    config: PathBuf,
    data: PathBuf,
}

/// The system does not say where the user's files are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no home folder")] // technical
pub struct NoHome;

impl Directories {
    /// The folders of the user who runs the program.
    ///
    /// # Errors
    /// [`NoHome`] when there is no home folder.
    pub fn find() -> Result<Self, NoHome> {
        if let Some(home) = env::var_os(HOME_VARIABLE).filter(|home| !home.is_empty()) {
            return Ok(Self::under(Path::new(&home)));
        }
        let strategy = choose_native_strategy().map_err(|_| NoHome)?;
        // The folder for data on Windows travels with the user over the network; photos are too large for that.
        let data = if cfg!(windows) {
            strategy.cache_dir()
        } else {
            strategy.data_dir()
        };
        Ok(Self {
            config: strategy.config_dir().join(OWN_FOLDER),
            data: data.join(OWN_FOLDER),
        })
    }

    /// Everything under one folder.
    #[must_use]
    pub fn under(home: &Path) -> Self {
        Self {
            config: home.to_owned(),
            data: home.to_owned(),
        }
    }

    /// The file with the settings.
    #[must_use]
    pub fn settings_file(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    /// The user's own templates.
    #[must_use]
    pub fn templates(&self) -> PathBuf {
        self.data.join("templates")
    }

    /// The sessions, when the settings name no other folder.
    #[must_use]
    pub fn sessions(&self) -> PathBuf {
        self.data.join("sessions")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_lies_under_a_given_home() {
        let home = Path::new("some/where");
        let found = Directories::under(home);
        for path in [found.settings_file(), found.templates(), found.sessions()] {
            assert!(path.starts_with(home), "{}", path.display());
        }
    }
}
