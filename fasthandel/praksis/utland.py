"""What only rules abroad ask for, and the rates by which amounts are set beside them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, JaNei, Tall, Tekst
from fasthandel.praksis.values import MAX_TEXT


class Vakt(Del):
    """Out-of-hours duty, where rules limit how much of its income counts."""

    regionsnitt_per_lege: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Regionens snitt per lege",
            "Regional mean per doctor",
            "kr",
            "Det en lege i regionen i snitt tjener på vakt i et år.",
            "What a doctor in the region earns from duty in a year on average.",
            "180000",
        ),
    ] = None
    utenfor_ordning: Annotated[
        JaNei | None,
        Felt(
            "Utenfor vaktordningen",
            "Outside the duty scheme",
            "",
            "Om praksisen ligger på en øy utenfor regionens vaktordning.",
            "Whether the practice lies on an island outside the regional duty scheme.",
            "false",
        ),
    ] = None


class Deling(Del):
    """The split of a Danish partnership, in which one doctor leaves with more than half of the patients."""

    goodwill_foer: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Goodwill før delingen",
            "Goodwill before the split",
            "kr",
            "Fellesskapets goodwill like før delingen.",
            "The partnership's goodwill just before the split.",
            "2000000",
        ),
    ] = None
    pasienter_foer: Annotated[
        Tall | None,
        Field(ge=0, le=100_000, multiple_of=1),
        Felt(
            "Pasienter før delingen",
            "Patients before the split",
            "pasient",
            "Fellesskapets pasienter like før delingen.",
            "The partnership's patients just before the split.",
            "2000",
        ),
    ] = None
    pasienter_egen: Annotated[
        Tall | None,
        Field(ge=0, le=100_000, multiple_of=1),
        Felt(
            "Egne pasienter etterpå",
            "Own patients afterwards",
            "pasient",
            "Pasientene denne legen fikk etter delingen.",
            "The patients of this doctor after the split.",
            "1100",
        ),
    ] = None
    pasienter_andre: Annotated[
        Tall | None,
        Field(ge=0, le=100_000, multiple_of=1),
        Felt(
            "Den andres pasienter etterpå",
            "The other's patients afterwards",
            "pasient",
            "Pasientene den andre legen fikk etter delingen.",
            "The patients of the other doctor after the split.",
            "800",
        ),
    ] = None


class Valutakurs(Del):
    """The rate of one currency on one day, given by the user."""

    valuta: Annotated[
        Literal["kr", "DKK", "EUR", "GBP", "SEK", "USD"],
        Felt(
            "Valuta",
            "Currency",
            "",
            "Valutaen kursen gjelder.",
            "The currency of the rate.",
            '"DKK"',
        ),
    ]
    kurs: Annotated[
        Tall,
        Field(ge=0, le=1_000_000),
        Felt(
            "Kurs",
            "Rate",
            "antall",
            "Hva én enhet av valutaen koster i valutaen filen er skrevet i.",
            "What one unit of the currency costs in the currency of the file.",
            "1.52",
        ),
    ]
    dato: Annotated[
        Dag,
        Felt(
            "Kursdato",
            "Date of the rate",
            "",
            "Dagen kursen gjaldt.",
            "The day of the rate.",
            "2023-02-28",
        ),
    ]
    kilde: Annotated[
        Tekst | None,
        Field(max_length=MAX_TEXT),
        Felt(
            "Kilde",
            "Source",
            "",
            "Hvor kursen er hentet fra.",
            "Where the rate was taken from.",
            '"oppdiktet kurs, til eksempel"',
        ),
    ] = None
