"""One date from TBD to canceled, followed through every output of real builds."""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup
from conftest import Site, workshop_yaml
from icalendar import Calendar


class Stage(NamedTuple):
    """What the file says, and what each output makes of it."""

    entry: str
    cell: str
    precision: str
    instant: str | None
    calendar: tuple[str, int, str] | None
    jsonld: tuple[str, str] | None
    text: str
    changes: list[str]


FIRST = "history:\n  - date: 2026-12"
SECOND = f"{FIRST}\n  - date: 2026-12-11\n    announced: 2026-07-01"
THIRD = f"{SECOND}\n  - date: 2026-12-12\n    announced: 2026-08-01"

STAGES = [
    Stage("date: TBD", "TBD", "none", None, None, None, "TBD", []),
    Stage("date: 2026-12", "December 2026, TBD", "month", None, None, None,
          "December 2026, TBD", []),
    Stage(f"date: 2026-12-11\nannounced: 2026-07-01\n{FIRST}", "Friday 11 December 2026", "day",
          None, ("2026-12-11", 1, "CONFIRMED"), ("EventScheduled", "2026-12-11"),
          "Friday 11 December 2026",
          ["1 July 2026: Workshop Day announced: 11 December 2026"]),
    Stage(f"date: 2026-12-12\nannounced: 2026-08-01\n{SECOND}",
          "Saturday 12 December 2026 moved from 11 December 2026", "day", None,
          ("2026-12-12", 2, "CONFIRMED"), ("EventRescheduled", "2026-12-12"),
          "Saturday 12 December 2026; moved from 11 December 2026",
          ["1 August 2026: Workshop Day moved from 11 December 2026 to 12 December 2026",
           "1 July 2026: Workshop Day announced: 11 December 2026"]),
    Stage(f"date: 2026-12-11T09:00\ntimezone: Europe/Berlin\nannounced: 2026-08-01\n{SECOND}",
          "Friday 11 December 2026, 09:00 Central European Time (Berlin)", "minute",
          "2026-12-11T08:00:00Z",
          ("2026-12-11T08:00:00+00:00", 2, "CONFIRMED"),
          ("EventScheduled", "2026-12-11T09:00:00+01:00"),
          "Friday 11 December 2026, 09:00 Central European Time (Berlin)",
          ["1 August 2026: Workshop Day announced: 11 December 2026, "
           "09:00 Central European Time (Berlin)",
           "1 July 2026: Workshop Day announced: 11 December 2026"]),
    Stage(f"date: 2026-12-12\nstatus: cancelled\nannounced: 2026-09-01\n{THIRD}",
          "canceled (was Saturday 12 December 2026)", "day", None,
          ("2026-12-12", 3, "CANCELLED"), ("EventCancelled", "2026-12-12"),
          "canceled (was Saturday 12 December 2026)",
          ["1 September 2026: Workshop Day canceled",
           "1 August 2026: Workshop Day moved from 11 December 2026 to 12 December 2026",
           "1 July 2026: Workshop Day announced: 11 December 2026"]),
]  # fmt: skip

PAGE = """# Dates

```{important-dates}
```

```{important-date-changes}
```
"""


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.precision + stage.cell[:9])
def test_every_output_tells_the_same(site: Site, stage: Stage) -> None:
    entry = f"id: day\nlabel: Workshop Day\nkind: event\n{stage.entry}"
    conf = site.root / "conf.py"
    conf.write_text(
        conf.read_text("utf-8").replace('dates"]', 'dates", "pages.plain_text"]'), "utf-8"
    )
    site.write({"index": PAGE}, workshop_yaml(entry, venue="A Hall"))
    out = site.build()
    soup = BeautifulSoup((out / "index.html").read_text("utf-8"), "html.parser")

    cell = soup.select_one("table.important-dates tbody td")
    assert cell is not None
    assert " ".join(cell.get_text().split()) == stage.cell
    items = [item.get_text(" ", strip=True) for item in soup.select("ul.simple li")]
    assert items == stage.changes

    exported = json.loads((out / "important-dates.json").read_text("utf-8"))["dates"][0]
    assert (exported["precision"], exported["instant"]) == (stage.precision, stage.instant)

    found = Calendar.from_ical((out / "important-dates.ics").read_bytes()).walk("VEVENT")
    seen = [(e.start.isoformat(), int(e["SEQUENCE"]), str(e["STATUS"])) for e in found]
    assert seen == ([stage.calendar] if stage.calendar else [])
    assert {str(e["UID"]) for e in found} <= {"2026-day@demo"}

    scripts = soup.select('script[type="application/ld+json"]')
    events = [json.loads(script.get_text()) for script in scripts]
    states = [(e["eventStatus"].rsplit("/")[-1], e["startDate"]) for e in events]
    assert states == ([stage.jsonld] if stage.jsonld else [])

    text = (site.build("text") / "index.txt").read_text("utf-8")
    assert f"* Workshop Day: {stage.text}" in " ".join(text.split())
