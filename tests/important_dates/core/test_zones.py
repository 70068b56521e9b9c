"""Time zones and moments."""

from __future__ import annotations

import datetime as dt
from importlib import resources
from zoneinfo import ZoneInfo

import pytest
from conftest import schedule
from hypothesis import given
from hypothesis import strategies as st

from important_dates.core.instants import instant
from important_dates.core.zones import to_utc, zone, zone_names


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def test_anywhere_on_earth_is_twelve_hours_behind_utc() -> None:
    deadline = schedule("id: a, kind: deadline, date: 2026-08-29, announced: 2026-07-01")
    assert instant(deadline, deadline["a"]) == at("2026-08-30T11:59Z")


def test_anywhere_on_earth_is_iana_etc_gmt_plus_12() -> None:
    iana = ZoneInfo("Etc/GMT+12")
    local = dt.datetime(2026, 8, 29, 23, 59)
    assert to_utc(local, zone("AoE")) == local.replace(tzinfo=iana)


@pytest.mark.parametrize(
    ("kind", "date", "moment"),
    [
        ("deadline", "2026-08-29", "2026-08-30T11:59Z"),
        ("opening", "2026-08-29", "2026-08-29T12:00Z"),
        ("notification", "2026-08-29", None),
        ("event", "2026-08-29", None),
        ("deadline", "2026-08", None),
        ("deadline", "TBD", None),
        ("deadline", "2026-08-29 or 2026-08-30", None),
        ("deadline", "2026-08-29T17:00", "2026-08-30T05:00Z"),
        ("deadline", "2026-08-29T17:00Z", "2026-08-29T17:00Z"),
        ("notification", "2026-08-29T17:00+02:00", "2026-08-29T15:00Z"),
        ("event", "2026-08-29T09:00-03:00", "2026-08-29T12:00Z"),
    ],
)
def test_only_what_closes_or_opens_or_names_a_minute_has_a_moment(
    kind: str, date: str, moment: str | None
) -> None:
    made = schedule(f"id: a, kind: {kind}, date: {date}, announced: 2026-07-01")
    assert instant(made, made["a"]) == (moment and at(moment))


def test_a_date_can_have_a_zone_of_its_own() -> None:
    made = schedule(
        "id: a, kind: deadline, date: 2026-08-29, announced: 2026-07-01, timezone: Asia/Kathmandu"
    )
    assert instant(made, made["a"]) == at("2026-08-29T18:14Z")


def test_the_file_s_zone_is_the_default() -> None:
    made = schedule(
        "id: a, kind: deadline, date: 2026-01-29, announced: 2026-01-01",
        timezone="America/Los_Angeles",
    )
    assert instant(made, made["a"]) == at("2026-01-30T07:59Z")


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("PST", "America/Los_Angeles"),
        ("EST", "America/New_York"),
        ("CST", "America/Chicago"),
        ("CET", "Europe/Berlin"),
        ("EST5EDT", "America/New_York"),
        ("PST8PDT", "America/Los_Angeles"),
        ("GMT", "UTC"),
        ("AOE", "AoE"),
        ("Etc/GMT+12", "AoE"),
        ("localtime", "AoE, UTC or an IANA name"),
        ("Europe", "AoE, UTC or an IANA name"),
        ("Europe/Berln", "Europe/Berlin"),
        ("../../etc/passwd", "AoE, UTC or an IANA name"),
    ],
)
def test_a_name_that_is_no_zone_is_refused_with_the_one_to_write(name: str, instead: str) -> None:
    with pytest.raises(ValueError, match=r"is not a time zone") as caught:
        zone(name)
    assert instead in str(caught.value)


def test_zones_come_from_the_tzdata_package(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = (resources.files("tzdata") / "zones").read_text(encoding="utf-8").split()
    monkeypatch.setenv("PYTHONTZPATH", "/nowhere")
    assert "Europe/Berlin" in expected
    assert zone_names() - set(expected) == {"AoE"}
    assert str(zone("Europe/Berlin")) == "Europe/Berlin"


@pytest.mark.parametrize(
    ("local", "name", "advice"),
    [
        ("2026-03-29T02:30", "Europe/Berlin", "write 2026-03-29T03:30"),
        ("2026-10-04T02:15", "Australia/Lord_Howe", "write 2026-10-04T02:45"),
        ("2026-10-25T02:30", "Europe/Berlin", "2026-10-25T02:30+02:00 (the first)"),
        ("2026-10-25T02:30", "Europe/Berlin", "2026-10-25T02:30+01:00 (the second)"),
        ("2026-04-04T23:59", "America/Santiago", "2026-04-04T23:59-03:00 (the first)"),
    ],
)
def test_a_time_that_a_clock_change_skips_or_repeats_is_refused(
    local: str, name: str, advice: str
) -> None:
    with pytest.raises(ValueError, match=r"does not exist|happens twice") as caught:
        to_utc(at(local), zone(name))
    assert advice in str(caught.value)


moments = st.datetimes(
    dt.datetime(2020, 1, 1), dt.datetime(2035, 1, 1), timezones=st.just(dt.UTC)
).map(lambda moment: moment.replace(second=0, microsecond=0))


@given(moments, st.sampled_from(sorted(zone_names())))
def test_a_moment_goes_to_local_time_and_back(moment: dt.datetime, name: str) -> None:
    tz = zone(name)
    local = moment.astimezone(tz).replace(tzinfo=None)
    try:
        assert to_utc(local, tz) == moment
    except ValueError as error:
        assert "happens twice" in str(error)
