"""FH198: rule sets that say nothing of reversion."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH198",
    Text("{found} sier ingenting om hjemfall", "{found} says nothing of reversion"),
    Text(
        "Regelsettet har ingen [hjemfall]: det sier verken når hjemmelen kan falle tilbake til kommunen, eller at det "
        "ikke finnes noen slik regel. Et regelsett om pengene, som no-innloesning-plikt, vises der et annet viser til "
        "det.",
        "The rule set has no [hjemfall]: it says neither when the post can revert to the municipality nor that there "
        "is no such rule. One about the money, such as no-innloesning-plikt, is shown where another points at it.",
    ),
)
