### The window for the room. Keys start with `beamer-`.

## Before the first block and after the last one

beamer-begins = We beginnen om { $time }
beamer-thanks = Dank je wel voor je bijdrage

## The block that runs

beamer-kind-plenary = Met z’n allen
beamer-kind-groups = In groepen
beamer-kind-walk = Rondlopen
beamer-kind-break = Pauze
beamer-ready-at = Klaar om
beamer-begun = { $time } start
beamer-left = nog { $n } min
beamer-nearly = Bijna tijd
beamer-last-minute = Laatste minuut
beamer-over = Over tijd
beamer-paused = Gepauzeerd
beamer-busy = bezig
beamer-ready = klaar

## What stands on the screen

beamer-question = Vraag { $n } van { $total }
beamer-about = Het gaat wél over
beamer-not-about = Het gaat niet over
beamer-page = { $n } van { $total }
beamer-mix = Participatiemix
beamer-mix-what = Wat is het?
beamer-mix-attention = Waar let je op?
beamer-mix-questions = De kernvragen
beamer-mix-instruments = Instrumenten
beamer-support = Ondersteuning
beamer-no-support = Er is nog geen ondersteuning ingevuld.
beamer-take-aways = Wat nemen we mee naar huis?
beamer-no-take-aways = Er zijn nog geen afspraken.
beamer-notes-of = { $notes } van { $groups }
beamer-share = { $n } van { $total }
beamer-share-unit = { $total ->
    [one] groep
   *[other] groepen
}
beamer-tension = Nog spanning:
beamer-no-threads = Er zijn nog geen rode draden.
