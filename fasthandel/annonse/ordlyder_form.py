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
        "fastlønn|fastløn|fastlønt|fastlønnet|fastlønna|fastlønnsavtale|fastlønsavtale|fastlønnshjemmel|fastlønsheimel $",
        "fastlønn|fastløn|fastlønnsavtale|fastlønsavtale|fastlønnshjemmel|fastlønnsstilling|fastlønsstilling",
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

FORMENE: dict[str, tuple[Rad, ...]] = {
    "utlysning.driftsform": _FORMS,
    "praksis.driftsform": (
        gir("naeringsdrift", "<praksis> drives|blir|vert|er drevet|driven|drive? ~ som|i næringsdrift"),
        gir("naeringsdrift", "<praksis> er i? dag ~ næringsdrift", "dagens driftsform ~ næringsdrift"),
        gir("8.2", "<praksis> drives|blir|vert|er drevet|driven|drive? ~ etter|som|med|på 8.2-avtale|8.2"),
        gir("8.2", "<praksis> er i? dag ~ 8.2-avtale", "dagens driftsform ~ 8.2-avtale|8.2"),
        gir("fastloenn", "<praksis> drives|blir|vert|er drevet|driven|drive? ~ med|som|på fastlønn|fastløn"),
        gir("fastloenn", "<praksis> er i? dag ~ fastlønn|fastløn|fastlønt", "dagens driftsform ~ fastlønn|fastløn"),
    ),
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
            "<kunngjort> ... tidsskrift|tidsskriftet|legejobber",
            "^ kunngjort|kunngjord|utlyst i : tidsskrift|tidsskriftet",
        ),
        gir(
            "kommunens_nettside",
            "<kunngjort> ... kommunens|bydelens nettside|nettsider|nettsted|hjemmeside|hjemmesider|nettsidene|nettsida",
            "<kunngjort> ... nettsida|nettsidene|nettstaden|heimesida|heimesidene til|åt? kommunen|kommuna",
            "<kunngjort> ... kommunen sine|si|sin nettsider|nettside|heimeside|heimesider|nettstad|nettsidene",
        ),
        gir("jobbportal", "<kunngjort> ... nav|jobbnorge|arbeidsplassen|webcruiter|easycruit|jobbportal*|finn"),
        gir("avis", "<kunngjort> ... avis|avisa|avisen|aviser|lokalavis*|riksavis*|dagsavis*"),
    ),
    "utlysning.doffin": (ja("doffin"),),
    "utlysning.eos_spraak": (
        ja(
            "<kunngjort> ... på engelsk|tysk|fransk|dansk|svensk",
            "<utlysningen> ... på engelsk|tysk|fransk|dansk|svensk",
            "engelsk|engelskspråklig|engelskspråkleg|tysk|fransk versjon|utgave|utgåve|omsetjing|oversettelse av <utlysningen>",
        ),
    ),
    "utlysning.opplysningsskjema": (
        ja(
            "ferdig? utfylt|utfylte opplysningsskjema|opplysningsskjemaet|opplysingsskjema",
            "opplysningsskjema|opplysningsskjemaet|opplysingsskjema|opplysningsskjemaer ... er|ble|blei|vart ~ <utfylt>",
            "opplysningsskjema|opplysningsskjemaet|opplysingsskjema ~ <utfylt>",
            "<utfylt> opplysningsskjema|opplysningsskjemaet|opplysingsskjema",
            "fylt|fylte ut opplysningsskjema|opplysningsskjemaet|opplysingsskjema",
        ),
        nei(
            "opplysningsskjema|opplysningsskjemaet|opplysingsskjema mangler|manglar|kommer|kjem|ettersendes|ettersendast"
        ),
        usikker("opplysningsskjema|opplysningsskjemaet|opplysingsskjema ~ <vedlagt>", gir=True),
    ),
    "utlysning.kontoret_hoert": (
        ja(
            "<kollegene> ... er|ble|blei|vart|har ... <hoert>",
            "<kollegene> har uttalt|uttala seg",
            "<kollegene> sitt? ønske|syn|uttalelse|uttale er innhentet|innhenta|kjent",
            "<hoert> <kollegene>",
            "kommunen har <hoert> <kollegene>",
        ),
    ),
    "utlysning.sted_uendret": (
        ja(
            "i|på de|dei|det? <dagens> <lokaler>",
            "<praksis> ... uendret|uendra lokalisering|lokalitet|sted|stad|adresse|beliggenhet",
            "uendret|uendra lokalisering|beliggenhet|adresse|sted|stad",
            "<praksis> ... blir|vert værende|verande ... <lokaler>",
            "<praksis> ... videreføres|vidareførast|videreføres|held fram|fortsetter|fortset|skal drives ... <dagens> <lokaler>",
            "lokalisering|lokalitet|plassering|beliggenhet ~ som i? dag|før|no|nå",
            "<praksis> ... der den|det|han ligger|ligg|er i? ~ dag|no|nå",
        ),
        nei(
            "<praksis> ... flyttes|flyttast|flyttet|flytta|flytte|flytter|flyttar ... til|inn",
            "<praksis> ... skal|vil|blir|vert|må flyttes|flyttast|flyttet|flytta|flytte",
            "<praksis> ... kan|vil kunne bli|verte|blir? flyttes|flyttast|flyttet|flytta|flytte",
            "flytting|flyttinga|flyttingen av <praksis>",
            "<praksis> ... relokaliseres|samlokaliseres|samlokaliserast|omlokaliseres",
            "ny|nye lokalisering|lokaler|lokale|lokalar|adresse|beliggenhet|beliggenheit",
        ),
    ),
    "utlysning.endring_avtalt": (
        ja(
            "etter|i|ifølge|ifølgje avtale|samråd|forståing|forståelse med ~ <fratredende>",
            "avtalt|avtala|avklart|avklara|drøftet|semje med ~ <fratredende>",
            "<fratredende> ... samtykket|samtykt|samtykkjer|godkjent|godkjend|godtatt|godteke|samtykker|enig|einig|samd",
            "<fratredende> ... har|er akseptert|akseptere",
        ),
    ),
    "utlysning.krever_spesialist": (
        ja(
            "<krav> .. <spesialist>",
            "<spesialist> ... kreves|krevst|krevjast|påkrevd|påkravd|forutsettes|krav|nødvendig|naudsynt",
            "@krav <spesialist>",
        ),
        usikker("@kvalifikasjoner <spesialist>", gir=True),
    ),
    "utlysning.krever_lis1": (
        ja(
            "<krav> .. <ferdig_med> .. <lis1>",
            "<krav> om|til ... <lis1>",
            "<krav> .. <lis1> ... <ferdig_med>",
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
            "garanti|garantien|garantiar|garantier for|på ~ lån|lånet|kjøpesum|kjøpesummen|pris|prisen|salgssummen|salssummen",
            "<kommunen> ... garanterer|garanterar|garantere|garantert ... lån|pris|kjøpesum|kjøpesummen|gjenkjøp|minstepris|prisen",
            "<kommunen> ... stiller|stillar|stille|gir|gjev|gi|gje|tilbyr|tilbyd ... garanti|kommunegaranti|garantien|kausjon",
            "kommunal garanti|kausjon|lånegaranti",
            "garanti|kommunegaranti ... gis|stilles|gjevast|stillast|gitt",
            "<kommunen> kausjonerer|kausjonerar",
        ),
    ),
    "utlysning.trukket_tilbake": (
        ja(
            "<utlysningen> ... er|ble|blei|vart|har|blitt|vorte|vorten trukket|trekt|trukke|tilbaketrukket|tilbakekalt",
            "<utlysningen> ... er|ble|blei|vart kansellert|avlyst|annullert|tilbakekalla|stoppet|stansa|stanset|avlyste",
            "^ trukket|trekt|tilbaketrukket|avlyst|annullert|kansellert $",
            "^ trukket|trekt tilbake|attende",
            "<kommunen> har ~ trukket|trekt|trukke ... <utlysningen>",
        ),
    ),
}
"""Key by key."""
