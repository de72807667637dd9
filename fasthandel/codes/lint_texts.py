"""FH430–FH449: what `fasthandel regler lint` finds in payments, texts, names and cases of a sound rule file."""

from __future__ import annotations

from fasthandel.codes.table import define_finding
from fasthandel.text import Text

define_finding(
    "FH430",
    "advarsel",
    Text("betales trolig to ganger: {found}", "is probably paid twice: {found}"),
    Text(
        "To komponenter i taksten gir penger for det samme: samme beløp i praksisfilen regnes med i begge, til sammen "
        "med mer enn hele beløpet, eller en ting på en liste verdsettes der og er samtidig en indikator.",
        "Two components of the takst give money for the same: an amount of the practice file counts in both, together "
        "with more than the whole of it, or an item of a list is valued there and is an indicator as well.",
    ),
    Text(
        "La den ene holde utenfor det den andre tar med, for eksempel med ikke_med.",
        "Let one leave out what the other counts, for example with ikke_med.",
    ),
)
define_finding(
    "FH431",
    "feil",
    Text("det samme betales to ganger: {found}", "the same is paid twice: {found}"),
    Text(
        "En del er med i beløpet til helheten, og står fra og til ved begge, betales delen to ganger. Det samme "
        "gjelder to betalinger mellom de samme partene i samme forløp når begge har en del av taksten i seg.",
        "A part is contained in the amount of the whole, and if fra and til stand with both, the part is paid twice. "
        "So it is with two payments between the same parties in one course, when both contain a part of the takst.",
    ),
    Text(
        "Stryk fra og til ved den ene, eller la betalingene høre til hvert sitt forløp.",
        "Remove fra and til at one of them, or let the payments belong to different courses.",
    ),
)
define_finding(
    "FH432",
    "advarsel",
    Text("regelsettet mangler {found}", "the rule set lacks {found}"),
    Text(
        "Den som får en takst, skal kunne lese hva regelsettet går ut på, hva det ikke tar med, og hvilken utgave det "
        "er. En byggekloss trenger bare beskrivelse.",
        "Whoever receives a takst is to read what the rule set does, what it leaves out and which edition it is. A "
        "building block needs a description only.",
    ),
    Text("Skriv nøkkelen i hodet.", "Write the key in the head."),
)
define_finding(
    "FH433",
    "advarsel",
    Text("mangler på engelsk: {key}", "not in English: {key}"),
    Text(
        "De fleste tekstene i filen står på engelsk også, så den som leser engelsk, får denne på norsk midt i det "
        "andre.",
        "Most texts of the file are in English too, so that who reads English gets this one in Norwegian among them.",
    ),
    Text("Skriv den engelske teksten ved siden av.", "Write the English text beside it."),
)
define_finding(
    "FH434",
    "merknad",
    Text("navnet er for langt: {key} har {found} tegn", "the name is too long: {key} has {found} characters"),
    Text(
        "Et navn over 80 tegn får ikke plass på en linje og skyver beløpet ned.",
        "A name of more than 80 characters does not fit on a line and pushes the amount down.",
    ),
    Text("Kort det ned, og legg resten i forklaring.", "Shorten it, and put the rest in forklaring."),
)
define_finding(
    "FH435",
    "advarsel",
    Text("navnene skilles bare av store bokstaver: {found}", "the names differ in capitals only: {found}"),
    Text(
        "To navn som leses likt, blir lett byttet om i en formel.",
        "Two names that read alike are easily mixed up in a formula.",
    ),
    Text("Gi den ene et annet navn.", "Rename one of them."),
)
define_finding(
    "FH436",
    "advarsel",
    Text("navnet har tegn utenfor a–z: {found}", "the name has signs outside a–z: {found}"),
    Text(
        "Navn på kilder og koder går igjen i utskrifter, filer og adresser, der andre tegn lett blir ødelagt.",
        "Names of sources and codes return in printouts, files and addresses, where other signs are easily spoilt.",
    ),
    Text("Skriv æ, ø og å som ae, oe og aa.", "Write æ, ø and å as ae, oe and aa."),
)
define_finding(
    "FH437",
    "feil",
    Text("koden er brukt før: {found}", "the code is used already: {found}"),
    Text(
        "En kode er det leseren viser til. To krav med samme kode kan ikke skilles.",
        "A code is what a reader refers to. Two checks with one code cannot be told apart.",
    ),
    Text("Gi det ene kravet en annen kode.", "Give one of the checks another code."),
)
define_finding(
    "FH438",
    "advarsel",
    Text("regelsettet har ingen prøver", "the rule set has no cases"),
    Text(
        "Uten en prøve merker ingen at en rettelse endret noe den ikke skulle.",
        "Without a case nobody notices that a change altered something it should not.",
    ),
    Text(
        "Skriv en [[test]] med en praksis og det som skal komme ut.",
        "Write a [[test]] with a practice and what is to come out.",
    ),
)
define_finding(
    "FH439",
    "merknad",
    Text("ingen prøve nevner {found}", "no case mentions {found}"),
    Text(
        "Prøvene i filen sier ikke hva denne skal gi, så en feil i den kan gå upåaktet hen.",
        "The cases of the file do not say what this is to give, so that a fault in it may go unnoticed.",
    ),
    Text("Ta den med i ventet i en av prøvene.", "Put it into ventet of one of the cases."),
)
define_finding(
    "FH440",
    "advarsel",
    Text("ingen av prøvene venter noe bestemt", "none of the cases expects anything definite"),
    Text(
        "Alle prøvene venter at noe mangler eller ikke gjelder. Da er ingen beregning prøvd.",
        "Every case expects something missing or not applicable. Then no calculation is tried.",
    ),
    Text("Skriv en prøve med et beløp, en dato eller et utfall.", "Write a case with an amount, a date or an outcome."),
)
define_finding(
    "FH441",
    "merknad",
    Text("prøven har samme utgangspunkt som en annen: {found}", "the case starts like another one: {found}"),
    Text(
        "To prøver har samme praksis, dag og endringer. Ofte er en endring glemt i den ene.",
        "Two cases have the same practice, day and changes. Often a change is forgotten in one of them.",
    ),
    Text("Slå dem sammen, eller skriv det som skal være annerledes.", "Join them, or write what is to differ."),
)
define_finding(
    "FH442",
    "feil",
    Text("prøven venter noe regelsettet ikke har: {found}", "the case expects what the rule set lacks: {found}"),
    Text(
        "Navnet er verken takst, en komponent, en linje under en komponent, et krav eller en frist.",
        "The name is neither takst, a component, a line under one, a check nor a deadline.",
    ),
    Text("Rett navnet.", "Mend the name."),
)
define_finding(
    "FH443",
    "advarsel",
    Text("godtar noe som ikke finnes: {found}", "accepts what is not found: {found}"),
    Text(
        "`[[regelsett.godtatt]]` nevner et funn som ikke lenger er der. Blir det stående, kan det skjule et nytt.",
        "`[[regelsett.godtatt]]` names a finding that is not there any more. Left standing it may hide a new one.",
    ),
    Text("Stryk tabellen.", "Remove the table."),
)
define_finding(
    "FH444",
    "merknad",
    Text("samme kilde som {found}", "the same source as {found}"),
    Text(
        "To kilder i regelsettet har samme tittel og adresse. I taksten ser de ut som to.",
        "Two sources of the rule set have the same title and address. In the takst they look like two.",
    ),
    Text("Bruk den ene begge steder, med punkt for stedet.", "Use one in both places, with punkt for the place."),
)
