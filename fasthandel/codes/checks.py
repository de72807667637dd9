"""FH030–FH049: what in a practice file cannot go together."""

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
    "FH041",
    Text(
        "samme valuta to ganger: {key} = {found}",
        "the same currency twice: {key} = {found}",
    ),
    Text(
        "Beløpene kan regnes om på bare én måte. Hver valuta har én kurs, den på verdsettingsdatoen.",
        "The amounts can be converted in one way only. Each currency has one rate, that of the valuation date.",
    ),
)
define(
    "FH042",
    Text(
        "kurs på filens egen valuta: {key} = {found}",
        "rate of the file's own currency: {key} = {found}",
    ),
    Text(
        "Kursen sier hva en annen valuta koster i valutaen filen er skrevet i, som står i praksis.valuta; uten den "
        "nøkkelen er det norske kroner.",
        "The rate says what another currency costs in the currency of the file, which stands in praksis.valuta; "
        "without that key it is Norwegian kroner.",
    ),
)
define(
    "FH043",
    Text(
        "sluttet før tilskuddet ble utbetalt: {key} = {found}",
        "left before the grant was paid: {key} = {found}",
    ),
    Text(
        "Bindingen løper fra dagen rekrutteringstilskuddet ble utbetalt. Den som slutter før det, har ikke fått noe.",
        "The bond runs from the day the recruitment grant was paid. Someone who leaves before has had nothing.",
    ),
)
define(
    "FH044",
    Text(
        "valutakurs på 0: {key} = {found}",
        "exchange rate of 0: {key} = {found}",
    ),
    Text(
        "En valuta som ikke er verd noe, kan ingen regne om med. Kursen er hva én enhet av valutaen koster i filens"
        " valuta.",
        "Nobody can convert by a currency that is worth nothing. The rate is what one unit of it costs in the "
        "currency of the file.",
    ),
)
define(
    "FH045",
    Text(
        "den som tiltrer, er ikke født: {key} = {found}",
        "the incoming doctor is not born: {key} = {found}",
    ),
    Text(
        "Fødselsdatoen er verdsettingsdatoen eller senere. Aldersgrensen regnes fra den.",
        "The date of birth is the valuation date or later. The age limit is counted from it.",
    ),
)
define(
    "FH046",
    Text(
        "delen er større enn det hele: {key} = {found}",
        "the part is greater than the whole: {key} = {found}",
    ),
    Text(
        "Nettoinntekten og inntektene fra vakt, fra private og for personbundet arbeid er deler av bruttoinntekten,"
        " og utgiftene som ikke overføres, er en del av driftsutgiftene.",
        "The net income and the income from duty, private payers and work tied to the person are parts of the gross"
        " income, and the expenses not transferred are a part of the operating expenses.",
    ),
)
define(
    "FH047",
    Text(
        "kommer før det som utløste det: {key} = {found}",
        "comes before what led to it: {key} = {found}",
    ),
    Text(
        "Ingen kan klage på en tildeling før vedtaket er kommet fram, og nemnda kan ikke svare før noen har bedt den "
        "om det. Fristene regnes fra disse datoene.",
        "Nobody can complain about an award before the notice of it has arrived, and the board cannot answer before "
        "someone has asked it. Deadlines are counted from these dates.",
    ),
)
define(
    "FH048",
    Text(
        "opplysningene er sendt før publisering: {key} = {found}",
        "information sent before publication: {key} = {found}",
    ),
    Text(
        "Datoen er dagen alle søkerne hadde fått opplysningene om praksisen. Ingen har søkt før utlysningen er "
        "publisert.",
        "The date is the day by which every applicant had the information about the practice. Nobody has applied "
        "before the announcement is published.",
    ),
)
define(
    "FH049",
    Text(
        "unntak for en ukjent utlysning: {key} = {found}",
        "waiver for an unknown announcement: {key} = {found}",
    ),
    Text(
        "Et unntak med post gjelder bare den utlysningen. Finnes den ikke i filen, virker ikke unntaket. Uten post "
        "gjelder det alle utlysningene i filen.",
        "A waiver with post concerns that announcement only. If the file does not have it, the waiver has no effect. "
        "Without post it concerns every announcement of the file.",
    ),
)
