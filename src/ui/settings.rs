//! Settings. To be written.

use egui::Context;

use super::{action::Action, theme::ThemeChoice};
use crate::{
    host::{Settings, ThemeSetting},
    words::Words,
};

/// What the dialog remembers.
#[derive(Debug, Default)]
pub struct SettingsDraft {
    open: bool,
}

impl SettingsDraft {
    /// Opens or closes it.
    pub fn toggle(&mut self, _settings: &Settings) {
        self.open = !self.open;
    }
}

impl From<ThemeSetting> for ThemeChoice {
    fn from(setting: ThemeSetting) -> Self {
        match setting {
            ThemeSetting::System => Self::System,
            ThemeSetting::Light => Self::Light,
            ThemeSetting::Dark => Self::Dark,
        }
    }
}

/// Draws the dialog when it is open.
pub fn settings_ui(_ctx: &Context, _words: &Words, _settings: &Settings, _draft: &mut SettingsDraft, _out: &mut Vec<Action>) {}
