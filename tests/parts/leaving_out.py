"""What an organizer deletes to leave a part out: its files, its line in a list, what names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIST = "_ext/pages/__init__.py"
_EMPTY_TOCTREE = re.compile(r"^`{3,}\{toctree\}\n(?::.*\n)*\n*`{3,}\n", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """A part that a site can be without.

    ``files`` are patterns of paths; ``extensions`` are lines of conf.py, and ``of_pages`` of the
    list of what belongs to every page. ``directives``, ``roles`` and ``series`` are patterns of
    what goes from the other pages, and of lines of ``docs/site.yaml``.
    """

    name: str
    files: tuple[str, ...] = ()
    extensions: tuple[str, ...] = ()
    of_pages: tuple[str, ...] = ()
    directives: str = ""
    roles: str = ""
    series: str = ""

    def leave_out(self, root: Path) -> None:
        gone = [path for pattern in self.files for path in sorted(root.glob(pattern))]
        for path in gone:
            path.unlink()
        _take_lines(root / "conf.py", self.extensions)
        _take_lines(root / LIST, self.of_pages)
        if self.series:
            _change(root / "docs" / "site.yaml", self._without_series)
        names = [path.relative_to(root / "docs") for path in gone if path.suffix == ".md"]
        for path in root.glob("references.bib"):
            _change(path, lambda text: _without_keywords(text, [name.stem for name in names]))
        for page in sorted((root / "docs").rglob("*.md")):
            _change(page, lambda text: self._without(text, [*map(_name, names)]))

    def _without_series(self, text: str) -> str:
        left = re.sub(rf"(?m)^  - \{{folder: {self.series},.*\n", "", text)
        return left if "- {" in left else left.replace("series:\n", "")

    def _without(self, text: str, pages: list[str]) -> str:
        if self.directives:
            fence = rf"(?m)^(`{{3,}})\{{(?:{self.directives}).*\n(?:.*\n)*?\1\n"
            text = re.sub(fence, "", text)
        if self.roles:
            text = re.sub(rf"\{{(?:{self.roles})\}}`([^`<]*?)(?: ?<[^`]*)?`", r"\1", text)
        for page in pages:
            text = re.sub(rf"\[([^]]+)\]\([/.]*{page}\.md\)", r"\1", text)
            text = re.sub(rf"(?m)^(?:.*<)?{page}>?\n", "", text)
            text = re.sub(rf"(?m)^\(.*--{page.rpartition('/')[2]}\)=\n", "", text)
        text = _EMPTY_TOCTREE.sub("", text)
        return re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n"


def _without_keywords(text: str, names: list[str]) -> str:
    for name in names:
        text = re.sub(rf"(?m)(keywords = .*?)(?:, {name}\b|\b{name}, )", r"\1", text)
        text = text.replace(f"{{{name}}}", "{fine-models}")  # a work has one at least
    return text


def _name(path: Path) -> str:
    return path.with_suffix("").as_posix()


def _change(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text("utf-8")), "utf-8")


def _take_lines(path: Path, names: tuple[str, ...]) -> None:
    lines = rf"(?m)^    \"(?:{'|'.join(names)})\",\n"
    if names:
        _change(path, lambda text: re.sub(lines, "", text))


_FIELDS = ("docs/simulators/*", "docs/references-by-field.md")
_HIERARCHIES = r"simulator-hierarchy|page-matrix|page-summaries\} simulators"
# Each simulator of a hierarchy names a work, so without a bibliography there is none.
_BIBLIOGRAPHY = ("references.bib", "docs/references.md", *_FIELDS)
_LISTS = f"cited-works|works-by-subject|bibliography|{_HIERARCHIES}"
_CITATIONS = "cite:[pt]|download"
# Of the demo, which has all of them.
OF_THE_DEMO = (
    Part(
        "example",
        files=("docs/example.md",),
        extensions=("misspecification", "topic_figures"),
        directives="misspecification-",
        roles="misspecification",
    ),
    Part(
        "hierarchies",
        files=_FIELDS,
        extensions=("simulators",),
        directives=_HIERARCHIES,
        series="simulators",
    ),
    Part(
        "overviews",
        of_pages=("overviews", "term_passages"),
        directives="page-summaries|page-matrix",
    ),
    Part(
        "bibliography",
        files=_BIBLIOGRAPHY,
        extensions=("sphinxcontrib.bibtex", "references"),
        directives=_LISTS,
        roles=_CITATIONS,
        series="simulators",
    ),
    Part(
        "references.bib",
        files=_BIBLIOGRAPHY,
        directives=_LISTS,
        roles=_CITATIONS,
        series="simulators",
    ),
    Part("series", series="[a-z]+"),
    Part("glossary", files=("docs/glossary.md",), roles="term"),
)
# Of a site as it begins.
OF_A_BEGINNING = (
    Part("contributing page", files=("docs/contributing.md",)),
    Part(
        "programme",
        files=("docs/programme.*", "docs/people.*", "docs/papers.*"),
        extensions=("programme",),
        directives="programme|people|papers",
    ),
    Part("papers", files=("docs/papers.md", "docs/papers.yaml"), directives="papers"),
)
