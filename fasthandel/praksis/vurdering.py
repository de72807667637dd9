"""The elements of the built-up practice, with grades that a person sets by judgement."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.felt import Felt, Seksjon
from fasthandel.praksis.kinds import Del, Karakter, Tekst
from fasthandel.praksis.values import MAX_REASON


class Element(Del):
    """One element of the built-up practice, graded by judgement with a reason."""

    karakter: Annotated[
        Karakter | None,
        Field(ge=0, le=1),
        Felt(
            "Karakter",
            "Grade",
            "andel",
            "Fra 0 til 1 i trinn på 0,1; 1 er best. Settes ved skjønn.",
            "From 0 to 1 in steps of 0.1; 1 is best. Set by judgement.",
            "0.8",
            skjoenn=True,
        ),
    ] = None
    grunn: Annotated[
        Tekst,
        Field(max_length=MAX_REASON),
        Felt(
            "Begrunnelse",
            "Reason",
            "",
            "Hva karakteren bygger på, slik at en leser kan være uenig.",
            "What the grade rests on, so that a reader can disagree.",
            '"kort begrunnelse som kan etterprøves"',
        ),
    ]


class Vurdering(Del):
    """The nine elements of the built-up practice that the nemnd weighs."""

    kontinuitet: Annotated[
        Element | None,
        Seksjon(
            "Legens kontinuitet",
            "The doctor's continuity",
            "Hvor lenge legen har hatt hjemmelen, og hvor mye vikar.",
            "How long the doctor has held the post, and how much locum.",
        ),
    ] = None
    gruppe_eller_solo: Annotated[
        Element | None,
        Seksjon(
            "Gruppe eller solo",
            "Group or solo",
            "Antall leger og skriftlig avtale om fravær.",
            "Number of doctors and written absence cover.",
        ),
    ] = None
    kontorrutiner: Annotated[
        Element | None,
        Seksjon(
            "Kontorrutiner",
            "Office routines",
            "Skriftlige rutiner, internkontroll og avvikslogg utover det lovpålagte.",
            "Written routines, internal control and deviation log beyond what the law requires.",
        ),
    ] = None
    personale: Annotated[
        Element | None,
        Seksjon(
            "Opplært personale",
            "Trained staff",
            "Hvor erfarne de ansatte er, og om de blir.",
            "How experienced the staff are, and whether they stay.",
        ),
    ] = None
    beliggenhet: Annotated[
        Element | None,
        Seksjon(
            "Beliggenhet",
            "Location",
            "Sentralitet, adkomst og hvor lenge leieavtalen varer.",
            "Centrality, access and how long the lease lasts.",
        ),
    ] = None
    driftsresultat: Annotated[
        Element | None,
        Seksjon(
            "Driftsresultat",
            "Operating result",
            "Inntekter minus driftsutgifter, helst over flere år.",
            "Income less operating expenses, preferably over several years.",
        ),
    ] = None
    pasientgrunnlag: Annotated[
        Element | None,
        Seksjon(
            "Pasientgrunnlag",
            "Patient base",
            "Hvor stabil listen er, og om den vokser.",
            "How stable the list is, and whether it grows.",
        ),
    ] = None
    samarbeidsavtaler: Annotated[
        Element | None,
        Seksjon(
            "Samarbeidsavtaler",
            "Cooperation agreements",
            "Avtaler som den som tiltrer, kan overta, for eksempel sykehjem og helsestasjon.",
            "Agreements the incoming doctor can take over, for example nursing home and health station.",
        ),
    ] = None
    systemer: Annotated[
        Element | None,
        Seksjon(
            "Systemer",
            "Systems",
            "Journal, timebestilling, triage og sikkerhetskopi.",
            "Records, booking, triage and backup.",
        ),
    ] = None
