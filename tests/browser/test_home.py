"""The first screen of the home page, early in the year and with many dates."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import pytest
from conftest import workshop_yaml
from few_pages import front, publish_small
from hosts import StaticHost, served
from playwright.sync_api import Browser, Page, expect
from reading import SCHEMES, SHIFTS, WIDTHS, Site, drawn, reader

pytestmark = pytest.mark.browser

HOME = """\
::::{container} hero-overline
[{workshop}`hosted` ·]{.phrase} [Venue: {workshop}`venue` ·]{.phrase} [{workshop}`day`]{.phrase}
::::

# **{workshop}`name`:** {workshop}`title`

:::::{container} hero-words

{workshop}`tagline`

::::{container} hero-actions
[Read the call](call-for-papers.md)

[Subscribe to the dates](call-for-papers.md)

```{submission-site}
```
::::
:::::

:::::{container} hero-dates
```{next-date}
```

```{identity-picture}
```

```{important-dates}
:no-index:
:axis:
```
:::::

## A part

Words.

```{toctree}
:hidden:

call-for-papers
```
"""
FACTS = {
    "name": "Workshop A",
    "title": "ML with Imperfect Scientific Models",
    "tagline": "Cross-domain machine learning for imperfect, misspecified scientific simulators.",
}
OPEN = workshop_yaml(
    "id: submission, label: Submission Deadline, kind: deadline, date: TBD",
    "id: notification, label: Author Notification, kind: notification, date: TBD",
    "id: camera-ready, label: Camera-Ready Deadline, kind: deadline, date: TBD",
    "id: workshop, label: Workshop Date, kind: event, date: 2026-12",
    **FACTS,
)
TOLD = "announced: 2026-01-01"
EXTENDED = "announced: 2026-02-01, history: [{date: 2026-08-22,announced: 2026-01-01}]"
MANY = workshop_yaml(
    f"id: abstract, label: Abstract Deadline, kind: deadline, date: 2026-08-20, {TOLD}",
    f"id: submission, label: Submission Deadline, kind: deadline, date: 2026-08-29, {EXTENDED}",
    f"id: bids, label: Bidding, kind: period, date: 2026-08-30/2026-09-02, {TOLD}",
    f"id: reviews, label: Reviews Due, kind: deadline, date: 2026-09-15, {TOLD}",
    f"id: reply, label: Author Response, kind: period, date: 2026-09-18/2026-09-22, {TOLD}",
    f"id: told, label: Author Notification, kind: notification, date: 2026-09-29, {TOLD}",
    f"id: final, label: Camera-Ready Deadline, kind: deadline, date: 2026-12-01, {TOLD}",
    f"id: videos, label: Video Deadline, kind: deadline, date: 2026-12-04, {TOLD}",
    f"id: workshop, label: Workshop Date, kind: event, date: 2026-12-11, {TOLD}",
    **FACTS,
)
SCREENS = {"telephone": (390, 844), "laptop": (1280, 800)}
LOW = {**SCREENS, "low telephone": (360, 640), "large": (1920, 1080)}
NOW = dt.datetime(2026, 8, 25, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def early(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site on which no day is known."""
    yield from site(tmp_path_factory, OPEN)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with nine dates, one of which was extended."""
    yield from site(tmp_path_factory, MANY)


def site(tmp_path_factory: pytest.TempPathFactory, dates: str) -> Iterator[Site]:
    head = front(**{"html_theme.sidebar_secondary.remove": "true"})
    files = {"workshop.yaml": dates.encode()}
    folder = publish_small(tmp_path_factory.mktemp("home"), {"index": head + HOME}, files)
    with served(folder, StaticHost) as served_site:
        yield served_site


def opened(page: Page, site: Site) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(site.url("index"))
    drawn(page)
    return page


@pytest.mark.parametrize("screen", SCREENS)
def test_the_first_screen_holds_everything_while_days_are_open(
    chromium: Browser, early: Site, screen: str
) -> None:
    with reader(chromium, *SCREENS[screen]) as page:
        opened(page, early)
        parts = (".hero-overline", "h1", ".hero-actions a", ".site-picture", "tbody tr")
        for part in (*parts, ".important-dates-footnote"):
            for one in page.locator(f"main {part}").all():
                expect(one).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("screen", LOW)
def test_the_first_screen_says_what_is_next_however_many_dates_there_are(
    chromium: Browser, busy: Site, screen: str
) -> None:
    with reader(chromium, *LOW[screen]) as page:
        opened(page, busy)
        for part in (".hero-overline", "h1", ".important-dates-next"):
            expect(page.locator(f"main {part}")).to_be_in_viewport(ratio=1)
        expect(page.locator(".hero-actions a").first).to_be_in_viewport(ratio=1)
        expect(page.locator(".important-dates-next")).to_have_text(
            "Next: Submission Deadline, Sat 29 Aug, 23:59 AoE (in 5 days; extended from "
            "22 August 2026)"
        )


@pytest.mark.parametrize("screen", ["telephone", "low telephone"])
@pytest.mark.parametrize("state", ["early", "busy"])
def test_on_a_telephone_the_values_are_one_column_of_single_lines(
    chromium: Browser, request: pytest.FixtureRequest, state: str, screen: str
) -> None:
    with reader(chromium, *LOW[screen]) as page:
        opened(page, request.getfixturevalue(state))
        boxes = page.locator(".important-dates-axis td > p:first-child, .phrase").evaluate_all(
            "all => all.map((one) => [one.matches('p') && one.getBoundingClientRect().x, "
            "one.offsetHeight / parseFloat(getComputedStyle(one).lineHeight)])"
        )
        assert {round(lines) for _, lines in boxes} == {1}
        assert len({x for x, _ in boxes if x is not False}) == 1


def test_the_stops_show_which_dates_have_passed_and_which_is_next(
    chromium: Browser, busy: Site
) -> None:
    with reader(chromium) as page:
        opened(page, busy)
        expect(page.locator("tr.date-passed th")).to_have_text(["Abstract Deadline"])
        expect(page.locator("tr.date-next th")).to_have_text(["Submission Deadline"])


def test_without_scripts_nothing_is_called_next_and_changes_are_told(
    chromium: Browser, busy: Site
) -> None:
    with reader(chromium, java_script_enabled=False) as page:
        page.goto(busy.url("index"))
        expect(page.locator(".important-dates-next")).to_be_hidden()
        expect(page.get_by_text("extended from 22 August 2026")).to_be_visible()
        expect(page.locator(".date-next, .date-passed")).to_have_count(0)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_dates_stay_a_table_for_who_hears_them(
    chromium: Browser, busy: Site, width: int
) -> None:
    with reader(chromium, width) as page:
        opened(page, busy)
        tools = page.context.new_cdp_session(page)
        tree = tools.send("Accessibility.getFullAXTree")["nodes"]
        said = Counter(node["role"]["value"] for node in tree if not node["ignored"])
        assert (said["table"], said["row"], said["rowheader"], said["cell"]) == (1, 10, 9, 9)
        assert said["columnheader"] == 2


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_the_next_date_is_said(
    chromium: Browser, busy: Site, width: int, scheme: str
) -> None:
    with reader(chromium, width, color_scheme=scheme) as page:
        opened(page, busy)
        assert page.evaluate(SHIFTS) == []
