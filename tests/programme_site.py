"""The files of a programme in the folder of a site, from a data set that has all in one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from conftest import ROOT, workshop_yaml
from programme_files import DATA

PAGES = ("programme", "people", "presenting", "practical")


def read_set(name: str) -> dict[str, Any]:
    """The data set, every scalar as text."""
    # A loader that makes no objects.
    data: dict[str, Any] = yaml.load((DATA / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    return data


def write_set(docs: Path, data: dict[str, Any], **facts: str) -> Path:
    """The files of the set, with the facts of a workshop on its days; the folder.

    A part that the set does not have has no file.
    """
    programme = dict(data.get("programme") or {})
    venue = programme.pop("venue", "TBD")
    people = {key: data[key] for key in ("people", "levels", "sponsors") if data.get(key)}
    days = sorted({day["date"] for day in programme.get("days", [])}) or ["2026-12-11"]
    when = "/".join(dict.fromkeys([days[0], days[-1]]))
    event = f"id: workshop, kind: event, date: {when}, announced: {days[0][:4]}-01-05"
    year = days[0][:4]
    head = {"edition": year, "updated": f"{year}-01-05", "host": f"Host {year}", **facts}
    if isinstance(venue, dict):
        head["venue"] = "{" + ", ".join(f'{key}: "{value}"' for key, value in venue.items()) + "}"
    write(docs, "workshop", workshop_yaml(event, **head))
    parts = {"programme": programme, "people": people, "papers": data.get("papers")}
    for part, content in parts.items():
        if content:
            write(docs, part, yaml.safe_dump(content, allow_unicode=True, sort_keys=False))
    return docs


def write(docs: Path, name: str, text: str) -> None:
    docs.mkdir(parents=True, exist_ok=True)
    (docs / f"{name}.yaml").write_text(text, "utf-8")


def page(name: str) -> str:
    """A page of the real site that is made of these files alone."""
    return (ROOT / "docs" / f"{name}.md").read_text("utf-8")
