"""FH450–FH459: what the cases of a rule set do not show (`regler test`)."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH450",
    Text("ingen prøve når dette: {found}", "no case reaches this: {found}"),
    Text(
        "Verken prøvene i regelfilen, prøvene i regelsett som arver den, eller eksemplene som følger med, kommer innom "
        "dette stedet i regelen. En feil der ville ingen merke.",
        "Neither the cases of the rule file, those of rule sets that inherit it, nor the samples come by this place of "
        "the rule. Nobody would notice a mistake there.",
    ),
    warning=True,
)
define(
    "FH451",
    Text("ingen prøve merker endringen {found}", "no case notices the change {found}"),
    Text(
        "Regelen ble endret litt, og alle prøvene besto likevel. Da vet ingen om den sto riktig fra før. En prøve som "
        "venter et beløp der endringen gir utslag, retter på det.",
        "The rule was changed a little, and yet every case passed. So nobody knows whether it was right before. A case "
        "that expects an amount in which the change shows mends it.",
    ),
    warning=True,
)
define(
    "FH452",
    Text("forklaringen trengs ikke: {found}", "the explanation is not needed: {found}"),
    Text(
        "`[[regelsett.godtatt]]` forklarer noe som prøvene viser nå, eller som ikke finnes. Blir forklaringen stående, "
        "kan den skjule noe nytt.",
        "`[[regelsett.godtatt]]` explains something that the cases show now, or that is not there. Left standing it "
        "may hide something new.",
    ),
    warning=True,
)
