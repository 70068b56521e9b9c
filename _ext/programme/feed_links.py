"""Links to the files beside the pages, which only a site on the web has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_helpers.builders import WEB
from sphinx_helpers.files import address_from

from .feeds import CALENDAR, JSON, address, session_file
from .words import paragraph

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class feed_link(nodes.inline):  # noqa: N801 - docutils names nodes in lower case
    """Stands for a link to the ``file``, at the end of a line, until it is known who writes it."""


class feed_ways(nodes.Element):  # noqa: N801
    """Stands for the ways to the calendar of all sessions."""


def file_link(text: str, file: str) -> feed_link:
    """A link to a file, named from the site's root."""
    return feed_link("", text, file=file)


def session_calendar(session_id: str, title: str) -> feed_link:
    """A link to the calendar file of one session, called after it where it is only heard."""
    return feed_link("", "Calendar", file=session_file(session_id), about=f" file: {title}")


def resolve(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Make the links of a web page; other formats have none."""
    web = app.builder.name in WEB
    for mark in list(doctree.findall(feed_link)):
        if web:
            target = address_from(app.builder, docname, mark["file"])
            text: list[nodes.Node] = [nodes.Text(mark.astext())]
            if about := mark.get("about"):
                text.append(nodes.inline("", about, classes=["visually-hidden"]))
            mark.replace_self(nodes.reference("", "", *text, refuri=target, internal=False))
        else:
            _take_out(mark)
    for ways in list(doctree.findall(feed_ways)):
        ways.replace_self(_web_ways(app, docname) if web else _other_ways(app))


def _take_out(mark: feed_link) -> None:
    """Remove the mark with the sign before it, and a line that holds nothing else."""
    line = mark.parent
    del line.children[max(line.index(mark) - 1, 0) :]
    if not line.children:
        line.parent.remove(line)


def _web_ways(app: Sphinx, docname: str) -> list[nodes.Node]:
    published = address(app, CALENDAR)
    calendar, data = (address_from(app.builder, docname, name) for name in (CALENDAR, JSON))
    ways = [
        _item(_link("Download the calendar", calendar), nodes.Text(" of all sessions.")),
        _item(_link("The program as JSON", data), nodes.Text(" for programs.")),
    ]
    if published:
        _, _, place = published.partition("://")
        subscribe = _link("Subscribe in your calendar program", f"webcal://{place}")
        ways.insert(0, _item(subscribe, nodes.Text("; it then follows each change by itself.")))
    return [nodes.bullet_list("", *ways, bullet="-")]


def _other_ways(app: Sphinx) -> list[nodes.Node]:
    if published := address(app, CALENDAR):
        return [paragraph(nodes.Text("The calendar: "), _link(published, published))]
    return [paragraph(nodes.Text(f"The site has it as {CALENDAR}."))]


def _item(*content: nodes.Node) -> nodes.list_item:
    return nodes.list_item("", paragraph(*content))


def _link(text: str, target: str) -> nodes.reference:
    return nodes.reference("", text, refuri=target, internal=False)
