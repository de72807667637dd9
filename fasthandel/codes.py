"""Every problem code, with its words: the one table behind messages, exit codes and `docs/feilkoder.md`.

A code is never reused. The title is a template over the fields of `errors.Problem` (`{key}`, `{found}`,
`{expected}`, `{hint}`); what it does not use is printed as the note under the excerpt.
FH0xx reading and practice files, FH1xx rule files, FH2xx formulas, FH3xx what was asked for.
"""

from __future__ import annotations

from fasthandel.errors import Problem
from fasthandel.record import record
from fasthandel.text import Text, say


@record
class Code:
    """The words of one code."""

    title: Text
    """One line, a template over the fields of `Problem`."""
    forklaring: Text
    """What it means, why it matters, how to mend it: two or three sentences for `docs/feilkoder.md`."""
    warning: bool = False
    """A remark: shown, but it stops nothing."""


CODES: dict[str, Code] = {}


def title(problem: Problem, language: str) -> str:
    """Return the one-line title of a problem, in "nb" or "en"."""
    return (
        CODES[problem.code]
        .title.in_language(language)
        .format(
            key=problem.key,
            found=say(problem.found, language),
            expected=say(problem.expected, language),
            hint=say(problem.hint, language),
        )
    )


def _define(code: str, title: Text, forklaring: Text, *, warning: bool = False) -> None:
    assert code not in CODES, code
    CODES[code] = Code(title, forklaring, warning)


# --- FH001–FH009: reading any TOML file ----------------------------------------------------------------------------

_define(
    "FH001",
    Text("filen finnes ikke", "there is no such file"),
    Text(
        "Det finnes ingen fil med dette navnet. Navn uten mappe leses fra mappen du står i.",
        "There is no file of this name. A name without a folder is looked up in the folder you are in.",
    ),
)
_define(
    "FH002",
    Text("filen kan ikke leses: {found}", "the file cannot be read: {found}"),
    Text(
        "Det finnes noe med dette navnet, men det er en mappe, eller operativsystemet slipper ikke programmet til. "
        "Oppgi en fil som du selv kan åpne.",
        "Something of this name exists, but it is a folder, or the operating system does not let the program read it. "
        "Name a file that you can open yourself.",
    ),
)
_define(
    "FH003",
    Text("filen er for stor: {found}", "the file is too large: {found}"),
    Text(
        "En praksis eller et regelsett er noen få tusen tegn. Filer på over 5 000 000 byte, og filer med over 50 000 "
        "linjer, nøkler og verdier, blir ikke lest; da er det sannsynligvis feil fil.",
        "A practice or a rule set is a few thousand characters. Files of more than 5,000,000 bytes, and files with more "
        "than 50,000 lines, keys and values, are not read; most likely it is the wrong file.",
    ),
)
_define(
    "FH004",
    Text("filen er ikke lagret som UTF-8: {found}", "the file is not saved as UTF-8: {found}"),
    Text(
        "Filen er lagret med en annen tegnkoding, som regel Windows-1252 eller UTF-16, og æ, ø og å kan ikke leses "
        "sikkert. Velg UTF-8 når du lagrer; i Notisblokk står det nederst i vinduet «Lagre som».",
        "The file is saved in another encoding, usually Windows-1252 or UTF-16, and letters such as æ, ø and å cannot be "
        "read for certain. Choose UTF-8 when saving; in Notepad it stands at the bottom of the Save As window.",
    ),
)
_define(
    "FH005",
    Text("kan ikke leses som TOML: {found}", "cannot be read as TOML: {found}"),
    Text(
        "Filen følger ikke skrivemåten: nøkkel = verdi på hver linje, tekst i rette anførselstegn, desimaltall med "
        "punktum, datoer som ÅÅÅÅ-MM-DD, merknader etter #. Meldingen sier hva som kan stå der. Etter noen slike feil "
        "kan resten av filen ikke leses sikkert, og flere feil kan komme til syne når den første er rettet.",
        "The file does not follow the notation: key = value on each line, text in straight quotes, decimals with a point, "
        "dates as YYYY-MM-DD, comments after #. The message says what may stand there. After some of these mistakes the "
        "rest of the file cannot be read for certain, and more may come to light once the first is mended.",
    ),
)
_define(
    "FH006",
    Text("filen er tom", "the file is empty"),
    Text(
        "Filen har ingen nøkler, bare tomme linjer eller merknader. Kommandoen «fasthandel ny praksis» skriver en mal "
        "som kan fylles ut.",
        'The file has no keys, only empty lines or comments. The command "fasthandel ny praksis" writes a template to '
        "fill in.",
    ),
)
_define(
    "FH007",
    Text("for mange nivåer i hverandre", "nested too deep"),
    Text(
        "Lister, tabeller eller ledd i en nøkkel står mer enn 32 nivåer inni hverandre. Ingen praksis og ingen regel "
        "trenger det; se etter parenteser som ikke er lukket.",
        "Lists, tables or the parts of a key are nested more than 32 levels deep. No practice and no rule needs that; "
        "look for brackets that are not closed.",
    ),
)
_define(
    "FH008",
    Text("tallet kan ikke brukes: {found}", "the number cannot be used: {found}"),
    Text(
        "TOML tillater nan (ikke et tall), inf (uendelig) og tall med vilkårlig mange sifre, men det kan ikke regnes "
        "eksakt med dem. Et tall har høyst 30 sifre. Er verdien ukjent, utelates nøkkelen.",
        "TOML allows nan (not a number), inf (infinite) and numbers of any length, but nothing can be computed exactly "
        "with them. A number has at most 30 digits. Leave out the key if the value is unknown.",
    ),
)
_define(
    "FH009",
    Text("klokkeslett kan ikke brukes: {key} = {found}", "a time of day cannot be used: {key} = {found}"),
    Text(
        "Verdier og frister gjelder hele dager, og et klokkeslett kunne flyttet dagen med tidssonen. Skriv bare datoen, "
        "for eksempel 2023-03-01.",
        "Values and deadlines hold for whole days, and a time of day could move the day with the time zone. Write the "
        "date alone, for example 2023-03-01.",
    ),
)


