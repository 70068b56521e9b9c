"""What a proposal loses of what was public, and the lines that bring it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import schedule
from histories import history

from important_dates.core.compare import lost

if TYPE_CHECKING:
    from important_dates.core.model import Schedule


def losses(base: Schedule, head: Schedule) -> list[tuple[tuple[str | int, ...], str]]:
    return [(finding.path, finding.message) for finding in lost([base], head)]


def test_each_value_that_is_lost_comes_back_with_all_its_fields() -> None:
    base = schedule(
        """
        id: a
        kind: deadline
        date: 2026-08-29T17:00
        timezone: Europe/Berlin
        announced: 2026-08-01
        status: tentative
        note: Many asked
        history:
          - date: 2026-08-22
            announced: 2026-07-01
        """
    )
    head = schedule("id: b, kind: event, date: TBD", "id: a, kind: deadline, date: TBD")
    assert losses(base, head) == [
        (
            ("dates", 1, "date"),
            "`a` said 2026-08-22, 2026-08-29T17:00 in public, and that is overwritten; keep it in"
            " `history`, oldest first; or, if it was a slip of the pen and never right, leave"
            " `announced` as it was and write below the day `corrected: 2026-11-23`:\n"
            "    history:\n"
            "      - date: 2026-08-22\n"
            "        announced: 2026-07-01\n"
            "      - date: 2026-08-29T17:00\n"
            "        announced: 2026-08-01\n"
            "        timezone: Europe/Berlin\n"
            "        status: tentative\n"
            "        note: Many asked",
        )
    ]


@pytest.mark.parametrize("gone", ["2026-08-29", "2026-08", "2026-08-29, status: cancelled"])
def test_a_public_date_is_cancelled_and_not_taken_out(gone: str) -> None:
    head = schedule("id: b, kind: event, date: TBD")
    assert losses(history("deadline", gone), head) == [
        (
            ("dates",),
            "`a` was public and is gone; put it back, with `status: cancelled` if it no longer"
            " holds",
        )
    ]


def test_a_date_that_was_public_once_is_not_taken_out_either() -> None:
    head = schedule("id: b, kind: event, date: TBD")
    assert len(losses(history("deadline", "2026-08-29", "TBD"), head)) == 1
    assert losses(history("deadline", "TBD", "TBD"), head) == []


@pytest.mark.parametrize(
    ("base", "head", "loses"),
    [
        # The same moment in other words.
        (["2026-08-29, timezone: AoE"], ["2026-08-29"], False),
        (["2026-08-29"], ["2026-08-29, timezone: UTC"], True),
        (["2026-08-29, timezone: UTC"], ["2026-08-30", "2026-08-29"], True),
        # What is past stays past, and each value of it stays.
        (["2026-08-22", "2026-08-29"], ["2026-08-22", "2026-08-29"], False),
        (["2026-08-22", "2026-08-29"], ["2026-08-22", "2026-08-29", "2026-09-05"], False),
        (["2026-08-22", "2026-08-29"], ["2026-08-22", "2026-09-05"], True),
        # The wording of a note may be mended; a status may not change in silence.
        (["2026-08-29, note: Abstracts"], ["2026-08-29, note: Only abstracts"], False),
        (["2026-08-29"], ["2026-08-29, status: tentative"], True),
        (["2026-08-29"], ["2026-08-29", "2026-08-29, status: cancelled"], False),
        # What was open, or a month, becomes exact.
        (["TBD"], ["2026-08-29"], False),
        (["2026-08"], ["2026-08-29"], False),
        (["2026-08"], ["2026-09-05"], True),
        (["2026-08-28 or 2026-08-29"], ["2026-08-29"], False),
        (["2026-08-29"], ["TBD"], True),
    ],
)  # fmt: skip
def test_only_a_public_value_can_be_lost(base: list[str], head: list[str], loses: bool) -> None:
    assert bool(losses(history("deadline", *base), history("deadline", *head))) is loses


@pytest.mark.parametrize(
    ("base", "head", "loses"),
    [
        ("2026-07-01", "2026-07-01", False),
        ("2026-07-01", "2026-07-02", True),
        ("2026-07-02", "2026-07-01", True),
    ],
)
def test_the_day_on_which_readers_were_told_stays(base: str, head: str, loses: bool) -> None:
    entry = "id: a, kind: deadline, date: 2026-08-29, announced: {}"
    lost_values = losses(schedule(entry.format(base)), schedule(entry.format(head)))
    assert bool(lost_values) is loses


def test_a_month_of_the_call_may_get_the_day_on_which_it_was_told() -> None:
    base = schedule("id: a, kind: event, date: 2026-12")
    head = schedule("id: a, kind: event, date: 2026-12, announced: 2026-07-01")
    assert losses(base, head) == []
    assert len(losses(head, base)) == 1


def test_another_edition_has_dates_of_its_own() -> None:
    base = schedule("id: a, kind: deadline, date: 2026-08-29, announced: 2026-07-01")
    nothing = "id: b, kind: event, date: TBD"
    assert losses(base, schedule(nothing, edition="2027")) == []
    assert len(losses(base, schedule(nothing))) == 1


def test_every_date_is_compared() -> None:
    entries = [f"id: {name}, kind: notification, date: 2026-12" for name in ("a", "b", "c")]
    base = schedule(*entries)
    kept = "id: c, kind: notification, date: 2026-12"
    head = schedule("id: b, kind: notification, date: 2026-11", kept)
    assert [path for path, _ in losses(base, head)] == [("dates", 0, "date"), ("dates",)]


@pytest.mark.parametrize(
    ("base", "head"),
    [
        ("2026-12-11/2026-12-12", "2026-12-12"),
        ("2026-12-11", "2026-12-11T09:00Z"),
        ("2026-12-11T09:00Z", "2026-12-11T09:00Z/2026-12-11T17:00Z"),
    ],
)
def test_what_calendars_hold_is_kept_though_it_only_became_more_exact(base: str, head: str) -> None:
    assert len(losses(history("event", base), history("event", head))) == 1
    assert losses(history("event", base), history("event", base, head)) == []


HELD = "id: a, kind: event, date: 2026-12-11, announced: 2026-07-01"


def at(venue: str, *days: str, entry: str = HELD) -> Schedule:
    """The schedule at a venue that changed on those days."""
    changed = f"\n  venue_changed: [{', '.join(days)}]" if days else ""
    return schedule(entry, venue=f"{venue}{changed}", updated="2026-09-02")


@pytest.mark.parametrize(
    ("base", "head", "line"),
    [
        (at("TBD"), at("A Hall"), "[2026-09-02]"),
        (at("A Hall"), at("B Hall"), "[2026-09-02]"),
        (at("A Hall"), at("TBD"), "[2026-09-02]"),
        (at("B Hall", "2026-08-01"), at("C Hall", "2026-08-01"), "[2026-08-01, 2026-09-02]"),
        (at("A Hall"), at("A Hall"), None),
        (at("A Hall"), at("B Hall", "2026-09-01"), None),
        # No calendar had an entry at the venue.
        (at("TBD", entry="id: a, kind: event, date: 2026-12"), at("A Hall"), None),
        (at("A Hall", entry=HELD.replace("event", "deadline")),
         at("B Hall", entry=HELD.replace("event", "deadline")), None),
    ],
)  # fmt: skip
def test_another_venue_is_recorded_with_its_day(
    base: Schedule, head: Schedule, line: str | None
) -> None:
    message = "the venue of an event that calendars hold is another one now; write below it"
    told = (("workshop", "venue"), f"{message} `venue_changed: {line}`")
    assert losses(base, head) == ([told] if line else [])


def test_a_venue_that_changed_back_is_recorded_twice() -> None:
    versions = [at("A Hall"), at("B Hall", "2026-08-01")]
    assert len(list(lost(versions, at("A Hall", "2026-08-01")))) == 1
    assert list(lost(versions, at("A Hall", "2026-08-01", "2026-09-01"))) == []


def test_a_recorded_day_stays() -> None:
    assert losses(at("A Hall", "2026-08-01", "2026-09-01"), at("A Hall", "2026-09-01")) == [
        (
            ("workshop",),
            "the venue changed on 2026-08-01, and that is gone; put it back into "
            "`venue_changed: [2026-08-01]`",
        )
    ]
