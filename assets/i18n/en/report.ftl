### Verslag: take-aways, checks, saving, and the report itself in every format. Keys start with `report-`.

## The report itself: its parts

report-part-summary = In short
report-part-people = Who was there
report-part-questions = The case and the questions
report-part-threads = Threads
report-part-tensions = Tension
report-part-lone = Lone voices
report-part-unspoken = What nobody wrote about
report-part-unplaced = Not placed yet
report-part-takeaways = To take home
report-part-support = Support that exists
report-part-times = Planned and real times
report-part-notes = All notes by sheet

## The report itself: title page

report-document-title = Report: { $title }
report-untitled = Session without a title
report-kicker = Report of a working session
report-skip = To the report
report-contents = Contents
report-source = Source of the template: { $source }
report-made-with = Made with Rode Draad.

## The report itself: people, groups and questions

report-group-named = { $group } ({ $name })
report-group-in-round = Round { $round }, group { $n }
report-question-in-round = Round { $round }, question { $n }
report-roles = Roles
report-municipalities = Municipalities
report-role = Role
report-municipality = Municipality
report-people = Number
report-fewer-than = fewer than { $n }
report-few-each = Fewer than { $n } of each: { $list }.
report-no-names = There are no names of participants in this report.
report-no-people = No participants were filled in.
report-no-questions = No questions were filled in.
report-no-question = Without a question
report-no-group = Without a group
report-case-about = What it is about
report-case-not-about = What it is not about
report-case-council = The council’s role
report-case-stake = What is at stake
report-labelled = { $n ->
    [one] { $n } note with the label ‘{ $label }’
   *[other] { $n } notes with the label ‘{ $label }’
}
report-by-label = label ‘{ $label }’

## The report itself: threads

report-thread = Thread
report-coverage = Coverage
report-no-threads = No threads have been confirmed yet.
report-no-tensions = No tension was recorded.
report-no-lone = No lone voices were recorded.
report-beads = Groups in this thread: { $groups }
report-behind-groups = Groups
report-behind-roles = Roles at those tables
report-behind-municipalities = Municipalities at those tables
report-notes-behind = { $n ->
    [one] { $n } note in this thread
   *[other] { $n } notes in this thread
}
report-notes-beside = { $n ->
    [one] And { $n } more note
   *[other] And { $n } more notes
}
report-thread-without-notes = No notes hang here.
report-notes-left-out = { $n ->
    [one] { $n } note. It is not in this version of the report.
   *[other] { $n } notes. They are not in this version of the report.
}
report-side-one = The one side
report-side-other = The other side
report-note = note { $n }
report-home-thread = Thread { $n }
report-home-tension = Tension { $n }
report-home-lone = Lone voice { $n }

## The report itself: what is left

report-placed = { $total ->
    [0] There are no notes.
    [one] { $n } of { $total } note is placed in a thread, a tension or a lone voice.
   *[other] { $n } of { $total } notes are placed in a thread, a tension or a lone voice.
}
report-unplaced-follow = These notes have not been placed yet:
report-open-proposals = { $n ->
    [one] { $n } proposal for a thread has not been accepted or rejected yet. It is not in this report.
   *[other] { $n } proposals for a thread have not been accepted or rejected yet. They are not in this report.
}
report-all-spoken = Something was written about every question.
report-silent-questions = These questions have no notes:
report-silent-subquestions = For these sub-questions no note has the label:
report-unlabelled-questions = No labels were used for these questions. What was said on each sub-question was not counted:
report-no-notes = There are no notes yet.
report-literally = Every note stands here literally, as the group wrote it.
report-comment = Comment in the gallery walk:
report-comment-of = Comment of { $group }:
report-photo = Photo { $file }:
report-photo-undescribed = not described yet
report-photo-missing = { $photo }: the photo is missing or cannot be read. Description: { $alt }.
report-signs-replaced = { $n ->
    [one] The PDF cannot show { $n } character. It shows � instead. The other files do hold it.
   *[other] The PDF cannot show { $n } characters. It shows � instead. The other files do hold them.
}

## The report itself: take-aways and support

report-no-takeaways = Nothing has been agreed yet.
report-what = Take-away
report-who = Who
report-when = When
report-for-whom = For whom
report-from = Comes from
report-open-owner = nobody yet
report-open-date = no date yet
report-a-participant = a participant
report-no-support = No support was filled in.
report-reading = Further reading

## The report itself: times

report-no-blocks = There is no rundown.
report-times = Planned: { $planned }. Real: { $real }.
report-times-unknown = The real times were not kept.
report-led-on = The session was held on { $date }.
report-running-since = since { $time }
report-block = Block
report-planned = Planned
report-real = Real
report-difference = Difference
report-bars = Open: planned, full: real
report-minutes = { $n } min
report-not-held = not started
report-bars-both = Planned { $planned }, real { $real }
report-bars-planned = Planned { $planned }, not started

## The report itself: the gallery walk and the municipalities

