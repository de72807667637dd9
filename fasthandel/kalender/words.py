"""What a calendar says itself, in each language: added to the words of all renderers."""

from __future__ import annotations

from fasthandel.render.words import WORDS
from fasthandel.text import Text

WORDS |= {
    "kalender.foreloepig": Text("{navn} (foreløpig)", "{navn} (provisional)"),
    "kalender.gjort": Text("{navn} (gjort)", "{navn} (done)"),
    "kalender.hvem": Text("Hvem: {hva}", "Who: {hva}"),
    "kalender.skjedd": Text("Gjort: {hva}", "Done: {hva}"),
    "kalender.kilde": Text("Kilde: {hva}", "Source: {hva}"),
    "kalender.hviler_paa": Text("Hviler på: {hva}", "Rests on: {hva}"),
    "kalender.regelsett": Text("Regelsett: {hva}", "Rule set: {hva}"),
}
