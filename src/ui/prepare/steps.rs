//! Durations while they are being stepped or typed: one command when the hand rests.

use std::collections::BTreeMap;

use egui::Ui;

use super::{
    super::{
        action::Action,
        view::View,
        widgets::{Stepper, StepperNames},
    },
    target::can_be,
};
use crate::{
    base::{Id, Minutes},
    session::{Block, BlockField, Command, Weight},
    words::Arg,
};

/// After this long without a change the hand rests.
const REST_SECS: f64 = 0.7;

/// Which number of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Which {
    Planned,
    Minimum,
}

/// Numbers that are being changed, or that cannot be.
#[derive(Debug, Default)]
pub struct Steps {
    numbers: BTreeMap<(Id<Block>, Which), Step>,
}

#[derive(Debug)]
struct Step {
    value: i64,
    /// When it was last changed, on egui's clock.
    at: f64,
    sent: bool,
    fault: Option<String>,
}

impl Steps {
    /// Sends the numbers that have come to rest.
    pub fn settle(&mut self, ui: &Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let now = ui.input(|input| input.time);
        self.numbers
            .retain(|(id, _), step| !step.sent && view.session.blocks.contains_key(id));
        for ((id, which), step) in &mut self.numbers {
            if step.fault.is_some() {
                continue;
            }
            let rested = now - step.at;
            if rested < REST_SECS {
                let rest = std::time::Duration::from_secs_f64(REST_SECS - rested + 0.01);
                ui.ctx().request_repaint_after(rest);
                continue;
            }
            let command = command(*id, *which, step.value);
            match can_be(view, &command) {
                Ok(()) => {
                    out.push(Action::wish(command));
                    step.sent = true;
                }
                Err(refusal) => step.fault = Some(refusal.say(view.words)),
            }
        }
    }

    /// What is wrong with a number of this block.
    pub fn fault(&self, id: Id<Block>) -> Option<&str> {
        [Which::Planned, Which::Minimum]
            .iter()
            .filter_map(|which| self.numbers.get(&(id, *which)))
            .find_map(|step| step.fault.as_deref())
    }

    /// Draws the stepper of a number.
    pub fn stepper(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        (block, number, which): (&Block, usize, Which),
        width: f32,
    ) -> egui::Response {
        let kept = match which {
            Which::Planned => block.planned,
            Which::Minimum => block.minimum,
        };
        let key = (block.id, which);
        let mut value = self
            .numbers
            .get(&key)
            .map_or(i64::from(kept), |step| step.value);
        let n = [("n", Arg::from(number))];
        let names = match which {
            Which::Planned => ["prepare-planned-of", "prepare-shorter", "prepare-longer"],
            Which::Minimum => ["prepare-minimum-of", "prepare-less", "prepare-more"],
        }
        .map(|key| view.with(key, &n));
        let [value_name, less, more] = &names;
        let stepper = Stepper::new(
            &mut value,
            StepperNames {
                value: value_name,
                less,
                more,
            },
        );
        let fixed = which == Which::Minimum && block.weight == Weight::Fixed;
        let range = if fixed {
            (i64::from(kept), i64::from(kept))
        } else {
            (0, 999)
        };
        let response = stepper.range(range.0, range.1).width(width).show(ui);
        if response.changed() {
            let at = ui.input(|input| input.time);
            let step = Step {
                value,
                at,
                sent: false,
                fault: None,
            };
            self.numbers.insert(key, step);
            ui.ctx().request_repaint();
        }
        response
    }
}

fn command(id: Id<Block>, which: Which, value: i64) -> Command {
    let minutes = Minutes::try_from(value).unwrap_or(0);
    let field = match which {
        Which::Planned => BlockField::Planned(minutes),
        Which::Minimum => BlockField::Minimum(minutes),
    };
    Command::EditBlock { id, field }
}
