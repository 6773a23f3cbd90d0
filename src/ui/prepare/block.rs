//! Everything of one block: times, what is said, what the room reads, what is laid out, its questions.

use egui::{Context, ScrollArea, Ui};

use super::{
    super::{
        action::Action,
        acts::Act,
        icons,
        theme::{Tokens, space},
        view::{View, keys},
        widgets::{Button, Chip, Choice, Dialog, Dropdown, heading},
    },
    PrepareDraft,
    steps::Which,
    target::{BlockText, Target},
    typing::Look,
    weight,
};
use crate::{
    base::Id,
    session::{Block, BlockField, BlockKind, Command},
    words::Arg,
};

/// Draws the dialog. Returns whether it closed.
pub fn block_dialog_ui(
    ctx: &Context,
    view: &View<'_>,
    (id, draft): (Id<Block>, &mut PrepareDraft),
    out: &mut Vec<Action>,
) -> bool {
    let Some(block) = view.session.blocks.get(&id) else {
        // One that was just added is there in the next frame.
        return draft.added.take() != Some(id);
    };
    let number = view.agenda.slot(id).map_or(0, |slot| slot.number);
    let title = view.with("prepare-block-n", &[("n", Arg::from(number))]);
    let subtitle = times(view, id);
    let close = view.text("common-close");
    let room = ctx.content_rect().height() - 40.0 - 56.0 - 60.0;
    let dialog = Dialog::new("block", &title, &close)
        .subtitle(&subtitle)
        .width(900.0);
    let shown = dialog.show(ctx, |ui| {
        let mut done = false;
        ScrollArea::vertical()
            .max_height(room - 80.0)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                let half = (ui.available_width() - 14.0 - 28.0) / 2.0;
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 28.0;
                    ui.vertical(|ui| {
                        ui.set_width(half);
                        plan_ui(ui, view, (block, number, draft), out);
                    });
                    ui.vertical(|ui| {
                        ui.set_width(half);
                        texts_ui(ui, view, (id, draft), out);
                    });
                });
            });
        ui.add_space(space::M);
        ui.horizontal(|ui| {
            done = buttons_ui(ui, view, (id, draft), out);
        });
        done
    });
    shown.closed || shown.inner
}

fn times(view: &View<'_>, id: Id<Block>) -> String {
    view.agenda.slot(id).map_or_else(String::new, |slot| {
        view.words.range(slot.planned.0, slot.planned_end.0)
    })
}

fn buttons_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, draft): (Id<Block>, &mut PrepareDraft),
    out: &mut Vec<Action>,
) -> bool {
    let ready = view.text("prepare-ready");
    let done = Button::primary(&ready).show(ui).clicked();
    let (remove, key) = (
        view.text("prepare-remove-block"),
        keys(view.words, Act::RemoveBlock),
    );
    let button = Button::quiet(&remove).icon(icons::TRASH).tooltip(&key);
    if button.show(ui).clicked() {
        draft.selected = Some(id);
        super::rundown::remove_selected(view, draft, out);
        return true;
    }
    done
}

fn plan_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (block, number, draft): (&Block, usize, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = space::S;
    let label = view.text("prepare-block-title");
    let hint = view.text("prepare-block-title-hint");
    let look = Look {
        hint: &hint,
        ..Look::new(&label)
    };
    let target = Target::Block(block.id, BlockText::Title);
    draft.typing.field(ui, view, (target, look), out);
    let long = block.title.chars().count() > 40;
    if long {
        super::warning_ui(ui, &view.text("prepare-block-title-long"));
    }
    kind_ui(ui, view, block, out);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (which, key) in [
            (Which::Planned, "prepare-planned"),
            (Which::Minimum, "prepare-minimum"),
        ] {
            labelled(ui, &view.text(key), 118.0, |ui| {
                let told = (block, number, which);
                draft.steps.stepper(ui, view, told, 118.0);
            });
        }
        labelled(ui, &view.text("prepare-stretch"), 118.0, |ui| {
            weight::weight_ui(ui, view, (block, number, 118.0), out);
        });
    });
    if let Some(fault) = draft.steps.fault(block.id) {
        super::warning_ui(ui, fault);
    }
    fixed_ui(ui, view, (block, draft), out);
    round_ui(ui, view, block, out);
}

fn labelled(ui: &mut Ui, label: &str, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 4.0;
        let t = Tokens::of(ui);
        ui.label(t.strong(label).size(15.0));
        add(ui);
    });
}

