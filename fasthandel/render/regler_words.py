"""What the views of rules say of deadlines, checks and hjemfall: added to the words of all renderers."""

from __future__ import annotations

from fasthandel.render import frister_words  # noqa: F401 - adds what a deadline is, and who has to act
from fasthandel.render.words import WORDS
from fasthandel.text import Text

WORDS |= {
    "regelsettet_gir": Text("Regelsettet gir", "The rule set gives"),
    "gir_uten_sum.frister": Text(
        "frister og hjemfall, ingen takst", "deadlines and when the right to sell ends, no appraisal"
    ),
    "gir_uten_sum.krav": Text(
        "kontroller av kommunens utlysning, ingen takst", "checks of the municipality's announcement, no appraisal"
    ),
    # A check
    "treff.egen_kontroll": Text("Kontroll", "Check"),
    "en_kontroll_for_hver": Text("én kontroll for hver post i", "one check for each item of"),
    "det_som_trengs": Text("Slik holder den: {hva}", "What satisfies it: {hva}"),
    "ordlyd": Text("Forslag til ordlyd: «{hva}»", 'Suggested wording: "{hva}"'),
    # A deadline
    "er_ikke_kjent": Text("Ikke kjent, derfor ingen dato: {hva}", "Not known, hence no date: {hva}"),
    "fristens_slag": Text("Slag: {hva}", "Kind: {hva}"),
    "fristens_hvem": Text("Den som må gjøre noe: {hvem}", "Who has to act: {hvem}"),
    "tidligst_formel": Text("kan tidligst gjøres", "can be done from"),
    "skjedd_formel": Text("ble gjort", "was done"),
    "foreloepig_formel": Text("foreløpig dato", "provisional date"),
    # Hjemfall
    "regelen_om_hjemfall": Text("Hjemfall", "When the right to sell ends"),
    "hjemfall.finnes_ikke": Text("Ingen slik regel er funnet", "No such rule was found"),
    "hjemfall.tidligst": Text("Kan tidligst skje", "Can happen from"),
    "hjemfall.vilkaar": Text("Vilkår, alle må holde", "Conditions, all must hold"),
    "hjemfall.neste_utlysning": Text("Neste utlysning", "Next announcement"),
    "hjemfall.neste_soeknadsfrist": Text("Søknadsfristen i den", "Its application deadline"),
    "hjemfall.oppgjoer": Text("Oppgjøret etterpå", "Settlement afterwards"),
}
