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
errors-read-only = You can only read this session. Another program has it open. Close that one first.

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
errors-template-minimum = The minimum may not be above the duration. For ‘fixed’ it is exactly the duration. Change it.
errors-template-duration = A block takes 1 to 720 minutes. Change the duration.
errors-template-schema = The program does not know this version of the template. Use version 1.
errors-template-key-taken = There is another template with this key already. Choose another key.

## Settings and photos

errors-settings = The settings could not be read. You now have the usual ones. The old file is here: { $path }
errors-settings-newer = The settings are from a newer version of Rode Draad. What you choose now holds until you close the program. Install the new version: { $path }
errors-photo-too-large = This photo is too large. Photos may be up to { $n } MB. Make the photo smaller.
errors-photo-not-a-picture = This is no photo that can be read. Choose a file of the kind JPG or PNG.
errors-photo-unreadable = This file cannot be read. See whether it is still there and whether you may open it.
errors-photo-not-kept = The photo cannot be kept. See whether there is room on the disk.

## The host

errors-no-template = There is no template with the key ‘{ $key }’. Choose another template.
errors-no-session = No session is open. Open a session first.
errors-stopped = Saving was stopped. Files that were ready are in the folder.

## A session that cannot be opened, made or written

errors-store-not-empty = There are files in this folder. Choose an empty folder for the new session: { $path }
errors-store-exists = There is something with this name already. Nothing was overwritten. Choose another name: { $path }
errors-store-unrelated = These sessions are no rooms of the same meeting. You can merge rooms that began as a ‘Copy for another room’: { $path }
errors-store-no-session = There is no session in this folder. Choose another folder: { $path }
errors-store-not-ours = The file session.json in this folder was not made by Rode Draad. Nothing was changed. Choose another folder: { $path }
errors-store-newer = This session was made with a newer version of Rode Draad. You cannot change it. Install the new version: { $path }
errors-store-already-open = This session is already open in another window. Here you can only read it. Close the other window to go on: { $path }
errors-store-unreadable = This session is damaged and there is no good backup. Nothing was changed or deleted. Put back an earlier copy of the folder: { $path }
errors-store-read-only-folder = This session was opened to be read. Open it again to change it: { $path }
errors-store-own-words = The file with your own words cannot be read. It is kept and not used now. Save it as plain text (UTF-8): { $path }
errors-store-no-thread = The laptop is short of memory. Close other programs and try again.
errors-store-full = The disk is full. Make room and try again: { $path }
errors-store-read-only-disk = Nothing can be saved on this disk. Choose another folder: { $path }
errors-store-denied = This file or folder is not available. It may be open in another program. Or you do not have the rights. Close the other program or choose another folder: { $path }
errors-store-gone = This file or folder is no longer there. See whether the disk or the network is connected. Then try again: { $path }
errors-store-too-large = The session has become too large to keep. Go on in a new session: { $path }
errors-store-disk = The disk gives an error. Try again or choose another folder: { $path }

## Sessions in a zip

errors-archive-damaged = This zip file is damaged. Nothing was unpacked. Ask the sender to send the file again.
errors-archive-no-session = This file holds no session of Rode Draad. Nothing was unpacked. Choose a file that was made with ‘Pack’.
errors-archive-too-large = This zip file is too large for a session. Nothing was unpacked. Check whether it is the right file.
errors-archive-unsafe = This zip file is not safe. Nothing was unpacked. Ask the sender to pack the session again. { $name }

## What was mended when a session was opened

