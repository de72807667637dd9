"""Every command: where it lives and what it does in one line. The help of a group is made from this table alone."""

from __future__ import annotations

from typing import NamedTuple

from fasthandel.text import Text


class Entry(NamedTuple):
    """One command or group of commands."""

    module: str
    attribute: str
    """The name of the click object in `module`."""
    summary: Text


COMMANDS: dict[str, Entry] = {
    "takst": Entry(
        "fasthandel.cli.takst",
        "takst",
        Text(
            "Beregn takst for en praksis og vis hvordan hver krone er kommet fram.",
            "Value a practice and show how every krone was reached.",
        ),
    ),
    "sammenlign": Entry(
        "fasthandel.cli.sammenlign",
        "sammenlign",
        Text(
            "Sett regelsett side om side på en praksis og vis hva som skiller dem.",
            "Put rule sets side by side on a practice and show what makes them differ.",
        ),
    ),
    "oppgjor": Entry(
        "fasthandel.cli.oppgjor",
        "oppgjor",
        Text(
            "Se hvem som betaler hvem, og hva hver part sitter igjen med.",
            "See who pays whom, and what each party is left with.",
        ),
    ),
    "frister": Entry(
        "fasthandel.cli.frister",
        "frister",
        Text(
            "Se hva som må skje når ved en overdragelse, og hva som følger om det ikke skjer.",
            "See what must happen when in a handover, and what follows if it does not.",
        ),
    ),
    "hjemfall": Entry(
        "fasthandel.cli.hjemfall",
        "hjemfall",
        Text(
            "Se om hjemmelen kan falle tilbake til kommunen, når, og hvem som da skylder hva.",
            "See whether the post can revert to the municipality, when, and who then owes what.",
        ),
    ),
    "utlysning": Entry(
        "fasthandel.cli.utlysning",
        "utlysning",
        Text(
            "Kontroller kommunens utlysning: pris, opplysninger, frister og det som ikke er lov.",
            "Check the municipality's announcement: price, facts, deadlines and what is not allowed.",
        ),
    ),
    "regler": Entry(
        "fasthandel.cli.regler",
        "regler",
        Text(
            "Se hvilke regelsett som finnes, hva de sier og om de holder.",
            "See which rule sets there are, what they say and whether they hold.",
        ),
    ),
    "regler list": Entry(
        "fasthandel.cli.regler",
        "list_",
        Text("List opp regelsettene.", "List the rule sets."),
    ),
    "regler vis": Entry(
        "fasthandel.cli.regler",
        "vis",
        Text(
            "Vis ett regelsett: kilder, parametre og formler.",
            "Show one rule set: sources, parameters and formulas.",
        ),
    ),
    "regler forklar": Entry(
        "fasthandel.cli.regler_forklar",
        "forklar",
        Text(
            "Forklar en komponent, en parameter, en kontroll, en kilde eller en melding.",
            "Explain a component, a parameter, a check, a source or a message.",
        ),
    ),
    "regler endring": Entry(
        "fasthandel.cli.regler_forklar",
        "endring",
        Text(
            "Vis hva som er endret mellom to regelsett, og hva det gjør med taksten.",
            "Show what changed between two rule sets, and what that does to the takst.",
        ),
    ),
    "regler lint": Entry(
        "fasthandel.cli.lint",
        "lint",
        Text("Let etter svakheter i regelfiler.", "Look for weaknesses in rule files."),
    ),
    "regler skjema": Entry(
        "fasthandel.cli.skjema",
        "skjema",
        Text("Skriv et JSON Schema til redigeringsprogrammet.", "Write a JSON Schema for your editor."),
    ),
    "regler test": Entry(
        "fasthandel.cli.regler_test",
        "test",
        Text(
            "Kjør testtilfellene i regelfilene, og se hva de ikke viser.",
            "Run the test cases of the rule files, and see what they do not show.",
        ),
    ),
    "ny": Entry(
        "fasthandel.cli.ny",
        "ny",
        Text("Lag en ny fil å fylle ut.", "Make a new file to fill in."),
    ),
    "ny praksis": Entry(
        "fasthandel.cli.ny",
        "praksis",
        Text(
            "Skriv en mal for en praksisfil, med forklaring til hver linje.",
            "Write a template for a practice file, each line explained.",
        ),
    ),
    "ny overdragelse": Entry(
        "fasthandel.cli.ny",
        "overdragelse",
        Text(
            "Skriv en mal for en overdragelse: datoene som fristene regnes fra.",
            "Write a template for a handover: the dates that deadlines are counted from.",
        ),
    ),
    "ny utlysning": Entry(
        "fasthandel.cli.ny",
        "utlysning",
        Text(
            "Skriv en mal for kommunens utlysning, til kontroll.",
            "Write a template for the municipality's announcement, to be checked.",
        ),
    ),
}
"""By the words that are typed after `fasthandel`, in the order in which help lists them."""


def below(path: str) -> dict[str, Entry]:
    """Return the commands directly under the group `path` ("" for the top), by their last word."""
    prefix = f"{path} " if path else ""
    return {
        name.removeprefix(prefix): entry
        for name, entry in COMMANDS.items()
        if name.startswith(prefix) and " " not in name.removeprefix(prefix)
    }
