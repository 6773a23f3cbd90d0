### Flip-overs: the wall, the open sheet, entry, search and photos. Keys start with `sheets-`.

## The wall

sheets-word-notes = { $n ->
    [one] notitie
   *[other] notities
}
sheets-on-sheets = { $n ->
    [one] op { $n } vel
   *[other] op { $n } vellen
}
sheets-of-notes = van { $n }
sheets-more = +{ $n } meer
sheets-card-name = { $group }, vraag { $n }: { $notes }
sheets-rounds = Ronde
sheets-questions = Vraag
sheets-empty-title = Nog geen vellen
sheets-empty = Elke groep krijgt een vel per vraag. Voeg eerst groepen en vragen toe.
sheets-empty-go = Naar Voorbereiden

## Search and filter

sheets-search = Zoeken
sheets-search-hint = Zoek in alle vellen
sheets-search-next = Volgende notitie
sheets-search-previous = Vorige notitie
sheets-search-close = Zoeken sluiten
sheets-hits = { $n ->
    [0] Niets gevonden
    [one] { $n } gevonden
   *[other] { $n } gevonden
}
sheets-hit-of = { $at } van { $n }
sheets-labels-all = Labels: alle
sheets-labels-one = Label: { $label }
sheets-labels-some = Labels: { $n }
sheets-filter-all = Alle notities

## The open sheet

sheets-question-of = Vraag { $n } van { $total }
sheets-no-notes = Nog geen notities. Typ of voeg een foto toe.
sheets-read-only = Deze sessie is ergens anders open. Je kunt hier alleen lezen.
sheets-entry = Nieuwe notitie
sheets-entry-hint = Typ een notitie
sheets-too-long = Fout: een notitie heeft hoogstens { $n } tekens. Maak er twee van.
sheets-pasted = { $n ->
    [one] { $n } notitie geplakt
   *[other] { $n } notities geplakt
}
sheets-hint-enter = volgende notitie
sheets-hint-label = label
sheets-hint-next = volgend vel

## A note

sheets-show-all = Lees verder
sheets-show-less = Toon minder
sheets-edit = Notitie wijzigen
sheets-edit-hint = Enter bewaart. Esc laat de tekst zoals die was.
sheets-note-menu = Meer voor: { $note }
sheets-note-up = Omhoog
sheets-note-down = Omlaag
sheets-note-move = Naar een ander vel…
sheets-note-delete = Verwijderen
sheets-take-away = Afspraak maken…
sheets-take-away-title = Afspraak uit deze notitie
sheets-take-away-what = Wat spreken jullie af?
sheets-take-away-added = De afspraak staat bij Verslag.
sheets-dot-on = Sticker erbij
sheets-dot-on-note = Sticker erbij op: { $note }
sheets-dot-off = Sticker eraf

## Labels

sheets-label-add = label
sheets-label-find = Label zoeken
sheets-label-find-hint = Typ een label
sheets-label-new = Nieuw: { $label }
sheets-label-on = Label { $label } kiezen
sheets-label-off = Label { $label } weghalen

## Comments of other groups

sheets-comment-add = Reactie toevoegen
sheets-comment-edit = Reactie wijzigen
sheets-comment-remove = Reactie verwijderen
sheets-comment-keep = Reactie bewaren
sheets-comment-group = Van welke groep
sheets-comment-nobody = Van wie?

## Moving, deleting and bringing back

sheets-move-title = Naar welk vel?
sheets-move-to = { $group }, vraag { $n }
sheets-deleted = { $n ->
    [one] { $n } verwijderde notitie
   *[other] { $n } verwijderde notities
}
sheets-deleted-title = Verwijderde notities
sheets-deleted-none = Er zijn geen verwijderde notities.
sheets-bring-back = Terugzetten
sheets-bring-back-name = Terugzetten: { $note }

## Photos

sheets-photo-add = Foto erbij
sheets-photo-none = Nog geen foto. Kies er een of sleep hem hierheen.
sheets-photo-one = Foto van het vel
sheets-photo-of = Foto { $n } van { $total }
sheets-photo-name = Foto van { $time }. { $alt }
sheets-photo-no-alt = nog niet beschreven
sheets-photo-drop = Laat los: de foto komt op dit vel
sheets-photo-coming = De foto komt eraan…
sheets-photo-broken = Fout: deze foto is niet te lezen. Voeg hem opnieuw toe.
sheets-photo-broken-short = Niet te lezen
sheets-photo-next = Volgende foto
sheets-photo-previous = Vorige foto
sheets-photo-remove = Foto verwijderen
sheets-photo-alt = Wat staat er op de foto?
sheets-photo-alt-hint = Voor wie de foto niet kan zien
