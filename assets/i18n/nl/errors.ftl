### Errors and refusals: what failed, then what the user can do. Keys start with `errors-`.

## Refusals: a command that cannot be

errors-has-begun = Deze sessie is al ingericht. Maak een nieuwe sessie voor een ander sjabloon.
errors-gone = Dit bestaat niet meer. Kijk of iemand het heeft verwijderd.
errors-empty-text = Er staat nog geen tekst. Typ eerst iets.
errors-too-long = Deze tekst is te lang. Er passen { $n } tekens in. Verdeel de tekst over meer notities.
errors-duration = Zo lang kan een blok niet duren. Kies 1 tot { $n } minuten.
errors-minimum = Het minimum is langer dan het blok zelf. Kies een kleiner minimum of een langer blok.
errors-block-has-run = Dit blok is al geweest. Verander alleen wat nog komt.
errors-round-in-use = Groepen hebben in deze ronde al geschreven. De ronde blijft daarom staan.
errors-last-round = Een sessie heeft minstens één ronde. Maak eerst een andere ronde.
errors-question-has-notes = { $n ->
    [one] Bij deze vraag staat 1 notitie. Verplaats die eerst.
   *[other] Bij deze vraag staan { $n } notities. Verplaats die eerst.
}
errors-group-has-notes = { $n ->
    [one] Van deze groep is er 1 notitie of reactie. Verplaats die eerst.
   *[other] Van deze groep zijn er { $n } notities of reacties. Verplaats die eerst.
}
errors-too-many-groups = Er passen hooguit { $n } groepen in een ronde. Kies er minder.
errors-no-groups = Er zijn nog geen groepen. Voeg eerst een groep toe.
errors-no-participants = Er zijn nog geen deelnemers. Voeg eerst deelnemers toe.
errors-label-exists = Dit label is er al. Kies een andere naam.
errors-no-blocks = Het draaiboek is leeg. Voeg eerst een blok toe.
errors-all-done = Alle blokken zijn geweest. Ga verder met de rode draden of het verslag.
errors-not-running = Er loopt geen blok. Start eerst een blok.
errors-already-running = Er loopt al een blok. Rond dat eerst af.
errors-already-paused = De tijd staat al stil. Kies Start om verder te gaan.
errors-not-paused = De tijd loopt al. Je hoeft niets te doen.
errors-first-block = Dit is het eerste blok. Je kunt niet verder terug.
errors-wrong-round = Deze vraag of groep hoort bij een andere ronde. Kies er een uit dezelfde ronde.
errors-no-notes = Kies eerst minstens één notitie.
errors-one-sided = Een spanning heeft twee kanten. Zet aan elke kant minstens één notitie.
errors-split-all = Bij splitsen blijft aan beide kanten minstens één notitie over. Kies er minder.
errors-same-thread = Dit is dezelfde rode draad. Kies een andere om mee samen te voegen.
errors-unknown-question = Rij { $n }: deze vraag staat niet in de sessie. Verbeter de vraag en probeer opnieuw.
errors-import-too-long = Rij { $n }: deze notitie is te lang. Verdeel de tekst over meer rijen.
errors-built-on = Iemand is hiermee verdergegaan. Ongedaan maken kan daarom niet meer.
errors-nothing-to-undo = Er is niets om ongedaan te maken.
errors-nothing-to-redo = Er is niets om opnieuw te doen.
errors-not-yours = Een groep kan dit alleen voor zichzelf doen. Vraag het de begeleider.
errors-read-only = Je kunt deze sessie alleen lezen. Een ander programma heeft de sessie open. Sluit dat eerst.

## Templates

