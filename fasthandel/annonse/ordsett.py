"""Sets of words with one task each, in bokmål and nynorsk: what joins, denies, hedges, counts or names a month.

To teach the reader a new wording, add a word here, or a line in `ordlyder` and `ordlyder_form`.
"""

from __future__ import annotations


def in_order(words: str) -> tuple[str, ...]:
    """Return the words of a text in their order."""
    return tuple(words.split())


def as_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


def _numbered(words: str, start: int) -> dict[str, int]:
    """Return each word with a number; words with a stroke between have the same."""
    return {word: number for number, group in enumerate(words.split(), start) for word in group.split("/")}


MAANEDER = _numbered(
    """
    januar/jan februar/febr/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sept/sep
    oktober/okt november/nov desember/des
    """,
    1,
)

UKEDAGER = _numbered("mandag/måndag tirsdag/tysdag onsdag torsdag fredag lørdag/laurdag søndag/sundag", 0)
"""Days of the week, Monday 0, as `datetime.date.weekday` counts them."""

TALLORD = _numbered(
    """
    to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten
    tjue/tyve
    """,
    2,
) | {"null": 0, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70, "åtti": 80, "nitti": 90}

EN = as_set(
    """
    en ein én éin ei et eit ett eitt
    """
)
"""The number one where a unit follows, otherwise an article."""

HALVANNEN = as_set(
    """
    halvannen halvanna halvannan halvtanna halvannet
    """
)

MILLION = as_set(
    """
    million millioner millionar mill mill. mnok mkr
    """
)

TUSEN = as_set(
    """
    tusen tkr tnok
    """
)

FORKORTELSER = as_set(
    """
    ca kl nr pkt jf jfr kr mill tlf evt ev dvs bl bl.a f.eks eks inkl ekskl mva pr st sml mv m.m o.l osv spes
    tel mob adr min maks maks. t.o.m f.o.m pst dr off ref art kap avd mnd nok gj.sn sen jr
    """
)
"""What may stand before a full stop that ends no sentence."""

KOBLING = as_set(
    """
    : - = ( ) | … , . / > • er var blir vert på til om av med satt sett fastsatt fastsett oppgitt oppgjeven
    oppgitte estimert utgjør utgjer den dagens per pr i dag nå no siste år året senest seinast å være vere innen
    innan kl stipulert beregnet berekna rekna utvidet utvida forlenget forlenga begge dager dagar inkludert nok
    kr kroner sum totalt samlet samla det regnskap rekneskap rekneskapen regnskapet for antall tal har vil blitt
    vore vært vorte ble blei vart planlagt ønsket ønska avtalt avtala f.o.m fom t.o.m tom fra frå utgangen løpet
    forventet forventa venta foreslått
    """
)
"""Words and signs that may stand between a label and its value without changing what it is about."""

OMTRENT = as_set(
    """
    ca cirka sirka omtrent omlag lag rundt kring omkring nær nærmere nærare ~ vel drøyt drygt snaut snautt
    tilnærmet tilnærma trolig truleg anslagsvis estimert ≈ anslått antatt forventet forventa venta
    """
)
"""Words that make a value approximate: it is shown, and the user decides."""

GRENSE = as_set(
    """
    inntil opptil minst minimum maks maksimalt maksimum over under høyst høgst fra frå minimumspris underkant
    overkant < > mer meir mindre færre
    """
)
"""Words that make a number a bound: it is not the value."""

TIDLIGST = as_set(
    """
    tidligst tidlegast snarest snarast etter innen innan senest seinast
    """
)
"""The same for a start date."""

NEKTING = as_set(
    """
    ikke ikkje ingen inga inkje intet uten utan aldri verken hverken korkje
    """
)

VILKAAR = as_set(
    """
    dersom hvis viss hvorvidt korvidt eventuell eventuelle eventuelt
    """
)
"""What comes after these is not said to be so."""

KAN = as_set(
    """
    kan kunne bør vurderes vurderast vurderer vurdere ønsker ynskjer ønskjer ønskes evt muligens kanskje mulig
    mogleg aktuelt planlegges planleggast planer planar
    """
)
"""What comes after these may be so: it is shown, and the user decides."""

FORDEL = as_set(
    """
    fordel fordelaktig føremon ønskelig ønskeleg ynskjeleg ønskjeleg ønsket ønska gjerne helst foretrekkes
    foretrukket føretrekt prioriteres prioriterast vektlegges vektleggast verdsettes verdsett ønskede ønskte
    ynskte pluss oppgi oppgje oppgis opplyse opplyses hvorvidt korvidt veilede veileder rettleie rettleiar
    veiledning rettleiing supervisere supervisjon ansette
    """
)
"""A wish, a question, or about another: no requirement."""

TID: dict[str, str] = {
    **dict.fromkeys(("uker", "uke", "veker", "veke", "vekers", "ukers", "vekes", "ukes"), "uker"),
    **dict.fromkeys(("dager", "dagar", "dagers", "dagars", "dag", "dags"), "dager"),
    **dict.fromkeys(("mnd", "måneder", "månader", "måned", "månad", "måneders", "månaders"), "mnd"),
}
"""What makes a number a time, and in which unit."""

