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

## What is done with a whole session

library-more = Meer met ‘{ $title }’
library-copy = Kopiëren
library-copy-title = { $title } (kopie)
library-copy-for-room = Kopie voor een andere zaal…
library-other-room = Zaal 2
library-merge = Samenvoegen…
library-differences = Verschillen bekijken…
library-pack = Inpakken…
library-unpack = Uitpakken…
library-trash-it = Weggooien
library-undo-trash = Terugzetten
library-busy = Bezig met een sessie…
library-still-busy = Er is nog een sessie in bewerking. Wacht tot die klaar is.
library-copied = Gekopieerd: { $what }
library-packed = Ingepakt: { $what }
library-unpacked = Uitgepakt: { $what }
library-merged = Samengevoegd: { $what }
library-in-trash = ‘{ $title }’ ligt in de prullenbak.
library-is-back = De sessie staat weer in de bibliotheek.
library-open-trash = Prullenbak ({ $n })
library-room-title = Kopie voor een andere zaal
library-room-hint = Het draaiboek en de vragen gaan mee. Notities en tijden blijven hier. Later voeg je de zalen samen.
library-room-name = Naam van de andere zaal
library-room-name-missing = Geef de zaal een naam.
library-room-make = Kopie maken
library-merge-title = Samenvoegen met een andere zaal
library-merge-hint = Er komt een nieuwe sessie met alles van beide zalen. De zalen zelf veranderen niet.
library-merge-none = Er is geen andere zaal van deze bijeenkomst. Maak eerst een kopie voor een andere zaal.
library-merge-with = Samenvoegen met { $session }
library-session-line = { $title } · { $place } · { $day }
library-trash = Prullenbak
library-trash-hint = Kies een sessie om die terug te zetten.
library-trash-empty = De prullenbak is leeg.
library-empty-trash = Prullenbak legen…
library-empty-title = Prullenbak legen
library-empty-hint = Wat in de prullenbak ligt, is daarna echt weg. Je kunt het niet terugzetten.
library-empty-now = { $n ->
    [one] { $n } sessie voorgoed weggooien
   *[other] { $n } sessies voorgoed weggooien
}
library-emptied = { $n ->
    [one] Er is { $n } sessie voorgoed weggegooid.
   *[other] Er zijn { $n } sessies voorgoed weggegooid.
}
library-put-back = Terugzetten: { $session }
library-differences-title = Verschillen tussen de zalen
library-differences-hint = Dit veranderde in beide zalen. De sessie houdt één waarde. Pas die zo nodig aan.
