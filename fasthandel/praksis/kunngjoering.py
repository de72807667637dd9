"""How a post was announced: when, where and with which demands, and what the municipality has waived."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, Id, JaNei, Tall, Tekst
from fasthandel.praksis.values import MAX_TEXT

MAX_CODE = 40
"""Characters of a check's code or id, as rule sets write it."""


class Kunngjoering(Del):
    """The announcement itself; what it says about the practice is added by `Utlysning`."""

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
    kunngjort_i: Annotated[
        Literal["tidsskriftet", "avis", "kommunens_nettside", "jobbportal", "annet"] | None,
        Felt(
            "Kunngjort i",
            "Announced in",
            "",
            "Hvor utlysningen sto: Tidsskrift for Den norske legeforening, en landsdekkende avis, kommunens nettside, "
            "en stillingsportal på nettet eller et annet sted. Sto den flere steder, skriv det som er nevnt først her.",
            "Where the announcement stood: the journal of the Norwegian Medical Association, a national newspaper, the "
            "municipality's web pages, a job portal or another place. If in several, write the one named first here.",
            '"tidsskriftet"',
        ),
    ] = None
    doffin: Annotated[
        JaNei | None,
        Felt(
            "Kunngjort på Doffin",
            "Announced on Doffin",
            "",
            "Om den også er kunngjort på Doffin, basen for offentlige anskaffelser.",
            "Whether it was also announced on Doffin, the database of public procurement.",
            "false",
        ),
    ] = None
    eos_spraak: Annotated[
        JaNei | None,
        Felt(
            "Kunngjort på et annet EØS-språk",
            "Announced in another EEA language",
            "",
            "Om den også er kunngjort på et annet offisielt EØS-språk enn norsk, for eksempel engelsk.",
            "Whether it was also announced in an official EEA language other than Norwegian, such as English.",
            "false",
        ),
    ] = None
    kilde: Annotated[
        Tekst | None,
        Field(max_length=MAX_TEXT),
        Felt(
            "Kilde",
            "Source",
            "",
            "Hvor teksten i utlysningen står: en fil eller en nettadresse.",
            "Where the text of the announcement stands: a file or a web address.",
            '"utlysning-2023-03.pdf"',
        ),
    ] = None
    sted: Annotated[
        Tekst | None,
        Field(max_length=MAX_TEXT),
        Felt(
            "Sted",
            "Place",
            "",
            "Hvor praksisen ligger, slik det står i utlysningen.",
            "Where the practice is, as the announcement states it.",
            '"Solli legesenter"',
        ),
    ] = None
    sted_uendret: Annotated[
        JaNei | None,
        Felt(
            "Samme sted som før",
            "Same place as before",
            "",
            "Om hjemmelen er lyst ut der den er i dag.",
            "Whether the post is announced where it is today.",
            "true",
        ),
    ] = None
    endring_avtalt: Annotated[
        JaNei | None,
        Felt(
            "Endring avtalt med den fratredende",
            "Change agreed with the outgoing doctor",
            "",
            "Om den fratredende har gått med på at hjemmelen flyttes, trekkes eller gjøres om.",
            "Whether the outgoing doctor has agreed that the post is moved, withdrawn or converted.",
            "false",
        ),
    ] = None
    kontoret_hoert: Annotated[
        JaNei | None,
        Felt(
            "Legene på kontoret er hørt",
            "The doctors of the office were heard",
            "",
            "Om de legene som blir igjen i gruppepraksisen, har fått si sin mening om søkerne.",
            "Whether the doctors who stay in the group practice have been asked about the applicants.",
            "true",
        ),
    ] = None
    krever_spesialist: Annotated[
        JaNei | None,
        Felt(
            "Krever spesialist",
            "Asks for a specialist",
            "",
            "Om søkeren må være spesialist i allmennmedisin eller under spesialisering.",
            "Whether the applicant must be a specialist in general practice or in training to become one.",
            "true",
        ),
    ] = None
    krever_lis1: Annotated[
        JaNei | None,
        Felt(
            "Krever LIS1",
            "Asks for LIS1",
            "",
            "Om søkeren må ha fullført LIS1, den første delen av spesialistutdanningen, tidligere turnus.",
            "Whether the applicant must have completed LIS1, the first part of specialist training, formerly turnus.",
            "true",
        ),
    ] = None
    tiltredelse: Annotated[
        Dag | None,
        Felt(
            "Tiltredelse",
            "Start",
            "",
            "Dagen den nye legen skal begynne, slik det står i utlysningen.",
            "The day the new doctor is to start, as the announcement states it.",
            "2023-08-16",
        ),
    ] = None
    akseptfrist: Annotated[
        Tall | None,
        Field(ge=0, le=520),
        Felt(
            "Akseptfrist",
            "Time to accept",
            "uker",
            "Hvor lenge den som får tilbudet, har til å svare, slik det står i utlysningen.",
            "How long the one who gets the offer has to answer, as the announcement states it.",
            "5",
        ),
    ] = None
    trukket_tilbake: Annotated[
        JaNei | None,
        Felt(
            "Trukket tilbake",
            "Withdrawn",
            "",
            "Om kommunen har trukket utlysningen tilbake.",
            "Whether the municipality has withdrawn the announcement.",
            "false",
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


class Unntak(Del):
    """One check that somebody has decided to set aside for a time."""

    id: Annotated[
        Id | None,
        Felt(
            "Id",
            "Id",
            "",
            "Et kort merke for unntaket; uten det brukes nummeret i filen.",
            "A short mark for the waiver; without it, its number in the file is used.",
            '"UN1"',
        ),
    ] = None
    kode: Annotated[
        Tekst,
        Field(max_length=MAX_CODE),
        Felt(
            "Kode",
            "Code",
            "",
            "Koden til kontrollen som det gjøres unntak fra, slik fasthandel utlysning skriver den.",
            "The code of the check that is set aside, as fasthandel utlysning writes it.",
            '"UL003"',
        ),
    ]
    post: Annotated[
        Id | None,
        Felt(
            "Utlysning",
            "Announcement",
            "",
            "Merket til utlysningen det gjelder (id, ellers nummeret i filen). Uten det gjelder unntaket alle.",
            "The mark of the announcement concerned (id, else its number in the file). Without it, all are.",
            '"UL1"',
        ),
    ] = None
    grunn: Annotated[
        Tekst,
        Field(max_length=MAX_TEXT),
        Felt(
            "Grunn",
            "Reason",
            "",
            "Hvorfor kontrollen er satt til side.",
            "Why the check is set aside.",
            '"Partene er enige om kortere frist"',
        ),
    ]
    rolle: Annotated[
        Tekst,
        Field(max_length=MAX_TEXT),
        Felt(
            "Rolle",
            "Role",
            "",
            "Rollen til den som har bestemt det, aldri navnet.",
            "The role of the one who decided, never the name.",
            '"kommuneoverlege"',
        ),
    ]
    utloeper: Annotated[
        Dag,
        Felt(
            "Utløper",
            "Ends",
            "",
            "Siste dag unntaket gjelder.",
            "The last day on which the waiver holds.",
            "2023-12-31",
        ),
    ]
