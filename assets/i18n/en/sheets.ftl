### Flip-overs: the wall, the open sheet, entry, search and photos. Keys start with `sheets-`.

## The wall

sheets-word-notes = { $n ->
    [one] note
   *[other] notes
}
sheets-on-sheets = { $n ->
    [one] on { $n } sheet
   *[other] on { $n } sheets
}
sheets-of-notes = of { $n }
sheets-more = +{ $n } more
sheets-card-name = { $group }, question { $n }: { $notes }
sheets-rounds = Round
sheets-questions = Question
sheets-empty-title = No sheets yet
sheets-empty = Each group gets a sheet per question. Add groups and questions first.
sheets-empty-go = Go to Prepare

## Search and filter

sheets-search = Search
sheets-search-hint = Search all sheets
sheets-search-next = Next note
sheets-search-previous = Previous note
sheets-search-close = Close search
sheets-hits = { $n ->
    [0] Nothing found
    [one] { $n } found
   *[other] { $n } found
}
sheets-hit-of = { $at } of { $n }
sheets-labels-all = Labels: all
sheets-labels-one = Label: { $label }
sheets-labels-some = Labels: { $n }
sheets-filter-all = All notes

## The open sheet

sheets-question-of = Question { $n } of { $total }
sheets-no-notes = No notes yet. Type, or add a photo.
sheets-read-only = This session is open elsewhere. You can only read it here.
sheets-entry = New note
sheets-entry-hint = Type a note
sheets-too-long = Error: a note has at most { $n } characters. Make it two.
sheets-pasted = { $n ->
    [one] { $n } note pasted
   *[other] { $n } notes pasted
}
sheets-hint-enter = next note
sheets-hint-label = label
sheets-hint-next = next sheet

## A note

sheets-show-all = Read on
sheets-show-less = Show less
sheets-edit = Change note
sheets-edit-hint = Enter keeps it. Esc leaves the text as it was.
sheets-note-menu = More for: { $note }
sheets-note-up = Up
sheets-note-down = Down
sheets-note-move = To another sheet…
sheets-note-delete = Delete
sheets-take-away = Make a take-away…
sheets-take-away-title = Take-away from this note
sheets-take-away-what = What do you agree on?
sheets-take-away-added = The take-away stands at Report.
sheets-dot-on = Add a dot
sheets-dot-on-note = Add a dot to: { $note }
sheets-dot-off = Take a dot off

## Labels

sheets-label-add = label
sheets-label-find = Find a label
sheets-label-find-hint = Type a label
sheets-label-new = New: { $label }
sheets-label-on = Choose label { $label }
sheets-label-off = Take label { $label } off

## Comments of other groups

sheets-comment-add = Add a comment
sheets-comment-edit = Change comment
sheets-comment-remove = Remove comment
sheets-comment-keep = Keep comment
sheets-comment-group = From which group
sheets-comment-nobody = From whom?

## Moving, deleting and bringing back

sheets-move-title = To which sheet?
sheets-move-to = { $group }, question { $n }
sheets-deleted = { $n ->
    [one] { $n } deleted note
   *[other] { $n } deleted notes
}
sheets-deleted-title = Deleted notes
sheets-deleted-none = There are no deleted notes.
sheets-bring-back = Bring back
sheets-bring-back-name = Bring back: { $note }

## Photos

sheets-photo-add = Add photo
sheets-photo-none = No photo yet. Choose one or drop it here.
sheets-photo-one = Photo of the sheet
sheets-photo-of = Photo { $n } of { $total }
sheets-photo-name = Photo of { $time }. { $alt }
sheets-photo-no-alt = not described yet
sheets-photo-drop = Let go: the photo goes on this sheet
sheets-photo-coming = The photo is coming…
sheets-photo-broken = Error: this photo cannot be read. Add it again.
sheets-photo-broken-short = Cannot be read
sheets-photo-next = Next photo
sheets-photo-previous = Previous photo
sheets-photo-remove = Remove photo
sheets-photo-alt = What does the photo show?
sheets-photo-alt-hint = For those who cannot see the photo
