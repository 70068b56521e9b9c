"""Filling the lists of works, once it is known what every page cites."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from docutils import nodes
from pybtex_docutils import Backend

from sphinx_helpers.builders import SITE
from sphinx_helpers.files import address_from

from .files import FOLDER, name_of
from .leading import add_letters, lead_citations_here
from .names import rich
from .nodes import cited_works, works_by_subject
from .style import TITLE
from .works import Work, all_works, page_titles, subject_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment


def fill_lists(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace the marks in a document, and complete the entries of its bibliography."""
    page = Page(app.builder, app.env, docname)
    for entry in doctree.findall(nodes.citation):
        page.complete(entry)
    if page.stands_alone:
        add_letters(doctree)
    for overview in list(doctree.findall(works_by_subject)):
        overview.replace_self(page.by_subject(overview["folder"], overview["annotated"]))
    marks = list(doctree.findall(cited_works))
    for mark in marks:
        mark.replace_self(page.cited_works(mark["docname"]))
    if page.holds_all or (marks and page.stands_alone):
        lead_citations_here(doctree)


@dataclass
class Page:
    """A document that is being written, and what its lists are made of."""

    builder: Builder
    env: BuildEnvironment
    docname: str
    _uris: dict[str, str] = field(default_factory=dict, init=False)

    @cached_property
    def works(self) -> dict[str, Work]:
        """All works by the id of their entry, in the order of the references."""
        return {work.target: work for work in all_works(self.env).values()}

    @property
    def stands_alone(self) -> bool:
        """Whether it is a page of its own, with ids of its own, rather than a part of a whole."""
        return self.builder.format == "html" and not self.holds_all

    @property
    def holds_all(self) -> bool:
        """Whether it is the one page of all documents, the list of references among them."""
        return bool(self.builder.name == "singlehtml")

    def complete(self, entry: nodes.citation) -> None:
        """Add to an entry of the references where it is cited, and its BibTeX.

        What it shows, the reading guide tells: here it would make the longest page a fifth longer.
        """
        work = self.works.get(entry["ids"][0])
        if work is None:
            return
        if self.builder.format == "html":
            # The label, which the text of the entry repeats.
            del entry[0]
        facts = _listed("Cited on ", map(self._link_to_page, work.places), ". ")
        if self.builder.name in SITE:
            facts.append(self._bibtex(work))
        if facts:
            entry += nodes.paragraph("", "", *facts)

    def by_subject(self, folder: str, annotated: bool) -> list[nodes.Node]:
        """A section for each page of a folder, with the works on its subject, and a way to each.

        Of all works or of those annotated. A page without such works is left out: there is nothing
        to list, and LaTeX stops at a list without items.
        """
        sections = []
        for keyword, docname in subject_pages(self.env, folder).items():
            works = [
                work
                for work in self.works.values()
                if keyword in work.subjects and (work.annotation or not annotated)
            ]
            if works:
                listed = self._annotated(works) if annotated else self._labels(works)
                title = nodes.title("", "", self._link_to_page(docname))
                name = keyword if self.stands_alone else nodes.make_id(f"{self.docname}-{keyword}")
                sections.append(nodes.section("", title, listed, ids=[name], classes=["subject"]))
        return [*self._ways_to(sections), *sections]

    def _ways_to(self, sections: list[nodes.section]) -> list[nodes.Node]:
        links = [
            nodes.reference("", section[0].astext(), internal=True, refid=section["ids"][0])
            for section in sections
        ]
        items = (nodes.list_item("", nodes.paragraph("", "", link)) for link in links)
        return [nodes.bullet_list("", *items)] if links else []

    def _labels(self, works: list[Work]) -> nodes.paragraph:
        return nodes.paragraph("", "", *_listed("", map(self._short, works)))

    def _annotated(self, works: list[Work]) -> nodes.bullet_list:
        paragraphs = (nodes.paragraph("", "", self._short(work), *_says(work)) for work in works)
        return nodes.bullet_list("", *(nodes.list_item("", one) for one in paragraphs))

    def cited_works(self, docname: str) -> nodes.bullet_list:
        """The works that a document cites, in the order of the references."""
        items = [
            nodes.list_item("", self._entry(work, work.places[docname]), ids=self._ids(work))
            for work in self.works.values()
            if docname in work.places
        ]
        # The search finds a work in the references, and its page by what it says about it.
        return nodes.bullet_list("", *items, classes=["cited-works", "no-search"])

    def _ids(self, work: Work) -> list[str]:
        return [work.target] if self.stands_alone else []

    def _entry(self, work: Work, places: list[str]) -> nodes.paragraph:
        text = work.citation.formatted_entry.text
        if not self.stands_alone:
            return nodes.paragraph("", "", *text.render(Backend()))
        back = [
            nodes.reference("", str(number), internal=True, refid=place)
            for number, place in enumerate(places, start=1)
        ]
        content = text.render(_LinkedTitle(lambda title: self._link_to_entry(work, title)))
        return nodes.paragraph("", "", *content, *_listed(" Back to text: ", back, "."))

    def _link_to_entry(self, work: Work, content: list[nodes.Node]) -> nodes.reference:
        if self.holds_all or work.docname == self.docname:
            return nodes.reference("", "", *content, internal=True, refid=work.target)
        uri = f"{self._uri(work.docname)}#{work.target}"
        return nodes.reference("", "", *content, internal=True, refuri=uri)

    def _link_to_page(self, docname: str) -> nodes.reference:
        return nodes.reference("", self._titles[docname], internal=True, refuri=self._uri(docname))

    def _uri(self, docname: str) -> str:
        if docname not in self._uris:
            self._uris[docname] = self.builder.get_relative_uri(self.docname, docname)
        return self._uris[docname]

    def _short(self, work: Work) -> nodes.Node:
        text = nodes.Text(work.label)
        return self._link_to_entry(work, [text]) if self.builder.format == "html" else text

    def _bibtex(self, work: Work) -> nodes.reference:
        return nodes.reference("", "BibTeX", internal=True, refuri=self._folder + name_of(work.key))

    @cached_property
    def _titles(self) -> dict[str, str]:
        return page_titles(self.env)

    @cached_property
    def _folder(self) -> str:
        return address_from(self.builder, self.docname, FOLDER)


class _LinkedTitle(Backend):
    """Renders entries with the title as a link."""

    def __init__(self, link: Callable[[list[nodes.Node]], nodes.reference]) -> None:
        super().__init__()
        self._link = link

    def format_tag(self, tag_name: str, text: list[nodes.Node]) -> list[nodes.Node]:
        """Make a link of the title; the other tags are standard ones."""
        if tag_name == TITLE:
            return [self._link(text)]
        rendered: list[nodes.Node] = super().format_tag(tag_name, text)
        return rendered


def _says(work: Work) -> list[nodes.Node]:
    return [nodes.Text(": "), *rich(work.annotation).render(Backend())]


def _listed(start: str, items: Iterable[nodes.Node], end: str = "") -> list[nodes.Node]:
    """The items parted by semicolons, since names of works and pages hold commas."""
    listed: list[nodes.Node] = []
    for item in items:
        listed += [nodes.Text("; " if listed else start), item]
    return [*listed, nodes.Text(end)] if listed else []
