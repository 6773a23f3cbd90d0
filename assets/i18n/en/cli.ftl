### The command line: help, progress, sentences on stderr. Keys start with `cli-`.

## Help

cli-about = Rode Draad leads a workshop in groups and brings the threads together in a report.
cli-about-templates = Shows which templates a session can begin from
cli-about-new = Makes a new session
cli-about-import = Puts notes from a CSV file in a session
cli-about-add = Puts lines of the standard input on a sheet as notes
cli-about-distill = Proposes threads, as JSON, and changes nothing
cli-about-export = Writes the report
cli-about-check = Looks whether a session is sound
cli-about-pack = Packs a session and its photos into one zip file
cli-about-unpack = Unpacks a session from a zip file
cli-about-merge = Merges two rooms of one meeting
cli-usage = rode-draad [--lang nl|en] [COMMAND]
cli-usage-templates = rode-draad templates
cli-usage-new = rode-draad new DIR --template KEY [--title TITLE] [--groups NUMBER]
cli-usage-import = rode-draad import SESSION FILE.csv
cli-usage-add = rode-draad add SESSION --group GROUP --question QUESTION
cli-usage-distill = rode-draad distill SESSION|--notes FILE.tsv [--words FILE] [--json]
cli-usage-export = rode-draad export SESSION --to pdf,docx,xlsx,csv,html,md,json,png --out DIR [--for READERS] [--anonymous] [--without-notes] [--parts PARTS] [--csv FORM]
cli-usage-check = rode-draad check SESSION [--repair FOLDER]
cli-usage-pack = rode-draad pack SESSION --out FILE.zip
cli-usage-unpack = rode-draad unpack FILE.zip DIR
cli-usage-merge = rode-draad merge SESSION SESSION --out DIR
cli-after-help =
    Without a command the window opens. SESSION is the folder of a session.
    A group or question is a number from 1, or its name.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = With
cli-heading-options = Options
cli-value-dir = DIR
cli-value-session = SESSION
cli-value-archive = FILE
cli-value-folder = DIR
cli-value-other = SESSION
cli-value-zip = FILE
cli-value-merged = DIR
cli-value-file = FILE
cli-value-template = KEY
cli-value-title = TITLE
cli-value-groups = NUMBER
cli-value-group = GROUP
cli-value-question = QUESTION
cli-value-notes = FILE
cli-value-words = FILE
cli-value-to = FORMATS
cli-value-csv = FORM
cli-value-out = DIR
cli-value-repair = FOLDER
cli-value-for = READERS
cli-value-parts = PARTS
cli-value-lang = LANGUAGE
cli-help-help = This help
cli-help-version = The version of the program
cli-help-lang = Language of all that you read: nl or en
cli-help-dir = Folder of the new session, new or empty
cli-help-session = Folder of the session
cli-help-archive = Zip file with a session
cli-help-folder = Folder that is not there yet
cli-help-other = Folder of the other room
cli-help-zip = Zip file that is not there yet
cli-help-merged = Folder that is not there yet, for the session of both rooms
cli-help-file = CSV file with the columns group, question and text
cli-help-template = Key of the template
cli-help-title = Title of the session; else that of the template
cli-help-groups = Number of groups; else that of the template
cli-help-group = Group that wrote the notes
cli-help-question = Question that the notes belong to
cli-help-notes = Text with tabs and the columns text, group and perhaps question
cli-help-words = File with words of your own, in the form of the lexicon
cli-help-json = All on one line
cli-help-to = Formats of the report, with commas between: pdf, docx, xlsx, csv, html, md, json, png
cli-help-csv = How a table is written in CSV: spreadsheet (semicolons; this holds when you say nothing) or plain (commas, RFC 4180)
cli-help-out = Folder for the report
cli-help-repair = A new folder for a mended copy; the session itself stays as it is
cli-help-for = For whom: public (everyone, always anonymous), participants, or organisers (this when you say nothing)
cli-help-anonymous = Without names, without times of notes, and in another order than they were written
cli-help-without-notes = Without the notes themselves and without photos
cli-help-parts = These parts only, with commas between: summary, people, questions, threads, tensions, lone, unspoken, unplaced, takeaways, support, times, notes

