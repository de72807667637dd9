"""FH200–FH299: formulas."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH201",
    Text("formelen er for lang: {found} tegn", "the formula is too long: {found} characters"),
    Text(
        "En formel har høyst 2000 tegn. Del den i navngitte mellomregninger.",
        "A formula has at most 2000 characters. Split it into named steps (mellomregning).",
    ),
)
define(
    "FH202",
    Text("tegnet «{found}» finnes ikke i formelspråket", 'the sign "{found}" is not in the formula language'),
    Text(
        "Språket har + - * /, sammenlikninger, og/eller/ikke, parenteser, navn og funksjoner, og ikke mer.",
        "The language has + - * /, comparisons, og/eller/ikke, brackets, names and functions, and nothing more.",
    ),
)
define(
    "FH203",
    Text("formelen er tom", "the formula is empty"),
    Text("Skriv en formel, eller ta bort nøkkelen.", "Write a formula, or remove the key."),
)
define(
    "FH204",
    Text("uventet «{found}» i formelen", 'unexpected "{found}" in the formula'),
    Text("Formelen er ikke bygd riktig på dette stedet.", "The formula is not well formed at this place."),
)
define(
    "FH205",
    Text("formelen slutter for tidlig", "the formula ends too early"),
    Text(
        "Det mangler noe på slutten, oftest en parentes eller et ledd etter en operator.",
        "Something is missing at the end, most often a bracket or a term after an operator.",
    ),
)
define(
    "FH206",
    Text("formelen er for dypt nøstet (grense {expected})", "the formula is nested too deeply (limit {expected})"),
    Text("Del formelen i navngitte mellomregninger.", "Split the formula into named steps (mellomregning)."),
)
define(
    "FH207",
    Text("ugyldig tall eller dato: {found}", "invalid number or date: {found}"),
    Text(
        "Datoen finnes ikke i kalenderen, eller tallet har flere enn 30 siffer.",
        "The date is not in the calendar, or the number has more than 30 digits.",
    ),
)
define(
    "FH210",
    Text("ukjent navn i formelen: {found}", "unknown name in the formula: {found}"),
    Text(
        "Navnet er verken en opplysning i praksisfilen, en parameter eller en konklusjon i regelsettet.",
        "The name is neither a fact of the practice file, nor a parameter or a conclusion of the rule set.",
    ),
)
define(
    "FH211",
    Text("enhetene går ikke sammen: {found}", "the units do not go together: {found}"),
    Text(
        "Bare verdier med samme enhet kan legges sammen, trekkes fra hverandre eller sammenliknes. "
        "Ganging og deling gir en ny enhet.",
        "Only values of one unit can be added, subtracted or compared. Multiplying and dividing give a new unit.",
    ),
)
define(
    "FH212",
    Text("feil slags verdi i formelen: {found}", "wrong kind of value in the formula: {found}"),
    Text("Operatoren eller funksjonen tar ikke en slik verdi.", "The operator or function does not take such a value."),
)
define(
    "FH213",
    Text("en dato og {found} går ikke sammen her", "a date and {found} do not go together here"),
    Text(
        "Til en dato kan det legges hele år, måneder, uker, dager eller virkedager; mellom to datoer er det dager.",
        "To a date one can add whole years, months, weeks, days or working days; between two dates there are days.",
    ),
)
define(
    "FH214",
    Text("{found} er en liste, ikke én verdi", "{found} is a list, not one value"),
    Text(
        "En liste brukes i sum, antall, snitt, min, maks, noen og alle.",
        "A list is used in sum, antall, snitt, min, maks, noen and alle.",
    ),
)
define(
    "FH215",
    Text("ingen tabell heter {found}", "there is no table called {found}"),
    Text(
        "navn[nøkkel] slår opp i en parameter med `noekkel` på hver verdi.",
        "name[key] looks up in a parameter with `noekkel` on each value.",
    ),
)
define(
    "FH216",
    Text("tabellen {found} dekker ikke alle mulige nøkler", "the table {found} does not cover every possible key"),
    Text(
        'Hver mulig nøkkel trenger en rad, eller tabellen en rad med noekkel = "*".',
        'Every possible key needs a row, or the table a row with noekkel = "*".',
    ),
)
define(
    "FH217",
    Text(
        "regelsettet sier ikke hvordan måneder og år telles",
        "the rule set does not say how months and years are counted",
    ),
    Text(
        "Måneder er ikke like lange. Før måneder eller år kan regnes med, må regelsettet nevne en telleregel.",
        "Months are of different length. Before they can be computed with, the rule set has to name a counting rule.",
    ),
)
define(
    "FH218",
    Text("verdien er aldri '{found}'", "the value is never '{found}'"),
    Text(
        "Sammenlikningen er med et ord som opplysningen ikke kan ha, og ville aldri slå til.",
        "The comparison is with a word that the fact cannot have, and would never be met.",
    ),
)
define(
    "FH219",
    Text("ukjent funksjon: {found}", "unknown function: {found}"),
    Text("`docs/regelspraak.md` lister alle funksjonene.", "`docs/regelspraak.md` lists every function."),
)
define(
    "FH220",
    Text("feil antall argumenter til {found}", "wrong number of arguments to {found}"),
    Text("Meldingen viser hvordan funksjonen skrives.", "The message shows how the function is written."),
)
define(
    "FH221",
    Text("ingen liste heter {found}", "there is no list called {found}"),
    Text(
        "`for hver` går gjennom en av listene i praksisfilen, for eksempel utstyr eller regnskap.",
        "`for hver` goes through one of the lists of the practice file, such as utstyr or regnskap.",
    ),
)
define(
    "FH222",
    Text("{found} har flere verdier og må slås opp i", "{found} has several values and has to be looked up in"),
    Text(
        "En tabell eller skala har flere verdier; formelen må si hvilken.",
        "A table or scale has several values; the formula has to say which.",
    ),
)
define(
    "FH223",
    Text("formelen gir {found}", "the formula gives {found}"),
    Text(
        "Plassen krever en annen type: en komponent gir kroner, et vilkår ja eller nei, en frist en dato.",
        "The place asks for another type: a component gives kroner, a condition yes or no, a deadline a date.",
    ),
)
