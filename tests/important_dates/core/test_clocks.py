"""Zones by name, offsets, and the hours in which clocks change."""

from __future__ import annotations

import datetime as dt

import pytest

from important_dates.core.zones import offset_text, to_utc, zone, zone_names


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (None, "Z"),
        (0, "Z"),
        (1, "+00:01"),
        (345, "+05:45"),
        (840, "+14:00"),
        (-30, "-00:30"),
        (-570, "-09:30"),
        (-720, "-12:00"),
    ],
)
def test_an_offset_is_written_as_iso_8601_has_it(minutes: int | None, text: str) -> None:
    offset = None if minutes is None else dt.timedelta(minutes=minutes)
    assert offset_text(offset) == text


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("NZDT", "write Pacific/Auckland"),
        (" gmt ", "write UTC or Europe/London"),
        ("Anywhere on Earth", "write AoE"),
        ("europe/berlin", "did you mean Europe/Berlin?"),
        ("Asia/Calcuta", "did you mean Asia/Calcutta?"),
        ("here", "write AoE, UTC or an IANA name such as Europe/Berlin"),
    ],
)
def test_a_zone_that_is_none_is_told_the_one_to_write(name: str, instead: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        zone(name)
    assert str(caught.value) == f"`{name}` is not a time zone that can be used here; {instead}"


def test_the_zones_are_places_and_two_that_are_none() -> None:
    names = zone_names()
    assert {"AoE", "UTC", "Europe/Berlin", "America/Argentina/Ushuaia"} <= names
    assert not {"EST", "PST8PDT", "Etc/GMT+12", "Etc/UTC", "GMT", "Zulu", "Japan"} & names


@pytest.mark.parametrize(
    ("local", "name", "utc"),
    [
        ("2026-03-29T01:59", "Europe/Berlin", "2026-03-29T00:59"),
        ("2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00"),
        ("2026-10-25T01:59", "Europe/Berlin", "2026-10-24T23:59"),
        ("2026-10-25T03:00", "Europe/Berlin", "2026-10-25T02:00"),
        ("2026-08-29T23:59", "AoE", "2026-08-30T11:59"),
    ],
)
def test_a_time_beside_a_clock_change_is_one_moment(local: str, name: str, utc: str) -> None:
    moment = to_utc(dt.datetime.fromisoformat(local), zone(name))
    assert moment == dt.datetime.fromisoformat(utc).replace(tzinfo=dt.UTC)
    assert moment.tzinfo == dt.UTC


@pytest.mark.parametrize(
    ("local", "name", "message"),
    [
        ("2026-03-29T02:00", "Europe/Berlin",
         "2026-03-29T02:00 does not exist in Europe/Berlin: the clocks skip it; write 2026-03-29T03:00"),
        ("2026-10-25T02:00", "Europe/Berlin",
         "2026-10-25T02:00 happens twice in Europe/Berlin: the clocks are put back; write the offset "
         "that you mean, 2026-10-25T02:00+02:00 (the first) or 2026-10-25T02:00+01:00 (the second)"),
        ("2026-10-25T01:30", "Europe/London",
         "2026-10-25T01:30 happens twice in Europe/London: the clocks are put back; write the offset "
         "that you mean, 2026-10-25T01:30+01:00 (the first) or 2026-10-25T01:30Z (the second)"),
    ],
)  # fmt: skip
def test_a_time_within_a_clock_change_is_told_what_to_write(
    local: str, name: str, message: str
) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        to_utc(dt.datetime.fromisoformat(local), zone(name))
    assert str(caught.value) == message
