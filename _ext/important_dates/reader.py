"""What the reader's browser needs to add the reader's own time; only in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_helpers.builders import WEB

from .core.instants import instants
from .core.values import Day, Range
from .core.wording import utc_text

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from .core.model import ImportantDate, Schedule


class reader_note(nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """An empty place for two lines, with the date in ``data-`` attributes."""


def visit_reader_note(self: HTML5Translator, node: reader_note) -> None:
    """Write the place and leave out what stands in it: nothing."""
    data = {f"data-{name}": value for name, value in node["data"].items()}
    opened = self.starttag(node, "span", "", CLASS="important-dates-reader", **data)
    self.body.append(f"{opened}<span></span><span></span></span>")
    raise nodes.SkipNode


class next_date(nodes.comment):  # noqa: N801 - docutils names nodes in lower case
    """An empty place for the next date, and for what became of it if any date has ``changed``.

    A comment for all but a browser, and so nothing.
    """


def visit_next_date(self: HTML5Translator, node: next_date) -> None:
    """Write the place."""
    if self.builder.name in WEB:
        more = " important-dates-changed" if node["changed"] else ""
        self.body.append(f'<p class="important-dates-next{more}"></p>\n')
    raise nodes.SkipNode


def reader_data(schedule: Schedule, date: ImportantDate) -> dict[str, str]:
    """The attributes of a date that a browser can count down to; empty for any other."""
    if date.status == "cancelled":
        return {}
    if moments := instants(schedule, date):
        ends = zip(("instant", "end"), map(utc_text, moments), strict=False)
        return {"kind": date.kind, **dict(ends)}
    if isinstance(date.date, Day | Range):
        first, last = date.date.first.isoformat(), date.date.last.isoformat()
        return {"kind": date.kind, "first": first, "last": last}
    return {}


class ReaderNotes(SphinxPostTransform):
    """Adds the places to the cells that ask for one, where a browser will read the page."""

    default_priority = 200
    builders = WEB

    def run(self, **_: object) -> None:
        for cell in self.document.findall(nodes.entry):
            if data := cell.get("reader"):
                cell.append(reader_note("", data=data))
