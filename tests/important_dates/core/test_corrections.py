"""A slip of the pen that was public and never right: the day on which readers were told of it."""

from __future__ import annotations

import datetime as dt

import pytest
from conftest import schedule, workshop_yaml
from icalendar import Calendar

from important_dates.core.changes import changes
from important_dates.core.compare import lost
from important_dates.core.export import to_export, to_json
from important_dates.core.ical import to_ical
from important_dates.core.load import load_text
from located_yaml.problems import InvalidFileError
from release.editions.facts import next_facts

SLIP = "id: a\nkind: deadline\ndate: 2026-08-22\nannounced: 2026-07-01"
RIGHT = "id: a\nkind: deadline\ndate: 2026-08-23\nannounced: 2026-07-01\ncorrected: 2026-07-02"
AGAIN = "id: a\nkind: deadline\ndate: 2026-08-24\nannounced: 2026-07-01"
EXTENDED = """
id: a
kind: deadline
date: 2026-08-30
announced: 2026-08-01
history:
  - date: 2026-08-23
    announced: 2026-07-01
    corrected: 2026-07-02
"""


def losses(*entries: str, **head: str) -> list[str]:
    """What the last of the versions loses of those before it."""
    *published, proposed = entries
    bases = [schedule(entry) for entry in published]
    return [finding.message for finding in lost(bases, schedule(proposed, **head))]


@pytest.mark.parametrize(
    "versions",
    [
        (SLIP, RIGHT),
        (SLIP, RIGHT, f"{AGAIN}\ncorrected: [2026-07-02, 2026-07-03]"),
        (SLIP, RIGHT, EXTENDED),
        # Told anew on the day of the correction.
        (SLIP, RIGHT.replace("announced: 2026-07-01", "announced: 2026-07-02")),
        (SLIP, f"{SLIP}\ntimezone: Europe/Berlin\ncorrected: 2026-07-02"),
    ],
)
def test_a_correction_with_its_day_is_no_loss(versions: tuple[str, ...]) -> None:
    assert losses(*versions) == []


@pytest.mark.parametrize("day", ["2026-07-02", "[2026-07-02]"])
def test_one_day_or_a_list_of_them_can_be_written(day: str) -> None:
    timetable = schedule(RIGHT.replace("corrected: 2026-07-02", f"corrected: {day}"))
    assert timetable["a"].corrected == (dt.date(2026, 7, 2),)


def test_a_second_correction_needs_a_day_of_its_own() -> None:
    (told,) = losses(SLIP, RIGHT, f"{AGAIN}\ncorrected: 2026-07-02", updated="2026-07-05")
    assert "said 2026-08-23 in public" in told
    assert "write below the day `corrected: [2026-07-02, 2026-07-05]`" in told
    assert told.endswith(
        "    history:\n"
        "      - date: 2026-08-23\n"
        "        announced: 2026-07-01\n"
        "        corrected: [2026-07-02]"
    )


def test_a_correction_excuses_no_value_that_was_announced_on_another_day() -> None:
    extended = f"{AGAIN.replace('2026-07-01', '2026-08-01')}\ncorrected: 2026-08-02"
    assert "said 2026-08-22 in public" in losses(SLIP, extended)[0]


def test_a_day_of_correction_stays_on_record() -> None:
    assert losses(RIGHT, RIGHT.partition("\ncorrected")[0]) == [
        "`a` was corrected on 2026-07-02, and that is gone; write below the value that was "
        "corrected `corrected: [2026-07-02]`"
    ]


def test_readers_see_the_right_day_alone() -> None:
    corrected, plain = schedule(RIGHT), schedule(RIGHT.partition("\ncorrected")[0])
    assert changes(corrected, corrected["a"]) == ()
    assert to_json(to_export(corrected)) == to_json(to_export(plain))


def test_calendars_take_each_correction_as_a_revision_of_its_day() -> None:
    entries = (SLIP, RIGHT, EXTENDED)
    (first, second, third) = (
        Calendar.from_ical(to_ical(schedule(entry))).events[0] for entry in entries
    )
    assert [int(entry["SEQUENCE"]) for entry in (first, second, third)] == [0, 1, 2]
    for entry, day in ((first, "0701"), (second, "0702"), (third, "0801")):
        stamps = {entry[name].to_ical() for name in ("DTSTAMP", "LAST-MODIFIED")}
        assert stamps == {f"2026{day}T000000Z".encode()}


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2026-06-30", "2026-06-30 is before 2026-07-01, when the slip was announced; check both"),
        ("[2026-07-03, 2026-07-02]",
         "2026-07-02 repeats or reverses days; write each once, earliest first"),
        ("[2026-07-02, 2026-07-02]",
         "2026-07-02 repeats or reverses days; write each once, earliest first"),
        ("TBD", "`TBD` is no day; write one as 2026-12-11, or leave the line out"),
        ("2062-07-02", "2062-07-02 is more than a year from the edition 2026; check the year"),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_right_is_refused_in_its_place(written: str, message: str) -> None:
    text = workshop_yaml(RIGHT.replace("corrected: 2026-07-02", f"corrected: {written}"))
    with pytest.raises(InvalidFileError) as caught:
        load_text(text, "f")
    line = text[: text.index("corrected")].count("\n") + 1
    told = [(found.line, found.message[: len(message)]) for found in caught.value.problems]
    assert (line, message) in told


def test_the_file_is_as_new_as_its_newest_correction() -> None:
    message = "2026-07-01 is older than the newest announcement; write 2026-07-02 or later"
    with pytest.raises(InvalidFileError, match=message):
        schedule(RIGHT, updated="2026-07-01")


def test_the_name_that_the_field_had_is_answered_with_the_new_one() -> None:
    with pytest.raises(InvalidFileError, match="as in `corrected: 2026-08-18`"):
        schedule(f"{SLIP}\ncorrects: [2026-08-21]")


def test_the_next_edition_has_none() -> None:
    begun = next_facts(
        workshop_yaml(EXTENDED, RIGHT.replace("a", "b", 1)), 2027, dt.date(2027, 2, 1)
    )
    assert [date.corrections for date in load_text(begun, "a").schedule.dates] == [(), ()]
    assert "corrected" not in begun