errors-template-file = { $file }: { $what }
errors-template-line = { $file }, regel { $line }: { $what }
errors-template-field = { $file }, regel { $line }, bij ‘{ $field }’: { $what }
errors-template-unreadable = Dit sjabloon kan niet worden gelezen. Kijk of je het bestand mag openen.
errors-template-too-large = Dit bestand is te groot voor een sjabloon. Kijk of het wel het goede bestand is.
errors-template-encoding = Hier staat een teken dat niet te lezen is. Sla het bestand op als UTF-8.
errors-template-syntax = Dit is geen geldige JSON. Kijk of er een komma, aanhalingsteken of haakje mist.
errors-template-unknown-field = Dit veld bestaat niet. Kijk of de naam goed is getypt.
errors-template-missing-field = Dit veld ontbreekt. Voeg het toe.
errors-template-double-field = Dit veld staat er twee keer. Haal er een weg.
errors-template-wrong-value = Deze waarde past niet bij dit veld. Kijk in een ander sjabloon hoe het hoort.
errors-template-double-key = Deze sleutel is al gebruikt in dezelfde lijst. Kies een andere.
errors-template-unknown-key = Deze sleutel bestaat nergens in het sjabloon. Kijk of hij goed is getypt.
errors-template-empty = Hier moet iets staan. Vul het in.
errors-template-minimum = Het minimum mag niet hoger zijn dan de duur. Bij ‘vast’ is het precies de duur. Pas het aan.
errors-template-duration = Een blok duurt 1 tot 720 minuten. Pas de duur aan.
errors-template-schema = Het programma kent deze versie van het sjabloon niet. Gebruik versie 1.
errors-template-key-taken = Er is al een ander sjabloon met deze sleutel. Kies een andere.

## Settings and photos

errors-settings = De instellingen waren niet te lezen. Je hebt nu de standaard. Het oude bestand ligt hier: { $path }
errors-settings-newer = De instellingen zijn van een nieuwere versie van Rode Draad. Wat je nu kiest, geldt tot je het programma sluit. Installeer de nieuwe versie: { $path }
errors-photo-too-large = Deze foto is te groot. Er passen foto’s in tot { $n } MB. Maak de foto kleiner.
errors-photo-not-a-picture = Dit is geen foto die kan worden gelezen. Kies een bestand van het soort JPG of PNG.
errors-photo-unreadable = Dit bestand kan niet worden gelezen. Kijk of het er nog staat en of je het mag openen.
errors-photo-not-kept = De foto kan niet worden bewaard. Kijk of er ruimte is op de schijf.

## The host

errors-no-template = Er is geen sjabloon met de sleutel ‘{ $key }’. Kies een ander sjabloon.
errors-no-session = Er is geen sessie open. Open eerst een sessie.
errors-stopped = Het opslaan is gestopt. Bestanden die al klaar waren, staan in de map.

## A session that cannot be opened, made or written

errors-store-not-empty = In deze map staan al bestanden. Kies een lege map voor de nieuwe sessie: { $path }
errors-store-exists = Hier staat al iets met deze naam. Er is niets overschreven. Kies een andere naam: { $path }
errors-store-unrelated = Deze sessies zijn geen zalen van dezelfde bijeenkomst. Samenvoegen kan met een ‘Kopie voor een andere zaal’: { $path }
errors-store-no-session = In deze map staat geen sessie. Kies een andere map: { $path }
errors-store-not-ours = Het bestand session.json in deze map is niet van Rode Draad. Er is niets veranderd. Kies een andere map: { $path }
errors-store-newer = Deze sessie is gemaakt met een nieuwere versie van Rode Draad. Je kunt de sessie niet wijzigen. Installeer de nieuwe versie: { $path }
errors-store-already-open = Deze sessie is al open in een ander venster. Je kunt de sessie hier alleen lezen. Sluit het andere venster om verder te werken: { $path }
errors-store-unreadable = Deze sessie is beschadigd en er is geen goede reservekopie. Er is niets veranderd of verwijderd. Zet een eerdere kopie van de map terug: { $path }
errors-store-read-only-folder = Deze sessie is geopend om te lezen. Open de sessie opnieuw om te wijzigen: { $path }
errors-store-own-words = Het bestand met jullie eigen woorden kan niet worden gelezen. Het blijft staan en doet nu niet mee. Sla het op als gewone tekst (UTF-8): { $path }
errors-store-no-thread = De laptop heeft te weinig geheugen over. Sluit andere programma’s en probeer het opnieuw.
errors-store-full = De schijf is vol. Maak ruimte vrij en probeer het opnieuw: { $path }
errors-store-read-only-disk = Op deze schijf kan niets worden opgeslagen. Kies een andere map: { $path }
errors-store-denied = Dit bestand of deze map is niet beschikbaar. Misschien is het open in een ander programma. Of je hebt geen rechten. Sluit het andere programma of kies een andere map: { $path }
errors-store-gone = Dit bestand of deze map is er niet meer. Kijk of de schijf of het netwerk is verbonden. Probeer het dan opnieuw: { $path }
errors-store-too-large = De sessie is te groot geworden om verder te bewaren. Ga verder in een nieuwe sessie: { $path }
errors-store-disk = De schijf geeft een fout. Probeer het opnieuw of kies een andere map: { $path }

