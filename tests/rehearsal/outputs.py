"""What the outputs say, read from the published files by parsers that are not ours."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from icalendar import Calendar

if TYPE_CHECKING:
    from pathlib import Path

    from icalendar.cal import Component

TEXT = "call-for-papers.txt"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def words(path: Path) -> str:
    """The words of a page's main part, or of a plain text, on one line."""
    text = path.read_text("utf-8")
    if path.suffix == ".html":
        main = soup(path).find("main")
        assert main is not None, path
        text = main.get_text(" ")
    return _closed(text)


def links(path: Path) -> set[str]:
    return {str(tag["href"]) for tag in soup(path).select("main a[href]")}


def table(path: Path) -> dict[str, str]:
    """The first table of dates of a page: what stands beside each label."""
    rows = soup(path).select_one("table.important-dates").select("tbody tr")
    return {" ".join(row.th.get_text().split()): _closed(row.td.get_text(" ")) for row in rows}


def listed(path: Path) -> dict[str, str]:
    """The list of dates of the plain text, as ``table`` gives it."""
    items = re.findall(r"^\* ([^:]+): ((?:.+\n)+)", path.read_text("utf-8"), re.MULTILINE)
    # The section on submitting, further down, names some of them again.
    return {label: _closed(when) for label, when in reversed(items)}


def _closed(text: str) -> str:
    """On one line, without the blanks that stand for a change of markup beside punctuation."""
    return re.sub(r"(?<=\() | (?=[.,;:)])", "", " ".join(text.split()))


def calendar(path: Path) -> tuple[Component, dict[str, Component]]:
    """The calendar, and its entries by their UID."""
    found = Calendar.from_ical(path.read_bytes())
    assert found.errors == []
    return found, {str(event["UID"]): event for event in found.walk("VEVENT")}


def written(event: Component, *names: str) -> tuple[str, ...]:
    """Properties as the file writes them; those that are not there are left out."""
    return tuple(event[name].to_ical().decode() for name in names if name in event)


def exported(out: Path) -> dict[str, Any]:
    """The JSON, with its dates by their id."""
    data: dict[str, Any] = json.loads((out / "important-dates.json").read_text("utf-8"))
    return {**data, "dates": {date["id"]: date for date in data["dates"]}}


def structured(path: Path) -> dict[str, dict[str, Any]]:
    """The JSON-LD of a page, by its type."""
    scripts = soup(path).select('script[type="application/ld+json"]')
    found = [json.loads(script.get_text()) for script in scripts]
    return {data["@type"]: data for data in found}


def sitemap(path: Path) -> set[str]:
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    return {str(element.text) for element in root.iter(f"{SITEMAP}loc")}
