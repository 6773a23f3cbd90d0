### Help, and the participatiemix to browse. Keys start with `help-`.

help-about = Elke toets werkt ook via het zoekvenster: Ctrl+K.
help-everywhere = Overal
help-session = In een open sessie
help-typing = Bij het typen van notities
help-typing-enter = Enter: volgende notitie
help-typing-shift-enter = Shift+Enter: nieuwe regel in dezelfde notitie
help-typing-hash = #: label kiezen, Tab neemt het over
help-typing-paste = Plak je veel regels? Dan wordt elke regel een notitie.
help-typing-up = Pijl omhoog in een leeg veld: laatste notitie wijzigen
help-mix-what = Wat is het?
help-mix-attention = Aandachtspunten
help-mix-questions = Kernvragen
help-mix-instruments = Instrumenten
help-mix-support = Ondersteuning
help-mix-reading = Meer lezen
help-mix-none = Deze sessie heeft geen participatiemix. Het sjabloon ‘Taskforce lokale democratie’ heeft die wel.
help-mix-show = Op het scherm zetten
help-mix-shown = Dit staat nu op het scherm.
help-mix-no-beamer = Dit komt op het scherm zodra je het presentatiescherm opent.
