### Errors and refusals: what failed, then what the user can do. Keys start with `errors-`.

## A session that cannot be opened, made or written

errors-store-not-empty = In deze map staan al bestanden. Kies een lege map voor de nieuwe sessie: { $path }
errors-store-no-session = In deze map staat geen sessie. Kies een andere map: { $path }
errors-store-not-ours = Het bestand session.json in deze map is niet van Rode Draad. Er is niets veranderd. Kies een andere map: { $path }
errors-store-newer = Deze sessie is gemaakt met een nieuwere versie van Rode Draad. U kunt haar niet wijzigen. Installeer de nieuwe versie: { $path }
errors-store-already-open = Deze sessie is al geopend in een ander venster. U kunt haar hier alleen lezen. Sluit het andere venster om verder te werken: { $path }
errors-store-unreadable = Deze sessie is beschadigd en er is geen goede reservekopie. Er is niets veranderd of weggegooid. Zet een eerdere kopie van de map terug: { $path }
errors-store-read-only-folder = Deze sessie is geopend om te lezen. Open haar opnieuw om te wijzigen: { $path }
errors-store-no-thread = De laptop heeft te weinig geheugen over. Sluit andere programma’s en probeer het opnieuw.
errors-store-full = De schijf is vol. Maak ruimte vrij en probeer het opnieuw: { $path }
errors-store-read-only-disk = Op deze schijf kan niets worden opgeslagen. Kies een andere map: { $path }
errors-store-denied = Dit bestand of deze map is niet beschikbaar. Misschien is het nog open in een ander programma, of hebt u geen rechten. Sluit het andere programma of kies een andere map: { $path }
errors-store-gone = Dit bestand of deze map is er niet meer. Kijk of de schijf of het netwerk is verbonden en probeer het opnieuw: { $path }
errors-store-disk = De schijf geeft een fout. Probeer het opnieuw of kies een andere map: { $path }

## What was mended when a session was opened

errors-store-from-backup = Het sessiebestand was beschadigd of weg. De sessie is hersteld uit een reservekopie. Een beschadigd bestand wordt bewaard in de map ‘quarantine’. Kijk na of alles er staat.
errors-store-unverified = Het sessiebestand is beschadigd, of buiten Rode Draad gewijzigd. Het is gelezen zoals het nu is. Kijk na of alles klopt.
errors-store-torn = Rode Draad is de vorige keer plotseling gestopt. De laatste regel was niet heel en staat nu in de map ‘quarantine’. Kijk na of uw laatste wijziging er staat.
errors-store-unreadable-lines = { $n ->
    [one] { $n } regel van deze sessie is beschadigd. De rest is gelezen.
   *[other] { $n } regels van deze sessie zijn beschadigd. De rest is gelezen.
} Wat beschadigd is, wordt bewaard in de map ‘quarantine’. Kijk na wat er ontbreekt.
errors-store-missing = { $n ->
    [one] { $n } wijziging van deze sessie ontbreekt. De rest is gelezen.
   *[other] { $n } wijzigingen van deze sessie ontbreken. De rest is gelezen.
} Misschien is er een bestand verwijderd. Zet het terug, of kijk na wat er ontbreekt.
errors-store-conflicting = { $n ->
    [one] { $n } wijziging komt van een ander programma en is niet gebruikt. Zij wordt bewaard
   *[other] { $n } wijzigingen komen van een ander programma en zijn niet gebruikt. Zij worden bewaard
} in de map ‘quarantine’. Open een sessie maar op één plek tegelijk.
errors-store-foreign-journals = { $n ->
    [one] { $n } bestand hoort bij een andere sessie en is niet gelezen. Het wordt bewaard
   *[other] { $n } bestanden horen bij een andere sessie en zijn niet gelezen. Zij worden bewaard
} in de map ‘quarantine’.
errors-store-shown-newer = Deze sessie is gemaakt met een nieuwere versie van Rode Draad. U kunt haar alleen lezen, en niet alles wordt getoond. Installeer de nieuwe versie.
errors-store-no-lock = Deze schijf kan niet bijhouden of een sessie al open is. Open deze sessie maar op één plek tegelijk.
errors-store-changed-outside = Het sessiebestand is buiten Rode Draad gewijzigd. Rode Draad gaat door met wat u ziet. De andere versie wordt bewaard: { $path }

## Trouble while saving

errors-store-saving-full = Nog niet opgeslagen: de schijf is vol. Maak ruimte vrij. Rode Draad blijft het proberen: { $path }
errors-store-saving-read-only = Nog niet opgeslagen: op deze schijf kan niets meer worden geschreven. Sluit Rode Draad niet. Rode Draad blijft het proberen: { $path }
errors-store-saving-denied = Nog niet opgeslagen: een ander programma houdt de map bezet, of u hebt geen rechten. Sluit het andere programma. Rode Draad blijft het proberen: { $path }
errors-store-saving-gone = Nog niet opgeslagen: de map is er niet meer. Kijk of de schijf of het netwerk is verbonden. Rode Draad blijft het proberen: { $path }
errors-store-saving-disk = Nog niet opgeslagen: de schijf geeft een fout. Sluit Rode Draad niet. Rode Draad blijft het proberen: { $path }
errors-store-snapshot = Alles is opgeslagen, maar de reservekopie kan niet worden gemaakt. Kijk of er ruimte is op de schijf. Rode Draad blijft het proberen: { $path }
errors-store-ended = Het opslaan is gestopt. Nieuwe wijzigingen worden niet meer bewaard. Sluit deze sessie en open haar opnieuw.

## What a check finds beside the session

errors-store-bad-backup = Een reservekopie is beschadigd. De sessie zelf kan goed zijn: { $path }
errors-store-quarantined = { $n ->
    [one] Er is { $n } bestand bewaard
   *[other] Er zijn { $n } bestanden bewaard
} in de map ‘quarantine’ van deze sessie.
