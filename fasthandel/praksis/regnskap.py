"""The accounts of the practice, year by year."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Del, Tall


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
    bruttoinntekt: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Bruttoinntekt",
            "Gross income",
            "kr",
            "Alle inntekter praksisen hadde i året, vakt og private inntekter medregnet, før utgifter.",
            "All income of the practice in the year, duty and private income included, before expenses.",
            "2702920",
        ),
    ] = None
    nettoinntekt: Annotated[
        Tall | None,
        Field(ge=-(10**10), le=10**10),
        Felt(
            "Nettoinntekt",
            "Net income",
            "kr",
            "Overskuddet i året, før renter og avskrivninger.",
            "The surplus of the year, before interest and depreciation.",
            "1782920",
        ),
    ] = None
    vaktinntekt: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Vaktinntekt",
            "Duty income",
            "kr",
            "Den delen av bruttoinntekten som kommer fra legevakt.",
            "The part of the gross income that comes from out-of-hours duty.",
            "120000",
        ),
    ] = None
    privatinntekt: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Privat inntekt",
            "Private income",
            "kr",
            "Den delen av bruttoinntekten som pasienter eller andre betaler privat, uten trygd eller sykekasse.",
            "The part of the gross income paid privately, without national insurance or a sickness fund.",
            "40000",
        ),
    ] = None
    personbundet_inntekt: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Personbundet inntekt",
            "Income tied to the person",
            "kr",
            "Den delen av bruttoinntekten som følger legen som person og ikke går over til den som tiltrer, for "
            "eksempel sakkyndigoppdrag.",
            "The part of the gross income that follows the doctor as a person and does not pass to the incoming "
            "doctor, for example work as an expert witness.",
            "25000",
        ),
    ] = None
    ikke_overfoerbare_utgifter: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Utgifter som ikke overføres",
            "Expenses not transferred",
            "kr",
            "Den delen av driftsutgiftene som den som tiltrer, ikke får, for eksempel egen bil.",
            "The part of the operating expenses that the incoming doctor will not have, for example the doctor's own "
            "car.",
            "15000",
        ),
    ] = None
    eierloenn: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Eierlønn",
            "Owner's pay",
            "kr",
            "En rimelig lønn i året for det eieren selv arbeider i praksisen, satt opp av den som verdsetter.",
            "A reasonable pay in the year for the owner's own work in the practice, set by the one who values.",
            "1100000",
        ),
    ] = None
    regulering: Annotated[
        Tall | None,
        Field(ge=-1, le=1),
        Felt(
            "Regulering",
            "Index addition",
            "andel",
            "Det publiserte tillegget som årets inntekt oppreguleres med: 4,5 % skrives 0.045.",
            "The published addition that the year's income is indexed by: 4.5 % is written 0.045.",
            "0.045",
        ),
    ] = None
