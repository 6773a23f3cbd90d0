//! Where the user's own files lie.

use std::{
    env,
    path::{Path, PathBuf},
};

use super::own_words;
use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};

/// Holds everything of the user in one folder when it is set: for tests, and for who carries all on a stick.
const HOME_VARIABLE: &str = "RODE_DRAAD_HOME";

/// Name of the program's folder.
const OWN_FOLDER: &str = "rode-draad";

/// Names that the folder for documents has in the languages of our users.
const DOCUMENTS: [&str; 2] = ["Documents", "Documenten"];

/// The files and folders of one user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The file with the settings.
    pub settings: PathBuf,
    /// The user's own words, for distilling.
    pub words: PathBuf,
    /// The user's own templates.
    pub templates: PathBuf,
    /// Changes that a session's own folder refused.
    pub rescue: PathBuf,
    /// The sessions, when the settings name no other folder.
    pub sessions: PathBuf,
    /// Reports.
    pub documents: PathBuf,
}

impl Places {
    /// Those of the user who runs the program, or under `home` when one is given. A system that knows no home gets
    /// them where the program was started.
    #[must_use]
    pub fn find(home: Option<&Path>) -> Self {
        let variable = env::var_os(HOME_VARIABLE).filter(|home| !home.is_empty());
        match (home, variable, choose_native_strategy()) {
            (Some(home), ..) => Self::under(home),
            (None, Some(home), _) => Self::under(Path::new(&home)),
            (None, None, Ok(strategy)) => Self::of_user(&strategy),
            (None, None, Err(_)) => Self::under(Path::new(OWN_FOLDER)),
        }
    }

    fn under(home: &Path) -> Self {
        Self {
            settings: home.join("settings.json"),
            words: home.join(own_words::FILE),
            templates: home.join("templates"),
            rescue: home.join("rescue"),
            sessions: home.join("sessions"),
            documents: home.join("reports"),
        }
    }

    fn of_user(strategy: &impl BaseStrategy) -> Self {
        // The folder for data on Windows travels with the user over the network; photos are too large for that.
        let data = if cfg!(windows) {
            strategy.cache_dir()
        } else {
            strategy.data_dir()
        };
        let home = strategy.home_dir();
        let documents = DOCUMENTS
            .map(|name| home.join(name))
            .into_iter()
            .find(|path| path.is_dir());
        Self {
            settings: strategy.config_dir().join(OWN_FOLDER).join("settings.json"),
            documents: documents
                .unwrap_or_else(|| home.to_owned())
                .join(OWN_FOLDER),
            ..Self::under(&data.join(OWN_FOLDER))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_lies_under_a_given_home() {
        let home = Path::new("some/where");
        let found = Places::find(Some(home));
        for path in [
            found.settings,
            found.words,
            found.templates,
            found.rescue,
            found.sessions,
            found.documents,
        ] {
            assert!(path.starts_with(home), "{}", path.display());
        }
    }
}
