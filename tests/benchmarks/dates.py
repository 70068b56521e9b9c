"""How parsing and every output grow with the number of dates.

``python tests/benchmarks/dates.py [NUMBER]`` measures one number of dates, or three.
"""

from __future__ import annotations

import sys
from time import perf_counter
from typing import TYPE_CHECKING

from important_dates.core.export import to_export, to_json
from important_dates.core.ical import to_ical
from important_dates.core.jsonld import event
from important_dates.core.load import load_text
from important_dates.core.wording import date_parts

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """\
workshop: {name: N, title: T, tagline: t, host: H, edition: 2026, venue: V, contact: a@b.org}
updated: 2026-12-31
dates:
"""
ENTRY = """\
  - id: d{0}
    label: Deadline {0}
    kind: deadline
    date: 2026-08-{1:02}
    announced: 2026-07-01
    after: [{2}]
"""


def timed(name: str, work: Callable[[], object]) -> object:
    start = perf_counter()
    result = work()
    sys.stdout.write(f"  {name:8} {1000 * (perf_counter() - start):9.1f} ms\n")
    return result


for number in [int(sys.argv[1])] if len(sys.argv) > 1 else (100, 1_000, 10_000):
    text = HEAD + "".join(
        ENTRY.format(i, 1 + i * 28 // number, "d0" if i else "") for i in range(number)
    )
    sys.stdout.write(f"{number} dates, {len(text)} bytes\n")
    schedule = timed("parse", lambda text=text: load_text(text, "bench").schedule)
    timed("words", lambda s=schedule: [date_parts(s, date) for date in s.dates])
    timed("calendar", lambda s=schedule: to_ical(s))
    timed("JSON", lambda s=schedule: to_json(to_export(s)))
    timed("JSON-LD", lambda s=schedule: event(s))
