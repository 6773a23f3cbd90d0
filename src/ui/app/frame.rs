//! Drawing one frame: header, bars, the screen in front, and what lies over it.

use egui::{CentralPanel, Frame, Ui};

use super::{App, Place};
use crate::{
    session::{Refusal, agenda::Agenda},
    ui::{
        action::{Action, Choice, Shelf, Station},
        header, help, lead, library, mix, palette, prepare, report, settings, sheets,
        theme::Tokens,
        threads,
        toasts::Taken,
        view::View,
    },
};

impl App {
    pub(super) fn draw(&mut self, ui: &mut Ui) {
        self.refuse_to_write();
        for act in self.asked.clone() {
            self.act(ui.ctx(), act);
        }
        self.draw_title(ui);
        self.draw_header(ui);
        let fill = Tokens::of(ui).vlak;
        CentralPanel::default()
            .frame(Frame::new().fill(fill))
            .show(ui, |ui| match self.place {
                Place::At(station) if self.host.session().is_some() => {
                    self.draw_station(ui, station)
                }
                _ => self.draw_library(ui),
            });
        self.draw_over(ui);
    }

    /// What would change a session that can only be read is not heard at all; once it says why.
    fn refuse_to_write(&mut self) {
        let only_read = self.only_read();
        let asked = self.asked.len();
        self.asked.retain(|act| !(only_read && act.writes()));
        if self.asked.len() < asked {
            self.toasts.warn(Refusal::ReadOnly.say(&self.words));
        }
    }

    fn only_read(&self) -> bool {
        let open = self.host.session();
        open.is_some_and(|open| open.is_read_only())
    }

    fn draw_title(&mut self, ui: &Ui) {
        let product = self.words.text("common-product");
        let title = match self.host.session() {
            Some(open) => format!("{} – {product}", open.session().details.title),
            None => product,
        };
        if title != self.title {
            ui.ctx()
                .send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn draw_header(&mut self, ui: &mut Ui) {
        let saved = self.host.session().and_then(|open| open.save_status());
        let facts = header::Facts {
            words: &self.words,
            place: self.place,
            open: self.host.session(),
            saved: saved.as_ref(),
        };
        header::header_ui(ui, &facts, &mut self.out);
        let only_read = self.host.session().and_then(|open| open.only_read());
        if let Some(reason) = only_read.filter(|_| self.place != Place::Library) {
            header::only_read_ui(ui, &reason.say(&self.words));
        }
        if let Some(trouble) = saved.as_ref().and_then(|saved| saved.trouble.as_ref()) {
            header::trouble_ui(ui, &self.words, trouble);
        }
        self.draw_jump(ui);
        self.toasts.bars_ui(ui, &self.words, &mut self.out);
    }

    fn draw_library(&mut self, ui: &mut Ui) {
        let facts = library::Facts {
            words: &self.words,
            summaries: self.host.summaries(),
            templates: self.host.templates(),
            trouble: self.host.template_trouble(),
            now: self.host.now(),
            offset: self.host.offset(),
            asked: &self.asked,
            open: self.host.session().map(|open| open.path()),
            trash: &self.trash,
            is_busy: self.host.running_task().is_some(),
        };
        library::library_ui(ui, &facts, &mut self.drafts.library, &mut self.out);
    }

    fn draw_station(&mut self, ui: &mut Ui, station: Station) {
        let Some(open) = self.host.session() else {
            return;
        };
        let now = self.host.now();
        let agenda = Agenda::of(open.session(), now);
        let saved = open.save_status();
        let view = View {
            words: &self.words,
            session: open.session(),
            index: open.index(),
            agenda: &agenda,
            proposals: open.proposals(),
            fineness: open.manner().fineness,
            same_words: self.host.same_words(),
            now,
            ids: self.host.ids(),
            settings: self.host.settings(),
            templates: self.host.templates(),
            asked: &self.asked,
            path: open.path(),
            program: self.host.program(),
            revision: open.journal().last(),
            saved: saved.as_ref(),
            exporting: self.host.export_progress(),
            beamer_open: self.beamer.is_some(),
        };
        let (drafts, out) = (&mut self.drafts, &mut self.out);
        match station {
            Station::Prepare => prepare::prepare_ui(ui, &view, &mut drafts.prepare, out),
            Station::Lead => lead::lead_ui(ui, &view, &mut drafts.lead, out),
            Station::Sheets => sheets::sheets_ui(ui, &view, &mut drafts.sheets, out),
            Station::Threads => threads::threads_ui(ui, &view, &mut drafts.threads, out),
            Station::Report => report::report_ui(ui, &view, &mut drafts.report, out),
        }
        if drafts.mix.is_open() {
            mix::mix_ui(ui.ctx(), &view, &mut drafts.mix, out);
        }
    }

    fn draw_over(&mut self, ui: &Ui) {
        let ctx = ui.ctx();
        let in_scope: Vec<_> = crate::ui::acts::TABLE
            .iter()
            .filter(|row| self.is_in_scope(row.scope))
            .filter(|row| !(self.only_read() && row.act.writes()))
            .map(|row| {
                let here = row.all_keys().filter(|keys| self.is_in_scope(keys.scope));
                (row, here.collect())
            })
            .collect();
        palette::palette_ui(
            ctx,
            &self.words,
            &in_scope,
            &mut self.drafts.palette,
            &mut self.out,
        );
        help::help_ui(ctx, &self.words, &mut self.drafts.help);
        let settings = self.host.settings();
        settings::settings_ui(
            ctx,
            &self.words,
            settings,
            &mut self.drafts.settings,
            &mut self.out,
        );
        self.chooser
            .chooser_ui(ctx, &self.words, |choice| match choice {
                Choice::PackFolder(_) => Some(self.host.documents()),
                _ => self.host.export_folder(),
            });
        match self.toasts.undo_ui(ctx, &self.words) {
            Some(Taken::Command) => self.out.push(Action::Act(crate::ui::acts::Act::Undo)),
            Some(Taken::Session(path)) => self.out.push(Action::Shelf(Shelf::PutBack(path))),
            None => {}
        }
    }
}
