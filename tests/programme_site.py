"""The files of a programme in the folder of a site, from a data set that has all in one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup, Tag
from conftest import Site, workshop_yaml
from programme_files import DATA

PAGES = ("programme", "people", "papers", "sponsors", "presenting", "practical")
# With everything that a page can tell; its portrait has one pixel.
TWO_DAYS = DATA.with_name("two-days.yaml")
PORTRAIT = "people/speaker-b.png"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
CONF = """\
extensions = ["myst_parser", "important_dates", "programme"]
project = "A project"
version = release = "1"
copyright = "somebody"
html_theme = "basic"
html_copy_source = False
today = "undated"
epub_show_urls = "no"
suppress_warnings = ["toc.excluded"]
"""
HOME = """\
# Home

```{programme-summary}
```

```{toctree}
call
programme
people
papers
sponsors
presenting
practical
```
"""

_HEAD = """\
myst:
  html_meta:
    description: "What the page is about."
"""
_SILENT = "# {}\n\n% To be written.\n\n## Part\n\n% This, too.\n"
_BODIES = {
    "programme": "# Program\n\n```{programme}\n```\n\n```{programme-calendar}\n```\n\n"
    "```{programme-changes}\n```\n",
    "people": "# People\n\n```{people}\n```\n",
    "papers": "# Papers\n\n```{papers}\n```\n",
    "sponsors": "# Sponsors\n\n```{sponsors}\n```\n",
    "presenting": _SILENT.format("Talks and posters"),
    "practical": _SILENT.format("Practical information"),
}


def programme_site(root: Path, data: dict[str, Any], **pages: str) -> Site:
    """A site with the pages of a programme, and one on which nothing of it stands."""
    (root / "conf.py").write_text(CONF, "utf-8")
    own = {name: page(name) for name in PAGES}
    texts = {"index": HOME, "call": "# Call\n\nWords.\n", **own, **pages}
    site = Site(root).write(texts, workshop_yaml())
    write_set(site.docs, data)
    return site


def changed(name: str, **fields: str | None) -> dict[str, Any]:
    """A data set with other fields of its programme; ``None`` takes one out."""
    data = read_set(name)
    for field, value in fields.items():
        data["programme"].pop(field, None)
        if value is not None:
            data["programme"][field] = value
    return data


def read_set(name: str) -> dict[str, Any]:
    """The data set, every scalar as text."""
    return read_file(DATA / f"{name}.yaml")


def read_file(path: Path) -> dict[str, Any]:
    """A file with all parts, every scalar as text."""
    # A loader that makes no objects.
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
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
    """A page on which only what it is for stands."""
    return f"---\n{_HEAD}---\n{_BODIES[name]}"


def soup_of(out: Path, name: str) -> BeautifulSoup:
    """A page that was built."""
    return BeautifulSoup((out / f"{name}.html").read_text("utf-8"), "html.parser")


def words(node: Tag | None) -> str:
    """What stands there, on one line."""
    assert node is not None
    return " ".join(node.get_text().split())
