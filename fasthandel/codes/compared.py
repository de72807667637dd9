"""FH170–FH179: rule sets put side by side."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH170",
    Text("to ulike regelsett har samme id: {found}", "two different rule sets have the same id: {found}"),
    Text(
        "I en sammenlikning kjennes hvert regelsett på id-en. Gi det ene en annen id i filen sin.",
        "In a comparison each rule set is known by its id. Give one of them another id in its file.",
    ),
)
define(
    "FH171",
    Text("ingen av regelsettene gjelder for praksisen", "none of the rule sets applies to the practice"),
    Text(
        "Hvert regelsett står i resultatet med grunnen. Velg andre regelsett, eller en annen dag med --dato.",
        "Each rule set stands in the result with the reason. Choose other rule sets, or another day with --dato.",
    ),
)
