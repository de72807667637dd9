"""What each key of a rule file means, in a line for whoever writes it; by table, in the order of writing.

The form of each value stands in `regelsett.py`; a test holds the keys against those that the reader asks for.
"""

from __future__ import annotations

from fasthandel.text import Text

BASIS = {
    "kilde": Text("Kilden det bygger på: et navn fra [kilder].", "The source that it rests on: a name from [kilder]."),
    "punkt": Text("Hvor i kilden: paragraf, side, linje.", "Where in the source: section, page, line."),
    "lest": Text("Dagen dette ble lest i kilden.", "The day on which this was read in the source."),
    "sikkerhet": Text(
        "Hvor sikkert det er: sitert (ordrett), omtalt, utledet eller antatt.",
        "How sure it is: sitert (quoted), omtalt (mentioned), utledet (derived) or antatt (assumed).",
    ),
    "grunn": Text("Hvorfor det er antatt, eller hvordan det er utledet.", "Why it is assumed, or how it was derived."),
}
VALIDITY = {
    "gyldig_fra": Text("Første dag det gjelder.", "The first day on which it holds."),
    "gyldig_til": Text("Siste dag det gjelder, medregnet.", "The last day on which it holds, included."),
}
_ID = Text("Navnet formler kan bruke.", "The name that formulas can use.")
_NAVN = Text("Det leseren ser.", "What the reader sees.")
_MORE = Text("Mer om det, for den som vil vite.", "More of it, for whoever wants to know.")
_OVERRIDES = Text(
    "true når dette erstatter noe arvet med samme navn.", "true when this replaces something inherited of that name."
)
_EXCEPT = Text(
    "Når dette ikke gjelder: vilkår og grunn, prøvd i rekkefølge.",
    "When this does not apply: condition and reason, tried in order.",
)

