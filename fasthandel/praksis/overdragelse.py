"""The handover: notice, price indication, bid and the municipality's announcements."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, Id, JaNei, Tall


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


class Utlysning(Del):
    """One announcement of the post."""

    id: Annotated[
        Id | None,
        Felt(
            "Id",
            "Id",
            "",
            "Et kort merke for utlysningen; uten det brukes nummeret i filen.",
            "A short mark for the announcement; without it, its number in the file is used.",
            '"UL1"',
        ),
    ] = None
    publisert: Annotated[
        Dag | None,
        Felt(
            "Publisert",
            "Published",
            "",
            "Dagen utlysningen ble publisert.",
            "The day the announcement was published.",
            "2023-03-06",
        ),
    ] = None
    soeknadsfrist: Annotated[
        Dag | None,
        Felt(
            "Søknadsfrist",
            "Application deadline",
            "",
            "Siste dag for å søke.",
            "The last day to apply.",
            "2023-03-27",
        ),
    ] = None
    pris: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Oppgitt pris",
            "Stated price",
            "kr",
            "Prisen som sto i utlysningen.",
            "The price stated in the announcement.",
            "400200",
        ),
    ] = None
    korrekt: Annotated[
        JaNei | None,
        Felt(
            "Korrekt utlyst",
            "Correctly announced",
            "",
            "Om utlysningen fylte kravene i rammeavtalen.",
            "Whether the announcement met the framework agreement's requirements.",
            "true",
        ),
    ] = None
    kvalifisert_soeker: Annotated[
        JaNei | None,
        Felt(
            "Kvalifisert søker",
            "Qualified applicant",
            "",
            "Om minst én kvalifisert søker meldte seg på ordinære vilkår.",
            "Whether at least one qualified applicant came forward on ordinary terms.",
            "false",
        ),
    ] = None
