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
