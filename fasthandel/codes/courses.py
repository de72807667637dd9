"""FH141–FH149: rule files, in what they say of the course of a handover: deadlines and hjemfall."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH141",
    Text("{key}: en frist som ikke er funnet, har ingen formel", "{key}: a deadline not found has no formula"),
    Text(
        "ikke_funnet sier at det er lett etter regelen uten å finne den. Da vises ingen dato. Er den funnet, skriv "
        "formelen og stryk ikke_funnet.",
        "ikke_funnet says that the rule was looked for and not found. No date is then shown. If it was found, write "
        "the formula and remove ikke_funnet.",
    ),
)
define(
    "FH142",
    Text("{key}: en foreløpig dato trenger sin forutsetning", "{key}: a provisional date needs its assumption"),
    Text(
        "foreloepig er datoen å regne med så lenge noe mangler, og forutsetning sier leseren hva den bygger på. Det "
        "ene står aldri uten det andre.",
        "foreloepig is the date to reckon with while something is missing, and forutsetning tells the reader what it "
        "assumes. Neither stands without the other.",
    ),
)
define(
    "FH143",
    Text("{key}: [hjemfall] sier både når og at regelen ikke finnes", "{key}: [hjemfall] says both when and not"),
    Text(
        "finnes_ikke sier at regelsettet ikke har noen regel om hjemfall. Da står ingenting annet i tabellen.",
        "finnes_ikke says that the rule set has no rule on reversion. Nothing else then stands in the table.",
    ),
)
define(
    "FH144",
    Text("{key}: {found} er ikke en konklusjon som kan stå her", "{key}: {found} is no conclusion that fits here"),
    Text(
        "[hjemfall] peker på konklusjoner i regelsettet: tidligst og neste_utlysning på en frist, vilkaar på krav, "
        "neste_soeknadsfrist på en frist eller en mellomregning.",
        "[hjemfall] points at conclusions of the rule set: tidligst and neste_utlysning at a deadline, vilkaar at "
        "checks, neste_soeknadsfrist at a deadline or an intermediate result.",
    ),
)
