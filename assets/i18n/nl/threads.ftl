### Rode draden: proposals, confirmed threads, tension, lone voices, what is not placed. Keys start with `threads-`.

## The top of the screen

threads-of = { $n } van { $total }
threads-placed = { $n ->
    [one] notitie geplaatst
   *[other] notities geplaatst
}
threads-groups = { $n ->
    [one] groep
   *[other] groepen
}
threads-new = Nieuwe draad
threads-on-screen = Op het scherm
threads-columns = Kolom
threads-lanes = Spanning, uniek en rest

## Proposals

threads-proposals = Voorstellen
threads-proposals-hint = Gevonden op woorden, betekenis en labels. Jullie beslissen.
threads-fineness = Hoe fijn: links komt meer bij elkaar, rechts minder
threads-coarser = Grover
threads-finer = Fijner
threads-same-words = Woorden
threads-same-words-title = Dit zijn dezelfde woorden
threads-same-words-hint = Noemen jullie één ding met verschillende woorden? Zet ze hier bij elkaar. Notities met die woorden komen dan eerder samen, ook in andere sessies.
threads-same-words-label = Woorden die hetzelfde betekenen
threads-same-words-example = De Klinker, dorpshuis, MFA
threads-same-words-forget = Niet meer hetzelfde: { $words }
threads-same-words-kept = Bewaard. De voorstellen worden opnieuw gemaakt.
threads-same-words-few = Typ twee woorden of meer, met een komma ertussen.
threads-proposals-none-yet = Nog geen voorstellen. Er zijn minstens 6 notities uit 2 groepen nodig.
threads-proposals-none = Er zijn nu geen voorstellen. Maak zelf een draad met ‘Nieuwe draad’, of sleep een notitie naar het midden.
threads-proposals-searching = Voorstellen worden gezocht…
threads-why = Waarom dit voorstel?
threads-reason-word = Gedeeld woord { $words }, { $n } keer
threads-reason-label = Zelfde label { $label }, { $n } keer
threads-reason-bridge = Zelfde betekenis: { $words }, { $n } keer
threads-reason-kin = Vaak bij hetzelfde idee: { $words }
threads-reason-likeness = De notities lijken op elkaar, zonder dat één woord het zegt.
threads-reason-people = Door jullie bij elkaar gezet.
threads-doubtful = Past misschien niet
threads-accept = Overnemen
threads-reject = Afwijzen
threads-titles = Kies een naam voor dit voorstel
threads-alike = { $n ->
    [one] Twee draden lijken op elkaar
   *[other] { $n } paren draden lijken op elkaar
}
threads-alike-name = { $what }: { $a } en { $b }
threads-alike-both = { $a } en { $b }
threads-alike-none = Er zijn nu geen draden die op elkaar lijken.
threads-keep-apart = Niet samenvoegen
threads-merge-ask = Samenvoegen…
threads-join-title = Welke naam blijft?
threads-coverage-groups = { $coverage }: { $groups }

## Confirmed threads

threads-confirmed = Bevestigd
threads-confirmed-none = Nog geen rode draden. Neem links een voorstel over, of begin hieronder zelf.
threads-empty = Er hangen geen notities meer aan deze draad. Sleep er een hierheen, of verwijder de draad.
threads-roles-more = { $first }, { $second } en { $n ->
    [one] { $n } andere rol
   *[other] { $n } andere rollen
}
threads-municipalities-more = { $first }, { $second } en { $n ->
    [one] { $n } andere gemeente
   *[other] { $n } andere gemeenten
}
threads-fold = Inklappen
threads-up = Draad omhoog
threads-down = Draad omlaag
threads-rename = Naam wijzigen
threads-merge = Samenvoegen
threads-split = Splitsen
threads-repropose = Terug naar voorstel
threads-repropose-tip = De draad is dan niet meer bevestigd. De notities blijven bij elkaar.
threads-remove = Verwijderen
threads-name = Naam van de draad
threads-name-missing = Geef de draad een naam.
threads-explain = Toelichting schrijven
threads-explain-change = Toelichting wijzigen
threads-explanation = Toelichting
threads-explanation-hint = Vertel in eigen woorden wat hier aan de hand is. Mag leeg blijven.
threads-fitting = { $n ->
    [one] { $n } nieuwe notitie past bij deze draad
   *[other] { $n } nieuwe notities passen bij deze draad
}
threads-fitting-short = { $n ->
    [one] { $n } nieuwe past erbij
   *[other] { $n } nieuwe passen erbij
}
threads-fitting-all = Allemaal plaatsen
threads-fitting-show = Bekijken
threads-fitting-hide = Verbergen
threads-drop-new = Sleep notities hierheen voor een nieuwe draad
threads-drop-here = Hierheen