report-part-walk = Gallery walk
report-walk-nothing = No stickers were put up and no comments were written.
report-walk-counts = Groups walked past each other's sheets. Together: { $dots } on { $dotted }, and { $comments }.
report-walk-most = Notes with the most stickers
report-walk-comments = Notes with comments
report-part-municipalities = Per municipality
report-no-municipalities = No municipalities were filled in.
report-municipalities-intro = One page for each municipality. The notes are of the whole table, not of one municipality.
report-municipality-people = People from this municipality: { $people }.
report-municipality-groups = They sat here: { $groups }.
report-municipality-too-few = Fewer than { $n } people sat at their tables together. So this page does not say which tables those were.
report-municipality-no-seats = It is not known at which table they sat.
report-municipality-no-takeaways = No take-away is in the name of this municipality. Those of others stand under ‘To take home’.
report-municipality-threads = What these tables added to
report-municipality-notes = Notes of these tables
report-municipality-rest = { $n ->
    [one] { $n } other note of these tables stands with the sheets.
   *[other] { $n } other notes of these tables stand with the sheets.
}
report-or-more = { $n } or more
report-no-council = The council was not named. No note has the label ‘{ $label }’, and no word such as council or councillor stands anywhere.
report-goalless = These groups gave a note the label ‘{ $instrument }’, but named no goal. No note has the label ‘{ $goal }’ or stands at the question for it:
report-support-for = At ‘{ $question }’ there are { $notes }. This support exists already:
report-times-rooms = Per room
report-times-rooms-which = ‘Real’ above is that of the room that was last to finish the block.
report-room-unnamed = Room { $n }
report-chart = Planned and real, per block
report-chart-legend = Open: planned. Full: real. The numbers are those of the blocks in the table.
report-chart-block = { $n }. { $block }: planned { $planned }, real { $real }.

## The report as tables

report-column-note = Note
report-column-question = Question
report-column-group = Group
report-column-text = Text
report-column-labels = Labels
report-column-dots = Stickers
report-column-comments = Comments
report-column-homes = Placed in
report-column-kind = Kind
report-column-title = Title
report-column-explanation = Explanation
report-column-present = Groups
report-column-possible = Of
report-column-groups = Which groups
report-column-notes = Notes
report-column-against = Other side
report-column-number = No.
report-column-planned-start = Planned start
report-column-planned-end = Planned end
report-column-planned-length = Planned, h:mm
report-column-real-start = Actual start
report-column-real-end = Actual end
report-column-real-length = Actual, h:mm
report-column-difference = Difference, min
report-column-paused = Paused, h:mm
report-table-notes = Notes
report-table-threads = Threads
report-table-coverage = Coverage
report-table-takeaways = Take-aways
report-table-times = Times
report-column-room = Room
report-cell-cut = (The rest does not fit in a cell. The other files hold the whole text.)

## The station

report-parts = Parts: { $n } of { $total }
report-parts-standard = Usual parts
report-page = Page { $n }
report-page-of = Page { $n } of { $total }
report-next-page = Next page
report-previous-page = Previous page
report-pages-coming = The pages are being made…
report-to-note = To note { $n } on its sheet
report-to-page = To page { $n }
report-part-of = Part { $n } of { $total }
report-next-part = Next part
report-previous-part = Previous part
report-readers = For whom: { $who }
report-readers-anonymous = For whom: { $who }, anonymous
report-readers-public = Everyone
report-readers-participants = Participants
report-readers-organisers = Organisers
report-readers-public-what = Always anonymous. Only what was confirmed, in JSON too.
report-readers-participants-what = Without names. Who does something is given as a role or a municipality.
report-readers-organisers-what = Without names. The JSON also holds the proposals that were not confirmed.
report-anonymous = Anonymous: no times and no order of writing
report-without-notes = Without the notes themselves
report-tab-work = Take-aways and save
report-tab-preview = Preview
report-takeaways-empty = No take-aways yet. Type below what someone takes home.
report-new-what = New take-away
report-new-hint = What do we take home?
report-remove-takeaway = Remove take-away
report-choose-owner = Choose someone in the room
report-date-hint = 24-11-2026 or 24 Nov
report-date-wrong = This is not a date. Type for example 15-01-2027 or 15 Jan.
report-for-whom-hint = for whom?
report-no-source = not linked yet
report-choose-source = Comes from…
report-source-title = What does this take-away come from?
report-source-search = Search for a thread or a note
report-source-nothing = Nothing found.
report-check = Check
report-check-fine = All looked at
report-check-fine-detail = There are no open points.
report-check-photo = Photo without description. Describe what it shows.
report-check-mail = Possibly an e-mail address
report-check-phone = Possibly a telephone number
report-check-name = Possibly a name
report-check-bsn = Possibly a citizen service number
report-check-question = Question without notes
report-check-owner = Take-away without an owner
report-check-date = Take-away without a date
report-check-one-group = Thread of one group only. Is it a lone voice?
report-check-unplaced = Not placed yet. They are in the report all the same.
report-check-no-notes = Confirmed, but without notes
report-check-no-people = No participants were filled in
report-check-no-threads = No thread has been confirmed yet
report-check-no-takeaways = There are no take-aways yet
report-check-more = And { $n } more points.
report-describe = Describe
report-look = Look
report-alt = Description of the photo
report-alt-hint = What does the photo show?
report-save-as = Save as
report-save-always = You can save, also while points are open
report-save-all = save all kinds at once
report-save-last = save as last time
report-saving = Making { $format }: step { $n } of { $total }
report-stop = Stop
report-saved-as = Saved: { $files }
report-format-pdf = PDF
report-format-pdf-what = to publish
report-format-png = Pictures
report-format-png-what = sheets and threads
report-format-docx = Word
report-format-docx-what = to edit
report-format-xlsx = Excel
report-format-xlsx-what = to count and sort
report-format-csv = CSV
report-format-csv-what = separate tables
report-format-html = HTML
report-format-html-what = for the website
report-format-md = Markdown
report-format-md-what = plain text
report-format-json = JSON
report-format-json-what = to keep
report-change-takeaway = Change the take-away: { $what }
report-choose-who = Choose who
report-choose-date = Choose a date
report-done = Done
report-still-running = still running
