### Two rooms made into one: what differed. Keys start with `rooms-`.

rooms-difference = { $thing } ‘{ $name }’: { $field }
rooms-difference-values = { $what }: { $values }
rooms-value = ‘{ $value }’
rooms-kept = removed in one room, kept here

## Things

rooms-list-details = Session
rooms-list-rounds = Round
rooms-list-questions = Question
rooms-list-labels = Label
rooms-list-blocks = Block
rooms-list-groups = Group
rooms-list-participants = Participant
rooms-list-notes = Note
rooms-list-comments = Comment
rooms-list-dots = Dot
rooms-list-photos = Photo
rooms-list-threads = Thread
rooms-list-take-aways = Take-away

## Their fields

rooms-field-title = title
rooms-field-meeting = meeting
rooms-field-date = date
rooms-field-start = start
rooms-field-available = available time
rooms-field-material = background
rooms-field-case = case
rooms-field-text = text
rooms-field-hint = hint
rooms-field-subquestions = sub-questions
rooms-field-name = name
rooms-field-kind = kind
rooms-field-planned = planned minutes
rooms-field-minimum = minimum minutes
rooms-field-weight = stretch
rooms-field-fixed-start = fixed start
rooms-field-fixed-end = fixed end
rooms-field-script = script
rooms-field-room = text for the room
rooms-field-prepare = to lay out
rooms-field-role = role
rooms-field-municipality = municipality
rooms-field-seats = seat
rooms-field-sheet = sheet
rooms-field-deleted = deleted
rooms-field-what = what
rooms-field-owner = who
rooms-field-for-whom = for whom
rooms-field-source = source
rooms-field-explanation = explanation
rooms-field-status = status
rooms-field-notes = notes
rooms-field-alt = description
rooms-field-other = something else

## Values of a kind or status

rooms-value-thread = thread
rooms-value-tension = tension
rooms-value-lone = lone voice
rooms-value-proposed = proposal
rooms-value-accepted = confirmed
rooms-value-rejected = turned down
rooms-value-plenary = plenary
rooms-value-groups = in groups
rooms-value-walk = walk
rooms-value-break = break
