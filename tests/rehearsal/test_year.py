"""A year of an organizer's edits, each of which passes every check and is read in every output."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rehearsal import outputs
from rehearsal.copies import Copy, copy_repository
from rehearsal.states import OPEN, STATES, State

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.rehearsal

KNOWN = {state.name: state for state in STATES}
TABLES = ("important-dates.html", "call-for-papers.html")


def way(state: State) -> list[State]:
    """The states from the first to this one."""
    return [*way(KNOWN[state.after]), state] if state.after else [state]


def whole(state: State) -> State:
    """The state with what it says as the ones before it."""
    if not state.after:
        return state
    before = whole(KNOWN[state.after])
    return replace(
        state,
        dates={**before.dates, **state.dates},
        facts={**before.facts, **state.facts},
        event=before.event if state.event is None else state.event,
    )


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_an_edit_passes_every_check_and_every_output_says_it(
    state: State, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    copy = copy_repository(tmp_path / "site", OPEN)
    for step in way(state):
        if step is not state:
            make(step, copy)
            copy.commit(step.name)
    make(state, copy)
    status, told = copy.publish()
    assert status == 0, told
    for check in (copy.lint, copy.compare, copy.test):
        with subtests.test(check.__name__):
            status, told = check()
            assert status == 0, told
    for output in OUTPUTS:
        with subtests.test(output.__name__):
            output(copy.out, whole(state))
    for more in state.also:
        with subtests.test(more.__name__):
            more(copy)


def make(state: State, copy: Copy) -> None:
    for edit in state.edits:
        edit(copy)


def tables(out: Path, state: State) -> None:
    expected = {
        d.name: " ".join(filter(None, (d.when, d.site and "Submission site", d.change)))
        for d in state.dates.values()
    }
    for name in TABLES:
        rows = outputs.table(out / name)
        assert {label: rows.get(label) for label in expected} == expected, name


def home(out: Path, state: State) -> None:
    """The dates as the axis of the picture, in short."""
    rows = outputs.table(out / "index.html")
    expected = {
        d.name: " ".join(filter(None, (shortened(d.when), d.change))) for d in state.dates.values()
    }
    assert {label: rows.get(label) for label in expected} == expected


def shortened(when: str) -> str:
    """``Fri 22 Aug, 23:59 AoE`` without the edition's year, ``1 to 7 Oct`` of whole days."""
    if days := re.match(r"\w+ (\d+) \w+ 2031, 00:00 to \w+ (\d+) (\w{3})", when):
        return f"{days[1]} to {days[2]} {days[3]}"
    named = re.sub(r"\b([A-Z][a-z]{2})[a-z]*(?=day| \d|,)(?:day)?", r"\1", when)
    return re.sub(r" 2031\b(?!, TBD)", "", named)


def plain_text(out: Path, state: State) -> None:
    expected = {
        d.name: "; ".join(
            filter(None, (d.when, d.site and f"Submission site ({d.site})", d.change))
        )
        for d in state.dates.values()
    }
    items = outputs.listed(out / outputs.TEXT)
    assert {label: items.get(label) for label in expected} == expected


def calendar(out: Path, state: State) -> None:
    head, entries = outputs.calendar(out / "important-dates.ics")
    by_id = {uid.partition("@")[0]: entry for uid, entry in entries.items()}
    edition, url, venue = (state.facts[name] for name in ("edition", "url", "venue"))
    assert head.get("SOURCE") == (f"{url}important-dates.ics" if url else None)
    assert list(by_id) == [f"{edition}-{name}" for name, d in state.dates.items() if d.calendar]
    for name, date in state.dates.items():
        if date.calendar:
            entry = by_id[f"{edition}-{name}"]
            assert outputs.written(entry, "DTSTART", "DTEND") == date.calendar
            assert outputs.written(entry, "STATUS") == (date.status.upper(),)
            assert int(entry["SEQUENCE"]) == date.earlier + date.revised
            assert entry["SUMMARY"].endswith(f": {date.name}")
            canceled = date.status == "cancelled"
            assert entry["SUMMARY"].startswith("Canceled: ") is canceled
            assert entry["DESCRIPTION"].splitlines()[0] == date.when
            assert entry.get("LOCATION") == (venue if date.at_venue else None)


def data(out: Path, state: State) -> None:
    said = outputs.exported(out)
    assert {name: said["workshop"][name] for name in state.facts} == state.facts
    for name, date in state.dates.items():
        found = said["dates"][name]
        assert (found["label"], found["value"]) == (date.label, date.value)
        assert (found["instant"], found["end_instant"]) == (date.instant, date.end)
        assert (found["status"], found["track"]) == (date.status, date.track)
        assert len(found["history"]) == date.earlier


def structured(out: Path, state: State) -> None:
    found = outputs.structured(out / "index.html")
    url, venue = state.facts["url"], state.facts["venue"]
    assert ("WebSite" in found) is bool(url)
    if url:
        assert found["WebSite"]["url"] == url
    event = found.get("Event", {})
    assert {name: event[name] for name in state.event or {} if name in event} == state.event
    assert bool(event) is bool(state.event)
    if event:
        assert (event["location"]["name"], event.get("url")) == (venue, url)


def addresses(out: Path, state: State) -> None:
    url = state.facts["url"]
    page = outputs.soup(out / "important-dates.html")
    canonical = page.select_one('link[rel="canonical"]')
    assert (out / "sitemap.xml").exists() is bool(url)
    assert bool(canonical) is bool(url)
    if url:
        address = f"{url}important-dates.html"
        assert canonical["href"] == address
        assert page.select_one('meta[property="og:url"]')["content"] == address
        assert {address, f"{url}index.html"} <= outputs.sitemap(out / "sitemap.xml")
        webcal = f"{url}important-dates.ics".replace("https:", "webcal:")
        assert webcal in outputs.links(out / "important-dates.html")


def facts(out: Path, state: State) -> None:
    for name in ("index.html", "call-for-papers.html", outputs.TEXT):
        for fact in filter(None, (state.facts["host"], state.facts["venue"])):
            assert fact in outputs.words(out / name)


def words(out: Path, state: State) -> None:
    for name, said in state.words.items():
        for text in said:
            assert text in outputs.words(out / name), name
    for name, unsaid in state.gone.items():
        for text in unsaid:
            assert text not in outputs.words(out / name), name


OUTPUTS = (tables, home, plain_text, calendar, data, structured, addresses, facts, words)
