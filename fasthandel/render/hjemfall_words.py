"""What the view of reversion says itself, in each language: added to the words of all renderers."""

from __future__ import annotations

from fasthandel.render.words import WORDS
from fasthandel.text import Text

WORDS |= {
    "hjemfall": Text("Hjemfall", "Reversion"),
    "hjemfall_for": Text("Hjemfall for {navn}", "Reversion for {navn}"),
    # The short answer
    "svar.har_skjedd": Text("ja", "yes"),
    "svar.kan_skje": Text("ikke ennå", "not yet"),
    "svar.ikke_ennaa": Text("nei", "no"),
    "svar.kan_ikke_avgjoeres": Text("kan ikke avgjøres", "cannot be decided"),
    "svar.utelukket": Text("nei, utelukket", "no, ruled out"),
    "svar.ingen_regel": Text("ingen regel", "no such rule"),
    "svar.gjelder_ikke": Text("gjelder ikke", "does not apply"),
    "svar_etter_ett": Text("{svar} etter 1 regelsett", "{svar} under 1 rule set"),
    "svar_etter": Text("{svar} etter {antall} regelsett", "{svar} under {antall} rule sets"),
    "svar_antall": Text("{svar} etter {antall}", "{svar} under {antall}"),
    "andre_svarer": Text("De andre regelsettene: {hva}.", "The other rule sets: {hva}."),
    "etter_gjeldende": Text("Hjemfall etter reglene den dagen", "Reversion under the rules of the day"),
    "ingen_svar": Text("ingen regelsett", "no rule set"),
    # The answer in a sentence
    "setning.har_skjedd": Text(
        "Ja: alle vilkårene er oppfylt, og hjemmelen kunne falle tilbake fra {dato}.",
        "Yes: all the conditions are met, and the post could revert from {dato}.",
    ),
    "setning.kan_skje": Text(
        "Nei, ikke ennå: alle vilkårene er oppfylt, men det kan tidligst skje {dato}.",
        "No, not yet: all the conditions are met, but it can happen on {dato} at the earliest.",
    ),
    "setning.ikke_ennaa": Text("Nei: {hva}.", "No: {hva}."),
    "setning.utelukket": Text(
        "Nei, og slik opplysningene er, kan det ikke skje: {hva}, og verken tid eller nye utlysninger endrer det.",
        "No, and as the facts are it cannot happen: {hva}, and neither time nor new announcements change that.",
    ),
    "setning.kan_ikke_avgjoeres": Text("Kan ikke avgjøres: {hva}.", "Cannot be decided: {hva}."),
    "setning.ingen_regel": Text("Ingen regel om hjemfall: {hva}", "No rule on reversion: {hva}"),
    "setning.gjelder_ikke": Text("Gjelder ikke: {hva}", "Does not apply: {hva}"),
    "merk_kontroller": Text(
        "Merk at {hva} ikke holder, se «Andre kontroller».",
        "Note what does not hold: {hva}, see “Other checks”.",
    ),
    "ett_ikke_oppfylt": Text("«{hva}» er ikke oppfylt", "“{hva}” is not met"),
    "flere_ikke_oppfylt": Text("{hva} er ikke oppfylt", "{hva} are not met"),
    "i_anfoersel": Text("«{hva}»", "“{hva}”"),
    "mangler_en_utlysning": Text(
        "det er ikke lyst ut så mange ganger som regelen krever",
        "the post has not been announced as many times as the rule asks",
    ),
    "dagen_er_ikke_kjent": Text("dagen er ikke kjent", "the day is not known"),
    "tidligst_sikkert": Text("Tidligst {dato}.", "{dato} at the earliest."),
    "tidligst_forutsatt": Text(
        "Foreløpig tidligst {dato}; det forutsetter: {hva}", "For now {dato} at the earliest; that assumes: {hva}"
    ),
    # Side by side
    "svarene": Text("Er hjemmelen falt tilbake til kommunen?", "Has the post reverted to the municipality?"),
    "svar": Text("Svar", "Answer"),
    "tidligst_dag": Text("Tidligst", "Earliest"),
    "tegn_forutsatt": Text("? under forutsetninger som står lenger ned", "? on assumptions told further down"),
    # Announcements of the file
    "utlysninger_i_filen": Text("Utlysninger i praksisfilen", "Announcements in the practice file"),
    "utlysning": Text("Utlysning", "Announcement"),
    "kunngjort": Text("Kunngjort", "Published"),
    "soeknadsfrist": Text("Søknadsfrist", "Applications by"),
    "pris": Text("Oppgitt pris", "Stated price"),
    "endring_i_pris": Text("Endring", "Change"),
    "kvalifisert": Text("Kvalifisert søker", "Qualified applicant"),
    "ikke_oppgitt": Text("ikke oppgitt", "not given"),
    "er_ikke_korrekt": Text("ikke korrekt", "not correct"),
    "ingen_utlysninger": Text("Praksisfilen har ingen utlysninger.", "The practice file has no announcements."),
    # Conditions
    "vilkaar": Text("Vilkår", "Condition"),
    "vilkaarene": Text("Vilkårene", "The conditions"),
    "andre_kontroller": Text("Andre kontroller", "Other checks"),
    "er": Text("Er", "Is"),
    "trengs": Text("Trengs", "Needed"),
    "venter_paa": Text("venter på utlysning nr. {nr}", "waits for announcement no. {nr}"),
    "grense_fra": Text("nedre grense", "lower bound"),
    "grense_til": Text("øvre grense", "upper bound"),
    "og_mellom": Text("{fra} til {til}", "{fra} to {til}"),
    "kontroll.holder": Text("holder", "holds"),
    "kontroll.holder_ikke": Text("holder ikke", "does not hold"),
    "kontroll.gjelder_ikke": Text("gjelder ikke", "does not apply"),
    "kontroll.kan_ikke_avgjoeres": Text("kan ikke avgjøres", "cannot be decided"),
    "kontroll_post": Text("{navn}: {post}", "{navn}: {post}"),
    "tiltak": Text("Slik kan det bli oppfylt: {hva}", "How it can be met: {hva}"),
    "slik_tidligst": Text("Første dag: {hva}", "First day: {hva}"),
    # What further announcements would change
    "nye_utlysninger": Text("Hva hver ny utlysning ville endre", "What each new announcement would change"),
    "nye_utlysninger_er": Text(
        "Hver ny utlysning er antatt å være korrekt og å ikke få noen kvalifisert søker.",
        "Each new announcement is assumed to be correct and to get no qualified applicant.",
    ),
    "ny": Text("Ny", "New"),
    "ingen_nye": Text("ingen", "none"),
    "ingen_ny": Text("Ingen ny utlysning ville endre noe.", "No new announcement would change anything."),
    "vindu_fra_til": Text("Kan kunngjøres fra {fra} til {til}", "Can be published from {fra} to {til}"),
    "vindu_fra": Text("Kan kunngjøres fra {fra}", "Can be published from {fra}"),
    "hjemfall_tidligst": Text("Hjemfall tidligst", "Reversion earliest"),
    "ikke_oppfylt_da": Text("Ikke oppfylt {dag}: {hva}", "Not met on {dag}: {hva}"),
    "ikke_avgjort_da": Text("Kan ikke avgjøres {dag}: {hva}", "Cannot be decided on {dag}: {hva}"),
    "alt_oppfylt_da": Text("Alle vilkårene er oppfylt {dag}", "All the conditions are met on {dag}"),
    "gjelder_ikke_da": Text("Regelsettet gjelder ikke {dag}: {hva}", "The rule set does not apply on {dag}: {hva}"),
    "vindu_passert": Text(
        "Siste dag regelsettet tillater, var {dato}.", "The last day that the rule set allows was {dato}."
    ),
    "frist_etter_forrige": Text(
        "Søknadsfristen er antatt å være like lang som sist.",
        "Applications are assumed to be taken as long as last time.",
    ),
    "frist_ukjent": Text(
        "Søknadsfristen er ikke kjent, så flere utlysninger er ikke regnet ut.",
        "The application deadline is not known, so no further announcements are worked out.",
    ),
    "publisert_etter_forrige": Text(
        "Antatt kunngjort dagen etter at den forrige søknadsfristen gikk ut.",
        "Assumed to be published the day after the application deadline before it.",
    ),
    # A qualified applicant
    "ved_soeker": Text("Hvis en kvalifisert søker melder seg", "If a qualified applicant comes forward"),
    "neste_utlysning": Text("neste utlysning", "the next announcement"),
    "soeker_hindrer": Text(
        "Melder det seg en kvalifisert søker til {post}, er {hva} ikke oppfylt, og hjemmelen faller ikke tilbake, "
        "heller ikke etter nye utlysninger.",
        "If a qualified applicant to {post} comes forward, {hva} is not met, and the post does not revert, not even "
        "after new announcements.",
    ),
    "en_ny": Text("én ny utlysning", "one new announcement"),
    "flere_nye": Text("{antall} nye utlysninger", "{antall} new announcements"),
    "soeker_utsetter": Text(
        "Melder det seg en kvalifisert søker til {post}, men ingen til {nye} etter den, kan "
        "hjemmelen likevel falle tilbake, tidligst {dato}.",
        "If a qualified applicant to {post} comes forward, but none to {nye} after it, the post "
        "can revert all the same, on {dato} at the earliest.",
    ),
    "soeker_endrer_ikke": Text(
        "En kvalifisert søker til {post} endrer ikke vilkårene: hjemmelen kan falle tilbake tidligst {dato}.",
        "A qualified applicant to {post} does not change the conditions: the post can revert on {dato} at the "
        "earliest.",
    ),
    "soeker_uavgjort": Text(
        "Hva en kvalifisert søker til {post} ville endre, kan ikke avgjøres.",
        "What a qualified applicant to {post} would change cannot be decided.",
    ),
    # Money
    "hvem_skylder": Text("Hvem skylder hva", "Who owes what"),
    "hvem_ville_skylde": Text("Hvem ville skylde hva", "Who would owe what"),
    "etter_regelsett": Text("Etter", "Under"),
    "fra_til_part": Text("fra {fra} til {til}", "from {fra} to {til}"),
    "ingenting": Text("ingenting", "nothing"),
    "beloep_eller": Text("{nei} eller {ja}", "{nei} or {ja}"),
    "valget": Text("{nei} hvis nei og {ja} hvis ja: {navn}", "{nei} if no and {ja} if yes: {navn}"),
    "skyld_per": Text("Regnet per {dato}.", "Reckoned as of {dato}."),
    "skyld_antatt": Text(
        "Regnet per {dato}, med de nye utlysningene over.", "Reckoned as of {dato}, with the new announcements above."
    ),
    # Everything
    "slik_svaret": Text("Slik er svaret regnet ut", "How the answer was reached"),
    "etter_ny": Text("Etter {navn}", "After {navn}"),
    "i_regelsettet": Text("{hva} ({id})", "{hva} ({id})"),
}