## Sessions in a zip

errors-archive-damaged = Dit zip-bestand is niet heel. Er is niets uitgepakt. Vraag de afzender om het bestand opnieuw te sturen.
errors-archive-no-session = In dit bestand zit geen sessie van Rode Draad. Er is niets uitgepakt. Kies een bestand dat met ‘Inpakken’ is gemaakt.
errors-archive-too-large = Dit zip-bestand is te groot voor een sessie. Er is niets uitgepakt. Kijk of het wel het goede bestand is.
errors-archive-unsafe = Dit zip-bestand is niet veilig. Er is niets uitgepakt. Vraag de afzender om de sessie opnieuw in te pakken. { $name }

## What was mended when a session was opened

errors-store-from-backup = Het sessiebestand was beschadigd of weg. De sessie is hersteld uit een reservekopie. Een beschadigd bestand wordt bewaard in de map ‘quarantine’. Kijk na of alles er staat.
errors-store-unverified = Het sessiebestand is beschadigd, of buiten Rode Draad gewijzigd. Het is gelezen zoals het nu is. Kijk na of alles klopt.
errors-store-torn = Rode Draad is de vorige keer plotseling gestopt. De laatste regel was niet heel en staat nu in de map ‘quarantine’. Kijk na of je laatste wijziging er staat.
errors-store-unreadable-lines = { $n ->
    [one] { $n } regel van deze sessie is beschadigd. De rest is gelezen.
   *[other] { $n } regels van deze sessie zijn beschadigd. De rest is gelezen.
} Wat beschadigd is, wordt bewaard in de map ‘quarantine’. Kijk na wat er ontbreekt.
errors-store-missing = { $n ->
    [one] { $n } wijziging van deze sessie ontbreekt. De rest is gelezen.
   *[other] { $n } wijzigingen van deze sessie ontbreken. De rest is gelezen.
} Misschien is er een bestand verwijderd. Zet het terug, of kijk na wat er ontbreekt.
errors-store-conflicting = { $n ->
    [one] { $n } wijziging komt van een ander programma en is niet gebruikt. Die wordt bewaard
   *[other] { $n } wijzigingen komen van een ander programma en zijn niet gebruikt. Die worden bewaard
} in de map ‘quarantine’. Open een sessie maar op één plek tegelijk.
errors-store-foreign-journals = { $n ->
    [one] { $n } bestand hoort bij een andere sessie en is niet gelezen. Het wordt bewaard
   *[other] { $n } bestanden horen bij een andere sessie en zijn niet gelezen. Die worden bewaard
} in de map ‘quarantine’.
errors-store-shown-newer = Deze sessie is gemaakt met een nieuwere versie van Rode Draad. Je kunt de sessie alleen lezen. Niet alles wordt getoond. Installeer de nieuwe versie.
errors-store-no-lock = Deze schijf kan niet bijhouden of een sessie al open is. Open deze sessie maar op één plek tegelijk.
errors-store-changed-outside = Het sessiebestand is buiten Rode Draad gewijzigd. Rode Draad gaat door met wat je ziet. De andere versie wordt bewaard: { $path }
errors-store-conflict = Deze sessie is ook op een andere plek gewijzigd. Hier gaat jouw versie verder. De andere versie staat nu ernaast: { $path }
errors-store-open-other = Open de andere versie
errors-store-put-back = Het sessiebestand was weg. Rode Draad heeft het opnieuw opgeslagen. Er is niets verloren.

