### Verslag: take-aways, checks, saving, and the report itself in every format. Keys start with `report-`.

## The report itself: its parts

report-part-summary = In het kort
report-part-people = Wie er waren
report-part-questions = De casus en de vragen
report-part-threads = Rode draden
report-part-tensions = Spanning
report-part-lone = Uniek
report-part-unspoken = Waar niemand iets over schreef
report-part-unplaced = Nog niet geplaatst
report-part-takeaways = Meenemen naar huis
report-part-support = Ondersteuning die er al is
report-part-times = Gepland en werkelijk
report-part-notes = Alle notities per vel

## The report itself: title page

report-document-title = Verslag: { $title }
report-untitled = Sessie zonder titel
report-kicker = Verslag werksessie
report-skip = Naar het verslag
report-contents = Inhoud
report-source = Bron van het sjabloon: { $source }
report-made-with = Gemaakt met Rode Draad.

## The report itself: people, groups and questions

report-group-named = { $group } ({ $name })
report-group-in-round = Ronde { $round }, groep { $n }
report-question-in-round = Ronde { $round }, vraag { $n }
report-roles = Rollen
report-municipalities = Gemeenten
report-role = Rol
report-municipality = Gemeente
report-people = Aantal
report-fewer-than = minder dan { $n }
report-few-each = Minder dan { $n } van elk: { $list }.
report-no-names = In dit verslag staan geen namen van deelnemers.
report-no-people = Er zijn geen deelnemers ingevuld.
report-no-questions = Er zijn geen vragen ingevuld.
report-no-question = Zonder vraag
report-no-group = Zonder groep
report-case-about = Hier gaat het wél over
report-case-not-about = Hier gaat het niet over
report-case-council = De rol van de raad
report-case-stake = Wat er speelt
report-labelled = { $n ->
    [one] { $n } notitie met label ‘{ $label }’
   *[other] { $n } notities met label ‘{ $label }’
}
report-by-label = label ‘{ $label }’

## The report itself: threads

report-thread = Rode draad
report-coverage = Dekking
report-no-threads = Er zijn nog geen rode draden bevestigd.
report-no-tensions = Er is geen spanning vastgelegd.
report-no-lone = Er zijn geen unieke notities vastgelegd.
report-beads = Groepen bij deze rode draad: { $groups }
report-behind-groups = Groepen
report-behind-roles = Rollen aan die tafels
report-behind-municipalities = Gemeenten aan die tafels
report-notes-behind = { $n ->
    [one] { $n } notitie bij deze rode draad
   *[other] { $n } notities bij deze rode draad
}
report-notes-beside = { $n ->
    [one] En nog { $n } notitie
   *[other] En nog { $n } notities
}
report-thread-without-notes = Hier hangen geen notities aan.
report-notes-left-out = { $n ->
    [one] { $n } notitie. Deze staat niet in deze versie van het verslag.
   *[other] { $n } notities. Deze staan niet in deze versie van het verslag.
}
report-side-one = De ene kant
report-side-other = De andere kant
report-note = notitie { $n }
report-home-thread = Rode draad { $n }
report-home-tension = Spanning { $n }
report-home-lone = Uniek { $n }

## The report itself: what is left

report-placed = { $total ->
    [0] Er zijn geen notities.
    [one] { $n } van { $total } notitie is geplaatst bij een rode draad, een spanning of uniek.
   *[other] { $n } van { $total } notities zijn geplaatst bij een rode draad, een spanning of uniek.
}
report-unplaced-follow = Deze notities zijn nog niet geplaatst:
report-open-proposals = { $n ->
    [one] { $n } voorstel voor een rode draad is nog niet overgenomen of afgewezen. Het staat niet in dit verslag.
   *[other] { $n } voorstellen voor een rode draad zijn nog niet overgenomen of afgewezen. Ze staan niet in dit verslag.
}
report-all-spoken = Over elke vraag is iets geschreven.
report-silent-questions = Bij deze vragen staan geen notities:
report-silent-subquestions = Bij deze deelvragen heeft geen notitie het label:
report-unlabelled-questions = Bij deze vragen zijn geen labels gebruikt. Wat er per deelvraag is gezegd, is niet geteld:
report-no-notes = Er zijn nog geen notities.
report-literally = Elke notitie staat hier letterlijk, zoals de groep die schreef.
report-comment = Reactie bij de rondgang:
report-comment-of = Reactie van { $group }:
report-photo = Foto { $file }:
report-photo-undescribed = nog niet beschreven
report-photo-missing = { $photo }: de foto is er niet of kan niet worden gelezen. Beschrijving: { $alt }.
report-signs-replaced = { $n ->
    [one] In de pdf kan { $n } teken niet worden getoond. Op die plaats staat �. In de andere bestanden staat het wel.
   *[other] In de pdf kunnen { $n } tekens niet worden getoond. Op die plaats staat �. In de andere bestanden staan ze wel.
}

