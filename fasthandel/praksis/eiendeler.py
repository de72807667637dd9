"""What is counted year by year and piece by piece: the accounts and the equipment."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, Id, JaNei, Tall, Tekst
from fasthandel.praksis.values import MAX_TEXT


class Regnskap(Del):
    """The accounts of one year."""

    aar: Annotated[
        Tall,
        Field(ge=1980, le=2100, multiple_of=1),
        Felt(
            "Regnskapsår",
            "Accounting year",
            "aarstall",
            "Året som regnskapet gjelder.",
            "The year of the accounts.",
            "2022",
        ),
    ]
    basistilskudd: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Basistilskudd",
            "Basic grant",
            "kr",
            "Basistilskudd fra kommunen i året.",
            "Basic grant from the municipality in the year.",
            "772920",
        ),
    ] = None
    refusjon: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Refusjoner",
            "Refund income",
            "kr",
            "Refusjoner fra Helfo i året. Søkerne skal få denne opplysningen.",
            "Refunds from Helfo in the year. Applicants are to be given this.",
            "1330000",
        ),
    ] = None
    egenandeler: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Egenandeler",
            "Patient fees",
            "kr",
            "Egenandeler fra pasientene i året. Søkerne skal få denne opplysningen.",
            "Fees paid by patients in the year. Applicants are to be given this.",
            "540000",
        ),
    ] = None
    andre_inntekter: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Andre inntekter",
            "Other income",
            "kr",
            "Attester og annet som ikke hører til omsetningen av basistilskudd, refusjoner og egenandeler.",
            "Certificates and other income outside the turnover of basic grant, refunds and patient fees.",
            "60000",
        ),
    ] = None
    driftsutgifter: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Driftsutgifter",
            "Operating expenses",
            "kr",
            "Legens egne driftsutgifter og andel av felles utgifter i året. Søkerne skal få denne opplysningen.",
            "The doctor's expenses in the year, share of common ones included. Applicants are to be given this.",
            "920000",
        ),
    ] = None
    konsultasjoner: Annotated[
        Tall | None,
        Field(ge=0, le=100_000, multiple_of=1),
        Felt(
            "Konsultasjoner",
            "Consultations",
            "konsultasjon",
            "Konsultasjoner med listens pasienter i året, vikarens medregnet.",
            "Consultations with the list's patients in the year, a locum's included.",
            "3590",
        ),
    ] = None


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
