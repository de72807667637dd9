"""The commented templates of a practice file: each key with its meaning, unit, limits and an example."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from fasthandel.praksis.table import Key, Table, file_table
from fasthandel.praksis.values import PLACEHOLDERS
from fasthandel.praksis.words import allowed
from fasthandel.record import record
from fasthandel.text import Text

WIDTH = 100

_HOW_TO = Text(
    "Linjer som begynner med # og mellomrom, er forklaringer. Linjer som begynner med # rett foran en nøkkel, er "
    "eksempler: ta bort # og skriv egne tall, eller la linjen stå.\n"
    "Tall skrives uten mellomrom og med desimalpunktum (1180, 0.40), datoer som 2023-03-01, ja og nei som true og "
    "false, tekst i anførselstegn. Skriv aldri fødselsnummer eller opplysninger om pasienter.",
    "Lines that start with # and a space are explanations. Lines that start with # right before a key are examples: "
    "take the # away and write your own numbers, or leave the line.\n"
    "Numbers are written without spaces and with a decimal point (1180, 0.40), dates as 2023-03-01, yes and no as true "
    "and false, text in quotes. Never write a national identity number or anything about patients.",
)
_MUST = Text("Må fylles ut, for eksempel %s.", "Must be filled in, for example %s.")
_NEEDED = Text("Kreves i hver slik tabell.", "Required in each such table.")
_REPEAT = Text("Gjenta hele tabellen for hver.", "Repeat the whole table for each.")
_LEASED = Text("En gjenstand som leies, føres opp uten pris:", "An item that is leased is listed without a price:")
_SECOND_ITEM = ('id = "U2"', 'navn = "Kopimaskin"', 'klasse = "kontormaskiner"', 'eier = "leid"')
_NOT_APPLICABLE = '"utstyr.U2.nypris" = "kopimaskinen leies"'
_WHOLE_TABLE = Text(
    'Nøkkelen står i anførselstegn, med navnet på tabellen foran; "bud" alene gjelder hele tabellen.',
    'The key stands in quotes, with the name of its table before it; "bud" alone stands for the whole table.',
)


@record
class Mal:
    """One template: what it says first, and which tables it has."""

    top: Text
    tables: tuple[str, ...] = ()
    """The tables it has, in the order of the practice file; none named means all."""
    about: tuple[str, ...] = ()
    """Of [praksis], the keys it has beside those that must be filled in; with no tables named, all."""
    begun: tuple[str, ...] = ()
    """The lists whose first table stands there ready with its mark, and not as an example."""


_ABOUT = ("kommune", "organisering", "innbyggere")

MALER = {
    "praksis": Mal(
        Text(
            "Praksisfil for fasthandel. Fyll ut det som er merket «FYLL INN»; resten kan vente, og takst sier fra om "
            "det som mangler.",
            "Practice file for fasthandel. Fill in what is marked FILL IN; the rest can wait, and takst tells what is "
            "missing.",
        )
    ),
    "overdragelse": Mal(
        Text(
            "Overdragelsen av en praksis, for fasthandel: frister, hjemfall og kommunens utlysninger. Fyll ut det som "
            "er merket «FYLL INN»; resten kan vente til det har skjedd, og frister sier fra om det som mangler. Trengs "
            "ingen takst, kan verdsettingsdato være dagens dato. Filen er en praksisfil: mer om praksisen kan legges "
            "til, se fasthandel ny praksis.",
            "The handover of a practice, for fasthandel: deadlines, reversion and the municipality's announcements. "
            "Fill in what is marked FILL IN; the rest can wait until it has happened, and frister tells what is "
            "missing. If no takst is needed, verdsettingsdato can be the date of today. The file is a practice file: "
            "more about the practice can be added, see fasthandel ny praksis.",
        ),
        tables=(
            "praksis",
            "fratreden",
            "prisantydning",
            "bud",
            "avtale",
            "utlysning",
            "unntak",
            "tildeling",
            "nemnd",
            "verdsatt",
            "garanti",
            "rekrutteringstilskudd",
            "tiltredende",
            "nulliste",
            "vikar",
        ),
        about=_ABOUT,
    ),
    "utlysning": Mal(
        Text(
            "Kommunens utlysning av en hjemmel, til kontroll med fasthandel utlysning. Fyll ut det som er merket "
            "«FYLL INN», og det utlysningen sier; kontrollen sier fra om det som mangler. Trengs ingen takst, kan "
            "verdsettingsdato være dagens dato. Filen er en praksisfil: mer om praksisen kan legges til, se "
            "fasthandel ny praksis.",
            "The municipality's announcement of a post, to be checked with fasthandel utlysning. Fill in what is "
            "marked FILL IN, and what the announcement says; the check tells what is missing. If no takst is needed, "
            "verdsettingsdato can be the date of today. The file is a practice file: more about the practice can be "
            "added, see fasthandel ny praksis.",
        ),
        tables=("praksis", "utlysning", "unntak"),
        about=_ABOUT,
        begun=("utlysning",),
    ),
}
"""The templates by name; `fasthandel ny` has a command for each."""


def template(language: str = "nb", name: str = "praksis") -> str:
    """Return a file to fill in, with its comments in `language` ("nb" or "en"); `name` is one of `MALER`."""
    return "\n".join(_lines(MALER[name], language)) + "\n"


def _lines(mal: Mal, language: str) -> Iterator[str]:
    yield from _comment(mal.top.in_language(language))
    yield from _comment(_HOW_TO.in_language(language))
    for table in file_table().tables.values():
        if not mal.tables or table.path in mal.tables:
            yield from _table(table, mal, language)


def _table(table: Table, mal: Mal, language: str) -> Iterator[str]:
    yield ""
    yield from _comment(f"{table.navn.in_language(language)}. {table.forklaring.in_language(language)}")
    if table.form == "grunner":
        yield from _comment(_WHOLE_TABLE.in_language(language))
        yield f"[{table.path}]"
        yield f"#{_NOT_APPLICABLE}"
        return
    if table.form == "liste":
        yield from _comment(_REPEAT.in_language(language))
        yield f"[[{table.path}]]" if table.path in mal.begun else f"#[[{table.path}]]"
    elif table.keys:
        # A table that needs something would be half filled in if only its header stood there.
        optional = not table.required and any(key.needed for key in table.keys.values())
        yield f"#[{table.path}]" if optional else f"[{table.path}]"
    for key in table.keys.values():
        if key.needed or not mal.about or table.path != "praksis" or key.name in mal.about:
            yield from _key(table, key, language, begun=table.path in mal.begun and key.name == table.noekkel)
    if table.path == "utstyr":
        yield from _comment(_LEASED.in_language(language))
        yield f"#[[{table.path}]]"
        yield from (f"#{line}" for line in _SECOND_ITEM)
    for child in table.tables.values():
        yield from _table(child, mal, language)


def _key(table: Table, key: Key, language: str, *, begun: bool) -> Iterator[str]:
    fact = key.fact
    label = fact.navn.in_language(language).rpartition(": ")[2]  # the table has said the rest
    yield from _comment(f"{label[:1].upper()}{label[1:]}: {_lower_first(fact.forklaring.in_language(language))}")
    limits = allowed(key).in_language(language)
    limits = f"{limits[:1].upper()}{limits[1:]}."
    if key.needed and table.required:
        yield from _comment(f"{limits} {_MUST.in_language(language) % fact.example}", indent="  ")
        yield f'{key.name} = "{PLACEHOLDERS[language]}"'
        return
    yield from _comment(f"{limits} {_NEEDED.in_language(language)}" if key.needed else limits, indent="  ")
    yield f"{'' if begun else '#'}{key.name} = {fact.example}"


def _lower_first(sentence: str) -> str:
    """Return the sentence as it reads after a colon; a word in capitals keeps them."""
    return sentence[:1].lower() + sentence[1:] if sentence[1:2].islower() or sentence[1:2] == " " else sentence


def _comment(text: str, indent: str = "") -> Iterator[str]:
    for paragraph in text.split("\n"):
        for line in textwrap.wrap(paragraph, WIDTH, break_on_hyphens=False):
            yield f"# {indent}{line}"
