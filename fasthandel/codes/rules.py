"""FH100–FH139: rule files."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH100",
    Text("ukjent regelsett: {found}", "unknown rule set: {found}"),
    Text(
        "Navnet er verken id-en til et regelsett i biblioteket eller en fil som slutter på .toml. "
        "`fasthandel regler list` viser alle id-er.",
        "The name is neither the id of a rule set in the library nor a file that ends in .toml. "
        "`fasthandel regler list` shows every id.",
    ),
)
define(
    "FH101",
    Text("arver i ring: {found}", "inheritance in a circle: {found}"),
    Text(
        "En fil arver, direkte eller gjennom andre, seg selv. Fjern ett av leddene.",
        "A file inherits itself, directly or through others. Remove one of the links.",
    ),
)
define(
    "FH102",
    Text("for mye arv: {expected}", "too much inheritance: {expected}"),
    Text(
        "Et regelsett arver en fil som arver en fil, og så videre, eller svært mange filer. La det arve bare de filene "
        "det trenger, direkte.",
        "A rule set inherits a file that inherits a file, and so on, or very many files. Let it inherit only the files "
        "it needs, directly.",
    ),
)
define(
    "FH103",
    Text("{key} kan ikke peke dit: {found}", "{key} cannot point there: {found}"),
    Text(
        "En regelfil kan være skrevet av andre, og skal ikke kunne få programmet til å lese rundt omkring på maskinen "
        "eller nettet. Det den nevner, er et regelsett eller et eksempel i biblioteket, eller en .toml-fil i samme "
        "mappe som regelfilen eller i en mappe under den, med skråstrek: felles/satser.toml.",
        "A rule file may be written by others, and must not be able to make the program read around on the machine or "
        "the network. What it names is a rule set or a sample of the library, or a .toml file in the folder of the "
        "rule file or below it, with slashes: felles/satser.toml.",
    ),
)
define(
    "FH110",
    Text("mangler: {key}", "missing: {key}"),
    Text(
        "Nøkkelen må være med. `docs/regelspraak.md` viser hva hver tabell skal ha.",
        "The key has to be there. `docs/regelspraak.md` shows what each table holds.",
    ),
)
define(
    "FH111",
    Text("ukjent nøkkel: {key}", "unknown key: {key}"),
    Text(
        "Nøkkelen finnes ikke i regelspråket. Ukjente nøkler hoppes aldri over, for da kunne en regel bli "
        "borte i stillhet.",
        "The rule language has no such key. Unknown keys are never skipped, for a rule could vanish in silence.",
    ),
)
define(
    "FH112",
    Text("feil slags verdi: {key} = {found}", "wrong kind of value: {key} = {found}"),
    Text(
        "Verdien er av et annet slag enn nøkkelen krever. Tall og datoer skrives uten anførselstegn.",
        "The value is of another kind than the key asks for. Numbers and dates are written without quotes.",
    ),
)
define(
    "FH113",
    Text("ikke et tillatt ord: {key} = {found}", "not an allowed word: {key} = {found}"),
    Text("Nøkkelen har faste ord; meldingen lister dem.", "The key has fixed words; the message lists them."),
)
define(
    "FH114",
    Text("ugyldig navn: {found}", "invalid name: {found}"),
    Text(
        "Et navn begynner med en bokstav a–z og har bare bokstaver, tall, understrek og punktum.",
        "A name begins with a letter a–z and has only letters, digits, underscores and dots.",
    ),
)
define(
    "FH115",
    Text("ukjent enhet: {found}", "unknown unit: {found}"),
    Text(
        "Enheten står ikke i listen over enheter. Sammensatte enheter skrives med skråstrek: kr/pasient.",
        "The unit is not in the list of units. Combined units are written with a slash: kr/pasient.",
    ),
)
define(
    "FH116",
    Text("for lang tekst: {key} har {found} tegn", "text too long: {key} has {found} characters"),
    Text(
        "Navn og forklaringer skal få plass i utskriftene. Del teksten, eller kort den ned.",
        "Names and explanations are to fit in what is printed. Split the text or shorten it.",
    ),
)
define(
    "FH117",
    Text("regelsettet er for stort: {found}", "the rule set is too large: {found}"),
    Text(
        "Med alt det arver har et regelsett høyst 2 000 konklusjoner og 100 000 tegn i formlene til sammen. Ingen "
        "regler trenger så mye; det er trolig feil fil.",
        "With all that it inherits a rule set has at most 2,000 conclusions and 100,000 characters in its formulas. No "
        "rules need as much; it is probably the wrong file.",
    ),
)
define(
    "FH118",
    Text("betalingen sier ikke hvem som betaler hvem: {key}", "the payment does not say who pays whom: {key}"),
    Text(
        "En betaling har både `fra` og `til`, og det er to ulike parter. `forloep` står bare ved en betaling.",
        "A payment has both `fra` and `til`, and they are two parties. `forloep` stands only with a payment.",
    ),
)
define(
    "FH119",
    Text("ukjent forløp: {found}", "unknown course: {found}"),
    Text(
        "Et forløp er en `[[forloep]]` i regelfilen eller i en fil den arver.",
        "A course is a `[[forloep]]` of the rule file or of a file that it inherits.",
    ),
)
define(
    "FH120",
    Text("kilden er ikke ført opp: {found}", "the source is not listed: {found}"),
    Text(
        "Hver kilde som nevnes, må ha en tabell [kilder.X] i filen eller i en fil den arver.",
        "Every source named needs a table [kilder.X] in the file or in a file it inherits.",
    ),
)
define(
    "FH121",
    Text("antatt uten grunn: {key}", "assumed without a reason: {key}"),
    Text(
        "En verdi eller formel uten kilde er en forutsetning, og leseren må få vite hvorfor den er valgt.",
        "A value or formula without a source is an assumption, and the reader has to be told why it was chosen.",
    ),
)
define(
    "FH122",
    Text("{found} uten kilde: {key}", "{found} without a source: {key}"),
    Text(
        "Sitert, omtalt og utledet viser til en kilde. Uten kilde er verdien antatt.",
        "Sitert, omtalt and utledet refer to a source. Without one the value is antatt.",
    ),
)
define(
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
define(
    "FH124",
    Text("trinnet har både til_og_med og under", "the step has both til_og_med and under"),
    Text(
        "Grensen hører til ett av trinnene: `til_og_med` tar den med, `under` gjør ikke.",
        "The limit belongs to one of the steps: `til_og_med` keeps it, `under` does not.",
    ),
)
define(
    "FH125",
    Text("siste trinn har en øvre grense", "the last step has an upper limit"),
    Text(
        "Skalaen må si hva som gjelder over den siste grensen; siste trinn skrives uten grense.",
        "The scale has to say what holds above the last limit; the last step is written without one.",
    ),
)
define(
    "FH126",
    Text("trinnet mangler grense", "the step has no limit"),
    Text(
        "Alle trinn unntatt det siste har enten `til_og_med` eller `under`.",
        "Every step but the last has either `til_og_med` or `under`.",
    ),
)
define(
    "FH127",
    Text("grensene i skalaen stiger ikke: {found}", "the limits of the scale do not rise: {found}"),
    Text("Trinnene skrives i stigende rekkefølge.", "The steps are written in rising order."),
)
define(
    "FH128",
    Text("to verdier gjelder samme dag: {key}", "two values hold on the same day: {key}"),
    Text(
        "Programmet velger aldri mellom to verdier. Sett gyldig_til på den eldste, eller gyldig_fra på den nyeste.",
        "The program never chooses between two values. Set gyldig_til on the older or gyldig_fra on the newer.",
    ),
)
define(
    "FH129",
    Text("kravet sier ikke når det holder", "the check does not say when it holds"),
    Text(
        "Et krav har `holder`, eller `maalt` sammen med `fra`, `til` eller begge.",
        "A check has `holder`, or `maalt` together with `fra`, `til` or both.",
    ),
)
define(
    "FH130",
    Text("kilden {found} står med ulike opplysninger i to filer", "the source {found} differs between two files"),
    Text(
        "En id står for én kilde gjennom hele arverekken. Gi den ene et annet navn.",
        "An id stands for one source through the whole chain of inheritance. Rename one of them.",
    ),
)
define(
    "FH131",
    Text("navnet er brukt før: {found}", "the name is used already: {found}"),
    Text(
        "To konklusjoner eller parametre kan ikke hete det samme. Skal den arvede erstattes, skriv "
        "`overstyrer = true`.",
        "Two conclusions or parameters cannot share a name. To replace an inherited one, write `overstyrer = true`.",
    ),
)
define(
    "FH132",
    Text("overstyrer ingenting: {found}", "overrides nothing: {found}"),
    Text(
        "`overstyrer = true` står på noe som ikke finnes i filene som arves.",
        "`overstyrer = true` stands on something that the inherited files do not have.",
    ),
)
define(
    "FH133",
    Text("navnet betyr alt noe annet: {found}", "the name means something else already: {found}"),
    Text(
        "Et navn i en formel skal bety én ting: ikke både en parameter og en opplysning i praksisfilen.",
        "A name in a formula means one thing: not both a parameter and a fact of the practice file.",
    ),
)
define(
    "FH134",
    Text("del_av viser ikke til en komponent: {found}", "del_av does not name a component: {found}"),
    Text(
        "`del_av` er id-en til en annen komponent i regelsettet.",
        "`del_av` is the id of another component of the rule set.",
    ),
)
define(
    "FH135",
    Text("{found} har sin egen formel og kan ikke ha deler", "{found} has a formula of its own and cannot have parts"),
    Text(
        "En komponent er enten en formel eller summen av sine deler, aldri begge.",
        "A component is either a formula or the sum of its parts, never both.",
    ),
)
define(
    "FH136",
    Text("formlene går i ring: {found}", "the formulas go in a circle: {found}"),
    Text(
        "Hver konklusjon regnes ut av dem som kommer før; ingen kan bygge på seg selv.",
        "Each conclusion is computed from those before it; none can build on itself.",
    ),
)
define(
    "FH137",
    Text("komponenten {found} har verken formel eller deler", "the component {found} has neither a formula nor parts"),
    Text(
        "Skriv en formel, eller la andre komponenter peke hit med `del_av`.",
        "Write a formula, or let other components point here with `del_av`.",
    ),
)
define(
    "FH138",
    Text("for lang rekke av formler: {found} ledd", "too long a chain of formulas: {found} links"),
    Text(
        "Formelen bruker en formel som bruker en formel, og så videre, i flere enn 100 ledd. Ingen kan etterprøve en "
        "så lang rekke; la formlene bruke hverandre mer direkte.",
        "The formula uses a formula that uses a formula, and so on, in more than 100 links. Nobody can check so long a "
        "chain; let the formulas use each other more directly.",
    ),
)
define(
    "FH139",
    Text("kan ikke stå utenfor taksten: {found}", "cannot stand outside the takst: {found}"),
    Text(
        "`utenfor_taksten` i hodet nevner hele komponenter som arves; ved en egen komponent skrives "
        "`utenfor_taksten = true`. En del følger komponenten den er del av.",
        "`utenfor_taksten` in the head names whole components that are inherited; a component of the file's own has "
        "`utenfor_taksten = true`. A part goes with the component that it is part of.",
    ),
)
