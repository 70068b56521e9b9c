"""From the schedule to standard docutils nodes, which every builder knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from workshop.changes import latest_change
from workshop.wording import date_parts, footnote

from .nodes import date_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workshop.model import ImportantDate, Schedule
    from workshop.wording import Part


def inline(parts: Iterable[Part]) -> list[nodes.Node]:
    """Text nodes, those with a machine-readable value as ``<time>``."""
    return [
        date_time("", part.text, datetime=part.datetime) if part.datetime else nodes.Text(part.text)
        for part in parts
    ]


def date_nodes(schedule: Schedule, date: ImportantDate) -> list[nodes.Node]:
    """A date for running text: its value and, in words, what it was before."""
    found = inline(date_parts(schedule, date))
    if change := latest_change(schedule, date):
        found.append(nodes.Text(f" ({change})"))
    return found


def table(
    schedule: Schedule, dates: Sequence[ImportantDate], caption: nodes.title, ids: dict[str, str]
) -> nodes.table:
    """The dates as a captioned table with a header for each row and column.

    ``ids`` gives the anchor of a row where it has one.
    """
    group = nodes.tgroup("", cols=2)
    group += [nodes.colspec(colwidth=40, stub=1), nodes.colspec(colwidth=60)]
    group += nodes.thead("", _row(_cell("Date"), _cell("When")))
    body = nodes.tbody()
    for date in dates:
        row = _row(_cell(date.label), _value_cell(schedule, date))
        if date.id in ids:
            row["ids"].append(ids[date.id])
        body += row
    group += body
    return nodes.table("", caption, group, classes=["important-dates"])


def footnote_node(schedule: Schedule) -> nodes.paragraph:
    """The sentence about the time of the deadlines."""
    return nodes.paragraph("", footnote(schedule), classes=["important-dates-footnote"])


def _value_cell(schedule: Schedule, date: ImportantDate) -> nodes.entry:
    paragraph = nodes.paragraph("", "", *inline(date_parts(schedule, date)))
    cell = nodes.entry("", paragraph)
    for remark in (latest_change(schedule, date), date.note):
        if remark:
            cell += _verbatim(remark, classes=["important-dates-remark"])
    if date.link:
        link = nodes.reference("", f"More about: {date.label}", refuri=date.link)
        cell += nodes.paragraph("", "", link, classes=["important-dates-remark"])
    return cell


def _cell(text: str) -> nodes.entry:
    return nodes.entry("", _verbatim(text))


def _verbatim(text: str, **attributes: object) -> nodes.paragraph:
    # The same quotation marks here as in the calendar and the JSON.
    return nodes.paragraph("", text, support_smartquotes=False, **attributes)


def _row(*cells: nodes.entry) -> nodes.row:
    return nodes.row("", *cells)
