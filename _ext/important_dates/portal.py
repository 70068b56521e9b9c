"""The link to the submission site, with what a browser needs to tell whether it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from sphinx_helpers.builders import WEB

from .core.submitting import closing_date, window
from .core.wording import utc_text
from .domain import language_for
from .script_texts import submission_texts

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

    from .core.language import Language
    from .core.model import ImportantDate, Schedule


class submission_site(nodes.paragraph):  # noqa: N801 - docutils names nodes in lower case
    """A link, and in HTML an empty place for a few words; the moments are in ``data``."""


def visit_submission_site(self: HTML5Translator, node: submission_site) -> None:
    """Open the paragraph."""
    data = {f"data-{name}": moment for name, moment in node["data"].items()}
    self.body.append(self.starttag(node, "p", "", CLASS="submission-site", **data))


def depart_submission_site(self: HTML5Translator, _node: submission_site) -> None:
    """Write the place, and close the paragraph."""
    self.body.append("<span></span></p>\n")


def site_link(schedule: Schedule, language: Language) -> list[nodes.Node]:
    """The link; nothing while its address is not known."""
    if schedule.submission is None or (portal := schedule.submission.portal) is None:
        return []
    moments = window(schedule)
    known = {"opens": moments.opens, "closes": moments.closes}
    data = {name: utc_text(moment) for name, moment in known.items() if moment}
    link = nodes.reference("", language.gettext("Submission site"), refuri=portal)
    return [submission_site("", "", link, data=data)]


def site_link_beside(
    schedule: Schedule, date: ImportantDate, language: Language
) -> list[nodes.Node]:
    """The same where ``date`` is the deadline of submission."""
    return site_link(schedule, language) if date == closing_date(schedule) else []


def add_to_page(
    app: Sphinx,
    _pagename: str,
    _templatename: str,
    _context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add the script and the style to pages with such a link."""
    if doctree and app.builder.name in WEB and next(doctree.findall(submission_site), None):
        app.add_css_file("submission.css")
        more: dict[str, Any] = submission_texts(language_for(app.env))
        app.add_js_file("submission.js", defer="defer", **more)
