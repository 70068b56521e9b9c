"""``docs/site.yaml``: what is a site's own besides its facts, dates and texts. Knows no Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from figures.given import read_svg
from located_yaml.advice import Advice
from located_yaml.problems import Finding, InvalidFileError, Problem
from located_yaml.reading import read_text
from located_yaml.tree import read_tree

from .site_colors import DEFAULT, Colors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "site.yaml"
# A thousand times what it needs; what is larger is another file.
MAX_BYTES = 1_000_000
# What can be written for a picture beside the name of an SVG file.
MARKS = ("initials", "computed")
HEROES = (*MARKS, "none")

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Folder = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]


class Series(BaseModel):
    """Pages of one kind in one folder, which have a menu at the side and are keywords of works.

    ``page`` is what one of them is called, ``title`` what all of them are.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    folder: Folder
    page: Text
    title: Text

    def names(self, docs: Path) -> list[str]:
        """The names of its pages below ``docs``, in alphabetical order, without the overview."""
        pages = sorted((docs / self.folder).glob("*.md"))
        return [page.stem for page in pages if page.stem != "index"]


class SiteData(BaseModel):
    """The whole file.

    ``mark``, beside the name, and ``hero``, the picture of the home page, are ``initials``,
    ``computed`` or the name of an SVG file below ``docs``; there can be ``none`` of the latter.
    With ``plain_words`` the check of the style tells words that praise or say nothing.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    series: tuple[Series, ...] = ()
    language: Literal["en-US", "en-GB"] = "en-US"
    plain_words: bool = False
    colors: Colors = DEFAULT
    mark: Text = "initials"
    hero: Text = "none"

    def unfit_pictures(self, docs: Path) -> Iterator[Finding]:
        """The files that ``mark`` and ``hero`` name and that cannot stand in a page."""
        for name, choice, words in (("mark", self.mark, MARKS), ("hero", self.hero, HEROES)):
            try:
                if choice not in words:
                    read_svg(docs / choice)
            except ValueError as error:
                known = ", ".join(words)
                yield Finding((name,), f"{error}, or one of {known}")


_ADVICE = Advice(SiteData, {}, otherwise="its text", empty="write its text")


def load_site(docs: Path) -> SiteData:
    """The file in the folder ``docs``; without one, a site that has nothing of its own.

    Raises ``InvalidFileError`` with every problem.
    """
    path = docs / NAME
    if not path.exists():
        return SiteData()
    name = f"{docs.name}/{NAME}"
    text = read_text(path, name, MAX_BYTES)
    if all(not line.strip() or line.startswith("#") for line in text.splitlines()):
        return SiteData()
    tree = read_tree(text)
    if tree.problems:
        raise InvalidFileError([Problem(name, *mark, what) for mark, what in tree.problems])
    try:
        site = SiteData.model_validate(tree.data)
        findings = list(site.unfit_pictures(docs))
    except ValidationError as error:
        findings = [_ADVICE.finding(detail) for detail in error.errors(include_url=False)]
    if findings:
        raise InvalidFileError(tree.located(findings, name))
    return site