errors-store-from-backup = The session file was damaged or gone. The session was restored from a backup. A damaged file is kept in the folder ‘quarantine’. See whether everything is there.
errors-store-unverified = The session file is damaged, or was changed outside Rode Draad. It was read as it is now. See whether everything is right.
errors-store-torn = Rode Draad stopped suddenly the last time. The last line was not whole and is now in the folder ‘quarantine’. See whether your last change is there.
errors-store-unreadable-lines = { $n ->
    [one] { $n } line of this session is damaged. The rest was read.
   *[other] { $n } lines of this session are damaged. The rest was read.
} What is damaged is kept in the folder ‘quarantine’. See what is missing.
errors-store-missing = { $n ->
    [one] { $n } change of this session is missing. The rest was read.
   *[other] { $n } changes of this session are missing. The rest was read.
} A file may have been removed. Put it back, or see what is missing.
errors-store-conflicting = { $n ->
    [one] { $n } change came from another program and was not used. It is kept
   *[other] { $n } changes came from another program and were not used. They are kept
} in the folder ‘quarantine’. Open a session in one place at a time.
errors-store-foreign-journals = { $n ->
    [one] { $n } file belongs to another session and was not read. It is kept
   *[other] { $n } files belong to another session and were not read. They are kept
} in the folder ‘quarantine’.
errors-store-shown-newer = This session was made with a newer version of Rode Draad. You can only read it. Not everything is shown. Install the new version.
errors-store-no-lock = This disk cannot keep track of whether a session is already open. Open this session in one place at a time.
errors-store-changed-outside = The session file was changed outside Rode Draad. Rode Draad goes on with what you see. The other version is kept: { $path }
errors-store-conflict = This session was changed in another place too. Your version goes on here. The other version now stands beside it: { $path }
errors-store-open-other = Open the other version
errors-store-put-back = The session file was gone. Rode Draad saved it again. Nothing is lost.

## Trouble while saving

errors-store-saving-full = Not saved yet: the disk is full. Make room. Rode Draad keeps trying: { $path }
errors-store-saving-read-only = Not saved yet: nothing can be written to this disk any more. Do not close Rode Draad. Rode Draad keeps trying: { $path }
errors-store-saving-denied = Not saved yet: another program holds the folder, or you do not have the rights. Close the other program. Rode Draad keeps trying: { $path }
errors-store-saving-gone = Not saved yet: the folder is no longer there. See whether the disk or the network is connected. Rode Draad keeps trying: { $path }
errors-store-saving-too-large = Not saved yet: this is too large to keep. Add less at once: { $path }
errors-store-saving-disk = Not saved yet: the disk gives an error. Do not close Rode Draad. Rode Draad keeps trying: { $path }
errors-store-snapshot = Everything is saved, but the backup cannot be made. See whether there is room on the disk. Rode Draad keeps trying: { $path }
errors-store-rescued = The folder of this session cannot be written: { $path } Your work is saved in another folder on this laptop: { $other } Rode Draad puts it back as soon as the session’s own folder works again.
errors-store-rescued-first = Changes of this session still wait in another folder. Open the session first, then they are put back: { $path }
errors-store-rescued-waits = { $n ->
    [one] { $n } change waits in another folder, because the session’s own folder could not be written. Open the session to put it back: { $path }
   *[other] { $n } changes wait in another folder, because the session’s own folder could not be written. Open the session to put them back: { $path }
}
errors-store-brought-back = { $n ->
    [one] { $n } change waited in another folder. It is back in the session now.
   *[other] { $n } changes waited in another folder. They are back in the session now.
}
errors-store-rescued-aside = { $n ->
    [one] { $n } change waited in another folder, but the session was changed elsewhere meanwhile. The change is kept in the folder ‘quarantine’ of the session.
   *[other] { $n } changes waited in another folder, but the session was changed elsewhere meanwhile. The changes are kept in the folder ‘quarantine’ of the session.
}
errors-store-ended = Saving has stopped. New changes are no longer kept. Close this session and open it again.

## What a check finds beside the session

errors-store-bad-backup = A backup is damaged. The session itself may be fine: { $path }
errors-store-quarantined = { $n ->
    [one] { $n } file is kept
   *[other] { $n } files are kept
} in the folder ‘quarantine’ of this session.

errors-close-unsaved = Not saved yet: { $n }. If you close now, this is lost. Close the window again if you want that.
errors-pages = The pages of the report could not be made. Choose another kind of file. Reason: { $reason }
errors-pages-lost = The pages of the report are not there: the part of the program that makes them stopped unexpectedly. Go to another station and back to try again, or choose another kind of file.
errors-workbook = The workbook could not be made. Choose another kind of file. Reason: { $reason }
errors-document = The Word document could not be made. Choose another kind of file. Reason: { $reason }
