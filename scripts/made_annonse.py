"""The parts of `docs/annonsetekst.md` that are made from the tables of wordings and of reasons."""

from __future__ import annotations

from fasthandel.annonse.noekler import noekler
from fasthandel.annonse.ordmengder import MENGDER
from fasthandel.annonse.register import all_wordings
from fasthandel.annonse.treff import GRUNNER
from fasthandel.render import annonse_words, values
from fasthandel.render.words import WORDS
from scripts.tables import table

assert annonse_words  # its words are added when it is imported


def annonse_noekler() -> str:
    """Every key that is looked for: its name, whether an announcement should state it, and how many wordings it has."""
    counted: dict[str, int] = {}
    for one in all_wordings():
        counted[one.noekkel] = counted.get(one.noekkel, 0) + 1
    rows = (
        (f"`{key.sti}`", key.fakta.navn.nb, key.raad.nb or "–", str(counted.get(key.sti, "")) or "navn og steder")
        for key in noekler().values()
    )
    return table(("nøkkel", "navn", "bør stå i utlysningen", "ordlyder"), rows)


def annonse_ordlyder() -> str:
    """Every wording of every key, as it stands in the tables."""
    parts = []
    for key in noekler().values():
        rows = [
            (_code(one.moenster), _gives(one.noekkel, one.verdi, one.grunn, sure=one.sikker, weak=one.svak))
            for one in all_wordings()
            if one.noekkel == key.sti
        ]
        if rows:
            parts.append(f"### {key.sti}\n\n{table(('ordlyd', 'gir'), rows)}")
    return "\n\n".join(parts)


def annonse_ordmengder() -> str:
    """The phrases that wordings share."""
    rows = ((f"`<{name}>`", "<br>".join(_code(phrase) for phrase in phrases)) for name, phrases in MENGDER.items())
    return table(("navn", "uttrykk"), rows)


def annonse_grunner() -> str:
    """Every reason for there being no value."""
    return "\n".join(f"- {reason.nb}" for reason in GRUNNER.values())


def _gives(key: str, value: object, reason: str, *, sure: bool, weak: bool) -> str:
    if reason:
        said = GRUNNER[reason].nb
    elif value is None:
        said = "verdien i teksten"
    elif isinstance(value, bool):
        said = "ja" if value else "nei"
    else:
        choice = WORDS.get(f"annonse_valg.{value}")
        said = choice.nb if choice else values.value(str(value), str(noekler()[key].fakta.unit), "nb")
    return said + ("" if sure else ", usikkert") + (", hvis ikke noe annet er sagt" if weak else "")


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")
