"""The dates in a project outside of this one: themes, builders, markup, languages, settings."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po, write_po
from bs4 import BeautifulSoup, Tag
from conftest import ROOT, unmeasured
from elsewhere import BUILDS, THEMES
from sphinx.cmd.build import main as sphinx_build

from important_dates.core.zones import spoken
from important_dates.outputs import OUTPUTS

ROOMS = ("important_dates", "located_yaml", "sphinx_helpers")
GERMAN = ROOT / "_ext/important_dates/locales/de/LC_MESSAGES/important_dates.po"
CONF = """\
extensions = ["myst_parser", "important_dates"]
project = "Another project"
version = release = "1"
copyright = "its people"
workshop_file = "dates.yaml"
today = "undated"
epub_show_urls = "no"
"""
# Only a name; and of each kind of date one.
DATES = """\
workshop:
  name: Another project
  venue: {attendance: mixed, city: Example City, country: Exampleland}
submission: {portal: "https://example.org/submit", closes: paper, review: open, archival: false}
cities: [{name: Berlin, timezone: Europe/Berlin}]
dates:
  - {id: paper, label: P1, kind: deadline, date: 2026-08-29, history: [{date: 2026-08-22}]}
  - {id: answer, label: N1, kind: notification, date: 2026-09-29, qualifier: by}
  - {id: days, label: E1, kind: event, date: 2026-12-11/2026-12-12, status: tentative}
  - {id: period, label: R1, kind: period, date: 2026-10-02/2026-10-07, timezone: Europe/Berlin}
  - {id: party, label: E2, kind: event, date: 2026-12}
  - {id: gone, label: G1, kind: deadline, date: 2026-11-01, status: cancelled}
  - {id: open, label: O1, kind: deadline, date: TBD}
"""
RST = """\
Home
====

Until :important-date:`paper`, :important-date:`open`, in :workshop:`venue`.

.. important-dates::

.. deadline-times::

.. important-date-changes::

.. calendar-links::

.. venue::

.. how-to-submit::
   :more: index

.. while-tbd::

   :workshop:`name`

.. submission::

.. toctree::

   page
"""
MYST = """\
# Page

Until {important-date}`paper`, {important-date}`open`, in {workshop}`venue`.

```{important-dates}
:no-index:
```

```{deadline-times}
```

```{important-date-changes}
```

```{calendar-links}
```

```{venue}
```

```{while-tbd}
{workshop}`name`
```
"""


def mask(text: str) -> str:
    """A text in letters that nothing else is written in; a pattern of a date stays."""
    if not text.strip("EMdy ,"):
        return text
    pieces = re.split(r"(\{\w+\})", text)
    return "".join(one if one[:1] == "{" else re.sub("[A-Za-z]", "ж", one) for one in pieces)


def masked(folder: Path) -> None:
    """Write a catalog in which each text is masked."""
    with GERMAN.open("rb") as file:
        catalog = read_po(file)
    for text in catalog:
        if text.id:
            plural = not isinstance(text.id, str)
            text.string = tuple(map(mask, text.id)) if plural else mask(text.id)
    path = folder / "LC_MESSAGES" / GERMAN.name
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalog)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built with every theme and by every builder."""
    folder = tmp_path_factory.mktemp("another")
    for room in ROOMS:
        shutil.copytree(ROOT / "_ext" / room, folder / "rooms" / room)
    masked(folder / "rooms" / "important_dates" / "locales" / "eo")
    pages = {"conf.py": CONF, "dates.yaml": DATES, "index.rst": RST, "page.md": MYST}
    (folder / "docs").mkdir()
    for name, text in pages.items():
        (folder / "docs" / name).write_text(text, "utf-8")
    shutil.copy(ROOT / "tests" / "elsewhere.py", folder)
    environment = {**unmeasured(os.environ), "PYTHONPATH": str(folder / "rooms")}
    command = [sys.executable, str(folder / "elsewhere.py"), str(folder)]
    subprocess.run(command, check=True, env=environment, cwd=folder)
    return folder


def said(root: Path, name: str) -> object:
    answer: dict[str, object] = json.loads((root / "said.json").read_text("utf-8"))
    return answer[name]


def page(root: Path, build: str, name: str = "index") -> BeautifulSoup:
    return BeautifulSoup((root / "out" / build / f"{name}.html").read_text("utf-8"), "html.parser")


def words(tag: Tag | BeautifulSoup | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text(" ").replace("¶", "").split())


@pytest.mark.parametrize("build", BUILDS)
def test_nothing_is_warned_of(root: Path, build: str) -> None:
    assert said(root, build) == ""
    assert any(path.stat().st_size for path in (root / "out" / build).rglob("*") if path.is_file())


@pytest.mark.parametrize("theme", THEMES)
def test_each_theme_shows_the_dates_and_loads_what_they_need(root: Path, theme: str) -> None:
    for name in ("index", "page"):
        shown = page(root, theme, name)
        rows = [words(row.find("th")) for row in shown.select("table.important-dates tbody tr")]
        assert rows[:7] == ["P1", "N1", "R1", "G1", "E2", "E1", "O1"]
        for kind, attribute in (("link", "href"), ("script", "src")):
            files = {str(tag.get(attribute)).partition("?")[0] for tag in shown(kind)}
            ours = {file for file in files if "important-dates" in file}
            assert len(ours) == 1
            assert all((root / "out" / theme / file).is_file() for file in ours)


def test_both_markups_say_the_same(root: Path) -> None:
    for theme in THEMES:
        tables = [
            [words(table) for table in page(root, theme, name)("table")]
            for name in ("index", "page")
        ]
        assert tables[0] == tables[1]
        assert len(tables[0]) == 2


