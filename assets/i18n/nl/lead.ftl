### Begeleiden: timer, rundown, groups, what the room sees. Keys start with `lead-`.

lead-columns = Midden of groepen
lead-column-clock = Klok
lead-column-groups = Groepen

## Ahead of or behind the plan

lead-on-time = Op schema
lead-late = { $n ->
    [one] { $n } min achter op schema
   *[other] { $n } min achter op schema
}
lead-early = { $n ->
    [one] { $n } min voor op schema
   *[other] { $n } min voor op schema
}
lead-not-begun = Nog niet begonnen
lead-all-done = Klaar
lead-end = Einde { $time }
lead-ended = Einde was { $time }
lead-planned = gepland { $time }
lead-plan = Begin { $begin } · einde { $end }

## The rundown

lead-rundown = Draaiboek
lead-begins-at = Begint om
lead-no-blocks = Nog geen blokken. Kies een sjabloon of voeg een blok toe.
lead-to-prepare = Naar Voorbereiden
lead-row-done = klaar
lead-row-left = nog { $n } min
lead-row-last = nog geen minuut
lead-row-over = { $n ->
    [0] over tijd
   *[other] { $n } min over tijd
}

## The timer

lead-now = Nu
lead-first = Straks
lead-phase-not-started = Nog niet gestart
lead-phase-running = Loopt
lead-phase-nearly = Bijna tijd
lead-phase-last-minute = Laatste minuut
lead-phase-over = Over tijd
lead-phase-paused = Gepauzeerd
lead-phase-done = Klaar
lead-until = tot { $time }
lead-lasts = { $minutes }, begonnen om { $time }
lead-paused-since = stil sinds { $time }
lead-planned-at = gepland om { $time }
lead-over = Over tijd.
lead-over-more = Dit blok duurde { $minutes } en liep tot { $time }
lead-mark = nog { $n }
lead-bar = { $n } van { $minutes } voorbij
lead-spoken-left = nog { $minutes } en { $n } sec
lead-spoken-over = { $minutes } en { $n } sec over tijd
lead-start = Start
lead-pause = Pauze
lead-next = Volgende blok
lead-finish = Afronden
lead-take-minute = −1 min
lead-add-minute = +1 min
lead-everything-done = Alles gedaan
lead-done-times = Begonnen om { $begin }, klaar om { $end }
lead-to-threads = Naar Rode draden

## Next so soon

lead-soon = Dit blok is net begonnen
lead-soon-text = ‘{ $title }’ begon minder dan 10 seconden geleden. Toch verder?
lead-soon-stay = Bij dit blok blijven

## What stands on the screen

lead-on-screen = Op het scherm
lead-block = Blok
lead-more = Meer om te tonen
lead-show-mix = Participatiemix
lead-show-threads = Rode draden
lead-show-take-aways = Afspraken
lead-show-support = Ondersteuning
lead-page = blad { $n } van { $total }
lead-turn-pages = Bladeren kan met Page Up en Page Down.
lead-no-room-text = Dit blok heeft geen tekst voor de zaal.
lead-no-case = Er is nog geen casus.
lead-say = Zeg erbij:
lead-script = Spreektekst
lead-script-close = Spreektekst sluiten
lead-no-script = Dit blok heeft geen spreektekst.
lead-screen-black = Het beeld staat op zwart.
lead-screen-frozen = Vastgezet. De zaal ziet nog: { $what }.
lead-screen-frozen-block = Vastgezet. De zaal ziet nog: { $what } van ‘{ $title }’.

## What comes next

lead-then-at = Hierna om { $time }
lead-then-last = Hierna
lead-then-nothing = Dit is het laatste blok
lead-then-over = De sessie is klaar
lead-lay-out = Klaarleggen: { $what }

## Groups

lead-groups = Groepen
lead-notes = { $n ->
    [one] notitie
   *[other] notities
}
lead-sum-help = { $n ->
    [0] geen hulpvraag
    [one] { $n } vraagt hulp
   *[other] { $n } vragen hulp
}
lead-sum-ready = { $n } klaar
lead-sum-busy = { $n } bezig
lead-no-groups = Nog geen groepen. Maak ze bij Voorbereiden.
lead-active-now = nu actief
lead-no-notes = geen notities
lead-last-note = { $n } min niets
lead-since = sinds { $time }
lead-waits = wacht { $n } min
lead-waits-now = vraagt nu hulp
lead-quiet = { $n } min niets
lead-coming = Ik kom eraan
lead-coming-name = Ik kom eraan bij { $group }
lead-tile = { $group }: { $state }, { $detail }. { $counts }
lead-tile-count = { $question }: { $n }
lead-set-busy = Zet op bezig
lead-set-ready = Zet op klaar
lead-set-help = Zet op hulp
lead-set-silent = Zet op stil

## The dock

lead-screen = Presentatiescherm
lead-screen-on = Presentatiescherm aan
lead-screen-off = Presentatiescherm uit
lead-screen-short-on = Scherm aan
lead-screen-short-off = Scherm uit
lead-screen-how = Zet aan met { $keys }
lead-shows = Toont { $what }
lead-shows-block = timer en blok
lead-shows-case = timer en casus
lead-shows-question = timer en vraag { $n }
lead-shows-mix = participatiemix
lead-shows-threads = rode draden
lead-shows-take-aways = afspraken
lead-shows-support = ondersteuning
lead-shows-nothing = niets
lead-freeze = Beeld vastzetten
lead-freeze-sees = Aan: zaal ziet { $what }
lead-freeze-how = Uit: volgt jou · { $keys }
lead-blank = Beeld op zwart
lead-blank-sees = Aan: zaal ziet niets
lead-blank-how = Uit: zichtbaar · { $keys }
lead-back-block = Vorig blok
lead-turn-back = Terugdraaien

## The clock of the laptop jumped

lead-clock-ahead = De klok van de laptop sprong { $time } vooruit tijdens ‘{ $block }’. De laptop sliep, of de klok is verzet. Klopt de timer nog?
lead-clock-behind = De klok van de laptop sprong { $time } terug tijdens ‘{ $block }’. De klok is verzet. Klopt de timer nog?
lead-clock-went-on = Tijd is doorgelopen
lead-clock-leave = Zo laten
lead-clock-back = Zet de timer terug naar toen
