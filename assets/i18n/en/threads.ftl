### Rode draden: proposals, confirmed threads, tension, lone voices, what is not placed. Keys start with `threads-`.

## The top of the screen

threads-of = { $n } of { $total }
threads-placed = { $n ->
    [one] note placed
   *[other] notes placed
}
threads-groups = { $n ->
    [one] group
   *[other] groups
}
threads-new = New thread
threads-on-screen = On the screen
threads-columns = Column
threads-lanes = Tension, lone voices and rest

## Proposals

threads-proposals = Proposals
threads-proposals-hint = Found by words, meaning and labels. You decide.
threads-fineness = How fine: more comes together at the left, less at the right
threads-coarser = Coarser
threads-finer = Finer
threads-same-words = Words
threads-same-words-title = These words mean the same
threads-same-words-hint = Do you call one thing by different words? Put them together here. Notes with those words then meet sooner, in other sessions too.
threads-same-words-label = Words that mean the same
threads-same-words-example = town hall, civic centre
threads-same-words-forget = No longer the same: { $words }
threads-same-words-kept = Kept. The proposals are made anew.
threads-same-words-few = Type two words or more, with a comma between them.
threads-proposals-none-yet = No proposals yet. At least 6 notes from 2 groups are needed.
threads-proposals-none = There are no proposals now. Make a thread yourself with ‘New thread’, or drag a note to the middle.
threads-proposals-searching = Looking for proposals…
threads-why = Why this proposal?
threads-reason-word = Shared word { $words }, { $n } times
threads-reason-label = Same label { $label }, { $n } times
threads-reason-bridge = Same meaning: { $words }, { $n } times
threads-reason-kin = Often part of one idea: { $words }
threads-reason-likeness = The notes are alike, though no single word says so.
threads-reason-people = Put together by you.
threads-doubtful = May not belong here
threads-accept = Accept
threads-reject = Reject
threads-titles = Choose a name for this proposal
threads-alike = { $n ->
    [one] Two threads are alike
   *[other] { $n } pairs of threads are alike
}
threads-alike-name = { $what }: { $a } and { $b }
threads-alike-both = { $a } and { $b }
threads-alike-none = There are no threads that are alike now.
threads-keep-apart = Do not merge
threads-merge-ask = Merge…
threads-join-title = Which name stays?
threads-coverage-groups = { $coverage }: { $groups }

## Confirmed threads

threads-confirmed = Confirmed
threads-confirmed-none = No threads yet. Accept a proposal on the left, or begin one yourself below.
threads-empty = No notes hang from this thread any more. Drag one here, or remove the thread.
threads-roles-more = { $first }, { $second } and { $n ->
    [one] { $n } other role
   *[other] { $n } other roles
}
threads-municipalities-more = { $first }, { $second } and { $n ->
    [one] { $n } other municipality
   *[other] { $n } other municipalities
}
threads-fold = Fold
threads-up = Thread up
threads-down = Thread down
threads-rename = Rename
threads-merge = Merge
threads-split = Split
threads-repropose = Back to proposal
threads-repropose-tip = The thread is then no longer confirmed. The notes stay together.
threads-remove = Remove
threads-name = Name of the thread
threads-name-missing = Give the thread a name.
threads-explain = Write an explanation
threads-explain-change = Change the explanation
threads-explanation = Explanation
threads-explanation-hint = Tell in your own words what is going on here. May stay empty.
threads-fitting = { $n ->
    [one] { $n } new note fits this thread
   *[other] { $n } new notes fit this thread
}
threads-fitting-short = { $n ->
    [one] { $n } new one fits
   *[other] { $n } new ones fit
}
threads-fitting-all = Place all
threads-fitting-show = Look
threads-fitting-hide = Hide
threads-drop-new = Drag notes here for a new thread
threads-drop-here = Here

## Dialogs

threads-new-title = New thread
threads-new-hint = Then drag notes to it, or choose V on a note.
threads-new-make = Make thread
threads-new-tension = New tension
threads-new-tension-hint = Then drag a note to each side, or choose V on a note.
threads-new-tension-make = Make tension
threads-tension-name = What is the tension about?
threads-tension-name-missing = Say what the tension is about.
threads-clash = Tension with…
threads-clash-title = What is at odds with ‘{ $title }’?
threads-clash-hint = All notes also stay where they stand now.
threads-clash-later = Nothing yet: you fill the other side later
threads-search-both = Search for a thread or a note
threads-merge-title = Merge ‘{ $title }’ with…
threads-merge-hint = The notes come together under this name.
threads-split-pick = Choose the notes for the new thread
threads-split-count = { $n } of { $total } chosen
threads-split-name = Name of the new thread
threads-split-do = Split
threads-split-some = Choose at least one note, and leave at least one.
threads-move-title = Move to…
threads-search-thread = Find a thread
threads-search-nothing = Nothing found.
threads-to-new = New thread
threads-to-side-a = Tension ‘{ $title }’, side A
threads-to-side-b = Tension ‘{ $title }’, side B
threads-to-lone = Lone voice
threads-take-out = Take out
threads-choose-note = Choose a note first: with Tab, or by clicking on it.

## Tension, lone voices, and what stands nowhere yet

threads-tensions-none = No tension noted yet.
threads-tension-possible = Possible tension
threads-tension-about = { $a } or { $b }
threads-tension-denied = { $what }, or not
threads-tension-notes = Show all notes, or fewer
threads-tension-to-thread = Make it a thread
threads-tensions-more = { $n ->
    [one] { $n } more possible tension
   *[other] { $n } more possible tensions
}
threads-against = clashes with
threads-against-maybe = may clash with
threads-against-thread = clashes with thread ‘{ $title }’
threads-side-empty = This side is empty. Drag a note here.
threads-more-of = More about ‘{ $title }’
threads-lone-none = Drag here what only one group saw.
threads-lone-possible = Possibly unique
threads-lone-more = { $n ->
    [one] { $n } more note that may be unique
   *[other] { $n } more notes that may be unique
}
threads-tensions-possible = { $n ->
    [one] { $n } possible tension
   *[other] { $n } possible tensions
}
threads-lone-possible-some = { $n ->
    [one] { $n } note that may be unique
   *[other] { $n } notes that may be unique
}
threads-less = Show fewer
threads-in-proposal = { $n ->
    [one] { $n } of them is in a proposal
   *[other] { $n } of them are in a proposal
}
threads-fits = Fits ‘{ $title }’
threads-fits-maybe = May fit ‘{ $title }’
threads-fits-not = Does not fit
threads-fits-more = { $n ->
    [one] { $n } more note that may fit
   *[other] { $n } more notes that may fit
}
threads-place = Place
threads-place-in = Place in ‘{ $title }’
threads-choose-fit = First choose a note with ‘Fits’ or ‘May fit’ below it.
threads-search-notes = Find a note
threads-all-placed = All notes have a place.
threads-no-notes = There are no notes yet.
