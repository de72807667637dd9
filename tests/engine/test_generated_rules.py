"""Rule sets made at random, over practices in every state: each gives a result that adds up and can be redone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel.engine import Resultat, evaluate, recompute, takst_document
from fasthandel.facts import Facts, FactType, Given, Item
from fasthandel.render import render
from fasthandel.rules import Regelsett
from fasthandel.rules.build import build
from fasthandel.rules.reader import read_file
from fasthandel.source import parse_toml
from fasthandel.text import Text
from fasthandel.units import Kind, Unit
from tests.fixtures.formulas import FIELDS, LISTS, NAMES, texts
from tests.fixtures.inputs import nodes
from tests.fixtures.sums import assert_document_adds_up, assert_parts_are_the_whole
from tests.fixtures.texts import ASSUMED, HEAD

DAY, AREA = "praksis.verdsettingsdato", "praksis.omraade"
KINDS = {name: kind for name, kind in NAMES.items() if name != "dato"}
FACTS = {
    **{name: FactType(name, kind.kind, Text(name), kind.unit, kind.choices) for name, kind in KINDS.items()},
    **{
        f"{items}[].{key}": FactType(f"{items}[].{key}", kind.kind, Text(key), kind.unit, kind.choices)
        for items in LISTS
        for key, kind in FIELDS.items()
    },
    DAY: FactType(DAY, Kind.DATO, Text(DAY), required=True),
    AREA: FactType(AREA, Kind.TEKST, Text(AREA), choices=("KS", "Oslo"), required=True),
}
PARAMETERS = f"""
[parameter.tabell]
navn = "Tabell"
enhet = "kr"
[[parameter.tabell.verdier]]
noekkel = "a"
verdi = 10
{ASSUMED}
[[parameter.tabell.verdier]]
noekkel = "*"
verdi = -2.5
{ASSUMED}
[parameter.skala]
navn = "Skala"
enhet = "kr"
trinn_av = "andel"
trinn = [{{ til_og_med = 2, verdi = 5 }}, {{ under = 5, verdi = 0.5 }}, {{ verdi = 3 }}]
{ASSUMED}"""


@st.composite
def rule_sets(draw: st.DrawFn) -> str:
    """A rule file with a component of every sort, checks, and a deadline."""

    def formula(kind: str, *variables: str) -> str:
        return f"'''{draw(texts(kind, depth=2, variables=variables))}'''"

    def block(header: str, ident: str, keys: Mapping[str, str]) -> str:
        return f'[[{header}]]\nid = "{ident}"\nnavn = "{ident}"\n' + "".join(
            f"{key} = {one}\n" for key, one in keys.items()
        )

    def component(ident: str, *variables: str, **keys: str) -> str:
        ways = st.sampled_from(["halv_opp", "halv_partall", "opp", "ned"])
        if draw(st.booleans()):
            keys["ikke_med"] = f"[{{ hvis = {formula('ja', *variables)}, grunn = 'derfor' }}]"
        if draw(st.booleans()):
            keys["avrund"] = f"{{ til = {draw(st.sampled_from(['1', '0.5', '10']))}, maate = '{draw(ways)}' }}"
        if draw(st.booleans()):
            keys["maks"] = formula("kr", *variables)
        return block("komponent", ident, keys) + ASSUMED

    return "".join(
        [
            PARAMETERS,
            block("mellomregning", "m1", {"formel": formula("kr")}),
            component("a", formel="'''begrens(m1, 0, kr1)'''"),
            component("b", formel=formula("kr")),
            component("u", "post", formel="'''post.beloep * steg - m1 / 2'''", for_hver="'poster'"),
            block("komponent.mellomregning", "steg", {"formel": formula("tall", "post")}),
            component("hele"),
            component("h1", formel="'''b * 2 + m1'''", del_av="'hele'"),
            component("h2", formel=formula("kr"), del_av="'hele'"),
            block("krav", "k1", {"kode": "'K1'", "maalt": formula("kr"), "fra": formula("kr"), "til": "'u'"}) + ASSUMED,
            block("krav", "k2", {"kode": "'K2'", "holder": formula("ja")}) + ASSUMED,
            block("frist", "f1", {"formel": formula("dato"), "teller": "'domstolloven'"}) + ASSUMED,
        ]
    )


def load(text: str) -> Regelsett:
    return build([read_file(parse_toml(HEAD + text, "regler.toml"))], FACTS)


@st.composite
def practices(draw: st.DrawFn) -> Facts:
    """Facts for the names of the formulas, each in any state that a practice file can leave it in."""
    states = ("given", "given", "given", "missing", "absent")
    values: dict[str, Any] = {name: draw(nodes(name, kind, states)) for name, kind in KINDS.items()}
    for name, value, kind in ((DAY, date(2023, 8, 31), Kind.DATO), (AREA, "KS", Kind.TEKST)):
        values[name] = Given(name, Text(name), value, Unit(), kind)

    def item(name: str, number: int) -> Item:
        fields: dict[str, Any] = {
            key: draw(nodes(f"{name}.{number}.{key}", kind, states)) for key, kind in FIELDS.items()
        }
        return Item(str(number), Text(f"{name} {number}"), fields)

    items = {name: tuple(item(name, number) for number in range(1, draw(st.integers(1, 3)))) for name in LISTS}
    return Facts("Prøve", values, dict(items), "praksis.toml")


def assert_sound(resultat: Resultat) -> None:
    assert recompute(resultat) == ()
    assert_parts_are_the_whole(resultat)
    doc = json.loads(json.dumps(takst_document(resultat)))
    assert_document_adds_up(doc)
    assert render(doc, "tekst", detail=3)


@settings(max_examples=40)
@given(rule_sets(), st.lists(practices(), min_size=2, max_size=2))
def test_any_rule_set_gives_a_sound_result_for_any_practice(text: str, found: list[Facts]) -> None:
    regelsett = load(text)
    for facts in found:
        assert_sound(evaluate(facts, regelsett))
