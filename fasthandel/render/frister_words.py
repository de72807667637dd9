"""What the timeline of deadlines says itself, in each language: added to the words of all renderers."""

from __future__ import annotations

from fasthandel.money import NBSP
from fasthandel.render.words import WORDS
from fasthandel.text import Text

WORDS |= {
    "kortet": Text(
        "Det finnes ingen {dag}. {maaned}, så det blir den siste dagen i måneden.",
        "There is no {dag} {maaned}, so it is the last day of the month.",
    ),
    "frister_for": Text("Frister for {navn}", "Deadlines for {navn}"),
    # How far away a day is
    "i_dag": Text("i dag", "today"),
    "i_morgen": Text("i morgen", "tomorrow"),
    "i_gaar": Text("i går", "yesterday"),
    "om_dager": Text("om {antall} dager", "in {antall} days"),
    "for_dager_siden": Text("for {antall} dager siden", "{antall} days ago"),
    "om_aar": Text("om {antall} år", "in {antall} years"),
    "om_vel_aar": Text("om vel {antall} år", "in a little over {antall} years"),
    "for_aar_siden": Text("for {antall} år siden", "{antall} years ago"),
    "for_vel_aar_siden": Text("for vel {antall} år siden", "a little over {antall} years ago"),
    "en_dag": Text("1 dag", "1 day"),
    "flere_dager": Text("{antall} dager", "{antall} days"),
    # The answer
    "neste_frist": Text("Neste frist", "Next deadline"),
    "neste_dato": Text("Neste dato", "Next date"),
    "ingen_kommende": Text("ingen kommende", "none to come"),
    "dato_naar": Text("{dato}, {naar}", "{dato}, {naar}"),
    "gaatt_ut_antall": Text("Gått ut uten å være oppgitt som gjort", "Expired and not stated as done"),
    "innen_antall": Text("I dag eller innen {antall} dager", "Today or within {antall} days"),
    "innen_i_dag": Text("I dag", "Today"),
    "mangler_antall": Text("Kan ikke regnes ut ennå", "Cannot be worked out yet"),
    "ikke_kjent_antall": Text("Ikke kjent i noen kilde", "Not known from any source"),
    # How it stands with a deadline
    "gjort_naar": Text("gjort {dato}, {avstand} før fristen", "done {dato}, {avstand} before the deadline"),
    "gjort_siste_dag": Text("gjort {dato}, på siste dag", "done {dato}, on the last day"),
    "gjort": Text("gjort {dato}", "done {dato}"),
    "gjort_for_sent": Text("gjort {dato}, {avstand} for sent", "done {dato}, {avstand} too late"),
    "gjort_for_tidlig": Text("gjort {dato}, for tidlig", "done {dato}, too early"),
    "forfalt": Text("gikk ut {naar}, ikke oppgitt som gjort", "expired {naar}, not stated as done"),
    "foreloepig": Text("foreløpig", "provisional"),
    "foreloepig_naar": Text("foreløpig, {naar}", "provisional, {naar}"),
    "ikke_kjent": Text("ikke kjent", "not known"),
    "mangler_noekler": Text("mangler {noekler}", "lacks {noekler}"),
    "skjer": Text("skjer {naar}", "happens {naar}"),
    "skjedde": Text("skjedde {naar}", "happened {naar}"),
    "aapner": Text("åpner {naar}", "opens {naar}"),
    "aapnet": Text("åpnet {naar}", "opened {naar}"),
    # Notes under a deadline
    "ved_brudd": Text("Hvis fristen ikke holdes: {hva}", "If it is missed: {hva}"),
    "forutsetter": Text("Foreløpig dato. Den forutsetter: {hva}", "Provisional date. It assumes: {hva}"),
    "ikke_kjent_her": Text("Ikke kjent, derfor ingen dato", "Not known, hence no date"),
    "gjelder_ikke_her": Text("Gjelder ikke her", "Does not apply here"),
    "kan_gjoeres_fra": Text("Kan tidligst gjøres {dato}", "Can be done from {dato} at the earliest"),
    "tidsrom": Text("Kan gjøres fra {fra} til {til}", "Can be done from {fra} to {til}"),
    "flyttet_fra": Text("Flyttet fra {dato} ({grunn})", "Moved from {dato} ({grunn})"),
    "forbi": Text("{dato} ({grunn})", "{dato} ({grunn})"),
    "flyttet_forbi": Text("{fra}, forbi {dager}", "{fra}, past {dager}"),
    "telles": Text("Telles etter {teller}", "Counted by {teller}"),
    "regnet": Text("Slik er datoen regnet ut: {hva}", "How the date is worked out: {hva}"),
    "part.nemnd": Text("nemnda", "the board"),
    # The picture
    "tidslinje": Text("Tidslinje", "Timeline"),
    "ingen_datoer": Text("Ingen datoer å vise på en tidslinje.", "No dates to show on a timeline."),
    "tegn_bokstaver": Text("Bokstaver over linjen: datoer i praksisfilen", "Letters above: dates of the practice file"),
    "tegn_tall": Text("Tall under linjen: frister", "Numbers below: deadlines"),
    "tegn_foreloepig": Text(f"?{NBSP}foreløpig dato", f"?{NBSP}provisional date"),
    "tegn_forfalt": Text(f"!{NBSP}gikk ut, ikke oppgitt som gjort", f"!{NBSP}expired, not stated as done"),
    "tegn_tidsrom": Text(f"├─┤{NBSP}tidsrommet noe kan gjøres i", f"├─┤{NBSP}the time in which something can be done"),
    "tegn_aapent": Text(
        f"├─>{NBSP}kan gjøres fra denne dagen, uten kjent slutt",
        f"├─>{NBSP}can be done from this day, its end not known",
    ),
    "tegn_kuttet": Text(
        f"//{NBSP}tid uten datoer er klippet bort: {{tider}}", f"//{NBSP}time without dates is cut out: {{tider}}"
    ),
    "tid_fra_til": Text("{fra}–{til}", "{fra}–{til}"),
    # Tables
    "nr": Text("Nr.", "No."),
    "oppgitte_datoer": Text("Datoer i praksisfilen", "Dates in the practice file"),
    "hva": Text("Hva", "What"),
    "frist": Text("Frist", "Deadline"),
    "hvem": Text("Hvem", "Who"),
    "ingen_frister": Text("Regelsettet har ingen frister.", "The rule set has no deadlines."),
    "ingen_hendelser": Text("Praksisfilen har ingen datoer.", "The practice file has no dates."),
    "side_om_side": Text("Side om side", "Side by side"),
    "tegn_strek": Text("– gjelder ikke", "– does not apply"),
    "tegn_ingen": Text("tomt felt: regelsettet har ingen slik frist", "empty: the rule set has no such deadline"),
    "regelsett_gjelder_ikke": Text("Regelsett som ikke gjelder", "Rule sets that do not apply"),
    "ingen_gjelder": Text("Ingen av regelsettene gjelder.", "None of the rule sets applies."),
    "slik_regnet": Text("Slik er fristene regnet ut", "How the deadlines are worked out"),
    "slik_regnet_i": Text("Slik er fristene regnet ut i {id}", "How the deadlines are worked out in {id}"),
    "kilder_i": Text("Kilder i {id}", "Sources of {id}"),
    "slag_er": Text("slag", "kind"),
    "fristslag.frist": Text("siste dag", "last day"),
    "fristslag.tidligst": Text("første dag", "first day"),
    "fristslag.hendelse": Text("skjer av seg selv", "happens by itself"),
}
