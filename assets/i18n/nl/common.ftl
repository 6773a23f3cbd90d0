### Words that more than one screen uses. Keys start with `common-`.

common-product = Rode Draad

## Answers and buttons

common-yes = Ja
common-no = Nee
common-cancel = Annuleren
common-close = Sluiten
common-add = Toevoegen
common-change = Wijzigen
common-delete = Verwijderen
common-undo = Ongedaan maken
common-redo = Opnieuw
common-choose = Kiezen…
common-none = geen
common-unknown = onbekend
common-error = Fout: { $what }

## Saving

common-saved = Opgeslagen { $time }
common-saving = Opslaan…
common-unsaved = Nog niet opgeslagen ({ $n })
common-not-saved = Fout: niet opgeslagen. Kies een andere map
common-read-only = Alleen lezen

## The library and the five stations

common-library = Bibliotheek
common-station-prepare = Voorbereiden
common-station-lead = Begeleiden
common-station-sheets = Flip-overs
common-station-threads = Rode draden
common-station-report = Verslag
common-help = Uitleg
common-settings = Instellingen

## Kinds of blocks

common-kind-plenary = plenair
common-kind-groups = in groepen
common-kind-walk = rondlopen
common-kind-break = pauze

## How much a block may shrink when it is late ('rek')

common-stretch-fixed = Vast
common-stretch-little = Weinig
common-stretch-much = Veel

## Groups

common-group = Groep { $n }
common-state-busy = Bezig
common-state-done = Klaar
common-state-help = Hulp
common-state-quiet = Stil
common-shape-circle = cirkel
common-shape-triangle = driehoek
common-shape-square = vierkant
common-shape-diamond = ruit
common-shape-star = ster
common-shape-hexagon = zeshoek
common-shape-cross = kruis
common-shape-shield = schild

## Parts of a workshop

common-case = Casus
common-question = Vraag { $n }
common-question-short = V{ $n }
common-round = Ronde { $n }
common-block-of = blok { $n } van { $total }
common-plenary-sheet = De hele zaal

## Kinds and states of threads

common-thread = Rode draad
common-tension = Spanning
common-lone = Uniek
common-unplaced = Nog niet geplaatst
common-status-proposed = voorstel
common-status-accepted = bevestigd
common-status-rejected = afgewezen

## Amounts

common-groups = { $n ->
    [one] { $n } groep
   *[other] { $n } groepen
}
common-participants = { $n ->
    [one] { $n } deelnemer
   *[other] { $n } deelnemers
}
common-persons = { $n ->
    [one] { $n } persoon
   *[other] { $n } personen
}
common-municipalities = { $n ->
    [one] { $n } gemeente
   *[other] { $n } gemeenten
}
common-notes = { $n ->
    [one] { $n } notitie
   *[other] { $n } notities
}
common-questions = { $n ->
    [one] { $n } vraag
   *[other] { $n } vragen
}
common-blocks = { $n ->
    [one] { $n } blok
   *[other] { $n } blokken
}
common-threads = { $n ->
    [one] { $n } rode draad
   *[other] { $n } rode draden
}
common-proposals = { $n ->
    [one] { $n } voorstel
   *[other] { $n } voorstellen
}
common-takeaways = { $n ->
    [one] { $n } afspraak
   *[other] { $n } afspraken
}
common-dots = { $n ->
    [one] { $n } sticker
   *[other] { $n } stickers
}
common-comments = { $n ->
    [one] { $n } reactie
   *[other] { $n } reacties
}
common-photos = { $n ->
    [one] { $n } foto
   *[other] { $n } foto’s
}
common-sessions = { $n ->
    [one] { $n } sessie
   *[other] { $n } sessies
}
common-minutes = { $n ->
    [one] { $n } minuut
   *[other] { $n } minuten
}
common-coverage = { $total ->
    [one] { $n } van { $total } groep
   *[other] { $n } van { $total } groepen
}
common-placed = { $total ->
    [one] { $n } van { $total } notitie geplaatst
   *[other] { $n } van { $total } notities geplaatst
}

## Times, dates and lists

common-duration = { $n } min
common-range = { $from } tot { $to }
common-list = { $first } en { $last }
common-date-short = { $weekday } { $day } { $month }
common-date-long = { $weekday } { $day } { $month } { $year }
common-date-day-month = { $day } { $month }
common-date-day-month-year = { $day } { $month } { $year }
common-weekday-1 = maandag
common-weekday-2 = dinsdag
common-weekday-3 = woensdag
common-weekday-4 = donderdag
common-weekday-5 = vrijdag
common-weekday-6 = zaterdag
common-weekday-7 = zondag
common-weekday-short-1 = ma
common-weekday-short-2 = di
common-weekday-short-3 = wo
common-weekday-short-4 = do
common-weekday-short-5 = vr
common-weekday-short-6 = za
common-weekday-short-7 = zo
common-month-1 = januari
common-month-2 = februari
common-month-3 = maart
common-month-4 = april
common-month-5 = mei
common-month-6 = juni
common-month-7 = juli
common-month-8 = augustus
common-month-9 = september
common-month-10 = oktober
common-month-11 = november
common-month-12 = december

## Keys

common-key-space = spatie
common-key-delete = Del
common-key-insert = Ins
