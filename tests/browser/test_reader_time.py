"""What a reader's browser adds to the dates, with a fixed clock, in many zones and locales."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from conftest import CONF, Site, schedule, workshop_yaml
from playwright.sync_api import Browser, Page, expect
from reading import Site as Browsed

from important_dates.core.instants import instants
from important_dates.core.relative import countdown
from important_dates.core.wording import clock_text
from important_dates.core.zones import zone

pytestmark = pytest.mark.browser

ENTRIES = (
    "id: past, label: Opening, kind: opening, date: 2026-03-01, announced: 2026-01-01",
    "id: spring, label: Abstract, kind: deadline, date: 2026-04-05, announced: 2026-01-01",
    "id: summer, label: Paper, kind: deadline, date: 2026-08-29, announced: 2026-01-01",
    "id: told, label: Notification, kind: notification, date: 2026-09-29, announced: 2026-01-01",
    "id: rebuttal, label: Rebuttal, kind: period, date: 2026-10-02/2026-10-07, announced: 2026-01-01",
    "id: autumn, label: Camera-ready, kind: deadline, date: 2026-10-31T23:59Z, announced: 2026-01-01",
    "id: workshop, label: Talks, kind: event, date: 2026-12-11T09:00:30-08:00/2026-12-11T17:30-08:00, announced: 2026-01-01",
    "id: days, label: Days, kind: event, date: 2026-12-11/2026-12-12, announced: 2026-01-01",
    "id: month, label: Party, kind: event, date: 2026-12",
    "id: open, label: Poster, kind: deadline, date: TBD",
)  # fmt: skip
ZONES = (
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
    "Europe/Berlin",
    "America/Los_Angeles",
    "Pacific/Niue",
    "Australia/Lord_Howe",
)
# Before, within the last hour of, and after each deadline; around both clock changes of the zones.
MOMENTS = (
    "2026-01-15T12:00Z",
    "2026-03-08T09:59Z",
    "2026-03-29T00:59Z",
    "2026-04-04T14:59Z",
    "2026-04-05T11:59Z",
    "2026-04-06T11:30Z",
    "2026-04-06T11:58:30Z",
    "2026-04-06T12:00Z",
    "2026-08-30T11:00Z",
    "2026-08-30T11:59Z",
    "2026-09-28T23:30Z",
    "2026-10-02T11:30Z",
    "2026-10-03T15:30Z",
    "2026-10-08T11:00Z",
    "2026-10-24T22:30Z",
    "2026-10-31T23:30Z",
    "2026-11-01T09:30Z",
    "2026-12-11T17:00Z",
    "2026-12-11T18:00Z",
    "2026-12-12T12:00Z",
    "2026-12-14T12:00Z",
)
SCHEDULE = schedule(*ENTRIES)
NOTES = """rows => rows
  .map(row => [row.id, [...row.querySelectorAll('.important-dates-reader > span')]])
  .filter(([, notes]) => notes.length)
  .map(([id, notes]) => [id, notes.map(note => note.textContent)])"""


@pytest.fixture(scope="module")
def dates_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    root = tmp_path_factory.mktemp("dates")
    (root / "conf.py").write_text(CONF, encoding="utf-8")
    site = Site(root)
    text = "# Dates\n\n```{important-dates}\n```\n\nText below the table.\n"
    out = site.write({"index": text}, workshop_yaml(*ENTRIES)).build()
    return (out / "index.html").as_uri()


@contextmanager
def reading(chromium: Browser, address: str, tz: str, now: str, **options: Any) -> Iterator[Page]:
    context = chromium.new_context(timezone_id=tz, **options)
    page = context.new_page()
    if options.get("java_script_enabled", True):
        page.clock.install(time=dt.datetime.fromisoformat(now))
    page.goto(address)
    yield page
    context.close()


def notes(page: Page) -> dict[str, tuple[str, str]]:
    """What was added to each row: (how far, the reader's time)."""
    rows = page.locator("table.important-dates tbody tr").evaluate_all(NOTES)
    return {name.removeprefix("date-"): (first, second) for name, (first, second) in rows}


def expected(tz: str, now: str) -> dict[str, tuple[str, str]]:
    """The same, from the core."""
    local_now = dt.datetime.fromisoformat(now).astimezone(zone(tz))
    found = {}
    for date in SCHEDULE.dates:
        if words := countdown(SCHEDULE, date, local_now):
            moments = [at.astimezone(zone(tz)) for at in instants(SCHEDULE, date)]
            clocks = " to ".join(map(clock_text, moments))
            local = f"Your time ({tz}): {clocks}" if clocks else ""
            found[date.id] = (words, local)
    upcoming = next((name for name, (words, _) in found.items() if words != "passed"), None)
    if upcoming:
        found[upcoming] = (f"Next: {found[upcoming][0]}", found[upcoming][1])
    return found


@pytest.mark.parametrize("tz", ZONES)
def test_every_reader_is_told_what_the_core_says(
    chromium: Browser, dates_page: str, tz: str
) -> None:
    with reading(chromium, dates_page, tz, MOMENTS[0]) as page:
        for now in MOMENTS:
            page.clock.set_fixed_time(dt.datetime.fromisoformat(now))
            page.reload()
            assert notes(page) == expected(tz, now), now


@pytest.mark.parametrize("locale", ["en-US", "ar-EG", "th-TH"])
def test_the_reader_s_locale_changes_nothing(
    chromium: Browser, dates_page: str, locale: str
) -> None:
    now = "2026-08-30T11:00Z"
    with reading(chromium, dates_page, "Asia/Kathmandu", now, locale=locale) as page:
        page.clock.set_fixed_time(dt.datetime.fromisoformat(now))
        page.reload()
        assert notes(page) == expected("Asia/Kathmandu", now)


@pytest.mark.parametrize(
    "name",
    [
        *("Europe/Kyiv", "America/Nuuk", "Atlantic/Faroe", "Pacific/Chuuk", "Pacific/Kanton"),
        *("America/Argentina/Buenos_Aires", "Asia/Ho_Chi_Minh", "Europe/Berlin", "UTC"),
    ],
)
def test_the_reader_s_zone_has_its_name_of_today(
    chromium: Browser, dates_page: str, name: str
) -> None:
    with reading(chromium, dates_page, name, MOMENTS[0]) as page:
        assert f"Your time ({name}): " in notes(page)["summer"][1]


NO_ZONE = "Intl.DateTimeFormat = () => ({ resolvedOptions: () => ({ timeZone: %s }) });"


@pytest.mark.parametrize(
    "browser",
    [
        NO_ZONE % "'Etc/Unknown'",
        NO_ZONE % "undefined",
        NO_ZONE % "''",
        "delete Intl.DateTimeFormat;",
        "delete window.Intl;",
        "Intl.DateTimeFormat = () => { throw new RangeError('no such zone'); };",
    ],
)
def test_where_the_zone_is_not_known_the_time_is_that_of_utc(
    chromium: Browser, dates_page: str, browser: str
) -> None:
    errors: list[str] = []
    context = chromium.new_context(timezone_id="Asia/Kathmandu")
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(error.message))
    page.add_init_script(browser)
    page.goto(dates_page)
    assert notes(page)["summer"][1] == "Your time (UTC): Sunday 30 August 2026, 11:59"
    assert errors == []
    context.close()


