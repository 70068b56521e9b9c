"""Where each form of a date begins and ends, and what is said beyond."""

from __future__ import annotations

import datetime as dt

import pytest

from important_dates.core.grammar import parse_day, parse_value
from important_dates.core.values import Minute, span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1900-01", "1900-01-01", "1900-01-31"),
        ("2999-12", "2999-12-01", "2999-12-31"),
        ("2027-02", "2027-02-01", "2027-02-28"),
        ("1900-01-01", "1900-01-01", "1900-01-01"),
        ("2999-12-31", "2999-12-31", "2999-12-31"),
        ("2026-04-30", "2026-04-30", "2026-04-30"),
        ("2026-12-11 or 2026-12-13 or 2026-12-18", "2026-12-11", "2026-12-18"),
        ("2026-12-31/2027-01-01", "2026-12-31", "2027-01-01"),
        ("2026-08-29T00:00", "2026-08-29", "2026-08-29"),
        ("2026-08-29T23:59+14:00", "2026-08-29", "2026-08-29"),
        ("  2026-12-11\t", "2026-12-11", "2026-12-11"),
    ],
)
def test_the_first_and_the_last_day_that_a_value_can_mean(text: str, first: str, last: str) -> None:
    ends = span(parse_value(text))
    assert ends == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


def test_spaces_around_a_value_mean_nothing() -> None:
    assert str(parse_value(" TBD ")) == "TBD"
    assert parse_day(" 2026-12-11 ") == dt.date(2026, 12, 11)


@pytest.mark.parametrize(
    ("offset", "minutes"),
    [
        ("Z", 0),
        ("+00:00", 0),
        ("-00:30", -30),
        ("+05:45", 345),
        ("+13:59", 839),
        ("+14:00", 840),
        ("-12:00", -720),
    ],
)
def test_an_offset_is_one_of_the_clocks_there_are(offset: str, minutes: int) -> None:
    value = parse_value(f"2026-08-29T10:20{offset}")
    assert value == Minute(dt.datetime(2026, 8, 29, 10, 20), dt.timedelta(minutes=minutes))


YEARS = "is not in the years 1900 to 2999; check the year"
TIMES = "has no such time; write 00:00 to 23:59, or to 23:59:59"
OFFSETS = "is no offset from UTC; write -12:00 to +14:00"
CHOICE = "repeats or reverses days; write each once, earliest first"
RANGE = "is no range; write first/last, the earlier day first, as in 2026-12-11/2026-12-12"
EIGHT = " or ".join(f"2026-12-{day:02}" for day in range(8, 0, -1))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1899-12", f"`1899-12` {YEARS}"),
        ("3000-01", f"`3000-01` {YEARS}"),
        ("1899-12-31", f"`1899-12-31` {YEARS}"),
        ("3000-01-01", f"`3000-01-01` {YEARS}"),
        ("2026-00", "`2026-00` has no month 00; write the year, then 01 to 12"),
        ("2026-13-01", "`2026-13-01` has no month 13; write the year, then 01 to 12"),
        ("2026-12-00", "`2026-12-00` is no day: 2026-12 has the days 01 to 31"),
        ("2026-01-32", "`2026-01-32` is no day: 2026-01 has the days 01 to 31"),
        ("2026-02-29", "`2026-02-29` is no day: 2026-02 has the days 01 to 28"),
        ("2026-08-29T24:00", f"`2026-08-29T24:00` {TIMES}"),
        ("2026-08-29T23:60", f"`2026-08-29T23:60` {TIMES}"),
        ("2026-08-29T10:00+14:01", f"`+14:01` {OFFSETS}"),
        ("2026-08-29T10:00-12:01", f"`-12:01` {OFFSETS}"),
        ("2026-08-29T10:00+10:60", f"`+10:60` {OFFSETS}"),
        ("2026-12-12 or 2026-12-11", f"`2026-12-12 or 2026-12-11` {CHOICE}"),
        ("2026-12-11 or 2026-12-11", f"`2026-12-11 or 2026-12-11` {CHOICE}"),
        ("2026-12-12/2026-12-11", f"`2026-12-12/2026-12-11` {RANGE}"),
        ("2026-12-11/2026-12-11", f"`2026-12-11/2026-12-11` {RANGE}"),
        ("2026-12-11/2026-12-12/2026-12-13", f"`2026-12-11/2026-12-12/2026-12-13` {RANGE}"),
        # Of a long text its first 60 characters are enough to find it.
        (EIGHT, f"`{EIGHT[:60]}` {CHOICE}"),
        (EIGHT.replace(" or ", "/"), f"`{EIGHT.replace(' or ', '/')[:60]}` {RANGE}"),
    ],
)
def test_what_is_nearly_a_date_is_refused_with_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        parse_value(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "shown"),
    [("soon", "soon"), ("x" * 60, "x" * 60), ("x" * 61, "x" * 60), ("", "")],
    ids=["a word", "60 letters", "61 letters", "nothing"],
)
def test_what_is_no_date_at_all_is_refused_with_the_forms_there_are(text: str, shown: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        parse_value(text)
    message = str(caught.value)
    assert message.startswith(f"`{shown}` is not a date in this file; write TBD, 2026-12, ")
    for form in ("2026-12-11 or 2026-12-12", "2026-12-11/2026-12-12", "2026-12-11T23:59"):
        assert form in message