KEYS: dict[str, dict[str, Text]] = {
    "fil": {
        "regelsett": Text("Hodet: hva regelsettet er.", "The head: what the rule set is."),
        "kilder": Text("Kildene, hver med et kort navn.", "The sources, each with a short name."),
        "parameter": Text(
            "Tallene, datoene og ordene i reglene, med kilde.", "The figures, days and words of the rules, with source."
        ),
        "mellomregning": Text("Et steg som flere formler bruker.", "A step that several formulas use."),
        "komponent": Text("En del av taksten, i kroner.", "A part of the takst, in kroner."),
        "krav": Text(
            "Noe som skal holde; endrer aldri taksten.", "Something that is to hold; never changes the takst."
        ),
        "frist": Text("En dato.", "A date."),
        "hjemfall": Text(
            "Hvilke av konklusjonene som sier når retten til å selge faller bort.",
            "Which of the conclusions say when the right to sell ends.",
        ),
        "forloep": Text("En måte overdragelsen kan gå på.", "A course that the handover can take."),
        "test": Text("En prøve på reglene.", "A case that tries the rules."),
    },
    "regelsett": {
        "id": Text("Kort navn: små bokstaver a–z, tall, - og /.", "Short name: lower-case a–z, digits, - and /."),
        "navn": _NAVN,
        "versjon": Text("Tekst du endrer når reglene endres.", "A text that you change when the rules change."),
        "status": Text("Hva slags regler det er.", "What sort of rules they are."),
        "omraade": Text(
            "Områdene det gjelder for; uten nøkkelen alle.", "The areas it is for; all of them without the key."
        ),
        **VALIDITY,
        "arver": Text(
            "Regelsett det bygger på: id-er, eller filer i samme mappe eller under den.",
            "The rule sets it builds on: ids, or files in the same folder or below it.",
        ),
        "teller": Text("Hvordan måneder og år telles.", "How months and years are counted."),
        "valuta": Text("Pengene det regner i; kr når nøkkelen ikke står.", "Its money; kr without the key."),
        "gir": Text("Hva taksten er; pris når nøkkelen ikke står.", "What the takst is; pris without the key."),
        "utenfor_taksten": Text(
            "Arvede komponenter som her står utenfor taksten.",
            "Inherited components that here stand outside the takst.",
        ),
        "byggekloss": Text("true for en del som bare er til å arve.", "true for a part that is only to be inherited."),
        "beskrivelse": Text("Hva regelsettet går ut på.", "What the rule set does."),
        "utelater": Text("Hva regelsettet ikke tar med.", "What the rule set leaves out."),
        "neste_steg": Text("Et råd til leseren.", "A piece of advice to the reader."),
        "gjelder_ikke": Text("Når regelsettet ikke kan brukes.", "When the rule set cannot be used."),
        "godtatt": Text("Et funn av regler lint som er ment.", "A finding of regler lint that is meant."),
    },
    "neste_steg": {"tekst": Text("Rådet, i en setning.", "The advice, in a sentence.")},
    "godtatt": {
        "kode": Text("Koden til funnet, som FH409.", "The code of the finding, such as FH409."),
        "hva": Text(
            "Det funnet gjelder: id-en til en konklusjon, en parameter eller en kilde.",
            "What the finding is about: the id of a conclusion, a parameter or a source.",
        ),
        "grunn": Text("Hvorfor det er ment.", "Why it is meant."),
    },
    "kilde": {
        "tittel": Text("Hva kilden heter.", "What the source is called."),
        "utgiver": Text("Hvem som har gitt den ut.", "Who published it."),
        "dato": Text("Når den er fra.", "When it is from."),
        "url": Text("Hvor den ligger.", "Where it is."),
        "lest": Text("Dagen du leste den.", "The day on which you read it."),
    },
    "parameter": {
        "navn": _NAVN,
        "forklaring": _MORE,
        "enhet": Text(
            "Enheten: kr, kr/pasient, andel, aar …, eller dato, ja/nei eller tekst.",
            "The unit: kr, kr/pasient, andel, aar …, or dato, ja/nei or tekst.",
        ),
        "overstyrer": _OVERRIDES,
        "trinn_av": Text("For en skala: enheten til det som slås opp.", "For a scale: the unit of what is looked up."),
        "verdier": Text("Én tabell for hver verdi når det er flere.", "A table for each value when there are several."),
    },
    "verdi": {
        "noekkel": Text(
            'I en tabell: ordet verdien gjelder for; "*" for alle andre.',
            'In a table: the word that the value is for; "*" for all others.',
        ),
        "verdi": Text("Verdien.", "The value."),
        "trinn": Text("Trinnene i en skala, stigende.", "The steps of a scale, rising."),
        **VALIDITY,
        **BASIS,
    },
    "trinn": {
        "til_og_med": Text("Grensen, med i trinnet.", "The limit, part of the step."),
        "under": Text("Grensen, ikke med i trinnet.", "The limit, not part of the step."),
        "verdi": Text("Verdien i trinnet.", "The value of the step."),
    },
    "mellomregning": {
        "id": _ID,
        "navn": _NAVN,
        "forklaring": _MORE,
        "formel": Text("Formelen.", "The formula."),
        **BASIS,
        "overstyrer": _OVERRIDES,
    },
    "steg": {
        "id": Text("Navnet, kjent bare i denne komponenten.", "The name, known in this component only."),
        "navn": _NAVN,
        "forklaring": _MORE,
        "formel": Text("Formelen.", "The formula."),
        **BASIS,
    },
    "komponent": {
        "id": _ID,
        "navn": _NAVN,
        "forklaring": _MORE,
        "formel": Text("Beløpet; uten formel er det summen av delene.", "The amount; without it the sum of the parts."),
        "for_hver": Text(
            "En liste i praksisfilen: formelen regnes for hver post.",
            "A list of the practice file: the formula is reckoned for each item.",
        ),
        "mellomregning": Text("Et steg i denne komponenten.", "A step in this component."),
        "ikke_med": _EXCEPT,
        "del_av": Text("Komponenten dette er en del av.", "The component that this is a part of."),
        "avrund": Text("Hvordan beløpet rundes.", "How the amount is rounded."),
        "maks": Text(
            "Det meste den kan gi, som formel; begrenser den ikke.", "The most it can give, as a formula; no limit."
        ),
        "utenfor_taksten": Text(
            "true for et tall eller en betaling som ikke er med i taksten.",
            "true for a figure or payment that is no part of the takst.",
        ),
        "fra": Text("Hvem som betaler.", "Who pays."),
        "til": Text("Hvem som får betalt.", "Who is paid."),
        "forloep": Text("Forløpene den betales i.", "The courses in which it is paid."),
        **BASIS,
        "overstyrer": _OVERRIDES,
    },
    "avrund": {
        "til": Text("Et helt antall av dette: 1, 100, 1000.", "A multiple of this: 1, 100, 1000."),
        "maate": Text("Hvilken vei det rundes.", "Which way it is rounded."),
    },
    "vilkaar": {
        "hvis": Text("Vilkåret, en formel som er ja eller nei.", "The condition, a formula that is yes or no."),
        "grunn": Text("Det leseren får vite når det slår til.", "What the reader is told when it holds."),
    },
    "krav": {
        "kode": Text("Kort kode leseren kan vise til.", "A short code that a reader can refer to."),
        "id": _ID,
        "navn": _NAVN,
        "forklaring": _MORE,
        "maalt": Text("Formelen for det som måles.", "The formula of what is measured."),
        "fra": Text("Nedre grense, som formel.", "The lower bound, as a formula."),
        "til": Text("Øvre grense, som formel.", "The upper bound, as a formula."),
        "holder": Text("Formelen som er ja når kravet holder.", "The formula that is yes when the check holds."),
        "alvor": Text("Hvor alvorlig det er at det ikke holder.", "How serious it is that it does not hold."),
        "for_hver": Text(
            "En liste i praksisfilen: hver post kontrolleres for seg.",
            "A list of the practice file: each item is checked by itself.",
        ),
        "tiltak": Text("Hva som må til for at det holder.", "What it takes for it to hold."),
        "ordlyd": Text("Et forslag til hva som kan stå.", "A suggestion of what could be written."),
        "ikke_med": _EXCEPT,
        **BASIS,
        "overstyrer": _OVERRIDES,
    },
    "frist": {
        "id": _ID,
        "navn": _NAVN,
        "forklaring": _MORE,
        "formel": Text("Datoen.", "The date."),
        "slag": Text(
            "Siste dag å gjøre noe, første dag noe kan gjøres, eller noe som skjer av seg selv.",
            "The last day to act, the first day on which something may be done, or what happens by itself.",
        ),
        "hvem": Text("Hvem som må gjøre noe.", "Who has to act."),
        "ved_brudd": Text("Hva som følger om fristen ikke holdes.", "What follows if it is missed."),
        "tidligst": Text("Første dag det kan gjøres, som formel.", "The first day it can be done, as a formula."),
        "skjedd": Text("Dagen det ble gjort, som formel.", "The day it was done, as a formula."),
        "foreloepig": Text(
            "Datoen å regne med så lenge noe mangler, som formel.",
            "The date to reckon with while something is missing, as a formula.",
        ),
        "forutsetning": Text("Hva den foreløpige datoen bygger på.", "What the provisional date assumes."),
        "ikke_funnet": Text(
            "I stedet for formel: det er lett etter regelen, og den er ikke funnet.",
            "Instead of a formula: the rule was looked for, and not found.",
        ),
        "teller": Text(
            "Hvordan fristen telles, og om den flyttes fra helgedager.",
            "How the deadline is counted, and whether it moves from holidays.",
        ),
        "ikke_med": _EXCEPT,
        **BASIS,
        "overstyrer": _OVERRIDES,
    },
    "forloep": {
        "id": Text("Navnet betalingene viser til.", "The name that payments refer to."),
        "navn": _NAVN,
        "beskrivelse": Text("Hva som skjer i forløpet.", "What happens in the course."),
        "overstyrer": _OVERRIDES,
    },
    "hjemfall": {
        "tidligst": Text("Fristen som er den første dagen.", "The deadline that is the first day."),
        "vilkaar": Text("Kravene som alle må holde.", "The checks that all have to hold."),
        "neste_utlysning": Text(
            "Fristen som sier når den neste utlysningen kan og må komme.",
            "The deadline that says when the next announcement can and must come.",
        ),
        "neste_soeknadsfrist": Text(
            "Søknadsfristen om den kommer så tidlig som den kan.",
            "The application deadline if it comes as early as it can.",
        ),
        "oppgjoer": Text("Regelsettene som sier hva som da betales.", "The rule sets that say what is then paid."),
        "finnes_ikke": Text(
            "I stedet for resten: det er ikke funnet noen slik regel.",
            "Instead of the rest: no such rule was found.",
        ),
    },
    "test": {
        "navn": Text("Hva prøven viser.", "What the case shows."),
        "praksis": Text(
            "Et eksempel som følger med, eller en fil i samme mappe eller under den.",
            "A shipped sample, or a file in the same folder or below it.",
        ),
        "dato": Text("Verdsettingsdagen i stedet for praksisens egen.", "The valuation date instead of its own."),
        "endre": Text("Nøkler som får en ny verdi.", "Keys that are given a new value."),
        "uten": Text("Nøkler som tas bort.", "Keys that are taken out."),
        "ikke_aktuelt": Text("Nøkler som sies ikke å gjelde.", "Keys that are said not to apply."),
        "ventet": Text(
            "Det som skal komme ut: takst eller en id, og et beløp, en dato eller en tilstand.",
            "What is to come out: takst or an id, and an amount, a date or a state.",
        ),
    },
}
"""By the name of the table in the schema."""