def test_no_setting_of_the_project_changes(root: Path) -> None:
    assert said(root, "changed settings") == []
    assert said(root, "new settings") == [
        "important_dates_outputs",
        "important_dates_venue_page",
        "workshop_file",
    ]


def test_a_german_page_is_german(root: Path) -> None:
    text = re.sub(r"[\s|+-]+", " ", (root / "out" / "text-de" / "index.txt").read_text("utf-8"))
    for sentence in (
        "Samstag, 29. August 2026, 23:59 Uhr AoE",
        "verlängert, zuvor 22. August 2026",
        "bis Dienstag, 29. September 2026",
        "Freitag, 11. Dezember bis Samstag, 12. Dezember 2026 (vorläufig)",
        "Dezember 2026, Tag noch offen",
        "abgesagt (war Sonntag, 1. November 2026, 23:59 Uhr AoE)",
    ):
        assert sentence in text
    with GERMAN.open("rb") as file:
        pairs = [(each.id, each.string) for each in read_po(file) if isinstance(each.id, str)]
    english = [one for one, other in pairs if one and one != other]
    left = [one for one in english if re.search(rf"\b{re.escape(one)}(?!\w)", text)]
    assert left == []


def test_nothing_is_said_that_no_catalog_has(root: Path) -> None:
    text = (root / "out" / "text-eo" / "index.txt").read_text("utf-8")
    names = Locale("eo")
    dates = spoken("Europe/Berlin", "eo").split()
    dates += [*names.months["format"]["wide"].values(), *names.days["format"]["wide"].values()]
    data = {"Home", "Until", "AoE", "Example", "City", "Exampleland", "Berlin", "UTC", "AOE"}
    data |= {
        "Another",
        "project",
        "Page",
        "Anywhere",
        "on",
        "Earth",
        "in",
        "P",
        "N",
        "R",
        "G",
        "E",
        "O",
    }
    assert "жжжж" in text
    assert (
        set(re.findall("[A-Za-zĉĝĥĵŝŭ]+", text)) - {*data, *re.findall(r"\w+", " ".join(dates))}
        == set()
    )


def test_a_german_page_hands_its_words_to_the_scripts(root: Path) -> None:
    given = {
        Path(str(script["src"]).partition("?")[0]).stem: json.loads(str(script["data-texts"]))
        for script in page(root, "furo").select("script[data-texts]")
    }
    assert given["important-dates"]["next"] == "Als Nächstes: {words}"
    assert given["important-dates"]["weekdays"][0] == "Sonntag"
    assert given["submission"] == {
        "closed": "Die Einreichung ist geschlossen",
        "early": "Die Einreichung ist noch nicht geöffnet",
    }
    assert page(root, "alabaster").select("script[data-texts]") == []


def test_a_german_calendar_has_the_same_identifiers(root: Path) -> None:
    calendars = [
        (root / "out" / theme / "important-dates.ics").read_text("utf-8")
        for theme in ("furo", "alabaster")
    ]
    german, english = (re.findall("^UID:(.*)$", calendar, re.MULTILINE) for calendar in calendars)
    assert german == english
    assert "UID:paper@another-project" in calendars[0]
    assert "Abgesagt: Another project: G1" in calendars[0]


GUIDE = ROOT / "_ext" / "important_dates" / "README.md"


def block(language: str) -> str:
    """The first example in that language."""
    fenced = rf"^ *(`{{3,4}}){language}\n(.*?)^ *\1$"
    match = re.search(fenced, GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert match is not None
    return textwrap.dedent(match[2])


def named_in(part: str) -> set[str]:
    """The names in the table of a part of the guide."""
    text = GUIDE.read_text("utf-8").partition(f"## {part}\n")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| `([\w-]+)`", text, re.MULTILINE))


@pytest.mark.parametrize(
    ("part", "method"), [("Directives", "directive"), ("Roles", "role")], ids=["directive", "role"]
)
def test_the_guide_names_what_there_is(part: str, method: str) -> None:
    sources = (path.read_text("utf-8") for path in GUIDE.parent.glob("*.py"))
    registered = re.findall(rf'add_{method}\("([\w-]+)"', "".join(sources))
    assert named_in(part) == set(registered)


def test_the_guide_names_every_setting_and_output(root: Path) -> None:
    assert sorted(named_in("Configuration values")) == said(root, "new settings")
    assert named_in("Outputs") == set(OUTPUTS)


@pytest.mark.parametrize(("language", "suffix"), [("rst", "rst"), ("markdown", "md")])
def test_the_example_of_the_guide_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, suffix: str
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    extensions = 'extensions += ["myst_parser"]\n' if suffix == "md" else ""
    (tmp_path / "conf.py").write_text(f"{block('python')}{extensions}", "utf-8")
    (tmp_path / "dates.yaml").write_text(block("yaml"), "utf-8")
    (tmp_path / f"index.{suffix}").write_text(block(language), "utf-8")
    assert sphinx_build(["-nWq", str(tmp_path), str(tmp_path / "out")]) == 0
    shown = BeautifulSoup((tmp_path / "out" / "index.html").read_text("utf-8"), "html.parser")
    assert "Submit until Saturday 29 August 2026, 23:59 AoE ." in words(shown)
    calendar = (tmp_path / "out" / "important-dates.ics").read_text("utf-8")
    uids = re.findall("^UID:(.*)$", calendar, re.MULTILINE)
    assert uids == ["calendar@an-example", "paper@an-example"]
