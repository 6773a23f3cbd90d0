### Voorbereiden: session details, rundown, case and questions, groups. Keys start with `prepare-`.

prepare-columns = What you see
prepare-ready = Done

## The session

prepare-session = Session
prepare-title = Name
prepare-date = Date
prepare-times = Time
prepare-place = Place
prepare-meeting = Meeting
prepare-fault-title = Give the session a name.
prepare-fault-date = There is no such day. Type for example 24-11-2026.
prepare-fault-times = Type begin and end, for example 13:30 – 15:00.
prepare-fault-end = The end must come after the begin.
prepare-fault-time = Type a time, for example 14:05, or leave it empty.

## Rounds

prepare-round-shown = Round of case and questions
prepare-round-of-groups = Round of the groups
prepare-add-round = Add a round
prepare-add-round-tip = A round with its own case, questions and groups
prepare-remove-round = Remove round { $n }
prepare-round-added = Round { $n } has been made. It begins with the same case, questions and groups.

## Case and questions

prepare-case-and-questions = Case and questions
prepare-change-case = Change case and questions
prepare-no-case = No case yet. Choose one, or write your own.
prepare-no-questions = No questions yet. Add one.
prepare-not-about = Not about { $what }
prepare-about = About { $what }
prepare-page-choose = Choose a case
prepare-page-texts = Text of the case
prepare-page-questions = Questions
prepare-case-in-use = In use
prepare-use-case = Use this case
prepare-case-title = Name of the case
prepare-case-context = Text for the groups
prepare-case-about = What it is about
prepare-case-not-about = What it is not about
prepare-case-about-lines = What it is about (one a line)
prepare-case-not-about-lines = What it is not about (one a line)
prepare-case-council = The council’s role
prepare-case-stake = What is at stake
prepare-case-reminder = Say with it
prepare-new-question = New question
prepare-new-question-hint = Type a question and press Enter
prepare-question-text = Question { $n }
prepare-question-hint = Explanation of question { $n }
prepare-question-hint-empty = Explanation below the question
prepare-part = Sub-question { $n }
prepare-part-new = Add a sub-question
prepare-no-label = no label
prepare-label-of = Label of { $text }
prepare-question-up = Question { $n } up
prepare-question-down = Question { $n } down
prepare-question-remove = Remove question { $n }

## The rundown

prepare-rundown = Rundown
prepare-block = Block
prepare-add-block = Add a block
prepare-remove-block = Remove the block
prepare-new-block = New block
prepare-no-blocks = No blocks yet. Choose a template or add a block.
prepare-total = { $n } of { $total } min
prepare-slack = can be { $n } min shorter
prepare-no-slack = cannot be shorter
prepare-too-long = { $n } min too long
prepare-to-spare = { $n } min to spare
prepare-begins = Begins
prepare-planned = Length (min)
prepare-minimum = Minimum
prepare-stretch = Stretch
prepare-planned-of = Length of block { $n }
prepare-minimum-of = Minimum of block { $n }
prepare-stretch-of = Stretch of block { $n }
prepare-shorter = Block { $n } shorter
prepare-longer = Block { $n } longer
prepare-less = Minimum of block { $n } lower
prepare-more = Minimum of block { $n } higher
prepare-block-name = Block { $n }: { $title }
prepare-fixed-from = fixed at { $time }
prepare-fixed-to = over by { $time }
prepare-warn-gap = Before this nothing is planned for { $n } min: this block begins at { $time }.
prepare-warn-start = This block begins { $n } min late: it is fixed at { $time }.
prepare-warn-end = This block ends { $n } min late: it has to be over by { $time }.
prepare-end-in-time = End, on time
prepare-end-late = End, { $n } min late
prepare-end-early = End, { $n } min early
prepare-drag = Drag to move, or

## One block

prepare-block-n = Block { $n }
prepare-block-title = Name
prepare-block-title-hint = Short and clear
prepare-block-title-long = A long name does not fit everywhere. Keep it to 32 characters.
prepare-kind = What do people do?
prepare-fixed-start = Begins at a fixed time
prepare-fixed-end = Has to be over by
prepare-fixed-hint = not fixed
prepare-works-in = Works on
prepare-no-round = no case or questions
prepare-texts = Texts
prepare-script = For you: what do you say and do?
prepare-room = For the room: what is on the screen?
prepare-lay-out = Lay out

## Groups and people

prepare-groups = Groups
prepare-group = Group
prepare-add-group = Add a group
prepare-no-groups = No groups yet. Add one.
prepare-empty-table = nobody yet
prepare-not-seated = Not in a group yet
prepare-group-menu = { $name }: what can you do?
prepare-rename-group = Rename…
prepare-group-name = Name of the group
prepare-remove-group = Remove the group
prepare-divide = Divide fairly
prepare-divide-tip = Spreads municipalities and roles over the groups
prepare-people = Participants
prepare-add-people = Add participants…
prepare-people-about = A role and a municipality are enough. A name is allowed, not needed.
prepare-paste = Type or paste: one person a line, role and municipality
prepare-paste-hint = registrar, Lochem
prepare-seat-new = Group of the new participants
prepare-add-n = { $n ->
    [one] Add { $n } person
   *[other] Add { $n } people
}
prepare-no-people = No participants yet.
prepare-role = role
prepare-municipality = municipality
prepare-name = name (may be empty)
prepare-role-of = Role of participant { $n }
prepare-municipality-of = Municipality of participant { $n }
prepare-name-of = Name of participant { $n }
prepare-table-of = Group of participant { $n }
prepare-remove-person-n = Remove participant { $n }
prepare-change-person = Change…
prepare-move-to = To { $name }
prepare-move-nowhere = Take out of the group
prepare-remove-person = Remove
prepare-no-names = No names: only role and municipality.
prepare-with-names = { $n ->
    [one] Mind: { $n } name filled in.
   *[other] Mind: { $n } names filled in.
}

## How far everything is

prepare-points = { $n } of { $total } points ready
prepare-points-tip = See all points
prepare-point-ready = ready
prepare-point-open = to do
prepare-still = To do:
prepare-all-ready = Everything is ready.
prepare-point-title = give the session a name
prepare-point-date = choose a day to come
prepare-point-place = fill in the place
prepare-point-fits = make the rundown fit
prepare-point-case = choose a case
prepare-point-questions = add a question
prepare-point-groups = make groups
prepare-point-divided = divide the participants
prepare-point-beamer = test the presenter screen
prepare-do-fill = Fill in
prepare-do-block = Add a block
prepare-do-fit = Adjust
prepare-do-case = Change
prepare-do-group = Add a group
prepare-do-people = Add…
prepare-do-test = Test
