### Words that more than one screen uses. Keys start with `common-`.

common-product = Rode Draad

## Answers and buttons

common-yes = Yes
common-no = No
common-cancel = Cancel
common-close = Close
common-add = Add
common-change = Change
common-delete = Delete
common-undo = Undo
common-redo = Redo
common-choose = Choose…
common-none = none
common-unknown = unknown
common-error = Error: { $what }

## Saving

common-saved = Saved { $time }
common-saving = Saving…
common-unsaved = Not saved yet ({ $n })
common-not-saved = Error: not saved. Choose another folder
common-read-only = Read only

## The library and the five stations

common-library = Library
common-station-prepare = Prepare
common-station-lead = Lead
common-station-sheets = Flip-overs
common-station-threads = Threads
common-station-report = Report
common-help = Help
common-settings = Settings

## Kinds of blocks

common-kind-plenary = plenary
common-kind-groups = in groups
common-kind-walk = walking round
common-kind-break = break

## How much a block may shrink when it is late ('rek')

common-stretch-fixed = Fixed
common-stretch-little = A little
common-stretch-much = A lot

## Groups

common-group = Group { $n }
common-state-busy = Busy
common-state-done = Done
common-state-help = Help
common-state-quiet = Quiet
common-shape-circle = circle
common-shape-triangle = triangle
common-shape-square = square
common-shape-diamond = diamond
common-shape-star = star
common-shape-hexagon = hexagon
common-shape-cross = cross
common-shape-shield = shield

## Parts of a workshop

common-case = Case
common-question = Question { $n }
common-question-short = Q{ $n }
common-round = Round { $n }
common-block-of = block { $n } of { $total }
common-plenary-sheet = The whole room

## Kinds and states of threads

common-thread = Thread
common-tension = Tension
common-lone = Lone voice
common-unplaced = Not placed yet
common-status-proposed = proposal
common-status-accepted = confirmed
common-status-rejected = rejected

## Amounts

common-groups = { $n ->
    [one] { $n } group
   *[other] { $n } groups
}
common-participants = { $n ->
    [one] { $n } participant
   *[other] { $n } participants
}
common-persons = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
common-municipalities = { $n ->
    [one] { $n } municipality
   *[other] { $n } municipalities
}
common-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
common-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
common-blocks = { $n ->
    [one] { $n } block
   *[other] { $n } blocks
}
common-threads = { $n ->
    [one] { $n } thread
   *[other] { $n } threads
}
common-proposals = { $n ->
    [one] { $n } proposal
   *[other] { $n } proposals
}
common-takeaways = { $n ->
    [one] { $n } take-away
   *[other] { $n } take-aways
}
common-dots = { $n ->
    [one] { $n } dot
   *[other] { $n } dots
}
common-comments = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
common-photos = { $n ->
    [one] { $n } photo
   *[other] { $n } photos
}
common-sessions = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
common-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
common-coverage = { $total ->
    [one] { $n } of { $total } group
   *[other] { $n } of { $total } groups
}
common-placed = { $total ->
    [one] { $n } of { $total } note placed
   *[other] { $n } of { $total } notes placed
}

## Times, dates and lists

common-duration = { $n } min
common-range = { $from } to { $to }
common-list = { $first } and { $last }
common-date-short = { $weekday } { $day } { $month }
common-date-long = { $weekday } { $day } { $month } { $year }
common-date-day-month = { $day } { $month }
common-date-day-month-year = { $day } { $month } { $year }
common-weekday-1 = Monday
common-weekday-2 = Tuesday
common-weekday-3 = Wednesday
common-weekday-4 = Thursday
common-weekday-5 = Friday
common-weekday-6 = Saturday
common-weekday-7 = Sunday
common-weekday-short-1 = Mon
common-weekday-short-2 = Tue
common-weekday-short-3 = Wed
common-weekday-short-4 = Thu
common-weekday-short-5 = Fri
common-weekday-short-6 = Sat
common-weekday-short-7 = Sun
common-month-1 = January
common-month-2 = February
common-month-3 = March
common-month-4 = April
common-month-5 = May
common-month-6 = June
common-month-7 = July
common-month-8 = August
common-month-9 = September
common-month-10 = October
common-month-11 = November
common-month-12 = December

## Keys

common-key-space = space
common-key-delete = Del
common-key-insert = Ins
