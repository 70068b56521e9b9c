"""The data sets of the tests, and programmes of a few lines."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from programme.core.load import examine

if TYPE_CHECKING:
    from programme.core.load import Loaded

DATA = Path(__file__).parent / "programme" / "data"
NAMES = sorted(path.stem for path in DATA.glob("*.yaml"))


def expected(name: str) -> dict[str, Any]:
    """What is known of a data set."""
    facts: dict[str, Any] = json.loads((DATA / f"{name}.expected.json").read_text("utf-8"))
    return facts


def programme_yaml(*sessions: str, people: str = "", papers: str = "", **head: str) -> str:
    """A file with one day in Berlin, of sessions written as ``id: a, kind: talks, start: 09:00``.

    ``people`` and ``papers`` are the lines of their entries; ``head`` adds fields, and those called
    ``day_…`` add them to the day.
    """
    fields = {"timezone": "Europe/Berlin", "announced": "2026-10-01", **head}
    day = {"date": "2026-12-11"}
    day |= {name[4:]: fields.pop(name) for name in list(fields) if name.startswith("day_")}
    day = {name: value for name, value in day.items() if value}
    lines = ["programme:", *(f"  {name}: {value}" for name, value in fields.items() if value)]
    lines += ["  days:", *_entry(day, "    "), "      sessions:"]
    lines += [f"        - {{{session}}}" for session in sessions]
    for name, entries in (("people", people), ("papers", papers)):
        if entries:
            listed = [f"{name}:"] if name == "people" else ["papers:", "  entries:"]
            lines += [*listed, textwrap.indent(textwrap.dedent(entries).strip(), "    ")]
    return "\n".join(lines) + "\n"


def _entry(fields: dict[str, str], indent: str) -> list[str]:
    first, *more = (f"{name}: {value}" for name, value in fields.items())
    return [f"{indent}- {first}", *(f"{indent}  {line}" for line in more)]


def examined(folder: Path, text: str) -> Loaded:
    """What there is in that file, and to say about it."""
    path = folder / "programme-of-a-day.yaml"
    path.write_text(text, "utf-8")
    return examine(path, "day.yaml")


def codes(folder: Path, text: str) -> list[str]:
    """The codes of all that there is to say about that file, in its order."""
    return [one.code for one in examined(folder, text).told]
