### Begeleiden: timer, rundown, groups, what the room sees. Keys start with `lead-`.

lead-columns = Middle or groups
lead-column-clock = Clock
lead-column-groups = Groups

## Ahead of or behind the plan

lead-on-time = On schedule
lead-late = { $n ->
    [one] { $n } min behind schedule
   *[other] { $n } min behind schedule
}
lead-early = { $n ->
    [one] { $n } min ahead of schedule
   *[other] { $n } min ahead of schedule
}
lead-not-begun = Not started yet
lead-all-done = Done
lead-end = End { $time }
lead-ended = End was { $time }
lead-planned = planned { $time }
lead-plan = Start { $begin } · end { $end }

## The rundown

lead-rundown = Rundown
lead-begins-at = Starts at
lead-no-blocks = No blocks yet. Choose a template or add a block.
lead-to-prepare = To Prepare
lead-row-done = done
lead-row-left = { $n } min left
lead-row-last = less than a minute
lead-row-over = { $n ->
    [0] over time
   *[other] { $n } min over time
}

## The timer

lead-now = Now
lead-first = Coming up
lead-phase-not-started = Not started
lead-phase-running = Running
lead-phase-nearly = Almost time
lead-phase-last-minute = Last minute
lead-phase-over = Over time
lead-phase-paused = Paused
lead-phase-done = Done
lead-until = until { $time }
lead-lasts = { $minutes }, started at { $time }
lead-paused-since = standing still since { $time }
lead-planned-at = planned at { $time }
lead-over = Over time.
lead-over-more = This block took { $minutes } and ran until { $time }
lead-mark = { $n } left
lead-bar = { $n } of { $minutes } gone
lead-spoken-left = { $minutes } and { $n } sec left
lead-spoken-over = { $minutes } and { $n } sec over time
lead-start = Start
lead-pause = Pause
lead-next = Next block
lead-finish = Finish
lead-take-minute = −1 min
lead-add-minute = +1 min
lead-everything-done = All done
lead-done-times = Started at { $begin }, done at { $end }
lead-to-threads = To Threads

## Next so soon

lead-soon = This block has only just begun
lead-soon-text = ‘{ $title }’ began less than 10 seconds ago. Go on all the same?
lead-soon-stay = Stay with this block

## What stands on the screen

lead-on-screen = On the screen
lead-block = Block
lead-more = More to show
lead-show-mix = Participation mix
lead-show-threads = Threads
lead-show-take-aways = Take-aways
lead-show-support = Support
lead-page = page { $n } of { $total }
lead-turn-pages = Turn pages with Page Up and Page Down.
lead-no-room-text = This block has no text for the room.
lead-no-case = There is no case yet.
lead-say = Say as well:
lead-script = Script
lead-script-close = Close the script
lead-no-script = This block has no script.
lead-screen-black = The picture is black.
lead-screen-frozen = Frozen. The room still sees: { $what }.
lead-screen-frozen-block = Frozen. The room still sees: { $what } of ‘{ $title }’.

## What comes next

lead-then-at = Next at { $time }
lead-then-last = Next
lead-then-nothing = This is the last block
lead-then-over = The session is done
lead-lay-out = Lay out: { $what }

## Groups

lead-groups = Groups
lead-notes = { $n ->
    [one] note
   *[other] notes
}
lead-sum-help = { $n ->
    [0] no call for help
    [one] { $n } asks for help
   *[other] { $n } ask for help
}
lead-sum-ready = { $n } done
lead-sum-busy = { $n } busy
lead-no-groups = No groups yet. Make them at Prepare.
lead-active-now = active now
lead-no-notes = no notes
lead-last-note = nothing for { $n } min
lead-since = since { $time }
lead-waits = waiting { $n } min
lead-waits-now = asks for help now
lead-quiet = nothing for { $n } min
lead-coming = I’m coming
lead-coming-name = I’m coming to { $group }
lead-tile = { $group }: { $state }, { $detail }. { $counts }
lead-tile-count = { $question }: { $n }
lead-set-busy = Set to busy
lead-set-ready = Set to done
lead-set-help = Set to help
lead-set-silent = Set to quiet

## The dock

lead-screen = Presenter screen
lead-screen-on = Presenter screen on
lead-screen-off = Presenter screen off
lead-screen-short-on = Screen on
lead-screen-short-off = Screen off
lead-screen-how = Switch on with { $keys }
lead-shows = Shows { $what }
lead-shows-block = timer and block
lead-shows-case = timer and case
lead-shows-question = timer and question { $n }
lead-shows-mix = participation mix
lead-shows-threads = threads
lead-shows-take-aways = take-aways
lead-shows-support = support
lead-shows-nothing = nothing
lead-freeze = Freeze the picture
lead-freeze-sees = On: shows { $what }
lead-freeze-how = Off: follows you · { $keys }
lead-blank = Picture to black
lead-blank-sees = On: room sees nothing
lead-blank-how = Off: visible · { $keys }
lead-back-block = Previous block
lead-turn-back = Turn back

## The clock of the laptop jumped

lead-clock-ahead = The clock of the laptop jumped { $time } ahead during ‘{ $block }’. The laptop slept, or the clock was set. Is the timer still right?
lead-clock-behind = The clock of the laptop jumped { $time } back during ‘{ $block }’. The clock was set. Is the timer still right?
lead-clock-went-on = Time went on
lead-clock-leave = Leave it
lead-clock-back = Put the timer back to then
