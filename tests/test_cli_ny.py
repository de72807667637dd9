"""`fasthandel ny praksis`: a template to fill in, that is valid once it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.praksis import template


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_template_goes_to_standard_output_and_the_next_step_to_standard_error(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = call(capsys, "ny", "praksis", "--sprak", language)
    assert (code, out) == (exits.DONE, template(language))
    assert "fasthandel takst" in err
    assert call(capsys, "ny", "praksis", "--sprak", language, "-q") == (exits.DONE, out, "")


def test_a_file_gets_the_template_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "min.toml"
    code, out, err = call(capsys, "ny", "praksis", "-o", target)
    assert (code, out) == (exits.DONE, "")
    assert err.startswith(f"Skrev {target}\n")
    assert f"fasthandel takst {target} -r " in err
    assert target.read_text(encoding="utf-8") == template("nb")
    target.write_text("filled in", encoding="utf-8")
    code, _, err = call(capsys, "ny", "praksis", "-o", target)
    assert code == exits.USAGE
    assert "FH310" in err
    assert target.read_text(encoding="utf-8") == "filled in"
    assert call(capsys, "ny", "praksis", "-o", target, "--overskriv")[0] == exits.DONE
    assert target.read_text(encoding="utf-8") == template("nb")


def test_the_template_as_it_stands_names_what_to_fill_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "min.toml"
    call(capsys, "ny", "praksis", "-o", target)
    code, _, err = call(capsys, "takst", target, "-r", "no-utstyr")
    assert code == exits.PRAKSIS
    marked = re.findall(r'(?m)^(\w+) = "FYLL INN"', template("nb"))
    assert marked
    for key in marked:
        assert key in err


def test_the_template_can_be_valued_once_it_is_filled_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "min.toml"
    text = template("nb")
    # the comment above each marked key ends in an example
    between = r"(?: |\n#   )"  # a space, or where the line is full
    for_example = f"for{between}eksempel{between}" + r'("[^"]+"|\S+)\.\n(?:#.*\n)*(\w+) = "FYLL INN"'
    examples = re.findall(for_example, text)
    for example, key in examples:
        text = text.replace(f'{key} = "FYLL INN"', f"{key} = {example}", 1)
    assert 'FYLL INN"' not in text
    target.write_text(text, encoding="utf-8")
    assert call(capsys, "takst", target, "-r", "no-utstyr", "-q")[::2] == (exits.DONE, "")