def test_without_javascript_the_table_is_complete_and_nothing_is_added(
    chromium: Browser, dates_page: str
) -> None:
    with reading(
        chromium, dates_page, "Europe/Berlin", MOMENTS[0], java_script_enabled=False
    ) as page:
        assert "Saturday 29 August 2026, 23:59 AoE" in page.locator("table").inner_text()
        assert page.locator(".important-dates-reader:visible").count() == 0


def test_it_is_never_stale_and_does_not_tick(chromium: Browser, dates_page: str) -> None:
    # The clock runs until it is paused, and cannot be set back.
    with reading(chromium, dates_page, "UTC", "2026-08-30T09:00Z") as page:
        page.clock.pause_at(dt.datetime.fromisoformat("2026-08-30T09:30:01Z"))
        page.evaluate("""() => {
            window.changes = 0;
            new MutationObserver(() => { window.changes++; }).observe(
                document.querySelector("#date-summer .important-dates-reader"),
                { childList: true, subtree: true, characterData: true });
        }""")
        assert notes(page)["summer"][0] == "Next: closes in 2 hours"
        page.clock.run_for(28 * 60_000)
        assert page.evaluate("window.changes") == 0
        page.clock.run_for(2 * 60_000)
        assert notes(page)["summer"][0] == "Next: closes in 1 hour"


