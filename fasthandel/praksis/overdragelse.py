"""The handover: notice, price indication, bid, award and arbitration."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, Tall, Tekst
from fasthandel.praksis.values import MAX_TEXT


class Fratreden(Del):
    """The outgoing doctor's leaving."""

    hjemmel_siden: Annotated[
        Dag | None,
        Felt(
            "Hjemmel siden",
            "Post held since",
            "",
            "Dagen den fratredende fikk hjemmelen.",
            "The day the outgoing doctor was awarded the post.",
            "2008-09-01",
        ),
    ] = None
    oppsigelse_mottatt: Annotated[
        Dag | None,
        Felt(
            "Oppsigelse mottatt",
            "Notice received",
            "",
            "Dagen kommunen fikk oppsigelsen.",
            "The day the municipality received the notice.",
            "2023-02-15",
        ),
    ] = None
    oppsigelse_utloeper: Annotated[
        Dag | None,
        Felt(
            "Oppsigelsestiden utløper",
            "Notice ends",
            "",
            "Siste dag i oppsigelsestiden.",
            "The last day of the notice period.",
            "2023-08-15",
        ),
    ] = None
    foedselsdato: Annotated[
        Dag | None,
        Felt(
            "Fødselsdato",
            "Date of birth",
            "",
            "Den fratredendes fødselsdato, for aldersgrensen. Skriv aldri fødselsnummeret.",
            "The outgoing doctor's date of birth, for the age limit. Never write the national identity number.",
            "1956-10-02",
        ),
    ] = None
    fratredelsesdato: Annotated[
        Dag | None,
        Felt(
            "Fratredelsesdato",
            "Leaving date",
            "",
            "Dagen den fratredende slutter og praksisen overtas.",
            "The day the outgoing doctor leaves and the practice is taken over.",
            "2023-08-15",
        ),
    ] = None
    tilbud_mottatt: Annotated[
        Dag | None,
        Felt(
            "Tilbud mottatt",
            "Offer received",
            "",
            "Dagen den valgte søkeren fikk kommunens tilbud om hjemmelen.",
            "The day the chosen applicant received the municipality's offer of the post.",
            "2023-04-11",
        ),
    ] = None
    avtale_til: Annotated[
        Dag | None,
        Felt(
            "Avtale etter aldersgrensen til",
            "Agreement after the age limit until",
            "",
            "Siste dag i en tidsbegrenset avtale om å fortsette etter aldersgrensen, om en slik er inngått.",
            "The last day of a time-limited agreement to go on after the age limit, if one has been made.",
            "2028-10-01",
        ),
    ] = None
    autorisasjon_tapt: Annotated[
        Dag | None,
        Felt(
            "Autorisasjon tapt",
            "Licence lost",
            "",
            "Dagen tapet av autorisasjonen ble endelig, om den er tapt.",
            "The day the loss of the licence became final, if it is lost.",
            "2023-08-01",
        ),
    ] = None


class Prisantydning(Del):
    """What the outgoing doctor asks."""

    utstyr: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Prisantydning for utstyr",
            "Asking price for equipment",
            "kr",
            "Det den fratredende ber om for inventar og utstyr. Søkerne skal få denne opplysningen.",
            "What the outgoing doctor asks for fixtures and equipment. Applicants are to be given this.",
            "200000",
        ),
    ] = None
    opparbeidet: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Prisantydning for opparbeidet praksis",
            "Asking price for the built-up practice",
            "kr",
            "Det den fratredende ber om for opparbeidet praksis. Søkerne skal få denne opplysningen.",
            "What the outgoing doctor asks for the built-up practice. Applicants are to be given this.",
            "1050000",
        ),
    ] = None


class Bud(Del):
    """What the incoming doctor offers."""

    beloep: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Bud",
            "Bid",
            "kr",
            "Det den som skal tiltre, tilbyr for hele praksisen.",
            "What the incoming doctor offers for the whole practice.",
            "900000",
        ),
    ] = None
    dato: Annotated[
        Dag | None,
        Felt(
            "Buddato",
            "Date of the bid",
            "",
            "Dagen budet ble gitt.",
            "The day of the bid.",
            "2023-05-02",
        ),
    ] = None


class Tildeling(Del):
    """The municipality's award of the post."""

    vedtak_mottatt: Annotated[
        Dag | None,
        Felt(
            "Vedtak mottatt",
            "Award received",
            "",
            "Dagen underretningen om hvem som får hjemmelen, kom fram til den som vil klage.",
            "The day the notice of who gets the post reached the one who wants to complain.",
            "2023-04-11",
        ),
    ] = None
    klage_sendt: Annotated[
        Dag | None,
        Felt(
            "Klage sendt",
            "Complaint sent",
            "",
            "Dagen klagen på tildelingen ble sendt, om noen har klaget.",
            "The day the complaint about the award was sent, if anyone has complained.",
            "2023-04-25",
        ),
    ] = None


class Nemnd(Del):
    """Arbitration of the price by the board."""

    begjaert: Annotated[
        Dag | None,
        Felt(
            "Nemnd begjært",
            "Board asked",
            "",
            "Dagen en av partene ba om at nemnda skal fastsette prisen.",
            "The day one of the parties asked the board to set the price.",
            "2023-05-15",
        ),
    ] = None
    avgjoerelse_mottatt: Annotated[
        Dag | None,
        Felt(
            "Avgjørelse mottatt",
            "Decision received",
            "",
            "Dagen partene fikk nemndas avgjørelse.",
            "The day the parties received the board's decision.",
            "2023-07-03",
        ),
    ] = None


class Verdsatt(Del):
    """A takst that the stated price is held against."""

    takst: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Takst å måle prisen mot",
            "Takst to hold the price against",
            "kr",
            "Taksten som prisen i utlysningen måles mot.",
            "The takst that the price in the announcement is held against.",
            "400200",
        ),
    ] = None
    regelsett: Annotated[
        Tekst | None,
        Field(max_length=MAX_TEXT),
        Felt(
            "Regelsett",
            "Rule set",
            "",
            "Regelsettet som taksten er regnet etter.",
            "The rule set that the takst follows.",
            '"no-utstyr"',
        ),
    ] = None
    dato: Annotated[
        Dag | None,
        Felt(
            "Takstdato",
            "Date of the takst",
            "",
            "Verdsettingsdatoen for taksten.",
            "The valuation date of the takst.",
            "2023-03-01",
        ),
    ] = None
