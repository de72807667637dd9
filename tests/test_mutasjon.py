"""Small changes in a rule file: which there are, that each is made as if it were written, and who notices."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from fasthandel.cases import case_facts, outcomes, run_cases
from fasthandel.dekning import Bench
from fasthandel.engine.plan import Plan
from fasthandel.mutasjon import Mutation, changes, mutate
from fasthandel.rules import Regelsett, load_regelsett
from tests.test_dekning import BASIS, BLOCK, EXPLAINED, HEAD, HEIR, PRACTICE, case, check, component

Loaded = Callable[..., Regelsett]
Mutated = Callable[..., Mutation]
HEAD_ONLY = {"regelsett: gyldig_fra 2090-01-01 → 2089-12-31", "regelsett: gyldig_fra 2090-01-01 → 2090-01-02"}


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    (tmp_path / "solli.toml").write_text(PRACTICE, encoding="utf-8")

    def of(text: str, *, head: str = HEAD, name: str = "prove") -> Regelsett:
        path = tmp_path / f"{name}.toml"
        path.write_text(head + text, encoding="utf-8")
        return load_regelsett(path)

    return of


@pytest.fixture
def mutated(loaded: Loaded) -> Mutated:
    def of(text: str, *heirs: str, head: str = HEAD) -> Mutation:
        pool = [loaded(text, head=head)]
        pool += [loaded(body, head="", name=f"arving{number}") for number, body in enumerate(heirs)]
        return mutate(pool[0], Bench(pool))

    return of


def made(regelsett: Regelsett) -> set[str]:
    return {change.hva for change in changes(regelsett)} - HEAD_ONLY


def left(found: Mutation) -> set[str]:
    return {change.hva for change in found.missing} - HEAD_ONLY


# --- what is changed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("bud.beloep + 1 kr", {"bud.beloep + 1 kr → bud.beloep - 1 kr", "1 kr → 2 kr", "1 kr → 0 kr"}),
        ("bud.beloep * 0.40", {"0.40 → 0.404", "0.40 → 0.396"}),
        (
            "bud.beloep - 1000 kr",
            {"bud.beloep - 1000 kr → bud.beloep + 1000 kr", "1000 kr → 1010 kr", "1000 kr → 990 kr"},
        ),
        ("-bud.beloep", {"-bud.beloep → bud.beloep"}),
        ("min(bud.beloep, bud.beloep)", {"min(bud.beloep, bud.beloep) → maks(…)"}),
        (
            "begrens(bud.beloep, bud.beloep, bud.beloep)",
            {
                "begrens(bud.beloep, bud.beloep, bud.beloep) → uten nedre grense",
                "begrens(bud.beloep, bud.beloep, bud.beloep) → uten oevre grense",
            },
        ),
        ("absolutt(bud.beloep)", {"absolutt(bud.beloep) → bud.beloep"}),
        (
            "avrund(bud.beloep, 100 kr)",
            {
                "avrund(bud.beloep, 100 kr) → uten avrund",
                "avrund(bud.beloep, 100 kr) → opp",
                "avrund(bud.beloep, 100 kr) → ned",
                "avrund(bud.beloep, 100 kr) → til 1000",
            },
        ),
        (
            "hvis(oppgitt(bud.beloep), bud.beloep, prisantydning.utstyr)",
            {"oppgitt(bud.beloep) → ikke oppgitt(bud.beloep)"},
        ),
        (
            "sum(post.nypris for hver utstyr der post.klasse i ['it', 'ekg'])",
            {
                "der post.klasse i ['it', 'ekg'] → uten der",
                "post.klasse i ['it', 'ekg'] → ikke post.klasse i ['it', 'ekg']",
                "post.klasse i […, 'it', …] → uten 'it'",
                "post.klasse i […, 'ekg', …] → uten 'ekg'",
            },
        ),
    ],
)
def test_the_changes_of_a_formula(loaded: Loaded, formula: str, expected: set[str]) -> None:
    assert made(loaded(component(formula))) == {f"a: {one}" for one in expected}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("bud.beloep < 0", {"bud.beloep < 0 → bud.beloep <= 0", "bud.beloep < 0 → bud.beloep >= 0"}
         | {"0 → 0.01", "0 → -0.01"}),
        (
            "praksis.driftsform != '8.2'",
            {"praksis.driftsform != '8.2' → praksis.driftsform == '8.2'"},
        ),
        ("ikke ja", {"ikke ja → ja", "ja → nei"}),
        (
            "ja og nei",
            {"ja og nei → ja eller nei", "ja → nei", "nei → ja"},
        ),
        ("dato > 2090-01-01", {"dato > 2090-01-01 → dato >= 2090-01-01", "dato > 2090-01-01 → dato <= 2090-01-01"}
         | {"2090-01-01 → 2089-12-31", "2090-01-01 → 2090-01-02"}),
    ],
)  # fmt: skip
def test_the_changes_of_a_condition(loaded: Loaded, condition: str, expected: set[str]) -> None:
    kept_out = f"ikke_med = [{{ hvis = \"{condition}\", grunn = 'nei' }}]\n"
    expected |= {f"{condition} → uten"}
    assert made(loaded(component("bud.beloep", kept_out))) == {f"a.ikke_med: {one}" for one in expected}


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("neste_virkedag(dato)", {"neste_virkedag(dato) → dato"}),
        ("siste_dag_i_mnd(dato)", {"siste_dag_i_mnd(dato) → dato"}),
        (
            "dato + 5 virkedager",
            {
                "dato + 5 virkedager → dato - 5 virkedager",
                "5 virkedager → 6 virkedager",
                "5 virkedager → 4 virkedager",
            },
        ),
    ],
)
def test_the_changes_of_a_day(loaded: Loaded, formula: str, expected: set[str]) -> None:
    deadline = f'\n[[frist]]\nid = "f"\nnavn = "F"\nformel = "{formula}"\nteller = "kalender"\n{BASIS}'
    assert made(loaded(deadline)) == {"f: kalender → domstolloven", *(f"f: {one}" for one in expected)}


def test_the_changes_of_a_rounding_a_deadline_and_a_check(loaded: Loaded) -> None:
    rounded = component("bud.beloep", "avrund = { til = 100, maate = 'opp' }\n")
    assert made(loaded(rounded)) == {
        "a: avrund til 100 → uten avrund",
        "a: avrund til 100 → til 1000",
        "a: avrund opp → ned",
    }
    deadline = f'\n[[frist]]\nid = "f"\nnavn = "F"\nformel = "dato + 5 uker"\nteller = "avtale"\n{BASIS}'
    assert made(loaded(deadline)) == {
        "f: avtale → domstolloven",
        "f: dato + 5 uker → dato - 5 uker",
        "f: 5 uker → 6 uker",
        "f: 5 uker → 4 uker",
    }
    assert made(loaded(check('maalt = "bud.beloep"\nfra = "bud.beloep"\ntil = "bud.beloep"'))) == {
        "k: uten fra",
        "k: uten til",
    }


def test_the_changes_of_parameters(loaded: Loaded) -> None:
    def parameter(unit: str, body: str) -> set[str]:
        return made(loaded(f'\n[parameter.p]\nnavn = "P"\nenhet = "{unit}"\n{body}\n{BASIS}'))

    assert parameter("kr", "verdi = 400") == {"p: 400 → 404", "p: 400 → 396"}
    assert parameter("aar", "verdi = 8") == {"p: 8 → 9", "p: 8 → 7"}
    assert parameter("aar", "verdi = 40") == {"p: 40 → 41", "p: 40 → 39"}
    assert parameter("aarstall", "verdi = 2026") == {"p: 2026 → 2027", "p: 2026 → 2025"}
    assert parameter("kr", "verdi = 0") == {"p: 0 → 1", "p: 0 → -1"}
    assert parameter("ja/nei", "verdi = true") == {"p: true → false"}
    assert parameter("tekst", "verdi = 'a'") == {"p: a → ax"}
    assert parameter("dato", "verdi = 2024-02-29") == {"p: 2024-02-29 → 2024-03-01", "p: 2024-02-29 → 2024-02-28"}
    scale = "trinn_av = 'pasient'\ntrinn = [{ til_og_med = 1000, verdi = 300 }, { verdi = 5 }]"
    assert parameter("kr", scale) == {
        "p: til_og_med 1000: 300 → 303",
        "p: til_og_med 1000: 300 → 297",
        "p: til_og_med 1000 → til_og_med 1010",
        "p: til_og_med 1000 → til_og_med 990",
        "p: til_og_med 1000 → under 1000",
        "p: siste trinn: 5 → 6",
        "p: siste trinn: 5 → 4",
    }


def test_the_side_of_a_limit_means_nothing_where_the_steps_are_added_up(loaded: Loaded) -> None:
    scale = "\n[parameter.p]\nnavn = 'P'\nenhet = 'kr/pasient'\ntrinn_av = 'pasient'\n"
    scale += "trinn = [{ til_og_med = 1000, verdi = 300 }, { verdi = 5 }]\n" + BASIS
    side = "p: til_og_med 1000 → under 1000"
    assert side in made(loaded(scale + component("trinn(p, liste.lengde) * 1 pasient")))
    assert side not in made(loaded(scale + component("trinnvis(p, liste.lengde)")))
    both = component("trinn(p, liste.lengde) * 1 pasient + trinnvis(p, liste.lengde)")
    assert side in made(loaded(scale + both))


def dated(*periods: str) -> str:
    rows = "".join(
        f"\n[[parameter.p.verdier]]\nverdi = {number}00\n{days}\n{BASIS}" for number, days in enumerate(periods, 1)
    )
    return f'\n[parameter.p]\nnavn = "P"\nenhet = "kr"\n{rows}'


def test_the_day_on_which_one_value_takes_over_is_moved_both_ways(loaded: Loaded) -> None:
    moved = {
        hva for hva in made(loaded(dated("gyldig_til = 2090-06-30", "gyldig_fra = 2090-07-01"))) if "gyldig" in hva
    }
    assert moved == {"p: gyldig_fra 2090-07-01 → 2090-06-30", "p: gyldig_fra 2090-07-01 → 2090-07-02"}


def test_the_day_means_nothing_where_only_the_source_is_another(loaded: Loaded) -> None:
    same = dated("gyldig_til = 2090-06-30", "gyldig_fra = 2090-07-01").replace("verdi = 200", "verdi = 100")
    assert not [hva for hva in made(loaded(same)) if "gyldig" in hva]


def test_a_day_with_nothing_beyond_it_is_moved_inwards(loaded: Loaded) -> None:
    moved = {hva for hva in made(loaded(dated("gyldig_fra = 2090-01-01\ngyldig_til = 2090-06-30"))) if "gyldig" in hva}
    assert moved == {"p: gyldig_fra 2090-01-01 → 2090-01-02", "p: gyldig_til 2090-06-30 → 2090-06-29"}


def test_only_what_stands_in_the_file_itself_is_changed(loaded: Loaded) -> None:
    loaded(component("bud.beloep + 1 kr"), head=BLOCK)
    assert made(loaded("", head=HEIR, name="arving")) == set()


def test_the_same_change_twice_gets_a_number(loaded: Loaded) -> None:
    hva = [change.hva for change in changes(loaded(component("bud.beloep * 2 * 2")))]
    assert "a: 2 → 3" in hva
    assert "a: 2 → 3 (2)" in hva
    assert len(hva) == len(set(hva))


# --- as if it were written -----------------------------------------------------------------------------------------

EVERYTHING = (
    """
