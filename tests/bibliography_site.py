"""A small site with a bibliography of its own, for the tests of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from sphinx.cmd.build import main as sphinx_build

if TYPE_CHECKING:
    from pathlib import Path

CONF = """\
extensions = ["myst_parser", "sphinxcontrib.bibtex", "references"]
bibtex_bibfiles = ["references.bib"]
bibtex_default_style = "workshop"
bibtex_reference_style = "author_year_round"
bibtex_cite_id = "{key}"
bibtex_tooltips = False
html_theme = "basic"
version = release = "1"
copyright = "A"
"""


def entry(key: str, author: str, title: str = "A title", **fields: str) -> str:
    """One entry; its year is that of the key unless ``year`` is given."""
    kind = fields.pop("kind", "article")
    known = {"author": author, "title": title, "year": key[-8:-4] if key[-8:-4].isdigit() else ""}
    known |= {"journal": "A Journal"} if kind == "article" else {}
    lines = [f"  {name} = {{{value}}}" for name, value in (known | fields).items() if value]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"


BIB = "\n".join(
    [
        entry("a", "Žák, Jan and van der Berg, Eva", year="2001", annote="Shows {A} \\& b."),
        entry("b", "Cranmer, Kyle and Brehmer, Johann and Louppe, Gilles", "Second", year="2020"),
        entry("c", "Cranmer, Miles and others", "First {SBI}?", year="2020", keywords="one, f"),
        entry("d", "Zed, A.", year="1999", doi="10.1000/a_b", eprint="1911.01429", keywords="one"),
    ]
)

PAGES = {
    "index": "# Home\n\n{cite:p}`b`\n\n```{toctree}\ntopics/index\nreferences\n```\n",
    "topics/index": "# Topics\n\n```{toctree}\none\n```\n",
    "topics/one": (
        "---\nshort_title: Number one\n---\n"
        "# One, at length\n\n{cite:t}`c`, {cite:p}`a,b`, {cite:t}`a`.\n\n```{cited-works}\n```\n"
    ),
    "references": (
        "# References\n\n```{works-by-subject} topics\n```\n\n```{bibliography}\n:all:\n```\n"
    ),
}


@dataclass(frozen=True)
class Site:
    """A project in a folder, and what building it said."""

    folder: Path

    def write(self, pages: dict[str, str] | None = None, bib: str | None = None) -> None:
        """Write pages, each named without its ending, and the bibliography."""
        for name, text in (pages or {}).items():
            path = self.folder / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if bib is not None:
            (self.folder / "references.bib").write_text(bib, encoding="utf-8")

    def build(self, builder: str = "html", *options: str) -> int:
        """Build with warnings as errors; the status."""
        doctrees = ("-d", str(self.folder / "_build/doctrees"))
        arguments = ("-q", "-W", "--keep-going", "-b", builder, *doctrees, *options)
        return sphinx_build([*arguments, str(self.folder), str(self.output(builder))])

    def output(self, builder: str = "html") -> Path:
        """Where the output is."""
        return self.folder / "_build" / builder

    def page(self, name: str, builder: str = "html") -> BeautifulSoup:
        """A page as a browser would read it."""
        text = (self.output(builder) / f"{name}.html").read_text(encoding="utf-8")
        return BeautifulSoup(text, "html.parser")


def site_in(folder: Path, bib: str = BIB, **pages: str) -> Site:
    """The small site, with some pages replaced."""
    site = Site(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "conf.py").write_text(CONF, encoding="utf-8")
    site.write({**PAGES, **pages}, bib)
    return site
