"""Every word the renderers say themselves, in each language. A new language is a new field of `Text` and a column here.

Words that belong to a rule set (names, reasons, next steps) stand in its file, words of a problem in `codes.py`.
"""

from __future__ import annotations

from fasthandel.text import Text

WORDS: dict[str, Text] = {
    # Title and headline
    "takst_for": Text("Takst for {navn}", "Appraisal of {navn}"),
    "takst_uten_navn": Text("Takst", "Appraisal"),
    "per_dato": Text("per {dato}", "as of {dato}"),
    "takst": Text("Takst", "Appraisal"),
    "kan_ikke_avgjoeres": Text("kan ikke avgjøres", "cannot be decided"),
    "gjelder_ikke": Text("gjelder ikke", "does not apply"),
    "mangler": Text("mangler", "missing"),
    "uavgjort": Text("uavgjort", "undecided"),
    "avgjort_sum": Text("Avgjort så langt", "Decided so far"),
    "fyll_inn": Text("Fyll inn i {fil}:", "Fill in, in {fil}:"),
    "praksisfilen": Text("praksisfilen", "the practice file"),
    "regelsett": Text("Regelsett", "Rule set"),
    "versjon": Text("{id}, versjon {versjon}", "{id}, version {versjon}"),
    "status": Text("Status", "Status"),
    "omraade": Text("Område", "Area"),
    "dato": Text("Dato", "Date"),
    # Status of a rule set, in plain words
    "status.gjeldende": Text("gjeldende regel", "rule in force"),
    "status.historisk": Text("historisk regel, gjelder ikke lenger", "historical rule, no longer in force"),
    "status.forslag": Text("forslag, ikke gjeldende regel", "proposal, not a rule in force"),
    "status.ide": Text("idé, ikke gjeldende regel", "idea, not a rule in force"),
    "status.teori": Text("teoretisk modell, ikke gjeldende regel", "theoretical model, not a rule in force"),
    "status.utland": Text("regel fra et annet land, gjelder ikke i Norge", "foreign rule, not in force in Norway"),
    "status.lokal": Text("lokal ordning, gjelder bare der den er vedtatt", "local scheme, in force only where adopted"),
    # Sections
    "deler": Text("Slik er taksten satt sammen", "How the appraisal is made up"),
    "linjer": Text("Linje for linje", "Line by line"),
    "ikke_medregnet": Text("Ikke medregnet", "Not counted"),
    "hviler_paa": Text("Hva taksten hviler på", "What the appraisal rests on"),
    "forutsetninger": Text("Forutsetninger uten kilde", "Assumptions without a source"),
    "kontroller": Text("Rimelighetskontroller", "Plausibility checks"),
    "kontroller_regnet": Text("Slik er kontrollene regnet ut", "How the checks were reckoned"),
    "advarsler": Text("Merknader til praksisfilen", "Remarks on the practice file"),
    "frister": Text("Frister", "Deadlines"),
    "teller": Text("telles etter {teller}", "counted by {teller}"),
    "flyttet": Text("flyttet fra {dato}", "moved from {dato}"),
    "neste_steg": Text("Neste steg", "Next steps"),
    "kilder": Text("Kilder", "Sources"),
    "om_regelsettet": Text("Om regelsettet", "About the rule set"),
    "om_beregningen": Text("Om beregningen", "About this calculation"),
    # Parts
    "del": Text("Del", "Part"),
    "beloep": Text("Beløp", "Amount"),
    "sum": Text("Sum", "Sum"),
    "hoeyst_beloep": Text("høyst {beloep}", "at most {beloep}"),
    "omtrent": Text("omtrent {beloep}", "about {beloep}"),
    "linjer_skjult": Text("{antall} linjer, vises med --detalj 2", "{antall} lines, shown with --detalj 2"),
    "noekler_oeverst": Text("de {antall} nøklene som er listet øverst", "the {antall} keys listed at the top"),
    "linjer_under": Text("{antall} linjer, se Linje for linje", "{antall} lines, see Line by line"),
    "fyll_inn_kort": Text("fyll inn {noekler}", "fill in {noekler}"),
    "verdi_teller_ikke": Text("verdi {verdi}, teller {bidrag} i summen", "value {verdi}, counts {bidrag} in the sum"),
    # Line by line
    "formel": Text("formel", "formula"),
    "kilde": Text("kilde", "source"),
    "avrundet": Text(
        "avrundet til {til} ({maate}), før avrunding {foer}", "rounded to {til} ({maate}), before rounding {foer}"
    ),
    "hviler_paa_kort": Text("hviler på", "rests on"),
    "skjoenn": Text("bygger på skjønn", "rests on judgement"),
    "grunn": Text("grunn", "reason"),
    "forklaring": Text("forklaring", "explanation"),
    "del_av": Text("del av", "part of"),
    "slag": Text("slag", "kind"),
    "slag.sum": Text("sum av deler", "sum of parts"),
    "slag.per_post": Text("én linje per post", "one line per item"),
    "slag.formel": Text("formel", "formula"),
    "slag.post": Text("post", "item"),
    "slag.avrunding": Text("avrunding", "rounding"),
    "noeyaktig": Text("nøyaktig {verdi}", "exactly {verdi}"),
    "mot": Text("ventet {ventet}", "expected {ventet}"),
    "regelsted": Text("regelen står i", "the rule stands in"),
    "i_regelsett": Text("regelsett {id}", "rule set {id}"),
    "oppgitt": Text("oppgitt i {sted}", "given in {sted}"),
    "parameter": Text("parameter i {sted}", "parameter in {sted}"),
    "beregnet": Text("regnet ut", "computed"),
    "regel_i": Text("regel i {sted}", "rule in {sted}"),
    "vist_over": Text("vist over", "shown above"),
    "gyldig_fra": Text("gjelder fra {fra}", "in force from {fra}"),
    "gyldig_til": Text("gjelder til {til}", "in force until {til}"),
    "gyldig_fra_til": Text("gjelder fra {fra} til {til}", "in force from {fra} until {til}"),
    "uten_tidsgrense": Text("uten tidsgrense", "without time limits"),
    "lest": Text("lest {dato}", "read {dato}"),
    # What the sum rests on
    "sikkerhet.sitert": Text("sitert", "quoted"),
    "sikkerhet.omtalt": Text("omtalt", "mentioned"),
    "sikkerhet.utledet": Text("utledet", "derived"),
    "sikkerhet.antatt": Text("antatt", "assumed"),
    "sikkerhet.ingen": Text("oppgitt", "given"),
    "sitert_er": Text("ordrett fra kilden", "word for word from the source"),
    "omtalt_er": Text("nevnt i kilden, ikke ordrett gjengitt", "mentioned in the source, not quoted word for word"),
    "utledet_er": Text("regnet ut av tall i kilden", "worked out from figures in the source"),
    "antatt_er": Text("forutsetning i regelsettet uten kilde", "assumption of the rule set without a source"),
    "ingen_er": Text("bare opplysninger fra praksisfilen", "nothing but figures from the practice file"),
    "svakeste_ledd": Text(
        "Hver krone står under det svakeste grunnlaget den bygger på.",
        "Every krone is listed under the weakest basis it relies on.",
    ),
    "herav_skjoenn": Text(
        "Skjønn: {beloep} ({andel}) bygger på karakterer som en person har satt.",
        "Judgement: {beloep} ({andel}) rests on grades that a person has set.",
    ),
    "en_forutsetning": Text(
        "Taksten bygger på 1 forutsetning uten kilde.", "The appraisal relies on 1 assumption without a source."
    ),
    "flere_forutsetninger": Text(
        "Taksten bygger på {antall} forutsetninger uten kilde.",
        "The appraisal relies on {antall} assumptions without a source.",
    ),
    "ingen_forutsetninger": Text(
        "Taksten bygger ikke på noen forutsetning uten kilde.",
        "The appraisal relies on no assumption without a source.",
    ),
    "vises_detalj_2": Text("De er listet med --detalj 2.", "They are listed with --detalj 2."),
    "grunnlag": Text("Grunnlag", "Basis"),
    "betyr": Text("Det betyr", "That means"),
    "andel": Text("Andel", "Share"),
    # Not counted
    "post": Text("Post", "Item"),
    "hvorfor": Text("Hvorfor", "Why"),
    "ingen_utenfor": Text("Ingen poster er holdt utenfor.", "No item was left out."),
    "utelater": Text("Utenfor regelsettet: {hva}", "Outside the rule set: {hva}"),
    # Checks
    "kontroll": Text("Kontroll", "Check"),
    "maalt": Text("Praksisen", "Practice"),
    "ventet": Text("Ventet", "Expected"),
    "vurdering": Text("Vurdering", "Verdict"),
    "innenfor": Text("innenfor", "within"),
    "under": Text("under", "below"),
    "over": Text("over", "above"),
    "holder": Text("holder", "holds"),
    "holder_ikke": Text("holder ikke", "does not hold"),
    "uavgjort_kontroll": Text("uavgjort", "undecided"),
    "kan_ikke_vurderes": Text(
        "Kan ikke vurderes før du fyller inn {noekler}: {hva}.", "Cannot be judged until you fill in {noekler}: {hva}."
    ),
    "minst": Text("minst {limit}", "at least {limit}"),
    "hoeyst": Text("høyst {limit}", "at most {limit}"),
    "alvor.merknad": Text("merknad", "note"),
    "alvor.advarsel": Text("advarsel", "warning"),
    "alvor.feil": Text("feil", "error"),
    # Next steps
    "steg_fyll_inn": Text(
        "Fyll inn det som mangler i {fil}, og kjør på nytt.", "Fill in what is missing in {fil}, and run again."
    ),
    # Provenance
    "praksisfil": Text("Praksisfil", "Practice file"),
    "innhold": Text("Innhold", "Content"),
    "regelfil": Text("Regelfil", "Rule file"),
    "program": Text("Program", "Program"),
    "sjekksum": Text("sjekksum {sum}", "checksum {sum}"),
    "forbehold": Text("Forbehold", "Reservation"),
    "arver": Text("Arver", "Inherits"),
    "overstyrt": Text("Overstyrt", "Overridden"),
    "overstyrt_hva": Text("{slag} {id} fra {fra} er erstattet i {i}", "{slag} {id} of {fra} is replaced in {i}"),
    "dato_fra": Text("{dato}, fra {hvor}", "{dato}, from {hvor}"),
    "gyldighet": Text("Gyldighet", "Validity"),
    "skjema": Text("Format", "Format"),
    "utgitt": Text("datert {dato}", "dated {dato}"),
    # Values
    "ja": Text("ja", "yes"),
    "nei": Text("nei", "no"),
    # Problems
    "advarsel": Text("advarsel", "warning"),
    "en_feil": Text("1 feil", "1 error"),
    "flere_feil": Text("{antall} feil", "{antall} errors"),
    "en_advarsel": Text("1 advarsel", "1 warning"),
    "flere_advarsler": Text("{antall} advarsler", "{antall} warnings"),
    "og": Text("{a} og {b}", "{a} and {b}"),
    "i_fil": Text("{hva} i {fil}", "{hva} in {fil}"),
    "i_filer": Text("{hva} i {antall} filer", "{hva} in {antall} files"),
    "ingenting_beregnet": Text("{hva}; ingenting ble beregnet.", "{hva}; nothing was calculated."),
    # Rule sets, listed and in full
    "regelsett_som_finnes": Text("Regelsett som følger med", "Rule sets that come along"),
    "regelsettene": Text("Regelsett", "Rule sets"),
    "byggeklosser": Text("Byggeklosser", "Building blocks"),
    "byggekloss": Text("Byggekloss", "Building block"),
    "byggekloss_er": Text(
        "En del som andre regelsett arver, ikke en hel takst.",
        "A part that other rule sets inherit, not a whole appraisal.",
    ),
    "antall_regelsett": Text(
        "{sett} regelsett og {klosser} byggeklosser", "{sett} rule sets and {klosser} building blocks"
    ),
    "bare_versjon": Text("versjon {versjon}", "version {versjon}"),
    "telling": Text("Tidsregning", "Counting of time"),
    "hva_det_er": Text("Hva det er", "What it is"),
    "hva_det_utelater": Text("Hva det utelater", "What it leaves out"),
    "gjelder_ikke_naar": Text("Når det ikke gjelder", "When it does not apply"),
    "parametre": Text("Parametre", "Parameters"),
    "filer": Text("Filer", "Files"),
    "samlet": Text("Samlet", "Together"),
    "slag_av_konklusjon.komponent": Text("Deler av taksten", "Parts of the appraisal"),
    "slag_av_konklusjon.frist": Text("Frister", "Deadlines"),
    "slag_av_konklusjon.krav": Text("Kontroller", "Checks"),
    "slag_av_konklusjon.mellomregning": Text("Mellomregninger", "Intermediate results"),
    "for_hver": Text("én linje for hver post i", "one line for each item of"),
    "maalt_formel": Text("måler", "measures"),
    "minst_formel": Text("minst", "at least"),
    "hoeyst_formel": Text("høyst", "at most"),
    "holder_formel": Text("holder når", "holds when"),
    "naar_brutt": Text("når den ikke holder", "when it does not hold"),
    "ikke_med_naar": Text("ikke med når", "left out when"),
    "avrundet_til": Text("avrundet til {til} ({maate})", "rounded to {til} ({maate})"),
    "til_og_med": Text("til og med {grense}", "up to and including {grense}"),
    "opp_til": Text("under {grense}", "below {grense}"),
    "over_det": Text("over det", "above that"),
    "alle_andre": Text("alle andre", "all others"),
    "grunn_som": Text("samme grunn som", "same reason as"),
}
"""By key; the braces are filled by whoever says the word."""

MONTHS = (
    Text("januar", "January"),
    Text("februar", "February"),
    Text("mars", "March"),
    Text("april", "April"),
    Text("mai", "May"),
    Text("juni", "June"),
    Text("juli", "July"),
    Text("august", "August"),
    Text("september", "September"),
    Text("oktober", "October"),
    Text("november", "November"),
    Text("desember", "December"),
)


def word(key: str, language: str, **fields: object) -> str:
    """Return the words of `key` in `language` with `fields` filled in. Raises KeyError for an unknown key."""
    text = WORDS[key].in_language(language)
    return text.format(**fields) if fields else text
