"""FH300–FH399: what was asked for on the command line."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH300",
    Text("feil bruk: {found}", "wrong usage: {found}"),
    Text(
        "Kommandolinjen lot seg ikke tolke. Kjør kommandoen med --help for å se hva den tar imot.",
        "The command line could not be understood. Run the command with --help to see what it accepts.",
    ),
)
define(
    "FH301",
    Text("ukjent kommando: {found}", "unknown command: {found}"),
    Text(
        "Ordet etter fasthandel er ikke en kommando. Kommandoene står i fasthandel --help og i kommandoer.md.",
        "The word after fasthandel is no command. The commands are in fasthandel --help and in kommandoer.md.",
    ),
)
define(
    "FH302",
    Text("ukjent valg: {found}", "unknown option: {found}"),
    Text(
        "Kommandoen har ikke noe valg med det navnet. Et filnavn som begynner med bindestrek, skrives etter --.",
        "The command has no option of that name. A file name that starts with a hyphen goes after --.",
    ),
)
define(
    "FH303",
    Text("mangler: {key}", "missing: {key}"),
    Text(
        "Kommandoen trenger noe som ikke ble oppgitt. Eksempelet i --help viser hvor det skal stå.",
        "The command needs something that was not given. The example in --help shows where it goes.",
    ),
)
define(
    "FH304",
    Text("mangler kommando", "missing command"),
    Text(
        "Det ble bare oppgitt en gruppe av kommandoer eller valg, ikke hva som skal gjøres.",
        "Only a group of commands or options was given, not what is to be done.",
    ),
)
define(
    "FH305",
    Text("{key} trenger en verdi", "{key} needs a value"),
    Text(
        "Valget står sist på linjen uten verdien som hører til.",
        "The option stands last on the line without the value that belongs to it.",
    ),
)
define(
    "FH306",
    Text("{key} tar ingen verdi", "{key} takes no value"),
    Text(
        "Valget er av eller på; det skrives uten likhetstegn og verdi.",
        "The option is on or off; it is written without an equals sign and a value.",
    ),
)
define(
    "FH307",
    Text("mer enn kommandoen tar imot: {found}", "more than the command accepts: {found}"),
    Text(
        "Kommandoen tar én fil eller ett navn. Et navn med mellomrom må stå i anførselstegn.",
        "The command takes one file or one name. A name with spaces must be quoted.",
    ),
)
define(
    "FH308",
    Text("ugyldig verdi: {key} {found}", "invalid value: {key} {found}"),
    Text(
        "Valget finnes, men ikke med denne verdien. Meldingen sier hva som er tillatt.",
        "The option exists, but not with this value. The message says what is allowed.",
    ),
)
define(
    "FH309",
    Text("mangler regelsett: oppgi -r", "missing rule set: give -r"),
    Text(
        "Ingen lov fastsetter én formel, så fasthandel velger ikke regelsett for deg. Oppgi id-en "
        "til et av regelsettene "
        "som meldingen lister opp, eller stien til en regelfil.",
        "No law fixes one formula, so fasthandel does not choose a rule set for you. Give the id "
        "of one of the rule sets "
        "that the message lists, or the path of a rule file.",
    ),
)
define(
    "FH310",
    Text("filen finnes fra før", "the file exists already"),
    Text(
        "fasthandel skriver aldri over en fil uten at du ber om det. Velg et annet navn eller legg til --overskriv.",
        "fasthandel never overwrites a file unless you ask for it. Choose another name or add --overskriv.",
    ),
)
define(
    "FH311",
    Text("mappen finnes ikke: {found}", "there is no such folder: {found}"),
    Text(
        "Filen skulle skrives i en mappe som ikke finnes. Lag mappen først, eller rett stien.",
        "The file was to be written in a folder that does not exist. Make the folder first, or mend the path.",
    ),
)
define(
    "FH312",
    Text("filen kan ikke skrives: {found}", "the file cannot be written: {found}"),
    Text(
        "Operativsystemet sa nei: stien er en mappe, tilgangen mangler eller disken er full. En "
        "fil som fantes fra før, "
        "er urørt.",
        "The operating system refused: the path is a folder, permission is missing or the disk is full. A file that "
        "existed is untouched.",
    ),
)
define(
    "FH313",
    Text("formatet fremgår ikke av filnavnet", "the file name does not tell the format"),
    Text(
        "Formatet velges etter endelsen på filnavnet. Bruk en av endelsene i meldingen, eller oppgi --format.",
        "The format is chosen by the ending of the file name. Use one of the endings in the message, or give --format.",
    ),
)
define(
    "FH314",
    Text("utfilen er den samme som innfilen", "the output file is the input file"),
    Text(
        "Resultatet ville ha erstattet det du har skrevet, så det gjøres ikke, heller ikke med --overskriv.",
        "The result would have replaced what you wrote, so it is not done, not even with --overskriv.",
    ),
)
define(
    "FH315",
    Text("taksten kan ikke avgjøres", "the takst cannot be decided"),
    Text(
        "Opplysninger mangler, og --krev-avgjort ber om at det regnes som en feil. Fyll ut nøklene "
        "i meldingen, eller kjør "
        "uten --krev-avgjort for å se hva som lar seg beregne.",
        "Facts are missing, and --krev-avgjort asks to treat that as an error. Fill in the keys in the message, or run "
        "without --krev-avgjort to see what can be computed.",
    ),
)
define(
    "FH399",
    Text("intern feil: {found}", "internal error: {found}"),
    Text(
        "Feilen ligger i fasthandel, ikke i filene dine. Rapporten som nevnes i meldingen, "
        "inneholder bare hva slags feil "
        "det var, hvor i programmet den oppsto og hvilke versjoner som var i bruk: ingen tall, navn eller stier.",
        "The fault is in fasthandel, not in your files. The report named in the message holds only the kind of error, "
        "where in the program it arose and which versions were in use: no figures, names or paths.",
    ),
)
define(
    "FH320",
    Text("ingenting i reglene heter {found}", "nothing in the rules is called {found}"),
    Text(
        "Ordet er verken en id, en kode eller en kilde i regelsettene det ble lett i, og ikke koden til en melding.",
        "The word is neither an id, a code nor a source of the rule sets searched, and not the code of a message.",
    ),
)
