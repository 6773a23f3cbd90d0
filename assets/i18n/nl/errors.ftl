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
errors-read-only = Deze sessie is alleen te lezen, want een ander programma heeft haar open. Sluit dat eerst.

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
errors-template-minimum = Het minimum is niet hoger dan de duur, en bij ‘vast’ precies de duur. Pas het aan.
errors-template-duration = Een blok duurt 1 tot 720 minuten. Pas de duur aan.
errors-template-schema = Deze versie van het sjabloon kent het programma niet. Gebruik versie 1.
errors-template-key-taken = Er is al een ander sjabloon met deze sleutel. Kies een andere.

## Settings and photos

errors-settings = De instellingen waren niet te lezen. Je hebt nu de standaard. Het oude bestand ligt hier: { $path }
errors-photo-too-large = Deze foto is te groot. Er passen foto’s in tot { $n } MB. Maak de foto kleiner.
errors-photo-not-a-picture = Dit is geen foto die kan worden gelezen. Kies een bestand van het soort JPG of PNG.
errors-photo-unreadable = Dit bestand kan niet worden gelezen. Kijk of het er nog staat en of je het mag openen.
errors-photo-not-kept = De foto kan niet worden bewaard. Kijk of er ruimte is op de schijf.

## The host

errors-no-template = Er is geen sjabloon met de sleutel ‘{ $key }’. Kies een ander sjabloon.
errors-no-session = Er is geen sessie open. Open eerst een sessie.
