"""Who supports the workshop, level by level; nothing where there is nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from .domain import programme_domain, shown_on
from .nodes import block
from .sections import section_of
from .words import paragraph, standing_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .core.people import Sponsor

# In CSS pixels.
_LOGO = "200px"


class SponsorList(SphinxDirective):
    """Every sponsor, those of the highest level first, and in the order of the file."""

    def run(self) -> list[nodes.Node]:
        """Make a section for each level that anybody has."""
        people = shown_on(self.env).people
        programme_domain(self.env).note(self.env.docname, "part", "sponsors", "", "Sponsors")
        body: list[nodes.Node] = []
        for number, level in enumerate((*people.levels, None), 1):
            there = [_sponsor(one) for one in people.sponsors if one.level == level]
            if there and level:
                listed = block("", *there, classes=["people"])
                body.append(section_of(self, f"sponsors-{number}", level, listed))
            elif there:
                # Before the sections, of which the last would swallow them.
                body.insert(0, block("", *there, classes=["people"]))
        return body


def _sponsor(sponsor: Sponsor) -> block:
    """The logo, the name, which leads to the sponsor's own site, and what the file says."""
    name: nodes.Node = nodes.Text(sponsor.name)
    if sponsor.web:
        name = nodes.reference("", sponsor.name, refuri=sponsor.web)
    text = standing_out(nodes.strong("", "", name), kind="person-name")
    lines = (paragraph(nodes.Text(line)) for line in (sponsor.text or "").splitlines() if line)
    return block("", *_logos(sponsor), text, *lines, ids=[f"sponsor-{sponsor.id}"])


def _logos(sponsor: Sponsor) -> Iterator[nodes.image]:
    if sponsor.logo is None:
        return
    files = {"only-light": sponsor.logo.light, "only-dark": sponsor.logo.dark}
    for scheme, file in files.items():
        if file:
            classes = [scheme] if sponsor.logo.dark else []
            # From the root of the site, wherever the page is.
            words = f"Logo of {sponsor.name}"
            yield nodes.image("", uri=f"/{file}", alt=words, width=_LOGO, classes=classes)