## The report itself: take-aways and support

report-no-takeaways = Er zijn nog geen afspraken gemaakt.
report-what = Afspraak
report-who = Wie
report-when = Wanneer
report-for-whom = Voor wie
report-from = Komt uit
report-open-owner = nog niemand
report-open-date = nog geen datum
report-a-participant = een deelnemer
report-no-support = Er is geen ondersteuning ingevuld.
report-reading = Verder lezen

## The report itself: times

report-no-blocks = Er is geen draaiboek.
report-times = Gepland: { $planned }. Werkelijk: { $real }.
report-times-unknown = De werkelijke tijden zijn niet bijgehouden.
report-led-on = De sessie is gehouden op { $date }.
report-running-since = vanaf { $time }
report-block = Blok
report-planned = Gepland
report-real = Werkelijk
report-difference = Verschil
report-bars = Open: gepland, vol: werkelijk
report-minutes = { $n } min
report-not-held = niet gestart
report-bars-both = Gepland { $planned }, werkelijk { $real }
report-bars-planned = Gepland { $planned }, niet gestart

## The report itself: the gallery walk and the municipalities

report-part-walk = Rondgang
report-walk-nothing = Er zijn geen stickers geplakt en geen reacties geschreven.
report-walk-counts = Groepen liepen langs elkaars vellen. Samen: { $dots } op { $dotted }, en { $comments }.
report-walk-most = Notities met de meeste stickers
report-walk-comments = Notities met reacties
report-part-municipalities = Per gemeente
report-no-municipalities = Er zijn geen gemeenten ingevuld.
report-municipalities-intro = Eén pagina voor elke gemeente. De notities zijn van de hele tafel, niet van één gemeente.
report-municipality-people = Mensen uit deze gemeente: { $people }.
report-municipality-groups = Zij zaten hier: { $groups }.
report-municipality-too-few = Aan hun tafels zaten samen minder dan { $n } mensen. Daarom staat hier niet welke tafels dat waren.
report-municipality-no-seats = Het is niet bekend aan welke tafel zij zaten.
report-municipality-no-takeaways = Er staat geen afspraak op naam van deze gemeente. Die van anderen staan bij ‘Meenemen naar huis’.
report-municipality-threads = Waar deze tafels aan bijdroegen
report-municipality-notes = Notities van deze tafels
report-municipality-rest = { $n ->
    [one] Nog { $n } andere notitie van deze tafels staat bij de vellen.
   *[other] Nog { $n } andere notities van deze tafels staan bij de vellen.
}
report-or-more = { $n } of meer
report-no-council = De raad is niet genoemd. Geen notitie heeft het label ‘{ $label }’, en nergens staat een woord als raad, raadslid of griffie.
report-goalless = Deze groepen gaven een notitie het label ‘{ $instrument }’, maar noemden geen doel. Geen notitie heeft het label ‘{ $goal }’ of staat bij de vraag daarnaar:
report-support-for = Bij ‘{ $question }’ staan { $notes }. Deze ondersteuning is er al:
report-times-rooms = Per zaal
report-times-rooms-which = Bij ‘Werkelijk’ hierboven telt de zaal die met dat blok het laatst klaar was.
report-room-unnamed = Zaal { $n }
report-chart = Gepland en werkelijk, per blok
report-chart-legend = Open: gepland. Vol: werkelijk. De nummers zijn die van de blokken in de tabel.
report-chart-block = { $n }. { $block }: gepland { $planned }, werkelijk { $real }.

## The report as tables

report-column-note = Notitie
report-column-question = Vraag
report-column-group = Groep
report-column-text = Tekst
report-column-labels = Labels
report-column-dots = Stickers
report-column-comments = Reacties
report-column-homes = Geplaatst bij
report-column-kind = Soort
report-column-title = Titel
report-column-explanation = Uitleg
report-column-present = Groepen
report-column-possible = Van
report-column-groups = Welke groepen
report-column-notes = Notities
report-column-against = Andere kant
report-column-number = Nr.
report-column-planned-start = Gepland begin
report-column-planned-end = Gepland einde
report-column-planned-length = Gepland, u:mm
report-column-real-start = Werkelijk begin
report-column-real-end = Werkelijk einde
report-column-real-length = Werkelijk, u:mm
report-column-difference = Verschil, min
report-column-paused = Stilgestaan, u:mm
report-table-notes = Notities
report-table-threads = Rode draden
report-table-coverage = Dekking
report-table-takeaways = Afspraken
report-table-times = Tijden
report-column-room = Zaal
report-cell-cut = (De rest past niet in een cel. De hele tekst staat in de andere bestanden.)

