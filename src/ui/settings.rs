//! Settings: language, theme, text size, movement, single-letter keys, and where sessions are kept.
//!
//! A change holds at once; there is nothing to confirm.

use egui::{Context, Ui};

use super::{
    action::{Action, Choice},
    icons,
    theme::{ThemeChoice, Tokens, space},
    widgets::{Button, Dialog, Stepper, StepperNames, divider, segmented, switch},
};
use crate::{
    host::{Settings, ThemeSetting},
    words::{Language, Words},
};

/// What the dialog remembers.
#[derive(Debug, Default)]
pub struct SettingsDraft {
    open: bool,
}

impl SettingsDraft {
    /// Opens or closes it.
    pub fn toggle(&mut self) {
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

const THEMES: [ThemeSetting; 3] = [
    ThemeSetting::System,
    ThemeSetting::Light,
    ThemeSetting::Dark,
];

/// Draws the dialog when it is open.
pub fn settings_ui(
    ctx: &Context,
    words: &Words,
    settings: &Settings,
    draft: &mut SettingsDraft,
    out: &mut Vec<Action>,
) {
    if !draft.open {
        return;
    }
    let (title, close) = (words.text("common-settings"), words.text("common-close"));
    let mut new = settings.clone();
    let shown = Dialog::new("settings", &title, &close)
        .width(600.0)
        .show(ctx, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            choices_ui(ui, words, &mut new);
            divider(ui);
            switches_ui(ui, words, &mut new);
            divider(ui);
            folder_ui(ui, words, &mut new, out);
        });
    if new != *settings {
        out.push(Action::Keep(Box::new(new)));
    }
    if shown.closed {
        draft.open = false;
    }
}

fn choices_ui(ui: &mut Ui, words: &Words, new: &mut Settings) {
    let languages = [words.text("settings-dutch"), words.text("settings-english")];
    let mut language = usize::from(new.language == Language::English);
    let name = words.text("settings-language");
    line_ui(ui, &name, |ui| {
        segmented(ui, &name, &[&languages[0], &languages[1]], &mut language);
    });
    new.language = if language == 1 {
        Language::English
    } else {
        Language::Dutch
    };

    let themes = [
        "settings-theme-system",
        "settings-theme-light",
        "settings-theme-dark",
    ]
    .map(|key| words.text(key));
    let mut theme = THEMES
        .iter()
        .position(|theme| *theme == new.theme)
        .unwrap_or(0);
    let name = words.text("settings-theme");
    line_ui(ui, &name, |ui| {
        segmented(
            ui,
            &name,
            &themes.each_ref().map(String::as_str),
            &mut theme,
        );
    });
    new.theme = THEMES.get(theme).copied().unwrap_or_default();

    let name = words.text("settings-text-size");
    let (less, more) = (
        words.text("commands-zoom-out"),
        words.text("commands-zoom-in"),
    );
    let mut percent = (new.text_scale * 100.0).round() as i64;
    line_ui(ui, &name, |ui| {
        let names = StepperNames {
            value: &name,
            less: &less,
            more: &more,
        };
        Stepper::new(&mut percent, names)
            .range(80, 200)
            .step(10)
            .suffix(" %")
            .width(150.0)
            .show(ui);
    });
    new.text_scale = percent as f32 / 100.0;
}

fn switches_ui(ui: &mut Ui, words: &Words, new: &mut Settings) {
    let name = words.text("settings-single-keys");
    line_ui(ui, &name, |ui| {
        switch(ui, &mut new.single_keys, &name);
    });
    let name = words.text("settings-reduced-motion");
    line_ui(ui, &name, |ui| {
        switch(ui, &mut new.reduced_motion, &name);
    });
}

fn folder_ui(ui: &mut Ui, words: &Words, new: &mut Settings, out: &mut Vec<Action>) {
    let t = Tokens::of(ui);
    ui.label(t.strong(words.text("settings-folder")));
    let place = match &new.folder {
        Some(folder) => folder.display().to_string(),
        None => words.text("settings-folder-standard"),
    };
    ui.label(t.support(place));
    ui.horizontal(|ui| {
        let choose = words.text("settings-choose-folder");
        if Button::secondary(&choose)
            .icon(icons::FOLDER_OPEN)
            .show(ui)
            .clicked()
        {
            out.push(Action::Choose(Choice::SessionsFolder));
        }
        let standard = words.text("settings-folder-reset");
        if new.folder.is_some() && Button::quiet(&standard).show(ui).clicked() {
            new.folder = None;
            out.push(Action::Refresh);
        }
    });
}

/// A name at the left, its control at the right.
fn line_ui(ui: &mut Ui, name: &str, control: impl FnOnce(&mut Ui)) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(44.0);
        ui.label(t.strong(name));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), control);
    });
}
