"""A slip of the pen that was public and never right is named in ``corrects``."""

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
RIGHT = "id: a\nkind: deadline\ndate: 2026-08-23\nannounced: 2026-07-02\ncorrects: [2026-08-22]"
AGAIN = "id: a\nkind: deadline\ndate: 2026-08-24\nannounced: 2026-07-03"
EXTENDED = """
id: a
kind: deadline
date: 2026-08-30
announced: 2026-08-01
history:
  - date: 2026-08-23
    announced: 2026-07-02
    corrects: [2026-08-22]
"""


def losses(*entries: str) -> list[str]:
    """What the last of the versions loses of those before it."""
    *published, head = map(schedule, entries)
    return [found.message for found in lost(published, head)]


@pytest.mark.parametrize(
    "versions",
    [
        (SLIP, RIGHT),
        (SLIP, RIGHT, f"{AGAIN}\ncorrects: [2026-08-22, 2026-08-23]"),
        (SLIP, RIGHT, EXTENDED),
        (SLIP, "id: a\nkind: deadline\ndate: TBD\ncorrects: [2026-08-22]"),
    ],
)
def test_what_is_named_is_no_loss(versions: tuple[str, ...]) -> None:
    assert losses(*versions) == []


def test_one_that_is_no_longer_named_is_told_with_the_others() -> None:
    (told,) = losses(SLIP, RIGHT, AGAIN)
    assert "said 2026-08-22, 2026-08-23 in public" in told
    assert "write below the day `corrects: [2026-08-22, 2026-08-23]`" in told
    assert told.endswith(
        "    history:\n"
        "      - date: 2026-08-22\n"
        "        announced: 2026-07-01\n"
        "      - date: 2026-08-23\n"
        "        announced: 2026-07-02\n"
        "        corrects: [2026-08-22]"
    )


def test_another_day_than_the_named_one_is_told() -> None:
    assert "said 2026-08-22 in public" in losses(SLIP, f"{AGAIN}\ncorrects: [2026-08-21]")[0]


def test_readers_see_the_right_day_alone() -> None:
    corrected, plain = schedule(RIGHT), schedule(RIGHT.partition("\ncorrects")[0])
    assert changes(corrected, corrected["a"]) == ()
    assert to_json(to_export(corrected)) == to_json(to_export(plain))


def test_calendars_take_each_correction_as_a_revision() -> None:
    entries = (SLIP, RIGHT, EXTENDED)
    calendars = [Calendar.from_ical(to_ical(schedule(entry))) for entry in entries]
    assert [int(calendar.events[0]["SEQUENCE"]) for calendar in calendars] == [0, 1, 2]


def test_tbd_cannot_be_corrected() -> None:
    with pytest.raises(InvalidFileError, match="TBD is no slip of the pen; write the day that was"):
        schedule(RIGHT.replace("[2026-08-22]", "[TBD]"))


def test_the_next_edition_has_none() -> None:
    begun = next_facts(
        workshop_yaml(EXTENDED, RIGHT.replace("a", "b", 1)), 2027, dt.date(2027, 2, 1)
    )
    assert [date.slips for date in load_text(begun, "a").schedule.dates] == [(), ()]
    assert "corrects" not in begun
