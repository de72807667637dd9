"""The wordings of amounts, numbers and dates, key by key, bokmål and nynorsk side by side: one line is one wording."""

from __future__ import annotations

from fasthandel.annonse.ordlyd import Rad, gir, svak, usikker, uten, verdi

TALLENE: dict[str, tuple[Rad, ...]] = {
    "utlysning.pris": (
        verdi(
            "<pris> ... {kr} !<del>",
            "<pris> ... <begge> ~ {kr}",
            "<pris> ... {kr} for|på|til|av <begge>",
            "^ <begge> ~ {kr}",
            "praksis|praksisen|legepraksisen selges|seljast|selgast|overdras|overdragast|overtas|overtakast ... for ~ {kr}",
            "praksis|praksisen|legepraksisen kan overtas|overtakast|kjøpes|kjøpast ... for ~ {kr}",
            "{kr} for praksis|praksisen|overtakelse|overtaking|overtakelsen|overtakinga|overtagelse !<og_mer>",
            "@pris ^ samlet|samla|totalt|total|sum|tilsammen|alt ~ {kr}",
        ),
        gir(
            0,
            "praksis|praksisen overdras|overtas|overtakast|overdragast|overføres|overførast vederlagsfritt|gratis",
            "praksis|praksisen ... uten|utan vederlag|betaling",
        ),
        uten(
            "etter_avtale",
            "<pris> ~ etter|ved nærmere|nærare? avtale|forhandling|forhandlinger|forhandlingar|tingingar|tinging|dialog",
            "<pris> avtales|avtalast|forhandles|forhandlast|tingast",
            "<pris> vert|blir|skal avtalt|avtala|avtales|avtalast|forhandla|forhandles|forhandlet",
            "<pris> er|vert|blir? gjenstand for forhandling|forhandlinger|forhandlingar|tingingar",
            "<pris> fastsettes|fastsetjast|fastsettast ... avtale|forhandling|forhandlinger|tingingar|forhandlingar",
        ),
        uten(
            "foresporsel",
            "<pris> ~ på|ved|etter forespørsel|førespurnad|henvendelse|spørsmål|kontakt",
            "<pris> opplyses|oppgis|oppgjevast|opplysast|fås|oppgjevast|formidles ... forespørsel|førespurnad|henvendelse",
            "<pris> opplyses|oppgis|oppgjevast|opplysast|fås ved|av|hos ... $",
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
            "<pris> for|på|av|til alt|alle|all? <utstyr> ~ {kr}",
            "<pris> .. {kr} for|til|på|i|av <utstyr> !<og_mer>",
            "^ <utstyr> ~ {kr}",
            "herav|hvorav|derav ~ {kr} er|gjelder|gjeld? for|til|i|på? <utstyr>",
            "herav|hvorav|derav utgjør|utgjer? <utstyr> ~ {kr}",
        ),
        usikker("verdi|verdien|verdet av|på <utstyr> ~ {kr}", "<utstyr> ... verdsatt|verdsett|taksert til ~ {kr}"),
        uten(
            "etter_avtale",
            "^ <utstyr> ~ etter|ved nærmere|nærare? avtale|forhandling|forhandlinger|tinging|takst $",
            "<pris> for|på <utstyr> ~ etter|ved avtale|forhandling|tinging",
        ),
    ),
    "utlysning.pris_opparbeidet": (
        verdi(
            "<pris> for|på|av|til <opparb> ~ {kr}",
            "<pris> .. {kr} for|til|på|i|av <opparb> !<og_mer>",
            "^ <opparb> ~ {kr}",
            "{kr} for|til|i <opparb> !<og_mer>",
            "herav|hvorav|derav utgjør|utgjer? <opparb> ~ {kr}",
        ),
        usikker("verdi|verdien|verdet av|på <opparb> ~ {kr}", "<opparb> ... verdsatt|verdsett til ~ {kr}"),
        uten(
            "etter_avtale",
            "^ <opparb> ~ etter|ved nærmere|nærare? avtale|forhandling|forhandlinger|tinging|tingingar $",
            "<pris> for|på <opparb> ~ etter|ved nærmere|nærare? avtale|forhandling|forhandlinger|tinging|tingingar",
        ),
    ),
    "utlysning.betaling_for_hjemmel": (
        verdi(
            "{kr} for <hjemmel> !og|samt|/",
            "betale|betales|betalast|betaling|vederlag|vederlaget|pris|prisen|kjøpesum|kjøpesummen for|av|på <hjemmel> ~ {kr}",
            "<hjemmel> selges|seljast|selgast|koster|kostar|overdras|overdragast ... {kr}",
            "<hjemmel> kan kjøpes|kjøpast|overtas|overtakast mot|for ~ {kr}",
            "betale|betaler|betalar {kr} for <hjemmel>",
        ),
        gir(
            0,
            "ikke|ikkje|ingen ... betale|betales|betalast|betaling|vederlag for ... <hjemmel>",
            "<hjemmel> kan|skal|er ikke|ikkje selges|seljast|selgast|omsettes|omsetjast|kjøpes|kjøpast|betales",
            "<hjemmel> er ikke|ikkje gjenstand|til for? salg|sal|omsetning|omsetjing|salgs|sals",
            "<hjemmel> er|tildeles|tildelast|overføres vederlagsfri|vederlagsfritt|gratis",
        ),
    ),
    "utlysning.betaling_for_liste": (
        verdi(
            "{kr} for <liste>",
            "betale|betales|betalast|betaling|vederlag|vederlaget|pris|prisen|kjøpesum|kjøpesummen for|av|på <liste> ~ {kr}",
            "<liste> selges|seljast|selgast|koster|kostar ... {kr}",
        ),
        gir(
            0,
            "ikke|ikkje|ingen ... betale|betales|betalast|betaling|vederlag for <hjemmel>? eller|og|/? <liste>",
            "ikke|ikkje|ingen ... betale|betales|betalast|betaling|vederlag verken|korkje? for <hjemmel> eller|og for? <liste>",
            "<liste> kan|skal|er ikke|ikkje selges|seljast|selgast|omsettes|omsetjast|kjøpes|kjøpast|betales",
            "<hjemmel> og|eller <liste> kan|skal|er ikke|ikkje selges|seljast|selgast|omsettes|omsetjast|kjøpes|kjøpast",
        ),
    ),
    "utlysning.listelengde": (
        verdi(
            "listelengde|listelengden|listelengda|listelengd|listestørrelse|listestørrelsen|listestorleik|listestorleiken ~ {tall}",
            "antall|tal|talet pasienter|pasientar|personer|personar på? ~ listen|lista|liste? ~ {tall}",
            "pasienter|pasientar på|i listen|lista|liste ~ {tall}",
            "<liste> ... {tall} pasienter|pasientar|personer|personar|navn|namn|innbyggere|innbyggjarar|listepasienter",
            "<liste> på|med ~ {tall}",
            "{tall} pasienter|pasientar|personer|personar|innbyggere|innbyggjarar|navn|namn på|i ~ <liste>",
            "{tall} listepasienter|listepasientar|listeinnbyggere|listeinnbyggjarar",
            "hjemmelen|heimelen|fastlegehjemmelen|fastlegeheimelen har|omfatter|omfattar|med ~ {tall} pasienter|pasientar",
            "listelengde|listelengda og|/ listetak|listetaket|tak|taket ~ {tall} /|og|, {tall=utlysning.listetak}",
        ),
        usikker("praksisen har|omfatter|omfattar ~ {tall} pasienter|pasientar"),
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
            "ledig ~ fra|frå ~ {dato}",
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
            "svarfrist|svarfristen|akseptfrist|akseptfristen|aksepteringsfrist ~ {uker}",
            "frist|fristen for|til å akseptere|svare|takke ~ ja|tilbud|tilbudet|tilbod|tilbodet? ~ {uker}",
            "frist|fristen for|til aksept|svar ~ {uker}",
            "tilbud|tilbudet|tilbod|tilbodet ... aksepteres|akseptere|akseptert|aksepterast|svare|svar|besvares ... {uker}",
            "{uker} svarfrist|akseptfrist|frist !for|på|til",
            "{uker} til|på å svare|akseptere|takke",
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
        gir(2, "tolegesenter|tolegekontor|tolegepraksis|tomannspraksis|tolegesenteret|tolegekontoret"),
        gir(3, "trelegesenter|trelegekontor|trelegepraksis|tremannspraksis|trelegesenteret|trelegekontoret"),
        gir(4, "firelegesenter|firelegekontor|firelegepraksis|firemannspraksis|firelegesenteret|firelegekontoret"),
        gir(5, "femlegesenter|femlegekontor|femlegepraksis|femmannspraksis|femlegesenteret|femlegekontoret"),
        gir(6, "sekslegesenter|sekslegekontor|sekslegepraksis|seksmannspraksis|sekslegesenteret|sekslegekontoret"),
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
        ),
    ),
}
"""Key by key; "" holds what looks like a value and is none, so that no other key takes it."""
