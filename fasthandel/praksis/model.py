"""The practice file as a whole: the source of truth for its keys, units, limits and words.

The everyday path does not import this module: `generate` copies what it says into the plain table `felter`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from fasthandel.praksis.avtaler import (
    Auksjon,
    Avtale,
    Garanti,
    Innloesning,
    KommunalYtelse,
    Kommuneavtale,
    Rekrutteringstilskudd,
    Vikar,
)
from fasthandel.praksis.drift import Liste, OmPraksisen
from fasthandel.praksis.eiendeler import Utstyr
from fasthandel.praksis.felt import Seksjon
from fasthandel.praksis.kinds import Del, Tekst
from fasthandel.praksis.kontor import Ansatte, Felleskostnader, Husleie
from fasthandel.praksis.kunngjoering import Unntak
from fasthandel.praksis.kvalitet import Indikatorer
from fasthandel.praksis.oekonomi import Balanse, Forbruk, Selskap
from fasthandel.praksis.overdragelse import Bud, Fratreden, Nemnd, Prisantydning, Tildeling, Verdsatt
from fasthandel.praksis.regnskap import Regnskap
from fasthandel.praksis.tiltredende import Nulliste, Oppstart, Tiltredende
from fasthandel.praksis.utland import Deling, Vakt, Valutakurs
from fasthandel.praksis.utlysning import Utlysning
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
            "Ett regnskapsår per tabell, for denne legens praksis.",
            "One accounting year per table, for this doctor's practice.",
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
    forbruk: Annotated[
        Forbruk,
        Seksjon(
            "Forbruksmateriell",
            "Supplies",
            "Det praksisen bruker av forbruksmateriell.",
            "What the practice uses of supplies.",
        ),
    ] = Forbruk()
    balanse: Annotated[
        Balanse,
        Seksjon(
            "Balanse",
            "Balance sheet",
            "Hva praksisen eier og skylder på verdsettingsdatoen, som beløp.",
            "What the practice owns and owes on the valuation date, as amounts.",
        ),
    ] = Balanse()
    selskap: Annotated[
        Selskap,
        Seksjon(
            "Selskap",
            "Company",
            "Selskapet som praksisen eies gjennom. Utstyret føres under [[utstyr]] med eier 'selskap'.",
            "The company that owns the practice. Its equipment is listed under [[utstyr]] with eier 'selskap'.",
        ),
    ] = Selskap()
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
    kommunal_ytelse: Annotated[
        tuple[KommunalYtelse, ...] | None,
        Seksjon(
            "Kommunale ytelser",
            "Municipal benefits",
            "Det kommunen har gitt den fratredende utenom basistilskudd, én ytelse per tabell.",
            "What the municipality has given the outgoing doctor beside the basic grant, one benefit per table.",
            noekkel="id",
        ),
    ] = None
    prisantydning: Annotated[
        Prisantydning,
        Seksjon("Prisantydning", "Asking price", "Det den fratredende ber om.", "What the outgoing doctor asks."),
    ] = Prisantydning()
    bud: Annotated[
        Bud,
        Seksjon("Bud", "Bid", "Det den som skal tiltre, tilbyr.", "What the incoming doctor offers."),
    ] = Bud()
    avtale: Annotated[
        Avtale,
        Seksjon(
            "Avtale",
            "Agreement",
            "Det partene har avtalt om overdragelsen.",
            "What the parties have agreed on about the handover.",
        ),
    ] = Avtale()
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
    unntak: Annotated[
        tuple[Unntak, ...] | None,
        Seksjon(
            "Unntak",
            "Waivers",
            "Kontroller av utlysningen som er satt til side for en tid, én per tabell.",
            "Checks of the announcement that are set aside for a time, one per table.",
            noekkel="id",
        ),
    ] = None
    tildeling: Annotated[
        Tildeling,
        Seksjon("Tildeling", "Award", "Vedtaket om hvem som får hjemmelen.", "The decision on who gets the post."),
    ] = Tildeling()
    nemnd: Annotated[
        Nemnd,
        Seksjon(
            "Nemnd", "Arbitration", "Når nemnda fastsetter prisen.", "When the board sets the price by arbitration."
        ),
    ] = Nemnd()
    verdsatt: Annotated[
        Verdsatt,
        Seksjon(
            "Verdsatt", "Valued", "Taksten som prisen måles mot.", "The takst that the price is to be held against."
        ),
    ] = Verdsatt()
    innloesning: Annotated[
        Innloesning,
        Seksjon(
            "Innløsning",
            "Redemption",
            "Kommunen overtar praksisen, og kan selge den videre.",
            "The municipality takes the practice over, and may sell it on.",
        ),
    ] = Innloesning()
    kommuneavtale: Annotated[
        Kommuneavtale,
        Seksjon(
            "8.2-avtalen",
            "The 8.2 agreement",
            "Det som er gjort opp, og ikke gjort opp, mellom lege og kommune.",
            "What is settled, and what is not, between doctor and municipality.",
        ),
    ] = Kommuneavtale()
    garanti: Annotated[
        Garanti,
        Seksjon(
            "Prisgaranti",
            "Price guarantee",
            "Det kommunen har garantert om prisen.",
            "What the municipality has guaranteed about the price.",
        ),
    ] = Garanti()
    rekrutteringstilskudd: Annotated[
        Rekrutteringstilskudd,
        Seksjon(
            "Rekrutteringstilskudd",
            "Recruitment grant",
            "Tilskudd fra kommunen som binder legen en tid.",
            "Grants from the municipality that bind the doctor for a time.",
        ),
    ] = Rekrutteringstilskudd()
    tiltredende: Annotated[
        Tiltredende,
        Seksjon(
            "Den som tiltrer",
            "The incoming doctor",
            "Den som kommunen har valgt, eller som vurderer å kjøpe.",
            "The one the municipality has chosen, or who considers buying.",
        ),
    ] = Tiltredende()
    nulliste: Annotated[
        Nulliste,
        Seksjon(
            "Nulliste",
            "New list",
            "En ny liste uten pasienter, i stedet for å kjøpe en praksis.",
            "A new list without patients, instead of buying a practice.",
        ),
    ] = Nulliste()
    oppstart: Annotated[
        Oppstart,
        Seksjon(
            "Oppstart",
            "Starting up",
            "Å bygge opp den samme praksisen fra ingenting.",
            "Building the same practice up from nothing.",
        ),
    ] = Oppstart()
    auksjon: Annotated[
        Auksjon,
        Seksjon(
            "Auksjon eller anbud",
            "Auction or tender",
            "Budet der hjemmelen legges ut på auksjon eller anbud.",
            "The bid where the post is put out to auction or tender.",
        ),
    ] = Auksjon()
    vikar: Annotated[
        Vikar,
        Seksjon("Vikar", "Locum", "Vikaren mens hjemmelen er ledig.", "The locum while the post is vacant."),
    ] = Vikar()
    vakt: Annotated[
        Vakt,
        Seksjon(
            "Vakt",
            "Out-of-hours duty",
            "Det regler i utlandet spør om legevakten.",
            "What rules abroad ask about out-of-hours duty.",
        ),
    ] = Vakt()
    deling: Annotated[
        Deling,
        Seksjon(
            "Deling av fellesskap",
            "Split of a partnership",
            "To leger deler pasientene de har hatt sammen, etter danske regler.",
            "Two doctors divide the patients they have had together, under Danish rules.",
        ),
    ] = Deling()
    valutakurs: Annotated[
        tuple[Valutakurs, ...] | None,
        Seksjon(
            "Valutakurser",
            "Exchange rates",
            "Én kurs per tabell, for å sette praksisen ved siden av regler i en annen valuta. Uten kurs regnes "
            "ingenting om.",
            "One rate per table, to set the practice beside rules in another currency. Without a rate nothing is "
            "converted.",
            noekkel="valuta",
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
