"""The command line as a user meets it: exit codes, streams, language, and what happens when something goes wrong."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from fasthandel._version import __version__
from fasthandel.cli import exits, session
from fasthandel.cli.commands import COMMANDS
from fasthandel.cli.main import main

ROOT = Path(__file__).parent.parent


def run(
    *arguments: str, env: Mapping[str, str] | None = None, stdin: bytes = b"", cwd: Path = ROOT
) -> tuple[int, str, str]:
    """Return exit code, standard output and standard error of a new process."""
    clean = {name: value for name, value in os.environ.items() if name not in {"FASTHANDEL_SPRAK", "COLUMNS"}}
    done = subprocess.run(
        [sys.executable, "-m", "fasthandel", *arguments],
        cwd=cwd,
        env={**clean, "PYTHONPATH": str(ROOT), **(env or {})},
        input=stdin,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Return the same of `main` in this process."""
    code = main(arguments)
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_help_goes_to_standard_output_and_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "--help")
    assert (code, err) == (exits.DONE, "")
    assert out.startswith("Bruk: fasthandel [VALG] KOMMANDO ...\n")
    for name, entry in COMMANDS.items():
        if " " not in name:
            assert f"\n  {name} " in out
            assert entry.summary.nb.split()[0] in out
    assert "Options" not in out
    assert "Usage" not in out


def test_short_help_option_means_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "takst", "-h") == call(capsys, "takst", "--help")


