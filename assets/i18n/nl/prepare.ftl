### Voorbereiden: session details, rundown, case and questions, groups. Keys start with `prepare-`.

prepare-columns = Wat je ziet
prepare-ready = Klaar

## The session

prepare-session = Sessie
prepare-title = Naam
prepare-date = Datum
prepare-times = Tijd
prepare-place = Plaats
prepare-meeting = Bijeenkomst
prepare-fault-title = Geef de sessie een naam.
prepare-fault-date = Die dag bestaat niet. Typ bijvoorbeeld 24-11-2026.
prepare-fault-times = Typ begin en einde, bijvoorbeeld 13:30 – 15:00.
prepare-fault-end = Het einde moet na het begin liggen.
prepare-fault-time = Typ een tijd, bijvoorbeeld 14:05, of laat het leeg.

## Rounds

prepare-round-shown = Ronde van casus en vragen
prepare-round-of-groups = Ronde van de groepen
prepare-add-round = Ronde toevoegen
prepare-add-round-tip = Een ronde met een eigen casus, vragen en groepen
prepare-remove-round = Ronde { $n } verwijderen
prepare-round-added = Ronde { $n } is gemaakt. Die begint met dezelfde casus, vragen en groepen.

## Case and questions

prepare-case-and-questions = Casus en vragen
prepare-change-case = Casus en vragen wijzigen
prepare-no-case = Nog geen casus. Kies er een, of schrijf er zelf een.
prepare-no-questions = Nog geen vragen. Voeg er een toe.
prepare-not-about = Niet over { $what }
prepare-about = Wél over { $what }
prepare-page-choose = Kies een casus
prepare-page-texts = Tekst van de casus
prepare-page-questions = Vragen
prepare-case-in-use = In gebruik
prepare-use-case = Deze casus gebruiken
prepare-case-title = Naam van de casus
prepare-case-context = Tekst voor de groepen
prepare-case-about = Waar het wél over gaat
prepare-case-not-about = Waar het niet over gaat
prepare-case-about-lines = Waar het wél over gaat (één per regel)
prepare-case-not-about-lines = Waar het niet over gaat (één per regel)
prepare-case-council = De rol van de raad
prepare-case-stake = Wat er op het spel staat
prepare-case-reminder = Zeg erbij
prepare-new-question = Nieuwe vraag
prepare-new-question-hint = Typ een vraag en druk op Enter
prepare-question-text = Vraag { $n }
prepare-question-hint = Uitleg bij vraag { $n }
prepare-question-hint-empty = Uitleg onder de vraag
prepare-part = Deelvraag { $n }
prepare-part-new = Deelvraag toevoegen
prepare-no-label = geen label
prepare-label-of = Label van { $text }
prepare-question-up = Vraag { $n } omhoog
prepare-question-down = Vraag { $n } omlaag
prepare-question-remove = Vraag { $n } verwijderen

## The rundown

prepare-rundown = Draaiboek
prepare-block = Blok
prepare-add-block = Blok toevoegen
prepare-remove-block = Blok verwijderen
prepare-new-block = Nieuw blok
prepare-no-blocks = Nog geen blokken. Kies een sjabloon of voeg een blok toe.
prepare-total = { $n } van { $total } min
prepare-slack = kan tot { $n } min korter
prepare-no-slack = kan niet korter
prepare-too-long = { $n } min te lang
prepare-to-spare = { $n } min over
prepare-begins = Begint
prepare-planned = Duur (min)
prepare-minimum = Minimaal
prepare-stretch = Rek
prepare-planned-of = Duur van blok { $n }
prepare-minimum-of = Minimum van blok { $n }
prepare-stretch-of = Rek van blok { $n }
prepare-shorter = Blok { $n } korter
prepare-longer = Blok { $n } langer
prepare-less = Minimum van blok { $n } lager
prepare-more = Minimum van blok { $n } hoger
prepare-block-name = Blok { $n }: { $title }
prepare-fixed-from = vast om { $time }
prepare-fixed-to = klaar om { $time }
prepare-warn-gap = Hiervoor is { $n } min niets gepland: dit blok begint vast om { $time }.
prepare-warn-start = Dit blok begint { $n } min te laat: het staat vast om { $time }.
prepare-warn-end = Dit blok eindigt { $n } min te laat: het moet klaar zijn om { $time }.
prepare-end-in-time = Einde, op tijd
prepare-end-late = Einde, { $n } min te laat
prepare-end-early = Einde, { $n } min te vroeg
prepare-drag = Sleep om te verplaatsen, of

