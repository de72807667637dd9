"""The wordings of forms and of yes and no, key by key, bokmål and nynorsk side by side: one line is one wording.

A denial before, in or right after the words turns yes into no; a wish is no requirement, a condition says nothing, and
what only may be so is shown as doubtful (`svar`).
"""

from __future__ import annotations

from fasthandel.annonse.ordlyd import Rad, gir, ja, nei, svak, usikker

_FORMS: tuple[Rad, ...] = (
    gir(
        "8.2",
        "8.2-avtale",
        "avtale|avtalen etter|jf|jfr|ihht|under|i ~ rammeavtalen|rammeavtala|asa4310? ~ pkt|punkt .? 8.2",
        "etter|jf|jfr|punkt|pkt .? 8.2",
        "8.2 i rammeavtalen|rammeavtala",
        "^ 8.2 $",
        "næringsdrift|næringsdrivende|næringsdrivande ... 8.2-avtale|8.2",
    ),
    gir(
        "fastloenn",
        "fastlønt|fastlønnet|fastlønna $",
        "fastlønn|fastløn|fastlønnsavtale|fastlønsavtale|fastlønnshjemmel|fastlønsheimel|fastlønnsstilling",
        "fastlønt|fastlønnet|fastlønna|fastlønte fastlege|lege|stilling|hjemmel|heimel|fastlegestilling",
        "fast lønn|løn|lønnet|lønt|lønna !for",
        "fast kommunal stilling",
        "kommunal fast stilling",
    ),
    gir(
        "naeringsdrift",
        "næringsdrift|næringsdrifta|næringsdriften|næringsavtale|næringshjemmel|næringsheimel",
        "driftsform ~ næring|næringsdrivende|næringsdrivande",
        "privat næringsdrift|næringsverksemd|næringsvirksomhet",
    ),
    svak(
        "selvstendig|sjølvstendig|sjølvstendige|selvstendige næringsdrivende|næringsdrivande|næringsdrivar",
        "selvstendig|sjølvstendig næringsdrift|næringsverksemd|næringsvirksomhet",
        gir="naeringsdrift",
    ),
)

_TODAY: dict[str, tuple[str, ...]] = {
    "naeringsdrift": ("næringsdrift", "næringsverksemd", "næringsvirksomhet"),
    "8.2": ("8.2-avtale", "8.2"),
    "fastloenn": ("fastlønn", "fastløn", "fastlønt", "fastlønnet"),
}
_DRIVEN = tuple(
    (form, f"{begins} {'|'.join(words)}")
    for form, words in _TODAY.items()
    for begins in (
        "<praksis> drives|drivast|blir|vert|er ~ drevet|driven|drive|drivast? ~ som|i|med|etter|på privat|egen|eigen?",
        "<praksis> er i? dag ~ privat?",
        "dagens driftsform ~",
    )
)
"""What the practice is today, after each way to say that it is so."""

