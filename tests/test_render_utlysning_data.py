"""The announcement check for other programs: SARIF against its schema, commands of GitHub, JUnit as it is read."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft7Validator

from fasthandel.render.utlysning import skriver
from fasthandel.render.utlysning.sarif import MOST_NOTIFICATIONS, artifact
from tests.fixtures.utlysning_document import (
    RULES,
    Doc,
    check,
    faulty,
    file,
    good,
    head,
    many,
    rule,
    summary,
    unreadable,
)

# The schema of OASIS's committee: github.com/oasis-tcs/sarif-spec, public.
SARIF = Path(__file__).parent / "fixtures" / "sarif-schema-2.1.0.json"
URI = re.compile(r"(?:[a-z]+:)?[A-Za-z0-9\-._~/%:#]*\Z")
"""What addresses are made of here; a relative one has no colon in it."""


@cache
def validator() -> Draft7Validator:
    return Draft7Validator(json.loads(SARIF.read_text(encoding="utf-8")))


def written(format: str, *files: Doc, **options: Any) -> str:
    writer = skriver(format, **options)
    return writer.begin(head()) + "".join(map(writer.file, files)) + writer.end(summary(files))


def sarif(*files: Doc, **options: Any) -> Any:
    log = json.loads(written("sarif", *files, **options))
    assert [f"{list(one.absolute_path)}: {one.message[:200]}" for one in validator().iter_errors(log)] == []
    assert len(log["runs"]) == 1
    return log["runs"][0]


# --- SARIF -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("show", ["funn", "alle"])
@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("number", [0, 1, 2, 3, 30])
def test_sarif_fits_its_schema(number: int, language: str, show: str) -> None:
    run = sarif(*many(number), language=language, show=show)
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["tool"]["driver"]["rules"]) == len(RULES)


def test_the_schema_notices_what_does_not_fit() -> None:
    log = json.loads(written("sarif", faulty()))
    log["runs"][0]["results"][0]["level"] = "feil"
    assert not validator().is_valid(log)


def test_each_result_points_to_its_rule() -> None:
    run = sarif(faulty(), show="alle")
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert len(run["results"]) == len(faulty()["kontroller"])


def test_two_rule_sets_may_have_a_check_of_the_same_code() -> None:
    ours, theirs = rule("UL001", "a", "A", "A"), rule("UL001", "b", "B", "B", regelsett="lokal")
    writer = skriver("sarif")
    start = writer.begin(head([ours, theirs]))
    text = start + writer.file(file("x.toml", "X", *(check(one, "funn", fil="x.toml") for one in (theirs, ours))))
    log = json.loads(text + writer.end(summary([])))
    assert [one["ruleIndex"] for one in log["runs"][0]["results"]] == [1, 0]
    inherited = check(rule("UL001", "a", "A", "A", regelsett="et-annet"), "funn", fil="x.toml")
    assert sarif(file("x.toml", "X", inherited))["results"][0]["ruleIndex"] == 0
    unknown = check(rule("UL999", "c", "C", "C"), "funn", fil="x.toml")
    assert "ruleIndex" not in sarif(file("x.toml", "X", unknown))["results"][0]


def test_how_a_check_ended_is_said_as_sarif_says_it() -> None:
    found = {one["ruleId"]: one for one in sarif(faulty(), show="alle", baseline=True)["results"]}
    assert {code: (one["kind"], one["level"]) for code, one in found.items()} == {
        "UL001": ("pass", "none"),
        "UL003": ("fail", "error"),
        "UL007": ("fail", "warning"),
        "UL009": ("fail", "note"),
        "UL010": ("open", "none"),
        "UL012": ("notApplicable", "none"),
        "UL014": ("fail", "error"),
        "UL016": ("fail", "error"),
        "UL901": ("fail", "warning"),
    }
    (waived,) = found["UL014"]["suppressions"]
    assert waived["kind"] == "inSource"
    assert waived["justification"].startswith("Vedtaket er påklaget. Bestemt av kommuneoverlegen")
    assert [code for code, one in found.items() if "suppressions" in one] == ["UL014"]
    states = {code: one["baselineState"] for code, one in found.items() if "baselineState" in one}
    assert states == {"UL016": "unchanged", **dict.fromkeys(("UL003", "UL007", "UL009", "UL901"), "new")}


def test_only_what_is_asked_for_is_a_result() -> None:
    codes = [one["ruleId"] for one in sarif(faulty(), good())["results"]]
    assert codes == ["UL003", "UL007", "UL009", "UL014", "UL016", "UL901"]


def test_a_finding_has_a_place_and_a_fingerprint_that_is_not_its_line() -> None:
    result = sarif(faulty())["results"][0]
    where = result["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "utlysninger/solli.toml", "uriBaseId": "%SRCROOT%"}
    assert where["region"] == {"startLine": 13, "startColumn": 9}
    assert result["partialFingerprints"] == {"fasthandel/v1": faulty()["kontroller"][1]["avtrykk"]}
    lines = [one["physicalLocation"]["region"]["startLine"] for one in result["relatedLocations"]]
    assert lines == [12, 13]
    nowhere = check(RULES[1], "funn", fil="x.toml", linje=None)
    (result,) = sarif(file("x.toml", "X", nowhere))["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]


def test_a_file_that_cannot_be_read_is_a_notification() -> None:
    (invocation,) = sarif(good(), unreadable())["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert first["descriptor"] == {"id": "FH012"}
    assert first["message"]["text"] == "ukjent nøkkel: utlysning.U1.prsi; mente du pris?"
    where = first["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "utlysninger/%C3%B8delagt%20fil.toml"
    assert where["region"] == {"startLine": 8, "startColumn": 1}
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert sarif(good())["invocations"] == [{"executionSuccessful": True}]


def test_notifications_beyond_the_bound_are_counted() -> None:
    (invocation,) = sarif(*[unreadable()] * (MOST_NOTIFICATIONS // 2 + 2))["invocations"]
    told = invocation["toolExecutionNotifications"]
    assert len(told) == MOST_NOTIFICATIONS + 1
    assert told[-1]["message"]["text"].startswith("4 meldinger til")


def test_the_help_has_an_address_where_one_is_known() -> None:
    address = "https://example.org/docs/utlysning.md"
    rules = sarif(docs=address)["tool"]["driver"]["rules"]
    assert rules[1]["helpUri"] == f"{address}#ul003"
    (plain, *_) = sarif()["tool"]["driver"]["rules"]
    assert "helpUri" not in plain
    assert "docs/utlysning.md#ul001" in plain["help"]["text"]


@pytest.mark.parametrize(
    ("path", "uri", "is_relative"),
    [
        ("a b/ø.toml", "a%20b/%C3%B8.toml", True),
        ("./a.toml", "a.toml", True),
        ("../a.toml", "../a.toml", True),
        ("100%#1?.toml", "100%25%231%3F.toml", True),
        ("a:b.toml", "a%3Ab.toml", True),
        ("/saker/a b.toml", "file:///saker/a%20b.toml", False),
        ("C:/saker/a.toml", "file:///C:/saker/a.toml", False),
        ("//server/del/a.toml", "file://server/del/a.toml", False),
        ("\udcff.toml", "%FF.toml", True),
        ("\ud800.toml", "%ED%A0%80.toml", True),
    ],
)
def test_a_path_becomes_an_address(path: str, uri: str, *, is_relative: bool) -> None:
    found = artifact(path)
    assert found == ({"uri": uri, "uriBaseId": "%SRCROOT%"} if is_relative else {"uri": uri})
    assert URI.match(found["uri"])


def test_a_name_in_a_message_is_no_link() -> None:
    name = rule("UL001", "a", "[les](https://example.org)", "")
    (result,) = sarif(file("x.toml", "X", check(name, "funn", fil="x.toml")))["results"]
    assert "](" not in result["message"]["text"]


# --- GitHub ----------------------------------------------------------------------------------------------------------

COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^,:]*)(?:,[a-z]+=[^,:]*)*)::(.+)\Z")


def decoded(text: str) -> str:
    """Return text as the runner reads it."""
    for sign, escaped in (("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"), ("%", "%25")):
        text = text.replace(escaped, sign)
    return text


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    found = []
    for line in text.removesuffix("\n").split("\n") if text else []:
        match = COMMAND.match(line)
        assert match, line
        pairs = (part.partition("=") for part in match[2].split(","))
        found.append((match[1], {key: decoded(one) for key, _, one in pairs}, decoded(match[3])))
    return found


def test_a_finding_is_a_command_of_its_severity() -> None:
    found = commands(written("github", faulty(), unreadable()))
    assert [level for level, _, _ in found] == ["error", "warning", "notice", "warning", "error", "error"]
    assert found[0][1] == {
        "file": "utlysninger/solli.toml",
        "line": "13",
        "col": "9",
        "title": "UL003 Søknadsfristen er minst tre uker (U1)",
    }
    assert "Målt: 2\u00a0uker. Krav: minst 3\u00a0uker" in found[0][2].split("\n")
    assert found[-1][1]["file"] == "utlysninger/ødelagt fil.toml"


def test_signs_that_a_command_is_made_of_are_escaped() -> None:
    odd = rule("UL001", "a", "50 %, nei: ja\r", "", tiltak="linje::error file=x::y %0A")
    fil = "a,b:c%\n.toml"
    ((level, properties, said),) = commands(written("github", file(fil, "", check(odd, "funn", fil=fil))))
    assert level == "error"
    assert properties["file"] == fil
    assert properties["title"] == "UL001 50\u00a0%, nei: ja (U1)"
    assert "linje::error file=x::y %0A" in said


def test_nothing_is_written_when_there_is_nothing_to_tell() -> None:
    for name in ("github", "linje"):
        assert written(name) == written(name, good()) == ""


# --- JUnit -----------------------------------------------------------------------------------------------------------

LAYOUT: dict[str, tuple[set[str], set[str]]] = {
    "testsuites": ({"name"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testcase"}),
    "testcase": ({"name", "classname", "time"}, {"failure", "error", "skipped"}),
    "failure": ({"message", "type"}, set()),
    "error": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
}
"""The elements of JUnit that are used, each with its attributes and what may stand in it, as Jenkins has it."""


def junit(*files: Doc, **options: Any) -> ET.Element:
    root = ET.fromstring(written("junit", *files, **options).encode())  # noqa: S314 - our own
    assert root.tag == "testsuites"
    for element in root.iter():
        attributes, inner = LAYOUT[element.tag]
        assert set(element.attrib) == attributes
        assert {child.tag for child in element} <= inner
        if element.tag == "testcase":
            assert len(element) <= 1
    for suite in root:
        assert int(suite.attrib["tests"]) == len(suite)
        for tag, key in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert int(suite.attrib[key]) == len(list(suite.iter(tag)))
    return root


@pytest.mark.parametrize("number", [0, 1, 2, 30])
def test_there_is_a_suite_for_each_file(number: int) -> None:
    files = many(number)
    root = junit(*files)
    assert [suite.attrib["name"] for suite in root] == [one["fil"] for one in files]


def test_there_is_a_case_for_each_check_whatever_is_shown() -> None:
    for show in ("funn", "alle"):
        (suite,) = junit(faulty(), show=show)
        ended = [case[0].tag if len(case) else "passed" for case in suite]
        assert ended == ["passed", "failure", "failure", "failure", *["skipped"] * 4, "failure"]
        assert len({(case.attrib["classname"], case.attrib["name"]) for case in suite}) == len(suite)


def test_a_case_says_why() -> None:
    (suite, broken) = junit(faulty(), unreadable())
    failure = suite[1][0]
    assert failure.attrib["type"] == "feil"
    assert failure.attrib["message"].startswith("Målt: 2\u00a0uker. Krav: minst 3\u00a0uker.")
    assert (failure.text or "").startswith("utlysninger/solli.toml:13:9: feil\n")
    assert suite[4][0].attrib["message"] == (
        "kan ikke avgjøres: fyll inn utlysning.U1.tiltredelse. Tiltredelsen er ikke oppgitt."
    )
    assert broken[0][0].attrib["type"] == "FH012"
    assert broken[0].attrib["classname"] == "utlysninger.ødelagt fil"
