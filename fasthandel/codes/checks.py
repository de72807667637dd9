"""FH030–FH069: what in a practice file does not go together."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH030",
    Text("samme id to ganger: {key} = {found}", "the same id twice: {key} = {found}"),
    Text(
        "To i samme liste har samme id, og takst og meldinger kan ikke vise til bare én av dem. Er den ene en kopi, "
        "slettes den; ellers får den sin egen id.",
        "Two of one list have the same id, so neither result nor message can refer to one of them alone. Delete it if"
        " it is a copy; otherwise give it an id of its own.",
    ),
)
define(
    "FH031",
    Text("samme regnskapsår to ganger: {key} = {found}", "the same accounting year twice: {key} = {found}"),
    Text(
        "Året ville telt dobbelt i summer og snitt. Hvert år føres opp én gang, med tallene for hele året.",
        "The year would count twice in sums and means. Each year is entered once, with the figures of the whole year.",
    ),
)
define(
    "FH032",
    Text("bud over prisantydningen: {key} = {found}", "bid above the asking price: {key} = {found}"),
    Text(
        "Når den som skal tiltre, byr mer enn den fratredende ber om, er det ingenting å avgjøre, og en nemnd har "
        "ikke noe område å sette prisen i.",
        "When the incoming doctor bids more than the outgoing doctor asks, there is nothing to settle, and a board "
        "has no range to set the price in.",
    ),
)
define(
    "FH033",
    Text("anskaffet etter verdsettingsdatoen: {key} = {found}", "bought after the valuation date: {key} = {found}"),
    Text(
        "Det som ikke var anskaffet den dagen praksisen verdsettes, har ingen verdi i taksten.",
        "What had not been bought on the day of the valuation has no value in it.",
    ),
)
define(
    "FH034",
    Text("oppsigelsestiden slutter før den begynner: {key} = {found}", "notice ends before it begins: {key} = {found}"),
    Text(
        "Siste dag i oppsigelsestiden er før dagen kommunen fikk oppsigelsen. Frister som regnes fra den, ville blitt"
        " gale.",
        "The last day of the notice period is before the day the municipality received the notice. Deadlines counted "
        "from it would be wrong.",
    ),
)
define(
    "FH035",
    Text("søknadsfrist før publisering: {key} = {found}", "deadline before publication: {key} = {found}"),
    Text(
        "Ingen kan søke før utlysningen er publisert.",
        "Nobody can apply before the announcement is published.",
    ),
)
define(
    "FH036",
    Text("flere erfarne enn ansatte: {key} = {found}", "more experienced staff than staff: {key} = {found}"),
    Text(
        "De erfarne årsverkene er en del av alle årsverkene og kan ikke være flere.",
        "The experienced full-time years are a part of all full-time years and cannot be more.",
    ),
)
define(
    "FH037",
    Text("dato for en undersøkelse som ikke er gjort: {key} = {found}", "date of a survey not made: {key} = {found}"),
    Text(
        "Filen sier både at brukerundersøkelsen ikke er gjort, og når den ble gjort.",
        "The file says both that there has been no user survey and when it was made.",
    ),
)
define(
    "FH038",
    Text("undersøkelse etter verdsettingsdatoen: {key} = {found}", "survey after the valuation date: {key} = {found}"),
    Text(
        "En undersøkelse som ikke er gjort på verdsettingsdatoen, kan ikke telle.",
        "A survey that has not been made by the valuation date cannot count.",
    ),
)
define(
    "FH039",
    Text("fødselsdato for sent: {key} = {found}", "date of birth too late: {key} = {found}"),
    Text(
        "Den fratredende er etter dette født etter at hjemmelen ble gitt, eller etter verdsettingsdatoen. "
        "Aldersgrensen regnes fra fødselsdatoen.",
        "By this the outgoing doctor was born after the post was awarded, or after the valuation date. The age limit "
        "is counted from the date of birth.",
    ),
)
define(
    "FH040",
    Text(
        "flere spesialister enn leger som blir: {key} = {found}",
        "more specialists than doctors who stay: {key} = {found}",
    ),
    Text(
        "Den fratredendes egen spesialitet følger legen og skal ikke telles. Tallet gjelder legene som blir igjen.",
        "The outgoing doctor's own speciality leaves with the doctor and is not counted. The number is of the doctors"
        " who stay.",
    ),
)
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
