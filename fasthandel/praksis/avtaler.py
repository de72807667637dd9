"""What is agreed, granted or guaranteed around the handover, and by whom."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, Id, JaNei, Tall, Tekst
from fasthandel.praksis.values import MAX_TEXT


class KommunalYtelse(Del):
    """One benefit from the municipality to the outgoing doctor."""

    id: Annotated[
        Id | None,
        Felt(
            "Id",
            "Id",
            "",
            "Et kort merke for ytelsen; uten det brukes nummeret i filen.",
            "A short mark for the benefit; without it, its number in the file is used.",
            '"Y1"',
        ),
    ] = None
    navn: Annotated[
        Tekst | None,
        Field(max_length=MAX_TEXT),
        Felt(
            "Navn",
            "Name",
            "",
            "Hva ytelsen var.",
            "What the benefit was.",
            '"Tilskudd til vikar i svangerskap"',
        ),
    ] = None
    dato: Annotated[
        Dag | None,
        Felt(
            "Dato",
            "Date",
            "",
            "Dagen ytelsen ble utbetalt eller gitt.",
            "The day the benefit was paid or given.",
            "2021-06-15",
        ),
    ] = None
    beloep: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Beløp",
            "Amount",
            "kr",
            "Hva ytelsen var verd for legen. Basistilskudd regnes ikke med.",
            "What the benefit was worth to the doctor. The basic grant is not counted.",
            "50000",
        ),
    ] = None


class Avtale(Del):
    """What outgoing and incoming doctor have agreed on."""

    pris: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Avtalt pris",
            "Agreed price",
            "kr",
            "Prisen partene har avtalt for hele praksisen.",
            "The price the parties have agreed on for the whole practice.",
            "980000",
        ),
    ] = None
    dato: Annotated[
        Dag | None,
        Felt(
            "Avtaledato",
            "Date of the agreement",
            "",
            "Dagen avtalen ble inngått.",
            "The day the agreement was made.",
            "2023-05-10",
        ),
    ] = None


class Innloesning(Del):
    """The municipality takes the practice over, and may pass it on."""

    pris: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Pris ved innløsning",
            "Redemption price",
            "kr",
            "Prisen kommunen og den fratredende har avtalt.",
            "The price that the municipality and the outgoing doctor have agreed on.",
            "500000",
        ),
    ] = None
    forpliktelser: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Overtatte forpliktelser",
            "Obligations taken over",
            "kr",
            "Hva det koster kommunen, regnet i dag, å overta forpliktelser som husleie og ansettelser.",
            "What it costs the municipality, at present value, to take over obligations such as lease and staff.",
            "120000",
        ),
    ] = None
    videresalg: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Videresalg",
            "Resale",
            "kr",
            "Det den som tiltrer, betaler kommunen for praksisen.",
            "What the incoming doctor pays the municipality for the practice.",
            "350000",
        ),
    ] = None
    velger_aa_innloese: Annotated[
        JaNei | None,
        Felt(
            "Kommunen velger å innløse",
            "The municipality chooses to redeem",
            "",
            "Om kommunen bruker retten til å innløse der den har en slik rett.",
            "Whether the municipality uses its right to redeem where it has one.",
            "false",
        ),
    ] = None


class Kommuneavtale(Del):
    """The account between doctor and municipality under an 8.2 agreement."""

    utestaaende_refusjon: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Utestående refusjon",
            "Outstanding refund",
            "kr",
            "Det legen skylder kommunen for driftsutgifter etter 8.2-avtalen.",
            "What the doctor owes the municipality for running cost under the 8.2 agreement.",
            "0",
        ),
    ] = None


class Garanti(Del):
    """What the municipality has guaranteed about the price."""

    maksbeloep: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Makspris",
            "Maximum price",
            "kr",
            "Det den som tiltrer, høyst skal betale selv når kommunen garanterer en makspris.",
            "The most the incoming doctor is to pay when the municipality guarantees a maximum price.",
            "600000",
        ),
    ] = None
    gjenkjoep: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Garantert beløp ved salg",
            "Guaranteed amount at sale",
            "kr",
            "Det kommunen har garantert at legen minst skal få for praksisen.",
            "What the municipality has guaranteed that the doctor will at least get for the practice.",
            "700000",
        ),
    ] = None
    oppnaadd_pris: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Oppnådd pris",
            "Price achieved",
            "kr",
            "Det praksisen faktisk ble solgt for; 0 om ingen kjøpte.",
            "What the practice was in fact sold for; 0 if nobody bought.",
            "450000",
        ),
    ] = None


class Rekrutteringstilskudd(Del):
    """Grants from the municipality that bind the doctor for a time."""

    fratredende: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Mottatt av den fratredende",
            "Received by the outgoing doctor",
            "kr",
            "Det den fratredende i sin tid fikk i rekrutteringstilskudd.",
            "The recruitment grant the outgoing doctor once received.",
            "0",
        ),
    ] = None
    tiltredende: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Gitt til den som tiltrer",
            "Granted to the incoming doctor",
            "kr",
            "Det den som tiltrer, får i rekrutteringstilskudd.",
            "The recruitment grant to the incoming doctor.",
            "300000",
        ),
    ] = None
    utbetalt: Annotated[
        Dag | None,
        Felt(
            "Utbetalt",
            "Paid",
            "",
            "Dagen den som tiltrer, fikk tilskuddet. Bindingen regnes fra den.",
            "The day the incoming doctor got the grant. The bond is counted from it.",
            "2023-09-01",
        ),
    ] = None
    sluttet: Annotated[
        Dag | None,
        Felt(
            "Sluttet",
            "Left",
            "",
            "Dagen den som tiltrådte, sluttet igjen, om det har skjedd.",
            "The day the incoming doctor left again, if so.",
            "2025-03-01",
        ),
    ] = None


class Auksjon(Del):
    """The bid where the post is put out to auction or tender."""

    bud: Annotated[
        Tall | None,
        Field(ge=-(10**10), le=10**10),
        Felt(
            "Bud på hjemmelen",
            "Bid for the post",
            "kr",
            "Det den som byr, vil betale kommunen. Vil den som byr, ha betalt av kommunen, skrives det med minus.",
            "What the bidder will pay the municipality. What the bidder wants from the municipality is written with "
            "a minus.",
            "250000",
        ),
    ] = None
    avtaletid: Annotated[
        Tall | None,
        Field(ge=0, le=100),
        Felt(
            "Avtaletid",
            "Term of the contract",
            "aar",
            "Hvor lenge avtalen som det bys på, varer.",
            "How long the contract that is bid for lasts.",
            "10",
        ),
    ] = None


class Vikar(Del):
    """The locum while the post is vacant."""

    fra: Annotated[
        Dag | None,
        Felt(
            "Vikar fra",
            "Locum from",
            "",
            "Vikarens første dag.",
            "The locum's first day.",
            "2023-08-16",
        ),
    ] = None

    kommunens_utgift_per_mnd: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Kommunens utgift per måned",
            "Cost to the municipality per month",
            "kr/mnd",
            "Det vikaren koster kommunen i en måned, utover det en fastlege ville kostet.",
            "What the locum costs the municipality in a month, beyond what a fastlege would cost.",
            "85000",
        ),
    ] = None
    maaneder: Annotated[
        Tall | None,
        Field(ge=0, le=600),
        Felt(
            "Måneder med vikar",
            "Months with a locum",
            "mnd",
            "Hvor mange måneder vikaren har vært eller ventes å være der.",
            "How many months the locum has been or is expected to be there.",
            "12",
        ),
    ] = None
