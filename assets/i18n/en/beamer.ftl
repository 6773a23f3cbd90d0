### The window for the room. Keys start with `beamer-`.

## Before the first block and after the last one

beamer-begins = We start at { $time }
beamer-thanks = Thank you for taking part

## The block that runs

beamer-kind-plenary = All together
beamer-kind-groups = In groups
beamer-kind-walk = Walking round
beamer-kind-break = Break
beamer-ready-at = Done at
beamer-begun = { $time } start
beamer-left = { $n } min left
beamer-nearly = Almost time
beamer-last-minute = Last minute
beamer-over = Over time
beamer-paused = Paused
beamer-busy = busy
beamer-ready = done

## What stands on the screen

beamer-question = Question { $n } of { $total }
beamer-about = It is about
beamer-not-about = It is not about
beamer-page = { $n } of { $total }
beamer-mix = Participation mix
beamer-mix-what = What is it?
beamer-mix-attention = What to watch for
beamer-mix-questions = The core questions
beamer-mix-instruments = Instruments
beamer-support = Support
beamer-no-support = No support has been filled in yet.
beamer-take-aways = What do we take home?
beamer-no-take-aways = There are no take-aways yet.
beamer-notes-of = { $notes } from { $groups }
beamer-share = { $n } of { $total }
beamer-share-unit = { $total ->
    [one] group
   *[other] groups
}
beamer-tension = Still disputed:
beamer-no-threads = There are no threads yet.
