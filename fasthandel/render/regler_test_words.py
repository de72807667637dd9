"""The words of the view of `regler test`."""

from __future__ import annotations

from fasthandel.render.words import WORDS
from fasthandel.text import Text

WORDS |= {
    "dekning": Text("Dekning", "Coverage"),
    "dekning_av": Text("{naadd} av {antall} nådd", "{naadd} of {antall} reached"),
    "mutasjon": Text("Mutasjon", "Mutation"),
    "mutasjon_av": Text("{naadd} av {antall} endringer merket", "{naadd} of {antall} changes noticed"),
    "forklart_antall": Text("{antall} forklart", "{antall} explained"),
    "ikke_naadd": Text("ikke nådd", "not reached"),
    "ikke_merket": Text("ikke merket", "not noticed"),
    "forklart": Text("forklart", "explained"),
    "dekning_slag.konklusjon": Text("konklusjoner", "conclusions"),
    "dekning_slag.utfall": Text("utfall av krav", "outcomes of checks"),
    "dekning_slag.vilkaar": Text("vilkår som holder noe utenfor", "conditions that keep something out"),
    "dekning_slag.gren": Text("grener i formler", "branches of formulas"),
    "dekning_slag.trinn": Text("trinn i skalaer", "steps of scales"),
    "dekning_slag.tabell": Text("rader i tabeller", "rows of tables"),
    "dekning_slag.verdi": Text("verdier av parametre", "values of parameters"),
}