## The station

report-parts = Onderdelen: { $n } van { $total }
report-parts-standard = Gewone onderdelen
report-page = Pagina { $n }
report-page-of = Pagina { $n } van { $total }
report-next-page = Volgende pagina
report-previous-page = Vorige pagina
report-pages-coming = De pagina’s worden gemaakt…
report-to-note = Naar notitie { $n } op het vel
report-to-page = Naar pagina { $n }
report-part-of = Onderdeel { $n } van { $total }
report-next-part = Volgend onderdeel
report-previous-part = Vorig onderdeel
report-readers = Voor wie: { $who }
report-readers-anonymous = Voor wie: { $who }, anoniem
report-readers-public = Iedereen
report-readers-participants = Deelnemers
report-readers-organisers = Organisatoren
report-readers-public-what = Altijd anoniem. Alleen wat bevestigd is, ook in JSON.
report-readers-participants-what = Zonder namen. Wie iets doet, staat er als rol of als gemeente.
report-readers-organisers-what = Zonder namen. In JSON staan ook de voorstellen die niet bevestigd zijn.
report-anonymous = Anoniem: zonder tijden en volgorde van schrijven
report-without-notes = Zonder de notities zelf
report-tab-work = Afspraken en opslaan
report-tab-preview = Voorbeeld
report-takeaways-empty = Nog geen afspraken. Typ hieronder wat iemand meeneemt.
report-new-what = Nieuwe afspraak
report-new-hint = Wat nemen we mee naar huis?
report-remove-takeaway = Afspraak verwijderen
report-choose-owner = Kies iemand uit de zaal
report-date-hint = 24-11-2026 of 24 nov
report-date-wrong = Dit is geen datum. Typ bijvoorbeeld 15-01-2027 of 15 jan.
report-for-whom-hint = voor wie?
report-no-source = nog nergens aan gekoppeld
report-choose-source = Komt uit…
report-source-title = Waar komt deze afspraak uit?
report-source-search = Zoek een draad of een notitie
report-source-nothing = Niets gevonden.
report-check = Controle
report-check-fine = Alles is nagelopen
report-check-fine-detail = Er zijn geen open punten.
report-check-photo = Foto zonder beschrijving. Beschrijf wat erop staat.
report-check-mail = Mogelijk een e-mailadres
report-check-phone = Mogelijk een telefoonnummer
report-check-name = Mogelijk een naam
report-check-bsn = Mogelijk een burgerservicenummer
report-check-question = Vraag zonder notities
report-check-owner = Afspraak zonder naam of rol
report-check-date = Afspraak zonder datum
report-check-one-group = Rode draad van maar één groep. Is dit uniek?
report-check-unplaced = Nog niet geplaatst. Ze staan wel in het verslag.
report-check-no-notes = Bevestigd, maar zonder notities
report-check-no-people = Er zijn geen deelnemers ingevuld
report-check-no-threads = Er is nog geen rode draad bevestigd
report-check-no-takeaways = Er zijn nog geen afspraken
report-check-more = En nog { $n } punten.
report-describe = Beschrijven
report-look = Bekijken
report-alt = Beschrijving van de foto
report-alt-hint = Wat staat er op de foto?
report-save-as = Opslaan als
report-save-always = Je kunt opslaan, ook als er nog punten openstaan
report-save-all = alle soorten tegelijk opslaan
report-save-last = opslaan als de vorige keer
report-saving = Bezig met { $format }: stap { $n } van { $total }
report-stop = Stoppen
report-saved-as = Opgeslagen: { $files }
report-format-pdf = PDF
report-format-pdf-what = om te publiceren
report-format-png = Plaatjes
report-format-png-what = vellen en draden
report-format-docx = Word
report-format-docx-what = om te bewerken
report-format-xlsx = Excel
report-format-xlsx-what = om te rekenen
report-format-csv = CSV
report-format-csv-what = losse tabellen
report-format-html = HTML
report-format-html-what = voor de website
report-format-md = Markdown
report-format-md-what = platte tekst
report-format-json = JSON
report-format-json-what = om te bewaren
report-change-takeaway = Wijzig de afspraak: { $what }
report-choose-who = Kies wie
report-choose-date = Kies een datum
report-done = Klaar
report-still-running = loopt nog