ENHETER: dict[str, frozenset[str]] = {
    "pasient": as_set(
        """
        pasienter pasientar pasient listepasienter listepasientar personer personar innbyggere innbyggjarar
        listeinnbyggere listeinnbyggjarar stk navn namn
        """
    ),
    "lege": as_set(
        """
        leger legar lege fastleger fastlegar fastlege allmennleger allmennlegar legehjemler fastlegehjemler
        fastlegeheimlar legeheimlar hjemler heimlar fastlegehjemlar legehjemlar
        """
    ),
    "aarsverk": as_set(
        """
        årsverk stillinger stillingar heltidsstillinger
        """
    ),
    "annet": as_set(
        """
        % prosent kvm m2 m km mil timer timar time år mnd måneder månader plasser plassar ledige minutter
        minutt senger kontorer kontor rom virkedager sykepleiere sjukepleiarar helsesekretærer
        helsesekretærar konsultasjoner grader mnd. legesentre legesenter legekontor legekontorer kommuner
        kommunar spesialister kr spesialistar listetak ekstra dagers ganger gonger lis1
        """
    ),
}
"""What may follow a number and says what it counts."""

ETIKETTER = tuple(
    in_order(
        """
        søknadsfrist frist listelengd listestørrelse listestorleik listetak tiltred oppstart pris publisert
        kunngj utlyst lyst utlysing utlysning årsverk driftsutgift refusjon egenandel eigendel eigenandel
        overtak svarfrist akseptfrist inventar utstyr opparbeid goodwill antall tal pasient startdato dato
        driftskostnad
        """
    )
)
"""How labels begin that a value belongs to, on the same line or under it."""

FYLL = as_set(
    """
    praksis praksisen praksisens legepraksis legepraksisen hele heile overtakelse overtakelsen overtaking
    overtakinga overtagelse overtagelsen overdragelse overdragelsen overdraging kjøp kjøpet salg salget sal
    salet hjemmel hjemmelen heimel heimelen lege legen legens fratredende fråtredande avtroppende avtroppande ny
    dagens ved mottatt motteke denne som helhet heilskap komplett inventar utstyr legekontor legekontoret skal
    legges må hos kommunen kommuna bydelen postmottak elektronisk leveres leverast sendes sendast søknad
    søknaden søknader søknadar cv kommet komen inn registrert seg ut først tidsskrift tidsskriftet legeforening
    norske de dei kommunens nettside nettsider samt nettsidene nettsida ein en et eit ei alle søkere søkerne
    søkarar søkarane søkjarar søkjarane kontoret legesenter senteret legesenteret pasientene utgjorde
    regnskapsår rekneskapsår fjor fra frå helfo folketrygden folketrygda eget pasienter pasientar listen lista
    liste fastlege fastlegen fastlegehjemmel fastlegehjemmelen fastlegeheimel fastlegeheimelen og tilbudet
    tilbodet tilbud tilbod tiltre tilsvarande står stod stå finnes finst gis gjevast tilsvarende hvor arbeider
    arbeidar jobber jobbar består drives drivast disponerer gruppepraksis doffin stillingen stillinga kommune
    totale
    """
)
"""Words in a gap that do not make it doubtful what a value belongs to."""

FREMMED: dict[str, tuple[str, ...]] = {
    "kr": in_order(
        """
        husleie leie leige lønn løn lån omset inntekt tilskudd tilskot støtte stønad utstyr inventar
        opparbei goodwill refusjon egenandel eigendel eigenandel driftsutgift driftskostnad gjennomsnitt
        snitt pris hjemmel heimel investe budsjett garanti tilsyn legevakt binding gebyr depositum innskudd
        innskot basistil honorar pasient
        """
    ),
    "tall": in_order(
        """
        gjennomsnitt snitt samlede tilsammen totalt andre øvrige deler delar deles delast sammen saman
        kommun samarbeid legevakt ledig kapasitet årsverk listetak tak nabo sykehjem sjukeheim vikar hjemler
        heimlar listene alle lege fastlege listelengde plass åpen open opna rom økt økte auka auke øke vokst
        vaks vakse redusert falt gått
        """
    ),
    "dato": in_order(
        """
        klage tiltred oppstart søknad frist publisert kunngj utlyst opphør utløp svarfrist tidligere
        tidlegare forrige førre intervju binding oppsig oppsei informasjon fødd født ledig overtak sist
        slutt fratred fråtred avtrop regnskap rekneskap listelengd eiendom gjelder gjeld lov forskrift
        rammeavtale
        """
    ),
    "uker": in_order(
        """
        intervju klage oppsig oppsei søknad prøvetid ferie kunngj
        """
    ),
}
"""For each sort of value, how words begin that change what it is about: a label before them does not name it."""

ANDRE = in_order(
    """
    lis1 turnus vikar legevakt sykepleier sjukepleiar helsesekretær jordmor overlege sykehjem sjukeheim tilsyn
    assistent
    """
)
"""How words begin that tell of somebody else than the doctor who is sought, as "turnuslege på fastlønn" does."""

UTENLANDSK = as_set("eur euro sek dkk usd gbp $ £ €")
"""Currencies besides Norwegian kroner: such an amount is not read."""

FOER = as_set(
    """
    tidligere tidlegare forrige førre opprinnelig opphavleg opprinneleg gammel gamal gammelt sist første fyrste
    """
)
"""What was so before, and is not what is announced now."""
