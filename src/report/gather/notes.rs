//! Sheets and notes in the order in which they hang: round, question, group; the whole room's sheet last.

use std::collections::BTreeSet;

use super::{
    super::{
        CommentFacts, Home, NoteAt, NoteFacts, PhotoFacts, SheetFacts, SheetOwner, ThreadFacts,
    },
    Sources,
    threads::Threads,
};
use crate::{
    base::Id,
    session::{Note, Sheet, ThreadKind},
};

/// Every sheet with a note or a photo. Gives the notes their places.
pub(super) fn sheets(sources: &mut Sources<'_>) -> Vec<SheetFacts> {
    let index = &sources.index;
    let mut sheets: Vec<Sheet> = index
        .sheets
        .keys()
        .chain(index.photos.keys())
        .copied()
        .collect();
    sheets.sort_by_key(|sheet| (place(sources, sheet), *sheet));
    sheets.dedup();
    let mut facts = Vec::with_capacity(sheets.len());
    for sheet in &sheets {
        let ids = sources.index.sheets.get(sheet).cloned().unwrap_or_default();
        let first = sources.notes.len();
        sources
            .notes
            .extend(ids.iter().enumerate().map(|(n, id)| (*id, first + n)));
        facts.push(SheetFacts {
            round: sources.rounds.get(&sheet.round).copied(),
            question: sources.questions.get(&sheet.question).copied(),
            owner: owner(sources, sheet),
            notes: (first..first + ids.len()).collect(),
            photos: photos(sources, sheet),
        });
    }
    facts
}

fn place(sources: &Sources<'_>, sheet: &Sheet) -> (usize, usize, SheetOwner) {
    let round = sources
        .rounds
        .get(&sheet.round)
        .copied()
        .unwrap_or(usize::MAX);
    let question = sources
        .questions
        .get(&sheet.question)
        .copied()
        .unwrap_or(usize::MAX);
    (round, question, owner(sources, sheet))
}

fn owner(sources: &Sources<'_>, sheet: &Sheet) -> SheetOwner {
    match sheet.group {
        None => SheetOwner::Room,
        Some(id) => sources
            .groups
            .get(&id)
            .map_or(SheetOwner::Unknown, |at| SheetOwner::Group(*at)),
    }
}

fn photos(sources: &Sources<'_>, sheet: &Sheet) -> Vec<PhotoFacts> {
    let ids = sources.index.photos.get(sheet).into_iter().flatten();
    ids.filter_map(|id| sources.session.photos.get(id))
        .map(|photo| PhotoFacts {
            file: format!("{}.{}", photo.hash, photo.extension),
            alt: photo.alt.trim().to_owned(),
        })
        .collect()
}

/// Every live note, in the order of the sheets.
pub(super) fn notes(
    sources: &Sources<'_>,
    sheets: &[SheetFacts],
    threads: &Threads,
) -> Vec<NoteFacts> {
    let homes = homes(sources.notes.len(), threads);
    let mut ids: Vec<(NoteAt, Id<Note>)> =
        sources.notes.iter().map(|(id, at)| (*at, *id)).collect();
    ids.sort();
    let mut sheet_of = vec![None; ids.len()];
    for sheet in sheets {
        for at in &sheet.notes {
            sheet_of[*at] = Some(sheet);
        }
    }
    ids.iter()
        .zip(sheet_of)
        .zip(homes)
        .filter_map(|(((at, id), sheet), homes)| {
            let note = sources.session.notes.get(id)?;
            Some(note_facts(sources, note, *at, sheet, homes))
        })
        .collect()
}

fn note_facts(
    sources: &Sources<'_>,
    note: &Note,
    at: NoteAt,
    sheet: Option<&SheetFacts>,
    homes: BTreeSet<Home>,
) -> NoteFacts {
    NoteFacts {
        id: note.id,
        number: at + 1,
        text: note.text.clone(),
        owner: sheet.map_or(SheetOwner::Unknown, |sheet| sheet.owner),
        question: sheet.and_then(|sheet| sheet.question),
        labels: labels(sources, note),
        dots: sources.index.dots.get(&note.id).copied().unwrap_or(0),
        comments: comments(sources, note),
        homes: homes.into_iter().collect(),
    }
}

/// The words of a note's labels in the order of the session's list; a key without a word stands as it is.
fn labels(sources: &Sources<'_>, note: &Note) -> Vec<String> {
    let known = sources.session.labels_in_order();
    let words = known
        .iter()
        .filter(|label| note.labels.contains(&label.key));
    let words = words.map(|label| label.name.clone());
    let unknown = note
        .labels
        .iter()
        .filter(|key| !known.iter().any(|label| label.key == **key));
    words.chain(unknown.cloned()).collect()
}

fn comments(sources: &Sources<'_>, note: &Note) -> Vec<CommentFacts> {
    let ids = sources.index.comments.get(&note.id).into_iter().flatten();
    ids.filter_map(|id| sources.session.comments.get(id))
        .map(|comment| CommentFacts {
            group: comment
                .group
                .and_then(|id| sources.groups.get(&id).copied()),
            text: comment.text.clone(),
        })
        .collect()
}

/// Where each note is told.
fn homes(notes: usize, threads: &Threads) -> Vec<BTreeSet<Home>> {
    let mut homes = vec![BTreeSet::new(); notes];
    let mut add = |kind: ThreadKind, list: &[ThreadFacts]| {
        for thread in list {
            for at in thread.notes.iter().chain(&thread.against) {
                homes[*at].insert(Home {
                    kind,
                    number: thread.number,
                });
            }
        }
    };
    add(ThreadKind::Thread, &threads.threads);
    add(ThreadKind::Tension, &threads.tensions);
    add(ThreadKind::Lone, &threads.lone);
    homes
}
