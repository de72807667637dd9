"""The wordings of amounts, numbers and dates, key by key, bokmål and nynorsk side by side: one line is one wording."""

from __future__ import annotations

from fasthandel.annonse.ordlyd import Rad, gir, svak, usikker, uten, verdi

_OFFICES = ("legesenter", "legesenteret", "legekontor", "legekontoret", "legepraksis", "legepraksisen", "mannspraksis")
_OFFICES_OF = tuple(
    gir(count, "|".join(f"{word}{hyphen}{office}" for hyphen in ("", "-") for office in _OFFICES))
    for word, count in (("to", 2), ("tre", 3), ("fire", 4), ("fem", 5), ("seks", 6), ("sju", 7), ("åtte", 8))
)
"""An office by the number of its doctors, in one word: "firelegesenter"."""

FLERE = "flere_hjemler"
"""No key of the practice file: the text announces several posts, and which number is whose is not certain."""

TALLENE: dict[str, tuple[Rad, ...]] = {
    FLERE: (
        verdi(
            "lyser|lyses|lyst|lysast|utlyser|utlyses|utlyst|ledig|ledige|søker|søkjer ... {tall} <hjemler>",
            "{tall} ledige|nye <hjemler>",
        ),
    ),
    "": (
        verdi(
            "<refusjon> og|/|+|samt <egenandeler> ... {kr}",
            "<egenandeler> og|/|+|samt <refusjon> ... {kr}",
            "husleie|husleien|husleiga|leie|leien|leige|leiga|leieutgift* ... {kr}",
            "tilskudd|tilskuddet|tilskot|tilskotet|*tilskudd|*tilskot|*tilskuddet|*tilskotet|støtte|stønad ... {kr}",
            "{kr} i *tilskudd|*tilskot|støtte|stønad|lønn|løn",
            "lønn|løn|lønnen|årslønn|grunnlønn|omsetning*|omsetnad*|omsetjing*|inntekt*|overskudd*|overskot* ... {kr}",
            "nytt|ny|nye|investert i|kjøpt|kjøpte ... utstyr|ultralyd* ... {kr}",
            "svar på søknad* ... {uker}",
            "deler|delar|deles|delast|sammen|saman ... {tall} <leger>",
        ),
    ),
    "utlysning.pris": (
        verdi(
            "<pris> ... {kr} !<del>",
            "<pris> ... <begge> ~ {kr}",
            "<pris> ... {kr} for|på|til|av <begge>",
            "^ <begge> ~ {kr}",
            "praksis|praksisen|legepraksisen <overdras> ... for ~ {kr}",
            "praksis|praksisen|legepraksisen kan overtas|overtakast|kjøpes|kjøpast ... for ~ {kr}",
            "{kr} for praksis|praksisen|overtakelse|overtaking|overtakelsen|overtakinga|overtagelse !<og_mer>",
            "@pris ^ samlet|samla|totalt|total|sum|tilsammen|alt ~ {kr}",
        ),
        gir(
            0,
            "praksis|praksisen <overdras> vederlagsfritt|gratis",
            "praksis|praksisen ... uten|utan vederlag|betaling",
            "ingen|inga overtakelsessum|overtakingssum|kjøpesum|overtakelsessummen|vederlag",
        ),
        uten(
            "etter_avtale",
            "<pris> ~ <etter_avtale>",
            "<pris> avtales|avtalast|forhandles|forhandlast|tingast",
            "<pris> vert|blir|skal avtalt|avtala|avtales|avtalast|forhandla|forhandles|forhandlet",
            "<pris> er|vert|blir? gjenstand for forhandling|forhandlinger|forhandlingar|tingingar",
            "<pris> fastsettes|fastsetjast|fastsettast ... avtale|forhandling|forhandlinger|tingingar|forhandlingar",
        ),
        uten(
            "foresporsel",
            "<pris> ~ på|ved|etter forespørsel|førespurnad|henvendelse|spørsmål|kontakt",
            "<pris> <opplyses> ... forespørsel|førespurnad|henvendelse",
            "<pris> <opplyses> ved|av|hos ... $",
            "<pris> får ein|du|en ... ved å|henvendelse|førespurnad",
            "kontakt|ta ... for|om <pris>",
        ),
        uten(
            "ikke_oppgitt",
            "<pris> ~ ikke|ikkje satt|sett|fastsatt|fastsett|oppgitt|oppgjeven|avklart|avklara|klar|kjent|kjend",
            "ikke|ikkje|ingen|uten|utan oppgitt|oppgjeven|satt|sett|noen|noko? <pris>",
        ),
    ),
    "utlysning.pris_utstyr": (
        verdi(
            "<pris> for|på|av|til? alt|alle|all? <utstyr> ~ {kr}",
            "for|på <utstyr> ... <pris> ~ {kr}",
            "<pris> .. for|på <utstyr> ~ {kr}",
            "<pris> .. {kr} for|til|på|i|av <utstyr> !<og_mer>",
            "^ <utstyr> ~ {kr}",
            "betale|betaler|betalar|betales|betalast {kr} for <utstyr> !<og_mer>",
            "herav|hvorav|derav ~ {kr} er|gjelder|gjeld? for|til|i|på? <utstyr>",
            "herav|hvorav|derav utgjør|utgjer? <utstyr> ~ {kr}",
        ),
        usikker("verdi|verdien|verdet av|på <utstyr> ~ {kr}", "<utstyr> ... verdsatt|verdsett|taksert til ~ {kr}"),
        uten(
            "etter_avtale",
            "^ <utstyr> ~ <etter_avtale> $",
            "<pris> for|på <utstyr> ~ <etter_avtale>",
        ),
    ),
    "utlysning.pris_opparbeidet": (
        verdi(
            "<pris> for|på|av|til? <opparb> ~ {kr}",
            "for|på <opparb> ... <pris> ~ {kr}",
            "<pris> .. for|på <opparb> ~ {kr}",
            "<pris> .. {kr} for|til|på|i|av <opparb> !<og_mer>",
            "^ <opparb> ~ {kr}",
            "{kr} for|til|i <opparb> !<og_mer>",
            "herav|hvorav|derav utgjør|utgjer? <opparb> ~ {kr}",
        ),
        usikker("verdi|verdien|verdet av|på <opparb> ~ {kr}", "<opparb> ... verdsatt|verdsett til ~ {kr}"),
        uten(
            "etter_avtale",
            "^ <opparb> ~ <etter_avtale> $",
            "<pris> for|på <opparb> ~ <etter_avtale>",
        ),
    ),
    "utlysning.betaling_for_hjemmel": (
        verdi(
            "{kr} for <hjemmel> !og|samt|/",
            "<betaling_eller_pris> for|av|på <hjemmel> ~ {kr}",
            "<hjemmel> selges|seljast|selgast|koster|kostar|overdras|overdragast ... {kr}",
            "<hjemmel> kan kjøpes|kjøpast|overtas|overtakast mot|for ~ {kr}",
            "betale|betaler|betalar {kr} for <hjemmel>",
        ),
        gir(
            0,
            "ikke|ikkje|ingen ... <betaling> for ... <hjemmel>",
            "<hjemmel> kan|skal|er ikke|ikkje <selges> !uten|utan",
            "<hjemmel> er ikke|ikkje gjenstand|til for? salg|sal|omsetning|omsetjing|salgs|sals",
            "<hjemmel> er|tildeles|tildelast|overføres vederlagsfri|vederlagsfritt|gratis",
        ),
    ),
    "utlysning.betaling_for_liste": (
        verdi(
            "{kr} for <liste>",
            "<betaling_eller_pris> for|av|på <liste> ~ {kr}",
            "<liste> selges|seljast|selgast|koster|kostar ... {kr}",
        ),
        gir(
            0,
            "ikke|ikkje|ingen ... <betaling> for <hjemmel>? eller|og|/? <liste>",
            "ikke|ikkje|ingen ... <betaling> verken|korkje? for <hjemmel> eller|og for? <liste>",
            "<liste> kan|skal|er ikke|ikkje <selges> !uten|utan",
            "<hjemmel> og|eller <liste> kan|skal|er ikke|ikkje <selges>",
        ),
    ),
    "utlysning.listelengde": (
        verdi(
            "<listelengde> ~ {tall}",
            "antall|tal|talet pasienter|pasientar|personer|personar på? ~ listen|lista|liste? ~ {tall}",
            "antall|tal|talet listepasienter|listepasientar|listeinnbyggere|listeinnbyggjarar ~ {tall}",
            "pasienter|pasientar på|i listen|lista|liste ~ {tall}",
            "<liste> ... {tall} <pasienter>",
            "<liste> ~ på|med ~ {tall}",
            "{tall} <pasienter> igjen|att? på|i ~ <liste>",
            "{tall} listepasienter|listepasientar|listeinnbyggere|listeinnbyggjarar",
            "<hjemmel> har|omfatter|omfattar|med ~ {tall} pasienter|pasientar",
            "listelengde|listelengda og|/ listetak|listetaket|tak|taket ~ {tall} /|og|, {tall=utlysning.listetak}",
        ),
        usikker("praksis|praksisen har|omfatter|omfattar|med ~ {tall} pasienter|pasientar"),
        gir(
            0,
            "nulliste|nullisten|nullista|null-liste|nullhjemmel|nullhjemmelen|nullheimel|nullheimelen|nulliste-hjemmel",
            "0 -? liste|listen|lista|hjemmel|hjemmelen|heimel|heimelen",
        ),
    ),
    "utlysning.listetak": (
        verdi(
            "listetak|listetaket ~ {tall}",
            "tak|taket på ~ listen|lista|liste? ~ {tall}",
            "øvre|øvste grense for|på <liste> ~ {tall}",
            "<liste> ... maks|maksimalt|inntil ~ {tall} pasienter|pasientar",
            "{tall} i|som listetak|tak",
            "( tak|taket ~ {tall} )",
        ),
    ),
    "utlysning.aarsverk": (
        verdi(
            "{tall} årsverk ... <stab>",
            "{tall} årsverk (? <stab>",
            "<stab> ... {tall} årsverk",
            "<stab> (? årsverk )? ~ {tall}",
            "årsverk (? <stab> )? ~ {tall}",
            "{tall} helsesekretærårsverk|hjelpepersonellårsverk",
        ),
    ),
    "utlysning.driftsutgifter": (verdi("<driftsutgifter> ... {kr}"),),
    "utlysning.refusjon": (verdi("<refusjon> ... {kr}"),),
    "utlysning.egenandeler": (verdi("<egenandeler> ... {kr}"),),
    "utlysning.soeknadsfrist": (
        verdi(
            "<frist> ~ {dato}",
            "<frist> ... {dato}",
            "frist|fristen for|til interesse|interessemelding ~ {dato}",
            "frist|fristen for|til å melde ... {dato}",
            "søk|søke innen|innan|senest|seinast {dato}",
            "søknad|søknaden|søknader|søknadar ... innen|innan|senest|seinast ~ {dato}",
        ),
        svak("^ frist|fristen ~ {dato}"),
        uten("varighet", "<frist> ~ {uker}", "søknad|søknaden|søk ... innen|innan|senest|seinast ~ {uker}"),
        uten(
            "snarest",
            "<frist> ~ snarest|snarast|straks|fortløpende|fortløpande|løpende|løpande",
            "<frist> ~ så snart|fort som mulig|mogleg|råd",
            "søknader|søknadar vurderes|vurderast|handsamast|behandles fortløpende|fortløpande|løpende|løpande",
        ),
    ),
    "utlysning.publisert": (
        verdi(
            "<kunngjort> ... {dato}",
            "kunngjøringsdato|kunngjeringsdato|utlysningsdato|utlysingsdato|publiseringsdato|publisert ~ {dato}",
            "dato for kunngjøring|kunngjering|utlysning|utlysing|publisering ~ {dato}",
        ),
        svak("^ kunngjøring|kunngjering|utlysning|utlysing ~ {dato}"),
    ),
    "utlysning.opplysninger_sendt": (
        verdi(
            "opplysning* ... ble|blei|vart|er|har sendt|sende|sendte|gitt|gjeve ... {dato}",
            "søkere|søkerne|søkarar|søkarane fikk|fekk opplysning* ... {dato}",
        ),
    ),
    "utlysning.tiltredelse": (
        verdi(
            "<tiltredelse> ~ {dato}",
            "<tiltredelse> ... {dato}",
            "ledig ... fra|frå ~ {dato}",
            "fra|frå {dato} ledig",
            "tiltre|starte|overtas|overtakast|overta ~ {dato}",
        ),
        uten(
            "snarest",
            "<tiltredelse> ~ snarest|snarast|straks|omgående|omgåande",
            "<tiltredelse> ~ så snart|fort som mulig|mogleg|råd",
            "ledig straks|snarest|snarast|omgående",
        ),
        uten(
            "etter_avtale",
            "<tiltredelse> ~ etter|ved nærmere|nærare? avtale",
            "<tiltredelse> avtales|avtalast|avtaler",
            "<tiltredelse> vert|blir avtalt|avtala",
        ),
    ),
    "utlysning.akseptfrist": (
        verdi(
            "svarfrist|svarfristen|akseptfrist|akseptfristen|aksepteringsfrist på|for? <tilbud>? ~ {uker}",
            "frist|fristen for|til å akseptere|svare|takke ja? på|til? <tilbud>? ~ {uker}",
            "frist|fristen for|til aksept|svar ~ {uker}",
            "<tilbud> ... aksepteres|akseptere|akseptert|aksepterast|svare|svar|besvares ... {uker}",
            "svar|svare på <tilbud> ... {uker}",
            "{uker} svarfrist|akseptfrist|frist !for|på|til",
            "{uker} på? seg? til|på? å svare|akseptere|takke",
            "{uker} frist for|til å svare|akseptere|takke",
        ),
    ),
    "praksis.antall_leger": (
        verdi(
            "<kontor> ... {tall} <leger>",
            "{tall} <leger> ved|på|i ~ <kontor>",
            "antall|tal|talet på? <leger> ~ {tall}",
            "gruppepraksis|gruppepraksisen|fellespraksis med|på ~ {tall} <leger>",
        ),
        verdi("{tall} - legepraksis|legesenter|legekontor|mannspraksis|legepraksisen|legesenteret|legekontoret"),
        verdi("vi|me er ~ {tall} <leger>"),
        *_OFFICES_OF,
    ),
}
"""Key by key; "" holds what looks like a value and is none, so that no other key takes it."""