## Wrong use

cli-more-help = More help: rode-draad --help
cli-wrong = This command is not right.
cli-wrong-command = There is no command ‘{ $name }’.
cli-wrong-argument = ‘{ $name }’ is no part of this command.
cli-wrong-missing = This is still missing: { $names }
cli-wrong-conflict = ‘{ $name }’ cannot go with the rest.
cli-wrong-number = ‘{ $name }’ does not have the right number of values.
cli-wrong-no-value = ‘{ $name }’ lacks a value.
cli-wrong-value = ‘{ $value }’ does not fit ‘{ $name }’.
cli-wrong-choice = ‘{ $value }’ does not fit ‘{ $name }’. Choose from: { $choices }
cli-wrong-letters = There is a character in it that cannot be read.

## While commands run

cli-no-window = This version was made without a window. See with rode-draad --help what you can do.
cli-output-failed = The output cannot be written. See whether there is room on the disk.
cli-input-failed = The input broke off. What you gave before is kept.
cli-line-no-utf8 = This line cannot be read. Give the text as UTF-8. Earlier lines are kept.
cli-at-line = Line { $line }: { $what }
cli-no-template = There is no template with the key ‘{ $key }’. Choose from: { $known }.
cli-no-group = There is no group ‘{ $name }’. Choose from: { $known }.
cli-no-question = There is no question ‘{ $name }’. Choose from: { $known }.
cli-no-questions = This session has no questions. Add a question first.
cli-imported = { $n ->
    [one] 1 note saved.
   *[other] { $n } notes saved.
}
cli-sound = The session is sound.
cli-mended = The mended session stands in a new folder. The old session was not changed: { $path }
cli-busy = { $what } Busy for { $n } seconds.
cli-busy-import = Saving notes.
cli-busy-distill = { $n ->
    [one] Comparing 1 note.
   *[other] Comparing { $n } notes.
}
cli-no-municipalities = Pages of municipalities are not in an anonymous report. All else is.
cli-busy-export = Making the report.
cli-busy-check = Looking the session over.
cli-busy-mend = Mending the session.
cli-busy-pack = Packing the session.
cli-busy-unpack = Unpacking the session.
cli-busy-merge = Merging the rooms.
cli-differences = { $n ->
    [one] 1 difference between the rooms. The session holds one value, the other stays beside it:
   *[other] { $n } differences between the rooms. The session holds one value, the others stay beside it:
}
cli-no-differences = No differences between the rooms.

## Files with notes

cli-file-unreadable = This file cannot be read. See whether it is there and whether you may open it: { $path }
cli-file-too-large = This file is too large. See whether it is the right file: { $path }
cli-file-no-text = This file is no text. Save it as CSV or as text with tabs: { $path }
cli-words-line = This line with own words says nothing and is left out.
cli-table-header = The first line does not name the columns group, question and text. Put them above.
cli-table-tab-header = The first line does not name the columns text and group, with a tab between. Put them above.
cli-table-double-column = A column stands here twice. Take one away.
cli-table-fields = There are not as many fields here as on the first line. Correct this line.
cli-table-too-wide = This line has too many fields. Save the table with group, question and text only.
cli-table-quote = A quotation mark does not close well. Correct this line.
cli-table-too-many = There are more than { $n } notes in this table. Make smaller tables of it.
cli-table-no-group = The group is missing. Fill it in.
cli-table-no-question = The question is missing. Fill it in.
cli-table-no-text = The note is missing. Fill it in or take the line away.

## When there can be no window

cli-window-display = Error: no display was found. Start Rode Draad on a desktop, or use a command: rode-draad --help.
cli-window-keyboard = Error: part of the system is missing. Install the package libxkbcommon-x11-0 and start again.
cli-window-xlib = Error: part of the system is missing. Install the packages libx11-6, libx11-xcb1, libxcursor1 and libxi6, and start again.
cli-window-graphics = Error: there is no working graphics driver. Install the package libgl1-mesa-dri and start again.
cli-window-broke = Error: the window stopped unexpectedly. What was saved is safe. Start Rode Draad again.
cli-window-detail = Details: { $detail }
