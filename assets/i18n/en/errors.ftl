### Errors and refusals: what failed, then what the user can do. Keys start with `errors-`.

## Refusals: a command that cannot be

errors-has-begun = This session has been set up already. Make a new session for another template.
errors-gone = This is not there any more. See whether someone deleted it.
errors-empty-text = There is no text yet. Type something first.
errors-too-long = This text is too long. At most { $n } characters fit. Spread the text over more notes.
errors-duration = A block cannot take that long. Choose 1 to { $n } minutes.
errors-minimum = The minimum is longer than the block itself. Choose a lower minimum or a longer block.
errors-block-has-run = This block has been done. Change only what is still to come.
errors-round-in-use = Groups have written in this round already. So the round stays.
errors-last-round = A session has at least one round. Make another round first.
errors-question-has-notes = { $n ->
    [one] There is 1 note at this question. Move it first.
   *[other] There are { $n } notes at this question. Move them first.
}
errors-group-has-notes = { $n ->
    [one] There is 1 note or comment of this group. Move it first.
   *[other] There are { $n } notes or comments of this group. Move them first.
}
errors-too-many-groups = A round holds at most { $n } groups. Choose fewer.
errors-no-groups = There are no groups yet. Add a group first.
errors-no-participants = There are no participants yet. Add participants first.
errors-label-exists = This label is there already. Choose another name.
errors-no-blocks = The rundown is empty. Add a block first.
errors-all-done = All blocks have been done. Go on with the threads or the report.
errors-not-running = No block is running. Start a block first.
errors-already-running = A block is running already. Finish it first.
errors-already-paused = The time stands still already. Choose Start to go on.
errors-not-paused = The time is running already. You need not do anything.
errors-first-block = This is the first block. You cannot go back further.
errors-wrong-round = This question or group is part of another round. Choose one from the same round.
errors-no-notes = Choose at least one note first.
errors-one-sided = A tension has two sides. Put at least one note on each side.
errors-split-all = A split leaves at least one note on both sides. Choose fewer.
errors-same-thread = This is the same thread. Choose another one to merge with.
errors-unknown-question = Row { $n }: this question is not in the session. Correct the question and try again.
errors-import-too-long = Row { $n }: this note is too long. Spread the text over more rows.
errors-built-on = Someone has gone on from here. So it cannot be undone any more.
errors-nothing-to-undo = There is nothing to undo.
errors-nothing-to-redo = There is nothing to do again.
errors-not-yours = A group can only do this for itself. Ask the facilitator.
errors-read-only = This session can only be read, because another program has it open. Close that one first.

## Templates

errors-template-file = { $file }: { $what }
errors-template-line = { $file }, line { $line }: { $what }
errors-template-field = { $file }, line { $line }, at ‘{ $field }’: { $what }
errors-template-unreadable = This template cannot be read. See whether you may open the file.
errors-template-too-large = This file is too large for a template. See whether it is the right file.
errors-template-encoding = There is a character here that cannot be read. Save the file as UTF-8.
errors-template-syntax = This is not valid JSON. See whether a comma, quotation mark or bracket is missing.
errors-template-unknown-field = There is no such field. See whether its name is typed well.
errors-template-missing-field = This field is missing. Add it.
errors-template-double-field = This field stands here twice. Take one away.
errors-template-wrong-value = This value does not fit the field. See in another template how it should be.
errors-template-double-key = This key has been used in the same list already. Choose another one.
errors-template-unknown-key = This key is nowhere in the template. See whether it is typed well.
errors-template-empty = Something must stand here. Fill it in.
errors-template-minimum = The minimum is not above the duration, and for ‘fixed’ exactly the duration. Change it.
errors-template-duration = A block takes 1 to 720 minutes. Change the duration.
errors-template-schema = The program does not know this version of the template. Use version 1.
errors-template-key-taken = There is another template with this key already. Choose another key.

## Settings and photos

errors-settings = The settings could not be read. You now have the usual ones. The old file is here: { $path }
errors-photo-too-large = This photo is too large. Photos may be up to { $n } MB. Make the photo smaller.
errors-photo-not-a-picture = This is no photo that can be read. Choose a file of the kind JPG or PNG.
errors-photo-unreadable = This file cannot be read. See whether it is still there and whether you may open it.
errors-photo-not-kept = The photo cannot be kept. See whether there is room on the disk.

## The host

errors-no-template = There is no template with the key ‘{ $key }’. Choose another template.
errors-no-session = No session is open. Open a session first.