FORMENE: dict[str, tuple[Rad, ...]] = {
    "utlysning.driftsform": (*_FORMS, *(svak(pattern, gir=form) for form, pattern in _DRIVEN)),
    "praksis.driftsform": tuple(gir(form, pattern) for form, pattern in _DRIVEN),
    "praksis.organisering": (
        gir(
            "gruppe", "gruppepraksis|gruppepraksisen|fellespraksis|fellespraksisen|gruppe-praksis|legegruppe|legegruppa"
        ),
        gir("solo", "solopraksis|solopraksisen|solo-praksis|enepraksis|einepraksis|enelegepraksis|enlegepraksis"),
        gir("solo", "alenepraksis|aleinepraksis|sololege|einmannspraksis|enmannspraksis|soloklinikk"),
    ),
    "utlysning.kunngjort_i": (
        gir(
            "tidsskriftet",
            "<kunngjort> ... tidsskrift|tidsskriftet",
            "^ kunngjort|kunngjord|utlyst i : tidsskrift|tidsskriftet",
        ),
        gir(
            "kommunens_nettside",
            "<kunngjort> ... kommunens|bydelens <nettside>",
            "<kunngjort> ... <nettside> til|åt? kommunen|kommuna",
            "<kunngjort> ... kommunen sine|si|sin <nettside>",
        ),
        gir(
            "jobbportal",
            "<kunngjort> ... nav|jobbnorge|legejobber|arbeidsplassen|webcruiter|easycruit|jobbportal*|finn",
        ),
        gir("avis", "<kunngjort> ... avis|avisa|avisen|aviser|lokalavis*|riksavis*|dagsavis*"),
    ),
    "utlysning.doffin": (ja("doffin"), nei("unntatt|unnateke|unntak|fritatt|fritatt|friteke ... doffin")),
    "utlysning.eos_spraak": (
        ja(
            "<kunngjort> ... på engelsk|tysk|fransk|dansk|svensk",
            "utlysning*|utlysing*|kunngjøring*|kunngjering*|annonsen|annonsa ... på engelsk|tysk|fransk|dansk|svensk",
            "engelsk|tysk|fransk versjon|utgave|utgåve|omsetjing|oversettelse av <utlysningen>",
        ),
    ),
    "utlysning.opplysningsskjema": (
        ja(
            "ferdig? utfylt|utfylte <skjema>",
            "<skjema> ... er|ble|blei|vart ... <utfylt>",
            "<skjema> ~ <utfylt>",
            "<utfylt> <skjema>",
            "fylt|fylte ut <skjema>",
        ),
        nei("<skjema> mangler|manglar|kommer|kjem|ettersendes|ettersendast"),
        usikker("<skjema> ~ <vedlagt>", gir=True),
    ),
    "utlysning.kontoret_hoert": (
        ja(
            "<kollegene> ... er|ble|blei|vart|blitt|vorte|vært ... <hoert> !om",
            "<kollegene> ... har uttalt|uttala seg",
            "<kollegene> sitt? ønske|syn|uttalelse|uttale er innhentet|innhenta|kjent",
            "<hoert> <kollegene>",
            "kommunen har <hoert> <kollegene>",
        ),
    ),
    "utlysning.sted_uendret": (
        ja(
            "i|på de|dei|det? <dagens> <lokaler> !som",
            "i|på de|dei|det? <dagens> <lokaler> som før|i|no|nå|dag",
            "<praksis> ... uendret|uendra lokalisering|lokalitet|sted|stad|adresse|beliggenhet",
            "uendret|uendra lokalisering|beliggenhet|adresse|sted|stad",
            "<praksis> ... skal|vil fortsatt|framleis|fremdeles ligge|bli|verte|være|vere|drives|drivast",
            "<praksis> ... blir|vert værende|verande ... <lokaler>",
            "<praksis> ... videreføres|vidareførast|fortsetter|fortset|drives ... <dagens> <lokaler>",
            "lokalisering|lokalitet|plassering|beliggenhet ~ som i? dag|før|no|nå",
            "<praksis> ... skal|vil|blir|vert ikke|ikkje bli|verte? <flyttes>",
            "<praksis> ... der den|det|han ligger|ligg|er i? ~ dag|no|nå",
        ),
        nei(
            "<praksis> ... <flyttes> ... til|inn",
            "<praksis> ... skal|vil|blir|vert|må <flyttes>",
            "<praksis> ... kan|vil kunne bli|verte|blir? <flyttes>",
            "flytting|flyttinga|flyttingen av <praksis>",
            "<praksis> ... relokaliseres|samlokaliseres|samlokaliserast|omlokaliseres",
            "ny|nye lokalisering|lokaler|lokale|lokalar|adresse|beliggenhet|beliggenheit",
        ),
    ),
    "utlysning.endring_avtalt": (
        ja(
            "<endring> ... <avtalt> med|mellom ~ <fratredende>",
            "<avtalt> ... <endring> ... med ~ <fratredende>",
            "<fratredende> ... <samtykket> ... <endring>",
            "<fratredende> ... enig|einig|samd i|om ... <endring>",
            "<endring> ... samtykke|samtykket|godkjenning fra|frå|av ~ <fratredende>",
        ),
    ),
    "utlysning.krever_spesialist": (
        ja(
            "<krav> .. <spesialist>",
            "krav|kravet|kreves|krevst|krev|krever ikke|ikkje? ~ at|om .. spesialist|spesialistar|spesialister",
            "<spesialist> ... kreves|krevst|krevjast|påkrevd|påkravd|forutsettes|krav|nødvendig|naudsynt",
            "@krav <spesialist>",
        ),
        usikker("@kvalifikasjoner <spesialist>", gir=True),
    ),
    "utlysning.krever_lis1": (
        ja(
            "<krav> .. <ferdig_med> .. <lis1>",
            "<krav> om|til ... <lis1>",
            "kreves|krevst|krevjast|krever|krev ... <lis1>",
            "<krav> .. <lis1> ... <ferdig_med>",
            "<lis1> må|lyt|skal ... <ferdig_med>",
            "<ferdig_med> <lis1> ... krav|kreves|krevst|krevjast|nødvendig|naudsynt|påkrevd|påkravd|vilkår",
            "<lis1> ... kreves|krevst|krevjast|påkrevd|påkravd|forutsettes|nødvendig|naudsynt",
            "@krav <ferdig_med> .. <lis1>",
            "@krav <lis1>",
        ),
        usikker("@kvalifikasjoner <lis1>", "@kvalifikasjoner <ferdig_med> .. <lis1>", gir=True),
    ),
    "utlysning.garanti": (
        ja(
            "lånegaranti|lånegarantien|prisgaranti|prisgarantien|gjenkjøpsgaranti|gjenkjøpsgarantien|tilbakekjøpsgaranti",
            "maksprisgaranti|minsteprisgaranti|minstepris-garanti|garantipris|gjenkjøpsavtale|gjenkjøpsplikt",
            "garanti|garantien|garantiar|garantier for|på ~ <laan_eller_pris>",
            "<kommunen> ... garanterer|garanterar|garantere|garantert ... <laan_eller_pris>",
            "<kommunen> ... <stiller> ... garanti|kommunegaranti|garantien|kausjon !for|på",
            "<kommunen> ... <stiller> ... garanti|kommunegaranti|garantien|kausjon for|på ~ <laan_eller_pris>",
            "kommunal garanti|kausjon|lånegaranti",
            "garanti|kommunegaranti ... gis|stilles|gjevast|stillast|gitt",
            "<kommunen> kausjonerer|kausjonerar",
        ),
    ),
    "utlysning.trukket_tilbake": (
        ja(
            "<utlysningen> ... er|ble|blei|vart|har|blitt|vorte <trukket> !fram|frem|med|inn",
            "<utlysningen> ... er|ble|blei|vart kansellert|avlyst|annullert|tilbakekalt|tilbakekalla|stanset|stansa",
            "^ trukket|trekt|tilbaketrukket|avlyst|annullert|kansellert $",
            "^ trukket|trekt tilbake|attende",
            "^ trukket|trekt|avlyst|annullert :",
            "<kommunen> har ~ trukket|trekt|trukke ... <utlysningen>",
        ),
    ),
}
"""Key by key."""
