"""The check for organisers: ``python -m important_dates``."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from conftest import schedule, workshop_yaml
from submissions import PORTAL, VENUE, WHOLE, submission_yaml

from important_dates.__main__ import main
from important_dates.core.relative import countdown

FILE = workshop_yaml(
    "id: submission, label: Submission, kind: deadline, date: 2026-08-29, announced: 2026-07-01",
    "id: day, label: Day, kind: event, date: 2026-12",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "proposal.yaml"
    path.write_text(FILE, "utf-8")
    return path


def test_it_tells_each_date_in_three_zones_and_its_entry(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(file)]) == 0
    assert capsys.readouterr().out.startswith(
        "Submission (submission): Saturday 29 August 2026, 23:59 AoE\n"
        "    AoE    Saturday 29 August 2026, 23:59 AoE\n"
        "    UTC    Sunday 30 August 2026, 11:59 UTC\n"
        "    local  "
    )


def test_it_tells_both_ends_of_a_period_to_the_second_and_the_track(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        FILE
        + workshop_yaml(
            "id: rebuttal\nlabel: Rebuttal\nkind: period\ndate: 2026-10-01T09:00/2026-10-07T23:59:59\n"
            "announced: 2026-07-01",
            "id: demo, label: Proposal, kind: deadline, date: TBD, track: Demos",
        ).partition("dates:\n")[2]
    )
    file.write_text(text, "utf-8")
    assert main(["check", str(file)]) == 0
    out = capsys.readouterr().out
    assert "Proposal (Demos) (demo): TBD\n" in out
    assert (
        "Rebuttal (rebuttal): Thursday 1 October 2026, 09:00 to "
        "Wednesday 7 October 2026, 23:59:59 AoE\n"
    ) in out
    assert (
        "    UTC    Thursday 1 October 2026, 21:00 UTC to Thursday 8 October 2026, 11:59:59 UTC\n"
    ) in out
    assert "    calendar: DTSTART 20261001T210000Z, DTEND 20261008T115959Z, STATUS" in out


def test_it_tells_what_the_calendar_will_hold(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(file)])
    out = capsys.readouterr().out
    assert "    calendar: DTSTART 20260830T115900Z, STATUS CONFIRMED, SEQUENCE 0\n" in out
    assert "Day (day): December 2026, TBD\n    calendar: no entry until it has a day\n" in out


def test_it_tells_what_a_reader_would_be_told(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(file), "--at", "2026-08-30T08:00Z"])
    out = capsys.readouterr().out
    assert "    readers at 2026-08-30T08:00:00+00:00: closes in 3 hours\n" in out


def test_it_tells_the_submission_site_and_the_venue(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "proposal.yaml"
    path.write_text(submission_yaml(WHOLE, venue=VENUE), "utf-8")
    assert main(["check", str(path), "--at", "2026-09-01T00:00Z"]) == 0
    assert capsys.readouterr().out.endswith(
        f"Submission site: {PORTAL}\n"
        "    readers at 2026-09-01T00:00:00+00:00: Submissions closed\n"
        "Venue: Hall 7, Example City, Exampleland\n"
    )


def test_a_time_without_an_offset_is_refused(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", str(file), "--at", "2026-08-28T12:00"])
    assert caught.value.code == 2
    assert "write it with Z or +02:00" in capsys.readouterr().err


def test_it_prints_the_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["dates"][0]["instant"] == "2026-08-30T11:59:00Z"


def test_it_prints_all_problems_and_fails(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(FILE.replace("deadline", "dealine").replace("2026-12", "2026-13"), "utf-8")
    assert main(["check", str(file)]) == 1
    told_lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in told_lines] == [f"{file}:15:11", f"{file}:21:11"]


def test_it_notes_what_is_unusual(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(FILE.replace("2026-12", "2026-07"), "utf-8")
    assert main(["check", str(file)]) == 0
    assert ": note: `submission` falls after the event `day`" in capsys.readouterr().err


def test_it_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "properties" in json.loads(capsys.readouterr().out)


AOE = dt.timezone(dt.timedelta(hours=-12))


@pytest.mark.parametrize(
    ("entry", "now", "words"),
    [
        ("kind: deadline, date: 2026-08-29", "2026-08-17T23:59-12:00", "in 12 days"),
        ("kind: deadline, date: 2026-08-29", "2026-08-28T12:00-12:00", "tomorrow"),
        ("kind: deadline, date: 2026-08-29", "2026-08-29T00:00-12:00", "closes in 23 hours"),
        ("kind: deadline, date: 2026-08-29", "2026-08-29T22:58-12:00", "closes in 1 hour"),
        ("kind: deadline, date: 2026-08-29", "2026-08-29T23:58-12:00", "closes in 1 minute"),
        ("kind: deadline, date: 2026-08-29", "2026-08-29T23:58:30-12:00", "closes in less than a minute"),
        ("kind: deadline, date: 2026-08-29", "2026-08-29T23:59-12:00", "passed"),
        ("kind: opening, date: 2026-08-29", "2026-08-28T22:00-12:00", "opens in 2 hours"),
        ("kind: notification, date: 2026-08-29T12:00Z", "2026-08-29T10:00+00:00", "in 2 hours"),
        ("kind: event, date: 2026-12-11", "2026-12-10T23:59+00:00", "tomorrow"),
        ("kind: event, date: 2026-12-11", "2026-12-11T00:00+00:00", "today"),
        ("kind: event, date: 2026-12-11/2026-12-12", "2026-12-12T23:00+00:00", "today"),
        ("kind: event, date: 2026-12-11/2026-12-12", "2026-12-13T00:00+00:00", "passed"),
        ("kind: event, date: 2026-12-11, status: cancelled", "2026-12-01T00:00+00:00", ""),
        ("kind: event, date: 2026-12-11 or 2026-12-12", "2026-12-01T00:00+00:00", ""),
        ("kind: period, date: 2026-10-01/2026-10-07", "2026-09-28T00:00-12:00", "in 3 days"),
        ("kind: period, date: 2026-10-01/2026-10-07", "2026-09-30T23:00-12:00", "opens in 1 hour"),
        ("kind: period, date: 2026-10-01/2026-10-07", "2026-10-01T00:00-12:00", "in 6 days"),
        ("kind: period, date: 2026-10-01/2026-10-07", "2026-10-07T20:00-12:00", "closes in 3 hours"),
        ("kind: period, date: 2026-10-01/2026-10-07", "2026-10-07T23:59-12:00", "passed"),
        ("kind: event, date: 2026-12-12T09:00Z/2026-12-12T17:30Z", "2026-12-12T08:00+00:00", "in 1 hour"),
        ("kind: event, date: 2026-12-12T09:00Z/2026-12-12T17:30Z", "2026-12-12T09:00+00:00", "now"),
        ("kind: event, date: 2026-12-12T09:00Z/2026-12-12T17:30Z", "2026-12-12T17:30+00:00", "passed"),
    ],
)  # fmt: skip
def test_the_distance_is_told_in_words(entry: str, now: str, words: str) -> None:
    made = schedule(f"id: a, {entry}, announced: 2026-07-01")
    assert countdown(made, made["a"], dt.datetime.fromisoformat(now)) == words


def test_a_day_of_25_hours_is_still_today() -> None:
    from important_dates.core.zones import zone  # noqa: PLC0415

    berlin = zone("Europe/Berlin")
    made = schedule(
        "id: a, kind: deadline, date: 2026-10-25T23:59, announced: 2026-07-01, timezone: Europe/Berlin"
    )
    assert countdown(made, made["a"], dt.datetime(2026, 10, 25, 0, 30, tzinfo=berlin)) == "today"
