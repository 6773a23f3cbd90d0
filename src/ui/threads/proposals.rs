//! The left column: what the program puts forward. Only the chosen proposal says why and shows its notes.

use egui::{
    Align, EventFilter, Key, Layout, Margin, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder,
    WidgetInfo, remap_clamp, vec2,
};

use super::{
    alike::alike_ui,
    cover::{beads_ui, count_ui, in_words},
    desk::{Desk, pinned},
    dialogs::Asked,
    dragging::scroll_while_dragging,
    facts::{Cover, Put},
    moving::Spot,
    reasons::{doubt_ui, reason_ui},
    row::NoteRow,
};
use crate::{
    distill::Reason,
    host::Proposal,
    ui::{
        action::Action,
        acts::Act,
        focus::column_begins,
        icons::{self, Weight},
        theme::Tokens,
        widgets::{
            Button, ButtonSize, Selectable, badge, clamped, focus_ring, full_card, heading,
            menu_item, menu_under, selectable_card,
        },
    },
};

/// The fewest notes and groups that a proposal is made of.
const LEAST: (usize, usize) = (6, 2);

/// Reasons that a proposal names at the most.
const REASONS: usize = 3;

/// Draws the column.
pub fn proposals_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let height = ui.available_height();
    full_card(ui, |ui| {
        ui.set_height(height - 32.0);
        let t = Tokens::of(ui);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            heading(ui, t.h2(desk.text("threads-proposals")), 2);
            badge(ui, desk.facts.proposals.len());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                same_words_button_ui(ui, desk);
            });
        });
        ui.add_space(-2.0);
        ui.label(t.support(desk.text("threads-proposals-hint")));
        manner_ui(ui, desk);
        ui.add_space(2.0);
        ScrollArea::vertical()
            .id_salt("proposals")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                scroll_while_dragging(ui);
                alike_ui(ui, desk);
                match desk.facts.proposals.is_empty() {
                    true => nothing_ui(ui, desk),
                    false => list_ui(ui, desk),
                }
            });
    });
}

/// Opens the dialog in which a municipality says which words mean the same to it.
fn same_words_button_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let same = desk.text("threads-same-words");
    let tip = desk.text("threads-same-words-title");
    let button = Button::quiet(&same)
        .size(ButtonSize::Small)
        .tooltip(&tip)
        .show(ui);
    if desk.facts.proposals.is_empty() {
        column_begins(ui.ctx(), &button);
    }
    if button.clicked() {
        desk.draft.asked = Some(Asked::SameWords(String::new()));
    }
}

/// Between two places of the slider.
const STEP: f32 = 0.25;

/// How wide its handle is against its height, as egui has it.
const HANDLE: f32 = 0.75;

/// What the slider says where it is touched. Its handle stays within its ends.
fn fineness_at(slider: Rect, x: f32) -> f32 {
    let handle = slider.height() / 2.5 * HANDLE;
    let ends = slider.x_range().shrink(handle);
    let value = remap_clamp(x, ends, -1.0..=1.0);
    (value / STEP).round() * STEP
}

/// How fine the proposals are.
fn manner_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let t = Tokens::of(ui);
    let row = vec2(ui.available_width(), 32.0);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.spacing_mut().slider_width = (row.x - 150.0).clamp(80.0, 180.0);
        ui.visuals_mut().widgets.inactive.bg_fill = t.lijn_sterk;
        ui.label(t.small(desk.text("threads-coarser")));
        let mut fineness = desk.view.fineness;
        let slider = egui::Slider::new(&mut fineness, -1.0..=1.0)
            .step_by(f64::from(STEP))
            .show_value(false);
        let mut response = ui.add(slider);
        // A slider hears drags only: a tap that is let go within one frame would go unheard.
        let tap = ui.interact(response.rect, response.id.with("tap"), Sense::CLICK);
        let tapped = tap.clicked().then(|| tap.interact_pointer_pos()).flatten();
        if let Some(at) = tapped {
            let tapped = fineness_at(response.rect, at.x);
            if tapped != fineness {
                fineness = tapped;
                response.mark_changed();
            }
        }
        let name = desk.text("threads-fineness");
        response.widget_info(|| WidgetInfo::slider(true, f64::from(fineness), &name));
        response.clone().on_hover_text(&name);
        focus_ring(ui, &response, 4);
        ui.label(t.small(desk.text("threads-finer")));
        if response.changed() {
            desk.out.push(Action::SetFineness(fineness));
        }
    });
}

