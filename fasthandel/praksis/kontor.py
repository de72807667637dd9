"""The office that the doctors share: staff, premises and common costs."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, JaNei, Tall


class Ansatte(Del):
    """The staff of the whole office, in full-time years."""

    helsesekretaer: Annotated[
        Tall | None,
        Field(ge=0, le=1000),
        Felt(
            "Helsesekretærer",
            "Medical secretaries",
            "aarsverk",
            "Årsverk helsesekretær ved hele kontoret.",
            "Full-time years of medical secretaries at the whole office.",
            "3.2",
        ),
    ] = None
    sykepleier: Annotated[
        Tall | None,
        Field(ge=0, le=1000),
        Felt(
            "Sykepleiere",
            "Nurses",
            "aarsverk",
            "Årsverk sykepleier ved hele kontoret.",
            "Full-time years of nurses at the whole office.",
            "0.4",
        ),
    ] = None
    andre: Annotated[
        Tall | None,
        Field(ge=0, le=1000),
        Felt(
            "Andre ansatte",
            "Other staff",
            "aarsverk",
            "Årsverk av andre yrker, for eksempel bioingeniør eller kontorleder.",
            "Full-time years of other professions, for example laboratory or management.",
            "0",
        ),
    ] = None
    erfarne: Annotated[
        Tall | None,
        Field(ge=0, le=1000),
        Felt(
            "Erfarne ansatte",
            "Experienced staff",
            "aarsverk",
            "Hvor mange av årsverkene som er besatt av noen med minst tre år ved kontoret.",
            "How many of the full-time years are held by people with at least three years at the office.",
            "2.7",
        ),
    ] = None


class Husleie(Del):
    """The lease of the premises."""

    per_aar: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Husleie per år",
            "Rent per year",
            "kr",
            "Husleie for hele kontoret i ett år, felleskostnader medregnet.",
            "Rent of the whole office for one year, service charges included.",
            "540000",
        ),
    ] = None
    utloeper: Annotated[
        Dag | None,
        Felt(
            "Leieavtalen utløper",
            "Lease ends",
            "",
            "Siste dag i leieavtalen.",
            "The last day of the lease.",
            "2027-02-28",
        ),
    ] = None
    overfoerbar: Annotated[
        JaNei | None,
        Felt(
            "Leieavtalen kan overføres",
            "Lease can be transferred",
            "",
            "Om den som tiltrer, kan overta leieavtalen.",
            "Whether the incoming doctor can take over the lease.",
            "true",
        ),
    ] = None


class Felleskostnader(Del):
    """The costs that the doctors of a group share."""

    per_aar: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Felleskostnader per år",
            "Shared costs per year",
            "kr",
            "Det kontoret koster legene til sammen i ett år: lønn, husleie, IT og forbruk.",
            "What the office costs the doctors together in one year: wages, rent, IT and supplies.",
            "3120000",
        ),
    ] = None
