### Errors and refusals: what failed, then what the user can do. Keys start with `errors-`.

## A session that cannot be opened, made or written

errors-store-not-empty = There are files in this folder. Choose an empty folder for the new session: { $path }
errors-store-no-session = There is no session in this folder. Choose another folder: { $path }
errors-store-not-ours = The file session.json in this folder was not made by Rode Draad. Nothing was changed. Choose another folder: { $path }
errors-store-newer = This session was made with a newer version of Rode Draad. You cannot change it. Install the new version: { $path }
errors-store-already-open = This session is already open in another window. Here you can only read it. Close the other window to go on: { $path }
errors-store-unreadable = This session is damaged and there is no good backup. Nothing was changed or thrown away. Put back an earlier copy of the folder: { $path }
errors-store-read-only-folder = This session was opened to be read. Open it again to change it: { $path }
errors-store-no-thread = The laptop is short of memory. Close other programs and try again.
errors-store-full = The disk is full. Make room and try again: { $path }
errors-store-read-only-disk = Nothing can be saved on this disk. Choose another folder: { $path }
errors-store-denied = This file or folder is not available. It may be open in another program, or you may not have the rights. Close the other program or choose another folder: { $path }
errors-store-gone = This file or folder is no longer there. See whether the disk or the network is connected and try again: { $path }
errors-store-disk = The disk gives an error. Try again or choose another folder: { $path }

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
errors-store-shown-newer = This session was made with a newer version of Rode Draad. You can only read it, and not everything is shown. Install the new version.
errors-store-no-lock = This disk cannot keep track of whether a session is already open. Open this session in one place at a time.
errors-store-changed-outside = The session file was changed outside Rode Draad. Rode Draad goes on with what you see. The other version is kept: { $path }

## Trouble while saving

errors-store-saving-full = Not saved yet: the disk is full. Make room. Rode Draad keeps trying: { $path }
errors-store-saving-read-only = Not saved yet: nothing can be written to this disk any more. Do not close Rode Draad. Rode Draad keeps trying: { $path }
errors-store-saving-denied = Not saved yet: another program holds the folder, or you do not have the rights. Close the other program. Rode Draad keeps trying: { $path }
errors-store-saving-gone = Not saved yet: the folder is no longer there. See whether the disk or the network is connected. Rode Draad keeps trying: { $path }
errors-store-saving-disk = Not saved yet: the disk gives an error. Do not close Rode Draad. Rode Draad keeps trying: { $path }
errors-store-snapshot = Everything is saved, but the backup cannot be made. See whether there is room on the disk. Rode Draad keeps trying: { $path }
errors-store-ended = Saving has stopped. New changes are no longer kept. Close this session and open it again.

## What a check finds beside the session

errors-store-bad-backup = A backup is damaged. The session itself may be fine: { $path }
errors-store-quarantined = { $n ->
    [one] { $n } file is kept
   *[other] { $n } files are kept
} in the folder ‘quarantine’ of this session.