@pytest.mark.parametrize("path", COMMANDS)
@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_command_has_help_with_an_example_in_both_languages(
    path: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = call(capsys, *path.split(), "--sprak", language, "--help")
    assert (code, err) == (exits.DONE, "")
    usage, example = ("Bruk:", "Eksempel:") if language == "nb" else ("Usage:", "Example:")
    assert out.startswith(f"{usage} fasthandel {path} ")
    assert f"\n{example}\n  fasthandel {path.split(maxsplit=1)[0]}" in out
    summary = COMMANDS[path].summary.in_language(language)
    assert summary.split(",")[0][:40] in " ".join(out.split())
    other = {"Usage:", "Options:", "Commands:"} if language == "nb" else {"Bruk:", "Valg:", "Kommandoer:"}
    assert not [word for word in other if word in out]


@pytest.mark.parametrize("path", COMMANDS)
def test_the_example_of_every_command_works(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    examples = call(capsys, *path.split(), "--help")[1].partition("\nEksempel:\n")[2].splitlines()
    assert examples
    for example in examples:
        program, *arguments = shlex.split(example)
        assert program == "fasthandel"
        told = {exits.DONE, exits.FINDINGS} if path == "regler endring" else {exits.DONE}  # it shows a difference
        assert call(capsys, *arguments)[0] in told


def test_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "--version") == (exits.DONE, f"fasthandel {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "message", "note"),
    [
        ("tkast", "fasthandel: FH301 ukjent kommando: tkast", "mente du takst?"),
        ("qqqq", "fasthandel: FH301 ukjent kommando: qqqq", "se fasthandel --help"),
        ("regler vsi x", "fasthandel regler: FH301 ukjent kommando: vsi", "mente du vis?"),
        ("--versjon", "fasthandel: FH302 ukjent valg: --versjon", "mente du --version?"),
        ("takst x --dat 1", "fasthandel takst: FH302 ukjent valg: --dat", "mente du --dato?"),
        ("takst -z", "fasthandel takst: FH302 ukjent valg: -z", "se fasthandel takst --help"),
        ("takst", "fasthandel takst: FH303 mangler: PRAKSIS", "se fasthandel takst --help"),
        ("regler vis", "fasthandel regler vis: FH303 mangler: ID", "se fasthandel regler vis --help"),
        ("takst x -r", "fasthandel takst: FH305 -r trenger en verdi", "se fasthandel takst --help"),
        ("takst x --stille=1", "fasthandel takst: FH306 --stille tar ingen verdi", "se fasthandel takst --help"),
        ("takst x y z", "fasthandel takst: FH307 mer enn kommandoen tar imot: y z", "se fasthandel takst --help"),
        (
            "takst x --dato 01.03.2023",
            "fasthandel takst: FH308 ugyldig verdi: --dato 01.03.2023",
            "en dato skrives ÅÅÅÅ-MM-DD; 01.03.2023 skrives 2023-03-01",
        ),
        (
            "takst x --dato 2023-02-30",
            "fasthandel takst: FH308 ugyldig verdi: --dato 2023-02-30",
            "en dato skrives ÅÅÅÅ-MM-DD; den dagen finnes ikke",
        ),
        (
            "takst x --dato 20230301",
            "fasthandel takst: FH308 ugyldig verdi: --dato 20230301",
            "en dato skrives ÅÅÅÅ-MM-DD; for eksempel 2023-03-01",
        ),
        (
            "takst x --format jsn",
            "fasthandel takst: FH308 ugyldig verdi: --format jsn",
            "tillatt: terminal, tekst, json, markdown; mente du json?",
        ),
        (
            "takst x --detalj 4",
            "fasthandel takst: FH308 ugyldig verdi: --detalj 4",
            "tillatt: 1 (sum), 2 (linjer), 3 (alt); se fasthandel takst --help",
        ),
        (
            "takst x --farge ja",
            "fasthandel takst: FH308 ugyldig verdi: --farge ja",
            "tillatt: auto, alltid, aldri; se fasthandel takst --help",
        ),
        ("--sprak de takst", "fasthandel: FH308 ugyldig verdi: --sprak de", "tillatt: nb, en; se fasthandel --help"),
    ],
)
def test_wrong_usage_is_told_in_norwegian_with_the_next_step(
    arguments: str, message: str, note: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(capsys, *arguments.split()) == (exits.USAGE, "", f"{message}\n  {note}\n")


@pytest.mark.parametrize("place", ["before", "after"])
def test_language_may_be_asked_for_anywhere_on_the_line(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    language = ["--lang=en"]
    line = [*language, "takst"] if place == "before" else ["takst", *language]
    assert call(capsys, *line)[2] == "fasthandel takst: FH303 missing: PRACTICE\n  see fasthandel takst --help\n"


def test_the_last_language_counts_and_a_file_may_be_called_like_the_option() -> None:
    assert session.session_for(["--sprak", "en", "takst", "--lang", "nb"], {}).language == "nb"
    assert session.session_for(["takst", "--", "--sprak", "en"], {}).language == "nb"
    assert session.session_for(["takst", "--sprak"], {}).language == "nb"


def test_the_environment_sets_the_language_and_an_option_overrules_it() -> None:
    assert run("takst", env={"FASTHANDEL_SPRAK": "en"})[2].startswith("fasthandel takst: FH303 missing: PRACTICE")
    assert run("takst", "--sprak", "nb", env={"FASTHANDEL_SPRAK": "en"})[2].startswith(
        "fasthandel takst: FH303 mangler"
    )


def test_a_wrong_language_in_the_environment_is_named_as_such() -> None:
    code, _, err = run("takst", "x", env={"FASTHANDEL_SPRAK": "sv"})
    assert code == exits.USAGE
    assert err == "fasthandel: FH308 ugyldig verdi: FASTHANDEL_SPRAK sv\n  tillatt: nb, en; se fasthandel --help\n"


@pytest.mark.parametrize("arguments", [(), ("regler",), ("--sprak", "nb"), ("ny",)])
def test_a_group_alone_shows_its_help_on_standard_error(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = call(capsys, *arguments)
    assert (code, out) == (exits.USAGE, "")
    assert err.startswith("Bruk: fasthandel ")
    assert "FH304 mangler kommando" in err


def test_problems_as_json_are_one_list_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "takst", "x", "--dato", "i dag", "--feilformat", "json")
    assert (code, out) == (exits.USAGE, "")
    (problem,) = json.loads(err)
    assert problem["kode"] == "FH308"
    assert problem["noekkel"] == "--dato"
    assert problem["melding"] == "ugyldig verdi: --dato i dag"
    assert problem["melding_en"] == "invalid value: --dato i dag"


def test_a_group_alone_with_problems_as_json_prints_nothing_but_json(capsys: pytest.CaptureFixture[str]) -> None:
    (problem,) = json.loads(call(capsys, "--feilformat", "json")[2])
    assert problem["kode"] == "FH304"


def test_help_is_written_in_the_letters_that_the_stream_has() -> None:
    code, out, _ = run("takst", "--help", env={"PYTHONIOENCODING": "ascii"})
    assert code == exits.DONE
    assert "Form paa resultatet" in out
    assert "?" not in out


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "cp437", "latin-1", "ascii"])
def test_messages_survive_old_code_pages(encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "fasthandel", "takst", "x", "--dato", "«−æ»"],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert done.returncode == exits.USAGE
    assert "FH308 ugyldig verdi: --dato" in done.stderr.decode(encoding)


def test_a_reader_who_stops_reading_gets_no_traceback() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "fasthandel", "takst", "--help"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    program.stdout.close()
    assert program.stderr is not None
    err = program.stderr.read()
    program.stderr.close()
    assert (program.wait(), err) == (exits.BROKEN_PIPE, b"")


def _break(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    import fasthandel.cli.ny

    def fail(*_: object, **__: object) -> None:
        practice = "Elvebredden legesenter"  # noqa: F841 - a local value that a careless report would show
        raise error

    monkeypatch.setattr(fasthandel.cli.ny.praksis, "callback", fail)


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _break(monkeypatch, KeyboardInterrupt())
    assert call(capsys, "ny", "praksis") == (128 + signal.SIGINT, "", "")


def test_an_internal_error_is_one_line_and_its_report_holds_nothing_of_the_practice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.delenv("FASTHANDEL_DEBUG", raising=False)
    error = ValueError("1062800 kr for Elvebredden legesenter")
    error.__cause__ = KeyError("Seller")
    _break(monkeypatch, error)
    code, out, err = call(capsys, "ny", "praksis")
    (report,) = tmp_path.iterdir()
    assert (code, out) == (exits.INTERNAL, "")
    assert err == f"fasthandel: FH399 intern feil: ValueError; rapport uten opplysninger om praksisen: {report}\n"
    text = report.read_text(encoding="utf-8")
    for held in ("builtins.ValueError", "builtins.KeyError", "fasthandel.cli.main:", f"fasthandel {__version__}"):
        assert held in text
    for secret in ("1062800", "Elvebredden", "Seller", str(Path.home()), str(ROOT)):
        assert secret not in text


def test_an_internal_error_without_room_for_a_report_is_still_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    monkeypatch.delenv("FASTHANDEL_DEBUG", raising=False)
    _break(monkeypatch, ZeroDivisionError())
    code, _, err = call(capsys, "ny", "praksis")
    assert code == exits.INTERNAL
    assert err == "fasthandel: FH399 intern feil: ZeroDivisionError; FASTHANDEL_DEBUG=1 viser hvor\n"


def test_a_developer_sees_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FASTHANDEL_DEBUG", "1")
    _break(monkeypatch, ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        main(["ny", "praksis"])


def test_a_shell_completes_commands_options_and_values() -> None:
    def completed(line: str, word: int) -> set[str]:
        env = {"_FASTHANDEL_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(word)}
        return {each.partition(",")[2] for each in run(env=env)[1].splitlines()}

    assert completed("fasthandel t", 1) == {"takst"}
    assert completed("fasthandel takst --k", 2) == {"--krev-avgjort"}
    assert completed("fasthandel takst --format j", 3) == {"json"}
    assert completed("fasthandel takst x.toml -r no-uts", 4) == {"no-utstyr"}
    assert completed("fasthandel regler vis no-uts", 3) == {"no-utstyr"}