## Dialogs

threads-new-title = Nieuwe draad
threads-new-hint = Daarna sleep je er notities naartoe, of je kiest V op een notitie.
threads-new-make = Draad maken
threads-new-tension = Nieuwe spanning
threads-new-tension-hint = Daarna sleep je aan elke kant een notitie, of je kiest V op een notitie.
threads-new-tension-make = Spanning maken
threads-tension-name = Waar gaat de spanning over?
threads-tension-name-missing = Zeg waar de spanning over gaat.
threads-clash = Spanning met…
threads-clash-title = Waarmee botst ‘{ $title }’?
threads-clash-hint = Alle notities blijven ook staan waar ze nu staan.
threads-clash-later = Nog niets: de andere kant vul je later
threads-search-both = Zoek een draad of een notitie
threads-merge-title = ‘{ $title }’ samenvoegen met…
threads-merge-hint = De notities komen bij elkaar onder deze naam.
threads-split-pick = Kies de notities voor de nieuwe draad
threads-split-count = { $n } van { $total } gekozen
threads-split-name = Naam van de nieuwe draad
threads-split-do = Splitsen
threads-split-some = Kies minstens één notitie, en laat er minstens één staan.
threads-move-title = Verplaats naar…
threads-search-thread = Zoek een draad
threads-search-nothing = Niets gevonden.
threads-to-new = Nieuwe draad
threads-to-side-a = Spanning ‘{ $title }’, kant A
threads-to-side-b = Spanning ‘{ $title }’, kant B
threads-to-lone = Uniek
threads-take-out = Eruit halen
threads-choose-note = Kies eerst een notitie: met Tab, of door erop te klikken.

## Tension, lone voices, and what stands nowhere yet

threads-tensions-none = Nog geen spanning genoteerd.
threads-tension-possible = Mogelijke spanning
threads-tension-about = { $a } of { $b }
threads-tension-denied = Wel of geen { $what }
threads-tension-notes = Alle notities tonen of inkorten
threads-tension-to-thread = Maak er een draad van
threads-tensions-more = { $n ->
    [one] Nog { $n } mogelijke spanning
   *[other] Nog { $n } mogelijke spanningen
}
threads-against = botst met
threads-against-maybe = botst misschien met
threads-against-thread = botst met draad ‘{ $title }’
threads-side-empty = Deze kant is leeg. Sleep er een notitie naartoe.
threads-more-of = Meer over ‘{ $title }’
threads-lone-none = Sleep hierheen wat maar één groep zag.
threads-lone-possible = Mogelijk uniek
threads-lone-more = { $n ->
    [one] Nog { $n } mogelijk unieke notitie
   *[other] Nog { $n } mogelijk unieke notities
}
threads-tensions-possible = { $n ->
    [one] { $n } mogelijke spanning
   *[other] { $n } mogelijke spanningen
}
threads-lone-possible-some = { $n ->
    [one] { $n } mogelijk unieke notitie
   *[other] { $n } mogelijk unieke notities
}
threads-less = Minder tonen
threads-in-proposal = { $n ->
    [one] { $n } daarvan zit in een voorstel
   *[other] { $n } daarvan zitten in een voorstel
}
threads-fits = Past bij ‘{ $title }’
threads-fits-maybe = Past misschien bij ‘{ $title }’
threads-fits-not = Past niet
threads-fits-more = { $n ->
    [one] Nog { $n } notitie die kan passen
   *[other] Nog { $n } notities die kunnen passen
}
threads-place = Plaatsen
threads-place-in = Plaatsen bij ‘{ $title }’
threads-choose-fit = Kies eerst een notitie waar ‘Past bij’ of ‘Past misschien bij’ onder staat.
threads-search-notes = Zoek een notitie
threads-all-placed = Alle notities hebben een plek.
threads-no-notes = Er zijn nog geen notities.
