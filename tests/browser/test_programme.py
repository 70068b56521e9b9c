"""The program in a browser: the reader's own time, what is on, and what any reader can use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_rules import COLOURS, OPTIONS, violations
from few_pages import front, publish_small
from hosts import served
from playwright.sync_api import Browser, Page
from programme_site import PAGES, PIXEL, PORTRAIT, TWO_DAYS, page, read_file, write_set
from reading import WIDTHS, Site, drawn, reader, settled

from important_dates.core.zones import zone
from programme.core.load import examine
from programme.core.times import by_day, slots_of
from programme.core.timetable import beside, rows

pytestmark = pytest.mark.browser

HOME = """\
# {workshop}`name`

```{programme-summary}
```

```{toctree}
:hidden:

Program <programme>
People <people>
Papers <papers>
```
"""
ZONES = ("Europe/Berlin", "Asia/Kathmandu", "Pacific/Kiritimati", "America/Los_Angeles")
CLOCKS = "nodes => nodes.map(node => node.textContent)"
MARKS = "nodes => nodes.map(node => [node.closest('[id]').id, node.textContent])"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A program in the look of the real site."""
    root = tmp_path_factory.mktemp("program")
    data = write_set(tmp_path_factory.mktemp("data"), read_file(TWO_DAYS), name="Workshop A")
    (root / "docs" / "people").mkdir(parents=True)
    files = {path.name: path.read_bytes() for path in data.iterdir()}
    pages = {**{name: page(name) for name in PAGES}, "index": front() + HOME}
    with served(publish_small(root, pages, {**files, PORTRAIT: PIXEL})) as published:
        yield published


@contextmanager
def reading(chromium: Browser, site: Site, tz: str, now: str) -> Iterator[Page]:
    context = chromium.new_context(timezone_id=tz)
    page = context.new_page()
    page.clock.install(time=dt.datetime.fromisoformat(now))
    page.goto(site.url("programme"))
    yield page
    context.close()


def expected(tz: str, folder: Path) -> list[str]:
    """Each row's time on the reader's clocks, from the core."""
    programme = examine(folder).data.programme
    assert programme is not None
    return [
        f"{beside(row.start.astimezone(zone(tz)), _local(row.end, tz), day)} your time"
        for day, slots in by_day(slots_of(programme)).items()
        for row in rows(slots)
    ]


def _local(moment: dt.datetime | None, tz: str) -> dt.datetime | None:
    return moment and moment.astimezone(zone(tz))


@pytest.mark.parametrize("tz", ZONES)
def test_readers_see_their_own_time_with_its_day(
    chromium: Browser, site: Site, tmp_path: Path, tz: str
) -> None:
    folder = write_set(tmp_path, read_file(TWO_DAYS))
    with reading(chromium, site, tz, "2026-11-25T12:00Z") as page:
        clocks = page.locator(".programme-other").evaluate_all(CLOCKS)
        assert clocks == expected(tz, folder)
        place = tz.rpartition("/")[2].replace("_", " ")
        assert f"Beside them: yours ({place})." in page.locator(".programme-head").inner_text()


def test_who_is_where_the_venue_is_sees_each_time_once(chromium: Browser, site: Site) -> None:
    with reading(chromium, site, "Australia/Brisbane", "2026-11-25T12:00Z") as page:
        assert "your time" in page.locator("table").first.inner_text()  # no summer time there
    with reading(chromium, site, "Australia/Melbourne", "2026-11-25T12:00Z") as page:
        assert set(page.locator(".programme-other").evaluate_all(CLOCKS)) == {""}
        assert "They are yours." in page.locator(".programme-head").inner_text()


def test_what_is_on_now_and_next_follows_the_clock(chromium: Browser, site: Site) -> None:
    moments = {
        "2026-12-09T12:00Z": [],  # days before
        "2026-12-10T21:59Z": [["session-opening", "Next"]],
        "2026-12-10T22:00Z": [["session-opening", "Now"], ["session-talk-a", "Next"]],
        "2026-12-11T00:30Z": [
            ["session-posters", "Now"],
            ["session-meeting", "Now"],
            ["session-contributed", "Next"],
        ],
        "2026-12-11T01:00Z": [["session-meeting", "Now"], ["session-contributed", "Next"]],
        "2026-12-11T03:30Z": [["session-excursion", "Next"]],  # the panel is canceled
        "2026-12-12T01:00Z": [],
    }
    with reading(chromium, site, "Europe/Berlin", next(iter(moments))) as page:
        for now, marks in moments.items():
            page.clock.set_fixed_time(dt.datetime.fromisoformat(now))
            page.reload()
            assert page.locator(".programme-mark").evaluate_all(MARKS) == marks, now


def test_the_marks_move_on_while_the_page_is_open(chromium: Browser, site: Site) -> None:
    with reading(chromium, site, "Europe/Berlin", "2026-12-10T21:59:30Z") as page:
        page.clock.fast_forward(60_000)
        assert page.locator(".programme-now").evaluate_all("all => all.map(one => one.id)") == [
            "session-opening"
        ]


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_and_nothing_is_cut(
    chromium: Browser, site: Site, subtests: pytest.Subtests, width: int
) -> None:
    with reader(chromium, width, color_scheme="light", reduced_motion="reduce") as page:
        page.clock.set_fixed_time(dt.datetime.fromisoformat("2026-12-11T00:30Z"))
        for name in ("index", "programme", "people", "papers", "papers/3"):
            page.emulate_media(color_scheme="light")
            settled(page, site.url(name))
            for scheme, options in (("light", OPTIONS), ("dark", COLOURS)):
                page.emulate_media(color_scheme=scheme)
                drawn(page)
                with subtests.test(f"{name}, {scheme}"):
                    assert violations(page, options) == []
                    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_parallel_sessions_are_side_by_side_and_below_each_other_on_a_telephone(
    chromium: Browser, site: Site
) -> None:
    for width, beside_each_other in ((1280, True), (360, False)):
        with reader(chromium, width) as page:
            settled(page, site.url("programme"))
            tops = [
                box["y"]
                for name in ("posters", "meeting")
                if (box := page.locator(f"#session-{name}").bounding_box())
            ]
            assert (tops[0] == tops[1]) is beside_each_other


def test_a_paper_has_the_scheme_that_the_reader_chose_elsewhere(
    chromium: Browser, site: Site
) -> None:
    ink = "getComputedStyle(document.body).color"
    inks = {}
    for scheme in ("light", "dark"):
        with reader(chromium, color_scheme=scheme) as page:
            page.goto(site.url("papers/3"))
            inks[scheme] = page.evaluate(ink)
    with reader(chromium, color_scheme="light") as page:
        page.goto(site.url("papers/3"))
        page.evaluate("localStorage.setItem('mode', 'dark')")
        page.reload()
        assert page.evaluate(ink) == inks["dark"] != inks["light"]
