"""The grammar of a date."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from important_dates.core.grammar import parse_value
from important_dates.core.values import (
    Choice,
    DateValue,
    Day,
    Interval,
    Minute,
    Month,
    Range,
    Second,
    Undecided,
    span,
)

D = dt.date
HOURS = dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("TBD", Undecided(), "none"),
        ("2026-12", Month(2026, 12), "month"),
        ("2026-12-11", Day(D(2026, 12, 11)), "day"),
        ("2028-02-29", Day(D(2028, 2, 29)), "day"),
        ("2026-12-11 or 2026-12-12", Choice((D(2026, 12, 11), D(2026, 12, 12))), "choice"),
        (
            "2026-12-11 or 2026-12-12 or 2027-01-03",
            Choice((D(2026, 12, 11), D(2026, 12, 12), D(2027, 1, 3))),
            "choice",
        ),
        ("2026-12-11/2026-12-12", Range(D(2026, 12, 11), D(2026, 12, 12)), "range"),
        ("2026-08-29T23:59", Minute(dt.datetime(2026, 8, 29, 23, 59)), "minute"),
        ("2026-08-29T23:59Z", Minute(dt.datetime(2026, 8, 29, 23, 59), 0 * HOURS), "minute"),
        ("2026-08-29T23:59+02:00", Minute(dt.datetime(2026, 8, 29, 23, 59), 2 * HOURS), "minute"),
        (
            "2026-08-29T23:59-09:30",
            Minute(dt.datetime(2026, 8, 29, 23, 59), -9.5 * HOURS),
            "minute",
        ),
        ("2026-08-29T23:59:59", Second(dt.datetime(2026, 8, 29, 23, 59, 59)), "second"),
        ("2026-08-29T23:59:00Z", Second(dt.datetime(2026, 8, 29, 23, 59), 0 * HOURS), "second"),
        (
            "2026-12-12T09:00/2026-12-12T17:30",
            Interval(
                Minute(dt.datetime(2026, 12, 12, 9)), Minute(dt.datetime(2026, 12, 12, 17, 30))
            ),
            "interval",
        ),
        (
            "2026-10-01T09:00Z/2026-10-07T08:59:59+09:00",
            Interval(
                Minute(dt.datetime(2026, 10, 1, 9), 0 * HOURS),
                Second(dt.datetime(2026, 10, 7, 8, 59, 59), 9 * HOURS),
            ),
            "interval",
        ),
    ],
)
def test_each_form_means_what_the_design_says(text: str, value: DateValue, precision: str) -> None:
    assert parse_value(text) == value
    assert value.precision == precision
    assert str(value) == text


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "write TBD"),
        ("tbd", "write TBD"),
        ("TBA", "write TBD"),
        ("soon", "write TBD"),
        ("2026", "write TBD, 2026-12"),
        ("2026-13", "01 to 12"),
        ("2026-00", "01 to 12"),
        ("2026-02-30", "2026-02 has the days 01 to 28"),
        ("2026-04-31", "01 to 30"),
        ("2026-04-00", "01 to 30"),
        ("2027-02-29", "01 to 28"),
        ("26-12-11", "write TBD"),
        ("0226-12-11", "1900 to 2999"),
        ("2026-8-9", "2026-12-11"),
        ("2026/08/09", "2026-12-11"),
        ("29.08.2026", "2026-12-11"),
        ("August 29, 2026", "2026-12-11"),
        ("2026-08-29 23:59", "2026-12-11T23:59"),
        ("2026-08-29T23:59:0", "2026-12-11T23:59"),
        ("2026-08-29T23:59:60", "to 23:59:59"),
        ("2026-08-29T24:00", "00:00 to 23:59"),
        ("2026-08-29T23:60", "00:00 to 23:59"),
        ("2026-08-29T23:59 PST", "2026-12-11T23:59"),
        ("2026-08-29T23:59+15:00", "-12:00 to +14:00"),
        ("2026-08-29T23:59-12:30", "-12:00 to +14:00"),
        ("2026-08-29T23:59+01:75", "-12:00 to +14:00"),
        ("2026-02-30T10:00", "01 to 28"),
        ("2026-12-12 or 2026-12-11", "earliest first"),
        ("2026-12-11 or 2026-12-11", "write each once"),
        ("2026-12-11 or", "2026-12-11"),
        ("2026-12-11 or 2026-12", "2026-12-11"),
        ("2026-12-12/2026-12-11", "the earlier day first"),
        ("2026-12-11/2026-12-11", "the earlier day first"),
        ("2026-12-11/12", "2026-12-11/2026-12-12"),
        ("2026-12-11/2026-12-12/2026-12-13", "first/last"),
        ("2026-12-12T09:00/17:30", "write both times with their day"),
        ("2026-12-12T09:00/2026-12-12", "write both times with their day"),
        ("2026-12-12/2026-12-12T17:30", "write both times with their day"),
        ("2026-12-12T17:30/2026-12-12T09:00", "the earlier first"),
        ("2026-12-12T09:00/2026-12-12T09:00", "the earlier first"),
        ("2026-12-12T09:00Z/2026-12-12T17:30", "an offset after both or neither"),
        ("2026-12-12T09:00-08:00/2026-12-12T17:00Z", "the earlier first"),
        ("2026-12-12T09:00/2026-12-12T17:30/2026-12-12T18:00", "write both times"),
        ("2026-12-12T09:00/2026-12-12T24:00", "00:00 to 23:59"),
        ("２０２６-12-11", "write TBD"),
    ],
)
def test_anything_else_is_refused_with_what_to_write(text: str, advice: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        parse_value(text)
    assert advice in str(caught.value)


days = st.dates(D(1900, 1, 1), D(2999, 12, 31))
offsets = st.none() | st.integers(-12 * 60, 14 * 60).map(lambda m: dt.timedelta(minutes=m))
seconds = st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2999, 12, 31, 23, 59)).map(
    lambda moment: moment.replace(microsecond=0)
)
minutes = seconds.map(lambda moment: moment.replace(second=0))
times = st.builds(Minute, minutes, st.none()) | st.builds(Second, seconds, st.none())
time_pairs = st.tuples(times, times).filter(lambda pair: pair[0].local < pair[1].local)
day_sets = st.sets(days, min_size=2, max_size=5).map(sorted)
date_values = st.one_of(
    st.just(Undecided()),
    st.builds(Month, st.integers(1900, 2999), st.integers(1, 12)),
    st.builds(Day, days),
    day_sets.map(lambda found: Choice(tuple(found))),
    day_sets.map(lambda found: Range(found[0], found[-1])),
    st.builds(Minute, minutes, offsets),
    st.builds(Second, seconds, offsets),
    time_pairs.map(lambda pair: Interval(*pair)),
)


@given(date_values)
def test_what_is_printed_parses_back_to_the_same_value(value: DateValue) -> None:
    assert parse_value(str(value)) == value


almost = st.text(st.sampled_from("0123456789-/T:Z+ orTBD."), max_size=40)


@given(
    st.text(max_size=60) | almost | date_values.map(str).flatmap(lambda s: almost.map(s.__add__))
)
def test_no_text_makes_the_parser_raise_anything_but_a_value_error(text: str) -> None:
    try:
        value = parse_value(text)
    except ValueError as error:
        assert str(error)
    else:
        assert parse_value(str(value)) == value


def test_the_span_of_a_month_is_its_first_and_last_day() -> None:
    assert span(Month(2028, 2)) == (D(2028, 2, 1), D(2028, 2, 29))


def test_what_is_undecided_has_no_span() -> None:
    assert span(Undecided()) is None
