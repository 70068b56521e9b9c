"""The files that a site has of its papers: a small page of each, and all of them as BibTeX.

The pages are no documents of Sphinx, which would take longer for some hundred of them than for the
rest of a site.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from important_dates.core.jsonld import script_text

from .core.papers.bibtex import Proceedings, bibtex, bibtex_entry
from .core.papers.jsonld import articles
from .core.papers.listing import links, places, withdrawn_text
from .core.times import slots_of
from .texts import pieces

if TYPE_CHECKING:
    from jinja2 import Template
    from sphinx.application import Sphinx

    from .core.model import Data
    from .core.papers.model import Paper

BIBTEX = "papers.bib"
FOLDER = "papers"


def file_of(paper: Paper) -> str:
    """Where its page is, from the site's root; made from its number, which stays."""
    return f"{FOLDER}/{paper.number}.html"


def citable(data: Data) -> bool:
    """Whether the files say enough of the workshop for its papers to be cited."""
    return data.schedule is not None and data.schedule.workshop.edition is not None


def paper_files(app: Sphinx, shown: Data, address: str) -> dict[str, bytes]:
    """All of these files; ``address`` is that of the page that lists the papers, or empty."""
    if shown.papers is None or not shown.papers.shown:
        return {}
    papers = shown.papers.shown
    pages = _Pages(app, shown, address)
    files = {file_of(paper): pages.page(paper) for paper in papers}
    files |= {file_of(paper): pages.withdrawn(paper) for paper in shown.papers.withdrawn}
    if pages.proceedings:
        files[BIBTEX] = bibtex(papers, pages.proceedings).encode()
    return files


def _proceedings(data: Data, address: str) -> Proceedings | None:
    if data.schedule is None or data.schedule.workshop.edition is None:
        return None
    facts, year = data.schedule.workshop, data.schedule.workshop.edition
    key = re.sub(r"[^a-z0-9]+", "", facts.name.lower()) or "workshop"
    host = f" ({facts.host} Workshop)" if facts.host else ""
    return Proceedings(f"{key}{year}", f"{facts.full_title}{host}", year, address)


class _Pages:
    """Writes the pages of one build."""

    def __init__(self, app: Sphinx, shown: Data, address: str) -> None:
        self.address = address
        self.builder, self.project = app.builder, app.config.project
        self.slots = slots_of(shown.programme) if shown.programme else ()
        self.proceedings = _proceedings(shown, address)
        self.language = app.config.language
        self.formulas: dict[str, Markup] = {}
        found = app.env.found_docs
        root = str(app.config.root_doc)
        self.front = self.builder.get_target_uri(root)
        self.list = f"../{self.builder.get_target_uri(FOLDER if FOLDER in found else root)}"

    def page(self, paper: Paper) -> bytes:
        return self._written(
            paper,
            title=paper.title,
            heading=self._set(paper.title),
            abstract=[self._set(part) for part in paper.paragraphs],
            places=[text for _, text in places(paper, self.slots)],
            links=[*([("PDF", paper.pdf)] if paper.pdf else []), *links(paper)],
            data=Markup(script_text(articles([paper], self.address))),  # noqa: S704 - no "<" in it
            entry=bibtex_entry(paper, self.proceedings) if self.proceedings else "",
        )

    def withdrawn(self, paper: Paper) -> bytes:
        return self._written(None, title=withdrawn_text(paper), anchor=paper.anchor)

    def _written(self, paper: Paper | None, **more: object) -> bytes:
        known = {
            "project": self.project,
            "language": self.language,
            "front": self.front,
            "list": self.list,
        }
        proceedings = self.proceedings
        page = _template().render(paper=paper, proceedings=proceedings, **known, **more)
        return f"{page}\n".encode()

    def _set(self, text: str) -> Markup:
        """The text for a page, with its formulas as the pages of the site have them."""
        return Markup("").join(
            self._formula(part) if formula else escape(part) for part, formula in pieces(text)
        )

    def _formula(self, tex: str) -> Markup:
        if tex not in self.formulas:
            node = nodes.math("", tex, lenient=True)
            fragment = self.builder.render_partial(node)["fragment"]  # type: ignore[attr-defined]
            self.formulas[tex] = Markup(fragment.strip())  # noqa: S704 - of Sphinx's own writer
        return self.formulas[tex]


@cache
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).with_name("templates"))
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template("paper.html")
