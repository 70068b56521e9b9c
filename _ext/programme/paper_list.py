"""The accepted papers, kind by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from .core.papers.listing import HEADINGS, links, places, withdrawn_text
from .core.papers.model import by_kind
from .core.papers.names import plain
from .core.times import slots_of
from .domain import link, programme_domain, shown_on
from .feed_links import file_link
from .nodes import block, paper_entry
from .paper_files import BIBTEX, citable, file_of
from .sections import section_of
from .texts import set_text
from .words import DOT, joined, paragraph, standing_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .core.model import Data
    from .core.papers.model import Paper
    from .core.times import Slot


class PaperList(SphinxDirective):
    """Every accepted paper that is public, with a section for each kind."""

    def run(self) -> list[nodes.Node]:
        """Make the sections, and the lines at which addresses of withdrawn papers lead."""
        data = shown_on(self.env)
        shown = data.papers.shown if data.papers else ()
        gone = data.papers.withdrawn if data.papers else ()
        if shown:
            self._note(shown)
        slots = slots_of(data.programme) if data.programme else ()
        groups = by_kind(shown)
        lists = {kind: self._list(papers, slots) for kind, papers in groups.items()}
        body = [_head(shown, data)] if shown else []
        if len(groups) == 1 and None in groups:  # nobody has said of what kind they are
            return [*body, *lists.values(), *_withdrawn(gone)]
        sections = [
            section_of(self, f"papers-{kind or 'other'}", HEADINGS[kind], listed)
            for kind, listed in lists.items()
        ]
        return [*body, *_withdrawn(gone), *sections]

    def _note(self, papers: Iterable[Paper]) -> None:
        domain, docname = programme_domain(self.env), self.env.docname
        domain.note(docname, "part", "papers", "", "Papers")
        for paper in papers:
            domain.note(docname, "paper", str(paper.number), paper.anchor, paper.title)

    def _list(self, papers: Iterable[Paper], slots: Sequence[Slot]) -> nodes.Node:
        items = (_entry(paper, slots, self.env.docname) for paper in papers)
        return nodes.bullet_list("", *items, bullet="-", classes=["papers"])


def _head(papers: Sequence[Paper], data: Data) -> block:
    """How many there are, and the file to cite them from; a script adds what finds some."""
    number = f"{len(papers)} accepted paper{'s' if len(papers) > 1 else ''}."
    head = block("", paragraph(nodes.Text(number)), classes=["papers-head"])
    if citable(data):
        head += paragraph(file_link("All of them as BibTeX", BIBTEX), kind="programme-small")
    return head


def _withdrawn(papers: Iterable[Paper]) -> list[block]:
    """That they were withdrawn, and nothing else, where links to them lead."""
    lines = [
        nodes.paragraph("", withdrawn_text(paper), ids=[paper.anchor], classes=["programme-small"])
        for paper in papers
    ]
    return [block("", *lines)] if lines else []


def _entry(paper: Paper, slots: Sequence[Slot], docname: str) -> paper_entry:
    """All that the list tells of a paper; what is not known has no line."""
    title = set_text(paper.title)
    linked = [nodes.reference("", "", *title, refuri=paper.pdf)] if paper.pdf else title
    entry = paper_entry("", standing_out(*linked, kind="paper-title"), ids=[paper.anchor])
    entry += paragraph(nodes.Text(", ".join(paper.names)))
    if facts := _facts(paper, slots, docname):
        entry += paragraph(*joined(facts, DOT), kind="programme-small")
    more: list[list[nodes.Node]] = [
        [nodes.reference("", text, refuri=web)] for text, web in links(paper)
    ]
    # Last, since other formats than the web leave it out.
    more.append([file_link("Abstract" if paper.abstract else "Citation", file_of(paper))])
    entry += paragraph(*joined(more, DOT), kind="programme-small")
    words = " ".join((paper.title, *paper.names))
    if not words.isascii():
        entry["data"] = {"words": plain(words)}
    return entry


def _facts(paper: Paper, slots: Sequence[Slot], docname: str) -> list[list[nodes.Node]]:
    """Its award and its track, and when and where it is presented."""
    facts: list[list[nodes.Node]] = []
    if paper.award:
        facts.append([nodes.strong("", paper.award)])
    if paper.track:
        facts.append([nodes.Text(paper.track)])
    for name, text in places(paper, slots):
        facts.append([link("session", name, nodes.inline("", text), docname)])
    if paper.board:
        facts.append([nodes.Text(f"Board {paper.board}")])
    return facts
