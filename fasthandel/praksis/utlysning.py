"""What an announcement, or the form that goes with it, says about the practice and about money."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, JaNei, Tall
from fasthandel.praksis.kunngjoering import Kunngjoering


class Utlysning(Kunngjoering):
    """One announcement of the post, with what it tells the applicants."""

    pris: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Oppgitt pris",
            "Stated price",
            "kr",
            "Hele prisen som sto i utlysningen.",
            "The whole price stated in the announcement.",
            "400200",
        ),
    ] = None
    pris_utstyr: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Oppgitt pris for utstyr",
            "Stated price for equipment",
            "kr",
            "Prisantydningen for inventar og utstyr, slik søkerne fikk den.",
            "The asking price for fixtures and equipment, as the applicants were given it.",
            "174800",
        ),
    ] = None
    pris_opparbeidet: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Oppgitt pris for opparbeidet praksis",
            "Stated price for the built-up practice",
            "kr",
            "Prisantydningen for opparbeidet praksis, slik søkerne fikk den.",
            "The asking price for the built-up practice, as the applicants were given it.",
            "225400",
        ),
    ] = None
    driftsform: Annotated[
        Literal["naeringsdrift", "8.2", "fastloenn"] | None,
        Felt(
            "Oppgitt driftsform",
            "Stated form of operation",
            "",
            "Driftsformen hjemmelen er lyst ut med: næringsdrift, 8.2-avtale eller fast lønn.",
            "The form of operation announced: self-employed, 8.2 agreement or salaried.",
            '"naeringsdrift"',
        ),
    ] = None
    listelengde: Annotated[
        Tall | None,
        Field(ge=0, le=10_000, multiple_of=1),
        Felt(
            "Oppgitt listelengde",
            "Stated list size",
            "pasient",
            "Pasienter på listen, slik søkerne fikk det oppgitt.",
            "Patients on the list, as the applicants were told.",
            "1180",
        ),
    ] = None
    listetak: Annotated[
        Tall | None,
        Field(ge=0, le=10_000, multiple_of=1),
        Felt(
            "Oppgitt listetak",
            "Stated list limit",
            "pasient",
            "Det høyeste antallet pasienter, slik søkerne fikk det oppgitt.",
            "The highest number of patients, as the applicants were told.",
            "1200",
        ),
    ] = None
    aarsverk: Annotated[
        Tall | None,
        Field(ge=0, le=1000),
        Felt(
            "Oppgitte årsverk",
            "Stated full-time years",
            "aarsverk",
            "Ansatte ved kontoret utenom legene, slik søkerne fikk det oppgitt.",
            "Staff of the office beside the doctors, as the applicants were told.",
            "3.5",
        ),
    ] = None
    driftsutgifter: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Oppgitte driftsutgifter",
            "Stated operating expenses",
            "kr",
            "Driftsutgiftene siste år, slik søkerne fikk dem oppgitt.",
            "Operating expenses of the last year, as the applicants were told.",
            "1150000",
        ),
    ] = None
    refusjon: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Oppgitte refusjoner",
            "Stated refunds",
            "kr",
            "Refusjonene fra Helfo siste år, slik søkerne fikk dem oppgitt.",
            "Refunds from Helfo of the last year, as the applicants were told.",
            "1400000",
        ),
    ] = None
    egenandeler: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Oppgitte egenandeler",
            "Stated patient fees",
            "kr",
            "Egenandelene fra pasientene siste år, slik søkerne fikk dem oppgitt.",
            "Patient fees of the last year, as the applicants were told.",
            "760000",
        ),
    ] = None
    opplysningsskjema: Annotated[
        JaNei | None,
        Felt(
            "Opplysningsskjema fylt ut",
            "Information form filled in",
            "",
            "Om den fratredende hadde fylt ut opplysningsskjemaet om praksisen da hjemmelen ble lyst ut.",
            "Whether the outgoing doctor had filled in the information form when the post was announced.",
            "true",
        ),
    ] = None
    opplysninger_sendt: Annotated[
        Dag | None,
        Felt(
            "Opplysninger sendt",
            "Information sent",
            "",
            "Dagen alle søkerne hadde fått opplysningene om praksisen.",
            "The day by which every applicant had been given the information about the practice.",
            "2023-03-28",
        ),
    ] = None
    betaling_for_hjemmel: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Betaling for hjemmelen",
            "Payment for the post",
            "kr",
            "Det som kreves for selve hjemmelen; 0 når det ikke kreves noe.",
            "What is asked for the post itself; 0 when nothing is asked.",
            "0",
        ),
    ] = None
    betaling_for_liste: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Betaling for listen",
            "Payment for the list",
            "kr",
            "Det som kreves for pasientlisten; 0 når det ikke kreves noe.",
            "What is asked for the patient list; 0 when nothing is asked.",
            "0",
        ),
    ] = None
    garanti: Annotated[
        JaNei | None,
        Felt(
            "Kommunal garanti",
            "Municipal guarantee",
            "",
            "Om kommunen tilbyr å garantere for prisen eller for lånet til den som kjøper.",
            "Whether the municipality offers to guarantee the price or the buyer's loan.",
            "false",
        ),
    ] = None
