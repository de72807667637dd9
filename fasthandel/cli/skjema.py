"""`fasthandel regler skjema`: JSON Schemas for editors."""

from __future__ import annotations

import click

from fasthandel.cli.base import command
from fasthandel.cli.messages import remark
from fasthandel.cli.options import overskriv_option, stille_option, ut_option
from fasthandel.cli.output import Output
from fasthandel.cli.params import Argument, session
from fasthandel.cli.usage import usage_error
from fasthandel.cli.values import nearest
from fasthandel.text import Text

WHICH = ("praksis", "regelsett")


@command(
    "regler skjema",
    more=Text(
        "Skriver et JSON Schema for praksisfiler eller regelfiler (regelsett, når det ikke står noe). Et "
        "redigeringsprogram som leser det, fullfører nøkler, viser hva de betyr og merker feil mens du skriver. Lagre "
        "skjemaet ved siden av filen, og la første linje i filen være #:schema ./regelsett.schema.json.",
        "Writes a JSON Schema of practice files or rule files (regelsett, when nothing is said). An editor that reads "
        "it completes keys, shows what they mean and marks mistakes while you type. Save the schema beside the file, "
        "and let the first line of the file be #:schema ./regelsett.schema.json.",
    ),
    example=Text("fasthandel regler skjema regelsett -o regelsett.schema.json"),
)
@click.argument(
    "hva",
    cls=Argument,
    default="regelsett",
    shown=Text("[praksis|regelsett]"),
    suggest=lambda: WHICH,
    words=Text("Hva slags filer skjemaet er for.", "The sort of files that the schema is for."),
)
@ut_option
@overskriv_option
@stille_option
@click.pass_context
def skjema(ctx: click.Context, *, hva: str, ut: str | None, overskriv: bool, stille: bool) -> None:
    """Write the schema of practice files or rule files to `ut`, or to standard output."""
    if hva not in WHICH:
        allowed = Text(f"tillatt: {', '.join(WHICH)}", f"allowed: {', '.join(WHICH)}")
        raise usage_error(ctx, "FH308", key="skjema", found=hva, expected=allowed, hint=nearest(hva, WHICH))
    run = session(ctx)
    file = None if ut == "-" else ut
    output = Output(format="json", file=file, overwrite=overskriv, quiet=stille, session=run)
    output.check()
    from fasthandel.skjema import schema_text

    output.write(schema_text(hva, run.language))
    if file is not None and not stille:
        line = f"#:schema ./{file.replace(chr(92), '/').rpartition('/')[2]}"
        remark(Text(f"Øverst i filen du skriver: {line}", f"At the top of the file you write: {line}"), run)
