//! The one table of everything that a user can do by name: label, tooltip and shortcut.
//!
//! The menu, the command palette, the keys and the help all read it. It knows no session; what an act does is
//! decided where it is asked for.

mod table;

use egui::{Key, KeyboardShortcut};

pub use table::TABLE;

/// Something a user can ask for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the table below says what each is")]
pub enum Act {
    GoLibrary,
    GoPrepare,
    GoLead,
    GoSheets,
    GoThreads,
    GoReport,
    Undo,
    Redo,
    TurnBack,
    Palette,
    Help,
    Settings,
    Mix,
    FullScreen,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    NextColumn,
    Beamer,
    BeamerNext,
    BeamerPrevious,
    FreezeBeamer,
    BlankBeamer,
    NewSession,
    OpenFile,
    SearchSessions,
    AddBlock,
    RemoveBlock,
    BlockUp,
    BlockDown,
    AddParticipant,
    DivideFairly,
    ChooseCase,
    AddRound,
    StartPause,
    NextBlock,
    BackBlock,
    AddMinute,
    TakeMinute,
    FirstHelp,
    ShowBlock,
    ShowCase,
    ShowQuestion1,
    ShowQuestion2,
    ShowQuestion3,
    SearchNotes,
    SheetLeft,
    SheetRight,
    SheetUp,
    SheetDown,
    AddDot,
    AddPhoto,
    CloseSheet,
    DeletedNotes,
    AcceptThread,
    RejectThread,
    RenameThread,
    MergeThreads,
    SplitThread,
    NewThread,
    NewTension,
    MoveNote,
    PlaceNote,
    KeepNoteOut,
    MergeAlike,
    KeepApart,
    ThreadsOnBeamer,
    AddTakeAway,
    SaveReport,
    PageBack,
    PageForward,
}

impl Act {
    /// It changes the session, or asks what to change: of no use while that can only be read.
    #[must_use]
    pub fn writes(self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::TurnBack
                | Self::BeamerNext
                | Self::BeamerPrevious
                | Self::FreezeBeamer
                | Self::BlankBeamer
                | Self::AddBlock
                | Self::RemoveBlock
                | Self::BlockUp
                | Self::BlockDown
                | Self::AddParticipant
                | Self::DivideFairly
                | Self::ChooseCase
                | Self::AddRound
                | Self::StartPause
                | Self::NextBlock
                | Self::BackBlock
                | Self::AddMinute
                | Self::TakeMinute
                | Self::FirstHelp
                | Self::ShowBlock
                | Self::ShowCase
                | Self::ShowQuestion1
                | Self::ShowQuestion2
                | Self::ShowQuestion3
                | Self::AddDot
                | Self::AddPhoto
                | Self::AcceptThread
                | Self::RejectThread
                | Self::RenameThread
                | Self::MergeThreads
                | Self::SplitThread
                | Self::NewThread
                | Self::NewTension
                | Self::MoveNote
                | Self::PlaceNote
                | Self::KeepNoteOut
                | Self::MergeAlike
                | Self::KeepApart
                | Self::ThreadsOnBeamer
                | Self::AddTakeAway
        )
    }
}

/// Where an act can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Always.
    Everywhere,
    /// When a session is open.
    Session,
    /// In the library.
    Library,
    /// At Voorbereiden.
    Prepare,
    /// At Begeleiden.
    Lead,
    /// At Flip-overs.
    Sheets,
    /// At Rode draden.
    Threads,
    /// At Verslag.
    Report,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What is asked for.
    pub act: Act,
    /// Its name in the texts: `commands-<name>` and `commands-<name>-tip`.
    pub name: &'static str,
    /// Where.
    pub scope: Scope,
    /// With which keys.
    pub keys: Option<KeyboardShortcut>,
    /// With which other keys, at one place.
    pub also: Option<(Scope, KeyboardShortcut)>,
}

/// Keys that ask for an act, and where they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys {
    /// Where.
    pub scope: Scope,
    /// Which keys.
    pub keys: KeyboardShortcut,
}

impl Row {
    /// Everything on the keyboard that asks for it.
    pub fn all_keys(&self) -> impl Iterator<Item = Keys> {
        let scope = self.scope;
        let own = self.keys.map(|keys| Keys { scope, keys });
        let also = self.also.map(|(scope, keys)| Keys { scope, keys });
        own.into_iter().chain(also)
    }

    const fn also(mut self, scope: Scope, keys: Option<KeyboardShortcut>) -> Self {
        self.also = match keys {
            Some(keys) => Some((scope, keys)),
            None => None,
        };
        self
    }
}

impl Keys {
    /// A single letter, digit or sign: only when no text is being typed, and it can be switched off.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.keys.modifiers.is_none()
            && !matches!(
                self.keys.logical_key,
                Key::F1 | Key::F2 | Key::F6 | Key::F11 | Key::PageUp | Key::PageDown
            )
    }
}

/// The row of an act.
#[must_use]
pub fn row_of(act: Act) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.act == act)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use egui::Modifiers;

    use super::*;

    #[test]
    fn every_act_has_one_row() {
        let acts: BTreeSet<Act> = TABLE.iter().map(|row| row.act).collect();
        assert_eq!(acts.len(), TABLE.len());
        assert_eq!(acts.len(), Act::PageForward as usize + 1);
    }

    #[test]
    fn no_two_acts_share_keys_where_both_work() {
        let both = |a: Scope, b: Scope| {
            let always = |scope| matches!(scope, Scope::Everywhere | Scope::Session);
            a == b || always(a) || always(b)
        };
        let all: Vec<(&str, Keys)> = TABLE
            .iter()
            .flat_map(|row| row.all_keys().map(|keys| (row.name, keys)))
            .collect();
        assert!(all.contains(&(
            "beamer",
            Keys {
                scope: Scope::Lead,
                keys: KeyboardShortcut::new(Modifiers::NONE, Key::P)
            }
        )));
        for (n, (one, a)) in all.iter().enumerate() {
            for (other, b) in all.iter().skip(n + 1) {
                let clash = a.keys == b.keys && both(a.scope, b.scope);
                assert!(!clash, "{one} and {other}");
            }
        }
    }
}
