"""What the view of a comparison says itself, in each language: added to the words of all renderers."""

from __future__ import annotations

from fasthandel.render.words import WORDS
from fasthandel.text import Text

WORDS |= {
    "sammenlikning": Text("Sammenlikning", "Comparison"),
    "sammenlikning_for": Text("Sammenlikning for {navn}", "Comparison for {navn}"),
    "hva_i": Text("{hva}, i {enhet}", "{hva}, in {enhet}"),
    "gir_beloep": Text("{antall} gir et beløp", "{antall} give an amount"),
    "er_uavgjort": Text("{antall} kan ikke avgjøres", "{antall} cannot be decided"),
    "er_ikke_for": Text("{antall} gjelder ikke", "{antall} do not apply"),
    "maalestokk": Text("Målestokk", "Measured against"),
    "spenn": Text("Spenn", "Range"),
    "spenn_i": Text("Spenn i {enhet}", "Range in {enhet}"),
    "kort_gir.tak": Text("Øvre grense for prisen", "Upper bound of the price"),
    "kort_gir.utlegg": Text("Det den som tiltrer, betaler", "What the incoming doctor pays"),
    "kort_gir.tilskudd": Text("Tilskudd", "Grant"),
    "kort_gir.annet": Text("Annet enn en pris", "Other than a price"),
    "fra_til_beloep": Text("{fra} til {til}", "{fra} to {til}"),
    "lavest": Text("Lavest: {hvem}", "Lowest: {hvem}"),
    "hoeyest": Text("Høyest: {hvem}", "Highest: {hvem}"),
    "median_av": Text("Median av {antall}", "Median of {antall}"),
    "like_regelsett": Text("{antall} regelsett", "{antall} rule sets"),
    "ingen_beloep": Text("ingen beløp", "no amounts"),
    # The table
    "kort_status.gjeldende": Text("gjeldende", "in force"),
    "kort_status.historisk": Text("historisk", "historical"),
    "kort_status.forslag": Text("forslag", "proposal"),
    "kort_status.ide": Text("idé", "idea"),
    "kort_status.teori": Text("teori", "theory"),
    "kort_status.utland": Text("utland", "abroad"),
    "kort_status.lokal": Text("lokal", "local"),
    "etter_hvert": Text("Takst etter hvert regelsett", "Appraisal under each rule set"),
    "andre_deler": Text("andre deler", "other parts"),
    "tegn_gjelder_ikke": Text("– gjelder ikke.", "– does not apply."),
    "tegn_tomt": Text("Tomt felt: regelsettet har ingen slik del.", "Empty: the rule set has no such part."),
    "tegn_rundet": Text(
        "≈ avrundet her; det nøyaktige tallet står i JSON og CSV.",
        "≈ rounded here; the exact number is in JSON and CSV.",
    ),
    # What the sums rest on
    "summene_hviler_paa": Text("Hva summene hviler på", "What the sums rest on"),
    "av_summen": Text("Andel av summen.", "Share of the sum."),
    "bare_avgjort": Text("bare det som er avgjort", "only what is decided"),
    "herav_skjoenn_kort": Text("herav skjønn: {andel}", "judgement: {andel}"),
    # Differences
    "forskjeller_mot": Text("Forskjell fra {id}", "Difference from {id}"),
    "ingen_forskjell": Text("samme sum", "the same sum"),
    "ikke_trukket_fra": Text(
        "Ikke trukket fra {id}, fordi summen er noe annet eller i en annen valuta: {hvem}.",
        "Not subtracted from {id}, since the sum is of another sort or in another currency: {hvem}.",
    ),
    "beloep_mot": Text("{beloep} mot {mot}", "{beloep} against {mot}"),
    "finnes_bare_her": Text("{beloep}, finnes ikke i {id}", "{beloep}, not in {id}"),
    "finnes_ikke_her": Text("finnes ikke her, {mot} i {id}", "not here, {mot} in {id}"),
    "uten_maalestokk": Text(
        "{id} har ingen sum å måle mot.",
        "{id} has no sum to measure against.",
    ),
    # Those without an amount
    "uten_beloep": Text("Regelsett som ikke gir noe beløp", "Rule sets that give no amount"),
    # One by one
    "ett_for_ett": Text("Regelsett for regelsett", "Rule set by rule set"),
}
