### Bibliotheek: sessions, templates and opening a file. Keys start with `library-`.

library-back-to = Back to { $title }
library-all-stays = Everything stays on this laptop. You need no internet.

## The next session

library-empty = No sessions yet
library-empty-next = Choose a template on the right.
library-untitled = Session without a name
library-open = Open
library-open-session = Open { $title }
library-today = Today
library-tomorrow = Tomorrow
library-yesterday = Yesterday
library-when = { $day }, { $range }
library-people-from = { $people } from { $from }

## Where a session stands, under each station

library-state-ready = ready
library-state-busy = in progress
library-state-empty = empty
library-state-running = running
library-state-done = done
library-state-not-begun = not begun
library-state-begins = begins at { $time }
library-state-placed = { $n } of { $total } placed
library-state-placed-short = { $n } of { $total }

## The list

library-recent = Recent sessions
library-search = Find a session
library-search-hint = Search by name, place or date
library-not-found = No session found. Try another word.
library-no-others = No other sessions yet.
library-cannot-open = Cannot be opened
library-do-sheets = Enter the flip-overs
library-do-threads = Threads: { $n } of { $total }
library-do-report = Make the report
library-do-nothing = Report is ready

## A new session

library-new = New session
library-choose-template = Choose a template
library-begin-empty = Begin empty
library-open-file = Open a file…

## What is done with a whole session

library-more = More with ‘{ $title }’
library-copy = Copy
library-copy-title = { $title } (copy)
library-copy-for-room = Copy for another room…
library-other-room = Room 2
library-merge = Merge…
library-differences = Show differences…
library-pack = Pack…
library-unpack = Unpack…
library-trash-it = Throw away
library-undo-trash = Put back
library-busy = Busy with a session…
library-still-busy = Another session is still being worked on. Wait until that is done.
library-copied = Copied: { $what }
library-packed = Packed: { $what }
library-unpacked = Unpacked: { $what }
library-merged = Merged: { $what }
library-in-trash = ‘{ $title }’ is in the trash.
library-is-back = The session is in the library again.
library-open-trash = Trash ({ $n })
library-room-title = Copy for another room
library-room-hint = The rundown and the questions come along. Notes and times stay here. You merge the rooms later.
library-room-name = Name of the other room
library-room-name-missing = Give the room a name.
library-room-make = Make a copy
library-merge-title = Merge with another room
library-merge-hint = You get a new session with everything of both rooms. The rooms themselves do not change.
library-merge-none = There is no other room of this meeting. Make a copy for another room first.
library-merge-with = Merge with { $session }
library-session-line = { $title } · { $place } · { $day }
library-trash = Trash
library-trash-hint = Choose a session to put it back.
library-trash-empty = The trash is empty.
library-empty-trash = Empty the trash…
library-empty-title = Empty the trash
library-empty-hint = What is in the trash is then really gone. You cannot put it back.
library-empty-now = { $n ->
    [one] Remove { $n } session for good
   *[other] Remove { $n } sessions for good
}
library-emptied = { $n ->
    [one] { $n } session was removed for good.
   *[other] { $n } sessions were removed for good.
}
library-put-back = Put back: { $session }
library-differences-title = Differences between the rooms
library-differences-hint = This changed in both rooms. The session holds one value. Change it where needed.