# --- FH010–FH099: the practice file --------------------------------------------------------------------------------

_define(
    "FH010",
    Text("feil slags verdi: {key} = {found}", "wrong kind of value: {key} = {found}"),
    Text(
        "Nøkkelen tar en annen slags verdi: et tall, en dato, ja/nei eller en tekst. Tall, datoer, true og false "
        "skrives uten anførselstegn, tekst med.",
        "The key takes another kind of value: a number, a date, yes/no or a text. Numbers, dates, true and false are "
        "written without quotes, text with them.",
    ),
)
_define(
    "FH011",
    Text("mangler: {key}", "missing: {key}"),
    Text(
        "Noe som alltid må oppgis, står ikke i filen. Uten det kan praksisen ikke verdsettes, eller tabellen der det "
        "mangler, sier ingenting.",
        "Something that must always be given does not stand in the file. Without it the practice cannot be valued, or"
        " the table that lacks it says nothing.",
    ),
)
_define(
    "FH012",
    Text("ukjent nøkkel: {key}", "unknown key: {key}"),
    Text(
        "Nøkkelen finnes ikke på dette stedet. Den er trolig feilstavet eller står under feil overskrift; ingenting i"
        " filen blir stille oversett. «fasthandel ny praksis» skriver en mal med alle nøkler.",
        "There is no such key in this place. It is probably misspelt or stands under the wrong header; nothing in "
        'the file is silently passed over. "fasthandel ny praksis" writes a template with every key.',
    ),
)
_define(
    "FH013",
    Text("ikke fylt ut: {key}", "not filled in: {key}"),
    Text(
        "Malens merke FYLL INN står fremdeles her. Sett inn praksisens egen verdi.",
        "The template's mark FILL IN still stands here. Put in the practice's own value.",
    ),
)
_define(
    "FH014",
    Text("feil form: {key} = {found}", "wrong shape: {key} = {found}"),
    Text(
        "En tabell skrives som [navn] med nøklene under. Det som det kan være flere av, for eksempel utstyr, skrives "
        "som [[navn]] for hver.",
        "A table is written as [name] with its keys below. What there can be several of, such as equipment, is "
        "written as [[name]] for each.",
    ),
)
_define(
    "FH020",
    Text("utenfor tillatt område: {key} = {found}", "outside the allowed range: {key} = {found}"),
    Text(
        "Tallet eller datoen ligger utenfor det som er mulig eller rimelig for nøkkelen. En andel skrives som et tall"
        " fra 0 til 1, ikke som prosent.",
        "The number or the date lies outside what is possible or reasonable for the key. A share is written as a "
        "number from 0 to 1, not as per cent.",
    ),
)
_define(
    "FH021",
    Text("ikke et helt tall: {key} = {found}", "not a whole number: {key} = {found}"),
    Text(
        "Nøkkelen teller noe som ikke kan deles, for eksempel pasienter eller leger.",
        "The key counts something that cannot be divided, such as patients or doctors.",
    ),
)
_define(
    "FH022",
    Text("karakter mellom to trinn: {key} = {found}", "grade between two steps: {key} = {found}"),
    Text(
        "Karakterer settes i trinn på 0.1. Finere trinn gir inntrykk av en nøyaktighet som skjønnet ikke har.",
        "Grades are set in steps of 0.1. Finer steps suggest a precision that judgement does not have.",
    ),
)
_define(
    "FH023",
    Text("for mange desimaler: {key} = {found}", "too many decimals: {key} = {found}"),
    Text(
        "Tallet har flere desimaler enn noe i en praksis kan måles med. Alle tall regnes eksakt, så avrund det selv.",
        "The number has more decimals than anything in a practice can be measured with. Every number is used exactly,"
        " so round it yourself.",
    ),
)
_define(
    "FH024",
    Text("ukjent ord: {key} = {found}", "unknown word: {key} = {found}"),
    Text(
        "Nøkkelen tar bare noen faste ord, slik at reglene kan skille dem. Meldingen nevner dem alle.",
        "The key takes a few fixed words only, so that rules can tell them apart. The message names them all.",
    ),
)
_define(
    "FH025",
    Text("tom tekst: {key}", "empty text: {key}"),
    Text(
        "Teksten har ingen tegn, eller bare mellomrom. Det som ikke er kjent, utelates; det som ikke gjelder, føres "
        "opp i [ikke_aktuelt] med en grunn.",
        "The text has no characters, or only spaces. What is not known is left out; what does not apply goes in "
        "[ikke_aktuelt] with a reason.",
    ),
)
_define(
    "FH026",
    Text("for lang tekst: {key} = {found}", "text too long: {key} = {found}"),
    Text(
        "Navn har høyst 500 tegn og begrunnelser 2 000, slik at de får plass i utskriftene.",
        "Names have at most 500 characters and reasons 2,000, so that they fit in what is printed.",
    ),
)
_define(
    "FH027",
    Text("styretegn i teksten: {key}: {found}", "control character in the text: {key}: {found}"),
    Text(
        "Teksten har linjeskift, tabulator eller et usynlig tegn som kan endre hvordan den vises. Skriv den på én "
        "linje.",
        "The text has a line break, a tab or an invisible character that can change how it is shown. Write it on one "
        "line.",
    ),
)
_define(
    "FH028",
    Text("ugyldig id: {key} = {found}", "invalid id: {key} = {found}"),
    Text(
        "En id inngår i navn som utstyr.U6.nypris og kan derfor bare ha bokstavene a til z, sifre, bindestrek og "
        "understrek. Navnet på gjenstanden kan ha alle tegn.",
        "An id is part of names such as utstyr.U6.nypris, so it can only have the letters a to z, digits, hyphen and "
        "underscore. The name of the item can have any character.",
    ),
)
_define(
    "FH030",
    Text("samme id to ganger: {key} = {found}", "the same id twice: {key} = {found}"),
    Text(
        "To i samme liste har samme id, og takst og meldinger kan ikke vise til bare én av dem. Er den ene en kopi, "
        "slettes den; ellers får den sin egen id.",
        "Two of one list have the same id, so neither result nor message can refer to one of them alone. Delete it if"
        " it is a copy; otherwise give it an id of its own.",
    ),
)
_define(
    "FH031",
    Text("samme regnskapsår to ganger: {key} = {found}", "the same accounting year twice: {key} = {found}"),
    Text(
        "Året ville telt dobbelt i summer og snitt. Hvert år føres opp én gang, med tallene for hele året.",
        "The year would count twice in sums and means. Each year is entered once, with the figures of the whole year.",
    ),
)
_define(
    "FH032",
    Text("bud over prisantydningen: {key} = {found}", "bid above the asking price: {key} = {found}"),
    Text(
        "Når den som skal tiltre, byr mer enn den fratredende ber om, er det ingenting å avgjøre, og en nemnd har "
        "ikke noe område å sette prisen i.",
        "When the incoming doctor bids more than the outgoing doctor asks, there is nothing to settle, and a board "
        "has no range to set the price in.",
    ),
)
_define(
    "FH033",
    Text("anskaffet etter verdsettingsdatoen: {key} = {found}", "bought after the valuation date: {key} = {found}"),
    Text(
        "Det som ikke var anskaffet den dagen praksisen verdsettes, har ingen verdi i taksten.",
        "What had not been bought on the day of the valuation has no value in it.",
    ),
)
_define(
    "FH034",
    Text("oppsigelsestiden slutter før den begynner: {key} = {found}", "notice ends before it begins: {key} = {found}"),
    Text(
        "Siste dag i oppsigelsestiden er før dagen kommunen fikk oppsigelsen. Frister som regnes fra den, ville blitt"
        " gale.",
        "The last day of the notice period is before the day the municipality received the notice. Deadlines counted "
        "from it would be wrong.",
    ),
)
_define(
    "FH035",
    Text("søknadsfrist før publisering: {key} = {found}", "deadline before publication: {key} = {found}"),
    Text(
        "Ingen kan søke før utlysningen er publisert.",
        "Nobody can apply before the announcement is published.",
    ),
)
_define(
    "FH036",
    Text("flere erfarne enn ansatte: {key} = {found}", "more experienced staff than staff: {key} = {found}"),
    Text(
        "De erfarne årsverkene er en del av alle årsverkene og kan ikke være flere.",
        "The experienced full-time years are a part of all full-time years and cannot be more.",
    ),
)
_define(
    "FH037",
    Text("dato for en undersøkelse som ikke er gjort: {key} = {found}", "date of a survey not made: {key} = {found}"),
    Text(
        "Filen sier både at brukerundersøkelsen ikke er gjort, og når den ble gjort.",
        "The file says both that there has been no user survey and when it was made.",
    ),
)
_define(
    "FH038",
    Text("undersøkelse etter verdsettingsdatoen: {key} = {found}", "survey after the valuation date: {key} = {found}"),
    Text(
        "En undersøkelse som ikke er gjort på verdsettingsdatoen, kan ikke telle.",
        "A survey that has not been made by the valuation date cannot count.",
    ),
)
_define(
    "FH039",
    Text("fødselsdato for sent: {key} = {found}", "date of birth too late: {key} = {found}"),
    Text(
        "Den fratredende er etter dette født etter at hjemmelen ble gitt, eller etter verdsettingsdatoen. "
        "Aldersgrensen regnes fra fødselsdatoen.",
        "By this the outgoing doctor was born after the post was awarded, or after the valuation date. The age limit "
        "is counted from the date of birth.",
    ),
)
_define(
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
_define(
    "FH050",
    Text("listelengde over listetaket: {key} = {found}", "list size above the list limit: {key} = {found}"),
    Text(
        "Listen kan være over taket en tid, men ofte er tallene byttet om. Begge brukes som de står.",
        "The list can be above the limit for a while, but often the numbers have changed places. Both are used as "
        "they stand.",
    ),
    warning=True,
)
_define(
    "FH051",
    Text("uvanlig høyt listetak: {key} = {found}", "unusually high list limit: {key} = {found}"),
    Text(
        "Forskriften setter 2 500 som høyeste listetak (fastlegeforskriften § 10). Tallet brukes som det står.",
        "The regulation sets 2,500 as the highest list limit (fastlegeforskriften § 10). The number is used as it "
        "stands.",
    ),
    warning=True,
)
_define(
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
_define(
    "FH053",
    Text("hull mellom regnskapsårene: {key} = {found}", "years missing between the accounts: {key} = {found}"),
    Text(
        "Snitt og utvikling over flere år blir skjeve når et år mangler.",
        "Means and trends over several years are skewed when a year is missing.",
    ),
    warning=True,
)
_define(
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
_define(
    "FH055",
    Text("før det fantes regler: {key} = {found}", "before there were rules: {key} = {found}"),
    Text(
        "Før 1984 var det ingen nasjonal regulering av prisen på en praksis, og ingen regelsett gjelder.",
        "Before 1984 there was no national regulation of the price of a practice, and no rule set applies.",
    ),
    warning=True,
)
_define(
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
_define(
    "FH057",
    Text("delt eierskap i en solopraksis: {key} = {found}", "shared ownership of a solo practice: {key} = {found}"),
    Text(
        "En solopraksis eies vanligvis av legen alene. Begge opplysningene brukes som de står.",
        "A solo practice is usually owned by the doctor alone. Both facts are used as they stand.",
    ),
    warning=True,
)
_define(
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
_define(
    "FH059",
    Text("kommunens gjenstand er personlig: {key} = {found}", "a municipal item is personal: {key} = {found}"),
    Text(
        "Det som kommunen eier, kan neppe følge legen som person. Gjenstanden teller ikke i noen av tilfellene.",
        "What the municipality owns can hardly follow the doctor as a person. The item does not count in either case.",
    ),
    warning=True,
)
_define(
    "FH060",
    Text("regnskapsåret er ikke avsluttet: {key} = {found}", "the accounting year has not ended: {key} = {found}"),
    Text(
        "Året slutter etter verdsettingsdatoen, så tallene er enten ufullstendige eller et anslag.",
        "The year ends after the valuation date, so the figures are either incomplete or an estimate.",
    ),
    warning=True,
)
_define(
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
_define(
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
_define(
    "FH070",
    Text("ukjent nøkkel i [ikke_aktuelt]: {key}", "unknown key in [ikke_aktuelt]: {key}"),
    Text(
        '[ikke_aktuelt] nevner nøkler som ikke gjelder praksisen, med navnet på tabellen foran: "bud.beloep", '
        '"utstyr" for hele listen, "utstyr.U6.nypris" for én gjenstand.',
        "[ikke_aktuelt] names keys that do not apply to the practice, with the name of the table before: "
        '"bud.beloep", "utstyr" for the whole list, "utstyr.U6.nypris" for one item.',
    ),
)
_define(
    "FH071",
    Text("både oppgitt og ikke aktuelt: {found}", "both given and not applicable: {found}"),
    Text(
        "En verdi kan ikke både være oppgitt og ikke gjelde. Skal den telle som null, skrives 0; gjelder den ikke, "
        "slettes verdien.",
        "A value cannot both be given and not apply. Write 0 if it is to count as nothing; delete it if it does not "
        "apply.",
    ),
)
_define(
    "FH072",
    Text("kan ikke settes som ikke aktuelt: {key}", "cannot be declared not applicable: {key}"),
    Text(
        "Noen opplysninger trengs for at en praksis skal kunne verdsettes, og gjelder alltid.",
        "Some facts are needed for a practice to be valued at all, and always apply.",
    ),
)
_define(
    "FH073",
    Text("nøkkel uten anførselstegn: {key}", "key without quotes: {key}"),
    Text(
        "I [ikke_aktuelt] er hele nøkkelen ett ord, og et punktum i den krever anførselstegn.",
        "In [ikke_aktuelt] the whole key is one word, and a dot in it needs quotes.",
    ),
)


# --- FH100–FH199: rule files ---------------------------------------------------------------------------------------

_define(
    "FH100",
    Text("ukjent regelsett: {found}", "unknown rule set: {found}"),
    Text(
        "Navnet er verken id-en til et regelsett i biblioteket eller en fil som slutter på .toml. "
        "`fasthandel regler list` viser alle id-er.",
        "The name is neither the id of a rule set in the library nor a file that ends in .toml. "
        "`fasthandel regler list` shows every id.",
    ),
)
_define(
    "FH101",
    Text("arver i ring: {found}", "inheritance in a circle: {found}"),
    Text(
        "En fil arver, direkte eller gjennom andre, seg selv. Fjern ett av leddene.",
        "A file inherits itself, directly or through others. Remove one of the links.",
    ),
)
_define(
    "FH102",
    Text(
        "for mange ledd i arverekken, grensen er {expected}", "too long a chain of inheritance, the limit is {expected}"
    ),
    Text(
        "Et regelsett arver en fil som arver en fil, og så videre. La det arve de filene det trenger, direkte.",
        "A rule set inherits a file that inherits a file, and so on. Let it inherit the files it needs directly.",
    ),
)
_define(
    "FH103",
    Text("arver kan ikke peke dit: {found}", "arver cannot point there: {found}"),
    Text(
        "En regelfil kan være skrevet av andre, og skal ikke kunne få programmet til å lese rundt omkring på maskinen "
        "eller nettet. `arver` tar id-en til et regelsett i biblioteket, eller en .toml-fil i samme mappe som "
        "regelfilen eller i en mappe under den, med skråstrek: felles/satser.toml.",
        "A rule file may be written by others, and must not be able to make the program read around on the machine or "
        "the network. `arver` takes the id of a rule set of the library, or a .toml file in the folder of the rule "
        "file or below it, with slashes: felles/satser.toml.",
    ),
)
_define(
    "FH110",
    Text("mangler: {key}", "missing: {key}"),
    Text(
        "Nøkkelen må være med. `docs/regelspraak.md` viser hva hver tabell skal ha.",
        "The key has to be there. `docs/regelspraak.md` shows what each table holds.",
    ),
)
_define(
    "FH111",
    Text("ukjent nøkkel: {key}", "unknown key: {key}"),
    Text(
        "Nøkkelen finnes ikke i regelspråket. Ukjente nøkler hoppes aldri over, for da kunne en regel bli borte i stillhet.",
        "The rule language has no such key. Unknown keys are never skipped, for a rule could vanish in silence.",
    ),
)
_define(
    "FH112",
    Text("feil slags verdi: {key} = {found}", "wrong kind of value: {key} = {found}"),
    Text(
        "Verdien er av et annet slag enn nøkkelen krever. Tall og datoer skrives uten anførselstegn.",
        "The value is of another kind than the key asks for. Numbers and dates are written without quotes.",
    ),
)
_define(
    "FH113",
    Text("ikke et tillatt ord: {key} = {found}", "not an allowed word: {key} = {found}"),
    Text("Nøkkelen har faste ord; meldingen lister dem.", "The key has fixed words; the message lists them."),
)
_define(
    "FH114",
    Text("ugyldig navn: {found}", "invalid name: {found}"),
    Text(
        "Et navn begynner med en bokstav a–z og har bare bokstaver, tall, understrek og punktum.",
        "A name begins with a letter a–z and has only letters, digits, underscores and dots.",
    ),
)
_define(
    "FH115",
    Text("ukjent enhet: {found}", "unknown unit: {found}"),
    Text(
        "Enheten står ikke i listen over enheter. Sammensatte enheter skrives med skråstrek: kr/pasient.",
        "The unit is not in the list of units. Combined units are written with a slash: kr/pasient.",
    ),
)
_define(
    "FH116",
    Text("for lang tekst: {key} har {found} tegn", "text too long: {key} has {found} characters"),
    Text(
        "Navn og forklaringer skal få plass i utskriftene. Del teksten, eller kort den ned.",
        "Names and explanations are to fit in what is printed. Split the text or shorten it.",
    ),
)
_define(
    "FH117",
    Text(
        "for mange konklusjoner: {found}, grensen er {expected}",
        "too many conclusions: {found}, the limit is {expected}",
    ),
    Text(
        "Så store regelsett har ingen; det er trolig feil fil.",
        "No rule set is that large; it is probably the wrong file.",
    ),
)
_define(
    "FH120",
    Text("kilden er ikke ført opp: {found}", "the source is not listed: {found}"),
    Text(
        "Hver kilde som nevnes, må ha en tabell [kilder.X] i filen eller i en fil den arver.",
        "Every source named needs a table [kilder.X] in the file or in a file it inherits.",
    ),
)
_define(
    "FH121",
    Text("antatt uten grunn: {key}", "assumed without a reason: {key}"),
    Text(
        "En verdi eller formel uten kilde er en forutsetning, og leseren må få vite hvorfor den er valgt.",
        "A value or formula without a source is an assumption, and the reader has to be told why it was chosen.",
    ),
)
_define(
    "FH122",
    Text("{found} uten kilde: {key}", "{found} without a source: {key}"),
    Text(
        "Sitert, omtalt og utledet viser til en kilde. Uten kilde er verdien antatt.",
        "Sitert, omtalt and utledet refer to a source. Without one the value is antatt.",
    ),
)
_define(
    "FH123",
    Text(
        "slutter før det begynner: {key} = {found}, gyldig_fra = {expected}",
        "ends before it begins: {key} = {found}, gyldig_fra = {expected}",
    ),
    Text(
        "Begge dagene er med i perioden; den siste kan ikke være før den første.",
        "Both days belong to the period; the last cannot come before the first.",
    ),
)
_define(
    "FH124",
    Text("trinnet har både til_og_med og under", "the step has both til_og_med and under"),
    Text(
        "Grensen hører til ett av trinnene: `til_og_med` tar den med, `under` gjør ikke.",
        "The limit belongs to one of the steps: `til_og_med` keeps it, `under` does not.",
    ),
)
_define(
    "FH125",
    Text("siste trinn har en øvre grense", "the last step has an upper limit"),
    Text(
        "Skalaen må si hva som gjelder over den siste grensen; siste trinn skrives uten grense.",
        "The scale has to say what holds above the last limit; the last step is written without one.",
    ),
)
_define(
    "FH126",
    Text("trinnet mangler grense", "the step has no limit"),
    Text(
        "Alle trinn unntatt det siste har enten `til_og_med` eller `under`.",
        "Every step but the last has either `til_og_med` or `under`.",
    ),
)
_define(
    "FH127",
    Text("grensene i skalaen stiger ikke: {found}", "the limits of the scale do not rise: {found}"),
    Text("Trinnene skrives i stigende rekkefølge.", "The steps are written in rising order."),
)
_define(
    "FH128",
    Text("to verdier gjelder samme dag: {key}", "two values hold on the same day: {key}"),
    Text(
        "Programmet velger aldri mellom to verdier. Sett gyldig_til på den eldste, eller gyldig_fra på den nyeste.",
        "The program never chooses between two values. Set gyldig_til on the older or gyldig_fra on the newer.",
    ),
)
_define(
    "FH129",
    Text("kravet sier ikke når det holder", "the check does not say when it holds"),
    Text(
        "Et krav har `holder`, eller `maalt` sammen med `fra`, `til` eller begge.",
        "A check has `holder`, or `maalt` together with `fra`, `til` or both.",
    ),
)
_define(
    "FH130",
    Text("kilden {found} står med ulike opplysninger i to filer", "the source {found} differs between two files"),
    Text(
        "En id står for én kilde gjennom hele arverekken. Gi den ene et annet navn.",
        "An id stands for one source through the whole chain of inheritance. Rename one of them.",
    ),
)
_define(
    "FH131",
    Text("navnet er brukt før: {found}", "the name is used already: {found}"),
    Text(
        "To konklusjoner eller parametre kan ikke hete det samme. Skal den arvede erstattes, skriv `overstyrer = true`.",
        "Two conclusions or parameters cannot share a name. To replace an inherited one, write `overstyrer = true`.",
    ),
)
_define(
    "FH132",
    Text("overstyrer ingenting: {found}", "overrides nothing: {found}"),
    Text(
        "`overstyrer = true` står på noe som ikke finnes i filene som arves.",
        "`overstyrer = true` stands on something that the inherited files do not have.",
    ),
)
_define(
    "FH133",
    Text("navnet betyr alt noe annet: {found}", "the name means something else already: {found}"),
    Text(
        "Et navn i en formel skal bety én ting: ikke både en parameter og en opplysning i praksisfilen.",
        "A name in a formula means one thing: not both a parameter and a fact of the practice file.",
    ),
)
_define(
    "FH134",
    Text("del_av viser ikke til en komponent: {found}", "del_av does not name a component: {found}"),
    Text(
        "`del_av` er id-en til en annen komponent i regelsettet.",
        "`del_av` is the id of another component of the rule set.",
    ),
)
_define(
    "FH135",
    Text("{found} har sin egen formel og kan ikke ha deler", "{found} has a formula of its own and cannot have parts"),
    Text(
        "En komponent er enten en formel eller summen av sine deler, aldri begge.",
        "A component is either a formula or the sum of its parts, never both.",
    ),
)
_define(
    "FH136",
    Text("formlene går i ring: {found}", "the formulas go in a circle: {found}"),
    Text(
        "Hver konklusjon regnes ut av dem som kommer før; ingen kan bygge på seg selv.",
        "Each conclusion is computed from those before it; none can build on itself.",
    ),
)
_define(
    "FH137",
    Text("komponenten {found} har verken formel eller deler", "the component {found} has neither a formula nor parts"),
    Text(
        "Skriv en formel, eller la andre komponenter peke hit med `del_av`.",
        "Write a formula, or let other components point here with `del_av`.",
    ),
)
_define(
    "FH140",
    Text("{key} har ingen verdi for {found}", "{key} has no value for {found}"),
    Text(
        "Parameteren gjelder ikke på dagen det regnes for. En manglende verdi blir aldri regnet som null.",
        "The parameter does not hold on the day of the calculation. A missing value never counts as zero.",
    ),
)
_define(
    "FH150",
    Text("regelsettet gjelder ikke for området {found}", "the rule set is not for the area {found}"),
    Text(
        "Regelsettet er laget for et annet avtaleområde (KS eller Oslo).",
        "The rule set is made for another area of agreement (KS or Oslo).",
    ),
)
_define(
    "FH151",
    Text("regelsettet har ingen komponenter og gir ingen takst", "the rule set has no components and gives no takst"),
    Text(
        "Regelsettet er en byggekloss med parametre, kontroller eller frister for andre regelsett.",
        "The rule set is a building block with parameters, checks or deadlines for other rule sets.",
    ),
)
_define(
    "FH152",
    Text("regelsettet gjelder ikke for {found}", "the rule set is not in force on {found}"),
    Text(
        "Dagen det regnes for, ligger utenfor regelsettets gyldighet. Velg et annet regelsett eller en annen dag med --dato.",
        "The day lies outside the validity of the rule set. Choose another rule set, or another day with --dato.",
    ),
)
_define(
    "FH153",
    Text("regelsettet gjelder ikke for praksisen: {found}", "the rule set does not apply to the practice: {found}"),
    Text(
        "Et vilkår i regelsettet utelukker praksisen; grunnen står i meldingen.",
        "A condition of the rule set excludes the practice; the message gives the reason.",
    ),
)
_define(
    "FH154",
    Text("for mange beregningstrinn: {found}", "too many steps of calculation: {found}"),
    Text(
        "En formel går gjennom lister inni lister som til sammen blir for store. Grensen er to millioner trinn.",
        "A formula goes through lists inside lists that together are too large. The limit is two million steps.",
    ),
)


_define(
    "FH160",
    Text(
        "testtilfellet nevner noe som ikke finnes: {found}", "the test case names something that is not there: {found}"
    ),
    Text(
        "Et testtilfelle i regelfilen endrer eller tar bort en nøkkel som praksisen det bruker, ikke har.",
        "A test case of the rule file changes or removes a key that its practice does not have.",
    ),
)

# --- FH200–FH299: formulas -----------------------------------------------------------------------------------------

_define(
    "FH201",
    Text("formelen er for lang: {found} tegn", "the formula is too long: {found} characters"),
    Text(
        "En formel har høyst 2000 tegn. Del den i navngitte mellomregninger.",
        "A formula has at most 2000 characters. Split it into named steps (mellomregning).",
    ),
)
_define(
    "FH202",
    Text("tegnet «{found}» finnes ikke i formelspråket", 'the sign "{found}" is not in the formula language'),
    Text(
        "Språket har + - * /, sammenlikninger, og/eller/ikke, parenteser, navn og funksjoner, og ikke mer.",
        "The language has + - * /, comparisons, og/eller/ikke, brackets, names and functions, and nothing more.",
    ),
)
_define(
    "FH203",
    Text("formelen er tom", "the formula is empty"),
    Text("Skriv en formel, eller ta bort nøkkelen.", "Write a formula, or remove the key."),
)
_define(
    "FH204",
    Text("uventet «{found}» i formelen", 'unexpected "{found}" in the formula'),
    Text("Formelen er ikke bygd riktig på dette stedet.", "The formula is not well formed at this place."),
)
_define(
    "FH205",
    Text("formelen slutter for tidlig", "the formula ends too early"),
    Text(
        "Det mangler noe på slutten, oftest en parentes eller et ledd etter en operator.",
        "Something is missing at the end, most often a bracket or a term after an operator.",
    ),
)
_define(
    "FH206",
    Text("formelen er for dypt nøstet (grense {expected})", "the formula is nested too deeply (limit {expected})"),
    Text("Del formelen i navngitte mellomregninger.", "Split the formula into named steps (mellomregning)."),
)
_define(
    "FH207",
    Text("ugyldig tall eller dato: {found}", "invalid number or date: {found}"),
    Text(
        "Datoen finnes ikke i kalenderen, eller tallet har flere enn 30 siffer.",
        "The date is not in the calendar, or the number has more than 30 digits.",
    ),
)
_define(
    "FH210",
    Text("ukjent navn i formelen: {found}", "unknown name in the formula: {found}"),
    Text(
        "Navnet er verken en opplysning i praksisfilen, en parameter eller en konklusjon i regelsettet.",
        "The name is neither a fact of the practice file, nor a parameter or a conclusion of the rule set.",
    ),
)
_define(
    "FH211",
    Text("enhetene går ikke sammen: {found}", "the units do not go together: {found}"),
    Text(
        "Bare verdier med samme enhet kan legges sammen, trekkes fra hverandre eller sammenliknes. "
        "Ganging og deling gir en ny enhet.",
        "Only values of one unit can be added, subtracted or compared. Multiplying and dividing give a new unit.",
    ),
)
_define(
    "FH212",
    Text("feil slags verdi i formelen: {found}", "wrong kind of value in the formula: {found}"),
    Text("Operatoren eller funksjonen tar ikke en slik verdi.", "The operator or function does not take such a value."),
)
_define(
    "FH213",
    Text("kan ikke regne slik med en dato: {found}", "cannot compute like this with a date: {found}"),
    Text(
        "Til en dato kan det legges hele år, måneder, uker eller dager; mellom to datoer er det dager.",
        "To a date one can add whole years, months, weeks or days; between two dates there are days.",
    ),
)
_define(
    "FH214",
    Text("{found} er en liste, ikke én verdi", "{found} is a list, not one value"),
    Text(
        "En liste brukes i sum, antall, snitt, min, maks, noen og alle.",
        "A list is used in sum, antall, snitt, min, maks, noen and alle.",
    ),
)
_define(
    "FH215",
    Text("ingen tabell heter {found}", "there is no table called {found}"),
    Text(
        "navn[nøkkel] slår opp i en parameter med `noekkel` på hver verdi.",
        "name[key] looks up in a parameter with `noekkel` on each value.",
    ),
)
_define(
    "FH216",
    Text("tabellen {found} dekker ikke alle mulige nøkler", "the table {found} does not cover every possible key"),
    Text(
        'Hver mulig nøkkel trenger en rad, eller tabellen en rad med noekkel = "*".',
        'Every possible key needs a row, or the table a row with noekkel = "*".',
    ),
)
_define(
    "FH217",
    Text(
        "regelsettet sier ikke hvordan måneder og år telles",
        "the rule set does not say how months and years are counted",
    ),
    Text(
        "Måneder er ikke like lange. Før måneder eller år kan regnes med, må regelsettet nevne en telleregel.",
        "Months are of different length. Before they can be computed with, the rule set has to name a counting rule.",
    ),
)
_define(
    "FH218",
    Text("verdien er aldri '{found}'", "the value is never '{found}'"),
    Text(
        "Sammenlikningen er med et ord som opplysningen ikke kan ha, og ville aldri slå til.",
        "The comparison is with a word that the fact cannot have, and would never be met.",
    ),
)
_define(
    "FH219",
    Text("ukjent funksjon: {found}", "unknown function: {found}"),
    Text("`docs/regelspraak.md` lister alle funksjonene.", "`docs/regelspraak.md` lists every function."),
)
_define(
    "FH220",
    Text("feil antall argumenter til {found}", "wrong number of arguments to {found}"),
    Text("Meldingen viser hvordan funksjonen skrives.", "The message shows how the function is written."),
)
_define(
    "FH221",
    Text("ingen liste heter {found}", "there is no list called {found}"),
    Text(
        "`for hver` går gjennom en av listene i praksisfilen, for eksempel utstyr eller regnskap.",
        "`for hver` goes through one of the lists of the practice file, such as utstyr or regnskap.",
    ),
)
_define(
    "FH222",
    Text("{found} har flere verdier og må slås opp i", "{found} has several values and has to be looked up in"),
    Text(
        "En tabell eller skala har flere verdier; formelen må si hvilken.",
        "A table or scale has several values; the formula has to say which.",
    ),
)
_define(
    "FH223",
    Text("formelen gir {found}", "the formula gives {found}"),
    Text(
        "Plassen krever en annen type: en komponent gir kroner, et vilkår ja eller nei, en frist en dato.",
        "The place asks for another type: a component gives kroner, a condition yes or no, a deadline a date.",
    ),
)


# --- FH300–FH399: what was asked for on the command line -----------------------------------------------------------

_define(
    "FH300",
    Text("feil bruk: {found}", "wrong usage: {found}"),
    Text(
        "Kommandolinjen lot seg ikke tolke. Kjør kommandoen med --help for å se hva den tar imot.",
        "The command line could not be understood. Run the command with --help to see what it accepts.",
    ),
)
_define(
    "FH301",
    Text("ukjent kommando: {found}", "unknown command: {found}"),
    Text(
        "Ordet etter fasthandel er ikke en kommando. Kommandoene står i fasthandel --help og i kommandoer.md.",
        "The word after fasthandel is no command. The commands are in fasthandel --help and in kommandoer.md.",
    ),
)
_define(
    "FH302",
    Text("ukjent valg: {found}", "unknown option: {found}"),
    Text(
        "Kommandoen har ikke noe valg med det navnet. Et filnavn som begynner med bindestrek, skrives etter --.",
        "The command has no option of that name. A file name that starts with a hyphen goes after --.",
    ),
)
_define(
    "FH303",
    Text("mangler: {key}", "missing: {key}"),
    Text(
        "Kommandoen trenger noe som ikke ble oppgitt. Eksempelet i --help viser hvor det skal stå.",
        "The command needs something that was not given. The example in --help shows where it goes.",
    ),
)
_define(
    "FH304",
    Text("mangler kommando", "missing command"),
    Text(
        "Det ble bare oppgitt en gruppe av kommandoer eller valg, ikke hva som skal gjøres.",
        "Only a group of commands or options was given, not what is to be done.",
    ),
)
_define(
    "FH305",
    Text("{key} trenger en verdi", "{key} needs a value"),
    Text(
        "Valget står sist på linjen uten verdien som hører til.",
        "The option stands last on the line without the value that belongs to it.",
    ),
)
_define(
    "FH306",
    Text("{key} tar ingen verdi", "{key} takes no value"),
    Text(
        "Valget er av eller på; det skrives uten likhetstegn og verdi.",
        "The option is on or off; it is written without an equals sign and a value.",
    ),
)
_define(
    "FH307",
    Text("mer enn kommandoen tar imot: {found}", "more than the command accepts: {found}"),
    Text(
        "Kommandoen tar én fil eller ett navn. Et navn med mellomrom må stå i anførselstegn.",
        "The command takes one file or one name. A name with spaces must be quoted.",
    ),
)
_define(
    "FH308",
    Text("ugyldig verdi: {key} {found}", "invalid value: {key} {found}"),
    Text(
        "Valget finnes, men ikke med denne verdien. Meldingen sier hva som er tillatt.",
        "The option exists, but not with this value. The message says what is allowed.",
    ),
)
_define(
    "FH309",
    Text("mangler regelsett: oppgi -r", "missing rule set: give -r"),
    Text(
        "Ingen lov fastsetter én formel, så fasthandel velger ikke regelsett for deg. Oppgi id-en til et av regelsettene "
        "som meldingen lister opp, eller stien til en regelfil.",
        "No law fixes one formula, so fasthandel does not choose a rule set for you. Give the id of one of the rule sets "
        "that the message lists, or the path of a rule file.",
    ),
)
_define(
    "FH310",
    Text("filen finnes fra før", "the file exists already"),
    Text(
        "fasthandel skriver aldri over en fil uten at du ber om det. Velg et annet navn eller legg til --overskriv.",
        "fasthandel never overwrites a file unless you ask for it. Choose another name or add --overskriv.",
    ),
)
_define(
    "FH311",
    Text("mappen finnes ikke: {found}", "there is no such folder: {found}"),
    Text(
        "Filen skulle skrives i en mappe som ikke finnes. Lag mappen først, eller rett stien.",
        "The file was to be written in a folder that does not exist. Make the folder first, or mend the path.",
    ),
)
_define(
    "FH312",
    Text("filen kan ikke skrives: {found}", "the file cannot be written: {found}"),
    Text(
        "Operativsystemet sa nei: stien er en mappe, tilgangen mangler eller disken er full. En fil som fantes fra før, "
        "er urørt.",
        "The operating system refused: the path is a folder, permission is missing or the disk is full. A file that "
        "existed is untouched.",
    ),
)
_define(
    "FH313",
    Text("formatet fremgår ikke av filnavnet", "the file name does not tell the format"),
    Text(
        "Formatet velges etter endelsen på filnavnet. Bruk en av endelsene i meldingen, eller oppgi --format.",
        "The format is chosen by the ending of the file name. Use one of the endings in the message, or give --format.",
    ),
)
_define(
    "FH314",
    Text("utfilen er den samme som innfilen", "the output file is the input file"),
    Text(
        "Resultatet ville ha erstattet det du har skrevet, så det gjøres ikke, heller ikke med --overskriv.",
        "The result would have replaced what you wrote, so it is not done, not even with --overskriv.",
    ),
)
_define(
    "FH315",
    Text("taksten kan ikke avgjøres", "the takst cannot be decided"),
    Text(
        "Opplysninger mangler, og --krev-avgjort ber om at det regnes som en feil. Fyll ut nøklene i meldingen, eller kjør "
        "uten --krev-avgjort for å se hva som lar seg beregne.",
        "Facts are missing, and --krev-avgjort asks to treat that as an error. Fill in the keys in the message, or run "
        "without --krev-avgjort to see what can be computed.",
    ),
)
_define(
    "FH399",
    Text("intern feil: {found}", "internal error: {found}"),
    Text(
        "Feilen ligger i fasthandel, ikke i filene dine. Rapporten som nevnes i meldingen, inneholder bare hva slags feil "
        "det var, hvor i programmet den oppsto og hvilke versjoner som var i bruk: ingen tall, navn eller stier.",
        "The fault is in fasthandel, not in your files. The report named in the message holds only the kind of error, "
        "where in the program it arose and which versions were in use: no figures, names or paths.",
    ),
)
