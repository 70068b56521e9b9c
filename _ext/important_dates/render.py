"""From the schedule to standard docutils nodes, which every builder knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_helpers.time_element import date_time

from .core.changes import latest_change
from .core.closing import footnote, usual_time
from .core.listing import label_text, track_text
from .core.wording import date_parts
from .portal import site_link_beside
from .reader import reader_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .core.language import Language
    from .core.model import ImportantDate, Schedule
    from .core.pieces import Part


def inline(parts: Iterable[Part]) -> list[nodes.Node]:
    """Text nodes, those with a machine-readable value as ``<time>``."""
    return [
        date_time("", part.text, datetime=part.datetime) if part.datetime else nodes.Text(part.text)
        for part in parts
    ]


def with_link(words: str, link: nodes.Node) -> list[nodes.Node]:
    """A sentence, with a link where its words have ``{link}``."""
    before, _, after = words.partition("{link}")
    return [part for part in (nodes.Text(before), link, nodes.Text(after)) if part.astext()]


def date_nodes(schedule: Schedule, date: ImportantDate, language: Language) -> list[nodes.Node]:
    """A date for running text: its value and, in words, its track and what it was before."""
    change = latest_change(schedule, date, language)
    remarks = filter(None, (track_text(schedule, date), change))
    beside = "; ".join(remarks)
    value = inline(date_parts(schedule, date, language))
    return [*value, nodes.Text(f" ({beside})")] if beside else value


def table(  # noqa: PLR0913 - each is a choice of its own
    schedule: Schedule,
    dates: Sequence[ImportantDate],
    caption: nodes.title,
    ids: dict[str, str],
    language: Language,
    *,
    short: bool = False,
) -> nodes.table:
    """The dates as a captioned table with a header for each row and column.

    ``ids`` gives the anchor of a row where it has one. The ``short`` form leaves out what a page of
    the dates has room for.
    """
    value_cell = _short_cell if short else _value_cell
    rows = []
    for date in dates:
        row = _row(_cell(label_text(schedule, date)), value_cell(schedule, date, language))
        if date.id in ids:
            row["ids"].append(ids[date.id])
        rows.append(row)
    return _table(caption, [_cell(language.gettext("Date")), _cell(language.gettext("When"))], rows)


def simple_table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> nodes.table:
    """A captioned table of plain texts whose first column holds the headers of the rows."""
    body = (_row(*map(_cell, row)) for row in rows)
    return _table(nodes.title("", caption), list(map(_cell, head)), body)


def _table(
    caption: nodes.title, head: Sequence[nodes.entry], rows: Iterable[nodes.row]
) -> nodes.table:
    group = nodes.tgroup("", cols=len(head))
    # In characters, for the builders that draw the table as text.
    widths = [25, *[40] * (len(head) - 1)]
    group += [nodes.colspec(colwidth=width, stub=int(i == 0)) for i, width in enumerate(widths)]
    group += [nodes.thead("", _row(*head)), nodes.tbody("", *rows)]
    return nodes.table("", caption, group, classes=["important-dates"])


def footnote_node(schedule: Schedule, language: Language) -> nodes.paragraph:
    """The sentence about the time of the deadlines."""
    return nodes.paragraph("", footnote(schedule, language), classes=["important-dates-footnote"])


def _short_cell(schedule: Schedule, date: ImportantDate, language: Language) -> nodes.entry:
    words = inline(date_parts(schedule, date, language, short=True))
    usual = usual_time(schedule, language)
    paragraph = nodes.paragraph("", "", *(_time_apart(word, usual) for word in words))
    cell = nodes.entry("", paragraph, reader=reader_data(schedule, date))
    if remark := latest_change(schedule, date, language):
        cell += _verbatim(remark, classes=["important-dates-remark"])
    return cell


def _time_apart(word: nodes.Node, usual: str) -> nodes.Node:
    """The same words; where there is little room, the sheet leaves out what the footnote says."""
    text = word.astext()
    if not isinstance(word, date_time) or not text.endswith(usual):
        return word
    time = nodes.inline("", usual, classes=["usual-time"])
    day = nodes.Text(text.removesuffix(usual))
    return date_time("", "", day, time, datetime=word["datetime"])


def _value_cell(schedule: Schedule, date: ImportantDate, language: Language) -> nodes.entry:
    paragraph = nodes.paragraph("", "", *inline(date_parts(schedule, date, language)))
    cell = nodes.entry("", paragraph, reader=reader_data(schedule, date))
    cell += site_link_beside(schedule, date, language)
    for remark in (latest_change(schedule, date, language), date.note):
        if remark:
            cell += _verbatim(remark, classes=["important-dates-remark"])
    if date.link:
        more = language.gettext("More about: {date}").format(date=label_text(schedule, date))
        link = nodes.reference("", more, refuri=date.link)
        cell += nodes.paragraph("", "", link, classes=["important-dates-remark"])
    return cell


def _cell(text: str) -> nodes.entry:
    return nodes.entry("", _verbatim(text))


def _verbatim(text: str, **attributes: object) -> nodes.paragraph:
    # The same quotation marks here as in the calendar and the JSON.
    return nodes.paragraph("", text, support_smartquotes=False, **attributes)


def _row(*cells: nodes.entry) -> nodes.row:
    return nodes.row("", *cells)