[parameter.sats]
navn = "S"
enhet = "kr/pasient"
trinn_av = "pasient"
trinn = [{ til_og_med = 1000, verdi = 400 }, { verdi = 250 }]
sikkerhet = "antatt"
grunn = "g"
[parameter.del]
navn = "D"
enhet = "andel"
verdi = 0.25
sikkerhet = "antatt"
grunn = "g"
[[komponent]]
id = "u"
navn = "U"
for_hver = "utstyr"
formel = "post.nypris * minst"
avrund = { til = 10, maate = "opp" }
ikke_med = [{ hvis = "post.eier == 'leid'", grunn = "leies" }]
sikkerhet = "antatt"
grunn = "g"
[[komponent.mellomregning]]
id = "minst"
formel = "maks(del, 0.30)"
"""
    + component("avrund(trinnvis(sats, liste.lengde), 1000) + 7 kr", 'ikke_med = [{ hvis = "x", grunn = "g" }]\n')
    + '\n[[mellomregning]]\nid = "x"\nnavn = "X"\nformel = "bud.beloep <= 800_000 kr og ja"\n'
    + check('maalt = "takst"\ntil = "500_000 kr"').replace("takst", "bud.beloep")
    + case("takst = 0")
)

TIERED = "trinnvis(sats, liste.lengde)"
WRITTEN = {
    "sats: til_og_med 1000: 400 → 404": ("verdi = 400", "verdi = 404"),
    "sats: til_og_med 1000 → til_og_med 1010": ("til_og_med = 1000", "til_og_med = 1010"),
    "del: 0.25 → 0.2525": ("verdi = 0.25", "verdi = 0.2525"),
    "u: avrund opp → ned": ('maate = "opp"', 'maate = "ned"'),
    "u: avrund til 10 → til 100": ("til = 10,", "til = 100,"),
    "u.ikke_med: post.eier == 'leid' → post.eier != 'leid'": ("post.eier ==", "post.eier !="),
    "u.minst: maks(del, 0.30) → min(…)": ("maks(del", "min(del"),
    "u.minst: 0.30 → 0.303": ("0.30", "0.303"),
    "a: 7 kr → 8 kr": ("7 kr", "8 kr"),
    "a: …sats, liste.lengde), 1000) + 7 kr": ("1000) + 7", "1000) - 7"),
    "a: avrund(trinnvis(sats, liste.lengd…, 1000) → uten avrund": (f"avrund({TIERED}, 1000)", TIERED),
    "x: bud.beloep <= 800_000 kr → bud.beloep < 800_000 kr": ("<=", "<"),
    "x: bud.beloep <= 800_000 kr og ja → bud.beloep <= 800_000 kr eller ja": (" og ", " eller "),
    "k.til: 500_000 kr → 505000 kr": ("500_000 kr", "505000 kr"),
}  # fmt: skip


@pytest.mark.parametrize("hva", WRITTEN)
def test_a_change_is_made_as_if_it_were_written_in_the_file(loaded: Loaded, hva: str) -> None:
    before, after = WRITTEN[hva]
    assert EVERYTHING.count(before) == 1
    original = loaded(EVERYTHING)
    found = [change for change in changes(original) if change.hva.startswith(hva)]
    (change,) = found[:1]
    (one,) = original.tester
    facts = case_facts(one)
    changed = change.apply(original)
    assert changed is not None
    written = loaded(EVERYTHING.replace(before, after), name="skrevet")
    came = outcomes(Plan(changed), one, facts)
    assert came == outcomes(Plan(written), one, facts)
    assert change.where.line == 1 + (HEAD + EVERYTHING)[: (HEAD + EVERYTHING).index(before)].count("\n")


def test_the_changes_of_a_whole_file_are_the_same_every_time_and_leave_it_alone(loaded: Loaded) -> None:
    regelsett = loaded(EVERYTHING)
    first = run_cases(regelsett)
    told = [mutate(one, Bench([one])).missing for one in (regelsett, regelsett, loaded(EVERYTHING))]
    names = [[change.hva for change in one] for one in told]
    assert names[0] == names[1] == names[2]
    assert [result.misses for result in run_cases(regelsett)] == [result.misses for result in first]


# --- who notices ---------------------------------------------------------------------------------------------------


def test_a_limit_is_seen_by_a_case_on_it_and_one_just_above(mutated: Mutated) -> None:
    rules = component("hvis(bud.beloep <= 900_000 kr, 1 kr, 2 kr)")
    on, above = case("takst = 1"), case("takst = 2", endre='{ "bud.beloep" = 900_001 }')
    limit = "a: bud.beloep <= 900_000 kr → bud.beloep "
    assert left(mutated(rules + case("takst = 2", endre='{ "bud.beloep" = 2_000_000 }'))) == {
        f"{limit}< 900_000 kr",
        "a: 900_000 kr → 909000 kr",
        "a: 900_000 kr → 891000 kr",
        "a: 1 kr → 2 kr",
        "a: 1 kr → 0 kr",
    }
    assert left(mutated(rules + on)) == {"a: 900_000 kr → 909000 kr", "a: 2 kr → 3 kr", "a: 2 kr → 1 kr"}
    assert left(mutated(rules + on + above)) == set()


def test_a_case_that_does_not_expect_what_changed_does_not_notice(mutated: Mutated) -> None:
    rules = component("bud.beloep * 0.40") + component("1 kr", ident="b") + case("b = 1")
    found = mutated(rules)
    assert left(found) == {"a: 0.40 → 0.404", "a: 0.40 → 0.396"}
    advice = {change.hva: change.hvordan for change in found.missing}["a: 0.40 → 0.404"]
    assert advice.nb == "la prøven «p» vente a = 360000 også, om det er riktig"
    assert advice.en == 'let the case "p" expect a = 360000 too, if that is right'


def test_a_change_is_seen_in_everything_that_rests_on_it(mutated: Mutated) -> None:
    step = '\n[[mellomregning]]\nid = "x"\nnavn = "X"\nformel = "bud.beloep * 2"\n'
    whole = '\n[[komponent]]\nid = "s"\nnavn = "S"\n' + BASIS
    rules = step + whole + component("x", 'del_av = "s"\n')
    assert left(mutated(rules + case("takst = 1_800_000"))) == set()
    assert left(mutated(rules + case("s = 1_800_000"))) == set()
    assert left(mutated(rules + check('maalt = "x"\ntil = "1_800_000 kr"') + case('k = "holder"'))) == {
        "x: 2 → 1",
        "k.til: 1_800_000 kr → 1818000 kr",
    }


def test_a_condition_of_a_whole_is_seen_in_its_parts(mutated: Mutated) -> None:
    kept_out = "ikke_med = [{ hvis = \"praksis.driftsform == '8.2'\", grunn = 'nei' }]\n"
    rules = '\n[[komponent]]\nid = "s"\nnavn = "S"\n' + BASIS + kept_out + component("bud.beloep", 'del_av = "s"\n')
    out = case('a = "gjelder_ikke"', endre='{ "praksis.driftsform" = "8.2" }')
    assert left(mutated(rules + case("a = 900_000"))) == {"s.ikke_med: praksis.driftsform == '8.2' → uten"}
    assert left(mutated(rules + case("a = 900_000") + out)) == set()


def test_days_and_areas_of_the_head_are_seen_by_cases_on_both_sides(loaded: Loaded) -> None:
    head = HEAD + 'gyldig_til = 2090-12-31\nomraade = ["KS"]\n'
    inside = case("takst = 1", dato="2090-01-01") + case("takst = 1", dato="2090-12-31")
    outside = case('regelsett = "gjelder_ikke"', dato="2089-12-31") + case(
        'regelsett = "gjelder_ikke"', dato="2091-01-01"
    )
    alone = loaded(component("1 kr") + inside, head=head)
    assert [one.hva for one in mutate(alone, Bench([alone])).missing] == [
        "regelsett: gyldig_fra 2090-01-01 → 2089-12-31",
        "regelsett: gyldig_til 2090-12-31 → 2091-01-01",
    ]
    both = loaded(component("1 kr") + inside + outside, head=head)
    assert mutate(both, Bench([both])).missing == ()


def test_a_value_that_is_gone_on_the_day_is_noticed(mutated: Mutated) -> None:
    rules = dated("gyldig_fra = 2090-03-01") + component("p")
    assert left(mutated(rules + case("takst = 100", dato="2090-03-02"))) == {"p: gyldig_fra 2090-03-01 → 2090-03-02"}
    assert left(mutated(rules + case("takst = 100"))) == set()


def test_the_cases_of_an_heir_notice_too_unless_it_has_replaced_the_rule(mutated: Mutated) -> None:
    rules = component("bud.beloep * 2")
    seen = case("a = 1_800_000")
    assert left(mutated(rules, HEIR + seen, head=BLOCK)) == set()
    replaced = component("bud.beloep * 2", "overstyrer = true\n")
    assert left(mutated(rules, HEIR + replaced + seen, head=BLOCK)) == {"a: 2 → 3", "a: 2 → 1"}


def test_a_case_that_fails_notices_nothing(mutated: Mutated) -> None:
    assert left(mutated(component("bud.beloep * 2") + case("takst = 7"))) == {"a: 2 → 3", "a: 2 → 1"}


def test_what_no_case_can_notice_is_explained_in_the_file(mutated: Mutated) -> None:
    explained = EXPLAINED.replace("FH450", "FH451")
    rules = component("bud.beloep * 2 * 0") + case("takst = 0")
    found = mutated(rules, head=HEAD + explained.format("a: 2 → 3") + explained.format("a: 0 → 0.01"))
    assert left(found) == {"a: 2 → 1"}
    assert [(one.hva, one.accepted.grunn.nb) for one in found.explained] == [("a: 2 → 3", "fordi")]
    (stale,) = found.stale
    assert (stale.code, stale.found) == ("FH452", "a: 0 → 0.01")
    assert found.share.antall == 6
    assert (found.share.naadd, found.share.forklart) == (2, 1)


def test_how_far_it_has_come_is_told(loaded: Loaded) -> None:
    told: list[tuple[str, int, int]] = []
    regelsett = loaded(component("bud.beloep * 2") + case("takst = 1_800_000"))
    mutate(regelsett, Bench([regelsett]), lambda *said: told.append(said))
    assert told == [("prove", number, 4) for number in range(4)]


def test_every_change_says_what_was_and_what_is(loaded: Loaded) -> None:
    for change in changes(loaded(EVERYTHING)):
        assert re.search(r" → |: uten ", change.hva), change.hva
        assert change.hvordan.nb.startswith("legg til")
        assert change.hvordan.en.startswith("add ")
