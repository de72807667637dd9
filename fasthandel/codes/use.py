"""FH140–FH189: a sound rule set that cannot be used on a practice or a day, or files that cannot be checked by it."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH140",
    Text("{key} har ingen verdi for {found}", "{key} has no value for {found}"),
    Text(
        "Parameteren gjelder ikke på dagen det regnes for. En manglende verdi blir aldri regnet som null.",
        "The parameter does not hold on the day of the calculation. A missing value never counts as zero.",
    ),
)
define(
    "FH150",
    Text("regelsettet gjelder ikke for området {found}", "the rule set is not for the area {found}"),
    Text(
        "Regelsettet er laget for et annet avtaleområde (KS eller Oslo), eller for et annet land.",
        "The rule set is made for another area of agreement (KS or Oslo), or for another country.",
    ),
)
define(
    "FH151",
    Text("regelsettet har ingen komponenter og gir ingen takst", "the rule set has no components and gives no takst"),
    Text(
        "Regelsettet har bare parametre, kontroller eller frister: det er en byggekloss for andre regelsett, eller det "
        "er til for fasthandel frister, fasthandel hjemfall eller fasthandel utlysning.",
        "The rule set has only parameters, checks or deadlines: it is a building block for other rule sets, or it is "
        "for fasthandel frister, fasthandel hjemfall or fasthandel utlysning.",
    ),
)
define(
    "FH152",
    Text("regelsettet gjelder ikke for {found}", "the rule set is not in force on {found}"),
    Text(
        "Dagen det regnes for, ligger utenfor regelsettets gyldighet. Velg et annet regelsett eller en annen "
        "dag med --dato.",
        "The day lies outside the validity of the rule set. Choose another rule set, or another day with --dato.",
    ),
)
define(
    "FH153",
    Text("regelsettet gjelder ikke for praksisen: {found}", "the rule set does not apply to the practice: {found}"),
    Text(
        "Et vilkår i regelsettet utelukker praksisen; grunnen står i meldingen.",
        "A condition of the rule set excludes the practice; the message gives the reason.",
    ),
)
define(
    "FH154",
    Text("for mange beregningstrinn: {found}", "too many steps of calculation: {found}"),
    Text(
        "En formel går gjennom lister inni lister som til sammen blir for store. Grensen er to millioner trinn.",
        "A formula goes through lists inside lists that together are too large. The limit is two million steps.",
    ),
)
define(
    "FH155",
    Text(
        "regelsettet regner i {found}, og praksisfilen har ingen kurs",
        "the rule set counts in {found}, and the practice file has no rate",
    ),
    Text(
        "Beløpene i praksisfilen er i en annen valuta enn regelsettet regner i. De regnes bare om med en kurs som "
        "står i filen, med dato.",
        "The amounts of the practice file are in another currency than the rule set counts in. They are converted only "
        "by a rate that stands in the file, with its date.",
    ),
)
define(
    "FH160",
    Text(
        "testtilfellet nevner noe som ikke finnes: {found}", "the test case names something that is not there: {found}"
    ),
    Text(
        "Et testtilfelle i regelfilen endrer eller tar bort en nøkkel som praksisen det bruker, ikke har.",
        "A test case of the rule file changes or removes a key that its practice does not have.",
    ),
)
define(
    "FH180",
    Text("regelsettet {found} sier ikke hvem som betaler hvem", "the rule set {found} does not say who pays whom"),
    Text(
        "Et oppgjør trenger komponenter med `fra` og `til`, og forløp i `[[forloep]]`. Byggeklossen `felles/oppgjoer` "
        "har de vanlige.",
        "A settlement needs components with `fra` and `til`, and courses in `[[forloep]]`. The building block "
        "`felles/oppgjoer` has the ordinary ones.",
    ),
)
define(
    "FH181",
    Text("regelsettet har ikke forløpet {found}", "the rule set does not have the course {found}"),
    Text(
        "Forløpene et regelsett har, vises med fasthandel regler vis.",
        "The courses of a rule set are shown by fasthandel regler vis.",
    ),
)
define(
    "FH182",
    Text("ingen av regelsettene sier noe om frister her", "none of the rule sets says anything of deadlines here"),
    Text(
        "Hvert regelsett står i resultatet med grunnen. Velg et annet med -r, eller en annen dag med --dato.",
        "Each rule set stands in the result with the reason. Choose another with -r, or another day with --dato.",
    ),
)
define(
    "FH183",
    Text("ingen kontroll heter {found}", "no check is called {found}"),
    Text(
        "Kontroller velges på koden, på begynnelsen av koder (UL0) eller på navnet. fasthandel utlysning --vis alle "
        "viser dem som finnes.",
        "Checks are chosen by code, by how codes begin (UL0) or by name. fasthandel utlysning --vis alle shows those "
        "there are.",
    ),
)
define(
    "FH184",
    Text("filen med kjente funn kan ikke leses: {found}", "the file of known findings cannot be read: {found}"),
    Text(
        "Filen lages av --lagre-kjente. Kontroller navnet og mappen du står i.",
        "The file is made by --lagre-kjente. Check its name and the folder that you are in.",
    ),
)
define(
    "FH185",
    Text("dette er ingen fil med kjente funn", "this is no file of known findings"),
    Text(
        "Filen er ikke slik --lagre-kjente skriver den. Lag den på nytt; da ser du også funnene som står i den.",
        "The file is not as --lagre-kjente writes it. Make it anew; you then also see the findings that stand in it.",
    ),
)
define(
    "FH186",
    Text("ingen filer å kontrollere", "no files to check"),
    Text(
        "Mappen har ingen slike filer, eller mønsteret passer ikke på noen. Et mønster settes i anførselstegn, så det "
        "er fasthandel og ikke skallet som leser det.",
        "The folder has no such files, or the pattern fits none. Put a pattern in quotes, so that fasthandel and not "
        "the shell reads it.",
    ),
)
define(
    "FH187",
    Text("ingen kontroll gjaldt noen av filene", "no check applied to any of the files"),
    Text(
        "Filene er lest, men regelsettene gjelder ikke for dem den dagen, eller ingen av kontrollene som er valgt, "
        "gjør det. Velg andre med -r eller --velg, eller en annen dag med --dato.",
        "The files were read, but the rule sets are not for them on the day, or none of the checks chosen is. Choose "
        "others with -r or --velg, or another day with --dato.",
    ),
)
define(
    "FH188",
    Text("{found} passer ikke her", "{found} does not fit here"),
    Text(
        "--tekst leser én utlysning i løpende tekst og viser hva som ble funnet; --utkast hører til den. Uten --tekst "
        "er filene praksisfiler (TOML).",
        "--tekst reads one announcement in prose and shows what was found; --utkast belongs to it. Without --tekst the "
        "files are practice files (TOML).",
    ),
)
define(
    "FH189",
    Text("fant ingen opplysninger i teksten", "found no facts in the text"),
    Text(
        "Ingen av ordene som pleier å stå i en utlysning av en fastlegehjemmel, ble funnet. Er det riktig fil? Filen "
        "kan også skrives for hånd: fasthandel ny utlysning.",
        "None of the words that an announcement of a GP's post tends to have was found. Is it the right file? The file "
        "can also be written by hand: fasthandel ny utlysning.",
    ),
)
