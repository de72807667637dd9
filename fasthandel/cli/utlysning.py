"""`fasthandel utlysning`: whether the municipality's announcements hold up, one or thousands of them."""

from __future__ import annotations

from typing import Any

import click

from fasthandel.cli.base import command
from fasthandel.cli.options import (
    FIL,
    feil_fra_option,
    idag_option,
    krev_avgjort_option,
    output_options_of,
    regler_flere_option,
    rule_set_ids,
)
from fasthandel.cli.output import Output
from fasthandel.cli.params import Argument, Option
from fasthandel.cli.values import one_of
from fasthandel.text import Text

FORMATS = ("terminal", "tekst", "linje", "json", "jsonl", "brev", "sarif", "github", "junit")
ALIASES = {"text": "tekst", "concise": "linje", "markdown": "brev", "md": "brev"}
ENDINGS = {
    ".txt": "tekst",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "brev",
    ".sarif": "sarif",
    ".xml": "junit",
}
SHOWN = ("funn", "alle")


@command(
    "utlysning",
    more=Text(
        "FIL er en praksisfil med én eller flere [[utlysning]], en mappe med slike filer, et mønster som "
        "'kommuner/**/*.toml', eller - for standard inn. Hver kontroll har en kode og et navn, og fire mulige utfall: "
        "holder, holder ikke, gjelder ikke og kan ikke avgjøres. docs/utlysning.md forklarer dem alle, og fasthandel "
        "regler forklar UL003 én av dem. Med --tekst er FIL en utlysning i løpende tekst (txt, html eller pdf): da "
        "vises det som ble funnet, med ordene det står i, og --utkast skriver en fil å rette.",
        "FILE is a practice file with one or more [[utlysning]], a folder of such files, a pattern like "
        "'kommuner/**/*.toml', or - for standard input. Each check has a code and a name, and four outcomes: holds, "
        "does not hold, does not apply and cannot be decided. docs/utlysning.md explains them all, and fasthandel "
        "regler forklar UL003 one of them. With --tekst FILE is an announcement in prose (txt, html or pdf): what was "
        "found is then shown, with the words it stands in, and --utkast writes a file to correct.",
    ),
    example=Text(
        "fasthandel utlysning samples/kunngjoeringer/fullstendig.toml --dato 2026-11-25\n"
        "fasthandel utlysning samples/kunngjoeringer/ --format sarif -o funn.sarif --utenfeil\n"
        "fasthandel utlysning --tekst samples/utlysninger/tabell.txt --utkast annonse.toml"
    ),
)
@click.argument(
    "filer",
    cls=Argument,
    type=click.Path(),
    nargs=-1,
    required=True,
    shown=Text("FIL…", "FILE…"),
    words=Text(
        "Filer, mapper eller mønstre; - leser fra standard inn.", "Files, folders or patterns; - reads standard input."
    ),
)
@click.option(
    "--praksis",
    cls=Option,
    type=click.Path(),
    value=FIL,
    words=Text(
        "Praksisfilen som utlysningen gjelder: det utlysningens fil ikke sier, hentes der.",
        "The practice file that the announcement is about: what its own file does not say is taken from there.",
    ),
)
@regler_flere_option
@click.option(
    "--takst-etter",
    cls=Option,
    type=click.Path(),
    value=Text("REGELSETT", "RULESET"),
    suggest=rule_set_ids,
    words=Text(
        "Regn ut taksten etter dette regelsettet, og hold prisen i utlysningen opp mot den.",
        "Reckon the takst under this rule set, and hold the price of the announcement against it.",
    ),
)
@click.option(
    "--velg",
    cls=Option,
    multiple=True,
    value=Text("KODE", "CODE"),
    words=Text(
        "Bare disse kontrollene: kode, begynnelsen på koder eller navn, med komma mellom. Kan gjentas.",
        "Only these checks: a code, how codes begin or a name, with commas between. May be repeated.",
    ),
)
@click.option(
    "--ignorer",
    cls=Option,
    multiple=True,
    value=Text("KODE", "CODE"),
    words=Text("Ikke disse kontrollene; skrives som --velg.", "Not these checks; written like --velg."),
)
@click.option(
    "--vis",
    cls=Option,
    value=Text("funn|alle", "funn|alle"),
    default="funn",
    parse=one_of({word: word for word in SHOWN}, SHOWN),
    suggest=lambda: SHOWN,
    words=Text(
        "Vis bare funn, eller alle kontrollene, også dem som holder. Ellers funn.",
        "Show findings only, or all checks, also those that hold. Otherwise funn.",
    ),
)
@feil_fra_option
@click.option(
    "--utenfeil",
    cls=Option,
    is_flag=True,
    words=Text(
        "Avslutt med 0 også når det er funn. Andre feil gir fortsatt sin egen kode.",
        "Exit with 0 even when there are findings. Other errors keep their own code.",
    ),
)
@click.option(
    "--kjente",
    cls=Option,
    type=click.Path(),
    value=FIL,
    words=Text(
        "Funn som står i denne filen, vises som kjente og teller ikke.",
        "Findings that stand in this file are shown as known and do not count.",
    ),
)
@click.option(
    "--lagre-kjente",
    cls=Option,
    type=click.Path(),
    value=FIL,
    words=Text(
        "Skriv funnene til FIL, for --kjente neste gang. De vises og teller også denne gangen.",
        "Write the findings to FILE, for --kjente next time. They are shown and count this time, too.",
    ),
)
@click.option(
    "--tekst",
    cls=Option,
    is_flag=True,
    words=Text(
        "FIL er utlysninger i løpende tekst: txt, html eller pdf.",
        "FILE is announcements in prose: txt, html or pdf.",
    ),
)
@click.option(
    "--utkast",
    cls=Option,
    type=click.Path(),
    value=FIL,
    words=Text(
        "Med --tekst: skriv det som ble funnet, til FIL, som en fil å rette og så kontrollere.",
        "With --tekst: write what was found to FILE, as a file to correct and then check.",
    ),
)
@idag_option
@krev_avgjort_option
@output_options_of(FORMATS, ALIASES, ENDINGS)
@click.pass_context
def utlysning(ctx: click.Context, /, *, output: Output, tekst: bool, utkast: str | None, **options: Any) -> None:
    """Check every file of `filer`, or with `tekst` read them as prose, and write what was found to `output`."""
    if tekst or utkast is not None:
        from fasthandel.cli.annonse import read_texts

        read_texts(ctx, output, options["filer"], utkast, prose=tekst)
        return
    from fasthandel.cli.checking import Asked, check_files

    check_files(ctx, output, Asked(**options))
