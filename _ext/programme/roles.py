"""People, sessions and papers in running text."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import ReferenceRole

from .core.wording import heading_text, title_text
from .domain import link, programme_domain, shown_on
from .texts import set_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils.nodes import Node, system_message

    from .core.model import Data
    from .core.papers.model import Paper

logger = logging.getLogger(__name__)


class _NamedRole(ReferenceRole):
    """A role whose target is an id of the files; ``text <id>`` shows other words."""

    kind: str

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Link to it; where readers may not see such a thing, warn and show the id."""
        names = dict(self.names(shown_on(self.env)))
        if self.target not in names:
            message = self._unknown(names)
            place = self.get_location()
            logger.warning("%s", message, type="programme", subtype="unknown", location=place)
            return [nodes.literal("", self.target)], []
        text = self.title if self.has_explicit_title else names[self.target]
        where = link(self.kind, self.target, self.shown(text), self.env.docname)
        self.set_source_info(where)
        return [where], []

    def _unknown(self, names: dict[str, str]) -> str:
        if self.target in programme_domain(self.env).drafts:
            return (
                f"the {self.kind} `{self.target}` is a draft, which no page may name; "
                f"write `announced:` in its file, or take this out"
            )
        near = difflib.get_close_matches(self.target, names, n=1)
        known = ", ".join(names) or "none is public"
        advice = f"did you mean `{near[0]}`?" if near else f"there are: {known}"
        return f"there is no {self.kind} `{self.target}`; {advice}"

    def names(self, data: Data) -> Iterator[tuple[str, str]]:
        """The ids that may be written, with what readers see."""
        raise NotImplementedError

    def shown(self, text: str) -> nodes.inline:
        """The words of the link."""
        return nodes.inline("", text)


class PersonRole(_NamedRole):
    """A person by name, linked to the list of people."""

    kind = "person"

    def names(self, data: Data) -> Iterator[tuple[str, str]]:
        """Everybody who is public."""
        yield from ((person.id, person.name) for person in data.people.people)


class SessionRole(_NamedRole):
    """A session or a talk by its title, linked to the program."""

    kind = "session"

    def names(self, data: Data) -> Iterator[tuple[str, str]]:
        """Every session and every talk that is public."""
        for session in data.programme.sessions if data.programme else ():
            yield session.id, heading_text(session, data)
            for talk in session.talks:
                yield talk.id, title_text(talk, data) or heading_text(session, data)


class PaperRole(_NamedRole):
    """A paper by its number, shown as its title and linked to the list of papers."""

    kind = "paper"

    def names(self, data: Data) -> Iterator[tuple[str, str]]:
        """Every paper that readers may see."""
        yield from ((str(paper.number), paper.title) for paper in _listed(data))

    def shown(self, text: str) -> nodes.inline:
        """The title with its formulas; other words as they are written."""
        words = [nodes.Text(text)] if self.has_explicit_title else set_text(text)
        return nodes.inline("", "", *words)

    def _unknown(self, names: dict[str, str]) -> str:
        papers = programme_domain(self.env).shown.papers
        gone = {str(paper.number) for paper in papers.withdrawn} if papers else set()
        if self.target in gone:
            return f"the paper `{self.target}` was withdrawn by its authors; take this out"
        return super()._unknown(names)


def _listed(data: Data) -> tuple[Paper, ...]:
    return data.papers.shown if data.papers else ()
