"""FH050–FH069 and FH074–FH077: what in a practice file hardly goes together; a warning, and the calculation goes on."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH050",
    Text("listelengde over listetaket: {key} = {found}", "list size above the list limit: {key} = {found}"),
    Text(
        "Listen kan være over taket en tid, men ofte er tallene byttet om. Begge brukes som de står.",
        "The list can be above the limit for a while, but often the numbers have changed places. Both are used as "
        "they stand.",
    ),
    warning=True,
)
define(
    "FH051",
    Text("uvanlig høyt listetak: {key} = {found}", "unusually high list limit: {key} = {found}"),
    Text(
        "Forskriften setter 2 500 som høyeste listetak (fastlegeforskriften § 10). Tallet brukes som det står.",
        "The regulation sets 2,500 as the highest list limit (fastlegeforskriften § 10). The number is used as it "
        "stands.",
    ),
    warning=True,
)
define(
    "FH052",
    Text("regnskapet er gammelt: {key} = {found}", "the accounts are old: {key} = {found}"),
    Text(
        "Ingen av regnskapsårene er fra de to siste årene før verdsettingsdatoen. En kjøper vil spørre hva som har "
        "skjedd siden.",
        "None of the accounting years is within two years before the valuation date. A buyer will ask what has "
        "happened since.",
    ),
    warning=True,
)
define(
    "FH053",
    Text("hull mellom regnskapsårene: {key} = {found}", "years missing between the accounts: {key} = {found}"),
    Text(
        "Snitt og utvikling over flere år blir skjeve når et år mangler.",
        "Means and trends over several years are skewed when a year is missing.",
    ),
    warning=True,
)
define(
    "FH054",
    Text("for få år til et treårssnitt: {key} = {found}", "too few years for a three-year mean: {key} = {found}"),
    Text(
        "To regnskapsår er oppgitt. Regelsett som bruker snittet av tre år, kan da ikke avgjøre det; de som bruker "
        "siste år, kan.",
        "Two accounting years are given. Rule sets that use a three-year mean cannot decide it then; those that use "
        "the latest year can.",
    ),
    warning=True,
)
define(
    "FH055",
    Text("før det fantes regler: {key} = {found}", "before there were rules: {key} = {found}"),
    Text(
        "Før 1984 var det ingen nasjonal regulering av prisen på en praksis, og ingen regelsett gjelder.",
        "Before 1984 there was no national regulation of the price of a practice, and no rule set applies.",
    ),
    warning=True,
)
define(
    "FH056",
    Text("selskapets utstyr uten eierandel: {key} = {found}", "company equipment without ownership: {key} = {found}"),
    Text(
        "Av utstyr som selskapet eier, får den fratredende betalt for sin andel. Uten andelen kan verdien ikke "
        "avgjøres.",
        "The outgoing doctor is paid for a share of equipment that the company owns. Without the share its value "
        "cannot be decided.",
    ),
    warning=True,
)
define(
    "FH057",
    Text("delt eierskap i en solopraksis: {key} = {found}", "shared ownership of a solo practice: {key} = {found}"),
    Text(
        "En solopraksis eies vanligvis av legen alene. Begge opplysningene brukes som de står.",
        "A solo practice is usually owned by the doctor alone. Both facts are used as they stand.",
    ),
    warning=True,
)
define(
    "FH058",
    Text("8.2-avtale uten andel av opparbeidet praksis", "8.2 agreement without a share of the built-up practice"),
    Text(
        "Etter en 8.2-avtale kan kommunen ha bygd opp en del av praksisen, og da får legen betalt bare for sin del. "
        "Ingen kilde gir en formel for delen, så den må oppgis med en grunn.",
        "Under an 8.2 agreement the municipality may have built up a part of the practice, and the doctor is then "
        "paid for the rest only. No source gives a formula for the share, so it must be stated, with a reason.",
    ),
    warning=True,
)
define(
    "FH059",
    Text("kommunens gjenstand er personlig: {key} = {found}", "a municipal item is personal: {key} = {found}"),
    Text(
        "Det som kommunen eier, kan neppe følge legen som person. Gjenstanden teller ikke i noen av tilfellene.",
        "What the municipality owns can hardly follow the doctor as a person. The item does not count in either case.",
    ),
    warning=True,
)
define(
    "FH060",
    Text("regnskapsåret er ikke avsluttet: {key} = {found}", "the accounting year has not ended: {key} = {found}"),
    Text(
        "Året slutter etter verdsettingsdatoen, så tallene er enten ufullstendige eller et anslag.",
        "The year ends after the valuation date, so the figures are either incomplete or an estimate.",
    ),
    warning=True,
)
define(
    "FH061",
    Text(
        "organisering og antall leger stemmer ikke: {key} = {found}",
        "organisation and doctors disagree: {key} = {found}",
    ),
    Text(
        "En solopraksis har én lege, en gruppepraksis flere. Begge opplysningene brukes som de står.",
        "A solo practice has one doctor, a group practice several. Both facts are used as they stand.",
    ),
    warning=True,
)
define(
    "FH062",
    Text(
        "ytelse etter verdsettingsdatoen: {key} = {found}",
        "benefit after the valuation date: {key} = {found}",
    ),
    Text(
        "En ytelse som ikke var gitt på verdsettingsdatoen, er ikke med i det kommunen har bidratt med fram til da.",
        "A benefit that had not been given on the valuation date is not among what the municipality had contributed"
        " by then.",
    ),
    warning=True,
)
define(
    "FH063",
    Text(
        "praksis i utlandet uten valuta: {key} = {found}",
        "practice abroad without a currency: {key} = {found}",
    ),
    Text(
        "Uten praksis.valuta leses alle beløp som norske kroner. Et regelsett i en annen valuta trenger da en kurs,"
        " og er beløpene skrevet i landets egen valuta, blir svaret galt.",
        "Without praksis.valuta every amount is read as Norwegian kroner. A rule set in another currency then needs"
        " a rate, and if the amounts are written in the country's own currency the result is wrong.",
    ),
    warning=True,
)
define(
    "FH064",
    Text(
        "kurs etter verdsettingsdatoen: {key} = {found}",
        "rate after the valuation date: {key} = {found}",
    ),
    Text(
        "Praksisen verdsettes på verdsettingsdatoen, og da var denne kursen ikke kjent. Den brukes som den står.",
        "The practice is valued on the valuation date, when this rate was not known. It is used as it stands.",
    ),
    warning=True,
)
define(
    "FH065",
    Text(
        "bruttoinntekten mangler noe: {key} = {found}",
        "the gross income lacks something: {key} = {found}",
    ),
    Text(
        "Bruttoinntekten er alle inntektene i året. Den er lavere enn basistilskudd, refusjoner og egenandeler til "
        "sammen. Alle tallene brukes som de står.",
        "The gross income is all income of the year. It is lower than basic grant, refunds and patient fees "
        "together. Every figure is used as it stands.",
    ),
    warning=True,
)
define(
    "FH066",
    Text(
        "både spesialist og i spesialisering: {key} = {found}",
        "both specialist and in training: {key} = {found}",
    ),
    Text(
        "Den som er spesialist i allmennmedisin, er ikke lenger under spesialisering i faget. Begge opplysningene "
        "brukes som de står.",
        "A specialist in general practice is no longer in training for it. Both facts are used as they stand.",
    ),
    warning=True,
)
define(
    "FH067",
    Text(
        "8.2-gjeld uten 8.2-avtale: {key} = {found}",
        "8.2 debt without an 8.2 agreement: {key} = {found}",
    ),
    Text(
        "Driftsutgifter kommunen dekker og får refundert, hører til en 8.2-avtale. Begge opplysningene brukes som "
        "de står.",
        "Running cost that the municipality covers and is refunded belongs to an 8.2 agreement. Both facts are used"
        " as they stand.",
    ),
    warning=True,
)
define(
    "FH068",
    Text(
        "gammel kurs: {key} = {found}",
        "old rate: {key} = {found}",
    ),
    Text(
        "Kursen er fra mer enn et år før verdsettingsdatoen. Den brukes som den står, men beløpene i den andre valutaen"
        " blir neppe det de var verd da.",
        "The rate is from more than a year before the valuation date. It is used as it stands, but the amounts in the"
        " other currency will hardly be what they were worth then.",
    ),
    warning=True,
)
define(
    "FH069",
    Text("ser ut som et fødselsnummer: {found}", "looks like a national identity number: {found}"),
    Text(
        "Filen trenger ingen fødselsnumre, heller ikke i merknader, og den blir ofte delt med andre. Nummeret vises "
        "aldri helt, verken her eller i resultatet, men det står i filen til det slettes.",
        "The file needs no national identity numbers, not even in comments, and it is often shared with others. The "
        "number is never shown in full, neither here nor in the result, but it stands in the file until it is "
        "deleted.",
    ),
    warning=True,
)
define(
    "FH074",
    Text(
        "prisen er ikke summen av delene: {key} = {found}",
        "the price is not the sum of its parts: {key} = {found}",
    ),
    Text(
        "Prisen i utlysningen skal være prisantydningen for utstyr og for opparbeidet praksis til sammen. Alle tre "
        "beløpene brukes som de står.",
        "The price in the announcement should be the asking prices for equipment and for the built-up practice "
        "together. All three amounts are used as they stand.",
    ),
    warning=True,
)
define(
    "FH075",
    Text(
        "utlysningene står ikke i tidsrekkefølge: {key} = {found}",
        "the announcements are not in order of time: {key} = {found}",
    ),
    Text(
        "Regelsettene teller utlysningene i den rekkefølgen de står i filen: den tredje er den tredje i filen. Står de "
        "ikke i tidsrekkefølge, kan fristene bli gale.",
        "Rule sets count the announcements in the order of the file: the third is the third in the file. Out of order, "
        "deadlines may be wrong.",
    ),
    warning=True,
)
define(
    "FH076",
    Text(
        "tiltredelse for tidlig: {key} = {found}",
        "start too early: {key} = {found}",
    ),
    Text(
        "Den nye legen kan neppe begynne før hjemmelen er lyst ut og søknadsfristen er ute. Datoene brukes som de "
        "står.",
        "The new doctor can hardly start before the post is announced and the application deadline has passed. The "
        "dates are used as they stand.",
    ),
    warning=True,
)
define(
    "FH077",
    Text(
        "for tidlig i forløpet: {key} = {found}",
        "too early in the course: {key} = {found}",
    ),
    Text(
        "Vanligvis lyses hjemmelen ut først, så gir kommunen et tilbud, og nemnda blir bedt om å fastsette prisen hvis "
        "partene ikke blir enige etter tilbudet. Fristene regnes fra datoene som de står.",
        "The post is usually announced first, then the municipality makes an offer, and the board is asked to set the "
        "price if the parties do not agree after the offer. Deadlines are counted from the dates as they stand.",
    ),
    warning=True,
)
