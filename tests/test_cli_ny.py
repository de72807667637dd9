"""`fasthandel ny`: templates to fill in, that are valid once they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fasthandel.cli import exits
from fasthandel.cli.commands import below
from fasthandel.cli.main import main
from fasthandel.praksis import template
from fasthandel.praksis.blank import MALER


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


NEXT = {
    "praksis": ("fasthandel takst {} -r ",),
    "overdragelse": ("fasthandel frister {}\n", "fasthandel hjemfall {}\n"),
    "utlysning": ("fasthandel utlysning {}\n",),
}
"""The templates, and the commands that each is for."""

each_template = pytest.mark.parametrize("name", NEXT)


def test_there_is_a_command_for_every_template() -> None:
    assert list(below("ny")) == list(NEXT) == list(MALER)


@each_template
@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_template_goes_to_standard_output_and_the_next_step_to_standard_error(
    name: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = call(capsys, "ny", name, "--sprak", language)
    assert (code, out) == (exits.DONE, template(language, name))
    for command in NEXT[name]:
        assert command.format({"nb": "FIL", "en": "FILE"}[language]) in err
    assert call(capsys, "ny", name, "--sprak", language, "-q") == (exits.DONE, out, "")


@each_template
def test_a_file_gets_the_template_once(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "min.toml"
    code, out, err = call(capsys, "ny", name, "-o", target)
    assert (code, out) == (exits.DONE, "")
    assert err.startswith(f"Skrev {target}\n")
    for command in NEXT[name]:
        assert command.format(target) in err
    assert target.read_text(encoding="utf-8") == template("nb", name)
    target.write_text("filled in", encoding="utf-8")
    code, _, err = call(capsys, "ny", name, "-o", target)
    assert code == exits.USAGE
    assert "FH310" in err
    assert target.read_text(encoding="utf-8") == "filled in"
    assert call(capsys, "ny", name, "-o", target, "--overskriv")[0] == exits.DONE
    assert target.read_text(encoding="utf-8") == template("nb", name)


def test_a_template_points_to_the_schema_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "regler", "skjema", "praksis", "-o", tmp_path / "praksis.schema.json", "-q")
    for name in NEXT:
        target = tmp_path / f"{name}.toml"
        call(capsys, "ny", name, "-o", target, "-q")
        assert target.read_text(encoding="utf-8") == "#:schema ./praksis.schema.json\n" + template("nb", name)


@each_template
def test_the_template_as_it_stands_names_what_to_fill_in(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "min.toml"
    call(capsys, "ny", name, "-o", target)
    code, _, err = call(capsys, "takst", target, "-r", "no-utstyr")
    assert code == exits.PRAKSIS
    marked = re.findall(r'(?m)^(\w+) = "FYLL INN"', template("nb", name))
    assert marked
    for key in marked:
        assert key in err


@each_template
def test_the_template_can_be_valued_once_it_is_filled_in(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "min.toml"
    text = template("nb", name)
    # the comment above each marked key ends in an example
    between = r"(?: |\n#   )"  # a space, or where the line is full
    for_example = f"for{between}eksempel{between}" + r'("[^"]+"|\S+)\.\n(?:#.*\n)*(\w+) = "FYLL INN"'
    examples = re.findall(for_example, text)
    for example, key in examples:
        text = text.replace(f'{key} = "FYLL INN"', f"{key} = {example}", 1)
    assert 'FYLL INN"' not in text
    target.write_text(text, encoding="utf-8")
    assert call(capsys, "takst", target, "-r", "no-utstyr", "-q")[::2] == (exits.DONE, "")
