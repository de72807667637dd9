"""Results go to standard output or to a file that is written whole, and never over another one unasked."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from fasthandel import render
from fasthandel.cli import streams
from fasthandel.cli.output import ENDINGS, FORMATS, Output, format_for, write_whole
from fasthandel.cli.session import Session
from fasthandel.errors import UsageError


def output(file: Path | str | None = None, *, format_: str = "tekst", overwrite: bool = False) -> Output:
    return Output(format=format_, file=None if file is None else str(file), overwrite=overwrite, session=Session())


def code_of(refused: pytest.ExceptionInfo[UsageError]) -> str:
    (problem,) = refused.value.problems
    return problem.code


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_every_format_that_can_be_asked_for_has_a_renderer() -> None:
    assert set(FORMATS) == set(render.FORMATS)
    assert set(ENDINGS.values()) < {*FORMATS, "csv"}


def test_a_terminal_gets_terminal_and_a_pipe_gets_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert format_for(None, None) == "terminal"
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert format_for(None, None) == "tekst"


@pytest.mark.parametrize(
    ("file", "chosen"), [("a.json", "json"), ("a.b.MD", "markdown"), ("a.markdown", "markdown"), ("a.txt", "tekst")]
)
def test_the_ending_of_the_file_tells_the_format(file: str, chosen: str) -> None:
    assert format_for(None, file) == chosen
    assert format_for("json", file) == "json"


def test_an_ending_tells_only_a_format_that_the_command_has() -> None:
    assert format_for(None, "a.csv", (*FORMATS, "csv")) == "csv"
    with pytest.raises(UsageError) as refused:
        format_for(None, "a.csv")
    assert code_of(refused) == "FH313"
    assert ".csv" not in str(refused.value.problems[0].expected)


def test_an_ending_that_tells_nothing_is_refused_with_those_that_do() -> None:
    with pytest.raises(UsageError) as refused:
        format_for(None, "takst.pdf")
    assert code_of(refused) == "FH313"
    assert ".json" in str(refused.value.problems[0].expected)


@pytest.mark.parametrize(
    ("when", "no_color", "terminal", "colored"),
    [
        ("auto", None, True, True),
        ("auto", None, False, False),
        ("auto", "1", True, False),
        ("auto", "", True, True),
        ("alltid", "1", False, True),
        ("aldri", None, True, False),
    ],
)
def test_colour_is_for_terminals_without_no_color_unless_asked_for(
    when: str, no_color: str | None, *, terminal: bool, colored: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)
    assert streams.wants_color(when, Terminal() if terminal else io.StringIO()) is colored


def test_a_dumb_terminal_gets_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert not streams.wants_color("auto", Terminal())


@pytest.mark.parametrize(("columns", "width"), [("120", 120), ("0", None), ("wide", None), ("", None)])
def test_columns_sets_the_width_and_a_pipe_has_none(
    columns: str, width: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert streams.width_of(io.StringIO()) == width


def test_a_new_file_is_written_as_it_stands(tmp_path: Path) -> None:
    target = tmp_path / "takst.txt"
    output(target).write("1 062 800 kr ≤ æøå\n")
    assert target.read_bytes() == "1 062 800 kr ≤ æøå\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "takst.txt"
    target.write_text("old")
    with pytest.raises(UsageError) as refused:
        output(target).check()
    assert code_of(refused) == "FH310"
    with pytest.raises(UsageError) as refused:
        output(target).write("new")
    assert code_of(refused) == "FH310"
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_is_replaced_when_asked_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "takst.txt"
    target.write_text("old")
    target.chmod(0o640)
    wanted = output(target, overwrite=True)
    wanted.check()
    wanted.write("new")
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_has_the_permissions_that_the_user_gives_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        output(tmp_path / "takst.txt").write("new")
    finally:
        os.umask(before)
    assert (tmp_path / "takst.txt").stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    output(link, overwrite=True).write("new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "takst.txt"
    target.write_text("old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError) as refused:
        output(target, overwrite=True).write("new")
    assert code_of(refused) == "FH312"
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_without_hard_links_a_new_file_is_written_and_an_old_one_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(_source: str, _target: str) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", unsupported)
    write_whole(str(tmp_path / "a.txt"), b"new", overwrite=False)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    with pytest.raises(FileExistsError):
        write_whole(str(tmp_path / "a.txt"), b"newer", overwrite=False)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_device_is_written_into() -> None:
    write_whole(os.devnull, b"text", overwrite=False)
    output(os.devnull).check()
    assert not Path(os.devnull).is_file()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refused:
        output(tmp_path / "gone" / "takst.txt").check()
    assert code_of(refused) == "FH311"
    assert refused.value.problems[0].found == str(tmp_path / "gone")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refused:
        output(tmp_path, overwrite=True).check()
    assert code_of(refused) == "FH312"


def test_the_practice_file_is_never_the_output(tmp_path: Path) -> None:
    practice = tmp_path / "praksis.toml"
    practice.write_text("x = 1")
    alias = tmp_path / "alias.toml"
    alias.symlink_to(practice)
    for name in (practice, alias):
        with pytest.raises(UsageError) as refused:
            output(name, overwrite=True).check(inputs=(str(practice),))
        assert code_of(refused) == "FH314"


def test_what_was_written_is_said_on_standard_error_unless_quiet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output(tmp_path / "a.txt").write("x")
    assert capsys.readouterr() == ("", f"Skrev {tmp_path / 'a.txt'}\n")
    Output(format="tekst", file=str(tmp_path / "b.txt"), quiet=True, session=Session()).write("x")
    assert capsys.readouterr() == ("", "")
    Output(format="tekst", file=str(tmp_path / "c.txt"), session=Session(problem_format="json")).write("x")
    assert capsys.readouterr() == ("", "")


def test_data_is_utf8_whatever_the_stream_is(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252", errors="replace"))
    output(format_="json").write('{"navn": "Ærø −"}\n')
    sys.stdout.flush()
    assert raw.getvalue() == '{"navn": "Ærø −"}\n'.encode()


def test_text_uses_the_letters_that_the_stream_has(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252", errors="replace"))
    output().write("−5 år ━\n")
    sys.stdout.flush()
    assert raw.getvalue().decode("cp1252") == "-5 år =\n"