/// Why there is nothing here, and what the next step is.
fn nothing_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = Tokens::of(ui);
    let few = desk.view.index.live < LEAST.0 || desk.facts.writing_groups < LEAST.1;
    let searching = desk.view.proposals.made_of != desk.view.revision;
    let key = match () {
        () if few => "threads-proposals-none-yet",
        () if searching => "threads-proposals-searching",
        () => "threads-proposals-none",
    };
    ui.add_space(8.0);
    ui.label(t.body(desk.text(key)).color(t.inkt2));
}

fn list_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.y = 11.0;
    let facts = std::rc::Rc::clone(&desk.facts);
    let puts = &facts.proposals;
    step(ui, desk, puts);
    let selected = desk.selected().map(|put| put.id);
    for put in puts {
        let chosen = Some(put.id) == selected;
        let kind = if chosen {
            "chosen_proposal"
        } else {
            "proposal"
        };
        let rect = desk.culled(ui, (kind, put.id.bits()), 128.0, |ui, desk| {
            card_ui(ui, desk, put, chosen)
        });
        if chosen && desk.draft.show_selected {
            desk.draft.show_selected = false;
            ui.scroll_to_rect(rect, None);
        }
    }
}

/// Up and down choose the proposal before or after, while nothing else has the focus.
fn step(ui: &Ui, desk: &mut Desk<'_>, puts: &[Put]) {
    let focused = ui.memory(|memory| memory.focused());
    let free =
        focused.is_none() && desk.draft.asked.is_none() && !egui::Popup::is_any_open(ui.ctx());
    let modal = ui.memory(|memory| memory.top_modal_layer().is_some());
    if modal || !(free || desk.draft.card_focused) {
        return;
    }
    let (up, down) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
        )
    });
    let Some(here) = desk
        .selected()
        .and_then(|put| puts.iter().position(|other| other.id == put.id))
    else {
        return;
    };
    let to = if down {
        (here + 1).min(puts.len() - 1)
    } else {
        here.saturating_sub(usize::from(up))
    };
    if let Some(put) = puts.get(to).filter(|_| to != here) {
        desk.select(put.id);
        desk.draft.show_selected = true;
        desk.draft.focus_card = desk.draft.card_focused;
    }
}

fn card_ui(ui: &mut Ui, desk: &mut Desk<'_>, put: &Put, chosen: bool) {
    let title = desk.put_title(put);
    let cover = desk.facts.cover(desk.session(), put.id, &put.notes);
    let name = format!("{title}. {}", in_words(desk, &cover));
    let what = Selectable::row(&name, chosen)
        .dashed()
        .margin(Margin::symmetric(13, 12));
    let card = selectable_card(ui, "card", what, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        head_ui(ui, desk, put, (&title, &cover), chosen);
        let view = desk.view;
        let proposal = put.found.and_then(|n| view.proposals.threads.get(n));
        if chosen {
            why_ui(ui, desk, proposal);
            notes_ui(ui, desk, put, proposal);
            view.writes(ui, |ui| buttons_ui(ui, desk, put));
        } else {
            first_reason_ui(ui, desk, proposal);
        }
    });
    let response = card.response;
    if chosen {
        column_begins(ui.ctx(), &response);
        if std::mem::take(&mut desk.draft.focus_card) {
            response.request_focus();
        }
        desk.draft.card_focused = response.has_focus();
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        desk.decide(put, true);
        desk.draft.focus_card = true;
    } else if response.clicked() {
        desk.select(put.id);
        desk.draft.focus_card = response.has_focus();
    }
}

fn head_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    put: &Put,
    (title, cover): (&str, &Cover),
    chosen: bool,
) {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let titles = if chosen { titles_of(desk, put) } else { &[] };
        let more = if titles.is_empty() { 0.0 } else { 32.0 };
        ui.allocate_ui(vec2(width - more - 4.0, 22.0), |ui| {
            ui.set_width(width - more - 4.0);
            clamped(ui, t.row_title(title).size(18.0), 3);
        });
        if !titles.is_empty() {
            more_ui(ui, desk, put, titles);
        }
    });
    let (rect, _) = ui.allocate_exact_size(vec2(width, 36.0), Sense::hover());
    // The line begins a little before the words, as it runs on to the edge.
    let beads = rect
        .with_max_x(rect.right() - 78.0)
        .translate(vec2(-6.0, 3.0));
    let mut left = ui.new_child(UiBuilder::new().max_rect(beads).id_salt("beads"));
    beads_ui(
        &mut left,
        desk,
        cover,
        (beads.width().min(228.0), 24.0),
        true,
    );
    let count = rect.with_min_x(rect.right() - 72.0);
    let mut right = ui.new_child(UiBuilder::new().max_rect(count).id_salt("count"));
    count_ui(&mut right, desk, cover, 15.0, true);
}

