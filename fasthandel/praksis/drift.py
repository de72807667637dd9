"""The practice itself and its patient list."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, Tall, Tekst
from fasthandel.praksis.values import MAX_REASON, MAX_TEXT


class OmPraksisen(Del):
    """What the practice is, and the day it is valued."""

    navn: Annotated[
        Tekst,
        Field(max_length=MAX_TEXT),
        Felt(
            "Navn",
            "Name",
            "",
            "Navnet på praksisen eller legekontoret. Navn på personer trengs ikke.",
            "The name of the practice or office. Names of persons are not needed.",
            '"Solli legekontor"',
        ),
    ]
    kommune: Annotated[
        Tekst | None,
        Field(max_length=MAX_TEXT),
        Felt(
            "Kommune",
            "Municipality",
            "",
            "Kommunen som fastlegeavtalen er inngått med; i utlandet kommunen praksisen ligger i.",
            "The municipality that is party to the doctor's contract; abroad, the one the practice lies in.",
            '"Granvik"',
        ),
    ] = None
    omraade: Annotated[
        Literal["KS", "Oslo", "DK", "DE", "AT", "FR", "NL", "UK", "US", "SE"],
        Felt(
            "Avtaleområde",
            "Agreement area",
            "",
            "Rammeavtalen som gjelder: KS for alle kommuner utenom Oslo, som har sin egen. For en praksis i utlandet "
            "skrives landet: DK, DE, AT, FR, NL, UK, US eller SE.",
            "The framework agreement that applies: KS for every municipality but Oslo, which has its own. For a "
            "practice abroad the country is written: DK, DE, AT, FR, NL, UK, US or SE.",
            '"KS"',
        ),
    ]
    valuta: Annotated[
        Literal["kr", "DKK", "EUR", "GBP", "SEK", "USD"] | None,
        Felt(
            "Valuta",
            "Currency",
            "",
            "Valutaen alle beløp i filen er skrevet i. Uten nøkkelen er det norske kroner.",
            "The currency that every amount in the file is written in. Without the key it is Norwegian kroner.",
            '"kr"',
        ),
    ] = None
    driftsform: Annotated[
        Literal["naeringsdrift", "8.2", "fastloenn"],
        Felt(
            "Driftsform",
            "Form of operation",
            "",
            "Næringsdrift for egen regning, 8.2-avtale (kommunen stiller kontor, utstyr eller hjelpepersonell) eller "
            "fast lønn. Den første av opplysningene som søkerne skal få. En lege med egen praksis i utlandet driver "
            "næringsdrift.",
            "Self-employed, 8.2 agreement (the municipality provides office, equipment or staff) or salaried. "
            "The first of the facts that applicants are to be given. A doctor with a practice of their own abroad is "
            "self-employed.",
            '"naeringsdrift"',
        ),
    ]
    fag: Annotated[
        Literal["allmennmedisin", "annen_spesialitet"] | None,
        Felt(
            "Fag",
            "Field of medicine",
            "",
            "Allmennpraksis eller praksis i en annen spesialitet. Fastleger driver allmennpraksis; nøkkelen trengs "
            "der reglene skiller mellom dem, som i Danmark og Østerrike.",
            "General practice or practice in another speciality. Fastleger are in general practice; the key is "
            "needed where rules tell the two apart, as in Denmark and Austria.",
            '"allmennmedisin"',
        ),
    ] = None
    organisering: Annotated[
        Literal["solo", "gruppe"] | None,
        Felt(
            "Organisering",
            "Organisation",
            "",
            "Solopraksis eller gruppepraksis, der flere leger deler kontor og som regel et selskap.",
            "A solo practice, or a group practice where several doctors share an office and usually a company.",
            '"gruppe"',
        ),
    ] = None
    antall_leger: Annotated[
        Tall | None,
        Field(ge=1, le=200, multiple_of=1),
        Felt(
            "Antall leger",
            "Number of doctors",
            "lege",
            "Leger med egen liste ved kontoret, den fratredende medregnet.",
            "Doctors with a list of their own at the office, the outgoing doctor included.",
            "4",
        ),
    ] = None
    eierandel: Annotated[
        Tall | None,
        Field(ge=0, le=1),
        Felt(
            "Eierandel",
            "Ownership share",
            "andel",
            "Hvor stor del av selskapet, og dermed av selskapets utstyr, den fratredende eier. Like deler er vanlig.",
            "How much of the company, and so of its equipment, the outgoing doctor owns. Equal shares are usual.",
            "0.25",
        ),
    ] = None
    opparbeidet_andel: Annotated[
        Tall | None,
        Field(ge=0, le=1),
        Felt(
            "Andel av opparbeidet praksis",
            "Share of the built-up practice",
            "andel",
            "Hvor stor del av opparbeidet praksis legen selv har bygd opp. Under 1 når kommunen har båret en del av "
            "driften etter en 8.2-avtale.",
            "How much of the built-up practice the doctor has built. Below 1 when the municipality has carried part of "
            "the operation under an 8.2 agreement.",
            "1",
        ),
    ] = None
    opparbeidet_grunn: Annotated[
        Tekst | None,
        Field(max_length=MAX_REASON),
        Felt(
            "Begrunnelse for andelen",
            "Reason for the share",
            "",
            "Hvorfor andelen av opparbeidet praksis er satt slik. Ingen kilde gir en formel for den.",
            "Why the share of the built-up practice is what it is. No source gives a formula for it.",
            '"legen har selv båret hele driften"',
        ),
    ] = None
    verdsettingsdato: Annotated[
        Dag,
        Felt(
            "Verdsettingsdato",
            "Valuation date",
            "",
            "Dagen praksisen verdsettes. Alder på utstyr og alle satser regnes fra den.",
            "The day of the valuation. The age of equipment and every rate are counted from it.",
            "2023-03-01",
        ),
    ]
    sentralitet: Annotated[
        Tall | None,
        Field(ge=1, le=6, multiple_of=1),
        Felt(
            "Sentralitet",
            "Centrality",
            "antall",
            "Kommunens sentralitetsklasse etter Statistisk sentralbyrå: 1 er mest sentral, 6 er minst sentral.",
            "The municipality's centrality class by Statistics Norway: 1 is the most central, 6 the least.",
            "3",
        ),
    ] = None
    innbyggere: Annotated[
        Tall | None,
        Field(ge=0, le=1_000_000, multiple_of=1),
        Felt(
            "Innbyggere i kommunen",
            "Inhabitants of the municipality",
            "antall",
            "Hvor mange som bor i kommunen.",
            "How many people live in the municipality.",
            "18400",
        ),
    ] = None
    kommunens_snittliste: Annotated[
        Tall | None,
        Field(ge=0, le=10_000),
        Felt(
            "Snittliste i kommunen",
            "Mean list of the municipality",
            "pasient",
            "Hvor mange pasienter det i snitt er på fastlegelistene i kommunen.",
            "How many patients there are on the lists of the municipality on average.",
            "1040",
        ),
    ] = None


class Liste(Del):
    """The patient list."""

    lengde: Annotated[
        Tall | None,
        Field(ge=0, le=10_000, multiple_of=1),
        Felt(
            "Listelengde",
            "List size",
            "pasient",
            "Pasienter på listen på verdsettingsdatoen.",
            "Patients on the list on the valuation date.",
            "1180",
        ),
    ] = None
    tak: Annotated[
        Tall | None,
        Field(ge=0, le=10_000, multiple_of=1),
        Felt(
            "Listetak",
            "List limit",
            "pasient",
            "Det høyeste antallet pasienter etter fastlegeavtalen, vanligvis høyst 2 500.",
            "The most patients the doctor's contract allows, usually at most 2,500.",
            "1200",
        ),
    ] = None
    endring_per_aar: Annotated[
        Tall | None,
        Field(ge=-1, le=1),
        Felt(
            "Endring i listelengde per år",
            "Change of list size per year",
            "andel",
            "Hvor mye listen har vokst eller krympet per år; nedgang skrives med minus.",
            "How much the list has grown or shrunk per year; a fall is written with a minus.",
            "0.01",
        ),
    ] = None
