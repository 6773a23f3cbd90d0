//! What stands on the screen, in words.

use crate::{
    session::{
        Frozen, Show, ThreadKind, ThreadStatus,
        scene::{on_stage, round_on_stage},
    },
    ui::{
        beamer::steps::{pages_of, question_place},
        view::View,
    },
};

/// 'timer en vraag 2'.
pub fn what(view: &View<'_>, show: Show) -> String {
    match show {
        Show::Block => view.text("lead-shows-block"),
        Show::Case => view.text("lead-shows-case"),
        Show::Question(id) => match question_place(view.session, id) {
            Some((n, _)) => view.with("lead-shows-question", &[("n", n.into())]),
            None => view.text("lead-shows-nothing"),
        },
        Show::Mix(_) => view.text("lead-shows-mix"),
        Show::Threads(_) => view.text("lead-shows-threads"),
        Show::TakeAways => view.text("lead-shows-take-aways"),
        Show::Support(_) => view.text("lead-shows-support"),
    }
}

/// 'Vastgezet. De zaal ziet nog: timer en casus.', with the block where that is no longer the one that runs.
pub fn frozen(view: &View<'_>, frozen: &Frozen) -> String {
    let session = view.session;
    let what = what(view, frozen.show).into();
    let current = session.current_block().map(|block| block.id);
    let past = frozen.block.filter(|block| Some(*block) != current);
    match past.and_then(|id| session.blocks.get(&id)) {
        Some(block) => view.with(
            "lead-screen-frozen-block",
            &[("what", what), ("title", block.title.as_str().into())],
        ),
        None => view.with("lead-screen-frozen", &[("what", what)]),
    }
}

/// Title and text of what the facilitator chose, as a reminder of what the room reads.
pub fn summary(view: &View<'_>, show: Show) -> (String, String) {
    let session = view.session;
    let paged = |key: &str, page: u32| (view.text(key), pages(view, show, page));
    match show {
        Show::Block => match on_stage(session) {
            Some(block) if block.room.is_empty() => {
                (block.title.clone(), view.text("lead-no-room-text"))
            }
            Some(block) => (block.title.clone(), block.room.clone()),
            None => (session.details.title.clone(), String::new()),
        },
        Show::Case => match round_on_stage(session) {
            Some(round) if !round.case.title.is_empty() => {
                (round.case.title.clone(), round.case.context.clone())
            }
            _ => (view.text("common-case"), view.text("lead-no-case")),
        },
        Show::Question(id) => session
            .questions
            .get(&id)
            .map_or_else(Default::default, |question| {
                (question.text.clone(), question.hint.clone())
            }),
        Show::Mix(page) => paged("lead-show-mix", page),
        Show::Threads(page) => paged("lead-show-threads", page),
        Show::Support(page) => paged("lead-show-support", page),
        Show::TakeAways => {
            let n = session.take_aways.len();
            (
                view.text("lead-show-take-aways"),
                view.with("common-takeaways", &[("n", n.into())]),
            )
        }
    }
}

fn pages(view: &View<'_>, show: Show, page: u32) -> String {
    let total = pages_of(view.session, show);
    let place = view.with(
        "lead-page",
        &[
            ("n", page.saturating_add(1).into()),
            ("total", total.into()),
        ],
    );
    if total > 1 {
        return format!("{place}. {}", view.text("lead-turn-pages"));
    }
    match show {
        Show::Threads(_) => {
            let n = view
                .session
                .threads_of(ThreadKind::Thread, ThreadStatus::Accepted)
                .len();
            view.with("common-threads", &[("n", n.into())])
        }
        _ => place,
    }
}
