"""FH195–FH197: deadlines as a calendar file."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH195",
    Text(
        'kalenderfiler trenger en del som ikke er installert: pip install "fasthandel[kalender]"',
        'calendar files need a part that is not installed: pip install "fasthandel[kalender]"',
    ),
    Text(
        "Biblioteket som skriver kalenderfiler, følger ikke med fra starten av, siden de fleste ikke trenger det. "
        "Kommandoen i meldingen installerer det.",
        "The library that writes calendar files does not come along by itself, since most have no need of it. The "
        "command in the message installs it.",
    ),
)
define(
    "FH196",
    Text("filen som skal erstattes, er ingen kalender: {found}", "the file to be replaced is no calendar: {found}"),
    Text(
        "En kalenderfil skrives på nytt ut fra den som var der, slik at avtaler som er lagt inn fra før, blir "
        "oppdatert og ikke doblet. Velg et annet filnavn, eller flytt filen først.",
        "A calendar file is written anew from the one that was there, so that events already in a calendar are updated "
        "and not doubled. Choose another file name, or move the file first.",
    ),
)