def test_a_page_that_becomes_visible_again_is_brought_up_to_date(
    chromium: Browser, dates_page: str
) -> None:
    with reading(chromium, dates_page, "UTC", "2026-08-28T09:30Z") as page:
        for event in ("document, 'visibilitychange'", "window, 'pageshow', {persisted: true}"):
            now = "2026-08-29T09:30Z" if "vis" in event else "2026-08-30T13:00Z"
            page.clock.set_fixed_time(dt.datetime.fromisoformat(now))
            page.evaluate(f"""() => {{
                const [target, name, more] = [{event}];
                const kind = more ? PageTransitionEvent : Event;
                target.dispatchEvent(new kind(name, more));
            }}""")
            assert notes(page) == expected("UTC", now)


# One of the longest names that browsers have for a zone, and a long one on the narrowest screen.
@pytest.mark.parametrize(
    ("width", "tz"),
    [
        (1280, "America/North_Dakota/New_Salem"),
        (360, "America/North_Dakota/New_Salem"),
        (320, "America/Los_Angeles"),
    ],
)
@pytest.mark.parametrize("name", ["index", "important-dates"])
def test_nothing_moves_when_the_notes_come(
    chromium: Browser, small: Browsed, name: str, width: int, tz: str
) -> None:
    context = chromium.new_context(timezone_id=tz, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.route("**/important-dates.js*", lambda route: route.abort())
    page.goto(small.url(name))
    table = page.locator("table.important-dates").first
    note = table.locator(".important-dates-reader").first
    before = table.bounding_box()
    expect(note).to_be_empty()
    page.unroute_all()
    page.clock.install(time=dt.datetime.fromisoformat("2026-08-30T11:00Z"))
    page.reload()
    expect(note).to_contain_text(tz)
    assert table.bounding_box() == before
    context.close()


def test_it_is_no_live_region(chromium: Browser, dates_page: str) -> None:
    with reading(chromium, dates_page, "UTC", MOMENTS[0]) as page:
        assert page.locator("[aria-live], [role=status], [role=timer], [role=alert]").count() == 0


def test_every_file_of_the_page_is_local(chromium: Browser, dates_page: str) -> None:
    asked: list[str] = []
    context = chromium.new_context()
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(dates_page)
    assert [address for address in asked if not address.startswith("file:")] == []
    assert Path(dates_page).name == "index.html"
    context.close()


GERMAN_DAYS = "2026-10-02T09:00Z/2026-10-02T17:00Z"


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-10-01T08:00Z", "Als Nächstes: morgen"),
        ("2026-09-20T08:00Z", "Als Nächstes: in 12 Tagen"),
        ("2026-10-02T04:00Z", "Als Nächstes: beginnt in 5 Stunden"),
        ("2026-10-02T16:59Z", "Als Nächstes: endet in 1 Minute"),
        ("2026-10-02T16:59:30Z", "Als Nächstes: endet in weniger als einer Minute"),
        ("2026-10-02T17:00Z", "vorbei"),
    ],
)
def test_on_a_german_page_a_reader_is_told_in_german(
    chromium: Browser, german_page: str, now: str, told: str
) -> None:
    clocks = "Freitag, 2. Oktober 2026, 11:00 bis Freitag, 2. Oktober 2026, 19:00"
    with reading(chromium, german_page, "Europe/Berlin", now, locale="en-US") as page:
        page.clock.set_fixed_time(dt.datetime.fromisoformat(now))
        page.reload()
        assert notes(page) == {"days": (told, f"Ihre Zeit (Europe/Berlin): {clocks}")}


@pytest.fixture(scope="module")
def german_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    root = tmp_path_factory.mktemp("german")
    (root / "conf.py").write_text(f'{CONF}language = "de"\n', encoding="utf-8")
    entry = f"id: days, kind: period, date: {GERMAN_DAYS}, announced: 2026-01-01"
    text = "# Termine\n\n```{important-dates}\n```\n"
    out = Site(root).write({"index": text}, workshop_yaml(entry)).build()
    return (out / "index.html").as_uri()
