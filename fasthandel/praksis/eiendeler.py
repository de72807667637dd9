"""What is counted piece by piece: the equipment."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, Id, JaNei, Tall, Tekst
from fasthandel.praksis.values import MAX_TEXT


class Utstyr(Del):
    """One piece of equipment."""

    id: Annotated[
        Id,
        Felt(
            "Id",
            "Id",
            "",
            "Et kort merke som er eget for denne gjenstanden. Takst og feilmeldinger viser til det.",
            "A short mark of its own for this item. The valuation and the messages refer to it.",
            '"U1"',
        ),
    ]
    navn: Annotated[
        Tekst,
        Field(max_length=MAX_TEXT),
        Felt(
            "Navn",
            "Name",
            "",
            "Hva gjenstanden er, slik en kjøper kjenner den igjen.",
            "What the item is, so that a buyer recognises it.",
            '"Undersøkelsesbenk"',
        ),
    ]
    klasse: Annotated[
        Literal[
            "undersoekelsesbenk",
            "gynekologisk_benk",
            "moebler",
            "it",
            "instrumenter",
            "ultralyd",
            "ekg",
            "spirometer",
            "laboratorium",
            "autoklav",
            "inventar",
            "blodtrykksmaaler",
            "roentgen",
            "defibrillator",
            "kjoeleskap",
            "programvare",
            "kontormaskiner",
            "annet",
        ],
        Felt(
            "Utstyrsklasse",
            "Equipment class",
            "",
            "Slaget utstyr, som avgjør levetiden. Møbler er på legens kontor, inventar på venterom og i resepsjon.",
            "The kind of equipment, which decides its life. moebler is the doctor's office furniture, inventar the "
            "waiting room and reception.",
            '"undersoekelsesbenk"',
        ),
    ]
    nypris: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Nypris",
            "Cost when new",
            "kr",
            "Det gjenstanden kostet ny, uten merverdiavgift.",
            "What the item cost new, without VAT.",
            "38000",
        ),
    ] = None
    anskaffet: Annotated[
        Dag | None,
        Felt(
            "Anskaffet",
            "Bought",
            "",
            "Dagen gjenstanden ble kjøpt.",
            "The day the item was bought.",
            "2018-03-01",
        ),
    ] = None
    markedsverdi: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Markedsverdi",
            "Market value",
            "kr",
            "Det en sakkyndig mener gjenstanden er verd på verdsettingsdatoen.",
            "What an appraiser finds the item worth on the valuation date.",
            "19000",
        ),
    ] = None
    eier: Annotated[
        Literal["lege", "selskap", "kommune", "leid"],
        Felt(
            "Eier",
            "Owner",
            "",
            "Den fratredende legen, selskapet legene eier sammen, kommunen, eller leid av andre.",
            "The outgoing doctor, the company the doctors own together, the municipality, or leased from others.",
            '"lege"',
        ),
    ]
    overfoerbar: Annotated[
        JaNei | None,
        Felt(
            "Kan overføres",
            "Transferable",
            "",
            "Om den som tiltrer, kan overta gjenstanden.",
            "Whether the incoming doctor can take the item over.",
            "true",
        ),
    ] = None
    personlig: Annotated[
        JaNei | None,
        Felt(
            "Personlig",
            "Personal",
            "",
            "Om gjenstanden følger legen som person, for eksempel en brukerlisens.",
            "Whether the item follows the doctor as a person, for example a user licence.",
            "false",
        ),
    ] = None
    i_bruk: Annotated[
        JaNei | None,
        Felt(
            "I bruk",
            "In use",
            "",
            "Om gjenstanden virker og er i bruk på verdsettingsdatoen.",
            "Whether the item works and is in use on the valuation date.",
            "true",
        ),
    ] = None