## Trouble while saving

errors-store-saving-full = Nog niet opgeslagen: de schijf is vol. Maak ruimte vrij. Rode Draad blijft het proberen: { $path }
errors-store-saving-read-only = Nog niet opgeslagen: op deze schijf kan niets meer worden geschreven. Sluit Rode Draad niet. Rode Draad blijft het proberen: { $path }
errors-store-saving-denied = Nog niet opgeslagen: een ander programma houdt de map bezet, of je hebt geen rechten. Sluit het andere programma. Rode Draad blijft het proberen: { $path }
errors-store-saving-gone = Nog niet opgeslagen: de map is er niet meer. Kijk of de schijf of het netwerk is verbonden. Rode Draad blijft het proberen: { $path }
errors-store-saving-too-large = Nog niet opgeslagen: dit is te groot om te bewaren. Voeg minder tegelijk toe: { $path }
errors-store-saving-disk = Nog niet opgeslagen: de schijf geeft een fout. Sluit Rode Draad niet. Rode Draad blijft het proberen: { $path }
errors-store-snapshot = Alles is opgeslagen, maar de reservekopie kan niet worden gemaakt. Kijk of er ruimte is op de schijf. Rode Draad blijft het proberen: { $path }
errors-store-rescued = De map van deze sessie kan niet worden geschreven: { $path } Je werk is opgeslagen in een andere map op deze laptop: { $other } Rode Draad zet het terug zodra de eigen map weer werkt.
errors-store-rescued-first = Er wachten nog wijzigingen van deze sessie in een andere map. Open de sessie eerst, dan worden ze teruggezet: { $path }
errors-store-rescued-waits = { $n ->
    [one] Er wacht { $n } wijziging in een andere map, omdat de eigen map niet kon worden geschreven. Open de sessie om die terug te zetten: { $path }
   *[other] Er wachten { $n } wijzigingen in een andere map, omdat de eigen map niet kon worden geschreven. Open de sessie om die terug te zetten: { $path }
}
errors-store-brought-back = { $n ->
    [one] Er wachtte { $n } wijziging in een andere map. Die staat nu weer in de sessie.
   *[other] Er wachtten { $n } wijzigingen in een andere map. Die staan nu weer in de sessie.
}
errors-store-rescued-aside = { $n ->
    [one] Er wachtte { $n } wijziging in een andere map, maar de sessie is intussen ergens anders gewijzigd. De wijziging is bewaard in de map ‘quarantine’ van de sessie.
   *[other] Er wachtten { $n } wijzigingen in een andere map, maar de sessie is intussen ergens anders gewijzigd. De wijzigingen zijn bewaard in de map ‘quarantine’ van de sessie.
}
errors-store-ended = Het opslaan is gestopt. Nieuwe wijzigingen worden niet meer bewaard. Sluit deze sessie en open de sessie opnieuw.

## What a check finds beside the session

errors-store-bad-backup = Een reservekopie is beschadigd. De sessie zelf kan goed zijn: { $path }
errors-store-quarantined = { $n ->
    [one] Er is { $n } bestand bewaard
   *[other] Er zijn { $n } bestanden bewaard
} in de map ‘quarantine’ van deze sessie.

errors-close-unsaved = Nog niet opgeslagen: { $n }. Sluit je toch, dan gaat dit verloren. Sluit het venster nog eens als je dat wilt.
errors-pages = De pagina’s van het verslag konden niet worden gemaakt. Kies een ander soort bestand. Reden: { $reason }
errors-pages-lost = De pagina’s van het verslag zijn er niet: het deel van het programma dat ze maakt, stopte onverwacht. Ga naar een ander station en terug om het opnieuw te proberen, of kies een ander soort bestand.
errors-workbook = De werkmap kon niet worden gemaakt. Kies een ander soort bestand. Reden: { $reason }
errors-document = Het Word-document kon niet worden gemaakt. Kies een ander soort bestand. Reden: { $reason }