## One block

prepare-block-n = Blok { $n }
prepare-block-title = Naam
prepare-block-title-hint = Kort en duidelijk
prepare-block-title-long = Een lange naam past niet overal. Houd het bij 32 tekens.
prepare-kind = Wat doen de mensen?
prepare-fixed-start = Begint vast om
prepare-fixed-end = Moet klaar zijn om
prepare-fixed-hint = niet vast
prepare-works-in = Werkt aan
prepare-no-round = geen casus of vragen
prepare-texts = Teksten
prepare-script = Voor jou: wat zeg en doe je?
prepare-room = Voor de zaal: wat staat op het scherm?
prepare-lay-out = Klaarleggen

## Groups and people

prepare-groups = Groepen
prepare-group = Groep
prepare-add-group = Groep toevoegen
prepare-no-groups = Nog geen groepen. Voeg er een toe.
prepare-empty-table = nog niemand
prepare-not-seated = Nog niet ingedeeld
prepare-group-menu = { $name }: wat kun je doen?
prepare-rename-group = Naam wijzigen…
prepare-group-name = Naam van de groep
prepare-remove-group = Groep verwijderen
prepare-divide = Eerlijk verdelen
prepare-divide-tip = Verdeelt gemeenten en rollen over de groepen
prepare-people = Deelnemers
prepare-add-people = Deelnemers toevoegen…
prepare-people-about = Een rol en een gemeente zijn genoeg. Een naam mag, maar hoeft niet.
prepare-paste = Typ of plak: één persoon per regel, rol en gemeente
prepare-paste-hint = griffier, Lochem
prepare-seat-new = Groep van de nieuwe deelnemers
prepare-add-n = { $n ->
    [one] { $n } persoon toevoegen
   *[other] { $n } personen toevoegen
}
prepare-no-people = Nog geen deelnemers.
prepare-role = rol
prepare-municipality = gemeente
prepare-name = naam (mag leeg)
prepare-role-of = Rol van deelnemer { $n }
prepare-municipality-of = Gemeente van deelnemer { $n }
prepare-name-of = Naam van deelnemer { $n }
prepare-table-of = Groep van deelnemer { $n }
prepare-remove-person-n = Deelnemer { $n } verwijderen
prepare-change-person = Wijzigen…
prepare-move-to = Naar { $name }
prepare-move-nowhere = Uit de groep halen
prepare-remove-person = Verwijderen
prepare-no-names = Geen namen: alleen rol en gemeente.
prepare-with-names = { $n ->
    [one] Let op: { $n } naam ingevuld.
   *[other] Let op: { $n } namen ingevuld.
}

## How far everything is

prepare-points = { $n } van { $total } punten klaar
prepare-points-tip = Alle punten bekijken
prepare-point-ready = klaar
prepare-point-open = nog doen
prepare-still = Nog doen:
prepare-all-ready = Alles staat klaar.
prepare-point-title = geef de sessie een naam
prepare-point-date = kies een dag die nog komt
prepare-point-place = vul de plaats in
prepare-point-fits = maak het draaiboek passend
prepare-point-case = kies een casus
prepare-point-questions = voeg een vraag toe
prepare-point-groups = maak groepen
prepare-point-divided = verdeel de deelnemers
prepare-point-beamer = test het presentatiescherm
prepare-do-fill = Invullen
prepare-do-block = Blok toevoegen
prepare-do-fit = Aanpassen
prepare-do-case = Wijzigen
prepare-do-group = Groep toevoegen
prepare-do-people = Toevoegen…
prepare-do-test = Testen
