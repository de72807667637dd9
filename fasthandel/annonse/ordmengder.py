"""Phrases that wordings share, each with a name, in bokmål and nynorsk; and the words of headings."""

from __future__ import annotations

MENGDER: dict[str, tuple[str, ...]] = {
    "pris": (
        "prisantydning|prisantydningen|prisantydninga|prisantyding|prisantydinga|prisforlangende|prisforlangande",
        "pris|prisen|kjøpesum|kjøpesummen|kjøpspris|kjøpsprisen|totalpris|totalprisen|vederlag|vederlaget",
        "overtakelsessum*|overtagelsessum*|overtakingssum*|overtakelsespris*|overtagelsespris*|overtakingspris*",
        "overdragelsessum*|overdragingssum*|overdragelsespris*|overdragingspris*|salgssum*|salssum*|salgspris*|salspris*",
    ),
    "utstyr": (
        "inventar|inventaret|innbo ,? utstyr|utstyret",
        "inventar|inventaret|innbo og|/|samt medisinsk|teknisk? utstyr|utstyret",
        "utstyr|utstyret og|/|samt inventar|inventaret|innbo|møbler|møblar",
        "medisinsk|teknisk|medisinskteknisk|medisinsk-teknisk? utstyr|utstyret",
        "inventar|inventaret|løsøre|lausøyre|driftsmidler|driftsmiddel|utstyrsdelen",
        "materielle verdier|verdiar",
    ),
    "opparb": (
        "opparbeidet|opparbeida|opparbeidd|opparbeidde|oppbygd praksis|praksisen|praksisverdi|verdi|verdier|verdiar",
        "opparbeidet|opparbeida|opparbeidd praksis ( goodwill )",
        "goodwill ( opparbeidet|opparbeida|opparbeidd praksis )",
        "goodwill|good-will",
        "immaterielle verdier|verdiar",
    ),
    "begge": (
        "<utstyr> og|/|+|samt|pluss|inkludert|inkl|inklusive <opparb>",
        "<utstyr> , <opparb>",
        "<utstyr> , <utstyr> og|samt <opparb>",
        "inventar , utstyr og|samt <opparb>",
        "<opparb> og|/|+|samt|pluss|inkludert|inkl|inklusive <utstyr>",
        "praksis|praksisen inkludert|inkl|inklusive|med .? alt|alle|all? <utstyr>",
    ),
    "del": ("for|til|på|i|av <utstyr>", "for|til|på|i|av <opparb>", "<utstyr>", "<opparb>"),
    "og_mer": ("og|/|+|samt|, <utstyr>", "og|/|+|samt|, <opparb>"),
    "hjemmel": (
        "selve|sjølve? hjemmelen|hjemmel|heimelen|heimel|fastlegehjemmelen|fastlegehjemmel|fastlegeheimelen|legehjemmelen",
        "selve|sjølve? legeheimelen|fastlegeheimel|avtalehjemmelen|avtaleheimelen|fastlegeavtalen",
    ),
    "liste": (
        "selve|sjølve? listen|lista|liste|pasientlisten|pasientlista|pasientliste|fastlegelisten|fastlegelista|fastlegeliste",
    ),
    "stab": (
        "helsesekretær*|hjelpepersonell*|hjelpepersonale*|medarbeider*|medarbeidar*|ansatte|tilsette|personale|personalet",
        "sykepleier*|sjukepleiar*|legesekretær*|bemanning|bemanninga|bemanningen|støttepersonell*|støttepersonale*|stab|staben",
    ),
    "kontor": (
        "legesenter|legesenteret|legekontor|legekontoret|kontoret|senteret|gruppepraksis|gruppepraksisen|fellespraksis",
        "fellespraksisen|legegruppen|legegruppa|praksisen|legehuset|helsehuset|legesentret|lækjarkontoret|lækjarsenteret",
    ),
    "leger": (
        "leger|legar|fastleger|fastlegar|allmennleger|allmennlegar|allmennpraktiserende|fastlegehjemler|fastlegeheimlar",
        "legehjemler|legeheimlar|hjemler|heimlar|fastlegehjemlar|lækjarar|fastlækjarar",
    ),
    "egenandeler": (
        "egenandeler|egenandelene|egenandelar|eigendelar|eigendelane|eigenandelar|eigenandelane|egendeler|egenandelen",
        "egenandelsinntekter|egenandelsinntektene|eigendelsinntekter|eigenandelsinntekter|pasientegenandeler",
    ),
    "refusjon": (
        "refusjon|refusjonen|refusjoner|refusjonene|refusjonar|refusjonane|refusjonsinntekt*|trygderefusjon*",
        "helfo-refusjon*|folketrygdrefusjon*",
    ),
    "driftsutgifter": ("driftsutgift*|driftskostnad*|driftsutlegg*",),
    "kunngjort": (
        "kunngjort|kunngjord|kunngjøres|kunngjerast|utlyst|publisert|annonsert|lyst|lyses|lysast|utlyses|utlysast|publiseres",
    ),
    "utlysningen": (
        "utlysning|utlysningen|utlysninga|utlysing|utlysinga|kunngjøring|kunngjøringen|kunngjøringa|kunngjering|kunngjeringa",
        "annonsen|annonsa|stillingen|stillinga",
    ),
    "tiltredelse": (
        "tiltredelse|tiltredelsen|tiltredelsesdato|tiltreding|tiltredinga|tiltredingsdato|tiltredelsestidspunkt|oppstart",
        "oppstarten|oppstartsdato|oppstartstidspunkt|startdato|overtakelse|overtakelsen|overtakelsesdato|overtaking",
        "overtakinga|overtakingsdato|overtagelse|overtagelsesdato|tiltredelsestid|tiltrer|tiltrår|start|oppstartdato",
    ),
    "frist": (
        "søknadsfrist|søknadsfristen|søkefrist|søkefristen|søknadsfristdato",
        "frist|fristen for|til å søke|søkje",
        "frist|fristen for søknad|søknader|søknadar|innsending",
    ),
    "spesialist": (
        "spesialist|spesialistgodkjenning|spesialistgodkjent i allmennmedisin|allmenn",
        "spesialist|spesialistgodkjenning i? allmennmedisin",
        "allmennspesialist|spesialistgodkjenning|spesialistkompetanse",
        "spesialistutdanning|spesialisering i allmennmedisin",
        "under|i spesialisering|spesialistutdanning",
        "lege|leger|legar i spesialisering",
        "godkjent|godkjend spesialist",
        "alis|alis-lege",
    ),
    "krav": (
        "krav|kravet|kreves|krevst|krevjast|kreve|krever|krev|vilkår|betingelse|forutsetning|føresetnad|forutsettes",
        "må|lyt|skal|plikter|kravd",
    ),
    "lis1": ("lis1|lis-1", "lis 1", "turnus|turnustjeneste|turnusteneste"),
    "ferdig_med": ("gjennomført|fullført|bestått|avsluttet|avslutta|fullførd|fullføring|gjennomføring",),
    "praksis": (
        "hjemmelen|heimelen|fastlegehjemmelen|fastlegeheimelen|praksisen|legekontoret|legesenteret|kontoret|verksemda",
        "virksomheten|legepraksisen|fastlegepraksisen|legehjemmelen|senteret|kontorstedet|kontorstaden|driften|drifta",
    ),
    "lokaler": ("lokaler|lokalene|lokale|lokala|lokalar|lokalane|adresse|sted|stad|kontor|bygg|plass",),
    "dagens": ("eksisterende|eksisterande|dagens|nåværende|noverande|samme|same|uendrede|uendra|uendret",),
    "fratredende": (
        "fratredende|fråtredande|avtroppende|avtroppande|avgående|avgåande|nåværende|noverande|selgende|overdragende lege|legen",
        "lege|legen som slutter|sluttar",
        "avtalepart*|hjemmelsinnehaver*|heimelsinnehavar*",
    ),
    "kollegene": (
        "øvrige|gjenværende|attverande|andre|resterende|resterande leger|legene|legane|legar|fastleger|fastlegene|fastlegane",
        "leger|legene|legane|fastlegene|fastlegane ved|på|i kontoret|senteret|legesenteret|legekontoret|gruppepraksisen",
        "kollegene|kollegaene|kollegane|kollegaer|gruppepraksisen|legegruppen|legegruppa|legegruppene",
        "legene|legane i gruppen|gruppa",
    ),
    "hoert": ("hørt|høyrt|høyrde|høyrd|konsultert|rådspurt|rådspurde",),
    "utfylt": ("ferdig? utfylt|utfylte|utfyllt|ferdigutfylt|fylt|fylte ut?", "ferdig utfylt|ferdigstilt"),
    "vedlagt": (
        "vedlagt|vedlegg|vedlagde|legges|leggjast|lagt ved?",
        "ligger|ligg ved",
        "følger|følgjer|følger vedlagt|med",
    ),
    "kommunen": ("kommunen|kommuna|bydelen|kommune",),
}
"""In the same language as the wordings; a phrase may name another."""

OVERSKRIFTER: dict[str, frozenset[str]] = {
    "krav": frozenset(
        {
            "krav",
            "kvalifikasjonskrav",
            "krever",
            "krev",
            "kreves",
            "krevst",
            "vilkår",
            "må",
            "minstekrav",
            "kompetansekrav",
        }
    ),
    "kvalifikasjoner": frozenset({"kvalifikasjoner", "kvalifikasjonar", "kompetanse", "kvalifikasjon"}),
    "pris": frozenset(
        {"pris", "prisantydning", "prisantyding", "prisforlangende", "kjøpesum", "overtakelse", "overtaking"}
    ),
}
"""For each name, one of these words in the heading is enough, unless it also wishes (`FORDEL`)."""
