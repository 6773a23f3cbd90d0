//! The gallery walk: which notes got most stickers, and what others said of notes.

use super::super::{NoteAt, NoteFacts, Walk};

/// So many notes stand in the part of their own; all others have their stickers on their sheet.
const MOST: usize = 10;

pub(super) fn walk(notes: &[NoteFacts]) -> Walk {
    let places = |keep: fn(&NoteFacts) -> bool| -> Vec<NoteAt> {
        let numbered = notes.iter().enumerate();
        let kept = numbered.filter(|(_, note)| keep(note));
        kept.map(|(at, _)| at).collect()
    };
    let mut dotted = places(|note| note.dots > 0);
    let count = dotted.len();
    let dots = |at: &NoteAt| notes.get(*at).map_or(0, |note| note.dots);
    dotted.sort_by_key(|at| std::cmp::Reverse(dots(at)));
    // Whoever has as many as one that is left out is left out too: nobody is chosen by chance.
    if let Some(next) = dotted.get(MOST).map(dots) {
        let more = dotted.iter().filter(|at| dots(at) > next).count();
        dotted.truncate(if more == 0 { MOST } else { more });
    }
    Walk {
        dotted: count,
        most: dotted,
        commented: places(|note| !note.comments.is_empty()),
    }
}
