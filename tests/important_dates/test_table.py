"""The table of dates, in real builds."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import Site, workshop_yaml

TODAY = workshop_yaml(
    "id: submission, label: Submission Deadline, kind: deadline, date: TBD",
    "id: day, label: Workshop Date, kind: event, date: 2026-12",
)
TABLE = "# Dates\n\n```{important-dates}\n```\n"


def table(site: Site, options: str = "", dates: str = TODAY) -> Tag:
    site.write({"index": f"# Dates\n\n```{{important-dates}}\n{options}\n```\n"}, dates)
    found = page(site).find("table")
    assert isinstance(found, Tag)
    return found


def page(site: Site, name: str = "index") -> BeautifulSoup:
    return BeautifulSoup((site.build() / f"{name}.html").read_text("utf-8"), "html.parser")


def cells(found: Tag) -> list[list[str]]:
    rows = found.select("tbody tr")
    return [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in rows]


def test_it_reads_as_the_call_does(site: Site) -> None:
    assert cells(table(site)) == [
        ["Submission Deadline", "TBD"],
        ["Workshop Date", "December 2026 , TBD"],
    ]


def test_it_has_a_caption_and_headers_for_rows_and_columns(site: Site) -> None:
    found = table(site)
    assert found.select_one("caption .caption-text").get_text() == "Important dates"  # type: ignore[union-attr]
    assert [cell.get_text() for cell in found.select("thead th")] == ["Date", "When"]
    assert [row.find().name for row in found.select("tbody tr")] == ["th", "th"]  # type: ignore[union-attr]


def test_the_footnote_follows_it(site: Site) -> None:
    table(site)
    note = page(site).select_one(".important-dates-footnote")
    assert note is not None
    assert note.get_text() == "All deadlines are 23:59 Anywhere on Earth (AOE)"


def test_the_footnote_can_be_left_out(site: Site) -> None:
    table(site, ":no-footnote:")
    assert page(site).select_one(".important-dates-footnote") is None


def test_rows_can_be_chosen_and_ordered(site: Site) -> None:
    rows = cells(table(site, ":only: day submission"))
    assert [row[0] for row in rows] == ["Workshop Date", "Submission Deadline"]
    assert [row[0] for row in cells(table(site, ":only: day"))] == ["Workshop Date"]


def test_a_class_can_be_added(site: Site) -> None:
    assert "compact" in table(site, ":class: compact").get_attribute_list("class")


def test_a_caption_can_hold_markup(site: Site) -> None:
    text = "# Dates\n\n:::{important-dates} Dates of *{workshop}`name`*\n:::\n"
    conf = site.root / "conf.py"
    conf.write_text(conf.read_text("utf-8") + 'myst_enable_extensions = ["colon_fence"]\n', "utf-8")
    site.write({"index": text}, TODAY)
    caption = page(site).select_one("caption .caption-text")
    assert caption is not None
    assert str(caption.get_text()) == "Dates of Demo"


def test_rows_have_anchors_unless_told_otherwise(site: Site) -> None:
    assert [row["id"] for row in table(site).select("tbody tr[id]")] == [
        "date-submission",
        "date-day",
    ]
    assert table(site, ":no-index:").select("tbody tr[id]") == []


def test_a_change_a_note_and_a_link_are_told_in_the_row(site: Site) -> None:
    dates = workshop_yaml(
        """
        id: a
        kind: deadline
        label: Deadline
        date: 2026-08-29
        announced: 2026-07-02
        note: "Abstracts only."
        link: https://example.org/submit
        history:
          - date: 2026-08-22
            announced: 2026-07-01
        """
    )
    found = table(site, dates=dates)
    assert cells(found) == [
        [
            "Deadline",
            "Saturday 29 August 2026, 23:59 AoE extended from 22 August 2026 "
            "Abstracts only. More about: Deadline",
        ]
    ]
    link = found.select_one("tbody a")
    assert link is not None
    assert link["href"] == "https://example.org/submit"


def test_times_are_marked_up_for_machines(site: Site) -> None:
    dates = workshop_yaml(
        "id: a, kind: deadline, date: 2026-08-29, announced: 2026-07-01",
        "id: b, kind: event, date: 2026-12-11/2026-12-12, announced: 2026-07-01",
        "id: c, kind: notification, date: 2026-12-11 or 2026-12-12, announced: 2026-07-01",
    )
    times = [time["datetime"] for time in table(site, dates=dates).select("time")]
    assert times == ["2026-08-30T11:59:00Z", "2026-12-11", "2026-12-12"]


@pytest.mark.parametrize("text", ["<b>bold</b> & 'co'", "🧪 \u202b", "x" * 10_000])
def test_a_label_comes_out_harmless_and_unmangled(site: Site, text: str) -> None:
    dates = workshop_yaml(f'id: a, kind: event, date: TBD, label: "{text}"')
    assert cells(table(site, dates=dates))[0][0] == text


def test_an_unknown_id_is_a_located_warning(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.write({"index": "# Dates\n\n```{important-dates}\n:only: submision\n```\n"}, TODAY)
    site.build("html", fails=True)
    error = capsys.readouterr().err
    assert "index.md:3: WARNING: there is no date `submision`" in error
    assert "the dates are submission, day" in error
    assert "[workshop.unknown]" in error


def test_two_tables_with_anchors_are_a_located_warning(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = {"index": f"{TABLE}\n```{{toctree}}\nmore\n```\n", "more": TABLE}
    site.write(pages, TODAY).build("html", fails=True)
    error = capsys.readouterr().err
    assert "more.md:3: WARNING: the date 'submission' has its row on the page 'index'" in error
    assert "add :no-index: here" in error


def test_the_warnings_can_be_suppressed(site: Site) -> None:
    site.write({"index": "# Dates\n\n```{important-dates}\n:only: submision\n```\n"}, TODAY)
    site.build("html", "-D", "suppress_warnings=workshop.unknown")


LATER_FIRST = workshop_yaml(
    "id: b, label: Papers, kind: deadline, date: 2026-08-29, announced: 2026-07-01, track: Demos",
    "id: open, label: Posters, kind: deadline, date: TBD",
    "id: a, label: Papers, kind: deadline, date: 2026-08-22, announced: 2026-07-01, track: Theory",
)


def test_rows_are_by_time_and_tell_their_tracks(site: Site) -> None:
    rows = cells(table(site, dates=LATER_FIRST))
    assert [row[0] for row in rows] == ["Papers (Theory)", "Posters", "Papers (Demos)"]
    assert [row[0] for row in cells(table(site, ":only: b a", LATER_FIRST))] == [
        "Papers (Demos)",
        "Papers (Theory)",
    ]


def test_a_period_and_a_timed_event_have_both_ends(site: Site) -> None:
    dates = workshop_yaml(
        "id: a, kind: period, date: 2026-10-01/2026-10-07, announced: 2026-07-01",
        "id: b, kind: event, date: 2026-12-12T09:00Z/2026-12-12T17:30Z, announced: 2026-07-01",
    )
    found = table(site, dates=dates)
    assert [" ".join(cell.get_text().split()) for cell in found.select("tbody td")] == [
        "Thursday 1 October 2026, 00:00 to Wednesday 7 October 2026, 23:59 AoE",
        "Saturday 12 December 2026, 09:00 to 17:30 UTC",
    ]
    assert [time["datetime"] for time in found.select("time")] == [
        "2026-10-01T12:00:00Z",
        "2026-10-08T11:59:00Z",
        "2026-12-12T09:00:00Z",
        "2026-12-12T17:30:00Z",
    ]
    notes = [note.attrs for note in found.select(".important-dates-reader")]
    assert [(note["data-instant"], note["data-end"]) for note in notes] == [
        ("2026-10-01T12:00:00Z", "2026-10-08T11:59:00Z"),
        ("2026-12-12T09:00:00Z", "2026-12-12T17:30:00Z"),
    ]


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("date: TBD", True),
        ("date: 2026-12", True),
        ("date: 2026-12-11\nannounced: 2026-07-01", False),
        ("date: 2026-12-11 or 2026-12-12\nannounced: 2026-07-01", False),
        ("date: TBD\nstatus: cancelled\nannounced: 2026-07-01", False),
    ],
)
def test_what_tbd_means_is_said_only_while_something_is(site: Site, date: str, said: bool) -> None:
    text = f"{TABLE}\n```{{while-tbd}}\nTo be *decided*.\n```\n\nThe end.\n"
    site.write({"index": text}, workshop_yaml(f"id: a\nkind: event\n{date}"))
    words = page(site).get_text()
    assert ("To be decided." in words) is said
    assert "The end." in words


def test_as_the_stops_of_a_line_the_dates_are_short_and_say_no_more_than_their_change(
    site: Site,
) -> None:
    told = "announced: 2026-08-01\nhistory: [{date: 2026-08-22, announced: 2026-07-01}]"
    date = f"id: a\nlabel: Papers\nkind: deadline\ndate: 2026-08-29\nnote: Be early.\n{told}"
    found = table(site, ":axis:", workshop_yaml(date))
    assert "important-dates-axis" in found["class"]
    assert cells(found) == [["Papers", "Sat 29 Aug , 23:59 AoE extended from 22 August 2026"]]


@pytest.mark.parametrize(("date", "places"), [("TBD", 0), ("2026-08-29, announced: 2026-01-01", 1)])
def test_the_next_date_has_a_place_once_a_day_is_known(site: Site, date: str, places: int) -> None:
    text = "# Dates\n\n```{next-date}\n```\n\n```{important-dates}\n:axis:\n```\n"
    site.write({"index": text}, workshop_yaml(f"id: a, kind: deadline, date: {date}"))
    found = page(site).select(".important-dates-next")
    assert [place.get_text() for place in found] == [""] * places
    assert "important-dates-next" not in (site.build("text") / "index.txt").read_text("utf-8")
