"""FH400–FH411: what `fasthandel regler lint` finds in the validity, the sources and the figures of a sound rule file.

Each code says what it is (`title`), why it matters (`forklaring`) and how to mend it (`raad`); `docs/lint.md` is made
of them, with an example of each from `tests/lint/`.
"""

from __future__ import annotations

from fasthandel.codes.table import define_finding
from fasthandel.text import Text

define_finding(
    "FH400",
    "advarsel",
    Text("hull i gyldigheten: {key} har ingen verdi {found}", "gap in validity: {key} has no value {found}"),
    Text(
        "Mellom to verdier ligger dager uten noen. En takst for en slik dag stopper med en feil. Holder et vilkår "
        "formelen utenfor på de dagene, er det ikke noe funn.",
        "Between two values lie days without one. A takst for such a day stops with an error. Where a condition keeps "
        "the formula out on those days, there is no finding.",
    ),
    Text(
        "La verdiene gå kant i kant, eller sett inn den som mangler.",
        "Let the values follow each other without a gap, or put in the one that is missing.",
    ),
)
define_finding(
    "FH401",
    "advarsel",
    Text(
        "regelsettet gjelder {found}, men {key} har ingen verdi da",
        "the rule set is in force {found}, but {key} has no value then",
    ),
    Text(
        "Parameteren brukes av en formel, og regelsettet sier at det gjelder på dager da parameteren ikke har noen "
        "verdi. En takst for en slik dag stopper med en feil. Holder et vilkår formelen utenfor på de dagene, er det "
        "ikke noe funn.",
        "A formula uses the parameter, and the rule set says that it is in force on days on which the parameter has no "
        "value. A takst for such a day stops with an error.",
    ),
    Text(
        "Sett inn verdien som mangler, eller la gyldig_fra og gyldig_til i hodet si når regelsettet gjelder.",
        "Put in the missing value, or let gyldig_fra and gyldig_til in the head say when the rule set is in force.",
    ),
)
define_finding(
    "FH402",
    "advarsel",
    Text("verdien brukes aldri: {key} gjelder {found}", "the value is never used: {key} holds {found}"),
    Text(
        "Verdien gjelder bare på dager da regelsettet selv ikke gjelder.",
        "The value holds only on days on which the rule set itself is not in force.",
    ),
    Text(
        "Rett datoene på verdien eller i hodet, eller stryk verdien.",
        "Mend the dates of the value or in the head, or remove the value.",
    ),
)
define_finding(
    "FH403",
    "advarsel",
    Text("status og gyldighet går ikke sammen: {found}", "status and validity do not agree: {found}"),
    Text(
        "Et regelsett som gjelder, har en første dag og ingen siste dag som er passert; et historisk har en siste dag. "
        "Uten dem kan det brukes på dager da det ikke var rett.",
        "A rule set in force has a first day, and no last day that has passed; a historical one has a last day. "
        "Without them it can be used on days for which it was never right.",
    ),
    Text("Skriv dagen i hodet, eller rett statusen.", "Write the day in the head, or mend the status."),
)
define_finding(
    "FH404",
    "advarsel",
    Text("datoen er trolig feil skrevet: {key} = {found}", "the date is probably mistyped: {key} = {found}"),
    Text(
        "Ingen regel og ingen kilde her er fra før 1850 eller etter 2100.",
        "No rule and no source here is from before 1850 or after 2100.",
    ),
    Text("Rett årstallet.", "Mend the year."),
)
define_finding(
    "FH405",
    "feil",
    Text("kan ikke være lest da: {key} = {found}", "cannot have been read then: {key} = {found}"),
    Text(
        "Dagen kilden ble lest, er ikke kommet ennå, eller den er før kilden ble til. Leseren skal kunne stole på at "
        "noen faktisk har lest den.",
        "The day on which the source was read has not come yet, or it is before the source was made. The reader must "
        "be able to trust that somebody did read it.",
    ),
    Text("Skriv dagen kilden faktisk ble lest.", "Write the day on which the source was really read."),
)
define_finding(
    "FH406",
    "advarsel",
    Text("sitert uten punkt: {key}", "quoted without a place: {key}"),
    Text(
        "Det som står ordrett i kilden, står et bestemt sted. Uten stedet kan ingen etterprøve det. En kilde med "
        "adresse som ingen steder deles i punkter, er én side og godtas som den er.",
        "What is quoted stands at a certain place of the source. Without the place nobody can check it. A source with "
        "an address that is nowhere divided into places is one page and accepted as it is.",
    ),
    Text(
        'Skriv punkt = "…": paragraf, side, tabell eller linje.',
        'Write punkt = "…": section, page, table or line.',
    ),
)
define_finding(
    "FH407",
    "advarsel",
    Text("kilden kan ikke finnes igjen: {key}", "the source cannot be found again: {key}"),
    Text(
        "Kilden har verken dato eller adresse, så leseren vet ikke hvilken utgave det er eller hvor den ligger.",
        "The source has neither date nor address, so that the reader does not know which edition it is or where.",
    ),
    Text("Skriv dato eller url.", "Write dato or url."),
)
define_finding(
    "FH408",
    "advarsel",
    Text("andelen er trolig skrevet i prosent: {key} = {found}", "the share is probably in per cent: {key} = {found}"),
    Text(
        "En andel på 2 eller mer er 200 % eller mer. Skrevet i prosent blir taksten hundre ganger for høy.",
        "A share of 2 or more is 200 % or more. Written in per cent it makes the takst a hundred times too high.",
    ),
    Text("Skriv 40 % som 0.40.", "Write 40 % as 0.40."),
)
define_finding(
    "FH409",
    "advarsel",
    Text("{found} står i formelen uten kilde", "{found} stands in the formula without a source"),
    Text(
        "Et beløp, en sats, en frist eller en dato i en formel har verken kilde, sikkerhet eller gyldighet, og taksten "
        "kan ikke si hva den hviler på. 0 og 1 med og uten enhet, hele tall til og med 12 uten enhet, 100 og 1000 "
        "uten enhet, og 4 uker, 7 dager, 12 mnd, 52 uker og 365 dager godtas: de regner om, og er ikke regler.",
        "An amount, a rate, a time limit or a date in a formula has no source, certainty or validity, and the takst "
        "cannot tell what it rests on. 0 and 1 with and without a unit, whole numbers up to 12 without a unit, 100 and "
        "1000 without a unit, and 4 uker, 7 dager, 12 mnd, 52 uker and 365 dager are accepted: they convert, and are "
        "no rules.",
    ),
    Text("Gjør tallet til en parameter med kilde.", "Make the number a parameter with a source."),
)
define_finding(
    "FH410",
    "advarsel",
    Text(
        "regelsettet sies å gjelde, men alt i det er antatt", "the rule set is said to be in force, but all is assumed"
    ),
    Text(
        "Ingen verdi og ingen regel i filen eller det den arver, viser til en kilde. Da er det ikke kjent at noe av "
        "det gjelder.",
        "No value and no rule of the file or of what it inherits refers to a source. Then nothing of it is known to be "
        "in force.",
    ),
    Text("Vis til kilden, eller rett statusen.", "Refer to the source, or mend the status."),
)
define_finding(
    "FH411",
    "merknad",
    Text("utledet uten grunn: {key}", "derived without a reason: {key}"),
    Text(
        "Verdien står ikke i kilden, men er regnet ut eller tolket. Leseren må få vite hvordan.",
        "The value does not stand in the source, but is worked out or interpreted. The reader has to be told how.",
    ),
    Text('Skriv grunn = "…": hvordan verdien følger av kilden.', 'Write grunn = "…": how it follows from the source.'),
)
