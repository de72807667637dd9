"""The economy of the practice beside its accounts: stock, balance and company."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Del, Tall


class Forbruk(Del):
    """The supplies that the practice uses."""

    per_aar: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Forbruk per år",
            "Supplies per year",
            "kr/aar",
            "Det som brukes av forbruksmateriell i ett år.",
            "The supplies used in one year.",
            "60000",
        ),
    ] = None


class Balanse(Del):
    """What the practice owns and owes on the valuation date."""

    kontanter: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Kontanter",
            "Cash",
            "kr",
            "Kontanter og bankinnskudd i praksisen.",
            "Cash and bank deposits of the practice.",
            "10000",
        ),
    ] = None
    fordringer: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Fordringer",
            "Receivables",
            "kr",
            "Det andre skylder praksisen.",
            "What others owe the practice.",
            "5000",
        ),
    ] = None
    varelager: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Varelager",
            "Stock",
            "kr",
            "Forbruksmateriell og varer på lager.",
            "Supplies and goods in stock.",
            "25000",
        ),
    ] = None
    andre_omloepsmidler: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Andre omløpsmidler",
            "Other current assets",
            "kr",
            "Omløpsmidler utenom kontanter, fordringer og varelager.",
            "Current assets other than cash, receivables and stock.",
            "2000",
        ),
    ] = None
    utstyr: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Utstyr i balansen",
            "Equipment in the balance",
            "kr",
            "Utstyr og inventar som ett beløp. Gjenstandene hver for seg føres under [[utstyr]].",
            "Equipment and fixtures as one amount. The single items are listed under [[utstyr]].",
            "30000",
        ),
    ] = None
    andre_anleggsmidler: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Andre anleggsmidler",
            "Other fixed assets",
            "kr",
            "Anleggsmidler utenom utstyr, uten goodwill.",
            "Fixed assets other than equipment, without goodwill.",
            "2000",
        ),
    ] = None
    leverandoergjeld: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Leverandørgjeld",
            "Payables",
            "kr",
            "Det praksisen skylder leverandører.",
            "What the practice owes its suppliers.",
            "3000",
        ),
    ] = None
    annen_gjeld: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Annen gjeld",
            "Other debt",
            "kr",
            "Annen gjeld i praksisen.",
            "Other debt of the practice.",
            "1000",
        ),
    ] = None


class Selskap(Del):
    """The company through which the practice is owned; its equipment is listed with the rest."""

    andre_eiendeler: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Andre eiendeler",
            "Other assets",
            "kr",
            "Det selskapet eier utenom utstyr og opparbeidet praksis, til verdien på verdsettingsdatoen.",
            "What the company owns beside equipment and built-up practice, at its value on the valuation date.",
            "150000",
        ),
    ] = None
    gjeld: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Gjeld",
            "Debt",
            "kr",
            "Det selskapet skylder andre enn eieren.",
            "What the company owes others than its owner.",
            "90000",
        ),
    ] = None
    mellomvaerende: Annotated[
        Tall | None,
        Field(ge=-(10**10), le=10**10),
        Felt(
            "Mellomværende",
            "Owner's account",
            "kr",
            "Det selskapet skylder den fratredende eieren. Skylder eieren selskapet, skrives det med minus.",
            "What the company owes the outgoing owner. What the owner owes the company is written with a minus.",
            "40000",
        ),
    ] = None
    latent_skatt: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Latent skatt",
            "Latent tax",
            "kr",
            "Skatten selskapet ville betale om eiendelene ble solgt ut av det på verdsettingsdatoen.",
            "The tax the company would pay if its assets were sold out of it on the valuation date.",
            "60000",
        ),
    ] = None
