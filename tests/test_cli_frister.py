"""`fasthandel frister` from file to output: what goes where, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.cli.values import RefusedError, days_ahead
from fasthandel.data import data_dir
from fasthandel.render.cells import cells

ELVEBREDDEN = data_dir("samples") / "elvebredden.toml"
COMMITTEE = ("-r", "no-frister-ekspertutvalget")


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["frister", *map(str, arguments)])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


@pytest.mark.parametrize("width", [80, 120])
def test_the_timeline_fits_the_window(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    code, out, err = call(capsys, ELVEBREDDEN, *COMMITTEE, "--dato", "2023-05-01", "--format", "terminal")
    assert (code, err) == (exits.DONE, "")
    assert max(map(cells, out.splitlines())) <= width
    assert "12. juni 2023" in out.replace("\xa0", " ")


def test_the_dates_of_the_worked_example(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = call(capsys, ELVEBREDDEN, *COMMITTEE, "--dato", "2023-03-01", "--format", "json")
    (rules,) = json.loads(out)["regelsett"]
    found = {one["id"]: (one["tidligst"], one["dato"]) for one in rules["frister"]}
    assert (
        found.items()
        >= {
            "andre_utlysning": ("2023-04-03", "2023-05-29"),
            "tredje_utlysning": ("2023-05-15", "2023-07-10"),
            "retten_faller_bort": (None, "2023-06-12"),
            "oppsigelsen_utloeper": (None, "2023-08-15"),
        }.items()
    )


def test_a_deadline_within_the_days_decides_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    # The third announcement is published on 22 May 2023; from the 13th of June what comes next is the end of the notice
    # period, 15 August: 63 days, nine weeks
    assert call(capsys, ELVEBREDDEN, *COMMITTEE, "--dato", "2023-06-13", "--innen", "63d")[0] == exits.FINDINGS
    assert call(capsys, ELVEBREDDEN, *COMMITTEE, "--dato", "2023-06-13", "--innen", "62d")[0] == exits.DONE
    assert call(capsys, ELVEBREDDEN, *COMMITTEE, "--dato", "2023-06-13", "--innen", "9u")[0] == exits.FINDINGS


def test_the_window_is_days_or_weeks() -> None:
    assert [days_ahead(one) for one in ("30d", "30", "6u", "6w", "2 uker", "0d")] == [30, 30, 42, 42, 14, 0]
    for wrong in ("", "d", "-3d", "3m", "1.5d", "99999u", "３d"):
        with pytest.raises(RefusedError):
            days_ahead(wrong)


def test_a_wrong_window_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = call(capsys, ELVEBREDDEN, "--innen", "3m")
    assert code == exits.USAGE
    assert "for eksempel 30d eller 6u" in err


def test_nothing_on_deadlines_is_told_and_not_taken_for_good(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    own = tmp_path / "eget.toml"
    own.write_text('[regelsett]\nid = "eget"\nnavn = "Eget"\nstatus = "lokal"\ngir = "frister"\n', encoding="utf-8")
    code, _, err = call(capsys, ELVEBREDDEN, "-r", own)
    assert code == exits.NOTHING
    assert err == f"{ELVEBREDDEN}: FH182 ingen av regelsettene sier noe om frister her\n"


def test_a_day_without_any_rule_tells_what_there_is_and_no_proposal(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, ELVEBREDDEN, "--dato", "2012-12-31")
    assert code == exits.NOTHING
    assert "FH182" in err
    assert "det gjelder fra og med 2013-01-01" in " ".join(out.split())
    assert "ekspertutvalget" not in out


def test_a_rule_set_of_checks_has_no_deadlines(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = call(capsys, ELVEBREDDEN, "-r", "no-utlysning")
    assert code == exits.NOTHING
    assert "FH182" in err


def test_without_a_name_the_rules_in_force_on_the_day_are_used(capsys: pytest.CaptureFixture[str]) -> None:
    def used(day: str) -> list[str]:
        return [
            one["id"]
            for one in json.loads(call(capsys, ELVEBREDDEN, "--dato", day, "--format", "json")[1])["regelsett"]
        ]

    assert used("2024-03-31") == ["no-frister-foer-2024"]
    assert used("2024-04-01") == ["no-frister-ks"]


def test_what_lacks_a_fact_can_be_an_error(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = ELVEBREDDEN.read_text(encoding="utf-8").replace("tilbud_mottatt = 2023-04-11\n", "")
    praksis = tmp_path / "uten.toml"
    praksis.write_text(text, encoding="utf-8")
    arguments = (praksis, "-r", "no-nemnd-skjonn", "--dato", "2023-03-01")
    assert call(capsys, *arguments)[0] == exits.DONE
    code, out, _ = call(capsys, *arguments, "--krev-avgjort")
    assert code == exits.UNDECIDED
    assert "fratreden.tilbud_mottatt" in out


def test_the_calendar_is_written_beside_the_rest_and_brought_up_to_date(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    calendar, praksis = tmp_path / "frister.ics", tmp_path / "praksis.toml"
    text = ELVEBREDDEN.read_text(encoding="utf-8")
    praksis.write_text(text, encoding="utf-8")
    arguments = (praksis, *COMMITTEE, "--dato", "2023-03-01", "--ics", calendar)
    code, out, err = call(capsys, *arguments)
    assert code == exits.DONE
    assert "Frister for" in out
    assert f"Skrev {calendar}" in err
    before = events(calendar)
    assert call(capsys, *arguments)[0] == exits.USAGE  # it stands there already
    assert events(calendar) == before
    praksis.write_text(text.replace("soeknadsfrist = 2023-06-12", "soeknadsfrist = 2023-06-19"), encoding="utf-8")
    assert call(capsys, *arguments, "--overskriv")[0] == exits.DONE
    after = events(calendar)
    assert after.keys() == before.keys()
    moved = {uid for uid in after if after[uid] != before[uid]}
    assert [(before[uid], after[uid]) for uid in moved] == [
        (("2023-06-12", 0), ("2023-06-19", 1)),
    ]


def events(path: Path) -> dict[str, tuple[str, int]]:
    calendar = Calendar.from_ical(path.read_bytes())
    return {
        str(one["UID"]): (one.decoded("DTSTART").isoformat(), int(one.get("SEQUENCE", 0)))
        for one in calendar.walk("VEVENT")
    }


def test_the_calendar_never_takes_the_place_of_the_practice(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = call(capsys, ELVEBREDDEN, "--ics", ELVEBREDDEN)
    assert code == exits.USAGE
    assert "FH314" in err
