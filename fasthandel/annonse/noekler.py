"""The keys of the practice file that an announcement can say something of, in the order they are shown."""

from __future__ import annotations

from functools import cache

from fasthandel.facts import FactType
from fasthandel.praksis import fact_types
from fasthandel.record import record
from fasthandel.text import Text


@record
class Noekkel:
    """One key that is looked for."""

    sti: str
    """E.g. "utlysning.pris", as in a finding."""
    raad: Text = Text("")
    """For what an announcement should state: what to write when it is not found; "" for the rest."""

    @property
    def fakta(self) -> FactType:
        """What the key holds."""
        return fact_types()[self.sti.replace("utlysning.", "utlysning[].")]


_ALL = (
    Noekkel("praksis.navn", Text("navnet på legekontoret", "the name of the office")),
    Noekkel("praksis.kommune", Text("kommunen som lyser ut", "the municipality that announces")),
    Noekkel("praksis.omraade", Text('"KS", eller "Oslo" i Oslo', '"KS", or "Oslo" in Oslo')),
    Noekkel("praksis.driftsform", Text("slik praksisen drives i dag", "as the practice is run today")),
    Noekkel("praksis.organisering"),
    Noekkel("praksis.antall_leger"),
    Noekkel("utlysning.publisert", Text("dagen utlysningen ble publisert", "the day of publication")),
    Noekkel("utlysning.soeknadsfrist", Text("siste dag for å søke", "the last day to apply")),
    Noekkel("utlysning.kunngjort_i"),
    Noekkel("utlysning.doffin"),
    Noekkel("utlysning.eos_spraak"),
    Noekkel("utlysning.sted", Text("hvor praksisen ligger", "where the practice lies")),
    Noekkel("utlysning.sted_uendret"),
    Noekkel("utlysning.endring_avtalt"),
    Noekkel("utlysning.kontoret_hoert"),
    Noekkel("utlysning.krever_spesialist"),
    Noekkel("utlysning.krever_lis1"),
    Noekkel("utlysning.tiltredelse"),
    Noekkel("utlysning.akseptfrist"),
    Noekkel("utlysning.trukket_tilbake"),
    Noekkel("utlysning.pris", Text("prisen for hele praksisen", "the price of the whole practice")),
    Noekkel("utlysning.pris_utstyr", Text("prisantydningen for utstyr", "the price stated for equipment")),
    Noekkel(
        "utlysning.pris_opparbeidet",
        Text("prisantydningen for opparbeidet praksis", "the price stated for the built-up practice"),
    ),
    Noekkel("utlysning.driftsform", Text("driftsformen som lyses ut", "the form of operation announced")),
    Noekkel("utlysning.listelengde", Text("antall pasienter på listen", "the number of patients on the list")),
    Noekkel("utlysning.listetak"),
    Noekkel("utlysning.aarsverk", Text("årsverk ansatte ved kontoret", "full-time years of staff at the office")),
    Noekkel("utlysning.driftsutgifter", Text("driftsutgiftene siste år", "operating expenses last year")),
    Noekkel("utlysning.refusjon", Text("refusjonene siste år", "refunds last year")),
    Noekkel("utlysning.egenandeler", Text("egenandelene siste år", "patient fees last year")),
    Noekkel("utlysning.opplysningsskjema", Text("om skjemaet er fylt ut", "whether the form is filled in")),
    Noekkel("utlysning.opplysninger_sendt"),
    Noekkel("utlysning.betaling_for_hjemmel"),
    Noekkel("utlysning.betaling_for_liste"),
    Noekkel("utlysning.garanti"),
)


@cache
def noekler() -> dict[str, Noekkel]:
    """Return every key that is looked for by its path, in order."""
    return {one.sti: one for one in _ALL}
