"""The package as a user gets it: the built files, and the command in an environment of its own.

`.ci/run` builds and installs, and names the folder with `dist` and `venv` in FASTHANDEL_INSTALLED.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

INSTALLED = Path(os.environ["FASTHANDEL_INSTALLED"])
SCRIPTS = INSTALLED / "venv" / ("Scripts" if os.name == "nt" else "bin")
ROOT = Path(__file__).resolve().parent.parent.parent


def run(*command: str, cwd: Path, remarks: str = "", code: int = 0) -> str:
    """Return what a command of the fresh environment prints, run from `cwd`; it says nothing else but `remarks`."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COV_"))}
    done = subprocess.run(
        [SCRIPTS / command[0], *command[1:]],
        cwd=cwd,
        env={**environment, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert remarks in done.stderr if remarks else done.stderr == ""
    return done.stdout


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """Return a folder outside the checkout with the samples in `samples/`, fetched as README.md tells."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r'python -c "(.*data_dir.*)"', readme)
    assert found, "README.md no longer tells where the samples are"
    folder = run("python", "-c", found[1], cwd=tmp_path).strip()
    assert not Path(folder).is_relative_to(ROOT)
    shutil.copytree(folder, tmp_path / "samples")
    return tmp_path


def test_help_lists_the_commands(tmp_path: Path) -> None:
    shown = run("fasthandel", "--help", cwd=tmp_path)
    assert all(command in shown for command in ("takst", "regler", "ny"))


@pytest.mark.parametrize(
    ("regelsett", "takst"),
    [("no-nemnd-skjonn", "1062800"), ("no-utstyr", "174800"), ("no-ekspertutvalget-2023", "400200")],
)
def test_the_sample_has_its_takst(samples: Path, regelsett: str, takst: str) -> None:
    shown = run("fasthandel", "takst", "samples/elvebredden.toml", "-r", regelsett, "--format", "json", cwd=samples)
    assert json.loads(shown)["takst"] == takst


def test_a_takst_is_shown_as_text(samples: Path) -> None:
    shown = run("fasthandel", "takst", "samples/elvebredden.toml", "-r", "no-ekspertutvalget-2023", cwd=samples)
    assert "400\u00a0200" in shown


def test_deadlines_reversion_and_announcements_come_out_of_the_samples(samples: Path) -> None:
    about = ("samples/elvebredden.toml", "--dato", "2023-06-13", "--format", "json")
    deadlines = json.loads(run("fasthandel", "frister", *about, "-r", "no-frister-ekspertutvalget", cwd=samples))
    assert deadlines["regelsett"][0]["frister"]
    reversion = json.loads(run("fasthandel", "hjemfall", *about, "-r", "no-frister-ekspertutvalget", cwd=samples))
    assert reversion["regelsett"][0]["svar"] == "har_skjedd"
    checked = json.loads(run("fasthandel", "utlysning", *about, "--utenfeil", cwd=samples))
    assert checked["filer"][0]["kontroller"]


def test_an_announcement_in_prose_becomes_a_draft(samples: Path) -> None:
    text = next((samples / "samples" / "utlysninger").glob("*.txt"))
    run(
        "fasthandel",
        "utlysning",
        "--tekst",
        str(text),
        "--utkast",
        "utkast.toml",
        cwd=samples,
        remarks="Skrev utkast.toml",
    )
    assert "[[utlysning]]" in (samples / "utkast.toml").read_text(encoding="utf-8")


def test_what_needs_an_extra_says_in_one_line_how_to_get_it(samples: Path) -> None:
    """The wheel alone brings neither the calendar nor the PDF reader."""
    calendar = ("frister", "samples/elvebredden.toml", "--ics", "frister.ics")
    run("fasthandel", *calendar, cwd=samples, code=2, remarks='pip install "fasthandel[kalender]"')
    assert not (samples / "frister.ics").exists()
    (pdf, *_) = (samples / "samples" / "utlysninger").glob("*.pdf")
    said = 'pip install "fasthandel[pdf]"'
    run("fasthandel", "utlysning", "--tekst", str(pdf), cwd=samples, code=2, remarks=said)


def test_the_shipped_rule_sets_are_listed(tmp_path: Path) -> None:
    shown = run("fasthandel", "regler", "list", cwd=tmp_path)
    shipped = {path.stem for folder in ("no", "lokal") for path in (ROOT / "rules" / folder).glob("*.toml")}
    assert shipped
    assert all(regelsett in shown for regelsett in shipped)


def test_a_new_practice_file_is_written(tmp_path: Path) -> None:
    shown = run("fasthandel", "ny", "praksis", cwd=tmp_path, remarks="Fyll ut det som er merket")
    assert "[praksis]" in shown


def test_the_cases_of_the_shipped_rule_sets_pass(tmp_path: Path) -> None:
    assert "bestått" in run("fasthandel", "regler", "test", cwd=tmp_path)


def test_the_wheel_holds_the_package_its_types_and_all_data() -> None:
    (wheel,) = (INSTALLED / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as file:
        names = set(file.namelist())
    assert "fasthandel/py.typed" in names
    for folder in ("rules", "samples"):
        files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        expected = {f"fasthandel/_data/{path.relative_to(ROOT).as_posix()}" for path in files}
        assert expected
        assert expected <= names
    outside = {name for name in names if not name.startswith("fasthandel/") and ".dist-info/" not in name}
    assert outside == set()


def test_the_sdist_is_enough_to_build_and_test() -> None:
    (sdist,) = (INSTALLED / "dist").glob("*.tar.gz")
    with tarfile.open(sdist) as file:
        names = {name.partition("/")[2] for name in file.getnames()}
    needed = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "Makefile", ".ci/run"}
    assert needed <= names
    for folder in ("fasthandel", "rules", "samples", "docs", "tests", "benchmarks"):
        assert any(name.startswith(f"{folder}/") for name in names), folder
    assert not any("__pycache__" in name or name.startswith(".venv") for name in names)
