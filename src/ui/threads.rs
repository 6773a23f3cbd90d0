//! Rode draden: what the program puts forward, what people confirmed, and what stands outside.
//!
//! Three columns: proposals, confirmed threads, lanes. The program proposes, people decide: nothing here is
//! confirmed without a click or a key. What belongs to a workshop is in `session`; the parts of the screen are in
//! the modules below, which share a `Desk`.

mod alike;
mod clash;
mod confirmed;
mod cover;
mod desk;
mod dialogs;
mod dragging;
mod facts;
mod fits;
mod fitting;
mod hanging;
mod hear;
mod lanes;
mod moving;
mod note;
mod proposals;
mod reasons;
mod row;
mod same_words;
mod splitting;
mod tension;
#[cfg(test)]
mod tests;
mod unfolded;
mod unplaced;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    rc::Rc,
};

use egui::{Align, Frame, Layout, Margin, Ui};

use self::{
    desk::{Desk, Dragged},
    dialogs::Asked,
    facts::{Facts, PutTension},
    lanes::Lane,
    splitting::Split,
    unplaced::Hits,
};
use super::{
    action::Action,
    acts::Act,
    icons,
    theme::{Tokens, space},
    view::{View, keys},
    widgets::{
        Button, Column, ColumnWidths, ProgressBar, WindowSize, heading, margin, sentence,
        three_columns,
    },
};
use crate::{base::Id, session::Thread, words::Arg};

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct ThreadsDraft {
    facts: Rc<Facts>,
    /// Heights of what was drawn, to keep the room of what is out of sight. Never walked through.
    heights: HashMap<egui::Id, f32>,
    /// The second column of a narrow window.
    tab: usize,
    selected: Option<Id<Thread>>,
    selected_at: usize,
    /// Which of its names a proposal has.
    titles: BTreeMap<Id<Thread>, usize>,
    /// The unfolded thread: the first, until one was chosen; perhaps none.
    open: Option<Option<Id<Thread>>>,
    scroll_to: Option<Id<Thread>>,
    fitting_shown: Option<Id<Thread>>,
    /// The possible tension that is unfolded.
    possible: Option<PutTension>,
    /// Lists of which all is shown.
    whole: BTreeSet<Lane>,
    /// Tensions whose other side is shown note by note.
    whole_sides: BTreeSet<Id<Thread>>,
    search: String,
    hits: Hits,
    asked: Option<Asked>,
    split: Option<Split>,
    rename: Option<(Id<Thread>, String)>,
    rename_next: Option<Id<Thread>>,
    explain: Option<(Id<Thread>, String)>,
    /// The note that last had the focus, and the one that has it now.
    held: Option<Dragged>,
    focused_note: Option<Dragged>,
    /// The folded thread that has the focus.
    focused_folded: Option<Id<Thread>>,
    /// The pair of threads that are alike whose button last had the focus.
    focused_pair: Option<(Id<Thread>, Id<Thread>)>,
    show_selected: bool,
    card_focused: bool,
    rename_focus: bool,
    explain_focus: bool,
    focus_card: bool,
    focus_accept: bool,
    focus_fold: bool,
    focus_unfold: Option<Id<Thread>>,
    /// The place of the pair, and of the fitting note, that gets the focus.
    focus_pair: Option<usize>,
    focus_fit: Option<usize>,
    /// The note that gets the focus after so many frames.
    focus_note: Option<(egui::Id, u8)>,
}

impl ThreadsDraft {
    /// Begins to split a thread.
    fn begin_split(&mut self, thread: Id<Thread>) {
        self.split = Some(Split::of(thread));
    }
}

const WIDTHS: ColumnWidths = ColumnWidths {
    left: 348.0,
    right: 336.0,
    left_compact: 328.0,
    right_compact: 308.0,
};

