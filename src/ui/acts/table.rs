//! The rows of the table: which keys ask for what, and where.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{Act, Row, Scope};

/// Every act. Keys of one scope never clash with each other or with those that always work.
pub const TABLE: &[Row] = &[
    row(Act::Palette, "palette", Scope::Everywhere, ctrl(Key::K)),
    row(Act::Help, "help", Scope::Everywhere, key(Key::F1)),
    row(
        Act::Settings,
        "settings",
        Scope::Everywhere,
        ctrl(Key::Comma),
    ),
    row(
        Act::FullScreen,
        "full-screen",
        Scope::Everywhere,
        key(Key::F11),
    ),
    row(Act::ZoomIn, "zoom-in", Scope::Everywhere, ctrl(Key::Plus)),
    row(
        Act::ZoomOut,
        "zoom-out",
        Scope::Everywhere,
        ctrl(Key::Minus),
    ),
    row(
        Act::ZoomReset,
        "zoom-reset",
        Scope::Everywhere,
        ctrl(Key::Num0),
    ),
    row(
        Act::NextColumn,
        "next-column",
        Scope::Everywhere,
        key(Key::F6),
    ),
    row(Act::GoLibrary, "go-library", Scope::Session, ctrl(Key::L)),
    row(
        Act::GoPrepare,
        "go-prepare",
        Scope::Session,
        ctrl(Key::Num1),
    ),
    row(Act::GoLead, "go-lead", Scope::Session, ctrl(Key::Num2)),
    row(Act::GoSheets, "go-sheets", Scope::Session, ctrl(Key::Num3)),
    row(
        Act::GoThreads,
        "go-threads",
        Scope::Session,
        ctrl(Key::Num4),
    ),
    row(Act::GoReport, "go-report", Scope::Session, ctrl(Key::Num5)),
    row(Act::Undo, "undo", Scope::Session, ctrl(Key::Z)),
    row(Act::Redo, "redo", Scope::Session, ctrl_shift(Key::Z)),
    row(
        Act::TurnBack,
        "turn-back",
        Scope::Session,
        ctrl_shift(Key::T),
    ),
    row(Act::Mix, "mix", Scope::Session, ctrl(Key::M)),
    row(Act::Beamer, "beamer", Scope::Session, ctrl(Key::P)).also(Scope::Lead, key(Key::P)),
    row(
        Act::BeamerNext,
        "beamer-next",
        Scope::Session,
        key(Key::PageDown),
    ),
    row(
        Act::BeamerPrevious,
        "beamer-previous",
        Scope::Session,
        key(Key::PageUp),
    ),
    row(
        Act::FreezeBeamer,
        "freeze-beamer",
        Scope::Session,
        ctrl_shift(Key::F),
    ),
    row(
        Act::BlankBeamer,
        "blank-beamer",
        Scope::Session,
        ctrl_shift(Key::B),
    ),
    row(Act::NewSession, "new-session", Scope::Library, ctrl(Key::N)),
    row(Act::OpenFile, "open-file", Scope::Library, ctrl(Key::O)),
    row(
        Act::SearchSessions,
        "search-sessions",
        Scope::Library,
        key(Key::Slash),
    ),
    row(Act::AddBlock, "add-block", Scope::Prepare, key(Key::Insert)),
    row(
        Act::RemoveBlock,
        "remove-block",
        Scope::Prepare,
        key(Key::Delete),
    ),
    row(Act::BlockUp, "block-up", Scope::Prepare, alt(Key::ArrowUp)),
    row(
        Act::BlockDown,
        "block-down",
        Scope::Prepare,
        alt(Key::ArrowDown),
    ),
    row(Act::AddParticipant, "add-participant", Scope::Prepare, None),
    row(Act::DivideFairly, "divide-fairly", Scope::Prepare, None),
    row(Act::ChooseCase, "choose-case", Scope::Prepare, None),
    row(Act::AddRound, "add-round", Scope::Prepare, None),
    row(Act::StartPause, "start-pause", Scope::Lead, key(Key::Space)),
    row(Act::NextBlock, "next-block", Scope::Lead, key(Key::N)),
    row(Act::BackBlock, "back-block", Scope::Lead, key(Key::B)),
    row(Act::AddMinute, "add-minute", Scope::Lead, key(Key::Plus)),
    row(Act::TakeMinute, "take-minute", Scope::Lead, key(Key::Minus)),
    row(Act::FirstHelp, "first-help", Scope::Lead, key(Key::H)),
    row(Act::ShowBlock, "show-block", Scope::Lead, key(Key::T)),
    row(Act::ShowCase, "show-case", Scope::Lead, key(Key::Num0)),
    row(
        Act::ShowQuestion1,
        "show-question-1",
        Scope::Lead,
        key(Key::Num1),
    ),
    row(
        Act::ShowQuestion2,
        "show-question-2",
        Scope::Lead,
        key(Key::Num2),
    ),
    row(
        Act::ShowQuestion3,
        "show-question-3",
        Scope::Lead,
        key(Key::Num3),
    ),
    row(
        Act::SearchNotes,
        "search-notes",
        Scope::Sheets,
        ctrl(Key::F),
    ),
    row(
        Act::SheetLeft,
        "sheet-left",
        Scope::Sheets,
        ctrl(Key::ArrowLeft),
    ),
    row(
        Act::SheetRight,
        "sheet-right",
        Scope::Sheets,
        ctrl(Key::ArrowRight),
    ),
    row(Act::SheetUp, "sheet-up", Scope::Sheets, ctrl(Key::ArrowUp)),
    row(
        Act::SheetDown,
        "sheet-down",
        Scope::Sheets,
        ctrl(Key::ArrowDown),
    ),
    row(Act::AddDot, "add-dot", Scope::Sheets, alt(Key::S)),
    row(
        Act::AddPhoto,
        "add-photo",
        Scope::Sheets,
        ctrl_shift(Key::P),
    ),
    row(Act::DeletedNotes, "deleted-notes", Scope::Sheets, None),
    row(
        Act::CloseSheet,
        "close-sheet",
        Scope::Sheets,
        key(Key::Escape),
    ),
    row(
        Act::AcceptThread,
        "accept-thread",
        Scope::Threads,
        key(Key::Enter),
    ),
    row(
        Act::RejectThread,
        "reject-thread",
        Scope::Threads,
        key(Key::Delete),
    ),
    row(
        Act::RenameThread,
        "rename-thread",
        Scope::Threads,
        key(Key::F2),
    ),
    row(
        Act::MergeThreads,
        "merge-threads",
        Scope::Threads,
        key(Key::M),
    ),
    row(
        Act::SplitThread,
        "split-thread",
        Scope::Threads,
        key(Key::S),
    ),
    row(Act::NewThread, "new-thread", Scope::Threads, key(Key::D)),
    row(Act::NewTension, "new-tension", Scope::Threads, key(Key::T)),
    row(Act::MoveNote, "move-note", Scope::Threads, key(Key::V)),
    row(Act::PlaceNote, "place-note", Scope::Threads, key(Key::P)),
    row(Act::KeepNoteOut, "keep-note-out", Scope::Threads, None),
    row(Act::MergeAlike, "merge-alike", Scope::Threads, None),
    row(Act::KeepApart, "keep-apart", Scope::Threads, None),
    row(
        Act::ThreadsOnBeamer,
        "threads-on-beamer",
        Scope::Threads,
        None,
    ),
    row(
        Act::AddTakeAway,
        "add-take-away",
        Scope::Report,
        ctrl(Key::T),
    ),
    row(Act::SaveReport, "save-report", Scope::Report, ctrl(Key::S)),
    row(Act::PageBack, "page-back", Scope::Report, alt(Key::PageUp)),
    row(
        Act::PageForward,
        "page-forward",
        Scope::Report,
        alt(Key::PageDown),
    ),
];

const fn key(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::NONE, key))
}

const fn ctrl(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::COMMAND, key))
}

const fn ctrl_shift(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(
        Modifiers::COMMAND.plus(Modifiers::SHIFT),
        key,
    ))
}

const fn alt(key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(Modifiers::ALT, key))
}

const fn row(act: Act, name: &'static str, scope: Scope, keys: Option<KeyboardShortcut>) -> Row {
    Row {
        act,
        name,
        scope,
        keys,
        also: None,
    }
}