fn kind_ui(ui: &mut Ui, view: &View<'_>, block: &Block, out: &mut Vec<Action>) {
    const KINDS: [BlockKind; 4] = [
        BlockKind::Plenary,
        BlockKind::Groups,
        BlockKind::Walk,
        BlockKind::Break,
    ];
    let names = KINDS.map(|kind| weight::kind_name(view, kind));
    let choices: Vec<Choice<'_>> = names
        .iter()
        .zip(KINDS)
        .map(|(name, kind)| (weight::kind_icon(kind), name.as_str()).into())
        .collect();
    let label = view.text("prepare-kind");
    let mut at = KINDS
        .iter()
        .position(|kind| *kind == block.kind)
        .unwrap_or(0);
    labelled(ui, &label, ui.available_width(), |ui| {
        let width = ui.available_width();
        let field = Dropdown::new(&label, &choices).width(width);
        let response = field.show(ui, &mut at);
        if let Some(kind) = KINDS.get(at).filter(|_| response.changed()) {
            out.push(edit(block, BlockField::Kind(*kind)));
        }
    });
}

fn fixed_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (block, draft): (&Block, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    let half = (ui.available_width() - 12.0) / 2.0;
    let hint = view.text("prepare-fixed-hint");
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for (which, key) in [
            (BlockText::FixedStart, "prepare-fixed-start"),
            (BlockText::FixedEnd, "prepare-fixed-end"),
        ] {
            let label = view.text(key);
            let look = Look {
                hint: &hint,
                icon: Some(icons::CLOCK),
                ..Look::new(&label)
            };
            ui.vertical(|ui| {
                ui.set_width(half);
                let target = Target::Block(block.id, which);
                draft.typing.field(ui, view, (target, look), out);
            });
        }
    });
}

/// The round that the block works in, and which of its questions.
fn round_ui(ui: &mut Ui, view: &View<'_>, block: &Block, out: &mut Vec<Action>) {
    let rounds = view.session.rounds_in_order();
    let names: Vec<String> = std::iter::once(view.text("prepare-no-round"))
        .chain((1..=rounds.len()).map(|n| view.with("common-round", &[("n", Arg::from(n))])))
        .collect();
    let choices: Vec<Choice<'_>> = names.iter().map(|name| name.as_str().into()).collect();
    let mut at = rounds
        .iter()
        .position(|round| Some(round.id) == block.round)
        .map_or(0, |n| n + 1);
    let label = view.text("prepare-works-in");
    labelled(ui, &label, ui.available_width(), |ui| {
        let width = ui.available_width();
        let field = Dropdown::new(&label, &choices).width(width);
        if field.show(ui, &mut at).changed() {
            let round = at.checked_sub(1).and_then(|n| rounds.get(n));
            out.push(edit(block, BlockField::Round(round.map(|round| round.id))));
        }
    });
    let Some(round) = block.round else { return };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for (n, question) in view.session.questions_of(round).iter().enumerate() {
            let text = view.with("common-question", &[("n", Arg::from(n + 1))]);
            let on = block.questions.contains(&question.id);
            let name = format!("{text}: {}", question.text);
            let chip = Chip::new(&text).selected(on).name(&name).show(ui);
            if chip.response.on_hover_text(&question.text).clicked() {
                let mut questions = block.questions.clone();
                if on {
                    questions.retain(|id| *id != question.id);
                } else {
                    questions.push(question.id);
                }
                out.push(edit(block, BlockField::Questions(questions)));
            }
        }
    });
}

fn texts_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, draft): (Id<Block>, &mut PrepareDraft),
    out: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = space::S;
    let t = Tokens::of(ui);
    heading(ui, t.row_title(view.text("prepare-texts")), 3);
    for (which, key, rows) in [
        (BlockText::Script, "prepare-script", 5),
        (BlockText::Room, "prepare-room", 3),
        (BlockText::Prepare, "prepare-lay-out", 2),
    ] {
        let label = view.text(key);
        let look = Look {
            rows,
            ..Look::new(&label)
        };
        let target = Target::Block(id, which);
        draft.typing.field(ui, view, (target, look), out);
    }
}

fn edit(block: &Block, field: BlockField) -> Action {
    Action::wish(Command::EditBlock {
        id: block.id,
        field,
    })
}
