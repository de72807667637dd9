"""The incoming doctor, and what a start from nothing would mean instead."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, JaNei, Tall


class Tiltredende(Del):
    """The incoming doctor."""

    foedselsdato: Annotated[
        Dag | None,
        Felt(
            "Fødselsdato",
            "Date of birth",
            "",
            "Fødselsdatoen til den som tiltrer, for aldersgrensen. Skriv aldri fødselsnummeret.",
            "The incoming doctor's date of birth, for the age limit. Never write the national identity number.",
            "1988-05-20",
        ),
    ] = None
    spesialist: Annotated[
        JaNei | None,
        Felt(
            "Spesialist",
            "Specialist",
            "",
            "Om den som tiltrer, er spesialist i allmennmedisin.",
            "Whether the incoming doctor is a specialist in general practice.",
            "false",
        ),
    ] = None
    i_spesialisering: Annotated[
        JaNei | None,
        Felt(
            "I spesialisering",
            "In specialist training",
            "",
            "Om den som tiltrer, er under spesialisering i allmennmedisin.",
            "Whether the incoming doctor is in specialist training in general practice.",
            "true",
        ),
    ] = None
    lis1: Annotated[
        JaNei | None,
        Felt(
            "LIS1 fullført",
            "LIS1 completed",
            "",
            "Om den som tiltrer, har fullført LIS1 eller turnustjeneste.",
            "Whether the incoming doctor has completed LIS1 or internship.",
            "true",
        ),
    ] = None
    alternativ_loenn: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Alternativ lønn",
            "Alternative pay",
            "kr/aar",
            "Det den som tiltrer, ville tjent i et år som ansatt i stedet.",
            "What the incoming doctor would earn in a year as an employee instead.",
            "1050000",
        ),
    ] = None
    inngangspris: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Inngangspris et annet sted",
            "Price of entry elsewhere",
            "kr",
            "Det det ville kostet å komme inn ved et annet legekontor.",
            "What it would cost to enter another office.",
            "200000",
        ),
    ] = None


class Nulliste(Del):
    """A new list that starts empty, as the alternative to buying a practice."""

    lengde: Annotated[
        Tall | None,
        Field(ge=0, le=10_000, multiple_of=1),
        Felt(
            "Listelengde",
            "List size",
            "pasient",
            "Pasienter på den nye listen nå.",
            "Patients on the new list now.",
            "180",
        ),
    ] = None
    tak: Annotated[
        Tall | None,
        Field(ge=0, le=10_000, multiple_of=1),
        Felt(
            "Listetak",
            "List limit",
            "pasient",
            "Det høyeste antallet pasienter på den nye listen etter avtalen.",
            "The most patients on the new list that the contract allows.",
            "1000",
        ),
    ] = None
    avtalestart: Annotated[
        Dag | None,
        Felt(
            "Avtalestart",
            "Start of the contract",
            "",
            "Dagen avtalen om den nye listen begynte eller begynner.",
            "The day the contract for the new list began or begins.",
            "2023-09-01",
        ),
    ] = None
    inngangspris: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Inngangspris",
            "Price of entry",
            "kr",
            "Det det koster å komme inn ved kontoret der listen skal drives.",
            "What it costs to enter the office where the list will be run.",
            "150000",
        ),
    ] = None


class Oppstart(Del):
    """Setting up the same practice from nothing."""

    etablering: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Etablering",
            "Setting up",
            "kr",
            "Det det koster å sette opp et kontor, utstyr utenom.",
            "What it costs to set up an office, equipment apart.",
            "250000",
        ),
    ] = None
    tapt_inntekt_per_mnd: Annotated[
        Tall | None,
        Field(ge=0, le=10**10),
        Felt(
            "Tapt inntekt per måned",
            "Income lost per month",
            "kr/mnd",
            "Det en lege i snitt går glipp av hver måned fram til listen er full.",
            "What a doctor on average loses each month until the list is full.",
            "40000",
        ),
    ] = None
    maaneder: Annotated[
        Tall | None,
        Field(ge=0, le=600),
        Felt(
            "Måneder til listen er full",
            "Months until the list is full",
            "mnd",
            "Hvor lenge det ventes å gå før listen er full.",
            "How long it is expected to take before the list is full.",
            "24",
        ),
    ] = None
