"""The pages in `docs/` that are made from the program: `python -m fasthandel.cli.pages docs` writes them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

import click

from fasthandel.cli import exits
from fasthandel.cli.commands import below
from fasthandel.cli.output import write_whole
from fasthandel.cli.root import PROGRAM, cli
from fasthandel.cli.session import Session
from fasthandel.codes import CODES, Code
from fasthandel.text import Text

WIDTH = 88
MADE = "<!-- Laget av «python -m fasthandel.cli.pages docs». Rett teksten i programmet, ikke her. -->"

GROUPS: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("FH000", "Lesing av filer", (exits.PRAKSIS, exits.REGLER)),
    ("FH010", "Praksisfilen", (exits.PRAKSIS,)),
    ("FH100", "Regelfiler", (exits.REGLER,)),
    ("FH150", "Regelsett som ikke gjelder", (exits.NOTHING,)),
    ("FH160", "Testtilfeller i regelfiler", (exits.REGLER,)),
    ("FH170", "Sammenlikning av regelsett", (exits.NOTHING,)),
    ("FH200", "Formler", (exits.REGLER,)),
    ("FH300", "Kommandolinjen", (exits.USAGE,)),
    ("FH400", "Funn i regelfiler", (exits.FINDINGS,)),
)
"""First code, heading and exit codes of each group of codes."""

VARIABLES = {
    "FASTHANDEL_SPRAK": "språket når `--sprak` ikke er oppgitt: `nb` eller `en`",
    "NO_COLOR": "ingen farger, hvis den ikke er tom og `--farge alltid` ikke er oppgitt",
    "COLUMNS": "bredden på terminalen i tegn",
    "FASTHANDEL_DEBUG": "vis hele sporet ved en intern feil i stedet for en rapport",
}

_OWN_EXIT = {"FH170": (exits.USAGE,), "FH315": (exits.UNDECIDED,), "FH399": (exits.INTERNAL,)}
_FIELDS = {
    "key": Text("nøkkel", "key"),
    "found": Text("funnet", "found"),
    "expected": Text("tillatt", "allowed"),
    "hint": Text("råd", "advice"),
}


def codes_page() -> str:
    """Return `docs/feilkoder.md`: every code, what it means and how to mend it."""
    lines = [
        MADE,
        "",
        "# Feilkoder",
        "",
        "Hver feil og advarsel fra fasthandel har en kode som aldri får en ny betydning. Meldingen sier fil, linje og",
        "kolonne, viser linjen som den står, og sier hva som er tillatt og hva du kan gjøre. ‹nøkkel› og ‹funnet› står",
        "her for det meldingen fyller inn. Med `--feilformat json` kommer meldingene som JSON på standard feil.",
    ]
    for place, (first, heading, exit_codes) in enumerate(GROUPS):
        last = GROUPS[place + 1][0] if place + 1 < len(GROUPS) else "FH999"
        codes = {name: code for name, code in sorted(CODES.items()) if first <= name < last}
        if codes:
            lines += ["", f"## {heading}"]
        for name, code in codes.items():
            lines += ["", *_code_entry(name, code, _OWN_EXIT.get(name, exit_codes))]
    return "\n".join(lines) + "\n"


def _code_entry(name: str, code: Code, exit_codes: tuple[int, ...]) -> Iterator[str]:
    kind = f"Feil, avslutter med kode {' eller '.join(map(str, exit_codes))}"
    if code.warning:
        kind = code.alvor.capitalize()
    yield f"### {name}: {shown_title(code.title, 'nb')}"
    yield ""
    yield f"{kind}. {code.forklaring.nb} {code.raad.nb}".rstrip()
    if code.title.en:
        yield ""
        yield f"*In English: {shown_title(code.title, 'en')}.* {code.forklaring.en} {code.raad.en}".rstrip()


def shown_title(template: Text, language: str) -> str:
    """Return the title of a code with the names of its fields where a message fills in what was found."""
    words = template.in_language(language)
    return re.sub(r"\{(\w+)\}", lambda field: f"‹{_FIELDS[field[1]].in_language(language)}›", words)


def commands_page() -> str:
    """Return `docs/kommandoer.md`: the help of every command, and the exit codes."""
    lines = [MADE, "", "# Kommandoer", "", "Det samme viser `--help`; `--sprak en` viser det på engelsk."]
    root = click.Context(cli, info_name=PROGRAM, terminal_width=WIDTH, obj=Session())
    lines += ["", "```text", root.get_help(), "```"]
    for ctx in _contexts(root, ""):
        lines += ["", f"## {ctx.command_path}", "", "```text", ctx.get_help(), "```"]
    lines += ["", "## Avslutningskoder", "", "| kode | betyr |", "|---|---|"]
    lines += [f"| {code} | {words.nb} |" for code, words in exits.WORDS.items()]
    lines += ["", "## Miljøvariabler", "", "| variabel | virkning |", "|---|---|"]
    lines += [f"| `{name}` | {effect} |" for name, effect in VARIABLES.items()]
    return "\n".join(lines) + "\n"


def _contexts(parent: click.Context, path: str) -> Iterator[click.Context]:
    """Yield a context for each command below `parent`, in the order of help."""
    assert isinstance(parent.command, click.Group)
    for name in below(path):
        found = parent.command.get_command(parent, name)
        assert found is not None, name
        ctx = click.Context(found, parent=parent, info_name=name, terminal_width=WIDTH)
        yield ctx
        if isinstance(found, click.Group):
            yield from _contexts(ctx, f"{path} {name}".strip())


PAGES = {"feilkoder.md": codes_page, "kommandoer.md": commands_page}


def main() -> None:
    """Write the pages to the folder named on the command line."""
    folder = sys.argv[1]
    for name, page in PAGES.items():
        write_whole(os.path.join(folder, name), page().encode(), overwrite=True)
        click.echo(os.path.join(folder, name))


if __name__ == "__main__":
    main()
