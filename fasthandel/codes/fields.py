"""FH010–FH029 and FH070–FH079: the keys and values of a practice file."""

from __future__ import annotations

from fasthandel.codes.table import define
from fasthandel.text import Text

define(
    "FH010",
    Text("feil slags verdi: {key} = {found}", "wrong kind of value: {key} = {found}"),
    Text(
        "Nøkkelen tar en annen slags verdi: et tall, en dato, ja/nei eller en tekst. Tall, datoer, true og false "
        "skrives uten anførselstegn, tekst med.",
        "The key takes another kind of value: a number, a date, yes/no or a text. Numbers, dates, true and false are "
        "written without quotes, text with them.",
    ),
)
define(
    "FH011",
    Text("mangler: {key}", "missing: {key}"),
    Text(
        "Noe som alltid må oppgis, står ikke i filen. Uten det kan praksisen ikke verdsettes, eller tabellen der det "
        "mangler, sier ingenting.",
        "Something that must always be given does not stand in the file. Without it the practice cannot be valued, or"
        " the table that lacks it says nothing.",
    ),
)
define(
    "FH012",
    Text("ukjent nøkkel: {key}", "unknown key: {key}"),
    Text(
        "Nøkkelen finnes ikke på dette stedet. Den er trolig feilstavet eller står under feil overskrift; ingenting i"
        " filen blir stille oversett. «fasthandel ny praksis» skriver en mal med alle nøkler.",
        "There is no such key in this place. It is probably misspelt or stands under the wrong header; nothing in "
        'the file is silently passed over. "fasthandel ny praksis" writes a template with every key.',
    ),
)
define(
    "FH013",
    Text("ikke fylt ut: {key}", "not filled in: {key}"),
    Text(
        "Malens merke FYLL INN står fremdeles her. Sett inn praksisens egen verdi.",
        "The template's mark FILL IN still stands here. Put in the practice's own value.",
    ),
)
define(
    "FH014",
    Text("feil form: {key} = {found}", "wrong shape: {key} = {found}"),
    Text(
        "En tabell skrives som [navn] med nøklene under. Det som det kan være flere av, for eksempel utstyr, skrives "
        "som [[navn]] for hver.",
        "A table is written as [name] with its keys below. What there can be several of, such as equipment, is "
        "written as [[name]] for each.",
    ),
)
define(
    "FH020",
    Text("utenfor tillatt område: {key} = {found}", "outside the allowed range: {key} = {found}"),
    Text(
        "Tallet eller datoen ligger utenfor det som er mulig eller rimelig for nøkkelen. En andel skrives som et tall"
        " fra 0 til 1, ikke som prosent.",
        "The number or the date lies outside what is possible or reasonable for the key. A share is written as a "
        "number from 0 to 1, not as per cent.",
    ),
)
define(
    "FH021",
    Text("ikke et helt tall: {key} = {found}", "not a whole number: {key} = {found}"),
    Text(
        "Nøkkelen teller noe som ikke kan deles, for eksempel pasienter eller leger.",
        "The key counts something that cannot be divided, such as patients or doctors.",
    ),
)
define(
    "FH022",
    Text("karakter mellom to trinn: {key} = {found}", "grade between two steps: {key} = {found}"),
    Text(
        "Karakterer settes i trinn på 0.1. Finere trinn gir inntrykk av en nøyaktighet som skjønnet ikke har.",
        "Grades are set in steps of 0.1. Finer steps suggest a precision that judgement does not have.",
    ),
)
define(
    "FH023",
    Text("for mange desimaler: {key} = {found}", "too many decimals: {key} = {found}"),
    Text(
        "Tallet har flere desimaler enn noe i en praksis kan måles med. Alle tall regnes eksakt, så avrund det selv.",
        "The number has more decimals than anything in a practice can be measured with. Every number is used exactly,"
        " so round it yourself.",
    ),
)
define(
    "FH024",
    Text("ukjent ord: {key} = {found}", "unknown word: {key} = {found}"),
    Text(
        "Nøkkelen tar bare noen faste ord, slik at reglene kan skille dem. Meldingen nevner dem alle.",
        "The key takes a few fixed words only, so that rules can tell them apart. The message names them all.",
    ),
)
define(
    "FH025",
    Text("tom tekst: {key}", "empty text: {key}"),
    Text(
        "Teksten har ingen tegn, eller bare mellomrom. Det som ikke er kjent, utelates; det som ikke gjelder, føres "
        "opp i [ikke_aktuelt] med en grunn.",
        "The text has no characters, or only spaces. What is not known is left out; what does not apply goes in "
        "[ikke_aktuelt] with a reason.",
    ),
)
define(
    "FH026",
    Text("for lang tekst: {key} = {found}", "text too long: {key} = {found}"),
    Text(
        "Navn har høyst 500 tegn og begrunnelser 2 000, slik at de får plass i utskriftene.",
        "Names have at most 500 characters and reasons 2,000, so that they fit in what is printed.",
    ),
)
define(
    "FH027",
    Text("styretegn i teksten: {key}: {found}", "control character in the text: {key}: {found}"),
    Text(
        "Teksten har linjeskift, tabulator eller et usynlig tegn som kan endre hvordan den vises. Skriv den på én "
        "linje.",
        "The text has a line break, a tab or an invisible character that can change how it is shown. Write it on one "
        "line.",
    ),
)
define(
    "FH028",
    Text("ugyldig id: {key} = {found}", "invalid id: {key} = {found}"),
    Text(
        "En id inngår i navn som utstyr.U6.nypris og kan derfor bare ha bokstavene a til z, sifre, bindestrek og "
        "understrek. Navnet på gjenstanden kan ha alle tegn.",
        "An id is part of names such as utstyr.U6.nypris, so it can only have the letters a to z, digits, hyphen and "
        "underscore. The name of the item can have any character.",
    ),
)
define(
    "FH070",
    Text("ukjent nøkkel i [ikke_aktuelt]: {key}", "unknown key in [ikke_aktuelt]: {key}"),
    Text(
        '[ikke_aktuelt] nevner nøkler som ikke gjelder praksisen, med navnet på tabellen foran: "bud.beloep", '
        '"utstyr" for hele listen, "utstyr.U6.nypris" for én gjenstand.',
        "[ikke_aktuelt] names keys that do not apply to the practice, with the name of the table before: "
        '"bud.beloep", "utstyr" for the whole list, "utstyr.U6.nypris" for one item.',
    ),
)
define(
    "FH071",
    Text("både oppgitt og ikke aktuelt: {found}", "both given and not applicable: {found}"),
    Text(
        "En verdi kan ikke både være oppgitt og ikke gjelde. Skal den telle som null, skrives 0; gjelder den ikke, "
        "slettes verdien.",
        "A value cannot both be given and not apply. Write 0 if it is to count as nothing; delete it if it does not "
        "apply.",
    ),
)
define(
    "FH072",
    Text("kan ikke settes som ikke aktuelt: {key}", "cannot be declared not applicable: {key}"),
    Text(
        "Noen opplysninger trengs for at en praksis skal kunne verdsettes, og gjelder alltid.",
        "Some facts are needed for a practice to be valued at all, and always apply.",
    ),
)
define(
    "FH073",
    Text("nøkkel uten anførselstegn: {key}", "key without quotes: {key}"),
    Text(
        "I [ikke_aktuelt] er hele nøkkelen ett ord, og et punktum i den krever anførselstegn.",
        "In [ikke_aktuelt] the whole key is one word, and a dot in it needs quotes.",
    ),
)