/// Draws the screen.
pub fn threads_ui(ui: &mut Ui, view: &View<'_>, draft: &mut ThreadsDraft, out: &mut Vec<Action>) {
    draft.facts = Facts::of(view, &draft.facts);
    let facts = Rc::clone(&draft.facts);
    if facts.proposals.is_empty() {
        (draft.card_focused, draft.focus_card, draft.focus_accept) = (false, false, false);
    }
    let mut desk = Desk {
        view,
        facts,
        draft,
        out,
        begins: false,
    };
    hear::hear(ui, &mut desk);
    let side = margin(WindowSize::of(ui)) as i8;
    let margin = Margin {
        left: side,
        right: side,
        top: 14,
        bottom: 12,
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        head_ui(ui, &mut desk);
        ui.add_space(space::XXS);
        columns_ui(ui, &mut desk);
    });
    dialogs::dialogs_ui(ui, &mut desk);
    dragging::ghost_ui(ui, &desk);
}

fn columns_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (name, confirmed, rest) = (
        desk.text("threads-columns"),
        desk.text("threads-confirmed"),
        desk.text("threads-lanes"),
    );
    // Rows are as high as what stands in them; the controls keep their own height.
    ui.spacing_mut().interact_size.y = 20.0;
    let mut tab = desk.draft.tab;
    three_columns(
        ui,
        WIDTHS,
        (&name, [&confirmed, &rest], &mut tab),
        |ui, column| match column {
            Column::Left => proposals::proposals_ui(ui, desk),
            Column::Middle => confirmed::confirmed_ui(ui, desk),
            Column::Right => {
                desk.begins = true;
                lanes::lanes_ui(ui, desk);
                desk.begins = false;
            }
        },
    );
    desk.draft.tab = tab;
}

/// The screen's name, how many notes have a place, and what concerns all threads.
fn head_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let t = Tokens::of(ui);
    let size = WindowSize::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.set_height(44.0);
        heading(ui, t.h1(desk.text("common-station-threads")), 1);
        ui.add_space(if size == WindowSize::Full { 12.0 } else { 0.0 });
        let (placed, all) = (desk.view.index.placed.len(), desk.view.index.live);
        let args = [("n", Arg::from(placed)), ("total", Arg::from(all))];
        let width = if size == WindowSize::Narrow {
            90.0
        } else {
            220.0
        };
        let share = placed as f32 / all.max(1) as f32;
        ProgressBar::new(share)
            .outlined()
            .height(12.0)
            .width(width)
            .show(ui, &desk.with("common-placed", &args));
        let count = t.strong(desk.with("threads-of", &args)).size(17.0);
        let rest = desk.with("threads-placed", &[("n", all.into())]);
        ui.label(sentence(ui, [count, t.body(format!(" {rest}")).size(17.0)]));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            head_buttons_ui(ui, desk)
        });
    });
}

fn head_buttons_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let words = desk.view.words;
    let narrow = WindowSize::of(ui) == WindowSize::Narrow;
    ui.spacing_mut().item_spacing.x = 10.0;
    let (show, tip) = (
        desk.text("threads-on-screen"),
        desk.tip(Act::ThreadsOnBeamer),
    );
    let show = match narrow {
        true => Button::icon_only(icons::PROJECTOR_SCREEN, &show),
        false => Button::secondary(&show).icon(icons::PROJECTOR_SCREEN),
    };
    let show = show.enabled(desk.view.can_write());
    if show.tooltip(&tip).show(ui).clicked() {
        desk.out.push(Action::Act(Act::ThreadsOnBeamer));
    }
    let (new, key) = (desk.text("threads-new"), keys(words, Act::NewThread));
    let tip = desk.tip(Act::NewThread);
    if Button::secondary(&new)
        .icon(icons::PLUS)
        .key(&key)
        .tooltip(&tip)
        .enabled(desk.view.can_write())
        .show(ui)
        .clicked()
    {
        desk.draft.asked = Some(Asked::New(String::new(), false));
    }
}
