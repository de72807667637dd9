"""`fasthandel utlysning --tekst`: an announcement in prose, what was found in it, and a draft of a file to correct."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from fasthandel.cli import exits
from fasthandel.cli.inputs import SHOWN_AS, STANDARD_INPUT
from fasthandel.cli.messages import remark, show
from fasthandel.cli.output import Output
from fasthandel.cli.usage import usage_error
from fasthandel.errors import Place, Problem
from fasthandel.record import replace
from fasthandel.text import Text

FORMATS = {"terminal": "terminal", "tekst": "tekst", "json": "json", "brev": "markdown"}
"""What the result can be shown in, by the names that `utlysning` has for them."""


def read_texts(ctx: click.Context, output: Output, filer: Sequence[str], utkast: str | None, *, prose: bool) -> None:
    """Write what was found in the announcement in prose that `filer` names, and the draft to `utkast`."""
    if not prose:
        raise usage_error(ctx, "FH188", found="--utkast", hint=Text("skriv --tekst også", "write --tekst, too"))
    if output.format not in FORMATS:
        known = ", ".join(FORMATS)
        hint = Text(f"med --tekst finnes {known}", f"with --tekst there are {known}")
        raise usage_error(ctx, "FH188", found=f"--format {output.format}", hint=hint)
    if len(filer) != 1:
        one = Text("les én tekst om gangen", "read one text at a time")
        raise usage_error(ctx, "FH188", found=" ".join(filer), hint=one)
    (name,) = filer
    draft = None if utkast is None else replace(output, file=None if utkast == "-" else utkast, format="tekst")
    output.check(inputs=(name,))
    if draft is not None:
        draft.check(inputs=(name,))
    _read(ctx, output, draft, name)


def _read(ctx: click.Context, output: Output, draft: Output | None, name: str) -> None:
    from fasthandel.annonse import annonse_document, finn, les_tekst, som_toml
    from fasthandel.render import render

    tekst = les_tekst(sys.stdin.buffer.read(), SHOWN_AS) if name == STANDARD_INPUT else les_tekst(name)
    treff = finn(tekst)
    output.write(
        render(
            annonse_document(tekst, treff),
            FORMATS[output.format],
            language=output.language,
            width=output.width,
            color=output.color,
        )
    )
    if draft is not None:
        draft.write(som_toml(tekst, treff, output.language))
        if not output.quiet and draft.file is not None:
            remark(
                Text(
                    f"Rett {draft.file} der det trengs, og kjør: fasthandel utlysning {draft.file}",
                    f"Correct {draft.file} where needed, and run: fasthandel utlysning {draft.file}",
                ),
                output.session,
            )
    if not treff:
        show([Problem(code="FH189", where=Place(name))], output.session)
        ctx.exit(exits.NOTHING)
