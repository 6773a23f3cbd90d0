### The command line: help, progress, sentences on stderr. Keys start with `cli-`.

## Help

cli-about = Rode Draad leidt een workshop in groepen en brengt de rode draden samen in een verslag.
cli-about-templates = Laat zien met welke sjablonen je een sessie kunt beginnen
cli-about-new = Maakt een nieuwe sessie
cli-about-import = Zet notities uit een CSV-bestand in een sessie
cli-about-add = Zet regels van de standaardinvoer als notities op een vel
cli-about-distill = Stelt rode draden voor, als JSON, en verandert niets
cli-about-export = Schrijft het verslag
cli-about-check = Kijkt of een sessie heel is
cli-about-pack = Pakt een sessie met de foto’s in één zip-bestand
cli-about-unpack = Pakt een sessie uit een zip-bestand uit
cli-about-merge = Voegt twee zalen van één bijeenkomst samen
cli-usage = rode-draad [--lang nl|en] [OPDRACHT]
cli-usage-templates = rode-draad templates
cli-usage-new = rode-draad new MAP --template SLEUTEL [--title TITEL] [--groups AANTAL]
cli-usage-import = rode-draad import SESSIE BESTAND.csv
cli-usage-add = rode-draad add SESSIE --group GROEP --question VRAAG
cli-usage-distill = rode-draad distill SESSIE|--notes BESTAND.tsv [--words BESTAND] [--json]
cli-usage-export = rode-draad export SESSIE --to pdf,docx,xlsx,csv,html,md,json,png --out MAP [--for LEZERS] [--anonymous] [--without-notes] [--parts DELEN] [--csv VORM]
cli-usage-check = rode-draad check SESSIE [--repair MAP]
cli-usage-pack = rode-draad pack SESSIE --out BESTAND.zip
cli-usage-unpack = rode-draad unpack BESTAND.zip MAP
cli-usage-merge = rode-draad merge SESSIE SESSIE --out MAP
cli-after-help =
    Zonder opdracht opent het venster. SESSIE is de map van een sessie.
    Een groep of vraag is een nummer vanaf 1, of de naam.
cli-heading-usage = Gebruik
cli-heading-commands = Opdrachten
cli-heading-arguments = Waarmee
cli-heading-options = Opties
cli-value-dir = MAP
cli-value-session = SESSIE
cli-value-archive = BESTAND
cli-value-folder = MAP
cli-value-other = SESSIE
cli-value-zip = BESTAND
cli-value-merged = MAP
cli-value-file = BESTAND
cli-value-template = SLEUTEL
cli-value-title = TITEL
cli-value-groups = AANTAL
cli-value-group = GROEP
cli-value-question = VRAAG
cli-value-notes = BESTAND
cli-value-words = BESTAND
cli-value-to = SOORTEN
cli-value-csv = VORM
cli-value-out = MAP
cli-value-repair = MAP
cli-value-for = LEZERS
cli-value-parts = DELEN
cli-value-lang = TAAL
cli-help-help = Deze uitleg
cli-help-version = De versie van het programma
cli-help-lang = Taal van alles wat je leest: nl of en
cli-help-dir = Map van de nieuwe sessie, nieuw of leeg
cli-help-session = Map van de sessie
cli-help-archive = Zip-bestand met een sessie
cli-help-folder = Map die er nog niet is
cli-help-other = Map van de andere zaal
cli-help-zip = Zip-bestand dat er nog niet is
cli-help-merged = Map die er nog niet is, voor de sessie van beide zalen
cli-help-file = CSV-bestand met de kolommen groep, vraag en notitie
cli-help-template = Sleutel van het sjabloon
cli-help-title = Titel van de sessie; anders die van het sjabloon
cli-help-groups = Aantal groepen; anders dat van het sjabloon
cli-help-group = Groep die de notities schreef
cli-help-question = Vraag waar de notities bij horen
cli-help-notes = Tekst met tabs en de kolommen text, group en eventueel question
cli-help-words = Bestand met eigen woorden, in de vorm van het lexicon
cli-help-json = Alles op één regel
cli-help-to = Soorten verslag, met komma’s ertussen: pdf, docx, xlsx, csv, html, md, json, png
cli-help-csv = Zo staat een tabel in CSV: spreadsheet (puntkomma’s; dit geldt als je niets zegt) of plain (komma’s, RFC 4180)
cli-help-out = Map voor het verslag
cli-help-repair = Een nieuwe map voor een herstelde kopie; de sessie zelf blijft zoals ze is
cli-help-for = Voor wie: public (iedereen, altijd anoniem), participants (deelnemers) of organisers (organisatoren; dit geldt als je niets zegt)
cli-help-anonymous = Zonder namen, zonder tijden van notities en in een andere volgorde dan er is geschreven
cli-help-without-notes = Zonder de notities zelf en zonder foto’s
cli-help-parts = Alleen deze delen, met komma’s ertussen: summary, people, questions, threads, tensions, lone, unspoken, unplaced, takeaways, support, times, notes

## Wrong use

