"""FH190–FH199: announcements as text, web page or PDF."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH190",
    Text("teksten er for lang: {found}", "the text is too long: {found}"),
    Text(
        "En utlysning er noen få sider. Tekst på over 100 000 tegn og PDF-er på over 50 sider blir ikke lest; da er "
        "det sannsynligvis feil fil, eller mange utlysninger i én. Del den opp.",
        "An announcement is a few pages. Text of more than 100,000 characters and PDFs of more than 50 pages are not "
        "read; most likely it is the wrong file, or many announcements in one. Divide it.",
    ),
)
define(
    "FH191",
    Text("det står ingen tekst i filen", "there is no text in the file"),
    Text(
        "Filen er tom, eller den er en PDF av bilder, slik en skanner lager den. Bilder blir ikke tolket. Lagre "
        "teksten i en tekstfil, eller be om utlysningen i et annet format.",
        "The file is empty, or it is a PDF of pictures, as a scanner makes it. Pictures are not interpreted. Save the "
        "text in a text file, or ask for the announcement in another format.",
    ),
)
define(
    "FH192",
    Text(
        'PDF-er trenger en del som ikke er installert: pip install "fasthandel[pdf]"',
        'PDFs need a part that is not installed: pip install "fasthandel[pdf]"',
    ),
    Text(
        "Programmet leser PDF-er med biblioteket pypdf, som bare følger med når en ber om det. Kommandoen i meldingen "
        "installerer det.",
        "The program reads PDFs with the library pypdf, which comes along only on request. The command in the message "
        "installs it.",
    ),
)
define(
    "FH193",
    Text("PDF-en er låst med passord", "the PDF is locked with a password"),
    Text(
        "Teksten i en låst PDF kan ikke leses. Åpne den med passordet, og lagre en kopi uten, eller lagre teksten i en "
        "tekstfil.",
        "The text of a locked PDF cannot be read. Open it with its password and save a copy without, or save the text "
        "in a text file.",
    ),
)
define(
    "FH194",
    Text("filen kan ikke leses som en utlysning: {found}", "the file cannot be read as an announcement: {found}"),
    Text(
        "En utlysning leses fra ren tekst, en nettside (HTML) eller en PDF. Filen er noe annet, for eksempel et "
        "Word-dokument eller et bilde, eller den er skadet. Lagre den som tekst (UTF-8) eller PDF.",
        "An announcement is read from plain text, a web page (HTML) or a PDF. The file is something else, such as a "
        "Word document or a picture, or it is damaged. Save it as text (UTF-8) or PDF.",
    ),
)
