"""Every problem code, with its words: the one table behind messages, exit codes and `docs/feilkoder.md`.

A code is never reused. The title is a template over the fields of `errors.Problem` (`{key}`, `{found}`,
`{expected}`, `{hint}`); what it does not use is printed as the note under the excerpt.
FH0xx reading and practice files, FH1xx rule files, FH2xx formulas, FH3xx what was asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

from fasthandel.text import Text


@dataclass(frozen=True, slots=True)
class Code:
    """The words of one code."""

    title: Text
    """One line, a template over the fields of `Problem`."""
    forklaring: Text
    """What it means, why it matters, how to mend it: two or three sentences for `docs/feilkoder.md`."""
    warning: bool = False
    """A remark: shown, but it stops nothing."""


CODES: dict[str, Code] = {}


def _define(code: str, title: Text, forklaring: Text, *, warning: bool = False) -> None:
    assert code not in CODES, code
    CODES[code] = Code(title, forklaring, warning)


# --- FH001–FH009: reading any TOML file ----------------------------------------------------------------------------


# --- FH010–FH099: the practice file --------------------------------------------------------------------------------


# --- FH100–FH199: rule files ---------------------------------------------------------------------------------------


# --- FH200–FH299: formulas -----------------------------------------------------------------------------------------


# --- FH300–FH399: what was asked for on the command line -----------------------------------------------------------

_define(
    "FH300",
    Text("feil bruk: {found}", "wrong usage: {found}"),
    Text(
        "Kommandolinjen lot seg ikke tolke. Kjør kommandoen med --help for å se hva den tar imot.",
        "The command line could not be understood. Run the command with --help to see what it accepts.",
    ),
)
_define(
    "FH301",
    Text("ukjent kommando: {found}", "unknown command: {found}"),
    Text(
        "Ordet etter fasthandel er ikke en kommando. Kommandoene står i fasthandel --help og i kommandoer.md.",
        "The word after fasthandel is no command. The commands are in fasthandel --help and in kommandoer.md.",
    ),
)
_define(
    "FH302",
    Text("ukjent valg: {found}", "unknown option: {found}"),
    Text(
        "Kommandoen har ikke noe valg med det navnet. Et filnavn som begynner med bindestrek, skrives etter --.",
        "The command has no option of that name. A file name that starts with a hyphen goes after --.",
    ),
)
_define(
    "FH303",
    Text("mangler: {key}", "missing: {key}"),
    Text(
        "Kommandoen trenger noe som ikke ble oppgitt. Eksempelet i --help viser hvor det skal stå.",
        "The command needs something that was not given. The example in --help shows where it goes.",
    ),
)
_define(
    "FH304",
    Text("mangler kommando", "missing command"),
    Text(
        "Det ble bare oppgitt en gruppe av kommandoer eller valg, ikke hva som skal gjøres.",
        "Only a group of commands or options was given, not what is to be done.",
    ),
)
_define(
    "FH305",
    Text("{key} trenger en verdi", "{key} needs a value"),
    Text(
        "Valget står sist på linjen uten verdien som hører til.",
        "The option stands last on the line without the value that belongs to it.",
    ),
)
_define(
    "FH306",
    Text("{key} tar ingen verdi", "{key} takes no value"),
    Text(
        "Valget er av eller på; det skrives uten likhetstegn og verdi.",
        "The option is on or off; it is written without an equals sign and a value.",
    ),
)
_define(
    "FH307",
    Text("mer enn kommandoen tar imot: {found}", "more than the command accepts: {found}"),
    Text(
        "Kommandoen tar én fil eller ett navn. Et navn med mellomrom må stå i anførselstegn.",
        "The command takes one file or one name. A name with spaces must be quoted.",
    ),
)
_define(
    "FH308",
    Text("ugyldig verdi: {key} {found}", "invalid value: {key} {found}"),
    Text(
        "Valget finnes, men ikke med denne verdien. Meldingen sier hva som er tillatt.",
        "The option exists, but not with this value. The message says what is allowed.",
    ),
)
_define(
    "FH309",
    Text("mangler regelsett: oppgi -r", "missing rule set: give -r"),
    Text(
        "Ingen lov fastsetter én formel, så fasthandel velger ikke regelsett for deg. Oppgi id-en til et av regelsettene "
        "som meldingen lister opp, eller stien til en regelfil.",
        "No law fixes one formula, so fasthandel does not choose a rule set for you. Give the id of one of the rule sets "
        "that the message lists, or the path of a rule file.",
    ),
)
_define(
    "FH310",
    Text("filen finnes fra før", "the file exists already"),
    Text(
        "fasthandel skriver aldri over en fil uten at du ber om det. Velg et annet navn eller legg til --overskriv.",
        "fasthandel never overwrites a file unless you ask for it. Choose another name or add --overskriv.",
    ),
)
_define(
    "FH311",
    Text("mappen finnes ikke: {found}", "there is no such folder: {found}"),
    Text(
        "Filen skulle skrives i en mappe som ikke finnes. Lag mappen først, eller rett stien.",
        "The file was to be written in a folder that does not exist. Make the folder first, or mend the path.",
    ),
)
_define(
    "FH312",
    Text("filen kan ikke skrives: {found}", "the file cannot be written: {found}"),
    Text(
        "Operativsystemet sa nei: stien er en mappe, tilgangen mangler eller disken er full. En fil som fantes fra før, "
        "er urørt.",
        "The operating system refused: the path is a folder, permission is missing or the disk is full. A file that "
        "existed is untouched.",
    ),
)
_define(
    "FH313",
    Text("formatet fremgår ikke av filnavnet", "the file name does not tell the format"),
    Text(
        "Formatet velges etter endelsen på filnavnet. Bruk en av endelsene i meldingen, eller oppgi --format.",
        "The format is chosen by the ending of the file name. Use one of the endings in the message, or give --format.",
    ),
)
_define(
    "FH314",
    Text("utfilen er den samme som innfilen", "the output file is the input file"),
    Text(
        "Resultatet ville ha erstattet det du har skrevet, så det gjøres ikke, heller ikke med --overskriv.",
        "The result would have replaced what you wrote, so it is not done, not even with --overskriv.",
    ),
)
_define(
    "FH315",
    Text("taksten kan ikke avgjøres", "the takst cannot be decided"),
    Text(
        "Opplysninger mangler, og --krev-avgjort ber om at det regnes som en feil. Fyll ut nøklene i meldingen, eller kjør "
        "uten --krev-avgjort for å se hva som lar seg beregne.",
        "Facts are missing, and --krev-avgjort asks to treat that as an error. Fill in the keys in the message, or run "
        "without --krev-avgjort to see what can be computed.",
    ),
)
_define(
    "FH399",
    Text("intern feil: {found}", "internal error: {found}"),
    Text(
        "Feilen ligger i fasthandel, ikke i filene dine. Rapporten som nevnes i meldingen, inneholder bare hva slags feil "
        "det var, hvor i programmet den oppsto og hvilke versjoner som var i bruk: ingen tall, navn eller stier.",
        "The fault is in fasthandel, not in your files. The report named in the message holds only the kind of error, "
        "where in the program it arose and which versions were in use: no figures, names or paths.",
    ),
)