cli-more-help = Meer uitleg: rode-draad --help
cli-wrong = Deze opdracht klopt niet.
cli-wrong-command = De opdracht ‘{ $name }’ bestaat niet.
cli-wrong-argument = ‘{ $name }’ hoort niet bij deze opdracht.
cli-wrong-missing = Dit ontbreekt nog: { $names }
cli-wrong-conflict = ‘{ $name }’ kan niet samen met de rest.
cli-wrong-number = Bij ‘{ $name }’ staat niet het goede aantal waarden.
cli-wrong-no-value = Bij ‘{ $name }’ ontbreekt een waarde.
cli-wrong-value = ‘{ $value }’ past niet bij ‘{ $name }’.
cli-wrong-choice = ‘{ $value }’ past niet bij ‘{ $name }’. Kies uit: { $choices }
cli-wrong-letters = Er staat een teken in dat niet te lezen is.

## While commands run

cli-no-window = Deze versie is gemaakt zonder venster. Kijk met rode-draad --help wat je wel kunt doen.
cli-output-failed = De uitvoer kan niet worden geschreven. Kijk of er ruimte is op de schijf.
cli-input-failed = De invoer brak af. Wat je eerder gaf, is bewaard.
cli-line-no-utf8 = Deze regel is niet te lezen. Geef de tekst als UTF-8. Eerdere regels zijn bewaard.
cli-at-line = Regel { $line }: { $what }
cli-no-template = Er is geen sjabloon met de sleutel ‘{ $key }’. Kies uit: { $known }.
cli-no-group = De groep ‘{ $name }’ bestaat niet. Kies uit: { $known }.
cli-no-question = De vraag ‘{ $name }’ bestaat niet. Kies uit: { $known }.
cli-no-questions = Deze sessie heeft geen vragen. Voeg eerst een vraag toe.
cli-imported = { $n ->
    [one] 1 notitie bewaard.
   *[other] { $n } notities bewaard.
}
cli-sound = De sessie is heel.
cli-mended = De herstelde sessie staat in een nieuwe map. De oude sessie is niet veranderd: { $path }
cli-busy = { $what } Al { $n } seconden bezig.
cli-busy-import = Notities bewaren.
cli-busy-distill = { $n ->
    [one] 1 notitie vergelijken.
   *[other] { $n } notities vergelijken.
}
cli-no-municipalities = Pagina’s per gemeente staan niet in een anoniem verslag. Het andere staat er wel.
cli-busy-export = Verslag maken.
cli-busy-check = Sessie nakijken.
cli-busy-mend = Sessie herstellen.
cli-busy-pack = Sessie inpakken.
cli-busy-unpack = Sessie uitpakken.
cli-busy-merge = Zalen samenvoegen.
cli-differences = { $n ->
    [one] 1 verschil tussen de zalen. De sessie houdt één waarde, de andere blijft erbij staan:
   *[other] { $n } verschillen tussen de zalen. De sessie houdt één waarde, de andere blijven erbij staan:
}
cli-no-differences = Geen verschillen tussen de zalen.

## Files with notes

cli-file-unreadable = Dit bestand kan niet worden gelezen. Kijk of het er staat en of je het mag openen: { $path }
cli-file-too-large = Dit bestand is te groot. Kijk of het wel het goede bestand is: { $path }
cli-file-no-text = Dit bestand is geen tekst. Sla het op als CSV of als tekst met tabs: { $path }
cli-words-line = Deze regel met eigen woorden zegt niets en doet niet mee.
cli-table-header = De eerste regel noemt niet de kolommen groep, vraag en notitie. Zet die erboven.
cli-table-tab-header = De eerste regel noemt niet de kolommen text en group, met een tab ertussen. Zet die erboven.
cli-table-double-column = Een kolom staat er twee keer. Haal er een weg.
cli-table-fields = Hier staan niet zoveel velden als op de eerste regel. Verbeter deze regel.
cli-table-too-wide = Deze regel heeft te veel velden. Bewaar de tabel met alleen groep, vraag en notitie.
cli-table-quote = Een aanhalingsteken sluit niet goed. Verbeter deze regel.
cli-table-too-many = Er staan meer dan { $n } notities in deze tabel. Maak er kleinere tabellen van.
cli-table-no-group = De groep ontbreekt. Vul die in.
cli-table-no-question = De vraag ontbreekt. Vul die in.
cli-table-no-text = De notitie ontbreekt. Vul die in of haal de regel weg.

## When there can be no window

cli-window-display = Fout: er is geen scherm gevonden. Start Rode Draad op een bureaublad, of gebruik een opdracht: rode-draad --help.
cli-window-keyboard = Fout: een onderdeel van het systeem ontbreekt. Installeer het pakket libxkbcommon-x11-0 en start opnieuw.
cli-window-xlib = Fout: een onderdeel van het systeem ontbreekt. Installeer de pakketten libx11-6, libx11-xcb1, libxcursor1 en libxi6, en start opnieuw.
cli-window-graphics = Fout: er is geen werkend grafisch stuurprogramma. Installeer het pakket libgl1-mesa-dri en start opnieuw.
cli-window-broke = Fout: het venster stopte onverwacht. Wat was opgeslagen, is bewaard. Start Rode Draad opnieuw.
cli-window-detail = Details: { $detail }
