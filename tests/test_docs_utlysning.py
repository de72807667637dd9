"""`docs/utlysning.md` explains every check, at the address that findings give."""

from __future__ import annotations

import re

import pytest

from fasthandel.utlysning.waivers import OWN
from scripts.docs import DOCS
from scripts.made_utlysning import checks

PAGE = (DOCS / "utlysning.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r'(?ms)^<a id="(\w+)"></a>\n\n### (.*?)(?=^<a id=|^<!-- /laget)', PAGE))


def test_every_check_has_a_section_and_a_row_and_there_are_no_others() -> None:
    codes = [*checks(), *OWN]
    assert list(SECTIONS) == [kode.lower() for kode in codes]
    assert re.findall(r"(?m)^\| \[(\w+)\]\(#\w+\)", PAGE) == codes


@pytest.mark.parametrize("kode", checks())
def test_a_section_says_what_is_asked_from_where_and_what_satisfies_it(kode: str) -> None:
    rule, regelsett, _ = checks()[kode]
    shown = SECTIONS[kode.lower()]
    assert shown.startswith(f"{kode}: {rule.navn.nb}\n")
    kilde = regelsett.kilder[rule.basis.kilde]
    asked = [one.text for one in (rule.holder, rule.maalt, rule.fra, rule.til) if one is not None]
    said = (
        rule.id,
        rule.tiltak.nb,
        rule.ordlyd.nb,
        kilde.url,
        rule.basis.punkt,
        rule.forklaring.nb,
        rule.basis.grunn.nb,
    )
    for text in (*said, *asked, *(one.grunn.nb for one in rule.ikke_med)):
        assert " ".join(text.split()) in shown, text
    assert ("prøver hver utlysning for seg" in shown) is bool(rule.for_hver)


@pytest.mark.parametrize("kode", OWN)
def test_the_checks_of_waivers_are_explained_too(kode: str) -> None:
    assert OWN[kode]["forklaring"] in SECTIONS[kode.lower()]
    assert OWN[kode]["tiltak"] in SECTIONS[kode.lower()]


def test_a_value_stands_beside_the_name_of_its_parameter() -> None:
    assert "`kunngjoering.soeknadstid` = 3 uker" in SECTIONS["ul003"]
    assert "`kunngjoering.avtale_2024` = 1. april 2024" in SECTIONS["ul003"]
    assert "`kunngjoering.pris_hoey` = 2 000 000 kr" in SECTIONS["ul152"]
