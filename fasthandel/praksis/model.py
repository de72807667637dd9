"""The practice file as a whole: the source of truth for its keys, units, limits and words.

The everyday path does not import this module: `generate` copies what it says into the plain table `felter`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.drift import Liste, OmPraksisen
from fasthandel.praksis.eiendeler import Regnskap, Utstyr
from fasthandel.praksis.felt import Seksjon
from fasthandel.praksis.kinds import Del, Tekst
from fasthandel.praksis.kontor import Ansatte, Felleskostnader, Husleie
from fasthandel.praksis.kvalitet import Indikatorer
from fasthandel.praksis.overdragelse import Bud, Fratreden, Prisantydning, Utlysning
from fasthandel.praksis.values import MAX_REASON
from fasthandel.praksis.vurdering import Vurdering


class Praksis(Del):
    """Everything that a practice file can say. What it does not say is None; a list written as empty is empty."""

    praksis: Annotated[
        OmPraksisen,
        Seksjon("Praksisen", "The practice", "Hva som verdsettes, og når.", "What is valued, and when."),
    ]
    liste: Annotated[
        Liste,
        Seksjon(
            "Pasientlisten",
            "The patient list",
            "Hvor lang listen er, og hvor lang den kan bli.",
            "How long the list is, and how long it may become.",
        ),
    ] = Liste()
    regnskap: Annotated[
        tuple[Regnskap, ...] | None,
        Seksjon(
            "Regnskap",
            "Accounts",
            "Ett regnskapsår per tabell, i hele kroner for denne legens praksis.",
            "One accounting year per table, in kroner, for this doctor's practice.",
            noekkel="aar",
        ),
    ] = None
    utstyr: Annotated[
        tuple[Utstyr, ...] | None,
        Seksjon(
            "Utstyr",
            "Equipment",
            "Én gjenstand per tabell, også det som leies eller ikke kan overføres.",
            "One item per table, also what is leased or cannot be transferred.",
            noekkel="id",
        ),
    ] = None
    indikatorer: Annotated[
        Indikatorer,
        Seksjon(
            "Kvalitetsindikatorer",
            "Quality indicators",
            "Det som kan måles ved kvaliteten, og de lovpålagte minstekravene.",
            "What can be measured of quality, and the statutory minimum.",
        ),
    ] = Indikatorer()
    ansatte: Annotated[
        Ansatte,
        Seksjon("Ansatte", "Staff", "Årsverk ved hele kontoret.", "Full-time years at the whole office."),
    ] = Ansatte()
    husleie: Annotated[
        Husleie,
        Seksjon("Husleie", "Lease", "Hva lokalene koster, og hvor lenge.", "What the premises cost, and for how long."),
    ] = Husleie()
    felleskostnader: Annotated[
        Felleskostnader,
        Seksjon(
            "Felleskostnader",
            "Shared costs",
            "Det legene ved kontoret deler på.",
            "What the doctors at the office share.",
        ),
    ] = Felleskostnader()
    vurdering: Annotated[
        Vurdering,
        Seksjon(
            "Skjønnsvurdering",
            "Judgement",
            "Karakter og begrunnelse for de ni elementene i opparbeidet praksis.",
            "Grade and reason for the nine elements of the built-up practice.",
        ),
    ] = Vurdering()
    fratreden: Annotated[
        Fratreden,
        Seksjon("Fratreden", "Leaving", "Den fratredende legen og fristene.", "The outgoing doctor and the dates."),
    ] = Fratreden()
    prisantydning: Annotated[
        Prisantydning,
        Seksjon("Prisantydning", "Asking price", "Det den fratredende ber om.", "What the outgoing doctor asks."),
    ] = Prisantydning()
    bud: Annotated[
        Bud,
        Seksjon("Bud", "Bid", "Det den som skal tiltre, tilbyr.", "What the incoming doctor offers."),
    ] = Bud()
    utlysning: Annotated[
        tuple[Utlysning, ...] | None,
        Seksjon(
            "Utlysninger",
            "Announcements",
            "Én kunngjøring av hjemmelen per tabell, i tidsrekkefølge.",
            "One announcement of the post per table, in order of time.",
            noekkel="id",
        ),
    ] = None
    ikke_aktuelt: Annotated[
        dict[str, Annotated[Tekst, Field(max_length=MAX_REASON)]],
        Seksjon(
            "Ikke aktuelt",
            "Does not apply",
            "Nøkler som ikke gjelder denne praksisen, hver med en grunn. Det er noe annet enn 0 og enn ikke oppgitt.",
            "Keys that do not apply to this practice, each with a reason. That differs from 0 and from not given.",
        ),
    ] = Field(default_factory=dict)