/// The menu of a proposal: what it can be called.
fn more_ui(ui: &mut Ui, desk: &mut Desk<'_>, put: &Put, titles: &[String]) {
    let name = desk.text("threads-titles");
    let button = Button::icon_only(icons::DOTS_THREE, &name)
        .size(ButtonSize::Small)
        .show(ui);
    menu_under(&button, |ui| {
        ui.set_max_width(400.0);
        let current = desk.put_title(put);
        for (n, title) in titles.iter().enumerate() {
            let icon = if *title == current {
                icons::CHECK
            } else {
                icons::CIRCLE
            };
            if menu_item(ui, Some(icon), title, None).clicked() {
                desk.draft.titles.insert(put.id, n);
            }
        }
    });
}

/// The names that a proposal can have; none when there is nothing to choose.
fn titles_of<'a>(desk: &Desk<'a>, put: &Put) -> &'a [String] {
    let view = desk.view;
    match put.found.and_then(|n| view.proposals.threads.get(n)) {
        Some(proposal) if proposal.titles.len() > 1 => &proposal.titles,
        _ => &[],
    }
}

fn why_ui(ui: &mut Ui, desk: &Desk<'_>, proposal: Option<&Proposal>) {
    let t = Tokens::of(ui);
    ui.label(t.strong(desk.text("threads-why")).size(15.0));
    let reasons: &[Reason] = proposal.map_or(&[], |proposal| &proposal.reasons);
    for reason in reasons.iter().take(REASONS) {
        reason_ui(ui, desk, reason);
    }
    if reasons.is_empty() {
        let key = if proposal.is_some() {
            "threads-reason-likeness"
        } else {
            "threads-reason-people"
        };
        ui.label(t.support(desk.text(key)));
    }
    ui.add_space(6.0);
}

fn first_reason_ui(ui: &mut Ui, desk: &Desk<'_>, proposal: Option<&Proposal>) {
    let t = Tokens::of(ui);
    match proposal.map(|proposal| proposal.reasons.first()) {
        Some(Some(reason)) => reason_ui(ui, desk, reason),
        Some(None) => {
            ui.label(t.support(desk.text("threads-reason-likeness")));
        }
        None => {
            ui.label(t.support(desk.text("threads-reason-people")));
        }
    }
}

fn notes_ui(ui: &mut Ui, desk: &mut Desk<'_>, put: &Put, proposal: Option<&Proposal>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for note in &put.notes {
        let marks = proposal
            .and_then(|proposal| proposal.marks.get(note))
            .map_or(&[][..], Vec::as_slice);
        let spot = Spot::Put(put.id.bits());
        desk.culled(ui, ("proposed_note", note.bits()), 30.0, |ui, desk| {
            NoteRow {
                marks,
                ..NoteRow::line(*note, spot)
            }
            .show(ui, desk);
            if proposal.is_some_and(|proposal| proposal.doubtful.contains(note)) {
                doubt_ui(ui, desk);
            }
        });
    }
    ui.add_space(6.0);
}

fn buttons_ui(ui: &mut Ui, desk: &mut Desk<'_>, put: &Put) {
    let (accept, reject) = (desk.text("threads-accept"), desk.text("threads-reject"));
    let (accept_tip, reject_tip) = (desk.tip(Act::AcceptThread), desk.tip(Act::RejectThread));
    let room = ui.available_width() - 8.0;
    let width = (room / 2.0).max(146.0);
    pinned(ui, ("proposal_buttons", put.id.bits()), |ui| {
        ui.horizontal(|ui| {
            let accept = Button::primary(&accept)
                .icon(icons::CHECK)
                .weight(Weight::Bold);
            let accept = accept.width(width).tooltip(&accept_tip).show(ui);
            if std::mem::take(&mut desk.draft.focus_accept) {
                accept.request_focus();
            }
            let reject = Button::secondary(&reject)
                .icon(icons::X)
                .width(room - width)
                .tooltip(&reject_tip)
                .show(ui);
            let (yes, no) = (accept.clicked(), reject.clicked());
            if yes || no {
                desk.draft.focus_accept = accept.has_focus() || reject.has_focus();
                desk.decide(put, yes);
            }
        });
    });
}
