"""What some states say beside their dates and facts."""

from __future__ import annotations

import datetime as dt
import os
import re
from typing import TYPE_CHECKING

from rehearsal import outputs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rehearsal.copies import Copy

MAX_PICTURE = 150_000  # bytes of a picture of content, once the build has resized it


def links(*pages: str, to: str) -> Callable[[Copy], None]:
    """Each of the pages links to that address."""

    def check_links(copy: Copy) -> None:
        for page in pages:
            assert to in outputs.links(copy.out / f"{page}.html"), page

    return check_links


def menus(*pages: str) -> Callable[[Copy], None]:
    """The home page leads to them from the menu at its top and from its foot."""

    def check_menus(copy: Copy) -> None:
        home = outputs.soup(copy.out / "index.html")
        for part in ("#pst-header", "footer"):
            assert set(pages) <= {str(tag["href"]) for tag in home.select(f"{part} a[href]")}, part

    return check_menus


def missing(*names: str) -> Callable[[Copy], None]:
    """The site has no such files."""

    def check_missing(copy: Copy) -> None:
        assert [name for name in names if (copy.out / name).exists()] == []

    return check_missing


def pictures(page: str, count: int) -> Callable[[Copy], None]:
    """They are as small as a page needs them, in words too, and move nothing when they come."""

    def check_pictures(copy: Copy) -> None:
        tags = outputs.soup(copy.out / page).select("main img")
        assert len(tags) == count
        for tag in tags:
            assert {"alt", "width", "height"} <= set(tag.attrs), tag
            assert (copy.out / page).parent.joinpath(str(tag["src"])).stat().st_size <= MAX_PICTURE
        assert "lazy" in {tag.get("loading") for tag in tags}

    return check_pictures


def later_day(copy: Copy) -> None:
    """The build has no clock: in another year it makes the same bytes."""
    before = _files(copy.out)
    clock = os.pathsep.join(["tests/release/another_day", "_ext"])
    status, told = copy.publish(PYTHONPATH=clock, DAYS_LATER="4000")
    assert status == 0, told
    assert _files(copy.out) == before


def reader_is_told(copy: Copy) -> None:
    """Not the page but its reader's clock says that a day has passed."""
    moment = "2032-01-10T12:00Z"
    status, told = copy.python("important_dates", "check", "docs/workshop.yaml", "--at", moment)
    assert status == 0, told
    assert set(re.findall(r"readers at .*: (.+)", told)) == {"passed"}


def leftovers(*paths: str) -> Callable[[Copy], None]:
    """Lint lists what these files, and no other, still say of the finished edition."""

    def check_leftovers(copy: Copy) -> None:
        status, told = copy.lint()
        assert status == 1
        line = r"^ *([^\s:]+):\d+:\d+: 2031 is the year of a finished edition"
        assert set(re.findall(line, told, re.MULTILINE)) == set(paths), told

    return check_leftovers


def kept_edition(copy: Copy) -> None:
    """It is published below its year, as it was, and its calendar says where the next one is."""
    assert _files(copy.out / "2031") == _files(copy.root / "docs" / "_editions" / "2031")
    dates = outputs.table(copy.out / "2031" / "important-dates.html")
    assert dates["Submission Deadline"].startswith("Friday 29 August 2031, 23:59 AoE")
    _, entries = outputs.calendar(copy.out / "2031" / "important-dates.ics")
    (notice,) = (entry for uid, entry in entries.items() if uid.startswith("2031-next-edition@"))
    assert notice["url"] == "https://workshop.example.org/important-dates.ics"
    assert notice["dtstart"].dt == dt.date(2032, 2, 1)
    assert "2031/index.html" in outputs.links(copy.out / "contact.html")


def _files(folder: Path) -> dict[str, bytes]:
    root = folder.resolve()
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
