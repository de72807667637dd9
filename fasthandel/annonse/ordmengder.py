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
        "utstyr|utstyret og|/|samt inventar|inventaret|innbo|møbler|møblar|løsøre|lausøyre",
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
        "selve|sjølve? hjemmelen|hjemmel|fastlegehjemmelen|fastlegehjemmel|legehjemmelen|avtalehjemmelen",
        "selve|sjølve? heimelen|heimel|fastlegeheimelen|fastlegeheimel|legeheimelen|avtaleheimelen|fastlegeavtalen",
    ),
    "liste": (
        "selve|sjølve? listen|lista|liste|pasientlisten|pasientlista|pasientliste",
        "fastlegelisten|fastlegelista|fastlegeliste",
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
        "spesialist|spesialistgodkjenning|spesialitet|spesialiteten i? allmennmedisin",
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
    "hjemler": ("hjemler|heimlar|fastlegehjemler|fastlegeheimlar|fastlegehjemlar|legehjemler|legeheimlar",),
    "ferdig_med": (
        "ferdig med",
        "gjennomført|fullført|bestått|avsluttet|avslutta|fullførd|fullføring|gjennomføring",
    ),
    "praksis": (
        "hjemmelen|heimelen|fastlegehjemmelen|fastlegeheimelen|praksisen|legekontoret|legesenteret|kontoret|verksemda",
        "virksomheten|legepraksisen|fastlegepraksisen|legehjemmelen|senteret|kontorstedet|kontorstaden|driften|drifta",
    ),
    "lokaler": ("lokaler|lokalene|lokale|lokala|lokalar|lokalane|adresse|sted|stad|kontor|bygg|plass",),
    "dagens": ("eksisterende|eksisterande|dagens|nåværende|noverande|samme|same|uendrede|uendra|uendret",),
    "endring": (
        "endring|endringen|endringa|endringene|endringane|omgjøring|omgjøringen|omgjeringa|omleggingen|omlegginga",
        "flytting|flyttingen|flyttinga|flyttes|flyttast|flyttet|flytta|flytte|endres|endrast|omgjøres|omgjerast",
    ),
    "avtalt": ("avtalt|avtala|avklart|avklara|drøftet|semje|enighet|einigheit|avtale|samråd|forståing|forståelse",),
    "samtykket": ("samtykket|samtykt|samtykkjer|samtykker|godkjent|godkjend|godtatt|godteke|akseptert|akseptere",),
    "fratredende": (
        "fratredende|fråtredande|avtroppende|avtroppande|avgående|avgåande|overdragende lege|legen",
        "nåværende|noverande|selgende|seljande lege|legen",
        "lege|legen som slutter|sluttar",
        "avtalepart*|hjemmelsinnehaver*|heimelsinnehavar*",
    ),
    "kollegene": (
        "øvrige|gjenværende|attverande|andre|resterende|resterande leger|legene|legar|legane|fastlegene|fastlegane",
        "andre|gjenværende|attverande lege|legen",
        "legene|legane|fastlegene|fastlegane ved|på|i kontoret|senteret|legesenteret|legekontoret|gruppepraksisen",
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
    "etter_avtale": (
        "etter|ved nærmere|nærare? avtale|forhandling|forhandlinger|forhandlingar|tinging|tingingar|dialog|takst",
    ),
    "betaling": ("betale|betales|betalast|betaling|vederlag|vederlaget",),
    "betaling_eller_pris": ("<betaling>", "pris|prisen|kjøpesum|kjøpesummen"),
    "selges": ("selges|seljast|selgast|omsettes|omsetjast|kjøpes|kjøpast|betales",),
    "overdras": ("selges|seljast|selgast|overdras|overdragast|overtas|overtakast|overføres|overførast",),
    "opplyses": ("opplyses|opplysast|oppgis|oppgjevast|fås|formidles|formidlast",),
    "listelengde": (
        "listelengde|listelengden|listelengda|listelengd|listestørrelse|listestørrelsen|listestorleik|listestorleiken",
    ),
    "pasienter": (
        "pasienter|pasientar|personer|personar|navn|namn|innbyggere|innbyggjarar|listepasienter|listepasientar",
    ),
    "skjema": ("opplysningsskjema|opplysningsskjemaet|opplysningsskjemaer|opplysingsskjema|opplysingsskjemaet",),
    "flyttes": ("flyttes|flyttast|flyttet|flytta|flytte|flytter|flyttar",),
    "nettside": (
        "nettside|nettsida|nettsiden|nettsider|nettsidene|nettsted|nettstad|nettstaden|hjemmeside|hjemmesider",
        "heimeside|heimesida|heimesider|heimesidene",
    ),
    "laan_eller_pris": (
        "lån|lånet|kjøpesum|kjøpesummen|pris|prisen|salgssummen|salssummen|gjenkjøp|minstepris|minsteprisen",
    ),
    "stiller": ("stiller|stille|gir|gjev|gi|gje|tilbyr|tilbyd",),
    "trukket": ("trukket|trekt|trukke|tilbaketrukket|tilbakekalt|attendetrekt",),
    "tilbud": ("tilbud|tilbudet|tilbod|tilbodet",),
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
