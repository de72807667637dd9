"""The words of the letter to the outgoing doctor, in each language: added to the words of all renderers."""

from __future__ import annotations

from fasthandel.render.words import WORDS
from fasthandel.text import Text

WORDS |= {
    "brev.til_ved": Text("Til den fratredende legen ved {navn}", "To the outgoing doctor at {navn}"),
    "brev.til": Text("Til den fratredende legen", "To the outgoing doctor"),
    "brev.tittel.en": Text("Gjennomgang av utlysningen", "Review of the announcement"),
    "brev.tittel.flere": Text("Gjennomgang av utlysningene", "Review of the announcements"),
    "brev.uleselig": Text(
        "Kommunen skulle gå gjennom {hva}, men filen {fil} kunne ikke kontrolleres. "
        "Rett det som står under, og send filen på nytt.",
        "The municipality was to review {hva}, but the file {fil} could not be checked. "
        "Please correct what is listed below and send the file again.",
    ),
    "brev.hva.en": Text("utlysningen", "the announcement"),
    "brev.hva.flere": Text("utlysningene", "the announcements"),
    "brev.innledning": Text(
        "Kommunen har gått gjennom {hva} slik den er beskrevet i filen {fil}, og holdt den opp mot {regelsett}.",
        "The municipality has reviewed {hva} as described in the file {fil} and held it against {regelsett}.",
    ),
    "brev.innledning.flere": Text(
        "Kommunen har gått gjennom {hva} slik de er beskrevet i filen {fil}, og holdt dem opp mot {regelsett}.",
        "The municipality has reviewed {hva} as described in the file {fil} and held them against {regelsett}.",
    ),
    "brev.uten_regelsett": Text("ingen regelsett", "no rule set"),
    "brev.regelsett": Text("regelsettet {navn}", "the rule set {navn}"),
    "brev.regelsettene": Text("regelsettene {navn}", "the rule sets {navn}"),
    "brev.ett_regelsett": Text("«{navn}» (versjon {versjon}, {status})", "“{navn}” (version {versjon}, {status})"),
    "brev.resultat": Text("Resultatet er at {hva}.", "The result is that {hva}."),
    "brev.alt_i_orden": Text("Vi fant ingenting som må rettes.", "We found nothing that has to be corrected."),
    "brev.ingen_rett_men": Text(
        "Vi fant ingenting som må rettes, men {hva}.", "We found nothing that has to be corrected, but {hva}."
    ),
    "brev.ingen_kontroller": Text(
        "Ingen av kontrollene gjaldt dette, så gjennomgangen sier ikke om noe må rettes.",
        "None of the checks applied, so the review does not say whether anything has to be corrected.",
    ),
    # What the result is made of
    "brev.en_feil": Text("ett punkt må rettes", "one point has to be corrected"),
    "brev.flere_feil": Text("{antall} punkter må rettes", "{antall} points have to be corrected"),
    "brev.en_mindre": Text("ett punkt bør vurderes", "one point should be considered"),
    "brev.flere_mindre": Text("{antall} punkter bør vurderes", "{antall} points should be considered"),
    "brev.en_uavgjort": Text("ett punkt kunne ikke avgjøres", "one point could not be decided"),
    "brev.flere_uavgjort": Text("{antall} punkter kunne ikke avgjøres", "{antall} points could not be decided"),
    "brev.en_ok": Text("ett punkt er i orden", "one point is in order"),
    "brev.flere_ok": Text("{antall} punkter er i orden", "{antall} points are in order"),
    # Sections
    "brev.maa_rettes": Text("Dette må rettes", "What has to be corrected"),
    "brev.en_krav": Text("Dette kravet er ikke oppfylt.", "This requirement is not met."),
    "brev.flere_krav": Text("Disse kravene er ikke oppfylt.", "These requirements are not met."),
    "brev.boer_vurderes": Text("Dette bør vurderes", "What should be considered"),
    "brev.uavgjort": Text("Dette kunne ikke avgjøres", "What could not be decided"),
    "brev.uavgjort_en": Text(
        "Vi mangler opplysninger om dette punktet. Send dem til kommunen, så kontrollerer vi det på nytt.",
        "We lack information on this point. Please send it to the municipality, and we will check it again.",
    ),
    "brev.uavgjort_flere": Text(
        "Vi mangler opplysninger om disse punktene. Send dem til kommunen, så kontrollerer vi dem på nytt.",
        "We lack information on these points. Please send it to the municipality, and we will check them again.",
    ),
    "brev.trenger": Text("Vi trenger {noekler}.", "We need {noekler}."),
    "brev.unntak": Text("Unntak", "Waivers"),
    "brev.i_orden": Text("Dette er i orden", "What is in order"),
    "brev.gjelder_ikke": Text("Dette gjelder ikke her", "What does not apply here"),
    "brev.en_gjelder_ikke": Text(
        "Én kontroll til gjaldt ikke i denne saken.", "One more check did not apply in this case."
    ),
    "brev.flere_gjelder_ikke": Text(
        "{antall} kontroller til gjaldt ikke i denne saken.", "{antall} more checks did not apply in this case."
    ),
    "brev.en_kjent": Text(
        "Ett forhold er kjent fra før og er ikke tatt opp igjen.",
        "One matter was known before and is not raised again.",
    ),
    "brev.flere_kjent": Text(
        "{antall} forhold er kjent fra før og er ikke tatt opp igjen.",
        "{antall} matters were known before and are not raised again.",
    ),
    # A point
    "brev.staar": Text("Dette står i filen:", "The file says:"),
    "brev.maalt_og_krav": Text(
        "Kontrollen gir {maalt}, mens kravet er {krav}.", "The check gives {maalt}, and what is required is {krav}."
    ),
    "brev.maalt": Text("Kontrollen gir {maalt}.", "The check gives {maalt}."),
    "brev.krav": Text("Kravet er {krav}.", "What is required is {krav}."),
    "brev.tiltak": Text("Slik kan det rettes:", "How to correct it:"),
    "brev.ordlyd": Text("Forslag til ordlyd:", "Suggested wording:"),
    "brev.kilde": Text("Kilde:", "Source:"),
    "brev.kilder": Text("Kilder:", "Sources:"),
    "brev.sikkerhet": Text("Sikkerhet:", "How sure:"),
    # How sure it is
    "brev.hvor_sikkert": Text("Hvor sikre kildene er", "How sure the sources are"),
    "brev.en_hviler": Text("Kontrollen i dette brevet hviler på dette:", "The check in this letter rests on this:"),
    "brev.flere_hviler": Text("Kontrollene i dette brevet hviler på dette:", "The checks in this letter rest on this:"),
    "brev.en_kontroll": Text("én kontroll", "one check"),
    "brev.flere_kontroll": Text("{antall} kontroller", "{antall} checks"),
    "brev.uten_sikkerhet": Text("ingen kilde er oppgitt", "no source is given"),
    "brev.tall": Text(
        "null én to tre fire fem seks sju åtte ni ti elleve tolv",
        "zero one two three four five six seven eight nine ten eleven twelve",
    ),
    "brev.hilsen": Text("Med vennlig hilsen", "Yours sincerely"),
    "brev.avsender": Text("Saksbehandler i kommunen", "Case worker of the municipality"),
}
