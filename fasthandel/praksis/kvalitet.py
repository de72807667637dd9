"""What can be measured of the practice's quality."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.felt import Felt
from fasthandel.praksis.kinds import Dag, Del, JaNei, Tall


class Indikatorer(Del):
    """What a rule set with quality indicators measures."""

    spesialister_utenom_fratredende: Annotated[
        Tall | None,
        Field(ge=0, le=200, multiple_of=1),
        Felt(
            "Spesialister utenom fratredende",
            "Specialists apart from the outgoing doctor",
            "lege",
            "Spesialister i allmennmedisin blant legene som blir igjen ved kontoret.",
            "Specialists in general practice among the doctors who stay at the office.",
            "2",
        ),
    ] = None
    kvalitetsplan: Annotated[
        JaNei | None,
        Felt(
            "Kvalitetsplan",
            "Quality plan",
            "",
            "Skriftlig plan for kvalitetsarbeidet i de siste 24 månedene.",
            "A written plan for quality work in the last 24 months.",
            "true",
        ),
    ] = None
    kvalitetsprosjekt: Annotated[
        JaNei | None,
        Felt(
            "Kvalitetsprosjekt",
            "Quality project",
            "",
            "Dokumentert kvalitetsprosjekt i de siste 24 månedene.",
            "A documented quality project in the last 24 months.",
            "true",
        ),
    ] = None
    avviksgjennomgang: Annotated[
        JaNei | None,
        Felt(
            "Gjennomgang av avvik",
            "Deviation review",
            "",
            "Avvik er gjennomgått i fellesskap i de siste 24 månedene.",
            "Deviations have been reviewed together in the last 24 months.",
            "false",
        ),
    ] = None
    epj_listesammensetning: Annotated[
        JaNei | None,
        Felt(
            "EPJ viser listens sammensetning",
            "Record system shows the list's composition",
            "",
            "Journalsystemet kan hente ut hvordan listen er satt sammen.",
            "The record system can extract how the list is composed.",
            "true",
        ),
    ] = None
    epj_svake_ettersporrere: Annotated[
        JaNei | None,
        Felt(
            "EPJ finner svake etterspørrere",
            "Record system finds weak demanders",
            "",
            "Journalsystemet kan finne pasienter som trenger hjelp, men sjelden ber om den.",
            "The record system can find patients who need help but seldom ask for it.",
            "true",
        ),
    ] = None
    brukerundersoekelse: Annotated[
        JaNei | None,
        Felt(
            "Brukerundersøkelse",
            "User survey",
            "",
            "Om pasientene er spurt om sine erfaringer, uansett resultat.",
            "Whether patients have been asked about their experience, whatever the result.",
            "true",
        ),
    ] = None
    brukerundersoekelse_dato: Annotated[
        Dag | None,
        Felt(
            "Siste brukerundersøkelse",
            "Latest user survey",
            "",
            "Dagen den siste brukerundersøkelsen ble avsluttet.",
            "The day the latest user survey ended.",
            "2022-05-20",
        ),
    ] = None
    egen_fastlege_andel: Annotated[
        Tall | None,
        Field(ge=0, le=1),
        Felt(
            "Andel hos egen fastlege",
            "Own-GP share",
            "andel",
            "Andel av listens konsultasjoner de siste 12 månedene som var hos egen fastlege.",
            "Share of the list's consultations in the last 12 months that were with the own GP.",
            "0.71",
        ),
    ] = None
    vikarandel: Annotated[
        Tall | None,
        Field(ge=0, le=1),
        Felt(
            "Vikarandel",
            "Locum share",
            "andel",
            "Andel av konsultasjonene de siste 12 månedene som en vikar hadde.",
            "Share of the consultations in the last 12 months that a locum had.",
            "0.06",
        ),
    ] = None
    utdanningsstillinger: Annotated[
        Tall | None,
        Field(ge=0, le=1000, multiple_of=1),
        Felt(
            "Leger og studenter under utdanning",
            "Doctors and students in training",
            "antall",
            "Studenter, LIS1 og ALIS ved kontoret de siste 24 månedene.",
            "Students, LIS1 and ALIS doctors at the office in the last 24 months.",
            "1",
        ),
    ] = None
    ventetid: Annotated[
        Tall | None,
        Field(ge=0, le=366),
        Felt(
            "Ventetid",
            "Waiting time",
            "dager",
            "Median ventetid på en vanlig time, i virkedager.",
            "Median wait for an ordinary appointment, in working days.",
            "4",
        ),
    ] = None
    kveldsaapent: Annotated[
        JaNei | None,
        Felt(
            "Kveldsåpent",
            "Evening opening",
            "",
            "Kontoret har åpent minst én kveld i uken.",
            "The office is open at least one evening a week.",
            "false",
        ),
    ] = None
    ultralyd: Annotated[
        JaNei | None,
        Felt(
            "Ultralyd",
            "Ultrasound",
            "",
            "Kontoret har ultralyd i bruk. Apparatet selv føres opp under utstyr.",
            "The office uses ultrasound. The device itself is listed under equipment.",
            "true",
        ),
    ] = None
    internkontroll: Annotated[
        JaNei | None,
        Felt(
            "Internkontroll",
            "Internal control",
            "",
            "Internkontrollen er dokumentert. Lovpålagt.",
            "Internal control is documented. Required by law.",
            "true",
        ),
    ] = None
    epj: Annotated[
        JaNei | None,
        Felt(
            "Elektronisk pasientjournal",
            "Electronic record",
            "",
            "Praksisen fører elektronisk pasientjournal. Lovpålagt.",
            "The practice keeps electronic patient records. Required by law.",
            "true",
        ),
    ] = None
    helsenett: Annotated[
        JaNei | None,
        Felt(
            "Norsk helsenett",
            "Norsk helsenett",
            "",
            "Praksisen er knyttet til Norsk helsenett. Lovpålagt.",
            "The practice is connected to Norsk helsenett. Required by law.",
            "true",
        ),
    ] = None
    universell_utforming: Annotated[
        JaNei | None,
        Felt(
            "Universell utforming",
            "Universal design",
            "",
            "Lokalene er universelt utformet. Lovpålagt.",
            "The premises are universally designed. Required by law.",
            "true",
        ),
    ] = None
