### Help, and the participatiemix to browse. Keys start with `help-`.

help-about = Every key also works through the search window: Ctrl+K.
help-everywhere = Everywhere
help-session = In an open session
help-typing = While typing notes
help-typing-enter = Enter: next note
help-typing-shift-enter = Shift+Enter: new line in the same note
help-typing-hash = #: choose a label, Tab accepts it
help-typing-paste = Paste many lines? Each line becomes a note.
help-typing-up = Arrow up in an empty field: change the last note
help-mix-what = What is it?
help-mix-attention = Points of attention
help-mix-questions = Core questions
help-mix-instruments = Instruments
help-mix-support = Support
help-mix-reading = Read more
help-mix-none = This session has no participation mix. The template ‘Taskforce lokale democratie’ has one.
help-mix-show = Put on the screen
help-mix-shown = This is on the screen now.
help-mix-no-beamer = This appears once you open the presenter screen.
