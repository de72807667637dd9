"""FH001–FH009: reading any TOML file."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH001",
    Text("filen finnes ikke", "there is no such file"),
    Text(
        "Det finnes ingen fil med dette navnet. Navn uten mappe leses fra mappen du står i.",
        "There is no file of this name. A name without a folder is looked up in the folder you are in.",
    ),
)
define(
    "FH002",
    Text("filen kan ikke leses: {found}", "the file cannot be read: {found}"),
    Text(
        "Det finnes noe med dette navnet, men det er en mappe, eller operativsystemet slipper ikke programmet til. "
        "Oppgi en fil som du selv kan åpne.",
        "Something of this name exists, but it is a folder, or the operating system does not let the program read it. "
        "Name a file that you can open yourself.",
    ),
)
define(
    "FH003",
    Text("filen er for stor: {found}", "the file is too large: {found}"),
    Text(
        "En praksis eller et regelsett er noen få tusen tegn. Filer på over 5 000 000 byte, og filer med over 50 000 "
        "linjer, nøkler og verdier, blir ikke lest; da er det sannsynligvis feil fil.",
        "A practice or a rule set is a few thousand characters. Files of more than 5,000,000 "
        "bytes, and files with more "
        "than 50,000 lines, keys and values, are not read; most likely it is the wrong file.",
    ),
)
define(
    "FH004",
    Text("filen er ikke lagret som UTF-8: {found}", "the file is not saved as UTF-8: {found}"),
    Text(
        "Filen er lagret med en annen tegnkoding, som regel Windows-1252 eller UTF-16, og æ, ø og å kan ikke leses "
        "sikkert. Velg UTF-8 når du lagrer; i Notisblokk står det nederst i vinduet «Lagre som».",
        "The file is saved in another encoding, usually Windows-1252 or UTF-16, and letters such "
        "as æ, ø and å cannot be "
        "read for certain. Choose UTF-8 when saving; in Notepad it stands at the bottom of the Save As window.",
    ),
)
define(
    "FH005",
    Text("kan ikke leses som TOML: {found}", "cannot be read as TOML: {found}"),
    Text(
        "Filen følger ikke skrivemåten: nøkkel = verdi på hver linje, tekst i rette anførselstegn, desimaltall med "
        "punktum, datoer som ÅÅÅÅ-MM-DD, merknader etter #. Meldingen sier hva som kan stå der. Etter noen slike feil "
        "kan resten av filen ikke leses sikkert, og flere feil kan komme til syne når den første er rettet.",
        "The file does not follow the notation: key = value on each line, text in straight quotes, "
        "decimals with a point, "
        "dates as YYYY-MM-DD, comments after #. The message says what may stand there. After some "
        "of these mistakes the "
        "rest of the file cannot be read for certain, and more may come to light once the first is mended.",
    ),
)
define(
    "FH006",
    Text("filen er tom", "the file is empty"),
    Text(
        "Filen har ingen nøkler, bare tomme linjer eller merknader. Kommandoen «fasthandel ny praksis» skriver en mal "
        "som kan fylles ut.",
        'The file has no keys, only empty lines or comments. The command "fasthandel ny praksis" writes a template to '
        "fill in.",
    ),
)
define(
    "FH007",
    Text("for mange nivåer i hverandre", "nested too deep"),
    Text(
        "Lister, tabeller eller ledd i en nøkkel står mer enn 32 nivåer inni hverandre. Ingen praksis og ingen regel "
        "trenger det; se etter parenteser som ikke er lukket.",
        "Lists, tables or the parts of a key are nested more than 32 levels deep. No practice and no rule needs that; "
        "look for brackets that are not closed.",
    ),
)
define(
    "FH008",
    Text("tallet kan ikke brukes: {found}", "the number cannot be used: {found}"),
    Text(
        "TOML tillater nan (ikke et tall), inf (uendelig) og tall med vilkårlig mange sifre, men det kan ikke regnes "
        "eksakt med dem. Et tall har høyst 30 sifre. Er verdien ukjent, utelates nøkkelen.",
        "TOML allows nan (not a number), inf (infinite) and numbers of any length, but nothing can be computed exactly "
        "with them. A number has at most 30 digits. Leave out the key if the value is unknown.",
    ),
)
define(
    "FH009",
    Text("klokkeslett kan ikke brukes: {key} = {found}", "a time of day cannot be used: {key} = {found}"),
    Text(
        "Verdier og frister gjelder hele dager, og et klokkeslett kunne flyttet dagen med "
        "tidssonen. Skriv bare datoen, "
        "for eksempel 2023-03-01.",
        "Values and deadlines hold for whole days, and a time of day could move the day with the time zone. Write the "
        "date alone, for example 2023-03-01.",
    ),
)
