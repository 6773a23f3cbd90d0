### Two rooms made into one: what differed. Keys start with `rooms-`.

rooms-difference = { $thing } ‘{ $name }’: { $field }
rooms-difference-values = { $what }: { $values }
rooms-value = ‘{ $value }’
rooms-kept = in één zaal verwijderd, hier bewaard

## Things

rooms-list-details = Sessie
rooms-list-rounds = Ronde
rooms-list-questions = Vraag
rooms-list-labels = Label
rooms-list-blocks = Blok
rooms-list-groups = Groep
rooms-list-participants = Deelnemer
rooms-list-notes = Notitie
rooms-list-comments = Reactie
rooms-list-dots = Sticker
rooms-list-photos = Foto
rooms-list-threads = Rode draad
rooms-list-take-aways = Afspraak

## Their fields

rooms-field-title = titel
rooms-field-meeting = bijeenkomst
rooms-field-date = datum
rooms-field-start = begintijd
rooms-field-available = beschikbare tijd
rooms-field-material = achtergrond
rooms-field-case = casus
rooms-field-text = tekst
rooms-field-hint = toelichting
rooms-field-subquestions = deelvragen
rooms-field-name = naam
rooms-field-kind = soort
rooms-field-planned = geplande minuten
rooms-field-minimum = minimum aan minuten
rooms-field-weight = rek
rooms-field-fixed-start = vaste begintijd
rooms-field-fixed-end = vaste eindtijd
rooms-field-script = tekst voor de begeleider
rooms-field-room = tekst voor de zaal
rooms-field-prepare = klaarzetten
rooms-field-role = rol
rooms-field-municipality = gemeente
rooms-field-seats = plaats
rooms-field-sheet = vel
rooms-field-deleted = verwijderd
rooms-field-what = wat
rooms-field-owner = wie
rooms-field-for-whom = voor wie
rooms-field-source = bron
rooms-field-explanation = uitleg
rooms-field-status = stand
rooms-field-notes = notities
rooms-field-alt = beschrijving
rooms-field-other = iets anders

## Values of a kind or status

rooms-value-thread = rode draad
rooms-value-tension = spanning
rooms-value-lone = uniek
rooms-value-proposed = voorstel
rooms-value-accepted = bevestigd
rooms-value-rejected = afgewezen
rooms-value-plenary = plenair
rooms-value-groups = in groepen
rooms-value-walk = rondgang
rooms-value-break = pauze
