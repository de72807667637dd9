"""What the view of a text announcement says itself, in each language: added to the words of all renderers."""

from __future__ import annotations

from fasthandel.render.words import WORDS
from fasthandel.text import Text

WORDS |= {
    "annonse": Text("Funnet i utlysningen", "Found in the announcement"),
    "annonse_fil": Text("Fil", "File"),
    "annonse_lest_som": Text("Lest som", "Read as"),
    "annonse_slag.tekst": Text("ren tekst", "plain text"),
    "annonse_slag.html": Text("nettside", "a web page"),
    "annonse_slag.pdf": Text("PDF", "PDF"),
    "annonse_linjer": Text("{slag}, {antall} linjer", "{slag}, {antall} lines"),
    "annonse_antall": Text(
        "{funnet} opplysninger, og {andre} som teksten motsier seg selv om",
        "{funnet} items, and {andre} on which the text contradicts itself",
    ),
    "annonse_bare_funnet": Text("{funnet} opplysninger", "{funnet} items"),
    "annonse_funnet": Text("Funnet", "Found"),
    "annonse_motstrid": Text("Teksten sier flere ting", "The text says several things"),
    "annonse_velg": Text(
        "Ingen verdi er valgt. Hold teksten mot kilden, og skriv den riktige.",
        "No value is chosen. Hold the text against its source, and write the right one.",
    ),
    "annonse_uten_verdi": Text("Omtalt uten verdi", "Spoken of without a value"),
    "annonse_ikke_funnet": Text(
        "Ikke funnet, men bør stå i en utlysning", "Not found, but an announcement should state"
    ),
    "annonse_heller_ikke": Text("Heller ikke funnet", "Not found either"),
    "annonse_opplysning": Text("Opplysning", "Item"),
    "annonse_verdi": Text("Verdi", "Value"),
    "annonse_hvor": Text("Hvor", "Where"),
    "annonse_linje": Text("linje {linje}", "line {linje}"),
    "annonse_side": Text("side {side}, linje {linje}", "page {side}, line {linje}"),
    "annonse_sitat": Text("«{ord}»", "“{ord}”"),
    "annonse_usikkert": Text("usikkert", "not certain"),
    "annonse_ingenting": Text("Ingenting er funnet.", "Nothing was found."),
    "annonse_merknad": Text(
        "Ordene er lest, ikke tolket. Hold hvert funn mot teksten før det brukes.",
        "The words are read, not interpreted. Hold each finding against the text before it is used.",
    ),
    # What the choices of the practice file mean
    "annonse_valg.naeringsdrift": Text("næringsdrift", "self-employed"),
    "annonse_valg.8.2": Text("8.2-avtale", "8.2 agreement"),
    "annonse_valg.fastloenn": Text("fast lønn", "salaried"),
    "annonse_valg.solo": Text("solopraksis", "solo practice"),
    "annonse_valg.gruppe": Text("gruppepraksis", "group practice"),
    "annonse_valg.tidsskriftet": Text("Tidsskriftet", "the Journal of the Norwegian Medical Association"),
    "annonse_valg.avis": Text("avis", "a newspaper"),
    "annonse_valg.kommunens_nettside": Text("kommunens nettside", "the municipality's website"),
    "annonse_valg.jobbportal": Text("jobbportal", "a job portal"),
}
