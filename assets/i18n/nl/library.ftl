### Bibliotheek: sessions, templates and opening a file. Keys start with `library-`.

library-back-to = Terug naar { $title }
library-all-stays = Alles blijft op deze laptop. Je hebt geen internet nodig.

## The next session

library-empty = Nog geen sessies
library-empty-next = Kies rechts een sjabloon.
library-untitled = Sessie zonder naam
library-open = Openen
library-open-session = { $title } openen
library-today = Vandaag
library-tomorrow = Morgen
library-yesterday = Gisteren
library-when = { $day }, { $range }
library-people-from = { $people } uit { $from }

## Where a session stands, under each station

library-state-ready = klaar
library-state-busy = nog bezig
library-state-empty = nog leeg
library-state-running = bezig
library-state-done = geweest
library-state-not-begun = niet begonnen
library-state-begins = begint om { $time }
library-state-placed = { $n } van { $total } geplaatst
library-state-placed-short = { $n } van { $total }

## The list

library-recent = Recente sessies
library-search = Zoek een sessie
library-search-hint = Zoek op naam, plaats of datum
library-not-found = Geen sessie gevonden. Probeer een ander woord.
library-no-others = Nog geen andere sessies.
library-cannot-open = Kan niet openen
library-do-sheets = Flip-overs invoeren
library-do-threads = Rode draden: { $n } van { $total }
library-do-report = Verslag maken
library-do-nothing = Verslag klaar

## A new session

library-new = Nieuwe sessie
library-choose-template = Kies een sjabloon
library-begin-empty = Leeg beginnen
library-open-file = Bestand openen…
