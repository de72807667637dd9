"""The calendar is read back by two readers that have nothing in common, and by a calendar program in miniature."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

import fasthandel.kalender
from fasthandel._version import __version__
from fasthandel.codes import title
from fasthandel.errors import UsageError
from fasthandel.kalender import calendar_of
from tests.fixtures.frister_document import ALL, Doc, document, frist, ingen, med, rule_set, tett, tre, vanlig

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 12, 24, 18, 0, tzinfo=UTC)
RAMMEAVTALE = "Rammeavtale om allmennlegepraksis (ASA 4310)"
each = pytest.mark.parametrize("name", ALL)

# Easter Monday 2027 and the day after, the last day of January, leap days, the ends of the year.
DAYS = ("2027-03-29", "2027-03-30", "2027-01-31", "2028-02-29", "2026-12-31", "2027-01-01", "2052-02-29", "2028-02-28")


def made(found: Doc, **options: Any) -> bytes:
    return calendar_of(found, **{"stamp": NOW, **options})


def days(*dates: str, **more: Any) -> Doc:
    """A rule set whose deadlines fall on these days, d0, d1 and so on."""
    return document(
        rule_set(
            "prøve", "Prøve", [frist(f"d{number}", f"Frist {day}", day, **more) for number, day in enumerate(dates)]
        )
    )


def by_icalendar(raw: bytes) -> dict[str, dict[str, Any]]:
    calendar: Any
    (calendar,) = Calendar.from_ical(raw, multiple=True)
    assert [part.errors for part in calendar.walk()] == [[] for _ in calendar.walk()]
    found = {}
    for event in calendar.walk("VEVENT"):
        found[str(event["UID"])] = {
            "start": event["DTSTART"].dt,
            "end": event["DTEND"].dt,
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "status": str(event["STATUS"]),
            "category": [str(one) for one in event["CATEGORIES"].cats],
            "url": str(event.get("URL", "")),
            "sequence": int(event["SEQUENCE"]),
            "stamp": event["DTSTAMP"].dt,
            "alarms": [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")],
        }
    return found


def by_vobject(raw: bytes) -> dict[str, dict[str, Any]]:
    calendar: Any
    (calendar,) = vobject.readComponents(raw.decode("utf-8"))
    found = {}
    for event in calendar.contents.get("vevent", []):
        found[event.uid.value] = {
            "start": event.dtstart.value,
            "end": event.dtend.value,
            "summary": event.summary.value,
            "description": event.description.value,
            "status": event.status.value,
            "category": event.categories.value,
            "url": event.url.value if "url" in event.contents else "",
            "sequence": int(event.sequence.value),
            "stamp": event.dtstamp.value,
            "alarms": [alarm.trigger.value for alarm in event.contents.get("valarm", [])],
        }
    return found


def lines(raw: bytes) -> list[bytes]:
    assert raw.endswith(b"\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    return raw.split(b"\r\n")[:-1]


class Client:
    """What a calendar program does with a file: a known event is replaced when its number is higher, never doubled."""

    def __init__(self) -> None:
        self.events: dict[str, dict[str, Any]] = {}

    def take(self, raw: bytes) -> int:
        """Read a file; return how many events were new, changed or taken away."""
        changed = 0
        for uid, event in by_icalendar(raw).items():
            old = self.events.get(uid)
            newer = old is None or (event["sequence"], event["stamp"]) > (old["sequence"], old["stamp"])
            if old is not None and not newer:
                assert {**event, "alarms": []} == {**old, "alarms": []}, "changed without a new number"
            self.events[uid] = event if newer or old is None else old
            changed += newer
        return changed

    @property
    def shown(self) -> dict[str, date]:
        return {one["summary"]: one["start"] for one in self.events.values() if one["status"] != "CANCELLED"}


# --- what is read back -----------------------------------------------------------------------------------------------


@each
def test_two_readers_read_the_same(name: str) -> None:
    raw = made(ALL[name]())
    assert by_vobject(raw) == by_icalendar(raw)


@each
def test_every_deadline_with_a_date_is_an_event_on_its_day(name: str) -> None:
    found = ALL[name]()
    wanted = sorted(
        (one["dato"], one["navn"]) for rules in found["regelsett"] for one in rules["frister"] if one["dato"]
    )
    events = by_vobject(made(found)).values()
    assert sorted((one["start"].isoformat(), re.split(" · | \\(", one["summary"])[0]) for one in events) == wanted
    for one in events:
        assert type(one["start"]) is date
        assert one["end"] - one["start"] == timedelta(days=1)


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_the_whole_day_at_the_ends_of_months_and_years(day: str) -> None:
    raw = made(days(day))
    start = day.replace("-", "")
    end = (date.fromisoformat(day) + timedelta(days=1)).strftime("%Y%m%d")
    assert f"DTSTART;VALUE=DATE:{start}".encode() in lines(raw)
    assert f"DTEND;VALUE=DATE:{end}".encode() in lines(raw)
    for read in (by_icalendar, by_vobject):
        (event,) = read(raw).values()
        assert event["start"] == date.fromisoformat(day)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_of_all_are_days_too(day: str) -> None:
    (event,) = Calendar.from_ical(made(days(day))).walk("VEVENT")
    assert event["DTSTART"].dt == date.fromisoformat(day)  # type: ignore[union-attr]  # a date


@each
def test_the_file_is_as_the_standard_has_it(name: str) -> None:
    raw = made(ALL[name]())
    content = lines(raw)
    assert content[0] == b"BEGIN:VCALENDAR"
    assert {b"VERSION:2.0", b"CALSCALE:GREGORIAN", b"METHOD:PUBLISH"} < set(content)
    assert any(line.startswith(b"PRODID:-//fasthandel//") for line in content)
    assert any(line.startswith(b"X-WR-CALNAME:Frister for Elvebredden") for line in content)
    for line in content:
        assert len(line) <= 75
        line.decode("utf-8")  # no letter is split
    count = content.count(b"BEGIN:VEVENT")
    assert count == content.count(b"TRANSP:TRANSPARENT")
    assert count == sum(line.startswith(b"LAST-MODIFIED:20261125T093000Z") for line in content)


def test_a_provisional_date_is_tentative_and_says_what_it_assumes() -> None:
    events = {one["summary"]: one for one in by_vobject(made(vanlig())).values()}
    marked = events.pop("Svar på tilbudet (foreløpig) · Elvebredden legesenter")
    assert marked["status"] == "TENTATIVE"
    assert "Den forutsetter: Tilbudet gis 25. januar 2027" in marked["description"]
    assert "\nFyll inn tildeling.tilbud_mottatt\n" in marked["description"]
    assert {one["status"] for one in events.values()} == {"CONFIRMED"}


def test_the_description_says_all_that_a_reader_must_know() -> None:
    events = {one["summary"].partition(" · ")[0]: one for one in by_vobject(made(vanlig())).values()}
    assert events["Ny utlysning"]["description"].split("\n") == [
        "Utlysningene skal ha rimelig avstand.",
        "Hvem: kommunen",
        "Kan gjøres fra 30. november 2026 til 25. januar 2027",
        "Hvis fristen ikke holdes: Utlysningen teller ikke med mot hjemfall.",
        "Slik er datoen regnet ut: 2. november 2026 + 12 uker",
        "Telles etter domstolloven §§ 148–149",
        f"Kilde: ASA 10.4 ({RAMMEAVTALE}, KS og Legeforeningen) https://example.org/asa4310.pdf",
        "Hviler på: sitert: ordrett fra kilden",
        "Regelsett: Rammeavtalen fra 2024 (no-asa4310-2024, versjon 1), gjeldende regel",
        "Dette er en beregning etter oppgitte regler, ikke juridisk råd.",
    ]
    moved = "Flyttet fra 27. mars 2027 (lørdag), forbi 28. mars (1. påskedag) og 29. mars (2. påskedag)"
    assert moved in events["Siste dag for å kreve nemnd"]["description"].split("\n")
    assert "Gjort: 9. november 2026" in events["Svar på høring til kontoret (gjort)"]["description"].split("\n")
    assert events["Ny utlysning"]["category"] == ["Rammeavtalen fra 2024"]
    assert events["Ny utlysning"]["url"] == "https://example.org/asa4310.pdf"


def test_english_is_the_same_event_in_other_words() -> None:
    nb, en = (by_vobject(made(vanlig(), language=language)) for language in ("nb", "en"))
    assert {uid: one["start"] for uid, one in nb.items()} == {uid: one["start"] for uid, one in en.items()}
    summaries = {one["summary"] for one in en.values()}
    assert "Next announcement · Elvebredden legesenter" in summaries
    assert any("Moved from 27 March 2027 (Saturday), past 28 March" in one["description"] for one in en.values())


def test_what_cannot_be_decided_or_does_not_apply_is_no_event() -> None:
    assert by_vobject(made(ingen())) == {}
    text = made(vanlig()).decode("utf-8")
    assert "Klage på tildelingen" not in text
    assert "Bindingstid" not in text


def test_several_rule_sets_are_told_apart() -> None:
    events = by_vobject(made(tre()))
    same_day = [one["summary"] for one in events.values() if one["start"] == date(2027, 1, 25)]
    assert sorted(same_day) == [
        "Ny utlysning · Elvebredden legesenter · no-asa4310-2024",
        "Ny utlysning · Elvebredden legesenter · no-utvalg-2023",
    ]


# --- reminders -------------------------------------------------------------------------------------------------------


def test_reminders_come_before_the_day_and_never_for_a_day_that_has_passed() -> None:
    # Seen from 25 November 2026: two weeks before 9 December is that very day; two before 8 December has passed.
    raw = made(days("2026-12-09", "2026-12-08", "2026-11-27", "2026-11-26", "2026-11-24"))
    found = sorted(
        (one["start"].isoformat(), [alarm.days for alarm in one["alarms"]]) for one in by_vobject(raw).values()
    )
    assert found == [
        ("2026-11-24", []),
        ("2026-11-26", []),
        ("2026-11-27", [-2]),
        ("2026-12-08", [-2]),
        ("2026-12-09", [-14, -2]),
    ]
    assert b"TRIGGER:-P14D" in lines(raw)


def test_the_reader_chooses_the_reminders() -> None:
    raw = made(days("2027-06-01"), alarms=(1, 30, 7, 30, 0))
    for read in (by_icalendar, by_vobject):
        (event,) = read(raw).values()
        assert [alarm.days for alarm in event["alarms"]] == [-30, -7, -1, 0]
    (event,) = by_vobject(made(days("2027-06-01"), alarms=())).values()
    assert event["alarms"] == []


def test_what_is_done_reminds_of_nothing() -> None:
    raw = made(days("2027-06-01", status="gjort", skjedd="2026-11-20"))
    (event,) = by_vobject(raw).values()
    assert event["alarms"] == []
    assert event["summary"].startswith("Frist 2027-06-01 (gjort)")


# --- again, after a change -------------------------------------------------------------------------------------------


@each
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    first = made(ALL[name]())
    assert made(ALL[name]()) == first
    assert made(ALL[name](), stamp=LATER, previous=first) == first


def test_the_time_zone_of_the_clock_makes_no_difference() -> None:
    oslo = datetime(2026, 11, 25, 10, 30, 0, 999, tzinfo=timezone(timedelta(hours=1)))
    assert made(vanlig(), stamp=oslo) == made(vanlig())
    with pytest.raises(ValueError, match="time zone"):
        made(vanlig(), stamp=NOW.replace(tzinfo=None))


def changed(raw: bytes) -> dict[str, int]:
    return {one["summary"].partition(" · ")[0]: one["sequence"] for one in by_icalendar(raw).values()}


def test_a_new_date_updates_one_event_and_doubles_none() -> None:
    client = Client()
    first = made(days("2027-02-01", "2027-03-01", "2027-04-01"))
    assert client.take(first) == 3
    again = days("2027-02-01", "2027-03-08", "2027-04-01")
    again["regelsett"][0]["frister"][1]["navn"] = "Frist 2027-03-01"
    second = made(again, stamp=LATER, previous=first)
    assert client.take(second) == 1
    name = " · Elvebredden legesenter"
    assert client.shown == {
        f"Frist 2027-02-01{name}": date(2027, 2, 1),
        f"Frist 2027-03-01{name}": date(2027, 3, 8),
        f"Frist 2027-04-01{name}": date(2027, 4, 1),
    }
    assert changed(second) == {"Frist 2027-02-01": 0, "Frist 2027-03-01": 1, "Frist 2027-04-01": 0}
    stamps = {one["start"]: one["stamp"] for one in by_icalendar(second).values()}
    assert stamps == {date(2027, 2, 1): NOW, date(2027, 3, 8): LATER, date(2027, 4, 1): NOW}
    third = made(days("2027-02-01", "2027-03-01", "2027-04-01"), stamp=LATER + timedelta(days=1), previous=second)
    assert client.take(third) == 1
    assert changed(third)["Frist 2027-03-01"] == 2


def test_an_event_that_is_gone_is_cancelled_once_and_can_come_back() -> None:
    client = Client()
    first = made(days("2027-02-01", "2027-03-01"))
    client.take(first)
    second = made(days("2027-02-01"), stamp=LATER, previous=first)
    client.take(second)
    assert list(client.shown.values()) == [date(2027, 2, 1)]
    (gone,) = [one for one in by_vobject(second).values() if one["status"] == "CANCELLED"]
    assert (gone["start"], gone["sequence"], gone["alarms"]) == (date(2027, 3, 1), 1, [])
    third = made(days("2027-02-01"), stamp=LATER + timedelta(days=1), previous=second)
    assert third == second
    fourth = made(days("2027-02-01", "2027-03-01"), stamp=LATER + timedelta(days=2), previous=third)
    assert client.take(fourth) == 1
    assert sorted(client.shown.values()) == [date(2027, 2, 1), date(2027, 3, 1)]
    assert changed(fourth) == {"Frist 2027-02-01": 0, "Frist 2027-03-01": 2}


def test_a_deadline_that_loses_its_date_is_taken_away() -> None:
    first = made(vanlig())
    lost = vanlig()
    for one in lost["regelsett"][0]["frister"]:
        if one["id"] == "tilbud":
            one.update(dato=None, status="mangler", foreloepig=False)
    client = Client()
    client.take(first)
    client.take(made(lost, stamp=LATER, previous=first))
    assert not any("tilbudet" in summary for summary in client.shown)


def test_a_later_day_drops_reminders_and_is_no_change() -> None:
    first = made(days("2026-12-09"))
    later = days("2026-12-09")
    later["dato"] = "2026-12-01"
    second = made(later, stamp=LATER, previous=first)
    (before,), (after,) = by_vobject(first).values(), by_vobject(second).values()
    assert [alarm.days for alarm in after["alarms"]] == [-2]
    assert {**before, "alarms": []} == {**after, "alarms": []}


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("the words", lambda one: one.update(ved_brudd="Noe annet følger.")),
        ("the name", lambda one: one.update(navn="Et annet navn")),
        ("provisional", lambda one: one.update(foreloepig=True)),
        ("done", lambda one: one.update(status="gjort", skjedd="2026-11-20")),
        ("the source", lambda one: one.update(kilder=[{"kilde": "X", "punkt": "1"}])),
    ],
)
def test_any_change_of_what_an_event_says_is_told_once(what: str, change: Callable[[Doc], None]) -> None:
    first = made(days("2027-02-01", "2027-03-01"))
    again = days("2027-02-01", "2027-03-01")
    change(again["regelsett"][0]["frister"][0])
    client = Client()
    client.take(first)
    assert client.take(made(again, stamp=LATER, previous=first)) == 1, what
    assert len(client.events) == 2


def test_an_event_is_known_by_practice_rule_set_and_deadline_alone() -> None:
    (uid,) = by_vobject(made(days("2027-02-01")))
    assert re.fullmatch(r"[0-9a-f]{32}@fasthandel", uid)
    same = days("2030-05-05")
    same["praksis"].update(fil="annet/sted.toml", sha256="0" * 64, innhold_sha256="1" * 64)
    same["regelsett"][0].update(navn="Nytt navn", versjon="2", sha256="2" * 64, status="historisk")
    assert set(by_vobject(made(same))) == {uid}
    other = days("2027-02-01")
    other["praksis"]["navn"] = "Solli legekontor"
    another = days("2027-02-01")
    another["regelsett"][0]["id"] = "annen"
    assert len({uid, *by_vobject(made(other)), *by_vobject(made(another))}) == 3
    assert len(by_vobject(made(tett()))) == 21


def test_what_somebody_else_put_in_the_file_stays() -> None:
    theirs = (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kari//NB\r\n"
        b"BEGIN:VEVENT\r\nUID:kari@example.org\r\nDTSTAMP:20250101T000000Z\r\nDTSTART:20270101T090000Z\r\n"
        b"SUMMARY:Kaffe\\, hos Kari\r\nSEQUENCE:4\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    raw = made(days("2027-02-01"), previous=theirs)
    assert raw.count(b"BEGIN:VEVENT") == 2
    assert b"SUMMARY:Kaffe\\, hos Kari\r\n" in raw
    assert b"SEQUENCE:4\r\n" in raw
    assert made(days("2027-02-01"), stamp=LATER, previous=raw) == raw


def test_an_event_of_ours_that_another_program_broke_is_written_anew() -> None:
    first = made(days("2027-02-01"))
    for broken in (
        first.replace(b"SEQUENCE:0", b"SEQUENCE:mange"),
        first.replace(b"DTSTAMP:20261125T093000Z\r\n", b""),
        first.replace(b"SUMMARY:Frist 2027-02-01", b"SUMMARY:Noe annet"),
    ):
        assert broken != first
        second = made(days("2027-02-01"), stamp=LATER, previous=broken)
        (event,) = by_icalendar(second).values()
        assert (event["sequence"], event["stamp"]) == (1, LATER)


@pytest.mark.parametrize(
    "previous",
    [
        b"",
        b"[praksis]\nnavn = 1\n",
        b"\xff\xfe\0",
        b"BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        b"BEGIN:VCALENDAR\r\n",
        b"\0" * 99,
    ],
)
def test_a_file_that_is_no_calendar_is_not_replaced(previous: bytes) -> None:
    with pytest.raises(UsageError) as caught:
        made(vanlig(), previous=previous, previous_name="praksis.ics")
    (problem,) = caught.value.problems
    assert (problem.code, problem.where.file) == ("FH196", "praksis.ics")


@settings(max_examples=50)
@given(st.binary(max_size=60), st.integers(0, 400))
def test_a_damaged_calendar_is_read_or_refused(junk: bytes, at: int) -> None:
    whole = made(days("2027-02-01"))
    damaged = whole[:at] + junk + whole[at:]
    try:
        raw = made(days("2027-02-01"), previous=damaged)
    except UsageError:
        return
    assert raw.startswith(b"BEGIN:VCALENDAR\r\n")
    assert lines(raw).count(b"DTSTART;VALUE=DATE:20270201") >= 1


# --- text from files -------------------------------------------------------------------------------------------------

HOSTILE = (
    "a\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT",
    "a\\nb\\,c;d:e\"f'",
    "\x1b[31m\u202e\u2028\u0085\x00",
    "END:VCALENDAR\n" * 3,
    "æøå漢字👩‍⚕️" * 40,
    "javascript:alert(1)",
    "https://example.org/\r\nATTACH:file:///etc/passwd",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_from_files_is_shown_and_does_nothing(text: str) -> None:
    raw = made(med(text))
    assert lines(raw).count(b"BEGIN:VEVENT") == 1
    assert {line.split(b":")[0].split(b";")[0] for line in lines(raw) if not line.startswith(b" ")} <= {
        *(b"BEGIN", b"END", b"VERSION", b"PRODID", b"CALSCALE", b"METHOD", b"X-WR-CALNAME"),
        *(b"SUMMARY", b"DTSTART", b"DTEND", b"DTSTAMP", b"UID", b"SEQUENCE", b"CATEGORIES", b"DESCRIPTION"),
        *(b"LAST-MODIFIED", b"STATUS", b"TRANSP", b"ACTION", b"TRIGGER"),
    }
    for bad in ("\x1b", "\u202e", "\u2028", "\x85", "\0"):
        assert bad not in raw.decode("utf-8")
    assert by_vobject(raw) == by_icalendar(raw)
    assert made(med(text), stamp=LATER, previous=raw) == raw


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(codec=None), min_size=1, max_size=60))
def test_any_text_is_read_back_alike_and_written_alike(text: str) -> None:
    raw = made(med(text))
    assert all(len(line) <= 75 for line in lines(raw))
    ours, theirs = by_icalendar(raw), by_vobject(raw)
    assert ours == theirs
    assert len(ours) == 1
    assert made(med(text), stamp=LATER, previous=raw) == raw


@settings(max_examples=40)
@given(st.lists(st.dates(date(1900, 1, 1), date(2199, 12, 31)), min_size=1, max_size=6))
def test_any_dates_are_read_back(found: list[date]) -> None:
    raw = made(days(*(one.isoformat() for one in found)))
    for read in (by_icalendar, by_vobject):
        assert sorted(one["start"] for one in read(raw).values()) == sorted(found)


# --- golden files and the extra --------------------------------------------------------------------------------------


def test_the_files_are_as_kept(golden: Callable[[str, str], None]) -> None:
    first = made(vanlig())
    golden("kalender/vanlig.ics", _text(first))
    golden("kalender/vanlig.en.ics", _text(made(vanlig(), language="en")))
    golden("kalender/tre.ics", _text(made(tre(), alarms=(30,))))
    later = days("2027-03-30", "2028-02-29", "2027-01-31", "2026-12-31")
    again = days("2027-03-30", "2028-02-28", "2027-01-31")
    golden("kalender/etter-endring.ics", _text(made(again, stamp=LATER, previous=made(later))))


def _text(raw: bytes) -> str:
    """Return a calendar in which no edition of the program shows."""
    return raw.decode("utf-8").replace(f"fasthandel {__version__}//", "fasthandel 0//")


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "fasthandel.kalender.write", raising=False)
    monkeypatch.delattr(fasthandel.kalender, "write", raising=False)
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(UsageError) as caught:
        made(vanlig())
    (problem,) = caught.value.problems
    assert problem.code == "FH195"
    for language in ("nb", "en"):
        assert 'pip install "fasthandel[kalender]"' in title(problem, language)
        assert "\n" not in title(problem, language)


def test_the_library_is_imported_only_when_a_calendar_is_made() -> None:
    code = "import sys, fasthandel.kalender; print('icalendar' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
